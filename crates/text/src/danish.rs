//! The seam for Danish word analysis: folding and stems now, a lexicon later.

use rust_stemmers::{Algorithm, Stemmer};

/// Raised whenever [`fold`] or [`stem`] answers differently than before; an index built with another number is rebuilt.
pub const ANALYSER_VERSION: u32 = 1;

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// The word in lower case and one spelling: aa→å, ä→æ, ö→ø, é→e, ü→u. Never å, æ or ø to plain letters: they are letters
/// of their own.
#[must_use]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    let mut after_lone_a = false;
    for character in word.chars().flat_map(char::to_lowercase) {
        let plain = match character {
            'a' if after_lone_a => {
                folded.pop();
                folded.push('å');
                after_lone_a = false;
                continue;
            }
            'ä' => 'æ',
            'ö' => 'ø',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'á' | 'à' | 'â' => 'a',
            'ü' => 'u',
            'ó' | 'ô' => 'o',
            other => other,
        };
        after_lone_a = character == 'a';
        folded.push(plain);
    }
    folded
}

/// The stem of a word, for search: lower case, folded, endings removed by Snowball's rules for Danish.
#[must_use]
pub fn stem(word: &str) -> String {
    Stemmer::create(Algorithm::Danish)
        .stem(&fold(word))
        .into_owned()
}

/// Whether this is the name of a month, whatever its capitals.
pub(crate) fn is_month(word: &str) -> bool {
    let lower = word.to_lowercase();
    MONTHS.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_foreign_spellings_meet_the_modern_one() {
        for (written, folded) in [
            ("Aarhus", "århus"),
            ("Gaard", "gård"),
            ("Mälaren", "mælaren"),
            ("idé", "ide"),
            ("Björn", "bjørn"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn danish_letters_stay_themselves() {
        assert_eq!(fold("ÆØÅ"), "æøå");
    }

    #[test]
    fn inflected_forms_meet_in_a_stem() {
        assert_eq!(stem("sundhedsplejersken"), stem("sundhedsplejerske"));
        assert_eq!(stem("drømmene"), stem("Drømmen"));
    }
}
