//! Editions: numbered prints of an exhibition, made once for the ledger and made again, byte for byte, for whoever fetches them.
//!
//! First a [`plan`] says what may be printed and what stops the rest; then [`make`] prints it, hands over each file, and
//! gives the record for the ledger. The page for exports and the command line both do just that.

use genlyd_domain::edition::{self as ledger, Edition};
use genlyd_domain::id::Id;
use genlyd_domain::person::Person;
use genlyd_domain::piece::Piece;
use jiff::Timestamp;
use thiserror::Error;

use crate::checks::{self, Check, Level};
use crate::collect::{CollectError, Collected, Hall, Stop};
use crate::imprint::{Imprint, Profile, USUAL_BLEED_MM};
use crate::press::{Press, PressError};

/// Which pieces are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// All of them.
    All,
    /// One.
    One(Id<Piece>),
}

/// What stands around an edition when it is made.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// The id of the new edition.
    pub id: Id<Edition>,
    /// Its number in the project.
    pub number: u32,
    /// When it is made.
    pub at: Timestamp,
    /// Who makes it; none for the command line.
    pub by: Option<Id<Person>>,
    /// What it is made for.
    pub profile: ledger::Profile,
}

/// What an edition would hold: the pieces that may be printed today, and those that are stopped.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The pieces that may be printed, in hanging order.
    pub ready: Vec<Piece>,
    /// The numbers of those among them with something in their words that nobody has looked at: a name, an address.
    pub unseen: Vec<u32>,
    /// The pieces that may not, and why.
    pub stopped: Vec<Stopped>,
}

/// A piece that is not printed.
#[derive(Clone, Debug)]
pub struct Stopped {
    /// The piece.
    pub piece: Piece,
    /// Why.
    pub by: StoppedBy,
}

/// What stops a piece.
#[derive(Clone, Debug, PartialEq)]
pub enum StoppedBy {
    /// Consent, approval, or something that is gone.
    Content(Vec<Stop>),
    /// The layout.
    Layout(Vec<Check>),
}

/// Why there is no edition.
#[derive(Debug, Error)]
pub enum EditionError<E: std::error::Error + 'static> {
    /// Nothing may be printed, or nothing was chosen.
    #[error("there is nothing to print")]
    Nothing,
    /// A piece was stopped after the plan was made: a family has just taken its yes back.
    #[error("piece {} is stopped since the plan was made", .0.position)]
    Stopped(Box<Piece>),
    /// Something could not be read.
    #[error(transparent)]
    Collect(#[from] CollectError),
    /// A sheet could not be printed.
    #[error("piece {} could not be printed", .position)]
    Press {
        /// The number of the piece.
        position: u32,
        /// What was wrong.
        #[source]
        source: PressError,
    },
    /// Whoever was handed the files could not take one.
    #[error("the file of piece {} could not be kept", .position)]
    Keep {
        /// The number of the piece.
        position: u32,
        /// What was wrong.
        #[source]
        source: E,
    },
}

/// Why a plan could not be made.
#[derive(Debug, Error)]
pub enum PlanError {
    /// Something could not be read.
    #[error(transparent)]
    Collect(#[from] CollectError),
    /// A sheet could not be laid out at all.
    #[error(transparent)]
    Press(#[from] PressError),
}

/// What would be printed today, and what stops the rest. Every chosen piece is laid out to see that its text stands.
///
/// # Errors
///
/// When something cannot be read, or the program's own fault.
pub fn plan(hall: &Hall<'_>, press: &Press, choice: Choice) -> Result<Plan, PlanError> {
    let mut plan = Plan::default();
    for piece in hall.pieces().iter().filter(|piece| choice.holds(piece)) {
        match judged(hall, press, piece)? {
            Ok(collected) => {
                plan.ready.push(piece.clone());
                let unseen = collected.unseen().next();
                plan.unseen.extend(unseen.map(|_| piece.position));
            }
            Err(by) => plan.stopped.push(Stopped {
                piece: piece.clone(),
                by,
            }),
        }
    }
    Ok(plan)
}

/// Prints what the plan holds ready, sheet by sheet, and gives the record for the ledger. `keep` is handed each file as it
/// is made, so that only one is in memory; files that it was handed before an error belong to no edition.
///
/// Consent is asked for again for each sheet. The record must be stored before any file leaves the house.
///
/// # Errors
///
/// What keeps the edition from being made; see [`EditionError`].
pub fn make<E: std::error::Error + 'static>(
    hall: &Hall<'_>,
    press: &Press,
    plan: &Plan,
    order: &Order,
    mut keep: impl FnMut(&ledger::Sheet, Vec<u8>) -> Result<(), E>,
) -> Result<Edition, EditionError<E>> {
    if plan.ready.is_empty() {
        return Err(EditionError::Nothing);
    }
    let mut edition = Edition {
        id: order.id,
        project: hall.exhibition().project,
        exhibition: hall.exhibition().id,
        number: order.number,
        at: order.at,
        by: order.by,
        profile: order.profile,
        sheets: Vec::with_capacity(plan.ready.len()),
    };
    for piece in &plan.ready {
        let position = piece.position;
        let Ok(collected) = hall.collect(piece)? else {
            return Err(EditionError::Stopped(Box::new(piece.clone())));
        };
        let pdf = print(hall, press, &edition, position, &collected)
            .map_err(|source| EditionError::Press { position, source })?;
        let sheet = ledger::Sheet {
            piece: piece.id,
            position,
            layout: piece.content.layout(),
            size: piece.size,
            stories: collected.printed,
            digest: digest(&pdf),
            taken_down: None,
        };
        keep(&sheet, pdf).map_err(|source| EditionError::Keep { position, source })?;
        edition.sheets.push(sheet);
    }
    Ok(edition)
}

/// What came of asking for a sheet of an earlier edition.
#[derive(Clone, Debug, PartialEq)]
pub enum Again {
    /// The very same file.
    Same(Vec<u8>),
    /// It may not be made any more: a family has taken its yes back, or the piece is gone.
    Stopped,
    /// It would not be the same file: the text, the piece or the exhibition's words have changed since. Print anew.
    Changed,
}

/// A sheet of an earlier edition, made again. Consent is asked for now, not then.
///
/// # Errors
///
/// When something cannot be read, or the program's own fault.
pub fn again(
    hall: &Hall<'_>,
    press: &Press,
    edition: &Edition,
    sheet: &ledger::Sheet,
) -> Result<Again, PlanError> {
    match recollected(hall, press, edition, sheet)? {
        Recollected::Same(_, pdf) => Ok(Again::Same(pdf)),
        Recollected::Stopped => Ok(Again::Stopped),
        Recollected::Changed => Ok(Again::Changed),
    }
}

/// All sheets of an earlier edition as one file, if every one of them can be made again as it was.
///
/// # Errors
///
/// When something cannot be read, or the program's own fault.
pub fn all_again(hall: &Hall<'_>, press: &Press, edition: &Edition) -> Result<Again, PlanError> {
    let mut sheets = Vec::with_capacity(edition.sheets.len());
    for sheet in &edition.sheets {
        match recollected(hall, press, edition, sheet)? {
            Recollected::Same(collected, _) => sheets.push(collected.sheet),
            Recollected::Stopped => return Ok(Again::Stopped),
            Recollected::Changed => return Ok(Again::Changed),
        }
    }
    let imprint = imprint(hall, edition, None);
    let printed = press.pdf_of_all(&sheets, profile(edition.profile), &imprint)?;
    Ok(Again::Same(printed.pdf))
}

enum Recollected {
    Same(Box<Collected>, Vec<u8>),
    Stopped,
    Changed,
}

fn recollected(
    hall: &Hall<'_>,
    press: &Press,
    edition: &Edition,
    sheet: &ledger::Sheet,
) -> Result<Recollected, PlanError> {
    // Also where the sheet could do without them now, such as a name on the title wall: what was printed is at stake.
    if hall.must_come_down(edition, sheet)? {
        return Ok(Recollected::Stopped);
    }
    let Some(piece) = hall.pieces().iter().find(|piece| piece.id == sheet.piece) else {
        return Ok(Recollected::Changed);
    };
    let Ok(collected) = hall.collect(piece)? else {
        return Ok(Recollected::Stopped);
    };
    if collected.printed != sheet.stories || piece.position != sheet.position {
        return Ok(Recollected::Changed);
    }
    let pdf = match print(hall, press, edition, sheet.position, &collected) {
        Ok(pdf) => pdf,
        // It could be printed then, so something has changed since.
        Err(PressError::DoesNotFit { .. } | PressError::MissingCharacters { .. }) => {
            return Ok(Recollected::Changed);
        }
        Err(other) => return Err(other.into()),
    };
    if digest(&pdf) == sheet.digest {
        Ok(Recollected::Same(Box::new(collected), pdf))
    } else {
        Ok(Recollected::Changed)
    }
}

/// The sheet of a piece that may be printed, or what stops it.
fn judged(
    hall: &Hall<'_>,
    press: &Press,
    piece: &Piece,
) -> Result<Result<Collected, StoppedBy>, PlanError> {
    let collected = match hall.collect(piece)? {
        Ok(collected) => collected,
        Err(stops) => return Ok(Err(StoppedBy::Content(stops))),
    };
    let fit = press.fit(&collected.sheet)?;
    let stops: Vec<Check> = checks::checks(&collected.sheet, &fit)
        .into_iter()
        .filter(|check| check.level == Level::Stops)
        .collect();
    if stops.is_empty() {
        Ok(Ok(collected))
    } else {
        Ok(Err(StoppedBy::Layout(stops)))
    }
}

fn print(
    hall: &Hall<'_>,
    press: &Press,
    edition: &Edition,
    position: u32,
    collected: &Collected,
) -> Result<Vec<u8>, PressError> {
    let imprint = imprint(hall, edition, Some(position));
    let printed = press.pdf(&collected.sheet, profile(edition.profile), &imprint)?;
    Ok(printed.pdf)
}

/// What a file says of itself: the exhibition and numbers, never what a family said.
fn imprint(hall: &Hall<'_>, edition: &Edition, position: Option<u32>) -> Imprint {
    let exhibition = hall.exhibition();
    let (title, ident) = match position {
        Some(position) => (
            format!("{} {position:02}", exhibition.title),
            format!("{}/{position}", edition.id),
        ),
        None => (exhibition.title.clone(), edition.id.to_string()),
    };
    Imprint {
        title,
        language: exhibition.language,
        edition: Some(edition.number),
        made: edition.at,
        ident,
        bleed_mm: USUAL_BLEED_MM,
    }
}

/// The press's name for what an edition is made for.
pub fn profile(of: ledger::Profile) -> Profile {
    match of {
        ledger::Profile::Arkiv => Profile::Arkiv,
        ledger::Profile::Tryk => Profile::Tryk,
    }
}

fn digest(pdf: &[u8]) -> String {
    blake3::hash(pdf).to_hex().to_string()
}

impl Choice {
    fn holds(self, piece: &Piece) -> bool {
        match self {
            Choice::All => true,
            Choice::One(wanted) => piece.id == wanted,
        }
    }
}
