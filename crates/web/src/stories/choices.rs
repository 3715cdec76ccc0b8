//! Options of a choice, as `templates/parts/field.html` takes them.

use serde::Serialize;

/// One option.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) hint: Option<String>,
}

impl Choice {
    /// An option without a hint.
    pub(crate) fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice {
            value: value.into(),
            label: label.into(),
            hint: None,
        }
    }

    /// With a hint.
    #[must_use]
    pub(crate) fn hint(mut self, hint: impl Into<String>) -> Choice {
        self.hint = Some(hint.into());
        self
    }
}

/// The languages a story may be told in.
pub(crate) fn languages(words: &crate::words::Lexicon) -> Vec<Choice> {
    use genlyd_text::language::Language;
    [Language::Danish, Language::English]
        .into_iter()
        .map(|language| {
            let tag = language.tag();
            Choice::new(tag, words.text(&format!("stories-language-{tag}")))
        })
        .collect()
}
