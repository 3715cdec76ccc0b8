//! Removing a kept search, and putting it back.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::SavedSearch;

use crate::forms::Posted;
use crate::page_error::PageError;
use crate::site::{Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// Removes a kept search and leads to a page that offers to put it back.
pub(crate) async fn remove(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<SavedSearch>)>,
    Posted(_): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, id) = at.into_inner();
    site.desk(&visit, move |desk| {
        // Pressed twice: it is gone, as asked.
        if let Some(removed) = desk.view.removed_saved_search(id)?
            && removed.project == project
        {
            return Ok(());
        }
        let stored = super::own(desk, project, id)?;
        let commit = desk
            .commit(project, Action::SavedSearchRemoved)
            .delete(id, stored.revision);
        desk.save(commit)?;
        Ok(())
    })
    .await?;
    Ok(see_other(urls::done(
        &urls::removed_collection(project, id),
        "collection-removed",
    )))
}

/// Puts a kept search back as it last stood.
pub(crate) async fn restore(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<SavedSearch>)>,
    Posted(_): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, id) = at.into_inner();
    site.desk(&visit, move |desk| {
        let removed = desk.view.removed_saved_search(id)?;
        if let Some(saved) = removed.filter(|saved| saved.project == project) {
            let commit = desk.commit(project, Action::SearchSaved).create(&saved);
            desk.save(commit)?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(urls::done(
        &urls::collections(project),
        "collection-restored",
    )))
}
