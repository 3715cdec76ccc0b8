//! The workspace for tagging one story: the stories, the text, the themes.

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::highlight::{Highlight, TaggingRefusal, open_to_tagging};
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::theme::Theme;
use genlyd_store::Stored;
use genlyd_store::view::stories::Seen;
use genlyd_store::view::tagging::SeenHighlight;
use serde::{Deserialize, Serialize};

use super::context::{shortened, within_quotes};
use super::draw::{self, DrawnSection, Overlay};
use super::form::TagForm;
use super::ground::{self, Ground};
use super::tell::{Latest, Listed, SHORT, Teller, Unsettled};
use crate::desk::Desk;
use crate::forms::{self, FieldError, Values};
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::site::{Placed, Site};
use crate::themes::tally::Tallies;
use crate::themes::tree;
use crate::urls;
use crate::visitor::Visit;

mod samples;

/// Stories named in the list on each side of the one being read. A project may have thousands.
const NEIGHBOURS: usize = 60;

/// The workspace.
#[derive(Debug, Default, Serialize)]
pub(crate) struct ShowHighlights {
    title: String,
    number: u32,
    name: Option<String>,
    words: usize,
    story: String,
    stories: String,
    picks: Vec<Pick>,
    previous: Option<String>,
    next: Option<String>,
    /// Why the story cannot be tagged: `withdrawn`, `not-approved` or `not-for-labs`.
    blocked: Option<&'static str>,
    may_tag: bool,
    sections: Vec<DrawnSection>,
    themes: Vec<ThemeRow>,
    codebook: String,
    new_theme: Option<String>,
    form: TagForm,
    list: Vec<Listed>,
    unsettled: Vec<Unsettled>,
    latest: Vec<Latest>,
    tagged_passages: usize,
    tagged_stories: usize,
    all_stories: usize,
    undo: Option<Undo>,
    errors: Vec<FieldError>,
}

/// A story in the list.
#[derive(Debug, Serialize)]
struct Pick {
    number: u32,
    title: String,
    path: String,
    count: usize,
    current: bool,
}

/// A theme to press.
#[derive(Debug, Serialize)]
struct ThemeRow {
    id: String,
    ink: Ink,
    letter: char,
    name: String,
    count: usize,
    checked: bool,
    under: Vec<ThemeRow>,
}

/// What was just removed.
#[derive(Debug, Serialize)]
struct Undo {
    action: String,
    quote: String,
}

/// What an address asks for beyond the story.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Wish {
    /// The highlight to look at.
    #[serde(default)]
    chosen: String,
    /// The highlight that was just removed.
    #[serde(default)]
    removed: String,
    /// The highlight that was just made, where the page is to open.
    #[serde(default)]
    tagged: String,
}

/// What a form said when it came back with errors.
pub(super) struct Refused {
    /// The form as it was sent.
    pub(super) form: Values,
    /// The highlight it was about, unless it was new.
    pub(super) about: Option<Id<Highlight>>,
    /// What is wrong.
    pub(super) errors: Vec<FieldError>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Story>)>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let wish: Wish = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| load(desk, project, story, &wish, None))
        .await?;
    site.page(&visit, placed)
}

pub(super) fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    story: Id<Story>,
    wish: &Wish,
    refused: Option<Refused>,
) -> Result<Placed<ShowHighlights>, PageError> {
    let project = desk.project(project)?;
    let seen = ground::story(desk, project.id, story)?;
    let all = desk.view.highlights(project.id)?;
    let mut page = around(desk, &project, &seen, &all)?;
    let place = Place::of(&project, desk).under(Entry::Themes);
    match ground::ground(desk, seen)? {
        Ok(ground) => fill(desk, &mut page, &ground, &all, wish, refused)?,
        Err((seen, refusal)) => {
            page.title = title(desk, &seen)?;
            page.blocked = Some(match refusal {
                TaggingRefusal::Withdrawn => "withdrawn",
                TaggingRefusal::NotApproved => "not-approved",
                TaggingRefusal::NotForLabs => "not-for-labs",
            });
        }
    }
    Ok(Placed { place, page })
}

/// What stands around the text: the other stories, the figures, the newest highlights.
fn around(
    desk: &Desk<'_>,
    project: &Project,
    seen: &Seen,
    all: &[SeenHighlight],
) -> Result<ShowHighlights, PageError> {
    let mut counts: HashMap<Id<Story>, usize> = HashMap::new();
    for one in all {
        *counts.entry(one.highlight.story).or_default() += 1;
    }
    let stories: Vec<Seen> = desk
        .view
        .stories(project.id)?
        .into_iter()
        .filter(|other| {
            other.story.id == seen.story.id || open_to_tagging(&other.story, &other.consent).is_ok()
        })
        .collect();
    let current = stories
        .iter()
        .position(|other| other.story.id == seen.story.id)
        .unwrap_or_default();
    let path = |other: &Seen| urls::highlights(project.id, other.story.id);
    let near = current.saturating_sub(NEIGHBOURS)..(current + NEIGHBOURS + 1).min(stories.len());
    let picks = stories[near]
        .iter()
        .map(|other| {
            Ok(Pick {
                number: other.story.number,
                title: title(desk, other)?,
                path: path(other),
                count: counts.get(&other.story.id).copied().unwrap_or_default(),
                current: other.story.id == seen.story.id,
            })
        })
        .collect::<Result<Vec<_>, PageError>>()?;
    Ok(ShowHighlights {
        number: seen.story.number,
        name: seen.name.clone(),
        story: urls::story(project.id, seen.story.id),
        stories: urls::stories(project.id),
        codebook: urls::themes(project.id),
        picks,
        previous: current.checked_sub(1).map(|before| path(&stories[before])),
        next: stories.get(current + 1).map(path),
        may_tag: desk.view.may(project.id, Deed::TagPassages),
        tagged_passages: all.len(),
        tagged_stories: counts.len(),
        all_stories: stories.len(),
        ..ShowHighlights::default()
    })
}

/// The text, its highlights and the form.
fn fill(
    desk: &Desk<'_>,
    page: &mut ShowHighlights,
    ground: &Ground,
    all: &[SeenHighlight],
    wish: &Wish,
    refused: Option<Refused>,
) -> Result<(), PageError> {
    let project = ground.seen.story.project;
    let themes = desk.view.themes(project)?;
    let by_id: HashMap<Id<Theme>, Theme> = themes
        .iter()
        .map(|stored| (stored.record.id, stored.record.clone()))
        .collect();
    let about = match &refused {
        Some(refused) => refused.about,
        None => wish.chosen.parse().ok(),
    };
    let active = about
        .filter(|_| page.may_tag)
        .and_then(|id| ground.find(id))
        .map(|stored| &stored.record)
        .filter(|highlight| highlight.version == ground.text.id);
    let form = match &refused {
        Some(refused) => TagForm::sent(desk, ground, active, &refused.form),
        None => TagForm::about(desk, ground, active),
    };
    let mut teller = Teller::new(desk, &by_id);
    let tagged = wish.tagged.parse().ok().and_then(|id| ground.find(id));
    let overlay = Overlay {
        highlights: &ground.standing,
        themes: &by_id,
        active,
        landing: active.or(tagged.map(|stored| &stored.record)),
        ticked: &form.ticked,
    };
    for section in &ground.text.sections {
        let heading = teller.heading(&ground.seen.story, &section.key)?;
        page.sections
            .push(draw::section(section, heading, &overlay));
    }
    for stored in &ground.standing {
        let active = active.is_some_and(|active| active.id == stored.record.id);
        page.list
            .push(teller.listed(&ground.seen, &stored.record, active)?);
    }
    if page.may_tag {
        page.unsettled = ground
            .unsettled
            .iter()
            .map(|stored| teller.unsettled(ground, stored))
            .collect();
        page.new_theme = desk.view.may(project, Deed::ReviseThemes).then(|| {
            let back = urls::highlights(project, ground.seen.story.id);
            format!("{}?to={}", urls::new_theme(project), urls::escaped(&back))
        });
        page.undo = undo(desk, ground, wish)?;
    }
    page.latest = teller.latest(all)?;
    page.themes = theme_rows(
        themes,
        &Tallies::of(all.iter().map(|one| &one.highlight)),
        &form.themes,
    );
    page.title = ground.text.title.clone();
    page.words = ground.text.words();
    page.errors = refused.map(|refused| refused.errors).unwrap_or_default();
    page.form = form;
    Ok(())
}

fn undo(desk: &Desk<'_>, ground: &Ground, wish: &Wish) -> Result<Option<Undo>, PageError> {
    let story = &ground.seen.story;
    let removed = match wish.removed.parse() {
        Ok(id) => desk.view.removed_highlight(&ground.seen, id)?,
        Err(_) => None,
    };
    Ok(removed.map(|highlight| Undo {
        action: urls::restore_highlight(story.project, story.id, highlight.id),
        quote: within_quotes(&shortened(&highlight.passage.exact, SHORT)),
    }))
}

/// The title under which a story is listed; empty where it has none.
fn title(desk: &Desk<'_>, seen: &Seen) -> Result<String, PageError> {
    let text = desk.view.approved_text(seen)?;
    Ok(text.map(|text| text.title).unwrap_or_default())
}

/// The themes in use, as a tree. One that is retired is still there to be taken away where it is ticked.
fn theme_rows(themes: Vec<Stored<Theme>>, tallies: &Tallies, ticked: &[String]) -> Vec<ThemeRow> {
    let row = |theme: &Theme, under: Vec<ThemeRow>| {
        let id = theme.id.to_string();
        let checked = ticked.contains(&id);
        (!theme.retired || checked || !under.is_empty()).then(|| ThemeRow {
            id,
            ink: theme.ink,
            letter: theme.letter,
            name: theme.name.clone(),
            count: tallies.own(theme.id).passages(),
            checked,
            under,
        })
    };
    tree::tree(themes)
        .iter()
        .filter_map(|branch| {
            let under = branch
                .under
                .iter()
                .filter_map(|stored| row(&stored.record, Vec::new()))
                .collect();
            row(&branch.theme.record, under)
        })
        .collect()
}
