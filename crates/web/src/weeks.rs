//! Story weeks: planned, their pairs formed, and their board.

pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod pairs;
pub(crate) mod show;
