//! Families: written in, found again, visited.

pub(crate) mod edit;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod particulars;
pub(crate) mod show;
