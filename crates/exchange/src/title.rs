//! A title for a text: one line, not too long, and never empty.

use genlyd_domain::text_version::MOST_TITLE_CHARACTERS;
use genlyd_text::normal::normalise_line;

/// Words that stand in for a title where none was given: as many as fit a list.
const FIRST_WORDS: usize = 6;

/// What does not stand before three dots.
const STOPS: [char; 5] = [' ', ',', ';', ':', '.'];

/// The title on one line, and whether it had to be shortened; `None` when nothing was given.
pub(crate) fn line(given: &str, most: usize) -> Option<(String, bool)> {
    let title = normalise_line(given);
    if title.is_empty() {
        return None;
    }
    if title.chars().count() <= most {
        return Some((title, false));
    }
    Some((shortened(&title, most), true))
}

/// The first words of a text, as the title of last resort.
pub(crate) fn first_words(plain: &str) -> String {
    let mut words = plain.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(FIRST_WORDS).collect();
    let mut title = first.join(" ");
    if words.next().is_some() {
        title = format!("{} …", title.trim_end_matches(STOPS));
    }
    line(&title, MOST_TITLE_CHARACTERS)
        .map(|(title, _)| title)
        .unwrap_or_default()
}

/// A file's name as a title: without folder and ending, with blanks where names have dashes.
pub(crate) fn of_file(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    };
    normalise_line(&stem.replace(['_', '-'], " "))
}

/// As many whole words as fit, and three dots.
fn shortened(title: &str, most: usize) -> String {
    let kept: String = title.chars().take(most.saturating_sub(2)).collect();
    let whole = match kept.rsplit_once(' ') {
        Some((whole, _)) if !whole.is_empty() => whole,
        _ => &kept,
    };
    format!("{} …", whole.trim_end_matches(STOPS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_ends_with_a_whole_word_and_three_dots() {
        let long = "ventetid ".repeat(40);
        let (title, shortened) = line(&long, 120).unwrap_or_default();
        assert!(shortened);
        assert!(title.chars().count() <= 120, "{title}");
        assert!(title.ends_with("ventetid …"), "{title}");
    }

    #[test]
    fn a_file_name_becomes_a_title() {
        assert_eq!(
            of_file("uge-45/fortælling_fra-Nexø.txt"),
            "fortælling fra Nexø"
        );
        assert_eq!(of_file(".txt"), ".txt");
    }

    #[test]
    fn a_text_without_a_title_is_called_by_its_first_words() {
        assert_eq!(
            first_words("Vi ringede tre gange den nat, og så kom de."),
            "Vi ringede tre gange den nat …"
        );
        assert_eq!(first_words("Hun kom."), "Hun kom.");
    }
}
