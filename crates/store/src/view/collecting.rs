//! Story weeks, families, pairs and guides, as a visitor may see them.

use genlyd_domain::access::Deed;
use genlyd_domain::contact::Contact;
use genlyd_domain::family::Family;
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::pair::Pair;
use genlyd_domain::project::Project;
use genlyd_domain::record::Lookup;
use genlyd_domain::story_week::StoryWeek;

use super::View;
use super::stories::{Seen, records};
use crate::{ReadError, Stored};

impl View {
    /// The story weeks of a project, earliest first.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn weeks(&self, project: Id<Project>) -> Result<Vec<Stored<StoryWeek>>, ReadError> {
        self.list_in(
            project,
            Deed::SeeProject,
            Lookup::WeeksOfProject,
            project.uuid(),
        )
    }

    /// A story week.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn week(&self, id: Id<StoryWeek>) -> Result<Option<Stored<StoryWeek>>, ReadError> {
        self.get_in(id, |week: &StoryWeek| (week.project, Deed::SeeProject))
    }

    /// The published guides of a project, each version by itself.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn guides(&self, project: Id<Project>) -> Result<Vec<Guide>, ReadError> {
        Ok(records(self.list_in(
            project,
            Deed::SeeProject,
            Lookup::GuidesOfProject,
            project.uuid(),
        )?))
    }

    /// A guide version.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn guide(&self, id: Id<Guide>) -> Result<Option<Guide>, ReadError> {
        Ok(self
            .get_in(id, |guide: &Guide| (guide.project, Deed::SeeProject))?
            .map(|stored| stored.record))
    }

    /// The pairs of a project, by number.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn pairs(&self, project: Id<Project>) -> Result<Vec<Pair>, ReadError> {
        Ok(records(self.list_in(
            project,
            Deed::PlanWeeks,
            Lookup::PairsOfProject,
            project.uuid(),
        )?))
    }

    /// The families the visitor may know of: all for those who plan, their own for a pair; by code.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn families(&self, project: Id<Project>) -> Result<Vec<Stored<Family>>, ReadError> {
        if !self.may(project, Deed::CollectStories) {
            return Ok(Vec::new());
        }
        let mut families: Vec<Stored<Family>> = if self.may(project, Deed::PlanWeeks) {
            self.store.list(Lookup::FamiliesOfProject, project.uuid())?
        } else {
            let own: Vec<Id<Family>> = self.own_families.iter().copied().collect();
            let mut own: Vec<Stored<Family>> =
                self.store.get_many(&own)?.into_iter().flatten().collect();
            own.retain(|family| family.record.project == project);
            own.sort_by_key(|family| family.record.code.to_uppercase());
            own
        };
        families.retain(|family| self.knows(&family.record));
        Ok(families)
    }

    /// How many families there are, for those who plan the weeks; those that the visitor must never see are not counted.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn family_count(&self, project: Id<Project>) -> Result<usize, ReadError> {
        if !self.may(project, Deed::PlanWeeks) {
            return Ok(0);
        }
        let families: Vec<Id<Family>> =
            self.store.ids(Lookup::FamiliesOfProject, project.uuid())?;
        Ok(families
            .into_iter()
            .filter(|family| !self.ties(Some(*family)).barred)
            .count())
    }

    /// A family, if the visitor may know of it.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn family(&self, id: Id<Family>) -> Result<Option<Stored<Family>>, ReadError> {
        Ok(self
            .get_in(id, |family: &Family| (family.project, Deed::CollectStories))?
            .filter(|family| self.knows(&family.record)))
    }

    /// The stories of a family that the visitor may know of.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn stories_of(&self, family: Id<Family>) -> Result<Vec<Seen>, ReadError> {
        let mut seen = Vec::new();
        for stored in self.store.list(Lookup::StoriesOfFamily, family.uuid())? {
            seen.extend(self.see(stored)?);
        }
        Ok(seen)
    }

    /// How to reach a family.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn contact(&self, family: &Family) -> Result<Option<Stored<Contact>>, ReadError> {
        if !self.may(family.project, Deed::ReadContacts) || !self.knows(family) {
            return Ok(None);
        }
        Ok(self
            .store
            .list(Lookup::ContactOfFamily, family.id.uuid())?
            .into_iter()
            .next())
    }

    /// Whether the visitor may know of a family at all.
    fn knows(&self, family: &Family) -> bool {
        let ties = self.ties(Some(family.id));
        !ties.barred && (ties.own_family || self.may(family.project, Deed::PlanWeeks))
    }
}
