//! The people of a project, and asking more of them in.

pub(crate) mod list;
