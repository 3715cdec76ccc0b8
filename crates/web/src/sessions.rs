//! Signing in and out.

pub(crate) mod end;
pub(crate) mod link;
pub(crate) mod new;
