//! The story weeks of a project.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use serde::Serialize;

use crate::desk::Desk;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// The list.
#[derive(Debug, Serialize)]
pub(crate) struct ListWeeks {
    weeks: Vec<Row>,
    new: Option<String>,
}

#[derive(Debug, Serialize)]
struct Row {
    title: String,
    path: String,
    opens: String,
    closes: String,
    families: usize,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site.desk(&visit, move |desk| load(desk, *at)).await?;
    site.page(&visit, placed)
}

fn load(desk: &Desk<'_>, project: Id<Project>) -> Result<Placed<ListWeeks>, PageError> {
    let project = desk.project(project)?;
    let families = desk.view.families(project.id)?;
    let weeks = desk
        .view
        .weeks(project.id)?
        .into_iter()
        .rev()
        .map(|stored| {
            let week = stored.record;
            Row {
                path: urls::week(project.id, week.id),
                opens: desk.words.date(week.opens),
                closes: desk.words.date(week.closes),
                families: families
                    .iter()
                    .filter(|family| family.record.week == Some(week.id))
                    .count(),
                title: week.title,
            }
        })
        .collect();
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Stories)
            .here(desk.words.text("weeks-title")),
        page: ListWeeks {
            weeks,
            new: desk
                .view
                .may(project.id, Deed::PlanWeeks)
                .then(|| urls::new_week(project.id)),
        },
    })
}

impl Page for ListWeeks {
    const TEMPLATE: &'static str = "weeks/list";

    fn samples() -> Vec<ListWeeks> {
        let page = |weeks, new: Option<&str>| ListWeeks {
            weeks,
            new: new.map(str::to_owned),
        };
        let row = Row {
            title: "Fortælleugen, uge 45".to_owned(),
            path: "/".to_owned(),
            opens: "2. november 2026".to_owned(),
            closes: "8. november 2026".to_owned(),
            families: 40,
        };
        vec![
            page(Vec::new(), Some("/")),
            page(Vec::new(), None),
            page(vec![row], Some("/")),
        ]
    }
}
