//! A piece of a plain text that can be found again: place, words, and the words around it.

mod reanchor;

pub use reanchor::{Anchoring, reanchor};

use crate::segment::{CharRange, words};
use serde::{Deserialize, Serialize};

/// How many characters of context a passage keeps on each side.
pub const CONTEXT: usize = 32;

/// A piece of a plain text. Places are Unicode scalar values.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Passage {
    /// The first character's place.
    pub start: usize,
    /// The place after the last character.
    pub end: usize,
    /// The characters themselves.
    pub exact: String,
    /// Up to [`CONTEXT`] characters before it.
    pub prefix: String,
    /// Up to [`CONTEXT`] characters after it.
    pub suffix: String,
}

/// Why there is no such passage.
#[derive(thiserror::Error, Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageError {
    /// The end does not lie after the start.
    #[error("a passage from {start} to {end} holds nothing")]
    Empty {
        /// Where it was to begin.
        start: usize,
        /// Where it was to end.
        end: usize,
    },
    /// It reaches beyond the text.
    #[error("a passage to {end} reaches beyond a text of {length} characters")]
    BeyondText {
        /// Where it was to end.
        end: usize,
        /// How many characters the text has.
        length: usize,
    },
    /// Only blanks and punctuation were selected.
    #[error("a passage from {start} to {end} holds no words")]
    Wordless {
        /// Where it was to begin.
        start: usize,
        /// Where it was to end.
        end: usize,
    },
}

impl Passage {
    /// The passage from `start` to `end`, exactly as asked.
    ///
    /// # Errors
    /// When it is empty or reaches beyond the text.
    pub fn new(text: &str, start: usize, end: usize) -> Result<Passage, PassageError> {
        let length = text.chars().count();
        if start >= end {
            return Err(PassageError::Empty { start, end });
        }
        if end > length {
            return Err(PassageError::BeyondText { end, length });
        }
        let slice = |start: usize, end: usize| CharRange { start, end }.slice(text).to_owned();
        Ok(Passage {
            start,
            end,
            exact: slice(start, end),
            prefix: slice(start.saturating_sub(CONTEXT), start),
            suffix: slice(end, (end + CONTEXT).min(length)),
        })
    }

    /// The passage a finger or a mouse meant: edges inside a word grow to the whole word, blanks and stray punctuation at the
    /// edges are shed. A sentence's own end mark and its quotation marks stay when the selection held them and a word
    /// touches them.
    ///
    /// # Errors
    /// When it is empty, reaches beyond the text, or holds no word.
    pub fn snapped(text: &str, start: usize, end: usize) -> Result<Passage, PassageError> {
        let selected = Passage::new(text, start, end)?;
        let touched: Vec<CharRange> = words(text)
            .into_iter()
            .filter(|word| {
                word.overlaps(CharRange {
                    start: selected.start,
                    end: selected.end,
                })
            })
            .collect();
        let (Some(first), Some(last)) = (touched.first(), touched.last()) else {
            return Err(PassageError::Wordless { start, end });
        };
        let characters: Vec<char> = text.chars().collect();
        let mut from = first.start;
        while from > start && is_opening(characters[from - 1]) {
            from -= 1;
        }
        let mut to = last.end;
        while to < end && is_ending(characters[to]) {
            to += 1;
        }
        Passage::new(text, from, to)
    }

    /// Where it stands.
    #[must_use]
    pub fn range(&self) -> CharRange {
        CharRange {
            start: self.start,
            end: self.end,
        }
    }

    /// Whether exactly these words stand in exactly this place of the text.
    #[must_use]
    pub fn stands_in(&self, text: &str) -> bool {
        self.start < self.end
            && self.range().slice(text) == self.exact
            && self.exact.chars().count() == self.range().len()
    }
}

fn is_opening(character: char) -> bool {
    matches!(
        character,
        '»' | '«' | '„' | '“' | '”' | '"' | '\'' | '‘' | '›' | '‹' | '(' | '['
    )
}

fn is_ending(character: char) -> bool {
    is_opening(character) || matches!(character, '.' | '!' | '?' | '…' | ')' | ']' | '’')
}
