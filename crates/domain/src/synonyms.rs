//! A group of words that a project searches as one, or that belong to the same matter.

use genlyd_text::danish::fold;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::id::Id;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record};
use crate::wording::{self, WordingRefusal};

pub mod list;

/// Words of a group. More belong to a theme, not to a group.
pub const MOST_WORDS: usize = 24;

/// Characters of a word, or of a few that stand for one: "pædagogisk psykologisk rådgivning" has 33.
pub const MOST_CHARACTERS: usize = 60;

/// A group of words (*ordgruppe*).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WordGroup {
    /// Its id.
    pub id: Id<WordGroup>,
    /// The project.
    pub project: Id<Project>,
    /// The words, in the order in which somebody wrote them. Each may be a few words that stand for one.
    pub words: Vec<String>,
    /// What they are to each other.
    pub relation: Relation,
}

/// What the words of a group are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// They mean the same: whoever searches for one wants the others too.
    Same,
    /// They belong to the same matter: whoever searches for one may want to hear of the others.
    Related,
}

impl Relation {
    /// Both, the closer first.
    pub const ALL: [Relation; 2] = [Relation::Same, Relation::Related];

    /// Its name in forms and lists.
    pub const fn name(self) -> &'static str {
        match self {
            Relation::Same => "same",
            Relation::Related => "related",
        }
    }

    /// The relation with this name.
    pub fn from_name(name: &str) -> Option<Relation> {
        Relation::ALL
            .into_iter()
            .find(|relation| relation.name() == name)
    }
}

/// Why a group of words was refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WordGroupRefusal {
    /// No word was written.
    #[error("no word is written")]
    Empty,
    /// A word alone is no group.
    #[error("one word alone is no group")]
    OneWord,
    /// More than [`MOST_WORDS`].
    #[error("more than {MOST_WORDS} words")]
    TooMany,
    /// One of the words.
    #[error("»{word}« is refused: {refusal}")]
    Word {
        /// Which, as it was written.
        word: String,
        /// Why.
        refusal: WordingRefusal,
    },
    /// Something without a letter or a digit, which no search finds.
    #[error("»{word}« holds no letter")]
    NoLetters {
        /// What.
        word: String,
    },
    /// The same word stands there twice.
    #[error("»{word}« stands there twice")]
    Twice {
        /// Which.
        word: String,
    },
}

/// The words in what a person typed, parted by commas or line ends.
///
/// # Errors
///
/// A [`WordGroupRefusal`] that names the word.
pub fn words(typed: &str) -> Result<Vec<String>, WordGroupRefusal> {
    let mut words: Vec<String> = Vec::new();
    for typed in typed.split([',', ';', '\n', '\r']) {
        let word = match wording::line(typed, MOST_CHARACTERS) {
            Ok(word) => word,
            Err(WordingRefusal::Empty) => continue,
            Err(refusal) => {
                let word = typed.trim().to_owned();
                return Err(WordGroupRefusal::Word { word, refusal });
            }
        };
        if !word.contains(char::is_alphanumeric) {
            return Err(WordGroupRefusal::NoLetters { word });
        }
        if words.iter().any(|other| fold(other) == fold(&word)) {
            return Err(WordGroupRefusal::Twice { word });
        }
        words.push(word);
    }
    match words.len() {
        0 => Err(WordGroupRefusal::Empty),
        1 => Err(WordGroupRefusal::OneWord),
        2..=MOST_WORDS => Ok(words),
        _ => Err(WordGroupRefusal::TooMany),
    }
}

impl WordGroup {
    /// Whether it already says what a group of these words would: it has two of them.
    pub fn covers(&self, words: &[String]) -> bool {
        let has = |word: &&String| self.words.iter().any(|own| fold(own) == fold(word));
        words.iter().filter(has).count() > 1
    }
}

impl Record for WordGroup {
    const KIND: Kind = Kind::WordGroup;

    fn id(&self) -> Id<WordGroup> {
        self.id
    }

    fn filing(&self) -> Filing {
        Filing::default().list(Lookup::WordGroupsOfProject, self.project.uuid(), [])
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn check(typed: &str, expected: Result<&[&str], WordGroupRefusal>) {
        let expected = expected.map(|words| words.iter().map(|word| (*word).to_owned()).collect());
        assert_eq!(words(typed), expected, "{typed}");
    }

    #[test]
    fn words_are_parted_by_commas_and_line_ends() {
        check("mor, moder\nmamma,, ", Ok(&["mor", "moder", "mamma"]));
        check(
            "PPR\r\npædagogisk  psykologisk rådgivning",
            Ok(&["PPR", "pædagogisk psykologisk rådgivning"]),
        );
    }

    #[test]
    fn a_refusal_names_the_word() {
        let named = |word: &str| word.to_owned();
        check(" ,\n", Err(WordGroupRefusal::Empty));
        check("mor,", Err(WordGroupRefusal::OneWord));
        check(
            "mor, …",
            Err(WordGroupRefusal::NoLetters { word: named("…") }),
        );
        check(
            "gård, mark, Gaard",
            Err(WordGroupRefusal::Twice {
                word: named("Gaard"),
            }),
        );
        let long = "a".repeat(MOST_CHARACTERS + 1);
        let refusal = WordingRefusal::TooLong {
            most: MOST_CHARACTERS,
        };
        check(
            &format!("mor, {long}"),
            Err(WordGroupRefusal::Word {
                word: long,
                refusal,
            }),
        );
        let many: Vec<String> = (0..=MOST_WORDS)
            .map(|number| format!("a{number}"))
            .collect();
        check(&many.join(","), Err(WordGroupRefusal::TooMany));
    }

    #[test]
    fn two_words_in_common_make_a_new_group_needless() {
        let group = WordGroup {
            id: Id::new(Uuid::from_u128(1)),
            project: Id::new(Uuid::from_u128(2)),
            words: ["mor", "Moder", "mamma"].map(str::to_owned).into(),
            relation: Relation::Same,
        };
        let other = |words: [&str; 2]| words.map(str::to_owned);

        assert!(group.covers(&other(["moder", "mor"])));
        assert!(!group.covers(&other(["mor", "far"])));
    }
}
