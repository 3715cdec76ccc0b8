//! The card that stands in for a sheet that may not be shown: its proportions, and nothing of the story.

use std::io::Cursor;

use genlyd_domain::piece::Size;
use image::{ImageFormat, Rgb, RgbImage};

use crate::page_error::PageError;

const PAPER: Rgb<u8> = Rgb([0xF3, 0xEE, 0xE6]);
const LINE: Rgb<u8> = Rgb([0xA8, 0x9E, 0x8F]);

/// A PNG of the card, `width` pixels wide: a dashed edge and a ring with a bar.
pub(super) fn png(size: Size, width: u32) -> Result<Vec<u8>, PageError> {
    let (across, down) = size.millimetres();
    let height = (u64::from(width) * u64::from(down) / u64::from(across)).max(1);
    let height = u32::try_from(height).unwrap_or(width);
    let unit = f64::from(width) / 100.0;
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let (x, y) = (f64::from(x) / unit, f64::from(y) / unit);
        let down = f64::from(height) / unit;
        if edge(x, y, down) || sign(x - 50.0, y - down / 2.0) {
            LINE
        } else {
            PAPER
        }
    });
    let mut png = Cursor::new(Vec::new());
    picture
        .write_to(&mut png, ImageFormat::Png)
        .map_err(|fault| PageError::internal(&fault))?;
    Ok(png.into_inner())
}

/// A dashed line four hundredths of the width inside the edge.
fn edge(x: f64, y: f64, down: f64) -> bool {
    let inside = (4.0..96.0).contains(&x) && (4.0..down - 4.0).contains(&y);
    let deeper = (4.8..95.2).contains(&x) && (4.8..down - 4.8).contains(&y);
    inside && !deeper && ((x + y) / 3.0).rem_euclid(2.0) < 1.2
}

/// A ring with a level bar through it, around the middle.
fn sign(x: f64, y: f64) -> bool {
    let far = x.hypot(y);
    (9.0..10.6).contains(&far) || (far < 10.0 && y.abs() < 0.8 && x.abs() < 5.5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_card_has_the_proportions_of_the_sheet_and_is_the_same_for_every_story() {
        let card = png(Size::A2, 210).unwrap_or_default();
        let drawn = image::load_from_memory(&card).map(|card| (card.width(), card.height()));

        assert_eq!(drawn.ok(), Some((210, 297)));
    }
}
