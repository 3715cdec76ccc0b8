//! Text into the words that are looked up. `tokens` makes terms of them.
//!
//! The index, the query and the highlighter all come through here, so that what is found is what lights up.

use genlyd_domain::text_version::TextVersion;
use genlyd_text::danish;
use genlyd_text::language::Language;
use genlyd_text::segment::{self, CharRange};

/// Raised whenever [`words`] or the terms that `tokens` makes of them are others than before.
const OWN_VERSION: u32 = 2;

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
    /// With its capitals, without what an apostrophe sets off.
    pub(crate) written: String,
    /// The same in lower case.
    pub(crate) plain: String,
    /// [`Word::plain`] in one spelling, without accents.
    pub(crate) exact: String,
    /// The same with its accents, if it has any.
    pub(crate) accented: Option<String>,
    /// It is several words joined: "mor-barn" as "morbarn", beside "mor" and "barn".
    pub(crate) joined: bool,
}

/// How a word is written, and what is made of that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spelling {
    plain: String,
    exact: String,
    accented: Option<String>,
    /// It may be the first half of a compound that somebody wrote apart.
    may_begin: bool,
    /// It may be the second half.
    may_end: bool,
}

impl Spelling {
    pub(crate) fn of(written: &str) -> Spelling {
        let plain = written.to_lowercase();
        let exact = danish::fold(&plain);
        let may_end = long_enough(written);
        Spelling {
            may_begin: may_end && !danish::is_function_word(&exact),
            may_end,
            exact,
            accented: accented(&plain),
            plain,
        }
    }
}

/// Who knows how words are spelled: the lexicon, or somebody who has asked it before.
pub(crate) trait Speller {
    /// How a word is written.
    fn spelling(&self, written: &str) -> Spelling;

    /// Whether somebody wrote one compound as these two words.
    fn is_written_apart(&self, first: &str, second: &str) -> bool;
}

/// The lexicon itself.
struct Lexicon;

impl Speller for Lexicon {
    fn spelling(&self, written: &str) -> Spelling {
        Spelling::of(written)
    }

    fn is_written_apart(&self, first: &str, second: &str) -> bool {
        danish::is_compound_written_apart(first, &format!("{first}{}", second.to_lowercase()))
    }
}

/// The words of a text in order; a joined word stands before its parts.
pub(crate) fn words(text: &str) -> Vec<Word> {
    words_spelled(text, &Lexicon)
}

/// As [`words`], where somebody else knows the spellings.
pub(crate) fn words_spelled(text: &str, speller: &impl Speller) -> Vec<Word> {
    let word = |range, position, written: String, joined| {
        let Spelling {
            plain,
            exact,
            accented,
            ..
        } = speller.spelling(&written);
        Word {
            range,
            position,
            written,
            plain,
            exact,
            accented,
            joined,
        }
    };
    let parts = parts(text);
    let mut words = Vec::with_capacity(parts.len());
    let mut next = 0;
    while let Some(first) = parts.get(next) {
        let together = 1 + parts[next..]
            .windows(2)
            .take_while(|pair| pair[1].hyphened)
            .count();
        let group = &parts[next..next + together];
        if let ([one], Some(second)) = (group, parts.get(next + 1))
            && let Some(joined) = written_apart(one, second, speller)
        {
            words.push(word(joined.0, next, joined.1, true));
        }
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

/// How a text is written, which decides how its words are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Writing {
    /// Danish as it is spelled today.
    Danish,
    /// Danish as it was spelled before 1948.
    OldDanish,
    /// English.
    English,
}

impl Writing {
    pub(crate) const ALL: [Writing; 3] = [Writing::Danish, Writing::OldDanish, Writing::English];

    /// Its place among all of them.
    pub(crate) const fn place(self) -> usize {
        self as usize
    }

    /// How a version of a story in this language is written.
    pub(crate) fn of_version(language: Language, text: &TextVersion) -> Writing {
        let sections: Vec<String> = text
            .sections
            .iter()
            .map(|section| section.plain())
            .collect();
        Writing::of(language, &sections.join("\n"))
    }

    /// How a text in this language is written.
    pub(crate) fn of(language: Language, text: &str) -> Writing {
        match language {
            Language::English => Writing::English,
            Language::Danish if danish::signs_of_old_spelling(text) >= danish::OLD_FROM => {
                Writing::OldDanish
            }
            Language::Danish => Writing::Danish,
        }
    }
}

/// A word in another spelling, in the same place.
pub(crate) fn respelled(word: &Word, plain: String) -> Word {
    Word {
        written: plain.clone(),
        exact: danish::fold(&plain),
        accented: accented(&plain),
        plain,
        ..word.clone()
    }
}

impl Word {
    /// It is written as it is read: nothing is set off by an apostrophe or joined by a hyphen.
    pub(crate) fn is_as_written(&self) -> bool {
        self.range.len() == self.plain.chars().count()
    }
}

/// The word as it may have been meant by somebody whose keyboard has no æ and ø: "boernehus" is "børnehus". Nothing when
/// it has neither ae nor oe. (aa is å everywhere, see [`danish::fold`].)
pub(crate) fn keyboard_spellings(word: &Word) -> Vec<Word> {
    let everywhere = word.plain.replace("ae", "æ").replace("oe", "ø");
    let mut spellings = vec![everywhere];
    for (typed, meant) in [("ae", "æ"), ("oe", "ø")] {
        for (place, _) in word.plain.match_indices(typed) {
            let mut spelling = word.plain.clone();
            spelling.replace_range(place..place + typed.len(), meant);
            if !spellings.contains(&spelling) {
                spellings.push(spelling);
            }
        }
    }
    spellings.retain(|spelling| *spelling != word.plain);
    spellings
        .into_iter()
        .map(|plain| respelled(word, plain))
        .collect()
}

/// The folded word with its accents, if it has any.
fn accented(plain: &str) -> Option<String> {
    let with = danish::fold_letters(plain);
    (with != danish::fold(plain)).then_some(with)
}

/// A compound that somebody wrote as two words, "sundheds plejerske", with its range.
fn written_apart(
    first: &Part<'_>,
    second: &Part<'_>,
    speller: &impl Speller,
) -> Option<(CharRange, String)> {
    if !second.follows
        || !speller.spelling(first.written).may_begin
        || !speller.spelling(second.written).may_end
    {
        return None;
    }
    if !speller.is_written_apart(first.written, second.written) {
        return None;
    }
    let range = CharRange {
        start: first.range.start,
        end: second.range.end,
    };
    let joined = format!("{}{}", first.written, second.written.to_lowercase());
    Some((range, joined))
}

/// Compounds of shorter words are seen in too many sentences by accident.
fn long_enough(written: &str) -> bool {
    written.chars().count() >= 3 && written.chars().all(char::is_alphabetic)
}

struct Part<'a> {
    range: CharRange,
    written: &'a str,
    /// One hyphen and nothing else stands between it and the word before.
    hyphened: bool,
    /// One blank and nothing else stands between it and the word before.
    follows: bool,
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
fn bare(written: &str) -> String {
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
        let typed = words("boern aeble hus poesi");
        let meant: Vec<Vec<String>> = typed
            .iter()
            .map(|word| {
                let spellings = keyboard_spellings(word).into_iter();
                spellings.map(|word| word.exact).collect()
            })
            .collect();
        assert_eq!(meant, [vec!["børn"], vec!["æble"], vec![], vec!["pøsi"]]);
    }

    #[test]
    fn a_compound_written_apart_stands_joined_too() {
        assert_eq!(
            exact("Vores sundheds plejerske kom."),
            ["vores", "sundhedsplejerske", "sundheds", "plejerske", "kom"]
        );
        assert_eq!(exact("børn have mad"), ["børn", "have", "mad"]);
    }

    #[test]
    fn every_word_stands_where_it_says() {
        let text = "Så gik vi – 👩‍👧 – til børnehuset, a b, og sov.";
        for word in words(text) {
            assert_eq!(danish::fold(word.range.slice(text)), word.exact);
        }
    }
}
