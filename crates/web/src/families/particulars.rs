//! A family's particulars as a form: what is typed, what is wrong with it, and what can be chosen.

use genlyd_domain::access::Deed;
use genlyd_domain::contact::Contact;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::pair::Pair;
use genlyd_domain::project::Project;
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::wording;
use jiff::civil::Date;
use serde::Serialize;

use crate::desk::Desk;
use crate::forms::{FieldError, Values};
use crate::page_error::PageError;
use crate::stories::choices::Choice;
use crate::weeks;

/// The fields exactly as they were sent.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Fields {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) first_names: String,
    pub(crate) full_names: String,
    pub(crate) place: String,
    pub(crate) children: String,
    pub(crate) week: String,
    pub(crate) pair: String,
    pub(crate) visit: String,
    pub(crate) people: String,
    pub(crate) telephone: String,
    pub(crate) email: String,
    pub(crate) address: String,
}

impl Fields {
    /// What a form held.
    pub(crate) fn sent(form: &Values) -> Fields {
        let one = |name: &str| form.one(name).to_owned();
        Fields {
            code: one("code"),
            name: one("name"),
            first_names: one("first_names"),
            full_names: one("full_names"),
            place: one("place"),
            children: one("children"),
            week: one("week"),
            pair: one("pair"),
            visit: one("visit"),
            people: one("people"),
            telephone: one("telephone"),
            email: one("email"),
            address: one("address"),
        }
    }

    /// What is known of a family.
    pub(crate) fn kept(family: &Family, contact: Option<&Contact>) -> Fields {
        let of = |field: fn(&Contact) -> &String| contact.map(field).cloned().unwrap_or_default();
        Fields {
            code: family.code.clone(),
            name: family.name.clone(),
            first_names: family.first_names.clone(),
            full_names: family.full_names.clone(),
            place: family.place.clone(),
            children: family.children.clone(),
            week: family.week.map(|week| week.to_string()).unwrap_or_default(),
            pair: family.pair.map(|pair| pair.to_string()).unwrap_or_default(),
            visit: family.visit.map(|day| day.to_string()).unwrap_or_default(),
            people: of(|contact| &contact.people),
            telephone: of(|contact| &contact.telephone),
            email: of(|contact| &contact.email),
            address: of(|contact| &contact.address),
        }
    }
}

/// What can be chosen in the form, for those who plan; empty for a pair, which finds its families already given.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Plan {
    pub(crate) may: bool,
    pub(crate) weeks: Vec<Choice>,
    pub(crate) pairs: Vec<Choice>,
}

impl Plan {
    /// The weeks and pairs of a project.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub(crate) fn of(desk: &Desk<'_>, project: Id<Project>) -> Result<Plan, PageError> {
        if !desk.view.may(project, Deed::PlanWeeks) {
            return Ok(Plan::default());
        }
        let weeks: Vec<StoryWeek> = desk
            .view
            .weeks(project)?
            .into_iter()
            .map(|stored| stored.record)
            .collect();
        let pairs = desk.view.pairs(project)?;
        let mut choices = Vec::new();
        for pair in &pairs {
            let week = weeks
                .iter()
                .find(|week| week.id == pair.week)
                .map_or("", |week| week.title.as_str());
            choices.push(
                Choice::new(
                    pair.id.to_string(),
                    weeks::pairs::name_of(desk, project, pair)?,
                )
                .hint(week),
            );
        }
        Ok(Plan {
            may: true,
            weeks: weeks
                .iter()
                .map(|week| Choice::new(week.id.to_string(), &week.title))
                .collect(),
            pairs: choices,
        })
    }
}

/// The family with what the form says about it, or what is wrong.
///
/// # Errors
///
/// Every field that is wrong.
pub(crate) fn checked(
    desk: &Desk<'_>,
    family: &Family,
    fields: &Fields,
    may_plan: bool,
) -> Result<Family, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut family = family.clone();
    family.name = line(&mut errors, "name", &fields.name, 80, true);
    family.first_names = line(&mut errors, "first_names", &fields.first_names, 120, false);
    family.full_names = line(&mut errors, "full_names", &fields.full_names, 160, false);
    family.place = line(&mut errors, "place", &fields.place, 80, false);
    family.children = line(&mut errors, "children", &fields.children, 200, false);
    family.visit = match fields.visit.trim() {
        "" => None,
        text => text
            .parse::<Date>()
            .map_err(|_| errors.push(FieldError::new("visit", "stories-date-malformed")))
            .ok(),
    };
    if may_plan {
        family.code = line(&mut errors, "code", &fields.code, 12, true).to_uppercase();
        family.week = chosen(&mut errors, "week", &fields.week);
        let pair: Option<Id<Pair>> = chosen(&mut errors, "pair", &fields.pair);
        family.pair = pair;
        // A pair works in one week, so a family that is given a pair is visited in that week.
        if let Some(pair) = pair {
            match desk.view.pairs(family.project) {
                Ok(pairs) => match pairs.iter().find(|one| one.id == pair) {
                    Some(pair) => family.week = Some(pair.week),
                    None => errors.push(FieldError::new("pair", "families-choice-gone")),
                },
                Err(_) => errors.push(FieldError::new("pair", "families-choice-gone")),
            }
        }
    }
    if errors.is_empty() {
        Ok(family)
    } else {
        Err(errors)
    }
}

/// How to reach the family, as the form says; `None` when nothing is written.
///
/// # Errors
///
/// Every field that is wrong.
pub(crate) fn contact(
    id: Id<Contact>,
    family: &Family,
    fields: &Fields,
) -> Result<Option<Contact>, Vec<FieldError>> {
    let mut errors = Vec::new();
    let contact = Contact {
        id,
        project: family.project,
        family: family.id,
        people: line(&mut errors, "people", &fields.people, 120, false),
        telephone: line(&mut errors, "telephone", &fields.telephone, 80, false),
        email: line(&mut errors, "email", &fields.email, 160, false),
        address: line(&mut errors, "address", &fields.address, 200, false),
    };
    if !errors.is_empty() {
        return Err(errors);
    }
    let parts = [
        &contact.people,
        &contact.telephone,
        &contact.email,
        &contact.address,
    ];
    let is_blank = parts.iter().all(|part| part.is_empty());
    Ok((!is_blank).then_some(contact))
}

fn line(
    errors: &mut Vec<FieldError>,
    field: &str,
    text: &str,
    most: usize,
    required: bool,
) -> String {
    let read = if required {
        wording::line(text, most)
    } else {
        wording::optional_line(text, most)
    };
    read.map_err(|refusal| errors.push(FieldError::wording(field, refusal)))
        .unwrap_or_default()
}

fn chosen<T>(errors: &mut Vec<FieldError>, field: &str, value: &str) -> Option<Id<T>> {
    match value {
        "" => None,
        value => value
            .parse()
            .map_err(|_| errors.push(FieldError::new(field, "families-choice-gone")))
            .ok(),
    }
}

/// Every error the form can come back with, for samples.
pub(crate) fn sample_errors() -> Vec<FieldError> {
    vec![
        FieldError::new("code", "families-code-taken"),
        FieldError::new("code", "field-empty"),
        FieldError::new("name", "field-empty"),
        FieldError::new("place", "field-too-long").with("most", 80),
        FieldError::new("visit", "stories-date-malformed"),
        FieldError::new("pair", "families-choice-gone"),
        FieldError::new("telephone", "field-unshowable"),
    ]
}

/// A plan for samples.
pub(crate) fn sample_plan() -> Plan {
    Plan {
        may: true,
        weeks: vec![Choice::new("1", "Uge 45")],
        pairs: vec![Choice::new("1", "Tove og Knud Erik").hint("Uge 45")],
    }
}
