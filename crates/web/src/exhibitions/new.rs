//! Planning a new exhibition.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::piece::{Content, Piece, Size};
use genlyd_domain::project::Project;
use genlyd_store::CommitError;
use serde::Serialize;

use super::form::{self, ExhibitionForm};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted};
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The form for a new exhibition.
#[derive(Debug, Serialize)]
pub(crate) struct NewExhibition {
    form: ExhibitionForm,
    action: String,
    back: String,
    errors: Vec<FieldError>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site
        .desk(&visit, move |desk| {
            let language = desk.project(*at)?.language;
            load(
                desk,
                *at,
                ExhibitionForm::new(desk.new_id(), language),
                Vec::new(),
            )
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn create(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    Posted(values): Posted,
) -> Result<HttpResponse, PageError> {
    let answer = site
        .desk(&visit, move |desk| {
            let form = ExhibitionForm::sent(&values);
            let refused = values.personal_numbers();
            if !refused.is_empty() {
                return Ok(Err(load(desk, *at, form, refused)?));
            }
            let exhibition = match form.parse(*at) {
                Ok(exhibition) => exhibition,
                Err(errors) => return Ok(Err(load(desk, *at, form, errors)?)),
            };
            // Every exhibition begins with its title wall.
            let title_wall = Piece {
                id: Id::new(exhibition.id.uuid()),
                project: *at,
                exhibition: exhibition.id,
                position: 1,
                size: Size::Poster,
                ink: None,
                content: Content::TitleWall,
                settled: Vec::new(),
            };
            let commit = desk
                .commit(*at, Action::ExhibitionPlanned)
                .create(&exhibition)
                .create(&title_wall);
            let path = urls::exhibition(*at, exhibition.id);
            match desk.save(commit) {
                Ok(_) => Ok(Ok(urls::done(&path, "exhibition-planned"))),
                // Sent twice: it is there already.
                Err(CommitError::Conflict(_)) if desk.view.exhibition(exhibition.id)?.is_some() => {
                    Ok(Ok(path))
                }
                Err(fault) => Err(fault.into()),
            }
        })
        .await?;
    match answer {
        Ok(path) => Ok(see_other(path)),
        Err(again) => site.page_again(&visit, again),
    }
}

fn load(
    desk: &Desk<'_>,
    id: Id<Project>,
    form: ExhibitionForm,
    errors: Vec<FieldError>,
) -> Result<Placed<NewExhibition>, PageError> {
    let project = desk.project(id)?;
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Exhibitions)
            .step(
                desk.words.text("exhibitions-title"),
                urls::exhibitions(project.id),
            )
            .here(desk.words.text("exhibition-new")),
        page: NewExhibition {
            form,
            action: urls::exhibitions(id),
            back: urls::exhibitions(id),
            errors,
        },
    })
}

impl Page for NewExhibition {
    const TEMPLATE: &'static str = "exhibitions/new";

    fn samples() -> Vec<NewExhibition> {
        [Vec::new(), form::every_error()]
            .into_iter()
            .map(|errors| NewExhibition {
                form: ExhibitionForm::default(),
                action: "/".to_owned(),
                back: "/".to_owned(),
                errors,
            })
            .collect()
    }
}
