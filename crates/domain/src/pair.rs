//! An interview pair: two people of different professions who visit families together.

use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::person::Person;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record};
use crate::story_week::StoryWeek;

/// Two collectors (*makkerpar*).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Its id.
    pub id: Id<Pair>,
    /// The project.
    pub project: Id<Project>,
    /// The story week it works in.
    pub week: Id<StoryWeek>,
    /// Its number in the week, from 1.
    pub number: u32,
    /// Its people: two, and never none.
    pub members: Vec<Id<Person>>,
}

impl Record for Pair {
    const KIND: Kind = Kind::Pair;

    fn id(&self) -> Id<Pair> {
        self.id
    }

    fn filing(&self) -> Filing {
        let order = self.number.to_be_bytes();
        let mut filing = Filing::default().list(Lookup::PairsOfProject, self.project.uuid(), order);
        for member in &self.members {
            filing = filing.list(Lookup::PairsOfPerson, member.uuid(), order);
        }
        filing
    }
}

/// A profession in the form in which professions are compared: as written, without regard to case.
pub fn profession(written: &str) -> String {
    written.trim().to_lowercase()
}

/// Whether a pair brings two professions to the table.
pub fn is_cross_professional(professions: &[&str]) -> bool {
    let mut seen: Vec<String> = professions
        .iter()
        .map(|written| profession(written))
        .collect();
    seen.sort();
    seen.dedup();
    seen.len() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_of_the_same_profession_are_not_cross_professional() {
        assert!(!is_cross_professional(&["Pædagog", "pædagog "]));
        assert!(is_cross_professional(&["pædagog", "sundhedsplejerske"]));
    }
}
