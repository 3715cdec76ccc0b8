//! What is known of words that were met before: the same few make up most of any text, and the lexicon need not be asked about
//! each again.
//!
//! It holds words of texts, so it is forgotten with them: see [`Vocabulary::forget`].

mod memory;

use std::hash::{BuildHasher, RandomState};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use genlyd_text::danish;
use genlyd_text::segment::CharRange;

use crate::analyser::{self, Speller, Spelling, Word, Writing};
use crate::tokens::{Form, terms};
use memory::Memory;

/// Parts that are locked one by one, so that two searches seldom wait for each other.
const SHELVES: usize = 16;

/// Words and what they stand for.
pub(crate) struct Vocabulary {
    shelves: [Mutex<Shelf>; SHELVES],
    hasher: RandomState,
}

#[derive(Default)]
struct Shelf {
    words: Memory<Known>,
    /// Two words with a blank between them, and whether somebody wrote one compound so.
    pairs: Memory<bool>,
}

#[derive(Clone, Default)]
struct Known {
    spelling: Option<Spelling>,
    /// The terms in each way of writing.
    terms: [Option<Arc<[KnownTerm]>>; Writing::ALL.len()],
}

/// A term, wherever its word stands.
pub(crate) struct KnownTerm {
    pub(crate) form: Form,
    pub(crate) text: String,
    /// Where it stands in a word that is written as it is read; all of it where it is no part.
    part: Option<CharRange>,
}

impl KnownTerm {
    /// Where it stands in this word.
    pub(crate) fn range(&self, word: &Word) -> CharRange {
        match self.part {
            Some(part) if word.is_as_written() => CharRange {
                start: word.range.start + part.start,
                end: word.range.start + part.end,
            },
            _ => word.range,
        }
    }
}

impl Vocabulary {
    pub(crate) fn new() -> Vocabulary {
        Vocabulary {
            shelves: Default::default(),
            hasher: RandomState::new(),
        }
    }

    /// As [`analyser::words`].
    pub(crate) fn words(&self, text: &str) -> Vec<Word> {
        analyser::words_spelled(text, self)
    }

    /// The terms of a word of a text in every form.
    pub(crate) fn known(&self, word: &Word, writing: Writing) -> Arc<[KnownTerm]> {
        let shelf = self.shelf(&word.written);
        if let Some(known) = locked(shelf).words.get(&word.written)
            && let Some(terms) = &known.terms[writing.place()]
        {
            return terms.clone();
        }
        let read: Arc<[KnownTerm]> = read(word, writing).into();
        let mut shelf = locked(shelf);
        shelf.words.entry(&word.written).terms[writing.place()] = Some(read.clone());
        read
    }

    /// Forgets every word.
    pub(crate) fn forget(&self) {
        for shelf in &self.shelves {
            *locked(shelf) = Shelf::default();
        }
    }

    fn shelf(&self, written: &str) -> &Mutex<Shelf> {
        let number = self.hasher.hash_one(written) % SHELVES as u64;
        // It is below the number of shelves, and so there is one.
        &self.shelves[usize::try_from(number).unwrap_or_default()]
    }
}

impl Speller for Vocabulary {
    fn spelling(&self, written: &str) -> Spelling {
        let shelf = self.shelf(written);
        if let Some(known) = locked(shelf).words.get(written)
            && let Some(spelling) = &known.spelling
        {
            return spelling.clone();
        }
        let spelling = Spelling::of(written);
        locked(shelf).words.entry(written).spelling = Some(spelling.clone());
        spelling
    }

    fn is_written_apart(&self, first: &str, second: &str) -> bool {
        let pair = format!("{first} {second}");
        let shelf = self.shelf(&pair);
        if let Some(known) = locked(shelf).pairs.get(&pair) {
            return *known;
        }
        let joined = format!("{first}{}", second.to_lowercase());
        let is_one = danish::is_compound_written_apart(first, &joined);
        let mut shelf = locked(shelf);
        *shelf.pairs.entry(&pair) = is_one;
        is_one
    }
}

/// The terms of a word, its parts counted from its own beginning.
fn read(word: &Word, writing: Writing) -> Vec<KnownTerm> {
    let length = word.plain.chars().count();
    let at_start = Word {
        range: CharRange {
            start: 0,
            end: length,
        },
        ..word.clone()
    };
    terms(&at_start, writing)
        .into_iter()
        .map(|term| KnownTerm {
            form: term.form,
            part: (term.form == Form::Part).then_some(term.range),
            text: term.text,
        })
        .collect()
}

fn locked(shelf: &Mutex<Shelf>) -> MutexGuard<'_, Shelf> {
    shelf.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::memory::MOST;
    use super::*;
    use crate::tokens::Term;

    const TEXT: &str = "Sundheds plejersken sagde, at mor's sommerferie-planer, »idéen«, var god. \
                        Sommerferien! Huus og kunde; we visited Mødrehjælpen.";

    #[test]
    fn what_is_remembered_is_what_would_be_read() {
        let vocabulary = Vocabulary::new();
        for _ in 0..2 {
            let words = vocabulary.words(TEXT);
            assert_eq!(words, analyser::words(TEXT));
            for writing in Writing::ALL {
                for word in &words {
                    let known = vocabulary.known(word, writing);
                    let known: Vec<Term> = known
                        .iter()
                        .map(|term| Term {
                            form: term.form,
                            text: term.text.clone(),
                            range: term.range(word),
                        })
                        .collect();
                    assert_eq!(known, terms(word, writing));
                }
            }
        }
    }

    #[test]
    fn no_more_is_remembered_than_there_is_room_for() {
        let vocabulary = Vocabulary::new();
        for number in 0..SHELVES * MOST * 3 {
            vocabulary.spelling(&format!("ord{number}"));
            vocabulary.is_written_apart(&format!("ord{number}"), "ord");
        }

        for shelf in &vocabulary.shelves {
            let shelf = locked(shelf);
            assert!(shelf.words.len() <= 2 * MOST && shelf.pairs.len() <= 2 * MOST);
        }
    }

    #[test]
    fn nothing_is_remembered_of_what_is_forgotten() {
        let vocabulary = Vocabulary::new();
        vocabulary.words(TEXT);
        vocabulary.forget();

        for shelf in &vocabulary.shelves {
            let shelf = locked(shelf);
            assert!(shelf.words.len() == 0 && shelf.pairs.len() == 0);
        }
    }
}
