//! Taking consent back, use by use or the whole story, and what then hangs somewhere and must be taken down.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::{Deed, Sight};
use genlyd_domain::change::Action;
use genlyd_domain::consent::{self, Consent, ConsentRefusal, Use, Voice};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::wording;
use genlyd_store::CommitError;
use serde::Serialize;

use super::consents::recording::{id_of, recording};
use super::opened::Opened;
use super::writing::TRIES;
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
pub(crate) struct WithdrawConsent {
    back: Link,
    title: String,
    action: String,
    id: String,
    /// The uses that can be taken back now.
    uses: Vec<UseRow>,
    scope: String,
    given_by: String,
    hanging: Vec<Hanging>,
    errors: Vec<FieldError>,
}

#[derive(Debug, Serialize)]
struct UseRow {
    value: &'static str,
    label: String,
    chosen: bool,
}

/// A sheet that shows the story and hangs somewhere.
#[derive(Debug, Serialize)]
pub(crate) struct Hanging {
    exhibition: String,
    venue: String,
    edition: u32,
    position: u32,
    path: String,
}

impl Hanging {
    /// A sheet for samples.
    pub(crate) fn sample() -> Hanging {
        Hanging {
            exhibition: "Lyden af en begyndelse".to_owned(),
            venue: "Bådhallen".to_owned(),
            edition: 2,
            position: 7,
            path: "/".to_owned(),
        }
    }
}

/// What still hangs of a story, from the ledger of editions; empty for those who do not keep it.
pub(crate) fn hanging(desk: &Desk<'_>, story: &Story) -> Result<Vec<Hanging>, PageError> {
    let mut hanging = Vec::new();
    for edition in desk.view.editions_of_story(story)? {
        let exhibition = desk
            .view
            .exhibition(edition.exhibition)?
            .map(|stored| stored.record);
        let (title, venue) = exhibition
            .map(|exhibition| (exhibition.title, exhibition.venue))
            .unwrap_or_default();
        for sheet in edition.hanging(story.id) {
            hanging.push(Hanging {
                exhibition: title.clone(),
                venue: venue.clone(),
                edition: edition.number,
                position: sheet.position,
                path: urls::edition(story.project, edition.exhibition, edition.id),
            });
        }
    }
    Ok(hanging)
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
            let id: Id<Consent> = desk.new_id();
            page(
                desk,
                &opened,
                &id.to_string(),
                &Values::default(),
                Vec::new(),
            )
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn withdraw(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let withdrawn = site
        .desk(&visit, move |desk| {
            for _ in 0..TRIES {
                // Sent twice, the first has already taken the story out of sight of those who wrote it.
                let seen = desk.view.story(story)?;
                if seen
                    .as_ref()
                    .is_none_or(|seen| seen.sight == Sight::Tombstone)
                {
                    return Ok(Ok(urls::done(&urls::stories(project), "story-withdrawn")));
                }
                let opened = Opened::of(desk, project, story)?;
                if let Some(done) = put(desk, &opened, &form)? {
                    return Ok(done);
                }
            }
            Err(PageError::Conflict)
        })
        .await?;
    match withdrawn {
        Ok(path) => Ok(see_other(path)),
        Err(again) => site.page_again(&visit, *again),
    }
}

type Withdrawn = Result<String, Box<Placed<WithdrawConsent>>>;

/// Takes back what was chosen; `None` when somebody else was faster and it must be tried again.
fn put(desk: &Desk<'_>, opened: &Opened, form: &Values) -> Result<Option<Withdrawn>, PageError> {
    let id = id_of(form)?;
    let (project, story) = (opened.project.id, &opened.seen.story);
    let entries = desk.view.consents(&opened.seen)?;
    let done = urls::done(&urls::consents(project, story.id), "consent-withdrawn");
    if entries.iter().any(|entry| entry.id == id) {
        return Ok(Some(Ok(done)));
    }
    let everything = form.one("scope") == "everything";
    let uses: Vec<Use> = if everything {
        Use::ALL.to_vec()
    } else {
        form.all("uses").filter_map(Use::from_name).collect()
    };
    let mut errors = form.personal_numbers();
    // Whoever ticks a use has said that it is some of it.
    if !matches!(form.one("scope"), "everything" | "some") && uses.is_empty() {
        errors.push(FieldError::new("scope", "withdrawals-scope-missing"));
    } else if uses.is_empty() {
        errors.push(FieldError::new("uses", "withdrawals-nothing-chosen"));
    }
    match wording::line(form.one("given_by"), 120) {
        Ok(_) => {}
        Err(wording::WordingRefusal::Empty) => {
            errors.push(FieldError::new("given_by", "consents-nobody-named"));
        }
        Err(refusal) => errors.push(FieldError::wording("given_by", refusal)),
    }
    if !errors.is_empty() {
        let again = page(desk, opened, form.one("id"), form, errors)?;
        return Ok(Some(Err(Box::new(again))));
    }
    // The strictest voice wins, so it is enough that one takes its yes back. It must be one that has spoken: a new voice
    // would have said no to everything that it was never asked.
    let voices = || entries.iter().map(|entry| &entry.voice);
    let voice = voices()
        .find(|voice| **voice == Voice::Family)
        .or_else(|| voices().next())
        .cloned()
        .unwrap_or(Voice::Family);
    let recording = recording(desk, id, &entries, voice, form);
    let entry = match consent::take_back(story, uses, recording) {
        Ok(entry) => entry,
        Err(ConsentRefusal::NothingAnswered) => return Err(PageError::Unreadable),
        Err(_) => return Err(PageError::Refused("error-story-nobody")),
    };
    let commit = if everything {
        desk.commit(project, Action::StoryWithdrawn)
            .create(&entry)
            .replace(&story.withdraw(), opened.seen.revision)
    } else {
        desk.commit(project, Action::ConsentWithdrawn)
            .create(&entry)
    };
    match desk.save(commit) {
        Ok(_) if everything && desk.view.may(project, Deed::PlanWeeks) => {
            // Those who see what is left are shown what hangs where.
            Ok(Some(Ok(urls::done(
                &urls::story(project, story.id),
                "story-withdrawn",
            ))))
        }
        Ok(_) if everything => Ok(Some(Ok(urls::done(
            &urls::stories(project),
            "story-withdrawn",
        )))),
        Ok(_) => Ok(Some(Ok(done))),
        Err(CommitError::Conflict(_)) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

fn page(
    desk: &Desk<'_>,
    opened: &Opened,
    id: &str,
    form: &Values,
    errors: Vec<FieldError>,
) -> Result<Placed<WithdrawConsent>, PageError> {
    let (project, story) = (opened.project.id, &opened.seen.story);
    let chosen: Vec<&str> = form.all("uses").collect();
    let said = said_yes(&desk.view.consents(&opened.seen)?);
    Ok(Placed {
        place: opened
            .place(desk)
            .here(desk.words.text("withdrawals-title")),
        page: WithdrawConsent {
            back: Link {
                name: opened.whose(desk),
                path: urls::consents(project, story.id),
            },
            title: opened.title(desk),
            action: urls::withdrawals(project, story.id),
            id: id.to_owned(),
            uses: Use::ALL
                .into_iter()
                .filter(|to| said.contains(to))
                .map(|to| UseRow {
                    value: to.name(),
                    label: desk.words.text(&format!("consents-use-{}", to.name())),
                    chosen: chosen.contains(&to.name()),
                })
                .collect(),
            scope: form.one("scope").to_owned(),
            given_by: form.one("given_by").to_owned(),
            hanging: hanging(desk, story)?,
            errors,
        },
    })
}

/// The uses that somebody has said yes to and not taken back, whether or not they are in force just now.
fn said_yes(entries: &[Consent]) -> Vec<Use> {
    let mut said = Vec::new();
    for entry in entries {
        match &entry.entry {
            consent::ConsentEntry::Given(given) => {
                for answer in &given.answers {
                    said.retain(|to| *to != answer.to);
                    if answer.yes {
                        said.push(answer.to);
                    }
                }
            }
            consent::ConsentEntry::Withdrawn { uses } => said.retain(|to| !uses.contains(to)),
        }
    }
    said
}

impl Page for WithdrawConsent {
    const TEMPLATE: &'static str = "stories/withdrawals";

    fn samples() -> Vec<WithdrawConsent> {
        let page = |uses, hanging, errors| WithdrawConsent {
            back: Link {
                name: "F01 Familien ved havnen".to_owned(),
                path: "/".to_owned(),
            },
            title: "Vi ringede tre gange".to_owned(),
            action: "/".to_owned(),
            id: "1".to_owned(),
            uses,
            scope: String::new(),
            given_by: String::new(),
            hanging,
            errors,
        };
        let row = |chosen| UseRow {
            value: "exhibition",
            label: "Udstilling".to_owned(),
            chosen,
        };
        vec![
            page(Vec::new(), Vec::new(), Vec::new()),
            page(vec![row(false)], vec![Hanging::sample()], Vec::new()),
            page(
                vec![row(true)],
                Vec::new(),
                vec![
                    FieldError::new("scope", "withdrawals-scope-missing"),
                    FieldError::new("uses", "withdrawals-nothing-chosen"),
                    FieldError::new("given_by", "consents-nobody-named"),
                ],
            ),
        ]
    }
}
