//! The words people read, in Danish and English: Fluent messages, dates and moments.

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use genlyd_domain::month::Month;
use genlyd_text::language::Language;
use include_dir::{Dir, include_dir};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use thiserror::Error;

static WORDS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../templates/words");

/// The words of both languages.
pub struct Words {
    danish: Lexicon,
    english: Lexicon,
}

/// The words of one language.
pub struct Lexicon {
    language: Language,
    messages: FluentBundle<FluentResource>,
    zone: TimeZone,
}

/// The words that are built in do not hold together.
#[derive(Debug, Error)]
pub enum WordsError {
    /// A file of words is not Fluent.
    #[error("{file}: {problem}")]
    Malformed {
        /// The file.
        file: String,
        /// What is wrong.
        problem: String,
    },
    /// The same message is written twice.
    #[error("{file}: {problem}")]
    Twice {
        /// The file.
        file: String,
        /// Which message.
        problem: String,
    },
}

impl Words {
    /// The words as built in, with moments told in `zone`.
    ///
    /// # Errors
    ///
    /// When a file of words is malformed or says something twice.
    pub fn load(zone: &TimeZone) -> Result<Words, WordsError> {
        Ok(Words {
            danish: Lexicon::load(Language::Danish, zone)?,
            english: Lexicon::load(Language::English, zone)?,
        })
    }

    /// The words of a language.
    pub fn of(&self, language: Language) -> &Lexicon {
        match language {
            Language::Danish => &self.danish,
            Language::English => &self.english,
        }
    }
}

impl Lexicon {
    fn load(language: Language, zone: &TimeZone) -> Result<Lexicon, WordsError> {
        let tag = match language {
            Language::Danish => unic_langid::langid!("da"),
            Language::English => unic_langid::langid!("en"),
        };
        let mut messages = FluentBundle::new_concurrent(vec![tag]);
        // The marks that Fluent sets around values guard against mixed directions, which we do not have.
        messages.set_use_isolating(false);
        for file in WORDS
            .get_dir(language.tag())
            .map(Dir::files)
            .into_iter()
            .flatten()
        {
            let name = file.path().display().to_string();
            let text = file.contents_utf8().unwrap_or_default().to_owned();
            let resource =
                FluentResource::try_new(text).map_err(|(_, problems)| WordsError::Malformed {
                    file: name.clone(),
                    problem: format!("{problems:?}"),
                })?;
            messages
                .add_resource(resource)
                .map_err(|problems| WordsError::Twice {
                    file: name,
                    problem: format!("{problems:?}"),
                })?;
        }
        Ok(Lexicon {
            language,
            messages,
            zone: zone.clone(),
        })
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether there is such a message.
    pub fn has(&self, key: &str) -> bool {
        self.messages.has_message(key)
    }

    /// A message without values.
    pub fn text(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A message with values in it. A message that does not exist is shown as its key; a test keeps that from happening.
    pub fn with<'a>(&'a self, key: &str, values: &[(&'a str, FluentValue<'a>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            args.set(*name, value.clone());
        }
        self.format(key, &args).into_owned()
    }

    /// A message with Fluent's own arguments.
    pub fn format<'a>(&'a self, key: &str, args: &'a FluentArgs<'_>) -> Cow<'a, str> {
        let Some(pattern) = self
            .messages
            .get_message(key)
            .and_then(|found| found.value())
        else {
            return Cow::Owned(key.to_owned());
        };
        let mut problems = Vec::new();
        let text = self
            .messages
            .format_pattern(pattern, Some(args), &mut problems);
        for problem in problems {
            tracing::warn!(key, %problem, "a message could not be filled in");
        }
        text
    }

    /// A day, as "14. marts 2026" or "14 March 2026".
    pub fn date(&self, date: Date) -> String {
        let month = self.text(&format!("month-{}", date.month()));
        match self.language {
            Language::Danish => format!("{}. {month} {}", date.day(), date.year()),
            Language::English => format!("{} {month} {}", date.day(), date.year()),
        }
    }

    /// A month, as "marts 2026" or "March 2026".
    pub fn month(&self, month: Month) -> String {
        let first = month.first_day();
        let name = self.text(&format!("month-{}", first.month()));
        format!("{name} {}", first.year())
    }

    /// The day of a moment, as [`Lexicon::date`] tells it.
    pub fn day(&self, moment: Timestamp) -> String {
        self.date(moment.to_zoned(self.zone.clone()).date())
    }

    /// A moment, as "14. marts 2026 kl. 14.32" or "14 March 2026 at 14:32".
    pub fn moment(&self, moment: Timestamp) -> String {
        let local = moment.to_zoned(self.zone.clone());
        let date = self.date(local.date());
        let (hour, minute) = (local.hour(), local.minute());
        match self.language {
            Language::Danish => format!("{date} kl. {hour:02}.{minute:02}"),
            Language::English => format!("{date} at {hour:02}:{minute:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn keys(tag: &str) -> BTreeSet<String> {
        WORDS
            .get_dir(tag)
            .unwrap()
            .files()
            .flat_map(|file| file.contents_utf8().unwrap().lines())
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key.to_owned())
            .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()))
            .collect()
    }

    #[test]
    fn both_languages_say_the_same_things() {
        let (danish, english) = (keys("da"), keys("en"));
        let missing: Vec<_> = danish.symmetric_difference(&english).collect();
        assert!(missing.is_empty(), "in one language only: {missing:?}");
    }

    #[test]
    fn moments_are_told_in_the_local_way() {
        let zone = TimeZone::get("Europe/Copenhagen").unwrap();
        let words = Words::load(&zone).unwrap();
        let moment: Timestamp = "2026-03-14T13:32:00Z".parse().unwrap();
        assert_eq!(
            words.of(Language::Danish).moment(moment),
            "14. marts 2026 kl. 14.32"
        );
        assert_eq!(
            words.of(Language::English).moment(moment),
            "14 March 2026 at 14:32"
        );
    }
}
