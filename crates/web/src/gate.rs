//! The gate: every request passes it. It knows who asks, what the door asks for, and what every answer carries.

use std::panic::AssertUnwindSafe;

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    self, ACCEPT_LANGUAGE, CACHE_CONTROL, HeaderMap, HeaderName, HeaderValue, ORIGIN,
};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpResponse, web};
use futures_util::FutureExt;
use genlyd_domain::access;
use genlyd_domain::id::Id;
use genlyd_domain::person::Person;
use genlyd_domain::project::Project;
use genlyd_text::language::Language;

use crate::page_error::PageError;
use crate::routes::{self, Guard};
use crate::site::{Site, see_other};
use crate::visitor::{self, Visit};
use crate::{secrets, urls};

/// Lets a request through to its handler, or answers in its place.
///
/// # Errors
///
/// Only what the handler's own machinery fails with.
pub async fn gate<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    let Some(site) = request.app_data::<web::Data<Site>>().cloned() else {
        return Ok(request
            .into_response(HttpResponse::InternalServerError().finish())
            .map_into_right_body());
    };
    let method = request.method().clone();
    let open = routes::find(&method, request.match_pattern().as_deref())
        .is_some_and(|route| route.guard == Guard::Asset);
    if open {
        let mut answer = next.call(request).await?;
        harden(answer.headers_mut(), &site, false);
        return Ok(answer.map_into_left_body());
    }
    let (visit, fresh) = visit(&site, &request);
    let decided = decide(&site, &request, &visit);
    request.extensions_mut().insert(visit.clone());
    let mut answer = match decided {
        Err(error) => request
            .into_response(answer_for(&site, &visit, &error))
            .map_into_right_body(),
        Ok(()) => {
            // The request must not be held here: the router needs it to itself.
            match AssertUnwindSafe(next.call(request)).catch_unwind().await {
                Ok(Ok(answer)) => answered(&site, &visit, answer),
                Ok(Err(fault)) => return Err(page_error(&fault).into()),
                // The panic itself was logged by the hook; the visitor gets its reference.
                Err(_) => {
                    return Err(PageError::internal(&Plain("a handler panicked".to_owned())).into());
                }
            }
        }
    };
    if let Some(id) = fresh {
        let cookie = visitor::cookie(site.settings(), id);
        let has_one = answer
            .response()
            .cookies()
            .any(|one| one.name() == cookie.name());
        if !has_one {
            answer.response_mut().add_cookie(&cookie)?;
        }
    }
    harden(answer.headers_mut(), &site, true);
    Ok(answer)
}

/// A handler's refusal becomes a page in the visitor's language.
fn answered<B: MessageBody + 'static>(
    site: &Site,
    visit: &Visit,
    answer: ServiceResponse<B>,
) -> ServiceResponse<EitherBody<B, BoxBody>> {
    let error = answer
        .response()
        .error()
        .map(page_error)
        .or_else(|| (answer.status() == 404).then_some(PageError::NotFound));
    match error {
        Some(error) => {
            let (request, _) = answer.into_parts();
            ServiceResponse::new(request, answer_for(site, visit, &error)).map_into_right_body()
        }
        None => answer.map_into_left_body(),
    }
}

fn page_error(fault: &actix_web::Error) -> PageError {
    match fault.as_error::<PageError>() {
        Some(error) => error.clone(),
        None if fault.as_response_error().status_code().is_client_error() => PageError::NotFound,
        None => PageError::internal(&Plain(fault.to_string())),
    }
}

/// A fault of the web framework, told in its own words, for the log only.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Plain(String);

fn answer_for(site: &Site, visit: &Visit, error: &PageError) -> HttpResponse {
    match error {
        PageError::SignInFirst(to) => {
            see_other(format!("{}?to={}", urls::sign_in(), urls::escaped(to)))
        }
        other => site.error_page(visit, other),
    }
}

/// Who asks. A stranger without a cookie is given one, so that the form to sign in has a token too.
fn visit(site: &Site, request: &ServiceRequest) -> (Visit, Option<String>) {
    let cookie = request
        .cookie(visitor::cookie_name(site.settings()))
        .map(|cookie| cookie.value().to_owned());
    let wished = wished_language(request.headers());
    let mut visit = Visit::of(site, cookie.as_deref(), wished)
        .unwrap_or_else(|_| Visit::stranger(wished, String::new()));
    let query: Vec<(String, String)> = web::Query::from_query(request.query_string())
        .map(web::Query::into_inner)
        .unwrap_or_default();
    visit.done = query
        .into_iter()
        .find(|(name, value)| {
            name == "done" && value.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')
        })
        .map(|(_, value)| value);
    let mut fresh = None;
    if visit.session.is_none()
        && let Ok(id) = secrets::secret()
    {
        visit.csrf = secrets::csrf_token(&id);
        visit.session = Some(id.clone());
        fresh = Some(id);
    }
    (visit, fresh)
}

/// Danish, unless the browser would rather have English.
fn wished_language(headers: &HeaderMap) -> Language {
    let wishes = headers
        .get(ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    wishes
        .split(',')
        .filter_map(|wish| Language::from_tag(wish.trim().get(..2)?))
        .next()
        .unwrap_or(Language::Danish)
}

/// Whether this visitor may pass this door.
fn decide(site: &Site, request: &ServiceRequest, visit: &Visit) -> Result<(), PageError> {
    if !request.method().is_safe() && is_foreign(site, request.headers()) {
        return Err(PageError::Forged);
    }
    let pattern = request.match_pattern();
    let Some(route) = routes::find(request.method(), pattern.as_deref()) else {
        return Err(PageError::NotFound);
    };
    let Some(person) = &visit.person else {
        return match route.guard {
            Guard::Everyone | Guard::Asset => Ok(()),
            Guard::SignedIn | Guard::Deed(_) if request.method().is_safe() => {
                Err(PageError::SignInFirst(request.uri().to_string()))
            }
            Guard::SignedIn | Guard::Deed(_) => Err(PageError::SignInFirst(urls::home())),
        };
    };
    match route.guard {
        Guard::Everyone | Guard::Asset | Guard::SignedIn => Ok(()),
        Guard::Deed(deed) => {
            let project = project_in(route.path, request.path()).ok_or(PageError::NotFound)?;
            let allowed = roles(person, project)
                .into_iter()
                .any(|role| access::may(role, deed));
            // What one may not do in a project one may not know of either.
            if allowed {
                Ok(())
            } else {
                Err(PageError::NotFound)
            }
        }
    }
}

fn roles(person: &Person, project: Id<Project>) -> Vec<access::Role> {
    person.roles(project)
}

/// The project that an address names where its pattern has `{project}`.
fn project_in(pattern: &str, path: &str) -> Option<Id<Project>> {
    pattern
        .split('/')
        .zip(path.split('/'))
        .find(|(part, _)| *part == "{project}")
        .and_then(|(_, id)| id.parse().ok())
}

/// The request was sent from a page of somebody else's.
fn is_foreign(site: &Site, headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(from) = text(HeaderName::from_static("sec-fetch-site")) {
        return from != "same-origin" && from != "none";
    }
    match (text(ORIGIN), text(header::HOST)) {
        (None, _) => false,
        (Some(origin), host) => {
            let ours = origin == site.settings().base_url;
            let same_host = host.is_some_and(|host| {
                origin
                    .split_once("://")
                    .is_some_and(|(_, place)| place == host)
            });
            !ours && !same_host
        }
    }
}

/// Headers that every answer carries.
fn harden(headers: &mut HeaderMap, site: &Site, personal: bool) {
    const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; \
        img-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; \
        frame-ancestors 'none'; base-uri 'none'";
    let mut set = |name: &'static str, value: &'static str| {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    };
    set("content-security-policy", POLICY);
    set("x-content-type-options", "nosniff");
    set("cross-origin-opener-policy", "same-origin");
    set("cross-origin-resource-policy", "same-origin");
    // `no-referrer` would make browsers send `Origin: null` with our own forms.
    set("referrer-policy", "same-origin");
    set(
        "permissions-policy",
        "camera=(self), microphone=(), geolocation=(), interest-cohort=()",
    );
    if site.settings().is_secure() {
        set("strict-transport-security", "max-age=31536000");
    }
    if personal {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
