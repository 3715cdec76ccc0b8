//! Text into the words that are looked up. `tokens` makes terms of them.
//!
//! The index, the query and the highlighter all come through here, so that what is found is what lights up.

mod cutting;
mod spelling;
mod writing;

use genlyd_text::danish;
use genlyd_text::segment::CharRange;

use cutting::{Part, bare, parts};
use spelling::{Lexicon, accented};

pub(crate) use spelling::{Speller, Spelling};
pub(crate) use writing::Writing;

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
