//! What narrows a search down: facets as links that choose and let go.

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::theme::Theme;
use genlyd_search::Facets;
use serde::Serialize;

use super::asked::{Asked, By, state_name};
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
        By::ALL
            .into_iter()
            .map(|by| Facet {
                key: by.name(),
                values: self.values(by, facets),
            })
            .filter(|facet| facet.values.len() > 1 || facet.values.iter().any(|value| value.chosen))
            .collect()
    }

    /// The facets that are chosen, each with the address that lets it go.
    pub(super) fn chosen(&self) -> Vec<Chosen> {
        By::ALL
            .into_iter()
            .filter_map(|by| {
                Some(Chosen {
                    label: self.label(by, self.asked.value(by))?,
                    path: self.with(by, String::new()),
                })
            })
            .collect()
    }

    fn values(&self, by: By, facets: &Facets) -> Vec<FacetValue> {
        let counts: Vec<(String, usize)> = match by {
            By::Theme => counted(&facets.themes, |id| id.to_string()),
            By::Week => counted(&facets.weeks, |id| id.to_string()),
            By::Month => counted(&facets.months, |month| month.to_string()),
            By::Place => facets.places.clone(),
            By::State => counted(&facets.states, |state| state_name(*state).to_owned()),
            By::Profession => facets.professions.clone(),
            By::Allows => counted(&facets.uses, |one| one.name().to_owned()),
        };
        counts
            .into_iter()
            .filter_map(|(value, count)| self.value(by, value, count))
            .collect()
    }

    /// A value as a link; `None` for what has no name here.
    fn value(&self, by: By, value: String, count: usize) -> Option<FacetValue> {
        let chosen = self.asked.value(by) == value;
        Some(FacetValue {
            sign: match by {
                By::Theme => self
                    .themes
                    .written(&value)
                    .map(|theme| Sign::of(self.project, theme)),
                _ => None,
            },
            label: self.label(by, &value)?,
            count,
            chosen,
            path: self.with(by, if chosen { String::new() } else { value }),
        })
    }

    /// What a value is called; `None` for what is none.
    fn label(&self, by: By, value: &str) -> Option<String> {
        let words = self.desk.words;
        let only = Asked::default().with(by, value.to_owned()).only();
        match by {
            By::Theme => self.themes.written(value).map(|theme| theme.name.clone()),
            By::Week => {
                let week = self.weeks.iter().find(|(id, _)| id == value);
                week.map(|(_, title)| title.clone())
            }
            By::Month => only.month.map(|month| words.month(month)),
            By::Place => only.place,
            By::State => only
                .state
                .map(|state| words.text(&format!("stories-state-{}", state_name(state)))),
            By::Profession => only.profession,
            By::Allows => only
                .allows
                .map(|one| words.text(&format!("consents-use-{}", one.name()))),
        }
    }

    fn with(&self, by: By, value: String) -> String {
        self.asked.with(by, value).address(self.project)
    }
}

fn counted<T>(counts: &[(T, usize)], value: impl Fn(&T) -> String) -> Vec<(String, usize)> {
    counts
        .iter()
        .map(|(thing, count)| (value(thing), *count))
        .collect()
}

/// What narrows a kept search down, by name, for whoever looks at it; what they may not know is left out.
pub(super) fn names(
    desk: &Desk<'_>,
    project: Id<Project>,
    themes: &Themes,
    weeks: &[(String, String)],
    asked: &Asked,
) -> Vec<String> {
    let narrowing = Narrowing {
        desk,
        project,
        asked,
        themes,
        weeks,
    };
    let chosen = narrowing.chosen();
    chosen.into_iter().map(|chosen| chosen.label).collect()
}

/// The weeks of a project by id and title.
pub(super) fn weeks(
    desk: &Desk<'_>,
    project: Id<Project>,
) -> Result<Vec<(String, String)>, PageError> {
    let weeks = desk.view.weeks(project)?;
    Ok(weeks
        .into_iter()
        .map(|week| (week.record.id.to_string(), week.record.title))
        .collect())
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

    /// The theme with this id, as an address writes it.
    fn written(&self, id: &str) -> Option<&Theme> {
        self.find(id.parse().ok()?)
    }

    pub(super) fn signs(&self, project: Id<Project>, ids: &[Id<Theme>]) -> Vec<Sign> {
        ids.iter()
            .filter_map(|id| self.find(*id))
            .map(|theme| Sign::of(project, theme))
            .collect()
    }
}
