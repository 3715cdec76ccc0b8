//! Every word that begins like this: the words are read from the index, because that is where they are.

use std::collections::HashMap;

use tantivy::Searcher;
use tantivy::query::Query;
use tantivy::schema::Field;

use super::{Terms, any};
use crate::note::Note;

/// So many words of those that begin alike are searched for: the most frequent.
const MOST_WORDS: usize = 200;

/// So many are looked at in each part of the index before it is left at that: "a*" fits a tenth of a language.
const MOST_LOOKED_AT: usize = 20_000;

impl Terms<'_> {
    pub(super) fn prefix(
        &self,
        prefix: &str,
        weight: f32,
        notes: &mut Vec<Note>,
    ) -> tantivy::Result<Box<dyn Query>> {
        let mut queries = Vec::new();
        let mut many = false;
        for (part, part_weight) in self.parts() {
            let mut beginning = words_beginning_with(self.searcher, part.exact, prefix)?;
            many |= !beginning.are_all || beginning.words.len() > MOST_WORDS;
            beginning.words.truncate(MOST_WORDS);
            for (word, _) in beginning.words {
                queries.extend(self.known(part.exact, &word, weight * part_weight)?);
            }
        }
        if many {
            notes.push(Note::ManyWords {
                prefix: prefix.to_owned(),
            });
        }
        Ok(any(queries))
    }
}

/// The words of a field that begin alike.
pub(crate) struct WordsBeginning {
    /// Each with the number of texts that have it, most frequent first.
    pub(crate) words: Vec<(String, u32)>,
    /// No part of the index has more of them than were looked at.
    pub(crate) are_all: bool,
}

/// The words of a field that begin like this.
pub(crate) fn words_beginning_with(
    searcher: &Searcher,
    field: Field,
    prefix: &str,
) -> tantivy::Result<WordsBeginning> {
    let mut frequencies: HashMap<String, u32> = HashMap::new();
    let mut are_all = true;
    for segment in searcher.segment_readers() {
        let index = segment.inverted_index(field)?;
        let mut stream = index.terms().range().ge(prefix.as_bytes()).into_stream()?;
        let mut looked_at = 0;
        while let Some((word, info)) = stream.next() {
            if !word.starts_with(prefix.as_bytes()) {
                break;
            }
            looked_at += 1;
            if looked_at > MOST_LOOKED_AT {
                are_all = false;
                break;
            }
            if let Ok(word) = std::str::from_utf8(word) {
                *frequencies.entry(word.to_owned()).or_default() += info.doc_freq;
            }
        }
    }
    let mut words: Vec<(String, u32)> = frequencies.into_iter().collect();
    words.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    Ok(WordsBeginning { words, are_all })
}
