//! An exhibition's own words: what the title wall and the foot of every sheet say.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_store::CommitError;
use serde::Serialize;

use super::form::{self, ExhibitionForm};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The form for an exhibition's words.
#[derive(Debug, Serialize)]
pub(crate) struct EditExhibition {
    title: String,
    form: ExhibitionForm,
    action: String,
    back: String,
    errors: Vec<FieldError>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Exhibition>)>,
) -> Result<HttpResponse, PageError> {
    let placed = site
        .desk(&visit, move |desk| load(desk, at.0, at.1, None, Vec::new()))
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn save(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Exhibition>)>,
    Posted(values): Posted,
) -> Result<HttpResponse, PageError> {
    let answer = site
        .desk(&visit, move |desk| {
            let (project, stored) = super::named(desk, at.0, at.1)?;
            let mut form = ExhibitionForm::sent(&values);
            form.id = stored.record.id.to_string();
            let refused = values.personal_numbers();
            if !refused.is_empty() {
                return Ok(Err(load(desk, at.0, at.1, Some(form), refused)?));
            }
            let exhibition = match form.parse(project.id) {
                Ok(exhibition) => exhibition,
                Err(errors) => return Ok(Err(load(desk, at.0, at.1, Some(form), errors)?)),
            };
            let path = urls::done(
                &urls::exhibition(project.id, exhibition.id),
                "exhibition-saved",
            );
            if exhibition == stored.record {
                return Ok(Ok(path));
            }
            let commit = desk
                .commit(project.id, Action::ExhibitionRevised)
                .replace(&exhibition, form.revision);
            match desk.save(commit) {
                Ok(_) => Ok(Ok(path)),
                // The form now stands on the newest revision, so sending it again is a decision.
                Err(CommitError::Conflict(_)) => {
                    form.revision = stored.revision;
                    let changed = vec![FieldError::new("", "exhibition-changed")];
                    Ok(Err(load(desk, at.0, at.1, Some(form), changed)?))
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
    project: Id<Project>,
    id: Id<Exhibition>,
    form: Option<ExhibitionForm>,
    errors: Vec<FieldError>,
) -> Result<Placed<EditExhibition>, PageError> {
    let (project, stored) = super::named(desk, project, id)?;
    let exhibition = stored.record;
    Ok(Placed {
        place: super::place(desk, &project, &exhibition).here(desk.words.text("exhibition-edit")),
        page: EditExhibition {
            title: exhibition.title.clone(),
            form: form.unwrap_or_else(|| ExhibitionForm::of(&exhibition, stored.revision)),
            action: urls::edit_exhibition(project.id, id),
            back: urls::exhibition(project.id, id),
            errors,
        },
    })
}

impl Page for EditExhibition {
    const TEMPLATE: &'static str = "exhibitions/edit";

    fn samples() -> Vec<EditExhibition> {
        [Vec::new(), form::every_error()]
            .into_iter()
            .map(|errors| EditExhibition {
                title: "Begyndelsen".to_owned(),
                form: ExhibitionForm::default(),
                action: "/".to_owned(),
                back: "/".to_owned(),
                errors,
            })
            .collect()
    }
}
