//! Themes, weeks and professions whose special words can be asked for.

use std::collections::HashSet;

use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_search::keyness::LEAST_FAMILIES;
use serde::Serialize;

use crate::desk::Desk;
use crate::page_error::PageError;
use crate::themes::sign::Sign;
use crate::urls;

/// What can be chosen.
#[derive(Debug, Default, Serialize)]
pub(super) struct Choices {
    pub(super) themes: Vec<Sign>,
    pub(super) weeks: Vec<Choice>,
    pub(super) professions: Vec<Choice>,
}

/// One of them.
#[derive(Debug, Serialize)]
pub(super) struct Choice {
    pub(super) label: String,
    pub(super) path: String,
}

/// Everything that the visitor may choose from. A profession is among them once it has listened to families enough.
pub(super) fn choices(desk: &Desk<'_>, project: &Project) -> Result<Choices, PageError> {
    let themes = desk.view.themes(project.id)?.into_iter();
    let weeks = desk.view.weeks(project.id)?.into_iter();
    let label = |label: String, path| Choice { label, path };
    Ok(Choices {
        themes: themes
            .map(|stored| stored.record)
            .filter(|theme| !theme.retired)
            .map(|theme| Sign {
                path: Some(urls::theme_keywords(project.id, theme.id)),
                ..Sign::of(project.id, &theme)
            })
            .collect(),
        weeks: weeks
            .map(|stored| stored.record)
            .map(|week| label(week.title, urls::week_keywords(project.id, week.id)))
            .collect(),
        professions: professions(desk, project)?
            .into_iter()
            .map(|name| {
                let path = urls::profession_keywords(project.id, &name);
                label(name, path)
            })
            .collect(),
    })
}

/// The professions that have listened to at least so many families whose approved texts, in the language that is counted,
/// the visitor may read.
fn professions(desk: &Desk<'_>, project: &Project) -> Result<Vec<String>, PageError> {
    let by_profession = desk.view.families_by_profession(project.id)?;
    if by_profession.is_empty() {
        return Ok(Vec::new());
    }
    let read: HashSet<Id<Family>> = desk
        .view
        .stories(project.id)?
        .into_iter()
        .filter(|seen| seen.version().is_some() && seen.story.approval.is_some())
        .filter(|seen| seen.story.language == project.language)
        .filter_map(|seen| seen.story.family)
        .collect();
    let mut professions: Vec<String> = by_profession
        .into_iter()
        .filter(|(_, families)| {
            let heard: HashSet<_> = families.iter().filter(|one| read.contains(one)).collect();
            heard.len() >= LEAST_FAMILIES
        })
        .map(|(profession, _)| profession)
        .collect();
    professions.sort_by_cached_key(|profession| genlyd_text::order::key(profession));
    Ok(professions)
}

impl Choices {
    /// For samples.
    pub(super) fn sample() -> Choices {
        let choice = |label: &str| Choice {
            label: label.to_owned(),
            path: "/".to_owned(),
        };
        Choices {
            themes: vec![Sign::sample(genlyd_domain::ink::Ink::B, "Ventetid")],
            weeks: vec![choice("Uge 45")],
            professions: vec![choice("småbørnsfamiliesamarbejdskonsulent <b>")],
        }
    }

    /// There is nothing to choose from.
    pub(super) fn is_empty(&self) -> bool {
        self.themes.is_empty() && self.weeks.is_empty() && self.professions.is_empty()
    }
}
