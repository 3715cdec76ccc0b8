//! The workspace for tagging one story: the stories, the text, the themes.

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::highlight::{Highlight, TaggingRefusal};
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::theme::Theme;
use genlyd_store::Stored;
use genlyd_store::view::glances::Glance;
use genlyd_store::view::stories::Seen;
use serde::{Deserialize, Serialize};

use super::context::{shortened, within_quotes};
use super::draw::{self, DrawnSection, Overlay};
use super::form::TagForm;
use super::ground::{self, Ground};
use super::picks::{Picks, picks};
use super::tell::{Latest, Listed, SHORT, Teller, Unsettled};
use crate::desk::Desk;
use crate::forms::{self, FieldError, Values};
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::site::{Placed, Site};
use crate::themes::tree;
use crate::urls;
use crate::visitor::Visit;

mod samples;

/// The workspace.
#[derive(Debug, Default, Serialize)]
pub(crate) struct ShowHighlights {
    title: String,
    number: u32,
    name: Option<String>,
    words: usize,
    story: String,
    stories: String,
    picks: Picks,
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
    undo: Option<Undo>,
    errors: Vec<FieldError>,
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
    /// A page of the list of stories, other than the one where the story stands.
    #[serde(default)]
    page: String,
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
    let glances = desk.view.glances(project.id)?;
    let mut page = around(desk, &seen, &glances, wish)?;
    let place = Place::of(&project, desk).under(Entry::Themes);
    match ground::ground(desk, seen)? {
        Ok(ground) => fill(desk, &mut page, &ground, &glances, wish, refused)?,
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

/// What stands around the text: the other stories and the figures.
fn around(
    desk: &Desk<'_>,
    seen: &Seen,
    glances: &[Glance],
    wish: &Wish,
) -> Result<ShowHighlights, PageError> {
    let project = seen.story.project;
    Ok(ShowHighlights {
        number: seen.story.number,
        name: seen.name.clone(),
        story: urls::story(project, seen.story.id),
        stories: urls::stories(project),
        codebook: urls::themes(project),
        picks: picks(desk, project, seen.story.id, glances, &wish.page)?,
        may_tag: desk.view.may(project, Deed::TagPassages),
        tagged_passages: glances.iter().map(|glance| glance.passages).sum(),
        tagged_stories: glances.iter().filter(|glance| glance.passages > 0).count(),
        ..ShowHighlights::default()
    })
}

/// The text, its highlights and the form.
fn fill(
    desk: &Desk<'_>,
    page: &mut ShowHighlights,
    ground: &Ground,
    glances: &[Glance],
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
    page.latest = teller.latest(project)?;
    page.themes = theme_rows(themes, &passages_of_themes(glances), &form.themes);
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

/// How many passages that may be read carry each theme.
fn passages_of_themes(glances: &[Glance]) -> HashMap<Id<Theme>, usize> {
    let mut passages = HashMap::new();
    for (theme, count) in glances.iter().flat_map(|glance| &glance.themes) {
        *passages.entry(*theme).or_default() += count;
    }
    passages
}

/// The themes in use, as a tree. One that is retired is still there to be taken away where it is ticked.
fn theme_rows(
    themes: Vec<Stored<Theme>>,
    passages: &HashMap<Id<Theme>, usize>,
    ticked: &[String],
) -> Vec<ThemeRow> {
    let row = |theme: &Theme, under: Vec<ThemeRow>| {
        let id = theme.id.to_string();
        let checked = ticked.contains(&id);
        (!theme.retired || checked || !under.is_empty()).then(|| ThemeRow {
            id,
            ink: theme.ink,
            letter: theme.letter,
            name: theme.name.clone(),
            count: passages.get(&theme.id).copied().unwrap_or_default(),
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
