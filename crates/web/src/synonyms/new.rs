//! A new word group.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::synonyms::WordGroup;
use genlyd_store::CommitError;
use serde::Serialize;

use super::form::{self, WordGroupForm};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The page to group words on.
#[derive(Debug, Serialize)]
pub(crate) struct NewSynonyms {
    action: String,
    id: String,
    form: WordGroupForm,
    cancel: String,
    errors: Vec<FieldError>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site
        .desk(&visit, move |desk| {
            let id = desk.new_id::<WordGroup>().to_string();
            load(desk, *at, id, WordGroupForm::begun(), Vec::new())
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn create(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let project = *at;
    let again = site
        .desk(&visit, move |desk| added(desk, project, &form))
        .await?;
    match again {
        Some(placed) => site.page_again(&visit, placed),
        None => Ok(see_other(urls::done(
            &urls::synonyms(project),
            "synonyms-added",
        ))),
    }
}

/// Adds the group, or gives the page again with what is wrong.
fn added(
    desk: &Desk<'_>,
    project: Id<Project>,
    values: &Values,
) -> Result<Option<Placed<NewSynonyms>>, PageError> {
    let id = values.one("id").parse().unwrap_or_else(|_| desk.new_id());
    let typed = WordGroupForm::sent(values);
    let refused = values.personal_numbers();
    if !refused.is_empty() {
        return load(desk, project, id.to_string(), typed, refused).map(Some);
    }
    let (words, relation) = match typed.checked() {
        Ok(checked) => checked,
        Err(errors) => return load(desk, project, id.to_string(), typed, errors).map(Some),
    };
    let group = WordGroup {
        id,
        project,
        words,
        relation,
    };
    let commit = desk.commit(project, Action::WordGroupAdded).create(&group);
    match desk.save(commit) {
        // Sent twice, it is there already.
        Ok(_) | Err(CommitError::Conflict(_)) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: String,
    form: WordGroupForm,
    errors: Vec<FieldError>,
) -> Result<Placed<NewSynonyms>, PageError> {
    let project = desk.project(project)?;
    Ok(Placed {
        place: super::place(desk, &project, "synonyms-new-title"),
        page: NewSynonyms {
            action: urls::synonyms(project.id),
            id,
            form,
            cancel: urls::synonyms(project.id),
            errors,
        },
    })
}

impl Page for NewSynonyms {
    const TEMPLATE: &'static str = "synonyms/new";

    fn samples() -> Vec<NewSynonyms> {
        let page = |form, errors| NewSynonyms {
            action: "/".to_owned(),
            id: String::new(),
            form,
            cancel: "/".to_owned(),
            errors,
        };
        vec![
            page(WordGroupForm::begun(), Vec::new()),
            page(WordGroupForm::awkward(), form::every_error()),
        ]
    }
}
