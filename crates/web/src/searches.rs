//! Search: one box, and what was found in what the visitor may read.

mod asked;
mod examples;
pub(crate) mod list;
mod narrowing;
mod pieces;
