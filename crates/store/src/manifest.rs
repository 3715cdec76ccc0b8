//! The list of a backup's files with their digests, written last: a backup without it is not one.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::files::{self, FileError};

const NAME: &str = "manifest.json";

/// What a backup holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    pub(crate) layout: u32,
    /// Which store it is of, through every restore.
    pub(crate) identity: Uuid,
    pub(crate) epoch: Uuid,
    /// The number of the last change in it.
    pub(crate) changes: u64,
    /// The journal's chain after that change, in hexadecimal digits.
    pub(crate) chain: String,
    pub(crate) files: Vec<Listed>,
}

/// One file of a backup.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Listed {
    /// Relative to the backup's folder, with `/` between its parts.
    pub(crate) path: String,
    pub(crate) bytes: u64,
    /// BLAKE3, in hexadecimal digits.
    pub(crate) digest: String,
}

impl Manifest {
    /// The manifest of a backup; `None` when there is none.
    pub(crate) fn read(backup: &Path) -> Result<Option<Manifest>, FileError> {
        let path = backup.join(NAME);
        let Some(bytes) = files::read_if_there(&path)? else {
            return Ok(None);
        };
        let manifest =
            serde_json::from_slice(&bytes).map_err(|error| files::at(&path)(error.into()))?;
        Ok(Some(manifest))
    }

    pub(crate) fn write(&self, backup: &Path) -> Result<(), FileError> {
        let path = backup.join(NAME);
        let bytes =
            serde_json::to_vec_pretty(self).map_err(|error| files::at(&path)(error.into()))?;
        files::replace(&path, &bytes)
    }
}

impl Listed {
    /// Where the file is, below a folder; `None` when its path leads anywhere else.
    pub(crate) fn below(&self, folder: &Path) -> Option<PathBuf> {
        let is_plain = |part: &str| !part.is_empty() && part != "." && part != "..";
        self.path
            .split('/')
            .all(is_plain)
            .then(|| folder.join(&self.path))
    }
}

/// Copies up to `limit` bytes of a file, synced, and says how many there were and their digest.
pub(crate) fn copy(from: &Path, to: &Path, limit: u64) -> Result<(u64, String), FileError> {
    let mut source = std::fs::File::open(from)
        .map_err(files::at(from))?
        .take(limit);
    let mut target = files::new_private_file(to)?;
    let mut hasher = blake3::Hasher::new();
    let mut buffer = vec![0; 1 << 20];
    let mut bytes = 0;
    loop {
        let count = source.read(&mut buffer).map_err(files::at(from))?;
        if count == 0 {
            break;
        }
        hasher.update(&buffer[..count]);
        target.write_all(&buffer[..count]).map_err(files::at(to))?;
        bytes += count as u64;
    }
    target.sync_all().map_err(files::at(to))?;
    Ok((bytes, hasher.finalize().to_hex().to_string()))
}
