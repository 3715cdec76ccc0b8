//! A family: the names it may be known by, how it is reached, and what it has told.

use actix_web::{HttpResponse, web};
use genlyd_domain::contact::Contact;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use serde::Serialize;

use crate::desk::Desk;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::stories::opened;
use crate::stories::show::state_of;
use crate::visitor::Visit;
use crate::{urls, weeks};

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct ShowFamily {
    code: String,
    name: String,
    facts: Vec<Fact>,
    /// How to reach it, for those who may know.
    contact: Vec<Fact>,
    telephone: Option<String>,
    stories: Vec<StoryRow>,
    new_story: String,
    edit: String,
    has_pair: bool,
}

#[derive(Debug, Serialize)]
struct Fact {
    key: &'static str,
    value: String,
}

#[derive(Debug, Serialize)]
struct StoryRow {
    title: String,
    path: String,
    words: usize,
    state: &'static str,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Family>)>,
) -> Result<HttpResponse, PageError> {
    let (project, family) = at.into_inner();
    let placed = site
        .desk(&visit, move |desk| load(desk, project, family))
        .await?;
    site.page(&visit, placed)
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    family: Id<Family>,
) -> Result<Placed<ShowFamily>, PageError> {
    let project = desk.project(project)?;
    let family = desk
        .found(
            desk.view
                .family(family)?
                .filter(|stored| stored.record.project == project.id),
        )?
        .record;
    let contact = desk.view.contact(&family)?.map(|stored| stored.record);
    let mut stories = Vec::new();
    for seen in desk.view.stories_of(family.id)? {
        let text = desk.view.text(&seen)?;
        stories.push(StoryRow {
            title: opened::title(
                desk,
                &seen.story,
                text.as_ref().map_or("", |text| &text.title),
            ),
            path: urls::story(project.id, seen.story.id),
            words: text.map_or(0, |text| text.words()),
            state: state_of(&seen.story),
        });
    }
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Stories)
            .step(
                desk.words.text("families-title"),
                urls::families(project.id),
            )
            .here(family.name.clone()),
        page: ShowFamily {
            facts: facts(desk, &family)?,
            telephone: contact
                .as_ref()
                .and_then(|contact| dialled(&contact.telephone)),
            contact: contact.map(reached).unwrap_or_default(),
            stories,
            new_story: urls::new_story(project.id, family.id),
            edit: urls::edit_family(project.id, family.id),
            has_pair: family.pair.is_some(),
            code: family.code,
            name: family.name,
        },
    })
}

fn facts(desk: &Desk<'_>, family: &Family) -> Result<Vec<Fact>, PageError> {
    let week = match family.week {
        Some(week) => desk.view.week(week)?.map(|stored| stored.record.title),
        None => None,
    };
    let pair = desk
        .view
        .pairs(family.project)?
        .into_iter()
        .find(|pair| Some(pair.id) == family.pair);
    let pair = match pair {
        Some(pair) => Some(weeks::pairs::name_of(desk, family.project, &pair)?),
        None => None,
    };
    let facts = [
        ("first-names", Some(family.first_names.clone())),
        ("full-names", Some(family.full_names.clone())),
        ("place", Some(family.place.clone())),
        ("children", Some(family.children.clone())),
        ("week", week),
        ("pair", pair),
        ("visit", family.visit.map(|day| desk.words.date(day))),
    ];
    Ok(told(facts))
}

fn reached(contact: Contact) -> Vec<Fact> {
    told([
        ("people", Some(contact.people)),
        ("telephone", Some(contact.telephone)),
        ("email", Some(contact.email)),
        ("address", Some(contact.address)),
    ])
}

fn told<const N: usize>(facts: [(&'static str, Option<String>); N]) -> Vec<Fact> {
    facts
        .into_iter()
        .filter_map(|(key, value)| Some(Fact { key, value: value? }))
        .filter(|fact| !fact.value.trim().is_empty())
        .collect()
}

/// A number that a telephone can call: digits, and a plus before them.
fn dialled(telephone: &str) -> Option<String> {
    let digits: String = telephone
        .chars()
        .filter(|sign| sign.is_ascii_digit() || *sign == '+')
        .collect();
    (digits.len() >= 8).then_some(digits)
}

impl Page for ShowFamily {
    const TEMPLATE: &'static str = "families/show";

    fn samples() -> Vec<ShowFamily> {
        let fact = |key| Fact {
            key,
            value: "Havneby".to_owned(),
        };
        let bare = || ShowFamily {
            code: "F01".to_owned(),
            name: "Familien ved havnen".to_owned(),
            facts: Vec::new(),
            contact: Vec::new(),
            telephone: None,
            stories: Vec::new(),
            new_story: "/".to_owned(),
            edit: "/".to_owned(),
            has_pair: false,
        };
        let mut full = bare();
        full.facts = [
            "first-names",
            "full-names",
            "place",
            "children",
            "week",
            "pair",
            "visit",
        ]
        .into_iter()
        .map(fact)
        .collect();
        full.contact = ["people", "telephone", "email", "address"]
            .into_iter()
            .map(fact)
            .collect();
        full.telephone = Some("+4500000001".to_owned());
        full.has_pair = true;
        full.stories = vec![StoryRow {
            title: "Vi ringede tre gange".to_owned(),
            path: "/".to_owned(),
            words: 412,
            state: "approved",
        }];
        vec![bare(), full]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_called_becomes_a_link() {
        assert_eq!(dialled("00 00 00 01 (aften)").as_deref(), Some("00000001"));
        assert_eq!(dialled("ring på"), None);
    }
}
