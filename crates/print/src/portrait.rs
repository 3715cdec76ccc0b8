//! Portraits: turned upright, freed of hidden data, brought to sRGB, cropped around the face, and scaled to their place.
//!
//! Used twice: once when a picture is uploaded ([`master`]), and again before a sheet is laid out ([`cropped`]), since
//! Typst decodes a picture as it is and crops from its middle.

use std::io::Cursor;
use std::sync::Arc;

use genlyd_domain::portrait::Focus;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, RgbImage};
use serde::Serialize;
use thiserror::Error;

/// The largest picture that is read, in pixels: more than any telephone takes, less than fills the memory.
pub const MOST_PIXELS: u64 = 50_000_000;

/// The longest side that is kept. At 300 mm, the tallest place for a portrait on an A2 sheet, that is 340 pixels to an inch.
pub const LONGEST_SIDE: u32 = 4_000;

/// JPEG quality at which skin shows no blocks and a portrait of 2000 × 2500 pixels stays near one megabyte.
const QUALITY: u8 = 88;

/// How far down the cropped picture the point of interest stands, as a share of its height: eyes belong above the middle.
const EYES: f64 = 0.42;

/// A portrait on a sheet. It cannot be made without words for those who do not see it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Portrait {
    /// JPEG, PNG or WebP. Not part of the data that Typst reads as text.
    #[serde(skip)]
    picture: Arc<[u8]>,
    /// Where the eyes rest.
    focus: Focus,
    /// What the picture shows, in words.
    alt: AltText,
    /// Who took it.
    credit: Option<String>,
}

impl Portrait {
    /// A portrait with its words and its point of interest.
    pub fn new(
        picture: impl Into<Arc<[u8]>>,
        focus: Focus,
        alt: AltText,
        credit: Option<String>,
    ) -> Portrait {
        let credit = credit
            .map(|name| name.trim().to_owned())
            .filter(|name| !name.is_empty());
        Portrait {
            picture: picture.into(),
            focus,
            alt,
            credit,
        }
    }

    /// The picture's bytes.
    pub fn picture(&self) -> &[u8] {
        &self.picture
    }

    /// Where the eyes rest.
    pub fn focus(&self) -> Focus {
        self.focus
    }

    /// What the picture shows, in words.
    pub fn alt(&self) -> &AltText {
        &self.alt
    }

    /// Who took it, if that is known.
    pub fn credit(&self) -> Option<&str> {
        self.credit.as_deref()
    }
}

/// Words that stand for a picture; never blank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AltText(String);

/// Why words cannot stand for a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the description of the picture is empty")]
pub struct BlankAltText;

impl AltText {
    /// The words, trimmed.
    ///
    /// # Errors
    ///
    /// [`BlankAltText`] when nothing is left.
    pub fn parse(text: &str) -> Result<AltText, BlankAltText> {
        let text = text.trim();
        if text.is_empty() {
            Err(BlankAltText)
        } else {
            Ok(AltText(text.to_owned()))
        }
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A picture ready to be stored or placed: a JPEG in sRGB without hidden data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub jpeg: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Why a picture cannot be used.
#[derive(Debug, Error)]
pub enum PortraitError {
    /// Neither JPEG, PNG nor WebP.
    #[error("the picture is neither JPEG, PNG nor WebP; save it as JPEG and try again")]
    UnknownKind,
    /// Broken off or damaged.
    #[error("the picture's file is damaged; fetch it again from the camera")]
    Damaged(#[source] ImageError),
    /// More than [`MOST_PIXELS`].
    #[error("the picture has {megapixels} megapixels; make it smaller than 50")]
    TooLarge {
        /// Its size.
        megapixels: u64,
    },
    /// The encoder failed.
    #[error("the picture could not be written as JPEG")]
    Unwritten(#[source] ImageError),
}

/// The picture to keep of an upload: upright, sRGB, no metadata, at most [`LONGEST_SIDE`] pixels long.
///
/// # Errors
///
/// What is wrong with the file, in words that say what to do.
pub fn master(bytes: &[u8]) -> Result<Picture, PortraitError> {
    let image = read(bytes)?;
    let image = if image.width().max(image.height()) > LONGEST_SIDE {
        image.resize(LONGEST_SIDE, LONGEST_SIDE, FilterType::Lanczos3)
    } else {
        image
    };
    write(image)
}

/// The part of a picture around its point of interest, in the proportion of `width` to `height`. It is scaled down to
/// that many pixels when it has a good deal more, and never enlarged. What is cropped away is gone: a picture that is
/// only covered on the sheet could be uncovered again by whoever has the PDF.
///
/// # Errors
///
/// What is wrong with the file.
pub fn cropped(
    bytes: &[u8],
    focus: Focus,
    width: u32,
    height: u32,
) -> Result<Picture, PortraitError> {
    let image = read(bytes)?;
    let (width, height) = (width.max(1), height.max(1));
    let part = crop(image.width(), image.height(), focus, width, height);
    let image = image.crop_imm(part.x, part.y, part.width, part.height);
    // Scaling by less than a quarter costs time and sharpness and saves little.
    let image = if part.width > width + width / 4 {
        image.resize_exact(width, height, FilterType::Lanczos3)
    } else {
        image
    };
    write(image)
}

/// How many pixels of the original a crop in this proportion keeps: what the picture's resolution is judged by.
///
/// # Errors
///
/// [`PortraitError::UnknownKind`] or [`PortraitError::Damaged`] when the file's head cannot be read.
pub fn pixels_across(
    bytes: &[u8],
    focus: Focus,
    width: u32,
    height: u32,
) -> Result<u32, PortraitError> {
    let mut decoder = decoder(bytes)?;
    let (across, down) = upright(&mut decoder)?;
    Ok(crop(across, down, focus, width.max(1), height.max(1)).width)
}

struct Part {
    x: u32,
    y: u32,
    width: u32,
    height: u32,
}

/// The largest part of the proportion asked for, with the point of interest where eyes belong, inside the picture.
fn crop(across: u32, down: u32, focus: Focus, width: u32, height: u32) -> Part {
    let proportion = f64::from(width) / f64::from(height);
    let (across_f, down_f) = (f64::from(across), f64::from(down));
    let (part_width, part_height) = if across_f / down_f > proportion {
        (down_f * proportion, down_f)
    } else {
        (across_f, across_f / proportion)
    };
    let x = f64::from(focus.x) / 1000.0 * across_f - part_width * 0.5;
    let y = f64::from(focus.y) / 1000.0 * down_f - part_height * EYES;
    let whole = |value: f64, most: u32| (value.round().max(1.0) as u32).min(most);
    let (part_width, part_height) = (whole(part_width, across), whole(part_height, down));
    let inside = |value: f64, room: u32| (value.round().max(0.0) as u32).min(room);
    Part {
        x: inside(x, across - part_width),
        y: inside(y, down - part_height),
        width: part_width,
        height: part_height,
    }
}

fn decoder(bytes: &[u8]) -> Result<impl ImageDecoder + '_, PortraitError> {
    let reader = ImageReader::new(Cursor::new(bytes))
        .with_guessed_format()
        .map_err(|_| PortraitError::UnknownKind)?;
    if reader.format().is_none() {
        return Err(PortraitError::UnknownKind);
    }
    let decoder = reader.into_decoder().map_err(|error| match error {
        ImageError::Unsupported(_) => PortraitError::UnknownKind,
        other => PortraitError::Damaged(other),
    })?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS {
        return Err(PortraitError::TooLarge {
            megapixels: pixels / 1_000_000,
        });
    }
    Ok(decoder)
}

/// The picture's sides once it is turned upright.
fn upright(decoder: &mut impl ImageDecoder) -> Result<(u32, u32), PortraitError> {
    let (width, height) = decoder.dimensions();
    let lying = matches!(
        decoder.orientation().map_err(PortraitError::Damaged)?,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    );
    Ok(if lying {
        (height, width)
    } else {
        (width, height)
    })
}

/// The picture upright and in sRGB, whatever the camera wrote.
fn read(bytes: &[u8]) -> Result<DynamicImage, PortraitError> {
    let mut decoder = decoder(bytes)?;
    let orientation = decoder.orientation().map_err(PortraitError::Damaged)?;
    let profile = decoder.icc_profile().map_err(PortraitError::Damaged)?;
    let mut image = DynamicImage::from_decoder(decoder).map_err(PortraitError::Damaged)?;
    image.apply_orientation(orientation);
    let mut image = on_paper(image);
    if let Some(profile) = profile {
        bring_to_srgb(&mut image, &profile);
    }
    Ok(DynamicImage::ImageRgb8(image))
}

/// Colour without transparency: what is clear becomes white.
fn on_paper(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let clear = image.into_rgba8();
    RgbImage::from_fn(clear.width(), clear.height(), |x, y| {
        let [red, green, blue, alpha] = clear.get_pixel(x, y).0;
        let over = |channel: u8| {
            let share = u16::from(alpha);
            ((u16::from(channel) * share + 255 * (255 - share) + 127) / 255) as u8
        };
        image::Rgb([over(red), over(green), over(blue)])
    })
}

/// Telephones write wider colours than sRGB and say so in a profile. A profile that cannot be read, or that is not for
/// red, green and blue, leaves the picture as it is: slightly pale is better than refused.
fn bring_to_srgb(image: &mut RgbImage, profile: &[u8]) {
    let Ok(from) = moxcms::ColorProfile::new_from_slice(profile) else {
        return;
    };
    let to = moxcms::ColorProfile::new_srgb();
    let options = moxcms::TransformOptions::default();
    let Ok(transform) =
        from.create_transform_8bit(moxcms::Layout::Rgb, &to, moxcms::Layout::Rgb, options)
    else {
        return;
    };
    let wide = image.as_raw().clone();
    if transform.transform(&wide, image).is_err() {
        image.copy_from_slice(&wide);
    }
}

fn write(image: DynamicImage) -> Result<Picture, PortraitError> {
    let image = image.into_rgb8();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .encode_image(&image)
        .map_err(PortraitError::Unwritten)?;
    Ok(Picture {
        jpeg,
        width: image.width(),
        height: image.height(),
    })
}

#[cfg(test)]
mod tests;
