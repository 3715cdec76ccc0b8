//! What a handler works with, off the async threads: a view, the words, the moment, and the store to commit to.

use genlyd_domain::change::{Action, Actor};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_search::Index;
use genlyd_store::view::View;
use genlyd_store::{Commit, CommitError, Committed, PictureError, Store};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::{ContextV7, Uuid};

use crate::page_error::PageError;
use crate::words::Lexicon;

/// One piece of work for one visitor.
pub struct Desk<'a> {
    /// The store as the visitor may see it.
    pub view: View,
    /// The words in the visitor's language.
    pub words: &'a Lexicon,
    /// The moment.
    pub now: Timestamp,
    /// The index.
    pub index: &'a Index,
    pub(crate) store: &'a Store,
}

impl Desk<'_> {
    /// The day, where the program runs.
    pub fn today(&self) -> Date {
        self.view.today()
    }

    /// Who is at work.
    pub fn actor(&self) -> Actor {
        self.view
            .person()
            .map_or(Actor::Operator, |person| Actor::Person(person.id))
    }

    /// A new id, in the order of time.
    pub fn new_id<T>(&self) -> Id<T> {
        let seconds = u64::try_from(self.now.as_second()).unwrap_or_default();
        let nanoseconds = u32::try_from(self.now.subsec_nanosecond()).unwrap_or_default();
        Id::new(Uuid::new_v7(uuid::Timestamp::from_unix(
            ContextV7::new(),
            seconds,
            nanoseconds,
        )))
    }

    /// A commit by this visitor at this moment, to be filled with records.
    pub fn commit(&self, project: Id<Project>, action: Action) -> Commit {
        Commit::new(self.actor(), self.now, Some(project), action)
    }

    /// Hands a commit to the store and waits until it is durable.
    ///
    /// # Errors
    ///
    /// What the store refuses.
    pub fn save(&self, commit: Commit) -> Result<Committed, CommitError> {
        self.store.commit(commit)
    }

    /// Keeps a picture under the key of whoever it shows.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn keep_picture(
        &self,
        seal: Option<genlyd_domain::record::Seal>,
        bytes: &[u8],
    ) -> Result<genlyd_domain::portrait::PictureDigest, PictureError> {
        self.store.keep_picture(seal, bytes)
    }

    /// The thing, or a page that says there is none.
    ///
    /// # Errors
    ///
    /// [`PageError::NotFound`] when it is absent.
    pub fn found<T>(&self, thing: Option<T>) -> Result<T, PageError> {
        thing.ok_or(PageError::NotFound)
    }

    /// A project the visitor may see.
    ///
    /// # Errors
    ///
    /// [`PageError::NotFound`] when there is none.
    pub fn project(&self, id: Id<Project>) -> Result<Project, PageError> {
        Ok(self.found(self.view.project(id)?)?.record)
    }
}
