//! A family's yes and no, use by use; nothing chosen beforehand, and above it what is in force now.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::consent::{self, Consent, Use};
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::portrait::Facing;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_text::guide::{GuideKind, GuideText};
use genlyd_text::html;
use serde::Serialize;

use super::choices::Choice;
use super::opened::{self, Opened, Tab};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::visitor::Visit;
use crate::{builtin_guides, urls};

mod answers;
pub(super) mod recording;
mod told;

use answers::{answered, field_of, refused};
use recording::{id_of, recording};
use told::Told;

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct StoryConsents {
    tabs: Vec<Tab>,
    title: String,
    whose: String,
    /// What is in force today, use by use.
    standings: Vec<Told>,
    /// The terms that hold for what is allowed.
    terms: Vec<String>,
    /// Somebody has been asked.
    asked: bool,
    entries: Vec<Told>,
    withdraw: String,
    introduction_html: String,
    action: String,
    id: String,
    /// The text and picture that the answers are given to.
    version: String,
    picture: String,
    approved: bool,
    questions: Vec<Question>,
    portrait: Option<Shown>,
    photos: String,
    namings: Vec<Choice>,
    places: Vec<Choice>,
    manners: Vec<Choice>,
    form: Form,
    errors: Vec<FieldError>,
}

/// One question with the answer that was sent.
#[derive(Debug, Serialize)]
struct Question {
    name: String,
    question: String,
    hint: String,
    answer: String,
}

/// The picture that is asked about.
#[derive(Debug, Serialize)]
struct Shown {
    path: String,
    alt: String,
    turned_away: bool,
}

/// The fields as they were sent.
#[derive(Clone, Debug, Default, Serialize)]
struct Form {
    naming: String,
    face: String,
    place: String,
    conditions: String,
    child_view: String,
    until: String,
    voice: String,
    other: String,
    given_by: String,
    manner: String,
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

pub(crate) async fn give(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let given = site
        .desk(&visit, move |desk| {
            let opened = Opened::of(desk, project, story)?;
            record(desk, &opened, &form)
        })
        .await?;
    match given {
        Ok(path) => Ok(see_other(urls::done(&path, "consent-given"))),
        Err(again) => site.page_again(&visit, *again),
    }
}

/// Adds an entry with what was answered, or gives the page again.
fn record(
    desk: &Desk<'_>,
    opened: &Opened,
    form: &Values,
) -> Result<Result<String, Box<Placed<StoryConsents>>>, PageError> {
    let id = id_of(form)?;
    let path = urls::consents(opened.project.id, opened.seen.story.id);
    let entries = desk.view.consents(&opened.seen)?;
    if entries.iter().any(|entry| entry.id == id) {
        // It was sent twice.
        return Ok(Ok(path));
    }
    let guide = consent_guide(desk, &opened.project)?;
    let (given, voice, mut errors) = answered(opened, form, guide.as_ref().map(|guide| guide.id));
    errors.extend(form.personal_numbers());
    if let Some(given) = given.filter(|_| errors.is_empty()) {
        let recording = recording(desk, id, &entries, voice, form);
        match consent::give(&opened.seen.story, given, recording, desk.today()) {
            Ok(entry) => {
                let commit = desk
                    .commit(opened.project.id, Action::ConsentGiven)
                    .create(&entry);
                desk.save(commit)?;
                return Ok(Ok(path));
            }
            Err(refusal) => errors.push(refused(refusal)),
        }
    }
    let again = page(desk, opened, form.one("id"), form, errors)?;
    Ok(Err(Box::new(again)))
}

/// The project's own wording, where it has published one.
fn consent_guide(desk: &Desk<'_>, project: &Project) -> Result<Option<Guide>, PageError> {
    let guide = opened::newest_guide(desk, project.id, GuideKind::Consent, None)?;
    // A wording that does not ask about every use cannot stand in for the questions.
    Ok(guide.filter(|guide| {
        guide
            .text()
            .is_ok_and(|text| Use::ALL.iter().all(|to| text.section(to.name()).is_some()))
    }))
}

fn wording_of(desk: &Desk<'_>, project: &Project) -> Result<GuideText, PageError> {
    match consent_guide(desk, project)? {
        Some(guide) => guide.text().map_err(|fault| PageError::internal(&fault)),
        None => builtin_guides::of(GuideKind::Consent, project.language),
    }
}

fn page(
    desk: &Desk<'_>,
    opened: &Opened,
    id: &str,
    form: &Values,
    errors: Vec<FieldError>,
) -> Result<Placed<StoryConsents>, PageError> {
    let (project, story) = (opened.project.id, opened.seen.story.id);
    let words = desk.words;
    let guide = wording_of(desk, &opened.project)?;
    let entries = desk.view.consents(&opened.seen)?;
    let family = opened.seen.family.as_ref();
    let mut namings = vec![Choice::new("full", words.text("consents-naming-full"))];
    namings.push(Choice::new("first", words.text("consents-naming-first")));
    namings.push(Choice::new("chosen", words.text("consents-naming-chosen")));
    namings.push(Choice::new(
        "anonymous",
        words.text("consents-naming-anonymous"),
    ));
    if let Some(family) = family {
        for choice in &mut namings {
            let known = match choice.value.as_str() {
                "full" => &family.full_names,
                "first" => &family.first_names,
                "chosen" => &family.name,
                _ => continue,
            };
            if !known.trim().is_empty() {
                choice.hint = Some(known.clone());
            }
        }
    }
    let village = Choice::new("village", words.text("consents-place-village"));
    let village = match family.map(|family| family.place.clone()) {
        Some(place) if !place.is_empty() => village.hint(place),
        _ => village,
    };
    Ok(Placed {
        place: opened.place(desk).here(words.text("consents-title")),
        page: StoryConsents {
            tabs: opened::tabs(desk, &opened.seen, "consents"),
            title: opened.title(desk),
            whose: opened.whose(desk),
            standings: told::standings(desk, opened),
            terms: told::terms(desk, opened),
            asked: !entries.is_empty(),
            entries: entries
                .iter()
                .rev()
                .map(|entry| told::entry(desk, entry))
                .collect(),
            withdraw: urls::withdrawals(project, story),
            introduction_html: html::from_markdown(&guide.introduction),
            action: urls::consents(project, story),
            id: id.to_owned(),
            version: opened.text.id.to_string(),
            picture: opened
                .seen
                .portrait
                .as_ref()
                .map_or(String::new(), |portrait| {
                    portrait.picture.as_hex().to_owned()
                }),
            approved: opened.seen.story.is_approved_as_it_stands(),
            questions: questions(&guide, form),
            portrait: opened.seen.portrait.as_ref().map(|portrait| Shown {
                path: urls::photo(project, story, "small"),
                alt: portrait.alt.clone(),
                turned_away: portrait.facing == Facing::TurnedAway,
            }),
            photos: urls::photos(project, story),
            namings,
            places: vec![
                village,
                Choice::new("island", words.text("consents-place-island")),
                Choice::new("hidden", words.text("consents-place-hidden")),
            ],
            manners: ["screen", "paper", "spoken"]
                .into_iter()
                .map(|manner| Choice::new(manner, words.text(&format!("consents-manner-{manner}"))))
                .collect(),
            form: Form {
                naming: form.one("naming").to_owned(),
                face: form.one("face").to_owned(),
                place: form.one("place").to_owned(),
                conditions: form.one("conditions").to_owned(),
                child_view: form.one("child_view").to_owned(),
                until: form.one("until").to_owned(),
                voice: form.one("voice").to_owned(),
                other: form.one("other").to_owned(),
                given_by: form.one("given_by").to_owned(),
                manner: form.one("manner").to_owned(),
            },
            errors,
        },
    })
}

fn questions(guide: &GuideText, form: &Values) -> Vec<Question> {
    Use::ALL
        .into_iter()
        .filter_map(|to| {
            let section = guide.section(to.name())?;
            let name = field_of(to);
            Some(Question {
                question: section.question.clone(),
                hint: section.hint.clone(),
                answer: form.one(&name).to_owned(),
                name,
            })
        })
        .collect()
}

impl Page for StoryConsents {
    const TEMPLATE: &'static str = "stories/consents";

    fn samples() -> Vec<StoryConsents> {
        let told = |state, label: &str| Told {
            name: "Udstilling".to_owned(),
            state,
            label: label.to_owned(),
        };
        let page = |errors| StoryConsents {
            tabs: opened::sample_tabs("consents"),
            title: "Vi ringede tre gange".to_owned(),
            whose: "F01 Familien ved havnen".to_owned(),
            standings: vec![told("offered", "Ikke spurgt endnu")],
            terms: Vec::new(),
            asked: false,
            entries: Vec::new(),
            withdraw: "/".to_owned(),
            introduction_html: "<p>Det er jeres fortælling.</p>".to_owned(),
            action: "/".to_owned(),
            id: "1".to_owned(),
            version: "2".to_owned(),
            picture: String::new(),
            approved: false,
            questions: Use::ALL
                .into_iter()
                .map(|to| Question {
                    name: field_of(to),
                    question: "Må den hænge på en væg?".to_owned(),
                    hint: String::new(),
                    answer: String::new(),
                })
                .collect(),
            portrait: None,
            photos: "/".to_owned(),
            namings: vec![Choice::new("first", "Vores fornavne").hint("Stine og Per")],
            places: vec![Choice::new("village", "Byen")],
            manners: vec![Choice::new("screen", "På skærmen")],
            form: Form::default(),
            errors,
        };
        let mut usual = page(Vec::new());
        usual.asked = true;
        usual.approved = true;
        usual.terms = vec!["Med fornavne".to_owned()];
        usual.entries = vec![
            told("given", "Ja til udstilling."),
            told("withdrawn", "Alt trukket tilbage"),
        ];
        usual.portrait = Some(Shown {
            path: "/".to_owned(),
            alt: "Far med et spædbarn".to_owned(),
            turned_away: true,
        });
        usual.questions[0].answer = "yes".to_owned();
        usual.questions[0].hint = "Alle kan læse den.".to_owned();
        let mut again = page(vec![
            FieldError::new("", "consents-changed"),
            FieldError::new("", "consents-withdrawn"),
            FieldError::new("use-team", "consents-nothing-answered"),
            FieldError::new("naming", "consents-naming-missing"),
            FieldError::new("face", "consents-face-missing"),
            FieldError::new("place", "consents-place-missing"),
            FieldError::new("manner", "consents-manner-missing"),
            FieldError::new("until", "stories-date-malformed"),
            FieldError::new("until", "consents-until-past"),
            FieldError::new("given_by", "consents-nobody-named"),
            FieldError::new("other", "field-empty"),
        ]);
        again.portrait = Some(Shown {
            path: "/".to_owned(),
            alt: "Hænder".to_owned(),
            turned_away: false,
        });
        again.form.voice = "other".to_owned();
        vec![page(Vec::new()), usual, again]
    }
}
