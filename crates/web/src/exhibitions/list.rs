//! The exhibitions of a project.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_print::collect::Hall;
use serde::Serialize;

use super::bench;
use crate::desk::Desk;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// The exhibitions.
#[derive(Debug, Serialize)]
pub(crate) struct ListExhibitions {
    exhibitions: Vec<Card>,
    new: Option<String>,
    stories: String,
}

#[derive(Clone, Debug, Serialize)]
struct Card {
    title: String,
    path: String,
    venue: String,
    opens: Option<String>,
    pieces: usize,
    sizes: String,
    stopped: usize,
    editions: usize,
    to_take_down: usize,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site.desk(&visit, move |desk| load(desk, *at)).await?;
    site.page(&visit, placed)
}

fn load(desk: &Desk<'_>, id: Id<Project>) -> Result<Placed<ListExhibitions>, PageError> {
    let project = desk.project(id)?;
    let exhibitions = desk.view.exhibitions(id)?;
    Ok(Placed {
        place: Place::of(&project, desk).under(Entry::Exhibitions),
        page: ListExhibitions {
            exhibitions: exhibitions
                .iter()
                .map(|stored| card(desk, &project, &stored.record))
                .collect::<Result<_, _>>()?,
            new: desk
                .view
                .may(id, Deed::ArrangeExhibitions)
                .then(|| urls::new_exhibition(id)),
            stories: urls::stories(id),
        },
    })
}

fn card(desk: &Desk<'_>, project: &Project, exhibition: &Exhibition) -> Result<Card, PageError> {
    let hall = Hall::open(&desk.view, project, exhibition)?;
    let mut stopped = 0;
    for piece in hall.pieces() {
        stopped += usize::from(hall.look(piece)?.is_err());
    }
    let editions = desk.view.editions(exhibition)?;
    let mut to_take_down = 0;
    for edition in &editions {
        to_take_down += super::editions::due(desk, &edition.record)?.len();
    }
    Ok(Card {
        title: exhibition.title.clone(),
        path: urls::exhibition(project.id, exhibition.id),
        venue: exhibition.venue.clone(),
        opens: exhibition.opens.map(|day| desk.words.date(day)),
        pieces: hall.pieces().len(),
        sizes: bench::sizes(hall.pieces()),
        stopped,
        editions: editions.len(),
        to_take_down,
    })
}

impl Page for ListExhibitions {
    const TEMPLATE: &'static str = "exhibitions/list";

    fn samples() -> Vec<ListExhibitions> {
        let page = |exhibitions, new: Option<&str>| ListExhibitions {
            exhibitions,
            new: new.map(str::to_owned),
            stories: "/".to_owned(),
        };
        let usual = Card {
            title: "Begyndelsen".to_owned(),
            path: "/".to_owned(),
            venue: "Bådhallen i Havneby".to_owned(),
            opens: Some("27. november 2026".to_owned()),
            pieces: 31,
            sizes: "A2, A1".to_owned(),
            stopped: 2,
            editions: 3,
            to_take_down: 1,
        };
        let bare = Card {
            venue: String::new(),
            opens: None,
            pieces: 0,
            sizes: String::new(),
            stopped: 0,
            editions: 0,
            to_take_down: 0,
            ..usual.clone()
        };
        let ready = Card {
            stopped: 0,
            to_take_down: 0,
            ..usual.clone()
        };
        vec![
            page(Vec::new(), Some("/")),
            page(Vec::new(), None),
            page(vec![usual, bare, ready], Some("/")),
        ]
    }
}
