//! Who is asking: the session behind the cookie, the person behind the session.

use std::future::{Ready, ready};

use actix_web::cookie::{Cookie, SameSite};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use genlyd_domain::id::Id;
use genlyd_domain::person::Person;
use genlyd_text::language::Language;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::page_error::PageError;
use crate::secrets;
use crate::settings::Settings;
use crate::site::Site;

/// Seconds after which a session that is used is written down as used.
const SEEN_EVERY: i64 = 60;

/// One request's visitor. The gate puts it there; handlers take it.
#[derive(Clone, Debug)]
pub struct Visit {
    /// Who is signed in.
    pub person: Option<Person>,
    /// The language of the answer.
    pub language: Language,
    /// The token that forms carry.
    pub csrf: String,
    /// What was done on the page before.
    pub done: Option<String>,
    /// The id in the cookie.
    pub(crate) session: Option<String>,
}

/// What the store keeps of a session, under a fingerprint of its id.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Session {
    pub(crate) person: Id<Person>,
    pub(crate) begun: Timestamp,
    pub(crate) seen: Timestamp,
    pub(crate) ends: Timestamp,
}

impl Visit {
    /// Somebody who is not signed in.
    pub(crate) fn stranger(language: Language, csrf: String) -> Visit {
        Visit {
            person: None,
            language,
            csrf,
            done: None,
            session: None,
        }
    }

    /// Who asks, told by the cookie and the clock.
    pub(crate) fn of(
        site: &Site,
        cookie: Option<&str>,
        wished: Language,
    ) -> Result<Visit, PageError> {
        let Some(id) = cookie.filter(|id| id.len() == 64) else {
            return Ok(Visit::stranger(wished, String::new()));
        };
        let mut visit = Visit::stranger(wished, secrets::csrf_token(id));
        visit.session = Some(id.to_owned());
        let key = secrets::session_key(id);
        let sessions = site.store().sessions();
        let now = site.clock().now();
        let kept = sessions
            .get(&key, now)
            .map_err(|fault| PageError::internal(&fault))?;
        let Some(mut session) =
            kept.and_then(|bytes| serde_json::from_slice::<Session>(&bytes).ok())
        else {
            return Ok(visit);
        };
        let idle = now.as_second() - session.seen.as_second();
        if now >= session.ends || idle > site.settings().idle_minutes * 60 {
            sessions
                .delete(&key)
                .map_err(|fault| PageError::internal(&fault))?;
            return Ok(visit);
        }
        let person = site
            .store()
            .get(session.person)?
            .map(|stored| stored.record);
        visit.person = person.filter(|person: &Person| person.active);
        if let Some(person) = &visit.person {
            visit.language = person.language;
            if idle > SEEN_EVERY {
                session.seen = now;
                keep(site, id, &session)?;
            }
        }
        Ok(visit)
    }

    /// The person, or a page to sign in on.
    ///
    /// # Errors
    ///
    /// [`PageError::SignInFirst`] when nobody is signed in.
    pub fn person(&self) -> Result<&Person, PageError> {
        self.person
            .as_ref()
            .ok_or_else(|| PageError::SignInFirst(crate::urls::home()))
    }
}

/// Writes a session down.
pub(crate) fn keep(site: &Site, id: &str, session: &Session) -> Result<(), PageError> {
    let bytes = serde_json::to_vec(session).map_err(|fault| PageError::internal(&fault))?;
    site.store()
        .sessions()
        .put(&secrets::session_key(id), &bytes, session.ends)
        .map_err(|fault| PageError::internal(&fault))
}

/// The name of the cookie. The prefix binds it to this host, where it is sent over TLS only.
pub(crate) fn cookie_name(settings: &Settings) -> &'static str {
    if settings.is_secure() {
        "__Host-sid"
    } else {
        "sid"
    }
}

/// The cookie that carries a session's id.
pub(crate) fn cookie(settings: &Settings, id: String) -> Cookie<'static> {
    Cookie::build(cookie_name(settings), id)
        .path("/")
        .http_only(true)
        .secure(settings.is_secure())
        .same_site(SameSite::Lax)
        .finish()
}

impl FromRequest for Visit {
    type Error = PageError;
    type Future = Ready<Result<Visit, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        // Only the gate makes visits. Without one the door was never guarded, so it stays shut.
        ready(
            request
                .extensions()
                .get::<Visit>()
                .cloned()
                .ok_or(PageError::NotFound),
        )
    }
}
