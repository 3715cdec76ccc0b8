//! The data folder: what stands where in it, its name tag, and the lock that keeps a second program out.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::chance;
use crate::files::{self, FileError};

/// The number of this layout of the folder. A program that knows a lower one leaves the folder alone.
pub(crate) const LAYOUT: u32 = 1;

/// A data folder, by its path.
#[derive(Clone, Debug)]
pub(crate) struct Folder {
    path: PathBuf,
}

/// The folder's name tag, written once the folder is complete.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Tag {
    pub(crate) layout: u32,
    /// Which store this is, through every backup and restore.
    pub(crate) identity: Uuid,
    /// New after a restore, so that whoever followed the change log begins again.
    pub(crate) epoch: Uuid,
}

/// The folder's name tag cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum TagError {
    /// The file could not be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// It is not what this program writes.
    #[error("{} cannot be read as a store's name tag; restore it from a backup", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        source: serde_json::Error,
    },
    /// A newer program has been here.
    #[error("{} was written by a newer Genlyd (layout {found}); use that one", path.display())]
    Newer {
        /// The folder.
        path: PathBuf,
        /// The layout found.
        found: u32,
    },
}

impl Folder {
    pub(crate) fn new(path: &Path) -> Folder {
        Folder {
            path: path.to_owned(),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.path.join("journal")
    }

    pub(crate) fn places(&self) -> PathBuf {
        self.path.join("places")
    }

    /// Present while a store is open, holding the boot id of the machine.
    pub(crate) fn running(&self) -> PathBuf {
        self.path.join("running")
    }

    /// Present when `places` was seen to be wrong and must be made anew.
    pub(crate) fn suspect(&self) -> PathBuf {
        self.path.join("places.suspect")
    }

    pub(crate) fn pictures(&self) -> PathBuf {
        self.path.join("pictures")
    }

    pub(crate) fn keys(&self) -> PathBuf {
        self.path.join("keys")
    }

    pub(crate) fn erasures(&self) -> PathBuf {
        self.path.join("erasures")
    }

    pub(crate) fn reserve(&self) -> PathBuf {
        self.path.join("reserve")
    }

    fn tag(&self) -> PathBuf {
        self.path.join("store.json")
    }

    /// Takes the exclusive lock, held as long as the file lives; `None` when another program has it.
    pub(crate) fn lock(&self) -> Result<Option<File>, FileError> {
        let path = self.path.join("lock");
        let file = files::new_private_file(&path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(file)),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(files::at(&path)(error)),
        }
    }

    /// The name tag, or `None` in a folder where no store was completed.
    pub(crate) fn read_tag(&self) -> Result<Option<Tag>, TagError> {
        let Some(bytes) = files::read_if_there(&self.tag())? else {
            return Ok(None);
        };
        let tag: Tag = serde_json::from_slice(&bytes).map_err(|source| TagError::Unreadable {
            path: self.tag(),
            source,
        })?;
        if tag.layout > LAYOUT {
            return Err(TagError::Newer {
                path: self.path.clone(),
                found: tag.layout,
            });
        }
        Ok(Some(tag))
    }

    pub(crate) fn write_tag(&self, tag: &Tag) -> Result<(), TagError> {
        let bytes = serde_json::to_vec(tag).map_err(|source| TagError::Unreadable {
            path: self.tag(),
            source,
        })?;
        Ok(files::replace(&self.tag(), &bytes)?)
    }
}

impl Tag {
    /// The tag of a store that never was before.
    pub(crate) fn fresh() -> std::io::Result<Tag> {
        Ok(Tag {
            layout: LAYOUT,
            identity: chance::uuid()?,
            epoch: chance::uuid()?,
        })
    }

    /// The same store, come back from a backup.
    pub(crate) fn restored(&self) -> std::io::Result<Tag> {
        Ok(Tag {
            epoch: chance::uuid()?,
            ..self.clone()
        })
    }
}
