//! Markdown that reads as a plain text was written: every sign stands for itself, paragraphs and line breaks stay.

use genlyd_text::normal::normalise;

/// A plain text as Markdown: what stands there is read back as [`normalised`] text, whatever signs it holds.
///
/// Only signs that Markdown would take for marks are escaped, so that people who correct the text see few backslashes. A
/// line break becomes two spaces and a line break; an empty line parts paragraphs.
#[must_use]
pub fn as_markdown(plain: &str) -> String {
    let mut markdown = String::with_capacity(plain.len() + plain.len() / 32);
    for (index, paragraph) in paragraphs(plain).into_iter().enumerate() {
        if index > 0 {
            markdown.push_str("\n\n");
        }
        for (index, line) in paragraph.iter().enumerate() {
            if index > 0 {
                markdown.push_str("  \n");
            }
            push_line(&mut markdown, line);
        }
    }
    markdown
}

/// A plain text as every text here is compared: NFC, single spaces, no blanks at the ends of lines, one empty line
/// between paragraphs.
#[must_use]
pub fn normalised(plain: &str) -> String {
    paragraphs(plain)
        .iter()
        .map(|lines| lines.join("\n"))
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The paragraphs, each as its lines; neither is ever empty.
fn paragraphs(plain: &str) -> Vec<Vec<String>> {
    let mut paragraphs = vec![Vec::new()];
    for line in normalise(plain).split('\n') {
        let line = line
            .split([' ', '\t'])
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        let line = line.trim();
        match paragraphs.last_mut() {
            Some(paragraph) if !line.is_empty() => paragraph.push(line.to_owned()),
            Some(paragraph) if paragraph.is_empty() => {}
            _ => paragraphs.push(Vec::new()),
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

fn push_line(markdown: &mut String, line: &str) {
    let opening = opening_mark(line);
    let mut characters = line.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        if Some(at) == opening || is_mark(character, next) {
            markdown.push('\\');
        }
        markdown.push(character);
    }
}

/// Whether a sign means something to Markdown wherever it stands.
fn is_mark(character: char, next: Option<char>) -> bool {
    match character {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' => true,
        // `&` begins a character's name or number only before a letter or `#`; "Bing & Grøndahl" stays as it is.
        '&' => next.is_some_and(|next| next == '#' || next.is_ascii_alphanumeric()),
        _ => false,
    }
}

/// The byte of a sign that would make this line a heading, a quote, a list, a rule or a fence.
fn opening_mark(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    match first {
        '#' | '>' | '+' | '-' | '=' | '~' => Some(0),
        // Nine digits are the most a list's number has.
        _ if (1..=9).contains(&digits) && line[digits..].starts_with(['.', ')']) => {
            let after = &line[digits + 1..];
            (after.is_empty() || after.starts_with(' ')).then_some(digits)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use genlyd_text::{blocks, plain};
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str) {
        let markdown = as_markdown(text);
        assert_eq!(
            plain::from_markdown(&markdown),
            normalised(text),
            "{markdown:?}"
        );
        for block in blocks::from_markdown(&markdown) {
            let blocks::Block::Paragraph { spans } = block else {
                panic!("{markdown:?} is not only paragraphs");
            };
            assert!(
                spans.iter().all(|span| !span.strong && !span.emphasis),
                "{markdown:?}"
            );
        }
    }

    #[test]
    fn signs_stand_for_themselves() {
        for text in [
            "*stjerner* og **flere**, _under_streger_",
            "# nummer 4\n## ikke en overskrift",
            "1. januar\n2. januar\n3) så",
            "- så gik vi\n- og så\n+ mere\n* stjerne",
            "> citat\n--- \n***\n___\n===",
            "tekst\n---\nmere\n===",
            "```\nkode\n```\n~~~",
            "[ord]: https://eksempel.dk\n[ord](https://eksempel.dk) ![billede](x.png)",
            "<b>fed</b> <!-- væk --> <https://eksempel.dk>",
            "&amp; &#65; &aelig; Bing & Grøndahl, 5&4",
            "C:\\mappe\\fil \\* \\",
            "    indrykket\n\tmed tabulator",
            "| a | b |\n|---|---|",
            "#MeToo og 10 % af §2",
        ] {
            check(text);
        }
    }

    #[test]
    fn paragraphs_and_line_breaks_stay() {
        let text = "Første linje \r\nanden linje\r\n\r\n \r\nNyt afsnit";
        assert_eq!(normalised(text), "Første linje\nanden linje\n\nNyt afsnit");
        check(text);
    }

    #[test]
    fn ordinary_words_are_left_as_they_are() {
        let text = "Kl. 8 ringede vi – »hvem er det?« – til Bing & Grøndahl i 1. sal (t.v.).";
        assert_eq!(as_markdown(text), text);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn any_text_is_read_back_as_it_was(text in "\\PC{0,60}") {
            check(&text);
        }

        #[test]
        fn any_heap_of_marks_is_read_back_as_it_was(text in "[-*_#`~<>&;:!\\[\\]()=+|\\\\/\"'.0-9ab æ\n\t]{0,40}") {
            check(&text);
        }
    }
}
