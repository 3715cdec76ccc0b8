//! A copy of a data folder, made while people go on writing: the journal up to its last whole record, and pictures.
//!
//! The keys stand apart, in one file beside all backups of a store, replaced by each of them. So destroying a key takes
//! effect on older backups too, once the next one is made.

use std::path::{Path, PathBuf};

use crate::erasures;
use crate::files::{self, FileError};
use crate::folder::{Folder, Tag, TagError};
use crate::journal::scan::{End, LastStop, Start, scan};
use crate::journal::{Damage, segment};
use crate::keys::KeyFile;
use crate::manifest::{self, Listed, Manifest};
use crate::pictures;
use crate::progress::{Progress, Step};
use crate::replay::ReplayError;
use crate::store::Store;

/// The keys of every backup in the folder that it stands in.
pub(crate) const KEYS: &str = "genlyd.keys";
/// The ledger of erasures, which a restore obeys.
pub(crate) const ERASURES: &str = "genlyd.erasures";

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// The number of the last change in it.
    pub changes: u64,
    /// The journal's fingerprint after that change, as [`crate::Verified::chain`] has it.
    pub chain: [u8; 32],
    /// How many pictures it holds.
    pub pictures: u64,
    /// Its size without the keys, in bytes.
    pub bytes: u64,
    /// Where the keys are. Keep a copy of this file in another place than the backups.
    pub keys: PathBuf,
}

/// A backup could not be made. What was copied so far is no backup and may be deleted.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is no store to copy.
    #[error("{} holds no store", .0.display())]
    NoStore(PathBuf),
    /// Something stands where the backup should.
    #[error("{} is not empty; give the backup a folder of its own", .0.display())]
    NotEmpty(PathBuf),
    /// The key file beside the backup belongs to another store.
    #[error("{} holds the keys of another data folder; make the backup in another place", .0.display())]
    KeysOfAnother(PathBuf),
    /// What should be copied is damaged, and a copy of it would be no use.
    #[error("{0}; run `genlyd verify`")]
    Damaged(#[from] Damage),
    /// A file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The name tag cannot be used.
    #[error(transparent)]
    Tag(#[from] TagError),
}

impl Store {
    /// Copies this store to an empty folder while it is in use; see [`backup`].
    ///
    /// # Errors
    ///
    /// As for [`backup`].
    pub fn backup(
        &self,
        to: &Path,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Backup, BackupError> {
        backup(self.core().folder.path(), to, progress)
    }
}

/// Copies a data folder to an empty one, whether a store is open in it or not.
///
/// Every change acknowledged before this began is in the copy. The copy is checked as `verify` checks.
///
/// # Errors
///
/// Nothing was copied, or not all.
pub fn backup(
    folder: &Path,
    to: &Path,
    progress: &mut dyn FnMut(Progress),
) -> Result<Backup, BackupError> {
    let folder = Folder::new(folder);
    let Some(tag) = folder.read_tag()? else {
        return Err(BackupError::NoStore(folder.path().to_owned()));
    };
    if std::fs::read_dir(to).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(BackupError::NotEmpty(to.to_owned()));
    }
    let beside = to.parent().unwrap_or(Path::new(""));
    refuse_keys_of_another(&tag, &beside.join(KEYS))?;
    files::make_folder(to)?;

    let mut copying = Copying {
        folder: &folder,
        to,
        files: Vec::new(),
    };
    let end = copying.journal(progress)?;
    // Pictures are durable before the record that names them, and keys before what they seal: copied after the
    // journal, they cover it.
    let pictures = copying.pictures(progress)?;
    copying.file("store.json", u64::MAX)?;
    copy_keys(&folder, beside)?;
    let start = end.at.unwrap_or(Start::BEGINNING);
    let manifest = Manifest {
        layout: tag.layout,
        identity: tag.identity,
        epoch: tag.epoch,
        changes: start.next - 1,
        chain: blake3::Hash::from_bytes(start.chain).to_hex().to_string(),
        files: copying.files,
    };
    manifest.write(to)?;
    Ok(Backup {
        changes: manifest.changes,
        chain: start.chain,
        pictures,
        bytes: manifest.files.iter().map(|file| file.bytes).sum(),
        keys: beside.join(KEYS),
    })
}

fn refuse_keys_of_another(tag: &Tag, keys: &Path) -> Result<(), BackupError> {
    match KeyFile::read(keys)? {
        Some(file) if file.identity != tag.identity => {
            Err(BackupError::KeysOfAnother(keys.to_owned()))
        }
        _ => Ok(()),
    }
}

/// Puts the keys and the ledger beside the backups, in place of those of the backup before.
fn copy_keys(folder: &Folder, beside: &Path) -> Result<(), BackupError> {
    let mut erasures = erasures::read(&folder.erasures())?;
    erasures.append(&mut erasures::read(&beside.join(ERASURES))?);
    erasures::write(&beside.join(ERASURES), &erasures)?;
    match KeyFile::read(&folder.keys())? {
        None => Err(BackupError::NoStore(folder.keys())),
        Some(mut keys) => {
            keys.known.retain(|seal, _| !erasures.contains(seal));
            Ok(keys.write(&beside.join(KEYS))?)
        }
    }
}

struct Copying<'a> {
    folder: &'a Folder,
    to: &'a Path,
    files: Vec<Listed>,
}

impl Copying<'_> {
    /// Copies every segment, the newest up to its last whole record, and walks through the copy.
    fn journal(&mut self, progress: &mut dyn FnMut(Progress)) -> Result<End, BackupError> {
        let segments = segment::list(&self.folder.journal())?;
        let newest = segments.last().map(|name| name.first);
        let total = segments
            .iter()
            .filter_map(|name| name.path.metadata().ok())
            .map(|metadata| metadata.len())
            .sum();
        files::make_folder(&self.to.join("journal"))?;
        let mut done = 0;
        for name in &segments {
            let path = format!("journal/{:020}.journal", name.first);
            if Some(name.first) == newest {
                // Its end is not known before the copy has been walked through.
                let target = self.to.join(&path);
                manifest::copy(&name.path, &target, u64::MAX)?;
            } else {
                done += self.file(&path, u64::MAX)?;
            }
            progress(Progress {
                step: Step::Journal,
                done,
                total,
            });
        }
        let end = self.walk()?;
        if let (Some(first), Some(at)) = (newest, end.at)
            && first == at.segment
        {
            let path = format!("journal/{first:020}.journal");
            // What stands before the last whole record never changes, so the second copy is the first one's beginning.
            done += self.file(&path, at.offset)?;
        } else if let Some(path) = &end.unfinished {
            files::remove_if_there(path)?;
        }
        progress(Progress {
            step: Step::Journal,
            done,
            total: done,
        });
        Ok(end)
    }

    fn walk(&self) -> Result<End, BackupError> {
        let copies = segment::list(&self.to.join("journal"))?;
        let newest = copies.last().cloned();
        let walk = || {
            scan(&copies, Start::BEGINNING, LastStop::Orderly, |_| {
                Ok::<(), ReplayError>(())
            })
        };
        match (walk(), newest) {
            (Ok(end), _) => Ok(end),
            // A record may have been half written while it was copied. Then another copy has it whole.
            (Err(ReplayError::Damaged(_)), Some(newest)) => {
                let source = segment::path(&self.folder.journal(), newest.first);
                manifest::copy(&source, &newest.path, u64::MAX)?;
                walk().map_err(|error| self.named_in_the_source(error))
            }
            (Err(error), _) => Err(self.named_in_the_source(error)),
        }
    }

    /// The copy is as damaged as what it was made from, and that is where the cure is needed.
    fn named_in_the_source(&self, error: ReplayError) -> BackupError {
        match error {
            ReplayError::Damaged(damage) => {
                let name = damage.file.file_name().unwrap_or_default();
                BackupError::Damaged(Damage {
                    file: self.folder.journal().join(name),
                    ..damage
                })
            }
            ReplayError::File(error) => BackupError::File(error),
            other => BackupError::File(files::at(self.to)(std::io::Error::other(other))),
        }
    }

    fn pictures(&mut self, progress: &mut dyn FnMut(Progress)) -> Result<u64, BackupError> {
        let pictures = pictures::list(self.folder)?;
        let total = pictures.len() as u64;
        let mut done = 0;
        for picture in pictures {
            let below = picture.path.strip_prefix(self.folder.path());
            let path = below
                .unwrap_or(&picture.path)
                .to_string_lossy()
                .into_owned();
            match self.file(&path, u64::MAX) {
                Ok(_) => done += 1,
                // Erased while this was going on.
                Err(error) if error.source.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(error.into()),
            }
            progress(Progress {
                step: Step::Pictures,
                done,
                total,
            });
        }
        Ok(done)
    }

    /// Copies the first bytes of a file, lists it, and says how many they were.
    fn file(&mut self, path: &str, limit: u64) -> Result<u64, FileError> {
        let target = self.to.join(path);
        if let Some(folder) = target.parent() {
            files::make_folder(folder)?;
        }
        let (bytes, digest) = manifest::copy(&self.folder.path().join(path), &target, limit)?;
        self.files.push(Listed {
            path: path.to_owned(),
            bytes,
            digest,
        });
        Ok(bytes)
    }
}
