//! A story week: the dated campaign in which pairs visit families, counting down to the vernissage.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::guide::Guide;
use crate::id::Id;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record};

/// Days after the last day in which a pair may still see its families.
pub const DAYS_OF_GRACE: i32 = 2;

/// A *fortælle-uge*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StoryWeek {
    /// Its id.
    pub id: Id<StoryWeek>,
    /// The project.
    pub project: Id<Project>,
    /// What it is called.
    pub title: String,
    /// The first day.
    pub opens: Date,
    /// The last day, by which stories are handed in.
    pub closes: Date,
    /// The guide that is used.
    pub guide: Id<Guide>,
    /// The day the exhibition opens.
    pub vernissage: Option<Date>,
}

/// Why a week was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum WeekRefusal {
    /// It ends before it begins.
    #[error("the week ends before it begins")]
    EndsBeforeItBegins,
    /// The exhibition opens before the stories are told.
    #[error("the exhibition opens before the week begins")]
    VernissageTooEarly,
}

impl StoryWeek {
    /// Whether its days stand in the order in which time runs.
    ///
    /// # Errors
    ///
    /// A [`WeekRefusal`] that names the day that is wrong.
    pub fn check(&self) -> Result<(), WeekRefusal> {
        if self.closes < self.opens {
            return Err(WeekRefusal::EndsBeforeItBegins);
        }
        if self.vernissage.is_some_and(|day| day < self.opens) {
            return Err(WeekRefusal::VernissageTooEarly);
        }
        Ok(())
    }

    /// Whether pairs may still see their families on this day.
    pub fn is_open_to_pairs(&self, today: Date) -> bool {
        self.closes
            .checked_add(jiff::Span::new().days(DAYS_OF_GRACE))
            .is_ok_and(|last| today <= last)
    }
}

impl Record for StoryWeek {
    const KIND: Kind = Kind::StoryWeek;

    fn id(&self) -> Id<StoryWeek> {
        self.id
    }

    fn filing(&self) -> Filing {
        Filing::default().list(
            Lookup::WeeksOfProject,
            self.project.uuid(),
            self.opens.to_string(),
        )
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    fn week() -> StoryWeek {
        StoryWeek {
            id: Id::new(Uuid::nil()),
            project: Id::new(Uuid::nil()),
            title: "Uge 45".to_owned(),
            opens: date(2026, 11, 2),
            closes: date(2026, 11, 8),
            guide: Id::new(Uuid::nil()),
            vernissage: Some(date(2026, 11, 27)),
        }
    }

    #[test]
    fn pairs_see_their_families_until_two_days_after_the_week() {
        assert!(week().is_open_to_pairs(date(2026, 11, 10)));
        assert!(!week().is_open_to_pairs(date(2026, 11, 11)));
    }

    #[test]
    fn a_week_that_ends_before_it_begins_is_refused() {
        let mut week = week();
        week.closes = date(2026, 11, 1);
        assert_eq!(week.check(), Err(WeekRefusal::EndsBeforeItBegins));
    }
}
