//! Calling a story finished: what is still missing in words, and one button when nothing is.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::{Story, StoryState};
use genlyd_domain::text_version::MOST_TITLE_CHARACTERS;
use genlyd_domain::wording;
use serde::Serialize;

use super::opened::Opened;
use super::writing;
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::frame::Link;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct FinishStory {
    back: Link,
    action: String,
    title: String,
    words: usize,
    parts: Vec<Part>,
    /// It was called finished already.
    finished: bool,
    reading: String,
    errors: Vec<FieldError>,
}

/// A part of the story and how much is written in it.
#[derive(Debug, Serialize)]
struct Part {
    key: String,
    heading: String,
    path: String,
    words: usize,
    required: bool,
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
            let title = opened.text.title.clone();
            Ok(page(desk, &opened, title, Vec::new()))
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn finish(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let finished = site
        .desk(&visit, move |desk| {
            writing::until_done(desk, project, story, |opened| put(desk, opened, &form))
        })
        .await?;
    match finished {
        Ok(path) => Ok(see_other(urls::done(&path, "story-finished"))),
        Err(again) => site.page_again(&visit, *again),
    }
}

type Finished = Result<String, Box<Placed<FinishStory>>>;

/// Gives the story its title if it had none, and calls it finished, in one commit.
fn put(desk: &Desk<'_>, opened: &Opened, form: &Values) -> Result<Option<Finished>, PageError> {
    let sent = form.one("title").to_owned();
    let again = |errors| {
        Ok(Some(Err(Box::new(page(
            desk,
            opened,
            sent.clone(),
            errors,
        )))))
    };
    let refused = form.personal_numbers();
    if !refused.is_empty() {
        return again(refused);
    }
    let title = match wording::line(&sent, MOST_TITLE_CHARACTERS) {
        Ok(title) => title,
        Err(wording::WordingRefusal::Empty) => {
            return again(vec![FieldError::new("title", "stories-title-missing")]);
        }
        Err(refusal) => return again(vec![FieldError::wording("title", refusal)]),
    };
    let mut errors: Vec<FieldError> = opened
        .unanswered()
        .into_iter()
        .map(|section| {
            FieldError::new(&section.key, "stories-part-missing").with("part", &section.heading)
        })
        .collect();
    if opened.text.is_empty() && errors.is_empty() {
        errors.push(FieldError::new("", "stories-nothing-written"));
    }
    if !errors.is_empty() {
        return again(errors);
    }
    let next = match opened
        .text
        .next(&title, opened.text.sections.clone(), writing::writing(desk))
    {
        Ok(next) => next,
        Err(refusal) => return again(vec![writing::text_error(refusal, "title")]),
    };
    let mut story = opened.seen.story.clone();
    if let Some(version) = &next {
        story = story.write(version).map_err(writing::refused)?;
    }
    let story = story
        .finish(next.as_ref().unwrap_or(&opened.text))
        .map_err(writing::refused)?;
    let kept = writing::keep(desk, opened, Action::StoryFinished, next.as_ref(), &story)?;
    Ok(kept.then(|| Ok(urls::story(opened.project.id, story.id))))
}

fn page(
    desk: &Desk<'_>,
    opened: &Opened,
    title: String,
    errors: Vec<FieldError>,
) -> Placed<FinishStory> {
    let (project, story) = (opened.project.id, &opened.seen.story);
    Placed {
        place: opened
            .place(desk)
            .here(desk.words.text("stories-finish-title")),
        page: FinishStory {
            back: Link {
                name: opened.whose(desk),
                path: urls::story(project, story.id),
            },
            action: urls::finish_story(project, story.id),
            title,
            words: opened.text.words(),
            parts: opened
                .sections()
                .into_iter()
                .map(|section| Part {
                    path: urls::edit_section(project, story.id, &section.key),
                    words: opened.text.section(&section.key).map_or(0, |written| {
                        genlyd_text::segment::word_count(&written.plain())
                    }),
                    key: section.key,
                    heading: section.heading,
                    required: section.required,
                })
                .collect(),
            finished: story.state != StoryState::Draft,
            reading: urls::new_reading(project, story.id),
            errors,
        },
    }
}

impl Page for FinishStory {
    const TEMPLATE: &'static str = "stories/finish";

    fn samples() -> Vec<FinishStory> {
        let page = |words, finished, errors| FinishStory {
            back: Link {
                name: "F01 Familien ved havnen".to_owned(),
                path: "/".to_owned(),
            },
            action: "/".to_owned(),
            title: String::new(),
            words,
            parts: vec![
                Part {
                    key: "beginning".to_owned(),
                    heading: "Begyndelsen".to_owned(),
                    path: "/".to_owned(),
                    words,
                    required: true,
                },
                Part {
                    key: "support".to_owned(),
                    heading: "Hjælp og støtte".to_owned(),
                    path: "/".to_owned(),
                    words: 0,
                    required: false,
                },
            ],
            finished,
            reading: "/".to_owned(),
            errors,
        };
        vec![
            page(0, false, Vec::new()),
            page(212, true, Vec::new()),
            page(
                0,
                false,
                vec![
                    FieldError::new("title", "stories-title-missing"),
                    FieldError::new("beginning", "stories-part-missing")
                        .with("part", "Begyndelsen"),
                    FieldError::new("", "stories-nothing-written"),
                ],
            ),
        ]
    }
}
