//! Reading: records by id, lists in order, names, revisions and changes. Readers never wait for writers.

use genlyd_domain::change::{Change, Thing};
use genlyd_domain::id::Id;
use genlyd_domain::record::{Lookup, Record, Register};
use uuid::Uuid;

use crate::commit::thing_of;
use crate::core::Core;
use crate::files::FileError;
use crate::journal::Damage;
use crate::journal::document::{self, Header};
use crate::journal::reader::PlaceError;
use crate::journal::record;
use crate::keys::KeyState;
use crate::places::look::Direction;
use crate::places::row::Row;
use crate::places::{PlacesError, keys};
use crate::schema;
use crate::store::Store;

/// A record as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored<R> {
    /// The record.
    pub record: R,
    /// Which revision of it this is, from 1. A commit that changes it names this.
    pub revision: u64,
    /// The number of the change that wrote it.
    pub changed: u64,
}

/// A stretch of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<R> {
    /// The records, in order.
    pub records: Vec<Stored<R>>,
    /// Where the next page goes on; `None` when this is the last.
    pub next: Option<Vec<u8>>,
}

/// Something is there and cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// Bytes are not what was written. Nothing is served from them.
    #[error("{0}; run `genlyd verify` and restore the file from a backup")]
    Damaged(#[from] Damage),
    /// A file cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// The key that sealed it is not in the key file, and was not destroyed either.
    #[error(
        "{0:?} is sealed with a key that is not in the key file; put back the key file that belongs to this folder"
    )]
    KeyMissing(Thing),
    /// It was written by a newer program.
    #[error("{thing:?} was written in shape {schema} by a newer Genlyd; use that one")]
    Newer {
        /// Which record.
        thing: Thing,
        /// The number of its shape.
        schema: u16,
    },
    /// It is not in the shape that it says it is in.
    #[error("{thing:?} is not in the shape it says it is in")]
    Shape {
        /// Which record.
        thing: Thing,
        /// What is wrong with it.
        #[source]
        source: serde_json::Error,
    },
    /// The keys and places failed. They are made anew at the next start.
    #[error("the keys and places failed; start Genlyd again and they are made anew")]
    Places(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<PlacesError> for ReadError {
    fn from(error: PlacesError) -> ReadError {
        ReadError::Places(Box::new(error))
    }
}

impl From<PlaceError> for ReadError {
    fn from(error: PlaceError) -> ReadError {
        match error {
            PlaceError::Damage(damage) => ReadError::Damaged(damage),
            PlaceError::File(error) => ReadError::File(error),
        }
    }
}

impl Store {
    /// The record with this id, or `None` when there is none, it was deleted, or it was erased.
    ///
    /// # Errors
    ///
    /// It is there and cannot be read.
    pub fn get<R: Record>(&self, id: Id<R>) -> Result<Option<Stored<R>>, ReadError> {
        let thing = thing_of(id);
        match self.core().places.row(thing)? {
            None => Ok(None),
            Some(row) => read(self.core(), thing, &row),
        }
    }

    /// The records with these ids, each in its id's place.
    ///
    /// # Errors
    ///
    /// One is there and cannot be read.
    pub fn get_many<R: Record>(&self, ids: &[Id<R>]) -> Result<Vec<Option<Stored<R>>>, ReadError> {
        ids.iter().map(|id| self.get(*id)).collect()
    }

    /// Every record in a list, in order.
    ///
    /// # Errors
    ///
    /// One of them cannot be read.
    pub fn list<R: Record>(
        &self,
        lookup: Lookup,
        under: Uuid,
    ) -> Result<Vec<Stored<R>>, ReadError> {
        let ids = self.ids(lookup, under)?;
        Ok(self.get_many(&ids)?.into_iter().flatten().collect())
    }

    /// Up to `limit` records of a list, after where the page before ended.
    ///
    /// # Errors
    ///
    /// One of them cannot be read.
    pub fn page<R: Record>(
        &self,
        lookup: Lookup,
        under: Uuid,
        after: Option<&[u8]>,
        limit: usize,
        direction: Direction,
    ) -> Result<Page<R>, ReadError> {
        let places = &self.core().places;
        let mut records = Vec::new();
        let mut next = after.map(<[u8]>::to_vec);
        loop {
            let missing = limit - records.len();
            // One more than is missing shows whether there is another page.
            let lines = places.list(lookup, under, next.as_deref(), missing + 1, direction)?;
            let is_last = lines.len() <= missing;
            for line in lines.into_iter().take(missing) {
                next = Some(line.cursor);
                if line.thing.kind == R::KIND {
                    records.extend(self.get(Id::new(line.thing.id))?);
                }
            }
            if is_last {
                next = None;
            }
            if is_last || records.len() == limit {
                return Ok(Page { records, next });
            }
        }
    }

    /// The ids in a list, in order.
    ///
    /// # Errors
    ///
    /// The keys and places do not answer.
    pub fn ids<R: Record>(&self, lookup: Lookup, under: Uuid) -> Result<Vec<Id<R>>, ReadError> {
        let places = &self.core().places;
        let lines = places.list(lookup, under, None, usize::MAX, Direction::Forwards)?;
        let things = lines.into_iter().map(|line| line.thing);
        let ofkind = things.filter(|thing| thing.kind == R::KIND);
        Ok(ofkind.map(|thing| Id::new(thing.id)).collect())
    }

    /// How many there are in a list.
    ///
    /// # Errors
    ///
    /// The keys and places do not answer.
    pub fn count(&self, lookup: Lookup, under: Uuid) -> Result<usize, ReadError> {
        let places = &self.core().places;
        let lines = places.list(lookup, under, None, usize::MAX, Direction::Forwards)?;
        Ok(lines.len())
    }

    /// What bears a name that is unique within its register and owner.
    ///
    /// # Errors
    ///
    /// The keys and places do not answer.
    pub fn find<R: Record>(
        &self,
        register: Register,
        under: Uuid,
        name: &str,
    ) -> Result<Option<Id<R>>, ReadError> {
        let core = self.core();
        let key = keys::name(core.keys.secret(), register, under, name);
        let bearer = core.places.named(&key)?;
        Ok(bearer
            .filter(|thing| thing.kind == R::KIND)
            .map(|thing| Id::new(thing.id)))
    }

    /// Every revision of a record that can be read, oldest first. Where it was deleted, nothing stands.
    ///
    /// # Errors
    ///
    /// One of them is there and cannot be read.
    pub fn revisions<R: Record>(&self, id: Id<R>) -> Result<Vec<Stored<R>>, ReadError> {
        let thing = thing_of(id);
        let rows = self.core().places.revisions(thing)?;
        rows.iter()
            .filter_map(|row| read(self.core(), thing, row).transpose())
            .collect()
    }

    /// Up to `limit` changes after this number, oldest first and without gaps.
    ///
    /// # Errors
    ///
    /// The journal cannot be read.
    pub fn changes(&self, after: u64, limit: usize) -> Result<Vec<Change>, ReadError> {
        let core = self.core();
        let places = core.places.changes(after, limit)?;
        let read = places.into_iter().map(|place| {
            let bytes = core.journal.read(place)?;
            let front =
                record::decode_front(&bytes).map_err(|what| core.journal.damage(place, what))?;
            Ok(front.change())
        });
        read.collect()
    }
}

/// The record at a row, or `None` when it was deleted or erased.
fn read<R: Record>(core: &Core, thing: Thing, row: &Row) -> Result<Option<Stored<R>>, ReadError> {
    if !row.is_live() {
        return Ok(None);
    }
    let key = match row.seal.map(|seal| core.keys.state(seal)) {
        None => None,
        Some(KeyState::Destroyed) => return Ok(None),
        Some(KeyState::Missing) => return Err(ReadError::KeyMissing(thing)),
        Some(KeyState::Known(key)) => Some(key),
    };
    let stored = |record| Stored {
        record,
        revision: row.revision,
        changed: row.number,
    };
    if let Some(record) = core.memory.get::<R>(row.place) {
        return Ok(Some(stored(record)));
    }
    let bytes = core.journal.read(row.place)?;
    let document = document::decode(&bytes).map_err(|what| core.journal.damage(row.place, what))?;
    if !is_the_one(&document.header, thing, row) {
        // The journal is sound and the trees point to the wrong place in it.
        core.places.distrust();
        return Err(PlacesError::Nonsense.into());
    }
    let json = match key {
        None => document.payload.to_vec(),
        Some(key) => key
            .open(&document::context(thing, row.revision), document.payload)
            .ok_or(ReadError::KeyMissing(thing))?,
    };
    let shape = |source| ReadError::Shape { thing, source };
    let (schema, json) =
        schema::upgrade(thing.kind, document.header.schema, json).map_err(shape)?;
    if schema > R::SCHEMA {
        return Err(ReadError::Newer { thing, schema });
    }
    let record: R = serde_json::from_slice(&json).map_err(shape)?;
    core.memory.put(row.place, &record);
    Ok(Some(stored(record)))
}

fn is_the_one(header: &Header, thing: Thing, row: &Row) -> bool {
    header.thing == thing && header.revision == row.revision && header.seal == row.seal
}
