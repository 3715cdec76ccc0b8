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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn snapped(text: &str, selected: &str) -> Option<String> {
        let start = text[..text.find(selected)?].chars().count();
        let end = start + selected.chars().count();
        Passage::snapped(text, start, end)
            .ok()
            .map(|passage| passage.exact)
    }

    #[test]
    fn a_passage_keeps_its_surroundings() {
        let text =
            "Vi ventede på færgen. Så kom sundhedsplejersken. Hun blev hele dagen og lavede kaffe.";
        let passage = Passage::new(text, 22, 48);

        let passage = passage.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(passage.exact, "Så kom sundhedsplejersken.");
        assert_eq!(passage.prefix, "Vi ventede på færgen. ");
        assert_eq!(passage.suffix.chars().count(), CONTEXT);
        assert!(passage.stands_in(text));
        assert!(!passage.stands_in(&text[1..]));
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(
            Passage::new("hej", 1, 1),
            Err(PassageError::Empty { start: 1, end: 1 })
        );
        assert_eq!(
            Passage::new("hej", 2, 1),
            Err(PassageError::Empty { start: 2, end: 1 })
        );
        assert_eq!(
            Passage::new("hej", 0, 4),
            Err(PassageError::BeyondText { end: 4, length: 3 })
        );
        assert_eq!(
            Passage::snapped("hej ... du", 3, 8),
            Err(PassageError::Wordless { start: 3, end: 8 })
        );
    }

    #[test]
    fn a_careless_selection_snaps_to_whole_words() {
        let text = "Hun sagde: »Kom nu, vi går.« Så gik vi (alle tre).";
        assert_eq!(snapped(text, "agde: »K").as_deref(), Some("sagde: »Kom"));
        assert_eq!(snapped(text, " nu, ").as_deref(), Some("nu"));
        assert_eq!(
            snapped(text, ": »Kom nu, vi går.« ").as_deref(),
            Some("»Kom nu, vi går.«")
        );
        assert_eq!(
            snapped(text, "Så gik vi (alle tre).").as_deref(),
            Some("Så gik vi (alle tre).")
        );
        assert_eq!(snapped(text, ", vi går").as_deref(), Some("vi går"));
    }

    proptest! {
        #[test]
        fn a_snapped_passage_stands_in_its_text(text in "\\PC{0,60}", start in 0_usize..70, length in 0_usize..70) {
            if let Ok(passage) = Passage::snapped(&text, start, start + length) {
                prop_assert!(passage.stands_in(&text));
                prop_assert!(passage.exact.chars().any(char::is_alphanumeric));
                let again = Passage::snapped(&text, passage.start, passage.end);
                prop_assert_eq!(again, Ok(passage));
            }
        }
    }
}
