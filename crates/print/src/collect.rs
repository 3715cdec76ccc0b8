//! Sheets collected from a view: what each piece may show today, decided inside the very read that shows it.
//!
//! A [`Hall`] is an exhibition as it hangs. It fills a sheet for each piece, or says what stops it: consent that is
//! missing or taken back, a quotation whose words no longer stand in the approved text, a picture that is gone. What only
//! the whole wall shows, such as the same quotation twice, is told by [`across`].

mod across;
mod finds;
mod hall;
mod ink;
mod panel;
mod quoting;
mod theme;
mod title;

use genlyd_domain::consent::Why;
use genlyd_domain::edition::Printed;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::piece::Piece;
use genlyd_domain::settled::Shown;
use genlyd_domain::story::Story;
use genlyd_store::{PictureError, ReadError};
use thiserror::Error;

pub use across::across;
pub use finds::Found;
pub use hall::{Hall, Released};

use crate::sheets::Sheet;

/// A sheet that may be printed today, and what it stands on.
#[derive(Clone, Debug)]
pub struct Collected {
    /// The sheet.
    pub sheet: Sheet,
    /// The stories on it, with the text and the consent that each stands on. They go into the ledger.
    pub printed: Vec<Printed>,
    /// What somebody should look at first.
    pub warnings: Vec<Warning>,
    /// What was found in its words that must not be printed unseen, in order.
    pub finds: Vec<Found>,
    /// The fingerprint of the words that it was found in.
    pub shown: Shown,
    /// Names of people and places that the families' terms allow on it.
    named: Vec<String>,
    /// The families whose words or pictures it shows.
    families: Vec<Id<Family>>,
    /// The quotations it shows, word by word.
    quotations: Vec<String>,
}

/// The sheet of a piece, or everything that stops it.
pub type Outcome = Result<Collected, Vec<Stop>>;

/// What keeps a piece from being shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Stop {
    /// Its family does not say yes to being exhibited.
    NoConsent {
        /// Which story.
        story: Id<Story>,
        /// Why it is no.
        why: Why,
    },
    /// Its text is not approved as it stands.
    NotApproved {
        /// Which story.
        story: Id<Story>,
        /// Never approved, or changed since.
        why: Why,
    },
    /// The story is gone, or not for this visitor to know of.
    StoryGone {
        /// Which story.
        story: Id<Story>,
    },
    /// The quotation was removed, or none was chosen where the sheet shows nothing else.
    QuoteMissing {
        /// In which story.
        story: Id<Story>,
    },
    /// The quoted words do not stand in the approved text.
    QuoteDrifted {
        /// In which story.
        story: Id<Story>,
    },
    /// The quoted words stand in a part that the guide keeps back from exhibitions.
    QuoteKeptBack {
        /// In which story.
        story: Id<Story>,
    },
    /// Nothing of the story may hang: its guide keeps every part back.
    NothingToShow {
        /// Which story.
        story: Id<Story>,
    },
    /// The portrait's file is not there.
    PictureMissing {
        /// Of which story.
        story: Id<Story>,
    },
    /// The theme is gone.
    ThemeGone,
    /// A personal number stands in its words.
    PersonalNumber,
}

impl Stop {
    /// The story that it is about, if it is about one.
    pub fn story(self) -> Option<Id<Story>> {
        match self {
            Stop::NoConsent { story, .. }
            | Stop::NotApproved { story, .. }
            | Stop::StoryGone { story }
            | Stop::QuoteMissing { story }
            | Stop::QuoteDrifted { story }
            | Stop::QuoteKeptBack { story }
            | Stop::NothingToShow { story }
            | Stop::PictureMissing { story } => Some(story),
            Stop::ThemeGone | Stop::PersonalNumber => None,
        }
    }

    /// The stop for a refused use.
    fn refused(story: Id<Story>, why: Why) -> Stop {
        match why {
            Why::NotApproved | Why::TextChanged => Stop::NotApproved { story, why },
            Why::NeverAsked
            | Why::Refused
            | Why::TakenBack
            | Why::Expired
            | Why::StoryWithdrawn => Stop::NoConsent { story, why },
        }
    }
}

/// What may be printed and should be looked at first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Warning {
    /// The portrait is wished for, and the family's terms hide it: the sheet is printed without.
    PortraitWithheld,
    /// The quoted words were corrected since they were highlighted.
    QuoteCorrected,
    /// The same family is on more than two sheets.
    FamilyOften,
    /// The same quotation hangs more than once.
    SameQuoteTwice,
}

/// Something could not be read. Consent has nothing to do with it.
#[derive(Debug, Error)]
pub enum CollectError {
    /// A record.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A picture.
    #[error(transparent)]
    Picture(#[from] PictureError),
}

impl Collected {
    /// What was found and nobody has looked at yet.
    pub fn unseen(&self) -> impl Iterator<Item = &Found> {
        self.finds.iter().filter(|found| found.settled.is_none())
    }

    /// A name for everything the layout depends on: equal sheets with equal pictures have the same.
    pub fn digest(&self) -> blake3::Hash {
        let mut hasher = blake3::Hasher::new();
        // A sheet is plain data; if it could not be written, the layout would say so next.
        hasher.update(&serde_json::to_vec(&self.sheet).unwrap_or_default());
        for printed in &self.printed {
            let picture = printed
                .picture
                .as_ref()
                .map_or("", |picture| picture.as_hex());
            hasher.update(&[0]);
            hasher.update(picture.as_bytes());
        }
        hasher.finalize()
    }
}

/// Every piece of an exhibition in hanging order, one by one, so that no more than one portrait is in memory.
pub fn exhibition<'a>(
    hall: &'a Hall<'_>,
) -> impl Iterator<Item = Result<(&'a Piece, Outcome), CollectError>> {
    hall.pieces()
        .iter()
        .map(|piece| Ok((piece, hall.collect(piece)?)))
}

#[cfg(test)]
mod tests;
