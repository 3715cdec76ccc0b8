//! The store as one visitor may see it: rights and consent applied, and what may not be seen absent.
//!
//! Pages, prints, exports and search hits reach people only through here. [`stories`] decides how much of a story is
//! seen, [`tagging`] which passages, [`searching`] what helps to find them, [`exhibiting`] what may stand on paper.
//! [`glances`] is for counting thousands.

use std::collections::HashSet;

use genlyd_domain::access::{self, Deed, Role, Ties};
use genlyd_domain::change::Change;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::invitation::Invitation;
use genlyd_domain::pair::Pair;
use genlyd_domain::person::Person;
use genlyd_domain::project::Project;
use genlyd_domain::record::{Lookup, Record};
use genlyd_domain::story_week::StoryWeek;
use jiff::civil::Date;

use crate::{ReadError, Store, Stored};

pub mod collecting;
pub mod exhibiting;
pub mod glances;
pub mod searching;
pub mod stories;
pub mod tagging;

/// Who looks.
#[derive(Clone, Debug)]
pub enum Visitor {
    /// Somebody signed in.
    Person(Box<Person>),
    /// Whoever runs the machine, from the command line: an organiser of every project.
    Operator,
}

/// The store as one visitor may see it on one day.
pub struct View {
    store: Store,
    visitor: Visitor,
    today: Date,
    own_families: HashSet<Id<Family>>,
}

impl View {
    /// The store as this visitor may see it today.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn new(store: &Store, visitor: Visitor, today: Date) -> Result<View, ReadError> {
        let own_families = match &visitor {
            Visitor::Person(person) => families_of(store, person.id, today)?,
            Visitor::Operator => HashSet::new(),
        };
        Ok(View {
            store: store.clone(),
            visitor,
            today,
            own_families,
        })
    }

    /// The day on which it is looked at.
    pub fn today(&self) -> Date {
        self.today
    }

    /// The person who looks, unless it is the operator.
    pub fn person(&self) -> Option<&Person> {
        match &self.visitor {
            Visitor::Person(person) => Some(person),
            Visitor::Operator => None,
        }
    }

    /// The visitor's roles in a project.
    pub fn roles(&self, project: Id<Project>) -> Vec<Role> {
        match &self.visitor {
            Visitor::Person(person) => person.roles(project),
            Visitor::Operator => vec![Role::Organiser],
        }
    }

    /// Whether any of the visitor's roles in a project gives the right to a deed.
    pub fn may(&self, project: Id<Project>, deed: Deed) -> bool {
        self.roles(project)
            .into_iter()
            .any(|role| access::may(role, deed))
    }

    /// The projects the visitor has a role in, by their first day.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn projects(&self) -> Result<Vec<Stored<Project>>, ReadError> {
        let mut projects: Vec<Stored<Project>> =
            self.store.list(Lookup::Projects, uuid::Uuid::nil())?;
        projects.retain(|project| self.may(project.record.id, Deed::SeeProject));
        Ok(projects)
    }

    /// A project, if the visitor has a role in it.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn project(&self, id: Id<Project>) -> Result<Option<Stored<Project>>, ReadError> {
        self.get_in(id, |project: &Project| (project.id, Deed::SeeProject))
    }

    /// The people of a project, for those who invite them or plan with them.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn people(&self, project: Id<Project>) -> Result<Vec<Stored<Person>>, ReadError> {
        self.list_in(
            project,
            Deed::InvitePeople,
            Lookup::PeopleOfProject,
            project.uuid(),
        )
    }

    /// Invitations to a project that nobody has taken up, for those who invite.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn invitations(&self, project: Id<Project>) -> Result<Vec<Stored<Invitation>>, ReadError> {
        self.list_in(
            project,
            Deed::InvitePeople,
            Lookup::InvitationsOfProject,
            project.uuid(),
        )
    }

    /// How the visitor stands to the family of a story.
    fn ties(&self, family: Option<Id<Family>>) -> Ties {
        Ties {
            own_family: family.is_some_and(|family| self.own_families.contains(&family)),
            barred: match (&self.visitor, family) {
                (Visitor::Person(person), Some(family)) => person.barred.contains(&family),
                _ => false,
            },
        }
    }

    /// A record, if the deed that its project asks for is the visitor's to do.
    fn get_in<R: Record>(
        &self,
        id: Id<R>,
        asks: impl Fn(&R) -> (Id<Project>, Deed),
    ) -> Result<Option<Stored<R>>, ReadError> {
        Ok(self.store.get(id)?.filter(|stored| {
            let (project, deed) = asks(&stored.record);
            self.may(project, deed)
        }))
    }

    /// A list, empty where the deed is not the visitor's to do.
    fn list_in<R: Record>(
        &self,
        project: Id<Project>,
        deed: Deed,
        lookup: Lookup,
        under: uuid::Uuid,
    ) -> Result<Vec<Stored<R>>, ReadError> {
        if self.may(project, deed) {
            self.store.list(lookup, under)
        } else {
            Ok(Vec::new())
        }
    }
}

/// The families that a person's pairs may still see.
fn families_of(
    store: &Store,
    person: Id<Person>,
    today: Date,
) -> Result<HashSet<Id<Family>>, ReadError> {
    let mut families = HashSet::new();
    for pair in store.list::<Pair>(Lookup::PairsOfPerson, person.uuid())? {
        let week: Option<Stored<StoryWeek>> = store.get(pair.record.week)?;
        if week.is_some_and(|week| week.record.is_open_to_pairs(today)) {
            families.extend(store.ids::<Family>(Lookup::FamiliesOfPair, pair.record.id.uuid())?);
        }
    }
    Ok(families)
}

impl View {
    /// The newest changes in a project, newest first, for those who plan it; at most `most`.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn latest(&self, project: Id<Project>, most: usize) -> Result<Vec<Change>, ReadError> {
        /// How far back the log is read: enough for a busy afternoon.
        const BACK: u64 = 400;
        const AT_A_TIME: u64 = 25;
        let mut latest = Vec::new();
        if !self.may(project, Deed::PlanWeeks) {
            return Ok(latest);
        }
        let mut until = self.store.last_change();
        let oldest = until.saturating_sub(BACK);
        while until > oldest && latest.len() < most {
            let from = until.saturating_sub(AT_A_TIME).max(oldest);
            let changes = self.store.changes(from, (until - from) as usize)?;
            let here =
                |change: &Change| change.project == Some(project) && !change.action.is_personal();
            latest.extend(changes.into_iter().rev().filter(here));
            until = from;
        }
        latest.truncate(most);
        Ok(latest)
    }

    /// The name of somebody who takes part in a project, for those who plan it.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn name_of(
        &self,
        project: Id<Project>,
        person: Id<Person>,
    ) -> Result<Option<String>, ReadError> {
        if !self.may(project, Deed::SeeProject) {
            return Ok(None);
        }
        Ok(self
            .store
            .get(person)?
            .filter(|stored: &Stored<Person>| !stored.record.roles(project).is_empty())
            .map(|stored| stored.record.name))
    }
}
