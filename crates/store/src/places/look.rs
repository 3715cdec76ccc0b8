//! Reading the trees: rows by thing, lists in order, names, and the places of changes.

use std::ops::Bound;

use genlyd_domain::change::Thing;
use genlyd_domain::record::Lookup;
use uuid::Uuid;

use crate::bytes::Reader;
use crate::journal::reader::Place;
use crate::places::apply::read_place;
use crate::places::keys;
use crate::places::row::Row;
use crate::places::{Places, PlacesError};

/// Which end of a list is read first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// In the list's order.
    #[default]
    Forwards,
    /// From its end.
    Backwards,
}

/// One line of a list.
pub(crate) struct Listed {
    /// What follows the list's own key: a cursor that goes on after this line.
    pub(crate) cursor: Vec<u8>,
    pub(crate) thing: Thing,
}

impl Places {
    pub(crate) fn row(&self, thing: Thing) -> Result<Option<Row>, PlacesError> {
        self.guarded(|| match self.current.get(keys::thing(thing))? {
            None => Ok(None),
            Some(bytes) => Row::decode_without_filing(&bytes)
                .map(Some)
                .ok_or(PlacesError::Nonsense),
        })
    }

    /// As [`Places::row`], with the keys it stands under.
    pub(crate) fn filed_row(&self, thing: Thing) -> Result<Option<Row>, PlacesError> {
        self.guarded(|| match self.current.get(keys::thing(thing))? {
            None => Ok(None),
            Some(bytes) => Row::decode(&bytes).map(Some).ok_or(PlacesError::Nonsense),
        })
    }

    /// Every revision, oldest first.
    pub(crate) fn revisions(&self, thing: Thing) -> Result<Vec<Row>, PlacesError> {
        self.guarded(|| {
            let mut rows = Vec::new();
            for row in self.revisions.scan_prefix(keys::thing(thing)).values() {
                rows.push(Row::decode(&row?).ok_or(PlacesError::Nonsense)?);
            }
            Ok(rows)
        })
    }

    /// Up to `limit` lines of a list, beginning after a cursor.
    pub(crate) fn list(
        &self,
        lookup: Lookup,
        under: Uuid,
        after: Option<&[u8]>,
        limit: usize,
        direction: Direction,
    ) -> Result<Vec<Listed>, PlacesError> {
        let prefix = keys::list(lookup, under);
        let first = prefix.to_vec();
        let end = keys::after(prefix).to_vec();
        let cursor = after.map(|after| [prefix.as_slice(), after].concat());
        let (from, until) = match (direction, cursor) {
            (_, None) => (Bound::Included(first), Bound::Excluded(end)),
            (Direction::Forwards, Some(cursor)) => (Bound::Excluded(cursor), Bound::Excluded(end)),
            (Direction::Backwards, Some(cursor)) => {
                (Bound::Included(first), Bound::Excluded(cursor))
            }
        };
        self.guarded(|| {
            let mut lines = self.entries.range((from, until));
            let mut listed = Vec::new();
            while listed.len() < limit {
                let line = match direction {
                    Direction::Forwards => lines.next(),
                    Direction::Backwards => lines.next_back(),
                };
                let Some(line) = line else { break };
                let (key, kind) = line?;
                listed.push(read_listed(&key, &kind).ok_or(PlacesError::Nonsense)?);
            }
            Ok(listed)
        })
    }

    /// What bears a name, given the name's key.
    pub(crate) fn named(&self, key: &[u8]) -> Result<Option<Thing>, PlacesError> {
        self.guarded(|| match self.names.get(key)? {
            None => Ok(None),
            Some(bytes) => keys::read_thing(&bytes)
                .map(Some)
                .ok_or(PlacesError::Nonsense),
        })
    }

    /// The change that a commit with this idempotency key was.
    pub(crate) fn once(&self, key: Uuid) -> Result<Option<u64>, PlacesError> {
        self.guarded(|| match self.once.get(key.as_bytes())? {
            None => Ok(None),
            Some(bytes) => Reader::new(&bytes)
                .u64()
                .map(Some)
                .ok_or(PlacesError::Nonsense),
        })
    }

    /// The places of the fronts of up to `limit` changes after a number.
    pub(crate) fn changes(&self, after: u64, limit: usize) -> Result<Vec<Place>, PlacesError> {
        let from = (Bound::Excluded(after.to_be_bytes()), Bound::Unbounded);
        self.guarded(|| {
            let mut places = Vec::new();
            for place in self.changes.range::<[u8; 8], _>(from).values().take(limit) {
                places.push(read_place(&place?).ok_or(PlacesError::Nonsense)?);
            }
            Ok(places)
        })
    }

    /// The place of one change's front.
    pub(crate) fn change(&self, number: u64) -> Result<Option<Place>, PlacesError> {
        self.guarded(|| match self.changes.get(number.to_be_bytes())? {
            None => Ok(None),
            Some(bytes) => read_place(&bytes).map(Some).ok_or(PlacesError::Nonsense),
        })
    }

    /// A fingerprint of every tree that is made from the journal. Two stores with the same journal, keys and ledger
    /// have the same.
    pub(crate) fn fingerprint(&self) -> Result<[u8; 32], PlacesError> {
        self.guarded(|| {
            let mut hasher = blake3::Hasher::new();
            let trees = [
                &self.current,
                &self.revisions,
                &self.entries,
                &self.names,
                &self.changes,
                &self.once,
                &self.sealed,
            ];
            for tree in trees {
                for pair in tree.iter() {
                    let (key, value) = pair?;
                    hasher.update(&(key.len() as u64).to_be_bytes());
                    hasher.update(&key);
                    hasher.update(&(value.len() as u64).to_be_bytes());
                    hasher.update(&value);
                }
                hasher.update(b"end of a tree");
            }
            hasher.update(&self.records()?.to_be_bytes());
            Ok(*hasher.finalize().as_bytes())
        })
    }
}

fn read_listed(key: &[u8], kind: &[u8]) -> Option<Listed> {
    let mut whole = kind.to_vec();
    whole.extend(keys::id_of_entry(key)?.as_bytes());
    Some(Listed {
        cursor: key.get(17..)?.to_vec(),
        thing: keys::read_thing(&whole)?,
    })
}
