//! What somebody may be about to type: themes, places, and words of the texts that they may read. A word is offered only when
//! a text that the visitor sees holds it, so that no list tells what nobody may know.

mod beginning;
mod candidates;
mod peeking;

use genlyd_domain::access::Deed;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::theme::Theme;
use genlyd_store::view::View;
use genlyd_text::danish::fold;
use genlyd_text::language::Language;

use crate::analyser::{self, keyboard_spellings};
use crate::columns::Columns;
use crate::index::Index;
use crate::query::{place_query, theme_query};
use crate::search::SearchError;
use beginning::{Beginning, Named};
use candidates::candidates;
use peeking::Peeking;

/// Themes offered.
const THEMES: usize = 4;

/// Places offered.
const PLACES: usize = 3;

/// Suggestions in all: as many as a list holds that is taken in at a glance.
const MOST: usize = 8;

/// A single letter begins too many words to mean any.
const SHORTEST: usize = 2;

/// A way to go on with what was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// The whole query, gone on with.
    pub query: String,
    /// What is suggested.
    pub what: Suggested,
}

/// What may be meant.
#[derive(Clone, Debug, PartialEq)]
pub enum Suggested {
    /// Stories with passages of a theme.
    Theme(Theme),
    /// Stories of families that live somewhere.
    Place(String),
    /// A word, by its base form.
    Word(String),
}

impl Index {
    /// Ways to go on with what was typed so far: themes first, then places, then words, commonest first, named in a language.
    /// Nothing for a visitor who may not read stories.
    ///
    /// # Errors
    ///
    /// The store or the index cannot be read.
    pub fn suggest(
        &self,
        view: &View,
        project: Id<Project>,
        typed: &str,
        language: Language,
    ) -> Result<Vec<Suggestion>, SearchError> {
        let Some(beginning) = Beginning::of(typed) else {
            return Ok(Vec::new());
        };
        if !view.may(project, Deed::ReadStories) || beginning.letters() < SHORTEST {
            return Ok(Vec::new());
        }
        let starts = spellings(&beginning.word);
        let mut suggestions = Vec::new();
        if beginning.named.is_none_or(|named| named == Named::Theme) {
            for stored in view.themes(project)? {
                let theme = stored.record;
                if !theme.retired && begins(&theme.name, &starts) {
                    suggestions.push(Suggestion {
                        query: beginning.with(&theme_query(&theme.name, language)),
                        what: Suggested::Theme(theme),
                    });
                }
            }
            suggestions.truncate(THEMES);
        }
        if beginning.named.is_none_or(|named| named == Named::Place) {
            let places = view.places(project)?.into_iter();
            let places = places.filter(|place| begins(place, &starts)).take(PLACES);
            suggestions.extend(places.map(|place| Suggestion {
                query: beginning.with(&place_query(&place, language)),
                what: Suggested::Place(place),
            }));
        }
        if beginning.named.is_none() {
            let room = MOST.saturating_sub(suggestions.len());
            let words = self.guarded(|| self.words_to_suggest(view, project, &starts, room))?;
            suggestions.extend(words.into_iter().map(|word| Suggestion {
                query: beginning.with(&word),
                what: Suggested::Word(word),
            }));
        }
        Ok(suggestions)
    }

    fn words_to_suggest(
        &self,
        view: &View,
        project: Id<Project>,
        starts: &[String],
        most: usize,
    ) -> Result<Vec<String>, SearchError> {
        let standing = self.0.standing();
        let searcher = standing.searcher();
        let mut peeking = Peeking {
            view,
            project,
            searcher: &searcher,
            fields: &standing.fields,
            vocabulary: &self.0.vocabulary,
            columns: Columns::new(&searcher),
            looking: self.0.sights.look(&self.0.store, view, project)?,
        };
        let mut words = Vec::new();
        for candidate in candidates(&searcher, &standing.fields, starts)? {
            if words.len() >= most {
                break;
            }
            if let Some(written) = peeking.written(&candidate)? {
                words.push(written);
            }
        }
        self.0.sights.keep(peeking.looking);
        Ok(words)
    }
}

/// The beginning as typed, and as it may have been meant on a keyboard without æ and ø.
fn spellings(typed: &str) -> Vec<String> {
    let mut spellings = vec![fold(typed)];
    if let [word] = analyser::words(typed).as_slice() {
        let meant = keyboard_spellings(word).into_iter();
        spellings.extend(meant.map(|word| word.exact));
    }
    spellings
}

/// Whether a name, or a word of it, begins like this.
fn begins(name: &str, starts: &[String]) -> bool {
    let name = fold(name);
    starts.iter().any(|start| {
        name.starts_with(start.as_str())
            || name
                .split(|character: char| !character.is_alphanumeric())
                .any(|word| word.starts_with(start.as_str()))
    })
}
