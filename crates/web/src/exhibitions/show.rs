//! An exhibition on the bench: its pieces, the first of them on the felt, and what was found on all of them.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::piece::Piece;
use genlyd_domain::project::Project;
use genlyd_print::collect::Hall;
use serde::{Deserialize, Serialize};

use super::bench::{self, Bench, OnFelt};
use super::findings::{self, Finding, Reach};
use crate::desk::Desk;
use crate::forms;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// An exhibition.
#[derive(Debug, Serialize)]
pub(crate) struct ShowExhibition {
    bench: Bench,
    sheet: Option<OnFelt>,
    findings: Vec<Finding>,
    /// Pieces that were not laid out yet.
    unjudged: usize,
    venue: String,
    opens: Option<String>,
    /// Where a piece that was just taken out can be put back.
    undo: Option<String>,
}

#[derive(Default, Deserialize)]
struct Asked {
    removed: Option<Id<Piece>>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    request: HttpRequest,
    at: web::Path<(Id<Project>, Id<Exhibition>)>,
) -> Result<HttpResponse, PageError> {
    let asked: Asked = forms::query(&request);
    let shop = site.get_ref().clone();
    let placed = site
        .desk(&visit, move |desk| load(&shop, desk, at.0, at.1, &asked))
        .await?;
    site.page(&visit, placed)
}

fn load(
    site: &Site,
    desk: &Desk<'_>,
    project: Id<Project>,
    id: Id<Exhibition>,
    asked: &Asked,
) -> Result<Placed<ShowExhibition>, PageError> {
    let (project, stored) = super::named(desk, project, id)?;
    let exhibition = stored.record;
    let hall = Hall::open(&desk.view, &project, &exhibition)?;
    let first = hall.pieces().first();
    let judged = findings::judge(site, &hall, Reach::Known(first))?;
    let undo = match asked.removed {
        Some(piece) => desk
            .view
            .removed_piece(piece)?
            .filter(|piece| piece.exhibition == id)
            .map(|piece| urls::restore_panel(project.id, id, piece.id)),
        None => None,
    };
    Ok(Placed {
        place: super::place(desk, &project, &exhibition),
        page: ShowExhibition {
            bench: bench::of(desk, &hall, &judged, first),
            sheet: judged.first().map(|one| bench::on_felt(desk, &hall, one)),
            findings: findings::of_all(&exhibition, &judged),
            unjudged: judged
                .iter()
                .filter(|one| one.outcome.is_ok() && one.checks.is_none() && !one.spoilt)
                .count(),
            venue: exhibition.venue.clone(),
            opens: exhibition.opens.map(|day| desk.words.date(day)),
            undo,
        },
    })
}

impl Page for ShowExhibition {
    const TEMPLATE: &'static str = "exhibitions/show";

    fn samples() -> Vec<ShowExhibition> {
        let empty = ShowExhibition {
            bench: bench::sample(0),
            sheet: None,
            findings: Vec::new(),
            unjudged: 0,
            venue: String::new(),
            opens: None,
            undo: Some("/".to_owned()),
        };
        let usual = |refused| ShowExhibition {
            bench: bench::sample(6),
            sheet: Some(bench::sample_on_felt(refused)),
            findings: findings::samples(),
            unjudged: 3,
            venue: "Bådhallen".to_owned(),
            opens: Some("27. november 2026".to_owned()),
            undo: None,
        };
        vec![empty, usual(false), usual(true)]
    }
}
