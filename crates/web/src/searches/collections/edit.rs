//! Renaming a kept search, sharing it, or sharing it no longer.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::SavedSearch;
use genlyd_store::Stored;
use serde::Serialize;

use super::form::{self, CollectionForm};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The page to rename a kept search on.
#[derive(Debug, Serialize)]
pub(crate) struct EditCollection {
    action: String,
    revision: u64,
    form: CollectionForm,
    cancel: String,
    errors: Vec<FieldError>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<SavedSearch>)>,
) -> Result<HttpResponse, PageError> {
    let (project, id) = at.into_inner();
    let placed = site
        .desk(&visit, move |desk| {
            let stored = super::own(desk, project, id)?;
            load(
                desk,
                &stored,
                CollectionForm::of(&stored.record),
                Vec::new(),
            )
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn save(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<SavedSearch>)>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, id) = at.into_inner();
    let again = site
        .desk(&visit, move |desk| revised(desk, project, id, &form))
        .await?;
    match again {
        Some(placed) => site.page_again(&visit, placed),
        None => Ok(see_other(urls::done(
            &urls::collections(project),
            "collection-saved",
        ))),
    }
}

/// Writes the search, or gives the page again with what is wrong.
fn revised(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: Id<SavedSearch>,
    values: &Values,
) -> Result<Option<Placed<EditCollection>>, PageError> {
    let stored = super::own(desk, project, id)?;
    let typed = CollectionForm::sent(values);
    let name = match typed.checked() {
        Ok(name) => name,
        Err(error) => return load(desk, &stored, typed, vec![error]).map(Some),
    };
    let saved = SavedSearch {
        name,
        shared: typed.shared,
        ..stored.record.clone()
    };
    if saved == stored.record {
        return Ok(None);
    }
    if values.one("revision") != stored.revision.to_string() {
        let errors = vec![
            FieldError::new("", "collections-changed-meanwhile").with("name", &stored.record.name),
        ];
        return load(desk, &stored, typed, errors).map(Some);
    }
    let refused = values.personal_numbers();
    if !refused.is_empty() {
        return load(desk, &stored, typed, refused).map(Some);
    }
    let commit = desk
        .commit(project, Action::SavedSearchRevised)
        .replace(&saved, stored.revision);
    desk.save(commit)?;
    Ok(None)
}

fn load(
    desk: &Desk<'_>,
    stored: &Stored<SavedSearch>,
    form: CollectionForm,
    errors: Vec<FieldError>,
) -> Result<Placed<EditCollection>, PageError> {
    let project = desk.project(stored.record.project)?;
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Search)
            .step(
                desk.words.text("collections-title"),
                urls::collections(project.id),
            )
            .here(desk.words.text("collections-edit-title")),
        page: EditCollection {
            action: urls::edit_collection(project.id, stored.record.id),
            revision: stored.revision,
            form,
            cancel: urls::collections(project.id),
            errors,
        },
    })
}

impl Page for EditCollection {
    const TEMPLATE: &'static str = "searches/collections/edit";

    fn samples() -> Vec<EditCollection> {
        let page = |errors| EditCollection {
            action: "/".to_owned(),
            revision: 2,
            form: CollectionForm::awkward(),
            cancel: "/".to_owned(),
            errors,
        };
        let meanwhile = FieldError::new("", "collections-changed-meanwhile").with("name", "Nætter");
        vec![
            page(Vec::new()),
            page(form::every_error()),
            page(vec![meanwhile]),
        ]
    }
}
