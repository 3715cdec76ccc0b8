//! The highlighter: which words of a text are those that were asked for. It uses the index's own analyser, so what was
//! found is what lights up.

use std::cell::RefCell;
use std::collections::HashMap;

use genlyd_text::segment::CharRange;

use crate::analyser::{Word, Writing};
use crate::sought::Sought;
use crate::tokens::Form;
use crate::vocabulary::Vocabulary;

/// A stretch of a text that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Where it stands.
    pub(crate) range: CharRange,
    /// The number of the wish that it meets.
    pub(crate) wish: usize,
}

/// Finds what was asked for in texts that are written one way.
pub(crate) struct Marker<'a> {
    vocabulary: &'a Vocabulary,
    writing: Writing,
    sought: &'a [Sought],
    /// Which single words of which length meet which wishes, and where inside them: the same few words make up most of any text.
    known: RefCell<HashMap<String, (usize, Vec<Mark>)>>,
}

impl<'a> Marker<'a> {
    pub(crate) fn new(
        sought: &'a [Sought],
        writing: Writing,
        vocabulary: &'a Vocabulary,
    ) -> Marker<'a> {
        Marker {
            vocabulary,
            writing,
            sought,
            known: RefCell::default(),
        }
    }

    /// Everything in a text that was asked for, in reading order.
    pub(crate) fn marks(&self, text: &str) -> Vec<Mark> {
        if self.sought.is_empty() {
            return Vec::new();
        }
        let words = self.vocabulary.words(text);
        let mut marks = self.single_words(&words);
        marks.extend(self.phrases(&words));
        marks.sort_by_key(|mark| (mark.range.start, mark.range.end, mark.wish));
        marks
    }

    fn single_words(&self, words: &[Word]) -> Vec<Mark> {
        let mut known = self.known.borrow_mut();
        let mut marks = Vec::new();
        for word in words {
            // A word with an apostrophe is longer than it is plain, and lights up by its length.
            let met = match known.get(&word.written) {
                Some((length, met)) if *length == word.range.len() => met,
                _ => {
                    let met = (word.range.len(), self.met_by(word));
                    &known
                        .entry(word.written.clone())
                        .insert_entry(met)
                        .into_mut()
                        .1
                }
            };
            marks.extend(met.iter().map(|mark| Mark {
                range: CharRange {
                    start: word.range.start + mark.range.start,
                    end: word.range.start + mark.range.end,
                },
                wish: mark.wish,
            }));
        }
        marks
    }

    /// What a word meets, its places counted from its own beginning. Where the whole word meets a wish, its parts are not lit
    /// apart.
    fn met_by(&self, word: &Word) -> Vec<Mark> {
        let at_start = Word {
            range: CharRange {
                start: 0,
                end: word.range.len(),
            },
            ..word.clone()
        };
        let known = self.vocabulary.known(word, self.writing);
        let mut met = Vec::new();
        for (wish, sought) in self.sought.iter().enumerate() {
            for form in Form::ALL {
                let found = known.iter().filter(|term| term.form == form);
                let found = found.filter(|term| sought.meets(form, &term.text));
                let before = met.len();
                met.extend(found.map(|term| Mark {
                    range: term.range(&at_start),
                    wish,
                }));
                if met.len() > before {
                    break;
                }
            }
        }
        met.dedup();
        met
    }

    fn phrases(&self, words: &[Word]) -> Vec<Mark> {
        let words: Vec<&Word> = words.iter().filter(|word| !word.joined).collect();
        let mut marks = Vec::new();
        for (wish, sought) in self.sought.iter().enumerate() {
            for phrase in &sought.phrases {
                for here in words.windows(phrase.words.len().max(1)) {
                    let stands = here
                        .iter()
                        .zip(&phrase.words)
                        .all(|(word, spellings)| stands_as(word, spellings));
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
        }
        marks
    }
}

/// Whether a word is written in one of these spellings.
fn stands_as(word: &Word, spellings: &[String]) -> bool {
    spellings
        .iter()
        .any(|spelling| *spelling == word.exact || Some(spelling) == word.accented.as_ref())
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
    use crate::sought::sought_of;

    fn check(query: &str, text: &str, expected: &[&str]) {
        let sought = sought_of(query);
        let writing = Writing::of(genlyd_text::language::guess(text), text);
        let vocabulary = Vocabulary::new();
        let marker = Marker::new(&sought, writing, &vocabulary);
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
    fn the_part_of_a_compound_lights_up() {
        check(
            "hus",
            "Vi kom til børnehuset ved sommerhusgrunden, og husets folk gik.",
            &["huset", "hus", "husets"],
        );
        check(
            "sundhed",
            "Sundhedsplejersken talte om sundheden.",
            &["Sundhed", "sundheden"],
        );
    }

    #[test]
    fn a_compound_written_apart_lights_up_whole() {
        check(
            "sundhedsplejerske",
            "En sundheds plejerske kom.",
            &["sundheds plejerske"],
        );
    }

    #[test]
    fn hyphened_words_are_found_apart_and_joined() {
        check(
            "mor-barn",
            "En mor-barn-gruppe for mor og barn: morbarn.",
            &["mor-barn-gruppe", "mor", "barn", "morbarn"],
        );
        check("morbarngruppe", "En mor-barn-gruppe.", &["mor-barn-gruppe"]);
    }

    #[test]
    fn a_keyboard_without_danish_letters_is_understood() {
        check("boernene aarhus", "Børnene i Århus.", &["Børnene", "Århus"]);
    }
}
