//! What the layout itself can tell about a sheet before it is printed.
//!
//! Consent and approval are not judged here: they need the store. A check carries kinds and figures, no words; the
//! words stand in `templates/words`.

use std::collections::BTreeMap;

use genlyd_domain::piece::Size;
use serde::Serialize;

use crate::fit::Fit;
use crate::sheets::Sheet;

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Check {
    /// What was looked at.
    pub kind: CheckKind,
    /// How it came out.
    pub level: Level,
    /// The figures for the sentence that tells it, by name.
    pub figures: BTreeMap<&'static str, Figure>,
}

/// How serious a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// As it should be.
    Fine,
    /// Can be printed, but somebody should look first.
    Warns,
    /// Is not printed.
    Stops,
}

/// What is looked at, with the figures that each carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    /// Every line stands on the sheet. Figures: `overflow_lines`, `sheets`. Warns when a story goes on to a second
    /// sheet, stops when lines are left over.
    TextFits,
    /// The type is large enough for the distance. Figures: `points`, `x_height_mm`, `wanted_mm`, `distance_m`.
    BodySize,
    /// Lines are short enough to find the next one. Figures: `characters`, `most`.
    LineLength,
    /// There are no more words than visitors read on such a sheet. Figures: `words`, `budget`.
    WordBudget,
    /// The portrait is sharp at its size. Figures: `dpi`, `wanted`, `least`. Only for sheets with a portrait.
    PortraitResolution,
    /// Every character can be drawn. Figures: `characters` (a text, divided by blanks), `count`.
    Glyphs,
    /// A theme has three to six voices. Figures: `voices`, `least`, `most`. Only for theme panels.
    Voices,
}

/// A figure of a check.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Figure {
    /// A number.
    Number(f64),
    /// Words that belong to the finding itself, such as the characters that are missing.
    Text(String),
}

/// The longest line that eyes come back from without losing their place (Smithsonian guidelines).
const MOST_CHARACTERS: f64 = 55.0;

/// Millimetres of x-height for each metre of distance.
const MM_PER_METRE: f64 = 4.0;

/// Everything the layout can tell about a sheet, in the order it should be read.
pub fn checks(sheet: &Sheet, fit: &Fit) -> Vec<Check> {
    let mut checks = vec![
        text_fits(fit),
        glyphs(fit),
        body_size(sheet, fit),
        word_budget(sheet, fit),
    ];
    if matches!(sheet, Sheet::StoryPanel(_) | Sheet::TitleWall(_)) {
        checks.push(line_length(fit));
    }
    if let Some(dpi) = fit.picture_dpi {
        checks.push(portrait_resolution(dpi));
    }
    if let Sheet::ThemePanel(panel) = sheet {
        checks.push(voices(panel.voices.len()));
    }
    checks
}

/// The words that a sheet holds while its text can still be read at its distance, and that visitors may be asked to
/// read standing. For stories: what fits at 24 points on each size of paper.
pub fn word_budget_of(sheet: &Sheet) -> usize {
    match (sheet, sheet.size()) {
        (Sheet::StoryPanel(_), Size::A3) => 165,
        (Sheet::StoryPanel(_), Size::A2) => 335,
        (Sheet::StoryPanel(_), Size::A1) => 670,
        (Sheet::StoryPanel(_), Size::Poster) => 930,
        (Sheet::QuotePanel(_), _) => 35,
        (Sheet::ThemePanel(_), _) => 160,
        (Sheet::TitleWall(_), _) => 200,
    }
}

/// How far off a sheet is read, in metres. Small paper hangs where one can step close.
fn distance(sheet: &Sheet) -> f64 {
    match (sheet, sheet.size()) {
        (Sheet::StoryPanel(_), Size::A3) => 0.7,
        (Sheet::StoryPanel(_), _) => 1.0,
        (Sheet::QuotePanel(_), Size::A3) => 2.0,
        (Sheet::QuotePanel(_), Size::A2) => 3.0,
        (Sheet::QuotePanel(_), _) => 4.0,
        (Sheet::ThemePanel(_), Size::A3) => 0.9,
        (Sheet::ThemePanel(_), _) => 1.2,
        (Sheet::TitleWall(_), Size::A3) => 0.7,
        (Sheet::TitleWall(_), _) => 1.0,
    }
}

fn text_fits(fit: &Fit) -> Check {
    let level = match (fit.fits, fit.sheets) {
        (false, _) => Level::Stops,
        (true, 1) => Level::Fine,
        (true, _) => Level::Warns,
    };
    check(
        CheckKind::TextFits,
        level,
        [
            ("overflow_lines", number(fit.overflow_lines)),
            ("sheets", number(fit.sheets)),
        ],
    )
}

fn glyphs(fit: &Fit) -> Check {
    let level = if fit.missing.is_empty() {
        Level::Fine
    } else {
        Level::Stops
    };
    check(
        CheckKind::Glyphs,
        level,
        [
            ("characters", Figure::Text(fit.missing.join(" "))),
            ("count", number(fit.missing.len())),
        ],
    )
}

fn body_size(sheet: &Sheet, fit: &Fit) -> Check {
    let distance = distance(sheet);
    let wanted = distance * MM_PER_METRE;
    // A hundredth of a millimetre is no reason to warn: 24 points are 4.02 mm.
    let level = if fit.x_height_mm + 0.01 >= wanted {
        Level::Fine
    } else {
        Level::Warns
    };
    check(
        CheckKind::BodySize,
        level,
        [
            ("points", Figure::Number(fit.body_points)),
            ("x_height_mm", Figure::Number(fit.x_height_mm)),
            ("wanted_mm", Figure::Number(wanted)),
            ("distance_m", Figure::Number(distance)),
        ],
    )
}

fn line_length(fit: &Fit) -> Check {
    let level = if fit.line_characters.round() <= MOST_CHARACTERS {
        Level::Fine
    } else {
        Level::Warns
    };
    check(
        CheckKind::LineLength,
        level,
        [
            ("characters", Figure::Number(fit.line_characters.round())),
            ("most", Figure::Number(MOST_CHARACTERS)),
        ],
    )
}

fn word_budget(sheet: &Sheet, fit: &Fit) -> Check {
    let budget = word_budget_of(sheet);
    let level = if fit.words <= budget {
        Level::Fine
    } else {
        Level::Warns
    };
    check(
        CheckKind::WordBudget,
        level,
        [("words", number(fit.words)), ("budget", number(budget))],
    )
}

fn portrait_resolution(dpi: f64) -> Check {
    const WANTED: f64 = 150.0;
    const LEAST: f64 = 90.0;
    let level = match dpi {
        dpi if dpi < LEAST => Level::Stops,
        dpi if dpi < WANTED => Level::Warns,
        _ => Level::Fine,
    };
    check(
        CheckKind::PortraitResolution,
        level,
        [
            ("dpi", Figure::Number(dpi.floor())),
            ("wanted", Figure::Number(WANTED)),
            ("least", Figure::Number(LEAST)),
        ],
    )
}

fn voices(voices: usize) -> Check {
    let level = if (3..=6).contains(&voices) {
        Level::Fine
    } else {
        Level::Warns
    };
    check(
        CheckKind::Voices,
        level,
        [
            ("voices", number(voices)),
            ("least", Figure::Number(3.0)),
            ("most", Figure::Number(6.0)),
        ],
    )
}

fn check<const N: usize>(
    kind: CheckKind,
    level: Level,
    figures: [(&'static str, Figure); N],
) -> Check {
    Check {
        kind,
        level,
        figures: BTreeMap::from(figures),
    }
}

fn number(value: usize) -> Figure {
    Figure::Number(value as f64)
}

#[cfg(test)]
mod tests;
