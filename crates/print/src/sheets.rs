//! What can be printed: one struct for each layout, filled with plain text by whoever may read it.

pub mod foot;
pub mod quote_panel;
pub mod story_panel;
pub mod theme_panel;
pub mod title_wall;
mod typeset;

use genlyd_domain::piece::Size;
use genlyd_text::language::Language;
use serde::Serialize;

pub use foot::Foot;
pub use quote_panel::QuotePanel;
pub use story_panel::{Section, StoryPanel};
pub use theme_panel::{ThemePanel, Voice};
pub use title_wall::{ThemeStripe, TitleWall};

use crate::portrait::Portrait;

/// A sheet of any layout. The layouts' own names are those of the templates.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "layout", rename_all = "snake_case")]
pub enum Sheet {
    /// The exhibition's name, question, introduction and people.
    TitleWall(TitleWall),
    /// A story with or without its portrait.
    StoryPanel(StoryPanel),
    /// One quotation, read from afar.
    QuotePanel(QuotePanel),
    /// A theme, what it means, and its voices.
    ThemePanel(ThemePanel),
}

impl Sheet {
    /// The size of its paper.
    pub fn size(&self) -> Size {
        match self {
            Sheet::TitleWall(sheet) => sheet.size,
            Sheet::StoryPanel(sheet) => sheet.size,
            Sheet::QuotePanel(sheet) => sheet.size,
            Sheet::ThemePanel(sheet) => sheet.size,
        }
    }

    /// The portrait it shows, if any.
    pub fn portrait(&self) -> Option<&Portrait> {
        match self {
            Sheet::StoryPanel(sheet) => sheet.portrait.as_ref(),
            _ => None,
        }
    }

    /// What it says above all: the title, the theme, or the quotation itself.
    pub fn title(&self) -> &str {
        match self {
            Sheet::TitleWall(sheet) => &sheet.title,
            Sheet::StoryPanel(sheet) => &sheet.title,
            Sheet::QuotePanel(sheet) => &sheet.quote,
            Sheet::ThemePanel(sheet) => &sheet.theme,
        }
    }

    /// The text that is read closely, by itself; what its words are counted in.
    pub fn running_text(&self) -> String {
        match self {
            Sheet::TitleWall(sheet) => typeset::plain(&sheet.introduction),
            Sheet::StoryPanel(sheet) => sheet.running_text(),
            Sheet::QuotePanel(sheet) => sheet.quote.clone(),
            Sheet::ThemePanel(sheet) => sheet.running_text(),
        }
    }

    /// The language of its words.
    pub fn language(&self) -> Language {
        match self {
            Sheet::TitleWall(sheet) => sheet.language,
            Sheet::StoryPanel(sheet) => sheet.language,
            Sheet::QuotePanel(sheet) => sheet.language,
            Sheet::ThemePanel(sheet) => sheet.language,
        }
    }

    /// All its words but for the names that stand under them and the foot, part by part, as they were written.
    pub fn all_words(&self) -> String {
        let running = self.running_text();
        let mut parts: Vec<&str> = Vec::new();
        match self {
            Sheet::TitleWall(sheet) => {
                parts.push(&sheet.title);
                parts.extend(sheet.question.as_deref());
            }
            Sheet::StoryPanel(sheet) => {
                parts.push(&sheet.title);
                // What is quoted out of the very text is not told twice.
                let quote = sheet.quote.as_deref();
                parts.extend(quote.filter(|quote| !running.contains(*quote)));
                parts.extend(sheet.about.as_deref());
            }
            Sheet::QuotePanel(sheet) => parts.extend(sheet.about.as_deref()),
            Sheet::ThemePanel(sheet) => {
                parts.push(&sheet.theme);
                parts.extend(
                    sheet
                        .voices
                        .iter()
                        .filter_map(|voice| voice.about.as_deref()),
                );
            }
        }
        parts.push(&running);
        parts.join("\n\n")
    }

    /// The same sheet with its text ready for print: quotation marks, dashes, ellipses, blanks that do not break.
    pub(crate) fn typeset(&self) -> Sheet {
        match self {
            Sheet::TitleWall(sheet) => Sheet::TitleWall(sheet.typeset()),
            Sheet::StoryPanel(sheet) => Sheet::StoryPanel(sheet.typeset()),
            Sheet::QuotePanel(sheet) => Sheet::QuotePanel(sheet.typeset()),
            Sheet::ThemePanel(sheet) => Sheet::ThemePanel(sheet.typeset()),
        }
    }
}
