//! What pieces, sizes and inks are called, so that they are called the same on every page.

use fluent_bundle::FluentValue;
use genlyd_domain::piece::{Content, Piece, Size};
use genlyd_print::Sheet;
use genlyd_print::collect::{Hall, Outcome};
use serde::Serialize;

use crate::words::Lexicon;

/// Characters of a quotation that are enough to know it by.
const MOST_CHARACTERS: usize = 48;

/// What a piece is called in a list: the words it shows, or only its kind where it may not be shown.
pub(super) fn title(words: &Lexicon, hall: &Hall<'_>, piece: &Piece, outcome: &Outcome) -> String {
    let with = |key: &str, text: &str| words.with(key, &[("text", FluentValue::from(text))]);
    match (outcome, &piece.content) {
        (Ok(collected), _) => match &collected.sheet {
            Sheet::TitleWall(_) => words.text("piece-title-wall"),
            Sheet::StoryPanel(panel) => panel.title.clone(),
            Sheet::QuotePanel(panel) => with("piece-quote-of", &shortened(&panel.quote)),
            Sheet::ThemePanel(panel) => with("piece-theme-of", &panel.theme),
        },
        (Err(_), Content::Theme { theme, .. }) => {
            let known = hall.themes().iter().find(|known| known.id == *theme);
            match known {
                Some(theme) => with("piece-theme-of", &theme.name),
                None => words.text("piece-refused"),
            }
        }
        (Err(_), _) => words.text("piece-refused"),
    }
}

/// The kind of a piece, as the second line of a list.
pub(super) fn kind(piece: &Piece, outcome: &Outcome) -> &'static str {
    match (&piece.content, outcome) {
        (Content::TitleWall, _) => "piece-kind-title-wall",
        (Content::Story { .. }, Ok(collected)) if collected.sheet.portrait().is_some() => {
            "piece-kind-story-portrait"
        }
        (Content::Story { .. }, _) => "piece-kind-story",
        (Content::Quote(_), _) => "piece-kind-quote",
        (Content::Theme { .. }, _) => "piece-kind-theme",
    }
}

/// The beginning of a text, whole words.
pub(super) fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST_CHARACTERS {
        return text;
    }
    let start: String = text.chars().take(MOST_CHARACTERS).collect();
    let whole = start
        .rsplit_once(' ')
        .map_or(start.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', '.', ';', ':', '–']))
}

/// A size of paper, for lists and choices.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Paper {
    /// Its name in forms.
    pub(super) value: &'static str,
    /// What people call it.
    pub(super) label: &'static str,
    /// Its measures, "420 × 594 mm".
    pub(super) hint: String,
}

/// A size of paper.
pub(super) fn paper(size: Size) -> Paper {
    let (width, height) = size.millimetres();
    Paper {
        value: size.name(),
        label: match size {
            Size::A3 => "A3",
            Size::A2 => "A2",
            Size::A1 => "A1",
            Size::Poster => "70 × 100 cm",
        },
        hint: format!("{width} × {height} mm"),
    }
}

/// Every size of paper.
pub(super) fn papers() -> Vec<Paper> {
    Size::ALL.into_iter().map(paper).collect()
}

/// Every size of paper by name alone, for a narrow column.
pub(super) fn papers_by_name() -> Vec<Paper> {
    let mut papers = papers();
    for paper in &mut papers {
        paper.hint.clear();
    }
    papers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_quotation_is_cut_between_words() {
        assert_eq!(shortened("Så grinede  vi."), "Så grinede vi.");
        assert_eq!(
            shortened(
                "Hun spurgte, hvordan jeg havde det med vinden, og så græd jeg i en halv time."
            ),
            "Hun spurgte, hvordan jeg havde det med vinden…"
        );
    }
}
