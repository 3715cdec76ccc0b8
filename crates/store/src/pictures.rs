//! Pictures as files named by their content, sealed like the record that names them, and durable before it.

use std::fs;
use std::path::PathBuf;

use genlyd_domain::portrait::PictureDigest;
use genlyd_domain::record::Seal;

use crate::core::Core;
use crate::disk::Room;
use crate::files::{self, FileError};
use crate::folder::Folder;
use crate::journal::Damage;
use crate::keys::{KeyError, KeyState, Keys};
use crate::sealing::Key;
use crate::store::Store;

/// What pictures are fingerprinted for, so that the same secret never serves two ends.
const PICTURES: &str = "genlyd 2026 picture digest";
/// The folder of the pictures that no family's key seals.
const OPEN: &str = "open";

/// A picture cannot be kept or read.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// A file cannot be read or written.
    #[error(transparent)]
    File(#[from] FileError),
    /// The bytes are not what was kept.
    #[error("{0}; restore the file from a backup")]
    Damaged(#[from] Damage),
    /// The disk is too full for new pictures.
    #[error(
        "the disk has {} MB free and Genlyd keeps {} MB; make room and try again",
        .0.free_bytes / 1_000_000,
        .0.needed_bytes.div_ceil(1_000_000)
    )]
    Full(Room),
    /// The family was erased; nothing can be kept for it any more.
    #[error("the family that the picture belongs to was erased")]
    Erased,
    /// The key that sealed it is not in the key file, and was not destroyed either.
    #[error(
        "the picture is sealed with a key that is not in the key file; put back the key file that belongs to this folder"
    )]
    KeyMissing,
    /// Nothing is written any more.
    #[error("the store takes no more writing since a write failed; start Genlyd again to recover")]
    ReadOnly,
}

impl Store {
    /// Keeps a picture, sealed with a family's key or open. When this returns it is durable; a record may name it.
    ///
    /// The same picture kept twice under the same seal is one file.
    ///
    /// # Errors
    ///
    /// Nothing was kept.
    pub fn keep_picture(
        &self,
        seal: Option<Seal>,
        bytes: &[u8],
    ) -> Result<PictureDigest, PictureError> {
        let core = self.core();
        if core.running.is_read_only() {
            return Err(PictureError::ReadOnly);
        }
        let room = core.disk.room()?;
        if !room.is_enough() {
            return Err(PictureError::Full(room));
        }
        let key = key_for_keeping(&core.keys, seal)?;
        let fingerprint_key = key.as_ref().unwrap_or(core.keys.secret());
        let digest = digest_of(fingerprint_key, bytes)?;
        let folder = folder_of(&core.folder, seal);
        let path = folder.join(digest.as_hex());
        if path.is_file() {
            return Ok(digest);
        }
        files::make_folder(&folder)?;
        match key {
            None => files::replace(&path, bytes)?,
            Some(key) => {
                let sealed = key
                    .seal(digest.as_hex().as_bytes(), bytes)
                    .map_err(files::at(&path))?;
                files::replace(&path, &sealed)?;
            }
        }
        Ok(digest)
    }

    /// A picture that was kept under this seal, or `None` when there is none or it was erased.
    ///
    /// # Errors
    ///
    /// It is there and cannot be read.
    pub fn picture(
        &self,
        seal: Option<Seal>,
        digest: &PictureDigest,
    ) -> Result<Option<Vec<u8>>, PictureError> {
        read(self.core(), seal, digest)
    }
}

fn read(
    core: &Core,
    seal: Option<Seal>,
    digest: &PictureDigest,
) -> Result<Option<Vec<u8>>, PictureError> {
    let path = folder_of(&core.folder, seal).join(digest.as_hex());
    let Some(bytes) = files::read_if_there(&path)? else {
        return Ok(None);
    };
    unseal(&core.keys, seal, digest, bytes).map_err(|error| match error {
        Unreadable::KeyMissing => PictureError::KeyMissing,
        Unreadable::Damaged => PictureError::Damaged(Damage {
            file: path,
            offset: 0,
            what: "the picture is not the one that was kept".to_owned(),
        }),
    })
}

/// The folder of the pictures under one seal: an erasure removes it as a whole.
pub(crate) fn folder_of(folder: &Folder, seal: Option<Seal>) -> PathBuf {
    match seal {
        None => folder.pictures().join(OPEN),
        Some(Seal(id)) => folder.pictures().join(id.to_string()),
    }
}

/// A picture's file by its path, and what the path says.
pub(crate) struct PictureFile {
    pub(crate) path: PathBuf,
    pub(crate) seal: Option<Seal>,
    pub(crate) digest: PictureDigest,
}

/// Every picture in a folder. Files that were being written when the power went are not pictures.
pub(crate) fn list(folder: &Folder) -> Result<Vec<PictureFile>, FileError> {
    let mut pictures = Vec::new();
    if !folder.pictures().is_dir() {
        return Ok(pictures);
    }
    for family in paths_in(folder.pictures())? {
        let name = family
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let seal = name.parse().ok().map(Seal);
        if seal.is_none() && name != OPEN {
            continue;
        }
        for path in paths_in(family)? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if let Some(digest) = PictureDigest::from_hex(&name) {
                pictures.push(PictureFile { path, seal, digest });
            }
        }
    }
    pictures.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(pictures)
}

fn paths_in(folder: PathBuf) -> Result<Vec<PathBuf>, FileError> {
    fs::read_dir(&folder)
        .map_err(files::at(&folder))?
        .map(|entry| Ok(entry.map_err(files::at(&folder))?.path()))
        .collect()
}

/// Why a picture's bytes give no picture.
pub(crate) enum Unreadable {
    KeyMissing,
    Damaged,
}

/// The picture in a file's bytes; `None` when its key was destroyed.
pub(crate) fn unseal(
    keys: &Keys,
    seal: Option<Seal>,
    digest: &PictureDigest,
    bytes: Vec<u8>,
) -> Result<Option<Vec<u8>>, Unreadable> {
    let (fingerprint_key, picture) = match seal.map(|seal| keys.state(seal)) {
        None => (keys.secret().clone(), bytes),
        Some(KeyState::Destroyed) => return Ok(None),
        Some(KeyState::Missing) => return Err(Unreadable::KeyMissing),
        Some(KeyState::Known(key)) => {
            let picture = key
                .open(digest.as_hex().as_bytes(), &bytes)
                .ok_or(Unreadable::Damaged)?;
            (key, picture)
        }
    };
    match digest_of(&fingerprint_key, &picture) {
        Ok(found) if found == *digest => Ok(Some(picture)),
        _ => Err(Unreadable::Damaged),
    }
}

fn key_for_keeping(keys: &Keys, seal: Option<Seal>) -> Result<Option<Key>, PictureError> {
    let Some(seal) = seal else {
        return Ok(None);
    };
    keys.ensure(&[seal]).map_err(|error| match error {
        KeyError::Destroyed(_) => PictureError::Erased,
        KeyError::File(error) => PictureError::File(error),
    })?;
    match keys.state(seal) {
        KeyState::Known(key) => Ok(Some(key)),
        KeyState::Destroyed | KeyState::Missing => Err(PictureError::Erased),
    }
}

fn digest_of(key: &Key, bytes: &[u8]) -> Result<PictureDigest, PictureError> {
    let hex = key.fingerprint(PICTURES, bytes).to_hex();
    // A fingerprint always is 64 lower-case digits.
    PictureDigest::from_hex(&hex).ok_or(PictureError::KeyMissing)
}
