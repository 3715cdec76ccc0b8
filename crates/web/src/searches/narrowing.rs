//! What narrows a search down: facets as links that choose and let go.

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::StoryState;
use genlyd_domain::theme::Theme;
use genlyd_search::Facets;
use serde::Serialize;

use super::asked::{Asked, state_name};
use crate::desk::Desk;
use crate::page_error::PageError;
use crate::themes::sign::Sign;

/// A facet.
#[derive(Debug, Serialize)]
pub(super) struct Facet {
    pub(super) key: &'static str,
    pub(super) values: Vec<FacetValue>,
}

/// A value of a facet, as a link that chooses it or lets it go.
#[derive(Debug, Serialize)]
pub(super) struct FacetValue {
    pub(super) sign: Option<Sign>,
    pub(super) label: String,
    pub(super) count: usize,
    pub(super) path: String,
    pub(super) chosen: bool,
}

/// A facet that is chosen, and the address that lets it go.
#[derive(Debug, Serialize)]
pub(super) struct Chosen {
    pub(super) label: String,
    pub(super) path: String,
}

/// The facets as links.
pub(super) struct Narrowing<'a> {
    pub(super) desk: &'a Desk<'a>,
    pub(super) project: Id<Project>,
    pub(super) asked: &'a Asked,
    pub(super) themes: &'a Themes,
    pub(super) weeks: &'a [(String, String)],
}

impl Narrowing<'_> {
    /// Every facet with something to choose between.
    pub(super) fn told(&self, facets: &Facets) -> Vec<Facet> {
        let themes = facets.themes.iter().filter_map(|(id, count)| {
            let theme = self.themes.find(*id)?;
            let value = theme.id.to_string();
            Some(FacetValue {
                sign: Some(Sign::of(self.project, theme)),
                label: theme.name.clone(),
                count: *count,
                chosen: self.asked.theme == value,
                path: self.toggled("theme", &value),
            })
        });
        let weeks = facets.weeks.iter().filter_map(|(id, count)| {
            let id = id.to_string();
            let (_, title) = self.weeks.iter().find(|(week, _)| *week == id)?;
            Some(self.plain("week", &id, title.clone(), *count))
        });
        let states = facets.states.iter().map(|(state, count)| {
            self.plain("state", state_name(*state), self.state(*state), *count)
        });
        [
            ("theme", themes.collect::<Vec<_>>()),
            ("week", weeks.collect()),
            ("state", states.collect()),
        ]
        .into_iter()
        .map(|(key, values)| Facet { key, values })
        .filter(|facet| facet.values.len() > 1 || facet.values.iter().any(|value| value.chosen))
        .collect()
    }

    /// The facets that are chosen, each with the address that lets it go.
    pub(super) fn chosen(&self) -> Vec<Chosen> {
        let theme = self.asked.theme().and_then(|id| self.themes.find(id));
        let week = self.weeks.iter().find(|(id, _)| *id == self.asked.week);
        [
            ("theme", theme.map(|theme| theme.name.clone())),
            ("week", week.map(|(_, title)| title.clone())),
            ("state", self.asked.state().map(|state| self.state(state))),
        ]
        .into_iter()
        .filter_map(|(key, label)| {
            Some(Chosen {
                label: label?,
                path: self.with(key, ""),
            })
        })
        .collect()
    }

    fn plain(&self, key: &'static str, value: &str, label: String, count: usize) -> FacetValue {
        let current = match key {
            "week" => &self.asked.week,
            _ => &self.asked.state,
        };
        FacetValue {
            sign: None,
            label,
            count,
            chosen: current == value,
            path: self.toggled(key, value),
        }
    }

    fn toggled(&self, key: &str, value: &str) -> String {
        let current = match key {
            "theme" => &self.asked.theme,
            "week" => &self.asked.week,
            _ => &self.asked.state,
        };
        self.with(key, if current == value { "" } else { value })
    }

    fn with(&self, key: &str, value: &str) -> String {
        let mut asked = self.asked.first_page();
        match key {
            "theme" => asked.theme = value.to_owned(),
            "week" => asked.week = value.to_owned(),
            _ => asked.state = value.to_owned(),
        }
        asked.address(self.project)
    }

    fn state(&self, state: StoryState) -> String {
        self.desk
            .words
            .text(&format!("stories-state-{}", state_name(state)))
    }
}

/// The project's themes, in the codebook's order.
pub(super) struct Themes {
    pub(super) list: Vec<Theme>,
}

impl Themes {
    pub(super) fn of(desk: &Desk<'_>, project: Id<Project>) -> Result<Themes, PageError> {
        let list = desk.view.themes(project)?;
        Ok(Themes {
            list: list.into_iter().map(|stored| stored.record).collect(),
        })
    }

    pub(super) fn find(&self, id: Id<Theme>) -> Option<&Theme> {
        self.list.iter().find(|theme| theme.id == id)
    }

    pub(super) fn signs(&self, project: Id<Project>, ids: &[Id<Theme>]) -> Vec<Sign> {
        ids.iter()
            .filter_map(|id| self.find(*id))
            .map(|theme| Sign::of(project, theme))
            .collect()
    }
}
