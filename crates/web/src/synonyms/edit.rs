//! Changing a word group.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::synonyms::WordGroup;
use genlyd_store::Stored;
use serde::Serialize;

use super::form::{self, WordGroupForm};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The page to change a word group on.
#[derive(Debug, Serialize)]
pub(crate) struct EditSynonyms {
    action: String,
    /// The revision that the form was filled from.
    revision: u64,
    form: WordGroupForm,
    /// The group as somebody else has written it meanwhile.
    theirs: Option<Vec<String>>,
    cancel: String,
    errors: Vec<FieldError>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<WordGroup>)>,
) -> Result<HttpResponse, PageError> {
    let (project, id) = at.into_inner();
    let placed = site
        .desk(&visit, move |desk| {
            let stored = super::named(desk, project, id)?;
            let form = WordGroupForm::of(&stored.record);
            load(desk, &stored, form, false, Vec::new())
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn save(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<WordGroup>)>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, id) = at.into_inner();
    let again = site
        .desk(&visit, move |desk| revised(desk, project, id, &form))
        .await?;
    match again {
        Some(placed) => site.page_again(&visit, placed),
        None => Ok(see_other(urls::done(
            &urls::synonyms(project),
            "synonyms-saved",
        ))),
    }
}

/// Writes the group, or gives the page again with what is wrong.
fn revised(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: Id<WordGroup>,
    values: &Values,
) -> Result<Option<Placed<EditSynonyms>>, PageError> {
    let stored = super::named(desk, project, id)?;
    let typed = WordGroupForm::sent(values);
    let (words, relation) = match typed.checked() {
        Ok(checked) => checked,
        Err(errors) => return load(desk, &stored, typed, false, errors).map(Some),
    };
    let group = WordGroup {
        words,
        relation,
        ..stored.record.clone()
    };
    if group == stored.record {
        return Ok(None);
    }
    if values.one("revision") != stored.revision.to_string() {
        let errors = vec![FieldError::new("", "synonyms-changed-meanwhile")];
        return load(desk, &stored, typed, true, errors).map(Some);
    }
    let refused = values.personal_numbers();
    if !refused.is_empty() {
        return load(desk, &stored, typed, false, refused).map(Some);
    }
    let commit = desk
        .commit(project, Action::WordGroupRevised)
        .replace(&group, stored.revision);
    desk.save(commit)?;
    Ok(None)
}

fn load(
    desk: &Desk<'_>,
    stored: &Stored<WordGroup>,
    form: WordGroupForm,
    with_theirs: bool,
    errors: Vec<FieldError>,
) -> Result<Placed<EditSynonyms>, PageError> {
    let group = &stored.record;
    let project = desk.project(group.project)?;
    Ok(Placed {
        place: super::place(desk, &project, "synonyms-edit-title"),
        page: EditSynonyms {
            action: urls::edit_synonyms(project.id, group.id),
            revision: stored.revision,
            form,
            theirs: with_theirs.then(|| group.words.clone()),
            cancel: urls::synonyms(project.id),
            errors,
        },
    })
}

impl Page for EditSynonyms {
    const TEMPLATE: &'static str = "synonyms/edit";

    fn samples() -> Vec<EditSynonyms> {
        let page = |theirs, errors| EditSynonyms {
            action: "/".to_owned(),
            revision: 3,
            form: WordGroupForm::awkward(),
            theirs,
            cancel: "/".to_owned(),
            errors,
        };
        vec![
            page(None, Vec::new()),
            page(
                Some(vec!["mor".to_owned(), "moder".to_owned()]),
                vec![FieldError::new("", "synonyms-changed-meanwhile")],
            ),
            page(None, form::every_error()),
        ]
    }
}
