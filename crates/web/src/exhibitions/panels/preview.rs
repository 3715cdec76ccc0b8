//! A picture of a piece, as stored or as its form says it now. What may not be shown is drawn as an empty card.

use actix_web::http::header::CONTENT_TYPE;
use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_print::collect::Hall;

use super::super::card;
use super::super::proofs::Looks;
use super::{Address, draft};
use crate::desk::Desk;
use crate::forms::{self, Values};
use crate::page_error::PageError;
use crate::site::Site;
use crate::visitor::Visit;

/// The widest picture that is drawn for looking closely.
const WIDEST: u32 = 2400;

/// The narrowest in which anything can be seen.
const NARROWEST: u32 = 32;

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    request: HttpRequest,
    at: web::Path<Address>,
) -> Result<HttpResponse, PageError> {
    let asked: Vec<(String, String)> = forms::query(&request);
    let shop = site.get_ref().clone();
    let picture = site
        .desk(&visit, move |desk| {
            let pairs: Vec<(&str, &str)> = asked
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()))
                .collect();
            draw(&shop, desk, &at, &Values::from_pairs(&pairs))
        })
        .await?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "image/png"))
        .body(picture))
}

fn draw(site: &Site, desk: &Desk<'_>, at: &Address, asked: &Values) -> Result<Vec<u8>, PageError> {
    let (project, exhibition, stored) = super::named(desk, at)?;
    let hall = Hall::open(&desk.view, &project, &exhibition)?;
    // A form that is not whole yet leaves the picture as it was.
    let piece = match asked.one("size") {
        "" => stored.record,
        _ => draft::parse(&stored.record, asked).unwrap_or(stored.record),
    };
    let looks = Looks {
        width: asked
            .one("width")
            .parse()
            .unwrap_or(900)
            .clamp(NARROWEST, WIDEST),
        page: asked.one("page").parse().unwrap_or(1),
        bleed: asked.one("bleed") == "yes",
    };
    match site.proofs().picture(site.press(), &hall, &piece, looks)? {
        Some(picture) => Ok(picture.to_vec()),
        None => card::png(piece.size, looks.width),
    }
}
