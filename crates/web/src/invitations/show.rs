//! An invitation: one link, one person, once. Whoever holds it chooses a name and a password and is signed in.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::{Action, Actor};
use genlyd_domain::id::Id;
use genlyd_domain::invitation::{CodeFingerprint, Invitation};
use genlyd_domain::person::{Email, EmailRefusal, Membership, Person};
use genlyd_domain::project::Project;
use genlyd_domain::record::Register;
use genlyd_domain::wording;
use genlyd_store::{Commit, CommitError, Stored};
use serde::Serialize;
use uuid::Uuid;

use crate::forms::{FieldError, Posted, Values};
use crate::frame::Place;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::passwords::{self, FEWEST_CHARACTERS, PasswordRefusal};
use crate::site::{Placed, Site};
use crate::visitor::Visit;
use crate::{sessions, urls};

/// The page to take up an invitation on.
#[derive(Debug, Serialize)]
pub(crate) struct ShowInvitation {
    action: String,
    project: String,
    role: &'static str,
    name: String,
    email: String,
    fewest: usize,
    errors: Vec<FieldError>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    code: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    let code = code.into_inner();
    let placed = on_thread(&site, move |site| {
        let (invitation, project) = standing(site, &code)?;
        let invitation = invitation.record;
        let email = invitation.email.as_ref().map_or("", Email::as_str);
        Ok(page(
            &code,
            &invitation,
            &project,
            &invitation.name,
            email,
            Vec::new(),
        ))
    })
    .await?;
    site.page(&visit, placed)
}

pub(crate) async fn accept(
    site: web::Data<Site>,
    visit: Visit,
    code: web::Path<String>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let code = code.into_inner();
    let accepted = on_thread(&site, move |site| take_up(site, &code, &form)).await?;
    match accepted {
        Ok(person) => sessions::new::begin_for(&site, &visit, &person, &urls::home()).await,
        Err(again) => site.page_again(&visit, *again),
    }
}

/// Makes the person, or gives the page again with what is wrong.
fn take_up(
    site: &Site,
    code: &str,
    form: &Values,
) -> Result<Result<Person, Box<Placed<ShowInvitation>>>, PageError> {
    let (stored, project) = standing(site, code)?;
    let again = |errors| {
        Ok(Err(Box::new(page(
            code,
            &stored.record,
            &project,
            form.one("name"),
            form.one("email"),
            errors,
        ))))
    };
    let person = match drafted(&stored.record, project.id, form) {
        Ok(person) => person,
        Err(errors) => return again(errors),
    };
    let mut used = stored.record.clone();
    used.accepted_by = Some(person.id);
    let commit = Commit::new(
        Actor::Person(person.id),
        site.clock().now(),
        Some(project.id),
        Action::InvitationAccepted,
    )
    .create(&person)
    .replace(&used, stored.revision);
    match site.store().commit(commit) {
        Ok(_) => Ok(Ok(person)),
        Err(CommitError::NameTaken(_)) => again(vec![FieldError::new("email", "email-taken")]),
        Err(fault) => Err(fault.into()),
    }
}

fn drafted(
    invitation: &Invitation,
    project: Id<Project>,
    form: &Values,
) -> Result<Person, Vec<FieldError>> {
    let mut errors = form.personal_numbers();
    let name = wording::line(form.one("name"), 80)
        .map_err(|refusal| errors.push(FieldError::wording("name", refusal)))
        .unwrap_or_default();
    let email = Email::parse(form.one("email"))
        .map_err(|refusal| {
            errors.push(match refusal {
                EmailRefusal::Malformed => FieldError::new("email", "email-malformed"),
                EmailRefusal::TooLong => {
                    FieldError::new("email", "field-too-long").with("most", 254)
                }
            });
        })
        .ok();
    let password = passwords::hash(
        form.one("password"),
        &[form.one("name"), form.one("email"), "genlyd"],
    )
    .map_err(|refusal| errors.push(refusal.field_error()))
    .unwrap_or_default();
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(Person {
        // One person for one invitation: sending twice finds the same.
        id: Id::new(invitation.id.uuid()),
        name,
        organisation: String::new(),
        profession: String::new(),
        email,
        language: genlyd_text::language::Language::Danish,
        password: Some(password),
        memberships: vec![Membership {
            project,
            role: invitation.role,
        }],
        barred: Vec::new(),
        active: true,
    })
}

/// The invitation behind a code, if it still lets in.
fn standing(site: &Site, code: &str) -> Result<(Stored<Invitation>, Project), PageError> {
    let code = CodeFingerprint::of(code);
    let id = site
        .store()
        .find::<Invitation>(Register::InvitationCode, Uuid::nil(), code.as_str())?
        .ok_or(PageError::NotFound)?;
    let stored = site.store().get(id)?.ok_or(PageError::NotFound)?;
    if stored.record.stands(site.clock().now()).is_err() {
        return Err(PageError::Refused("error-invitation-over"));
    }
    let project = site
        .store()
        .get(stored.record.project)?
        .ok_or(PageError::NotFound)?
        .record;
    Ok((stored, project))
}

async fn on_thread<T: Send + 'static>(
    site: &web::Data<Site>,
    work: impl FnOnce(&Site) -> Result<T, PageError> + Send + 'static,
) -> Result<T, PageError> {
    let site = site.clone();
    web::block(move || work(&site))
        .await
        .map_err(|fault| PageError::internal(&fault))?
}

fn page(
    code: &str,
    invitation: &Invitation,
    project: &Project,
    name: &str,
    email: &str,
    errors: Vec<FieldError>,
) -> Placed<ShowInvitation> {
    Placed {
        place: Place::outside(),
        page: ShowInvitation {
            action: urls::invitation(code),
            project: project.title.clone(),
            role: invitation.role.name(),
            name: name.to_owned(),
            email: email.to_owned(),
            fewest: FEWEST_CHARACTERS,
            errors,
        },
    }
}

impl Page for ShowInvitation {
    const TEMPLATE: &'static str = "invitations/show";

    fn samples() -> Vec<ShowInvitation> {
        let usual = |errors| ShowInvitation {
            action: urls::invitation("abc"),
            project: "Borgerlab Havø".to_owned(),
            role: "facilitator",
            name: "Lone".to_owned(),
            email: "lone@example.org".to_owned(),
            fewest: FEWEST_CHARACTERS,
            errors,
        };
        vec![
            usual(Vec::new()),
            usual(vec![
                FieldError::new("email", "email-taken"),
                PasswordRefusal::TooShort.field_error(),
                PasswordRefusal::TooEasy.field_error(),
            ]),
        ]
    }
}
