//! Counting and cutting plain text: graphemes, words, sentences, all placed in Unicode scalar values.

mod abbreviations;
mod sentences;

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

pub use sentences::sentences;

/// A stretch of a text, counted in Unicode scalar values, its end exclusive.
#[derive(Serialize, Deserialize, Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CharRange {
    /// The first character's place.
    pub start: usize,
    /// The place after the last character.
    pub end: usize,
}

impl CharRange {
    /// The characters of the stretch. What reaches beyond the text is left out; a range the wrong way round holds nothing.
    #[must_use]
    pub fn slice<'a>(&self, text: &'a str) -> &'a str {
        if self.end <= self.start {
            return "";
        }
        let from = byte_of(text, self.start);
        let rest = &text[from..];
        &rest[..byte_of(rest, self.end - self.start)]
    }

    /// How many scalar values it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether the two share at least one character.
    #[must_use]
    pub fn overlaps(&self, other: CharRange) -> bool {
        self.start.max(other.start) < self.end.min(other.end)
    }
}

/// How many characters a reader would count: an emoji family is one, a letter with its accent is one.
#[must_use]
pub fn grapheme_count(text: &str) -> usize {
    text.graphemes(true).count()
}

/// How many words a reader would count, by UAX #29. Punctuation and emoji are not words.
#[must_use]
pub fn word_count(text: &str) -> usize {
    text.unicode_words().count()
}

/// Where each word stands, by UAX #29: "barnevogn", "04.17", "mor's" are one word each, "mor-barn" two.
#[must_use]
pub fn words(text: &str) -> Vec<CharRange> {
    let mut ranges = Vec::new();
    let mut place = 0;
    for token in text.split_word_bounds() {
        let end = place + token.chars().count();
        if token.chars().any(char::is_alphanumeric) {
            ranges.push(CharRange { start: place, end });
        }
        place = end;
    }
    ranges
}

/// The byte where the n-th scalar value begins; the text's length when there are fewer.
pub(crate) fn byte_of(text: &str, place: usize) -> usize {
    text.char_indices()
        .nth(place)
        .map_or(text.len(), |(byte, _)| byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check_words(text: &str, expected: &[&str]) {
        let found: Vec<&str> = words(text).iter().map(|range| range.slice(text)).collect();
        assert_eq!(found, expected);
        assert_eq!(word_count(text), expected.len());
    }

    #[test]
    fn words_are_what_a_reader_counts() {
        check_words(
            "Barnevognen, kl. 04.17 – »mor's« nr. 7!",
            &["Barnevognen", "kl", "04.17", "mor's", "nr", "7"],
        );
        check_words("Hej 👋🏽 på Æbleø 🏳️\u{200d}🌈", &["Hej", "på", "Æbleø"]);
        check_words("", &[]);
    }

    #[test]
    fn a_reader_counts_an_emoji_family_once() {
        assert_eq!(grapheme_count("👩\u{200d}👩\u{200d}👧 e\u{301}"), 3);
    }

    #[test]
    fn ranges_are_counted_in_scalar_values() {
        let text = "æ👶 barn";

        assert_eq!(
            words(text),
            [
                CharRange { start: 0, end: 1 },
                CharRange { start: 3, end: 7 }
            ]
        );
    }

    #[test]
    fn a_range_beyond_the_text_holds_what_there_is() {
        assert_eq!(CharRange { start: 2, end: 99 }.slice("æøå"), "å");
        assert_eq!(CharRange { start: 9, end: 99 }.slice("æøå"), "");
        assert_eq!(CharRange { start: 2, end: 1 }.slice("æøå"), "");
    }

    proptest! {
        #[test]
        fn words_stand_in_order_and_agree_with_their_count(text in "\\PC{0,80}") {
            let ranges = words(&text);
            prop_assert_eq!(ranges.len(), word_count(&text));
            prop_assert!(ranges.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert!(ranges.iter().all(|range| range.slice(&text).chars().count() == range.len()));
        }
    }
}
