//! A search that somebody keeps, to find again what has come since.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::consent::Use;
use crate::id::Id;
use crate::month::Month;
use crate::person::Person;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Seal};
use crate::story::StoryState;
use crate::story_week::StoryWeek;
use crate::theme::Theme;
use crate::wording::{self, WordingRefusal};

/// Characters of a name: a line on a phone.
pub const MOST_NAME_CHARACTERS: usize = 60;

/// Characters of a query. Search itself reads no more than some thirty words.
pub const MOST_QUERY_CHARACTERS: usize = 300;

/// Searches that one person may keep in one project. What was found is counted for each whenever they are listed.
pub const MOST_SAVED: usize = 50;

/// A *samling*: what was asked for, never what was found. Whoever opens it finds what they may read then.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedSearch {
    /// Its id.
    pub id: Id<SavedSearch>,
    /// The project.
    pub project: Id<Project>,
    /// What it is called.
    pub name: String,
    /// What is asked for.
    pub asked: AskedFor,
    /// Who keeps it.
    pub made_by: Id<Person>,
    /// Everybody who searches in the project sees it; otherwise only who keeps it.
    pub shared: bool,
}

/// A query and what narrows it down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedFor {
    /// What was typed.
    pub query: String,
    /// What narrows it down.
    #[serde(flatten)]
    pub only: Only,
    /// Only exactly the words typed.
    #[serde(default)]
    pub exactly: bool,
}

/// What narrows a search down: each part that is given leaves only the stories of which it is true.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Only {
    /// A passage of this theme, or of one under it, stands in it.
    pub theme: Option<Id<Theme>>,
    /// It was told in this week.
    pub week: Option<Id<StoryWeek>>,
    /// It has come this far.
    pub state: Option<StoryState>,
    /// Somebody with this profession listened, as [`pair::profession`] writes it.
    ///
    /// [`pair::profession`]: crate::pair::profession
    pub profession: Option<String>,
    /// The text was written in this month.
    pub month: Option<Month>,
    /// The family lives here.
    pub place: Option<String>,
    /// It may be used for this today.
    pub allows: Option<Use>,
}

impl Only {
    /// Nothing is narrowed down.
    pub fn is_nothing(&self) -> bool {
        *self == Only::default()
    }
}

/// Why a search was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SavedSearchRefusal {
    /// Its name.
    #[error("the name is refused: {0}")]
    Name(WordingRefusal),
    /// What was typed.
    #[error("the query is refused: {0}")]
    Query(WordingRefusal),
    /// It asks for nothing.
    #[error("the search asks for nothing")]
    NothingAsked,
    /// The person keeps [`MOST_SAVED`] already.
    #[error("{MOST_SAVED} searches are kept already")]
    TooMany,
}

/// The name of a saved search, checked and trimmed.
///
/// # Errors
///
/// [`SavedSearchRefusal::Name`].
pub fn name(typed: &str) -> Result<String, SavedSearchRefusal> {
    wording::line(typed, MOST_NAME_CHARACTERS).map_err(SavedSearchRefusal::Name)
}

impl AskedFor {
    /// The same with its query checked and trimmed.
    ///
    /// # Errors
    ///
    /// [`SavedSearchRefusal::Query`] or [`SavedSearchRefusal::NothingAsked`].
    pub fn checked(self) -> Result<AskedFor, SavedSearchRefusal> {
        let query = wording::optional_line(&self.query, MOST_QUERY_CHARACTERS)
            .map_err(SavedSearchRefusal::Query)?;
        if query.is_empty() && self.only.is_nothing() {
            return Err(SavedSearchRefusal::NothingAsked);
        }
        Ok(AskedFor { query, ..self })
    }
}

/// Whether somebody may keep one more search beside those of theirs that they keep.
///
/// # Errors
///
/// [`SavedSearchRefusal::TooMany`].
pub fn may_keep_one_more(kept: usize) -> Result<(), SavedSearchRefusal> {
    if kept < MOST_SAVED {
        Ok(())
    } else {
        Err(SavedSearchRefusal::TooMany)
    }
}

impl SavedSearch {
    /// Whether somebody who searches in the project sees that it is there.
    pub fn is_seen_by(&self, person: Option<Id<Person>>) -> bool {
        self.shared || Some(self.made_by) == person
    }
}

impl Record for SavedSearch {
    const KIND: Kind = Kind::SavedSearch;

    fn id(&self) -> Id<SavedSearch> {
        self.id
    }

    /// A key of its own: the words may be a family's, and whoever keeps it may be alone in knowing of it.
    fn seal(&self) -> Option<Seal> {
        Some(Seal(self.id.uuid()))
    }

    fn filing(&self) -> Filing {
        Filing::default().list(Lookup::SavedSearchesOfProject, self.project.uuid(), [])
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_search_that_asks_for_nothing_is_not_kept() {
        let nothing = AskedFor {
            query: " \n ".to_owned(),
            exactly: true,
            ..AskedFor::default()
        };
        let narrowed = AskedFor {
            only: Only {
                state: Some(StoryState::Approved),
                ..Only::default()
            },
            ..AskedFor::default()
        };

        assert_eq!(nothing.checked(), Err(SavedSearchRefusal::NothingAsked));
        assert_eq!(narrowed.clone().checked(), Ok(narrowed));
    }

    #[test]
    fn a_search_kept_before_there_were_so_many_ways_to_narrow_it_is_read() {
        let kept = r#"{"query": "nat", "theme": null, "week": null, "state": "approved"}"#;
        let asked: AskedFor = serde_json::from_str(kept).unwrap();

        assert_eq!(asked.only.state, Some(StoryState::Approved));
        assert_eq!((asked.only.month, &asked.only.place), (None, &None));
        let again: AskedFor =
            serde_json::from_str(&serde_json::to_string(&asked).unwrap()).unwrap();
        assert_eq!(again, asked);
    }

    #[test]
    fn a_refusal_names_what_is_wrong() {
        let long = AskedFor {
            query: "a".repeat(MOST_QUERY_CHARACTERS + 1),
            ..AskedFor::default()
        };
        let too_long = WordingRefusal::TooLong {
            most: MOST_QUERY_CHARACTERS,
        };

        assert_eq!(long.checked(), Err(SavedSearchRefusal::Query(too_long)));
        assert_eq!(
            name(" "),
            Err(SavedSearchRefusal::Name(WordingRefusal::Empty))
        );
        assert_eq!(name(" Nætter  "), Ok("Nætter".to_owned()));
    }

    #[test]
    fn there_is_an_end_to_what_one_person_keeps() {
        assert_eq!(may_keep_one_more(MOST_SAVED - 1), Ok(()));
        assert_eq!(
            may_keep_one_more(MOST_SAVED),
            Err(SavedSearchRefusal::TooMany)
        );
    }

    #[test]
    fn what_is_not_shared_is_seen_by_whoever_keeps_it_alone() {
        let (own, other) = (Id::new(Uuid::from_u128(1)), Id::new(Uuid::from_u128(2)));
        let mut saved = SavedSearch {
            id: Id::new(Uuid::from_u128(3)),
            project: Id::new(Uuid::from_u128(4)),
            name: "Nætter".to_owned(),
            asked: AskedFor::default(),
            made_by: own,
            shared: false,
        };

        let seen = |saved: &SavedSearch| {
            [Some(own), Some(other), None].map(|person| saved.is_seen_by(person))
        };
        assert_eq!(seen(&saved), [true, false, false]);
        saved.shared = true;
        assert_eq!(seen(&saved), [true, true, true]);
    }
}
