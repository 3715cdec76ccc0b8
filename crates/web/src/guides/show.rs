//! A guide as it is asked from, on the screen and on paper.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_text::guide::{AnswerKind, GuideSection};
use genlyd_text::html;
use serde::Serialize;

use super::list::kind_name;
use crate::desk::Desk;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct ShowGuide {
    title: String,
    lang: &'static str,
    kind: &'static str,
    version: u32,
    published: String,
    introduction_html: String,
    sections: Vec<Part>,
    edit: Option<String>,
    versions: Vec<VersionLink>,
}

#[derive(Debug, Serialize)]
pub(super) struct Part {
    heading: String,
    question: String,
    hint: Vec<String>,
    helping: Vec<String>,
    answer: &'static str,
    options: Vec<String>,
    required: bool,
    exhibited: bool,
}

#[derive(Debug, Serialize)]
struct VersionLink {
    number: u32,
    path: String,
    current: bool,
}

impl Part {
    pub(super) fn of(section: GuideSection) -> Part {
        let (answer, options) = match section.answer {
            AnswerKind::Long => ("long", Vec::new()),
            AnswerKind::Short => ("short", Vec::new()),
            AnswerKind::Choice(options) => ("choice", options),
            AnswerKind::Number => ("number", Vec::new()),
            AnswerKind::Date => ("date", Vec::new()),
            AnswerKind::Place => ("place", Vec::new()),
            AnswerKind::Quote => ("quote", Vec::new()),
        };
        Part {
            heading: section.heading,
            question: section.question,
            hint: section
                .hint
                .split("\n\n")
                .filter(|paragraph| !paragraph.trim().is_empty())
                .map(str::to_owned)
                .collect(),
            helping: section.helping,
            answer,
            options,
            required: section.required,
            exhibited: section.exhibited,
        }
    }

    /// Parts with every kind of answer, for samples.
    pub(super) fn samples() -> Vec<Part> {
        [
            "long", "short", "choice", "number", "date", "place", "quote",
        ]
        .into_iter()
        .map(|answer| Part {
            heading: "Begyndelsen".to_owned(),
            question: "Hvordan begyndte det?".to_owned(),
            hint: vec!["Giv god tid.".to_owned()],
            helping: vec!["Hvor var I?".to_owned()],
            answer,
            options: vec!["Ja".to_owned()],
            required: answer == "long",
            exhibited: answer != "place",
        })
        .collect()
    }
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, Id<Guide>)>,
) -> Result<HttpResponse, PageError> {
    let (project, guide) = at.into_inner();
    let placed = site
        .desk(&visit, move |desk| load(desk, project, guide))
        .await?;
    site.page(&visit, placed)
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    guide: Id<Guide>,
) -> Result<Placed<ShowGuide>, PageError> {
    let project = desk.project(project)?;
    let guide = desk.found(
        desk.view
            .guide(guide)?
            .filter(|guide| guide.project == project.id),
    )?;
    let text = guide.text().map_err(|fault| PageError::internal(&fault))?;
    let mut versions: Vec<Guide> = desk.view.guides(project.id)?;
    versions.retain(|one| one.lineage == guide.lineage);
    versions.sort_by_key(|one| std::cmp::Reverse((one.version, one.published)));
    let newest = versions.first().map_or(guide.id, |newest| newest.id);
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Stories)
            .step(desk.words.text("guides-title"), urls::guides(project.id))
            .here(guide.title.clone()),
        page: ShowGuide {
            lang: guide.language.tag(),
            kind: kind_name(guide.kind),
            version: guide.version,
            published: desk.words.moment(guide.published),
            introduction_html: html::from_markdown(&text.introduction),
            sections: text.sections.into_iter().map(Part::of).collect(),
            edit: desk
                .view
                .may(project.id, Deed::PublishGuides)
                .then(|| urls::edit_guide(project.id, newest)),
            versions: versions
                .iter()
                .map(|one| VersionLink {
                    number: one.version,
                    path: urls::guide(project.id, one.id),
                    current: one.id == guide.id,
                })
                .collect(),
            title: guide.title,
        },
    })
}

impl Page for ShowGuide {
    const TEMPLATE: &'static str = "guides/show";

    fn samples() -> Vec<ShowGuide> {
        let page = |sections, edit: Option<&str>| ShowGuide {
            title: "Fortælle-uge".to_owned(),
            lang: "da",
            kind: "story",
            version: 2,
            published: "14. marts 2026 kl. 14.32".to_owned(),
            introduction_html: "<p>Tak, fordi I vil lytte.</p>".to_owned(),
            sections,
            edit: edit.map(str::to_owned),
            versions: [2, 1]
                .into_iter()
                .map(|number| VersionLink {
                    number,
                    path: "/".to_owned(),
                    current: number == 2,
                })
                .collect(),
        };
        vec![page(Vec::new(), None), page(Part::samples(), Some("/"))]
    }
}
