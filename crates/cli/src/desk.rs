//! What a command works with: the store, the moment, the operator's view, and ids that follow the moment.

use std::path::Path;

use genlyd_domain::change::{Action, Actor};
use genlyd_domain::id::Id;
use genlyd_domain::invitation::Invitation;
use genlyd_domain::project::Project;
use genlyd_domain::record::{Lookup, Register};
use genlyd_store::view::{View, Visitor};
use genlyd_store::{Commit, Options, Store, Stored};
use genlyd_web::{Clock, Settings};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::{ContextV7, Uuid};

use crate::failure::Failure;

/// A command's desk.
pub(crate) struct Desk {
    pub(crate) store: Store,
    /// The moment at which the command was given. All that it does happens then.
    pub(crate) now: Timestamp,
    pub(crate) today: Date,
    order: ContextV7,
}

impl Desk {
    /// A desk over the store in a folder, which is made when it is missing.
    ///
    /// # Errors
    ///
    /// When the store cannot be opened.
    pub(crate) fn open(folder: &Path) -> Result<Desk, Failure> {
        let store = Store::open(folder, Options::default())?;
        Ok(Desk::over(store))
    }

    /// A desk over an open store.
    pub(crate) fn over(store: Store) -> Desk {
        let now = Clock::of_the_machine().now();
        let zone = Settings::at("").zone;
        Desk {
            store,
            now,
            today: now.to_zoned(zone).date(),
            order: ContextV7::new(),
        }
    }

    /// The store as whoever runs the machine may see it.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(crate) fn view(&self) -> Result<View, Failure> {
        Ok(View::new(&self.store, Visitor::Operator, self.today)?)
    }

    /// A new id. Later ones sort behind earlier ones.
    pub(crate) fn new_id<T>(&self) -> Id<T> {
        let seconds = u64::try_from(self.now.as_second()).unwrap_or_default();
        let nanoseconds = u32::try_from(self.now.subsec_nanosecond()).unwrap_or_default();
        let moment = uuid::Timestamp::from_unix(&self.order, seconds, nanoseconds);
        Id::new(Uuid::new_v7(moment))
    }

    /// A commit by the operator at this moment.
    pub(crate) fn commit(&self, project: Id<Project>, action: Action) -> Commit {
        Commit::new(Actor::Operator, self.now, Some(project), action)
    }

    /// The project of this name, or the only one.
    ///
    /// # Errors
    ///
    /// There is none of this name, or none at all, or several to choose from.
    pub(crate) fn project(&self, name: Option<&str>) -> Result<Project, Failure> {
        match name {
            Some(name) => self.find_project(name)?.ok_or_else(|| {
                Failure::usage(format!(
                    "there is no project »{name}«; {}",
                    self.projects_in_words()
                ))
            }),
            None => self.only_project(),
        }
    }

    /// The project with this title, whatever its capitals, or with this id.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(crate) fn find_project(&self, name: &str) -> Result<Option<Project>, Failure> {
        let title = name.trim().to_lowercase();
        let found = self
            .store
            .find(Register::ProjectTitle, Uuid::nil(), &title)?;
        let id = found.or_else(|| name.parse().ok());
        match id {
            Some(id) => Ok(self.store.get(id)?.map(|stored| stored.record)),
            None => Ok(None),
        }
    }

    /// Every project.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(crate) fn projects(&self) -> Result<Vec<Project>, Failure> {
        let stored = self.store.list(Lookup::Projects, Uuid::nil())?;
        Ok(stored.into_iter().map(|stored| stored.record).collect())
    }

    /// How many people are invited whose link still lets them in.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(crate) fn invited(&self) -> Result<usize, Failure> {
        let mut invited = 0;
        for project in self.projects()? {
            let invitations: Vec<Stored<Invitation>> = self
                .store
                .list(Lookup::InvitationsOfProject, project.id.uuid())?;
            invited += invitations
                .iter()
                .filter(|stored| stored.record.stands(self.now).is_ok())
                .count();
        }
        Ok(invited)
    }

    fn only_project(&self) -> Result<Project, Failure> {
        let mut projects = self.projects()?;
        match (projects.pop(), projects.is_empty()) {
            (Some(project), true) => Ok(project),
            (None, _) => Err(Failure::usage(
                "there is no project yet; begin one with `genlyd project add`",
            )),
            (Some(_), false) => Err(Failure::usage(format!(
                "say which project with --project; {}",
                self.projects_in_words()
            ))),
        }
    }

    fn projects_in_words(&self) -> String {
        let titles: Vec<String> = self
            .projects()
            .unwrap_or_default()
            .into_iter()
            .map(|project| format!("»{}«", project.title))
            .collect();
        if titles.is_empty() {
            "there is none yet: begin one with `genlyd project add`".to_owned()
        } else {
            format!("there is {}", titles.join(", "))
        }
    }
}
