//! The overview of a project: where it stands, what is next, and a voice before any number.

use actix_web::{HttpResponse, web};
use fluent_bundle::FluentValue;
use genlyd_domain::access::{Deed, Role};
use genlyd_domain::change::{Action, Actor, Change};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::{Story, StoryState};
use genlyd_store::view::stories::Seen;
use serde::Serialize;

use crate::desk::Desk;
use crate::frame::Place;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// Events shown from the log.
const LATEST: usize = 8;

/// The overview.
#[derive(Debug, Serialize)]
pub(crate) struct Overview {
    title: String,
    question: String,
    mission: String,
    arc: Vec<ArcStep>,
    next: Option<Next>,
    voice: Option<Voice>,
    attention: Vec<Attention>,
    own_families: Vec<OwnFamily>,
    latest: Vec<Event>,
    links: Vec<Shortcut>,
}

#[derive(Debug, Serialize)]
struct ArcStep {
    key: &'static str,
    path: String,
    state: &'static str,
    told: String,
}

#[derive(Debug, Serialize)]
struct Next {
    title: String,
    text: String,
    label: String,
    path: String,
}

#[derive(Debug, Serialize)]
struct Voice {
    quote: String,
    by: Option<String>,
    path: String,
}

#[derive(Debug, Serialize)]
struct Attention {
    title: String,
    text: String,
    path: String,
    state: &'static str,
    chip: String,
}

#[derive(Debug, Serialize)]
struct OwnFamily {
    code: String,
    name: String,
    place: String,
    visit: Option<String>,
    path: String,
}

#[derive(Debug, Serialize)]
struct Event {
    who: Option<String>,
    what: String,
    when: String,
}

#[derive(Debug, Serialize)]
struct Shortcut {
    key: &'static str,
    icon: &'static str,
    path: String,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site.desk(&visit, move |desk| load(desk, *at)).await?;
    site.page(&visit, placed)
}

fn load(desk: &Desk<'_>, id: Id<Project>) -> Result<Placed<Overview>, PageError> {
    let project = desk.project(id)?;
    let stories = desk.view.stories(id)?;
    let place = Place::of(&project, desk);
    let plans = desk.view.may(id, Deed::PlanWeeks);
    let page = Overview {
        arc: if plans {
            arc(desk, &project, &stories)?
        } else {
            Vec::new()
        },
        next: next(desk, &project, &stories, plans)?,
        voice: voice(&project, &stories),
        attention: if plans {
            attention(desk, &project, &stories)?
        } else {
            Vec::new()
        },
        own_families: own_families(desk, id)?,
        latest: latest(desk, id)?,
        links: shortcuts(desk, id),
        title: project.title,
        question: project.question,
        mission: project.mission,
    };
    Ok(Placed { place, page })
}

fn arc(desk: &Desk<'_>, project: &Project, stories: &[Seen]) -> Result<Vec<ArcStep>, PageError> {
    let families = desk.view.families(project.id)?.len();
    let pairs = desk.view.pairs(project.id)?.len();
    let told = stories
        .iter()
        .filter(|seen| reached(seen, StoryState::Written))
        .count();
    let approved = stories
        .iter()
        .filter(|seen| seen.story.is_approved_as_it_stands())
        .count();
    let passages = desk.view.highlights(project.id)?.len();
    let weeks = desk.view.weeks(project.id)?;
    let vernissage = weeks.iter().filter_map(|week| week.record.vernissage).max();
    let open_days = vernissage
        .and_then(|day| desk.today().until(day).ok())
        .map(|span| span.get_days());
    let phrase = |key: &str, count: usize, of: usize| {
        desk.words.with(
            key,
            &[
                ("count", FluentValue::from(count)),
                ("of", FluentValue::from(of)),
            ],
        )
    };
    let week_path = weeks.last().map_or_else(
        || urls::weeks(project.id),
        |week| urls::week(project.id, week.record.id),
    );
    let state = |done: bool, begun: bool| match (done, begun) {
        (true, _) => "done",
        (false, true) => "now",
        (false, false) => "later",
    };
    let show = match open_days {
        Some(days) if days > 0 => {
            phrase("overview-opens-in", usize::try_from(days).unwrap_or(0), 0)
        }
        Some(_) => desk.words.text("overview-opened"),
        None => desk.words.text("overview-not-planned"),
    };
    Ok(vec![
        ArcStep {
            key: "prepare",
            path: week_path.clone(),
            state: state(pairs > 0 && families > 0, true),
            told: phrase("overview-pairs", pairs, 0),
        },
        ArcStep {
            key: "collect",
            path: urls::families(project.id),
            state: state(told >= families && families > 0, told > 0),
            told: phrase("overview-told", told, families),
        },
        ArcStep {
            key: "read-back",
            path: urls::stories(project.id),
            state: state(approved >= families && families > 0, approved > 0),
            told: phrase("overview-approved", approved, families),
        },
        ArcStep {
            key: "tag",
            path: urls::themes(project.id),
            state: state(false, passages > 0),
            told: phrase("overview-passages", passages, 0),
        },
        ArcStep {
            key: "show",
            path: urls::exhibitions(project.id),
            state: state(open_days.is_some_and(|days| days < 0), open_days.is_some()),
            told: show,
        },
    ])
}

fn reached(seen: &Seen, state: StoryState) -> bool {
    seen.story.state >= state && seen.story.state != StoryState::Withdrawn
}

/// The one thing to do next, by role.
fn next(
    desk: &Desk<'_>,
    project: &Project,
    stories: &[Seen],
    plans: bool,
) -> Result<Option<Next>, PageError> {
    let id = project.id;
    let one = |key: &str, count: usize, path: String| {
        let values = [("count", FluentValue::from(count))];
        Next {
            title: desk.words.with(&format!("next-{key}-title"), &values),
            text: desk.words.with(&format!("next-{key}-text"), &values),
            label: desk.words.text(&format!("next-{key}-label")),
            path,
        }
    };
    let waiting = stories
        .iter()
        .filter(|seen| seen.is_whole() && seen.story.state == StoryState::Written)
        .count();
    let roles = desk.view.roles(id);
    Ok(if plans && desk.view.weeks(id)?.is_empty() {
        Some(one("plan", 0, urls::new_week(id)))
    } else if plans && desk.view.families(id)?.is_empty() {
        Some(one("families", 0, urls::new_family(id)))
    } else if waiting > 0 && desk.view.may(id, Deed::CollectStories) {
        Some(one(
            "read",
            waiting,
            format!("{}?state=written", urls::stories(id)),
        ))
    } else if roles.contains(&Role::Facilitator) {
        let untagged = untagged(desk, stories)?;
        let path = untagged
            .first()
            .map_or_else(|| urls::themes(id), |story| urls::highlights(id, *story));
        Some(one("tag", untagged.len(), path))
    } else if desk.view.may(id, Deed::ArrangeExhibitions) {
        Some(one("exhibit", stories.len(), urls::exhibitions(id)))
    } else if desk.view.may(id, Deed::ReadStories) && !roles.contains(&Role::Collector) {
        Some(one("browse", stories.len(), urls::stories(id)))
    } else {
        None
    })
}

fn untagged(desk: &Desk<'_>, stories: &[Seen]) -> Result<Vec<Id<Story>>, PageError> {
    let mut untagged = Vec::new();
    for seen in stories
        .iter()
        .filter(|seen| seen.story.approved_version().is_some())
    {
        if desk.view.highlights_of_story(seen)?.is_empty() {
            untagged.push(seen.story.id);
        }
    }
    Ok(untagged)
}

/// A family's own sentence, another one each day.
fn voice(project: &Project, stories: &[Seen]) -> Option<Voice> {
    let spoken: Vec<&Seen> = stories
        .iter()
        .filter(|seen| seen.story.quote.is_some() && seen.story.is_approved_as_it_stands())
        .collect();
    let seen = spoken.get(spoken.len() / 3)?;
    let quote = seen.story.quote.as_ref()?;
    Some(Voice {
        quote: quote.passage.exact.clone(),
        by: seen.name.clone(),
        path: urls::story(project.id, seen.story.id),
    })
}

fn attention(
    desk: &Desk<'_>,
    project: &Project,
    stories: &[Seen],
) -> Result<Vec<Attention>, PageError> {
    let mut list = Vec::new();
    for seen in stories {
        let key = if seen.story.state == StoryState::Withdrawn {
            let hangs = desk
                .view
                .editions_of_story(&seen.story)?
                .iter()
                .any(|edition| edition.hanging(seen.story.id).next().is_some());
            if !hangs {
                continue;
            }
            ("withdrawn", "withdrawn")
        } else if seen.story.has_lapsed() {
            ("lapsed", "changed")
        } else {
            continue;
        };
        let name = seen.family.as_ref().map_or_else(
            || seen.story.number.to_string(),
            |family| family.code.clone(),
        );
        let values = [("name", FluentValue::from(name))];
        list.push(Attention {
            title: desk
                .words
                .with(&format!("attention-{}-title", key.0), &values),
            text: desk.words.text(&format!("attention-{}-text", key.0)),
            chip: desk.words.text(&format!("attention-{}-chip", key.0)),
            path: urls::story(project.id, seen.story.id),
            state: key.1,
        });
    }
    Ok(list)
}

fn own_families(desk: &Desk<'_>, id: Id<Project>) -> Result<Vec<OwnFamily>, PageError> {
    if !desk.view.roles(id).contains(&Role::Collector) {
        return Ok(Vec::new());
    }
    Ok(desk
        .view
        .families(id)?
        .into_iter()
        .map(|stored| {
            let family = stored.record;
            OwnFamily {
                path: urls::family(id, family.id),
                visit: family.visit.map(|day| desk.words.date(day)),
                code: family.code,
                name: family.name,
                place: family.place,
            }
        })
        .collect())
}

fn latest(desk: &Desk<'_>, id: Id<Project>) -> Result<Vec<Event>, PageError> {
    desk.view
        .latest(id, LATEST)?
        .into_iter()
        .map(|change| event(desk, id, &change))
        .collect()
}

fn event(desk: &Desk<'_>, id: Id<Project>, change: &Change) -> Result<Event, PageError> {
    let who = match change.actor {
        Actor::Person(person) => desk.view.name_of(id, person)?,
        Actor::Family(_) | Actor::Operator => None,
    };
    Ok(Event {
        who,
        what: desk.words.text(action_key(change.action)),
        when: desk.words.moment(change.at),
    })
}

/// The words for what happened. They name the deed and never the content.
fn action_key(action: Action) -> &'static str {
    match action {
        Action::ProjectOpened => "change-project-opened",
        Action::ProjectRevised => "change-project-revised",
        Action::PersonAdded => "change-person-added",
        Action::PersonRevised => "change-person-revised",
        Action::PersonInvited => "change-person-invited",
        Action::InvitationAccepted => "change-invitation-accepted",
        Action::GuidePublished => "change-guide-published",
        Action::WeekPlanned => "change-week-planned",
        Action::PairFormed => "change-pair-formed",
        Action::FamilyAdded => "change-family-added",
        Action::FamilyRevised => "change-family-revised",
        Action::VisitAssigned => "change-visit-assigned",
        Action::StoryBegun => "change-story-begun",
        Action::StoryWritten => "change-story-written",
        Action::StoryFinished => "change-story-finished",
        Action::StoryReadBack => "change-story-read-back",
        Action::StoryApproved => "change-story-approved",
        Action::StoryWithdrawn => "change-story-withdrawn",
        Action::PortraitAdded => "change-portrait-added",
        Action::PortraitRemoved => "change-portrait-removed",
        Action::ConsentGiven => "change-consent-given",
        Action::ConsentWithdrawn => "change-consent-withdrawn",
        Action::ThemeAdded => "change-theme-added",
        Action::ThemeRevised => "change-theme-revised",
        Action::PassageHighlighted => "change-passage-highlighted",
        Action::HighlightRevised => "change-highlight-revised",
        Action::HighlightRemoved => "change-highlight-removed",
        Action::ExhibitionPlanned => "change-exhibition-planned",
        Action::ExhibitionRevised => "change-exhibition-revised",
        Action::PieceAdded => "change-piece-added",
        Action::PieceRevised => "change-piece-revised",
        Action::PieceRemoved => "change-piece-removed",
        Action::EditionPrinted => "change-edition-printed",
        Action::SheetTakenDown => "change-sheet-taken-down",
        Action::WordGroupAdded => "change-word-group-added",
        Action::WordGroupRevised => "change-word-group-revised",
        Action::WordGroupRemoved => "change-word-group-removed",
        Action::SearchSaved => "change-search-saved",
        Action::SavedSearchRevised => "change-saved-search-revised",
        Action::SavedSearchRemoved => "change-saved-search-removed",
        Action::TextsImported => "change-texts-imported",
        Action::FamilyErased => "change-family-erased",
    }
}

/// Ways to the parts of a project that the five entries do not name.
fn shortcuts(desk: &Desk<'_>, id: Id<Project>) -> Vec<Shortcut> {
    [
        ("weeks", "calendar", Deed::SeeBoard, urls::weeks(id)),
        (
            "families",
            "family",
            Deed::CollectStories,
            urls::families(id),
        ),
        ("guides", "guide", Deed::PublishGuides, urls::guides(id)),
        ("members", "person", Deed::InvitePeople, urls::members(id)),
    ]
    .into_iter()
    .filter(|(_, _, deed, _)| desk.view.may(id, *deed))
    .map(|(key, icon, _, path)| Shortcut { key, icon, path })
    .collect()
}

impl Page for Overview {
    const TEMPLATE: &'static str = "projects/overview";

    fn samples() -> Vec<Overview> {
        let bare = || Overview {
            title: "Borgerlab Havø".to_owned(),
            question: String::new(),
            mission: String::new(),
            arc: Vec::new(),
            next: None,
            voice: None,
            attention: Vec::new(),
            own_families: Vec::new(),
            latest: Vec::new(),
            links: Vec::new(),
        };
        let full = Overview {
            question: "Hvad skal der til?".to_owned(),
            mission: "En god begyndelse.".to_owned(),
            arc: ["prepare", "collect", "read-back", "tag", "show"]
                .into_iter()
                .map(|key| ArcStep {
                    key,
                    path: "/".to_owned(),
                    state: "now",
                    told: "20 makkerpar".to_owned(),
                })
                .collect(),
            next: Some(Next {
                title: "Tre venter".to_owned(),
                text: "På at blive læst op.".to_owned(),
                label: "Se dem".to_owned(),
                path: "/".to_owned(),
            }),
            voice: Some(Voice {
                quote: "Hun spurgte, hvordan jeg havde det.".to_owned(),
                by: None,
                path: "/".to_owned(),
            }),
            attention: vec![Attention {
                title: "F07 har trukket sin fortælling tilbage".to_owned(),
                text: "Den hænger et sted.".to_owned(),
                path: "/".to_owned(),
                state: "withdrawn",
                chip: "Trukket tilbage".to_owned(),
            }],
            own_families: vec![OwnFamily {
                code: "F07".to_owned(),
                name: "Familien ved havnen".to_owned(),
                place: "Havneby".to_owned(),
                visit: None,
                path: "/".to_owned(),
            }],
            latest: vec![Event {
                who: Some("Lone".to_owned()),
                what: "mærkede et sted".to_owned(),
                when: "i går".to_owned(),
            }],
            links: ["weeks", "families", "guides", "members"]
                .into_iter()
                .map(|key| Shortcut {
                    key,
                    icon: "guide",
                    path: "/".to_owned(),
                })
                .collect(),
            ..bare()
        };
        vec![bare(), full]
    }
}
