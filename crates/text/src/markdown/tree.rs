//! Builds the tree of blocks from the parser's events, without recursion and to a bounded depth.

use super::{Element, Inline, Placed};
use crate::normal::normalise;
use unicode_normalization::is_nfc;

/// Quotes and lists nest this deep; what is deeper is kept as text at this level. Enough for any letter, and a text of ten
/// thousand `>` cannot exhaust the stack of whoever walks the tree.
const DEEPEST: usize = 8;

#[derive(Default)]
pub(super) struct Builder {
    pub(super) style: Style,
    done: Vec<Placed>,
    open: Vec<Frame>,
    leaf: Leaf,
    inlines: Vec<Inline>,
    leaf_offset: usize,
}

/// The inline marks that are open where the parser stands.
#[derive(Default)]
pub(super) struct Style {
    pub(super) strong: usize,
    pub(super) emphasis: usize,
    pub(super) links: Vec<Option<String>>,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Leaf {
    #[default]
    Paragraph,
    Heading(u8),
    Code,
}

struct Frame {
    container: Container,
    offset: usize,
    content: Vec<Element>,
}

enum Container {
    Quote,
    List {
        ordered: bool,
        items: Vec<Vec<Element>>,
    },
    Item,
    /// Too deep: its content belongs to the frame around it.
    Transparent,
}

impl Builder {
    pub(super) fn text(&mut self, text: &str, offset: usize) {
        self.push(text, false, offset);
    }

    pub(super) fn code(&mut self, text: &str, offset: usize) {
        self.push(text, true, offset);
    }

    pub(super) fn heading(&mut self, level: u8, offset: usize) {
        self.flush();
        self.leaf = Leaf::Heading(level);
        self.leaf_offset = offset;
    }

    pub(super) fn code_block(&mut self, fenced: bool, offset: usize) {
        self.flush();
        self.leaf = if fenced { Leaf::Code } else { Leaf::Paragraph };
        self.leaf_offset = offset;
    }

    pub(super) fn rule(&mut self, offset: usize) {
        self.flush();
        self.place(Element::Rule, offset);
    }

    pub(super) fn open_quote(&mut self, offset: usize) {
        self.open(Container::Quote, offset);
    }

    pub(super) fn open_list(&mut self, ordered: bool, offset: usize) {
        let items = Vec::new();
        self.open(Container::List { ordered, items }, offset);
    }

    pub(super) fn open_item(&mut self, offset: usize) {
        self.open(Container::Item, offset);
    }

    /// Ends the innermost quote, list or item.
    pub(super) fn close(&mut self) {
        self.flush();
        let Some(frame) = self.open.pop() else { return };
        match frame.container {
            Container::Transparent => {}
            Container::Quote if frame.content.is_empty() => {}
            Container::Quote => self.place(Element::Quote(frame.content), frame.offset),
            Container::Item => match self.open.last_mut() {
                Some(Frame {
                    container: Container::List { items, .. },
                    ..
                }) if !frame.content.is_empty() => {
                    items.push(frame.content);
                }
                Some(Frame {
                    container: Container::List { .. },
                    ..
                }) => {}
                _ => frame
                    .content
                    .into_iter()
                    .for_each(|element| self.place(element, frame.offset)),
            },
            Container::List { items, .. } if items.is_empty() => {}
            Container::List { ordered, items } => {
                self.place(Element::List { ordered, items }, frame.offset)
            }
        }
    }

    /// Ends the paragraph, heading or code being written, if there is one.
    pub(super) fn flush(&mut self) {
        let leaf = std::mem::take(&mut self.leaf);
        let inlines = std::mem::take(&mut self.inlines);
        let element = if leaf == Leaf::Code {
            let code = normalise(
                &inlines
                    .into_iter()
                    .map(|inline| inline.text)
                    .collect::<String>(),
            );
            let code = code.trim_matches('\n');
            (!code.trim().is_empty()).then(|| Element::Code(code.to_owned()))
        } else {
            let clean = clean(inlines);
            (!clean.is_empty()).then_some(match leaf {
                Leaf::Heading(level) => Element::Heading(level, clean),
                _ => Element::Paragraph(clean),
            })
        };
        if let Some(element) = element {
            self.place(element, self.leaf_offset);
        }
    }

    pub(super) fn finish(mut self) -> Vec<Placed> {
        self.flush();
        while !self.open.is_empty() {
            self.close();
        }
        self.done
    }

    fn open(&mut self, container: Container, offset: usize) {
        self.flush();
        let container = if self.open.len() < DEEPEST {
            container
        } else {
            Container::Transparent
        };
        self.open.push(Frame {
            container,
            offset,
            content: Vec::new(),
        });
    }

    fn push(&mut self, text: &str, code: bool, offset: usize) {
        if self.inlines.is_empty() && self.leaf == Leaf::Paragraph {
            self.leaf_offset = offset;
        }
        self.inlines.push(Inline {
            text: text.to_owned(),
            strong: self.style.strong > 0,
            emphasis: self.style.emphasis > 0,
            code,
            link: self.style.links.iter().rev().find_map(Clone::clone),
        });
    }

    fn place(&mut self, element: Element, offset: usize) {
        let holder = self.open.iter_mut().rev().find(|frame| {
            !matches!(
                frame.container,
                Container::Transparent | Container::List { .. }
            )
        });
        match holder {
            Some(frame) => frame.content.push(element),
            None => self.done.push(Placed { offset, element }),
        }
    }
}

/// One leaf's characters in their final form: single spaces, no blanks at the ends or around a line break, no two line
/// breaks in a row, NFC, runs of the same style joined, nothing empty.
fn clean(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut clean: Vec<Inline> = Vec::new();
    // A blank waits, in the style it was written in, until it is known that something follows it.
    let mut blank: Option<(char, &Inline)> = None;
    for inline in &inlines {
        for character in normalise(&inline.text).chars() {
            match character {
                // A line break wins over the spaces around it.
                '\n' => blank = Some(('\n', inline)),
                ' ' | '\t' => blank = blank.or(Some((' ', inline))),
                _ => {
                    if let Some((waiting, style)) = blank.take()
                        && !clean.is_empty()
                    {
                        push_styled(&mut clean, waiting, style);
                    }
                    push_styled(&mut clean, character, inline);
                }
            }
        }
    }
    let whole: String = clean.iter().map(|inline| inline.text.as_str()).collect();
    if is_nfc(&whole) {
        return clean;
    }
    // An accent was set in another style than its letter. Nobody writes so; the letter matters more than the style.
    clean.truncate(1);
    if let Some(only) = clean.first_mut() {
        only.text = normalise(&whole);
    }
    clean
}

fn push_styled(inlines: &mut Vec<Inline>, character: char, style: &Inline) {
    match inlines.last_mut() {
        Some(last) if last.is_styled_as(style) => last.text.push(character),
        _ => inlines.push(Inline {
            text: character.to_string(),
            ..style.clone()
        }),
    }
}

impl Inline {
    fn is_styled_as(&self, other: &Inline) -> bool {
        (self.strong, self.emphasis, self.code, &self.link)
            == (other.strong, other.emphasis, other.code, &other.link)
    }
}
