//! Moving a piece one place along the wall.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::piece::{self, Way};

use super::Address;
use crate::desk::Desk;
use crate::forms::Posted;
use crate::page_error::PageError;
use crate::site::{Site, see_other};
use crate::urls;
use crate::visitor::Visit;

pub(crate) async fn save(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Address>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let way = match form.one("way") {
        "forward" => Way::Forward,
        _ => Way::Back,
    };
    let path = site.desk(&visit, move |desk| carry(desk, &at, way)).await?;
    Ok(see_other(path))
}

fn carry(desk: &Desk<'_>, at: &Address, way: Way) -> Result<String, PageError> {
    let (project, exhibition, stored) = super::named(desk, at)?;
    let wall = desk.view.pieces(&exhibition)?;
    let records: Vec<_> = wall.iter().map(|one| one.record.clone()).collect();
    let moved = piece::moved(&records, stored.record.id, way);
    let path = urls::panel(project.id, exhibition.id, stored.record.id);
    if moved.is_empty() {
        return Ok(path);
    }
    let mut commit = desk.commit(project.id, Action::PieceRevised);
    for piece in &moved {
        let known = desk.found(wall.iter().find(|one| one.record.id == piece.id))?;
        commit = commit.replace(piece, known.revision);
    }
    desk.save(commit)?;
    Ok(urls::done(&path, "piece-moved"))
}
