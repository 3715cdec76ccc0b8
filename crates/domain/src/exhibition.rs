//! An exhibition: where, when, and in which words it opens.

use genlyd_text::language::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::id::Id;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record};
use crate::wording::{self, WordingRefusal};

/// Characters that an introduction may hold: five times what a visitor reads standing.
pub const MOST_INTRODUCTION_CHARACTERS: usize = 6_000;

/// An *udstilling*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exhibition {
    /// Its id.
    pub id: Id<Exhibition>,
    /// The project.
    pub project: Id<Project>,
    /// What it is called.
    pub title: String,
    /// The hall it hangs in.
    pub venue: String,
    /// The day it opens.
    pub opens: Option<Date>,
    /// The words on the title wall, in Markdown.
    pub introduction: String,
    /// Who made it, as printed on the title wall.
    pub credits: String,
    /// The language of its sheets.
    pub language: Language,
}

/// What a person typed about an exhibition.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExhibitionWords {
    /// The title.
    pub title: String,
    /// The hall.
    pub venue: String,
    /// The introduction, in Markdown.
    pub introduction: String,
    /// Who made it.
    pub credits: String,
}

/// Which words of an exhibition were refused, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ExhibitionRefusal {
    /// The title.
    #[error("the title is refused: {0}")]
    Title(WordingRefusal),
    /// The hall.
    #[error("the venue is refused: {0}")]
    Venue(WordingRefusal),
    /// The introduction.
    #[error("the introduction is refused: {0}")]
    Introduction(WordingRefusal),
    /// Who made it.
    #[error("the credits are refused: {0}")]
    Credits(WordingRefusal),
}

impl ExhibitionWords {
    /// The words, checked and trimmed, or everything that is wrong with them.
    ///
    /// # Errors
    ///
    /// One [`ExhibitionRefusal`] for each field that is refused.
    pub fn checked(&self) -> Result<ExhibitionWords, Vec<ExhibitionRefusal>> {
        let mut refusals = Vec::new();
        let words = ExhibitionWords {
            title: wording::line(&self.title, 60)
                .map_err(|refusal| refusals.push(ExhibitionRefusal::Title(refusal)))
                .unwrap_or_default(),
            venue: wording::optional_line(&self.venue, 60)
                .map_err(|refusal| refusals.push(ExhibitionRefusal::Venue(refusal)))
                .unwrap_or_default(),
            introduction: wording::lines(&self.introduction, MOST_INTRODUCTION_CHARACTERS)
                .map_err(|refusal| refusals.push(ExhibitionRefusal::Introduction(refusal)))
                .unwrap_or_default(),
            credits: wording::lines(&self.credits, 1_000)
                .map_err(|refusal| refusals.push(ExhibitionRefusal::Credits(refusal)))
                .unwrap_or_default(),
        };
        if refusals.is_empty() {
            Ok(words)
        } else {
            Err(refusals)
        }
    }
}

impl Record for Exhibition {
    const KIND: Kind = Kind::Exhibition;

    fn id(&self) -> Id<Exhibition> {
        self.id
    }

    fn filing(&self) -> Filing {
        Filing::default().list(
            Lookup::ExhibitionsOfProject,
            self.project.uuid(),
            self.opens.map(|day| day.to_string()).unwrap_or_default(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_that_is_refused_is_named() {
        let words = ExhibitionWords {
            title: " ".to_owned(),
            venue: "h".repeat(61),
            introduction: "Velkommen".to_owned(),
            credits: String::new(),
        };

        assert_eq!(
            words.checked(),
            Err(vec![
                ExhibitionRefusal::Title(WordingRefusal::Empty),
                ExhibitionRefusal::Venue(WordingRefusal::TooLong { most: 60 }),
            ])
        );
    }
}
