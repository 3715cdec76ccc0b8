//! The families that somebody knows of: all for those who plan, their own for a pair.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::pair::Pair;
use genlyd_domain::project::Project;
use serde::Serialize;

use crate::desk::Desk;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::stories::show::state_of;
use crate::visitor::Visit;
use crate::{urls, weeks};

/// The list.
#[derive(Debug, Serialize)]
pub(crate) struct ListFamilies {
    /// Those who plan get a table, a pair its own families as cards.
    plans: bool,
    families: Vec<Row>,
    new: Option<String>,
}

#[derive(Debug, Serialize)]
struct Row {
    code: String,
    name: String,
    place: String,
    children: String,
    path: String,
    visit: Option<String>,
    pair: Option<String>,
    /// How far its story has come, and where it is.
    state: Option<&'static str>,
    story: String,
    /// Where a story begins, when there is none.
    begin: bool,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site.desk(&visit, move |desk| load(desk, *at)).await?;
    site.page(&visit, placed)
}

fn load(desk: &Desk<'_>, project: Id<Project>) -> Result<Placed<ListFamilies>, PageError> {
    let project = desk.project(project)?;
    let plans = desk.view.may(project.id, Deed::PlanWeeks);
    let mut pairs: HashMap<Id<Pair>, String> = HashMap::new();
    for pair in desk.view.pairs(project.id)? {
        pairs.insert(pair.id, weeks::pairs::name_of(desk, project.id, &pair)?);
    }
    let mut families = Vec::new();
    for stored in desk.view.families(project.id)? {
        families.push(row(desk, stored.record, &pairs)?);
    }
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Stories)
            .here(desk.words.text("families-title")),
        page: ListFamilies {
            plans,
            families,
            new: plans.then(|| urls::new_family(project.id)),
        },
    })
}

fn row(
    desk: &Desk<'_>,
    family: Family,
    pairs: &HashMap<Id<Pair>, String>,
) -> Result<Row, PageError> {
    let story = desk.view.stories_of(family.id)?.into_iter().next_back();
    let project = family.project;
    Ok(Row {
        path: urls::family(project, family.id),
        visit: family.visit.map(|day| desk.words.date(day)),
        pair: family.pair.and_then(|pair| pairs.get(&pair).cloned()),
        state: story.as_ref().map(|seen| state_of(&seen.story)),
        story: story.as_ref().map_or_else(
            || urls::new_story(project, family.id),
            |seen| urls::story(project, seen.story.id),
        ),
        begin: story.is_none(),
        code: family.code,
        name: family.name,
        place: family.place,
        children: family.children,
    })
}

impl Page for ListFamilies {
    const TEMPLATE: &'static str = "families/list";

    fn samples() -> Vec<ListFamilies> {
        let row = |state: Option<&'static str>| Row {
            code: "F01".to_owned(),
            name: "Familien ved havnen".to_owned(),
            place: "Havneby".to_owned(),
            children: "To børn".to_owned(),
            path: "/".to_owned(),
            visit: state.map(|_| "4. november 2026".to_owned()),
            pair: state.map(|_| "Tove og Knud Erik".to_owned()),
            state,
            story: "/".to_owned(),
            begin: state.is_none(),
        };
        let page = |plans, families| ListFamilies {
            plans,
            families,
            new: plans.then(|| "/".to_owned()),
        };
        vec![
            page(true, Vec::new()),
            page(false, Vec::new()),
            page(true, vec![row(None), row(Some("approved"))]),
            page(false, vec![row(None), row(Some("draft"))]),
        ]
    }
}
