//! One version of one record as it stands in the journal: a header of fixed length, then the JSON, sealed or open.

use genlyd_domain::change::Thing;
use genlyd_domain::record::{Kind, Seal};
use uuid::Uuid;

use crate::bytes::Reader;

const MAGIC: &[u8; 4] = b"GJD1";
const PUT: u8 = 1;
const DELETE: u8 = 2;
const OPEN: u8 = 0;
const SEALED: u8 = 1;
/// Everything before this byte is the magic and the checksum itself.
const CHECKED_FROM: usize = 8;

/// How many bytes stand before the payload.
pub(crate) const HEADER_LENGTH: usize = 96;

/// What a document's header says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    pub(crate) thing: Thing,
    pub(crate) revision: u64,
    pub(crate) schema: u16,
    /// Whose key sealed the payload.
    pub(crate) seal: Option<Seal>,
    /// From this revision on the thing is gone. There is no payload.
    pub(crate) deleted: bool,
}

/// A document read from bytes whose checksum was right.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Document<'a> {
    pub(crate) header: Header,
    /// BLAKE3 of the payload as it stands, sealed or open. The chain holds this, so that a payload can be taken
    /// out and the chain stays.
    pub(crate) digest: [u8; 32],
    pub(crate) payload: &'a [u8],
}

/// What a payload is sealed together with, so that it cannot be passed off as another thing or another revision.
pub(crate) fn context(thing: Thing, revision: u64) -> [u8; 25] {
    let mut context = [0; 25];
    context[0] = thing.kind.number();
    context[1..17].copy_from_slice(thing.id.as_bytes());
    context[17..].copy_from_slice(&revision.to_be_bytes());
    context
}

/// The whole document as bytes, or `None` when the payload is too long to be counted.
pub(crate) fn encode(header: &Header, payload: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(HEADER_LENGTH + payload.len());
    bytes.extend(MAGIC);
    bytes.extend([0; 4]);
    bytes.extend(u32::try_from(payload.len()).ok()?.to_be_bytes());
    bytes.push(if header.deleted { DELETE } else { PUT });
    bytes.push(header.thing.kind.number());
    bytes.extend(header.schema.to_be_bytes());
    bytes.push(if header.seal.is_some() { SEALED } else { OPEN });
    bytes.extend([0; 7]);
    bytes.extend(header.revision.to_be_bytes());
    bytes.extend(header.thing.id.as_bytes());
    bytes.extend(header.seal.map_or(Uuid::nil(), |Seal(id)| id).as_bytes());
    bytes.extend(blake3::hash(payload).as_bytes());
    bytes.extend(payload);
    let checksum = crc32c::crc32c(&bytes[CHECKED_FROM..]);
    bytes[4..8].copy_from_slice(&checksum.to_be_bytes());
    Some(bytes)
}

/// The length of the document that begins here, from its header alone and unchecked.
pub(crate) fn length(bytes: &[u8]) -> Option<usize> {
    let mut reader = Reader::new(bytes);
    if reader.array()? != *MAGIC {
        return None;
    }
    reader.u32()?;
    Some(HEADER_LENGTH + usize::try_from(reader.u32()?).ok()?)
}

/// Reads a document from exactly its bytes. `Err` says what is wrong with them.
pub(crate) fn decode(bytes: &[u8]) -> Result<Document<'_>, &'static str> {
    if length(bytes) != Some(bytes.len()) {
        return Err("no document begins here");
    }
    let (magic_and_checksum, checked) = bytes.split_at(CHECKED_FROM);
    if !magic_and_checksum.ends_with(&crc32c::crc32c(checked).to_be_bytes()) {
        return Err("the document's checksum does not fit its bytes");
    }
    read_checked(checked).ok_or("the document's header makes no sense")
}

fn read_checked(checked: &[u8]) -> Option<Document<'_>> {
    let mut reader = Reader::new(checked);
    let payload_length = usize::try_from(reader.u32()?).ok()?;
    let deleted = match reader.u8()? {
        PUT => false,
        DELETE => true,
        _ => return None,
    };
    let kind = Kind::from_number(reader.u8()?)?;
    let schema = reader.u16()?;
    let sealed = match reader.u8()? {
        OPEN => false,
        SEALED => true,
        _ => return None,
    };
    reader.take(7)?;
    let revision = reader.u64()?;
    let id = reader.uuid()?;
    let seal = reader.uuid()?;
    let digest = reader.array()?;
    let payload = reader.take(payload_length)?;
    Some(Document {
        header: Header {
            thing: Thing { kind, id },
            revision,
            schema,
            seal: sealed.then_some(Seal(seal)),
            deleted,
        },
        digest,
        payload,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header {
            thing: Thing {
                kind: Kind::Story,
                id: Uuid::from_u128(3),
            },
            revision: 12,
            schema: 1,
            seal: Some(Seal(Uuid::from_u128(9))),
            deleted: false,
        }
    }

    #[test]
    fn a_document_comes_back_as_it_was_written() {
        let bytes = encode(&header(), b"{\"title\":1}").unwrap();

        let document = decode(&bytes).unwrap();

        assert_eq!(document.header, header());
        assert_eq!(document.payload, b"{\"title\":1}");
        assert_eq!(length(&bytes), Some(bytes.len()));
        assert_eq!(bytes.len(), HEADER_LENGTH + document.payload.len());
    }

    #[test]
    fn any_flipped_bit_is_noticed() {
        let whole = encode(&header(), b"{\"title\":1}").unwrap();
        for position in 0..whole.len() * 8 {
            let mut bytes = whole.clone();
            bytes[position / 8] ^= 1 << (position % 8);

            assert!(decode(&bytes).is_err(), "bit {position}");
        }
    }
}
