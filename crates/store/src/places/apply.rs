//! How commits show: one transaction over all trees for a batch, and one for an erasure.

use genlyd_domain::change::Thing;
use genlyd_domain::record::Seal;
use sled::transaction::{
    ConflictableTransactionError, TransactionError, Transactional, TransactionalTree, abort,
};
use uuid::Uuid;

use crate::bytes::Reader;
use crate::journal::Chain;
use crate::journal::reader::Place;
use crate::places::keys::{self, Filed};
use crate::places::row::Row;
use crate::places::{Applied, Places, PlacesError};

const APPLIED: &[u8] = b"applied";
const RECORDS: &[u8] = b"records";
const ERASED: &[u8] = b"erased/";

/// A journal record as the trees keep it.
#[derive(Clone, Debug)]
pub(crate) struct Applying {
    pub(crate) number: u64,
    pub(crate) chain: Chain,
    /// Where its front stands.
    pub(crate) front: Place,
    pub(crate) once: Option<Uuid>,
    pub(crate) rows: Vec<(Thing, Row)>,
}

/// The trees inside a transaction, in the order of [`Places::in_transaction`].
struct Trees<'a> {
    meta: &'a TransactionalTree,
    current: &'a TransactionalTree,
    revisions: &'a TransactionalTree,
    entries: &'a TransactionalTree,
    names: &'a TransactionalTree,
    changes: &'a TransactionalTree,
    once: &'a TransactionalTree,
    sealed: &'a TransactionalTree,
}

type Step<T> = Result<T, ConflictableTransactionError<()>>;

impl Places {
    /// Shows a batch, all of it at once.
    pub(crate) fn apply(&self, batch: &[Applying]) -> Result<(), PlacesError> {
        self.in_transaction(|trees| {
            let mut records = trees.records()?;
            for applying in batch {
                records = trees.apply(applying, records)?;
            }
            trees.set_records(records)
        })
    }

    /// Takes everything that a destroyed key had sealed out of the lists and registers.
    pub(crate) fn erase(&self, seal: Seal) -> Result<(), PlacesError> {
        let things = self.guarded(|| {
            let mut things = Vec::new();
            for key in self.sealed.scan_prefix(seal.0.as_bytes()).keys() {
                let key = key?;
                things.push(keys::read_thing(&key[16..]).ok_or(PlacesError::Nonsense)?);
            }
            Ok(things)
        })?;
        self.in_transaction(|trees| {
            let mut records = trees.records()?;
            for thing in &things {
                records = trees.erase(*thing, seal, records)?;
            }
            trees.set_records(records)?;
            trees
                .meta
                .insert([ERASED, seal.0.as_bytes()].concat(), &[])?;
            Ok(())
        })
    }

    /// Whether [`Places::erase`] was carried out for this seal.
    pub(crate) fn has_erased(&self, seal: Seal) -> Result<bool, PlacesError> {
        let key = [ERASED, seal.0.as_bytes()].concat();
        self.guarded(|| Ok(self.db.contains_key(key)?))
    }

    /// How far the journal has been applied; `None` when nothing was.
    pub(crate) fn applied(&self) -> Result<Option<Applied>, PlacesError> {
        self.guarded(|| match self.db.get(APPLIED)? {
            None => Ok(None),
            Some(bytes) => read_applied(&bytes).map(Some).ok_or(PlacesError::Nonsense),
        })
    }

    /// How many records there are to read.
    pub(crate) fn records(&self) -> Result<u64, PlacesError> {
        self.guarded(|| match self.db.get(RECORDS)? {
            None => Ok(0),
            Some(bytes) => read_number(&bytes).ok_or(PlacesError::Nonsense),
        })
    }

    fn in_transaction(&self, run: impl Fn(&Trees<'_>) -> Step<()>) -> Result<(), PlacesError> {
        let meta: &sled::Tree = &self.db;
        let trees = (
            meta,
            &self.current,
            &self.revisions,
            &self.entries,
            &self.names,
            &self.changes,
            &self.once,
            &self.sealed,
        );
        self.guarded(|| {
            let result = trees.transaction(
                |(meta, current, revisions, entries, names, changes, once, sealed)| {
                    run(&Trees {
                        meta,
                        current,
                        revisions,
                        entries,
                        names,
                        changes,
                        once,
                        sealed,
                    })
                },
            );
            match result {
                Ok(()) => Ok(()),
                Err(TransactionError::Abort(())) => Err(PlacesError::Nonsense),
                Err(TransactionError::Storage(error)) => Err(error.into()),
            }
        })
    }
}

impl Trees<'_> {
    /// Returns how many records there are afterwards.
    fn apply(&self, applying: &Applying, mut records: u64) -> Step<u64> {
        // Names are given up before any is taken, so that two records of one commit may swap theirs.
        for (thing, _) in &applying.rows {
            if let Some(old) = self.row(*thing)? {
                records -= u64::from(old.is_live());
                self.unfile(&old)?;
            }
        }
        for (thing, row) in &applying.rows {
            records += u64::from(row.is_live());
            self.file(*thing, &row.filed)?;
            self.current
                .insert(keys::thing(*thing).as_slice(), row.encode())?;
            let revision = keys::revision(*thing, row.revision);
            self.revisions
                .insert(revision.as_slice(), row.encode_revision())?;
            if let Some(seal) = row.seal {
                self.sealed
                    .insert(keys::sealed(seal, *thing).as_slice(), &[])?;
            }
        }
        let number = applying.number.to_be_bytes();
        self.changes.insert(&number, encode_place(applying.front))?;
        if let Some(once) = applying.once {
            self.once.insert(once.as_bytes().as_slice(), &number)?;
        }
        let applied = [number.as_slice(), &applying.chain].concat();
        self.meta.insert(APPLIED, applied)?;
        Ok(records)
    }

    fn erase(&self, thing: Thing, seal: Seal, mut records: u64) -> Step<u64> {
        let Some(mut row) = self.row(thing)? else {
            return Ok(records);
        };
        if row.seal == Some(seal) {
            records -= u64::from(row.is_live());
            self.unfile(&row)?;
            row.filed = Filed::default();
            row.erased = true;
            self.current
                .insert(keys::thing(thing).as_slice(), row.encode())?;
        }
        Ok(records)
    }

    fn row(&self, thing: Thing) -> Step<Option<Row>> {
        match self.current.get(keys::thing(thing))? {
            None => Ok(None),
            Some(bytes) => match Row::decode(&bytes) {
                Some(row) => Ok(Some(row)),
                None => abort(()),
            },
        }
    }

    fn file(&self, thing: Thing, filed: &Filed) -> Step<()> {
        for key in &filed.entries {
            self.entries
                .insert(key.as_slice(), &[thing.kind.number()])?;
        }
        for key in &filed.names {
            self.names
                .insert(key.as_slice(), keys::thing(thing).as_slice())?;
        }
        Ok(())
    }

    fn unfile(&self, row: &Row) -> Step<()> {
        for key in &row.filed.entries {
            self.entries.remove(key.as_slice())?;
        }
        for key in &row.filed.names {
            self.names.remove(key.as_slice())?;
        }
        Ok(())
    }

    fn records(&self) -> Step<u64> {
        match self.meta.get(RECORDS)? {
            None => Ok(0),
            Some(bytes) => read_number(&bytes).map_or_else(|| abort(()), Ok),
        }
    }

    fn set_records(&self, records: u64) -> Step<()> {
        self.meta.insert(RECORDS, &records.to_be_bytes())?;
        Ok(())
    }
}

fn read_number(bytes: &[u8]) -> Option<u64> {
    Reader::new(bytes).u64()
}

fn read_applied(bytes: &[u8]) -> Option<Applied> {
    let mut reader = Reader::new(bytes);
    Some(Applied {
        number: reader.u64()?,
        chain: reader.array()?,
    })
}

fn encode_place(place: Place) -> Vec<u8> {
    let mut bytes = place.segment.to_be_bytes().to_vec();
    bytes.extend(place.offset.to_be_bytes());
    bytes.extend(place.length.to_be_bytes());
    bytes
}

/// A place as [`encode_place`] wrote it.
pub(crate) fn read_place(bytes: &[u8]) -> Option<Place> {
    let mut reader = Reader::new(bytes);
    Some(Place {
        segment: reader.u64()?,
        offset: reader.u64()?,
        length: reader.u32()?,
    })
}
