//! The words of an exhibition as they are typed, for a new one and for one that is there.

use genlyd_domain::exhibition::{Exhibition, ExhibitionRefusal, ExhibitionWords};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_text::language::Language;
use jiff::civil::Date;
use serde::Serialize;

use crate::forms::{FieldError, Values};

/// The form, exactly as it was sent.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct ExhibitionForm {
    pub(super) id: String,
    pub(super) revision: u64,
    title: String,
    venue: String,
    opens: String,
    introduction: String,
    credits: String,
    language: String,
}

impl ExhibitionForm {
    /// An empty form for an exhibition with this id.
    pub(super) fn new(id: Id<Exhibition>, language: Language) -> ExhibitionForm {
        ExhibitionForm {
            id: id.to_string(),
            language: language.tag().to_owned(),
            ..ExhibitionForm::default()
        }
    }

    pub(super) fn of(exhibition: &Exhibition, revision: u64) -> ExhibitionForm {
        ExhibitionForm {
            id: exhibition.id.to_string(),
            revision,
            title: exhibition.title.clone(),
            venue: exhibition.venue.clone(),
            opens: exhibition
                .opens
                .map(|day| day.to_string())
                .unwrap_or_default(),
            introduction: exhibition.introduction.clone(),
            credits: exhibition.credits.clone(),
            language: exhibition.language.tag().to_owned(),
        }
    }

    pub(super) fn sent(values: &Values) -> ExhibitionForm {
        let one = |name: &str| values.one(name).to_owned();
        ExhibitionForm {
            id: one("id"),
            revision: values.one("revision").parse().unwrap_or_default(),
            title: one("title"),
            venue: one("venue"),
            opens: one("opens"),
            introduction: one("introduction"),
            credits: one("credits"),
            language: one("language"),
        }
    }

    /// The exhibition that the form tells of.
    pub(super) fn parse(&self, project: Id<Project>) -> Result<Exhibition, Vec<FieldError>> {
        let mut errors = Vec::new();
        let id = self
            .id
            .parse()
            .map_err(|_| errors.push(FieldError::new("", "field-empty")));
        let words = ExhibitionWords {
            title: self.title.clone(),
            venue: self.venue.clone(),
            introduction: self.introduction.clone(),
            credits: self.credits.clone(),
        };
        let words = words
            .checked()
            .map_err(|refusals| errors.extend(refusals.into_iter().map(field_error)))
            .unwrap_or_default();
        let opens = match self.opens.trim() {
            "" => None,
            text => text
                .parse::<Date>()
                .map_err(|_| errors.push(FieldError::new("opens", "exhibition-opens-malformed")))
                .ok(),
        };
        match id {
            Ok(id) if errors.is_empty() => Ok(Exhibition {
                id,
                project,
                title: words.title,
                venue: words.venue,
                opens,
                introduction: words.introduction,
                credits: words.credits,
                language: Language::from_tag(&self.language).unwrap_or_default(),
            }),
            _ => Err(errors),
        }
    }
}

fn field_error(refusal: ExhibitionRefusal) -> FieldError {
    match refusal {
        ExhibitionRefusal::Title(refusal) => FieldError::wording("title", refusal),
        ExhibitionRefusal::Venue(refusal) => FieldError::wording("venue", refusal),
        ExhibitionRefusal::Introduction(refusal) => FieldError::wording("introduction", refusal),
        ExhibitionRefusal::Credits(refusal) => FieldError::wording("credits", refusal),
    }
}

/// Every way in which the form can be refused, for samples.
pub(super) fn every_error() -> Vec<FieldError> {
    vec![
        FieldError::new("title", "field-empty"),
        FieldError::new("venue", "field-too-long").with("most", 60),
        FieldError::new("opens", "exhibition-opens-malformed"),
        FieldError::new("credits", "field-unshowable"),
        FieldError::new("", "exhibition-changed"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0198f000-0000-7000-8000-000000000001";

    #[test]
    fn what_was_typed_becomes_an_exhibition() {
        let values = Values::from_pairs(&[
            ("id", ID),
            ("title", " Begyndelsen "),
            ("opens", "2026-11-27"),
            ("language", "da"),
        ]);

        let exhibition = ExhibitionForm::sent(&values).parse(Id::new(uuid::Uuid::nil()));

        let exhibition = exhibition.map(|exhibition| (exhibition.title, exhibition.opens));
        assert_eq!(
            exhibition.ok(),
            Some((
                "Begyndelsen".to_owned(),
                Some(jiff::civil::date(2026, 11, 27))
            ))
        );
    }

    #[test]
    fn every_field_that_is_wrong_is_named() {
        let values = Values::from_pairs(&[("id", ID), ("title", ""), ("opens", "snart")]);

        let errors = ExhibitionForm::sent(&values).parse(Id::new(uuid::Uuid::nil()));

        let fields: Vec<String> = errors
            .err()
            .into_iter()
            .flatten()
            .map(|error| error.field)
            .collect();
        assert_eq!(fields, ["title", "opens"]);
    }
}
