//! Beginning a story, with a family and the guide of its week.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::family::Family;
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::{Story, StoryState};
use genlyd_domain::text_version;
use genlyd_domain::wording;
use genlyd_store::CommitError;
use genlyd_text::guide::{GuideKind, GuideText};
use genlyd_text::html;
use serde::{Deserialize, Serialize};

use super::{opened, writing};
use crate::desk::Desk;
use crate::forms::{self, FieldError, Posted, Values};
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::visitor::Visit;
use crate::{builtin_guides, urls};

/// The page on which a story is begun.
#[derive(Debug, Serialize)]
pub(crate) struct NewStory {
    action: String,
    /// The id that the story will have.
    id: String,
    family: String,
    name: String,
    /// Stories of the family that are there already.
    earlier: Vec<Earlier>,
    guide: String,
    introduction_html: String,
    parts: Vec<String>,
    told_by: String,
    errors: Vec<FieldError>,
}

#[derive(Debug, Serialize)]
struct Earlier {
    title: String,
    path: String,
}

#[derive(Debug, Default, Deserialize)]
struct Wish {
    family: Option<Id<Family>>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let Wish { family } = forms::query(&request);
    let Some(family) = family else {
        // Every story is a family's, so one begins among the families.
        return Ok(see_other(urls::families(*at)));
    };
    let placed = site
        .desk(&visit, move |desk| {
            let beginning = Beginning::of(desk, *at, family)?;
            let id: Id<Story> = desk.new_id();
            beginning.page(desk, id, "", Vec::new())
        })
        .await?;
    site.page(&visit, placed)
}

pub(crate) async fn begin(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let begun = site
        .desk(&visit, move |desk| create(desk, *at, &form))
        .await?;
    match begun {
        Ok(path) => Ok(see_other(path)),
        Err(again) => site.page_again(&visit, *again),
    }
}

/// What a story begins with.
struct Beginning {
    project: Project,
    family: Family,
    guide: Option<Guide>,
    text: GuideText,
}

impl Beginning {
    fn of(
        desk: &Desk<'_>,
        project: Id<Project>,
        family: Id<Family>,
    ) -> Result<Beginning, PageError> {
        let project = desk.project(project)?;
        let family = desk.found(desk.view.family(family)?)?.record;
        if family.project != project.id {
            return Err(PageError::NotFound);
        }
        let week = match family.week {
            Some(week) => desk.view.week(week)?.map(|stored| stored.record),
            None => None,
        };
        let guide = opened::newest_guide(
            desk,
            project.id,
            GuideKind::Story,
            week.map(|week| week.guide),
        )?;
        let text = match &guide {
            Some(guide) => guide.text().map_err(|fault| PageError::internal(&fault))?,
            None => builtin_guides::of(GuideKind::Story, project.language)?,
        };
        Ok(Beginning {
            project,
            family,
            guide,
            text,
        })
    }

    fn page(
        &self,
        desk: &Desk<'_>,
        id: Id<Story>,
        told_by: &str,
        errors: Vec<FieldError>,
    ) -> Result<Placed<NewStory>, PageError> {
        let mut earlier = Vec::new();
        for seen in desk.view.stories_of(self.family.id)? {
            let text = desk.view.text(&seen)?;
            let title = text.map(|text| text.title).unwrap_or_default();
            earlier.push(Earlier {
                title: opened::title(desk, &seen.story, &title),
                path: urls::story(self.project.id, seen.story.id),
            });
        }
        Ok(Placed {
            place: Place::of(&self.project, desk)
                .under(Entry::Stories)
                .step(
                    desk.words.text("families-title"),
                    urls::families(self.project.id),
                )
                .step(
                    self.family.name.clone(),
                    urls::family(self.project.id, self.family.id),
                )
                .here(desk.words.text("stories-new-title")),
            page: NewStory {
                action: urls::stories(self.project.id),
                id: id.to_string(),
                family: self.family.id.to_string(),
                name: self.family.name.clone(),
                earlier,
                guide: self.text.title.clone(),
                introduction_html: html::from_markdown(&self.text.introduction),
                parts: self
                    .text
                    .sections
                    .iter()
                    .map(|section| section.heading.clone())
                    .collect(),
                told_by: told_by.to_owned(),
                errors,
            },
        })
    }
}

/// Makes the story and leads to its first part, or gives the page again.
fn create(
    desk: &Desk<'_>,
    project: Id<Project>,
    form: &Values,
) -> Result<Result<String, Box<Placed<NewStory>>>, PageError> {
    let id: Id<Story> = form.one("id").parse().map_err(|_| PageError::Unreadable)?;
    let family = form
        .one("family")
        .parse()
        .map_err(|_| PageError::Unreadable)?;
    let beginning = Beginning::of(desk, project, family)?;
    let first = beginning.text.sections.first().map_or_else(
        || urls::edit_story(project, id),
        |section| urls::edit_section(project, id, &section.key),
    );
    let refused = form.personal_numbers();
    if !refused.is_empty() {
        let again = beginning.page(desk, id, form.one("told_by"), refused)?;
        return Ok(Err(Box::new(again)));
    }
    let told_by = match wording::optional_line(form.one("told_by"), 80) {
        Ok(told_by) => told_by,
        Err(refusal) => {
            let errors = vec![FieldError::wording("told_by", refusal)];
            let again = beginning.page(desk, id, form.one("told_by"), errors)?;
            return Ok(Err(Box::new(again)));
        }
    };
    let mut number = desk.view.last_story_number(project)?.saturating_add(1);
    for _ in 0..MOST_NUMBERS {
        if desk.view.story(id)?.is_some() {
            // It was sent twice.
            return Ok(Ok(first));
        }
        let version = text_version::blank(
            id,
            project,
            Some(beginning.family.id),
            writing::writing(desk),
        );
        let story = Story {
            id,
            project,
            number,
            family: Some(beginning.family.id),
            week: beginning.family.week,
            guide: beginning.guide.as_ref().map(|guide| guide.id),
            told_by: told_by.clone(),
            language: beginning.text.language,
            current: version.id,
            fingerprint: version.fingerprint.clone(),
            state: StoryState::Draft,
            approval: None,
            quote: None,
            portrait: None,
            external: None,
        };
        let commit = desk
            .commit(project, Action::StoryBegun)
            .create(&story)
            .create(&version);
        match desk.save(commit) {
            Ok(_) => return Ok(Ok(first)),
            // Another story took the number meanwhile.
            Err(CommitError::NameTaken(_)) => number += 1,
            Err(CommitError::Conflict(_)) => {}
            Err(fault) => return Err(fault.into()),
        }
    }
    Err(PageError::Conflict)
}

/// Numbers that are tried before giving up: more pairs than ever begin at the same moment.
const MOST_NUMBERS: usize = 40;

impl Page for NewStory {
    const TEMPLATE: &'static str = "stories/new";

    fn samples() -> Vec<NewStory> {
        let page = |told_by: &str, errors| NewStory {
            action: "/".to_owned(),
            id: "1".to_owned(),
            family: "2".to_owned(),
            name: "Familien ved havnen".to_owned(),
            earlier: Vec::new(),
            guide: "Fortælle-uge".to_owned(),
            introduction_html: "<p>Tak, fordi I vil lytte.</p>".to_owned(),
            parts: vec!["Begyndelsen".to_owned(), "Hjælp og støtte".to_owned()],
            told_by: told_by.to_owned(),
            errors,
        };
        let mut again = page(
            "mor til to",
            vec![
                FieldError::new("told_by", "field-too-long").with("most", 80),
                FieldError::new("told_by", "field-unshowable"),
            ],
        );
        again.earlier = vec![Earlier {
            title: "Vi ringede tre gange".to_owned(),
            path: "/".to_owned(),
        }];
        again.introduction_html = String::new();
        vec![page("", Vec::new()), again]
    }
}
