//! Taking up an invitation.

pub(crate) mod show;
