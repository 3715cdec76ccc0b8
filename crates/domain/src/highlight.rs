//! A highlight: a passage of one approved text with the themes that a reader heard in it.

use std::collections::BTreeSet;

use genlyd_text::passage::{Anchoring, Passage, reanchor};
use genlyd_text::segment;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::consent::{Effective, Use};
use crate::family::Family;
use crate::id::Id;
use crate::person::Person;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Seal};
use crate::story::{Story, StoryState};
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

/// Why a story is not open to tagging.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TaggingRefusal {
    /// The family has taken it back.
    #[error("the story has been withdrawn")]
    Withdrawn,
    /// The family has not approved a text yet.
    #[error("no text is approved")]
    NotApproved,
    /// The family has not said yes to labs, and tagging is reading for a lab.
    #[error("the story may not be used in labs")]
    NotForLabs,
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

/// The text of a story that may be tagged: the approved one, once the family has said yes to labs.
///
/// # Errors
///
/// A [`TaggingRefusal`] that says what is missing.
pub fn open_to_tagging(
    story: &Story,
    consent: &Effective,
) -> Result<Id<TextVersion>, TaggingRefusal> {
    if story.state == StoryState::Withdrawn {
        return Err(TaggingRefusal::Withdrawn);
    }
    let version = story
        .approved_version()
        .ok_or(TaggingRefusal::NotApproved)?;
    if consent.allows(Use::Lab) {
        Ok(version)
    } else {
        Err(TaggingRefusal::NotForLabs)
    }
}

impl Highlight {
    /// It can be read in this story: it was made on the text that is approved now, or came over to it.
    pub fn stands_in(&self, story: &Story) -> bool {
        self.story == story.id
            && Some(self.version) == story.approved_version()
            && self.anchoring != Anchored::Lost
    }

    /// The same passage tagged once more by the same reader: themes add up as a set, a star stays, a new note takes the
    /// old one's place.
    #[must_use]
    pub fn joined(&self, remark: &Remark) -> Highlight {
        let mut joined = self.clone();
        joined.themes.extend(&remark.themes);
        joined.themes.sort();
        joined.themes.dedup();
        joined.star |= remark.star;
        if !remark.note.is_empty() {
            joined.note.clone_from(&remark.note);
        }
        joined
    }

    /// What the reader says now, where they had `had` before them: what somebody else added or took away meanwhile holds.
    ///
    /// # Errors
    ///
    /// [`HighlightRefusal::NothingSaid`] or [`HighlightRefusal::Note`].
    pub fn revised(
        &self,
        had: &[Id<Theme>],
        remark: &Remark,
    ) -> Result<Highlight, HighlightRefusal> {
        let stays = |theme: &Id<Theme>| !had.contains(theme) || remark.themes.contains(theme);
        let added = remark.themes.iter().filter(|theme| !had.contains(theme));
        let said = Remark {
            themes: self
                .themes
                .iter()
                .filter(|theme| stays(theme))
                .chain(added)
                .copied()
                .collect(),
            ..remark.clone()
        }
        .checked()?;
        Ok(Highlight {
            themes: said.themes,
            note: said.note,
            star: said.star,
            ..self.clone()
        })
    }

    /// The same remark on another passage of this text, by decision of a reader.
    #[must_use]
    pub fn moved(&self, version: &TextVersion, section: &str, passage: Passage) -> Highlight {
        Highlight {
            version: version.id,
            section: section.to_owned(),
            passage,
            anchoring: Anchored::Kept,
            ..self.clone()
        }
    }
}

/// The sentence of a changed text that shares most words with a lost passage, and its section: at least two words of more
/// than three letters and a third of them all, else there is none worth proposing.
pub fn nearest(highlight: &Highlight, version: &TextVersion) -> Option<(String, Passage)> {
    let lost = words_in(&highlight.passage.exact);
    let mut best: Option<(usize, String, Passage)> = None;
    for section in &version.sections {
        let plain = section.plain();
        for sentence in segment::sentences(&plain) {
            let shared = words_in(sentence.slice(&plain)).intersection(&lost).count();
            let is_better = best.as_ref().is_none_or(|(most, _, _)| shared > *most);
            if shared < 2 || shared * 3 < lost.len() || !is_better {
                continue;
            }
            if let Ok(passage) = Passage::snapped(&plain, sentence.start, sentence.end) {
                best = Some((shared, section.key.clone(), passage));
            }
        }
    }
    best.map(|(_, section, passage)| (section, passage))
}

/// The words that tell sentences apart. The shortest stand in every sentence, so they prove nothing.
fn words_in(text: &str) -> BTreeSet<String> {
    segment::words(text)
        .into_iter()
        .filter(|word| word.len() > 3)
        .map(|word| word.slice(text).to_lowercase())
        .collect()
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

#[cfg(test)]
mod tests;
