//! One text from outside, ready to become a story; or the problem that stood in its way.

use genlyd_domain::text_version::{MOST_CHARACTERS, MOST_TITLE_CHARACTERS};
use genlyd_text::detect;
use genlyd_text::language::{self, Language};
use genlyd_text::plain;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::encoding::Encoding;
use crate::title;

/// A text that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imported {
    /// The id it has where it comes from. The same file read again gives the same id.
    pub external: String,
    /// Its title, of at most [`MOST_TITLE_CHARACTERS`] characters; never empty.
    pub title: String,
    /// Where the title was found.
    pub title_from: TitleFrom,
    /// Its text in Markdown. Signs that stood in a plain text stand here as themselves.
    pub markdown: String,
    /// Its language.
    pub language: Language,
    /// How the language is known.
    pub language_from: LanguageFrom,
    /// The name of the file it was read from.
    pub source: String,
    /// The line it stands on, from 1, where the file has a text a line.
    pub line: Option<usize>,
    /// How the file's characters were written.
    pub encoding: Encoding,
}

/// Where a title was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TitleFrom {
    /// It was given beside the text.
    Stated,
    /// It was given, and was longer than a title may be.
    Shortened,
    /// It is the heading that the text began with, and no longer stands in the text.
    Heading,
    /// It is the name of the file.
    FileName,
    /// No title was given: it is the first words of the text.
    FirstWords,
}

/// How a language is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LanguageFrom {
    /// It was given beside the text.
    Stated,
    /// It was guessed from the words.
    Guessed,
}

/// Why one text could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[error("{source_name}{}: {what}", .line.map(|line| format!(", line {line}")).unwrap_or_default())]
pub struct Problem {
    /// The name of the file.
    pub source_name: String,
    /// The line, from 1, where the file has a text a line.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: What,
}

/// What is wrong with a text that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum What {
    /// There are no words in it.
    #[error("there are no words in it")]
    Empty,
    /// It holds more characters than a story may.
    #[error("it has {characters} characters; a story may have {MOST_CHARACTERS}")]
    TooLong {
        /// How many it has, as Markdown.
        characters: usize,
    },
    /// A personal number stands in it. Such a number is never kept, and never repeated in a report.
    #[error(
        "{}a personal number (CPR) stands in its {place}; such numbers are not kept: take it out and bring the file in again",
        .id.as_ref().map(|id| format!("{id}: ")).unwrap_or_default()
    )]
    PersonalNumber {
        /// The id of the text, unless the number stands in it.
        id: Option<String>,
        /// Where the first one stands.
        place: Place,
    },
    /// The line is not a JSON object.
    #[error("the line is not a JSON object: {reason}")]
    NotJson {
        /// Where reading stopped, in the reader's words. Holds nothing of the text.
        reason: String,
    },
    /// A field that is needed is missing, or is not a text.
    #[error("the field `{field}` is missing or is not a text")]
    NoField {
        /// Its name.
        field: String,
    },
    /// The bytes are not text in any encoding that is known here.
    #[error("the file does not hold text")]
    NotText,
    /// Files of this kind are not read here.
    #[error("files that end in `.{ending}` are not read; save it as .txt, .md or .jsonl")]
    UnknownEnding {
        /// The end of the file's name.
        ending: String,
    },
}

/// Where in a text something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "in")]
pub enum Place {
    /// In the id it has where it comes from.
    #[error("id")]
    Id,
    /// In its title, which may be the file's name.
    #[error("title")]
    Title,
    /// In a line of the text itself.
    #[error("text, line {line}")]
    Text {
        /// The line, from 1.
        line: usize,
    },
}

/// Everything that is known of a text before it is checked.
#[derive(Debug)]
pub(crate) struct Raw<'a> {
    pub(crate) external: String,
    pub(crate) title: &'a str,
    pub(crate) title_from: TitleFrom,
    pub(crate) markdown: String,
    pub(crate) language: Option<Language>,
    pub(crate) source: &'a str,
    pub(crate) line: Option<usize>,
    pub(crate) encoding: Encoding,
}

impl Imported {
    /// The text as it is searched and counted.
    #[must_use]
    pub fn plain(&self) -> String {
        plain::from_markdown(&self.markdown)
    }
}

impl Raw<'_> {
    /// The text, if there are words in it and not too many.
    pub(crate) fn checked(self) -> Result<Imported, Problem> {
        let problem = |what| Problem {
            source_name: self.source.to_owned(),
            line: self.line,
            what,
        };
        let plain = plain::from_markdown(&self.markdown);
        if !plain.chars().any(char::is_alphanumeric) {
            return Err(problem(What::Empty));
        }
        let characters = self.markdown.chars().count();
        if characters > MOST_CHARACTERS {
            return Err(problem(What::TooLong { characters }));
        }
        if let Some(what) = self.personal_number(&plain) {
            return Err(problem(what));
        }
        let (title, title_from) = match title::line(self.title, MOST_TITLE_CHARACTERS) {
            None => (title::first_words(&plain), TitleFrom::FirstWords),
            Some((title, false)) => (title, self.title_from),
            Some((title, true)) => (title, TitleFrom::Shortened),
        };
        let (language, language_from) = match self.language {
            Some(language) => (language, LanguageFrom::Stated),
            None => (language::guess(&plain), LanguageFrom::Guessed),
        };
        Ok(Imported {
            external: self.external,
            title,
            title_from,
            markdown: self.markdown,
            language,
            language_from,
            source: self.source.to_owned(),
            line: self.line,
            encoding: self.encoding,
        })
    }

    /// Where a personal number stands, if one does.
    fn personal_number(&self, plain: &str) -> Option<What> {
        let first = |text: &str| {
            detect::personal_numbers(text)
                .first()
                .map(|find| find.range)
        };
        let in_id = first(&self.external).is_some();
        let in_text = || {
            let range = first(plain)?;
            let before = plain.chars().take(range.start);
            Some(Place::Text {
                line: 1 + before.filter(|sign| *sign == '\n').count(),
            })
        };
        let place = in_text()
            .or_else(|| first(self.title).map(|_| Place::Title))
            .or_else(|| in_id.then_some(Place::Id))?;
        Some(What::PersonalNumber {
            id: (!in_id).then(|| self.external.clone()),
            place,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_file;

    fn check(name: &str, text: &str, place: Place, told: &str) {
        let problem = read_file(name, text.as_bytes())
            .remove(0)
            .expect_err("a personal number is refused");

        assert!(
            matches!(&problem.what, What::PersonalNumber { place: found, .. } if *found == place),
            "{problem}"
        );
        let report = problem.to_string();
        assert!(report.contains(told), "{report}");
        assert!(!report.contains("1234"), "{report}");
    }

    #[test]
    fn a_text_with_a_personal_number_is_named_by_file_line_and_id_without_the_number() {
        check(
            "brev.txt",
            "Hej.\n\nHun hedder 010203-1234.",
            Place::Text { line: 3 },
            "brev.txt",
        );
        check(
            "t.jsonl",
            r#"{"id": "d7", "text": "Hun hedder 010203 1234."}"#,
            Place::Text { line: 1 },
            "t.jsonl, line 1: d7: a personal number",
        );
        check(
            "t.jsonl",
            r#"{"id": "d7", "title": "010203-1234", "text": "Hun sov."}"#,
            Place::Title,
            "d7: a personal number (CPR) stands in its title",
        );
        check(
            "t.jsonl",
            r#"{"id": "010203-1234", "text": "Hun sov."}"#,
            Place::Id,
            "t.jsonl, line 1: a personal number (CPR) stands in its id",
        );
        check(
            "brev.md",
            "# 010203-**1234**\n\nHun sov.",
            Place::Title,
            "stands in its title",
        );
    }

    #[test]
    fn one_text_with_a_personal_number_does_not_stop_the_others() {
        let lines = b"{\"text\": \"Hun hed 010203-1234.\"}\n{\"text\": \"Hun sov.\"}";

        let read = read_file("t.jsonl", lines);

        assert!(read[0].is_err() && read[1].is_ok());
    }
}
