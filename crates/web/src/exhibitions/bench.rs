//! The bench: pieces at the left, one sheet on the felt, what was found at the right. Shared by the pages that show it.

use genlyd_domain::access::Deed;
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::piece::Piece;
use genlyd_print::collect::Hall;
use serde::Serialize;

use super::findings::Judged;
use super::labels;
use crate::desk::Desk;
use crate::urls;

/// Pixels across of the sheet on the felt: sharp on a laptop's screen.
const SHEET_WIDTH: u32 = 900;

/// Pixels across of the same sheet looked at closely.
const CLOSE_WIDTH: u32 = 2400;

/// Pixels across of a small picture, twice the size at which it is shown.
const SMALL_WIDTH: u32 = 72;

/// The head of the bench and its list of pieces.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Bench {
    pub(super) title: String,
    /// The sizes of paper, "A2, A3".
    pub(super) sizes: String,
    pub(super) pieces: Vec<PieceRow>,
    pub(super) path: String,
    pub(super) checks: String,
    /// The ledger, for those who may read it.
    pub(super) exports: Option<String>,
    /// Choosing a new piece, for those who may arrange.
    pub(super) new: Option<String>,
    pub(super) edit: Option<String>,
}

/// A piece in the list.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PieceRow {
    pub(super) number: u32,
    pub(super) title: String,
    pub(super) kind: &'static str,
    pub(super) path: String,
    pub(super) picture: String,
    pub(super) stopped: bool,
    pub(super) current: bool,
}

/// The sheet on the felt.
#[derive(Clone, Debug, Serialize)]
pub(super) struct OnFelt {
    pub(super) number: u32,
    pub(super) title: String,
    pub(super) kind: &'static str,
    pub(super) picture: String,
    /// The picture's address without its query, for whoever changes what it shows.
    pub(super) source: String,
    pub(super) close: String,
    pub(super) paper: labels::Paper,
    /// Pixels across and down.
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) refused: bool,
    /// Sheets of paper, where a story goes on.
    pub(super) sheets: usize,
}

/// The head and the list.
pub(super) fn of(
    desk: &Desk<'_>,
    hall: &Hall<'_>,
    judged: &[Judged<'_>],
    chosen: Option<&Piece>,
) -> Bench {
    let exhibition = hall.exhibition();
    let (at, id) = (exhibition.project, exhibition.id);
    let may = |deed| desk.view.may(at, deed);
    Bench {
        title: exhibition.title.clone(),
        sizes: sizes(hall.pieces()),
        pieces: judged
            .iter()
            .map(|one| row(desk, hall, one, chosen))
            .collect(),
        path: urls::exhibition(at, id),
        checks: urls::checks(at, id),
        exports: may(Deed::ReadLedger).then(|| urls::exports(at, id)),
        new: may(Deed::ArrangeExhibitions).then(|| urls::new_panel(at, id)),
        edit: may(Deed::ArrangeExhibitions).then(|| urls::edit_exhibition(at, id)),
    }
}

/// The sheet on the felt.
pub(super) fn on_felt(desk: &Desk<'_>, hall: &Hall<'_>, judged: &Judged<'_>) -> OnFelt {
    let Exhibition { project, id, .. } = *hall.exhibition();
    let piece = judged.piece;
    let (across, down) = piece.size.millimetres();
    let picture = |width| urls::panel_picture(project, id, piece.id, width);
    OnFelt {
        number: piece.position,
        title: labels::title(desk.words, hall, piece, &judged.outcome),
        kind: labels::kind(piece, &judged.outcome),
        picture: picture(SHEET_WIDTH),
        source: urls::panel_source(project, id, piece.id),
        close: picture(CLOSE_WIDTH),
        paper: labels::paper(piece.size),
        width: SHEET_WIDTH,
        height: SHEET_WIDTH * down / across,
        refused: judged.outcome.is_err(),
        sheets: judged.sheets(),
    }
}

fn row(desk: &Desk<'_>, hall: &Hall<'_>, judged: &Judged<'_>, chosen: Option<&Piece>) -> PieceRow {
    let Exhibition { project, id, .. } = *hall.exhibition();
    let piece = judged.piece;
    PieceRow {
        number: piece.position,
        title: labels::title(desk.words, hall, piece, &judged.outcome),
        kind: labels::kind(piece, &judged.outcome),
        path: urls::panel(project, id, piece.id),
        picture: urls::panel_picture(project, id, piece.id, SMALL_WIDTH),
        stopped: judged.is_stopped(),
        current: chosen.is_some_and(|chosen| chosen.id == piece.id),
    }
}

/// The sizes in use, each once, smallest first.
pub(super) fn sizes(pieces: &[Piece]) -> String {
    genlyd_domain::piece::Size::ALL
        .into_iter()
        .filter(|size| pieces.iter().any(|piece| piece.size == *size))
        .map(|size| labels::paper(size).label)
        .collect::<Vec<_>>()
        .join(", ")
}

/// A bench for samples.
pub(super) fn sample(pieces: u32) -> Bench {
    let row = |number| PieceRow {
        number,
        title: "Tre uger for tidligt".to_owned(),
        kind: [
            "piece-kind-title-wall",
            "piece-kind-story-portrait",
            "piece-kind-story",
            "piece-kind-quote",
            "piece-kind-theme",
        ][number as usize % 5],
        path: "/".to_owned(),
        picture: "/".to_owned(),
        stopped: number % 2 == 0,
        current: number == 1,
    };
    Bench {
        title: "Begyndelsen".to_owned(),
        sizes: "A2, A3".to_owned(),
        pieces: (1..=pieces).map(row).collect(),
        path: "/".to_owned(),
        checks: "/".to_owned(),
        exports: Some("/".to_owned()),
        new: Some("/".to_owned()),
        edit: Some("/".to_owned()),
    }
}

/// A sheet for samples.
pub(super) fn sample_on_felt(refused: bool) -> OnFelt {
    OnFelt {
        number: 4,
        title: "Tre uger for tidligt".to_owned(),
        kind: "piece-kind-story-portrait",
        picture: "/".to_owned(),
        source: "/".to_owned(),
        close: "/".to_owned(),
        paper: labels::paper(genlyd_domain::piece::Size::A2),
        width: 900,
        height: 1272,
        refused,
        sheets: if refused { 1 } else { 2 },
    }
}
