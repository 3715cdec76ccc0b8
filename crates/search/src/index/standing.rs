//! One built index: its files, its reader, and how far in the change log it stands.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use genlyd_store::Store;
use serde::{Deserialize, Serialize};
use tantivy::directory::MmapDirectory;
use tantivy::indexer::{IndexWriterOptions, LogMergePolicy};
use tantivy::{IndexReader, IndexSettings, IndexWriter, ReloadPolicy, Searcher};
use uuid::Uuid;

use super::{IndexError, generation};
use crate::fields::{Fields, SCHEMA_VERSION, schema};
use crate::{analyser, tokens};

/// Bytes of words that are gathered in memory before they are written as a part of their own.
const MEMORY: usize = 48 << 20;

/// A part is merged with others when so much of it is deleted.
const DELETED_BEFORE_MERGE: f32 = 0.3;

/// An index that answers.
pub(crate) struct Standing {
    name: String,
    pub(crate) index: tantivy::Index,
    pub(crate) fields: Fields,
    reader: IndexReader,
    position: AtomicU64,
}

/// What is written beside every commit: what the index was built from, and with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Payload {
    /// The life of the store.
    epoch: Uuid,
    /// The last change that was taken up.
    pub(crate) number: u64,
    /// The fields' version.
    schema: u32,
    /// The analyser's version.
    analyser: u64,
}

impl Payload {
    pub(crate) fn new(store: &Store, number: u64) -> Payload {
        Payload {
            epoch: store.epoch(),
            number,
            schema: SCHEMA_VERSION,
            analyser: analyser::version(),
        }
    }

    /// Whether an index with this payload can be asked about a store.
    fn fits(&self, store: &Store) -> bool {
        let now = Payload {
            analyser: self.analyser,
            ..Payload::new(store, self.number)
        };
        self.number <= store.last_change() && *self == now
    }

    /// Whether its words were read as they are read now. One that was not answers until another is built.
    fn is_current(&self) -> bool {
        self.analyser == analyser::version()
    }
}

impl Standing {
    /// The index that counts, if it fits the store and every byte of it is as it was written; and whether its words were read
    /// as they are read now.
    pub(super) fn open(folder: &Path, store: &Store) -> Option<(Standing, bool)> {
        let name = generation::current(folder)?;
        let path = folder.join(&name);
        // The engine panics on some files that were cut.
        let opened = catch_unwind(AssertUnwindSafe(|| open(&path, store))).unwrap_or_else(|_| {
            Err(tantivy::TantivyError::InternalError(
                "the engine broke down".to_owned(),
            ))
        });
        match opened {
            Ok(Some((index, payload))) => {
                let standing = Standing::new(name, index, payload.number).ok()?;
                Some((standing, payload.is_current()))
            }
            Ok(None) => {
                tracing::info!("the search index is old and is built anew");
                None
            }
            Err(error) => {
                tracing::warn!(%error, "the search index cannot be read and is built anew");
                None
            }
        }
    }

    /// An empty index in a new folder, which does not count yet.
    pub(crate) fn begin(folder: &Path, store: &Store) -> Result<Standing, IndexError> {
        let (name, path) = generation::begin(folder)?;
        let directory = MmapDirectory::open(&path).map_err(tantivy::TantivyError::from)?;
        let index = tantivy::Index::create(directory, schema().0, IndexSettings::default())?;
        tokens::register(index.tokenizers());
        let standing = Standing::new(name, index, 0)?;
        let mut writer = standing.writer()?;
        standing.commit(&mut writer, Payload::new(store, 0))?;
        Ok(standing)
    }

    /// From now on this index counts.
    pub(crate) fn settled(self, folder: &Path) -> Result<Standing, IndexError> {
        generation::settle(folder, &self.name)?;
        generation::clean(folder, &self.name);
        Ok(self)
    }

    fn new(name: String, index: tantivy::Index, position: u64) -> Result<Standing, IndexError> {
        let reader = index
            .reader_builder()
            .reload_policy(ReloadPolicy::Manual)
            .try_into()?;
        Ok(Standing {
            name,
            fields: schema().1,
            reader,
            index,
            position: AtomicU64::new(position),
        })
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn position(&self) -> u64 {
        self.position.load(Ordering::Acquire)
    }

    pub(crate) fn searcher(&self) -> Searcher {
        self.reader.searcher()
    }

    /// Looks at what was committed or merged last.
    pub(crate) fn reload(&self) -> Result<(), IndexError> {
        Ok(self.reader.reload()?)
    }

    /// A writer: one thread, because the texts come from one.
    pub(crate) fn writer(&self) -> Result<IndexWriter, IndexError> {
        let options = IndexWriterOptions::builder()
            .num_worker_threads(1)
            .num_merge_threads(1)
            .memory_budget_per_thread(MEMORY)
            .build();
        let writer = self.index.writer_with_options(options)?;
        let mut policy = LogMergePolicy::default();
        policy.set_del_docs_ratio_before_merge(DELETED_BEFORE_MERGE);
        writer.set_merge_policy(Box::new(policy));
        Ok(writer)
    }

    /// Makes everything written so far findable, together with how far it reaches.
    pub(crate) fn commit(
        &self,
        writer: &mut IndexWriter,
        payload: Payload,
    ) -> Result<(), IndexError> {
        let json =
            serde_json::to_string(&payload).map_err(|error| IndexError::Engine(Box::new(error)))?;
        let mut commit = writer.prepare_commit()?;
        commit.set_payload(&json);
        commit.commit()?;
        self.reload()?;
        self.position.store(payload.number, Ordering::Release);
        Ok(())
    }
}

/// The index in this folder and what it was built from, if it fits the store.
fn open(path: &Path, store: &Store) -> tantivy::Result<Option<(tantivy::Index, Payload)>> {
    let index = tantivy::Index::open_in_dir(path)?;
    let payload = index.load_metas()?.payload;
    let payload: Option<Payload> = payload.and_then(|payload| serde_json::from_str(&payload).ok());
    let Some(payload) = payload.filter(|payload| payload.fits(store)) else {
        return Ok(None);
    };
    if index.schema() != schema().0 {
        return Ok(None);
    }
    let damaged = index.validate_checksum()?;
    if let Some(file) = damaged.iter().next() {
        return Err(tantivy::TantivyError::InternalError(format!(
            "the checksum of {} is wrong",
            file.display()
        )));
    }
    tokens::register(index.tokenizers());
    Ok(Some((index, payload)))
}
