//! The order of the Danish alphabet: æ, ø and å last, aa as å, capitals no matter.

/// What a word is put in order by: compared character by character, it stands where a Danish list has it.
#[must_use]
pub fn key(word: &str) -> String {
    crate::danish::fold(word)
        .chars()
        .map(|letter| match letter {
            // The three signs right behind z.
            'æ' => '{',
            'ø' => '|',
            'å' => '}',
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_three_letters_stand_last_and_in_their_order() {
        let mut words = ["Åse", "ødem", "zebra", "Aage", "æble", "Amme", "barn"];

        words.sort_by_key(|word| key(word));

        assert_eq!(
            words,
            ["Amme", "barn", "zebra", "æble", "ødem", "Aage", "Åse"]
        );
    }
}
