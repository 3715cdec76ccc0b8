//! The page to search on: the box, what narrows it down, passages first and then stories.

use std::collections::HashMap;

use actix_web::{HttpRequest, HttpResponse, web};
use fluent_bundle::FluentValue;
use genlyd_domain::access::Deed;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::theme::Theme;
use genlyd_search::{Found, Hit, Note};
use serde::Serialize;

use super::asked::{Asked, PAGE, state_name};
use super::collections::new::Keep;
use super::collections::row::{self, Row};
use super::examples;
use super::narrowing::{self, Chosen, Facet, Narrowing, Themes};
use super::pieces::{Piece, pieces};
use crate::desk::Desk;
use crate::forms;
use crate::frame::{Entry, Place};
use crate::highlights::headings::Headings;
use crate::page_error::PageError;
use crate::site::{Placed, Site};
use crate::themes::sign::Sign;
use crate::urls;
use crate::visitor::Visit;

mod samples;

/// Passages shown for one story; the rest stand on the theme's page.
const PASSAGES_OF_STORY: usize = 3;

/// Kept searches shown before anything is asked; each is asked to be counted.
const COLLECTIONS: usize = 8;

/// Highlights from which examples are made: the newest, because they are at hand however many there are.
const EXAMPLED: usize = 40;

/// Themes named beside a story.
const THEMES_OF_STORY: usize = 5;

/// What was asked for and what was found.
#[derive(Debug, Serialize)]
pub(crate) struct ListSearches {
    action: String,
    /// Where the box asks how a query may go on.
    suggestions: String,
    query: String,
    /// What the facets keep when the box is sent again.
    kept: Vec<(&'static str, String)>,
    facets: Vec<Facet>,
    chosen: Vec<Chosen>,
    /// Without any facet.
    wide: Option<String>,
    /// The same search for only exactly the words typed, or as generously as usual again.
    exactly: Option<Exactly>,
    notes: Vec<String>,
    examples: Vec<Example>,
    passages: Vec<FoundPassage>,
    stories: Vec<FoundStory>,
    total: usize,
    is_more: bool,
    first: usize,
    last: usize,
    previous: Option<String>,
    next: Option<String>,
    /// Where all stories stand.
    all_stories: String,
    /// Ways on, before anything is asked.
    ways: Vec<Way>,
    /// The first of the kept searches, before anything is asked.
    collections: Vec<Row>,
    /// How many there are in all.
    collections_in_all: usize,
    all_collections: String,
    /// Where this search can be kept.
    keep: Option<Keep>,
    /// What it is kept as already.
    kept_as: Option<String>,
}

/// A page that has to do with searching.
#[derive(Debug, Serialize)]
struct Way {
    key: &'static str,
    icon: &'static str,
    path: String,
}

/// How strictly the words are taken, and the way to the other.
#[derive(Debug, Serialize)]
struct Exactly {
    is_on: bool,
    other: String,
}

#[derive(Debug, Serialize)]
struct Example {
    kind: &'static str,
    query: String,
    path: String,
}

#[derive(Debug, Serialize)]
struct FoundPassage {
    text: Vec<Piece>,
    path: String,
    number: u32,
    title: String,
    heading: String,
    themes: Vec<Sign>,
}

#[derive(Debug, Serialize)]
struct FoundStory {
    number: u32,
    title: Vec<Piece>,
    name: Option<String>,
    path: String,
    /// The forms in which it was found, where they are others than what was typed.
    forms: Vec<String>,
    snippets: Vec<FoundSnippet>,
    state: &'static str,
    themes: Vec<Sign>,
}

#[derive(Debug, Serialize)]
struct FoundSnippet {
    heading: String,
    text: Vec<Piece>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let asked: Asked = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| load(desk, *at, &asked))
        .await?;
    site.page(&visit, placed)
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    asked: &Asked,
) -> Result<Placed<ListSearches>, PageError> {
    let project = desk.project(project)?;
    let themes = Themes::of(desk, project.id)?;
    let mut request = asked.request();
    if asked.is_nothing() {
        // Nothing is shown before something is asked, but what there is to choose from is.
        request.most = 0;
    }
    let found = desk.index.search(&desk.view, project.id, &request)?;
    let weeks = narrowing::weeks(desk, project.id)?;
    let facets = Narrowing {
        desk,
        project: project.id,
        asked,
        themes: &themes,
        weeks: &weeks,
    };
    let mut page = ListSearches {
        action: urls::search(project.id),
        suggestions: urls::suggestions(project.id),
        query: asked.q.clone(),
        kept: asked.beside_the_words(),
        facets: facets.told(&found.facets),
        chosen: facets.chosen(),
        wide: (asked.is_narrowed() && !asked.q.is_empty()).then(|| {
            let wide = Asked::words(asked.q.clone());
            wide.address(project.id)
        }),
        exactly: (!asked.q.trim().is_empty()).then(|| Exactly {
            is_on: asked.is_exact(),
            other: asked.other_strictness().address(project.id),
        }),
        notes: found.notes.iter().map(|note| told(desk, note)).collect(),
        examples: Vec::new(),
        passages: Vec::new(),
        stories: Vec::new(),
        total: found.total,
        is_more: found.is_more,
        first: request.first + 1,
        last: request.first + found.hits.len(),
        previous: None,
        next: None,
        all_stories: urls::stories(project.id),
        ways: ways(desk, project.id),
        collections: Vec::new(),
        collections_in_all: 0,
        all_collections: urls::collections(project.id),
        keep: None,
        kept_as: None,
    };
    keeping(desk, &mut page, project.id, asked, &themes)?;
    let turned = |number: usize| asked.turned_to(number).address(project.id);
    if !asked.is_nothing() {
        page.previous = (asked.number() > 1).then(|| turned(asked.number() - 1));
        page.next = (request.first + PAGE < found.total).then(|| turned(asked.number() + 1));
    }
    if asked.is_nothing() || found.hits.is_empty() {
        page.examples = examples_of(desk, project.id, &themes)?;
    }
    fill(desk, &mut page, project.id, &themes, found)?;
    let place = Place::of(&project, desk).under(Entry::Search);
    Ok(Placed { place, page })
}

fn fill(
    desk: &Desk<'_>,
    page: &mut ListSearches,
    project: Id<Project>,
    themes: &Themes,
    found: Found,
) -> Result<(), PageError> {
    let may_tag = desk.view.may(project, Deed::TagPassages);
    let mut headings = Headings::default();
    for hit in found.hits {
        let story = &hit.seen.story;
        let path = urls::story(project, story.id);
        for passage in hit.passages.iter().take(PASSAGES_OF_STORY) {
            let highlight = &passage.highlight;
            page.passages.push(FoundPassage {
                text: pieces(&highlight.passage.exact, &passage.lit),
                path: if may_tag {
                    urls::highlight(project, story.id, highlight.id)
                } else {
                    path.clone()
                },
                number: story.number,
                title: hit.title.clone(),
                heading: headings.of(desk, story, &highlight.section)?,
                themes: themes.signs(project, &highlight.themes),
            });
        }
        let snippets = hit
            .snippets
            .iter()
            .map(|snippet| {
                Ok(FoundSnippet {
                    heading: headings.of(desk, story, &snippet.section)?,
                    text: pieces(&snippet.text, &snippet.lit),
                })
            })
            .collect::<Result<Vec<_>, PageError>>()?;
        // Where it was found by its words, it opens where they stand.
        let is_lit = hit.snippets.iter().any(|snippet| !snippet.lit.is_empty());
        let path = if is_lit {
            urls::story_found(project, story.id, &page.query)
        } else {
            path
        };
        page.stories.push(FoundStory {
            number: story.number,
            title: pieces(&hit.title, &hit.title_lit),
            name: hit.seen.name.clone(),
            forms: hit.forms.clone(),
            snippets,
            state: state(&hit),
            themes: themes_of(desk, project, themes, &hit)?,
            path,
        });
    }
    Ok(())
}

/// The themes heard in a story, most heard first.
fn themes_of(
    desk: &Desk<'_>,
    project: Id<Project>,
    themes: &Themes,
    hit: &Hit,
) -> Result<Vec<Sign>, PageError> {
    let mut counts: HashMap<Id<Theme>, usize> = HashMap::new();
    for stored in desk.view.highlights_of_story(&hit.seen)? {
        for theme in stored.record.themes {
            *counts.entry(theme).or_default() += 1;
        }
    }
    let mut heard: Vec<(Id<Theme>, usize)> = counts.into_iter().collect();
    heard.sort_by_key(|(theme, count)| (std::cmp::Reverse(*count), *theme));
    heard.truncate(THEMES_OF_STORY);
    let heard: Vec<Id<Theme>> = heard.into_iter().map(|(theme, _)| theme).collect();
    Ok(themes.signs(project, &heard))
}

/// How far a story has come, as a chip shows it.
fn state(hit: &Hit) -> &'static str {
    if hit.seen.story.has_lapsed() {
        "changed"
    } else {
        state_name(hit.seen.story.state)
    }
}

fn examples_of(
    desk: &Desk<'_>,
    project: Id<Project>,
    themes: &Themes,
) -> Result<Vec<Example>, PageError> {
    let highlights = desk.view.newest_highlights(project, EXAMPLED)?;
    Ok(
        examples::examples(&themes.list, &highlights, desk.words.language())
            .into_iter()
            .map(|example| {
                let asked = Asked::words(example.query.clone());
                Example {
                    kind: example.kind,
                    path: asked.address(project),
                    query: example.query,
                }
            })
            .collect(),
    )
}

/// The kept searches before anything is asked, and how to keep this one afterwards.
fn keeping(
    desk: &Desk<'_>,
    page: &mut ListSearches,
    project: Id<Project>,
    asked: &Asked,
    themes: &Themes,
) -> Result<(), PageError> {
    let known = row::known(desk, project)?;
    if asked.is_nothing() {
        page.collections_in_all = known.len();
        let first = &known[..known.len().min(COLLECTIONS)];
        page.collections = row::rows(desk, themes, first)?;
        return Ok(());
    }
    let Ok(kept) = asked.kept().checked() else {
        // Too long to be kept, and so not offered.
        return Ok(());
    };
    page.kept_as = known
        .into_iter()
        .find(|saved| saved.asked == kept)
        .map(|saved| saved.name);
    if page.kept_as.is_none() {
        page.keep = Some(Keep::of(desk, project, asked));
    }
    Ok(())
}

fn ways(desk: &Desk<'_>, project: Id<Project>) -> Vec<Way> {
    let synonyms = Way {
        key: "synonyms",
        icon: "link",
        path: urls::synonyms(project),
    };
    let keywords = Way {
        key: "keywords",
        icon: "themes",
        path: urls::keywords(project),
    };
    let may_read_themes = desk.view.may(project, Deed::ReadThemes);
    [Some(synonyms), Some(keywords).filter(|_| may_read_themes)]
        .into_iter()
        .flatten()
        .collect()
}

/// A note in words.
fn told(desk: &Desk<'_>, note: &Note) -> String {
    let with = |key, name, value| desk.words.with(key, &[(name, value)]);
    let typed = |text: &str| FluentValue::from(text.to_owned());
    match note {
        Note::Relaxed => desk.words.text("search-note-relaxed"),
        Note::Also { words } => with("search-note-also", "words", typed(&quoted(words))),
        Note::Related { words } => with("search-note-related", "words", typed(&quoted(words))),
        Note::Corrected { typed: text, meant } => desk.words.with(
            "search-note-corrected",
            &[("typed", typed(text)), ("meant", typed(meant))],
        ),
        Note::Apart { typed: text } => with("search-note-apart", "typed", typed(text)),
        Note::NoWords => desk.words.text("search-note-no-words"),
        Note::Plain { typed: text } => with("search-note-plain", "typed", typed(text)),
        Note::UnknownTheme { name } => with("search-note-unknown-theme", "name", typed(name)),
        Note::UnknownPlace { name } => with("search-note-unknown-place", "name", typed(name)),
        Note::UnknownFamily { code } => with("search-note-unknown-family", "code", typed(code)),
        Note::Cut { kept } => with("search-note-cut", "kept", FluentValue::from(*kept)),
        Note::ManyWords { prefix } => with("search-note-many-words", "prefix", typed(prefix)),
        Note::Behind { changes } => {
            with("search-note-behind", "changes", FluentValue::from(*changes))
        }
    }
}

/// Words in quotation marks, in a row.
fn quoted(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("»{word}«")).collect();
    quoted.join(", ")
}
