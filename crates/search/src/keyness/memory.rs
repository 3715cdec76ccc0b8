//! How often which words stand in a text, remembered between questions: a version of a text never changes.
//!
//! Only counts rest on this. Which texts are counted is asked of the view each time.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use genlyd_domain::id::Id;
use genlyd_domain::text_version::TextVersion;
use genlyd_text::language::Language;

use super::words::{Forms, How, written};

/// Texts remembered; with more, remembering begins again. Twenty thousand short ones take about 20 MB.
const MOST_TEXTS: usize = 20_000;

/// Ways of writing words remembered, of all languages.
const MOST_FORMS: usize = 400_000;

/// How often one form stands in a text, and how it is written there.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Said {
    pub(super) form: usize,
    pub(super) count: u32,
    /// In small letters.
    pub(super) plain: u32,
    /// With a capital inside a sentence.
    pub(super) named: u32,
}

/// What is remembered.
#[derive(Default)]
pub(crate) struct Memory(Mutex<Known>);

/// What is known, while somebody counts.
#[derive(Default)]
pub(super) struct Known {
    pub(super) forms: Forms,
    texts: HashMap<Id<TextVersion>, Arc<[Said]>>,
}

impl Memory {
    /// Forgets everything.
    pub(crate) fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Known::default();
    }

    /// Opens what is remembered. One at a time counts; whoever waits finds the texts counted.
    pub(super) fn open(&self) -> MutexGuard<'_, Known> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.texts.len() > MOST_TEXTS || known.forms.len() > MOST_FORMS {
            *known = Known::default();
        }
        known
    }
}

impl Known {
    /// What is remembered of a version.
    pub(super) fn of(&self, version: Id<TextVersion>) -> Option<Arc<[Said]>> {
        self.texts.get(&version).cloned()
    }

    /// Counts a text and remembers it.
    pub(super) fn count(&mut self, text: &TextVersion, language: Language) -> Arc<[Said]> {
        let plains = text.sections.iter().map(|section| section.plain());
        let words = plains.flat_map(|plain| written(&plain));
        let mut said: HashMap<usize, Said> = HashMap::new();
        for word in words {
            let form = self.forms.of(&word.lower, language);
            let said = said.entry(form).or_default();
            said.form = form;
            said.count += 1;
            match word.how {
                How::Plain => said.plain += 1,
                How::Named => said.named += 1,
                How::Initial => {}
            }
        }
        let said: Arc<[Said]> = said.into_values().collect();
        self.texts.insert(text.id, Arc::clone(&said));
        said
    }
}
