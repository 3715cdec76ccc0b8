//! What all handlers share: the store, the index, the press, the pages, the clock.

use std::sync::Arc;

use actix_web::http::header::{CONTENT_TYPE, LOCATION};
use actix_web::{HttpResponse, ResponseError, web};
use genlyd_print::Press;
use genlyd_search::Index;
use genlyd_store::Store;
use genlyd_store::view::{View, Visitor};
use thiserror::Error;

use crate::clock::Clock;
use crate::desk::Desk;
use crate::exhibitions::proofs::Proofs;
use crate::frame::{Frame, Place};
use crate::limits::Limits;
use crate::page_error::{ErrorPage, PageError};
use crate::pages::{Page, Pages};
use crate::settings::Settings;
use crate::visitor::Visit;
use crate::words::{Words, WordsError};

/// A page and where it stands.
pub struct Placed<P> {
    /// Where it stands.
    pub place: Place,
    /// The page.
    pub page: P,
}

/// Everything a handler needs. Cloned for every thread; all of it is shared.
#[derive(Clone)]
pub struct Site(Arc<Shared>);

struct Shared {
    store: Store,
    index: Index,
    press: Press,
    pages: Pages,
    words: Arc<Words>,
    clock: Clock,
    settings: Settings,
    limits: Limits,
    proofs: Proofs,
}

/// The program cannot begin to serve.
#[derive(Debug, Error)]
pub enum SiteError {
    /// The words do not hold together.
    #[error("the words that are built in do not hold together")]
    Words(#[from] WordsError),
    /// A template does not hold together.
    #[error("a template that is built in does not hold together")]
    Pages(#[from] minijinja::Error),
}

impl Site {
    /// A site over a store.
    ///
    /// # Errors
    ///
    /// When what is built in does not hold together.
    pub fn new(
        store: Store,
        index: Index,
        press: Press,
        clock: Clock,
        settings: Settings,
    ) -> Result<Site, SiteError> {
        let words = Arc::new(Words::load(&settings.zone)?);
        let pages = Pages::load(&words)?;
        Ok(Site(Arc::new(Shared {
            store,
            index,
            press,
            pages,
            words,
            limits: Limits::new(),
            proofs: Proofs::default(),
            clock,
            settings,
        })))
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// The store, for signing in, which happens before there is a visitor to have a view.
    pub(crate) fn store(&self) -> &Store {
        &self.0.store
    }

    /// The press.
    pub fn press(&self) -> &Press {
        &self.0.press
    }

    /// What the press has drawn already.
    pub(crate) fn proofs(&self) -> &Proofs {
        &self.0.proofs
    }

    /// The clock.
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The words.
    pub fn words(&self) -> &Words {
        &self.0.words
    }

    /// The limits on attempts.
    pub(crate) fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// Does a piece of work for a visitor, off the async threads.
    ///
    /// # Errors
    ///
    /// What the work answers; [`PageError::SignInFirst`] for a stranger.
    pub async fn desk<T: Send + 'static>(
        &self,
        visit: &Visit,
        work: impl FnOnce(&Desk<'_>) -> Result<T, PageError> + Send + 'static,
    ) -> Result<T, PageError> {
        let site = self.clone();
        let visit = visit.clone();
        web::block(move || {
            let Some(person) = visit.person.clone() else {
                return Err(PageError::SignInFirst(crate::urls::home()));
            };
            let now = site.clock().now();
            let today = now.to_zoned(site.settings().zone.clone()).date();
            let view = View::new(site.store(), Visitor::Person(Box::new(person)), today)?;
            work(&Desk {
                view,
                words: site.words().of(visit.language),
                now,
                index: &site.0.index,
                store: site.store(),
            })
        })
        .await
        .map_err(|fault| PageError::internal(&fault))?
    }

    /// Answers with a page.
    ///
    /// # Errors
    ///
    /// When template and page do not fit together.
    pub fn page<P: Page>(
        &self,
        visit: &Visit,
        placed: Placed<P>,
    ) -> Result<HttpResponse, PageError> {
        self.render(visit, HttpResponse::Ok(), &placed)
    }

    /// Answers with the same page again, with its errors and all that was written.
    ///
    /// # Errors
    ///
    /// When template and page do not fit together.
    pub fn page_again<P: Page>(
        &self,
        visit: &Visit,
        placed: Placed<P>,
    ) -> Result<HttpResponse, PageError> {
        self.render(visit, HttpResponse::UnprocessableEntity(), &placed)
    }

    /// Answers with the page that says why another is not shown.
    pub(crate) fn error_page(&self, visit: &Visit, error: &PageError) -> HttpResponse {
        let placed = Placed {
            place: Place::outside(),
            page: ErrorPage::from(error),
        };
        let status = HttpResponse::build(error.status_code());
        self.render(visit, status, &placed)
            .unwrap_or_else(|fault| fault.error_response())
    }

    fn render<P: Page>(
        &self,
        visit: &Visit,
        mut answer: actix_web::HttpResponseBuilder,
        placed: &Placed<P>,
    ) -> Result<HttpResponse, PageError> {
        let words = self.words().of(visit.language);
        let frame = Frame::new(visit, &placed.place, words);
        let html = self.0.pages.render(visit.language, &frame, &placed.page)?;
        Ok(answer
            .insert_header((CONTENT_TYPE, "text/html; charset=utf-8"))
            .body(html))
    }
}

/// Answers by leading on to another page, which then reads the store.
pub fn see_other(path: impl Into<String>) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((LOCATION, path.into()))
        .finish()
}
