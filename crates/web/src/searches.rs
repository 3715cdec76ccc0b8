//! Search: one box, and what was found in what the visitor may read.

mod asked;
pub(crate) mod collections;
mod examples;
pub(crate) mod list;
mod narrowing;
pub(crate) mod pieces;
pub(crate) mod suggestions;
