//! Tagging: reading a story closely and saying which themes are heard where.

mod choice;
pub(crate) mod context;
mod draw;
mod form;
pub(crate) mod ground;
pub(crate) mod headings;
mod marks;
pub(crate) mod one;
mod picks;
pub(crate) mod remove;
pub(crate) mod save;
pub(crate) mod show;
pub(crate) mod tell;
