//! Writing a family in.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::contact::Contact;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_store::CommitError;
use serde::Serialize;

use super::particulars::{self, Fields, Plan};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct NewFamily {
    action: String,
    back: String,
    id: String,
    contact: String,
    fields: Fields,
    plan: Plan,
    errors: Vec<FieldError>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site
        .desk(&visit, move |desk| {
            let id: Id<Family> = desk.new_id();
            let contact: Id<Contact> = desk.new_id();
            let mut fields = Fields {
                code: next_code(desk, *at)?,
                ..Fields::default()
            };
            if let [only] = Plan::of(desk, *at)?.weeks.as_slice() {
                fields.week.clone_from(&only.value);
            }
            page(
                desk,
                *at,
                &id.to_string(),
                &contact.to_string(),
                fields,
                Vec::new(),
            )
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn add(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let added = site
        .desk(&visit, move |desk| create(desk, *at, &form))
        .await?;
    match added {
        Ok(path) => Ok(see_other(urls::done(&path, "family-added"))),
        Err(again) => site.page_again(&visit, *again),
    }
}

fn create(
    desk: &Desk<'_>,
    project: Id<Project>,
    form: &Values,
) -> Result<Result<String, Box<Placed<NewFamily>>>, PageError> {
    let id: Id<Family> = form.one("id").parse().map_err(|_| PageError::Unreadable)?;
    let contact: Id<Contact> = form
        .one("contact")
        .parse()
        .map_err(|_| PageError::Unreadable)?;
    let path = urls::family(project, id);
    if desk.view.family(id)?.is_some() {
        // It was sent twice.
        return Ok(Ok(path));
    }
    let fields = Fields::sent(form);
    let blank = Family {
        id,
        project,
        week: None,
        code: String::new(),
        name: String::new(),
        first_names: String::new(),
        full_names: String::new(),
        place: String::new(),
        children: String::new(),
        pair: None,
        visit: None,
    };
    let family = particulars::checked(desk, &blank, &fields, true);
    let contact = particulars::contact(contact, &blank, &fields);
    let refused = form.personal_numbers();
    let errors = match (family, contact) {
        _ if !refused.is_empty() => refused,
        (Ok(family), Ok(contact)) => {
            let mut commit = desk.commit(project, Action::FamilyAdded).create(&family);
            if let Some(contact) = &contact {
                commit = commit.create(contact);
            }
            match desk.save(commit) {
                Ok(_) => return Ok(Ok(path)),
                Err(CommitError::NameTaken(_)) => {
                    vec![FieldError::new("code", "families-code-taken")]
                }
                Err(fault) => return Err(fault.into()),
            }
        }
        (family, contact) => {
            let mut errors = family.err().unwrap_or_default();
            errors.extend(contact.err().unwrap_or_default());
            errors
        }
    };
    let again = page(
        desk,
        project,
        form.one("id"),
        form.one("contact"),
        fields,
        errors,
    )?;
    Ok(Err(Box::new(again)))
}

/// The code after the highest in use: F01, F02 and so on.
fn next_code(desk: &Desk<'_>, project: Id<Project>) -> Result<String, PageError> {
    let highest = desk
        .view
        .families(project)?
        .iter()
        .filter_map(|stored| stored.record.code.strip_prefix('F')?.parse::<u32>().ok())
        .max()
        .unwrap_or(0);
    Ok(format!("F{:02}", highest + 1))
}

fn page(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: &str,
    contact: &str,
    fields: Fields,
    errors: Vec<FieldError>,
) -> Result<Placed<NewFamily>, PageError> {
    let project = desk.project(project)?;
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Stories)
            .step(
                desk.words.text("families-title"),
                urls::families(project.id),
            )
            .here(desk.words.text("families-new-title")),
        page: NewFamily {
            action: urls::families(project.id),
            back: urls::families(project.id),
            id: id.to_owned(),
            contact: contact.to_owned(),
            fields,
            plan: Plan::of(desk, project.id)?,
            errors,
        },
    })
}

impl Page for NewFamily {
    const TEMPLATE: &'static str = "families/new";

    fn samples() -> Vec<NewFamily> {
        let page = |plan, errors| NewFamily {
            action: "/".to_owned(),
            back: "/".to_owned(),
            id: "1".to_owned(),
            contact: "2".to_owned(),
            fields: Fields {
                code: "F01".to_owned(),
                ..Fields::default()
            },
            plan,
            errors,
        };
        vec![
            page(Plan::default(), Vec::new()),
            page(particulars::sample_plan(), Vec::new()),
            page(particulars::sample_plan(), particulars::sample_errors()),
        ]
    }
}
