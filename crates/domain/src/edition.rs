//! An edition: one export to paper, numbered, with what was on each sheet, so that a withdrawal finds every copy.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::consent::{Consent, Standing, Why};
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

/// Why a sheet that hangs must come down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MustComeDown {
    /// The family no longer says yes to its words hanging there.
    Words(Why),
    /// The words may hang, the picture may not.
    Picture,
    /// The family's content was erased.
    Erased,
}

/// Whether what stands on a printed sheet must come down. `standing` is what the consent to exhibit says today, and
/// `picture_may_hang` whether it still covers the picture; no standing means that the story is gone.
///
/// A text that was corrected after it was printed may go on hanging: the family approved what hangs there.
pub fn must_come_down(
    printed: &Printed,
    standing: Option<Standing>,
    picture_may_hang: bool,
) -> Option<MustComeDown> {
    match standing {
        None => Some(MustComeDown::Erased),
        Some(Standing::No(why)) => match why {
            Why::NeverAsked
            | Why::Refused
            | Why::TakenBack
            | Why::Expired
            | Why::StoryWithdrawn => Some(MustComeDown::Words(why)),
            Why::NotApproved | Why::TextChanged => None,
        },
        Some(Standing::Yes(_)) if printed.picture.is_some() && !picture_may_hang => {
            Some(MustComeDown::Picture)
        }
        Some(Standing::Yes(_)) => None,
    }
}

/// Why a sheet could not be called taken down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum TakeDownRefusal {
    /// The edition has no such sheet.
    #[error("the edition has no sheet with this number")]
    NoSuchSheet,
}

impl Edition {
    /// The edition with one of its sheets taken down. Saying so twice keeps the first moment.
    ///
    /// # Errors
    ///
    /// [`TakeDownRefusal::NoSuchSheet`].
    pub fn take_down(&self, position: u32, at: Timestamp) -> Result<Edition, TakeDownRefusal> {
        let mut edition = self.clone();
        let sheet = edition
            .sheets
            .iter_mut()
            .find(|sheet| sheet.position == position)
            .ok_or(TakeDownRefusal::NoSuchSheet)?;
        sheet.taken_down.get_or_insert(at);
        Ok(edition)
    }

    /// The sheet with this number on the wall.
    pub fn sheet(&self, position: u32) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.position == position)
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

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::consent::{Face, Naming, PlaceLevel, Terms};

    fn id<T>(number: u128) -> Id<T> {
        Id::new(Uuid::from_u128(number))
    }

    fn printed(picture: bool) -> Printed {
        Printed {
            story: id(1),
            version: id(2),
            consent: id(3),
            picture: PictureDigest::from_hex(&"a".repeat(64)).filter(|_| picture),
        }
    }

    fn yes() -> Option<Standing> {
        Some(Standing::Yes(Terms {
            naming: Naming::First,
            face: Face::Shown,
            place: PlaceLevel::Village,
            consent: id(3),
        }))
    }

    fn edition() -> Edition {
        let sheet = |position| Sheet {
            piece: id(10 + u128::from(position)),
            position,
            layout: Layout::Story,
            size: Size::A2,
            stories: vec![printed(true)],
            digest: String::new(),
            taken_down: None,
        };
        Edition {
            id: id(20),
            project: id(21),
            exhibition: id(22),
            number: 7,
            at: Timestamp::UNIX_EPOCH,
            by: None,
            profile: Profile::Tryk,
            sheets: vec![sheet(1), sheet(2)],
        }
    }

    #[test]
    fn what_the_family_took_back_must_come_down_and_what_it_corrected_may_hang() {
        let down = |why| must_come_down(&printed(false), Some(Standing::No(why)), true);

        assert_eq!(
            down(Why::TakenBack),
            Some(MustComeDown::Words(Why::TakenBack))
        );
        assert_eq!(
            down(Why::StoryWithdrawn),
            Some(MustComeDown::Words(Why::StoryWithdrawn))
        );
        assert_eq!(down(Why::TextChanged), None);
        assert_eq!(must_come_down(&printed(false), yes(), true), None);
        assert_eq!(
            must_come_down(&printed(false), None, true),
            Some(MustComeDown::Erased)
        );
    }

    #[test]
    fn a_picture_that_may_no_longer_be_shown_takes_its_sheet_down() {
        assert_eq!(
            must_come_down(&printed(true), yes(), false),
            Some(MustComeDown::Picture)
        );
        assert_eq!(must_come_down(&printed(false), yes(), false), None);
    }

    #[test]
    fn a_sheet_taken_down_hangs_no_more() {
        let later = Timestamp::from_second(60).unwrap_or_default();
        let edition = edition().take_down(1, Timestamp::UNIX_EPOCH);
        let twice = edition
            .as_ref()
            .ok()
            .and_then(|edition| edition.take_down(1, later).ok());

        assert!(
            edition.is_ok_and(|edition| {
                edition.hanging(id(1)).map(|sheet| sheet.position).eq([2])
            })
        );
        assert_eq!(
            twice.and_then(|edition| edition.sheet(1).and_then(|sheet| sheet.taken_down)),
            Some(Timestamp::UNIX_EPOCH)
        );
    }

    #[test]
    fn a_sheet_that_was_not_printed_cannot_be_taken_down() {
        assert_eq!(
            edition().take_down(9, Timestamp::UNIX_EPOCH),
            Err(TakeDownRefusal::NoSuchSheet)
        );
    }
}
