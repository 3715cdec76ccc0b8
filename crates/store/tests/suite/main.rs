//! What the store promises, seen from outside.
//!
//! Killing a writing process two hundred times instead of twenty, which takes some minutes:
//! `cargo test -p genlyd-store --release -- --ignored`

mod commits;
mod samples;
