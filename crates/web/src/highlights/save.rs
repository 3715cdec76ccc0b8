//! Tagging a passage, and changing what was said about one.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::highlight::{
    Anchored, Highlight, HighlightRefusal, Remark, nearest, passage_in,
};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::wording::WordingRefusal;
use genlyd_store::{CommitError, Stored};

use super::choice::{self, ChoiceRefusal};
use super::ground::{self, Ground, themes_named};
use super::show::{Refused, ShowHighlights, Wish, load};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::page_error::PageError;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// How often a change is tried again when somebody else's came first.
const ATTEMPTS: usize = 4;

/// Where a form led: a highlight that now stands, or the page again.
enum Answer {
    Stands(Id<Highlight>),
    Again(Box<Placed<ShowHighlights>>),
}

/// Tags a passage.
pub(crate) async fn create(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Story>)>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, story) = at.into_inner();
    save(&site, &visit, project, story, None, form).await
}

/// Changes what was said about a passage, or where it stands.
pub(crate) async fn revise(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Story>, Id<Highlight>)>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let (project, story, highlight) = at.into_inner();
    save(&site, &visit, project, story, Some(highlight), form).await
}

async fn save(
    site: &web::Data<Site>,
    visit: &Visit,
    project: Id<Project>,
    story: Id<Story>,
    about: Option<Id<Highlight>>,
    form: Values,
) -> Result<HttpResponse, PageError> {
    // Whoever tags with the keyboard goes on with the same passage.
    let stays = !form.one("stay").is_empty();
    let answer = site
        .desk(visit, move |desk| answer(desk, project, story, about, form))
        .await?;
    match answer {
        Answer::Again(placed) => site.page_again(visit, *placed),
        Answer::Stands(id) if stays => Ok(see_other(urls::chosen_highlight(project, story, id))),
        Answer::Stands(id) => Ok(see_other(urls::tagged_highlight(project, story, id))),
    }
}

fn answer(
    desk: &Desk<'_>,
    project: Id<Project>,
    story: Id<Story>,
    about: Option<Id<Highlight>>,
    form: Values,
) -> Result<Answer, PageError> {
    for _ in 0..ATTEMPTS {
        let seen = ground::story(desk, project, story)?;
        let Ok(ground) = ground::ground(desk, seen)? else {
            // The page itself says why this story is not open to tagging.
            let page = load(desk, project, story, &Wish::default(), None)?;
            return Ok(Answer::Again(Box::new(page)));
        };
        let decided = match about {
            None => drafted(desk, &ground, &form),
            Some(id) => match ground.find(id) {
                Some(standing) => changed(desk, &ground, standing, &form),
                // Removing wins over changing.
                None => Ok(Err(vec![FieldError::new("", "highlight-gone")])),
            },
        }?;
        let (highlight, based_on) = match decided {
            Ok(decided) => decided,
            Err(errors) => {
                let refused = Refused {
                    form,
                    about,
                    errors,
                };
                let page = load(desk, project, story, &Wish::default(), Some(refused))?;
                return Ok(Answer::Again(Box::new(page)));
            }
        };
        let commit = match based_on {
            None => desk
                .commit(project, Action::PassageHighlighted)
                .create(&highlight),
            Some(revision) => desk
                .commit(project, Action::HighlightRevised)
                .replace(&highlight, revision),
        };
        match desk.save(commit) {
            Ok(_) => return Ok(Answer::Stands(highlight.id)),
            Err(CommitError::Conflict(_) | CommitError::Missing(_)) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    Err(PageError::Conflict)
}

/// A highlight and the revision it takes the place of, or what is wrong with the form.
type Decided = Result<(Highlight, Option<u64>), Vec<FieldError>>;

/// A new highlight. The same passage by the same reader, and the same id sent again, add up with what stands.
fn drafted(desk: &Desk<'_>, ground: &Ground, form: &Values) -> Result<Decided, PageError> {
    let mut errors = form.personal_numbers();
    let place = place(form, ground).map_err(|error| errors.push(error)).ok();
    let remark = remark(desk, ground, form)?
        .checked()
        .map_err(|refusal| errors.push(told(refusal)))
        .ok();
    let id = form.one("id").parse().unwrap_or_else(|_| desk.new_id());
    let (Some((section, passage)), Some(remark), true) = (place, remark, errors.is_empty()) else {
        return Ok(Err(errors));
    };
    let author = desk.view.person().map(|person| person.id);
    let same = |highlight: &Highlight| {
        highlight.id == id
            || (highlight.author == author
                && highlight.section == section
                && highlight.passage.range() == passage.range())
    };
    if let Some(standing) = ground.standing.iter().find(|stored| same(&stored.record)) {
        return Ok(Ok((
            standing.record.joined(&remark),
            Some(standing.revision),
        )));
    }
    let story = &ground.seen.story;
    let highlight = Highlight {
        id,
        project: story.project,
        story: story.id,
        family: story.family,
        version: ground.text.id,
        section,
        passage,
        themes: remark.themes,
        note: remark.note,
        star: remark.star,
        author,
        at: desk.now,
        anchoring: Anchored::Kept,
    };
    Ok(Ok((highlight, None)))
}

/// What a form makes of a highlight that stands: another remark, another place, or the same place on purpose.
fn changed(
    desk: &Desk<'_>,
    ground: &Ground,
    standing: &Stored<Highlight>,
    form: &Values,
) -> Result<Decided, PageError> {
    let now = &standing.record;
    let with = |highlight| Ok(Ok((highlight, Some(standing.revision))));
    let refused = |error| Ok(Err(vec![error]));
    match form.one("deed") {
        "keep" => with(Highlight {
            anchoring: Anchored::Kept,
            ..now.clone()
        }),
        "nearest" => match nearest(now, &ground.text) {
            Some((section, passage)) => with(now.moved(&ground.text, &section, passage)),
            None => refused(FieldError::new("sentence", "highlight-nothing-near")),
        },
        "move" => match place(form, ground) {
            Ok((section, passage)) => with(now.moved(&ground.text, &section, passage)),
            Err(error) => refused(error),
        },
        _ if form.all("sentence").next().is_some() => {
            refused(FieldError::new("sentence", "highlight-other-sentences"))
        }
        _ => {
            let said = remark(desk, ground, form)?;
            let had = themes_named(&desk.view.themes(now.project)?, form.all("had"));
            // Browsers send line ends their own way.
            let (before, note) = (lines(form.one("note_before")), lines(&said.note));
            // Both have rewritten the note: neither is thrown away unseen.
            if now.note != before && note != before && note != now.note {
                return refused(
                    FieldError::new("note", "highlight-note-changed").with("note", &now.note),
                );
            }
            let numbers = form.personal_numbers();
            if !numbers.is_empty() {
                return Ok(Err(numbers));
            }
            match now.revised(&had, &said) {
                Ok(revised) => with(revised),
                Err(refusal) => refused(told(refusal)),
            }
        }
    }
}

/// The passage that was chosen, its edges snapped to whole words.
fn place(
    form: &Values,
    ground: &Ground,
) -> Result<(String, genlyd_text::passage::Passage), FieldError> {
    let choice = choice::chosen(form, &ground.text).map_err(|refusal| {
        let key = match refusal {
            ChoiceRefusal::Nothing => "highlight-nothing-chosen",
            ChoiceRefusal::Scattered => "highlight-scattered",
            ChoiceRefusal::Unreadable => "highlight-no-such-place",
        };
        FieldError::new("sentence", key)
    })?;
    let passage = passage_in(
        &ground.text,
        &choice.section,
        choice.range.start,
        choice.range.end,
    )
    .map_err(told)?;
    Ok((choice.section, passage))
}

fn remark(desk: &Desk<'_>, ground: &Ground, form: &Values) -> Result<Remark, PageError> {
    let themes = desk.view.themes(ground.seen.story.project)?;
    Ok(Remark {
        themes: themes_named(&themes, form.all("theme")),
        note: form.one("note").to_owned(),
        star: !form.one("star").is_empty(),
    })
}

fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

fn told(refusal: HighlightRefusal) -> FieldError {
    match refusal {
        HighlightRefusal::NoSuchSection => FieldError::new("sentence", "highlight-no-such-place"),
        HighlightRefusal::NoWords => FieldError::new("sentence", "highlight-no-words"),
        HighlightRefusal::NothingSaid => FieldError::new("theme", "highlight-nothing-said"),
        HighlightRefusal::Note(WordingRefusal::Empty) => FieldError::new("note", "field-empty"),
        HighlightRefusal::Note(refusal) => FieldError::wording("note", refusal),
    }
}
