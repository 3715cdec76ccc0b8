//! Removing a highlight, and putting it back.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;

use super::ground;
use crate::forms::Posted;
use crate::page_error::PageError;
use crate::site::{Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// Removes a highlight and leads to a page that offers to put it back.
pub(crate) async fn remove(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Story>, Id<Highlight>)>,
    Posted(_): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, story, id) = at.into_inner();
    site.desk(&visit, move |desk| {
        let seen = ground::story(desk, project, story)?;
        let all = desk.view.highlights_of_story(&seen)?;
        // Pressed twice, or removed by somebody else: it is gone, as asked.
        if let Some(stored) = all.into_iter().find(|stored| stored.record.id == id) {
            let commit = desk
                .commit(project, Action::HighlightRemoved)
                .delete(id, stored.revision);
            desk.save(commit)?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(urls::removed_highlight(project, story, id)))
}

/// Puts a highlight back as it last stood.
pub(crate) async fn restore(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Story>, Id<Highlight>)>,
    Posted(_): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, story, id) = at.into_inner();
    site.desk(&visit, move |desk| {
        let seen = ground::story(desk, project, story)?;
        if let Some(highlight) = desk.view.removed_highlight(&seen, id)? {
            let commit = desk
                .commit(project, Action::PassageHighlighted)
                .create(&highlight);
            desk.save(commit)?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(urls::done(
        &urls::highlights(project, story),
        "highlight-restored",
    )))
}
