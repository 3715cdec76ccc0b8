//! The seam for English word analysis.

use rust_stemmers::{Algorithm, Stemmer};

/// The stem of a word, for search: lower case, endings removed by Snowball's rules for English.
#[must_use]
pub fn stem(word: &str) -> String {
    Stemmer::create(Algorithm::English)
        .stem(&word.to_lowercase())
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_forms_meet_in_a_stem() {
        assert_eq!(stem("Listening"), stem("listened"));
    }
}
