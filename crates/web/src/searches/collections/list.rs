//! Every search that is kept and that the visitor knows of.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::SavedSearch;
use serde::{Deserialize, Serialize};

use super::row::{self, Row};
use crate::desk::Desk;
use crate::forms;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::searches::narrowing::Themes;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// The list.
#[derive(Debug, Serialize)]
pub(crate) struct ListCollections {
    rows: Vec<Row>,
    /// Where a search that was just removed can be put back.
    undo: Option<String>,
    search: String,
}

#[derive(Default, Deserialize)]
struct Asked {
    removed: Option<Id<SavedSearch>>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let asked: Asked = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| load(desk, *at, &asked))
        .await?;
    site.page(&visit, placed)
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    asked: &Asked,
) -> Result<Placed<ListCollections>, PageError> {
    let project = desk.project(project)?;
    let themes = Themes::of(desk, project.id)?;
    let undo = match asked.removed {
        Some(saved) => desk
            .view
            .removed_saved_search(saved)?
            .filter(|saved| saved.project == project.id)
            .map(|saved| urls::restore_collection(project.id, saved.id)),
        None => None,
    };
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Search)
            .here(desk.words.text("collections-title")),
        page: ListCollections {
            rows: row::rows(desk, &themes, &row::known(desk, project.id)?)?,
            undo,
            search: urls::search(project.id),
        },
    })
}

impl Page for ListCollections {
    const TEMPLATE: &'static str = "searches/collections/list";

    fn samples() -> Vec<ListCollections> {
        let page = |rows, undo| ListCollections {
            rows,
            undo,
            search: "/".to_owned(),
        };
        vec![
            page(Vec::new(), None),
            page(row::samples(), Some("/".to_owned())),
        ]
    }
}
