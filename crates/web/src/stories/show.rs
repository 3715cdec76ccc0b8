//! A story, read in peace; for those who collect it, what comes next.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::access::Sight;
use genlyd_domain::consent::Use;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::{Story, StoryState};
use genlyd_domain::text_version::TextVersion;
use genlyd_store::view::stories::Seen;
use genlyd_text::guide::GuideText;
use genlyd_text::html;
use genlyd_text::segment::CharRange;
use serde::Serialize;

use super::opened::{self, Tab};
use super::withdrawals::{self, Hanging};
use crate::desk::Desk;
use crate::forms;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

mod facts;
mod find;
pub(crate) mod ways;

use facts::{Chip, Fact, ThemeChip};
use find::Find;
use ways::WayOn;

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct ShowStory {
    tabs: Vec<Tab>,
    number: u32,
    title: String,
    lang: &'static str,
    sections: Vec<Section>,
    /// Finding words in it; absent where there are none to be read.
    find: Option<Find>,
    quote: Option<String>,
    portrait: Option<Portrait>,
    chips: Vec<Chip>,
    facts: Vec<Fact>,
    themes: Vec<ThemeChip>,
    /// What comes next, for those who collect or tag.
    next: Option<WayOn>,
    /// Other ways on from here.
    ways: Vec<WayOn>,
    /// The text has changed since it was approved.
    lapsed: bool,
    /// It was taken back: what of it still hangs somewhere.
    gone: Option<Gone>,
    previous: Option<Neighbour>,
    following: Option<Neighbour>,
}

#[derive(Debug, Serialize)]
struct Section {
    heading: String,
    html: String,
}

#[derive(Debug, Serialize)]
struct Portrait {
    path: String,
    large: String,
    alt: String,
    credit: String,
}

#[derive(Debug, Serialize)]
struct Neighbour {
    title: String,
    path: String,
}

/// What is left to say of a story that was taken back.
#[derive(Debug, Serialize)]
struct Gone {
    when: Option<String>,
    hanging: Vec<Hanging>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Story>)>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let sought: find::Sought = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| load(desk, project, story, &sought))
        .await?;
    site.page(&visit, placed)
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    story: Id<Story>,
    sought: &find::Sought,
) -> Result<Placed<ShowStory>, PageError> {
    let project = desk.project(project)?;
    let seen = opened::seen(desk, project.id, story)?;
    let guide = opened::guide_of(desk, &seen.story)?;
    let text = desk.view.text(&seen)?;
    let title = opened::title(
        desk,
        &seen.story,
        text.as_ref().map_or("", |text| &text.title),
    );
    let place = Place::of(&project, desk).under(Entry::Stories);
    let (previous, following) = neighbours(desk, &seen)?;
    let gone = match seen.sight {
        Sight::Tombstone => Some(gone(desk, &seen)?),
        Sight::Whole | Sight::Approved { .. } => None,
    };
    let (next, ways) = ways::ways_on(desk, &project, &seen)?;
    let (mut find, finder) = Find::of(desk, project.id, story, sought)?;
    let written = text.as_ref().map_or_else(Vec::new, |text| {
        sections(text, &guide, &seen, |plain| {
            find.lit(finder.as_ref(), seen.story.language, plain)
        })
    });
    Ok(Placed {
        place,
        page: ShowStory {
            tabs: opened::tabs(desk, &seen, "story"),
            number: seen.story.number,
            lang: seen.story.language.tag(),
            find: Some(find).filter(|_| !written.is_empty()),
            sections: written,
            quote: seen
                .story
                .quote
                .as_ref()
                .filter(|_| text.is_some())
                .map(|quote| quote.passage.exact.clone()),
            portrait: seen.portrait.as_ref().map(|portrait| Portrait {
                path: urls::photo(project.id, seen.story.id, "small"),
                large: urls::photo(project.id, seen.story.id, "large"),
                alt: portrait.alt.clone(),
                credit: portrait.credit.clone(),
            }),
            chips: facts::chips(desk, &seen),
            facts: facts::facts(desk, &seen, text.as_ref())?,
            themes: facts::themes(desk, &seen)?,
            next,
            ways,
            lapsed: seen.is_whole() && seen.story.has_lapsed(),
            gone,
            previous,
            following,
            title,
        },
    })
}

/// What is written, under the headings of the guide. A part that never goes to a wall is not shown to those who hang it.
fn sections(
    text: &TextVersion,
    guide: &GuideText,
    seen: &Seen,
    mut found_in: impl FnMut(&str) -> (Vec<CharRange>, usize),
) -> Vec<Section> {
    let for_the_wall = matches!(
        seen.sight,
        Sight::Approved {
            to: Use::Exhibition,
            ..
        }
    );
    let written: Vec<_> = text
        .sections
        .iter()
        .filter(|section| !section.markdown.is_empty())
        .filter(|section| {
            !for_the_wall
                || guide
                    .section(&section.key)
                    .is_none_or(|asked| asked.exhibited)
        })
        .collect();
    // A text that came as one piece has no headings to tell it by.
    let alone = written.len() == 1;
    written
        .into_iter()
        .map(|section| {
            let (lit, first) = found_in(&section.plain());
            Section {
                heading: if alone && guide.section(&section.key).is_none() {
                    String::new()
                } else {
                    opened::heading(guide, &section.key)
                },
                html: html::from_markdown_lit(&section.markdown, &lit, first),
            }
        })
        .collect()
}

/// A story's state as a key of words and of the style sheet.
pub(crate) fn state_of(story: &Story) -> &'static str {
    state_key(story.state, story.has_lapsed())
}

/// As [`state_of`], for a story that is only seen at a glance.
pub(crate) fn state_key(state: StoryState, lapsed: bool) -> &'static str {
    match state {
        StoryState::Withdrawn => "withdrawn",
        _ if lapsed => "changed",
        StoryState::Draft => "draft",
        StoryState::Written => "written",
        StoryState::ReadBack => "read_back",
        StoryState::Approved => "approved",
    }
}

fn gone(desk: &Desk<'_>, seen: &Seen) -> Result<Gone, PageError> {
    let last = desk.view.consents(seen)?.into_iter().next_back();
    Ok(Gone {
        when: last.map(|consent| desk.words.moment(consent.at)),
        hanging: withdrawals::hanging(desk, &seen.story)?,
    })
}

/// The stories before and after this one, among those the visitor may know of.
fn neighbours(
    desk: &Desk<'_>,
    seen: &Seen,
) -> Result<(Option<Neighbour>, Option<Neighbour>), PageError> {
    let neighbour = |one: Option<Seen>| -> Result<Option<Neighbour>, PageError> {
        let Some(one) = one else {
            return Ok(None);
        };
        let text = desk.view.text(&one)?;
        Ok(Some(Neighbour {
            title: opened::title(
                desk,
                &one.story,
                text.as_ref().map_or("", |text| &text.title),
            ),
            path: urls::story(one.story.project, one.story.id),
        }))
    };
    Ok((
        neighbour(desk.view.story_before(seen)?)?,
        neighbour(desk.view.story_after(seen)?)?,
    ))
}

impl Page for ShowStory {
    const TEMPLATE: &'static str = "stories/show";

    fn samples() -> Vec<ShowStory> {
        let bare = || ShowStory {
            tabs: opened::sample_tabs("story"),
            number: 1,
            title: "Fortælling 1".to_owned(),
            lang: "da",
            sections: Vec::new(),
            find: None,
            quote: None,
            portrait: None,
            chips: vec![Chip {
                state: "draft",
                label: "Kladde".to_owned(),
            }],
            facts: Vec::new(),
            themes: Vec::new(),
            next: None,
            ways: Vec::new(),
            lapsed: false,
            gone: None,
            previous: None,
            following: None,
        };
        let way = |key| WayOn {
            key,
            icon: "pen",
            path: "/".to_owned(),
        };
        let neighbour = || {
            Some(Neighbour {
                title: "Sommerhuset".to_owned(),
                path: "/".to_owned(),
            })
        };
        let mut usual = bare();
        usual.title = "Vi ringede tre gange".to_owned();
        usual.sections = vec![
            Section {
                heading: "Begyndelsen".to_owned(),
                html: "<p>Da han blev født, blæste det.</p>".to_owned(),
            },
            Section {
                heading: String::new(),
                html: "<p>Så kom hun.</p>".to_owned(),
            },
        ];
        usual.find = Some(Find::sample("", 0));
        usual.quote = Some("Så kom hun.".to_owned());
        usual.portrait = Some(Portrait {
            path: "/".to_owned(),
            large: "/".to_owned(),
            alt: "Far med et spædbarn".to_owned(),
            credit: "Jørgen Holm".to_owned(),
        });
        usual.facts = [
            "number",
            "family",
            "name",
            "place",
            "told-by",
            "visit",
            "written-by",
            "length",
        ]
        .into_iter()
        .map(|name| Fact {
            name,
            value: "Havneby".to_owned(),
        })
        .collect();
        usual.themes = vec![ThemeChip {
            ink: "A".to_owned(),
            letter: "A".to_owned(),
            name: "Ventetid".to_owned(),
            path: "/".to_owned(),
        }];
        usual.next = Some(way("read-back"));
        usual.ways = [
            "edit-text",
            "edit",
            "photos",
            "readings",
            "withdraw",
            "tag",
            "exhibit",
        ]
        .into_iter()
        .map(way)
        .collect();
        usual.lapsed = true;
        (usual.previous, usual.following) = (neighbour(), neighbour());
        let steps = ["write", "finish", "approve", "portrait", "consent"].map(|key| {
            let mut page = bare();
            page.next = Some(way(key));
            page
        });
        let [found, not_found] = [("<b>nat</b>", 34), ("færge", 0)].map(|(query, count)| {
            let mut page = bare();
            page.find = Some(Find::sample(query, count));
            page
        });
        let mut gone = bare();
        gone.gone = Some(Gone {
            when: Some("19. november 2026 kl. 10.00".to_owned()),
            hanging: vec![Hanging::sample()],
        });
        let mut nowhere = bare();
        nowhere.gone = Some(Gone {
            when: None,
            hanging: Vec::new(),
        });
        let mut pages = vec![bare(), usual, found, not_found, gone, nowhere];
        pages.extend(steps);
        pages
    }
}
