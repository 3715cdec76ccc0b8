//! What is odd about a text that was read: nothing here refuses it, all of it is worth a look.

use genlyd_text::language::{self, Language};
use genlyd_text::segment;
use serde::{Deserialize, Serialize};

use crate::encoding::Encoding;
use crate::imported::{Imported, LanguageFrom, TitleFrom};

pub use genlyd_text::danish::{OLD_FROM, signs_of_old_spelling};

/// A text with fewer words than this says hardly anything on a panel.
pub const SHORT_BELOW: usize = 20;

/// A text with more words than this fills more than one panel of any size, and takes ten minutes to read aloud.
pub const LONG_ABOVE: usize = 1_500;

/// Something worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Oddity {
    /// It is written in an older Danish spelling; search finds less in it.
    OldSpelling {
        /// Old signs in a hundred words; see [`signs_of_old_spelling`].
        signs: f64,
    },
    /// It is in English.
    English,
    /// It was said to be in one language and looks like another.
    OtherLanguage {
        /// What it was said to be.
        said: Language,
        /// What it looks like.
        looks: Language,
    },
    /// It has fewer than [`SHORT_BELOW`] words.
    VeryShort {
        /// How many.
        words: usize,
    },
    /// It has more than [`LONG_ABOVE`] words.
    VeryLong {
        /// How many.
        words: usize,
    },
    /// Characters were lost before it came here.
    LostCharacters {
        /// How many stand as U+FFFD.
        count: usize,
    },
    /// Its letters look as if they were read in the wrong encoding before: »Ã¦« for »æ«.
    GarbledLetters {
        /// How many pairs look so.
        count: usize,
    },
    /// It was not written in UTF-8, and the encoding is a guess: look at its æ, ø and å.
    GuessedEncoding {
        /// The guess.
        encoding: Encoding,
    },
    /// No title was given; its first words or its file's name stand in.
    NoTitle,
    /// Its title was too long and was shortened.
    LongTitle,
}

/// What is odd about a text, in a fixed order.
#[must_use]
pub fn oddities(imported: &Imported) -> Vec<Oddity> {
    let plain = imported.plain();
    let words = segment::word_count(&plain);
    let mut oddities = Vec::new();
    oddities.extend(spelling(imported, &plain));
    oddities.extend(tongue(imported, &plain, words));
    if words < SHORT_BELOW {
        oddities.push(Oddity::VeryShort { words });
    }
    if words > LONG_ABOVE {
        oddities.push(Oddity::VeryLong { words });
    }
    let everything = || imported.title.chars().chain(plain.chars());
    let count = everything()
        .filter(|character| *character == char::REPLACEMENT_CHARACTER)
        .count();
    if count > 0 {
        oddities.push(Oddity::LostCharacters { count });
    }
    let count = garbled(everything());
    if count > 0 {
        oddities.push(Oddity::GarbledLetters { count });
    }
    if imported.encoding == Encoding::Windows1252 {
        oddities.push(Oddity::GuessedEncoding {
            encoding: imported.encoding,
        });
    }
    match imported.title_from {
        TitleFrom::FileName | TitleFrom::FirstWords => oddities.push(Oddity::NoTitle),
        TitleFrom::Shortened => oddities.push(Oddity::LongTitle),
        TitleFrom::Stated | TitleFrom::Heading => {}
    }
    oddities
}

fn spelling(imported: &Imported, plain: &str) -> Option<Oddity> {
    if imported.language != Language::Danish {
        return None;
    }
    let signs = signs_of_old_spelling(plain);
    (signs >= OLD_FROM).then_some(Oddity::OldSpelling { signs })
}

fn tongue(imported: &Imported, plain: &str, words: usize) -> Option<Oddity> {
    let looks = language::guess(plain);
    let doubtful = imported.language_from == LanguageFrom::Stated
        && looks != imported.language
        // A handful of words is no ground for doubting what somebody said.
        && words >= SHORT_BELOW;
    if doubtful {
        Some(Oddity::OtherLanguage {
            said: imported.language,
            looks,
        })
    } else if imported.language == Language::English {
        Some(Oddity::English)
    } else {
        None
    }
}

/// Pairs that arise when UTF-8 is read as Windows-1252: `Ã` before the sign that stands for the second byte of æ, ø, å, é
/// and their capitals.
fn garbled(characters: impl Iterator<Item = char>) -> usize {
    let mut before = ' ';
    let mut count = 0;
    for character in characters {
        let second = matches!(character, '\u{80}'..='\u{bf}' | '†' | '˜' | '…' | '‰');
        if before == 'Ã' && second {
            count += 1;
        }
        before = character;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_file;

    fn odd(text: &str) -> Vec<Oddity> {
        let json = serde_json::json!({ "id": "1", "title": "Titel", "text": text });
        oddities(
            &read_file("t.jsonl", json.to_string().as_bytes())
                .remove(0)
                .unwrap(),
        )
    }

    const LONG_ENOUGH: &str = "Vi ringede tre gange den nat, og hver gang var det en ny stemme, der spurgte om \
                               det samme. Til sidst lagde min mand røret på og sagde, at nu kørte vi.";

    #[test]
    fn an_ordinary_text_is_not_odd() {
        assert_eq!(odd(LONG_ENOUGH), []);
    }

    #[test]
    fn old_spelling_is_noticed() {
        let found = odd(
            "Saa gik den gamle Kone ud paa Gaarden, og der stod alle Hønsene og saae paa hende, og Manden \
             sagde, at det var en god Dag at kjøre til Byen paa.",
        );
        assert!(
            matches!(found[..], [Oddity::OldSpelling { .. }]),
            "{found:?}"
        );
    }

    #[test]
    fn short_long_and_english_texts_are_noticed() {
        assert_eq!(odd("Hun sov."), [Oddity::VeryShort { words: 2 }]);
        let words = segment::word_count(LONG_ENOUGH) * 60;
        assert_eq!(
            odd(&format!("{LONG_ENOUGH} ").repeat(60)),
            [Oddity::VeryLong { words }]
        );
        assert_eq!(
            odd(
                "We called three times that night, and each time there was a new voice that asked us the \
                 same, and in the end we drove there."
            ),
            [Oddity::English]
        );
    }

    #[test]
    fn lost_and_garbled_letters_are_counted() {
        let lost = LONG_ENOUGH.replace('ø', "\u{fffd}");
        assert_eq!(odd(&lost), [Oddity::LostCharacters { count: 2 }]);
        let garbled = LONG_ENOUGH.replace('ø', "Ã¸");
        assert_eq!(odd(&garbled), [Oddity::GarbledLetters { count: 2 }]);
    }

    #[test]
    fn a_text_said_to_be_in_another_language_is_noticed() {
        let json = serde_json::json!({ "title": "T", "text": LONG_ENOUGH, "lang": "en" });
        let imported = read_file("t.jsonl", json.to_string().as_bytes())
            .remove(0)
            .unwrap();
        assert_eq!(
            oddities(&imported),
            [Oddity::OtherLanguage {
                said: Language::English,
                looks: Language::Danish
            }]
        );
    }
}
