//! Particulars that a story may hold by oversight: telephone numbers, personal numbers and addresses for letters.

/// Whether the text holds something that reaches or names a person more closely than a story should.
pub(super) fn are_in(text: &str) -> bool {
    text.split_whitespace().any(is_mail_address)
        || runs_of_digits(text).iter().any(|run| tells(run))
}

/// `name@place.dk`, also with a full stop after it.
fn is_mail_address(word: &str) -> bool {
    let word = word.trim_matches(|sign: char| !sign.is_alphanumeric());
    word.split_once('@')
        .is_some_and(|(name, place)| !name.is_empty() && place.contains('.'))
}

/// Danish telephone numbers as people write them, and personal numbers.
fn tells(run: &str) -> bool {
    let shape: Vec<usize> = run.split([' ', '-']).map(str::len).collect();
    match shape.as_slice() {
        [8] | [10] | [2, 2, 2, 2] | [4, 4] => !run.contains('-'),
        [6, 4] => true,
        _ => false,
    }
}

/// Digits that stand together, with single blanks or hyphens between them.
fn runs_of_digits(text: &str) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run = String::new();
    for sign in text.chars().chain(['.']) {
        let sign = if sign == '\u{a0}' || sign == '\u{202f}' {
            ' '
        } else {
            sign
        };
        match sign {
            '0'..='9' => run.push(sign),
            ' ' | '-' if run.ends_with(|last: char| last.is_ascii_digit()) => run.push(sign),
            _ => {
                runs.push(run.trim_end_matches([' ', '-']).to_owned());
                run.clear();
            }
        }
    }
    runs.retain(|run| !run.is_empty());
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers_personal_numbers_and_mail_addresses_are_found() {
        for text in [
            "Ring på 56 95 00 01, hvis det bliver slemt.",
            "nummeret var 56950001.",
            "5695 0001 stod der",
            "Hun sagde 010203-1234 i telefonen.",
            "Skriv til lone@example.org.",
        ] {
            assert!(are_in(text), "{text}");
        }
    }

    #[test]
    fn years_clock_times_and_weights_are_no_particulars() {
        for text in [
            "Fra 2019-2020 boede vi i Nexø.",
            "Kl. 4.17 kom beskeden, og kl. 9.40 blev hun født.",
            "Hun vejede 3 500 gram.",
            "I 1987 var vi 12 i klassen.",
            "Tre @ og et punktum.",
        ] {
            assert!(!are_in(text), "{text}");
        }
    }
}
