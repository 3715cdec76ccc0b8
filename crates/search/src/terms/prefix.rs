//! Every word that begins like this: the words are read from the index, because that is where they are.

use std::collections::HashMap;

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
            let (words, all) = self.beginning_with(part.exact, prefix)?;
            many |= !all;
            for word in words {
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

    /// The most frequent words of a field that begin like this, and whether these are all.
    fn beginning_with(&self, field: Field, prefix: &str) -> tantivy::Result<(Vec<String>, bool)> {
        let mut frequencies: HashMap<String, u32> = HashMap::new();
        let mut all = true;
        for segment in self.searcher.segment_readers() {
            let index = segment.inverted_index(field)?;
            let mut stream = index.terms().range().ge(prefix.as_bytes()).into_stream()?;
            let mut looked_at = 0;
            while let Some((word, info)) = stream.next() {
                if !word.starts_with(prefix.as_bytes()) {
                    break;
                }
                looked_at += 1;
                if looked_at > MOST_LOOKED_AT {
                    all = false;
                    break;
                }
                if let Ok(word) = std::str::from_utf8(word) {
                    *frequencies.entry(word.to_owned()).or_default() += info.doc_freq;
                }
            }
        }
        let mut words: Vec<(String, u32)> = frequencies.into_iter().collect();
        words.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
        all &= words.len() <= MOST_WORDS;
        words.truncate(MOST_WORDS);
        Ok((words.into_iter().map(|(word, _)| word).collect(), all))
    }
}
