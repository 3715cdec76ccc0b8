//! What the words are special for, as the address says it: a theme, a week or a profession.

use genlyd_domain::access::Deed;
use genlyd_domain::id::Id;
use genlyd_domain::pair;
use genlyd_domain::project::Project;
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::theme::Theme;
use genlyd_search::keyness::Selection;
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::page_error::PageError;
use crate::urls;

/// What is asked for, exactly as it was sent.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    theme: String,
    #[serde(default)]
    week: String,
    #[serde(default)]
    profession: String,
}

/// A selection by name.
#[derive(Debug, Serialize)]
pub(super) struct Chosen {
    /// theme, week or profession.
    pub(super) key: &'static str,
    pub(super) name: String,
    /// The page of the theme or the week itself.
    pub(super) path: Option<String>,
    #[serde(skip)]
    pub(super) selection: Selection,
}

impl Asked {
    /// The selection, looked up; `None` when nothing was asked for.
    ///
    /// # Errors
    ///
    /// When there is no such theme, week or profession that the visitor may know of.
    pub(super) fn chosen(
        &self,
        desk: &Desk<'_>,
        project: &Project,
    ) -> Result<Option<Chosen>, PageError> {
        if !self.theme.is_empty() {
            return theme(desk, project, &self.theme).map(Some);
        }
        if !self.week.is_empty() {
            return week(desk, project, &self.week).map(Some);
        }
        if !self.profession.is_empty() {
            return profession(desk, project, &self.profession).map(Some);
        }
        Ok(None)
    }
}

impl Chosen {
    /// The address of its special words.
    pub(super) fn list(&self, project: Id<Project>) -> String {
        match &self.selection {
            Selection::Theme(theme) => urls::theme_keywords(project, *theme),
            Selection::Week(week) => urls::week_keywords(project, *week),
            Selection::Profession(profession) => urls::profession_keywords(project, profession),
        }
    }

    /// The address of one of its words.
    pub(super) fn word(&self, project: Id<Project>, word: &str) -> String {
        let list = self.list(project);
        let asked = list.split_once('?').map_or("", |(_, asked)| asked);
        urls::keyword(project, word, asked)
    }
}

fn theme(desk: &Desk<'_>, project: &Project, asked: &str) -> Result<Chosen, PageError> {
    let id: Id<Theme> = asked.parse().map_err(|_| PageError::NotFound)?;
    let stored = desk.view.theme(id)?;
    let theme = desk
        .found(stored.filter(|stored| stored.record.project == project.id))?
        .record;
    Ok(Chosen {
        key: "theme",
        name: theme.name,
        path: Some(urls::theme(project.id, id)),
        selection: Selection::Theme(id),
    })
}

fn week(desk: &Desk<'_>, project: &Project, asked: &str) -> Result<Chosen, PageError> {
    let id: Id<StoryWeek> = asked.parse().map_err(|_| PageError::NotFound)?;
    let stored = desk.view.week(id)?;
    let week = desk
        .found(stored.filter(|stored| stored.record.project == project.id))?
        .record;
    Ok(Chosen {
        key: "week",
        name: week.title,
        path: desk
            .view
            .may(project.id, Deed::SeeBoard)
            .then(|| urls::week(project.id, id)),
        selection: Selection::Week(id),
    })
}

fn profession(desk: &Desk<'_>, project: &Project, asked: &str) -> Result<Chosen, PageError> {
    let profession = pair::profession(asked);
    let known = desk.view.families_by_profession(project.id)?;
    desk.found(known.get(&profession))?;
    Ok(Chosen {
        key: "profession",
        name: profession.clone(),
        path: None,
        selection: Selection::Profession(profession),
    })
}
