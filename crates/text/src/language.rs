//! The two languages a text here can be in, and telling them apart.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;
use whatlang::{Detector, Lang};

/// A language. Danish comes first: it is what an unclear text is taken for.
#[derive(
    Serialize, Deserialize, Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord,
)]
pub enum Language {
    /// Dansk.
    #[default]
    #[serde(rename = "da")]
    Danish,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The tag for `lang` attributes, file names and records: `da` or `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Language::Danish => "da",
            Language::English => "en",
        }
    }

    /// The language of a tag, with or without a region: `da`, `da-DK`, `en_GB`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next()?;
        match primary.to_ascii_lowercase().as_str() {
            "da" => Some(Language::Danish),
            "en" => Some(Language::English),
            _ => None,
        }
    }
}

/// The language a text is most likely written in. A text that gives no sign is Danish.
#[must_use]
pub fn guess(text: &str) -> Language {
    // Small words and the letters æ, ø, å decide more surely than statistics, and short texts have little else.
    let (danish, english) = small_words(text);
    if danish != english {
        return if danish > english {
            Language::Danish
        } else {
            Language::English
        };
    }
    // Statistics over a name or two would be a toss-up.
    if text.unicode_words().count() < 3 {
        return Language::Danish;
    }
    match Detector::with_allowlist(vec![Lang::Dan, Lang::Eng]).detect_lang(text) {
        Some(Lang::Eng) => Language::English,
        _ => Language::Danish,
    }
}

fn small_words(text: &str) -> (usize, usize) {
    const DANISH: [&str; 24] = [
        "og", "er", "det", "ikke", "jeg", "han", "hun", "vi", "af", "på", "som", "en", "et", "den",
        "til", "med", "der", "var", "os", "hvad", "ja", "nej", "også", "paa",
    ];
    const ENGLISH: [&str; 24] = [
        "and", "the", "is", "not", "she", "we", "of", "that", "with", "was", "you", "they", "it",
        "this", "are", "what", "yes", "no", "to", "my", "our", "he", "when", "were",
    ];
    let mut counts = (0, 0);
    for word in text
        .split(|character: char| !character.is_alphabetic())
        .take(400)
    {
        let lower = word.to_lowercase();
        if DANISH.contains(&lower.as_str()) || lower.contains(['æ', 'ø', 'å']) {
            counts.0 += 1;
        } else if ENGLISH.contains(&lower.as_str()) {
            counts.1 += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_sentences_are_told_apart() {
        let danish = [
            "Hun sov hele natten.",
            "Vi fik hjælp",
            "Ja",
            "Tak for kaffe",
            "Sundhedsplejersken kom",
            "Og så kom du.",
        ];
        let english = [
            "She slept all night.",
            "We got help",
            "Yes",
            "The health visitor came",
            "And then you came.",
        ];
        for text in danish {
            assert_eq!(guess(text), Language::Danish, "{text}");
        }
        for text in english {
            assert_eq!(guess(text), Language::English, "{text}");
        }
    }

    #[test]
    fn a_text_without_a_sign_is_danish() {
        for text in ["", "  ", "12.30", "👶", "Anna"] {
            assert_eq!(guess(text), Language::Danish, "{text}");
        }
    }

    #[test]
    fn a_language_is_written_as_its_tag() {
        assert_eq!(
            serde_json::to_string(&Language::English).unwrap_or_default(),
            "\"en\""
        );
        assert_eq!(Language::from_tag("da-DK"), Some(Language::Danish));
        assert_eq!(Language::from_tag("de"), None);
    }
}
