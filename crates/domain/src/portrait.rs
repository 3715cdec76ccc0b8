//! A portrait: the picture, its photographer, its words for those who cannot see it, and where the faces are.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::family::Family;
use crate::id::Id;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Seal};
use crate::story::Story;
use crate::wording::{self, WordingRefusal};

/// A picture of a family, or a drawing by its children.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Portrait {
    /// Its id.
    pub id: Id<Portrait>,
    /// The project.
    pub project: Id<Project>,
    /// The story it belongs to.
    pub story: Id<Story>,
    /// The family it shows.
    pub family: Option<Id<Family>>,
    /// The picture, turned upright and without metadata.
    pub picture: PictureDigest,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Who made it, as printed beside it.
    pub credit: String,
    /// What it shows, in words.
    pub alt: String,
    /// The point that no crop may cut off.
    pub focus: Focus,
    /// Whether faces can be recognised.
    pub facing: Facing,
}

/// A point in a picture, in thousandths of its width and height from the upper left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focus {
    /// From the left, 0 to 1000.
    pub x: u16,
    /// From the top, 0 to 1000.
    pub y: u16,
}

impl Focus {
    /// A little above the middle, where a face mostly is.
    pub const USUAL: Focus = Focus { x: 500, y: 380 };

    /// A point, moved to the nearest edge where it lies outside.
    pub fn new(x: u16, y: u16) -> Focus {
        Focus {
            x: x.min(1000),
            y: y.min(1000),
        }
    }
}

/// Whether faces can be recognised in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Facing {
    /// Faces are shown.
    Shown,
    /// Hands only, or from behind.
    TurnedAway,
}

/// The keyed digest that a picture is kept under, in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PictureDigest(String);

/// The text was no digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a digest of 64 hexadecimal digits")]
pub struct NoDigest;

impl PictureDigest {
    /// The digest written as 64 lower-case hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<PictureDigest> {
        let good = text.len() == 64
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        good.then(|| PictureDigest(text.to_owned()))
    }

    /// The 64 digits.
    pub fn as_hex(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for PictureDigest {
    type Error = NoDigest;

    fn try_from(text: String) -> Result<PictureDigest, NoDigest> {
        PictureDigest::from_hex(&text).ok_or(NoDigest)
    }
}

impl From<PictureDigest> for String {
    fn from(digest: PictureDigest) -> String {
        digest.0
    }
}

/// What is missing before a picture can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PortraitRefusal {
    /// Nobody who cannot see it would know what it shows.
    #[error("the picture has no description: {0}")]
    Alt(WordingRefusal),
    /// The photographer's name was refused.
    #[error("the photographer's name is refused: {0}")]
    Credit(WordingRefusal),
}

/// The description and the photographer's name, checked.
///
/// # Errors
///
/// A [`PortraitRefusal`] that names the field.
pub fn described(alt: &str, credit: &str) -> Result<(String, String), PortraitRefusal> {
    Ok((
        wording::line(alt, 300).map_err(PortraitRefusal::Alt)?,
        wording::optional_line(credit, 80).map_err(PortraitRefusal::Credit)?,
    ))
}

impl Record for Portrait {
    const KIND: Kind = Kind::Portrait;

    fn id(&self) -> Id<Portrait> {
        self.id
    }

    fn seal(&self) -> Option<Seal> {
        Some(Seal(self.family.map_or(self.story.uuid(), Id::uuid)))
    }

    fn filing(&self) -> Filing {
        Filing::default().list(Lookup::PortraitsOfStory, self.story.uuid(), [])
    }
}
