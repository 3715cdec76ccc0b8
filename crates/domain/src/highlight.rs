//! A highlight: a passage of one approved text with the themes that a reader heard in it.

use genlyd_text::passage::{Anchoring, Passage, reanchor};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::family::Family;
use crate::id::Id;
use crate::person::Person;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Seal};
use crate::story::Story;
use crate::text_version::TextVersion;
use crate::theme::Theme;
use crate::wording::{self, WordingRefusal};

/// A *markering*. Highlights may overlap.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Highlight {
    /// Its id.
    pub id: Id<Highlight>,
    /// The project.
    pub project: Id<Project>,
    /// The story.
    pub story: Id<Story>,
    /// The family that told it.
    pub family: Option<Id<Family>>,
    /// The version of the text it was made on, or carried over to.
    pub version: Id<TextVersion>,
    /// The section it stands in.
    pub section: String,
    /// Where it stands in that section's plain text.
    pub passage: Passage,
    /// The themes heard in it.
    pub themes: Vec<Id<Theme>>,
    /// What the reader thought.
    pub note: String,
    /// Good on a wall.
    pub star: bool,
    /// Who highlighted it.
    pub author: Option<Id<Person>>,
    /// When.
    pub at: Timestamp,
    /// How it came over from the version before.
    pub anchoring: Anchored,
}

/// How a highlight came over from an earlier version of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchored {
    /// It was made on this version, or stands where it stood.
    Kept,
    /// The same words stand elsewhere.
    Moved,
    /// Its words were changed; a reader should look.
    Changed,
    /// Its words are gone. It stays on the version it names until somebody decides.
    Lost,
}

/// Why a highlight was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum HighlightRefusal {
    /// There is no such section in the text.
    #[error("there is no such section")]
    NoSuchSection,
    /// Nothing but blanks and stops was chosen.
    #[error("no words were chosen")]
    NoWords,
    /// No theme was chosen, no note written and no star given.
    #[error("nothing is said about the passage")]
    NothingSaid,
    /// The note was refused.
    #[error("the note is refused: {0}")]
    Note(WordingRefusal),
}

/// What a reader says about a passage.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remark {
    /// The themes heard in it.
    pub themes: Vec<Id<Theme>>,
    /// What the reader thought.
    pub note: String,
    /// Good on a wall.
    pub star: bool,
}

impl Remark {
    /// The remark, checked: themes once each, the note trimmed, and something said.
    ///
    /// # Errors
    ///
    /// [`HighlightRefusal::NothingSaid`] or [`HighlightRefusal::Note`].
    pub fn checked(mut self) -> Result<Remark, HighlightRefusal> {
        self.note = wording::lines(&self.note, 2_000).map_err(HighlightRefusal::Note)?;
        self.themes.sort();
        self.themes.dedup();
        if self.themes.is_empty() && self.note.is_empty() && !self.star {
            return Err(HighlightRefusal::NothingSaid);
        }
        Ok(self)
    }
}

/// The passage between two places of a section, its edges snapped to whole words.
///
/// # Errors
///
/// [`HighlightRefusal::NoSuchSection`] or [`HighlightRefusal::NoWords`].
pub fn passage_in(
    version: &TextVersion,
    section: &str,
    start: usize,
    end: usize,
) -> Result<Passage, HighlightRefusal> {
    let plain = version
        .section(section)
        .ok_or(HighlightRefusal::NoSuchSection)?
        .plain();
    Passage::snapped(&plain, start, end).map_err(|_| HighlightRefusal::NoWords)
}

/// The same highlight on a newer version of the text. A lost one stays where it was.
pub fn carry_over(highlight: &Highlight, old: &TextVersion, new: &TextVersion) -> Highlight {
    let plain = |version: &TextVersion| {
        version
            .section(&highlight.section)
            .map(crate::text_version::Section::plain)
            .unwrap_or_default()
    };
    let mut carried = highlight.clone();
    let (anchoring, passage) = match reanchor(&highlight.passage, &plain(old), &plain(new)) {
        Anchoring::Kept(passage) => (Anchored::Kept, Some(passage)),
        Anchoring::Moved(passage) => (Anchored::Moved, Some(passage)),
        Anchoring::Changed(passage) => (Anchored::Changed, Some(passage)),
        Anchoring::Lost => (Anchored::Lost, None),
    };
    carried.anchoring = anchoring;
    if let Some(passage) = passage {
        carried.passage = passage;
        carried.version = new.id;
    }
    carried
}

impl Record for Highlight {
    const KIND: Kind = Kind::Highlight;

    fn id(&self) -> Id<Highlight> {
        self.id
    }

    fn seal(&self) -> Option<Seal> {
        Some(Seal(self.family.map_or(self.story.uuid(), Id::uuid)))
    }

    fn filing(&self) -> Filing {
        let order = (self.passage.start as u64).to_be_bytes();
        let mut filing = Filing::default()
            .list(Lookup::HighlightsOfStory, self.story.uuid(), order)
            .list(Lookup::HighlightsOfProject, self.project.uuid(), []);
        for theme in &self.themes {
            filing = filing.list(
                Lookup::HighlightsOfTheme,
                theme.uuid(),
                self.story.uuid().as_bytes().to_vec(),
            );
        }
        filing
    }
}
