//! Reading a story back to its family, piece by piece, until the family approves the very words it has heard.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::reading;
use genlyd_domain::story::{Quote, Story, StoryState};
use genlyd_domain::text_version::TextVersion;
use genlyd_store::CommitError;
use serde::{Deserialize, Serialize};

use super::opened::Opened;
use super::writing::{self, Written};
use crate::desk::Desk;
use crate::forms::{self, FieldError, Posted, Values};
use crate::frame::Link;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

mod aloud;
mod said;

use aloud::{Missing, Piece, Sentence};
use said::{quote_in, unanswered, verdict_field, verdicts_in};

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct ReadBack {
    back: Link,
    action: String,
    title: String,
    lang: &'static str,
    /// What is missing before there is anything to read.
    missing: Vec<Missing>,
    version: String,
    /// The version that the family has heard, when only corrections are heard again.
    heard: Option<String>,
    passages: Vec<Piece>,
    /// Who approved the text as it stands, and when.
    approved: Option<Approved>,
    /// How many pieces are to be answered.
    to_hear: usize,
    sentences: Vec<Sentence>,
    quote: Option<String>,
    /// What the family has said about uses, in words.
    consents: Vec<String>,
    consents_path: String,
    by: String,
    errors: Vec<FieldError>,
}

#[derive(Debug, Serialize)]
struct Approved {
    by: String,
    when: String,
}

#[derive(Debug, Default, Deserialize)]
struct Wish {
    heard: Option<Id<TextVersion>>,
}

type At = web::Path<(Id<Project>, Id<Story>)>;

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let Wish { heard } = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| {
            let opened = Opened::of(desk, project, story)?;
            let heard = heard_version(desk, &opened, heard)?;
            page(
                desk,
                &opened,
                heard.as_ref(),
                &Values::default(),
                Vec::new(),
            )
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn record(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let recorded = site
        .desk(&visit, move |desk| {
            writing::until_done(desk, project, story, |opened| put(desk, opened, &form))
        })
        .await?;
    match recorded {
        Ok(path) => Ok(see_other(path)),
        Err(again) => site.page_again(&visit, *again),
    }
}

/// The version that was heard: the newest where the family has heard it already, else the one that is named, else the one
/// that was approved before. Its words need not be read again.
fn heard_version(
    desk: &Desk<'_>,
    opened: &Opened,
    named: Option<Id<TextVersion>>,
) -> Result<Option<TextVersion>, PageError> {
    let story = &opened.seen.story;
    if story.state >= StoryState::ReadBack {
        return Ok(Some(opened.text.clone()));
    }
    match named.or(story.approved_version()) {
        Some(version) => Ok(desk.view.version_of(&opened.seen, version)?),
        None => Ok(None),
    }
}

type Recorded = Result<String, Box<Placed<ReadBack>>>;

/// Carries what the family said into the story; `None` when somebody else was faster and it must be tried again.
fn put(desk: &Desk<'_>, opened: &Opened, form: &Values) -> Result<Option<Recorded>, PageError> {
    let story = &opened.seen.story;
    let (project, id) = (opened.project.id, story.id);
    let heard = heard_version(desk, opened, form.one("heard").parse().ok())?;
    let again = |errors| -> Result<Option<Recorded>, PageError> {
        let again = page(desk, opened, heard.as_ref(), form, errors)?;
        Ok(Some(Err(Box::new(again))))
    };
    if form.one("version") != opened.text.id.to_string() {
        if story.is_approved_as_it_stands() {
            // Sent twice: the first was taken.
            return Ok(Some(Ok(urls::story(project, id))));
        }
        return again(vec![FieldError::new("", "readings-changed")]);
    }
    let refused = said::personal_numbers(form);
    if !refused.is_empty() {
        return again(refused);
    }
    let passages = reading::pieces(&opened.text, heard.as_ref());
    let verdicts = verdicts_in(form, &passages);
    let quote = match quote_in(form, &opened.text) {
        Ok(quote) => quote,
        Err(error) => return again(vec![error]),
    };
    let thinks = form.one("deed") == "think";
    let corrected = reading::corrected(&opened.text, &verdicts);
    let changed =
        corrected.title != opened.text.title || corrected.sections != opened.text.sections;
    let unanswered = unanswered(&passages, &verdicts, form);
    if !thinks && !unanswered.is_empty() {
        return again(unanswered);
    }
    if changed {
        let written = writing::write(
            desk,
            opened,
            &corrected.title,
            corrected.sections,
            |story| {
                story.quote = quote.or(story.quote.take());
            },
        )?;
        return match written {
            Written::Raced => Ok(None),
            Written::Refused(refusal) => {
                let field = passages
                    .first()
                    .map_or(String::new(), |passus| verdict_field(passus.number));
                again(vec![writing::text_error(refusal, &field)])
            }
            Written::Kept if thinks => Ok(Some(Ok(urls::done(
                &urls::story(project, id),
                "story-corrected",
            )))),
            Written::Kept => {
                // Only what was changed is heard again.
                let next = format!(
                    "{}?heard={}",
                    urls::new_reading(project, id),
                    opened.text.id
                );
                Ok(Some(Ok(urls::done(&next, "story-corrected"))))
            }
        };
    }
    let fits = reading::all_fits(&passages, &verdicts);
    if thinks && !fits {
        return Ok(Some(Ok(urls::story(project, id))));
    }
    close(desk, opened, quote, form, thinks, again)
}

/// The family has heard everything and it fits: it is read back, and approved unless they want to think about it.
fn close(
    desk: &Desk<'_>,
    opened: &Opened,
    quote: Option<Quote>,
    form: &Values,
    thinks: bool,
    again: impl Fn(Vec<FieldError>) -> Result<Option<Recorded>, PageError>,
) -> Result<Option<Recorded>, PageError> {
    use genlyd_domain::story::StoryRefusal;
    let (project, id) = (opened.project.id, opened.seen.story.id);
    let read = match opened.seen.story.read_back(&opened.text) {
        Ok(read) => read,
        Err(refusal) => return Err(writing::refused(refusal)),
    };
    let mut story = if thinks {
        read
    } else {
        match read.approve(&opened.text, form.one("by"), desk.actor(), desk.now) {
            Ok(story) => story,
            Err(StoryRefusal::NobodyNamed) => {
                return again(vec![FieldError::new("by", "readings-nobody-named")]);
            }
            Err(refusal) => return Err(writing::refused(refusal)),
        }
    };
    if quote.is_some() {
        story.quote = quote;
    }
    if story == opened.seen.story {
        return Ok(Some(Ok(urls::story(project, id))));
    }
    let action = if thinks {
        Action::StoryReadBack
    } else {
        Action::StoryApproved
    };
    let mut commit = desk
        .commit(project, action)
        .replace(&story, opened.seen.revision);
    if !thinks {
        commit = writing::carry_highlights(desk, opened, &opened.text, commit)?;
    }
    let done = match (thinks, opened.seen.story.state) {
        (false, _) => "story-approved",
        // Only the sentence to remember was chosen.
        (true, StoryState::ReadBack | StoryState::Approved) => "story-saved",
        (true, _) => "story-read-back",
    };
    match desk.save(commit) {
        Ok(_) => Ok(Some(Ok(urls::done(&urls::story(project, id), done)))),
        Err(CommitError::Conflict(_)) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

fn page(
    desk: &Desk<'_>,
    opened: &Opened,
    heard: Option<&TextVersion>,
    form: &Values,
    errors: Vec<FieldError>,
) -> Result<Placed<ReadBack>, PageError> {
    let (project, story) = (opened.project.id, &opened.seen.story);
    let passages = aloud::pieces(opened, &reading::pieces(&opened.text, heard), form);
    Ok(Placed {
        place: opened.place(desk).here(desk.words.text("readings-title")),
        page: ReadBack {
            back: Link {
                name: opened.whose(desk),
                path: urls::story(project, story.id),
            },
            action: urls::readings(project, story.id),
            title: opened.title(desk),
            lang: story.language.tag(),
            missing: aloud::missing(opened),
            version: opened.text.id.to_string(),
            heard: heard.map(|heard| heard.id.to_string()),
            approved: story
                .approval
                .as_ref()
                .filter(|_| story.is_approved_as_it_stands())
                .map(|approval| Approved {
                    by: approval.by.clone(),
                    when: desk.words.moment(approval.at),
                }),
            to_hear: passages.iter().filter(|piece| !piece.heard).count(),
            passages,
            sentences: aloud::sentences(opened, form),
            quote: story
                .quote
                .as_ref()
                .map(|quote| quote.passage.exact.clone()),
            consents: aloud::allowed(desk, opened),
            consents_path: urls::consents(project, story.id),
            by: form.one("by").to_owned(),
            errors,
        },
    })
}

impl Page for ReadBack {
    const TEMPLATE: &'static str = "stories/readings";

    fn samples() -> Vec<ReadBack> {
        let piece = |number, heard, verdict: &str| Piece {
            number,
            heading: (number == 1).then(|| "Begyndelsen".to_owned()),
            html: "<p>Vi ringede tre gange.</p>".to_owned(),
            markdown: "Vi ringede tre gange.".to_owned(),
            heard,
            is_title: number == 0,
            verdict: verdict.to_owned(),
            change: "Vi ringede fire gange.".to_owned(),
        };
        let page = |passages: Vec<Piece>, missing, errors| ReadBack {
            back: Link {
                name: "F01 Familien ved havnen".to_owned(),
                path: "/".to_owned(),
            },
            action: "/".to_owned(),
            title: "Vi ringede tre gange".to_owned(),
            lang: "da",
            missing,
            version: "1".to_owned(),
            heard: None,
            approved: None,
            to_hear: passages.iter().filter(|piece| !piece.heard).count(),
            passages,
            sentences: vec![Sentence {
                value: "beginning:0:21".to_owned(),
                text: "Vi ringede tre gange.".to_owned(),
                chosen: false,
            }],
            quote: None,
            consents: Vec::new(),
            consents_path: "/".to_owned(),
            by: String::new(),
            errors,
        };
        let missing = ["text", "title"].map(|key| Missing {
            key,
            path: "/".to_owned(),
        });
        let mut again = page(
            vec![
                piece(0, true, ""),
                piece(1, false, "change"),
                piece(2, false, "fits"),
            ],
            Vec::new(),
            vec![
                FieldError::new("", "readings-changed"),
                FieldError::new("verdict-1", "readings-change-empty").with("number", 1),
                FieldError::new("verdict-2", "readings-unanswered").with("number", 2),
                FieldError::new("verdict-0", "readings-title-unanswered").with("number", 0),
                FieldError::new("verdict-0", "readings-title-empty").with("number", 0),
                FieldError::new("quote", "readings-quote-gone"),
                FieldError::new("by", "readings-nobody-named"),
            ],
        );
        again.heard = Some("1".to_owned());
        again.quote = Some("Vi ringede tre gange.".to_owned());
        again.sentences[0].chosen = true;
        again.consents = vec!["udstilling".to_owned()];
        let mut approved = page(
            vec![piece(0, true, ""), piece(1, true, "")],
            Vec::new(),
            Vec::new(),
        );
        approved.approved = Some(Approved {
            by: "mor".to_owned(),
            when: "14. marts 2026 kl. 14.32".to_owned(),
        });
        vec![
            page(Vec::new(), missing.into(), Vec::new()),
            page(
                vec![
                    piece(0, false, ""),
                    piece(1, false, ""),
                    piece(2, false, ""),
                ],
                Vec::new(),
                Vec::new(),
            ),
            page(
                vec![piece(0, true, ""), piece(1, true, "")],
                Vec::new(),
                Vec::new(),
            ),
            approved,
            again,
        ]
    }
}
