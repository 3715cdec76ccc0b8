//! Signing in.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::access::Role;
use genlyd_domain::person::{Email, Person};
use genlyd_domain::record::Register;
use serde::{Deserialize, Serialize};

use crate::forms::{self, FieldError, Posted};
use crate::frame::Place;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::visitor::{self, Session, Visit};
use crate::{passwords, secrets, urls};

/// The page to sign in on.
#[derive(Debug, Serialize)]
pub(crate) struct NewSession {
    action: String,
    email: String,
    to: String,
    errors: Vec<FieldError>,
}

#[derive(Debug, Default, Deserialize)]
struct Wish {
    #[serde(default)]
    to: String,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let Wish { to } = forms::query(&request);
    if visit.person.is_some() {
        return Ok(see_other(ours(&to)));
    }
    site.page(&visit, placed(String::new(), to, Vec::new()))
}

pub(crate) async fn begin(
    site: web::Data<Site>,
    visit: Visit,
    request: HttpRequest,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let email = form.one("email").to_owned();
    let to = form.one("to").to_owned();
    let address = request.peer_addr().map(|address| address.ip());
    site.limits().sign_in(email.trim(), address)?;
    let found = {
        let (site, email) = (site.clone(), email.clone());
        let password = form.one("password").to_owned();
        web::block(move || who(&site, &email, &password))
            .await
            .map_err(|fault| PageError::internal(&fault))??
    };
    match found {
        Some(person) => begin_for(&site, &visit, &person, &ours(&to)).await,
        // The same words whether the account or the password is wrong.
        None => {
            let errors = vec![FieldError::new("email", "sign-in-wrong")];
            site.page_again(&visit, placed(email, to, errors))
        }
    }
}

/// Signs a person in under a new id, and leads on.
pub(crate) async fn begin_for(
    site: &web::Data<Site>,
    visit: &Visit,
    person: &Person,
    to: &str,
) -> Result<HttpResponse, PageError> {
    let collects = person
        .memberships
        .iter()
        .any(|membership| membership.role == Role::Collector);
    let settings = site.settings();
    let hours = if collects {
        settings.longest_hours_collecting
    } else {
        settings.longest_hours
    };
    let now = site.clock().now();
    let session = Session {
        person: person.id,
        begun: now,
        seen: now,
        ends: now
            .checked_add(jiff::Span::new().hours(hours))
            .map_err(|fault| PageError::internal(&fault))?,
    };
    let id = secrets::secret()?;
    {
        let (site, id, old) = (site.clone(), id.clone(), visit.session.clone());
        web::block(move || {
            if let Some(old) = old {
                site.store()
                    .sessions()
                    .delete(&secrets::session_key(&old))
                    .map_err(|fault| PageError::internal(&fault))?;
            }
            visitor::keep(&site, &id, &session)
        })
        .await
        .map_err(|fault| PageError::internal(&fault))??;
    }
    let mut answer = see_other(to);
    answer
        .add_cookie(&visitor::cookie(settings, id))
        .map_err(|fault| PageError::internal(&fault))?;
    Ok(answer)
}

/// The person with this address and password.
fn who(site: &Site, email: &str, password: &str) -> Result<Option<Person>, PageError> {
    let person = match Email::parse(email) {
        Ok(email) => {
            let id = site
                .store()
                .find(Register::PersonEmail, uuid::Uuid::nil(), email.as_str())?;
            match id {
                Some(id) => site.store().get::<Person>(id)?.map(|stored| stored.record),
                None => None,
            }
        }
        Err(_) => None,
    };
    let hash = person
        .as_ref()
        .and_then(|person| person.password.as_deref());
    let right = passwords::matches(password, hash);
    Ok(person.filter(|person| right && person.active))
}

/// The wish, if it leads to a page of ours.
fn ours(to: &str) -> String {
    let inside = to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\r', '\n']);
    if inside { to.to_owned() } else { urls::home() }
}

fn placed(email: String, to: String, errors: Vec<FieldError>) -> Placed<NewSession> {
    Placed {
        place: Place::outside(),
        page: NewSession {
            action: urls::sessions(),
            email,
            to,
            errors,
        },
    }
}

impl Page for NewSession {
    const TEMPLATE: &'static str = "sessions/new";

    fn samples() -> Vec<NewSession> {
        vec![
            placed(String::new(), String::new(), Vec::new()).page,
            placed(
                "lone@example.org".to_owned(),
                "/projects".to_owned(),
                vec![FieldError::new("email", "sign-in-wrong")],
            )
            .page,
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_never_leads_to_another_site() {
        for to in [
            "//evil.example",
            "https://evil.example",
            "",
            "/\\evil.example",
            "javascript:x",
        ] {
            assert_eq!(ours(to), "/", "{to}");
        }
        assert_eq!(ours("/projects?q=1"), "/projects?q=1");
    }
}
