//! Special words: what is said more often in a theme, a week or by those whom a profession listened to, than elsewhere.

mod choices;
mod chosen;
pub(crate) mod list;
pub(crate) mod show;
