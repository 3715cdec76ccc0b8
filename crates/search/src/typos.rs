//! Words that are spelled almost like one that no text has: those in the index, and those in the lexicon.

use std::collections::HashMap;

use genlyd_text::danish;
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder, SINK_STATE};
use tantivy::Searcher;
use tantivy_fst::Automaton;

use crate::fields::Fields;

/// From this many letters on, two slips are forgiven; one before.
const LONG: usize = 9;

/// Shorter words are like too many others.
const SHORTEST: usize = 3;

/// So many words are offered at most, likeliest first.
const MOST: usize = 40;

/// A word that may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Candidate {
    word: String,
    distance: u8,
    /// How many texts have it as written.
    texts: u32,
}

/// The words that may have been meant by a folded one, likeliest first: few slips, the same first letter, letters that only
/// changed places, in many texts.
pub(crate) fn meant(
    typed: &str,
    searcher: &Searcher,
    fields: &Fields,
) -> tantivy::Result<Vec<String>> {
    let letters = typed.chars().count();
    if letters < SHORTEST {
        return Ok(Vec::new());
    }
    let most = if letters >= LONG { 2 } else { 1 };
    let automaton = Near(LevenshteinAutomatonBuilder::new(most, true).build_dfa(typed));
    let mut found = in_index(&automaton, searcher, fields)?;
    for (word, distance) in danish::spelled_like(typed, most) {
        if found.iter().all(|candidate| candidate.word != word) {
            found.push(Candidate {
                word,
                distance,
                texts: 0,
            });
        }
    }
    // Nobody searches for a word that only holds sentences together.
    found.retain(|candidate| candidate.word != typed && !danish::is_function_word(&candidate.word));
    let first = typed.chars().next();
    found.sort_by_key(|candidate| {
        let other_start = candidate.word.chars().next() != first;
        let other_letters = !is_swap(typed, &candidate.word);
        let texts = std::cmp::Reverse(candidate.texts);
        let doubt = (candidate.distance, other_start, other_letters);
        (doubt, texts, candidate.word.clone())
    });
    found.truncate(MOST);
    Ok(found.into_iter().map(|candidate| candidate.word).collect())
}

/// Whether two words have the same letters in another order.
fn is_swap(one: &str, other: &str) -> bool {
    let sorted = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    sorted(one) == sorted(other)
}

fn in_index(
    automaton: &Near,
    searcher: &Searcher,
    fields: &Fields,
) -> tantivy::Result<Vec<Candidate>> {
    let mut texts: HashMap<String, u32> = HashMap::new();
    for segment in searcher.segment_readers() {
        for field in [fields.body.exact, fields.title.exact] {
            let index = segment.inverted_index(field)?;
            let mut stream = index.terms().search(automaton).into_stream()?;
            while let Some((word, info)) = stream.next() {
                if let Ok(word) = std::str::from_utf8(word) {
                    *texts.entry(word.to_owned()).or_default() += info.doc_freq;
                }
            }
        }
    }
    Ok(texts
        .into_iter()
        .map(|(word, texts)| Candidate {
            distance: automaton.distance(&word),
            word,
            texts,
        })
        .collect())
}

/// Accepts what is so many slips away: a letter too many, too few, another, or two that changed places.
struct Near(DFA);

impl Near {
    fn distance(&self, word: &str) -> u8 {
        match self.0.eval(word) {
            Distance::Exact(distance) | Distance::AtLeast(distance) => distance,
        }
    }
}

impl Automaton for Near {
    type State = u32;

    fn start(&self) -> u32 {
        self.0.initial_state()
    }

    fn is_match(&self, state: &u32) -> bool {
        matches!(self.0.distance(*state), Distance::Exact(_))
    }

    fn can_match(&self, state: &u32) -> bool {
        *state != SINK_STATE
    }

    fn accept(&self, state: &u32, byte: u8) -> u32 {
        self.0.transition(*state, byte)
    }
}
