//! A Markdown file: one text, its title the heading it begins with.

use genlyd_text::blocks::{self, Block};
use genlyd_text::normal::normalise;

use crate::encoding::Encoding;
use crate::imported::{Imported, Problem, Raw, TitleFrom};
use crate::title;

/// Reads one file. The heading it begins with becomes the title and leaves the text; without one the title is the file's
/// name. The file's name is the text's external id.
///
/// # Errors
///
/// A [`Problem`] when there are no words in it, or more than a story may have.
pub fn read(name: &str, markdown: &str, encoding: Encoding) -> Result<Imported, Problem> {
    let markdown = normalise(markdown);
    let (heading, rest) = opening_heading(markdown.trim_start());
    let file = title::of_file(name);
    let (title, title_from) = match &heading {
        Some(heading) => (heading.as_str(), TitleFrom::Heading),
        None => (file.as_str(), TitleFrom::FileName),
    };
    Raw {
        external: name.to_owned(),
        title,
        title_from,
        markdown: rest.trim().to_owned(),
        language: None,
        source: name,
        line: None,
        encoding,
    }
    .checked()
}

/// The words of the heading on the first line, and what follows it.
fn opening_heading(markdown: &str) -> (Option<String>, &str) {
    let (first, rest) = markdown.split_once('\n').unwrap_or((markdown, ""));
    match blocks::from_markdown(first).first() {
        Some(Block::Heading { spans, .. }) => {
            let words = spans.iter().map(|span| span.text.as_str()).collect();
            (Some(words), rest)
        }
        _ => (None, markdown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imported::What;

    #[test]
    fn the_first_heading_is_the_title_and_leaves_the_text() {
        let imported = read(
            "uge 45/f07.md",
            "\n# Den **lange** nat\n\nVi ringede *tre* gange.\n\n## Bagefter\n\nSå sov hun.\n",
            Encoding::Utf8,
        )
        .unwrap();
        assert_eq!(
            (imported.title.as_str(), imported.title_from),
            ("Den lange nat", TitleFrom::Heading)
        );
        assert_eq!(
            imported.markdown,
            "Vi ringede *tre* gange.\n\n## Bagefter\n\nSå sov hun."
        );
        assert_eq!(imported.external, "uge 45/f07.md");
    }

    #[test]
    fn without_a_heading_the_file_name_is_the_title() {
        let imported = read("den-lange_nat.md", "Vi ringede #tre gange.", Encoding::Utf8).unwrap();
        assert_eq!(
            (imported.title.as_str(), imported.title_from),
            ("den lange nat", TitleFrom::FileName)
        );
    }

    #[test]
    fn a_heading_alone_is_no_text() {
        let problem = read("a.md", "# Den lange nat\n", Encoding::Utf8).unwrap_err();
        assert_eq!(problem.what, What::Empty);
    }
}
