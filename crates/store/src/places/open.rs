//! Opening the trees, and when they are not trusted: set aside, then made anew from the journal.

use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::files::{self, FileError};
use crate::folder::Folder;
use crate::places::{Places, PlacesError};

/// Small enough that no value goes to a file of its own, large enough to stay few; measured for power cuts.
const SEGMENT_BYTES: usize = 8 << 20;
/// Keys and places of a hundred thousand records fit into this.
const CACHE_BYTES: u64 = 96 << 20;
/// How long what was applied may wait before it is written. Nothing depends on it: the journal is replayed from there.
const FLUSH_EVERY_MS: u64 = 1000;

impl Places {
    /// Opens the trees as they stand.
    pub(crate) fn open(folder: &Folder) -> Result<Places, PlacesError> {
        Places::open_at(folder.places(), folder.suspect())
    }

    /// Opens trees at a path of their own, for a comparison.
    pub(crate) fn open_at(path: PathBuf, suspect: PathBuf) -> Result<Places, PlacesError> {
        // Nobody but the owner can enter the folder. Where making it fails, opening says so.
        if let Err(error) =
            files::make_folder(&path).and_then(|()| remove_unfinished_snapshots(&path))
        {
            tracing::warn!(%error, "the folder of the keys and places could not be tidied");
        }
        catch_unwind(move || {
            let config = sled::Config::new()
                .path(&path)
                .segment_size(SEGMENT_BYTES)
                .cache_capacity(CACHE_BYTES)
                .use_compression(false)
                .flush_every_ms(Some(FLUSH_EVERY_MS));
            let db = open_patiently(&config)?;
            Ok(Places {
                current: db.open_tree("current")?,
                revisions: db.open_tree("revisions")?,
                entries: db.open_tree("entries")?,
                names: db.open_tree("names")?,
                changes: db.open_tree("changes")?,
                once: db.open_tree("once")?,
                sealed: db.open_tree("sealed")?,
                sessions: db.open_tree("sessions")?,
                db,
                suspect,
            })
        })
        .unwrap_or(Err(PlacesError::Panicked))
    }

    /// Begins with nothing. What was there is thrown away: it held nothing that the journal does not.
    pub(crate) fn open_anew(folder: &Folder) -> Result<Places, AnewError> {
        files::remove_folder_if_there(&folder.places())?;
        files::remove_if_there(&folder.suspect())?;
        Ok(Places::open(folder)?)
    }

    /// Hands everything to the operating system.
    pub(crate) fn flush(&self) -> Result<(), PlacesError> {
        self.guarded(|| Ok(self.db.flush().map(|_| ())?))
    }
}

/// The trees cannot be begun anew.
#[derive(Debug, thiserror::Error)]
pub(crate) enum AnewError {
    #[error(transparent)]
    File(#[from] FileError),
    #[error(transparent)]
    Places(#[from] PlacesError),
}

/// sled 0.34 does not open while one of these is left over from a hard stop.
fn remove_unfinished_snapshots(path: &Path) -> Result<(), FileError> {
    let Ok(entries) = fs::read_dir(path) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry.map_err(files::at(path))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("snap.") && name.ends_with(".generating") {
            files::remove_if_there(&path)?;
        }
    }
    Ok(())
}

/// Makes the closed trees' files durable, which sled's own sync does not.
pub(crate) fn sync_closed(path: &Path) -> Result<(), FileError> {
    for entry in fs::read_dir(path).map_err(files::at(path))? {
        let path = entry.map_err(files::at(path))?.path();
        if path.is_file() {
            fs::File::open(&path)
                .and_then(|file| file.sync_all())
                .map_err(files::at(&path))?;
        }
    }
    files::sync_folder(path)
}

/// How often the engine's own lock is asked for, and how long is waited between.
const LOCK_TRIES: u32 = 20;
const LOCK_WAIT: Duration = Duration::from_millis(50);

/// Opens the engine. The folder is locked by whoever opens it, so that nobody else can hold the engine's lock, but a process
/// that was just started from this one holds it too until it runs its own program.
fn open_patiently(config: &sled::Config) -> sled::Result<sled::Db> {
    let is_locked = |error: &sled::Error| match error {
        sled::Error::Io(error) => error.to_string().contains("could not acquire lock"),
        _ => false,
    };
    for _ in 1..LOCK_TRIES {
        match config.open() {
            Err(error) if is_locked(&error) => std::thread::sleep(LOCK_WAIT),
            opened => return opened,
        }
    }
    config.open()
}
