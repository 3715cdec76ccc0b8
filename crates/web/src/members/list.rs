//! Who takes part in a project, and inviting by link.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Role;
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::invitation::{CodeFingerprint, Invitation};
use genlyd_domain::person::Email;
use genlyd_domain::project::Project;
use genlyd_domain::wording;
use serde::Serialize;

use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::frame::Place;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::visitor::Visit;
use crate::{secrets, urls};

/// Days for which an invitation stands.
const STANDS_FOR: i64 = 14;

/// The people of a project.
#[derive(Debug, Serialize)]
pub(crate) struct ListMembers {
    people: Vec<Member>,
    waiting: Vec<Waiting>,
    action: String,
    roles: Vec<&'static str>,
    form: InviteForm,
    /// The link of an invitation just made. It is shown once; only its fingerprint is kept.
    link: Option<String>,
    days: i64,
    errors: Vec<FieldError>,
}

#[derive(Debug, Serialize)]
struct Member {
    name: String,
    work: String,
    email: String,
    roles: Vec<&'static str>,
    active: bool,
}

/// Somebody who is invited and has not come yet.
#[derive(Debug, Serialize)]
struct Waiting {
    name: String,
    role: &'static str,
    until: String,
}

#[derive(Clone, Debug, Default, Serialize)]
struct InviteForm {
    name: String,
    email: String,
    role: String,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site
        .desk(&visit, move |desk| {
            load(desk, *at, InviteForm::default(), None, Vec::new())
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn invite(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let base = site.settings().base_url.clone();
    let (placed, made) = site
        .desk(&visit, move |desk| {
            let kept = InviteForm {
                name: form.one("name").to_owned(),
                email: form.one("email").to_owned(),
                role: form.one("role").to_owned(),
            };
            let code = secrets::secret()?;
            match drafted(desk, *at, &form, &code) {
                Ok(invitation) => {
                    let commit = desk
                        .commit(invitation.project, Action::PersonInvited)
                        .create(&invitation);
                    desk.save(commit)?;
                    let link = format!("{base}{}", urls::invitation(&code));
                    let page = load(desk, *at, InviteForm::default(), Some(link), Vec::new())?;
                    Ok((page, true))
                }
                Err(errors) => Ok((load(desk, *at, kept, None, errors)?, false)),
            }
        })
        .await?;
    // The link is shown on this very answer, because the code is kept nowhere that another page could read it from.
    if made {
        site.page(&visit, placed)
    } else {
        site.page_again(&visit, placed)
    }
}

fn drafted(
    desk: &Desk<'_>,
    project: Id<Project>,
    form: &Values,
    code: &str,
) -> Result<Invitation, Vec<FieldError>> {
    let mut errors = form.personal_numbers();
    let name = wording::line(form.one("name"), 80)
        .map_err(|refusal| errors.push(FieldError::wording("name", refusal)))
        .unwrap_or_default();
    let email = match form.one("email").trim() {
        "" => None,
        text => Email::parse(text)
            .map_err(|_| errors.push(FieldError::new("email", "email-malformed")))
            .ok(),
    };
    let role = Role::from_name(form.one("role"));
    if role.is_none() {
        errors.push(FieldError::new("role", "role-missing"));
    }
    let expires = desk
        .now
        .checked_add(jiff::Span::new().hours(STANDS_FOR * 24))
        .unwrap_or(desk.now);
    match role {
        Some(role) if errors.is_empty() => Ok(Invitation {
            id: desk.new_id(),
            project,
            name,
            email,
            role,
            code: CodeFingerprint::of(code),
            invited_by: desk.view.person().map(|person| person.id),
            expires,
            accepted_by: None,
        }),
        _ => Err(errors),
    }
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    form: InviteForm,
    link: Option<String>,
    errors: Vec<FieldError>,
) -> Result<Placed<ListMembers>, PageError> {
    let project = desk.project(project)?;
    let mut people: Vec<Member> = desk
        .view
        .people(project.id)?
        .into_iter()
        .map(|stored| {
            let person = stored.record;
            Member {
                roles: person
                    .roles(project.id)
                    .into_iter()
                    .map(Role::name)
                    .collect(),
                work: [person.profession.as_str(), person.organisation.as_str()]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(", "),
                email: person.email.map(String::from).unwrap_or_default(),
                name: person.name,
                active: person.active,
            }
        })
        .collect();
    people.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(Placed {
        place: Place::of(&project, desk).here(desk.words.text("members-title")),
        page: ListMembers {
            people,
            waiting: waiting(desk, project.id)?,
            action: urls::members(project.id),
            roles: Role::ALL.into_iter().map(Role::name).collect(),
            form,
            link,
            days: STANDS_FOR,
            errors,
        },
    })
}

/// Those whose link still lets them in.
fn waiting(desk: &Desk<'_>, project: Id<Project>) -> Result<Vec<Waiting>, PageError> {
    Ok(desk
        .view
        .invitations(project)?
        .into_iter()
        .map(|stored| stored.record)
        .filter(|invitation| invitation.stands(desk.now).is_ok())
        .map(|invitation| Waiting {
            until: desk.words.moment(invitation.expires),
            role: invitation.role.name(),
            name: invitation.name,
        })
        .collect())
}

impl Page for ListMembers {
    const TEMPLATE: &'static str = "members/list";

    fn samples() -> Vec<ListMembers> {
        let page = |people, link: Option<String>, errors| ListMembers {
            people,
            waiting: link
                .iter()
                .map(|_| Waiting {
                    name: "Tove".to_owned(),
                    role: Role::Collector.name(),
                    until: "12. december 2026 kl. 10.00".to_owned(),
                })
                .collect(),
            action: "/".to_owned(),
            roles: Role::ALL.into_iter().map(Role::name).collect(),
            form: InviteForm::default(),
            link,
            days: STANDS_FOR,
            errors,
        };
        let member = || Member {
            name: "Lone".to_owned(),
            work: "sundhedsplejerske, Havø Kommune".to_owned(),
            email: String::new(),
            roles: Role::ALL.into_iter().map(Role::name).collect(),
            active: false,
        };
        vec![
            page(Vec::new(), None, Vec::new()),
            page(
                vec![member()],
                Some("https://x/invitations/1".to_owned()),
                Vec::new(),
            ),
            page(
                vec![member(), member()],
                None,
                vec![
                    FieldError::new("email", "email-malformed"),
                    FieldError::new("role", "role-missing"),
                    FieldError::new("name", "field-empty"),
                    FieldError::new("name", "field-too-long").with("most", 80),
                    FieldError::new("name", "field-unshowable"),
                ],
            ),
        ]
    }
}
