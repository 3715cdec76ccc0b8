//! Makes the keys and places of a folder anew from its journal.

use std::path::Path;

use crate::opening::{self, OpenError, Trust};
use crate::options::Options;
use crate::progress::Progress;
use crate::store::Store;

/// What a rebuild found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rebuilt {
    /// The number of the last change.
    pub changes: u64,
    /// How many records there are to read.
    pub records: u64,
}

/// Throws the keys and places of a closed folder away and makes them anew. Content is not touched; whoever is signed
/// in signs in again.
///
/// The journal is taken as it stands: a torn end is cut off, even one that had been acknowledged before.
///
/// # Errors
///
/// As for opening: the folder is in use, or the journal is damaged before its end.
pub fn rebuild(folder: &Path, progress: &mut dyn FnMut(Progress)) -> Result<Rebuilt, OpenError> {
    let (core, committer) = opening::open(folder, &Options::default(), Trust::Anew, progress)?;
    let store = Store::new(core, committer);
    Ok(Rebuilt {
        changes: store.last_change(),
        records: store.records()?,
    })
}
