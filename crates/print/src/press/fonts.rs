//! The fonts of the press: its own files and no others, so that a sheet looks the same wherever it is made.

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::press::PressError;

/// The rest of Latin in Fraunces comes in files of its own that call themselves by the same name; a letter is looked
/// for in one file a family, so they need another.
const FRAUNCES_EXT: &str = "Fraunces Ext";

const FILES: [(&[u8], Option<&str>); 11] = [
    (
        include_bytes!("../../../../templates/assets/fonts/print/Fraunces_Latin.ttf"),
        None,
    ),
    (
        include_bytes!("../../../../templates/assets/fonts/print/Fraunces_Latin_Italic.ttf"),
        None,
    ),
    (
        include_bytes!("../../../../templates/assets/fonts/print/Fraunces_LatinExt.ttf"),
        Some(FRAUNCES_EXT),
    ),
    (
        include_bytes!("../../../../templates/assets/fonts/print/Fraunces_LatinExt_Italic.ttf"),
        Some(FRAUNCES_EXT),
    ),
    (
        include_bytes!("../../../../templates/assets/fonts/print/SourceSerif4_400Regular.ttf"),
        None,
    ),
    (
        include_bytes!(
            "../../../../templates/assets/fonts/print/SourceSerif4_400Regular_Italic.ttf"
        ),
        None,
    ),
    (
        include_bytes!("../../../../templates/assets/fonts/print/SourceSerif4_600SemiBold.ttf"),
        None,
    ),
    (
        include_bytes!(
            "../../../../templates/assets/fonts/print/SourceSerif4_600SemiBold_Italic.ttf"
        ),
        None,
    ),
    (
        include_bytes!("../../../../templates/assets/fonts/print/SourceSans3_400Regular.ttf"),
        None,
    ),
    (
        include_bytes!(
            "../../../../templates/assets/fonts/print/SourceSans3_400Regular_Italic.ttf"
        ),
        None,
    ),
    (
        include_bytes!("../../../../templates/assets/fonts/print/SourceSans3_600SemiBold.ttf"),
        None,
    ),
];

/// The height of small letters in Source Serif 4, in em (OS/2 table, 475 of 1000).
pub(super) const SERIF_X_HEIGHT: f64 = 0.475;

/// The height of small letters in Fraunces, in em (OS/2 table).
pub(super) const DISPLAY_X_HEIGHT: f64 = 0.47;

/// The fonts and what Typst wants to know of them.
pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Fonts {
    pub(super) fn load() -> Result<Fonts, PressError> {
        let mut book = FontBook::new();
        let mut fonts = Vec::with_capacity(FILES.len());
        for (number, (bytes, family)) in FILES.into_iter().enumerate() {
            let font = Font::new(Bytes::new(bytes), 0).ok_or_else(|| PressError::Layout {
                messages: vec![format!("font number {number} cannot be read")],
            })?;
            let mut info = font.info().clone();
            if let Some(family) = family {
                info.family = family.to_owned();
            }
            book.push(info);
            fonts.push(font);
        }
        Ok(Fonts {
            book: LazyHash::new(book),
            fonts,
        })
    }

    pub(super) fn get(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }
}
