//! The quote panel: one quotation, readable from four metres.

use genlyd_domain::ink::Ink;
use genlyd_domain::piece::Size;
use genlyd_text::language::Language;
use serde::Serialize;

use crate::sheets::foot::Foot;
use crate::sheets::typeset;

/// A quotation on a panel.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuotePanel {
    /// The paper.
    pub size: Size,
    /// Exhibition, venue and number.
    pub foot: Foot,
    /// The theme's name.
    pub theme: Option<String>,
    /// The panel's colour.
    pub ink: Ink,
    /// The quotation; outer quotation marks are set by the panel.
    pub quote: String,
    /// The name as the family wishes it shown.
    pub name: Option<String>,
    /// A line about the person.
    pub about: Option<String>,
    /// The language of the quotation.
    pub language: Language,
}

impl QuotePanel {
    pub(crate) fn typeset(&self) -> QuotePanel {
        QuotePanel {
            theme: typeset::optional(self.theme.as_deref(), self.language),
            quote: typeset::quotation(&self.quote, self.language).unwrap_or_default(),
            name: typeset::optional(self.name.as_deref(), self.language),
            about: typeset::optional(self.about.as_deref(), self.language),
            ..self.clone()
        }
    }
}
