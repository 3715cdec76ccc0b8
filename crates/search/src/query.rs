//! What a person typed, taken apart. Nothing typed here is ever an error: what is not understood is searched as words.

mod resolved;
mod typed;

pub(crate) use resolved::{Filter, On, Resolved, resolve};
pub(crate) use typed::{MARKS, Wish, parse};
pub use typed::{place_query, theme_query};
