//! Choosing what to put into an exhibition: whole stories, single sentences, a theme, or the title wall.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::piece::{Content, Layout, Piece, Quoted, Said, Size};
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::theme::Theme;
use genlyd_print::collect::Hall;
use serde::{Deserialize, Serialize};

use super::super::labels::{self, Paper};
use super::draft;
use super::offers::{self, QuoteOffer, Sought, StoryOffer, ThemeSign};
use crate::desk::Desk;
use crate::forms::{self, FieldError, Posted, Values};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The most pieces that are put in at once.
const MOST_AT_ONCE: usize = 60;

/// The page to choose on.
#[derive(Debug, Serialize)]
pub(crate) struct NewPanel {
    id: String,
    layout: &'static str,
    tabs: Vec<Tab>,
    q: String,
    theme: String,
    themes: Vec<ThemeChoice>,
    stories: Vec<StoryOffer>,
    quotes: Vec<QuoteOffer>,
    /// How much could be chosen if nothing were looked for.
    all: usize,
    papers: Vec<Paper>,
    size: String,
    portrait: bool,
    source: String,
    action: String,
    back: String,
    elsewhere: String,
    errors: Vec<FieldError>,
}

#[derive(Debug, Serialize)]
struct Tab {
    key: &'static str,
    path: String,
    current: bool,
}

#[derive(Clone, Debug, Serialize)]
struct ThemeChoice {
    value: String,
    label: String,
    sign: ThemeSign,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    layout: String,
    q: String,
    theme: String,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    request: HttpRequest,
    at: web::Path<(Id<Project>, Id<Exhibition>)>,
) -> Result<HttpResponse, PageError> {
    let asked: Asked = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| {
            load(desk, *at, &asked, &Values::default(), Vec::new())
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn create(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Exhibition>)>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let answer = site
        .desk(&visit, move |desk| {
            let (project, stored) = super::super::named(desk, at.0, at.1)?;
            let exhibition = stored.record;
            let hall = Hall::open(&desk.view, &project, &exhibition)?;
            let again = |errors| {
                let asked = Asked {
                    layout: form.one("layout").to_owned(),
                    q: form.one("q").to_owned(),
                    theme: form.one("theme").to_owned(),
                };
                Ok(Err(load(desk, *at, &asked, &form, errors)?))
            };
            let first: Id<Piece> = match form.one("id").parse() {
                Ok(id) => id,
                Err(_) => return again(vec![FieldError::new("", "panel-nothing-chosen")]),
            };
            let path = urls::panel(project.id, exhibition.id, first);
            if desk.view.piece(first)?.is_some() {
                // Sent twice: it is there already.
                return Ok(Ok(path));
            }
            let chosen = match chosen(&hall, &form)? {
                Ok(chosen) => chosen,
                Err(error) => return again(vec![error]),
            };
            let mut commit = desk.commit(project.id, Action::PieceAdded);
            let after = hall.pieces().last().map_or(0, |piece| piece.position);
            for (position, (content, size)) in (after + 1..).zip(chosen) {
                let id = if position == after + 1 {
                    first
                } else {
                    desk.new_id()
                };
                commit = commit.create(&Piece {
                    id,
                    project: project.id,
                    exhibition: exhibition.id,
                    position,
                    size,
                    ink: None,
                    content,
                    settled: Vec::new(),
                });
            }
            desk.save(commit.once(first.uuid()))?;
            Ok(Ok(urls::done(&path, "pieces-added")))
        })
        .await?;
    match answer {
        Ok(path) => Ok(see_other(path)),
        Err(again) => site.page_again(&visit, again),
    }
}

/// What was chosen, or what is wrong with it. Consent is asked for here too, not only where the offers were made.
fn chosen(
    hall: &Hall<'_>,
    form: &Values,
) -> Result<Result<Vec<(Content, Size)>, FieldError>, PageError> {
    let size = Size::from_name(form.one("size"));
    let mut chosen = Vec::new();
    match Layout::from_name(form.one("layout")) {
        Some(Layout::TitleWall) => chosen.push((Content::TitleWall, size.unwrap_or(Size::Poster))),
        Some(Layout::Story) => {
            for story in form
                .all("stories")
                .filter_map(|id| id.parse::<Id<Story>>().ok())
            {
                let Ok(released) = hall.released(story)? else {
                    return Ok(Err(FieldError::new("stories", "panel-not-allowed")));
                };
                let content = Content::Story {
                    story,
                    with_portrait: form.one("portrait") == "yes",
                    quote: Quoted::Own,
                };
                let words = released.told.text.words();
                chosen.push((content, size.unwrap_or(Size::for_words(words))));
            }
        }
        Some(Layout::Quote) => {
            for said in form.all("quotes").filter_map(draft::said) {
                if !may_hang(hall, &said)? {
                    return Ok(Err(FieldError::new("quotes", "panel-not-allowed")));
                }
                chosen.push((Content::Quote(said), size.unwrap_or(Size::A2)));
            }
        }
        Some(Layout::Theme) => {
            let Ok(theme) = form.one("theme").parse::<Id<Theme>>() else {
                return Ok(Err(FieldError::new("theme", "panel-theme-missing")));
            };
            let quotes: Vec<Said> = form.all("quotes").filter_map(draft::said).collect();
            for said in &quotes {
                if !may_hang(hall, said)? {
                    return Ok(Err(FieldError::new("quotes", "panel-not-allowed")));
                }
            }
            match (Content::Theme { theme, quotes }).checked() {
                Ok(content) => chosen.push((content, size.unwrap_or(Size::Poster))),
                Err(refusal) => return Ok(Err(draft::refused(refusal))),
            }
        }
        None => {}
    }
    if chosen.is_empty() || chosen.len() > MOST_AT_ONCE {
        return Ok(Err(FieldError::new("", "panel-nothing-chosen")));
    }
    Ok(Ok(chosen))
}

fn may_hang(hall: &Hall<'_>, said: &Said) -> Result<bool, PageError> {
    Ok(match hall.released(said.story)? {
        Ok(released) => match said.quote {
            Quoted::Own => released.own_words().is_some(),
            Quoted::Highlight(id) => released.quotable().iter().any(|one| one.id == id),
        },
        Err(_) => false,
    })
}

fn load(
    desk: &Desk<'_>,
    at: (Id<Project>, Id<Exhibition>),
    asked: &Asked,
    form: &Values,
    errors: Vec<FieldError>,
) -> Result<Placed<NewPanel>, PageError> {
    let (project, stored) = super::super::named(desk, at.0, at.1)?;
    let exhibition = stored.record;
    let hall = Hall::open(&desk.view, &project, &exhibition)?;
    let layout = Layout::from_name(&asked.layout).unwrap_or(Layout::Story);
    let sought = Sought::of(desk, project.id, &asked.q, asked.theme.parse().ok())?;
    let (mut stories, mut quotes, mut all) = (Vec::new(), Vec::new(), 0);
    match layout {
        Layout::TitleWall => {}
        Layout::Story => {
            let offered = offers::stories(desk, &hall, &sought)?;
            (stories, all) = (offered.offers, offered.all);
        }
        // A theme's voices are offered once the theme is known.
        Layout::Theme if sought.theme.is_none() => {}
        Layout::Quote | Layout::Theme => {
            let offered = offers::quotes(desk, &hall, &sought, layout == Layout::Theme)?;
            (quotes, all) = (offered.offers, offered.all);
        }
    }
    for story in &mut stories {
        story.chosen = form.all("stories").any(|value| value == story.value);
    }
    for quote in &mut quotes {
        quote.chosen = form.all("quotes").any(|value| value == quote.value);
    }
    let source = urls::new_panel(project.id, exhibition.id);
    let id = match form.one("id") {
        "" => desk.new_id::<Piece>().to_string(),
        id => id.to_owned(),
    };
    Ok(Placed {
        place: super::super::place(desk, &project, &exhibition).here(desk.words.text("panel-new")),
        page: NewPanel {
            id,
            layout: layout.name(),
            tabs: [
                Layout::Story,
                Layout::Quote,
                Layout::Theme,
                Layout::TitleWall,
            ]
            .into_iter()
            .map(|one| Tab {
                key: one.name(),
                path: format!("{source}?layout={}", one.name()),
                current: one == layout,
            })
            .collect(),
            q: asked.q.clone(),
            theme: asked.theme.clone(),
            themes: hall
                .themes()
                .iter()
                .filter(|theme| !theme.retired && !theme.sensitive)
                .map(|theme| ThemeChoice {
                    value: theme.id.to_string(),
                    label: format!("{} · {}", theme.letter, theme.name),
                    sign: offers::sign(theme),
                })
                .collect(),
            stories,
            quotes,
            all,
            papers: labels::papers(),
            size: form.one("size").to_owned(),
            portrait: form.one("id").is_empty() || form.one("portrait") == "yes",
            source,
            action: urls::panels(project.id, exhibition.id),
            back: urls::exhibition(project.id, exhibition.id),
            elsewhere: urls::stories(project.id),
            errors,
        },
    })
}

impl Page for NewPanel {
    const TEMPLATE: &'static str = "exhibitions/panels/new";

    fn samples() -> Vec<NewPanel> {
        let page = |layout: Layout, full: bool, errors| NewPanel {
            id: "x".to_owned(),
            layout: layout.name(),
            tabs: Layout::ALL
                .into_iter()
                .map(|one| Tab {
                    key: one.name(),
                    path: "/".to_owned(),
                    current: one == layout,
                })
                .collect(),
            q: "sok".to_owned(),
            theme: if full { "t".to_owned() } else { String::new() },
            themes: vec![ThemeChoice {
                value: "t".to_owned(),
                label: "B · Ventetid".to_owned(),
                sign: offers::sample_sign(),
            }],
            stories: if full {
                vec![offers::sample_story()]
            } else {
                Vec::new()
            },
            quotes: if full {
                vec![offers::sample_quote()]
            } else {
                Vec::new()
            },
            all: usize::from(full) * 31,
            papers: labels::papers(),
            size: String::new(),
            portrait: true,
            source: "/".to_owned(),
            action: "/".to_owned(),
            back: "/".to_owned(),
            elsewhere: "/".to_owned(),
            errors,
        };
        let mut samples: Vec<NewPanel> = Layout::ALL
            .into_iter()
            .flat_map(|layout| {
                [
                    page(layout, false, Vec::new()),
                    page(layout, true, Vec::new()),
                ]
            })
            .collect();
        samples.push(page(
            Layout::Theme,
            true,
            vec![
                FieldError::new("", "panel-nothing-chosen"),
                FieldError::new("stories", "panel-not-allowed"),
                FieldError::new("theme", "panel-theme-missing"),
                FieldError::new("quotes", "piece-too-few-voices"),
                FieldError::new("quotes", "piece-too-many-voices"),
                FieldError::new("quotes", "piece-same-quote-twice"),
            ],
        ));
        samples
    }
}
