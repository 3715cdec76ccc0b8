//! Paths of exhibitions, their pieces and editions.

use genlyd_domain::edition::Edition;
use genlyd_domain::edition::Profile;
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::piece::Piece;
use genlyd_domain::project::Project;

use super::{done, project};

/// The exhibitions of a project.
pub fn exhibitions(at: Id<Project>) -> String {
    format!("{}/exhibitions", project(at))
}

/// A new exhibition.
pub fn new_exhibition(at: Id<Project>) -> String {
    format!("{}/new", exhibitions(at))
}

/// An exhibition.
pub fn exhibition(at: Id<Project>, exhibition: Id<Exhibition>) -> String {
    format!("{}/{exhibition}", exhibitions(at))
}

/// An exhibition's words.
pub fn edit_exhibition(at: Id<Project>, id: Id<Exhibition>) -> String {
    format!("{}/edit", exhibition(at, id))
}

/// Choosing a new piece.
pub fn new_panel(at: Id<Project>, id: Id<Exhibition>) -> String {
    format!("{}/panels/new", exhibition(at, id))
}

/// Where a new piece is posted.
pub fn panels(at: Id<Project>, id: Id<Exhibition>) -> String {
    format!("{}/panels", exhibition(at, id))
}

/// A piece, looked at.
pub fn panel(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/{piece}", panels(at, id))
}

/// Where pictures of a piece come from.
pub fn panel_source(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/preview.png", panel(at, id, piece))
}

/// A picture of a piece, `width` pixels wide.
pub fn panel_picture(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>, width: u32) -> String {
    format!("{}?width={width}", panel_source(at, id, piece))
}

/// Deciding about something that was found on a piece.
pub fn settle_find(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/finds", panel(at, id, piece))
}

/// A piece with what was found on it, after a decision.
pub fn settled_find(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}#finds", done(&panel(at, id, piece), "find-settled"))
}

/// Moving a piece in the order.
pub fn move_panel(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/move", panel(at, id, piece))
}

/// Putting a piece back that was taken out.
pub fn restore_panel(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/restore", panel(at, id, piece))
}

/// Taking a piece out.
pub fn remove_panel(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/remove", panel(at, id, piece))
}

/// The checks of an exhibition.
pub fn checks(at: Id<Project>, id: Id<Exhibition>) -> String {
    format!("{}/checks", exhibition(at, id))
}

/// Exports of an exhibition, and its ledger of editions.
pub fn exports(at: Id<Project>, id: Id<Exhibition>) -> String {
    format!("{}/exports", exhibition(at, id))
}

/// One edition.
pub fn edition(at: Id<Project>, id: Id<Exhibition>, edition: Id<Edition>) -> String {
    format!("{}/{edition}", exports(at, id))
}

/// One sheet of an edition, as a file.
pub fn edition_sheet(
    at: Id<Project>,
    id: Id<Exhibition>,
    of: Id<Edition>,
    position: u32,
) -> String {
    format!("{}/sheets/{position}", edition(at, id, of))
}

/// All sheets of an edition, as one file.
pub fn edition_sheets(at: Id<Project>, id: Id<Exhibition>, of: Id<Edition>) -> String {
    format!("{}/sheets", edition(at, id, of))
}

/// Saying that a sheet of an edition was taken down.
pub fn take_down(at: Id<Project>, id: Id<Exhibition>, of: Id<Edition>, position: u32) -> String {
    format!("{}/take-down", edition_sheet(at, id, of, position))
}

/// The name under which a PDF is saved: numbers only, nothing that a family said.
pub fn pdf_name(edition: u32, position: Option<u32>, profile: Profile) -> String {
    match position {
        Some(position) => format!(
            "tryk-{edition}-planche-{position:02}-{}.pdf",
            profile.name()
        ),
        None => format!("tryk-{edition}-alle-{}.pdf", profile.name()),
    }
}
