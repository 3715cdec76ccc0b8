//! One edition: its sheets as files, what each stood on, and what must come down again.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::change::Action;
use genlyd_domain::consent::Why;
use genlyd_domain::edition::{Edition, MustComeDown, Profile};
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::piece::Layout;
use genlyd_domain::project::Project;
use genlyd_store::Stored;
use serde::Serialize;

use super::labels;
use crate::desk::Desk;
use crate::forms::Posted;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The ids in an edition's address.
pub(crate) type Address = (Id<Project>, Id<Exhibition>, Id<Edition>);

/// The ids in the address of one of its sheets, and the sheet's number.
pub(crate) type SheetAddress = (Id<Project>, Id<Exhibition>, Id<Edition>, u32);

/// An edition.
#[derive(Debug, Serialize)]
pub(crate) struct ShowEdition {
    exhibition: String,
    venue: String,
    number: u32,
    when: String,
    who: Option<String>,
    profile: &'static str,
    sheets: Vec<SheetRow>,
    tasks: Vec<Task>,
    all: Option<String>,
    back: String,
}

#[derive(Debug, Serialize)]
struct SheetRow {
    number: u32,
    kind: &'static str,
    paper: &'static str,
    measures: String,
    stories: usize,
    digest: String,
    file: Option<String>,
    taken_down: Option<String>,
    due: bool,
}

/// A sheet that must come down.
#[derive(Debug, Serialize)]
struct Task {
    number: u32,
    paper: &'static str,
    why: &'static str,
    action: Option<String>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Address>,
) -> Result<HttpResponse, PageError> {
    let placed = site.desk(&visit, move |desk| load(desk, &at)).await?;
    site.page(&visit, placed)
}

pub(crate) async fn take_down(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<SheetAddress>,
    Posted(_): Posted,
) -> Result<HttpResponse, PageError> {
    let path = site
        .desk(&visit, move |desk| {
            let (project, exhibition, edition, position) = at.into_inner();
            let (_, _, stored) = named(desk, &(project, exhibition, edition))?;
            let down = stored
                .record
                .take_down(position, desk.now)
                .map_err(|_| PageError::NotFound)?;
            let path = urls::edition(project, exhibition, edition);
            if down == stored.record {
                return Ok(path);
            }
            let commit = desk
                .commit(project, Action::SheetTakenDown)
                .replace(&down, stored.revision);
            desk.save(commit)?;
            Ok(urls::done(&path, "sheet-taken-down"))
        })
        .await?;
    Ok(see_other(path))
}

/// The edition that an address names, in the exhibition and project that it names.
pub(super) fn named(
    desk: &Desk<'_>,
    at: &Address,
) -> Result<(Project, Exhibition, Stored<Edition>), PageError> {
    let (project, exhibition) = super::named(desk, at.0, at.1)?;
    let exhibition = exhibition.record;
    let edition = desk
        .view
        .edition(at.2)?
        .filter(|stored| stored.record.exhibition == exhibition.id);
    Ok((project, exhibition, desk.found(edition)?))
}

/// The numbers of the sheets that hang and must come down, with the first reason found for each.
pub(super) fn due(
    desk: &Desk<'_>,
    edition: &Edition,
) -> Result<Vec<(u32, MustComeDown)>, PageError> {
    let mut due = Vec::new();
    for sheet in edition
        .sheets
        .iter()
        .filter(|sheet| sheet.taken_down.is_none())
    {
        for printed in &sheet.stories {
            if let Some(why) = desk.view.must_come_down(edition, printed)? {
                due.push((sheet.position, why));
                break;
            }
        }
    }
    Ok(due)
}

fn load(desk: &Desk<'_>, at: &Address) -> Result<Placed<ShowEdition>, PageError> {
    let (project, exhibition, stored) = named(desk, at)?;
    let edition = stored.record;
    let due = due(desk, &edition)?;
    let may = desk.view.may(project.id, Deed::ArrangeExhibitions);
    let who = match edition.by {
        Some(person) => desk.view.name_of(project.id, person)?,
        None => None,
    };
    let is_due = |number: u32| due.iter().any(|(due, _)| *due == number);
    let paper = |number: u32| {
        let sheet = edition.sheet(number);
        sheet.map_or("", |sheet| labels::paper(sheet.size).label)
    };
    let name = desk.words.with(
        "edition-title",
        &[("number", fluent_bundle::FluentValue::from(edition.number))],
    );
    Ok(Placed {
        place: super::place(desk, &project, &exhibition)
            .step(
                desk.words.text("exports-title"),
                urls::exports(project.id, exhibition.id),
            )
            .here(name),
        page: ShowEdition {
            exhibition: exhibition.title.clone(),
            venue: exhibition.venue.clone(),
            number: edition.number,
            when: desk.words.moment(edition.at),
            who,
            profile: edition.profile.name(),
            sheets: edition
                .sheets
                .iter()
                .map(|sheet| {
                    let due = is_due(sheet.position);
                    let file = || {
                        urls::edition_sheet(project.id, exhibition.id, edition.id, sheet.position)
                    };
                    SheetRow {
                        number: sheet.position,
                        kind: kind(sheet.layout),
                        paper: labels::paper(sheet.size).label,
                        measures: labels::paper(sheet.size).hint,
                        stories: sheet.stories.len(),
                        digest: sheet.digest.chars().take(12).collect(),
                        file: (may && !due).then(file),
                        taken_down: sheet.taken_down.map(|at| desk.words.moment(at)),
                        due,
                    }
                })
                .collect(),
            tasks: due
                .iter()
                .map(|(number, why)| Task {
                    number: *number,
                    paper: paper(*number),
                    why: why_key(*why),
                    action: may
                        .then(|| urls::take_down(project.id, exhibition.id, edition.id, *number)),
                })
                .collect(),
            all: (may && due.is_empty())
                .then(|| urls::edition_sheets(project.id, exhibition.id, edition.id)),
            back: urls::exports(project.id, exhibition.id),
        },
    })
}

fn kind(layout: Layout) -> &'static str {
    match layout {
        Layout::TitleWall => "piece-kind-title-wall",
        Layout::Story => "piece-kind-story",
        Layout::Quote => "piece-kind-quote",
        Layout::Theme => "piece-kind-theme",
    }
}

fn why_key(why: MustComeDown) -> &'static str {
    match why {
        MustComeDown::Words(Why::Expired) => "down-expired",
        MustComeDown::Words(Why::StoryWithdrawn) => "down-withdrawn",
        MustComeDown::Words(_) => "down-taken-back",
        MustComeDown::Picture => "down-picture",
        MustComeDown::Erased => "down-erased",
    }
}

impl Page for ShowEdition {
    const TEMPLATE: &'static str = "exhibitions/edition";

    fn samples() -> Vec<ShowEdition> {
        let sheet = |number, due: bool, taken_down: Option<&str>| SheetRow {
            number,
            kind: "piece-kind-story",
            paper: "A2",
            measures: "420 × 594 mm".to_owned(),
            stories: 1,
            digest: "0123456789ab".to_owned(),
            file: (!due).then(|| "/".to_owned()),
            taken_down: taken_down.map(str::to_owned),
            due,
        };
        let page =
            |profile: Profile, who: Option<&str>, sheets, tasks, all: Option<&str>| ShowEdition {
                exhibition: "Begyndelsen".to_owned(),
                venue: "Bådhallen".to_owned(),
                number: 7,
                when: "14. marts 2026 kl. 14.32".to_owned(),
                who: who.map(str::to_owned),
                profile: profile.name(),
                sheets,
                tasks,
                all: all.map(str::to_owned),
                back: "/".to_owned(),
            };
        let task = |why, action: Option<&str>| Task {
            number: 4,
            paper: "A2",
            why,
            action: action.map(str::to_owned),
        };
        vec![
            page(
                Profile::Arkiv,
                None,
                vec![sheet(1, false, None)],
                Vec::new(),
                Some("/"),
            ),
            page(
                Profile::Tryk,
                Some("Lone"),
                vec![sheet(4, true, None), sheet(5, false, Some("i går"))],
                vec![
                    task("down-taken-back", Some("/")),
                    task("down-withdrawn", None),
                    task("down-expired", Some("/")),
                    task("down-picture", Some("/")),
                    task("down-erased", Some("/")),
                ],
                None,
            ),
        ]
    }
}
