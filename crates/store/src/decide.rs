//! Decides a batch of commits one after the other, each against the trees and the commits before it in the batch.

use std::collections::{HashMap, HashSet};

use genlyd_domain::change::Thing;
use genlyd_domain::record::UniqueName;
use uuid::Uuid;

use crate::commit::{CommitError, Precondition};
use crate::core::Core;
use crate::places::keys as key_names;
use crate::prepare::{Prepared, PreparedStep, failed};

/// What the commits of a batch, decided but not written, make of the trees.
#[derive(Default)]
pub(crate) struct Overlay {
    things: HashMap<Thing, Standing>,
    names: HashMap<Vec<u8>, Option<Thing>>,
    once: HashMap<Uuid, u64>,
}

/// How a thing stands.
#[derive(Clone, Default)]
struct Standing {
    revision: u64,
    deleted: bool,
    erased: bool,
    names: Vec<Vec<u8>>,
}

/// What becomes of a commit.
pub(crate) enum Decision {
    /// It is to be written, and counts for the commits after it.
    Write,
    /// It happened before, as this change.
    Repeated(u64),
}

/// Decides one commit, which would become the change with this number.
pub(crate) fn decide(
    core: &Core,
    overlay: &mut Overlay,
    prepared: &Prepared,
    number: u64,
) -> Result<Decision, CommitError> {
    if let Some(once) = prepared.draft.account.once {
        let earlier = match overlay.once.get(&once) {
            Some(number) => Some(*number),
            None => core.places.once(once).map_err(failed)?,
        };
        if let Some(number) = earlier {
            return Ok(Decision::Repeated(number));
        }
    }
    let mut given_up = HashSet::new();
    for step in &prepared.steps {
        let standing = overlay.standing(core, step.thing)?;
        check(core, step, standing.as_ref())?;
        given_up.extend(standing.unwrap_or_default().names);
    }
    let taken = check_names(core, overlay, prepared, &given_up)?;

    for name in given_up {
        overlay.names.insert(name, None);
    }
    overlay.names.extend(taken);
    for step in &prepared.steps {
        overlay.things.insert(
            step.thing,
            Standing {
                revision: step.revision,
                deleted: step.deletes,
                erased: false,
                names: step.filed.names.clone(),
            },
        );
    }
    if let Some(once) = prepared.draft.account.once {
        overlay.once.insert(once, number);
    }
    Ok(Decision::Write)
}

impl Overlay {
    fn standing(&self, core: &Core, thing: Thing) -> Result<Option<Standing>, CommitError> {
        if let Some(standing) = self.things.get(&thing) {
            return Ok(Some(standing.clone()));
        }
        let row = core.places.filed_row(thing).map_err(failed)?;
        Ok(row.map(|row| Standing {
            revision: row.revision,
            deleted: row.deleted,
            erased: row.erased,
            names: row.filed.names,
        }))
    }

    fn bearer(&self, core: &Core, name: &[u8]) -> Result<Option<Thing>, CommitError> {
        match self.names.get(name) {
            Some(bearer) => Ok(*bearer),
            None => core.places.named(name).map_err(failed),
        }
    }
}

fn check(core: &Core, step: &PreparedStep, standing: Option<&Standing>) -> Result<(), CommitError> {
    let thing = step.thing;
    // The key may have been destroyed since the commit was sealed with it.
    if step.seal.is_some_and(|seal| core.keys.is_destroyed(seal)) {
        return Err(CommitError::Erased(thing));
    }
    if standing.is_some_and(|standing| standing.erased) && !step.deletes {
        return Err(CommitError::Erased(thing));
    }
    let there = standing.filter(|standing| !standing.deleted);
    match (step.precondition, there) {
        (Precondition::Absent, Some(_)) => Err(CommitError::Conflict(thing)),
        (Precondition::Absent, None) => {
            let next = standing.map_or(1, |standing| standing.revision + 1);
            // Somebody made and deleted it since the document was sealed with its revision.
            if step.revision == next {
                Ok(())
            } else {
                Err(CommitError::Conflict(thing))
            }
        }
        (Precondition::AtRevision(_), None) => Err(CommitError::Missing(thing)),
        (Precondition::AtRevision(revision), Some(standing)) => {
            if standing.revision == revision {
                Ok(())
            } else {
                Err(CommitError::Conflict(thing))
            }
        }
    }
}

/// The names that the commit takes, each with who will bear it.
fn check_names(
    core: &Core,
    overlay: &Overlay,
    prepared: &Prepared,
    given_up: &HashSet<Vec<u8>>,
) -> Result<HashMap<Vec<u8>, Option<Thing>>, CommitError> {
    let mut taken = HashMap::new();
    for step in &prepared.steps {
        for name in &step.filed.names {
            let is_free = given_up.contains(name) || overlay.bearer(core, name)?.is_none();
            let is_taken_twice = taken.insert(name.clone(), Some(step.thing)).is_some();
            if !is_free || is_taken_twice {
                return Err(name_taken(core, &prepared.names, name, step.thing));
            }
        }
    }
    Ok(taken)
}

fn name_taken(core: &Core, names: &[UniqueName], key: &[u8], thing: Thing) -> CommitError {
    match key_names::named(core.keys.secret(), names, key) {
        Some(name) => CommitError::NameTaken(name.clone()),
        None => CommitError::Conflict(thing),
    }
}
