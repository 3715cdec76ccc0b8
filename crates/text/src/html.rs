//! A text as HTML that is safe to place in a page as it is.

use crate::markdown::{self, Element, Inline};

/// The text as HTML. Whatever a person typed is text in it: raw HTML is shown, not obeyed; links lead to the web or to a
/// letter and nowhere else; there are no pictures, attributes, scripts or styles from the source.
#[must_use]
pub fn from_markdown(markdown: &str) -> String {
    let mut html = String::with_capacity(markdown.len() + markdown.len() / 8);
    write_all(&mut html, &markdown::parse(markdown));
    html
}

fn write_all(html: &mut String, elements: &[Element]) {
    for element in elements {
        match element {
            Element::Paragraph(inlines) => {
                html.push_str("<p>");
                write_inlines(html, inlines);
                html.push_str("</p>\n");
            }
            Element::Heading(level, inlines) => {
                html.push_str(&format!("<h{level}>"));
                write_inlines(html, inlines);
                html.push_str(&format!("</h{level}>\n"));
            }
            Element::Code(text) => {
                html.push_str("<pre><code>");
                escape(html, text);
                html.push_str("</code></pre>\n");
            }
            Element::Quote(elements) => {
                html.push_str("<blockquote>\n");
                write_all(html, elements);
                html.push_str("</blockquote>\n");
            }
            Element::List { ordered, items } => {
                let tag = if *ordered { "ol" } else { "ul" };
                html.push_str(&format!("<{tag}>\n"));
                items.iter().for_each(|item| write_item(html, item));
                html.push_str(&format!("</{tag}>\n"));
            }
            Element::Rule => html.push_str("<hr>\n"),
        }
    }
}

/// A point of one paragraph needs no paragraph of its own.
fn write_item(html: &mut String, item: &[Element]) {
    html.push_str("<li>");
    match item {
        [Element::Paragraph(inlines), rest @ ..] => {
            write_inlines(html, inlines);
            if !rest.is_empty() {
                html.push('\n');
                write_all(html, rest);
            }
        }
        _ => write_all(html, item),
    }
    html.push_str("</li>\n");
}

fn write_inlines(html: &mut String, inlines: &[Inline]) {
    let mut open_link: Option<&str> = None;
    for inline in inlines {
        let link = inline.link.as_deref();
        if link != open_link {
            if open_link.is_some() {
                html.push_str("</a>");
            }
            if let Some(address) = link {
                html.push_str("<a href=\"");
                escape(html, address);
                html.push_str("\" rel=\"noopener noreferrer nofollow\">");
            }
            open_link = link;
        }
        let marks = [
            (inline.strong, "strong"),
            (inline.emphasis, "em"),
            (inline.code, "code"),
        ];
        for (_, tag) in marks.iter().filter(|(on, _)| *on) {
            html.push_str(&format!("<{tag}>"));
        }
        escape_lines(html, &inline.text);
        for (_, tag) in marks.iter().rev().filter(|(on, _)| *on) {
            html.push_str(&format!("</{tag}>"));
        }
    }
    if open_link.is_some() {
        html.push_str("</a>");
    }
}

fn escape_lines(html: &mut String, text: &str) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            html.push_str("<br>\n");
        }
        escape(html, line);
    }
}

fn escape(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            _ => html.push(character),
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
