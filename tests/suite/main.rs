//! One binary for every behaviour test: flows of people, promises of privacy, and checks of the house.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should stop"
)]

mod access;
mod beginning;
mod collecting;
mod collections;
mod exhibiting;
mod house;
mod keywords;
mod listing;
mod personal_numbers;
mod searching;
mod signing_in;
mod synonyms;
mod tagging;
