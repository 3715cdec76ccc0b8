//! The stories of a project, page by page, with facets as links and the ways to find more.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::access::{Deed, Sight};
use genlyd_domain::consent::Use;
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::text_version::TextVersion;
use genlyd_store::view::glances::Glance;
use genlyd_store::view::stories::Seen;
use serde::{Deserialize, Serialize};

use super::opened;
use super::show::{state_key, state_of};
use crate::desk::Desk;
use crate::forms;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::turning::{Turning, page_number};
use crate::urls;
use crate::visitor::Visit;

/// Stories on a page.
const PAGE: usize = 50;

/// The list.
#[derive(Debug, Serialize)]
pub(crate) struct ListStories {
    stories: Vec<Row>,
    turning: Turning,
    told: usize,
    approved: usize,
    facets: Vec<Facet>,
    /// The facet asked for does not exist; everything is shown.
    unknown: bool,
    /// A facet is chosen, so an empty list is not an empty project.
    narrowed: bool,
    everything: String,
    search: String,
    /// Where the box to search in asks how a query may go on.
    suggestions: String,
    /// Where a new story begins, for those who collect.
    begin: Option<String>,
    /// Passages and coverage are the visitor's to see.
    with_passages: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    number: u32,
    title: String,
    path: String,
    name: String,
    words: usize,
    passages: usize,
    covered: usize,
    state: &'static str,
    exhibited: bool,
}

/// A way to see fewer stories.
#[derive(Debug, Serialize)]
struct Facet {
    key: &'static str,
    path: String,
    count: usize,
    current: bool,
}

#[derive(Debug, Default, Deserialize)]
struct Wish {
    #[serde(default)]
    state: String,
    #[serde(default)]
    page: String,
}

/// The facets, in the order in which stories pass through them.
const FACETS: [&str; 8] = [
    "draft",
    "written",
    "read_back",
    "approved",
    "changed",
    "exhibited",
    "without_portrait",
    "withdrawn",
];

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let wish: Wish = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| load(desk, *at, &wish))
        .await?;
    site.page(&visit, placed)
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    wish: &Wish,
) -> Result<Placed<ListStories>, PageError> {
    let project = desk.project(project)?;
    let all = desk.view.glances(project.id)?;
    let chosen = FACETS.into_iter().find(|facet| *facet == wish.state);
    let path = urls::stories(project.id);
    let facets: Vec<Facet> = FACETS
        .into_iter()
        .map(|key| Facet {
            key,
            path: format!("{path}?state={key}"),
            count: all.iter().filter(|glance| is_in(glance, key)).count(),
            current: chosen == Some(key),
        })
        .filter(|facet| facet.count > 0 || facet.current)
        .collect();
    let found: Vec<&Glance> = all
        .iter()
        .filter(|glance| chosen.is_none_or(|facet| is_in(glance, facet)))
        .collect();
    let turning = Turning::to(page_number(&wish.page), PAGE, found.len(), |number| {
        address(&path, chosen, number)
    });
    let mut stories = Vec::new();
    for glance in &found[turning.range()] {
        if let Some(seen) = desk.view.story(glance.story)? {
            stories.push(row(desk, &seen)?);
        }
    }
    let collects = desk.view.may(project.id, Deed::CollectStories);
    Ok(Placed {
        place: Place::of(&project, desk).under(Entry::Stories),
        page: ListStories {
            stories,
            turning,
            told: all.len(),
            approved: all
                .iter()
                .filter(|glance| glance.approved_as_it_stands)
                .count(),
            facets,
            unknown: !wish.state.is_empty() && chosen.is_none(),
            narrowed: chosen.is_some(),
            search: urls::search(project.id),
            suggestions: urls::suggestions(project.id),
            begin: collects.then(|| urls::families(project.id)),
            everything: path,
            with_passages: desk.view.may(project.id, Deed::ReadThemes),
        },
    })
}

/// The address of a page of what is chosen.
fn address(path: &str, chosen: Option<&str>, number: usize) -> String {
    match chosen {
        Some(facet) => format!("{path}?state={facet}&page={number}"),
        None => format!("{path}?page={number}"),
    }
}

fn is_in(glance: &Glance, facet: &str) -> bool {
    match facet {
        "exhibited" => glance.exhibited,
        "without_portrait" => glance.whole && !glance.portrait && glance.approved_as_it_stands,
        state => state_key(glance.state, glance.lapsed) == state,
    }
}

fn row(desk: &Desk<'_>, seen: &Seen) -> Result<Row, PageError> {
    let story = &seen.story;
    let text = desk.view.text(seen)?;
    let marked: Vec<Highlight> = desk
        .view
        .highlights_of_story(seen)?
        .into_iter()
        .map(|stored| stored.record)
        .filter(|highlight| highlight.stands_in(story))
        .collect();
    let name = match (&seen.family, &seen.name, seen.sight) {
        (Some(family), _, _) => format!("{} {}", family.code, family.name),
        (None, Some(name), _) => name.clone(),
        (None, None, Sight::Approved { .. } | Sight::Whole | Sight::Tombstone) => String::new(),
    };
    let title = text.as_ref().map_or("", |text| &text.title);
    Ok(Row {
        number: story.number,
        title: opened::title(desk, story, title),
        path: urls::story(story.project, story.id),
        name,
        words: text.as_ref().map_or(0, TextVersion::words),
        passages: marked.len(),
        covered: text.as_ref().map_or(0, |text| covered(text, &marked)),
        state: state_of(story),
        exhibited: seen.consent.allows(Use::Exhibition),
    })
}

/// How much of a text is marked, in whole hundredths.
fn covered(text: &TextVersion, marked: &[Highlight]) -> usize {
    let (mut all, mut under) = (0, 0);
    for section in &text.sections {
        all += section.plain().chars().count();
        let mut stretches: Vec<(usize, usize)> = marked
            .iter()
            .filter(|highlight| highlight.section == section.key)
            .map(|highlight| (highlight.passage.start, highlight.passage.end))
            .collect();
        stretches.sort_unstable();
        let mut reached = 0;
        for (start, end) in stretches {
            under += end.saturating_sub(start.max(reached));
            reached = reached.max(end);
        }
    }
    (under * 100)
        .checked_div(all)
        .map_or(0, |share| share.min(100))
}

impl Page for ListStories {
    const TEMPLATE: &'static str = "stories/list";

    fn samples() -> Vec<ListStories> {
        let row = |title: &str, state| Row {
            number: 1,
            title: title.to_owned(),
            path: "/".to_owned(),
            name: "F01 Familien ved havnen".to_owned(),
            words: 412,
            passages: 7,
            covered: 60,
            state,
            exhibited: state == "approved",
        };
        let page = |stories: Vec<Row>, facet: Option<&str>, begin: Option<&str>| ListStories {
            told: stories.len(),
            turning: if facet.is_some() {
                Turning::sample()
            } else {
                Turning::default()
            },
            approved: 1,
            facets: FACETS
                .into_iter()
                .map(|key| Facet {
                    key,
                    path: "/".to_owned(),
                    count: 3,
                    current: facet == Some(key),
                })
                .collect(),
            unknown: false,
            narrowed: facet.is_some(),
            everything: "/".to_owned(),
            search: "/".to_owned(),
            suggestions: "/".to_owned(),
            begin: begin.map(str::to_owned),
            with_passages: begin.is_none(),
            stories,
        };
        let mut unknown = page(vec![row("Nattoget", "draft")], None, Some("/"));
        unknown.unknown = true;
        vec![
            page(Vec::new(), None, Some("/")),
            page(Vec::new(), None, None),
            page(Vec::new(), Some("draft"), None),
            page(
                [
                    "draft",
                    "written",
                    "read_back",
                    "approved",
                    "changed",
                    "withdrawn",
                ]
                .into_iter()
                .map(|state| row("Vi ringede tre gange", state))
                .collect(),
                Some("approved"),
                None,
            ),
            unknown,
        ]
    }
}
