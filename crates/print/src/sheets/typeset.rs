//! Text made ready for print, block by block, and read back as plain text.

use genlyd_text::blocks::{Block, Span};
use genlyd_text::language::Language;
use genlyd_text::typography;

/// A line of its own, such as a title: breaks and doubled blanks in it were never meant.
pub(super) fn line(text: &str, language: Language) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    typography::for_print(&text, language)
}

/// A line that may be absent; blank counts as absent.
pub(super) fn optional(text: Option<&str>, language: Language) -> Option<String> {
    text.map(str::trim)
        .filter(|text| !text.is_empty())
        .map(|text| line(text, language))
}

/// A quotation in quotation marks of its language. Marks inside it become the inner kind, so that they nest.
pub(super) fn quotation(text: &str, language: Language) -> Option<String> {
    let text = line(text, language);
    if text.is_empty() {
        return None;
    }
    let [open, close, inner_open, inner_close] = match language {
        Language::Danish => ['»', '«', '›', '‹'],
        Language::English => ['“', '”', '‘', '’'],
    };
    let bare = match text
        .strip_prefix(open)
        .and_then(|rest| rest.strip_suffix(close))
    {
        Some(bare) if !bare.contains([open, close]) => bare,
        _ => &text,
    };
    let nested: String = bare
        .chars()
        .map(|letter| {
            if letter == open {
                inner_open
            } else if letter == close {
                inner_close
            } else {
                letter
            }
        })
        .collect();
    Some(format!("{open}{nested}{close}"))
}

/// Blocks with their text ready for print.
pub(super) fn blocks(list: &[Block], language: Language) -> Vec<Block> {
    let all = |spans: &[Span]| {
        spans
            .iter()
            .map(|span| self::span(span, language))
            .collect()
    };
    let one = |block: &Block| match block {
        Block::Paragraph { spans } => Block::Paragraph { spans: all(spans) },
        Block::Heading { level, spans } => Block::Heading {
            level: *level,
            spans: all(spans),
        },
        Block::Quote { blocks: inner } => Block::Quote {
            blocks: blocks(inner, language),
        },
        Block::List { ordered, items } => Block::List {
            ordered: *ordered,
            items: items.iter().map(|item| blocks(item, language)).collect(),
        },
        Block::Rule => Block::Rule,
    };
    list.iter().map(one).collect()
}

/// Blocks as plain text, paragraphs divided by an empty line.
pub(super) fn plain(blocks: &[Block]) -> String {
    let all = |spans: &[Span]| {
        spans
            .iter()
            .map(|span| span.text.as_str())
            .collect::<String>()
    };
    let one = |block: &Block| match block {
        Block::Paragraph { spans } | Block::Heading { spans, .. } => all(spans),
        Block::Quote { blocks } => plain(blocks),
        Block::List { items, .. } => items
            .iter()
            .map(|item| plain(item))
            .collect::<Vec<_>>()
            .join("\n\n"),
        Block::Rule => String::new(),
    };
    blocks
        .iter()
        .map(one)
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n")
}

/// The blanks around a span belong to the sentence and stay as they are.
fn span(span: &Span, language: Language) -> Span {
    let body = span.text.trim();
    let (before, rest) = span
        .text
        .split_at(span.text.len() - span.text.trim_start().len());
    let after = &rest[body.len()..];
    let body = typography::for_print(body, language);
    Span {
        text: format!("{before}{body}{after}"),
        ..span.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_is_given_the_marks_of_its_language() {
        let danish = quotation("Vi drak kaffe i regnen", Language::Danish);
        let english = quotation("We drank coffee in the rain", Language::English);

        assert!(danish.is_some_and(|text| text.starts_with('»') && text.ends_with('«')));
        assert!(english.is_some_and(|text| text.starts_with('“') && text.ends_with('”')));
    }

    #[test]
    fn marks_are_neither_doubled_nor_left_unnested() {
        let given = quotation("»Vi drak kaffe i regnen sammen«", Language::Danish)
            .map(|text| text.replace('\u{a0}', " "));
        let nested = quotation("Hun sagde »kom ind i varmen« til os", Language::Danish)
            .map(|text| text.replace('\u{a0}', " "));

        assert_eq!(given.as_deref(), Some("»Vi drak kaffe i regnen sammen«"));
        assert_eq!(
            nested.as_deref(),
            Some("»Hun sagde ›kom ind i varmen‹ til os«")
        );
    }

    #[test]
    fn a_blank_quotation_is_none() {
        assert_eq!(quotation("  ", Language::Danish), None);
    }
}
