//! An edition: one export to paper, numbered, with what was on each sheet, so that a withdrawal finds every copy.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::consent::Consent;
use crate::exhibition::Exhibition;
use crate::id::Id;
use crate::person::Person;
use crate::piece::{Layout, Piece, Size};
use crate::portrait::PictureDigest;
use crate::project::Project;
use crate::record::{Filing, Kind, Lookup, Record, Register};
use crate::story::Story;
use crate::text_version::TextVersion;

/// A *tryk*. The ledger of editions is what a withdrawal consults.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edition {
    /// Its id.
    pub id: Id<Edition>,
    /// The project.
    pub project: Id<Project>,
    /// The exhibition.
    pub exhibition: Id<Exhibition>,
    /// Its number in the project, from 1, printed on every sheet.
    pub number: u32,
    /// When it was made.
    pub at: Timestamp,
    /// Who made it; none for the command line.
    pub by: Option<Id<Person>>,
    /// What it was made for.
    pub profile: Profile,
    /// Its sheets, in hanging order.
    pub sheets: Vec<Sheet>,
}

/// What a PDF is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// For archive, screen and screen readers: PDF/A-2a and PDF/UA-1.
    Arkiv,
    /// For the print shop: CMYK, bleed.
    Tryk,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Profile; 2] = [Profile::Arkiv, Profile::Tryk];

    /// Its name in addresses and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Profile::Arkiv => "arkiv",
            Profile::Tryk => "tryk",
        }
    }

    /// The profile with this name.
    pub fn from_name(name: &str) -> Option<Profile> {
        Profile::ALL
            .into_iter()
            .find(|profile| profile.name() == name)
    }
}

/// What was on one sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// The piece.
    pub piece: Id<Piece>,
    /// Its number on the wall.
    pub position: u32,
    /// Its layout.
    pub layout: Layout,
    /// Its size.
    pub size: Size,
    /// The stories on it, with the yes that each stood on.
    pub stories: Vec<Printed>,
    /// The BLAKE3 digest of the file, in hexadecimal.
    pub digest: String,
    /// When it was taken down again.
    pub taken_down: Option<Timestamp>,
}

/// A story on a sheet, and what allowed it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Printed {
    /// The story.
    pub story: Id<Story>,
    /// The version of its text.
    pub version: Id<TextVersion>,
    /// The consent that allowed it.
    pub consent: Id<Consent>,
    /// The picture beside it.
    pub picture: Option<PictureDigest>,
}

impl Edition {
    /// The sheets that show a story and still hang.
    pub fn hanging(&self, story: Id<Story>) -> impl Iterator<Item = &Sheet> {
        self.sheets.iter().filter(move |sheet| {
            sheet.taken_down.is_none() && sheet.stories.iter().any(|on| on.story == story)
        })
    }
}

impl Record for Edition {
    const KIND: Kind = Kind::Edition;

    fn id(&self) -> Id<Edition> {
        self.id
    }

    fn filing(&self) -> Filing {
        let order = self.number.to_be_bytes();
        let mut stories: Vec<_> = self
            .sheets
            .iter()
            .flat_map(|sheet| sheet.stories.iter().map(|on| on.story))
            .collect();
        stories.sort();
        stories.dedup();
        let filing = Filing::default()
            .list(Lookup::EditionsOfExhibition, self.exhibition.uuid(), order)
            .name(
                Register::EditionNumber,
                self.project.uuid(),
                self.number.to_string(),
            );
        stories.into_iter().fold(filing, |filing, story| {
            filing.list(Lookup::EditionsOfStory, story.uuid(), order)
        })
    }
}
