//! One commit as it stands in the journal: a checked front with the change and the chain, then its documents.

use genlyd_domain::change::{Action, Actor, Change, Thing};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::bytes::Reader;
use crate::journal::Chain;
use crate::journal::document::{self, Document};

const MAGIC: &[u8; 4] = b"GJR1";
/// Magic, length of the record, length of the front, checksum.
const PREFIX_LENGTH: usize = 16;
/// Prefix, sequence, batch, chain.
const FIXED_LENGTH: usize = PREFIX_LENGTH + 8 + 8 + 32;

/// What a commit says about itself, without content. It is written as JSON in the record's front.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Account {
    pub(crate) at: Timestamp,
    pub(crate) actor: Actor,
    pub(crate) project: Option<Id<Project>>,
    pub(crate) action: Action,
    pub(crate) things: Vec<Thing>,
    /// The key under which the commit may be sent again and happens once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) once: Option<Uuid>,
}

/// Where a record stands in the order of all records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Position {
    /// Its number, from 1 and without gaps.
    pub(crate) sequence: u64,
    /// The number of the first record that was synced together with it. Everything before that one was durable
    /// before this record was written.
    pub(crate) batch: u64,
}

/// The front of a record, read and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Front {
    pub(crate) position: Position,
    pub(crate) chain: Chain,
    pub(crate) account: Account,
    /// How many bytes the front has; the documents follow.
    pub(crate) length: usize,
    /// How many bytes the whole record has.
    pub(crate) record_length: usize,
}

/// A record read as a whole, everything in it checked except its place in the chain.
#[derive(Debug)]
pub(crate) struct Record<'a> {
    pub(crate) front: Front,
    /// Each document with its distance from the record's first byte.
    pub(crate) documents: Vec<(usize, Document<'a>)>,
    account_bytes: &'a [u8],
}

impl Front {
    /// The change that the record is.
    pub(crate) fn change(self) -> Change {
        Change {
            number: self.position.sequence,
            at: self.account.at,
            actor: self.account.actor,
            project: self.account.project,
            action: self.account.action,
            things: self.account.things,
        }
    }
}

impl Record<'_> {
    /// Whether the record follows on what the chain was before it.
    pub(crate) fn follows(&self, before: &Chain) -> bool {
        let documents: Vec<[u8; 32]> = self
            .documents
            .iter()
            .map(|(_, document)| identity_of(document))
            .collect();
        let next = link(before, self.front.position, self.account_bytes, &documents);
        next == self.front.chain
    }
}

/// A commit's bytes, ready but for their place in the order.
pub(crate) struct Draft {
    pub(crate) account: Account,
    account_bytes: Vec<u8>,
    /// Encoded documents, in order.
    documents: Vec<Vec<u8>>,
    /// Of each document, what the chain holds.
    identities: Vec<[u8; 32]>,
}

impl Draft {
    /// Puts documents, already encoded, together with their account.
    pub(crate) fn new(
        account: Account,
        documents: Vec<Vec<u8>>,
    ) -> Result<Draft, serde_json::Error> {
        let identities = documents
            .iter()
            .filter_map(|bytes| document::decode(bytes).ok())
            .map(|document| identity_of(&document))
            .collect();
        Ok(Draft {
            account_bytes: serde_json::to_vec(&account)?,
            account,
            documents,
            identities,
        })
    }

    /// The length of the record, in bytes.
    pub(crate) fn length(&self) -> usize {
        let documents: usize = self.documents.iter().map(Vec::len).sum();
        FIXED_LENGTH + self.account_bytes.len() + documents
    }

    /// The distance of each document from the record's first byte, and its length.
    pub(crate) fn document_places(&self) -> impl Iterator<Item = (usize, usize)> {
        let mut offset = FIXED_LENGTH + self.account_bytes.len();
        self.documents.iter().map(move |bytes| {
            let place = (offset, bytes.len());
            offset += bytes.len();
            place
        })
    }

    /// The length of the front, in bytes.
    pub(crate) fn front_length(&self) -> usize {
        FIXED_LENGTH + self.account_bytes.len()
    }

    /// Writes the record at the end of `bytes` and returns the chain after it; `None` when it is too long.
    pub(crate) fn append(
        &self,
        bytes: &mut Vec<u8>,
        position: Position,
        before: &Chain,
    ) -> Option<Chain> {
        let chain = link(before, position, &self.account_bytes, &self.identities);
        let start = bytes.len();
        bytes.extend(MAGIC);
        bytes.extend(u32::try_from(self.length()).ok()?.to_be_bytes());
        bytes.extend(u32::try_from(self.front_length()).ok()?.to_be_bytes());
        bytes.extend([0; 4]);
        bytes.extend(position.sequence.to_be_bytes());
        bytes.extend(position.batch.to_be_bytes());
        bytes.extend(chain);
        bytes.extend(&self.account_bytes);
        let checksum = checksum(&bytes[start..]);
        bytes[start + 12..start + PREFIX_LENGTH].copy_from_slice(&checksum.to_be_bytes());
        for document in &self.documents {
            bytes.extend(document);
        }
        Some(chain)
    }
}

/// What the chain holds of a document: what it says it is, and the digest of its payload.
fn identity_of(document: &Document<'_>) -> [u8; 32] {
    let header = &document.header;
    let mut hasher = blake3::Hasher::new();
    hasher.update(&document::context(header.thing, header.revision));
    hasher.update(&header.schema.to_be_bytes());
    hasher.update(&[u8::from(header.deleted), u8::from(header.seal.is_some())]);
    hasher.update(
        header
            .seal
            .map(|seal| seal.0)
            .unwrap_or_default()
            .as_bytes(),
    );
    hasher.update(&document.digest);
    *hasher.finalize().as_bytes()
}

fn link(before: &Chain, position: Position, account: &[u8], documents: &[[u8; 32]]) -> Chain {
    let mut hasher = blake3::Hasher::new();
    hasher.update(before);
    hasher.update(&position.sequence.to_be_bytes());
    hasher.update(blake3::hash(account).as_bytes());
    for identity in documents {
        hasher.update(identity);
    }
    *hasher.finalize().as_bytes()
}

/// Over the front except the checksum itself.
fn checksum(front: &[u8]) -> u32 {
    let (prefix, rest) = front.split_at(PREFIX_LENGTH);
    crc32c::crc32c_append(crc32c::crc32c(&prefix[..12]), rest)
}

/// Reads and checks the front that begins here. `Err` says what is wrong.
pub(crate) fn decode_front(bytes: &[u8]) -> Result<Front, &'static str> {
    let (record_length, front_length) = lengths(bytes).ok_or("no record begins here")?;
    let front = bytes
        .get(..front_length)
        .ok_or("the record's front is cut short")?;
    if front[12..PREFIX_LENGTH] != checksum(front).to_be_bytes() {
        return Err("the record's checksum does not fit its front");
    }
    read_checked(front, record_length).ok_or("the record's front makes no sense")
}

/// Reads and checks the record that begins here with all its documents. `Err` says what is wrong, and how far in.
pub(crate) fn decode(bytes: &[u8]) -> Result<Record<'_>, (usize, &'static str)> {
    let front = decode_front(bytes).map_err(|what| (0, what))?;
    let bytes = bytes
        .get(..front.record_length)
        .ok_or((0, "the record is cut short"))?;
    let mut documents = Vec::new();
    let mut offset = front.length;
    while offset < bytes.len() {
        let rest = &bytes[offset..];
        let length = document::length(rest).ok_or((offset, "no document begins here"))?;
        let stretch = rest
            .get(..length)
            .ok_or((offset, "the document is longer than its record"))?;
        let document = document::decode(stretch).map_err(|what| (offset, what))?;
        documents.push((offset, document));
        offset += length;
    }
    Ok(Record {
        account_bytes: &bytes[FIXED_LENGTH..front.length],
        front,
        documents,
    })
}

fn lengths(bytes: &[u8]) -> Option<(usize, usize)> {
    let mut reader = Reader::new(bytes);
    if reader.array()? != *MAGIC {
        return None;
    }
    let record_length = usize::try_from(reader.u32()?).ok()?;
    let front_length = usize::try_from(reader.u32()?).ok()?;
    (FIXED_LENGTH <= front_length && front_length <= record_length)
        .then_some((record_length, front_length))
}

fn read_checked(front: &[u8], record_length: usize) -> Option<Front> {
    let mut reader = Reader::new(front);
    reader.take(PREFIX_LENGTH)?;
    let position = Position {
        sequence: reader.u64()?,
        batch: reader.u64()?,
    };
    let chain = reader.array()?;
    let account = serde_json::from_slice(&front[FIXED_LENGTH..]).ok()?;
    Some(Front {
        position,
        chain,
        account,
        length: front.len(),
        record_length,
    })
}

/// Where the next record might begin, searching from the start of `bytes`.
pub(crate) fn find_magic(bytes: &[u8]) -> Option<usize> {
    bytes
        .windows(MAGIC.len())
        .position(|window| window == MAGIC)
}
