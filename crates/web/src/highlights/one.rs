//! One highlight by its own address: it leads to its place in the text.

use actix_web::{HttpResponse, web};
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;

use crate::page_error::PageError;
use crate::site::see_other;
use crate::urls;

pub(crate) async fn show(
    at: web::Path<(Id<Project>, Id<Story>, Id<Highlight>)>,
) -> Result<HttpResponse, PageError> {
    let (project, story, highlight) = at.into_inner();
    Ok(see_other(urls::chosen_highlight(project, story, highlight)))
}
