//! Text into the words that are looked up: as written, and as stems of its language.
//!
//! The index, the query and the highlighter all come through here, so that what is found is what lights up. A deeper
//! analysis of Danish changes [`stem`] and what [`words`] gives beside the plain words, raises
//! [`genlyd_text::danish::ANALYSER_VERSION`], and every index is built anew.

use genlyd_text::language::Language;
use genlyd_text::segment::{self, CharRange};
use genlyd_text::{danish, english};

/// Raised whenever [`words`] gives other words than before.
const OWN_VERSION: u32 = 1;

/// Which analysis an index was built with. Another one means another index.
pub(crate) fn version() -> u64 {
    u64::from(OWN_VERSION) << 32 | u64::from(danish::ANALYSER_VERSION)
}

/// A word of a text, or several that a hyphen holds together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands in the text.
    pub(crate) range: CharRange,
    /// Its number in the text. Words that stand for the same place have the same.
    pub(crate) position: usize,
    /// Lower case, without genitive and apostrophe.
    pub(crate) plain: String,
    /// [`Word::plain`] in one spelling.
    pub(crate) exact: String,
    /// It is several words joined: "mor-barn" as "morbarn", beside "mor" and "barn".
    pub(crate) joined: bool,
}

/// The words of a text in order; a joined word stands before its parts.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let parts = parts(text);
    let mut words = Vec::with_capacity(parts.len());
    let mut next = 0;
    while let Some(first) = parts.get(next) {
        let together = 1 + parts[next..]
            .windows(2)
            .take_while(|pair| pair[1].hyphened)
            .count();
        let group = &parts[next..next + together];
        if let ([_, .., last], true) = (group, together > 1) {
            let plain: String = group.iter().map(|part| bare(part.written)).collect();
            words.push(word(
                CharRange {
                    start: first.range.start,
                    end: last.range.end,
                },
                next,
                plain,
                true,
            ));
        }
        for (index, part) in group.iter().enumerate() {
            words.push(word(part.range, next + index, bare(part.written), false));
        }
        next += together;
    }
    words
}

/// The word as somebody meant it whose keyboard has no æ and ø: "boernehus" is "børnehus". `None` when it has neither ae
/// nor oe. (aa is å everywhere, see [`danish::fold`].)
pub(crate) fn keyboard_spelling(word: &Word) -> Option<Word> {
    let plain = word.plain.replace("ae", "æ").replace("oe", "ø");
    (plain != word.plain).then(|| Word {
        exact: danish::fold(&plain),
        plain,
        ..word.clone()
    })
}

/// The stem that a word is found by in texts of this language.
pub(crate) fn stem(word: &Word, language: Language) -> String {
    match language {
        Language::Danish => danish::stem(&word.plain),
        Language::English => english::stem(&word.plain),
    }
}

fn word(range: CharRange, position: usize, plain: String, joined: bool) -> Word {
    Word {
        range,
        position,
        exact: danish::fold(&plain),
        plain,
        joined,
    }
}

struct Part<'a> {
    range: CharRange,
    written: &'a str,
    /// One hyphen and nothing else stands between it and the word before.
    hyphened: bool,
}

/// Cuts the text once, from its beginning to its end.
fn parts(text: &str) -> Vec<Part<'_>> {
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
        push_pieces(&mut parts, range.start, &text[start..end], hyphened);
        before = Some(end);
    }
    parts
}

/// UAX #29 takes "slut.Så" and "mor:far" for one word each; here they are two. "04.17" stays one.
fn push_pieces<'a>(parts: &mut Vec<Part<'a>>, start: usize, written: &'a str, hyphened: bool) {
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

/// The word in lower case, without what an apostrophe sets off and without other apostrophes.
fn bare(written: &str) -> String {
    let lower = written.to_lowercase();
    if !lower.contains(['\'', '\u{2019}']) {
        return lower;
    }
    let lower = lower.replace('\u{2019}', "'");
    match lower.rsplit_once('\'') {
        Some((base, ending)) if !base.is_empty() && SET_OFF.contains(&ending) => {
            base.replace('\'', "")
        }
        _ => lower.replace('\'', ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.exact).collect()
    }

    #[test]
    fn words_are_lower_case_and_in_one_spelling() {
        assert_eq!(
            exact("Aarhus, d. 5. MAJ: idéen!"),
            ["århus", "d", "5", "maj", "ideen"]
        );
    }

    #[test]
    fn what_an_apostrophe_sets_off_is_left_out() {
        assert_eq!(
            exact("mor's tv'et Lars’ we're don't"),
            ["mor", "tv", "lars", "we", "dont"]
        );
    }

    #[test]
    fn hyphened_words_stand_apart_and_joined_at_the_same_place() {
        let words = words("en mor-barn-gruppe - nu");
        let told: Vec<_> = words
            .iter()
            .map(|word| {
                (
                    word.exact.as_str(),
                    word.position,
                    word.range.start,
                    word.range.end,
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                ("en", 0, 0, 2),
                ("morbarngruppe", 1, 3, 18),
                ("mor", 1, 3, 6),
                ("barn", 2, 7, 11),
                ("gruppe", 3, 12, 18),
                ("nu", 4, 21, 23),
            ]
        );
    }

    #[test]
    fn a_missing_space_does_not_make_one_word_of_two() {
        assert_eq!(
            exact("slut.Så mor:far bl.a. 04.17 a_b"),
            ["slut", "så", "mor", "far", "bl", "a", "04.17", "a", "b"]
        );
    }

    #[test]
    fn a_keyboard_without_danish_letters_is_understood() {
        let typed = words("boern aeble hus");
        let meant: Vec<Option<String>> = typed
            .iter()
            .map(|word| keyboard_spelling(word).map(|word| word.exact))
            .collect();
        assert_eq!(
            meant,
            [Some("børn".to_owned()), Some("æble".to_owned()), None]
        );
    }

    #[test]
    fn every_word_stands_where_it_says() {
        let text = "Så gik vi – 👩‍👧 – til børnehuset, a b, og sov.";
        for word in words(text) {
            assert_eq!(danish::fold(word.range.slice(text)), word.exact);
        }
    }

    #[test]
    fn inflected_forms_meet_in_a_stem() {
        let stems: Vec<String> = words("sundhedsplejerske sundhedsplejersken sundhedsplejerskens")
            .iter()
            .map(|word| stem(word, Language::Danish))
            .collect();
        assert_eq!(stems[0], stems[1]);
        assert_eq!(stems[1], stems[2]);
        let visits: Vec<String> = words("visits visiting")
            .iter()
            .map(|word| stem(word, Language::English))
            .collect();
        assert_eq!(visits[0], visits[1]);
    }
}
