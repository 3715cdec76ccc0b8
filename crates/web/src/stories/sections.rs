//! Writing one part of a story, and what happens when two have written in it.

use actix_web::{HttpResponse, web};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::section_merge::{self, Merge};
use genlyd_domain::story::Story;
use genlyd_domain::text_version::TextVersion;
use genlyd_text::guide::{AnswerKind, GuideSection};
use genlyd_text::segment;
use serde::Serialize;

use super::choices::Choice;
use super::opened::Opened;
use super::writing::{self, Written};
use crate::desk::Desk;
use crate::forms::personal_number::{personal_numbers, sample_errors};
use crate::forms::{FieldError, Posted, Values};
use crate::frame::Link;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

mod conflict;

pub(crate) use conflict::SectionConflict;

/// The page on which one part is written.
#[derive(Debug, Serialize)]
pub(crate) struct EditSection {
    back: Link,
    action: String,
    heading: String,
    question: String,
    hint: Vec<String>,
    helping: Vec<String>,
    /// long, short, choice, number or date: the field it is answered in.
    field: &'static str,
    options: Vec<Choice>,
    required: bool,
    body: String,
    /// The version of the text that the page shows, which saving is compared with.
    version: String,
    words: usize,
    /// When the text was saved last.
    saved: Option<String>,
    number: usize,
    count: usize,
    parts: Vec<Part>,
    previous: String,
    is_last: bool,
    errors: Vec<FieldError>,
}

/// A part of the story in the row of parts.
#[derive(Debug, Serialize)]
struct Part {
    number: usize,
    heading: String,
    path: String,
    written: bool,
    current: bool,
}

type At = web::Path<(Id<Project>, Id<Story>, String)>;

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
) -> Result<HttpResponse, PageError> {
    let (project, story, key) = at.into_inner();
    let placed = site
        .desk(&visit, move |desk| {
            let opened = Opened::of(desk, project, story)?;
            page(desk, &opened, &key, None, Vec::new())
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn save(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, story, key) = at.into_inner();
    let saved = site
        .desk(&visit, move |desk| {
            writing::until_done(desk, project, story, |opened| {
                put(desk, opened, &key, &form)
            })
        })
        .await?;
    match saved {
        Saved::GoOn(path) => Ok(see_other(path)),
        Saved::Again(placed) => site.page_again(&visit, *placed),
        Saved::Both(placed) => site.page_again(&visit, *placed),
    }
}

enum Saved {
    GoOn(String),
    Again(Box<Placed<EditSection>>),
    Both(Box<Placed<SectionConflict>>),
}

/// Puts what was sent into the text as it stands now; `None` when somebody else was faster and it must be tried again.
fn put(
    desk: &Desk<'_>,
    opened: &Opened,
    key: &str,
    form: &Values,
) -> Result<Option<Saved>, PageError> {
    let sections = opened.sections();
    let place = place_of(&sections, key)?;
    let sent = conflict::chosen(form);
    let refused = personal_numbers("body", &sent);
    if !refused.is_empty() {
        let mut again = page(desk, opened, key, Some(&sent), refused)?;
        // Nothing was compared yet: the next save must still meet what somebody else has written meanwhile.
        again.page.version = form.one("version").to_owned();
        return Ok(Some(Saved::Again(Box::new(again))));
    }
    let base = base_of(desk, opened, form.one("version"))?;
    let before = base
        .as_ref()
        .and_then(|base| base.section(key))
        .map_or("", |section| section.markdown.as_str());
    match section_merge::merge(before, opened.written(key), &sent) {
        Merge::Stands => {}
        Merge::Both => {
            let placed = conflict::page(desk, opened, &sections[place], &sent)?;
            return Ok(Some(Saved::Both(Box::new(placed))));
        }
        Merge::Taken => {
            let keys: Vec<&str> = sections
                .iter()
                .map(|section| section.key.as_str())
                .collect();
            let text = opened.text.with_section(key, &sent, &keys);
            match writing::write(desk, opened, &opened.text.title, text, |_| {})? {
                Written::Kept => {}
                Written::Raced => return Ok(None),
                Written::Refused(refusal) => {
                    let errors = vec![writing::text_error(refusal, "body")];
                    let again = page(desk, opened, key, Some(&sent), errors)?;
                    return Ok(Some(Saved::Again(Box::new(again))));
                }
            }
        }
    }
    let story = &opened.seen.story;
    let onward = match sections.get(place + 1) {
        _ if form.one("then") == "story" => {
            urls::done(&urls::story(story.project, story.id), "story-saved")
        }
        Some(next) => urls::edit_section(story.project, story.id, &next.key),
        None => urls::finish_story(story.project, story.id),
    };
    Ok(Some(Saved::GoOn(onward)))
}

/// The version that writing began from. A form that names none is compared with nothing.
fn base_of(
    desk: &Desk<'_>,
    opened: &Opened,
    version: &str,
) -> Result<Option<TextVersion>, PageError> {
    match version.parse() {
        Ok(id) if id == opened.text.id => Ok(Some(opened.text.clone())),
        Ok(id) => Ok(desk.view.version_of(&opened.seen, id)?),
        Err(_) => Ok(None),
    }
}

fn place_of(sections: &[GuideSection], key: &str) -> Result<usize, PageError> {
    sections
        .iter()
        .position(|section| section.key == key)
        .ok_or(PageError::NotFound)
}

fn page(
    desk: &Desk<'_>,
    opened: &Opened,
    key: &str,
    sent: Option<&str>,
    errors: Vec<FieldError>,
) -> Result<Placed<EditSection>, PageError> {
    let sections = opened.sections();
    let place = place_of(&sections, key)?;
    let section = &sections[place];
    let (project, story) = (opened.project.id, opened.seen.story.id);
    let body = sent.unwrap_or(opened.written(key)).to_owned();
    let (field, options) = field_of(&section.answer);
    Ok(Placed {
        place: opened.place(desk).here(section.heading.clone()),
        page: EditSection {
            back: Link {
                name: opened.whose(desk),
                path: urls::story(project, story),
            },
            action: urls::edit_section(project, story, key),
            heading: section.heading.clone(),
            question: section.question.clone(),
            hint: paragraphs(&section.hint),
            helping: section.helping.clone(),
            field,
            options,
            required: section.required,
            words: segment::word_count(&body),
            body,
            version: opened.text.id.to_string(),
            saved: (opened.text.number > 1).then(|| desk.words.moment(opened.text.at)),
            number: place + 1,
            count: sections.len(),
            parts: sections
                .iter()
                .enumerate()
                .map(|(index, one)| Part {
                    number: index + 1,
                    heading: one.heading.clone(),
                    path: urls::edit_section(project, story, &one.key),
                    written: !opened.written(&one.key).is_empty(),
                    current: index == place,
                })
                .collect(),
            previous: match place.checked_sub(1).and_then(|before| sections.get(before)) {
                Some(before) => urls::edit_section(project, story, &before.key),
                None => urls::story(project, story),
            },
            is_last: place + 1 == sections.len(),
            errors,
        },
    })
}

fn field_of(answer: &AnswerKind) -> (&'static str, Vec<Choice>) {
    match answer {
        AnswerKind::Long | AnswerKind::Quote => ("long", Vec::new()),
        AnswerKind::Short | AnswerKind::Place => ("short", Vec::new()),
        AnswerKind::Number => ("number", Vec::new()),
        AnswerKind::Date => ("date", Vec::new()),
        AnswerKind::Choice(answers) => (
            "choice",
            answers
                .iter()
                .map(|answer| Choice::new(answer, answer))
                .collect(),
        ),
    }
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

impl Page for EditSection {
    const TEMPLATE: &'static str = "stories/sections/edit";

    fn samples() -> Vec<EditSection> {
        let part = |number, written, current| Part {
            number,
            heading: "Begyndelsen".to_owned(),
            path: "/".to_owned(),
            written,
            current,
        };
        let page = |field, body: &str, errors| EditSection {
            back: Link {
                name: "F01 Familien ved havnen".to_owned(),
                path: "/".to_owned(),
            },
            action: "/".to_owned(),
            heading: "Begyndelsen".to_owned(),
            question: "Vil I fortælle, hvordan det begyndte?".to_owned(),
            hint: Vec::new(),
            helping: Vec::new(),
            field,
            options: vec![Choice::new("Ja", "Ja"), Choice::new("Nej", "Nej")],
            required: false,
            body: body.to_owned(),
            version: "1".to_owned(),
            words: 2,
            saved: None,
            number: 2,
            count: 3,
            parts: vec![
                part(1, true, false),
                part(2, false, true),
                part(3, false, false),
            ],
            previous: "/".to_owned(),
            is_last: false,
            errors,
        };
        let mut usual = page("long", "Vi ringede.", Vec::new());
        usual.hint = vec!["Giv god tid.".to_owned(), "Og lidt til.".to_owned()];
        usual.helping = vec!["Hvem ringede I til?".to_owned()];
        usual.saved = Some("14. marts 2026 kl. 14.32".to_owned());
        usual.required = true;
        let mut errors = vec![
            FieldError::new("body", "stories-too-long"),
            FieldError::new("body", "field-unshowable"),
        ];
        errors.extend(sample_errors("body"));
        let mut last = page("long", "Vi ringede.", errors);
        last.is_last = true;
        vec![
            page("long", "", Vec::new()),
            usual,
            last,
            page("short", "Havneby", Vec::new()),
            page("number", "3", Vec::new()),
            page("date", "2026-03-14", Vec::new()),
            page("choice", "Ja", Vec::new()),
        ]
    }
}
