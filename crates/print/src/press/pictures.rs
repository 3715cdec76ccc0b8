//! Portraits cut and scaled to their place, and a few of them kept for the next preview.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use genlyd_domain::piece::Size;
use typst::foundations::Bytes;

use crate::fit::Slot;
use crate::portrait::{self, Portrait, PortraitError};

/// A grey picture of one pixel, in the portrait's place while sizes are searched.
pub(super) const STAND_IN: &[u8] = include_bytes!("stand_in.jpg");

/// The longest side of a portrait on the screen.
const SCREEN_SIDE: f64 = 800.0;

/// How many portraits are kept for previews: about five megabytes.
const KEPT: usize = 32;

/// Typst unpacks every picture of a document: three bytes a pixel, so this is a quarter of a gigabyte.
const PIXELS_IN_A_DOCUMENT: f64 = 80_000_000.0;

/// What a picture is for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    /// A preview.
    Screen,
    /// Paper, with room for this many pixels.
    Paper {
        /// The most pixels for one picture.
        most: f64,
    },
}

impl Purpose {
    pub(super) fn print(sheets: usize) -> Purpose {
        Purpose::Paper {
            most: PIXELS_IN_A_DOCUMENT / sheets.max(1) as f64,
        }
    }
}

/// The portraits of the last previews.
#[derive(Default)]
pub(super) struct Pictures {
    kept: Mutex<VecDeque<(Key, Bytes)>>,
}

#[derive(Clone, Copy, PartialEq)]
struct Key {
    picture: blake3::Hash,
    focus: (u16, u16),
    pixels: (u32, u32),
}

impl Pictures {
    pub(super) fn prepared(
        &self,
        portrait: &Portrait,
        slot: Slot,
        size: Size,
        purpose: Purpose,
    ) -> Result<Bytes, PortraitError> {
        let (width, height) = pixels(slot, size, purpose);
        let make = || {
            portrait::cropped(portrait.picture(), portrait.focus(), width, height)
                .map(|picture| Bytes::new(picture.jpeg))
        };
        if !matches!(purpose, Purpose::Screen) {
            return make();
        }
        let focus = portrait.focus();
        let key = Key {
            picture: blake3::hash(portrait.picture()),
            focus: (focus.x, focus.y),
            pixels: (width, height),
        };
        if let Some(found) = self.found(key) {
            return Ok(found);
        }
        let made = make()?;
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= KEPT {
            kept.pop_front();
        }
        kept.push_back((key, made.clone()));
        Ok(made)
    }

    fn found(&self, key: Key) -> Option<Bytes> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter()
            .find(|(other, _)| *other == key)
            .map(|(_, bytes)| bytes.clone())
    }
}

/// How many pixels a picture needs in its place.
fn pixels(slot: Slot, size: Size, purpose: Purpose) -> (u32, u32) {
    let (width, height) = (slot.width_mm / 25.4, slot.height_mm / 25.4);
    let dots = match purpose {
        Purpose::Screen => SCREEN_SIDE / width.max(height),
        Purpose::Paper { most } => target_dots(size).min((most / (width * height)).sqrt()),
    };
    let whole = |inches: f64| (inches * dots).round().max(1.0) as u32;
    (whole(width), whole(height))
}

/// Dots to an inch that the eye can use at the distance from which a sheet is read.
const fn target_dots(size: Size) -> f64 {
    match size {
        Size::A3 | Size::A2 => 220.0,
        Size::A1 => 200.0,
        Size::Poster => 150.0,
    }
}
