//! Telling old texts: how much of a Danish text is spelt as before 1948: capital nouns, aa, kj and gj, double vowels.

use crate::segment::{CharRange, sentences, words};

/// From this many signs in a hundred words a text is called old.
///
/// Of 250 excerpts printed before 1900, 244 have at least so many, and half have more than 8; of 1,813 texts in the
/// spelling of today or brought to it, none has more than 2.8.
pub const OLD_FROM: f64 = 3.0;

/// Signs of old spelling in a hundred words.
///
/// A word counts once, if it is one of the little words that were spelt with aa (paa, saa, naar …), has aa, kj, gj, ii or uu
/// where the spelling of today has not, or if it stands inside a sentence with a capital and the word before
/// it is an article or one like it, which names seldom follow and nouns do. One sign alone is none: it may be a slip.
#[must_use]
pub fn signs_of_old_spelling(plain: &str) -> f64 {
    // Where each character begins, so that a long text is walked through once and not once a sentence.
    let mut bytes: Vec<usize> = plain.char_indices().map(|(byte, _)| byte).collect();
    bytes.push(plain.len());
    let slice = |range: CharRange| &plain[bytes[range.start]..bytes[range.end]];
    let mut ends = sentences(plain).into_iter().map(|sentence| sentence.end);
    let mut end = 0;
    let mut before = None;
    let mut signs = 0_usize;
    let words = words(plain);
    for range in &words {
        while range.start >= end {
            before = None;
            end = ends.next().unwrap_or(usize::MAX);
        }
        let word = slice(*range);
        let is_noun = before.is_some_and(|before| is_capital_noun(before, word));
        signs += usize::from(is_old(word) || is_noun);
        before = Some(word);
    }
    if signs < 2 {
        return 0.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "word counts are far below 2^52")]
    let share = signs as f64 / words.len() as f64;
    share * 100.0
}

fn is_old(word: &str) -> bool {
    // Names keep their old spelling: Kierkegaard, Aarhus, Kjær.
    if word.starts_with(char::is_uppercase) {
        return false;
    }
    // Words that are still spelt so, or that mean something else today, are not among these: gjort, gjaldt, skjule,
    // vakuum, and a kunde, a seer and vilde dyr.
    let has_old_g = word.contains("gj") && !word.contains("gjor") && !word.contains("gjal");
    let has_old_u = word.contains("uu") && !word.contains("kuum");
    word.contains("aa")
        || has_old_g
        || has_old_u
        || ["kjæ", "kjø", "kje", "ii"]
            .iter()
            .any(|old| word.contains(old))
        || matches!(word, "een" | "eet" | "meer" | "troe" | "ere" | "skulde")
}

fn is_capital_noun(before: &str, word: &str) -> bool {
    let lower_after_first = word.chars().skip(1).all(char::is_lowercase);
    word.chars().count() > 2
        && word.starts_with(char::is_uppercase)
        && lower_after_first
        && matches!(
            before,
            "en" | "et"
                | "een"
                | "eet"
                | "den"
                | "det"
                | "de"
                | "min"
                | "sin"
                | "din"
                | "sit"
                | "mit"
                | "sine"
                | "mine"
                | "hans"
                | "hendes"
                | "ingen"
                | "alle"
                | "hele"
                | "al"
                | "alt"
        )
}
