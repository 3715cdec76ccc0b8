//! Short words that a person types: trimmed, whole, of a bearable length, and free of control characters.

use thiserror::Error;

/// Why a short text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum WordingRefusal {
    /// Nothing but blanks.
    #[error("nothing is written")]
    Empty,
    /// More characters than fit where it is shown.
    #[error("longer than {most} characters")]
    TooLong {
        /// How many characters fit.
        most: usize,
    },
    /// A control character, which no keyboard writes on purpose.
    #[error("holds a character that cannot be shown")]
    Unshowable,
}

/// One line of at least one and at most `most` characters, with blanks at its ends taken off and runs of blanks made one.
///
/// # Errors
///
/// A [`WordingRefusal`] that says which rule was broken.
pub fn line(text: &str, most: usize) -> Result<String, WordingRefusal> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return Err(WordingRefusal::Empty);
    }
    bounded(line, most)
}

/// As [`line()`], but it may be left empty.
///
/// # Errors
///
/// A [`WordingRefusal`] that says which rule was broken; never [`WordingRefusal::Empty`].
pub fn optional_line(text: &str, most: usize) -> Result<String, WordingRefusal> {
    match line(text, most) {
        Err(WordingRefusal::Empty) => Ok(String::new()),
        other => other,
    }
}

/// Several lines, which may be empty, of at most `most` characters; line ends become `\n`.
///
/// # Errors
///
/// A [`WordingRefusal`] that says which rule was broken; never [`WordingRefusal::Empty`].
pub fn lines(text: &str, most: usize) -> Result<String, WordingRefusal> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    bounded(text.trim().to_owned(), most)
}

fn bounded(text: String, most: usize) -> Result<String, WordingRefusal> {
    if text
        .chars()
        .any(|c| c.is_control() && c != '\n' && c != '\t')
    {
        return Err(WordingRefusal::Unshowable);
    }
    if text.chars().count() > most {
        return Err(WordingRefusal::TooLong { most });
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_its_blanks_are_made_one() {
        assert_eq!(
            line("  Vi \n ringede\ttre gange ", 40).as_deref(),
            Ok("Vi ringede tre gange")
        );
    }

    #[test]
    fn an_empty_line_is_refused_unless_it_may_be_empty() {
        assert_eq!(line(" \n ", 40), Err(WordingRefusal::Empty));
        assert_eq!(optional_line(" \n ", 40).as_deref(), Ok(""));
    }

    #[test]
    fn length_is_counted_in_characters_and_not_in_bytes() {
        assert_eq!(line("æøå", 3).as_deref(), Ok("æøå"));
        assert_eq!(line("æøåæ", 3), Err(WordingRefusal::TooLong { most: 3 }));
    }

    #[test]
    fn control_characters_are_refused() {
        assert_eq!(lines("a\u{7}b", 10), Err(WordingRefusal::Unshowable));
    }
}
