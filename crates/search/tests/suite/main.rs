//! Search seen from outside: a store with stories in it, visitors, and what each of them finds.

#![expect(
    clippy::unwrap_used,
    reason = "a world that cannot be made fails its test"
)]

mod counting;
mod finding;
mod finding_at_hand;
mod keeping;
mod narrowing;
mod suggesting;
mod visitors;
mod words;
mod world;
