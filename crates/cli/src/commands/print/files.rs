//! Files laid aside until the ledger knows of them.

use std::io;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Files of an edition that is not yet in the ledger, in a folder beside the ones that are. Dropped, they are deleted.
pub(super) struct Aside {
    to: PathBuf,
    aside: PathBuf,
    names: Vec<String>,
}

impl Aside {
    pub(super) fn new(to: &Path) -> Result<Aside, Failure> {
        let aside = to.join(".not-yet-printed");
        std::fs::create_dir_all(&aside).map_err(|error| Failure::file(&aside, error))?;
        Ok(Aside {
            to: to.to_owned(),
            aside,
            names: Vec::new(),
        })
    }

    pub(super) fn keep(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        std::fs::write(self.aside.join(name), bytes)?;
        self.names.push(name.to_owned());
        Ok(())
    }

    /// Puts the files where they were asked for, and says where that is.
    pub(super) fn hand_over(self) -> Result<Vec<PathBuf>, Failure> {
        self.names
            .iter()
            .map(|name| {
                let path = self.to.join(name);
                std::fs::rename(self.aside.join(name), &path)
                    .map_err(|error| Failure::file(&path, error))?;
                Ok(path)
            })
            .collect()
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        // What cannot be tidied away was never handed over, and is overwritten next time.
        let _ = std::fs::remove_dir_all(&self.aside);
    }
}
