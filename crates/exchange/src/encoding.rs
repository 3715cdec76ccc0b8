//! Bytes into characters: UTF-8, UTF-16 and Windows-1252, told apart by what they look like.

use serde::{Deserialize, Serialize};

/// How a file's characters were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, as nearly everything is today.
    #[serde(rename = "utf-8")]
    Utf8,
    /// UTF-16, least significant byte first: Windows' »Unicode«.
    #[serde(rename = "utf-16le")]
    Utf16LittleEndian,
    /// UTF-16, most significant byte first.
    #[serde(rename = "utf-16be")]
    Utf16BigEndian,
    /// Windows-1252: older Danish files from Windows.
    #[serde(rename = "windows-1252")]
    Windows1252,
}

impl Encoding {
    /// Its usual name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16LittleEndian => "UTF-16 LE",
            Encoding::Utf16BigEndian => "UTF-16 BE",
            Encoding::Windows1252 => "Windows-1252",
        }
    }
}

/// The characters in these bytes, and how they were written; `None` when they are no text.
///
/// A byte order mark decides. Without one, what is valid UTF-8, or nearly so, is UTF-8, what has a zero in every second
/// byte is UTF-16, and the rest is Windows-1252. Characters that cannot be read become U+FFFD, which [`crate::oddities`] counts.
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    let (text, encoding) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            (String::from_utf8_lossy(rest).into_owned(), Encoding::Utf8)
        }
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes), Encoding::Utf16LittleEndian),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes), Encoding::Utf16BigEndian),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => (text.to_owned(), Encoding::Utf8),
            _ => unmarked(bytes)?,
        },
    };
    (!text.contains('\0')).then_some((text, encoding))
}

fn unmarked(bytes: &[u8]) -> Option<(String, Encoding)> {
    if let Some(encoding) = utf16_without_mark(bytes) {
        let text = match encoding {
            Encoding::Utf16BigEndian => utf16(bytes, u16::from_be_bytes),
            _ => utf16(bytes, u16::from_le_bytes),
        };
        return Some((text, encoding));
    }
    // Bytes that no keyboard writes: pictures, archives, programs.
    let is_unwritable =
        |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0b | 0x0c | 0x1a);
    if bytes.iter().any(is_unwritable) {
        return None;
    }
    let text = String::from_utf8_lossy(bytes);
    if is_mostly_utf8(&text) {
        return Some((text.into_owned(), Encoding::Utf8));
    }
    let text = bytes.iter().map(|byte| windows_1252(*byte)).collect();
    Some((text, Encoding::Windows1252))
}

/// A file in UTF-8 of which some bytes were spoilt. Letters in Windows-1252 are hardly ever valid UTF-8 by accident.
fn is_mostly_utf8(lossy: &str) -> bool {
    let lost = lossy.matches(char::REPLACEMENT_CHARACTER).count();
    let whole = lossy
        .chars()
        .filter(|character| !character.is_ascii())
        .count()
        - lost;
    whole > lost
}

/// Latin letters in UTF-16 have a zero in every second byte.
fn utf16_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let start = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |offset: usize| {
        start
            .iter()
            .skip(offset)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    let (even, odd, half) = (zeros(0), zeros(1), start.len() / 2);
    if half > 0 && odd * 10 >= half * 7 && even == 0 {
        Some(Encoding::Utf16LittleEndian)
    } else if half > 0 && even * 10 >= half * 7 && odd == 0 {
        Some(Encoding::Utf16BigEndian)
    } else {
        None
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text: String = char::decode_utf16(units)
        .map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    if !rest.is_empty() {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    text
}

/// The characters that Windows-1252 has where Latin-1 has control characters; five places are empty.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{fffd}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{fffd}', 'Ž',
    '\u{fffd}', '\u{fffd}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{fffd}',
    'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte - 0x80)],
        // The old mark for the end of a file.
        0x1a => '\n',
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WORDS: &str = "Hun sagde: »æøå – så gik vi« …";

    #[test]
    fn utf_8_is_read_with_and_without_its_mark() {
        assert_eq!(
            decode(WORDS.as_bytes()),
            Some((WORDS.to_owned(), Encoding::Utf8))
        );
        let marked = [b"\xef\xbb\xbf", WORDS.as_bytes()].concat();
        assert_eq!(decode(&marked), Some((WORDS.to_owned(), Encoding::Utf8)));
    }

    #[test]
    fn utf_16_is_read_with_and_without_its_mark() {
        for (mark, bytes, encoding) in [
            (
                u16::to_le_bytes as fn(u16) -> [u8; 2],
                [0xff, 0xfe],
                Encoding::Utf16LittleEndian,
            ),
            (u16::to_be_bytes, [0xfe, 0xff], Encoding::Utf16BigEndian),
        ] {
            let plain: Vec<u8> = WORDS.encode_utf16().flat_map(mark).collect();
            let expected = Some((WORDS.to_owned(), encoding));
            assert_eq!(decode(&[&bytes[..], &plain].concat()), expected);
            assert_eq!(decode(&plain), expected);
        }
    }

    #[test]
    fn an_old_danish_file_from_windows_is_read() {
        let bytes = b"Hun sagde: \xbb\xe6\xf8\xe5 \x96 s\xe5 gik vi\xab \x85";
        assert_eq!(
            decode(bytes),
            Some((WORDS.to_owned(), Encoding::Windows1252))
        );
    }

    #[test]
    fn a_spoilt_byte_does_not_garble_the_rest() {
        let spoilt = [WORDS.as_bytes(), b"\xe6", WORDS.as_bytes()].concat();
        let read = format!("{WORDS}\u{fffd}{WORDS}");
        assert_eq!(decode(&spoilt), Some((read, Encoding::Utf8)));
    }

    #[test]
    fn a_picture_is_no_text() {
        assert_eq!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), None);
        assert_eq!(decode(b"PK\x03\x04\x14\0\x08"), None);
    }

    proptest! {
        #[test]
        fn bytes_are_read_or_refused_and_never_hold_a_zero(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Some((text, _)) = decode(&bytes) {
                prop_assert!(!text.contains('\0'));
            }
        }

        #[test]
        fn text_in_utf_8_comes_back_as_it_was(text in "[^\0\u{feff}]{0,80}") {
            prop_assert_eq!(decode(text.as_bytes()), Some((text, Encoding::Utf8)));
        }
    }
}
