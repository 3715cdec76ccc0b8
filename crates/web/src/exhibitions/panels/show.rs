//! One piece on the bench: the sheet, what was found on it, and what can be changed.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::change::Action;
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::ink::Ink;
use genlyd_domain::piece::{Content, Piece, Said};
use genlyd_domain::project::Project;
use genlyd_print::collect::Hall;
use genlyd_store::CommitError;
use serde::Serialize;

use super::super::bench::{self, Bench, OnFelt};
use super::super::findings::{self, Finding, Judged, Reach};
use super::super::labels::{self, Paper};
use super::finds::{self, Finds};
use super::offers::{self, QuoteOffer, Sought};
use super::{Address, draft};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// A piece.
#[derive(Debug, Serialize)]
pub(crate) struct ShowPanel {
    bench: Bench,
    sheet: OnFelt,
    findings: Vec<Finding>,
    all: Vec<Finding>,
    finds: Finds,
    previous: Option<String>,
    next: Option<String>,
    story: Option<String>,
    form: Option<PanelForm>,
    errors: Vec<FieldError>,
}

/// What can be changed, for those who arrange.
#[derive(Debug, Serialize)]
struct PanelForm {
    action: String,
    moves: String,
    remove: String,
    revision: u64,
    width: u32,
    layout: &'static str,
    size: String,
    papers: Vec<Paper>,
    ink: String,
    inks: Vec<InkChoice>,
    portrait: bool,
    quotes: Vec<QuoteOffer>,
}

#[derive(Clone, Debug, Serialize)]
struct InkChoice {
    letter: String,
    /// The themes that are drawn in it.
    themes: String,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Address>,
) -> Result<HttpResponse, PageError> {
    let shop = site.get_ref().clone();
    let placed = site
        .desk(&visit, move |desk| load(&shop, desk, &at, None, Vec::new()))
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn save(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Address>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let shop = site.get_ref().clone();
    let answer = site
        .desk(&visit, move |desk| {
            let (project, exhibition, stored) = super::named(desk, &at)?;
            let piece = match draft::parse(&stored.record, &form) {
                Ok(piece) => piece,
                Err(errors) => return Ok(Err(load(&shop, desk, &at, Some(&form), errors)?)),
            };
            let path = urls::panel(project.id, exhibition.id, piece.id);
            if piece == stored.record {
                return Ok(Ok(path));
            }
            let based_on = form.one("revision").parse().unwrap_or_default();
            let commit = desk
                .commit(project.id, Action::PieceRevised)
                .replace(&piece, based_on);
            match desk.save(commit) {
                Ok(_) => Ok(Ok(urls::done(&path, "piece-saved"))),
                Err(CommitError::Conflict(_)) => {
                    let changed = vec![FieldError::new("", "piece-changed")];
                    Ok(Err(load(&shop, desk, &at, Some(&form), changed)?))
                }
                Err(fault) => Err(fault.into()),
            }
        })
        .await?;
    match answer {
        Ok(path) => Ok(see_other(path)),
        Err(again) => site.page_again(&visit, again),
    }
}

/// The page, as it was sent or as it stands.
pub(super) fn load(
    site: &Site,
    desk: &Desk<'_>,
    at: &Address,
    sent: Option<&Values>,
    errors: Vec<FieldError>,
) -> Result<Placed<ShowPanel>, PageError> {
    let (project, exhibition, stored) = super::named(desk, at)?;
    let hall = Hall::open(&desk.view, &project, &exhibition)?;
    let piece = &stored.record;
    let judged = findings::judge(site, &hall, Reach::Known(Some(piece)))?;
    let index = judged.iter().position(|one| one.piece.id == piece.id);
    let index = desk.found(index)?;
    let here = &judged[index];
    let path_of = |one: &Judged<'_>| urls::panel(project.id, exhibition.id, one.piece.id);
    let sheet = bench::on_felt(desk, &hall, here);
    let may = desk.view.may(project.id, Deed::ArrangeExhibitions);
    let form = match may {
        true => Some(form(desk, &hall, piece, stored.revision, sent)?),
        false => None,
    };
    let settle = may.then(|| urls::settle_find(project.id, exhibition.id, piece.id));
    Ok(Placed {
        place: super::super::place(desk, &project, &exhibition)
            .here(format!("{:02}", piece.position)),
        page: ShowPanel {
            bench: bench::of(desk, &hall, &judged, Some(piece)),
            findings: findings::of_one(desk.words.language(), here),
            all: findings::of_all(&exhibition, &judged)
                .into_iter()
                .filter(|finding| finding.level == "stop")
                .collect(),
            finds: finds::of(&here.outcome, settle),
            previous: index
                .checked_sub(1)
                .and_then(|index| judged.get(index))
                .map(path_of),
            next: judged.get(index + 1).map(path_of),
            story: story(desk, &project, piece)?,
            sheet,
            form,
            errors,
        },
    })
}

/// The way to the whole story, for those who may read it.
fn story(desk: &Desk<'_>, project: &Project, piece: &Piece) -> Result<Option<String>, PageError> {
    let story = match &piece.content {
        Content::Story { story, .. } => *story,
        Content::Quote(said) => said.story,
        Content::TitleWall | Content::Theme { .. } => return Ok(None),
    };
    let seen = desk.view.story(story)?;
    Ok(seen.map(|seen| urls::story(project.id, seen.story.id)))
}

fn form(
    desk: &Desk<'_>,
    hall: &Hall<'_>,
    piece: &Piece,
    revision: u64,
    sent: Option<&Values>,
) -> Result<PanelForm, PageError> {
    let Exhibition { project, id, .. } = *hall.exhibition();
    let quotes = quotes(desk, hall, piece)?;
    let chosen = |quote: &QuoteOffer| match (sent, &piece.content) {
        (Some(sent), Content::Theme { .. }) => sent.all("quotes").any(|value| value == quote.value),
        (Some(sent), _) => sent.one("quote") == quote.value,
        (None, Content::Theme { quotes, .. }) => quotes
            .iter()
            .any(|said| draft::said_value(said) == quote.value),
        (None, Content::Story { quote: of, .. }) => draft::quoted_value(*of) == quote.value,
        (None, Content::Quote(said)) => draft::quoted_value(said.quote) == quote.value,
        (None, Content::TitleWall) => false,
    };
    let with_portrait = matches!(
        piece.content,
        Content::Story {
            with_portrait: true,
            ..
        }
    );
    Ok(PanelForm {
        action: urls::panel(project, id, piece.id),
        moves: urls::move_panel(project, id, piece.id),
        remove: urls::remove_panel(project, id, piece.id),
        revision,
        width: 900,
        layout: piece.content.layout().name(),
        size: sent
            .map_or(piece.size.name(), |sent| sent.one("size"))
            .to_owned(),
        papers: labels::papers_by_name(),
        ink: match sent {
            Some(sent) => sent.one("ink").to_owned(),
            None => piece
                .ink
                .map(|ink| ink.letter().to_string())
                .unwrap_or_default(),
        },
        inks: inks(hall),
        portrait: sent.map_or(with_portrait, |sent| sent.one("portrait") == "yes"),
        quotes: quotes
            .into_iter()
            .map(|quote| QuoteOffer {
                chosen: chosen(&quote),
                ..quote
            })
            .collect(),
    })
}

/// The words that this piece could show instead; none while its story may not be shown.
fn quotes(desk: &Desk<'_>, hall: &Hall<'_>, piece: &Piece) -> Result<Vec<QuoteOffer>, PageError> {
    let of_story =
        |story, now: genlyd_domain::piece::Quoted| -> Result<Vec<QuoteOffer>, PageError> {
            let Ok(released) = hall.released(story)? else {
                return Ok(Vec::new());
            };
            let shown = draft::said_value(&Said { story, quote: now });
            let every = offers::quotes_of(hall, &released, true);
            Ok(every
                .into_iter()
                .map(|(offer, _)| offer)
                .filter(|offer| offer.own || offer.star || offer.value == shown)
                .map(|offer| {
                    // On a piece about one story a choice names the words only.
                    let value = offer
                        .value
                        .split_once(':')
                        .map(|(_, quote)| quote.to_owned());
                    QuoteOffer {
                        value: value.unwrap_or_default(),
                        ..offer
                    }
                })
                .collect())
        };
    match &piece.content {
        Content::TitleWall => Ok(Vec::new()),
        Content::Story { story, quote, .. } => of_story(*story, *quote),
        Content::Quote(said) => of_story(said.story, said.quote),
        Content::Theme { theme, quotes } => {
            let sought = Sought {
                theme: Some(*theme),
                ..Sought::default()
            };
            let mut offered = offers::quotes(desk, hall, &sought, true)?.offers;
            let others = offers::quotes(desk, hall, &Sought::default(), false)?.offers;
            let shown: Vec<String> = quotes.iter().map(draft::said_value).collect();
            let missing: Vec<QuoteOffer> = others
                .into_iter()
                .filter(|offer| shown.contains(&offer.value))
                .filter(|offer| !offered.iter().any(|known| known.value == offer.value))
                .collect();
            offered.extend(missing);
            offered.sort_by_key(|offer| {
                shown
                    .iter()
                    .position(|value| *value == offer.value)
                    .unwrap_or(usize::MAX)
            });
            Ok(offered)
        }
    }
}

fn inks(hall: &Hall<'_>) -> Vec<InkChoice> {
    Ink::ALL
        .into_iter()
        .map(|ink| InkChoice {
            letter: ink.letter().to_string(),
            themes: hall
                .themes()
                .iter()
                .filter(|theme| theme.ink == ink && theme.parent.is_none() && !theme.retired)
                .map(|theme| theme.name.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        })
        .collect()
}

impl Page for ShowPanel {
    const TEMPLATE: &'static str = "exhibitions/panels/show";

    fn samples() -> Vec<ShowPanel> {
        let form = |layout: &'static str| PanelForm {
            action: "/".to_owned(),
            moves: "/".to_owned(),
            remove: "/".to_owned(),
            revision: 1,
            width: 900,
            layout,
            size: "a2".to_owned(),
            papers: labels::papers_by_name(),
            ink: "B".to_owned(),
            inks: vec![InkChoice {
                letter: "B".to_owned(),
                themes: "Ventetid".to_owned(),
            }],
            portrait: true,
            quotes: vec![offers::sample_quote()],
        };
        let page = |form, refused, errors| ShowPanel {
            bench: bench::sample(3),
            sheet: bench::sample_on_felt(refused),
            findings: findings::samples(),
            all: findings::samples(),
            finds: if refused {
                Finds::default()
            } else {
                finds::sample(true)
            },
            previous: None,
            next: Some("/".to_owned()),
            story: Some("/".to_owned()),
            form,
            errors,
        };
        let errors = vec![
            FieldError::new("size", "piece-size-missing"),
            FieldError::new("quotes", "piece-too-few-voices"),
            FieldError::new("quotes", "piece-too-many-voices"),
            FieldError::new("quotes", "piece-same-quote-twice"),
            FieldError::new("", "piece-changed"),
            FieldError::new("", "find-changed"),
            FieldError::new("reason-5", "find-reason-missing"),
        ];
        let mut seen = page(None, false, Vec::new());
        seen.finds = finds::sample(false);
        vec![
            seen,
            page(None, true, Vec::new()),
            page(Some(form("story")), false, Vec::new()),
            page(Some(form("quote")), true, Vec::new()),
            page(Some(form("title-wall")), false, Vec::new()),
            page(Some(form("theme")), false, errors),
        ]
    }
}
