//! Removing a word group, and putting it back.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::synonyms::WordGroup;

use crate::forms::Posted;
use crate::page_error::PageError;
use crate::site::{Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// Removes a group and leads to a page that offers to put it back.
pub(crate) async fn remove(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<WordGroup>)>,
    Posted(_): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, id) = at.into_inner();
    site.desk(&visit, move |desk| {
        let stored = desk.view.word_group(id)?;
        // Pressed twice, or removed by somebody else: it is gone, as asked.
        if let Some(stored) = stored.filter(|stored| stored.record.project == project) {
            let commit = desk
                .commit(project, Action::WordGroupRemoved)
                .delete(id, stored.revision);
            desk.save(commit)?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(urls::done(
        &urls::removed_synonyms(project, id),
        "synonyms-removed",
    )))
}

/// Puts a group back as it last stood.
pub(crate) async fn restore(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<WordGroup>)>,
    Posted(_): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, id) = at.into_inner();
    site.desk(&visit, move |desk| {
        let removed = desk.view.removed_word_group(id)?;
        if let Some(group) = removed.filter(|group| group.project == project) {
            let commit = desk.commit(project, Action::WordGroupAdded).create(&group);
            desk.save(commit)?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(urls::done(
        &urls::synonyms(project),
        "synonyms-restored",
    )))
}
