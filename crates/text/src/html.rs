//! A text as HTML that is safe to place in a page as it is.

use crate::markdown::{self, Element, Inline};
use crate::plain;
use crate::segment::CharRange;

/// The text as HTML. Whatever a person typed is text in it: raw HTML is shown, not obeyed; links lead to the web or to a
/// letter and nowhere else; there are no pictures, attributes, scripts or styles from the source.
#[must_use]
pub fn from_markdown(markdown: &str) -> String {
    from_markdown_lit(markdown, &[], 1)
}

/// As [`from_markdown`], with stretches of [`crate::plain::from_markdown`]'s text marked: in order, apart from each other,
/// the first with the id `found-` and this number. In a listing nothing is marked.
#[must_use]
pub fn from_markdown_lit(markdown: &str, lit: &[CharRange], first: usize) -> String {
    let mut writer = Writer {
        html: String::with_capacity(markdown.len() + markdown.len() / 8),
        lit,
        number: first,
        place: 0,
    };
    writer.all(&markdown::parse(markdown));
    writer.html
}

struct Writer<'a> {
    html: String,
    /// What is still to be marked.
    lit: &'a [CharRange],
    /// The number of the first of these.
    number: usize,
    /// How many characters of the plain text are written.
    place: usize,
}

impl Writer<'_> {
    fn all(&mut self, elements: &[Element]) {
        for element in elements {
            match element {
                Element::Paragraph(inlines) => {
                    self.html.push_str("<p>");
                    self.leaf(inlines);
                    self.html.push_str("</p>\n");
                }
                Element::Heading(level, inlines) => {
                    self.html.push_str(&format!("<h{level}>"));
                    self.leaf(inlines);
                    self.html.push_str(&format!("</h{level}>\n"));
                }
                Element::Code(text) => {
                    self.html.push_str("<pre><code>");
                    text.chars().for_each(|character| self.escaped(character));
                    self.html.push_str("</code></pre>\n");
                    self.begin_leaf();
                    self.place += plain::join_lines(text).chars().count();
                }
                Element::Quote(elements) => {
                    self.html.push_str("<blockquote>\n");
                    self.all(elements);
                    self.html.push_str("</blockquote>\n");
                }
                Element::List { ordered, items } => {
                    let tag = if *ordered { "ol" } else { "ul" };
                    self.html.push_str(&format!("<{tag}>\n"));
                    items.iter().for_each(|item| self.item(item));
                    self.html.push_str(&format!("</{tag}>\n"));
                }
                Element::Rule => self.html.push_str("<hr>\n"),
            }
        }
    }

    /// A point of one paragraph needs no paragraph of its own.
    fn item(&mut self, item: &[Element]) {
        self.html.push_str("<li>");
        match item {
            [Element::Paragraph(inlines), rest @ ..] => {
                self.leaf(inlines);
                if !rest.is_empty() {
                    self.html.push('\n');
                    self.all(rest);
                }
            }
            _ => self.all(item),
        }
        self.html.push_str("</li>\n");
    }

    /// What stands between two paragraphs of the plain text is counted and not written.
    fn begin_leaf(&mut self) {
        if self.place > 0 {
            self.place += plain::PARAGRAPH_BREAK.len();
        }
    }

    fn leaf(&mut self, inlines: &[Inline]) {
        self.begin_leaf();
        let mut open_link: Option<&str> = None;
        for inline in inlines {
            let link = inline.link.as_deref();
            if link != open_link {
                if open_link.is_some() {
                    self.html.push_str("</a>");
                }
                if let Some(address) = link {
                    self.html.push_str("<a href=\"");
                    address
                        .chars()
                        .for_each(|character| self.escaped(character));
                    self.html
                        .push_str("\" rel=\"noopener noreferrer nofollow\">");
                }
                open_link = link;
            }
            let marks = [
                (inline.strong, "strong"),
                (inline.emphasis, "em"),
                (inline.code, "code"),
            ];
            for (_, tag) in marks.iter().filter(|(on, _)| *on) {
                self.html.push_str(&format!("<{tag}>"));
            }
            self.text(&inline.text);
            for (_, tag) in marks.iter().rev().filter(|(on, _)| *on) {
                self.html.push_str(&format!("</{tag}>"));
            }
        }
        if open_link.is_some() {
            self.html.push_str("</a>");
        }
    }

    /// Words in one style. A mark that goes on into another style is closed here and opened again there.
    fn text(&mut self, text: &str) {
        let mut is_open = false;
        for character in text.chars() {
            while let [passed, rest @ ..] = self.lit
                && passed.end <= self.place
            {
                self.lit = rest;
                self.number += 1;
                if is_open {
                    self.html.push_str("</mark>");
                    is_open = false;
                }
            }
            if let Some(next) = self.lit.first()
                && next.start <= self.place
                && !is_open
            {
                let is_start = next.start == self.place;
                let id = format!("<mark id=\"found-{}\">", self.number);
                self.html.push_str(if is_start { &id } else { "<mark>" });
                is_open = true;
            }
            match character {
                '\n' => self.html.push_str("<br>\n"),
                other => self.escaped(other),
            }
            self.place += 1;
        }
        if is_open {
            self.html.push_str("</mark>");
        }
    }

    fn escaped(&mut self, character: char) {
        match character {
            '&' => self.html.push_str("&amp;"),
            '<' => self.html.push_str("&lt;"),
            '>' => self.html.push_str("&gt;"),
            '"' => self.html.push_str("&quot;"),
            '\'' => self.html.push_str("&#39;"),
            _ => self.html.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_is_shown_and_not_obeyed() {
        assert_eq!(
            from_markdown("Hej <script>alert(1)</script> & <b onclick=x>du</b>"),
            "<p>Hej &lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b onclick=x&gt;du&lt;/b&gt;</p>\n"
        );
        assert!(!from_markdown("<div>\n<img src=x onerror=alert(1)>\n\n<!-- -->").contains("<img"));
    }

    #[test]
    fn only_the_web_and_letters_are_linked() {
        assert_eq!(
            from_markdown("[x](https://example.org/?a=1&b=\"2\")"),
            "<p><a href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\" rel=\"noopener noreferrer nofollow\">x</a></p>\n"
        );
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "/people",
            "vbscript:x",
        ] {
            assert_eq!(
                from_markdown(&format!("[x]({address})")),
                "<p>x</p>\n",
                "{address}"
            );
        }
        assert!(from_markdown("<mailto:a@example.org>").contains("href=\"mailto:"));
    }

    #[test]
    fn a_picture_becomes_its_description() {
        assert_eq!(
            from_markdown("![Mor og barn](https://example.org/a.png)"),
            "<p>Mor og barn</p>\n"
        );
    }

    #[test]
    fn what_was_found_is_marked_where_it_stands() {
        let markdown = "# Natten\n\nVi sov **ikke** den\n\n```\n nat \n```\n\n- nat & *nat*\n- dag";
        let plain = plain::from_markdown(markdown);
        let lit = |words: &[&str]| -> Vec<CharRange> {
            words
                .iter()
                .map(|word| {
                    let start = plain[..plain.find(word).unwrap()].chars().count();
                    let end = start + word.chars().count();
                    CharRange { start, end }
                })
                .collect()
        };

        let html = from_markdown_lit(
            markdown,
            &lit(&["Natten", "sov ikke d", "nat & nat", "dag"]),
            7,
        );

        assert_eq!(
            html,
            "<h1><mark id=\"found-7\">Natten</mark></h1>\n\
             <p>Vi <mark id=\"found-8\">sov </mark><strong><mark>ikke</mark></strong><mark> d</mark>en</p>\n\
             <pre><code> nat </code></pre>\n\
             <ul>\n<li><mark id=\"found-9\">nat &amp; </mark><em><mark>nat</mark></em></li>\n\
             <li><mark id=\"found-10\">dag</mark></li>\n</ul>\n"
        );
        assert_eq!(from_markdown_lit(markdown, &[], 1), from_markdown(markdown));
    }

    #[test]
    fn lists_and_quotes_nest() {
        assert_eq!(
            from_markdown("- a\n  - b\n\n> c"),
            "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n<blockquote>\n<p>c</p>\n</blockquote>\n"
        );
    }

    #[test]
    fn a_hard_line_break_is_kept() {
        assert_eq!(
            from_markdown("Sov,  \nlille *ven*"),
            "<p>Sov,<br>\nlille <em>ven</em></p>\n"
        );
    }
}
