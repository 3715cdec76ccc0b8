//! One search, from what was typed to hits, counts and notes. Whatever is typed, there is an answer.

mod answer;
mod facets;
mod hit;
mod passing;
mod professions;

use std::panic::{AssertUnwindSafe, catch_unwind};

use genlyd_domain::access::Deed;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::Only;
use genlyd_store::ReadError;
use genlyd_store::view::View;

pub use facets::Facets;
pub use hit::{Hit, PassageHit};
use passing::{AllPassed, Passed, Search};
use professions::Professions;

use crate::index::Index;
use crate::note::Note;
use crate::query::{Filter, On, Resolved, parse, resolve};
use crate::sights::Sighted;
use crate::sought::Sought;
use crate::themes::Themes;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// What was typed. Empty lists everything that the facets leave, by number.
    pub query: String,
    /// What narrows it down.
    pub only: Only,
    /// Only exactly the words that were typed: no other inflection, no spelling that may have been meant.
    pub exactly: bool,
    /// How many hits to pass over.
    pub first: usize,
    /// How many hits to show at most.
    pub most: usize,
}

impl Default for Request {
    fn default() -> Request {
        Request {
            query: String::new(),
            only: Only::default(),
            exactly: false,
            first: 0,
            most: 20,
        }
    }
}

impl Request {
    /// The first twenty hits of a query.
    #[must_use]
    pub fn new(query: impl Into<String>) -> Request {
        Request {
            query: query.into(),
            ..Request::default()
        }
    }
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The hits asked for, best first; by number where there is nothing to rank by.
    pub hits: Vec<Hit>,
    /// How many stories were found in all.
    pub total: usize,
    /// There are more than [`Found::total`] and the facets count: say »at least«. Asked again, more are counted.
    pub is_more: bool,
    /// How the stories found are spread.
    pub facets: Facets,
    /// What was done to the query.
    pub notes: Vec<Note>,
}

/// The search failed. What was typed is never the reason.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// The store cannot be read.
    #[error(transparent)]
    Store(#[from] ReadError),
    /// The index cannot be read. It is built anew.
    #[error(
        "the search index cannot be read; it is built anew, and search answers again in a while"
    )]
    Engine(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl From<tantivy::TantivyError> for SearchError {
    fn from(error: tantivy::TantivyError) -> SearchError {
        SearchError::Engine(Box::new(error))
    }
}

impl Index {
    /// Searches a project as one visitor may see it. A visitor who may not read stories there finds nothing.
    ///
    /// # Errors
    ///
    /// The store or the index cannot be read.
    pub fn search(
        &self,
        view: &View,
        project: Id<Project>,
        request: &Request,
    ) -> Result<Found, SearchError> {
        if !view.may(project, Deed::ReadStories) {
            return Ok(Found::default());
        }
        let themes = Themes::of(view, project)?;
        let mut resolved = resolve(parse(&request.query), view, project, &themes)?;
        let mut notes = std::mem::take(&mut resolved.notes);
        match self.0.behind() {
            0 => {}
            changes => notes.push(Note::Behind { changes }),
        }
        if notes.contains(&Note::NoWords) {
            return Ok(Found {
                notes,
                ..Found::default()
            });
        }
        if let Some(theme) = request.only.theme {
            resolved.filters.push(Filter {
                on: On::Themes(themes.with_those_under(theme)),
                unwanted: false,
            });
        }
        let asked = Asked {
            view,
            project,
            request,
            professions: Professions::of(view, project, request.only.profession.as_deref())?,
            themes,
            resolved,
        };
        let (passed, facets, wanted) = self.guarded(|| self.passed(&asked, &mut notes))?;
        Ok(Found {
            hits: hit::hits(&asked, &passed, &wanted, &self.0.vocabulary)?,
            total: passed.stories.len(),
            is_more: passed.is_more,
            facets,
            notes,
        })
    }

    /// Asks the engine, and notes when it breaks: it panics on some files that were changed under it.
    pub(crate) fn guarded<T>(
        &self,
        ask: impl FnOnce() -> Result<T, SearchError>,
    ) -> Result<T, SearchError> {
        let answer = catch_unwind(AssertUnwindSafe(ask)).unwrap_or_else(|_| {
            Err(tantivy::TantivyError::InternalError("the engine broke down".to_owned()).into())
        });
        if let Err(SearchError::Engine(error)) = &answer {
            tracing::error!(%error, "the search index cannot be read and is built anew");
            self.0.distrust();
        }
        answer
    }

    fn passed(
        &self,
        asked: &Asked<'_>,
        notes: &mut Vec<Note>,
    ) -> Result<(AllPassed, Facets, Vec<Sought>), SearchError> {
        let standing = self.0.standing();
        let searcher = standing.searcher();
        let mut search = Search {
            asked,
            searcher: &searcher,
            fields: &standing.fields,
            looking: self
                .0
                .sights
                .look(&self.0.store, asked.view, asked.project)?,
        };
        let answer = search.answer(notes)?;
        self.0.sights.keep(search.looking);
        let facets = facets::count(asked, &answer.passed, &searcher)?;
        Ok((answer.passed, facets, answer.wanted))
    }
}

/// A question, understood.
struct Asked<'a> {
    view: &'a View,
    project: Id<Project>,
    request: &'a Request,
    professions: Professions,
    themes: Themes,
    resolved: Resolved,
}

impl Asked<'_> {
    /// Whether a family lives where it must, and not where it must not.
    fn stands_in_its_place(&self, sighted: &Sighted) -> bool {
        let place = sighted.place.as_deref();
        let asked_for = self.request.only.place.as_deref();
        asked_for.is_none_or(|asked_for| place == Some(asked_for))
            && self.resolved.places.iter().all(|wish| {
                let lives_there =
                    place.is_some_and(|place| wish.places.iter().any(|one| one == place));
                lives_there != wish.unwanted
            })
    }
}
