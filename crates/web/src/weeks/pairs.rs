//! The pairs of a story week: two people of different professions, and the families they visit.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Role;
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::pair::{self, Pair};
use genlyd_domain::person::Person;
use genlyd_domain::project::Project;
use genlyd_domain::story_week::StoryWeek;
use genlyd_store::CommitError;
use serde::Serialize;

use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::stories::choices::Choice;
use crate::urls;
use crate::visitor::Visit;

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct WeekPairs {
    week: String,
    back: String,
    action: String,
    id: String,
    pairs: Vec<Row>,
    people: Vec<Choice>,
    members: String,
    first: String,
    second: String,
    errors: Vec<FieldError>,
}

#[derive(Debug, Serialize)]
struct Row {
    number: u32,
    members: Vec<Member>,
    /// Both of the same profession.
    alike: bool,
    families: Vec<FamilyLink>,
}

#[derive(Debug, Serialize)]
struct Member {
    name: String,
    profession: String,
}

#[derive(Debug, Serialize)]
struct FamilyLink {
    label: String,
    path: String,
}

type At = web::Path<(Id<Project>, Id<StoryWeek>)>;

/// What a pair is called: the first names of its two.
///
/// # Errors
///
/// When the store cannot be read.
pub(crate) fn name_of(
    desk: &Desk<'_>,
    project: Id<Project>,
    pair: &Pair,
) -> Result<String, PageError> {
    let mut names = Vec::new();
    for member in &pair.members {
        if let Some(name) = desk.view.name_of(project, *member)? {
            names.push(first_name(&name).to_owned());
        }
    }
    Ok(match names.as_slice() {
        [] => desk
            .words
            .with("pairs-number", &[("number", pair.number.into())]),
        [one] => one.clone(),
        [all @ .., last] => format!("{} {} {last}", all.join(", "), desk.words.text("pairs-and")),
    })
}

/// The name people call each other by. Double names such as »Knud Erik« are kept: only the last word goes.
fn first_name(name: &str) -> &str {
    name.rsplit_once(' ').map_or(name, |(first, _)| first)
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
) -> Result<HttpResponse, PageError> {
    let (project, week) = at.into_inner();
    let placed = site
        .desk(&visit, move |desk| {
            let id: Id<Pair> = desk.new_id();
            page(
                desk,
                project,
                week,
                &id.to_string(),
                &Values::default(),
                Vec::new(),
            )
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn form(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, week) = at.into_inner();
    let formed = site
        .desk(&visit, move |desk| create(desk, project, week, &form))
        .await?;
    match formed {
        Ok(path) => Ok(see_other(urls::done(&path, "pair-formed"))),
        Err(again) => site.page_again(&visit, *again),
    }
}

fn create(
    desk: &Desk<'_>,
    project: Id<Project>,
    week: Id<StoryWeek>,
    form: &Values,
) -> Result<Result<String, Box<Placed<WeekPairs>>>, PageError> {
    let id: Id<Pair> = form.one("id").parse().map_err(|_| PageError::Unreadable)?;
    let path = urls::pairs(project, week);
    let pairs: Vec<Pair> = of_week(desk, project, week)?;
    if pairs.iter().any(|pair| pair.id == id) {
        // It was sent twice.
        return Ok(Ok(path));
    }
    let people = collectors(desk, project)?;
    let mut errors = Vec::new();
    let mut members: Vec<Id<Person>> = Vec::new();
    for field in ["first", "second"] {
        let chosen = form
            .one(field)
            .parse()
            .ok()
            .filter(|id| people.iter().any(|person| person.id == *id));
        match chosen {
            None if form.one(field).is_empty() && field == "second" => {}
            None => errors.push(FieldError::new(field, "pairs-member-missing")),
            Some(member) if members.contains(&member) => {
                errors.push(FieldError::new(field, "pairs-same-twice"));
            }
            Some(member) if pairs.iter().any(|pair| pair.members.contains(&member)) => {
                errors.push(FieldError::new(field, "pairs-taken"));
            }
            Some(member) => members.push(member),
        }
    }
    if errors.is_empty() {
        let pair = Pair {
            id,
            project,
            week,
            number: pairs.iter().map(|pair| pair.number).max().unwrap_or(0) + 1,
            members,
        };
        let commit = desk.commit(project, Action::PairFormed).create(&pair);
        return match desk.save(commit) {
            Ok(_) | Err(CommitError::Conflict(_)) => Ok(Ok(path)),
            Err(fault) => Err(fault.into()),
        };
    }
    Ok(Err(Box::new(page(
        desk,
        project,
        week,
        form.one("id"),
        form,
        errors,
    )?)))
}

/// The pairs of a week, by number.
pub(super) fn of_week(
    desk: &Desk<'_>,
    project: Id<Project>,
    week: Id<StoryWeek>,
) -> Result<Vec<Pair>, PageError> {
    let mut pairs = desk.view.pairs(project)?;
    pairs.retain(|pair| pair.week == week);
    Ok(pairs)
}

/// Those who collect, by name.
fn collectors(desk: &Desk<'_>, project: Id<Project>) -> Result<Vec<Person>, PageError> {
    let mut people: Vec<Person> = desk
        .view
        .people(project)?
        .into_iter()
        .map(|stored| stored.record)
        .filter(|person| person.active && person.roles(project).contains(&Role::Collector))
        .collect();
    people.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(people)
}

fn page(
    desk: &Desk<'_>,
    project: Id<Project>,
    week: Id<StoryWeek>,
    id: &str,
    form: &Values,
    errors: Vec<FieldError>,
) -> Result<Placed<WeekPairs>, PageError> {
    let project = desk.project(project)?;
    let week = desk
        .found(
            desk.view
                .week(week)?
                .filter(|stored| stored.record.project == project.id),
        )?
        .record;
    let everybody = desk.view.people(project.id)?;
    let pairs = of_week(desk, project.id, week.id)?;
    let people = collectors(desk, project.id)?
        .into_iter()
        .filter(|person| !pairs.iter().any(|pair| pair.members.contains(&person.id)))
        .map(|person| {
            let label = if person.profession.is_empty() {
                person.name
            } else {
                format!("{}, {}", person.name, person.profession)
            };
            Choice::new(person.id.to_string(), label)
        })
        .collect();
    let families = desk.view.families(project.id)?;
    let rows = pairs
        .iter()
        .map(|pair| {
            let members: Vec<Member> = pair
                .members
                .iter()
                .filter_map(|member| everybody.iter().find(|person| person.record.id == *member))
                .map(|person| Member {
                    name: person.record.name.clone(),
                    profession: person.record.profession.clone(),
                })
                .collect();
            let professions: Vec<&str> = members
                .iter()
                .map(|member| member.profession.as_str())
                .collect();
            Row {
                number: pair.number,
                alike: members.len() > 1 && !pair::is_cross_professional(&professions),
                members,
                families: families
                    .iter()
                    .filter(|family| family.record.pair == Some(pair.id))
                    .map(|family| FamilyLink {
                        label: family.record.code.clone(),
                        path: urls::family(project.id, family.record.id),
                    })
                    .collect(),
            }
        })
        .collect();
    let path = urls::week(project.id, week.id);
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Stories)
            .step(desk.words.text("weeks-title"), urls::weeks(project.id))
            .step(week.title.clone(), path.clone())
            .here(desk.words.text("pairs-title")),
        page: WeekPairs {
            week: week.title,
            back: path,
            action: urls::pairs(project.id, week.id),
            id: id.to_owned(),
            pairs: rows,
            people,
            members: urls::members(project.id),
            first: form.one("first").to_owned(),
            second: form.one("second").to_owned(),
            errors,
        },
    })
}

impl Page for WeekPairs {
    const TEMPLATE: &'static str = "weeks/pairs";

    fn samples() -> Vec<WeekPairs> {
        let page = |pairs, people, errors| WeekPairs {
            week: "Fortælleugen, uge 45".to_owned(),
            back: "/".to_owned(),
            action: "/".to_owned(),
            id: "1".to_owned(),
            pairs,
            people,
            members: "/".to_owned(),
            first: String::new(),
            second: String::new(),
            errors,
        };
        let member = |profession: &str| Member {
            name: "Tove Rask".to_owned(),
            profession: profession.to_owned(),
        };
        let row = |number, alike| Row {
            number,
            members: vec![member("sundhedsplejerske"), member("")],
            alike,
            families: vec![FamilyLink {
                label: "F01".to_owned(),
                path: "/".to_owned(),
            }],
        };
        let people = || vec![Choice::new("1", "Tove Rask, sundhedsplejerske")];
        vec![
            page(Vec::new(), Vec::new(), Vec::new()),
            page(vec![row(1, false), row(2, true)], people(), Vec::new()),
            page(
                Vec::new(),
                people(),
                vec![
                    FieldError::new("first", "pairs-member-missing"),
                    FieldError::new("second", "pairs-same-twice"),
                    FieldError::new("second", "pairs-taken"),
                ],
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn double_first_names_are_kept() {
        assert_eq!(first_name("Knud Erik Hede"), "Knud Erik");
        assert_eq!(first_name("Tove"), "Tove");
    }
}
