//! The codebook: what themes mean, and what was said under each.

pub(crate) mod edit;
mod form;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod show;
pub(crate) mod sign;
pub(crate) mod tally;
pub(crate) mod tree;
