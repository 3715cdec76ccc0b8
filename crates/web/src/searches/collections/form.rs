//! The form for a kept search: its name, and whether others see it.

use genlyd_domain::saved_search::{MOST_SAVED, SavedSearch, SavedSearchRefusal, name};
use genlyd_domain::wording::WordingRefusal;
use serde::Serialize;

use crate::forms::{FieldError, Values};

/// A kept search's own words, as they are typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(in crate::searches) struct CollectionForm {
    pub(super) name: String,
    pub(super) shared: bool,
}

impl CollectionForm {
    /// The form as it was sent.
    pub(super) fn sent(form: &Values) -> CollectionForm {
        CollectionForm {
            name: form.one("name").to_owned(),
            shared: !form.one("shared").is_empty(),
        }
    }

    /// The form for a search that is kept.
    pub(super) fn of(saved: &SavedSearch) -> CollectionForm {
        CollectionForm {
            name: saved.name.clone(),
            shared: saved.shared,
        }
    }

    /// The name, checked.
    ///
    /// # Errors
    ///
    /// What is wrong with it.
    pub(super) fn checked(&self) -> Result<String, FieldError> {
        name(&self.name).map_err(told)
    }

    /// A form filled to the brim, for samples.
    pub(super) fn awkward() -> CollectionForm {
        CollectionForm {
            name: "Småbørnsfamiliesamarbejdskonsulenter om <b>natten</b>".to_owned(),
            shared: true,
        }
    }
}

/// A refusal as the form tells it.
pub(super) fn told(refusal: SavedSearchRefusal) -> FieldError {
    match refusal {
        SavedSearchRefusal::Name(WordingRefusal::Empty) => {
            FieldError::new("name", "collections-name-empty")
        }
        SavedSearchRefusal::Name(refusal) => FieldError::wording("name", refusal),
        SavedSearchRefusal::Query(_) => FieldError::new("", "collections-query-refused"),
        SavedSearchRefusal::NothingAsked => FieldError::new("", "collections-nothing-asked"),
        SavedSearchRefusal::TooMany => {
            FieldError::new("", "collections-too-many").with("most", MOST_SAVED)
        }
    }
}

/// Every error that the form can come back with, for samples.
pub(super) fn every_error() -> Vec<FieldError> {
    [
        SavedSearchRefusal::Name(WordingRefusal::Empty),
        SavedSearchRefusal::Name(WordingRefusal::TooLong { most: 60 }),
        SavedSearchRefusal::Query(WordingRefusal::TooLong { most: 300 }),
        SavedSearchRefusal::NothingAsked,
        SavedSearchRefusal::TooMany,
    ]
    .map(told)
    .into()
}
