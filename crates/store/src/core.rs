//! What an open store consists of, shared by those who read and the one thread that writes.

use std::fs::File;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use crate::disk::Disk;
use crate::files;
use crate::folder::{Folder, Tag};
use crate::journal::reader::Reader;
use crate::keys::Keys;
use crate::locks;
use crate::memory::Memory;
use crate::places::Places;
use crate::places::open::sync_closed;
use crate::view::glances::memory::Glances;

/// The parts of an open store. They are dropped in this order: `running` last, when the trees are closed.
pub(crate) struct Core {
    pub(crate) folder: Folder,
    pub(crate) tag: Tag,
    pub(crate) keys: Keys,
    pub(crate) journal: Arc<Reader>,
    pub(crate) places: Places,
    pub(crate) memory: Memory,
    pub(crate) glances: Glances,
    pub(crate) disk: Disk,
    pub(crate) last_change: LastChange,
    pub(crate) running: Running,
}

/// The number of the last visible change, and a bell for those who wait for the next.
pub(crate) struct LastChange {
    number: Mutex<u64>,
    bell: Condvar,
}

impl LastChange {
    pub(crate) fn new(number: u64) -> LastChange {
        LastChange {
            number: Mutex::new(number),
            bell: Condvar::new(),
        }
    }

    pub(crate) fn number(&self) -> u64 {
        *locks::lock(&self.number)
    }

    pub(crate) fn set(&self, number: u64) {
        *locks::lock(&self.number) = number;
        self.bell.notify_all();
    }

    /// Returns once there is a change after this number, or the time is up.
    pub(crate) fn wait(&self, after: u64, timeout: Duration) -> u64 {
        let number = locks::lock(&self.number);
        let waited = self
            .bell
            .wait_timeout_while(number, timeout, |number| *number <= after);
        match waited {
            Ok((number, _)) => *number,
            Err(poisoned) => *poisoned.into_inner().0,
        }
    }
}

/// Holds the folder's lock and the mark that a store is open here. Dropped in good order, it takes the mark away.
pub(crate) struct Running {
    places: PathBuf,
    mark: PathBuf,
    read_only: AtomicBool,
    /// Let go of when all else is done.
    _lock: File,
}

impl Running {
    pub(crate) fn new(folder: &Folder, lock: File) -> Running {
        Running {
            places: folder.places(),
            mark: folder.running(),
            read_only: AtomicBool::new(false),
            _lock: lock,
        }
    }

    /// From now on nothing is written. The mark stays, so that the next start looks closely.
    pub(crate) fn stop_writing(&self, reason: &(dyn std::error::Error + 'static)) {
        if !self.read_only.swap(true, Ordering::SeqCst) {
            tracing::error!(
                reason,
                "a write failed; the store is read-only until it is opened again"
            );
        }
    }

    pub(crate) fn is_read_only(&self) -> bool {
        self.read_only.load(Ordering::SeqCst)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.is_read_only() {
            return;
        }
        let closed = sync_closed(&self.places).and_then(|()| files::remove_if_there(&self.mark));
        if let Err(error) = closed {
            tracing::warn!(%error, "the store was not closed cleanly; the next start replays the journal");
        }
    }
}
