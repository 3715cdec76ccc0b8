//! The journal: the only home of content. Append-only segments of records, one record a commit, chained and synced.
//!
//! [`document`] is one version of one record as bytes, [`record`] a commit around its documents, [`segment`] a file
//! of them, [`scan`] the walk that tells a torn end from damage, [`writer`] the one place that appends, and
//! [`reader`] the positioned reads.

pub(crate) mod document;
pub(crate) mod reader;
pub(crate) mod record;
pub(crate) mod scan;
pub(crate) mod segment;
pub(crate) mod writer;

use std::path::PathBuf;

/// The fingerprint of everything written so far: altering any record alters every later one.
pub(crate) type Chain = [u8; 32];

/// The chain before the first record.
pub(crate) const NO_CHAIN: Chain = [0; 32];

/// Bytes in a file are not what was written there.
#[derive(Clone, Debug, thiserror::Error, PartialEq, Eq)]
#[error("{} is damaged at byte {offset}: {what}", file.display())]
pub struct Damage {
    /// The file.
    pub file: PathBuf,
    /// Where the damage begins, in bytes from the file's start.
    pub offset: u64,
    /// What was found.
    pub what: String,
}
