//! The demo's words that belong together: the list that is built in, as a facilitator takes it over.

use genlyd_domain::change::Action;
use genlyd_domain::synonyms::{WordGroup, list};

use super::{Demo, DemoError, at};

/// The list that a project may begin from.
const STARTER: &str = include_str!("../../../../guides/da/ordgrupper.md");

impl Demo<'_> {
    pub(super) fn group_words(&mut self) -> Result<(), DemoError> {
        let day = self.content.project.project.story_week.first_day;
        let listed = list::read(STARTER).map_err(|fault| DemoError::Content(fault.to_string()))?;
        let mut commit = self.commit(self.organiser, at(day, 12, 30), Action::WordGroupAdded);
        for group in listed {
            commit = commit.create(&WordGroup {
                id: self.id(day),
                project: self.project,
                words: group.words,
                relation: group.relation,
            });
        }
        self.save(commit)
    }
}
