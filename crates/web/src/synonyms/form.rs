//! The form for a word group, new or changed: what was typed, and what it makes.

use genlyd_domain::synonyms::{MOST_WORDS, Relation, WordGroup, WordGroupRefusal, words};
use serde::Serialize;

use crate::forms::{FieldError, Values};

/// A word group as it is typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct WordGroupForm {
    /// The words, a line each.
    pub(super) words: String,
    /// The name of the relation.
    pub(super) relation: String,
}

impl WordGroupForm {
    /// The form as it begins: nothing written, and the closer relation chosen.
    pub(super) fn begun() -> WordGroupForm {
        WordGroupForm {
            words: String::new(),
            relation: Relation::Same.name().to_owned(),
        }
    }

    /// The form as it was sent.
    pub(super) fn sent(form: &Values) -> WordGroupForm {
        WordGroupForm {
            words: form.one("words").to_owned(),
            relation: form.one("relation").to_owned(),
        }
    }

    /// The form for a group that stands.
    pub(super) fn of(group: &WordGroup) -> WordGroupForm {
        WordGroupForm {
            words: group.words.join("\n"),
            relation: group.relation.name().to_owned(),
        }
    }

    /// The words and what they are to each other.
    ///
    /// # Errors
    ///
    /// One [`FieldError`] for each field that is wrong.
    pub(super) fn checked(&self) -> Result<(Vec<String>, Relation), Vec<FieldError>> {
        let relation = Relation::from_name(&self.relation)
            .ok_or_else(|| FieldError::new("relation", "synonyms-relation-missing"));
        match (words(&self.words).map_err(told), relation) {
            (Ok(words), Ok(relation)) => Ok((words, relation)),
            (words, relation) => Err([words.err(), relation.err()]
                .into_iter()
                .flatten()
                .collect()),
        }
    }

    /// A form filled to the brim, for samples.
    pub(super) fn awkward() -> WordGroupForm {
        WordGroupForm {
            words: "mor\nmoder\n<b>mor</b>\nsmåbørnsfamiliesamarbejdskonsulenter".to_owned(),
            relation: "related".to_owned(),
        }
    }
}

fn told(refusal: WordGroupRefusal) -> FieldError {
    let error = |key| FieldError::new("words", key);
    match refusal {
        WordGroupRefusal::Empty => error("synonyms-empty"),
        WordGroupRefusal::OneWord => error("synonyms-one-word"),
        WordGroupRefusal::TooMany => error("synonyms-too-many").with("most", MOST_WORDS),
        WordGroupRefusal::Word { refusal, .. } => FieldError::wording("words", refusal),
        WordGroupRefusal::NoLetters { word } => error("synonyms-no-letters").with("word", word),
        WordGroupRefusal::Twice { word } => error("synonyms-twice").with("word", word),
    }
}

/// Every error that the form can come back with, for samples.
pub(super) fn every_error() -> Vec<FieldError> {
    vec![
        FieldError::new("words", "synonyms-empty"),
        FieldError::new("words", "synonyms-one-word"),
        FieldError::new("words", "synonyms-too-many").with("most", MOST_WORDS),
        FieldError::new("words", "synonyms-no-letters").with("word", "…"),
        FieldError::new("words", "synonyms-twice").with("word", "mor"),
        FieldError::new("words", "field-too-long").with("most", 60),
        FieldError::new("relation", "synonyms-relation-missing"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_that_is_wrong_is_named_at_once() {
        let form = WordGroupForm {
            words: "mor".to_owned(),
            relation: "alike".to_owned(),
        };

        let errors = form.checked().expect_err("two things are wrong");

        let fields: Vec<_> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["words", "relation"]);
    }

    #[test]
    fn a_form_filled_from_a_group_makes_the_same_group() {
        let form = WordGroupForm {
            words: "PPR, pædagogisk psykologisk rådgivning".to_owned(),
            relation: "related".to_owned(),
        };
        let (words, relation) = form.checked().expect("a form without errors");
        let group = WordGroup {
            id: genlyd_domain::id::Id::new(uuid::Uuid::nil()),
            project: genlyd_domain::id::Id::new(uuid::Uuid::nil()),
            words: words.clone(),
            relation,
        };

        assert_eq!(
            WordGroupForm::of(&group).checked().ok(),
            Some((words, relation))
        );
    }
}
