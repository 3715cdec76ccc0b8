//! The theme panel: a theme, its definition, and three to six voices with the numbers of their panels.

use genlyd_domain::ink::Ink;
use genlyd_domain::piece::Size;
use genlyd_text::blocks::Block;
use genlyd_text::language::Language;
use serde::Serialize;

use crate::sheets::foot::Foot;
use crate::sheets::typeset;

/// A theme on a panel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ThemePanel {
    /// The paper.
    pub size: Size,
    /// Exhibition, venue and number.
    pub foot: Foot,
    /// The theme's name.
    pub theme: String,
    /// The panel's colour.
    pub ink: Ink,
    /// What the theme means.
    pub definition: Vec<Block>,
    /// The voices, in the order they are read.
    pub voices: Vec<Voice>,
    /// The language of the definition and the voices.
    pub language: Language,
}

/// One voice on a theme panel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Voice {
    /// What is said; outer quotation marks are set by the panel.
    pub quote: String,
    /// The name as the family wishes it shown.
    pub name: Option<String>,
    /// A line about the person.
    pub about: Option<String>,
    /// The number of the panel with the whole story ("04").
    pub number: Option<String>,
}

impl ThemePanel {
    pub(crate) fn running_text(&self) -> String {
        let mut parts = vec![typeset::plain(&self.definition)];
        parts.extend(self.voices.iter().map(|voice| voice.quote.clone()));
        parts.join("\n\n")
    }

    pub(crate) fn typeset(&self) -> ThemePanel {
        ThemePanel {
            theme: typeset::line(&self.theme, self.language),
            definition: typeset::blocks(&self.definition, self.language),
            voices: self
                .voices
                .iter()
                .map(|voice| Voice {
                    quote: typeset::quotation(&voice.quote, self.language).unwrap_or_default(),
                    name: typeset::optional(voice.name.as_deref(), self.language),
                    about: typeset::optional(voice.about.as_deref(), self.language),
                    number: voice.number.clone(),
                })
                .collect(),
            ..self.clone()
        }
    }
}
