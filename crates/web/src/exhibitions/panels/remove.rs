//! Taking a piece out of an exhibition, and putting it back.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::piece::{self, Piece};
use genlyd_store::{Commit, Stored};

use super::Address;
use crate::desk::Desk;
use crate::forms::Posted;
use crate::page_error::PageError;
use crate::site::{Site, see_other};
use crate::urls;
use crate::visitor::Visit;

pub(crate) async fn remove(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Address>,
    Posted(_): Posted,
) -> Result<HttpResponse, PageError> {
    let path = site.desk(&visit, move |desk| take_out(desk, &at)).await?;
    Ok(see_other(path))
}

pub(crate) async fn restore(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Address>,
    Posted(_): Posted,
) -> Result<HttpResponse, PageError> {
    let path = site.desk(&visit, move |desk| put_back(desk, &at)).await?;
    Ok(see_other(path))
}

fn take_out(desk: &Desk<'_>, at: &Address) -> Result<String, PageError> {
    let (project, exhibition, stored) = super::named(desk, at)?;
    let wall = desk.view.pieces(&exhibition)?;
    let closed = piece::closed_up(&records(&wall), stored.record.id);
    let commit = desk
        .commit(project.id, Action::PieceRemoved)
        .delete(stored.record.id, stored.revision);
    desk.save(replaced(commit, &wall, &closed)?)?;
    let path = urls::exhibition(project.id, exhibition.id);
    let path = format!("{path}?removed={}", stored.record.id);
    Ok(urls::done(&path, "piece-removed"))
}

fn put_back(desk: &Desk<'_>, at: &Address) -> Result<String, PageError> {
    let (project, exhibition) = super::super::named(desk, at.0, at.1)?;
    let exhibition = exhibition.record;
    let path = urls::panel(project.id, exhibition.id, at.2);
    if desk.view.piece(at.2)?.is_some() {
        // Pressed twice: it is back already.
        return Ok(path);
    }
    let removed = desk
        .view
        .removed_piece(at.2)?
        .filter(|piece| piece.exhibition == exhibition.id);
    let mut piece = desk.found(removed)?;
    let wall = desk.view.pieces(&exhibition)?;
    let last = u32::try_from(wall.len()).unwrap_or(u32::MAX);
    piece.position = piece.position.min(last.saturating_add(1));
    let opened = piece::opened_up(&records(&wall), piece.position);
    let commit = desk.commit(project.id, Action::PieceAdded).create(&piece);
    desk.save(replaced(commit, &wall, &opened)?)?;
    Ok(urls::done(&path, "piece-restored"))
}

fn records(wall: &[Stored<Piece>]) -> Vec<Piece> {
    wall.iter().map(|stored| stored.record.clone()).collect()
}

/// The commit with every piece that changed its number.
fn replaced(
    mut commit: Commit,
    wall: &[Stored<Piece>],
    renumbered: &[Piece],
) -> Result<Commit, PageError> {
    for piece in renumbered {
        let known = wall
            .iter()
            .find(|stored| stored.record.id == piece.id)
            .ok_or(PageError::Conflict)?;
        commit = commit.replace(piece, known.revision);
    }
    Ok(commit)
}
