//! The guides of a project, and those that are built in to begin from.

use actix_web::{HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::change::Action;
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_store::CommitError;
use genlyd_text::guide::{GuideKind, GuideText};
use serde::Serialize;
use uuid::Uuid;

use crate::builtin_guides::{BUILT_IN, BuiltIn};
use crate::desk::Desk;
use crate::forms::Posted;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The list.
#[derive(Debug, Serialize)]
pub(crate) struct ListGuides {
    guides: Vec<Row>,
    may: bool,
    action: String,
    /// The id that a guide begun here will have.
    id: String,
    built_in: Vec<BuiltInRow>,
}

#[derive(Debug, Serialize)]
struct Row {
    title: String,
    kind: &'static str,
    language: &'static str,
    version: u32,
    published: String,
    path: String,
}

#[derive(Debug, Serialize)]
struct BuiltInRow {
    name: &'static str,
    title: String,
    kind: &'static str,
    language: &'static str,
}

/// A kind as a key of words.
pub(crate) const fn kind_name(kind: GuideKind) -> &'static str {
    match kind {
        GuideKind::Story => "story",
        GuideKind::Listening => "listening",
        GuideKind::Lab => "lab",
        GuideKind::Review => "review",
        GuideKind::Visitor => "visitor",
        GuideKind::Consent => "consent",
    }
}

/// The newest version of each guide, by title.
pub(crate) fn newest(guides: Vec<Guide>) -> Vec<Guide> {
    let mut newest: Vec<Guide> = Vec::new();
    for guide in guides {
        match newest.iter_mut().find(|one| one.lineage == guide.lineage) {
            Some(one) if (one.version, one.published) < (guide.version, guide.published) => {
                *one = guide
            }
            Some(_) => {}
            None => newest.push(guide),
        }
    }
    newest.sort_by(|one, other| one.title.cmp(&other.title));
    newest
}

/// The first version of a project's own guide, begun from a built-in one.
///
/// # Errors
///
/// When the built-in one does not parse, which a test keeps from happening.
pub(crate) fn first_version(
    desk: &Desk<'_>,
    project: Id<Project>,
    built_in: &BuiltIn,
    id: Id<Guide>,
) -> Result<Guide, PageError> {
    let lineage: Id<Guide> = desk.new_id();
    let lineage: Uuid = lineage.uuid();
    Guide::publish(id, project, lineage, 1, built_in.markdown, desk.now)
        .map_err(|fault| PageError::internal(&fault))
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
) -> Result<HttpResponse, PageError> {
    let placed = site.desk(&visit, move |desk| load(desk, *at)).await?;
    site.page(&visit, placed)
}

pub(crate) async fn begin(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let path = site
        .desk(&visit, move |desk| {
            let id: Id<Guide> = form.one("id").parse().map_err(|_| PageError::Unreadable)?;
            let name = form.one("built_in");
            let built_in = desk.found(BUILT_IN.iter().find(|guide| guide.name == name))?;
            let guide = first_version(desk, *at, built_in, id)?;
            let commit = desk.commit(*at, Action::GuidePublished).create(&guide);
            match desk.save(commit) {
                // Sent twice, it is there already.
                Ok(_) | Err(CommitError::Conflict(_)) => Ok(urls::edit_guide(*at, id)),
                Err(fault) => Err(fault.into()),
            }
        })
        .await?;
    Ok(see_other(urls::done(&path, "guide-begun")))
}

fn load(desk: &Desk<'_>, project: Id<Project>) -> Result<Placed<ListGuides>, PageError> {
    let project = desk.project(project)?;
    let id: Id<Guide> = desk.new_id();
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Stories)
            .here(desk.words.text("guides-title")),
        page: ListGuides {
            guides: newest(desk.view.guides(project.id)?)
                .into_iter()
                .map(|guide| Row {
                    kind: kind_name(guide.kind),
                    language: guide.language.tag(),
                    version: guide.version,
                    published: desk.words.moment(guide.published),
                    path: urls::guide(project.id, guide.id),
                    title: guide.title,
                })
                .collect(),
            may: desk.view.may(project.id, Deed::PublishGuides),
            action: urls::guides(project.id),
            id: id.to_string(),
            built_in: BUILT_IN
                .iter()
                .map(|guide| BuiltInRow {
                    name: guide.name,
                    title: GuideText::parse(guide.markdown)
                        .map_or_else(|_| guide.name.to_owned(), |text| text.title),
                    kind: kind_name(guide.kind),
                    language: guide.language.tag(),
                })
                .collect(),
        },
    })
}

impl Page for ListGuides {
    const TEMPLATE: &'static str = "guides/list";

    fn samples() -> Vec<ListGuides> {
        let kinds = ["story", "listening", "lab", "review", "visitor", "consent"];
        let page = |guides, may| ListGuides {
            guides,
            may,
            action: "/".to_owned(),
            id: "1".to_owned(),
            built_in: vec![BuiltInRow {
                name: "da-story",
                title: "Fortælle-uge".to_owned(),
                kind: "story",
                language: "da",
            }],
        };
        let rows = kinds
            .into_iter()
            .map(|kind| Row {
                title: "Fortælle-uge".to_owned(),
                kind,
                language: "en",
                version: 2,
                published: "14. marts 2026 kl. 14.32".to_owned(),
                path: "/".to_owned(),
            })
            .collect();
        vec![
            page(Vec::new(), true),
            page(Vec::new(), false),
            page(rows, true),
        ]
    }
}
