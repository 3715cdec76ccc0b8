//! The story panel: portrait, title, quotation, name as consented, and the story.

use genlyd_domain::ink::Ink;
use genlyd_domain::piece::Size;
use genlyd_text::blocks::Block;
use genlyd_text::language::Language;
use serde::Serialize;

use crate::portrait::Portrait;
use crate::sheets::foot::Foot;
use crate::sheets::typeset;

/// A story on a panel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StoryPanel {
    /// The paper.
    pub size: Size,
    /// Exhibition, venue and number.
    pub foot: Foot,
    /// The theme's name, above the title.
    pub theme: Option<String>,
    /// The panel's colour.
    pub ink: Ink,
    /// The story's title.
    pub title: String,
    /// A quotation in large type; outer quotation marks are set by the panel.
    pub quote: Option<String>,
    /// The name as the family wishes it shown.
    pub name: Option<String>,
    /// A line about the person ("bonusfar til Olga på 4 år, Nexø").
    pub about: Option<String>,
    /// The portrait, where there is one and it may be shown.
    pub portrait: Option<Portrait>,
    /// The story, part by part.
    pub sections: Vec<Section>,
    /// The language of the story.
    pub language: Language,
}

/// A part of a story.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Section {
    /// A heading over it, if it has one.
    pub heading: Option<String>,
    /// Its text.
    pub blocks: Vec<Block>,
}

impl StoryPanel {
    pub(crate) fn running_text(&self) -> String {
        let parts = self.sections.iter().map(|section| {
            let heading = section.heading.as_deref().unwrap_or_default();
            format!("{heading}\n\n{}", typeset::plain(&section.blocks))
        });
        parts.collect::<Vec<_>>().join("\n\n").trim().to_owned()
    }

    pub(crate) fn typeset(&self) -> StoryPanel {
        let text = |text: &String| typeset::line(text, self.language);
        StoryPanel {
            theme: self.theme.as_ref().map(text),
            title: text(&self.title),
            quote: self
                .quote
                .as_deref()
                .and_then(|quote| typeset::quotation(quote, self.language)),
            name: typeset::optional(self.name.as_deref(), self.language),
            about: typeset::optional(self.about.as_deref(), self.language),
            sections: self
                .sections
                .iter()
                .map(|section| Section {
                    heading: typeset::optional(section.heading.as_deref(), self.language),
                    blocks: typeset::blocks(&section.blocks, self.language),
                })
                .collect(),
            ..self.clone()
        }
    }
}
