//! A text as plain characters: what is searched, counted, quoted and highlighted.

use crate::blocks::{self, Block};
use crate::segment::CharRange;

/// What stands between two paragraphs.
pub const PARAGRAPH_BREAK: &str = "\n\n";

/// The text without its marks, in NFC: paragraphs, headings and list points in reading order with one empty line between
/// them, a hard line break as `\n`.
#[must_use]
pub fn from_markdown(markdown: &str) -> String {
    from_blocks(&blocks::from_markdown(markdown))
}

/// The same for a text that is a tree already: both ways give the same characters.
#[must_use]
pub fn from_blocks(blocks: &[Block]) -> String {
    let mut plain = String::new();
    for (index, spans) in blocks::leaves(blocks).into_iter().enumerate() {
        if index > 0 {
            plain.push_str(PARAGRAPH_BREAK);
        }
        plain.extend(spans.iter().map(|span| span.text.as_str()));
    }
    plain
}

/// Where each paragraph of a plain text stands: the n-th range holds the characters of the n-th of [`blocks::leaves`]. An
/// empty text has none.
#[must_use]
pub fn paragraphs(plain: &str) -> Vec<CharRange> {
    let mut ranges = Vec::new();
    let mut start = 0;
    for paragraph in plain.split(PARAGRAPH_BREAK) {
        let end = start + paragraph.chars().count();
        if end > start {
            ranges.push(CharRange { start, end });
        }
        start = end + PARAGRAPH_BREAK.len();
    }
    ranges
}

/// Several lines as one paragraph: trimmed, empty ones gone, joined by hard line breaks.
pub(crate) fn join_lines(text: &str) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim_end)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        let plain = from_markdown(
            "# Begyndelsen\n\nVi **turde**  \nikke [sove](https://example.org).\n\n1. ét\n2. to\n\n> »Sov.«\n\n***",
        );

        assert_eq!(
            plain,
            "Begyndelsen\n\nVi turde\nikke sove.\n\nét\n\nto\n\n»Sov.«"
        );
    }

    #[test]
    fn paragraphs_are_placed_in_scalar_values() {
        let plain = from_markdown("Æ 👶\n\nå");

        assert_eq!(
            paragraphs(&plain),
            [
                CharRange { start: 0, end: 3 },
                CharRange { start: 5, end: 6 }
            ]
        );
        assert!(paragraphs("").is_empty());
    }

    #[test]
    fn a_listing_is_a_paragraph_of_its_lines() {
        assert_eq!(from_markdown("```\na\n\n  b \n```"), "a\n  b");
    }
}
