//! A guide: the Markdown that pairs ask from, published in numbered versions that never change.

use genlyd_text::guide::{GuideError, GuideKind, GuideText};
use genlyd_text::language::Language;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::id::Id;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record};

/// One published version of a guide. Stories keep the version they were written with.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guide {
    /// The id of this version.
    pub id: Id<Guide>,
    /// The project it belongs to.
    pub project: Id<Project>,
    /// Shared by all versions of the same guide.
    pub lineage: Uuid,
    /// The number of the version, from 1.
    pub version: u32,
    /// What it is for.
    pub kind: GuideKind,
    /// Its language.
    pub language: Language,
    /// What it is called.
    pub title: String,
    /// The text people fill in, as published.
    pub markdown: String,
    /// When it was published.
    pub published: Timestamp,
}

impl Guide {
    /// A version made from Markdown.
    ///
    /// # Errors
    ///
    /// When the Markdown is no guide; the error names the line and the cure.
    pub fn publish(
        id: Id<Guide>,
        project: Id<Project>,
        lineage: Uuid,
        version: u32,
        markdown: &str,
        published: Timestamp,
    ) -> Result<Guide, GuideError> {
        let text = GuideText::parse(markdown)?;
        Ok(Guide {
            id,
            project,
            lineage,
            version,
            kind: text.kind,
            language: text.language,
            title: text.title,
            markdown: markdown.to_owned(),
            published,
        })
    }

    /// Its sections and questions.
    ///
    /// # Errors
    ///
    /// When the Markdown is no guide, which a published version has been checked for.
    pub fn text(&self) -> Result<GuideText, GuideError> {
        GuideText::parse(&self.markdown)
    }
}

impl Record for Guide {
    const KIND: Kind = Kind::Guide;

    fn id(&self) -> Id<Guide> {
        self.id
    }

    fn filing(&self) -> Filing {
        let mut order = self.lineage.as_bytes().to_vec();
        order.extend(self.version.to_be_bytes());
        Filing::default().list(Lookup::GuidesOfProject, self.project.uuid(), order)
    }
}
