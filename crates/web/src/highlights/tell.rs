//! Highlights told in words: those of a story, those that must be decided on, and the newest.

use std::collections::HashMap;

use genlyd_domain::highlight::{Anchored, Highlight, nearest};
use genlyd_domain::id::Id;
use genlyd_domain::person::Person;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::theme::Theme;
use genlyd_store::Stored;
use genlyd_store::view::stories::Seen;
use serde::Serialize;

use super::context::{shortened, within_quotes};
use super::ground::Ground;
use super::headings::Headings;
use crate::desk::Desk;
use crate::page_error::PageError;
use crate::themes::sign::Sign;
use crate::urls;

/// Highlights told under "latest".
const LATEST: usize = 5;

/// Characters of a quote where it only reminds of itself.
pub(super) const SHORT: usize = 60;

/// A highlight in the list under the text.
#[derive(Debug, Serialize)]
pub(super) struct Listed {
    pub(super) id: String,
    pub(super) quote: String,
    pub(super) heading: String,
    pub(super) themes: Vec<Sign>,
    pub(super) note: String,
    pub(super) star: bool,
    pub(super) author: Option<String>,
    pub(super) when: String,
    pub(super) edit: String,
    pub(super) remove: String,
    pub(super) active: bool,
}

/// A highlight whose words were changed or taken out.
#[derive(Debug, Serialize)]
pub(super) struct Unsettled {
    pub(super) lost: bool,
    /// Its words as they were, for those who may still read them.
    pub(super) was: Option<String>,
    /// Its words as they are, or the words nearest to them.
    pub(super) now: Option<String>,
    pub(super) themes: Vec<Sign>,
    pub(super) note: String,
    pub(super) action: String,
    pub(super) remove: String,
}

/// A passage tagged a short while ago.
#[derive(Debug, Serialize)]
pub(super) struct Latest {
    pub(super) author: Option<String>,
    pub(super) quote: String,
    pub(super) themes: Vec<Sign>,
    pub(super) path: String,
}

/// Tells highlights, and remembers what people and sections are called.
pub(crate) struct Teller<'a> {
    desk: &'a Desk<'a>,
    themes: &'a HashMap<Id<Theme>, Theme>,
    headings: Headings,
    names: HashMap<Id<Person>, Option<String>>,
}

impl<'a> Teller<'a> {
    /// One who tells the highlights of a project with these themes.
    pub(crate) fn new(desk: &'a Desk<'a>, themes: &'a HashMap<Id<Theme>, Theme>) -> Teller<'a> {
        Teller {
            desk,
            themes,
            headings: Headings::default(),
            names: HashMap::new(),
        }
    }

    /// What a section of a story is called.
    pub(crate) fn heading(&mut self, story: &Story, section: &str) -> Result<String, PageError> {
        self.headings.of(self.desk, story, section)
    }

    /// The signs of a highlight's themes.
    pub(crate) fn signs(&self, highlight: &Highlight) -> Vec<Sign> {
        highlight
            .themes
            .iter()
            .filter_map(|theme| self.themes.get(theme))
            .map(|theme| Sign::of(highlight.project, theme))
            .collect()
    }

    /// Who made a highlight, by name.
    pub(crate) fn author(&mut self, highlight: &Highlight) -> Result<Option<String>, PageError> {
        let Some(author) = highlight.author else {
            return Ok(None);
        };
        if let Some(name) = self.names.get(&author) {
            return Ok(name.clone());
        }
        let name = self.desk.view.name_of(highlight.project, author)?;
        self.names.insert(author, name.clone());
        Ok(name)
    }

    /// A highlight for the list under its text.
    pub(super) fn listed(
        &mut self,
        seen: &Seen,
        highlight: &Highlight,
        active: bool,
    ) -> Result<Listed, PageError> {
        let story = &seen.story;
        Ok(Listed {
            id: highlight.id.to_string(),
            quote: within_quotes(&highlight.passage.exact),
            heading: self.heading(story, &highlight.section)?,
            themes: self.signs(highlight),
            note: highlight.note.clone(),
            star: highlight.star,
            author: self.author(highlight)?,
            when: self.desk.words.moment(highlight.at),
            edit: urls::highlight(story.project, story.id, highlight.id),
            remove: urls::remove_highlight(story.project, story.id, highlight.id),
            active,
        })
    }

    /// A highlight that somebody must decide on. What a family has taken out of its text is told only to those who see
    /// the whole story.
    pub(super) fn unsettled(&self, ground: &Ground, stored: &Stored<Highlight>) -> Unsettled {
        let (story, highlight) = (&ground.seen.story, &stored.record);
        let lost = highlight.anchoring != Anchored::Changed || highlight.version != ground.text.id;
        let exact = highlight.passage.exact.clone();
        Unsettled {
            lost,
            was: (lost && ground.seen.is_whole()).then(|| exact.clone()),
            now: if lost {
                nearest(highlight, &ground.text).map(|(_, passage)| passage.exact)
            } else {
                Some(exact)
            },
            themes: self.signs(highlight),
            note: highlight.note.clone(),
            action: urls::highlight(story.project, story.id, highlight.id),
            remove: urls::remove_highlight(story.project, story.id, highlight.id),
        }
    }

    /// The newest highlights of a project.
    pub(super) fn latest(&mut self, project: Id<Project>) -> Result<Vec<Latest>, PageError> {
        let newest = self.desk.view.newest_highlights(project, LATEST)?;
        newest
            .iter()
            .map(|one| &one.highlight)
            .map(|highlight| {
                Ok(Latest {
                    author: self.author(highlight)?,
                    quote: within_quotes(&shortened(&highlight.passage.exact, SHORT)),
                    themes: self.signs(highlight),
                    path: urls::highlight(highlight.project, highlight.story, highlight.id),
                })
            })
            .collect()
    }
}
