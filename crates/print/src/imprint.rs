//! What a print says about itself, and for whom it is made.

use genlyd_text::language::Language;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Whom a PDF is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Profile {
    /// Screens, screen readers and the archive: sRGB, tagged, PDF/UA-1 and PDF/A-2a, cut to the sheet.
    Arkiv,
    /// A print shop: ink percentages, black text in black ink only, PDF 1.6, bleed around the trim box.
    Tryk,
}

impl Profile {
    /// Every profile.
    pub const ALL: [Profile; 2] = [Profile::Arkiv, Profile::Tryk];

    /// Its name in settings, file names and on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Profile::Arkiv => "arkiv",
            Profile::Tryk => "tryk",
        }
    }

    /// The profile with this name, if there is one.
    pub fn from_name(name: &str) -> Option<Profile> {
        Profile::ALL
            .into_iter()
            .find(|profile| profile.name() == name)
    }
}

/// The bleed that Danish print shops ask for when they ask for nothing else, in millimetres.
pub const USUAL_BLEED_MM: f64 = 3.0;

/// What goes with a print but is not on the sheet's design: the same imprint gives the same bytes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Imprint {
    /// The document's title, as a reader program shows it.
    pub title: String,
    /// The language of the exhibition: of the document, and of the few words a sheet says itself.
    pub language: Language,
    /// The edition's number, small on every sheet ("Tryk 7"); none on a proof.
    pub edition: Option<u32>,
    /// When what is printed was last changed, or when the edition was made. Not read from a clock here.
    pub made: Timestamp,
    /// A stable name for the document, such as the edition's id; only a digest of it ends in the file.
    pub ident: String,
    /// How far colour runs over the edge in the [`Profile::Tryk`], in millimetres.
    pub bleed_mm: f64,
}
