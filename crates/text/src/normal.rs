//! The door: one form for every text before it is parsed, counted or compared.

use unicode_normalization::UnicodeNormalization;

/// The text in the form that everything else counts on: NFC, line ends as `\n`, and without the characters that nobody
/// can see and every comparison would stumble over (soft hyphens, zero-width spaces, byte order marks, control characters,
/// marks that turn the direction of writing). What a person can see is never touched.
#[must_use]
pub fn normalise(text: &str) -> String {
    let mut lines = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                if characters.peek() == Some(&'\n') {
                    characters.next();
                }
                lines.push('\n');
            }
            // Vertical tab, form feed, next line and the line separator all mean a new line.
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' => lines.push('\n'),
            '\u{2029}' => lines.push_str("\n\n"),
            _ if is_unseen(character) => {}
            _ => lines.push(character),
        }
    }
    lines.nfc().collect()
}

/// One line for names and headings: [`normalise`]d, every run of white space a single space, none at the ends.
#[must_use]
pub fn normalise_line(text: &str) -> String {
    let normal = normalise(text);
    let mut line = String::with_capacity(normal.len());
    // No-break spaces stay: a person may have put them there on purpose.
    for word in normal.split(|character: char| character.is_whitespace() && character != '\u{a0}') {
        if !line.is_empty() && !word.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line.trim().to_owned()
}

/// The zero-width joiner is not among them: it holds emoji families together.
fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{200e}' | '\u{200f}' | '\u{61c}'
        | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || (character.is_control() && character != '\n' && character != '\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_becomes_one() {
        assert_eq!(normalise("a\r\nb\rc\nd\u{2028}e"), "a\nb\nc\nd\ne");
    }

    #[test]
    fn letters_and_their_loose_accents_are_joined() {
        assert_eq!(normalise("a\u{30a}ret"), "året");
    }

    #[test]
    fn unseen_characters_go_and_emoji_families_stay_together() {
        assert_eq!(
            normalise("\u{feff}barne\u{ad}vogn\u{200b} \u{202e}👩\u{200d}👧\0"),
            "barnevogn 👩\u{200d}👧"
        );
    }

    #[test]
    fn a_line_has_single_spaces_and_no_ends() {
        assert_eq!(normalise_line("  Anna \r\n\t og  Per "), "Anna og Per");
    }
}
