//! The one Markdown parser with its one set of options: source text in, a small tree of what people meant out.
//!
//! Plain CommonMark, with care for people who write stories rather than documents: a date at the start of a line is not a
//! list, a dashed line is a rule and never makes a heading of what stands above it, indentation is not code, and nothing a
//! person typed disappears: raw HTML and link definitions stay text, a picture becomes its description.

mod source;
mod tree;

pub(crate) use source::prepare;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd};
use std::ops::Range;
use tree::Builder;

/// A block of the text. Paragraphs, headings and code are the leaves; no leaf is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Element {
    Paragraph(Vec<Inline>),
    Heading(u8, Vec<Inline>),
    Code(String),
    Quote(Vec<Element>),
    List {
        ordered: bool,
        items: Vec<Vec<Element>>,
    },
    Rule,
}

/// A run of characters in one style. A hard line break is `\n`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Inline {
    pub(crate) text: String,
    pub(crate) strong: bool,
    pub(crate) emphasis: bool,
    pub(crate) code: bool,
    /// Only addresses that [`is_safe_address`] accepts.
    pub(crate) link: Option<String>,
}

/// A block at the outermost level and the byte in the prepared source where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed {
    pub(crate) offset: usize,
    pub(crate) element: Element,
}

/// The blocks of a text as a person wrote it.
pub(crate) fn parse(markdown: &str) -> Vec<Element> {
    parse_prepared(&prepare(markdown))
        .into_iter()
        .map(|placed| placed.element)
        .collect()
}

/// The blocks of a text that has been through [`prepare`], each with its place.
pub(crate) fn parse_prepared(prepared: &str) -> Vec<Placed> {
    let mut builder = Builder::default();
    // No extensions: tables, footnotes and the like would change the meaning of characters that occur in stories.
    for (event, range) in Parser::new_ext(prepared, Options::empty()).into_offset_iter() {
        read(&mut builder, event, range, prepared);
    }
    builder.finish()
}

fn read(builder: &mut Builder, event: Event<'_>, range: Range<usize>, prepared: &str) {
    match event {
        Event::Start(tag) => start(builder, tag, range, prepared),
        Event::End(tag) => end(builder, tag, range, prepared),
        // A blank line inside raw HTML parts paragraphs, as it does everywhere else.
        Event::Html(text) if text.trim().is_empty() => builder.flush(),
        Event::Text(text)
        | Event::Html(text)
        | Event::InlineHtml(text)
        | Event::InlineMath(text)
        | Event::DisplayMath(text)
        | Event::FootnoteReference(text) => builder.text(&text, range.start),
        Event::Code(text) => builder.code(&text, range.start),
        Event::SoftBreak => builder.text(" ", range.start),
        Event::HardBreak => builder.text("\n", range.start),
        Event::Rule => builder.rule(range.start),
        Event::TaskListMarker(_) => {}
    }
}

fn start(builder: &mut Builder, tag: Tag<'_>, range: Range<usize>, prepared: &str) {
    match tag {
        Tag::Heading { level, .. } if is_marked_heading(prepared, &range) => {
            builder.heading(level as u8, range.start);
        }
        Tag::CodeBlock(kind) => {
            builder.code_block(matches!(kind, CodeBlockKind::Fenced(_)), range.start);
        }
        Tag::BlockQuote(_) => builder.open_quote(range.start),
        Tag::List(first) => builder.open_list(first.is_some(), range.start),
        Tag::Item => builder.open_item(range.start),
        Tag::Emphasis => builder.style.emphasis += 1,
        Tag::Strong => builder.style.strong += 1,
        Tag::Link { dest_url, .. } => {
            let address = dest_url.into_string();
            builder
                .style
                .links
                .push(is_safe_address(&address).then_some(address));
        }
        Tag::Image { .. } => builder.style.links.push(None),
        _ => builder.flush(),
    }
}

fn end(builder: &mut Builder, tag: TagEnd, range: Range<usize>, prepared: &str) {
    match tag {
        TagEnd::Emphasis => builder.style.emphasis = builder.style.emphasis.saturating_sub(1),
        TagEnd::Strong => builder.style.strong = builder.style.strong.saturating_sub(1),
        TagEnd::Link | TagEnd::Image => {
            builder.style.links.pop();
        }
        TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item => builder.close(),
        TagEnd::Heading(_) if !is_marked_heading(prepared, &range) => {
            builder.flush();
            // A dashed line under a paragraph was meant as a dashed line.
            builder.rule(range.start);
        }
        _ => builder.flush(),
    }
}

/// Whether a heading is marked by `#`, rather than by a line of dashes or equal signs beneath it.
fn is_marked_heading(prepared: &str, range: &Range<usize>) -> bool {
    prepared
        .get(range.clone())
        .is_some_and(|source| source.trim_start().starts_with('#'))
}

/// Whether a link may lead there: the web and letters, nothing that runs.
fn is_safe_address(address: &str) -> bool {
    let lower = address.trim_start().to_ascii_lowercase();
    lower == address.to_ascii_lowercase()
        && ["https://", "http://", "mailto:"]
            .iter()
            .any(|scheme| lower.starts_with(scheme))
}

#[cfg(test)]
mod tests;
