//! The index itself: opened once, cloned to whoever needs it.

mod generation;
mod standing;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

use genlyd_store::{ReadError, Store};

pub(crate) use standing::{Payload, Standing};

use crate::keyness::memory::Memory;
use crate::sights::Sights;
use crate::vocabulary::Vocabulary;

/// The index of one store. Clones are cheap and share everything.
///
/// It is derived: deleting its folder loses nothing, and whatever it answers is what the view lets through.
#[derive(Clone)]
pub struct Index(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) folder: PathBuf,
    pub(crate) store: Store,
    pub(crate) sights: Sights,
    /// What is known of words.
    pub(crate) vocabulary: Arc<Vocabulary>,
    /// How often which words stand in texts that were compared.
    pub(crate) said: Memory,
    /// Erased words are still in files that wait to be merged.
    pub(crate) purge_due: AtomicBool,
    /// It turned out to be unreadable, or its words were read in an older way: it is built anew at the next occasion, and
    /// answers as well as it can until then.
    pub(crate) must_rebuild: AtomicBool,
    /// One at a time writes. The writer is made when it is first needed, so that looking takes no lock.
    pub(crate) writer: Mutex<Option<tantivy::IndexWriter>>,
    standing: RwLock<Arc<Standing>>,
}

/// The index could not be opened or written.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// Its folder cannot be used.
    #[error("the folder of the search index, {}, cannot be used; delete it, and it is made anew", folder.display())]
    Folder {
        /// Which folder.
        folder: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// Another program is writing it.
    #[error("another program is writing the search index; end it and try again")]
    Busy,
    /// The engine failed.
    #[error("the search index failed; delete its folder, and it is made anew")]
    Engine(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] ReadError),
}

impl From<tantivy::TantivyError> for IndexError {
    fn from(error: tantivy::TantivyError) -> IndexError {
        match error {
            tantivy::TantivyError::LockFailure(..) => IndexError::Busy,
            error => IndexError::Engine(Box::new(error)),
        }
    }
}

impl Index {
    /// Opens the index of a store in a folder of its own. One that is missing, was built from another store or another life
    /// of it, with other fields, or that cannot be read, is begun anew: empty, until [`Index::catch_up`] or
    /// [`Index::follow`] fills it. One whose words were read by an older analyser answers until they have built another.
    ///
    /// # Errors
    ///
    /// The folder cannot be used.
    pub fn open(folder: &Path, store: &Store) -> Result<Index, IndexError> {
        generation::make_folder(folder)?;
        let (standing, is_current) = match Standing::open(folder, store) {
            Some(opened) => opened,
            None => (Standing::begin(folder, store)?.settled(folder)?, true),
        };
        generation::clean(folder, standing.name());
        Ok(Index(Arc::new(Inner {
            folder: folder.to_owned(),
            store: store.clone(),
            sights: Sights::default(),
            vocabulary: Arc::new(Vocabulary::new()),
            said: Memory::default(),
            purge_due: AtomicBool::new(false),
            must_rebuild: AtomicBool::new(!is_current),
            writer: Mutex::new(None),
            standing: RwLock::new(Arc::new(standing)),
        })))
    }

    /// The number of the last change that can be found.
    #[must_use]
    pub fn position(&self) -> u64 {
        self.0.standing().position()
    }

    /// How many documents the index holds: one or two a story.
    #[must_use]
    pub fn documents(&self) -> u64 {
        self.0.standing().searcher().num_docs()
    }
}

impl Inner {
    /// The index that answers now.
    pub(crate) fn standing(&self) -> Arc<Standing> {
        self.standing
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Lets another index answer from now on.
    pub(crate) fn replace(&self, standing: Standing) {
        *self
            .standing
            .write()
            .unwrap_or_else(PoisonError::into_inner) = Arc::new(standing);
    }

    /// The writer's place. Whoever panicked while writing left nothing that a commit had not settled.
    pub(crate) fn writing(&self) -> MutexGuard<'_, Option<tantivy::IndexWriter>> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that the index cannot be read. It is built anew by whoever follows, or at the next opening.
    pub(crate) fn distrust(&self) {
        self.must_rebuild.store(true, Ordering::Relaxed);
        generation::unsettle(&self.folder);
    }
}
