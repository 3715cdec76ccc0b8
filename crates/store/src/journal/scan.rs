//! Walks the journal record by record, and tells an end torn by a hard stop from damage to what was acknowledged.

use std::path::PathBuf;

use crate::files::{self, FileError};
use crate::journal::record::{self, Record};
use crate::journal::segment::{self, SegmentName};
use crate::journal::{Chain, Damage, NO_CHAIN};

/// How the last program that wrote here came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LastStop {
    /// It closed the store, or was killed while the machine ran on. Bytes were written in order.
    Orderly,
    /// The machine went down under it. What was not yet synced may be there in part and out of order.
    PowerCut,
}

/// Where a walk begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Start {
    /// The segment, by the number of its first record.
    pub(crate) segment: u64,
    /// The byte at which the next record begins.
    pub(crate) offset: u64,
    /// The number of that record.
    pub(crate) next: u64,
    /// The chain before it.
    pub(crate) chain: Chain,
}

/// A record met on the walk, and where.
pub(crate) struct Met<'a> {
    pub(crate) segment: u64,
    pub(crate) offset: u64,
    pub(crate) record: Record<'a>,
}

/// Where a walk ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct End {
    /// The end of the last whole record; `None` when there is no segment.
    pub(crate) at: Option<Start>,
    /// What stands after it and may be cut off, because nothing acknowledged can be among it.
    pub(crate) torn: Option<Damage>,
    /// A segment whose making was interrupted.
    pub(crate) unfinished: Option<PathBuf>,
}

impl Start {
    pub(crate) const BEGINNING: Start = Start {
        segment: 1,
        offset: segment::HEADER_LENGTH as u64,
        next: 1,
        chain: NO_CHAIN,
    };
}

/// Walks from `start` to the end of the last segment and shows every record to `visit`.
///
/// # Errors
///
/// Damage to what was acknowledged, a file that cannot be read, or what `visit` says.
pub(crate) fn scan<E>(
    segments: &[SegmentName],
    start: Start,
    last_stop: LastStop,
    mut visit: impl FnMut(&Met<'_>) -> Result<(), E>,
) -> Result<End, E>
where
    E: From<Damage> + From<FileError>,
{
    let mut at = start;
    let mut end = End {
        at: None,
        torn: None,
        unfinished: None,
    };
    let mut ahead = segments
        .iter()
        .skip_while(|segment| segment.first < start.segment)
        .peekable();
    if ahead.peek().is_some_and(|name| name.first != start.segment) {
        return Err(gap(segments, start).into());
    }
    while let Some(name) = ahead.next() {
        let newest = ahead.peek().is_none();
        let bytes = read(name)?;
        if newest && segment::is_unfinished(&bytes) {
            end.unfinished = Some(name.path.clone());
            break;
        }
        let header = segment::decode_header(&name.path, &bytes)?;
        if name.first != start.segment {
            if header.first != at.next || header.chain != at.chain || name.first != header.first {
                return Err(gap(std::slice::from_ref(name), at).into());
            }
            at.segment = name.first;
            at.offset = segment::HEADER_LENGTH as u64;
        }
        let torn = scan_segment(name, &bytes, &mut at, &mut visit)?;
        end.at = Some(at);
        if let Some(damage) = torn {
            if !newest || followed(&bytes, &damage, at.next, last_stop) {
                return Err(damage.into());
            }
            end.torn = Some(damage);
        }
    }
    Ok(end)
}

fn read(name: &SegmentName) -> Result<Vec<u8>, FileError> {
    std::fs::read(&name.path).map_err(files::at(&name.path))
}

fn gap(segments: &[SegmentName], expected: Start) -> Damage {
    Damage {
        file: segments
            .first()
            .map(|name| name.path.clone())
            .unwrap_or_default(),
        offset: 0,
        what: format!(
            "the journal does not go on with change {} here; a segment is missing or belongs elsewhere",
            expected.next
        ),
    }
}

/// Walks one segment's records. What is not a record is returned as damage; `at` stands before it.
fn scan_segment<E: From<Damage>>(
    name: &SegmentName,
    bytes: &[u8],
    at: &mut Start,
    visit: &mut impl FnMut(&Met<'_>) -> Result<(), E>,
) -> Result<Option<Damage>, E> {
    let damage = |offset: u64, what: &str| Damage {
        file: name.path.clone(),
        offset,
        what: what.to_owned(),
    };
    loop {
        let rest = usize::try_from(at.offset)
            .ok()
            .and_then(|offset| bytes.get(offset..));
        let Some(rest) = rest else {
            return Err(damage(
                bytes.len() as u64,
                "the segment ends here, but more of it had been acknowledged",
            )
            .into());
        };
        if rest.is_empty() {
            return Ok(None);
        }
        let record = match record::decode(rest) {
            Ok(record) => record,
            Err((within, what)) => return Ok(Some(damage(at.offset + within as u64, what))),
        };
        if record.front.position.sequence != at.next {
            let what = format!(
                "change {} stands where change {} belongs",
                record.front.position.sequence, at.next
            );
            return Err(damage(at.offset, &what).into());
        }
        if !record.follows(&at.chain) {
            let what = format!("change {} does not follow from what was before it", at.next);
            return Err(damage(at.offset, &what).into());
        }
        let met = Met {
            segment: at.segment,
            offset: at.offset,
            record,
        };
        visit(&met)?;
        at.chain = met.record.front.chain;
        at.offset += met.record.front.record_length as u64;
        at.next += 1;
    }
}

/// Whether a record stands after the damage that proves that what is damaged had been acknowledged.
///
/// A batch is begun only when the one before it is synced. So a later record of a later batch is proof. A later record
/// of the same batch is proof too, unless the machine went down: then it may have reached the disk first.
fn followed(bytes: &[u8], damage: &Damage, damaged: u64, last_stop: LastStop) -> bool {
    let Ok(mut from) = usize::try_from(damage.offset) else {
        return true;
    };
    from += 1;
    while let Some(found) = bytes.get(from..).and_then(record::find_magic) {
        from += found;
        if let Ok(front) = record::decode_front(&bytes[from..]) {
            let later_batch = front.position.batch > damaged;
            if later_batch || last_stop == LastStop::Orderly {
                return true;
            }
        }
        from += 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use genlyd_domain::change::{Action, Actor, Thing};
    use genlyd_domain::record::Kind;
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::journal::document;
    use crate::journal::record::{Account, Draft, Position};
    use crate::replay::ReplayError;

    fn draft(number: u64) -> Draft {
        let thing = Thing {
            kind: Kind::Theme,
            id: Uuid::from_u128(u128::from(number)),
        };
        let header = document::Header {
            thing,
            revision: 1,
            schema: 1,
            seal: None,
            deleted: false,
        };
        let account = Account {
            at: Timestamp::UNIX_EPOCH,
            actor: Actor::Operator,
            project: None,
            action: Action::ThemeAdded,
            things: vec![thing],
            once: None,
        };
        Draft::new(account, vec![document::encode(&header, b"{}").unwrap()]).unwrap()
    }

    /// A journal of one segment whose records belong to these batches, and where each record begins.
    fn journal(folder: &std::path::Path, batches: &[u64]) -> (PathBuf, Vec<usize>) {
        let header = segment::Header {
            first: 1,
            chain: NO_CHAIN,
        };
        segment::create(folder, &header).unwrap();
        let path = segment::path(folder, 1);
        let mut bytes = std::fs::read(&path).unwrap();
        let mut chain = NO_CHAIN;
        let mut starts = Vec::new();
        for (sequence, batch) in (1..).zip(batches) {
            starts.push(bytes.len());
            let position = Position {
                sequence,
                batch: *batch,
            };
            chain = draft(sequence)
                .append(&mut bytes, position, &chain)
                .unwrap();
        }
        std::fs::write(&path, bytes).unwrap();
        (path, starts)
    }

    fn walk(folder: &std::path::Path, last_stop: LastStop) -> Result<End, ReplayError> {
        let segments = segment::list(folder).unwrap();
        scan(&segments, Start::BEGINNING, last_stop, |_| Ok(()))
    }

    fn blot(path: &std::path::Path, at: usize) {
        let mut bytes = std::fs::read(path).unwrap();
        bytes[at..at + 40].fill(0);
        std::fs::write(path, bytes).unwrap();
    }

    #[test]
    fn a_batch_that_the_power_cut_tore_is_cut_off_as_a_whole() {
        let folder = tempfile::tempdir().unwrap();
        let (path, starts) = journal(folder.path(), &[1, 2, 2, 2]);
        blot(&path, starts[1]);

        let end = walk(folder.path(), LastStop::PowerCut).unwrap();

        assert_eq!(end.at.unwrap().next, 2);
        assert_eq!(end.torn.unwrap().offset, starts[1] as u64);
    }

    #[test]
    fn damage_with_a_later_batch_behind_it_had_been_acknowledged() {
        let folder = tempfile::tempdir().unwrap();
        let (path, starts) = journal(folder.path(), &[1, 2, 2, 4]);
        blot(&path, starts[1]);

        for last_stop in [LastStop::Orderly, LastStop::PowerCut] {
            let refused = walk(folder.path(), last_stop).unwrap_err();

            let ReplayError::Damaged(damage) = refused else {
                panic!("expected damage, found {refused:?}");
            };
            assert_eq!(
                (damage.file, damage.offset),
                (path.clone(), starts[1] as u64)
            );
        }
    }

    #[test]
    fn without_a_power_cut_anything_behind_the_damage_is_proof() {
        let folder = tempfile::tempdir().unwrap();
        let (path, starts) = journal(folder.path(), &[1, 2, 2, 2]);
        blot(&path, starts[1]);

        assert!(walk(folder.path(), LastStop::Orderly).is_err());
    }

    #[test]
    fn a_segment_whose_making_was_interrupted_is_no_damage() {
        let folder = tempfile::tempdir().unwrap();
        let (_, starts) = journal(folder.path(), &[1, 2]);
        let unfinished = segment::path(folder.path(), 3);
        std::fs::write(&unfinished, b"GENLY").unwrap();

        let end = walk(folder.path(), LastStop::Orderly).unwrap();

        assert_eq!(end.unfinished, Some(unfinished));
        assert_eq!(end.at.unwrap().next, 3);
        assert!(end.at.unwrap().offset > starts[1] as u64);
    }
}
