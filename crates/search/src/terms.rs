//! A query as tantivy's, built from terms. (Its own parser makes a phrase of words at one position, and fails on input.)

mod prefix;

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::StoryState;
use genlyd_domain::story_week::StoryWeek;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, EmptyQuery, Occur, PhraseQuery, Query, TermQuery,
    TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};
use uuid::Uuid;

use crate::analyser::{Word, keyboard_spelling};
use crate::documents::state_number;
use crate::fields::{Fields, WordFields};
use crate::note::Note;
use crate::query::{Filter, On, Resolved, Wish};
use crate::tokens::Form;

/// What a word weighs when its stem is found: it means the same.
const STEM: f32 = 0.9;
/// What it weighs on top when it is found as written.
const EXACT: f32 = 0.3;
/// What a phrase weighs: as much as a word that is found both ways.
const PHRASE: f32 = STEM + EXACT;
/// A word in the title says twice as much about a story.
const TITLE: f32 = 2.0;
/// A spelling that was not typed but may have been meant weighs a little less than one that was.
const MEANT: f32 = 0.9;

/// What each word that a text holds weighs beside its own weight when not all must be there, so that a text with more of
/// them comes before one that says the same one again and again. Few words weigh more.
const ANOTHER: f32 = 10.0;

/// How strictly a text must hold what is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// All of it.
    All,
    /// Any of it.
    Any,
}

/// What is searched beside the words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Within {
    pub(crate) project: Id<Project>,
    pub(crate) week: Option<Id<StoryWeek>>,
    pub(crate) state: Option<StoryState>,
}

/// Builds queries for one state of the index.
pub(crate) struct Terms<'a> {
    pub(crate) searcher: &'a Searcher,
    pub(crate) fields: &'a Fields,
}

impl Terms<'_> {
    /// The whole query. Only words weigh; filters and what is not wanted only decide.
    pub(crate) fn query(
        &self,
        resolved: &Resolved,
        within: &Within,
        strictness: Strictness,
        notes: &mut Vec<Note>,
    ) -> tantivy::Result<Box<dyn Query>> {
        let mut clauses = vec![self.must(self.fields.project, within.project.uuid())];
        if let Some(week) = within.week {
            clauses.push(self.must(self.fields.week, week.uuid()));
        }
        if let Some(state) = within.state {
            let term = Term::from_field_u64(self.fields.state, state_number(state));
            clauses.push((Occur::Must, deciding(term_query(term))));
        }
        for filter in &resolved.filters {
            clauses.push(self.filter(filter));
        }
        let mut wanted = Vec::new();
        for wish in &resolved.wanted {
            wanted.push(self.wish(wish, notes)?);
        }
        match strictness {
            Strictness::All => clauses.extend(wanted.into_iter().map(|wish| (Occur::Must, wish))),
            Strictness::Any => {
                let more = |wish: Box<dyn Query>| {
                    let another = Box::new(ConstScoreQuery::new(wish.box_clone(), ANOTHER));
                    [wish, another]
                };
                clauses.push((
                    Occur::Must,
                    any(wanted.into_iter().flat_map(more).collect()),
                ));
            }
        }
        for wish in &resolved.unwanted {
            clauses.push((Occur::MustNot, self.wish(wish, &mut Vec::new())?));
        }
        Ok(Box::new(BooleanQuery::new(clauses)))
    }

    fn must(&self, field: Field, id: Uuid) -> (Occur, Box<dyn Query>) {
        let term = Term::from_field_bytes(field, id.as_bytes());
        (Occur::Must, deciding(term_query(term)))
    }

    fn filter(&self, filter: &Filter) -> (Occur, Box<dyn Query>) {
        let ids = |field: Field, ids: Vec<Uuid>| -> Box<dyn Query> {
            let terms = ids
                .iter()
                .map(|id| Term::from_field_bytes(field, id.as_bytes()));
            Box::new(TermSetQuery::new(terms))
        };
        let query = match &filter.on {
            On::Themes(themes) => {
                let themes = themes.iter().map(|theme| theme.uuid()).collect();
                ids(self.fields.theme, themes)
            }
            On::Stories(stories) => {
                let stories = stories.iter().map(|story| story.uuid()).collect();
                ids(self.fields.story, stories)
            }
            On::Number(number) => {
                term_query(Term::from_field_u64(self.fields.number, u64::from(*number)))
            }
        };
        let occur = if filter.unwanted {
            Occur::MustNot
        } else {
            Occur::Must
        };
        (occur, deciding(query))
    }

    fn wish(&self, wish: &Wish, notes: &mut Vec<Note>) -> tantivy::Result<Box<dyn Query>> {
        match wish {
            Wish::Word(word) => self.word(word),
            Wish::Joined { whole, parts } => {
                let parts = parts
                    .iter()
                    .map(|part| Ok((Occur::Must, self.word(part)?)))
                    .collect::<tantivy::Result<Vec<_>>>()?;
                let apart: Box<dyn Query> = Box::new(BooleanQuery::new(parts));
                Ok(any(vec![apart, self.word(whole)?]))
            }
            Wish::Phrase(words) => self.phrase(words),
            Wish::Prefix(word) => self.prefix(word, notes),
        }
    }

    /// A word in any inflection, in the title or the text, in either language.
    fn word(&self, word: &Word) -> tantivy::Result<Box<dyn Query>> {
        let meant = keyboard_spelling(word);
        let spellings = [(Some(word), 1.0), (meant.as_ref(), MEANT)];
        let mut queries = Vec::new();
        for (spelling, weight) in spellings {
            let Some(spelling) = spelling else { continue };
            for form in Form::ALL {
                let text = form.of(spelling);
                let weight = weight * if form == Form::Exact { EXACT } else { STEM };
                for (part, weight) in self.parts(weight) {
                    queries.extend(self.known(part.of(form), &text, weight)?);
                }
            }
        }
        Ok(any(queries))
    }

    /// Words one after the other, as written.
    fn phrase(&self, words: &[Word]) -> tantivy::Result<Box<dyn Query>> {
        let mut queries = Vec::new();
        for (part, weight) in self.parts(PHRASE) {
            let mut terms = Vec::new();
            for (place, word) in words.iter().enumerate() {
                terms.push((place, self.spelling(part, word)?));
            }
            let query: Box<dyn Query> = match terms.as_slice() {
                [] => continue,
                [(_, term)] => term_query(term.clone()),
                _ => Box::new(PhraseQuery::new_with_offset(terms)),
            };
            queries.push(weighing(query, weight));
        }
        Ok(any(queries))
    }

    /// The spelling of a word that the index knows: as typed if it does, else as it may have been meant.
    fn spelling(&self, part: WordFields, word: &Word) -> tantivy::Result<Term> {
        let typed = Term::from_field_text(part.exact, &word.exact);
        if self.searcher.doc_freq(&typed)? > 0 {
            return Ok(typed);
        }
        let meant =
            keyboard_spelling(word).map(|meant| Term::from_field_text(part.exact, &meant.exact));
        Ok(match meant {
            Some(meant) if self.searcher.doc_freq(&meant)? > 0 => meant,
            _ => typed,
        })
    }

    /// A term, if any text holds it.
    fn known(
        &self,
        field: Field,
        text: &str,
        weight: f32,
    ) -> tantivy::Result<Option<Box<dyn Query>>> {
        let term = Term::from_field_text(field, text);
        Ok((self.searcher.doc_freq(&term)? > 0).then(|| weighing(term_query(term), weight)))
    }

    /// The parts of a text, and what something of this weight weighs in each.
    fn parts(&self, weight: f32) -> [(WordFields, f32); 2] {
        [
            (self.fields.title, weight * TITLE),
            (self.fields.body, weight),
        ]
    }
}

fn term_query(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

fn weighing(query: Box<dyn Query>, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, weight))
}

/// Decides whether a text is found, and weighs nothing.
fn deciding(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, 0.0))
}

fn any(mut queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match queries.len() {
        0 => Box::new(EmptyQuery),
        1 => queries.remove(0),
        _ => Box::new(BooleanQuery::union(queries)),
    }
}
