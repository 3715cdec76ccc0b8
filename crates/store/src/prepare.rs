//! Makes a commit ready on the thread that asks for it: room, keys, sealing and bytes, so that the committing thread
//! has only to decide, write and sync.

use std::collections::HashSet;
use std::sync::Arc;

use genlyd_domain::change::Thing;
use genlyd_domain::record::{Seal, UniqueName};

use crate::commit::{Commit, CommitError, Operation, Precondition, Put};
use crate::core::Core;
use crate::journal::document::{self, Header};
use crate::journal::record::{Account, Draft};
use crate::keys::{KeyError, KeyState};
use crate::places::keys::Filed;

/// A record of the journal counts its bytes in 32 bits; this leaves room to spare.
const LARGEST: u64 = 1 << 30;

/// A commit ready to be decided and written.
pub(crate) struct Prepared {
    pub(crate) draft: Draft,
    pub(crate) steps: Vec<PreparedStep>,
    /// Every name that the commit takes, to say which one was taken already.
    pub(crate) names: Vec<UniqueName>,
}

/// What is done to one thing; its document stands at the same index in the draft.
pub(crate) struct PreparedStep {
    pub(crate) thing: Thing,
    pub(crate) precondition: Precondition,
    /// The revision that it makes. It is sealed into the document.
    pub(crate) revision: u64,
    pub(crate) seal: Option<Seal>,
    pub(crate) deletes: bool,
    pub(crate) filed: Filed,
}

pub(crate) fn prepare(core: &Core, commit: Commit) -> Result<Prepared, CommitError> {
    if core.running.is_read_only() {
        return Err(CommitError::ReadOnly);
    }
    let is_taking_back = commit.is_taking_back();
    let mut commit = commit;
    if let Some((thing, error)) = commit.unserialisable.take() {
        return Err(CommitError::Unserialisable(thing, error));
    }
    let room = core.disk.room().map_err(failed)?;
    if !room.is_enough() && !is_taking_back {
        return Err(full(core));
    }
    check_size(&commit)?;
    commit.operations.sort_by_key(|operation| operation.thing);
    if let Some(pair) = commit
        .operations
        .windows(2)
        .find(|pair| pair[0].thing == pair[1].thing)
    {
        return Err(CommitError::Conflict(pair[0].thing));
    }
    make_keys(core, &commit)?;

    let mut documents = Vec::with_capacity(commit.operations.len());
    let mut steps = Vec::with_capacity(commit.operations.len());
    let mut names = Vec::new();
    for operation in commit.operations.iter_mut() {
        let (step, bytes) = prepare_step(core, operation)?;
        steps.push(step);
        documents.push(bytes);
        if let Some(put) = &mut operation.put {
            names.append(&mut put.filing.names);
        }
    }
    let account = Account {
        at: commit.at,
        actor: commit.actor,
        project: commit.project,
        action: commit.action,
        things: steps.iter().map(|step| step.thing).collect(),
        once: commit.once,
    };
    let draft = Draft::new(account, documents).map_err(failed)?;
    Ok(Prepared {
        draft,
        steps,
        names,
    })
}

/// The refusal for want of room, with the figures of this moment.
pub(crate) fn full(core: &Core) -> CommitError {
    match core.disk.room() {
        Ok(room) => CommitError::Full {
            free_bytes: room.free_bytes,
            needed_bytes: room.needed_bytes,
        },
        Err(error) => failed(error),
    }
}

pub(crate) fn failed(error: impl std::error::Error + Send + Sync + 'static) -> CommitError {
    CommitError::Failed(Arc::new(error))
}

fn check_size(commit: &Commit) -> Result<(), CommitError> {
    let puts = commit
        .operations
        .iter()
        .filter_map(|operation| operation.put.as_ref());
    let bytes: u64 = puts.map(|put| put.json.len() as u64 + 1024).sum();
    if bytes > LARGEST {
        return Err(CommitError::TooLarge {
            bytes,
            limit: LARGEST,
        });
    }
    Ok(())
}

fn make_keys(core: &Core, commit: &Commit) -> Result<(), CommitError> {
    let sealed = commit
        .operations
        .iter()
        .filter_map(|operation| Some((operation.thing, operation.put.as_ref()?.seal?)));
    let seals: HashSet<Seal> = sealed.clone().map(|(_, seal)| seal).collect();
    let seals: Vec<Seal> = seals.into_iter().collect();
    core.keys.ensure(&seals).map_err(|error| match error {
        KeyError::File(error) => failed(error),
        KeyError::Destroyed(destroyed) => sealed
            .into_iter()
            .find(|(_, seal)| *seal == destroyed)
            .map_or(CommitError::ReadOnly, |(thing, _)| {
                CommitError::Erased(thing)
            }),
    })
}

fn prepare_step(
    core: &Core,
    operation: &Operation,
) -> Result<(PreparedStep, Vec<u8>), CommitError> {
    let thing = operation.thing;
    let revision = match operation.precondition {
        Precondition::AtRevision(revision) => revision.saturating_add(1),
        Precondition::Absent => match core.places.row(thing).map_err(failed)? {
            Some(row) if row.deleted => row.revision + 1,
            _ => 1,
        },
    };
    let header = Header {
        thing,
        revision,
        schema: operation.put.as_ref().map_or(0, |put| put.schema),
        seal: operation.put.as_ref().and_then(|put| put.seal),
        deleted: operation.put.is_none(),
    };
    let bytes = match &operation.put {
        None => document::encode(&header, &[]),
        Some(put) => document::encode(&header, &payload(core, &header, put)?),
    };
    let filed = match &operation.put {
        None => Filed::default(),
        Some(put) => Filed::new(core.keys.secret(), thing.id, &put.filing),
    };
    let step = PreparedStep {
        thing,
        precondition: operation.precondition,
        revision,
        seal: header.seal,
        deletes: header.deleted,
        filed,
    };
    let bytes = bytes.ok_or(CommitError::TooLarge {
        bytes: u64::from(u32::MAX),
        limit: LARGEST,
    })?;
    Ok((step, bytes))
}

/// The JSON, sealed where the record has a seal.
fn payload(core: &Core, header: &Header, put: &Put) -> Result<Vec<u8>, CommitError> {
    let Some(seal) = put.seal else {
        return Ok(put.json.clone());
    };
    match core.keys.state(seal) {
        KeyState::Known(key) => key
            .seal(&document::context(header.thing, header.revision), &put.json)
            .map_err(failed),
        KeyState::Destroyed | KeyState::Missing => Err(CommitError::Erased(header.thing)),
    }
}
