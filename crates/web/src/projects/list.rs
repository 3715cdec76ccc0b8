//! The projects somebody has a role in.

use actix_web::{HttpResponse, web};
use serde::Serialize;

use crate::desk::Desk;
use crate::frame::Place;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// The list.
#[derive(Debug, Serialize)]
pub(crate) struct ListProjects {
    projects: Vec<Card>,
}

#[derive(Debug, Serialize)]
struct Card {
    title: String,
    question: String,
    place: String,
    closes: String,
    path: String,
}

pub(crate) async fn show(site: web::Data<Site>, visit: Visit) -> Result<HttpResponse, PageError> {
    let placed = site.desk(&visit, load).await?;
    site.page(&visit, placed)
}

fn load(desk: &Desk<'_>) -> Result<Placed<ListProjects>, PageError> {
    let projects = desk
        .view
        .projects()?
        .into_iter()
        .map(|stored| {
            let project = stored.record;
            Card {
                path: urls::project(project.id),
                closes: desk.words.date(project.closes),
                title: project.title,
                question: project.question,
                place: project.place,
            }
        })
        .collect();
    Ok(Placed {
        place: Place::outside(),
        page: ListProjects { projects },
    })
}

impl Page for ListProjects {
    const TEMPLATE: &'static str = "projects/list";

    fn samples() -> Vec<ListProjects> {
        vec![
            ListProjects {
                projects: Vec::new(),
            },
            ListProjects {
                projects: vec![Card {
                    title: "Borgerlab Havø".to_owned(),
                    question: "Hvad skal der til?".to_owned(),
                    place: "Havø".to_owned(),
                    closes: "31. januar 2027".to_owned(),
                    path: "/projects/1".to_owned(),
                }],
            },
        ]
    }
}
