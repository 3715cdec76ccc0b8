//! Keys and places in sled: where in the journal each record stands, and where it is found.
//!
//! Nothing here is content, and all of it is made again from the journal whenever it is missing or wrong.
//! [`keys`] says how things are named, [`row`] what is kept of a record, [`open`] when the folder is trusted,
//! [`apply`] how a commit shows, and [`look`] how it is read.

pub(crate) mod apply;
pub(crate) mod keys;
pub(crate) mod look;
pub(crate) mod open;
pub(crate) mod row;
mod sessions;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use crate::journal::Chain;

/// The trees. Their number stays below ten, which is also how many a transaction likes to hold.
#[derive(Clone)]
pub(crate) struct Places {
    db: sled::Db,
    /// Kind and id → the present [`row::Row`].
    current: sled::Tree,
    /// Kind, id and revision → its [`row::Row`], without filing.
    revisions: sled::Tree,
    /// List, owner, order and id → kind.
    entries: sled::Tree,
    /// Register, owner and the name's fingerprint → kind and id.
    names: sled::Tree,
    /// Number of a change → the place of its front.
    changes: sled::Tree,
    /// Idempotency key → number of a change.
    once: sled::Tree,
    /// Seal, kind and id → nothing: what an erasure takes out of the lists.
    sealed: sled::Tree,
    /// Sessions, which are not content and do not come back after a rebuild.
    sessions: sled::Tree,
    /// Touched when these trees turn out to be wrong, so that the next opening makes them anew.
    suspect: PathBuf,
}

/// The trees failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PlacesError {
    #[error(transparent)]
    Engine(#[from] sled::Error),
    #[error("the keys and places broke down while they were read")]
    Panicked,
    #[error("the keys and places hold something that was never written")]
    Nonsense,
}

/// How far the journal has been applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Applied {
    pub(crate) number: u64,
    pub(crate) chain: Chain,
}

impl Places {
    /// Runs something on the trees. sled panics on files that were cut; here that is an error like others, and the
    /// trees are made anew at the next opening.
    fn guarded<T>(&self, run: impl FnOnce() -> Result<T, PlacesError>) -> Result<T, PlacesError> {
        let result = catch_unwind(AssertUnwindSafe(run)).unwrap_or(Err(PlacesError::Panicked));
        if result.is_err() {
            self.distrust();
        }
        result
    }

    /// Notes that the trees are wrong.
    pub(crate) fn distrust(&self) {
        if let Err(error) = std::fs::write(&self.suspect, []) {
            tracing::error!(%error, "the keys and places are wrong, and that could not be noted; run `genlyd rebuild`");
        }
    }
}
