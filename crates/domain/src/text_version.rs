//! One immutable version of a story's text: what was written, by whom, and the fingerprint it is approved by.

use genlyd_text::{plain, segment};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::change::Actor;
use crate::family::Family;
use crate::id::Id;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Seal};
use crate::story::Story;
use crate::wording::{self, WordingRefusal};

/// Characters that a story may hold in all. The longest in practice are a tenth of it.
pub const MOST_CHARACTERS: usize = 200_000;

/// Characters that a title may hold: three lines at the top of a panel.
pub const MOST_TITLE_CHARACTERS: usize = 120;

/// A text as it stood at one moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextVersion {
    /// Its id.
    pub id: Id<TextVersion>,
    /// The project.
    pub project: Id<Project>,
    /// The story.
    pub story: Id<Story>,
    /// The family that told it, where one is known.
    pub family: Option<Id<Family>>,
    /// Its number in the story, from 1.
    pub number: u32,
    /// Who wrote it.
    pub author: Actor,
    /// When it was written.
    pub at: Timestamp,
    /// The story's title.
    pub title: String,
    /// What was written, section by section.
    pub sections: Vec<Section>,
    /// What it is approved by.
    pub fingerprint: Fingerprint,
}

/// What was written under one heading of the guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The section's key in the guide.
    pub key: String,
    /// What was written, in Markdown.
    pub markdown: String,
}

impl Section {
    /// The text as it is searched, counted and highlighted.
    pub fn plain(&self) -> String {
        plain::from_markdown(&self.markdown)
    }
}

/// The fingerprint of an exact text: title, sections, order. Any change makes another one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The fingerprint of a text.
    pub fn of(title: &str, sections: &[Section]) -> Fingerprint {
        let mut hasher = blake3::Hasher::new();
        let mut part = |text: &str| {
            hasher.update(&(text.len() as u64).to_be_bytes());
            hasher.update(text.as_bytes());
        };
        part(title);
        for section in sections {
            part(&section.key);
            part(&section.markdown);
        }
        Fingerprint(hasher.finalize().to_hex().to_string())
    }

    /// The first twelve characters: enough for people to compare on paper.
    pub fn short(&self) -> &str {
        self.0.get(..12).unwrap_or(&self.0)
    }
}

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TextRefusal {
    /// The title was refused.
    #[error("the title is refused: {0}")]
    Title(WordingRefusal),
    /// A section was refused.
    #[error("a section is refused: {0}")]
    Section(WordingRefusal),
    /// The whole is longer than [`MOST_CHARACTERS`].
    #[error("the text is longer than {MOST_CHARACTERS} characters")]
    TooLong,
}

/// What stands around a text version when it is made.
#[derive(Clone, Copy, Debug)]
pub struct Writing {
    /// The id of the new version.
    pub id: Id<TextVersion>,
    /// Who writes.
    pub author: Actor,
    /// When.
    pub at: Timestamp,
}

impl TextVersion {
    /// The first version of a story's text.
    ///
    /// # Errors
    ///
    /// A [`TextRefusal`] that says which part is wrong.
    pub fn first(
        story: Id<Story>,
        project: Id<Project>,
        family: Option<Id<Family>>,
        title: &str,
        sections: Vec<Section>,
        writing: Writing,
    ) -> Result<TextVersion, TextRefusal> {
        let title =
            wording::optional_line(title, MOST_TITLE_CHARACTERS).map_err(TextRefusal::Title)?;
        let sections = checked(sections)?;
        Ok(TextVersion {
            id: writing.id,
            project,
            story,
            family,
            number: 1,
            author: writing.author,
            at: writing.at,
            fingerprint: Fingerprint::of(&title, &sections),
            title,
            sections,
        })
    }

    /// The version that follows this one. Equal words give `None`: nothing was changed, so nothing is written.
    ///
    /// # Errors
    ///
    /// A [`TextRefusal`] that says which part is wrong.
    pub fn next(
        &self,
        title: &str,
        sections: Vec<Section>,
        writing: Writing,
    ) -> Result<Option<TextVersion>, TextRefusal> {
        let mut next = TextVersion::first(
            self.story,
            self.project,
            self.family,
            title,
            sections,
            writing,
        )?;
        next.number = self.number + 1;
        Ok((next.fingerprint != self.fingerprint).then_some(next))
    }

    /// The section with this key, if something was written under it.
    pub fn section(&self, key: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.key == key)
    }

    /// All sections but one as they are, and that one rewritten. New sections stand in the order of `keys`.
    pub fn with_section(&self, key: &str, markdown: &str, keys: &[&str]) -> Vec<Section> {
        let mut sections: Vec<Section> = self
            .sections
            .iter()
            .filter(|section| section.key != key)
            .cloned()
            .collect();
        sections.push(Section {
            key: key.to_owned(),
            markdown: markdown.to_owned(),
        });
        sections.sort_by_key(|section| keys.iter().position(|key| *key == section.key));
        sections
    }

    /// How many words it has.
    pub fn words(&self) -> usize {
        self.sections
            .iter()
            .map(|section| segment::word_count(&section.plain()))
            .sum()
    }

    /// Nothing is written but blanks.
    pub fn is_empty(&self) -> bool {
        self.sections
            .iter()
            .all(|section| section.markdown.trim().is_empty())
    }
}

fn checked(sections: Vec<Section>) -> Result<Vec<Section>, TextRefusal> {
    let sections = sections
        .into_iter()
        .map(|section| {
            let markdown =
                wording::lines(&section.markdown, MOST_CHARACTERS).map_err(TextRefusal::Section)?;
            Ok(Section {
                key: section.key,
                markdown,
            })
        })
        .collect::<Result<Vec<_>, TextRefusal>>()?;
    let characters: usize = sections
        .iter()
        .map(|section| section.markdown.chars().count())
        .sum();
    if characters > MOST_CHARACTERS {
        return Err(TextRefusal::TooLong);
    }
    Ok(sections)
}

impl Record for TextVersion {
    const KIND: Kind = Kind::TextVersion;

    fn id(&self) -> Id<TextVersion> {
        self.id
    }

    fn seal(&self) -> Option<Seal> {
        Some(Seal(self.family.map_or(self.story.uuid(), Id::uuid)))
    }

    fn filing(&self) -> Filing {
        Filing::default().list(
            Lookup::VersionsOfStory,
            self.story.uuid(),
            self.number.to_be_bytes(),
        )
    }
}

/// The version of a story before anything is written: one empty text under no title.
pub fn blank(
    story: Id<Story>,
    project: Id<Project>,
    family: Option<Id<Family>>,
    writing: Writing,
) -> TextVersion {
    TextVersion {
        id: writing.id,
        project,
        story,
        family,
        number: 1,
        author: writing.author,
        at: writing.at,
        title: String::new(),
        sections: Vec::new(),
        fingerprint: Fingerprint::of("", &[]),
    }
}
