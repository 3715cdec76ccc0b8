//! Pages that need nobody to be signed in: the handbook, what is done with what people tell, accessibility.

use actix_web::{HttpResponse, web};
use genlyd_text::html;
use genlyd_text::language::Language;
use serde::Serialize;

use crate::frame::Place;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::visitor::Visit;

/// A page of running text, written in Markdown.
#[derive(Debug, Serialize)]
pub(crate) struct Reading {
    title: String,
    html: String,
}

pub(crate) async fn help(site: web::Data<Site>, visit: Visit) -> Result<HttpResponse, PageError> {
    let text = match visit.language {
        Language::Danish => include_str!("../../../guides/da/haandbog.md"),
        Language::English => include_str!("../../../guides/en/handbook.md"),
    };
    answer(&site, &visit, "help-title", text)
}

pub(crate) async fn privacy(
    site: web::Data<Site>,
    visit: Visit,
) -> Result<HttpResponse, PageError> {
    let text = match visit.language {
        Language::Danish => include_str!("../../../guides/da/privatliv.md"),
        Language::English => include_str!("../../../guides/en/privacy.md"),
    };
    answer(&site, &visit, "privacy-title", text)
}

pub(crate) async fn accessibility(
    site: web::Data<Site>,
    visit: Visit,
) -> Result<HttpResponse, PageError> {
    let text = match visit.language {
        Language::Danish => include_str!("../../../guides/da/tilgaengelighed.md"),
        Language::English => include_str!("../../../guides/en/accessibility.md"),
    };
    answer(&site, &visit, "accessibility-title", text)
}

fn answer(site: &Site, visit: &Visit, title: &str, text: &str) -> Result<HttpResponse, PageError> {
    let page = Reading {
        title: site.words().of(visit.language).text(title),
        html: html::from_markdown(text),
    };
    site.page(
        visit,
        Placed {
            place: Place::outside(),
            page,
        },
    )
}

impl Page for Reading {
    const TEMPLATE: &'static str = "reading";

    fn samples() -> Vec<Reading> {
        vec![Reading {
            title: "Hjælp".to_owned(),
            html: "<p>Tekst</p>".to_owned(),
        }]
    }
}
