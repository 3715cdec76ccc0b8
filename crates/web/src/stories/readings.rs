//! Reading a story back to its family, piece by piece, until the family approves the very words it has heard.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::consent::{Standing, Use};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::reading::{self, Passus, Verdict};
use genlyd_domain::story::{Quote, Story, StoryState};
use genlyd_domain::text_version::{Section, TextVersion};
use genlyd_store::CommitError;
use genlyd_text::passage::Passage;
use genlyd_text::{html, segment};
use serde::{Deserialize, Serialize};

use super::opened::{self, Opened};
use super::writing::{self, TRIES, Written};
use crate::desk::Desk;
use crate::forms::{self, FieldError, Posted, Values};
use crate::frame::Link;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

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

#[derive(Debug, Serialize)]
struct Missing {
    key: &'static str,
    path: String,
}

#[derive(Debug, Serialize)]
struct Piece {
    number: usize,
    heading: Option<String>,
    html: String,
    markdown: String,
    heard: bool,
    is_title: bool,
    verdict: String,
    change: String,
}

/// A sentence that may be chosen to be remembered by.
#[derive(Debug, Serialize)]
struct Sentence {
    value: String,
    text: String,
    chosen: bool,
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
            for _ in 0..TRIES {
                let opened = Opened::of(desk, project, story)?;
                if let Some(recorded) = put(desk, &opened, &form)? {
                    return Ok(recorded);
                }
            }
            Err(PageError::Conflict)
        })
        .await?;
    match recorded {
        Ok(path) => Ok(see_other(path)),
        Err(again) => site.page_again(&visit, *again),
    }
}

/// The version that was heard: the one that is named, or the newest where the family has heard it already.
fn heard_version(
    desk: &Desk<'_>,
    opened: &Opened,
    named: Option<Id<TextVersion>>,
) -> Result<Option<TextVersion>, PageError> {
    if opened.seen.story.state >= StoryState::ReadBack {
        return Ok(Some(opened.text.clone()));
    }
    match named {
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

fn verdict_field(number: usize) -> String {
    format!("verdict-{number}")
}

fn change_field(number: usize) -> String {
    format!("change-{number}")
}

/// What the family says, piece by piece. A change that is empty says nothing.
fn verdicts_in(form: &Values, passages: &[Passus]) -> BTreeMap<usize, Verdict> {
    passages
        .iter()
        .filter_map(|passus| {
            let change = form.one(&change_field(passus.number)).replace("\r\n", "\n");
            let change = change.trim();
            let verdict = match form.one(&verdict_field(passus.number)) {
                "fits" => Verdict::Fits,
                "change" if change == passus.markdown => Verdict::Fits,
                "change" if !change.is_empty() => Verdict::Change(change.to_owned()),
                "leave_out" if passus.section.is_some() => Verdict::LeaveOut,
                _ => return None,
            };
            Some((passus.number, verdict))
        })
        .collect()
}

fn unanswered(
    passages: &[Passus],
    verdicts: &BTreeMap<usize, Verdict>,
    form: &Values,
) -> Vec<FieldError> {
    passages
        .iter()
        .filter(|passus| !passus.heard && !verdicts.contains_key(&passus.number))
        .map(|passus| {
            let field = verdict_field(passus.number);
            let key = match form.one(&field) {
                "change" => "readings-change-empty",
                _ => "readings-unanswered",
            };
            FieldError::new(&field, key).with("number", passus.number)
        })
        .collect()
}

/// The sentence that was chosen, at the place where it stands.
fn quote_in(form: &Values, text: &TextVersion) -> Result<Option<Quote>, FieldError> {
    let value = form.one("quote");
    if value.is_empty() {
        return Ok(None);
    }
    let gone = || FieldError::new("quote", "readings-quote-gone");
    let mut parts = value.rsplitn(3, ':');
    let end = parts
        .next()
        .and_then(|end| end.parse().ok())
        .ok_or_else(gone)?;
    let start = parts
        .next()
        .and_then(|start| start.parse().ok())
        .ok_or_else(gone)?;
    let section = parts.next().ok_or_else(gone)?;
    let plain = text.section(section).map(Section::plain).ok_or_else(gone)?;
    let passage = Passage::new(&plain, start, end).map_err(|_| gone())?;
    Ok(Some(Quote {
        section: section.to_owned(),
        passage,
    }))
}

fn page(
    desk: &Desk<'_>,
    opened: &Opened,
    heard: Option<&TextVersion>,
    form: &Values,
    errors: Vec<FieldError>,
) -> Result<Placed<ReadBack>, PageError> {
    let (project, story) = (opened.project.id, &opened.seen.story);
    let passages = pieces(opened, &reading::pieces(&opened.text, heard), form);
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
            missing: missing(opened),
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
            sentences: sentences(opened, form),
            quote: story
                .quote
                .as_ref()
                .map(|quote| quote.passage.exact.clone()),
            consents: allowed(desk, opened),
            consents_path: urls::consents(project, story.id),
            by: form.one("by").to_owned(),
            errors,
        },
    })
}

fn missing(opened: &Opened) -> Vec<Missing> {
    let (project, story) = (opened.project.id, opened.seen.story.id);
    let mut missing = Vec::new();
    if opened.text.is_empty() {
        missing.push(Missing {
            key: "text",
            path: opened.sections().first().map_or_else(
                || urls::story(project, story),
                |first| urls::edit_section(project, story, &first.key),
            ),
        });
    }
    if opened.text.title.is_empty() {
        missing.push(Missing {
            key: "title",
            path: urls::edit_story(project, story),
        });
    }
    missing
}

fn pieces(opened: &Opened, passages: &[Passus], form: &Values) -> Vec<Piece> {
    let mut last: Option<&str> = None;
    passages
        .iter()
        .map(|passus| {
            let begins = passus.section.as_deref().filter(|key| last != Some(*key));
            last = passus.section.as_deref().or(last);
            let sent = form.one(&change_field(passus.number));
            Piece {
                number: passus.number,
                heading: begins.map(|key| opened::heading(&opened.guide, key)),
                html: match passus.section {
                    Some(_) => html::from_markdown(&passus.markdown),
                    None => String::new(),
                },
                markdown: passus.markdown.clone(),
                heard: passus.heard,
                is_title: passus.section.is_none(),
                verdict: form.one(&verdict_field(passus.number)).to_owned(),
                change: if sent.is_empty() {
                    passus.markdown.clone()
                } else {
                    sent.to_owned()
                },
            }
        })
        .collect()
}

/// Every sentence of the text, to choose one from.
fn sentences(opened: &Opened, form: &Values) -> Vec<Sentence> {
    let chosen = opened.seen.story.quote.as_ref().map(|quote| {
        format!(
            "{}:{}:{}",
            quote.section, quote.passage.start, quote.passage.end
        )
    });
    let chosen = match form.one("quote") {
        "" => chosen,
        sent => Some(sent.to_owned()),
    };
    let mut sentences = Vec::new();
    for section in &opened.text.sections {
        let plain = section.plain();
        for sentence in segment::sentences(&plain) {
            let value = format!("{}:{}:{}", section.key, sentence.start, sentence.end);
            sentences.push(Sentence {
                chosen: chosen.as_ref() == Some(&value),
                text: sentence.slice(&plain).to_owned(),
                value,
            });
        }
    }
    sentences
}

/// The uses that the family has said yes to, as they stand.
fn allowed(desk: &Desk<'_>, opened: &Opened) -> Vec<String> {
    use genlyd_domain::consent::Why;
    Use::ALL
        .into_iter()
        .filter(|to| {
            matches!(
                opened.seen.consent.standing(*to),
                Standing::Yes(_) | Standing::No(Why::NotApproved | Why::TextChanged)
            )
        })
        .map(|to| desk.words.text(&format!("consents-use-{}", to.name())))
        .collect()
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
