//! What a project and its people keep for searching: groups of words, searches to ask again, and who visited
//! whom with which eyes.

use std::collections::{BTreeMap, BTreeSet};

use genlyd_domain::access::Deed;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::pair::{self, Pair};
use genlyd_domain::person::Person;
use genlyd_domain::project::Project;
use genlyd_domain::record::Lookup;
use genlyd_domain::saved_search::SavedSearch;
use genlyd_domain::synonyms::WordGroup;

use super::View;
use super::stories::Seen;
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

    /// The searches kept in a project that the visitor may know of, their own and those shared, in the order in which they
    /// were made.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn saved_searches(
        &self,
        project: Id<Project>,
    ) -> Result<Vec<Stored<SavedSearch>>, ReadError> {
        let mut saved: Vec<Stored<SavedSearch>> = self.list_in(
            project,
            Deed::ReadStories,
            Lookup::SavedSearchesOfProject,
            project.uuid(),
        )?;
        saved.retain(|stored| self.knows_search(&stored.record));
        Ok(saved)
    }

    /// A search that is kept, if the visitor may know of it.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn saved_search(
        &self,
        id: Id<SavedSearch>,
    ) -> Result<Option<Stored<SavedSearch>>, ReadError> {
        let stored = self.get_in(id, |saved: &SavedSearch| (saved.project, Deed::ReadStories))?;
        Ok(stored.filter(|stored| self.knows_search(&stored.record)))
    }

    /// A kept search that was removed, as it last stood, for whoever may put it back. Absent while it stands.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn removed_saved_search(
        &self,
        id: Id<SavedSearch>,
    ) -> Result<Option<SavedSearch>, ReadError> {
        if self.store.get(id)?.is_some() {
            return Ok(None);
        }
        let last = self.store.revisions(id)?.pop();
        Ok(last
            .map(|stored| stored.record)
            .filter(|saved: &SavedSearch| {
                self.may(saved.project, Deed::ReadStories) && self.may_change_search(saved)
            }))
    }

    /// Whether the visitor may rename or remove a kept search: whoever keeps it, and of those that are shared also whoever
    /// looks after the project, because people leave.
    pub fn may_change_search(&self, saved: &SavedSearch) -> bool {
        let own = self
            .person()
            .is_some_and(|person| person.id == saved.made_by);
        own || (saved.shared && self.may(saved.project, Deed::ReviseProject))
    }

    fn knows_search(&self, saved: &SavedSearch) -> bool {
        saved.is_seen_by(self.person().map(|person| person.id))
    }

    /// The places where families live, as far as the visitor may know them, in alphabetical order. A place that only families
    /// live in who want it told to nobody, or as the island alone, is not among them.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn places(&self, project: Id<Project>) -> Result<Vec<String>, ReadError> {
        if !self.may(project, Deed::ReadStories) {
            return Ok(Vec::new());
        }
        let mut places = BTreeSet::new();
        for stored in self
            .store
            .list::<Family>(Lookup::FamiliesOfProject, project.uuid())?
        {
            let family = stored.record;
            if family.place.is_empty() || places.contains(&family.place) {
                continue;
            }
            // What the visitor sees of the stories decides, and not who the visitor is.
            let is_told = |seen: &Seen| seen.place.as_ref() == Some(&family.place);
            if self.stories_of(family.id)?.iter().any(is_told) {
                places.insert(family.place);
            }
        }
        let mut places: Vec<String> = places.into_iter().collect();
        places.sort_by_cached_key(|place| genlyd_text::order::key(place));
        Ok(places)
    }

    /// The families that pairs visit, by the professions of the pairs, for those who lead the talk between professions.
    ///
    /// It names families and shows nothing of them: what they told is read like everything else.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn families_by_profession(
        &self,
        project: Id<Project>,
    ) -> Result<BTreeMap<String, Vec<Id<Family>>>, ReadError> {
        let mut families: BTreeMap<String, Vec<Id<Family>>> = BTreeMap::new();
        let pairs: Vec<Stored<Pair>> = self.list_in(
            project,
            Deed::TagPassages,
            Lookup::PairsOfProject,
            project.uuid(),
        )?;
        for pair in pairs {
            let pair = pair.record;
            let visited: Vec<Id<Family>> =
                self.store.ids(Lookup::FamiliesOfPair, pair.id.uuid())?;
            let mut professions = Vec::new();
            for member in &pair.members {
                let person = self.store.get(*member)?.map(|stored| stored.record);
                professions
                    .extend(person.map(|person: Person| pair::profession(&person.profession)));
            }
            professions.retain(|profession| !profession.is_empty());
            professions.sort();
            professions.dedup();
            for profession in professions {
                families.entry(profession).or_default().extend(&visited);
            }
        }
        Ok(families)
    }
}
