//! Which data folder, and which project in it: the two arguments that nearly every command takes.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::failure::Failure;

/// The store's name tag. Only its presence is asked for: what is in it is the store's matter.
const NAME_TAG: &str = "store.json";

/// The data folder.
#[derive(Args, Debug)]
pub(crate) struct Data {
    /// The folder that holds everything.
    #[arg(
        long = "data",
        value_name = "FOLDER",
        env = "GENLYD_DATA",
        default_value = "genlyd-data",
        global = false
    )]
    pub(crate) folder: PathBuf,
}

/// The project.
#[derive(Args, Debug)]
pub(crate) struct ProjectName {
    /// The project, by its title or id; needed only where there are several.
    #[arg(id = "project", long = "project", value_name = "NAME")]
    pub(crate) name: Option<String>,
}

impl Data {
    /// The folder, if something of Genlyd's is in it.
    ///
    /// # Errors
    ///
    /// There is not; the words say how to begin.
    pub(crate) fn existing(&self) -> Result<&Path, Failure> {
        if holds_a_store(&self.folder) {
            return Ok(&self.folder);
        }
        Err(Failure::usage(format!(
            "{} holds no data of Genlyd; name the folder with --data, or begin one with `genlyd project add`, \
             `genlyd import` or `genlyd demo`",
            self.folder.display()
        )))
    }

    /// The folder, if something of Genlyd's is in it or it is free to take.
    ///
    /// # Errors
    ///
    /// It holds other files.
    pub(crate) fn existing_or_free(&self) -> Result<&Path, Failure> {
        if holds_a_store(&self.folder) || is_free(&self.folder) {
            return Ok(&self.folder);
        }
        Err(Failure::refused(format!(
            "{} holds files that are not Genlyd's; name a folder of its own with --data",
            self.folder.display()
        )))
    }
}

/// Where the search index of a data folder stands. It is derived: deleting it loses nothing.
pub(crate) fn index_of(folder: &Path) -> PathBuf {
    folder.join("index")
}

/// Whether a store has been completed in a folder.
pub(crate) fn holds_a_store(folder: &Path) -> bool {
    folder.join(NAME_TAG).is_file()
}

/// Whether a folder is missing or empty.
pub(crate) fn is_free(folder: &Path) -> bool {
    match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}
