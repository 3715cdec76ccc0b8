//! A query as tantivy's, built from terms. (Its own parser makes a phrase of words at one position, and fails on input.)

mod prefix;

use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::month::Month;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::Only;
use tantivy::collector::Count;
use tantivy::query::{
    BooleanQuery, BoostQuery, ConstScoreQuery, EmptyQuery, Occur, PhraseQuery, Query, TermQuery,
    TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};
use uuid::Uuid;

use crate::documents::state_number;
use crate::fields::{Fields, WordFields};
use crate::note::Note;
use crate::query::{Filter, On};
use crate::sought::{Sought, SoughtTerm};
use crate::tokens::Form;

pub(crate) use prefix::words_beginning_with;

/// A word in the title says twice as much about a story.
const TITLE: f32 = 2.0;
/// A word in the name of a theme or in a note is a reader's, not the family's.
const READING: f32 = 0.5;

/// A word that only holds a sentence together says little, however rare its form is.
const OPTIONAL: f32 = 0.2;

/// What each word that a text holds weighs beside its own weight when not all must be there, so that a text with more of
/// them comes before one that says the same one again and again. Words that few texts hold weigh more.
const ANOTHER: f32 = 10.0;

/// What a word that most texts hold weighs of that at the least.
const COMMON: f32 = 0.3;

/// A query that is understood: what each wish looks for, and what must be true of the story.
#[derive(Clone, Debug, Default)]
pub(crate) struct Understood {
    pub(crate) wanted: Vec<Sought>,
    pub(crate) unwanted: Vec<Sought>,
    pub(crate) filters: Vec<Filter>,
}

/// How strictly a text must hold what is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strictness {
    /// All of it.
    All,
    /// Any of it.
    Any,
}

/// What is searched beside the words: what of it the index knows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Within<'a> {
    pub(crate) project: Id<Project>,
    pub(crate) only: &'a Only,
    /// The families to look among, where not all.
    pub(crate) families: Option<&'a [Id<Family>]>,
}

/// Builds queries for one state of the index.
pub(crate) struct Terms<'a> {
    pub(crate) searcher: &'a Searcher,
    pub(crate) fields: &'a Fields,
    /// The visitor may see themes and notes, so that what readers wrote is searched too.
    pub(crate) reads_themes: bool,
}

impl Terms<'_> {
    /// The whole query. Only words weigh; filters and what is not wanted only decide.
    pub(crate) fn query(
        &self,
        understood: &Understood,
        within: &Within<'_>,
        strictness: Strictness,
        notes: &mut Vec<Note>,
    ) -> tantivy::Result<Box<dyn Query>> {
        let mut clauses = vec![self.must(self.fields.project, within.project.uuid())];
        if let Some(week) = within.only.week {
            clauses.push(self.must(self.fields.week, week.uuid()));
        }
        let state = within.only.state.map(state_number);
        let month = within.only.month.map(Month::number);
        for (field, number) in [(self.fields.state, state), (self.fields.month, month)] {
            if let Some(number) = number {
                let term = Term::from_field_u64(field, number);
                clauses.push((Occur::Must, deciding(term_query(term))));
            }
        }
        if let Some(families) = within.families {
            let families = families.iter().map(|family| family.uuid());
            let query = any_id(self.fields.family, families);
            clauses.push((Occur::Must, deciding(query)));
        }
        for filter in &understood.filters {
            clauses.push(self.filter(filter));
        }
        let all_optional = understood.wanted.iter().all(|sought| sought.is_optional);
        let mut any_of = Vec::new();
        for sought in &understood.wanted {
            let query = self.sought(sought, notes)?;
            if sought.is_optional && !all_optional {
                clauses.push((Occur::Should, weighing(query, OPTIONAL)));
                continue;
            }
            match strictness {
                Strictness::All => clauses.push((Occur::Must, query)),
                Strictness::Any => {
                    let another = ANOTHER * self.rarity(query.as_ref())?.max(COMMON);
                    let another = ConstScoreQuery::new(query.box_clone(), another);
                    any_of.extend([query, Box::new(another)]);
                }
            }
        }
        if !any_of.is_empty() {
            clauses.push((Occur::Must, any(any_of)));
        }
        for wish in &understood.unwanted {
            clauses.push((Occur::MustNot, self.sought(wish, &mut Vec::new())?));
        }
        Ok(Box::new(BooleanQuery::new(clauses)))
    }

    fn must(&self, field: Field, id: Uuid) -> (Occur, Box<dyn Query>) {
        let term = Term::from_field_bytes(field, id.as_bytes());
        (Occur::Must, deciding(term_query(term)))
    }

    fn filter(&self, filter: &Filter) -> (Occur, Box<dyn Query>) {
        let query = match &filter.on {
            On::Themes(themes) => {
                any_id(self.fields.theme, themes.iter().map(|theme| theme.uuid()))
            }
            On::Stories(stories) => {
                any_id(self.fields.story, stories.iter().map(|story| story.uuid()))
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

    /// Everything that meets a wish, in the title or the text.
    fn sought(&self, sought: &Sought, notes: &mut Vec<Note>) -> tantivy::Result<Box<dyn Query>> {
        let mut queries = Vec::new();
        for (part, weight) in self.parts() {
            for term in &sought.terms {
                queries.extend(self.term(part, term, weight)?);
            }
            for phrase in &sought.phrases {
                let query = self.phrase(part, &phrase.words)?;
                queries.push(weighing(query, weight * phrase.weight));
            }
        }
        for prefix in &sought.prefixes {
            queries.push(self.prefix(prefix, sought.prefix_weight, notes)?);
        }
        if !sought.apart.is_empty() {
            let apart = sought
                .apart
                .iter()
                .map(|part| Ok((Occur::Must, self.sought(part, notes)?)))
                .collect::<tantivy::Result<Vec<_>>>()?;
            queries.push(Box::new(BooleanQuery::new(apart)));
        }
        Ok(any(queries))
    }

    /// A term in one part of a text. As a part of compounds a word is rarer than alone, and would weigh more for that; it
    /// must not.
    fn term(
        &self,
        part: WordFields,
        term: &SoughtTerm,
        weight: f32,
    ) -> tantivy::Result<Option<Box<dyn Query>>> {
        let mut weight = weight * term.weight;
        if term.form == Form::Part {
            let alone = self.count(part.lemma, &term.text)?;
            let within = self.count(part.part, &term.text)?;
            if alone > within {
                weight *= self.idf(alone) / self.idf(within);
            }
        }
        self.known(part.of(term.form), &term.text, weight)
    }

    /// Words one after the other, as written.
    fn phrase(&self, part: WordFields, words: &[Vec<String>]) -> tantivy::Result<Box<dyn Query>> {
        let mut terms = Vec::new();
        for (place, spellings) in words.iter().enumerate() {
            terms.push((place, self.spelling(part, spellings)?));
        }
        Ok(match terms.as_slice() {
            [] => Box::new(EmptyQuery),
            [(_, term)] => term_query(term.clone()),
            _ => Box::new(PhraseQuery::new_with_offset(terms)),
        })
    }

    /// The spelling of a word that the index knows: as typed if it does, else as it may have been meant.
    fn spelling(&self, part: WordFields, spellings: &[String]) -> tantivy::Result<Term> {
        for spelling in spellings {
            let term = Term::from_field_text(part.exact, spelling);
            if self.searcher.doc_freq(&term)? > 0 {
                return Ok(term);
            }
        }
        let typed = spellings.first().map_or("", String::as_str);
        Ok(Term::from_field_text(part.exact, typed))
    }

    /// How rare it is among all documents to match, from 0 for what all match to 1 for what hardly any does.
    fn rarity(&self, query: &dyn Query) -> tantivy::Result<f32> {
        let matching = self.searcher.search(query, &Count)?;
        Ok(self.idf(matching as u64) / self.idf(1))
    }

    fn idf(&self, documents: u64) -> f32 {
        let all = self.searcher.num_docs() as f32;
        let documents = documents as f32;
        (1.0 + (all - documents + 0.5).max(0.0) / (documents + 0.5)).ln()
    }

    fn count(&self, field: Field, text: &str) -> tantivy::Result<u64> {
        self.searcher.doc_freq(&Term::from_field_text(field, text))
    }

    /// Whether any text could meet this by one of its terms.
    pub(crate) fn may_match(&self, sought: &Sought) -> tantivy::Result<bool> {
        for (part, _) in self.parts() {
            for term in &sought.terms {
                if self.count(part.of(term.form), &term.text)? > 0 {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether any text has this word as written.
    pub(crate) fn occurs(&self, exact: &str) -> bool {
        self.parts()
            .iter()
            .any(|(part, _)| self.count(part.exact, exact).is_ok_and(|count| count > 0))
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

    /// The parts of a document, and what a word weighs in each.
    fn parts(&self) -> Vec<(WordFields, f32)> {
        let mut parts = vec![(self.fields.title, TITLE), (self.fields.body, 1.0)];
        if self.reads_themes {
            parts.push((self.fields.reading, READING));
        }
        parts
    }
}

pub(crate) fn term_query(term: Term) -> Box<dyn Query> {
    Box::new(TermQuery::new(term, IndexRecordOption::WithFreqs))
}

/// What has any of these ids.
fn any_id(field: Field, ids: impl Iterator<Item = Uuid>) -> Box<dyn Query> {
    let terms = ids.map(|id| Term::from_field_bytes(field, id.as_bytes()));
    Box::new(TermSetQuery::new(terms))
}

fn weighing(query: Box<dyn Query>, weight: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, weight))
}

/// Decides whether a text is found, and weighs nothing.
pub(crate) fn deciding(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, 0.0))
}

pub(crate) fn any(mut queries: Vec<Box<dyn Query>>) -> Box<dyn Query> {
    match queries.len() {
        0 => Box::new(EmptyQuery),
        1 => queries.remove(0),
        _ => Box::new(BooleanQuery::union(queries)),
    }
}
