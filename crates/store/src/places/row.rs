//! What is kept of one revision of one record: its place in the journal, and the keys it stands under.

use genlyd_domain::record::Seal;

use crate::bytes::Reader;
use crate::journal::reader::Place;
use crate::places::keys::Filed;

const DELETED: u8 = 1;
const SEALED: u8 = 2;
const ERASED: u8 = 4;

/// One revision of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) revision: u64,
    /// The number of the change that wrote it.
    pub(crate) number: u64,
    /// Its document.
    pub(crate) place: Place,
    pub(crate) seal: Option<Seal>,
    pub(crate) deleted: bool,
    /// Its seal's key was destroyed, and it stands in no list any more.
    pub(crate) erased: bool,
    /// The keys it stands under, so that they can be taken away without reading the document again.
    pub(crate) filed: Filed,
}

impl Row {
    /// Whether there is something to read.
    pub(crate) fn is_live(&self) -> bool {
        !self.deleted && !self.erased
    }

    pub(crate) fn encode(&self) -> Vec<u8> {
        let mut bytes = self.encode_core(if self.erased { ERASED } else { 0 });
        for keys in [&self.filed.entries, &self.filed.names] {
            bytes.extend((keys.len() as u32).to_be_bytes());
            for key in keys {
                bytes.extend((key.len() as u32).to_be_bytes());
                bytes.extend(key);
            }
        }
        bytes
    }

    /// For the tree of revisions, which an erasure leaves alone: without filing, and never erased.
    pub(crate) fn encode_revision(&self) -> Vec<u8> {
        self.encode_core(0)
    }

    fn encode_core(&self, erased: u8) -> Vec<u8> {
        let deleted = if self.deleted { DELETED } else { 0 };
        let sealed = if self.seal.is_some() { SEALED } else { 0 };
        let mut bytes = vec![deleted | sealed | erased];
        bytes.extend(self.revision.to_be_bytes());
        bytes.extend(self.number.to_be_bytes());
        bytes.extend(self.place.segment.to_be_bytes());
        bytes.extend(self.place.offset.to_be_bytes());
        bytes.extend(self.place.length.to_be_bytes());
        if let Some(Seal(id)) = self.seal {
            bytes.extend(id.as_bytes());
        }
        bytes
    }

    pub(crate) fn decode(bytes: &[u8]) -> Option<Row> {
        let mut reader = Reader::new(bytes);
        let mut row = decode_core(&mut reader)?;
        if !reader.is_empty() {
            row.filed = Filed {
                entries: decode_keys(&mut reader)?,
                names: decode_keys(&mut reader)?,
            };
        }
        Some(row)
    }

    /// As [`Row::decode`], leaving the filing unread.
    pub(crate) fn decode_without_filing(bytes: &[u8]) -> Option<Row> {
        decode_core(&mut Reader::new(bytes))
    }
}

fn decode_core(reader: &mut Reader<'_>) -> Option<Row> {
    let flags = reader.u8()?;
    Some(Row {
        revision: reader.u64()?,
        number: reader.u64()?,
        place: Place {
            segment: reader.u64()?,
            offset: reader.u64()?,
            length: reader.u32()?,
        },
        seal: if flags & SEALED == 0 {
            None
        } else {
            Some(Seal(reader.uuid()?))
        },
        deleted: flags & DELETED != 0,
        erased: flags & ERASED != 0,
        filed: Filed::default(),
    })
}

fn decode_keys(reader: &mut Reader<'_>) -> Option<Vec<Vec<u8>>> {
    let count = reader.u32()?;
    (0..count)
        .map(|_| {
            let length = reader.u32()?;
            reader.take(length as usize).map(<[u8]>::to_vec)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_row_comes_back_with_its_filing_and_without() {
        let mut row = Row {
            revision: 3,
            number: 17,
            place: Place {
                segment: 1,
                offset: 52,
                length: 400,
            },
            seal: Some(Seal(Uuid::from_u128(5))),
            deleted: false,
            erased: true,
            filed: Filed {
                entries: vec![b"one".to_vec(), b"".to_vec()],
                names: vec![b"name".to_vec()],
            },
        };

        assert_eq!(Row::decode(&row.encode()).unwrap(), row);
        row.filed = Filed::default();
        row.erased = false;
        assert_eq!(Row::decode(&row.encode_revision()).unwrap(), row);
    }
}
