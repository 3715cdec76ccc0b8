//! What names of people and places end in. With a capital, and unknown, such a word is a name rather than a compound:
//! Damgaard, Lindholm.

use super::lexicon;

/// In the spelling that folding gives: gaard is gård.
const ENDS: [&str; 36] = [
    "bak", "bech", "berg", "bjerg", "borg", "by", "bæk", "bøl", "dal", "gård", "hagen", "holdt",
    "holm", "holt", "høj", "høi", "kjær", "kvist", "kær", "lev", "lund", "mark", "næs", "odde",
    "quist", "rup", "slev", "strøm", "strup", "sund", "sø", "toft", "torp", "tved", "vang", "vig",
];

/// Whether a word as written, which folds to the other, is a name by its capital and its end, and not in the lexicon.
pub(super) fn looks_like_a_name(word: &str, folded: &str) -> bool {
    let bare = folded.strip_suffix('s').unwrap_or(folded);
    let ends_so = |word: &str| ENDS.iter().any(|end| word.ends_with(end));
    word.starts_with(char::is_uppercase)
        && (ends_so(folded) || ends_so(bare))
        && !lexicon::has_word(folded)
}
