//! The board of a story week: every family at every step, where most of them wait, and the days that are left.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::journey::{self, Reached, Step, Travels};
use genlyd_domain::pair::Pair;
use genlyd_domain::project::Project;
use genlyd_domain::story::StoryState;
use genlyd_domain::story_week::StoryWeek;
use genlyd_store::view::stories::Seen;
use jiff::civil::Date;
use serde::Serialize;

use super::pairs;
use crate::desk::Desk;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct WeekBoard {
    title: String,
    opens: String,
    closes: String,
    /// Days to the vernissage, and which it is: ahead, today, past or none.
    countdown: Countdown,
    steps: Vec<&'static str>,
    rows: Vec<Row>,
    bottleneck: Option<Bottleneck>,
    pairs: String,
    pair_count: usize,
    new_family: Option<String>,
    /// The words that are special for it.
    keywords: String,
}

#[derive(Debug, Serialize)]
struct Countdown {
    key: &'static str,
    days: i32,
    day: String,
}

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    path: String,
    pair: Option<String>,
    cells: Vec<Cell>,
}

#[derive(Debug, Serialize)]
struct Cell {
    state: &'static str,
    word: String,
    /// Where to do something about it; none where there is nothing to do yet.
    path: Option<String>,
}

#[derive(Debug, Serialize)]
struct Bottleneck {
    step: &'static str,
    families: usize,
    waiting: Vec<Waiting>,
}

#[derive(Debug, Serialize)]
struct Waiting {
    name: String,
    path: String,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<StoryWeek>)>,
) -> Result<HttpResponse, PageError> {
    let (project, week) = at.into_inner();
    let placed = site
        .desk(&visit, move |desk| load(desk, project, week))
        .await?;
    site.page(&visit, placed)
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    week: Id<StoryWeek>,
) -> Result<Placed<WeekBoard>, PageError> {
    let project = desk.project(project)?;
    let week = desk
        .found(
            desk.view
                .week(week)?
                .filter(|stored| stored.record.project == project.id),
        )?
        .record;
    let pairs = pairs::of_week(desk, project.id, week.id)?;
    let mut pair_names: HashMap<Id<Pair>, String> = HashMap::new();
    for pair in &pairs {
        pair_names.insert(pair.id, pairs::name_of(desk, project.id, pair)?);
    }
    let mut rows = Vec::new();
    let mut journeys = Vec::new();
    for stored in desk.view.families(project.id)? {
        let family = stored.record;
        if family.week != Some(week.id) {
            continue;
        }
        let seen = story_of(desk, &family, week.id)?;
        let journey = journey::journey(&Travels {
            family: &family,
            story: seen.as_ref().map(|seen| (&seen.story, &seen.consent)),
            today: desk.today(),
        });
        rows.push(Row {
            name: format!("{} {}", family.code, family.name),
            path: urls::family(project.id, family.id),
            pair: family.pair.and_then(|pair| pair_names.get(&pair).cloned()),
            cells: Step::ALL
                .into_iter()
                .zip(journey)
                .map(|(step, reached)| cell(desk, &family, seen.as_ref(), step, reached))
                .collect(),
        });
        journeys.push((family, journey));
    }
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Stories)
            .step(desk.words.text("weeks-title"), urls::weeks(project.id))
            .here(week.title.clone()),
        page: WeekBoard {
            opens: desk.words.date(week.opens),
            closes: desk.words.date(week.closes),
            countdown: countdown(desk, week.vernissage),
            steps: Step::ALL.into_iter().map(Step::name).collect(),
            rows,
            bottleneck: bottleneck(&journeys),
            pairs: urls::pairs(project.id, week.id),
            pair_count: pairs.len(),
            new_family: desk
                .view
                .may(project.id, Deed::PlanWeeks)
                .then(|| urls::new_family(project.id)),
            keywords: urls::week_keywords(project.id, week.id),
            title: week.title,
        },
    })
}

/// The story a family told in this week; its newest, where it told several.
fn story_of(
    desk: &Desk<'_>,
    family: &Family,
    week: Id<StoryWeek>,
) -> Result<Option<Seen>, PageError> {
    let mut stories = desk.view.stories_of(family.id)?;
    stories.retain(|seen| seen.story.week.is_none_or(|told| told == week));
    Ok(stories.pop())
}

fn cell(
    desk: &Desk<'_>,
    family: &Family,
    seen: Option<&Seen>,
    step: Step,
    reached: Reached,
) -> Cell {
    let project = family.project;
    let story = seen.map(|seen| &seen.story);
    let withdrawn = story.is_some_and(|story| story.state == StoryState::Withdrawn);
    let word = match (step, reached) {
        (Step::Agreed, _) if withdrawn => desk.words.text("weeks-cell-withdrawn"),
        _ if withdrawn => "–".to_owned(),
        (_, Reached::NotYet) => "–".to_owned(),
        (Step::Agreed | Step::Visited, Reached::Done | Reached::Now) if family.visit.is_some() => {
            family.visit.map(short).unwrap_or_default()
        }
        (Step::Approved, Reached::Now)
            if story.is_some_and(|story| story.state == StoryState::ReadBack) =>
        {
            desk.words.text("weeks-cell-approved-heard")
        }
        (Step::Portrait, Reached::Done) if story.is_some_and(|story| story.portrait.is_none()) => {
            desk.words.text("weeks-cell-portrait-without")
        }
        (step, reached) => {
            desk.words
                .text(&format!("weeks-cell-{}-{}", step.name(), reached.name()))
        }
    };
    let path = match (step, story) {
        (Step::Agreed, Some(story)) if withdrawn => Some(urls::story(project, story.id)),
        _ if withdrawn => None,
        (_, _) if reached == Reached::NotYet => None,
        (Step::Agreed | Step::Visited, _) => Some(urls::edit_family(project, family.id)),
        (Step::Written, None) => Some(urls::new_story(project, family.id)),
        (_, None) => None,
        (Step::Written, Some(story)) => Some(urls::story(project, story.id)),
        (Step::Approved, Some(story)) if reached == Reached::Done => {
            Some(urls::story(project, story.id))
        }
        (Step::Approved, Some(story)) => Some(urls::new_reading(project, story.id)),
        (Step::Portrait, Some(story)) => Some(urls::photos(project, story.id)),
        (Step::PanelReady, Some(story)) => Some(urls::consents(project, story.id)),
    };
    Cell {
        // A no is told in words and needs no sign of its own.
        state: match reached {
            Reached::Declined => "none",
            other => other.name(),
        },
        word,
        path,
    }
}

/// A day short enough for a cell: 12/11.
fn short(day: Date) -> String {
    format!("{}/{}", day.day(), day.month())
}

fn bottleneck(journeys: &[(Family, [Reached; 6])]) -> Option<Bottleneck> {
    let (step, families) = journey::bottleneck(journeys.iter().map(|(_, journey)| journey))?;
    let waiting = journeys
        .iter()
        .filter(|(_, journey)| journey::waits_at(journey) == Some(step))
        .map(|(family, _)| Waiting {
            name: family.code.clone(),
            path: urls::family(family.project, family.id),
        })
        .collect();
    Some(Bottleneck {
        step: step.name(),
        families,
        waiting,
    })
}

fn countdown(desk: &Desk<'_>, vernissage: Option<Date>) -> Countdown {
    let Some(day) = vernissage else {
        return Countdown {
            key: "none",
            days: 0,
            day: String::new(),
        };
    };
    let days = desk.today().until(day).map_or(0, |span| span.get_days());
    Countdown {
        key: match days {
            0 => "today",
            days if days < 0 => "past",
            _ => "ahead",
        },
        days,
        day: desk.words.date(day),
    }
}

impl Page for WeekBoard {
    const TEMPLATE: &'static str = "weeks/show";

    fn samples() -> Vec<WeekBoard> {
        let page = |countdown, rows, bottleneck| WeekBoard {
            title: "Fortælleugen, uge 45".to_owned(),
            opens: "2. november 2026".to_owned(),
            closes: "8. november 2026".to_owned(),
            countdown: Countdown {
                key: countdown,
                days: 12,
                day: "27. november 2026".to_owned(),
            },
            steps: Step::ALL.into_iter().map(Step::name).collect(),
            rows,
            bottleneck,
            pairs: "/".to_owned(),
            pair_count: 1,
            new_family: (countdown == "none").then(|| "/".to_owned()),
            keywords: "/".to_owned(),
        };
        let cell = |state, path: Option<&str>| Cell {
            state,
            word: "12/11".to_owned(),
            path: path.map(str::to_owned),
        };
        let row = |pair: Option<&str>| Row {
            name: "F01 Familien ved havnen".to_owned(),
            path: "/".to_owned(),
            pair: pair.map(str::to_owned),
            cells: vec![
                cell("done", Some("/")),
                cell("done", Some("/")),
                cell("now", Some("/")),
                cell("stuck", Some("/")),
                cell("none", None),
                cell("none", None),
            ],
        };
        let waits = |step: Step| {
            Some(Bottleneck {
                step: step.name(),
                families: 2,
                waiting: vec![Waiting {
                    name: "F01".to_owned(),
                    path: "/".to_owned(),
                }],
            })
        };
        let mut pages = vec![page("none", Vec::new(), None)];
        for (step, countdown) in Step::ALL
            .into_iter()
            .zip(["ahead", "today", "past", "none", "ahead", "ahead"])
        {
            pages.push(page(
                countdown,
                vec![row(None), row(Some("Tove og Knud Erik"))],
                waits(step),
            ));
        }
        pages
    }
}
