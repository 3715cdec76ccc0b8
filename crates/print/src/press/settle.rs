//! Finding sizes at which every line stands on the sheet, and proving that it does.

use serde_json::{Value, json};
use typst::foundations::Bytes;

use genlyd_text::segment;

use crate::fit::{Fit, MM_PER_POINT, Slot};
use crate::portrait::{self, Portrait};
use crate::press::document::{self, Report};
use crate::press::fonts::{DISPLAY_X_HEIGHT, SERIF_X_HEIGHT};
use crate::press::world::Desk;
use crate::press::{Press, PressError, data, pictures};
use crate::sheets::Sheet;

/// Rounds before giving up. Most sheets stand after one; a text full of headings takes two or three.
const MOST_ROUNDS: usize = 14;

/// A sheet whose layout is known.
pub(super) struct Settled {
    /// Its data, with the plan.
    pub(super) leaf: Value,
    /// How it comes out.
    pub(super) fit: Fit,
}

struct Round {
    report: Report,
    missing: Vec<String>,
    stands: bool,
    sheets: usize,
}

impl Press {
    /// Lays a sheet out until its last line stands where it should.
    pub(super) fn settle(&self, sheet: &Sheet, frame: &data::Frame) -> Result<Settled, PressError> {
        let mut round = self.round(sheet, frame, None)?;
        for _ in 1..MOST_ROUNDS {
            let Some(plan) = round.report.plan.as_ref().filter(|_| !round.stands) else {
                break;
            };
            let Some(plan) = more_room(plan, round.report.full) else {
                break;
            };
            round = self.round(sheet, frame, Some(&plan))?;
        }
        let fit = self.fit_of(sheet, &round)?;
        Ok(Settled {
            leaf: data::leaf(sheet, round.report.plan.as_ref()),
            fit,
        })
    }

    fn round(
        &self,
        sheet: &Sheet,
        frame: &data::Frame,
        plan: Option<&Value>,
    ) -> Result<Round, PressError> {
        let mut desk = Desk::new(&self.shop);
        if sheet.portrait().is_some() {
            desk.lay_picture(0, Bytes::new(pictures::STAND_IN))?;
        }
        desk.lay_data(&frame.document(vec![data::leaf(sheet, plan)]))?;
        let document = desk.compile()?;
        let report = document::report(&document, 0)?;
        let (page, height) = document::end(&document, 0)?;
        let sheets = document.pages().len();
        let planned = report
            .plan
            .as_ref()
            .and_then(|plan| plan["sheets"].as_u64())
            .unwrap_or(1);
        let stands = page == sheets
            && u64::try_from(sheets).is_ok_and(|sheets| sheets == planned)
            && height <= report.limit
            && document::outside(&document) == 0;
        Ok(Round {
            missing: document::missing(&document),
            report,
            stands,
            sheets,
        })
    }

    fn fit_of(&self, sheet: &Sheet, round: &Round) -> Result<Fit, PressError> {
        let report = &round.report;
        let fits = round.stands && (matches!(sheet, Sheet::StoryPanel(_)) || !report.full);
        let over = (report.lines - report.room).max(1.0) as usize;
        let x_height = match sheet {
            Sheet::StoryPanel(_) | Sheet::TitleWall(_) => SERIF_X_HEIGHT,
            Sheet::QuotePanel(_) | Sheet::ThemePanel(_) => DISPLAY_X_HEIGHT,
        };
        let picture = report.picture.map(|slot| Slot {
            width_mm: slot.width,
            height_mm: slot.height,
        });
        let picture_dpi = match (sheet.portrait(), picture) {
            (Some(portrait), Some(slot)) => Some(dots_per_inch(portrait, slot).map_err(
                |source| PressError::Portrait {
                    sheet: sheet.title().to_owned(),
                    source,
                },
            )?),
            _ => None,
        };
        Ok(Fit {
            body_points: report.body,
            x_height_mm: report.body * MM_PER_POINT * x_height,
            title_points: report.title,
            quote_points: report.quote,
            words: segment::word_count(&sheet.running_text()),
            lines: report.lines as usize,
            columns: report.columns,
            line_characters: report.letters,
            sheets: round.sheets,
            fits,
            overflow_lines: if fits { 0 } else { over },
            picture,
            picture_dpi,
            missing: round.missing.clone(),
        })
    }
}

/// The next thing to try: a line more in each column, then half a point less, then a sheet more. Only a story can do
/// the latter two, and only its plan has a size.
fn more_room(plan: &Value, full: bool) -> Option<Value> {
    let mut plan = plan.clone();
    let number = |plan: &Value, key: &str| plan[key].as_f64().unwrap_or_default();
    let sheets = number(&plan, "sheets") as u64;
    if !full {
        plan["extra"] = json!(number(&plan, "extra") as u64 + 1);
        return Some(plan);
    }
    let size = plan["size"].as_f64()?;
    let steps_down = number(&plan, "down") as u64;
    if steps_down < 3 {
        plan["down"] = json!(steps_down + 1);
        plan["size"] = json!(size - 0.5);
        plan["extra"] = json!(u64::from(sheets > 1));
    } else {
        plan["down"] = json!(0);
        plan["sheets"] = json!(sheets + 1);
        plan["columns"] = json!(2);
        plan["extra"] = json!(1);
    }
    Some(plan)
}

fn dots_per_inch(portrait: &Portrait, slot: Slot) -> Result<f64, portrait::PortraitError> {
    let tenths = |millimetres: f64| (millimetres * 10.0).round().max(1.0) as u32;
    let pixels = portrait::pixels_across(
        portrait.picture(),
        portrait.focus(),
        tenths(slot.width_mm),
        tenths(slot.height_mm),
    )?;
    Ok(f64::from(pixels) / (slot.width_mm / 25.4))
}
