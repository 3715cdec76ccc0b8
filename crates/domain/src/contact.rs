//! How to reach a family: a record of its own, never exported, indexed or printed.

use serde::{Deserialize, Serialize};

use crate::family::Family;
use crate::id::Id;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Seal};

/// Who to ask for, and where. Read by organisers and the family's own pair alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// Its id.
    pub id: Id<Contact>,
    /// The project.
    pub project: Id<Project>,
    /// The family it reaches.
    pub family: Id<Family>,
    /// Who to ask for.
    pub people: String,
    /// Telephone, as the family wrote it.
    pub telephone: String,
    /// E-mail, as the family wrote it.
    pub email: String,
    /// The way to the door.
    pub address: String,
}

impl Record for Contact {
    const KIND: Kind = Kind::Contact;

    fn id(&self) -> Id<Contact> {
        self.id
    }

    fn seal(&self) -> Option<Seal> {
        Some(Seal(self.family.uuid()))
    }

    fn filing(&self) -> Filing {
        Filing::default().list(Lookup::ContactOfFamily, self.family.uuid(), [])
    }
}
