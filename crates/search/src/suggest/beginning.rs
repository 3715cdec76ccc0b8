//! The end of what was typed so far: the beginning of a word, or of the name of a theme or a place.

use genlyd_text::normal::normalise;

use crate::query::MARKS;

/// What is being typed, and what stands before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Beginning {
    /// Everything before it, as typed, with a minus that belongs to it.
    before: String,
    /// What has been typed of it.
    pub(super) word: String,
    /// What it is the name of, if that was typed.
    pub(super) named: Option<Named>,
}

/// What a name may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Theme,
    Place,
}

impl Beginning {
    /// What is being typed at the end; `None` behind a blank, in a phrase, behind a star, and where nothing is typed.
    pub(super) fn of(typed: &str) -> Option<Beginning> {
        let typed = normalise(typed);
        let (before, piece) = match open_phrase(&typed) {
            // Only a name may be several words: a phrase is meant as it is typed.
            Some(start) => {
                let piece = typed[..start].rfind(char::is_whitespace);
                typed.split_at(piece.map_or(0, |blank| after(&typed, blank)))
            }
            None => {
                let blank = typed.rfind(char::is_whitespace);
                typed.split_at(blank.map_or(0, |blank| after(&typed, blank)))
            }
        };
        let (minus, piece) = match piece.strip_prefix('-') {
            Some(piece) => ("-", piece),
            None => ("", piece),
        };
        let (named, word) = match piece.split_once(':') {
            Some((name, value)) => (Some(named(name)?), value),
            None => (None, piece),
        };
        let word = match (named, word.strip_prefix(MARKS)) {
            (Some(_), Some(inside)) => inside,
            (Some(_), None) => word,
            (None, _) if word.contains(MARKS) => return None,
            (None, _) => word,
        };
        let is_open = !word.is_empty() && !word.contains(MARKS) && !word.ends_with('*');
        is_open.then(|| Beginning {
            before: format!("{before}{minus}"),
            word: word.to_owned(),
            named,
        })
    }

    /// How many letters and figures have been typed of it.
    pub(super) fn letters(&self) -> usize {
        let letters = self.word.chars();
        letters.filter(|letter| letter.is_alphanumeric()).count()
    }

    /// The query with this in its place.
    pub(super) fn with(&self, piece: &str) -> String {
        format!("{}{piece}", self.before)
    }
}

fn named(name: &str) -> Option<Named> {
    match name.to_lowercase().as_str() {
        "tema" | "theme" => Some(Named::Theme),
        "sted" | "place" => Some(Named::Place),
        _ => None,
    }
}

/// Where a phrase begins that is not ended.
fn open_phrase(typed: &str) -> Option<usize> {
    let mut open = None;
    for (place, _) in typed.match_indices(MARKS) {
        open = match open {
            None => Some(place),
            Some(_) => None,
        };
    }
    open
}

/// The byte behind a blank.
fn after(typed: &str, blank: usize) -> usize {
    blank + typed[blank..].chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(typed: &str, expected: Option<(&str, &str, Option<Named>)>) {
        let beginning = Beginning::of(typed);
        let told = beginning.as_ref().map(|beginning| {
            (
                beginning.before.as_str(),
                beginning.word.as_str(),
                beginning.named,
            )
        });
        assert_eq!(told, expected, "{typed}");
    }

    #[test]
    fn the_last_word_is_what_is_being_typed() {
        check("vente", Some(("", "vente", None)));
        check("svar vente", Some(("svar ", "vente", None)));
        check(
            "\"hele natten\" -læ",
            Some(("\"hele natten\" -", "læ", None)),
        );
        check("svar\u{a0}læ", Some(("svar\u{a0}", "læ", None)));
    }

    #[test]
    fn a_name_may_be_several_words() {
        check("tema:ven", Some(("", "ven", Some(Named::Theme))));
        check(
            "nat tema:\"støtte og hj",
            Some(("nat ", "støtte og hj", Some(Named::Theme))),
        );
        check("-sted:\"Aar", Some(("-", "Aar", Some(Named::Place))));
    }

    #[test]
    fn nothing_is_suggested_where_nothing_is_being_typed() {
        for typed in [
            "",
            "vente ",
            "\"hele nat",
            "»hele nat",
            "vent*",
            "tema:",
            "tema:\"Nat\"",
            "kl:8",
        ] {
            check(typed, None);
        }
    }

    #[test]
    fn a_suggestion_stands_where_the_beginning_stood() {
        let beginning = Beginning::of("svar -ve").unwrap();

        assert_eq!(beginning.with("ventetid"), "svar -ventetid");
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_taken(typed in "(\\PC|[-\"*:»« tema]){0,40}") {
            if let Some(beginning) = Beginning::of(&typed) {
                prop_assert!(normalise(&typed).starts_with(&beginning.before));
            }
        }
    }
}
