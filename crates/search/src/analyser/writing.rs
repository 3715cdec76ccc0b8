//! How a text is written, which decides how its words are read.

use genlyd_domain::text_version::TextVersion;
use genlyd_text::danish;
use genlyd_text::language::Language;

/// How a text is written, which decides how its words are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Writing {
    /// Danish as it is spelled today.
    Danish,
    /// Danish as it was spelled before 1948.
    OldDanish,
    /// English.
    English,
}

impl Writing {
    pub(crate) const ALL: [Writing; 3] = [Writing::Danish, Writing::OldDanish, Writing::English];

    /// Its place among all of them.
    pub(crate) const fn place(self) -> usize {
        self as usize
    }

    /// How a version of a story in this language is written.
    pub(crate) fn of_version(language: Language, text: &TextVersion) -> Writing {
        let sections: Vec<String> = text
            .sections
            .iter()
            .map(|section| section.plain())
            .collect();
        Writing::of(language, &sections.join("\n"))
    }

    /// How a text in this language is written.
    pub(crate) fn of(language: Language, text: &str) -> Writing {
        match language {
            Language::English => Writing::English,
            Language::Danish if danish::signs_of_old_spelling(text) >= danish::OLD_FROM => {
                Writing::OldDanish
            }
            Language::Danish => Writing::Danish,
        }
    }
}
