//! How things are named in the trees. Numbers are big-endian, so that their order is the order of the bytes.

use genlyd_domain::change::Thing;
use genlyd_domain::record::{Entry, Filing, Kind, Lookup, Register, Seal, UniqueName};
use uuid::Uuid;

use crate::bytes::Reader;
use crate::sealing::Key;

/// What names are fingerprinted for, so that the same secret never serves two ends.
const NAMES: &str = "genlyd 2026 unique names";

/// The keys that a record stands under.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filed {
    pub(crate) entries: Vec<Vec<u8>>,
    pub(crate) names: Vec<Vec<u8>>,
}

impl Filed {
    pub(crate) fn new(secret: &Key, id: Uuid, filing: &Filing) -> Filed {
        Filed {
            entries: filing
                .entries
                .iter()
                .map(|entry| entry_key(entry, id))
                .collect(),
            names: filing
                .names
                .iter()
                .map(|name| self::name(secret, name.register, name.under, &name.name))
                .collect(),
        }
    }
}

/// Kind and id.
pub(crate) fn thing(thing: Thing) -> [u8; 17] {
    let mut key = [0; 17];
    key[0] = thing.kind.number();
    key[1..].copy_from_slice(thing.id.as_bytes());
    key
}

pub(crate) fn read_thing(key: &[u8]) -> Option<Thing> {
    let mut reader = Reader::new(key);
    Some(Thing {
        kind: Kind::from_number(reader.u8()?)?,
        id: reader.uuid()?,
    })
}

/// Kind, id and revision.
pub(crate) fn revision(of: Thing, revision: u64) -> [u8; 25] {
    let mut key = [0; 25];
    key[..17].copy_from_slice(&thing(of));
    key[17..].copy_from_slice(&revision.to_be_bytes());
    key
}

/// Seal, kind and id.
pub(crate) fn sealed(seal: Seal, of: Thing) -> [u8; 33] {
    let mut key = [0; 33];
    key[..16].copy_from_slice(seal.0.as_bytes());
    key[16..].copy_from_slice(&thing(of));
    key
}

/// The beginning of every key in one list.
pub(crate) fn list(lookup: Lookup, under: Uuid) -> [u8; 17] {
    let mut key = [0; 17];
    key[0] = lookup.number();
    key[1..].copy_from_slice(under.as_bytes());
    key
}

/// The first key after all keys that begin like this. The numbers of the lists stay far below 255.
pub(crate) fn after(prefix: [u8; 17]) -> [u8; 17] {
    let mut after = prefix;
    for byte in after.iter_mut().rev() {
        *byte = byte.wrapping_add(1);
        if *byte != 0 {
            break;
        }
    }
    after
}

/// List, owner, order, id. The order is ended in a way that keeps `a` before `ab` whatever the ids are.
pub(crate) fn entry_key(entry: &Entry, id: Uuid) -> Vec<u8> {
    let mut key = list(entry.lookup, entry.under).to_vec();
    for byte in &entry.order {
        key.push(*byte);
        if *byte == 0 {
            key.push(0xff);
        }
    }
    key.extend([0, 0]);
    key.extend(id.as_bytes());
    key
}

/// The id at the end of an entry's key.
pub(crate) fn id_of_entry(key: &[u8]) -> Option<Uuid> {
    key.last_chunk::<16>().map(|id| Uuid::from_bytes(*id))
}

/// Register, owner and the name's fingerprint: addresses and codes are not to be read in this folder.
pub(crate) fn name(secret: &Key, register: Register, under: Uuid, name: &str) -> Vec<u8> {
    let mut key = vec![register.number()];
    key.extend(under.as_bytes());
    key.extend(secret.fingerprint(NAMES, name.as_bytes()).as_bytes());
    key
}

/// The key of the first of a commit's names that is the one with this fingerprint.
pub(crate) fn named<'a>(
    secret: &Key,
    names: &'a [UniqueName],
    key: &[u8],
) -> Option<&'a UniqueName> {
    names
        .iter()
        .find(|unique| name(secret, unique.register, unique.under, &unique.name) == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_sort_by_their_order_whatever_the_ids_are() {
        let orders: [&[u8]; 7] = [b"", &[0], &[0, 0], &[0, 1], b"a", b"ab", b"b"];
        let entry = |order: &[u8]| Entry {
            lookup: Lookup::StoriesOfProject,
            under: Uuid::nil(),
            order: order.to_vec(),
        };
        for pair in orders.windows(2) {
            let before = entry_key(&entry(pair[0]), Uuid::max());
            let after = entry_key(&entry(pair[1]), Uuid::nil());

            assert!(before < after, "{pair:?}");
        }
    }
}
