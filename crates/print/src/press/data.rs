//! What a template is given: the document's frame and the sheets, as JSON.

use serde_json::{Map, Value, json};

use genlyd_domain::ink::Ink;
use genlyd_domain::piece::Size;
use genlyd_text::language::Language;

use crate::imprint::{Imprint, Profile};
use crate::palette::{TONES, theme_tone};
use crate::press::templates::picture_path;
use crate::sheets::Sheet;

/// What goes with every sheet of a document.
pub(super) struct Frame {
    title: String,
    language: Language,
    edition: Option<u32>,
    press_inks: bool,
    bleed_mm: f64,
}

impl Frame {
    /// For a print in a profile. The archive's copy is cut to the sheet; only a print shop needs bleed.
    pub(super) fn of(profile: Profile, imprint: &Imprint) -> Frame {
        Frame {
            title: imprint.title.clone(),
            language: imprint.language,
            edition: imprint.edition,
            press_inks: profile == Profile::Tryk,
            bleed_mm: match profile {
                Profile::Arkiv => 0.0,
                // A print shop never asks for more than a centimetre; anything else is a slip of the keyboard.
                Profile::Tryk => imprint.bleed_mm.clamp(0.0, 10.0),
            },
        }
    }

    /// For the screen.
    pub(super) fn preview(imprint: &Imprint, show_bleed: bool) -> Frame {
        let bleed_mm = if show_bleed {
            imprint.bleed_mm.clamp(0.0, 10.0)
        } else {
            0.0
        };
        Frame {
            bleed_mm,
            ..Frame::of(Profile::Arkiv, imprint)
        }
    }

    /// For trying out how a sheet comes out.
    pub(super) fn proof(sheet: &Sheet) -> Frame {
        Frame {
            title: sheet.title().to_owned(),
            language: Language::Danish,
            edition: None,
            press_inks: false,
            bleed_mm: 0.0,
        }
    }

    /// The whole document. The names are those that `templates/print/base.typ` reads.
    pub(super) fn document(&self, leaves: Vec<Value>) -> Value {
        let inks: Map<String, Value> = Ink::ALL
            .into_iter()
            .map(|ink| (ink.letter().to_string(), json!(theme_tone(ink))))
            .collect();
        json!({
            "title": self.title,
            "language": self.language,
            "edition": self.edition.map(|number| number.to_string()),
            "inks": self.press_inks,
            "bleed": self.bleed_mm,
            "tones": TONES,
            "inks-by-letter": inks,
            "sheets": leaves,
        })
    }
}

/// One sheet with its measures. `plan` is what an earlier round found out; without it the template searches.
pub(super) fn leaf(sheet: &Sheet, plan: Option<&Value>) -> Value {
    let mut leaf = json!(sheet.typeset());
    let (width, height) = sheet.size().millimetres();
    leaf["measures"] = json!({ "width": width, "height": height, "least": least(sheet.size()) });
    leaf["plan"] = plan.cloned().unwrap_or(Value::Null);
    placed(leaf, 0)
}

/// The same sheet as number `index` of a document, where its picture has another place.
pub(super) fn placed(mut leaf: Value, index: usize) -> Value {
    if let Some(portrait) = leaf
        .get_mut("portrait")
        .filter(|portrait| portrait.is_object())
    {
        portrait["file"] = json!(picture_path(index));
    }
    leaf
}

/// The smallest size of running text, in the points of the A2 design. Small sheets keep the design's proportion, since
/// one steps closer to them; on large ones no text needs to go below 21 to 23 real points.
const fn least(size: Size) -> f64 {
    match size {
        Size::A3 | Size::A2 => 19.0,
        Size::A1 => 15.0,
        Size::Poster => 14.0,
    }
}
