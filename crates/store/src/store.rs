//! The store itself: opened once, cloned to whoever needs it, closed when the last clone is gone.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use genlyd_domain::record::Seal;
use uuid::Uuid;

use crate::commit::{Commit, CommitError, Committed};
use crate::committer::Committer;
use crate::core::Core;
use crate::disk::Room;
use crate::erase::EraseError;
use crate::opening::{self, OpenError, Trust};
use crate::options::Options;
use crate::places::PlacesError;
use crate::prepare::{failed, prepare};
use crate::read::ReadError;

/// The ground truth of one data folder. Clones are cheap and share everything.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

/// The committing thread ends before the trees are closed, because it stands first.
struct Inner {
    committer: Committer,
    core: Arc<Core>,
}

/// How the store is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Health {
    /// Room on the disk.
    pub room: Room,
    /// The size of the journal, in bytes.
    pub journal_bytes: u64,
    /// How many records there are to read.
    pub records: u64,
    /// The number of the last change.
    pub last_change: u64,
    /// A write failed, and nothing is written until the store is opened again.
    pub read_only: bool,
}

impl fmt::Debug for Store {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("Store")
            .field(&self.0.core.folder.path())
            .finish()
    }
}

impl Store {
    /// Opens a data folder, made when it is missing, and keeps every other program out of it.
    ///
    /// Keys and places that are missing or not to be trusted are made anew from the journal, which takes longer.
    ///
    /// # Errors
    ///
    /// Each says what to do about it.
    pub fn open(folder: &Path, options: Options) -> Result<Store, OpenError> {
        let (core, committer) = opening::open(folder, &options, Trust::AsFound, &mut |_| {})?;
        Ok(Store::new(core, committer))
    }

    pub(crate) fn new(core: Arc<Core>, committer: Committer) -> Store {
        Store(Arc::new(Inner { committer, core }))
    }

    /// Carries a commit out. When this returns `Ok`, it is durable and visible to everybody.
    ///
    /// # Errors
    ///
    /// The commit was refused, and nothing of it happened. Only after [`CommitError::Failed`] it shows at the next
    /// start whether it did.
    pub fn commit(&self, commit: Commit) -> Result<Committed, CommitError> {
        if let Some(key) = commit.once
            && let Some(number) = self.0.core.places.once(key).map_err(failed)?
        {
            return Ok(Committed {
                number,
                repeated: true,
            });
        }
        let prepared = prepare(&self.0.core, commit)?;
        self.0.committer.commit(prepared)
    }

    /// Destroys a family's key: the heart of erasure. Afterwards everything that was sealed with it, here and in every
    /// backup, is unreadable; records and pictures read as absent and stand in no list.
    ///
    /// A seal whose key was destroyed never gets another. Asking twice is harmless.
    ///
    /// # Errors
    ///
    /// A file could not be written. Asking again goes on where it stopped, and so does the next start.
    pub fn destroy_key(&self, seal: Seal) -> Result<(), EraseError> {
        self.0.committer.erase(seal)
    }

    /// The number of the last visible change; 0 in a new store.
    pub fn last_change(&self) -> u64 {
        self.0.core.last_change.number()
    }

    /// Waits until there is a change after this number or the time is up, and returns the last change's number.
    pub fn wait_for_change(&self, after: u64, timeout: Duration) -> u64 {
        self.0.core.last_change.wait(after, timeout)
    }

    /// Which life of the store this is. It is new after a restore: whoever followed the change log begins again.
    pub fn epoch(&self) -> Uuid {
        self.0.core.tag.epoch
    }

    /// How the store is doing.
    ///
    /// # Errors
    ///
    /// The disk or the trees do not answer.
    pub fn health(&self) -> Result<Health, ReadError> {
        let core = &self.0.core;
        Ok(Health {
            room: core.disk.room()?,
            journal_bytes: core.journal.bytes()?,
            records: core.places.records()?,
            last_change: core.last_change.number(),
            read_only: core.running.is_read_only(),
        })
    }

    /// A fingerprint of all keys and places. Two stores that keep the same have the same.
    ///
    /// # Errors
    ///
    /// The trees do not answer.
    pub fn fingerprint(&self) -> Result<[u8; 32], ReadError> {
        Ok(self.0.core.places.fingerprint()?)
    }

    pub(crate) fn records(&self) -> Result<u64, PlacesError> {
        self.0.core.places.records()
    }

    pub(crate) fn core(&self) -> &Core {
        &self.0.core
    }
}
