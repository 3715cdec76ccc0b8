//! The checks of a whole exhibition, with every sheet laid out.

use actix_web::{HttpResponse, web};
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_print::collect::Hall;
use serde::Serialize;

use super::bench::{self, Bench};
use super::findings::{self, Finding, Reach};
use crate::desk::Desk;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::visitor::Visit;

/// The checks.
#[derive(Debug, Serialize)]
pub(crate) struct CheckExhibition {
    bench: Bench,
    findings: Vec<Finding>,
    pieces: Vec<CheckedPiece>,
    stopped: usize,
}

#[derive(Debug, Serialize)]
struct CheckedPiece {
    number: u32,
    title: String,
    path: String,
    stopped: bool,
    findings: Vec<Finding>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Exhibition>)>,
) -> Result<HttpResponse, PageError> {
    let shop = site.get_ref().clone();
    let placed = site
        .desk(&visit, move |desk| load(&shop, desk, at.0, at.1))
        .await?;
    site.page(&visit, placed)
}

fn load(
    site: &Site,
    desk: &Desk<'_>,
    project: Id<Project>,
    id: Id<Exhibition>,
) -> Result<Placed<CheckExhibition>, PageError> {
    let (project, stored) = super::named(desk, project, id)?;
    let exhibition = stored.record;
    let hall = Hall::open(&desk.view, &project, &exhibition)?;
    let judged = findings::judge(site, &hall, Reach::All)?;
    let bench = bench::of(desk, &hall, &judged, None);
    let pieces = judged
        .iter()
        .zip(&bench.pieces)
        .map(|(one, row)| CheckedPiece {
            number: row.number,
            title: row.title.clone(),
            path: row.path.clone(),
            stopped: row.stopped,
            findings: findings::of_one(desk.words.language(), one)
                .into_iter()
                .filter(|finding| finding.level != "ok")
                .collect(),
        })
        .collect();
    Ok(Placed {
        place: super::place(desk, &project, &exhibition).here(desk.words.text("checks-title")),
        page: CheckExhibition {
            findings: findings::of_all(&exhibition, &judged),
            stopped: judged.iter().filter(|one| one.is_stopped()).count(),
            pieces,
            bench,
        },
    })
}

impl Page for CheckExhibition {
    const TEMPLATE: &'static str = "exhibitions/checks";

    fn samples() -> Vec<CheckExhibition> {
        let empty = CheckExhibition {
            bench: bench::sample(0),
            findings: Vec::new(),
            pieces: Vec::new(),
            stopped: 0,
        };
        let piece = |stopped, findings| CheckedPiece {
            number: 4,
            title: "Tre uger for tidligt".to_owned(),
            path: "/".to_owned(),
            stopped,
            findings,
        };
        let usual = CheckExhibition {
            bench: bench::sample(2),
            findings: findings::samples(),
            pieces: vec![piece(true, findings::samples()), piece(false, Vec::new())],
            stopped: 1,
        };
        vec![empty, usual]
    }
}
