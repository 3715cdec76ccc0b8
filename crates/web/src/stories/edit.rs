//! A story's title, who told it, and its language.

use actix_web::{HttpResponse, web};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::text_version::MOST_TITLE_CHARACTERS;
use genlyd_domain::wording;
use genlyd_text::language::Language;
use serde::Serialize;

use super::choices::{self, Choice};
use super::opened::Opened;
use super::writing::{self, Written};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::frame::Link;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// Characters that "mor til to" may have.
const MOST_TOLD_BY: usize = 80;

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct EditStory {
    back: Link,
    action: String,
    title: String,
    most: usize,
    told_by: String,
    language: String,
    languages: Vec<Choice>,
    /// A change of the title makes the approval lapse.
    approved: bool,
    errors: Vec<FieldError>,
}

type At = web::Path<(Id<Project>, Id<Story>)>;

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let placed = site
        .desk(&visit, move |desk| {
            let opened = Opened::of(desk, project, story)?;
            let story = &opened.seen.story;
            let form = Form {
                title: opened.text.title.clone(),
                told_by: story.told_by.clone(),
                language: story.language.tag().to_owned(),
            };
            Ok(page(desk, &opened, form, Vec::new()))
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
    let (project, story) = at.into_inner();
    let saved = site
        .desk(&visit, move |desk| {
            writing::until_done(desk, project, story, |opened| put(desk, opened, &form))
        })
        .await?;
    match saved {
        Ok(path) => Ok(see_other(urls::done(&path, "story-saved"))),
        Err(again) => site.page_again(&visit, *again),
    }
}

/// The fields as they were sent.
struct Form {
    title: String,
    told_by: String,
    language: String,
}

type Saved = Result<String, Box<Placed<EditStory>>>;

fn put(desk: &Desk<'_>, opened: &Opened, form: &Values) -> Result<Option<Saved>, PageError> {
    let sent = Form {
        title: form.one("title").to_owned(),
        told_by: form.one("told_by").to_owned(),
        language: form.one("language").to_owned(),
    };
    let mut errors = form.personal_numbers();
    let told_by = wording::optional_line(&sent.told_by, MOST_TOLD_BY)
        .map_err(|refusal| errors.push(FieldError::wording("told_by", refusal)))
        .unwrap_or_default();
    let language = Language::from_tag(&sent.language);
    if language.is_none() {
        errors.push(FieldError::new("language", "stories-language-missing"));
    }
    if let Err(refusal) = wording::optional_line(&sent.title, MOST_TITLE_CHARACTERS) {
        errors.push(FieldError::wording("title", refusal));
    }
    let (Some(language), true) = (language, errors.is_empty()) else {
        return Ok(Some(Err(Box::new(page(desk, opened, sent, errors)))));
    };
    let written = writing::write(
        desk,
        opened,
        &sent.title,
        opened.text.sections.clone(),
        |story| {
            story.told_by = told_by;
            story.language = language;
        },
    )?;
    Ok(match written {
        Written::Kept => Some(Ok(urls::story(opened.project.id, opened.seen.story.id))),
        Written::Raced => None,
        Written::Refused(refusal) => {
            let errors = vec![writing::text_error(refusal, "title")];
            Some(Err(Box::new(page(desk, opened, sent, errors))))
        }
    })
}

fn page(
    desk: &Desk<'_>,
    opened: &Opened,
    form: Form,
    errors: Vec<FieldError>,
) -> Placed<EditStory> {
    let (project, story) = (opened.project.id, &opened.seen.story);
    Placed {
        place: opened
            .place(desk)
            .here(desk.words.text("stories-edit-title")),
        page: EditStory {
            back: Link {
                name: opened.whose(desk),
                path: urls::story(project, story.id),
            },
            action: urls::edit_story(project, story.id),
            title: form.title,
            most: MOST_TITLE_CHARACTERS,
            told_by: form.told_by,
            language: form.language,
            languages: choices::languages(desk.words),
            approved: story.is_approved_as_it_stands(),
            errors,
        },
    }
}

impl Page for EditStory {
    const TEMPLATE: &'static str = "stories/edit";

    fn samples() -> Vec<EditStory> {
        let page = |title: &str, approved, errors| EditStory {
            back: Link {
                name: "F01 Familien ved havnen".to_owned(),
                path: "/".to_owned(),
            },
            action: "/".to_owned(),
            title: title.to_owned(),
            most: MOST_TITLE_CHARACTERS,
            told_by: String::new(),
            language: "da".to_owned(),
            languages: vec![Choice::new("da", "Dansk"), Choice::new("en", "Engelsk")],
            approved,
            errors,
        };
        vec![
            page("", false, Vec::new()),
            page("Vi ringede tre gange", true, Vec::new()),
            page(
                "Vi ringede",
                false,
                vec![
                    FieldError::new("title", "field-too-long").with("most", 120),
                    FieldError::new("told_by", "field-unshowable"),
                    FieldError::new("language", "stories-language-missing"),
                ],
            ),
        ]
    }
}
