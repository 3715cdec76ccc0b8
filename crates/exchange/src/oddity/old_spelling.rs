//! How much of a Danish text is spelt as before 1948: capital nouns, aa, kj and gj, double vowels.

use genlyd_text::segment::{sentences, words};

/// From this many signs in a hundred words a text is called old.
///
/// Of 250 excerpts printed before 1900, 249 have at least 3.3; of 1,813 in the spelling of today or brought to it, none
/// has more than 2.9, and those are verse and quotations.
pub const OLD_FROM: f64 = 3.0;

/// Signs of old spelling in a hundred words.
///
/// A word counts once, if it is one of the little words that were spelt with aa (paa, saa, naar …), has aa, kj, gj, skj, ee,
/// ii or uu where the spelling of today has not, or if it stands inside a sentence with a capital and the word before
/// it is an article or one like it, which names seldom follow and nouns do. One sign alone is none: it may be a slip.
#[must_use]
pub fn old_spelling(plain: &str) -> f64 {
    let mut signs = 0_usize;
    let mut counted = 0_usize;
    for sentence in sentences(plain) {
        let sentence = sentence.slice(plain);
        let words: Vec<&str> = words(sentence)
            .iter()
            .map(|word| word.slice(sentence))
            .collect();
        counted += words.len();
        signs += words
            .iter()
            .enumerate()
            .filter(|(place, word)| {
                let before = place.checked_sub(1).and_then(|before| words.get(before));
                is_old(word) || before.is_some_and(|before| is_capital_noun(before, word))
            })
            .count();
    }
    if signs < 2 {
        return 0.0;
    }
    #[expect(clippy::cast_precision_loss, reason = "word counts are far below 2^52")]
    let share = signs as f64 / counted as f64;
    share * 100.0
}

fn is_old(word: &str) -> bool {
    // Names keep their old spelling: Kierkegaard, Aarhus, Kjær.
    if word.starts_with(char::is_uppercase) {
        return false;
    }
    let has_old_g = word.contains("gj")
        && !["gjor", "gjal", "gjoed"]
            .iter()
            .any(|modern| word.contains(modern));
    word.contains("aa")
        || has_old_g
        || ["kjæ", "kjø", "kje", "skj", "uu", "ii"]
            .iter()
            .any(|old| word.contains(old))
        || matches!(
            word,
            "een" | "eet" | "meer" | "seer" | "troe" | "ere" | "kunde" | "skulde" | "vilde"
        )
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
