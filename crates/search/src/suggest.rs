//! What somebody may be about to type: themes, places, and words of the texts that they may read. A word is offered only when
//! a text that the visitor sees holds it, so that no list tells what nobody may know.

mod beginning;

use std::collections::HashMap;

use genlyd_domain::access::Deed;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::theme::Theme;
use genlyd_store::view::View;
use genlyd_text::danish::{self, Class, Reading, Source, fold};
use tantivy::query::{BooleanQuery, EnableScoring, Occur, Query};
use tantivy::{DocAddress, Searcher, TERMINATED, Term};

use crate::analyser::{self, keyboard_spellings};
use crate::columns::Columns;
use crate::fields::Fields;
use crate::index::Index;
use crate::search::SearchError;
use crate::sights::Looking;
use crate::terms::{any, deciding, term_query, words_beginning_with};
use crate::vocabulary::Vocabulary;
use beginning::{Beginning, Named};

/// Themes offered.
const THEMES: usize = 4;

/// Places offered.
const PLACES: usize = 3;

/// Suggestions in all: as many as a list holds that is taken in at a glance.
const MOST: usize = 8;

/// A single letter begins too many words to mean any.
const SHORTEST: usize = 2;

/// So many forms of words are looked at, the commonest of those that begin alike.
const MOST_FORMS: usize = 400;

/// So many words are tried before the list is left as short as it is.
const MOST_TRIED: usize = 60;

/// So many texts with a word are put through the view to see whether the visitor sees any.
const MOST_PEEKED: usize = 200;

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
    /// Ways to go on with what was typed so far: themes first, then places, then words, commonest first. Nothing for a visitor
    /// who may not read stories.
    ///
    /// # Errors
    ///
    /// The store or the index cannot be read.
    pub fn suggest(
        &self,
        view: &View,
        project: Id<Project>,
        typed: &str,
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
                        query: beginning.with_theme(&theme.name),
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
                query: beginning.with_place(&place),
                what: Suggested::Place(place),
            }));
        }
        if beginning.named.is_none() {
            let room = MOST.saturating_sub(suggestions.len());
            let words = self.words_to_suggest(view, project, &starts, room)?;
            suggestions.extend(words.into_iter().map(|word| Suggestion {
                query: beginning.with_word(&word),
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

/// A word of the index that may be suggested.
struct Candidate {
    /// By its base form, or as it is where that begins otherwise.
    word: String,
    /// The forms in which texts have it.
    forms: Vec<String>,
    /// How many texts have these, some perhaps counted twice.
    texts: u32,
}

/// The words that begin like this, commonest first, inflected forms with their base form.
fn candidates(
    searcher: &Searcher,
    fields: &Fields,
    starts: &[String],
) -> tantivy::Result<Vec<Candidate>> {
    let mut by_word: HashMap<String, Candidate> = HashMap::new();
    for start in starts {
        for field in [fields.body.exact, fields.title.exact] {
            let beginning = words_beginning_with(searcher, field, start)?.words;
            for (form, texts) in beginning.into_iter().take(MOST_FORMS) {
                if danish::is_function_word(&form) {
                    continue;
                }
                let word = base_form(&form, starts);
                let candidate = by_word.entry(word.clone()).or_insert_with(|| Candidate {
                    word,
                    forms: Vec::new(),
                    texts: 0,
                });
                candidate.texts += texts;
                if !candidate.forms.contains(&form) {
                    candidate.forms.push(form);
                }
            }
        }
    }
    let mut candidates: Vec<Candidate> = by_word.into_values().collect();
    candidates.sort_by(|one, other| {
        let by_texts = other.texts.cmp(&one.texts);
        by_texts.then_with(|| one.word.cmp(&other.word))
    });
    candidates.truncate(MOST_TRIED);
    Ok(candidates)
}

/// The base form of a word, where that begins as typed. A base form stands for itself, and so does what may be a name.
fn base_form(form: &str, starts: &[String]) -> String {
    let readings = known_readings(form);
    let is_base = |reading: &Reading| reading.lemma == form || reading.class == Class::Name;
    if readings.iter().any(is_base) {
        return form.to_owned();
    }
    let base = readings.into_iter().find(|reading| {
        let mut starts = starts.iter();
        starts.any(|start| reading.lemma.starts_with(start.as_str()))
    });
    base.map_or_else(|| form.to_owned(), |reading| reading.lemma)
}

/// The readings of a word that the lexicon has, or whose parts it has.
fn known_readings(form: &str) -> Vec<Reading> {
    let analysis = danish::analyse(form);
    match analysis.source {
        Source::Lexicon | Source::Compound => analysis.readings,
        Source::OldSpelling | Source::Stem => Vec::new(),
    }
}

/// Looks for a text that the visitor sees with a word in it.
struct Peeking<'a> {
    view: &'a View,
    project: Id<Project>,
    searcher: &'a Searcher,
    fields: &'a Fields,
    vocabulary: &'a Vocabulary,
    columns: Columns<'a>,
    looking: Looking<'a>,
}

impl Peeking<'_> {
    /// How a word is written: a common word by its base form, any other as a text has it that the visitor sees. `None` where
    /// the visitor sees none.
    fn written(&mut self, candidate: &Candidate) -> Result<Option<String>, SearchError> {
        let Some(story) = self.first_seen(candidate)? else {
            return Ok(None);
        };
        let is_common = known_readings(&candidate.word)
            .iter()
            .any(|reading| reading.class != Class::Name);
        if is_common {
            return Ok(Some(candidate.word.clone()));
        }
        let Some(seen) = self.view.story(story)? else {
            return Ok(None);
        };
        let Some(text) = self.view.text(&seen)? else {
            return Ok(None);
        };
        let sections = text.sections.iter().map(|section| section.plain());
        let written = sections.chain([text.title.clone()]).find_map(|plain| {
            let words = self.vocabulary.words(&plain);
            let word = words
                .into_iter()
                .find(|word| !word.joined && candidate.forms.contains(&word.exact));
            word.map(|word| word.written)
        });
        Ok(Some(written.unwrap_or_else(|| candidate.word.clone())))
    }

    fn first_seen(&mut self, candidate: &Candidate) -> Result<Option<Id<Story>>, SearchError> {
        let query = self.query(candidate);
        let weight = query.weight(EnableScoring::disabled_from_searcher(self.searcher))?;
        let mut peeked = 0;
        for (segment, reader) in (0..).zip(self.searcher.segment_readers()) {
            let mut documents = weight.scorer(reader, 1.0)?;
            let mut document = documents.doc();
            while document != TERMINATED && peeked < MOST_PEEKED {
                let is_alive = reader
                    .alive_bitset()
                    .is_none_or(|alive| alive.is_alive(document));
                if is_alive {
                    peeked += 1;
                    let address = DocAddress::new(segment, document);
                    let story = self.columns.story(address)?;
                    let version = self.columns.version(address)?;
                    let sighted = self.looking.see(story)?;
                    if sighted.is_some_and(|sighted| sighted.version == version) {
                        return Ok(Some(story));
                    }
                }
                document = documents.advance();
            }
        }
        Ok(None)
    }

    fn query(&self, candidate: &Candidate) -> Box<dyn Query> {
        let forms = candidate.forms.iter().flat_map(|form| {
            [self.fields.body.exact, self.fields.title.exact]
                .map(|field| term_query(Term::from_field_text(field, form)))
        });
        let project = Term::from_field_bytes(self.fields.project, self.project.uuid().as_bytes());
        Box::new(BooleanQuery::new(vec![
            (Occur::Must, deciding(term_query(project))),
            (Occur::Must, any(forms.collect())),
        ]))
    }
}
