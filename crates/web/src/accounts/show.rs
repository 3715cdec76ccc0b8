//! One's own account: the language, the password, and what one may do where.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Role;
use genlyd_domain::change::{Action, Actor};
use genlyd_domain::person::{Email, Person};
use genlyd_store::Commit;
use genlyd_text::language::Language;
use serde::Serialize;

use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::frame::Place;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::passwords::{self, FEWEST_CHARACTERS};
use crate::site::{Placed, Site, see_other};
use crate::visitor::{Session, Visit};
use crate::{sessions, urls};

/// The account of whoever looks.
#[derive(Debug, Serialize)]
pub(crate) struct ShowAccount {
    action: String,
    name: String,
    email: String,
    language: &'static str,
    languages: Vec<Choice>,
    has_password: bool,
    fewest: usize,
    roles: Vec<Held>,
    errors: Vec<FieldError>,
}

#[derive(Debug, Serialize)]
struct Choice {
    value: &'static str,
    label: &'static str,
}

#[derive(Debug, Serialize)]
struct Held {
    project: String,
    path: String,
    roles: Vec<&'static str>,
}

/// What came of sending the form.
enum Saved {
    /// It is saved, and the sessions stand.
    Kept,
    /// The password is new, so every session of the person is over.
    Renewed(Box<Person>),
    /// It is not saved.
    Again(Box<Placed<ShowAccount>>),
}

pub(crate) async fn show(site: web::Data<Site>, visit: Visit) -> Result<HttpResponse, PageError> {
    let placed = site.desk(&visit, |desk| load(desk, Vec::new())).await?;
    site.page(&visit, placed)
}

pub(crate) async fn save(
    site: web::Data<Site>,
    visit: Visit,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let saved = site.desk(&visit, move |desk| revise(desk, &form)).await?;
    let done = urls::done(&urls::account(), "account-saved");
    match saved {
        Saved::Kept => Ok(see_other(done)),
        Saved::Renewed(person) => sessions::new::begin_for(&site, &visit, &person, &done).await,
        Saved::Again(again) => site.page_again(&visit, *again),
    }
}

fn revise(desk: &Desk<'_>, form: &Values) -> Result<Saved, PageError> {
    let id = desk.found(desk.view.person())?.id;
    let stored = desk.found(desk.store.get(id)?)?;
    let mut person = stored.record;
    person.language = Language::from_tag(form.one("language")).unwrap_or(person.language);
    let wished = form.one("password");
    if !wished.is_empty() {
        let right = person.password.is_none()
            || passwords::matches(form.one("current"), person.password.as_deref());
        let hash = if right {
            passwords::hash(wished, &[person.name.as_str(), "genlyd"])
                .map_err(passwords::PasswordRefusal::field_error)
        } else {
            Err(FieldError::new("current", "account-wrong-password"))
        };
        match hash {
            Ok(hash) => person.password = Some(hash),
            Err(error) => return Ok(Saved::Again(Box::new(load(desk, vec![error])?))),
        }
    }
    let commit = Commit::new(Actor::Person(id), desk.now, None, Action::PersonRevised)
        .replace(&person, stored.revision);
    desk.save(commit)?;
    if wished.is_empty() {
        return Ok(Saved::Kept);
    }
    desk.store.sessions().delete_where(|value| {
        serde_json::from_slice::<Session>(value).is_ok_and(|session| session.person == id)
    })?;
    Ok(Saved::Renewed(Box::new(person)))
}

fn load(desk: &Desk<'_>, errors: Vec<FieldError>) -> Result<Placed<ShowAccount>, PageError> {
    let person = desk.found(desk.view.person())?;
    let roles = desk
        .view
        .projects()?
        .into_iter()
        .map(|project| Held {
            path: urls::project(project.record.id),
            roles: person
                .roles(project.record.id)
                .into_iter()
                .map(Role::name)
                .collect(),
            project: project.record.title,
        })
        .collect();
    Ok(Placed {
        place: Place::outside(),
        page: ShowAccount {
            action: urls::account(),
            name: person.name.clone(),
            email: person.email.as_ref().map_or("", Email::as_str).to_owned(),
            language: person.language.tag(),
            languages: languages(),
            has_password: person.password.is_some(),
            fewest: FEWEST_CHARACTERS,
            roles,
            errors,
        },
    })
}

/// The languages, each in its own words.
fn languages() -> Vec<Choice> {
    vec![
        Choice {
            value: "da",
            label: "Dansk",
        },
        Choice {
            value: "en",
            label: "English",
        },
    ]
}

impl Page for ShowAccount {
    const TEMPLATE: &'static str = "accounts/show";

    fn samples() -> Vec<ShowAccount> {
        let page = |has_password, roles, errors| ShowAccount {
            action: urls::account(),
            name: "Lone".to_owned(),
            email: "lone@example.org".to_owned(),
            language: "da",
            languages: languages(),
            has_password,
            fewest: FEWEST_CHARACTERS,
            roles,
            errors,
        };
        vec![
            page(false, Vec::new(), Vec::new()),
            page(
                true,
                vec![Held {
                    project: "Borgerlab Havø".to_owned(),
                    path: "/".to_owned(),
                    roles: vec!["reader"],
                }],
                vec![FieldError::new("current", "account-wrong-password")],
            ),
        ]
    }
}
