//! The folder of the index: one folder for each time it was built, and a small file that names the one that counts.
//!
//! An index is never changed into another in place: a new one is built beside it, and the name is changed at the end.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::IndexError;

/// The file with the name of the folder that counts.
const CURRENT: &str = "current";

/// What the folders are called, before their number.
const NAME: &str = "built-";

pub(super) fn make_folder(folder: &Path) -> Result<(), IndexError> {
    fs::create_dir_all(folder).map_err(|source| failed(folder, source))
}

/// The name of the folder that counts, if there is one.
pub(super) fn current(folder: &Path) -> Option<String> {
    let name = fs::read_to_string(folder.join(CURRENT)).ok()?;
    number(&name)?;
    folder.join(&name).is_dir().then_some(name)
}

/// An empty folder that does not count yet, and its name.
pub(super) fn begin(folder: &Path) -> Result<(String, PathBuf), IndexError> {
    let last = names(folder).iter().filter_map(|name| number(name)).max();
    let name = format!("{NAME}{}", last.unwrap_or(0) + 1);
    let path = folder.join(&name);
    fs::create_dir(&path).map_err(|source| failed(&path, source))?;
    Ok((name, path))
}

/// From now on this folder counts.
pub(super) fn settle(folder: &Path, name: &str) -> Result<(), IndexError> {
    let new = folder.join("current.new");
    fs::write(&new, name)
        .and_then(|()| fs::rename(&new, folder.join(CURRENT)))
        .map_err(|source| failed(folder, source))
}

/// From now on none counts.
pub(super) fn unsettle(folder: &Path) {
    if let Err(error) = fs::remove_file(folder.join(CURRENT)) {
        tracing::warn!(%error, "the search index cannot be read, and that could not be noted; delete its folder");
    }
}

/// Removes every folder but one. What cannot be removed now is removed next time.
pub(super) fn clean(folder: &Path, keep: &str) {
    for name in names(folder) {
        if name != keep
            && number(&name).is_some()
            && let Err(error) = fs::remove_dir_all(folder.join(&name))
        {
            tracing::warn!(%error, name, "an old search index could not be removed");
        }
    }
}

fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect()
}

fn number(name: &str) -> Option<u64> {
    name.strip_prefix(NAME)?.parse().ok()
}

fn failed(folder: &Path, source: io::Error) -> IndexError {
    IndexError::Folder {
        folder: folder.to_owned(),
        source,
    }
}
