//! Personal numbers are refused wherever text comes in: at the field, with the place told and the number never repeated.

use genlyd_text::detect;
use genlyd_text::segment::CharRange;

use super::{FieldError, Values};

/// Fields whose values are not kept as text.
const NOT_KEPT: [&str; 3] = ["csrf_token", "password", "current"];

/// Words before the number that tell where it stands.
const WORDS_BEFORE: usize = 3;

impl Values {
    /// One error for each personal number, at the field it was written in. Nothing of the form may be kept then.
    pub fn personal_numbers(&self) -> Vec<FieldError> {
        self.0
            .iter()
            .filter(|(name, _)| !NOT_KEPT.contains(&name.as_str()))
            .flat_map(|(name, value)| personal_numbers(name, value))
            .collect()
    }
}

/// One error for each personal number in a text that was written in this field.
pub(crate) fn personal_numbers(field: &str, text: &str) -> Vec<FieldError> {
    // Markdown's own signs do not hide a number: 010203\-1234 and 010203-**1234** are shown without them.
    let bare: String = text
        .chars()
        .filter(|sign| {
            !matches!(
                sign,
                '\\' | '*' | '_' | '`' | '\u{ad}' | '\u{200b}'
                    ..='\u{200d}' | '\u{2060}' | '\u{feff}'
            )
        })
        .collect();
    let finds = detect::personal_numbers(&bare);
    finds
        .iter()
        .map(|find| told(field, &bare, find.range))
        .collect()
}

/// Where a number stands, in words that do not repeat it.
fn told(field: &str, text: &str, range: CharRange) -> FieldError {
    let before = CharRange {
        start: 0,
        end: range.start,
    };
    let before = before.slice(text);
    let line = before.matches('\n').count() + 1;
    let here = before.rsplit('\n').next().unwrap_or_default();
    let words: Vec<&str> = here.split_whitespace().collect();
    let last = words[words.len().saturating_sub(WORDS_BEFORE)..].join(" ");
    // Another number may stand among them.
    let after: String = last
        .chars()
        .map(|sign| if sign.is_numeric() { '·' } else { sign })
        .collect();
    let key = match (text.trim_end().contains('\n'), after.is_empty()) {
        (true, true) => "field-personal-number-line-begins",
        (true, false) => "field-personal-number-line",
        (false, true) => "field-personal-number-begins",
        (false, false) => "field-personal-number",
    };
    FieldError::new(field, key)
        .with("line", line)
        .with("after", after)
}

/// Every way of telling it, for samples.
pub(crate) fn sample_errors(field: &str) -> Vec<FieldError> {
    [
        "010203-1234",
        "Hun hedder 010203-1234.",
        "Vi sov.\n010203-1234",
        "Vi sov.\nHun hedder 010203-1234.",
    ]
    .iter()
    .flat_map(|text| personal_numbers(field, text))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, key: &str, line: &str, after: &str) {
        let errors = personal_numbers("body", text);

        assert_eq!(errors.len(), 1, "{text}");
        assert_eq!(errors[0].key, key, "{text}");
        assert_eq!(errors[0].args["line"], line, "{text}");
        assert_eq!(errors[0].args["after"], after, "{text}");
    }

    #[test]
    fn the_place_is_told_by_line_and_by_the_words_before() {
        check("010203-1234", "field-personal-number-begins", "1", "");
        check(
            "Hun hed det, og 010203-1234 stod der.",
            "field-personal-number",
            "1",
            "hed det, og",
        );
        check(
            "Vi sov.\n\nHun hedder 010203 1234.\nSå.",
            "field-personal-number-line",
            "3",
            "Hun hedder",
        );
        check(
            "a\n0102031234",
            "field-personal-number-line-begins",
            "2",
            "",
        );
    }

    #[test]
    fn no_error_repeats_a_number() {
        let errors = personal_numbers(
            "body",
            "Tvillinger: 010203-1234 010203-1235 og 010203-1236.",
        );

        assert_eq!(errors.len(), 3);
        for error in errors {
            assert!(error.args["after"].chars().all(|sign| !sign.is_numeric()));
        }
    }

    #[test]
    fn signs_of_markdown_and_unseen_characters_hide_no_number() {
        for text in [
            r"010203\-1234",
            "010203-**1234**",
            "_010203_-1234",
            "010203\u{ad}-1234",
            "0102\u{200b}03-1234",
        ] {
            assert_eq!(personal_numbers("body", text).len(), 1, "{text}");
        }
    }

    #[test]
    fn passwords_and_tokens_are_not_looked_at() {
        let values = Values::from_pairs(&[
            ("csrf_token", "010203-1234"),
            ("password", "010203-1234"),
            ("note", "010203-1234"),
        ]);

        let fields: Vec<String> = values
            .personal_numbers()
            .into_iter()
            .map(|error| error.field)
            .collect();
        assert_eq!(fields, ["note"]);
    }
}
