//! The words of the index that begin as typed, inflected forms gathered under their base form.

use std::collections::HashMap;

use genlyd_text::danish::{self, Class, Reading, Source};
use tantivy::Searcher;

use crate::fields::Fields;
use crate::terms::words_beginning_with;

/// So many forms of words are looked at, the commonest of those that begin alike.
const MOST_FORMS: usize = 400;

/// So many words are tried before the list is left as short as it is.
const MOST_TRIED: usize = 60;

/// A word of the index that may be suggested.
pub(super) struct Candidate {
    /// By its base form, or as it is where that begins otherwise.
    pub(super) word: String,
    /// The forms in which texts have it.
    pub(super) forms: Vec<String>,
    /// How many texts have these, some perhaps counted twice.
    texts: u32,
}

/// The words that begin like this, commonest first, inflected forms with their base form.
pub(super) fn candidates(
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
pub(super) fn known_readings(form: &str) -> Vec<Reading> {
    let analysis = danish::analyse(form);
    match analysis.source {
        Source::Lexicon | Source::Compound => analysis.readings,
        Source::OldSpelling | Source::Stem => Vec::new(),
    }
}
