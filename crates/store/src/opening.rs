//! Opening a data folder: the lock, the keys, the trees if they can be trusted, and the journal's end.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use crate::committer::Committer;
use crate::core::{Core, LastChange, Running};
use crate::disk::Disk;
use crate::files::{self, FileError};
use crate::folder::{Folder, Tag, TagError};
use crate::journal::Damage;
use crate::journal::reader::Reader;
use crate::journal::record;
use crate::journal::scan::{LastStop, Start, scan};
use crate::journal::segment::{self, SegmentName};
use crate::journal::writer::Writer;
use crate::keys::{KeyFile, Keys};
use crate::memory::Memory;
use crate::options::Options;
use crate::places::open::AnewError;
use crate::places::{Applied, Places, PlacesError};
use crate::progress::Progress;
use crate::replay::{ReplayError, replay};
use crate::view::glances::memory::Glances;

/// A data folder cannot be opened. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Another program has the folder open.
    #[error("{} is in use by another Genlyd; stop that one first", .0.display())]
    InUse(PathBuf),
    /// A file or folder cannot be used.
    #[error(transparent)]
    File(#[from] FileError),
    /// The folder's name tag cannot be used.
    #[error(transparent)]
    Tag(#[from] TagError),
    /// The key file is not there.
    #[error("{} is missing; without it the families' words cannot be read: put back the copy made with the last backup", .0.display())]
    KeysMissing(PathBuf),
    /// The key file is another store's.
    #[error("{} belongs to another data folder; put back the one made with this folder's backup", .0.display())]
    KeysOfAnother(PathBuf),
    /// There is a journal and no name tag.
    #[error("{} holds a journal but no store.json; restore it from a backup", .0.display())]
    TagMissing(PathBuf),
    /// The journal cannot be replayed.
    #[error(transparent)]
    Replay(#[from] ReplayError),
    /// The journal lacks changes that had been acknowledged.
    #[error(
        "{} ends with change {found}, but change {acknowledged} had been acknowledged; restore the missing files, \
         or run `genlyd rebuild` to go on with what is there",
        journal.display()
    )]
    Shorter {
        /// The journal's folder.
        journal: PathBuf,
        /// The last change that is there.
        found: u64,
        /// The last change that had been shown.
        acknowledged: u64,
    },
    /// The keys and places cannot be made anew.
    #[error("the keys and places cannot be made; is the disk full?")]
    Places(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The machine gives no chance, thread or clock of its own.
    #[error("the machine refused something that every program needs")]
    Machine(#[source] io::Error),
}

impl From<PlacesError> for OpenError {
    fn from(error: PlacesError) -> OpenError {
        OpenError::Places(Box::new(error))
    }
}

impl From<AnewError> for OpenError {
    fn from(error: AnewError) -> OpenError {
        OpenError::Places(Box::new(error))
    }
}

/// What is known about the trees before they are opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trust {
    /// They are used if nothing speaks against them.
    AsFound,
    /// They are thrown away.
    Anew,
}

/// Opens a folder and starts its committing thread.
pub(crate) fn open(
    path: &Path,
    options: &Options,
    trust: Trust,
    progress: &mut dyn FnMut(Progress),
) -> Result<(Arc<Core>, Committer), OpenError> {
    let (core, writer) = open_parts(path, options, trust, progress)?;
    let committer = Committer::start(Arc::clone(&core), writer).map_err(OpenError::Machine)?;
    Ok((core, committer))
}

/// Everything but the thread.
pub(crate) fn open_parts(
    path: &Path,
    options: &Options,
    trust: Trust,
    progress: &mut dyn FnMut(Progress),
) -> Result<(Arc<Core>, Writer), OpenError> {
    let folder = Folder::new(path);
    files::make_folder(path)?;
    let lock = lock(&folder)?;
    let disk = Disk::new(&folder, options);
    disk.tend_reserve()?;
    let (tag, key_file) = complete(&folder)?;
    let keys = Keys::open(folder.keys(), folder.erasures(), key_file)?;

    let segments = segment::list(&folder.journal())?;
    let last_stop = last_stop(&folder);
    let (places, start) = trusted_places(&folder, &segments, last_stop, trust)?;
    let end = replay(&segments, start, last_stop, &keys, &places, progress)?;
    for seal in keys.destroyed() {
        if !places.has_erased(seal)? {
            places.erase(seal)?;
        }
    }
    let journal = Arc::new(Reader::new(folder.journal()));
    let writer = Writer::open(Arc::clone(&journal), &end, options.segment_bytes)?;
    let core = Arc::new(Core {
        last_change: LastChange::new(writer.next() - 1),
        memory: Memory::new(options.memory_bytes),
        glances: Glances::default(),
        running: Running::new(&folder, lock),
        folder,
        tag,
        keys,
        journal,
        places,
        disk,
    });
    Ok((core, writer))
}

/// How often the folder's lock is asked for, and how long is waited between.
const LOCK_TRIES: u32 = 10;
const LOCK_WAIT: Duration = Duration::from_millis(50);

/// Takes the folder's lock. A process that was just started from this one holds it too until it runs its own program, so
/// that it is asked for again for half a second.
pub(crate) fn lock(folder: &Folder) -> Result<File, OpenError> {
    for _ in 1..LOCK_TRIES {
        if let Some(lock) = folder.lock()? {
            return Ok(lock);
        }
        std::thread::sleep(LOCK_WAIT);
    }
    folder
        .lock()?
        .ok_or_else(|| OpenError::InUse(folder.path().to_owned()))
}

/// The name tag and the keys; both are made in a new folder, the tag last.
fn complete(folder: &Folder) -> Result<(Tag, KeyFile), OpenError> {
    files::make_folder(&folder.journal())?;
    files::make_folder(&folder.pictures())?;
    let keys = KeyFile::read(&folder.keys())?;
    match (folder.read_tag()?, keys) {
        (Some(tag), Some(keys)) if tag.identity == keys.identity => Ok((tag, keys)),
        (Some(_), Some(_)) => Err(OpenError::KeysOfAnother(folder.keys())),
        (Some(_), None) => Err(OpenError::KeysMissing(folder.keys())),
        (None, _) if !segment::list(&folder.journal())?.is_empty() => {
            Err(OpenError::TagMissing(folder.path().to_owned()))
        }
        (None, _) => {
            let tag = Tag::fresh().map_err(OpenError::Machine)?;
            let keys = KeyFile::fresh(tag.identity).map_err(OpenError::Machine)?;
            keys.write(&folder.keys())?;
            folder.write_tag(&tag)?;
            Ok((tag, keys))
        }
    }
}

/// The kernel gives every start of the machine a new id.
fn boot_id() -> Option<String> {
    std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()
}

/// Where nobody can tell whether the machine went down, it is taken to have.
fn last_stop(folder: &Folder) -> LastStop {
    match std::fs::read_to_string(folder.running()) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => LastStop::Orderly,
        Ok(mark) if boot_id().is_some_and(|boot| boot == mark) => LastStop::Orderly,
        Ok(_) | Err(_) => LastStop::PowerCut,
    }
}

fn mark_running(folder: &Folder) -> Result<(), FileError> {
    let boot = boot_id().unwrap_or_else(|| "unknown".to_owned());
    files::replace(&folder.running(), boot.as_bytes())
}

/// The trees, and where in the journal they go on. When anything speaks against them, they begin anew.
fn trusted_places(
    folder: &Folder,
    segments: &[SegmentName],
    last_stop: LastStop,
    trust: Trust,
) -> Result<(Places, Start), OpenError> {
    let is_suspect = trust == Trust::Anew || folder.suspect().exists();
    if !is_suspect && last_stop == LastStop::Orderly {
        mark_running(folder)?;
        match Places::open(folder).and_then(|places| Ok((places.applied()?, places))) {
            Ok((None, places)) => return Ok((places, Start::BEGINNING)),
            Ok((Some(applied), places)) => {
                if let Some(start) = start_after(folder, &places, applied)? {
                    return Ok((places, start));
                }
                refuse_shorter(folder, segments, applied)?;
                tracing::warn!("the keys and places disagree with the journal and are made anew");
            }
            Err(error) => {
                tracing::warn!(%error, "the keys and places do not open and are made anew");
            }
        }
    }
    // The old trees go before the mark says that this start of the machine made them.
    files::remove_folder_if_there(&folder.places())?;
    files::sync_folder(folder.path())?;
    mark_running(folder)?;
    Ok((Places::open_anew(folder)?, Start::BEGINNING))
}

/// Where the journal goes on after what was applied; `None` when the trees tell of another journal.
fn start_after(
    folder: &Folder,
    places: &Places,
    applied: Applied,
) -> Result<Option<Start>, OpenError> {
    let Some(place) = places.change(applied.number)? else {
        return Ok(None);
    };
    let reader = Reader::new(folder.journal());
    let Ok(bytes) = reader.read(place) else {
        return Ok(None);
    };
    let Ok(front) = record::decode_front(&bytes) else {
        return Ok(None);
    };
    let agrees = front.position.sequence == applied.number && front.chain == applied.chain;
    Ok(agrees.then(|| Start {
        segment: place.segment,
        offset: place.offset + front.record_length as u64,
        next: applied.number + 1,
        chain: applied.chain,
    }))
}

/// Stops when the journal has lost what the trees know to have been acknowledged. The journal comes first and is
/// synced first, so trees that know more mean that journal files are gone or cut.
fn refuse_shorter(
    folder: &Folder,
    segments: &[SegmentName],
    applied: Applied,
) -> Result<(), OpenError> {
    let mut found = 0;
    let end = scan(segments, Start::BEGINNING, LastStop::Orderly, |met| {
        found = met.record.front.position.sequence;
        Ok::<(), ReplayError>(())
    })?;
    match end.torn {
        Some(damage) if found < applied.number => Err(ReplayError::Damaged(Damage {
            what: format!(
                "{}, and change {} had been acknowledged",
                damage.what, applied.number
            ),
            ..damage
        })
        .into()),
        None if found < applied.number => Err(OpenError::Shorter {
            journal: folder.journal(),
            found,
            acknowledged: applied.number,
        }),
        _ => Ok(()),
    }
}
