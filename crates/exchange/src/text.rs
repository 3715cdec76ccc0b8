//! A text file: one text, its title the file's name.

use crate::encoding::Encoding;
use crate::escape::{as_markdown, normalised};
use crate::imported::{Imported, Problem, Raw, TitleFrom};
use crate::title;

/// Reads one file. Its name without the ending is the title, and the whole name is the text's external id. Lines that a
/// program has broken at a fixed width are joined again.
///
/// # Errors
///
/// A [`Problem`] when there are no words in it, or more than a story may have.
pub fn read(name: &str, text: &str, encoding: Encoding) -> Result<Imported, Problem> {
    Raw {
        external: name.to_owned(),
        title: &title::of_file(name),
        title_from: TitleFrom::FileName,
        markdown: as_markdown(&unwrapped(text)),
        language: None,
        source: name,
        line: None,
        encoding,
    }
    .checked()
}

/// Programs break lines somewhere between these widths; people write shorter lines, or whole paragraphs on one.
const WRAPPED: std::ops::RangeInclusive<usize> = 55..=100;

/// The text with each paragraph on one line, where its lines were broken at a fixed width.
///
/// A paragraph was wrapped when none of its lines is longer than that width and every line but the last would have been
/// too long with the next line's first word.
fn unwrapped(text: &str) -> String {
    let normal = normalised(text);
    let paragraphs: Vec<&str> = normal.split("\n\n").collect();
    let Some(width) = width_of(&paragraphs) else {
        return normal;
    };
    paragraphs
        .iter()
        .map(|paragraph| {
            if is_wrapped(paragraph, width) {
                paragraph.replace('\n', " ")
            } else {
                (*paragraph).to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The longest line, if it has the length at which programs wrap and at least one paragraph has several lines.
fn width_of(paragraphs: &[&str]) -> Option<usize> {
    let longest = paragraphs
        .iter()
        .flat_map(|paragraph| paragraph.lines())
        .map(|line| line.chars().count())
        .max()?;
    WRAPPED.contains(&longest).then_some(longest)
}

fn is_wrapped(paragraph: &str, width: usize) -> bool {
    let lines: Vec<&str> = paragraph.lines().collect();
    lines.windows(2).all(|pair| {
        let [line, next] = pair else { return false };
        let word = next.split(' ').next().unwrap_or_default();
        line.chars().count() + 1 + word.chars().count() > width
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_name_is_the_title_and_signs_stand_for_themselves() {
        let imported = read(
            "Ventetid (2).txt",
            "1. Vi ventede\n2. Vi *ringede*",
            Encoding::Utf8,
        )
        .unwrap();
        assert_eq!(imported.title, "Ventetid (2)");
        assert_eq!(imported.plain(), "1. Vi ventede\n2. Vi *ringede*");
    }

    #[test]
    fn lines_broken_at_a_fixed_width_are_joined_again() {
        let wrapped = "Vi ringede tre gange den nat, og hver gang var det en ny stemme, der\n\
                       spurgte om det samme. Til sidst lagde min mand røret på og sagde, at\n\
                       nu kørte vi.\n\nSå kørte vi.";
        let joined = "Vi ringede tre gange den nat, og hver gang var det en ny stemme, der \
                      spurgte om det samme. Til sidst lagde min mand røret på og sagde, at \
                      nu kørte vi.\n\nSå kørte vi.";
        assert_eq!(unwrapped(wrapped), joined);
    }

    #[test]
    fn lines_that_a_person_broke_stay() {
        let verse = "Sov, min lille,\nsov nu sødt,\nnatten er så lang og stille, og ingen i huset er vågen nu\nuden jeg.";
        assert_eq!(unwrapped(verse), verse);
    }
}
