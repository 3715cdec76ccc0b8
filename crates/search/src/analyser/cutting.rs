//! Where the words of a text begin and end, and what of each counts.

use genlyd_text::segment::{self, CharRange};

/// A piece of a text between blanks and marks.
pub(super) struct Part<'a> {
    pub(super) range: CharRange,
    pub(super) written: &'a str,
    /// One hyphen and nothing else stands between it and the word before.
    pub(super) hyphened: bool,
    /// One blank and nothing else stands between it and the word before.
    pub(super) follows: bool,
}

/// Cuts the text once, from its beginning to its end.
pub(super) fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut characters = text.char_indices();
    let mut place = 0;
    // The byte of the character at `place`.
    let mut byte_of = |to: usize| {
        let byte = characters
            .nth(to - place)
            .map_or(text.len(), |(byte, _)| byte);
        place = to + 1;
        byte
    };
    let mut before = None;
    for range in segment::words(text) {
        let start = byte_of(range.start);
        let end = if range.end > range.start {
            let last = if range.len() == 1 {
                start
            } else {
                byte_of(range.end - 1)
            };
            last + text[last..].chars().next().map_or(0, char::len_utf8)
        } else {
            start
        };
        let between = before.map(|before: usize| &text[before..start]);
        let hyphened = matches!(between, Some("-" | "\u{2010}" | "\u{2011}"));
        let follows = matches!(between, Some(" "));
        push_pieces(
            &mut parts,
            range.start,
            &text[start..end],
            [hyphened, follows],
        );
        before = Some(end);
    }
    parts
}

/// UAX #29 takes "slut.Så" and "mor:far" for one word each; here they are two. "04.17" stays one.
fn push_pieces<'a>(
    parts: &mut Vec<Part<'a>>,
    start: usize,
    written: &'a str,
    [hyphened, follows]: [bool; 2],
) {
    let has_letters = written.chars().any(char::is_alphabetic);
    let parts_words = |mark: char| matches!(mark, ':' | '_') || (mark == '.' && has_letters);
    let mut place = start;
    for piece in written.split(parts_words) {
        let end = place + piece.chars().count();
        if end > place {
            parts.push(Part {
                range: CharRange { start: place, end },
                written: piece,
                hyphened: hyphened && place == start,
                follows: follows && place == start,
            });
        }
        place = end + 1;
    }
}

/// Endings that are set off by an apostrophe: mors, tv'et, 1990'erne, we're.
const SET_OFF: [&str; 17] = [
    "s", "en", "et", "e", "er", "ne", "erne", "ernes", "ene", "enes", "ens", "ets", "re", "ve",
    "ll", "d", "m",
];

/// The word without what an apostrophe sets off and without other apostrophes.
pub(super) fn bare(written: &str) -> String {
    if !written.contains(['\'', '\u{2019}']) {
        return written.to_owned();
    }
    let written = written.replace('\u{2019}', "'");
    match written.rsplit_once('\'') {
        Some((base, ending))
            if !base.is_empty() && SET_OFF.contains(&ending.to_lowercase().as_str()) =>
        {
            base.replace('\'', "")
        }
        _ => written.replace('\'', ""),
    }
}
