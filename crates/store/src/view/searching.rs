//! What a project and its people keep for searching: groups of words.

use genlyd_domain::access::Deed;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::record::Lookup;
use genlyd_domain::synonyms::WordGroup;

use super::View;
use crate::{ReadError, Stored};

impl View {
    /// The word groups of a project, in the order in which they were made, for whoever searches there.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn word_groups(&self, project: Id<Project>) -> Result<Vec<Stored<WordGroup>>, ReadError> {
        self.list_in(
            project,
            Deed::ReadStories,
            Lookup::WordGroupsOfProject,
            project.uuid(),
        )
    }

    /// A word group.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn word_group(&self, id: Id<WordGroup>) -> Result<Option<Stored<WordGroup>>, ReadError> {
        self.get_in(id, |group: &WordGroup| (group.project, Deed::ReadStories))
    }

    /// A word group that was removed, as it last stood, for whoever may put it back. Absent while it stands.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn removed_word_group(&self, id: Id<WordGroup>) -> Result<Option<WordGroup>, ReadError> {
        if self.store.get(id)?.is_some() {
            return Ok(None);
        }
        let last = self.store.revisions(id)?.pop();
        Ok(last
            .map(|stored| stored.record)
            .filter(|group: &WordGroup| self.may(group.project, Deed::GroupWords)))
    }
}
