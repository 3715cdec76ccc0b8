//! Brings a backup back into an empty folder, without what was erased since it was made.

use std::path::{Path, PathBuf};

use crate::backup::{ERASURES, KEYS};
use crate::erasures::{self, Erasures};
use crate::files::{self, FileError};
use crate::folder::{Folder, LAYOUT, TagError};
use crate::keys::KeyFile;
use crate::manifest::{self, Manifest};
use crate::opening::{self, OpenError, Trust};
use crate::options::Options;
use crate::pictures;
use crate::progress::{Progress, Step};
use crate::store::Store;

/// What a restore is made from.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// The backup's folder.
    pub backup: &'a Path,
    /// The key file; the one that stands beside the backup when `None`.
    pub keys: Option<&'a Path>,
    /// A ledger of erasures newer than the one beside the backup, such as the `erasures` of the folder that is replaced.
    pub erasures: Option<&'a Path>,
}

/// A folder that came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The number of the last change.
    pub changes: u64,
    /// How many records there are to read.
    pub records: u64,
    /// How many families' content stays erased.
    pub erased: u64,
}

/// A backup could not be brought back. The target is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The folder is not a whole backup.
    #[error("{} has no manifest, so it is not a whole backup; use another", .0.display())]
    NoBackup(PathBuf),
    /// A newer program made it.
    #[error("{} was made by a newer Genlyd (layout {found}); use that one", backup.display())]
    Newer {
        /// The backup.
        backup: PathBuf,
        /// Its layout.
        found: u32,
    },
    /// Something stands where the store should come.
    #[error("{} is not empty; restore into a new folder", .0.display())]
    NotEmpty(PathBuf),
    /// The keys are not where they should be.
    #[error("{} is missing; without it the families' words cannot be read: say where the key file is", .0.display())]
    KeysMissing(PathBuf),
    /// The keys are another store's.
    #[error("{} holds the keys of another data folder; say where this backup's key file is", .0.display())]
    KeysOfAnother(PathBuf),
    /// A file of the backup is not what was copied.
    #[error("{} is not what was backed up; use another backup", .0.display())]
    Damaged(PathBuf),
    /// A file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The name tag cannot be used.
    #[error(transparent)]
    Tag(#[from] TagError),
    /// What came back does not open.
    #[error(transparent)]
    Open(#[from] OpenError),
}

/// Brings a backup back, with the keys and the ledger that stand beside it; see [`restore_from`].
///
/// # Errors
///
/// The target is as it was.
pub fn restore(
    from: &Path,
    folder: &Path,
    progress: &mut dyn FnMut(Progress),
) -> Result<Restored, RestoreError> {
    let sources = Sources {
        backup: from,
        keys: None,
        erasures: None,
    };
    restore_from(sources, folder, progress)
}

/// Brings a backup back into a folder that is missing or empty; it may hold a ledger, `erasures`, which is obeyed.
///
/// Every file is checked against the manifest. Whatever any ledger says was erased stays erased. The store has a new
/// epoch, so that whoever followed its change log begins again.
///
/// # Errors
///
/// The target is as it was.
pub fn restore_from(
    sources: Sources<'_>,
    folder: &Path,
    progress: &mut dyn FnMut(Progress),
) -> Result<Restored, RestoreError> {
    let target = Folder::new(folder);
    let backup = sources.backup;
    let Some(manifest) = Manifest::read(backup)? else {
        return Err(RestoreError::NoBackup(backup.to_owned()));
    };
    if manifest.layout > LAYOUT {
        return Err(RestoreError::Newer {
            backup: backup.to_owned(),
            found: manifest.layout,
        });
    }
    refuse_filled(&target)?;
    let keys = keys_of(&sources, &manifest)?;
    let erasures = erasures_of(&sources, &target)?;

    let partial = Folder::new(&folder.with_added_extension("restoring"));
    files::remove_folder_if_there(partial.path())?;
    let built = build(&partial, &manifest, backup, keys, &erasures, progress)
        .and_then(|()| try_out(&partial, progress));
    let (changes, records) = match built {
        Ok(counts) => counts,
        Err(error) => {
            files::remove_folder_if_there(partial.path())?;
            return Err(error);
        }
    };
    files::remove_if_there(&target.erasures())?;
    files::make_folder(folder)?;
    std::fs::rename(partial.path(), folder).map_err(files::at(folder))?;
    if let Some(parent) = folder.parent().filter(|parent| parent.is_dir()) {
        files::sync_folder(parent)?;
    }
    Ok(Restored {
        changes,
        records,
        erased: erasures.len() as u64,
    })
}

/// Opens what was built, which makes its keys and places, and closes it again.
fn try_out(
    partial: &Folder,
    progress: &mut dyn FnMut(Progress),
) -> Result<(u64, u64), RestoreError> {
    let options = Options::default();
    let (core, committer) = opening::open(partial.path(), &options, Trust::Anew, progress)?;
    let store = Store::new(core, committer);
    let records = store.records().map_err(OpenError::from)?;
    Ok((store.last_change(), records))
}

fn refuse_filled(target: &Folder) -> Result<(), RestoreError> {
    let Ok(entries) = std::fs::read_dir(target.path()) else {
        return Ok(());
    };
    for entry in entries {
        let path = entry.map_err(files::at(target.path()))?.path();
        if path != target.erasures() {
            return Err(RestoreError::NotEmpty(target.path().to_owned()));
        }
    }
    Ok(())
}

fn beside(backup: &Path, name: &str) -> PathBuf {
    backup.parent().unwrap_or(Path::new("")).join(name)
}

fn keys_of(sources: &Sources<'_>, manifest: &Manifest) -> Result<KeyFile, RestoreError> {
    let path = sources
        .keys
        .map_or_else(|| beside(sources.backup, KEYS), Path::to_owned);
    match KeyFile::read(&path)? {
        None => Err(RestoreError::KeysMissing(path)),
        Some(keys) if keys.identity != manifest.identity => Err(RestoreError::KeysOfAnother(path)),
        Some(keys) => Ok(keys),
    }
}

fn erasures_of(sources: &Sources<'_>, target: &Folder) -> Result<Erasures, RestoreError> {
    let mut all = erasures::read(&beside(sources.backup, ERASURES))?;
    all.append(&mut erasures::read(&target.erasures())?);
    if let Some(path) = sources.erasures {
        all.append(&mut erasures::read(path)?);
    }
    Ok(all)
}

/// Makes the whole folder under another name, so that a backup that turns out to be damaged leaves nothing behind.
fn build(
    partial: &Folder,
    manifest: &Manifest,
    backup: &Path,
    mut keys: KeyFile,
    erasures: &Erasures,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), RestoreError> {
    files::make_folder(partial.path())?;
    copy_files(partial, manifest, backup, progress)?;
    for seal in erasures {
        files::remove_folder_if_there(&pictures::folder_of(partial, Some(*seal)))?;
    }
    keys.known.retain(|seal, _| !erasures.contains(seal));
    keys.write(&partial.keys())?;
    erasures::write(&partial.erasures(), erasures)?;
    let Some(tag) = partial.read_tag()? else {
        return Err(RestoreError::NoBackup(backup.to_owned()));
    };
    if tag.identity != manifest.identity {
        return Err(RestoreError::Damaged(backup.join("store.json")));
    }
    let tag = tag.restored().map_err(files::at(partial.path()))?;
    Ok(partial.write_tag(&tag)?)
}

fn copy_files(
    partial: &Folder,
    manifest: &Manifest,
    backup: &Path,
    progress: &mut dyn FnMut(Progress),
) -> Result<(), RestoreError> {
    let total = manifest.files.iter().map(|file| file.bytes).sum();
    let mut done = 0;
    for file in &manifest.files {
        let (Some(source), Some(target)) = (file.below(backup), file.below(partial.path())) else {
            return Err(RestoreError::Damaged(backup.join(&file.path)));
        };
        if let Some(folder) = target.parent() {
            files::make_folder(folder)?;
        }
        let copied = manifest::copy(&source, &target, u64::MAX);
        let (bytes, digest) = match copied {
            Err(error) if error.source.kind() == std::io::ErrorKind::NotFound => {
                return Err(RestoreError::Damaged(source));
            }
            copied => copied?,
        };
        if bytes != file.bytes || digest != file.digest {
            return Err(RestoreError::Damaged(source));
        }
        done += bytes;
        progress(Progress {
            step: Step::Copying,
            done,
            total,
        });
    }
    Ok(())
}
