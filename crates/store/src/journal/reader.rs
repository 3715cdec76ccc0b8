//! Positioned reads from the journal's segments, each file opened once.

use std::collections::BTreeMap;
use std::fs::File;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use crate::files::{self, FileError};
use crate::journal::{Damage, segment};
use crate::locks;

/// A stretch of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    /// The segment, by the number of its first record.
    pub(crate) segment: u64,
    /// The first byte.
    pub(crate) offset: u64,
    /// How many bytes.
    pub(crate) length: u32,
}

/// The journal as readers see it.
#[derive(Debug)]
pub(crate) struct Reader {
    folder: PathBuf,
    files: RwLock<BTreeMap<u64, Arc<File>>>,
}

/// A stretch of the journal cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PlaceError {
    #[error(transparent)]
    Damage(#[from] Damage),
    #[error(transparent)]
    File(#[from] FileError),
}

impl Reader {
    pub(crate) fn new(folder: PathBuf) -> Reader {
        Reader {
            folder,
            files: RwLock::default(),
        }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn read(&self, place: Place) -> Result<Vec<u8>, PlaceError> {
        let path = segment::path(&self.folder, place.segment);
        let file = self.file(place.segment, &path)?;
        let mut bytes = vec![0; place.length as usize];
        match file.read_exact_at(&mut bytes, place.offset) {
            Ok(()) => Ok(bytes),
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
                Err(self.damage(place, "the file ends before this").into())
            }
            Err(error) => Err(files::at(&path)(error).into()),
        }
    }

    /// Says that what was read from a place is not what was written there.
    pub(crate) fn damage(&self, place: Place, what: &str) -> Damage {
        Damage {
            file: segment::path(&self.folder, place.segment),
            offset: place.offset,
            what: what.to_owned(),
        }
    }

    /// How many bytes the segments have.
    pub(crate) fn bytes(&self) -> Result<u64, FileError> {
        segment::list(&self.folder)?
            .iter()
            .map(|name| {
                let metadata = name.path.metadata().map_err(files::at(&name.path))?;
                Ok(metadata.len())
            })
            .sum()
    }

    fn file(&self, first: u64, path: &Path) -> Result<Arc<File>, FileError> {
        if let Some(file) = locks::read(&self.files).get(&first) {
            return Ok(Arc::clone(file));
        }
        let file = Arc::new(File::open(path).map_err(files::at(path))?);
        locks::write(&self.files).insert(first, Arc::clone(&file));
        Ok(file)
    }
}
