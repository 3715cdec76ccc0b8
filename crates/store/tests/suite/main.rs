//! What the store promises, seen from outside.
//!
//! Killing a writing process two hundred times instead of twenty, and cutting the power under it, takes some minutes:
//! `cargo test -p genlyd-store --release -- --ignored`

#![expect(clippy::unwrap_used, reason = "a failing test may say so by panicking")]

mod backups;
mod chance;
mod commits;
mod damage;
mod erasing;
mod kills;
mod model;
mod pictures;
mod power;
mod rebuilding;
mod room;
mod samples;
mod sessions;
