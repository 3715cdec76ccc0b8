//! A project: the frame around everything, in Bornholm a *borgerlab*.

use genlyd_text::language::Language;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::Id;
use crate::record::{Filing, Kind, Lookup, Record, Register};

/// The frame for everything: a question, a place, a time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Project {
    /// Its id.
    pub id: Id<Project>,
    /// What it is called.
    pub title: String,
    /// The question of inquiry, in citizens' words.
    pub question: String,
    /// The shared mission.
    pub mission: String,
    /// Where it happens.
    pub place: String,
    /// Who answers for the data in law.
    pub controller: String,
    /// The language it is run in.
    pub language: Language,
    /// The first day.
    pub opens: Date,
    /// The day by which it is closed and what must go is deleted.
    pub closes: Date,
    /// Whether it is open.
    pub state: ProjectState,
    /// The tracks of work.
    pub tracks: Vec<String>,
    /// The elements of the approach.
    pub elements: Vec<String>,
    /// Everything in it is invented, and every page says so.
    pub invented: bool,
}

/// Whether a project is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectState {
    /// Work goes on.
    Open,
    /// It is being closed, step by step.
    Closing,
    /// It is closed and can only be read.
    Closed,
}

impl Record for Project {
    const KIND: Kind = Kind::Project;

    fn id(&self) -> Id<Project> {
        self.id
    }

    fn filing(&self) -> Filing {
        Filing::default()
            .list(Lookup::Projects, Uuid::nil(), self.opens.to_string())
            .name(
                Register::ProjectTitle,
                Uuid::nil(),
                self.title.to_lowercase(),
            )
    }
}
