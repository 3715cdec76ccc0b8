//! The highlighter: which words of a text are those that were asked for. It uses the index's own analyser, so what was
//! found is what lights up.

use std::cell::RefCell;
use std::collections::HashMap;

use genlyd_text::language::Language;
use genlyd_text::segment::CharRange;

use crate::analyser::{self, Word, keyboard_spelling, stem};
use crate::query::Wish;

/// A stretch of a text that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Where it stands.
    pub(crate) range: CharRange,
    /// The number of the wish that it meets.
    pub(crate) wish: usize,
}

/// Finds what was asked for in texts of one language.
pub(crate) struct Marker {
    language: Language,
    sought: Vec<Sought>,
    /// Which single words meet which wishes: the same few words make up most of any text.
    known: RefCell<HashMap<String, Vec<usize>>>,
}

/// A wish in the forms that words are compared in. The first of each pair is exact, the second the stem.
enum Sought {
    Words(Vec<(String, String)>),
    Phrase(Vec<Vec<String>>),
    Prefix(Vec<String>),
}

impl Marker {
    pub(crate) fn new(wishes: &[Wish], language: Language) -> Marker {
        let forms = |word: &Word| -> Vec<(String, String)> {
            spellings(word)
                .iter()
                .map(|word| (word.exact.clone(), stem(word, language)))
                .collect()
        };
        let exact = |word: &Word| spellings(word).into_iter().map(|word| word.exact).collect();
        let sought = wishes
            .iter()
            .map(|wish| match wish {
                Wish::Word(word) => Sought::Words(forms(word)),
                Wish::Joined { whole, parts } => Sought::Words(
                    std::iter::once(whole)
                        .chain(parts)
                        .flat_map(forms)
                        .collect(),
                ),
                Wish::Phrase(words) => Sought::Phrase(words.iter().map(exact).collect()),
                Wish::Prefix(word) => Sought::Prefix(exact(word)),
            })
            .collect();
        Marker {
            language,
            sought,
            known: RefCell::default(),
        }
    }

    /// Everything in a text that was asked for, in reading order.
    pub(crate) fn marks(&self, text: &str) -> Vec<Mark> {
        if self.sought.is_empty() {
            return Vec::new();
        }
        let words = analyser::words(text);
        let mut marks = self.single_words(&words);
        marks.extend(self.phrases(&words));
        marks.sort_by_key(|mark| (mark.range.start, mark.range.end, mark.wish));
        marks
    }

    fn single_words(&self, words: &[Word]) -> Vec<Mark> {
        let mut known = self.known.borrow_mut();
        let mut marks = Vec::new();
        for word in words {
            let wishes = match known.get(&word.plain) {
                Some(wishes) => wishes,
                None => known
                    .entry(word.plain.clone())
                    .or_insert_with(|| self.wishes_met_by(word)),
            };
            marks.extend(wishes.iter().map(|wish| Mark {
                range: word.range,
                wish: *wish,
            }));
        }
        marks
    }

    fn wishes_met_by(&self, word: &Word) -> Vec<usize> {
        let stem = stem(word, self.language);
        let meets = |sought: &Sought| match sought {
            Sought::Words(forms) => forms
                .iter()
                .any(|(exact, sought)| *exact == word.exact || *sought == stem),
            Sought::Prefix(prefixes) => prefixes
                .iter()
                .any(|prefix| word.exact.starts_with(prefix.as_str())),
            Sought::Phrase(_) => false,
        };
        (0..self.sought.len())
            .filter(|wish| meets(&self.sought[*wish]))
            .collect()
    }

    fn phrases(&self, words: &[Word]) -> Vec<Mark> {
        let words: Vec<&Word> = words.iter().filter(|word| !word.joined).collect();
        let mut marks = Vec::new();
        for (wish, sought) in self.sought.iter().enumerate() {
            let Sought::Phrase(phrase) = sought else {
                continue;
            };
            for here in words.windows(phrase.len().max(1)) {
                let stands = here
                    .iter()
                    .zip(phrase)
                    .all(|(word, spellings)| spellings.contains(&word.exact));
                if let ([first, ..], [.., last], true) = (here, here, stands) {
                    marks.push(Mark {
                        range: CharRange {
                            start: first.range.start,
                            end: last.range.end,
                        },
                        wish,
                    });
                }
            }
        }
        marks
    }
}

fn spellings(word: &Word) -> Vec<Word> {
    std::iter::once(word.clone())
        .chain(keyboard_spelling(word))
        .collect()
}

/// The stretches of marks, joined where they overlap.
pub(crate) fn lit(marks: &[Mark]) -> Vec<CharRange> {
    let mut lit: Vec<CharRange> = Vec::new();
    for mark in marks {
        match lit.last_mut() {
            Some(last) if mark.range.start < last.end => last.end = last.end.max(mark.range.end),
            _ => lit.push(mark.range),
        }
    }
    lit
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::parse;

    fn check(query: &str, text: &str, expected: &[&str]) {
        let marker = Marker::new(&parse(query).wanted, genlyd_text::language::guess(text));
        let lit: Vec<&str> = lit(&marker.marks(text))
            .iter()
            .map(|range| range.slice(text))
            .collect();
        assert_eq!(lit, expected, "{query}");
    }

    #[test]
    fn inflected_forms_light_up() {
        check(
            "sundhedsplejerske",
            "Sundhedsplejersken kom. Hendes sundhedsplejerskes bil holdt der, og sundhedsplejerskerne gik.",
            &[
                "Sundhedsplejersken",
                "sundhedsplejerskes",
                "sundhedsplejerskerne",
            ],
        );
        check(
            "visit",
            "We visited her and the visits were good.",
            &["visited", "visits"],
        );
    }

    #[test]
    fn a_phrase_lights_up_only_where_it_stands() {
        check(
            "\"hele natten\"",
            "Hun sov ikke hele dagen, men hele\nnatten, og natten var lang.",
            &["hele\nnatten"],
        );
    }

    #[test]
    fn a_prefix_lights_up_the_whole_word() {
        check(
            "sundheds*",
            "Sundhedsplejen og sundheden.",
            &["Sundhedsplejen"],
        );
    }

    #[test]
    fn hyphened_words_are_found_apart_and_joined() {
        check(
            "mor-barn",
            "En mor-barn-gruppe for mor og barn: morbarn.",
            &["mor", "barn", "mor", "barn", "morbarn"],
        );
        check("morbarngruppe", "En mor-barn-gruppe.", &["mor-barn-gruppe"]);
    }

    #[test]
    fn a_keyboard_without_danish_letters_is_understood() {
        check("boernene aarhus", "Børnene i Århus.", &["Børnene", "Århus"]);
    }
}
