//! The portrait's own bytes, made to measure each time and never left in a cache.

use std::sync::{Mutex, PoisonError};

use actix_web::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use genlyd_domain::id::Id;
use genlyd_domain::portrait::Portrait;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_print::portrait::{Picture, PortraitError, cropped};

use super::opened;
use crate::page_error::PageError;
use crate::site::Site;
use crate::visitor::Visit;

/// A picture takes up to 150 MB while it is decoded, so there is room for one.
static DECODING: Mutex<()> = Mutex::new(());

/// Work on a picture, done by one at a time.
pub(crate) fn one_at_a_time<'a>(
    work: impl Fn(&'a [u8]) -> Result<Picture, PortraitError>,
) -> impl Fn(&'a [u8]) -> Result<Picture, PortraitError> {
    move |bytes| {
        let _turn = DECODING.lock().unwrap_or_else(PoisonError::into_inner);
        work(bytes)
    }
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Story>, String)>,
) -> Result<HttpResponse, PageError> {
    let (project, story, size) = at.into_inner();
    let jpeg = site
        .desk(&visit, move |desk| {
            let seen = opened::seen(desk, project, story)?;
            let portrait = desk.found(seen.portrait)?;
            let bytes = desk.found(desk.view.picture(&portrait)?)?;
            let (width, height) = desk.found(measure(&portrait, &size))?;
            let derive = one_at_a_time(|bytes| cropped(bytes, portrait.focus, width, height));
            let picture = derive(&bytes).map_err(|fault| PageError::internal(&fault))?;
            Ok(picture.jpeg)
        })
        .await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "image/jpeg"))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .body(jpeg))
}

/// Width and height of a size: `small` is cropped to four by five, `large` is the whole picture.
fn measure(portrait: &Portrait, size: &str) -> Option<(u32, u32)> {
    const LARGE: u32 = 1600;
    match size {
        "small" => Some((640, 800)),
        "large" => {
            let (width, height) = (portrait.width.max(1), portrait.height.max(1));
            let wide = width.min(LARGE);
            let high = u64::from(height) * u64::from(wide) / u64::from(width);
            Some((wide, u32::try_from(high).unwrap_or(LARGE).max(1)))
        }
        _ => None,
    }
}
