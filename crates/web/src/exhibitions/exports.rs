//! The ledger of an exhibition's editions, and printing a new one.

use std::convert::Infallible;

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::change::Action;
use genlyd_domain::edition::{Edition, Profile};
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::piece::Piece;
use genlyd_domain::project::Project;
use genlyd_print::collect::Hall;
use genlyd_print::edition::{self, Choice, EditionError, Order, Plan, StoppedBy};
use genlyd_store::CommitError;
use serde::{Deserialize, Serialize};

use super::findings::{self, Judged, Reach};
use super::labels;
use crate::desk::Desk;
use crate::forms::{self, FieldError, Posted, Values};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// Times that a number is taken by somebody else before giving up.
const MOST_TRIES: usize = 5;

/// The ledger.
#[derive(Debug, Serialize)]
pub(crate) struct ListEditions {
    title: String,
    editions: Vec<EditionRow>,
    form: Option<ExportForm>,
    /// Pieces that are stopped, as far as consent and approval tell.
    stopped: Vec<StoppedRow>,
    /// Pieces with something on them that nobody has looked at.
    unseen: usize,
    checks: String,
    back: String,
    errors: Vec<FieldError>,
}

#[derive(Debug, Serialize)]
struct EditionRow {
    number: u32,
    path: String,
    when: String,
    who: Option<String>,
    profile: &'static str,
    sheets: usize,
    due: usize,
}

#[derive(Debug, Serialize)]
struct ExportForm {
    action: String,
    id: String,
    profile: String,
    choice: String,
    pieces: Vec<PieceChoice>,
    without: bool,
}

#[derive(Debug, Serialize)]
struct PieceChoice {
    value: String,
    label: String,
}

#[derive(Debug, Serialize)]
struct StoppedRow {
    number: u32,
    path: String,
    title: String,
    keys: Vec<&'static str>,
}

#[derive(Default, Deserialize)]
struct Asked {
    piece: Option<Id<Piece>>,
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
        .desk(&visit, move |desk| {
            let form = ExportForm {
                action: String::new(),
                id: desk.new_id::<Edition>().to_string(),
                profile: Profile::Tryk.name().to_owned(),
                choice: asked
                    .piece
                    .map_or("all".to_owned(), |piece| piece.to_string()),
                pieces: Vec::new(),
                without: false,
            };
            load(&shop, desk, *at, form, None, Vec::new())
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn create(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Exhibition>)>,
    Posted(values): Posted,
) -> Result<HttpResponse, PageError> {
    let shop = site.get_ref().clone();
    let answer = site
        .desk(&visit, move |desk| print(&shop, desk, *at, &values))
        .await?;
    match answer {
        Ok(path) => Ok(see_other(path)),
        Err(again) => site.page_again(&visit, *again),
    }
}

/// What came of asking for an edition: the way to it, or the page again with what stops it.
type Answer = Result<String, Box<Placed<ListEditions>>>;

fn print(
    site: &Site,
    desk: &Desk<'_>,
    at: (Id<Project>, Id<Exhibition>),
    values: &Values,
) -> Result<Answer, PageError> {
    let (project, stored) = super::named(desk, at.0, at.1)?;
    let exhibition = stored.record;
    let form = ExportForm {
        action: String::new(),
        id: values.one("id").to_owned(),
        profile: values.one("profile").to_owned(),
        choice: values.one("choice").to_owned(),
        pieces: Vec::new(),
        without: values.one("without") == "yes",
    };
    let (Ok(id), Some(profile)) = (form.id.parse(), Profile::from_name(&form.profile)) else {
        let error = FieldError::new("profile", "export-profile-missing");
        return Ok(Err(Box::new(load(
            site,
            desk,
            at,
            form,
            None,
            vec![error],
        )?)));
    };
    let path = urls::edition(project.id, exhibition.id, id);
    let _alone = site.proofs().alone();
    if desk.view.edition(id)?.is_some() {
        // Sent twice: it is printed already.
        return Ok(Ok(path));
    }
    let hall = Hall::open(&desk.view, &project, &exhibition)?;
    let choice = form.choice.parse().map_or(Choice::All, Choice::One);
    let plan = edition::plan(&hall, site.press(), choice)?;
    let stopped = !plan.stopped.is_empty() && !form.without;
    if stopped || plan.ready.is_empty() {
        let key = match (plan.ready.len(), plan.stopped.len()) {
            (0, 0) => "export-nothing",
            (0, _) => "export-all-stopped",
            (_, 1) => "export-one-stopped",
            (_, _) => "export-stopped",
        };
        let error = FieldError::new("without", key).with("count", plan.stopped.len());
        return Ok(Err(Box::new(load(
            site,
            desk,
            at,
            form,
            Some(&plan),
            vec![error],
        )?)));
    }
    for _ in 0..MOST_TRIES {
        let order = Order {
            id,
            number: desk.view.last_edition_number(project.id)? + 1,
            at: desk.now,
            by: desk.view.person().map(|person| person.id),
            profile,
        };
        let made = edition::make(&hall, site.press(), &plan, &order, |_, _| {
            Ok::<_, Infallible>(())
        });
        let edition = match made {
            Ok(edition) => edition,
            // A family took its yes back while the sheets were printed.
            Err(EditionError::Stopped(_)) => {
                let error = FieldError::new("without", "export-one-stopped");
                return Ok(Err(Box::new(load(
                    site,
                    desk,
                    at,
                    form,
                    None,
                    vec![error],
                )?)));
            }
            Err(fault) => return Err(PageError::internal(&fault)),
        };
        let commit = desk
            .commit(project.id, Action::EditionPrinted)
            .create(&edition);
        match desk.save(commit) {
            Ok(_) => return Ok(Ok(urls::done(&path, "edition-printed"))),
            // Somebody printed at the same moment; the number stands on every sheet, so they are printed again.
            Err(CommitError::NameTaken(_)) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    Err(PageError::Conflict)
}

fn load(
    site: &Site,
    desk: &Desk<'_>,
    at: (Id<Project>, Id<Exhibition>),
    form: ExportForm,
    plan: Option<&Plan>,
    errors: Vec<FieldError>,
) -> Result<Placed<ListEditions>, PageError> {
    let (project, stored) = super::named(desk, at.0, at.1)?;
    let exhibition = stored.record;
    let hall = Hall::open(&desk.view, &project, &exhibition)?;
    let judged = findings::judge(site, &hall, Reach::Known(None))?;
    let may_print = desk.view.may(project.id, Deed::ArrangeExhibitions);
    let mut editions = Vec::new();
    for stored in desk.view.editions(&exhibition)?.into_iter().rev() {
        editions.push(row(desk, &exhibition, &stored.record)?);
    }
    let title = |one: &Judged<'_>| labels::title(desk.words, &hall, one.piece, &one.outcome);
    Ok(Placed {
        place: super::place(desk, &project, &exhibition).here(desk.words.text("exports-title")),
        page: ListEditions {
            title: exhibition.title.clone(),
            editions,
            stopped: judged
                .iter()
                .map(|one| StoppedRow {
                    number: one.piece.position,
                    path: urls::panel(project.id, exhibition.id, one.piece.id),
                    title: title(one),
                    keys: stopped_by(one, plan),
                })
                .filter(|row| !row.keys.is_empty())
                .collect(),
            form: may_print.then(|| ExportForm {
                action: urls::exports(project.id, exhibition.id),
                pieces: judged
                    .iter()
                    .map(|one| PieceChoice {
                        value: one.piece.id.to_string(),
                        label: format!("{:02} · {}", one.piece.position, title(one)),
                    })
                    .collect(),
                ..form
            }),
            unseen: judged.iter().filter(|one| one.has_unseen()).count(),
            checks: urls::checks(project.id, exhibition.id),
            back: urls::exhibition(project.id, exhibition.id),
            errors,
        },
    })
}

/// What stops a piece: what the plan found where there is one, else what consent and approval tell.
fn stopped_by(judged: &Judged<'_>, plan: Option<&Plan>) -> Vec<&'static str> {
    let planned = plan.and_then(|plan| {
        plan.stopped
            .iter()
            .find(|stopped| stopped.piece.id == judged.piece.id)
    });
    let mut keys: Vec<&'static str> = match (planned.map(|stopped| &stopped.by), &judged.outcome) {
        (Some(StoppedBy::Layout(checks)), _) => checks.iter().map(findings::check_key).collect(),
        (Some(StoppedBy::Content(stops)), _) | (None, Err(stops)) => {
            stops.iter().map(|stop| findings::stop_key(*stop)).collect()
        }
        (None, Ok(_)) => Vec::new(),
    };
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn row(
    desk: &Desk<'_>,
    exhibition: &Exhibition,
    edition: &Edition,
) -> Result<EditionRow, PageError> {
    let who = match edition.by {
        Some(person) => desk.view.name_of(edition.project, person)?,
        None => None,
    };
    Ok(EditionRow {
        number: edition.number,
        path: urls::edition(edition.project, exhibition.id, edition.id),
        when: desk.words.moment(edition.at),
        who,
        profile: edition.profile.name(),
        sheets: edition.sheets.len(),
        due: super::editions::due(desk, edition)?.len(),
    })
}

impl Page for ListEditions {
    const TEMPLATE: &'static str = "exhibitions/exports";

    fn samples() -> Vec<ListEditions> {
        let form = || ExportForm {
            action: "/".to_owned(),
            id: "x".to_owned(),
            profile: "tryk".to_owned(),
            choice: "all".to_owned(),
            pieces: vec![PieceChoice {
                value: "p".to_owned(),
                label: "04 · Tre uger for tidligt".to_owned(),
            }],
            without: false,
        };
        let page = |form, editions, stopped: Vec<StoppedRow>, errors| ListEditions {
            title: "Begyndelsen".to_owned(),
            editions,
            form,
            unseen: stopped.len() * 3,
            stopped,
            checks: "/".to_owned(),
            back: "/".to_owned(),
            errors,
        };
        let edition = |who: Option<&str>, profile: Profile, due| EditionRow {
            number: 7,
            path: "/".to_owned(),
            when: "14. marts 2026 kl. 14.32".to_owned(),
            who: who.map(str::to_owned),
            profile: profile.name(),
            sheets: 31,
            due,
        };
        let stopped = StoppedRow {
            number: 17,
            path: "/".to_owned(),
            title: "En planche, der ikke må vises".to_owned(),
            keys: vec!["stop-taken-back", "stop-text-fits"],
        };
        vec![
            page(None, Vec::new(), Vec::new(), Vec::new()),
            page(
                Some(form()),
                vec![
                    edition(Some("Lone"), Profile::Tryk, 2),
                    edition(None, Profile::Arkiv, 0),
                ],
                Vec::new(),
                Vec::new(),
            ),
            page(
                Some(form()),
                Vec::new(),
                vec![stopped],
                vec![
                    FieldError::new("profile", "export-profile-missing"),
                    FieldError::new("without", "export-nothing"),
                    FieldError::new("without", "export-all-stopped"),
                    FieldError::new("without", "export-one-stopped"),
                    FieldError::new("without", "export-stopped").with("count", 2),
                ],
            ),
        ]
    }
}
