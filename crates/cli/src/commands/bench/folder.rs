//! The folder that a bench works in, deleted when it is done.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::folder::is_free;

/// A folder of the bench's own.
pub(super) struct Scratch(PathBuf);

impl Scratch {
    pub(super) fn new(folder: &Path) -> Result<Scratch, Failure> {
        if !is_free(folder) {
            return Err(Failure::refused(format!(
                "{} is not empty, and would be deleted; name another folder with --folder",
                folder.display()
            )));
        }
        std::fs::create_dir_all(folder).map_err(|error| Failure::file(folder, error))?;
        folder
            .canonicalize()
            .map(Scratch)
            .map_err(|error| Failure::file(folder, error))
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    pub(super) fn folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be deleted is in plain sight, and refused next time.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
