//! What the lexicon says of a word, as far as names are concerned.

use crate::danish::{self, Class};

/// Ends of surnames and of places. A compound that ends so and that the lexicon does not have is rather one of them:
/// "Duetoft" is somebody, though due and toft are words.
const NAME_ENDS: &[&str] = &[
    "toft", "gaard", "gård", "bjerg", "lund", "dal", "holm", "strup", "rup", "borg", "mose", "bæk",
    "vig", "næs", "sen", "skov", "by", "berg", "quist", "kvist", "hus",
];

/// Whether a word is an everyday one. A word with hyphens is when its parts are, and none of them is a name.
pub(super) fn is_word(word: &str) -> bool {
    let mut parts: Vec<&str> = word.split('-').filter(|part| !part.is_empty()).collect();
    let last = parts.pop().unwrap_or(word);
    let is_single = |part: &str| {
        if danish::readings(part).is_empty() {
            danish::is_known(part)
                && !NAME_ENDS
                    .iter()
                    .any(|end| part.to_lowercase().ends_with(end))
        } else {
            danish::is_known(part)
        }
    };
    is_single(last) && !parts.iter().any(|part| is_name(part))
}

/// Whether a word is the name of a person or a place, with or without a genitive's s.
pub(super) fn is_name(word: &str) -> bool {
    danish::is_name(word)
}

/// Whether a word, where it is none's name, is a thing: "Dolly", "Sten", "Storm". Things seldom open a sentence without an
/// article.
pub(super) fn is_else_a_thing(word: &str) -> bool {
    danish::readings(word)
        .iter()
        .all(|reading| matches!(reading.class, Class::Name | Class::Noun))
}

/// Whether the lexicon has a word, and not as a name.
pub(super) fn is_only_a_word(word: &str) -> bool {
    let readings = danish::readings(word);
    !readings.is_empty() && readings.iter().all(|reading| reading.class != Class::Name)
}

/// Whether a word is a verb: somebody does something.
pub(super) fn is_a_deed(word: &str) -> bool {
    danish::readings(word)
        .iter()
        .any(|reading| reading.class == Class::Verb)
}
