//! The front page: straight to the project for those who have one, else to the list.

use actix_web::{HttpResponse, web};

use crate::page_error::PageError;
use crate::site::{Site, see_other};
use crate::urls;
use crate::visitor::Visit;

pub(crate) async fn show(site: web::Data<Site>, visit: Visit) -> Result<HttpResponse, PageError> {
    let projects = site.desk(&visit, |desk| Ok(desk.view.projects()?)).await?;
    Ok(see_other(match projects.as_slice() {
        [only] => urls::project(only.record.id),
        _ => urls::projects(),
    }))
}
