//! A theme and its passages: every voice on one theme, story by story.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::consent::Use;
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use genlyd_store::Stored;
use genlyd_store::view::tagging::SeenHighlight;
use serde::{Deserialize, Serialize};

use super::edit;
use super::sign::Sign;
use super::tally::Tallies;
use crate::desk::Desk;
use crate::forms;
use crate::frame::{self, Place};
use crate::highlights::context::{Around, around, within_quotes};
use crate::highlights::ground::reading_order;
use crate::highlights::tell::Teller;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// A theme and its passages.
#[derive(Debug, Serialize)]
pub(crate) struct ShowTheme {
    sign: Sign,
    parent: Option<Sign>,
    definition: String,
    use_when: String,
    not_when: String,
    sensitive: bool,
    retired: bool,
    edit: Option<String>,
    under: Vec<Under>,
    /// Passages under sub-themes are among those shown.
    with_under: bool,
    options: Vec<Choice>,
    sorts: Vec<Choice>,
    groups: Vec<Group>,
    /// Passages there are before the star was asked for.
    all: usize,
    figures: Figures,
    /// Search, filled with the theme's name.
    search: String,
    stories: String,
    /// The words that are special for it.
    keywords: String,
    may_tag: bool,
}

/// A sub-theme.
#[derive(Debug, Serialize)]
struct Under {
    sign: Sign,
    count: usize,
}

/// A way of looking at the passages.
#[derive(Debug, Serialize)]
struct Choice {
    key: &'static str,
    path: String,
    chosen: bool,
    count: usize,
}

/// Passages of one story.
#[derive(Debug, Serialize)]
struct Group {
    number: u32,
    title: String,
    name: Option<String>,
    path: String,
    exhibited: bool,
    passages: Vec<Told>,
}

/// A passage.
#[derive(Debug, Serialize)]
struct Told {
    quote: String,
    /// The same, as it stands among other words.
    exact: String,
    around: Around,
    heading: String,
    themes: Vec<Sign>,
    note: String,
    star: bool,
    author: Option<String>,
    /// Its place in the text.
    path: Option<String>,
}

/// The theme in numbers, to stand after the voices.
#[derive(Debug, Default, Serialize)]
struct Figures {
    passages: usize,
    stories: usize,
    families: usize,
    of_stories: usize,
}

/// How the passages are wanted.
#[derive(Clone, Debug, Default, Deserialize)]
struct Wish {
    #[serde(default)]
    star: String,
    #[serde(default)]
    sort: String,
    #[serde(default)]
    under: String,
}

/// The orders there are.
const SORTS: [&str; 3] = ["order", "length", "newest"];

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Theme>)>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let (project, id) = at.into_inner();
    let wish: Wish = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| load(desk, project, id, &wish))
        .await?;
    site.page(&visit, placed)
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: Id<Theme>,
    wish: &Wish,
) -> Result<Placed<ShowTheme>, PageError> {
    let project = desk.project(project)?;
    let theme = edit::theme(desk, project.id, id)?.record;
    let all = desk.view.themes(project.id)?;
    let highlights = desk.view.highlights(project.id)?;
    let tallies = Tallies::of(highlights.iter().map(|one| &one.highlight));
    let under: Vec<&Theme> = all
        .iter()
        .map(|stored| &stored.record)
        .filter(|other| other.parent == Some(theme.id))
        .collect();
    let with_under = !wish.under.is_empty() && !under.is_empty();
    let wanted: Vec<Id<Theme>> = [theme.id]
        .into_iter()
        .chain(under.iter().filter(|_| with_under).map(|theme| theme.id))
        .collect();
    let told = tallies.together(wanted.iter().copied());
    let of_stories = desk
        .view
        .stories(project.id)?
        .iter()
        .filter(|seen| seen.version().is_some())
        .count();
    let mut passages: Vec<SeenHighlight> = highlights
        .into_iter()
        .filter(|one| {
            one.highlight
                .themes
                .iter()
                .any(|theme| wanted.contains(theme))
        })
        .collect();
    let starred = passages.iter().filter(|one| one.highlight.star).count();
    if !wish.star.is_empty() {
        passages.retain(|one| one.highlight.star);
    }
    let parent = theme
        .parent
        .and_then(|parent| all.iter().find(|other| other.record.id == parent));
    let place = Place::of(&project, desk)
        .under(frame::Entry::Themes)
        .step(desk.words.text("themes-title"), urls::themes(project.id))
        .here(theme.name.clone());
    let page = ShowTheme {
        sign: Sign::of(project.id, &theme),
        parent: parent.map(|parent| Sign::of(project.id, &parent.record)),
        edit: desk
            .view
            .may(project.id, Deed::ReviseThemes)
            .then(|| urls::edit_theme(project.id, theme.id)),
        under: under
            .iter()
            .map(|theme| Under {
                sign: Sign::of(project.id, theme),
                count: tallies.own(theme.id).passages(),
            })
            .collect(),
        with_under,
        options: options(&theme, wish, starred, {
            let together = tallies.together(under.iter().map(|theme| theme.id).chain([theme.id]));
            together.passages() - tallies.own(theme.id).passages()
        }),
        sorts: sorts(&theme, wish),
        groups: groups(desk, &theme, all.as_slice(), passages, wish)?,
        all: told.passages(),
        figures: Figures {
            passages: told.passages(),
            stories: told.stories(),
            families: told.families(),
            of_stories,
        },
        search: format!(
            "{}?q={}",
            urls::search(project.id),
            urls::escaped(&theme.name)
        ),
        stories: urls::stories(project.id),
        keywords: urls::theme_keywords(project.id, theme.id),
        may_tag: desk.view.may(project.id, Deed::TagPassages),
        definition: theme.definition,
        use_when: theme.use_when,
        not_when: theme.not_when,
        sensitive: theme.sensitive,
        retired: theme.retired,
    };
    Ok(Placed { place, page })
}

/// Filters that can be set or taken away.
fn options(theme: &Theme, wish: &Wish, starred: usize, more: usize) -> Vec<Choice> {
    let toggled = |is_on: bool| {
        if is_on {
            String::new()
        } else {
            "yes".to_owned()
        }
    };
    let (star, under) = (!wish.star.is_empty(), !wish.under.is_empty());
    let star = Choice {
        key: "star",
        path: address(
            theme,
            &Wish {
                star: toggled(star),
                ..wish.clone()
            },
        ),
        chosen: star,
        count: starred,
    };
    let under = Choice {
        key: "under",
        path: address(
            theme,
            &Wish {
                under: toggled(under),
                ..wish.clone()
            },
        ),
        chosen: under,
        count: more,
    };
    [star, under]
        .into_iter()
        .filter(|choice| choice.chosen || choice.count > 0)
        .collect()
}

fn sorts(theme: &Theme, wish: &Wish) -> Vec<Choice> {
    let current = SORTS
        .into_iter()
        .find(|sort| *sort == wish.sort)
        .unwrap_or("order");
    SORTS
        .into_iter()
        .map(|sort| Choice {
            key: sort,
            path: address(
                theme,
                &Wish {
                    sort: sort.to_owned(),
                    ..wish.clone()
                },
            ),
            chosen: sort == current,
            count: 0,
        })
        .collect()
}

fn address(theme: &Theme, wish: &Wish) -> String {
    let asked: Vec<String> = [
        ("star", &wish.star),
        ("under", &wish.under),
        ("sort", &wish.sort),
    ]
    .into_iter()
    .filter(|(name, value)| !value.is_empty() && (*name, value.as_str()) != ("sort", "order"))
    .map(|(name, value)| format!("{name}={}", urls::escaped(value)))
    .collect();
    let path = urls::theme(theme.project, theme.id);
    if asked.is_empty() {
        path
    } else {
        format!("{path}?{}", asked.join("&"))
    }
}

/// The passages as they are wanted, those of one story that stand together under its title.
fn groups(
    desk: &Desk<'_>,
    theme: &Theme,
    all: &[Stored<Theme>],
    mut passages: Vec<SeenHighlight>,
    wish: &Wish,
) -> Result<Vec<Group>, PageError> {
    let by_id: HashMap<Id<Theme>, Theme> = all
        .iter()
        .map(|stored| (stored.record.id, stored.record.clone()))
        .collect();
    let mut texts: HashMap<Id<Story>, Option<TextVersion>> = HashMap::new();
    for one in &passages {
        if let Entry::Vacant(text) = texts.entry(one.highlight.story) {
            text.insert(desk.view.approved_text(&one.seen)?);
        }
    }
    let place = |highlight: &Highlight| {
        let text = texts.get(&highlight.story).and_then(Option::as_ref);
        text.map(|text| reading_order(text, highlight))
    };
    match wish.sort.as_str() {
        "length" => passages.sort_by_key(|one| Reverse(one.highlight.passage.range().len())),
        "newest" => passages.sort_by_key(|one| Reverse(one.highlight.at)),
        _ => passages.sort_by_key(|one| (one.seen.story.number, place(&one.highlight))),
    }
    let may_tag = desk.view.may(theme.project, Deed::TagPassages);
    let mut teller = Teller::new(desk, &by_id);
    let mut groups: Vec<(Id<Story>, Group)> = Vec::new();
    for SeenHighlight {
        highlight, seen, ..
    } in passages
    {
        let Some(Some(text)) = texts.get(&highlight.story) else {
            continue;
        };
        let plain = text
            .section(&highlight.section)
            .map(|section| section.plain())
            .unwrap_or_default();
        let told = Told {
            quote: within_quotes(&highlight.passage.exact),
            exact: highlight.passage.exact.clone(),
            around: around(&plain, highlight.passage.range()),
            heading: teller.heading(&seen.story, &highlight.section)?,
            themes: teller
                .signs(&highlight)
                .into_iter()
                .filter(|sign| sign.letter != theme.letter || sign.name != theme.name)
                .collect(),
            author: teller.author(&highlight)?,
            path: may_tag.then(|| urls::highlight(theme.project, highlight.story, highlight.id)),
            note: highlight.note,
            star: highlight.star,
        };
        match groups.last_mut() {
            Some((story, group)) if *story == highlight.story => group.passages.push(told),
            _ => groups.push((
                highlight.story,
                Group {
                    number: seen.story.number,
                    title: text.title.clone(),
                    name: seen.name.clone(),
                    path: urls::story(theme.project, highlight.story),
                    exhibited: seen.consent.allows(Use::Exhibition),
                    passages: vec![told],
                },
            )),
        }
    }
    Ok(groups.into_iter().map(|(_, group)| group).collect())
}

impl Page for ShowTheme {
    const TEMPLATE: &'static str = "themes/show";

    fn samples() -> Vec<ShowTheme> {
        use genlyd_domain::ink::Ink;
        let choice = |key, chosen| Choice {
            key,
            path: "/".to_owned(),
            chosen,
            count: 4,
        };
        let told = |note: &str| Told {
            quote: "Vi ventede elleve uger på et svar".to_owned(),
            exact: "Vi ventede elleve uger på et svar".to_owned(),
            around: Around {
                before: "Det hele lå i en bunke på bordet. ".to_owned(),
                after: ", og da det kom, var vores søn allerede begyndt at gå.".to_owned(),
            },
            heading: "Hjælp og støtte".to_owned(),
            themes: vec![Sign::sample(Ink::H, "Breve")],
            note: note.to_owned(),
            star: !note.is_empty(),
            author: Some("Per".to_owned()),
            path: note.is_empty().then(|| "/".to_owned()),
        };
        let page = |groups: Vec<Group>, all| ShowTheme {
            sign: Sign::sample(Ink::B, "Ventetid"),
            parent: None,
            definition: String::new(),
            use_when: String::new(),
            not_when: String::new(),
            sensitive: false,
            retired: false,
            edit: None,
            under: Vec::new(),
            with_under: false,
            options: Vec::new(),
            sorts: SORTS.map(|sort| choice(sort, sort == "order")).into(),
            groups,
            all,
            figures: Figures {
                passages: all,
                stories: all,
                families: all.saturating_sub(1),
                of_stories: 40,
            },
            search: "/".to_owned(),
            stories: "/".to_owned(),
            keywords: "/".to_owned(),
            may_tag: true,
        };
        let group = |title: &str| Group {
            number: 12,
            title: title.to_owned(),
            name: (!title.is_empty()).then(|| "Familien på bakken".to_owned()),
            path: "/".to_owned(),
            exhibited: title.is_empty(),
            passages: vec![told(""), told("Hun siger det uden bebrejdelse.")],
        };
        vec![
            page(Vec::new(), 0),
            page(Vec::new(), 3),
            ShowTheme {
                parent: Some(Sign::sample(Ink::A, "At stå alene")),
                definition: "Tiden mellem at spørge og at få svar.".to_owned(),
                use_when: "Der ventes på et svar.".to_owned(),
                not_when: "Der blot er langt til næste aftale.".to_owned(),
                sensitive: true,
                retired: true,
                edit: Some("/".to_owned()),
                under: vec![Under {
                    sign: Sign::sample(Ink::F, "Netværk"),
                    count: 3,
                }],
                with_under: true,
                options: vec![choice("star", true), choice("under", false)],
                ..page(vec![group("Elleve uger"), group("")], 4)
            },
        ]
    }
}
