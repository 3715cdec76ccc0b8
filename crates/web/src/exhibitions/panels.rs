//! The pieces of an exhibition: choosing, looking, settling, changing, moving, taking out.

pub(crate) mod draft;
pub(crate) mod finds;
pub(crate) mod moves;
pub(crate) mod new;
mod offers;
pub(crate) mod preview;
pub(crate) mod remove;
pub(crate) mod show;

use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::piece::Piece;
use genlyd_domain::project::Project;
use genlyd_store::Stored;

use crate::desk::Desk;
use crate::page_error::PageError;

/// The ids in a piece's address.
pub(crate) type Address = (Id<Project>, Id<Exhibition>, Id<Piece>);

/// The piece that an address names, in the exhibition and project that it names.
fn named(desk: &Desk<'_>, at: &Address) -> Result<(Project, Exhibition, Stored<Piece>), PageError> {
    let (project, exhibition) = super::named(desk, at.0, at.1)?;
    let exhibition = exhibition.record;
    let piece = desk
        .view
        .piece(at.2)?
        .filter(|stored| stored.record.exhibition == exhibition.id);
    Ok((project, exhibition, desk.found(piece)?))
}
