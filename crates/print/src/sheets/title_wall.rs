//! The title wall: what the exhibition is called, what it asks, what it is, and who took part.

use genlyd_domain::ink::Ink;
use genlyd_domain::piece::Size;
use genlyd_text::blocks::Block;
use genlyd_text::language::Language;
use serde::Serialize;

use crate::sheets::foot::Foot;
use crate::sheets::typeset;

/// The wall that visitors meet first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TitleWall {
    /// The paper.
    pub size: Size,
    /// Exhibition, venue and number.
    pub foot: Foot,
    /// The exhibition's name.
    pub title: String,
    /// The wall's colour.
    pub ink: Ink,
    /// The question that the project asks.
    pub question: Option<String>,
    /// What the exhibition is.
    pub introduction: Vec<Block>,
    /// Those who took part, each as they wish to be named.
    pub participants: Vec<String>,
    /// The themes and their colours, so that the hall can be read from the door.
    pub themes: Vec<ThemeStripe>,
    /// When it is open, as people say it ("4. maj – 30. juni 2026").
    pub dates: Option<String>,
    /// The language of the text.
    pub language: Language,
}

/// A theme on the title wall.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThemeStripe {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub ink: Ink,
}

impl TitleWall {
    pub(crate) fn typeset(&self) -> TitleWall {
        TitleWall {
            title: typeset::line(&self.title, self.language),
            question: typeset::optional(self.question.as_deref(), self.language),
            introduction: typeset::blocks(&self.introduction, self.language),
            participants: self
                .participants
                .iter()
                .map(|name| name.trim().to_owned())
                .collect(),
            dates: typeset::optional(self.dates.as_deref(), self.language),
            ..self.clone()
        }
    }
}
