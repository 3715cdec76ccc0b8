//! The entries of the spelling dictionary, and what kind of word each is.

use crate::affixes::read_flags;
use crate::fold;

/// What kind of word something is. The numbers stand in the tables that the program reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Class {
    Noun = 0,
    Verb = 1,
    Adjective = 2,
    Other = 3,
    Name = 4,
}

/// A line of the dictionary.
pub(crate) struct Entry<'a> {
    pub(crate) word: &'a str,
    pub(crate) flags: Vec<u16>,
    /// The entries that this one is a form of; the dictionary's `st:`.
    pub(crate) stems: Vec<&'a str>,
    /// Forms that have entries of their own; the dictionary's `al:`.
    pub(crate) forms: Vec<&'a str>,
}

/// The declension of a noun that has only a plural: its singular stands under another entry, or nowhere.
const PLURAL_ONLY: u16 = 74;

/// A noun made of a verb with -en: "venten".
const VERBAL_NOUN: u16 = 79;

const VERB: [u16; 4] = [1, 20, 21, 22];
const ADJECTIVE: [u16; 14] = [12, 23, 24, 25, 26, 27, 28, 38, 40, 41, 42, 49, 77, 78];
const NOUN: [u16; 36] = [
    2, 3, 4, 5, 7, 11, 13, 14, 15, 18, 19, 43, 44, 45, 46, 47, 48, 50, 51, 57, 58, 64, 65, 66, 70,
    71, 72, 74, 75, 76, 84, 85, 87, 29, 56, 69,
];
const NAME: [u16; 2] = [9, 54];

impl<'a> Entry<'a> {
    /// Reads a line; `None` for what is no word by itself: parts of words, abbreviations, expressions of several words.
    pub(crate) fn read(line: &'a str) -> Option<Entry<'a>> {
        let (head, about) = line.split_once(' ').unwrap_or((line, ""));
        let about: Vec<&str> = about.split_whitespace().collect();
        if about.iter().any(|field| !field.contains(':')) {
            return None;
        }
        let (word, flags) = head.split_once('/').unwrap_or((head, ""));
        let is_word = word
            .chars()
            .all(|letter| letter.is_alphabetic() || letter == '\'');
        if !is_word || word.is_empty() || is_numeral(word) {
            return None;
        }
        let field = |name: &str| -> Vec<&'a str> {
            about
                .iter()
                .filter_map(|field| field.strip_prefix(name))
                .collect()
        };
        Some(Entry {
            word,
            flags: read_flags(flags),
            stems: field("st:"),
            forms: field("al:"),
        })
    }

    /// What kind of word it is by its declension, and by its forms where it has none.
    pub(crate) fn class(&self) -> Class {
        let has = |flags: &[u16]| self.flags.iter().any(|flag| flags.contains(flag));
        if has(&NAME) {
            Class::Name
        } else if has(&VERB) || self.forms.iter().any(|form| self.is_verb_by(form)) {
            Class::Verb
        } else if has(&ADJECTIVE) || self.is_compared() {
            Class::Adjective
        } else if has(&NOUN) || self.is_genitive_noun() {
            Class::Noun
        } else {
            Class::Other
        }
    }

    /// It is compared by forms that have entries of their own: stor, større, størst.
    fn is_compared(&self) -> bool {
        let has = |ending: &str| self.forms.iter().any(|form| form.ends_with(ending));
        has("re") && has("st")
    }

    /// A form that only a verb has: "gående", "får".
    fn is_verb_by(&self, form: &str) -> bool {
        form.ends_with("ende") || form.strip_suffix('r') == Some(self.word)
    }

    /// Only a genitive is said of it; adjectives say more.
    fn is_genitive_noun(&self) -> bool {
        self.flags.contains(&10)
    }

    /// Whether its singular has to be looked for.
    pub(crate) fn is_plural_only(&self) -> bool {
        self.flags.contains(&PLURAL_ONLY)
    }

    /// The flags whose forms are forms of the word: not the noun that is made of a verb, whose forms nobody looks up.
    pub(crate) fn is_inflection(flag: u16) -> bool {
        flag != VERBAL_NOUN
    }

    /// The word as the tables hold it.
    pub(crate) fn key(&self) -> String {
        key(self.word)
    }
}

/// Roman numbers; in lower case they would be other words: "VII's" is written as "viis" was, which is vis.
fn is_numeral(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'))
}

/// A word as the tables hold it: lower case, without apostrophes, in one spelling, its accents kept.
pub(crate) fn key(word: &str) -> String {
    fold::letters(&word.replace('\'', ""))
}
