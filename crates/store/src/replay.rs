//! Replays the journal into the trees: what a commit wrote is filed again from the journal alone.

use genlyd_domain::change::Thing;
use genlyd_domain::record::filing_of;

use crate::files::FileError;
use crate::journal::Damage;
use crate::journal::document::{self, Document, Header};
use crate::journal::reader::Place;
use crate::journal::scan::{End, LastStop, Met, Start, scan};
use crate::journal::segment::SegmentName;
use crate::keys::{KeyState, Keys};
use crate::places::apply::Applying;
use crate::places::keys::Filed;
use crate::places::row::Row;
use crate::places::{Places, PlacesError};
use crate::progress::{Progress, Step};
use crate::schema;

/// This many changes are shown in one transaction.
const BATCH: usize = 256;

/// The journal cannot be replayed.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// The journal is damaged.
    #[error("{0}; restore the latest backup, or put a sound copy of this file in its place")]
    Damaged(#[from] Damage),
    /// A file cannot be read.
    #[error(transparent)]
    File(#[from] FileError),
    /// A record is sealed with a key that the key file does not have.
    #[error(
        "{0:?} is sealed with a key that is not in the key file; put back the key file that belongs to this folder"
    )]
    KeyMissing(Thing),
    /// A record is not in a shape that this program reads.
    #[error(
        "{thing:?} (schema {schema}) is not in a shape that this Genlyd reads; a newer one may have written it"
    )]
    Shape {
        /// Which record.
        thing: Thing,
        /// The number of its shape.
        schema: u16,
        /// What is wrong with it.
        #[source]
        source: serde_json::Error,
    },
    /// The keys and places could not be written.
    #[error("the keys and places could not be written")]
    Places(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<PlacesError> for ReplayError {
    fn from(error: PlacesError) -> ReplayError {
        ReplayError::Places(Box::new(error))
    }
}

/// Replays everything from `start` on.
pub(crate) fn replay(
    segments: &[SegmentName],
    start: Start,
    last_stop: LastStop,
    keys: &Keys,
    places: &Places,
    progress: &mut dyn FnMut(Progress),
) -> Result<End, ReplayError> {
    let total = bytes_from(segments, start);
    let mut done = 0;
    let mut batch = Vec::new();
    let end = scan(
        segments,
        start,
        last_stop,
        |met| -> Result<(), ReplayError> {
            batch.push(read_again(keys, met)?);
            done += met.record.front.record_length as u64;
            if batch.len() >= BATCH {
                places.apply(&batch)?;
                batch.clear();
                progress(Progress {
                    step: Step::Journal,
                    done,
                    total,
                });
            }
            Ok(())
        },
    )?;
    places.apply(&batch)?;
    progress(Progress {
        step: Step::Journal,
        done: total,
        total,
    });
    Ok(end)
}

fn bytes_from(segments: &[SegmentName], start: Start) -> u64 {
    let ahead = segments.iter().filter(|name| name.first >= start.segment);
    let bytes: u64 = ahead
        .filter_map(|name| name.path.metadata().ok())
        .map(|metadata| metadata.len())
        .sum();
    bytes.saturating_sub(start.offset)
}

fn read_again(keys: &Keys, met: &Met<'_>) -> Result<Applying, ReplayError> {
    let front = &met.record.front;
    let place = |offset: usize, length: usize| Place {
        segment: met.segment,
        offset: met.offset + offset as u64,
        length: u32::try_from(length).unwrap_or(u32::MAX),
    };
    let mut rows = Vec::with_capacity(met.record.documents.len());
    for (offset, document) in &met.record.documents {
        let header = &document.header;
        let (filed, erased) = file(keys, document)?;
        let length = document::HEADER_LENGTH + document.payload.len();
        let row = Row {
            revision: header.revision,
            number: front.position.sequence,
            place: place(*offset, length),
            seal: header.seal,
            deleted: header.deleted,
            erased,
            filed,
        };
        rows.push((header.thing, row));
    }
    Ok(Applying {
        number: front.position.sequence,
        chain: front.chain,
        front: place(0, front.length),
        once: front.account.once,
        rows,
    })
}

/// Where a document is found, and whether it was erased.
fn file(keys: &Keys, document: &Document<'_>) -> Result<(Filed, bool), ReplayError> {
    let header = &document.header;
    if header.deleted {
        return Ok((Filed::default(), false));
    }
    let Some(json) = unseal(keys, header, document.payload)? else {
        return Ok((Filed::default(), true));
    };
    let shape = |source| ReplayError::Shape {
        thing: header.thing,
        schema: header.schema,
        source,
    };
    let (_, json) = schema::upgrade(header.thing.kind, header.schema, json).map_err(shape)?;
    let filing = filing_of(header.thing.kind, &json).map_err(shape)?;
    Ok((Filed::new(keys.secret(), header.thing.id, &filing), false))
}

/// A document's JSON; `None` when its key was destroyed.
pub(crate) fn unseal(
    keys: &Keys,
    header: &Header,
    payload: &[u8],
) -> Result<Option<Vec<u8>>, ReplayError> {
    let Some(seal) = header.seal else {
        return Ok(Some(payload.to_vec()));
    };
    match keys.state(seal) {
        KeyState::Destroyed => Ok(None),
        KeyState::Missing => Err(ReplayError::KeyMissing(header.thing)),
        KeyState::Known(key) => key
            .open(&document::context(header.thing, header.revision), payload)
            .map(Some)
            .ok_or(ReplayError::KeyMissing(header.thing)),
    }
}
