//! The files of an edition, made again when they are fetched: the same bytes as in the ledger, or none.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use genlyd_print::collect::Hall;
use genlyd_print::edition::{self, Again};

use super::editions::{self, Address, SheetAddress};
use crate::desk::Desk;
use crate::page_error::PageError;
use crate::site::Site;
use crate::urls;
use crate::visitor::Visit;

/// One sheet.
pub(crate) async fn sheet(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<SheetAddress>,
) -> Result<HttpResponse, PageError> {
    let (project, exhibition, edition, position) = at.into_inner();
    fetch(
        &site,
        &visit,
        (project, exhibition, edition),
        Some(position),
    )
    .await
}

/// All sheets as one file.
pub(crate) async fn all(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Address>,
) -> Result<HttpResponse, PageError> {
    fetch(&site, &visit, at.into_inner(), None).await
}

async fn fetch(
    site: &web::Data<Site>,
    visit: &Visit,
    at: Address,
    position: Option<u32>,
) -> Result<HttpResponse, PageError> {
    let shop = site.get_ref().clone();
    let (name, pdf) = site
        .desk(visit, move |desk| make(&shop, desk, &at, position))
        .await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/pdf"))
        .insert_header((
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ))
        .body(pdf))
}

fn make(
    site: &Site,
    desk: &Desk<'_>,
    at: &Address,
    position: Option<u32>,
) -> Result<(String, Vec<u8>), PageError> {
    let (project, exhibition, stored) = editions::named(desk, at)?;
    let edition = stored.record;
    let hall = Hall::open(&desk.view, &project, &exhibition)?;
    let _alone = site.proofs().alone();
    let again = match position {
        Some(position) => {
            let sheet = desk.found(edition.sheet(position))?;
            edition::again(&hall, site.press(), &edition, sheet)?
        }
        None => edition::all_again(&hall, site.press(), &edition)?,
    };
    match again {
        Again::Same(pdf) => {
            let name = urls::pdf_name(edition.number, position, edition.profile);
            Ok((name, pdf))
        }
        Again::Stopped => Err(PageError::Refused("error-print-stopped")),
        Again::Changed => Err(PageError::Refused("error-print-changed")),
    }
}
