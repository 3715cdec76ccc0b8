//! A commit is data: what must hold, what is put and taken away, who does it, and what it is called.

use genlyd_domain::change::{Action, Actor, Thing};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::record::{Filing, Record, Seal, UniqueName};
use jiff::Timestamp;
use uuid::Uuid;

use std::error::Error;
use std::sync::Arc;

/// Something to be done as a whole or not at all: one change, one record in the journal.
///
/// ```
/// use genlyd_domain::change::{Action, Actor};
/// use genlyd_store::commit::Commit;
/// use jiff::Timestamp;
///
/// let commit = Commit::new(Actor::Operator, Timestamp::UNIX_EPOCH, None, Action::TextsImported);
/// assert_eq!(commit.action(), Action::TextsImported);
/// ```
#[derive(Debug)]
pub struct Commit {
    pub(crate) actor: Actor,
    pub(crate) at: Timestamp,
    pub(crate) project: Option<Id<Project>>,
    pub(crate) action: Action,
    pub(crate) once: Option<Uuid>,
    pub(crate) operations: Vec<Operation>,
    pub(crate) unserialisable: Option<(Thing, serde_json::Error)>,
}

/// What is done to one thing.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) thing: Thing,
    pub(crate) precondition: Precondition,
    /// `None` takes it away.
    pub(crate) put: Option<Put>,
}

/// What must hold, or nothing of the commit happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Precondition {
    Absent,
    AtRevision(u64),
}

#[derive(Debug)]
pub(crate) struct Put {
    pub(crate) json: Vec<u8>,
    pub(crate) schema: u16,
    pub(crate) seal: Option<Seal>,
    pub(crate) filing: Filing,
}

/// A commit that is durable and visible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Committed {
    /// The number of its change.
    pub number: u64,
    /// It had happened before, under the same key: this is the first one's number.
    pub repeated: bool,
}

/// A commit that did not happen; nothing of it did.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// The thing is not at the revision that the commit was based on, or is there and should not be; or the commit
    /// names it twice. Read it again, decide again.
    #[error("{0:?} was changed in the meantime")]
    Conflict(Thing),
    /// Something else bears this name.
    #[error("the name »{}« is taken", .0.name)]
    NameTaken(UniqueName),
    /// The thing to be replaced or taken away is not there.
    #[error("{0:?} is not there")]
    Missing(Thing),
    /// The family's key was destroyed: nothing can be kept for it any more.
    #[error("{0:?} belongs to what was erased")]
    Erased(Thing),
    /// The disk is too full for new writing. Reading and erasing go on.
    #[error(
        "the disk has {} MB free and Genlyd keeps {} MB; make room and try again",
        free_bytes / 1_000_000,
        needed_bytes.div_ceil(1_000_000)
    )]
    Full {
        /// Free now.
        free_bytes: u64,
        /// What must be free.
        needed_bytes: u64,
    },
    /// One commit is larger than a record of the journal can be.
    #[error("the commit has {bytes} bytes; more than {limit} cannot be kept in one step")]
    TooLarge {
        /// Its size.
        bytes: u64,
        /// What is possible.
        limit: u64,
    },
    /// An earlier write failed, and nothing is written any more until the program is started again.
    #[error("the store takes no more writing since a write failed; start Genlyd again to recover")]
    ReadOnly,
    /// The write failed. Whether it happened shows after the next start.
    #[error("the commit could not be written")]
    Failed(#[source] Arc<dyn Error + Send + Sync>),
    /// The record cannot be written as JSON.
    #[error("{0:?} cannot be written as JSON")]
    Unserialisable(Thing, #[source] serde_json::Error),
}

impl Commit {
    /// A commit that does nothing yet. `at` is when it happens, by whoever calls.
    #[must_use]
    pub fn new(
        actor: Actor,
        at: Timestamp,
        project: Option<Id<Project>>,
        action: Action,
    ) -> Commit {
        Commit {
            actor,
            at,
            project,
            action,
            once: None,
            operations: Vec::new(),
            unserialisable: None,
        }
    }

    /// Puts a record that must not be there yet. It gets revision 1, or goes on counting where it was deleted.
    #[must_use]
    pub fn create<R: Record>(self, record: &R) -> Commit {
        self.put(record, Precondition::Absent)
    }

    /// Puts a record in place of the one at exactly this revision. It gets the next one.
    #[must_use]
    pub fn replace<R: Record>(self, record: &R, revision: u64) -> Commit {
        self.put(record, Precondition::AtRevision(revision))
    }

    /// Takes away the record at exactly this revision. Its earlier revisions can still be read.
    #[must_use]
    pub fn delete<R: Record>(mut self, id: Id<R>, revision: u64) -> Commit {
        self.operations.push(Operation {
            thing: thing_of(id),
            precondition: Precondition::AtRevision(revision),
            put: None,
        });
        self
    }

    /// Gives the commit a key: sent again under the same key, it happens once and answers with its first number.
    #[must_use]
    pub fn once(mut self, key: Uuid) -> Commit {
        self.once = Some(key);
        self
    }

    /// What the change will be called.
    pub fn action(&self) -> Action {
        self.action
    }

    /// Whether it is let through when the disk is full: what takes back or takes away must always work.
    pub(crate) fn is_taking_back(&self) -> bool {
        let named = matches!(
            self.action,
            Action::FamilyErased | Action::ConsentWithdrawn | Action::StoryWithdrawn
        );
        named
            || self
                .operations
                .iter()
                .all(|operation| operation.put.is_none())
    }

    fn put<R: Record>(mut self, record: &R, precondition: Precondition) -> Commit {
        let thing = thing_of(record.id());
        match serde_json::to_vec(record) {
            Ok(json) => self.operations.push(Operation {
                thing,
                precondition,
                put: Some(Put {
                    json,
                    schema: R::SCHEMA,
                    seal: record.seal(),
                    filing: record.filing(),
                }),
            }),
            Err(error) => self.unserialisable = Some((thing, error)),
        }
        self
    }
}

/// A record's kind and id.
pub(crate) fn thing_of<R: Record>(id: Id<R>) -> Thing {
    Thing {
        kind: R::KIND,
        id: id.uuid(),
    }
}
