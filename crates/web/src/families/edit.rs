//! Changing a family's particulars: by those who plan all of them, by its own pair what a visit teaches.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::change::Action;
use genlyd_domain::contact::Contact;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_store::{CommitError, Stored};
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
pub(crate) struct EditFamily {
    action: String,
    back: String,
    code: String,
    /// The revisions that the form is based on.
    revision: u64,
    contact: String,
    contact_revision: u64,
    fields: Fields,
    plan: Plan,
    errors: Vec<FieldError>,
}

type At = web::Path<(Id<Project>, Id<Family>)>;

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
) -> Result<HttpResponse, PageError> {
    let (project, family) = at.into_inner();
    let placed = site
        .desk(&visit, move |desk| {
            let (stored, contact) = known(desk, project, family)?;
            let fields = Fields::kept(&stored.record, contact.as_ref().map(|one| &one.record));
            page(desk, &stored, contact.as_ref(), fields, Vec::new())
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn save(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, family) = at.into_inner();
    let saved = site
        .desk(&visit, move |desk| put(desk, project, family, &form))
        .await?;
    match saved {
        Ok(path) => Ok(see_other(urls::done(&path, "family-saved"))),
        Err(again) => site.page_again(&visit, *again),
    }
}

type Known = (Stored<Family>, Option<Stored<Contact>>);

/// A family of this project and how it is reached.
fn known(desk: &Desk<'_>, project: Id<Project>, family: Id<Family>) -> Result<Known, PageError> {
    let stored = desk.found(
        desk.view
            .family(family)?
            .filter(|stored| stored.record.project == project),
    )?;
    let contact = desk.view.contact(&stored.record)?;
    Ok((stored, contact))
}

fn put(
    desk: &Desk<'_>,
    project: Id<Project>,
    family: Id<Family>,
    form: &Values,
) -> Result<Result<String, Box<Placed<EditFamily>>>, PageError> {
    let (stored, contact) = known(desk, project, family)?;
    let fields = Fields::sent(form);
    let again = |errors| -> Result<_, PageError> {
        Ok(Err(Box::new(page(
            desk,
            &stored,
            contact.as_ref(),
            fields.clone(),
            errors,
        )?)))
    };
    let may_plan = desk.view.may(project, Deed::PlanWeeks);
    let contact_id = contact
        .as_ref()
        .map_or_else(|| desk.new_id(), |one| one.record.id);
    let revised = particulars::checked(desk, &stored.record, &fields, may_plan);
    let reached = particulars::contact(contact_id, &stored.record, &fields);
    let numbers = form.personal_numbers();
    let (revised, reached) = match (revised, reached) {
        (Ok(revised), Ok(reached)) if numbers.is_empty() => (revised, reached),
        (revised, reached) => {
            let mut errors = numbers;
            errors.extend(revised.err().unwrap_or_default());
            errors.extend(reached.err().unwrap_or_default());
            let again = again(errors)?;
            // Nothing was compared yet: the next save must still meet what somebody else has changed meanwhile.
            return Ok(again.map_err(|mut placed| {
                let sent = |name: &str| form.one(name).parse().ok();
                let page = &mut placed.page;
                page.revision = sent("revision").unwrap_or(page.revision);
                page.contact_revision = sent("contact_revision").unwrap_or(page.contact_revision);
                placed
            }));
        }
    };
    let path = urls::family(project, family);
    let before = contact.as_ref().map(|one| &one.record);
    if revised == stored.record && reached.as_ref() == before {
        return Ok(Ok(path));
    }
    let known = |name: &str, revision: u64| form.one(name) == revision.to_string();
    let contact_revision = contact.as_ref().map_or(0, |one| one.revision);
    if !known("revision", stored.revision) || !known("contact_revision", contact_revision) {
        // The form goes back with all that was typed, on the ground of what stands now.
        return again(vec![FieldError::new("", "families-changed")]);
    }
    let action = if revised.pair == stored.record.pair {
        Action::FamilyRevised
    } else {
        Action::VisitAssigned
    };
    let mut commit = desk
        .commit(project, action)
        .replace(&revised, stored.revision);
    commit = match (&contact, &reached) {
        (None, Some(reached)) => commit.create(reached),
        (Some(contact), Some(reached)) if contact.record != *reached => {
            commit.replace(reached, contact.revision)
        }
        (Some(contact), None) => commit.delete::<Contact>(contact.record.id, contact.revision),
        (Some(_), Some(_)) | (None, None) => commit,
    };
    match desk.save(commit) {
        Ok(_) => Ok(Ok(path)),
        Err(CommitError::NameTaken(_)) => {
            again(vec![FieldError::new("code", "families-code-taken")])
        }
        Err(CommitError::Conflict(_)) => again(vec![FieldError::new("", "families-changed")]),
        Err(fault) => Err(fault.into()),
    }
}

fn page(
    desk: &Desk<'_>,
    stored: &Stored<Family>,
    contact: Option<&Stored<Contact>>,
    fields: Fields,
    errors: Vec<FieldError>,
) -> Result<Placed<EditFamily>, PageError> {
    let family = &stored.record;
    let project = desk.project(family.project)?;
    let path = urls::family(project.id, family.id);
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Stories)
            .step(
                desk.words.text("families-title"),
                urls::families(project.id),
            )
            .step(family.name.clone(), path.clone())
            .here(desk.words.text("families-edit-title")),
        page: EditFamily {
            action: urls::edit_family(project.id, family.id),
            back: path,
            code: family.code.clone(),
            revision: stored.revision,
            contact: contact.map_or(String::new(), |one| one.record.id.to_string()),
            contact_revision: contact.map_or(0, |one| one.revision),
            fields,
            plan: Plan::of(desk, project.id)?,
            errors,
        },
    })
}

impl Page for EditFamily {
    const TEMPLATE: &'static str = "families/edit";

    fn samples() -> Vec<EditFamily> {
        let page = |plan, errors| EditFamily {
            action: "/".to_owned(),
            back: "/".to_owned(),
            code: "F01".to_owned(),
            revision: 1,
            contact: String::new(),
            contact_revision: 0,
            fields: Fields {
                code: "F01".to_owned(),
                name: "Familien ved havnen".to_owned(),
                week: "1".to_owned(),
                pair: "1".to_owned(),
                ..Fields::default()
            },
            plan,
            errors,
        };
        let mut errors = particulars::sample_errors();
        errors.push(FieldError::new("", "families-changed"));
        vec![
            page(Plan::default(), Vec::new()),
            page(particulars::sample_plan(), Vec::new()),
            page(particulars::sample_plan(), errors),
        ]
    }
}
