//! A text as a small tree of blocks that can be stored, sent to print, and walked.

use crate::markdown::{self, Element, Inline};
use serde::{Deserialize, Serialize};

/// One block of a text. Paragraphs and headings are the leaves, in the same order and with the same characters as the
/// paragraphs of [`crate::plain::from_markdown`].
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// Ordinary words.
    Paragraph {
        /// The words, style by style; never empty.
        spans: Vec<Span>,
    },
    /// A heading inside the text.
    Heading {
        /// 1 to 6, 1 the most important.
        level: u8,
        /// The words, style by style; never empty.
        spans: Vec<Span>,
    },
    /// Words of somebody else.
    Quote {
        /// What stands inside.
        blocks: Vec<Block>,
    },
    /// Points one under the other.
    List {
        /// Numbered from 1, or with bullets.
        ordered: bool,
        /// The points, each with its own blocks.
        items: Vec<Vec<Block>>,
    },
    /// A line across, or a pause.
    Rule,
}

/// A run of characters in one style.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq, Default)]
pub struct Span {
    /// The characters; a hard line break is `\n`.
    pub text: String,
    /// Set heavier.
    pub strong: bool,
    /// Set in italics.
    pub emphasis: bool,
}

/// The blocks of a text as a person wrote it.
#[must_use]
pub fn from_markdown(markdown: &str) -> Vec<Block> {
    markdown::parse(markdown)
        .into_iter()
        .map(Block::from)
        .collect()
}

/// The paragraphs and headings of a tree in reading order: the leaves that hold words.
#[must_use]
pub fn leaves(blocks: &[Block]) -> Vec<&[Span]> {
    let mut found = Vec::new();
    collect_leaves(blocks, &mut found);
    found
}

fn collect_leaves<'a>(blocks: &'a [Block], found: &mut Vec<&'a [Span]>) {
    for block in blocks {
        match block {
            Block::Paragraph { spans } | Block::Heading { spans, .. } => found.push(spans),
            Block::Quote { blocks } => collect_leaves(blocks, found),
            Block::List { items, .. } => items.iter().for_each(|item| collect_leaves(item, found)),
            Block::Rule => {}
        }
    }
}

impl From<Element> for Block {
    fn from(element: Element) -> Self {
        match element {
            Element::Paragraph(inlines) => Block::Paragraph {
                spans: spans(inlines),
            },
            Element::Heading(level, inlines) => Block::Heading {
                level,
                spans: spans(inlines),
            },
            Element::Code(text) => {
                let text = crate::plain::join_lines(&text);
                Block::Paragraph {
                    spans: vec![Span {
                        text,
                        ..Span::default()
                    }],
                }
            }
            Element::Quote(elements) => Block::Quote {
                blocks: elements.into_iter().map(Block::from).collect(),
            },
            Element::List { ordered, items } => Block::List {
                ordered,
                items: items
                    .into_iter()
                    .map(|item| item.into_iter().map(Block::from).collect())
                    .collect(),
            },
            Element::Rule => Block::Rule,
        }
    }
}

/// Links and code carry no mark on paper, so runs that differ only in them are one.
fn spans(inlines: Vec<Inline>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for Inline {
        text,
        strong,
        emphasis,
        ..
    } in inlines
    {
        match spans.last_mut() {
            Some(last) if (last.strong, last.emphasis) == (strong, emphasis) => {
                last.text.push_str(&text)
            }
            _ => spans.push(Span {
                text,
                strong,
                emphasis,
            }),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str) -> Span {
        Span {
            text: text.to_owned(),
            ..Span::default()
        }
    }

    #[test]
    fn styles_become_spans_and_a_hard_break_a_new_line() {
        let blocks = from_markdown("Vi *turde* ikke **sove**.  \nIkke den første nat.");

        let Some(Block::Paragraph { spans }) = blocks.first() else {
            panic!("{blocks:?}")
        };
        assert_eq!(
            spans[1],
            Span {
                emphasis: true,
                ..span("turde")
            }
        );
        assert_eq!(
            spans[3],
            Span {
                strong: true,
                ..span("sove")
            }
        );
        assert_eq!(spans[4], span(".\nIkke den første nat."));
    }

    #[test]
    fn quotes_and_lists_hold_blocks() {
        let blocks = from_markdown("> Hun *lyttede*.\n\n- én\n- to\n");

        assert!(matches!(&blocks[0], Block::Quote { blocks } if blocks.len() == 1));
        assert!(matches!(&blocks[1], Block::List { ordered: false, items } if items.len() == 2));
        assert_eq!(leaves(&blocks).len(), 3);
    }

    #[test]
    fn blocks_are_written_with_their_kind() {
        let written = serde_json::to_value(from_markdown("## Hej")).unwrap_or_default();

        assert_eq!(written[0]["kind"], "heading");
        assert_eq!(written[0]["level"], 2);
    }
}
