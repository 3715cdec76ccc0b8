//! The guides that are built in, in both languages.

use genlyd_text::guide::{GuideKind, GuideText};
use genlyd_text::language::Language;

use crate::page_error::PageError;

/// A guide that is built in.
pub(crate) struct BuiltIn {
    /// Its name in forms.
    pub(crate) name: &'static str,
    /// What it is for.
    pub(crate) kind: GuideKind,
    /// Its language.
    pub(crate) language: Language,
    /// The text people fill in.
    pub(crate) markdown: &'static str,
}

/// One built-in guide of a kind in a language.
macro_rules! built_in {
    ($tag:literal, $language:expr, $file:literal, $kind:expr) => {
        BuiltIn {
            name: concat!($tag, "-", $file),
            kind: $kind,
            language: $language,
            markdown: include_str!(concat!("../../../guides/", $tag, "/", $file, ".md")),
        }
    };
}

/// All of them, those that are needed first before the others.
pub(crate) static BUILT_IN: &[BuiltIn] = &[
    built_in!("da", Language::Danish, "story", GuideKind::Story),
    built_in!("da", Language::Danish, "consent", GuideKind::Consent),
    built_in!("da", Language::Danish, "listening", GuideKind::Listening),
    built_in!("da", Language::Danish, "lab", GuideKind::Lab),
    built_in!("da", Language::Danish, "visitor", GuideKind::Visitor),
    built_in!("en", Language::English, "story", GuideKind::Story),
    built_in!("en", Language::English, "consent", GuideKind::Consent),
    built_in!("en", Language::English, "listening", GuideKind::Listening),
    built_in!("en", Language::English, "lab", GuideKind::Lab),
    built_in!("en", Language::English, "visitor", GuideKind::Visitor),
];

/// The built-in guide of a kind, in this language.
///
/// # Errors
///
/// When there is none, which a test keeps from happening for stories and consent.
pub(crate) fn of(kind: GuideKind, language: Language) -> Result<GuideText, PageError> {
    let guide = BUILT_IN
        .iter()
        .find(|guide| guide.kind == kind && guide.language == language)
        .ok_or(PageError::NotFound)?;
    GuideText::parse(guide.markdown).map_err(|fault| PageError::internal(&fault))
}

#[cfg(test)]
mod tests {
    use genlyd_domain::consent::Use;

    use super::*;

    #[test]
    fn every_built_in_guide_is_what_it_says() {
        for guide in BUILT_IN {
            let text = GuideText::parse(guide.markdown);
            let read = text.as_ref().map(|text| (text.kind, text.language));
            assert_eq!(read, Ok((guide.kind, guide.language)), "{}", guide.name);
        }
    }

    #[test]
    fn the_consent_guides_ask_about_every_use_and_nothing_else() {
        for language in [Language::Danish, Language::English] {
            let asked: Option<Vec<_>> = of(GuideKind::Consent, language).ok().and_then(|guide| {
                guide
                    .sections
                    .iter()
                    .map(|section| Use::from_name(&section.key))
                    .collect()
            });
            assert_eq!(asked.as_deref(), Some(Use::ALL.as_slice()));
        }
    }
}
