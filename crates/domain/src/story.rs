//! A story: who told it, the chain of its text versions, and how far it has come.

use genlyd_text::language::Language;
use genlyd_text::passage::Passage;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::change::Actor;
use crate::family::Family;
use crate::guide::Guide;
use crate::id::Id;
use crate::portrait::Portrait;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Register, Seal};
use crate::story_week::StoryWeek;
use crate::text_version::{Fingerprint, TextVersion};

/// A *fortælling*, or a text brought in from outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// Its id.
    pub id: Id<Story>,
    /// The project.
    pub project: Id<Project>,
    /// Its number in the project, from 1: the one name it can be called by everywhere.
    pub number: u32,
    /// The family that told it; none for a text brought in from outside.
    pub family: Option<Id<Family>>,
    /// The story week it was told in.
    pub week: Option<Id<StoryWeek>>,
    /// The guide version it was written with.
    pub guide: Option<Id<Guide>>,
    /// Who told it, in their own words: "mor til to".
    pub told_by: String,
    /// Its language.
    pub language: Language,
    /// Its newest text.
    pub current: Id<TextVersion>,
    /// The fingerprint of the newest text.
    pub fingerprint: Fingerprint,
    /// How far it has come.
    pub state: StoryState,
    /// The approval it has, of the version it names.
    pub approval: Option<Approval>,
    /// The sentence the family wants to be remembered by.
    pub quote: Option<Quote>,
    /// Its portrait.
    pub portrait: Option<Id<Portrait>>,
    /// The id it had where it came from.
    pub external: Option<String>,
}

/// How far a story has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StoryState {
    /// It is being written.
    Draft,
    /// The pair has finished writing.
    Written,
    /// The family has heard it.
    ReadBack,
    /// The family has approved the exact text.
    Approved,
    /// The family has taken it back.
    Withdrawn,
}

impl StoryState {
    /// Every state, in the order in which a story passes through them.
    pub const ALL: [StoryState; 5] = [
        StoryState::Draft,
        StoryState::Written,
        StoryState::ReadBack,
        StoryState::Approved,
        StoryState::Withdrawn,
    ];
}

/// A family's yes to one exact text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Approval {
    /// The version.
    pub version: Id<TextVersion>,
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// When.
    pub at: Timestamp,
    /// Who approved it, by name or as "mor".
    pub by: String,
    /// Who wrote the approval down.
    pub recorded_by: Actor,
}

/// A sentence chosen from a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The section it stands in.
    pub section: String,
    /// Where it stands in that section's plain text.
    pub passage: Passage,
}

/// What a story could not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum StoryRefusal {
    /// The family has taken it back.
    #[error("the story has been withdrawn")]
    Withdrawn,
    /// There is nothing to finish, read or approve.
    #[error("nothing is written yet")]
    NothingWritten,
    /// A panel needs a title, and the family approves it with the text.
    #[error("the story has no title")]
    NoTitle,
    /// It must be read back to the family first.
    #[error("the story has not been read back")]
    NotReadBack,
    /// It changed since it was read.
    #[error("the text has changed since it was read")]
    TextChanged,
    /// An approval needs the name of whoever gave it.
    #[error("nobody is named as having approved it")]
    NobodyNamed,
}

impl Story {
    /// Takes up a newer text. An approval stays on the version it names; the state falls back until the new text is read.
    ///
    /// # Errors
    ///
    /// [`StoryRefusal::Withdrawn`].
    pub fn write(&self, version: &TextVersion) -> Result<Story, StoryRefusal> {
        self.must_stand()?;
        let mut story = self.clone();
        story.current = version.id;
        story.fingerprint = version.fingerprint.clone();
        story.state = match self.state {
            StoryState::Draft => StoryState::Draft,
            _ => StoryState::Written,
        };
        story.quote = self.quote.as_ref().and_then(|quote| {
            let plain = version.section(&quote.section)?.plain();
            find_again(quote, &plain)
        });
        Ok(story)
    }

    /// The pair calls it finished: ready to be read back.
    ///
    /// # Errors
    ///
    /// [`StoryRefusal::Withdrawn`], [`StoryRefusal::NothingWritten`] or [`StoryRefusal::NoTitle`].
    pub fn finish(&self, version: &TextVersion) -> Result<Story, StoryRefusal> {
        self.must_stand()?;
        if version.is_empty() {
            return Err(StoryRefusal::NothingWritten);
        }
        if version.title.is_empty() {
            return Err(StoryRefusal::NoTitle);
        }
        let mut story = self.clone();
        story.state = story.state.max(StoryState::Written);
        Ok(story)
    }

    /// The family has heard this version.
    ///
    /// # Errors
    ///
    /// As [`Story::finish`], or [`StoryRefusal::TextChanged`].
    pub fn read_back(&self, version: &TextVersion) -> Result<Story, StoryRefusal> {
        let mut story = self.finish(version)?;
        if version.fingerprint != self.fingerprint {
            return Err(StoryRefusal::TextChanged);
        }
        story.state = story.state.max(StoryState::ReadBack);
        Ok(story)
    }

    /// The family approves the exact text that was read.
    ///
    /// # Errors
    ///
    /// As [`Story::read_back`], or [`StoryRefusal::NotReadBack`] or [`StoryRefusal::NobodyNamed`].
    pub fn approve(
        &self,
        version: &TextVersion,
        by: &str,
        recorded_by: Actor,
        at: Timestamp,
    ) -> Result<Story, StoryRefusal> {
        if version.fingerprint != self.fingerprint {
            return Err(StoryRefusal::TextChanged);
        }
        if self.state < StoryState::ReadBack {
            return Err(StoryRefusal::NotReadBack);
        }
        let mut story = self.read_back(version)?;
        let by = by.trim();
        if by.is_empty() {
            return Err(StoryRefusal::NobodyNamed);
        }
        story.state = StoryState::Approved;
        story.approval = Some(Approval {
            version: version.id,
            fingerprint: version.fingerprint.clone(),
            at,
            by: by.to_owned(),
            recorded_by,
        });
        Ok(story)
    }

    /// The family takes it back. Nothing of it is shown from here on.
    pub fn withdraw(&self) -> Story {
        let mut story = self.clone();
        story.state = StoryState::Withdrawn;
        story
    }

    /// The approved version, unless the story was withdrawn.
    pub fn approved_version(&self) -> Option<Id<TextVersion>> {
        match (&self.approval, self.state) {
            (_, StoryState::Withdrawn) | (None, _) => None,
            (Some(approval), _) => Some(approval.version),
        }
    }

    /// The newest text is the very text that was approved.
    pub fn is_approved_as_it_stands(&self) -> bool {
        self.state == StoryState::Approved
            && self
                .approval
                .as_ref()
                .is_some_and(|approval| approval.fingerprint == self.fingerprint)
    }

    /// It was approved once, and the text has changed since.
    pub fn has_lapsed(&self) -> bool {
        self.state != StoryState::Withdrawn
            && self
                .approval
                .as_ref()
                .is_some_and(|approval| approval.fingerprint != self.fingerprint)
    }

    fn must_stand(&self) -> Result<(), StoryRefusal> {
        match self.state {
            StoryState::Withdrawn => Err(StoryRefusal::Withdrawn),
            _ => Ok(()),
        }
    }
}

/// The same quote in a changed text, if its exact words still stand there once.
fn find_again(quote: &Quote, plain: &str) -> Option<Quote> {
    let exact = quote.passage.exact.as_str();
    let (at, _) = plain.match_indices(exact).next()?;
    let start = plain.get(..at)?.chars().count();
    let passage = Passage::new(plain, start, start + exact.chars().count()).ok()?;
    Some(Quote {
        section: quote.section.clone(),
        passage,
    })
}

impl Record for Story {
    const KIND: Kind = Kind::Story;

    fn id(&self) -> Id<Story> {
        self.id
    }

    fn seal(&self) -> Option<Seal> {
        Some(Seal(self.family.map_or(self.id.uuid(), Id::uuid)))
    }

    fn filing(&self) -> Filing {
        let order = self.number.to_be_bytes();
        let project = self.project.uuid();
        let mut filing = Filing::default()
            .list(Lookup::StoriesOfProject, project, order)
            .name(Register::StoryNumber, project, self.number.to_string());
        if let Some(family) = self.family {
            filing = filing.list(Lookup::StoriesOfFamily, family.uuid(), order);
        }
        if let Some(external) = &self.external {
            filing = filing.name(Register::ExternalId, project, external.clone());
        }
        filing
    }
}
