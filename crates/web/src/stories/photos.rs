//! The portrait: asked for first, described for those who cannot see it, and always with its most important point inside.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::portrait::{self, Facing, Focus, Portrait, PortraitRefusal};
use genlyd_domain::project::Project;
use genlyd_domain::record::Record;
use genlyd_domain::story::Story;
use genlyd_domain::wording::WordingRefusal;
use genlyd_print::portrait::{PortraitError, master};
use genlyd_store::CommitError;
use serde::Serialize;

use super::choices::Choice;
use super::opened::Opened;
use super::photo;
use super::writing;
use crate::desk::Desk;
use crate::forms::{FieldError, Values};
use crate::frame::Link;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::uploads::{self, Upload};
use crate::urls;
use crate::visitor::Visit;

mod picture;

use picture::{focus_of, ninth_of, picture_error, sharp_on};

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct StoryPhotos {
    back: Link,
    action: String,
    id: String,
    /// The picture that is kept.
    picture: Option<Kept>,
    shown: String,
    answers: Vec<Choice>,
    /// The ninth with the most important point, from 1, row by row.
    focus: String,
    alt: String,
    credit: String,
    most_megabytes: usize,
    consents: String,
    errors: Vec<FieldError>,
}

#[derive(Debug, Serialize)]
struct Kept {
    path: String,
    alt: String,
    width: u32,
    height: u32,
    /// The largest sheet it is sharp on: poster, a1, a2, a3 or none.
    sharp: &'static str,
}

type At = web::Path<(Id<Project>, Id<Story>)>;

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let most = site.settings().picture_bytes;
    let placed = site
        .desk(&visit, move |desk| {
            let opened = Opened::of(desk, project, story)?;
            let portrait = opened.seen.portrait.as_ref();
            let id: Id<Portrait> = portrait.map_or_else(|| desk.new_id(), |portrait| portrait.id);
            Ok(page(
                desk,
                &opened,
                id,
                kept_values(portrait).as_ref(),
                most,
                Vec::new(),
            ))
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn save(
    site: web::Data<Site>,
    visit: Visit,
    at: At,
    request: HttpRequest,
    payload: web::Payload,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    let most = site.settings().picture_bytes;
    let upload = uploads::read(&request, payload, "picture", most).await?;
    let saved = site
        .desk(&visit, move |desk| {
            // Decoding takes seconds of work and much memory, so it is done once, before trying to save.
            let prepared = upload
                .file
                .as_deref()
                .map(photo::one_at_a_time(master))
                .transpose();
            writing::until_done(desk, project, story, |opened| {
                let picture = prepared.as_ref().map(Option::as_ref);
                put(desk, opened, &upload, picture, most)
            })
        })
        .await?;
    match saved {
        Ok(path) => Ok(see_other(path)),
        Err(again) => site.page_again(&visit, *again),
    }
}

type Saved = Result<String, Box<Placed<StoryPhotos>>>;

/// A picture ready to be kept, if one was sent; or why it cannot be used.
type Prepared<'a> = Result<Option<&'a genlyd_print::portrait::Picture>, &'a PortraitError>;

fn put(
    desk: &Desk<'_>,
    opened: &Opened,
    upload: &Upload,
    prepared: Prepared<'_>,
    most: usize,
) -> Result<Option<Saved>, PageError> {
    let form = &upload.values;
    let (project, story) = (opened.project.id, &opened.seen.story);
    let stored = desk.view.portrait_of(&opened.seen)?;
    let id: Id<Portrait> = form.one("id").parse().map_err(|_| PageError::Unreadable)?;
    if form.one("shown") == "none" {
        // No picture is a story too; the one there is is taken away.
        if let Some(stored) = stored {
            let mut story = story.clone();
            story.portrait = None;
            let commit = desk
                .commit(project, Action::PortraitRemoved)
                .replace(&story, opened.seen.revision)
                .delete::<Portrait>(stored.record.id, stored.revision);
            if let Some(raced) = save_or_race(desk, commit)? {
                return Ok(raced);
            }
        }
        return Ok(Some(Ok(urls::done(
            &urls::consents(project, story.id),
            "portrait-none",
        ))));
    }
    let (facing, words, errors) = checked(form, prepared, stored.is_some());
    let (Some(facing), Some((alt, credit)), true) = (facing, words, errors.is_empty()) else {
        let again = page(desk, opened, id, Some(form), most, errors);
        return Ok(Some(Err(Box::new(again))));
    };
    let fresh = match prepared {
        Ok(Some(picture)) => Some((kept(desk, opened, &picture.jpeg)?, picture)),
        Ok(None) | Err(_) => None,
    };
    let mut portrait = match (&stored, &fresh) {
        (Some(stored), _) => stored.record.clone(),
        (None, Some((digest, _))) => Portrait {
            id,
            project,
            story: story.id,
            family: story.family,
            picture: digest.clone(),
            width: 0,
            height: 0,
            credit: String::new(),
            alt: String::new(),
            focus: Focus::USUAL,
            facing,
        },
        (None, None) => return Err(PageError::Unreadable),
    };
    if let Some((digest, picture)) = fresh {
        portrait.picture = digest;
        (portrait.width, portrait.height) = (picture.width, picture.height);
        portrait.focus = Focus::USUAL;
    } else if let Some(focus) = focus_of(form.one("focus")) {
        // The middle of a ninth tells less than the point itself, so a point that lies in it already is left alone.
        if ninth_of(focus) != ninth_of(portrait.focus) {
            portrait.focus = focus;
        }
    }
    (portrait.alt, portrait.credit, portrait.facing) = (alt, credit, facing);
    let commit = desk.commit(project, Action::PortraitAdded);
    let commit = match &stored {
        Some(stored) if stored.record == portrait => {
            return Ok(Some(Ok(urls::done(
                &urls::story(project, story.id),
                "portrait-saved",
            ))));
        }
        Some(stored) => commit.replace(&portrait, stored.revision),
        None => {
            let mut story = story.clone();
            story.portrait = Some(portrait.id);
            commit
                .create(&portrait)
                .replace(&story, opened.seen.revision)
        }
    };
    if let Some(raced) = save_or_race(desk, commit)? {
        return Ok(raced);
    }
    // A new picture is looked at once more, to say where its most important point is.
    let next = if matches!(prepared, Ok(Some(_))) {
        urls::photos(project, story.id)
    } else {
        urls::story(project, story.id)
    };
    Ok(Some(Ok(urls::done(&next, "portrait-saved"))))
}

/// Saves; `Some(None)` when somebody else was faster and it must be tried again.
fn save_or_race(
    desk: &Desk<'_>,
    commit: genlyd_store::Commit,
) -> Result<Option<Option<Saved>>, PageError> {
    match desk.save(commit) {
        Ok(_) => Ok(None),
        Err(CommitError::Conflict(_)) => Ok(Some(None)),
        Err(fault) => Err(fault.into()),
    }
}

fn kept(
    desk: &Desk<'_>,
    opened: &Opened,
    jpeg: &[u8],
) -> Result<portrait::PictureDigest, PageError> {
    // A portrait is sealed like the story it belongs to.
    Ok(desk.keep_picture(opened.seen.story.seal(), jpeg)?)
}

/// What the form says, checked: whose faces are seen, the words beside the picture, and what is wrong.
fn checked(
    form: &Values,
    prepared: Prepared<'_>,
    has_one: bool,
) -> (Option<Facing>, Option<(String, String)>, Vec<FieldError>) {
    let mut errors = form.personal_numbers();
    let facing = match form.one("shown") {
        "yes" => Some(Facing::Shown),
        "turned" => Some(Facing::TurnedAway),
        _ => {
            errors.push(FieldError::new("shown", "photos-shown-missing"));
            None
        }
    };
    match prepared {
        Err(fault) => errors.push(picture_error(fault)),
        Ok(None) if !has_one => errors.push(FieldError::new("picture", "photos-picture-missing")),
        Ok(_) => {}
    }
    let words = portrait::described(form.one("alt"), form.one("credit"))
        .map_err(|refusal| {
            errors.push(match refusal {
                PortraitRefusal::Alt(WordingRefusal::Empty) => {
                    FieldError::new("alt", "photos-alt-missing")
                }
                PortraitRefusal::Alt(wording) => FieldError::wording("alt", wording),
                PortraitRefusal::Credit(wording) => FieldError::wording("credit", wording),
            });
        })
        .ok();
    (facing, words, errors)
}

/// The form of a portrait that is kept.
fn kept_values(portrait: Option<&Portrait>) -> Option<Values> {
    let portrait = portrait?;
    let shown = match portrait.facing {
        Facing::Shown => "yes",
        Facing::TurnedAway => "turned",
    };
    let ninth = ninth_of(portrait.focus).to_string();
    Some(Values::from_pairs(&[
        ("shown", shown),
        ("focus", &ninth),
        ("alt", &portrait.alt),
        ("credit", &portrait.credit),
    ]))
}

fn page(
    desk: &Desk<'_>,
    opened: &Opened,
    id: Id<Portrait>,
    form: Option<&Values>,
    most: usize,
    errors: Vec<FieldError>,
) -> Placed<StoryPhotos> {
    let (project, story) = (opened.project.id, opened.seen.story.id);
    let words = desk.words;
    let sent = |name: &str| form.map_or(String::new(), |form| form.one(name).to_owned());
    Placed {
        place: opened.place(desk).here(words.text("photos-title")),
        page: StoryPhotos {
            back: Link {
                name: opened.whose(desk),
                path: urls::story(project, story),
            },
            action: urls::photos(project, story),
            id: id.to_string(),
            picture: opened.seen.portrait.as_ref().map(|portrait| Kept {
                path: urls::photo(project, story, "large"),
                alt: portrait.alt.clone(),
                width: portrait.width,
                height: portrait.height,
                sharp: sharp_on(portrait),
            }),
            shown: sent("shown"),
            answers: ["yes", "turned", "none"]
                .into_iter()
                .map(|answer| {
                    Choice::new(answer, words.text(&format!("photos-shown-{answer}")))
                        .hint(words.text(&format!("photos-shown-{answer}-hint")))
                })
                .collect(),
            focus: sent("focus"),
            alt: sent("alt"),
            credit: sent("credit"),
            most_megabytes: most >> 20,
            consents: urls::consents(project, story),
            errors,
        },
    }
}

impl Page for StoryPhotos {
    const TEMPLATE: &'static str = "stories/photos";

    fn samples() -> Vec<StoryPhotos> {
        let page = |sharp: Option<&'static str>, errors| StoryPhotos {
            back: Link {
                name: "F01 Familien ved havnen".to_owned(),
                path: "/".to_owned(),
            },
            action: "/".to_owned(),
            id: "1".to_owned(),
            picture: sharp.map(|sharp| Kept {
                path: "/".to_owned(),
                alt: "Far med et spædbarn".to_owned(),
                width: 1600,
                height: 2000,
                sharp,
            }),
            shown: "yes".to_owned(),
            answers: vec![
                Choice::new("yes", "Ja").hint("Med ansigt"),
                Choice::new("none", "Nej tak"),
            ],
            focus: "5".to_owned(),
            alt: "Far med et spædbarn".to_owned(),
            credit: "Jørgen Holm".to_owned(),
            most_megabytes: 30,
            consents: "/".to_owned(),
            errors,
        };
        let mut pages: Vec<_> = ["none", "a3", "a2", "a1", "poster"]
            .into_iter()
            .map(|sharp| page(Some(sharp), Vec::new()))
            .collect();
        pages.push(page(None, Vec::new()));
        pages.push(page(
            None,
            vec![
                FieldError::new("shown", "photos-shown-missing"),
                FieldError::new("picture", "photos-picture-missing"),
                FieldError::new("picture", "photos-unknown-kind"),
                FieldError::new("picture", "photos-damaged"),
                FieldError::new("picture", "photos-too-large").with("megapixels", 80),
                FieldError::new("picture", "photos-unwritten"),
                FieldError::new("alt", "photos-alt-missing"),
                FieldError::new("credit", "field-too-long").with("most", 80),
            ],
        ));
        pages
    }
}
