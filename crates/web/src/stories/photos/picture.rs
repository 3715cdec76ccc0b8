//! What can be said about a picture: where its most important point is, how large it is sharp, what is wrong with it.

use genlyd_domain::piece::Size;
use genlyd_domain::portrait::{Focus, Portrait};
use genlyd_print::portrait::PortraitError;

use crate::forms::FieldError;

pub(super) fn picture_error(fault: &PortraitError) -> FieldError {
    match fault {
        PortraitError::UnknownKind => FieldError::new("picture", "photos-unknown-kind"),
        PortraitError::Damaged(_) => FieldError::new("picture", "photos-damaged"),
        PortraitError::TooLarge { megapixels } => {
            FieldError::new("picture", "photos-too-large").with("megapixels", megapixels)
        }
        PortraitError::Unwritten(_) => FieldError::new("picture", "photos-unwritten"),
    }
}

/// The middle of a ninth, from 1, row by row.
pub(super) fn focus_of(ninth: &str) -> Option<Focus> {
    const MIDDLES: [u16; 3] = [167, 500, 833];
    let ninth: usize = ninth.parse().ok()?;
    let place = ninth.checked_sub(1)?;
    Some(Focus::new(
        *MIDDLES.get(place % 3)?,
        *MIDDLES.get(place / 3)?,
    ))
}

/// The ninth in which a point lies.
pub(super) fn ninth_of(focus: Focus) -> usize {
    let third = |at: u16| usize::from(at).saturating_mul(3).div_euclid(1001).min(2);
    third(focus.y) * 3 + third(focus.x) + 1
}

/// The largest sheet on which a portrait that fills half the width is sharp: 150 dots to an inch.
pub(super) fn sharp_on(portrait: &Portrait) -> &'static str {
    const DOTS_PER_INCH: u32 = 150;
    // A portrait stands upright on its sheet, four wide to five high.
    let across = portrait.width.min(portrait.height * 4 / 5);
    let is_sharp = |size: &Size| {
        let (width, _) = size.millimetres();
        u64::from(across) * 254 >= u64::from(width / 2) * 10 * u64::from(DOTS_PER_INCH)
    };
    match Size::ALL.into_iter().rfind(is_sharp) {
        Some(Size::Poster) => "poster",
        Some(Size::A1) => "a1",
        Some(Size::A2) => "a2",
        Some(Size::A3) => "a3",
        None => "none",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ninth_is_found_again_by_its_middle() {
        for ninth in 1..=9 {
            let focus = focus_of(&ninth.to_string());
            assert_eq!(focus.map(ninth_of), Some(ninth));
        }
        assert_eq!(focus_of("0"), None);
        assert_eq!(focus_of("10"), None);
        assert_eq!(ninth_of(Focus::new(1000, 1000)), 9);
    }
}
