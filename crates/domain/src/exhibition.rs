//! An exhibition: where, when, and in which words it opens.

use genlyd_text::language::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record};

/// An *udstilling*.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Exhibition {
    /// Its id.
    pub id: Id<Exhibition>,
    /// The project.
    pub project: Id<Project>,
    /// What it is called.
    pub title: String,
    /// The hall it hangs in.
    pub venue: String,
    /// The day it opens.
    pub opens: Option<Date>,
    /// The words on the title wall, in Markdown.
    pub introduction: String,
    /// Who made it, as printed on the title wall.
    pub credits: String,
    /// The language of its sheets.
    pub language: Language,
}

impl Record for Exhibition {
    const KIND: Kind = Kind::Exhibition;

    fn id(&self) -> Id<Exhibition> {
        self.id
    }

    fn filing(&self) -> Filing {
        Filing::default().list(
            Lookup::ExhibitionsOfProject,
            self.project.uuid(),
            self.opens.map(|day| day.to_string()).unwrap_or_default(),
        )
    }
}
