//! Portraits made here and read back.

use image::{ImageFormat, Rgb, Rgba, RgbaImage};

use super::*;

/// A picture with a red upper left corner, blue elsewhere.
fn corner(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        if x < width / 2 && y < height / 2 {
            Rgb([220, 20, 20])
        } else {
            Rgb([20, 20, 220])
        }
    })
}

fn file(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn is_red(picture: &Picture, x: u32, y: u32) -> bool {
    let pixel = image::load_from_memory(&picture.jpeg)
        .unwrap()
        .into_rgb8()
        .get_pixel(x, y)
        .0;
    pixel[0] > 150 && pixel[2] < 100
}

/// A JPEG whose hidden data says: turn me a quarter to the right.
fn lying() -> Vec<u8> {
    let jpeg = file(corner(80, 40), ImageFormat::Jpeg);
    let exif: [u8; 32] = [
        b'E', b'x', b'i', b'f', 0, 0, b'M', b'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0,
        1, 0, 6, 0, 0, 0, 0, 0, 0,
    ];
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xFF, 0xE1, 0, (exif.len() + 2) as u8]);
    bytes.extend(exif);
    bytes.extend(&jpeg[2..]);
    bytes
}

#[test]
fn a_picture_is_turned_upright_and_its_hidden_data_is_gone() {
    let picture = master(&lying()).unwrap();

    assert_eq!((picture.width, picture.height), (40, 80));
    assert!(
        is_red(&picture, 30, 10),
        "what lay on the left now stands on the top"
    );
    assert!(!picture.jpeg.windows(4).any(|bytes| bytes == b"Exif"));
    assert_eq!(pixels_across(&lying(), Focus::USUAL, 40, 80).unwrap(), 40);
}

#[test]
fn clear_parts_become_white() {
    let clear = RgbaImage::from_pixel(8, 8, Rgba([0, 0, 0, 0]));

    let picture = master(&file(clear, ImageFormat::Png)).unwrap();

    let pixel = image::load_from_memory(&picture.jpeg)
        .unwrap()
        .into_rgb8()
        .get_pixel(4, 4)
        .0;
    assert!(pixel.iter().all(|channel| *channel > 250));
}

#[test]
fn the_crop_follows_the_point_of_interest_and_stays_inside() {
    let bytes = file(corner(200, 100), ImageFormat::Png);

    let left = cropped(&bytes, Focus::new(0, 0), 50, 50).unwrap();
    let right = cropped(&bytes, Focus::new(1000, 1000), 50, 50).unwrap();

    assert_eq!((left.width, left.height), (50, 50));
    assert!(is_red(&left, 10, 10));
    assert!(!is_red(&right, 10, 10));
}

#[test]
fn a_small_picture_is_not_enlarged() {
    let bytes = file(corner(30, 40), ImageFormat::Png);

    let picture = cropped(&bytes, Focus::USUAL, 300, 400).unwrap();

    assert_eq!((picture.width, picture.height), (30, 40));
}

#[test]
fn other_files_are_refused_by_name() {
    assert!(matches!(
        master(b"%PDF-1.7"),
        Err(PortraitError::UnknownKind)
    ));
    assert!(matches!(master(b""), Err(PortraitError::UnknownKind)));
    let jpeg = file(corner(80, 40), ImageFormat::Jpeg);
    assert!(matches!(
        master(&jpeg[..60]),
        Err(PortraitError::Damaged(_))
    ));
}

#[test]
fn a_picture_beyond_the_limit_is_refused_before_it_is_unpacked() {
    let mut png = file(corner(8, 8), ImageFormat::Png);
    png[16..20].copy_from_slice(&10_000u32.to_be_bytes());
    png[20..24].copy_from_slice(&9_000u32.to_be_bytes());
    let mut crc = 0xFFFF_FFFFu32;
    for byte in &png[12..29] {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
    }
    png[29..33].copy_from_slice(&(!crc).to_be_bytes());

    assert!(matches!(
        master(&png),
        Err(PortraitError::TooLarge { megapixels: 90 })
    ));
}

#[test]
fn words_for_a_picture_cannot_be_blank() {
    assert_eq!(AltText::parse("  \n"), Err(BlankAltText));
    assert_eq!(
        AltText::parse(" En kvinde ved et vindue ")
            .unwrap()
            .as_str(),
        "En kvinde ved et vindue"
    );
}
