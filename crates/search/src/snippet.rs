//! Snippets: the sentences of a text that say most about what was asked for, whole and lit.

use genlyd_domain::text_version::TextVersion;
use genlyd_text::segment::{CharRange, sentences};

use crate::marker::{Mark, Marker, lit};

/// A sentence of a text that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The key of the section it stands in.
    pub section: String,
    /// The words. Three dots stand where a very long sentence was cut.
    pub text: String,
    /// What was asked for, in Unicode scalar values of [`Snippet::text`].
    pub lit: Vec<CharRange>,
    /// Where it stands in the section's plain text.
    pub range: CharRange,
}

/// So many sentences are chosen from one text.
const MOST_SENTENCES: usize = 3;

/// A snippet is at most so many characters long: three lines on a laptop, six on a phone.
const LONGEST: usize = 280;

/// A sentence that is cut at its start begins about so many characters before what was asked for.
const LEAD: usize = 60;

/// A section's plain text and what was asked for in it.
pub(crate) struct MarkedSection {
    pub(crate) key: String,
    pub(crate) plain: String,
    pub(crate) marks: Vec<Mark>,
}

/// Every section of a text with what was asked for in it.
pub(crate) fn marked(text: &TextVersion, marker: &Marker<'_>) -> Vec<MarkedSection> {
    text.sections
        .iter()
        .map(|section| {
            let plain = section.plain();
            MarkedSection {
                key: section.key.clone(),
                marks: marker.marks(&plain),
                plain,
            }
        })
        .collect()
}

/// The sentences that say most, in reading order; the first sentence of the text where nothing lights up.
pub(crate) fn snippets(sections: &[MarkedSection]) -> Vec<Snippet> {
    let mut candidates: Vec<Candidate<'_>> = sections
        .iter()
        .enumerate()
        .filter(|(_, section)| !section.marks.is_empty())
        .flat_map(|(place, section)| candidates(place, section))
        .collect();
    if candidates.is_empty() {
        return opening(sections).into_iter().collect();
    }
    candidates.sort_by_key(|candidate| std::cmp::Reverse(candidate.worth()));
    candidates.truncate(MOST_SENTENCES);
    candidates.sort_by_key(|candidate| (candidate.place, candidate.sentence.start));
    candidates.iter().map(Candidate::snippet).collect()
}

struct Candidate<'a> {
    place: usize,
    section: &'a MarkedSection,
    sentence: CharRange,
    marks: &'a [Mark],
}

fn candidates(place: usize, section: &MarkedSection) -> Vec<Candidate<'_>> {
    let mut rest = section.marks.as_slice();
    let mut candidates = Vec::new();
    for sentence in sentences(&section.plain) {
        let here = rest
            .iter()
            .take_while(|mark| mark.range.start < sentence.end)
            .count();
        let (marks, after) = rest.split_at(here);
        rest = after;
        if !marks.is_empty() {
            candidates.push(Candidate {
                place,
                section,
                sentence,
                marks,
            });
        }
    }
    candidates
}

impl Candidate<'_> {
    /// Different wishes count more than the same one again; of equals, the sort keeps the earlier.
    fn worth(&self) -> usize {
        let mut wishes: Vec<usize> = self.marks.iter().map(|mark| mark.wish).collect();
        let all = wishes.len();
        wishes.sort_unstable();
        wishes.dedup();
        wishes.len() * 8 + all.min(7)
    }

    fn snippet(&self) -> Snippet {
        snippet(self.section, self.sentence, self.marks)
    }
}

/// The first sentence, for a text that was found by something else than its words.
fn opening(sections: &[MarkedSection]) -> Option<Snippet> {
    sections.iter().find_map(|section| {
        let first = sentences(&section.plain).into_iter().next()?;
        Some(snippet(section, first, &[]))
    })
}

fn snippet(section: &MarkedSection, sentence: CharRange, marks: &[Mark]) -> Snippet {
    let characters: Vec<char> = sentence.slice(&section.plain).chars().collect();
    let lit: Vec<CharRange> = lit(marks)
        .into_iter()
        .map(|range| CharRange {
            start: range.start.saturating_sub(sentence.start),
            end: range.end.min(sentence.end).saturating_sub(sentence.start),
        })
        .collect();
    let window = window(&characters, &lit);
    let mut text = String::new();
    let mut shift = 0;
    if window.start > 0 {
        text.push_str("… ");
        shift = 2;
    }
    // A line that a person broke reads on in a snippet.
    let shown = characters[window.start..window.end]
        .iter()
        .map(|character| if *character == '\n' { ' ' } else { *character });
    text.extend(shown);
    if window.end < characters.len() {
        text.push_str(" …");
    }
    Snippet {
        section: section.key.clone(),
        text,
        lit: lit
            .into_iter()
            .filter(|range| range.start >= window.start && range.end <= window.end)
            .map(|range| CharRange {
                start: range.start - window.start + shift,
                end: range.end - window.start + shift,
            })
            .collect(),
        range: CharRange {
            start: sentence.start + window.start,
            end: sentence.start + window.end,
        },
    }
}

/// The part of a sentence that is shown: all of it, unless it is very long.
fn window(characters: &[char], lit: &[CharRange]) -> CharRange {
    let length = characters.len();
    if length <= LONGEST {
        return CharRange {
            start: 0,
            end: length,
        };
    }
    let first = lit
        .first()
        .copied()
        .unwrap_or(CharRange { start: 0, end: 0 });
    let start = if first.end + LEAD <= LONGEST {
        0
    } else {
        word_start(characters, first.start.saturating_sub(LEAD), first.start)
    };
    let end = word_end(characters, (start + LONGEST).min(length), first.end);
    CharRange { start, end }
}

/// The first start of a word from `from` on, and `at_most` when there is none before it.
fn word_start(characters: &[char], from: usize, at_most: usize) -> usize {
    (from..at_most)
        .find(|place| *place == 0 || characters[place - 1].is_whitespace())
        .unwrap_or(at_most)
}

/// The last end of a word up to `to`, and `at_least` when there is none after it.
fn word_end(characters: &[char], to: usize, at_least: usize) -> usize {
    if to == characters.len() {
        return to;
    }
    (at_least..=to)
        .rev()
        .find(|place| characters[*place].is_whitespace())
        .unwrap_or(at_least.max(to))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::analyser::Writing;
    use crate::sought::sought_of;
    use crate::vocabulary::Vocabulary;

    fn told(query: &str, texts: &[&str]) -> Vec<Snippet> {
        let sought = sought_of(query);
        let vocabulary = Vocabulary::new();
        let marker = Marker::new(&sought, Writing::Danish, &vocabulary);
        let sections: Vec<MarkedSection> = texts
            .iter()
            .enumerate()
            .map(|(key, text)| MarkedSection {
                key: key.to_string(),
                plain: (*text).to_owned(),
                marks: marker.marks(text),
            })
            .collect();
        snippets(&sections)
    }

    /// A snippet with what lights up in square brackets.
    fn shown(snippet: &Snippet) -> String {
        let mut shown = String::new();
        for (place, character) in snippet.text.chars().enumerate() {
            if snippet.lit.iter().any(|lit| lit.start == place) {
                shown.push('[');
            }
            shown.push(character);
            if snippet.lit.iter().any(|lit| lit.end == place + 1) {
                shown.push(']');
            }
        }
        shown
    }

    #[test]
    fn whole_sentences_are_chosen_and_lit() {
        let found = told(
            "vente natten",
            &[
                "Vi kom kl. 8. Hele natten har vi ventet. Så sov hun.",
                "Det var aften. At vente er svært.",
            ],
        );
        let shown: Vec<String> = found.iter().map(shown).collect();
        assert_eq!(
            shown,
            ["Hele [natten] har vi [ventet].", "At [vente] er svært."]
        );
        assert_eq!(
            (found[0].section.as_str(), found[1].section.as_str()),
            ("0", "1")
        );
        assert_eq!(found[0].range, CharRange { start: 14, end: 40 });
    }

    #[test]
    fn a_text_found_by_something_else_shows_how_it_begins() {
        assert_eq!(told("", &["", "Vi kom. Så gik vi."])[0].text, "Vi kom.");
        assert_eq!(told("", &[]), []);
    }

    #[test]
    fn a_very_long_sentence_is_cut_at_words_around_what_was_asked_for() {
        let long = format!(
            "{}natten var lang {}",
            "og vi gik ".repeat(60),
            "og så gik vi ".repeat(60)
        );
        let found = told("natten", &[&long]);
        let shown = shown(&found[0]);
        assert!(shown.starts_with("… ") && shown.ends_with(" …"), "{shown}");
        assert!(shown.contains("[natten] var lang"), "{shown}");
        assert!(shown.chars().count() < LONGEST + 10, "{shown}");
    }

    proptest! {
        #[test]
        fn what_lights_up_lies_inside_the_snippet(text in "([a-zæøå.!? \n»«]|\\PC){0,700}", query in "[a-z*]{1,3}( [a-z]{1,2})?") {
            for snippet in told(&query, &[&text]) {
                let length = snippet.text.chars().count();
                for lit in &snippet.lit {
                    prop_assert!(lit.start < lit.end && lit.end <= length);
                }
                prop_assert!(snippet.lit.windows(2).all(|pair| pair[0].end <= pair[1].start));
            }
        }
    }
}
