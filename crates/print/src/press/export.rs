//! Writing a finished layout as PDF or as a picture.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder};
use jiff::tz::TimeZone;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use crate::imprint::{Imprint, Profile};
use crate::press::PressError;

/// The widest preview: twice a large screen.
const MOST_PIXELS_ACROSS: u32 = 4_000;

pub(super) fn pdf(
    document: &PagedDocument,
    profile: Profile,
    imprint: &Imprint,
) -> Result<Vec<u8>, PressError> {
    let standards: &[PdfStandard] = match profile {
        Profile::Arkiv => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        Profile::Tryk => &[PdfStandard::V_1_6],
    };
    let options = PdfOptions {
        ident: Smart::Custom(imprint.ident.clone()),
        creator: Smart::Custom(Some("Genlyd".to_owned())),
        timestamp: timestamp(imprint),
        page_ranges: None,
        standards: PdfStandards::new(standards).map_err(|error| PressError::Export {
            messages: vec![error.message().to_string()],
        })?,
        // A print shop reads no structure, and some of their programs stumble on it.
        tagged: profile == Profile::Arkiv,
        pretty: false,
    };
    typst_pdf::pdf(document, &options).map_err(|errors| failed(&errors))
}

/// A page as PNG. A page is never transparent: every sheet has a ground of its own.
pub(super) fn png(
    document: &PagedDocument,
    width: u32,
    page: usize,
    show_bleed: bool,
) -> Result<Vec<u8>, PressError> {
    let fault = |message: String| PressError::Export {
        messages: vec![message],
    };
    let pages = document.pages();
    let page = pages
        .get(page.saturating_sub(1))
        .or_else(|| pages.last())
        .ok_or_else(|| fault("the document has no page".to_owned()))?;
    let mut across = page.frame.width().to_pt();
    if show_bleed {
        across += page.bleed.left.to_pt() + page.bleed.right.to_pt();
    }
    let width = f64::from(width.clamp(16, MOST_PIXELS_ACROSS));
    let options = RenderOptions {
        pixel_per_pt: (width / across).into(),
        render_bleed: show_bleed,
    };
    let picture = typst_render::render(page, &options);
    let mut png = Vec::new();
    PngEncoder::new_with_quality(&mut png, CompressionType::Fast, FilterType::Adaptive)
        .write_image(
            picture.data(),
            picture.width(),
            picture.height(),
            ExtendedColorType::Rgba8,
        )
        .map_err(|error| fault(error.to_string()))?;
    Ok(png)
}

/// The imprint's moment in UTC; a moment that no calendar holds is left out.
fn timestamp(imprint: &Imprint) -> Option<Timestamp> {
    let made = imprint.made.to_zoned(TimeZone::UTC);
    let small = |value: i8| u8::try_from(value).ok();
    let datetime = Datetime::from_ymd_hms(
        i32::from(made.year()),
        small(made.month())?,
        small(made.day())?,
        small(made.hour())?,
        small(made.minute())?,
        small(made.second())?,
    )?;
    Some(Timestamp::new_utc(datetime))
}

fn failed(errors: &[SourceDiagnostic]) -> PressError {
    PressError::Export {
        messages: errors
            .iter()
            .map(|error| error.message.to_string())
            .collect(),
    }
}
