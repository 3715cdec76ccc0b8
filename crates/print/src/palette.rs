//! Colours with two values each: sRGB for screens and the archive, ink percentages for the press.
//!
//! The ink values are set by hand for coated paper (FOGRA39) and none exceeds 300 % in sum. Converting by formula
//! would give muddy browns and four-colour black text.

use genlyd_domain::ink::Ink;
use serde::Serialize;

/// One colour, for both profiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tone {
    /// Red, green and blue, 0 to 255.
    pub rgb: [u8; 3],
    /// Cyan, magenta, yellow and black in per cent.
    pub cmyk: [u8; 4],
}

/// The colours that every sheet shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tones {
    /// Text: near-black on screens, black ink alone in print.
    pub ink: Tone,
    /// The ground of panels: a warm off-white.
    pub paper: Tone,
    /// Type on a theme's colour.
    pub white: Tone,
    /// Captions.
    pub muted: Tone,
    /// Thin rules; decoration only.
    pub hairline: Tone,
}

/// The colours that every sheet shares.
pub const TONES: Tones = Tones {
    ink: tone(0x1D2126, [0, 0, 0, 100]),
    paper: tone(0xFAF7F1, [2, 2, 5, 0]),
    white: tone(0xFFFDF8, [0, 0, 0, 0]),
    muted: tone(0x5F574B, [0, 0, 0, 72]),
    hairline: tone(0xD9D1C3, [0, 3, 8, 18]),
};

/// The two values of a theme's ink.
pub const fn theme_tone(ink: Ink) -> Tone {
    match ink {
        Ink::A => tone(0x0B6187, [95, 50, 25, 15]),
        Ink::B => tone(0x722E06, [25, 80, 100, 45]),
        Ink::C => tone(0x417D4D, [75, 25, 80, 15]),
        Ink::D => tone(0x9048B1, [55, 80, 0, 0]),
        Ink::E => tone(0x645230, [40, 45, 80, 45]),
        Ink::F => tone(0x255959, [85, 40, 50, 35]),
        Ink::G => tone(0x9F2A75, [35, 95, 15, 10]),
        Ink::H => tone(0x394049, [70, 55, 45, 50]),
        Ink::I => tone(0x03372C, [90, 45, 70, 60]),
        Ink::J => tone(0x5B0503, [30, 100, 90, 55]),
        Ink::K => tone(0x362594, [95, 95, 0, 5]),
        Ink::L => tone(0x5C670C, [55, 35, 100, 30]),
    }
}

const fn tone(rgb: u32, cmyk: [u8; 4]) -> Tone {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Tone {
        rgb: [red, green, blue],
        cmyk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(tone: Tone) -> f64 {
        let [red, green, blue] = tone.rgb.map(|channel| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.040_45 {
                share / 12.92
            } else {
                ((share + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: Tone, other: Tone) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        one.max(other) / one.min(other)
    }

    #[test]
    fn no_colour_lays_down_more_ink_than_paper_takes() {
        for ink in Ink::ALL {
            let sum: u16 = theme_tone(ink)
                .cmyk
                .iter()
                .map(|share| u16::from(*share))
                .sum();

            assert!(sum <= 300, "{ink:?} lays down {sum} %");
        }
    }

    #[test]
    fn white_type_stands_out_on_every_theme_and_text_on_paper() {
        for ink in Ink::ALL {
            let ratio = contrast(theme_tone(ink), TONES.white);

            assert!(ratio >= 4.5, "{ink:?}: {ratio:.2}");
        }
        assert!(contrast(TONES.ink, TONES.paper) >= 14.0);
        assert!(contrast(TONES.muted, TONES.paper) >= 6.0);
    }

    #[test]
    fn text_is_black_ink_alone() {
        assert_eq!(TONES.ink.cmyk, [0, 0, 0, 100]);
        assert_eq!(TONES.muted.cmyk[..3], [0, 0, 0]);
    }
}
