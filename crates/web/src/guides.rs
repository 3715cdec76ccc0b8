//! Guides: read, printed, begun from those that are built in, and published anew.

pub(crate) mod edit;
pub(crate) mod list;
pub(crate) mod problem;
pub(crate) mod show;
