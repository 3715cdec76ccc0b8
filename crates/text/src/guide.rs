//! Guides: the Markdown files that people are asked by, read into sections and questions.

mod answer;
mod error;
mod front;
mod parse;

use crate::language::Language;
use serde::{Deserialize, Serialize};

pub use error::{GuideError, GuideProblem};

/// A guide as its file says it. `guides/README.md` describes the form.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub struct GuideText {
    /// What people call it.
    pub title: String,
    /// What it is for.
    pub kind: GuideKind,
    /// The language it asks in.
    pub language: Language,
    /// What stands before the first question, as Markdown; may be empty.
    pub introduction: String,
    /// The questions in order; at least one.
    pub sections: Vec<GuideSection>,
}

/// One question of a guide, with what helps to ask it.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
pub struct GuideSection {
    /// Stable name of the answer, unique in the guide: small letters, digits and hyphens.
    pub key: String,
    /// What the part is called, in print too.
    pub heading: String,
    /// The question as it is asked.
    pub question: String,
    /// Advice to whoever asks; may be empty. Paragraphs are divided by an empty line.
    pub hint: String,
    /// Questions to help the talk along.
    pub helping: Vec<String>,
    /// The form of the answer.
    pub answer: AnswerKind,
    /// Whether it must be answered.
    pub required: bool,
    /// Whether the answer may go to the exhibition; consent decides whether it does.
    pub exhibited: bool,
}

/// What a guide is for.
#[derive(Serialize, Deserialize, Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[serde(rename_all = "snake_case")]
pub enum GuideKind {
    /// A family's story in the story week (*fortælling*).
    Story,
    /// A listening event (*lytning*).
    Listening,
    /// A listening lab's script (*lyttelab*).
    Lab,
    /// The evaluation questions (*gennemgang*).
    Review,
    /// A visitor's answer (*gæst*).
    Visitor,
    /// What a family is asked to agree to (*samtykke*).
    Consent,
}

/// The form of an answer.
#[derive(Serialize, Deserialize, Clone, Debug, Default, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// As much as there is to say.
    #[default]
    Long,
    /// One line.
    Short,
    /// One of these.
    Choice(Vec<String>),
    /// A number.
    Number,
    /// A day.
    Date,
    /// A place, no finer than a town.
    Place,
    /// Somebody's own words.
    Quote,
}

impl GuideText {
    /// Reads a guide from its Markdown.
    ///
    /// # Errors
    /// When the file does not say what it must; the error names the line and the cure.
    pub fn parse(markdown: &str) -> Result<GuideText, GuideError> {
        parse::parse(markdown)
    }

    /// The section with this key.
    #[must_use]
    pub fn section(&self, key: &str) -> Option<&GuideSection> {
        self.sections.iter().find(|section| section.key == key)
    }
}
