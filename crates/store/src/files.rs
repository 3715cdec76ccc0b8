//! Files that are there as a whole or not at all, and errors that say which file.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Something the machine would not do with a file.
#[derive(Debug, thiserror::Error)]
#[error("{}: {source}", path.display())]
pub struct FileError {
    /// Which file or folder.
    pub path: PathBuf,
    /// What the machine said.
    #[source]
    pub source: io::Error,
}

/// Says which file an error is about.
pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> FileError {
    let path = path.to_owned();
    move |source| FileError { path, source }
}

/// Makes a folder that only its owner can enter, unless it is there.
pub(crate) fn make_folder(path: &Path) -> Result<(), FileError> {
    if path.is_dir() {
        return Ok(());
    }
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .map_err(at(path))?;
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => sync_folder(parent),
        _ => Ok(()),
    }
}

/// Makes a folder's list of names durable.
pub(crate) fn sync_folder(path: &Path) -> Result<(), FileError> {
    File::open(path)
        .and_then(|folder| folder.sync_all())
        .map_err(at(path))
}

/// How a private file is opened for writing anew.
pub(crate) fn new_private_file(path: &Path) -> Result<File, FileError> {
    OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
        .map_err(at(path))
}

/// Puts these bytes in place of whatever the file held: written aside, synced, renamed, the folder synced.
///
/// After a power cut the file holds either all of the old bytes or all of the new ones.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let aside = path.with_added_extension("new");
    if let Err(error) = write_durably(&aside, bytes) {
        // On a full disk, part of a file would only take room.
        remove_if_there(&aside)?;
        return Err(error);
    }
    fs::rename(&aside, path).map_err(at(path))?;
    match path.parent() {
        Some(parent) => sync_folder(parent),
        None => Ok(()),
    }
}

fn write_durably(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    let mut file = new_private_file(path)?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(at(path))
}

/// What a file holds, or `None` where there is none.
pub(crate) fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, FileError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(at(path)(error)),
    }
}

/// Takes a file away; it is no error when it is not there.
pub(crate) fn remove_if_there(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(at(path)(error)),
        _ => Ok(()),
    }
}

/// Takes a folder away with all it holds; it is no error when it is not there.
pub(crate) fn remove_folder_if_there(path: &Path) -> Result<(), FileError> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(at(path)(error)),
        _ => Ok(()),
    }
}
