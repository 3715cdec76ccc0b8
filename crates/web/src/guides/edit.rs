//! Publishing a guide anew. Stories keep the version they were written with; new ones begin with the newest.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_store::CommitError;
use serde::Serialize;

use super::list::newest;
use super::problem;
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// Characters that a guide may have: ten times the longest that is built in.
const MOST_CHARACTERS: usize = 60_000;

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct EditGuide {
    title: String,
    action: String,
    back: String,
    /// The id that the new version will have.
    id: String,
    markdown: String,
    next: u32,
    /// The line that the error stands at, and its words.
    line: Option<Line>,
    errors: Vec<FieldError>,
}

#[derive(Debug, Serialize)]
struct Line {
    number: usize,
    text: String,
}

type At = web::Path<(Id<Project>, Id<Guide>)>;

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
) -> Result<HttpResponse, PageError> {
    let (project, guide) = at.into_inner();
    let placed = site
        .desk(&visit, move |desk| {
            let guide = newest_of(desk, project, guide)?;
            let id: Id<Guide> = desk.new_id();
            page(
                desk,
                &guide,
                &id.to_string(),
                guide.markdown.clone(),
                None,
                Vec::new(),
            )
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn publish(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, guide) = at.into_inner();
    let published = site
        .desk(&visit, move |desk| put(desk, project, guide, &form))
        .await?;
    match published {
        Ok(path) => Ok(see_other(urls::done(&path, "guide-published"))),
        Err(again) => site.page_again(&visit, *again),
    }
}

/// The newest version of the guide that an address names: what there is to change.
fn newest_of(desk: &Desk<'_>, project: Id<Project>, guide: Id<Guide>) -> Result<Guide, PageError> {
    let named = desk.found(
        desk.view
            .guide(guide)?
            .filter(|guide| guide.project == project),
    )?;
    let mut lineage = desk.view.guides(project)?;
    lineage.retain(|guide| guide.lineage == named.lineage);
    Ok(newest(lineage).into_iter().next().unwrap_or(named))
}

fn put(
    desk: &Desk<'_>,
    project: Id<Project>,
    guide: Id<Guide>,
    form: &Values,
) -> Result<Result<String, Box<Placed<EditGuide>>>, PageError> {
    let id: Id<Guide> = form.one("id").parse().map_err(|_| PageError::Unreadable)?;
    let before = newest_of(desk, project, guide)?;
    let markdown = form.one("markdown").replace("\r\n", "\n");
    if before.id == id || markdown.trim() == before.markdown.trim() {
        // It was sent twice, or nothing was changed.
        return Ok(Ok(urls::guide(project, before.id)));
    }
    let again = |line, errors| -> Result<_, PageError> {
        Ok(Err(Box::new(page(
            desk,
            &before,
            form.one("id"),
            markdown.clone(),
            line,
            errors,
        )?)))
    };
    let refused = form.personal_numbers();
    if !refused.is_empty() {
        return again(None, refused);
    }
    if markdown.chars().count() > MOST_CHARACTERS {
        let error = FieldError::new("markdown", "field-too-long").with("most", MOST_CHARACTERS);
        return again(None, vec![error]);
    }
    let published = Guide::publish(
        id,
        project,
        before.lineage,
        before.version + 1,
        &markdown,
        desk.now,
    );
    let guide = match published {
        Ok(guide) => guide,
        Err(error) => {
            let line = Line {
                number: error.line,
                text: markdown
                    .lines()
                    .nth(error.line.saturating_sub(1))
                    .unwrap_or_default()
                    .to_owned(),
            };
            return again(Some(line), vec![problem::field_error(&error)]);
        }
    };
    let commit = desk.commit(project, Action::GuidePublished).create(&guide);
    match desk.save(commit) {
        Ok(_) | Err(CommitError::Conflict(_)) => Ok(Ok(urls::guide(project, id))),
        Err(fault) => Err(fault.into()),
    }
}

fn page(
    desk: &Desk<'_>,
    guide: &Guide,
    id: &str,
    markdown: String,
    line: Option<Line>,
    errors: Vec<FieldError>,
) -> Result<Placed<EditGuide>, PageError> {
    let project = desk.project(guide.project)?;
    let back = urls::guide(project.id, guide.id);
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Stories)
            .step(desk.words.text("guides-title"), urls::guides(project.id))
            .step(guide.title.clone(), back.clone())
            .here(desk.words.text("guides-edit-title")),
        page: EditGuide {
            title: guide.title.clone(),
            action: urls::edit_guide(project.id, guide.id),
            back,
            id: id.to_owned(),
            markdown,
            next: guide.version + 1,
            line,
            errors,
        },
    })
}

impl Page for EditGuide {
    const TEMPLATE: &'static str = "guides/edit";

    fn samples() -> Vec<EditGuide> {
        let page = |line, errors| EditGuide {
            title: "Fortælle-uge".to_owned(),
            action: "/".to_owned(),
            back: "/".to_owned(),
            id: "1".to_owned(),
            markdown: "---\ntitel: Fortælle-uge\n---\n".to_owned(),
            next: 3,
            line,
            errors,
        };
        let mut pages = vec![page(None, Vec::new())];
        pages.push(page(
            None,
            vec![FieldError::new("markdown", "field-too-long").with("most", MOST_CHARACTERS)],
        ));
        pages.extend(problem::samples().into_iter().map(|error| {
            let line = Line {
                number: 2,
                text: "titel: Fortælle-uge".to_owned(),
            };
            page(Some(line), vec![error])
        }));
        pages
    }
}
