//! Planning a story week: its days, its guide, and the vernissage it counts down to.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story_week::{StoryWeek, WeekRefusal};
use genlyd_domain::wording;
use genlyd_store::CommitError;
use genlyd_text::guide::GuideKind;
use jiff::civil::Date;
use serde::Serialize;

use crate::builtin_guides::BUILT_IN;
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::frame::{Entry, Place};
use crate::guides;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::stories::choices::Choice;
use crate::urls;
use crate::visitor::Visit;

/// What stands before the name of a built-in guide among the values of the form.
const BUILT_IN_PREFIX: &str = "built-in:";

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct NewWeek {
    action: String,
    back: String,
    id: String,
    guides: Vec<Choice>,
    fields: Fields,
    errors: Vec<FieldError>,
}

/// The fields exactly as they were sent.
#[derive(Clone, Debug, Default, Serialize)]
struct Fields {
    title: String,
    opens: String,
    closes: String,
    guide: String,
    vernissage: String,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site
        .desk(&visit, move |desk| {
            let id: Id<StoryWeek> = desk.new_id();
            page(desk, *at, &id.to_string(), Fields::default(), Vec::new())
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn plan(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let planned = site
        .desk(&visit, move |desk| create(desk, *at, &form))
        .await?;
    match planned {
        Ok(path) => Ok(see_other(urls::done(&path, "week-planned"))),
        Err(again) => site.page_again(&visit, *again),
    }
}

fn create(
    desk: &Desk<'_>,
    project: Id<Project>,
    form: &Values,
) -> Result<Result<String, Box<Placed<NewWeek>>>, PageError> {
    let id: Id<StoryWeek> = form.one("id").parse().map_err(|_| PageError::Unreadable)?;
    let path = urls::week(project, id);
    if desk.view.week(id)?.is_some() {
        // It was sent twice.
        return Ok(Ok(path));
    }
    let fields = Fields {
        title: form.one("title").to_owned(),
        opens: form.one("opens").to_owned(),
        closes: form.one("closes").to_owned(),
        guide: form.one("guide").to_owned(),
        vernissage: form.one("vernissage").to_owned(),
    };
    let refused = form.personal_numbers();
    let errors = match drafted(desk, project, id, &fields)? {
        _ if !refused.is_empty() => refused,
        Ok((week, guide)) => {
            let mut commit = desk.commit(project, Action::WeekPlanned).create(&week);
            if let Some(guide) = &guide {
                commit = commit.create(guide);
            }
            match desk.save(commit) {
                Ok(_) | Err(CommitError::Conflict(_)) => return Ok(Ok(path)),
                Err(fault) => return Err(fault.into()),
            }
        }
        Err(errors) => errors,
    };
    Ok(Err(Box::new(page(
        desk,
        project,
        form.one("id"),
        fields,
        errors,
    )?)))
}

type Drafted = Result<(StoryWeek, Option<Guide>), Vec<FieldError>>;

/// The week that the form describes, and the guide to publish with it where a built-in one was chosen.
fn drafted(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: Id<StoryWeek>,
    fields: &Fields,
) -> Result<Drafted, PageError> {
    let mut errors = Vec::new();
    let title = wording::line(&fields.title, 80)
        .map_err(|refusal| errors.push(FieldError::wording("title", refusal)))
        .unwrap_or_default();
    let mut day = |field: &str, text: &str| -> Option<Date> {
        text.trim()
            .parse()
            .map_err(|_| errors.push(FieldError::new(field, "stories-date-malformed")))
            .ok()
    };
    let opens = day("opens", &fields.opens);
    let closes = day("closes", &fields.closes);
    let vernissage = match fields.vernissage.trim() {
        "" => None,
        text => day("vernissage", text),
    };
    let published = match fields.guide.strip_prefix(BUILT_IN_PREFIX) {
        Some(name) => match BUILT_IN.iter().find(|guide| guide.name == name) {
            Some(built_in) => Some(guides::list::first_version(
                desk,
                project,
                built_in,
                desk.new_id(),
            )?),
            None => None,
        },
        None => None,
    };
    let guide = match (&published, fields.guide.parse::<Id<Guide>>()) {
        (Some(guide), _) => Some(guide.id),
        (None, Ok(id)) => desk
            .view
            .guide(id)?
            .filter(|guide| guide.project == project)
            .map(|guide| guide.id),
        (None, Err(_)) => None,
    };
    if guide.is_none() {
        errors.push(FieldError::new("guide", "weeks-guide-missing"));
    }
    let (Some(opens), Some(closes), Some(guide), true) = (opens, closes, guide, errors.is_empty())
    else {
        return Ok(Err(errors));
    };
    let week = StoryWeek {
        id,
        project,
        title,
        opens,
        closes,
        guide,
        vernissage,
    };
    Ok(match week.check() {
        Ok(()) => Ok((week, published)),
        Err(WeekRefusal::EndsBeforeItBegins) => Err(vec![FieldError::new(
            "closes",
            "weeks-ends-before-it-begins",
        )]),
        Err(WeekRefusal::VernissageTooEarly) => Err(vec![FieldError::new(
            "vernissage",
            "weeks-vernissage-too-early",
        )]),
    })
}

fn page(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: &str,
    mut fields: Fields,
    errors: Vec<FieldError>,
) -> Result<Placed<NewWeek>, PageError> {
    let project = desk.project(project)?;
    let mut choices: Vec<Choice> = guides::list::newest(desk.view.guides(project.id)?)
        .into_iter()
        .filter(|guide| guide.kind == GuideKind::Story)
        .map(|guide| Choice::new(guide.id.to_string(), guide.title))
        .collect();
    for built_in in BUILT_IN
        .iter()
        .filter(|guide| guide.kind == GuideKind::Story)
    {
        let language = desk
            .words
            .text(&format!("stories-language-{}", built_in.language.tag()));
        let label = desk
            .words
            .with("weeks-guide-built-in", &[("language", language.into())]);
        choices.push(Choice::new(
            format!("{BUILT_IN_PREFIX}{}", built_in.name),
            label,
        ));
    }
    if fields.guide.is_empty()
        && let Some(first) = choices.first()
    {
        fields.guide.clone_from(&first.value);
    }
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Stories)
            .step(desk.words.text("weeks-title"), urls::weeks(project.id))
            .here(desk.words.text("weeks-new-title")),
        page: NewWeek {
            action: urls::weeks(project.id),
            back: urls::weeks(project.id),
            id: id.to_owned(),
            guides: choices,
            fields,
            errors,
        },
    })
}

impl Page for NewWeek {
    const TEMPLATE: &'static str = "weeks/new";

    fn samples() -> Vec<NewWeek> {
        let page = |errors| NewWeek {
            action: "/".to_owned(),
            back: "/".to_owned(),
            id: "1".to_owned(),
            guides: vec![Choice::new("1", "Fortælle-uge")],
            fields: Fields {
                title: "Fortælleugen".to_owned(),
                opens: "2026-11-02".to_owned(),
                closes: "2026-11-08".to_owned(),
                guide: "1".to_owned(),
                vernissage: String::new(),
            },
            errors,
        };
        vec![
            page(Vec::new()),
            page(vec![
                FieldError::new("title", "field-empty"),
                FieldError::new("opens", "stories-date-malformed"),
                FieldError::new("closes", "weeks-ends-before-it-begins"),
                FieldError::new("guide", "weeks-guide-missing"),
                FieldError::new("vernissage", "weeks-vernissage-too-early"),
            ]),
        ]
    }
}
