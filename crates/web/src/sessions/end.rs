//! Signing out.

use actix_web::http::header::HeaderName;
use actix_web::{HttpResponse, web};

use crate::forms::Posted;
use crate::page_error::PageError;
use crate::site::{Site, see_other};
use crate::visitor::{self, Visit};
use crate::{secrets, urls};

pub(crate) async fn end(
    site: web::Data<Site>,
    visit: Visit,
    _form: Posted,
) -> Result<HttpResponse, PageError> {
    if let Some(id) = visit.session.clone() {
        let site = site.clone();
        web::block(move || site.store().sessions().delete(&secrets::session_key(&id)))
            .await
            .map_err(|fault| PageError::internal(&fault))?
            .map_err(|fault| PageError::internal(&fault))?;
    }
    let mut answer = see_other(urls::done(&urls::sign_in(), "signed-out"));
    let mut gone = visitor::cookie(site.settings(), String::new());
    gone.make_removal();
    answer
        .add_cookie(&gone)
        .map_err(|fault| PageError::internal(&fault))?;
    // Not "storage": that would delete drafts on the device.
    answer.headers_mut().insert(
        HeaderName::from_static("clear-site-data"),
        actix_web::http::header::HeaderValue::from_static("\"cache\""),
    );
    Ok(answer)
}
