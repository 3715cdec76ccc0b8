//! Stories: begun, written section by section, read back, consented to, taken back.
//!
//! [`opened`] is a story with all that pages about it need; [`writing`] is how a new text gets into it.

pub(crate) mod choices;
pub(crate) mod consents;
pub(crate) mod edit;
pub(crate) mod finish;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod opened;
pub(crate) mod photo;
pub(crate) mod photos;
pub(crate) mod readings;
pub(crate) mod sections;
pub(crate) mod show;
pub(crate) mod versions;
pub(crate) mod withdrawals;
pub(crate) mod writing;
