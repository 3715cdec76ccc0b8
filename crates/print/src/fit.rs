//! How a sheet's text came out: what the editor is told and what the checks judge.

use serde::Serialize;

/// The outcome of laying out one sheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fit {
    /// The size of what is read closely: the story, the quotation, the voices, the introduction; in points.
    pub body_points: f64,
    /// The height of its small letters, which is what decides how far off it can be read; in millimetres.
    pub x_height_mm: f64,
    /// The title's size in points, where there is a title.
    pub title_points: Option<f64>,
    /// The quotation's size in points, where there is one.
    pub quote_points: Option<f64>,
    /// Words of running text.
    pub words: usize,
    /// Lines they take, over all columns.
    pub lines: usize,
    /// Columns.
    pub columns: usize,
    /// About how many characters a full line holds.
    pub line_characters: f64,
    /// Sheets: more than one when a story goes on.
    pub sheets: usize,
    /// Whether everything stands on the sheets.
    pub fits: bool,
    /// Lines for which there is no room, at the smallest size; zero when it fits.
    pub overflow_lines: usize,
    /// The picture's place on the sheet, bleed included.
    pub picture: Option<Slot>,
    /// Pixels of the picture to an inch where it stands, before anything is scaled down.
    pub picture_dpi: Option<f64>,
    /// Characters that no font has, each once.
    pub missing: Vec<String>,
}

/// A picture's place, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Slot {
    /// Width.
    pub width_mm: f64,
    /// Height.
    pub height_mm: f64,
}

/// Millimetres in a point.
pub(crate) const MM_PER_POINT: f64 = 25.4 / 72.0;
