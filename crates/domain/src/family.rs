//! A family: a code, the name they want to be known by, and a place told coarsely enough for a small island.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::consent::Naming;
use crate::id::Id;
use crate::pair::Pair;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Register, Seal};
use crate::story_week::StoryWeek;

/// A family that tells its story. Never a case number, never a category of problem.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Family {
    /// Its id.
    pub id: Id<Family>,
    /// The project it takes part in.
    pub project: Id<Project>,
    /// The story week it is visited in.
    pub week: Option<Id<StoryWeek>>,
    /// A short code, such as `F07`, for lists and sheets of paper.
    pub code: String,
    /// The name they have chosen to be known by.
    pub name: String,
    /// Their first names, as they may be printed if they say so.
    pub first_names: String,
    /// Their full names, as they may be printed if they say so.
    pub full_names: String,
    /// Where they live, coarsely: a village or a part of the island.
    pub place: String,
    /// Their children, in words.
    pub children: String,
    /// The pair that visits them.
    pub pair: Option<Id<Pair>>,
    /// The day of the visit, once it is agreed.
    pub visit: Option<Date>,
}

impl Family {
    /// The name they go by under a naming; `None` when they are not to be named.
    ///
    /// Where the name asked for is not known, the name they have chosen stands in: it tells less, never more.
    pub fn named(&self, naming: Naming) -> Option<&str> {
        let known = |name: &'_ str| !name.trim().is_empty();
        match naming {
            Naming::Full if known(&self.full_names) => Some(&self.full_names),
            Naming::First if known(&self.first_names) => Some(&self.first_names),
            Naming::Full | Naming::First | Naming::Chosen => Some(&self.name),
            Naming::Anonymous => None,
        }
    }
}

impl Record for Family {
    const KIND: Kind = Kind::Family;

    fn id(&self) -> Id<Family> {
        self.id
    }

    fn seal(&self) -> Option<Seal> {
        Some(Seal(self.id.uuid()))
    }

    fn filing(&self) -> Filing {
        let code = self.code.to_uppercase();
        let filing = Filing::default()
            .list(Lookup::FamiliesOfProject, self.project.uuid(), code.clone())
            .name(Register::FamilyCode, self.project.uuid(), code.clone());
        match self.pair {
            Some(pair) => filing.list(Lookup::FamiliesOfPair, pair.uuid(), code),
            None => filing,
        }
    }
}
