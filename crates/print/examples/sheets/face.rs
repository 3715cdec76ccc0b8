//! A drawn face, so that no real person stands in for one.

use std::io::Cursor;
use std::sync::OnceLock;

use genlyd_domain::portrait::Focus;
use genlyd_print::portrait::{AltText, Portrait};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use super::Failure;

/// A drawn figure before a window: plainly no photograph, with a face that a crop can lose.
pub(crate) fn portrait(width: u32, height: u32, hue: u8) -> Result<Portrait, Failure> {
    let image = RgbImage::from_fn(width, height, |x, y| {
        let (across, down) = (
            f64::from(x) / f64::from(width),
            f64::from(y) / f64::from(height),
        );
        let light = 0.75 + 0.25 * (1.0 - across) - 0.35 * down;
        let shade =
            |colour: [f64; 3]| Rgb(colour.map(|channel| (channel * light).clamp(0.0, 255.0) as u8));
        let inside = |cx: f64, cy: f64, rx: f64, ry: f64| {
            ((across - cx) / rx).powi(2) + ((down - cy) / ry).powi(2) < 1.0
        };
        if inside(0.44, 0.42, 0.02, 0.012) || inside(0.60, 0.42, 0.02, 0.012) {
            return Rgb([60, 45, 40]);
        }
        if inside(0.52, 0.44, 0.19, 0.17) {
            return shade([232.0, 190.0, 160.0]);
        }
        if inside(0.52, 0.36, 0.22, 0.16) {
            return shade([150.0, 110.0, 60.0]);
        }
        if inside(0.52, 0.6, 0.07, 0.1) {
            return shade([205.0, 165.0, 140.0]);
        }
        if inside(0.5, 1.02, 0.46, 0.36) {
            return shade([40.0 + f64::from(hue), 75.0, 110.0 - f64::from(hue) / 2.0]);
        }
        let window = across < 0.3 && (0.05..0.4).contains(&down) && (across * 10.0).fract() > 0.1;
        if window {
            Rgb([235, 240, 238])
        } else {
            shade([165.0, 175.0, 172.0])
        }
    });
    let mut jpeg = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(image).write_to(&mut jpeg, ImageFormat::Jpeg)?;
    let alt = AltText::parse("Tegnet portræt af en person foran et vindue")?;
    Ok(Portrait::new(
        jpeg.into_inner(),
        Focus::new(520, 430),
        alt,
        Some("Lise Holm".to_owned()),
    ))
}

/// The same drawn face for every panel; drawing it takes longer than printing it.
pub(super) fn shared() -> Result<Portrait, Failure> {
    static FACE: OnceLock<Portrait> = OnceLock::new();
    if let Some(face) = FACE.get() {
        return Ok(face.clone());
    }
    let face = portrait(1600, 2000, 0)?;
    Ok(FACE.get_or_init(|| face).clone())
}
