//! Keeping a search. The form stands in the results; a page of its own only when something is wrong with it.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::{SavedSearch, may_keep_one_more};
use genlyd_store::CommitError;
use serde::Serialize;

use super::form::{self, CollectionForm};
use crate::desk::Desk;
use crate::forms::{FieldError, Posted, Values};
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::searches::asked::Asked;
use crate::site::{Placed, Site, see_other};
use crate::urls;
use crate::visitor::Visit;

/// The form, with what is wrong with it.
#[derive(Debug, Serialize)]
pub(crate) struct NewCollection {
    keep: Keep,
    form: CollectionForm,
    query: String,
    cancel: String,
    errors: Vec<FieldError>,
}

/// What a form that keeps a search sends along.
#[derive(Debug, Serialize)]
pub(in crate::searches) struct Keep {
    action: String,
    id: String,
    asked: Vec<(&'static str, String)>,
}

impl Keep {
    /// For the search that an address asks for.
    pub(in crate::searches) fn of(desk: &Desk<'_>, project: Id<Project>, asked: &Asked) -> Keep {
        let id: Id<SavedSearch> = desk.new_id();
        Keep::under(project, id, asked)
    }

    fn under(project: Id<Project>, id: Id<SavedSearch>, asked: &Asked) -> Keep {
        Keep {
            action: urls::collections(project),
            id: id.to_string(),
            asked: asked.named(),
        }
    }

    /// For samples.
    pub(in crate::searches) fn sample() -> Keep {
        Keep {
            action: "/".to_owned(),
            id: "1".to_owned(),
            asked: vec![("q", "\"hele natten\"".to_owned())],
        }
    }
}

pub(crate) async fn create(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let project = *at;
    let sent = Asked::sent(&form);
    let address = sent.address(project);
    let again = site
        .desk(&visit, move |desk| added(desk, project, &sent, &form))
        .await?;
    match again {
        Some(placed) => site.page_again(&visit, placed),
        None => Ok(see_other(urls::done(&address, "collection-kept"))),
    }
}

/// Keeps the search, or gives the page with what is wrong.
fn added(
    desk: &Desk<'_>,
    project: Id<Project>,
    sent: &Asked,
    values: &Values,
) -> Result<Option<Placed<NewCollection>>, PageError> {
    let person = desk.found(desk.view.person())?.id;
    let id = values.one("id").parse().unwrap_or_else(|_| desk.new_id());
    let saved = desk.view.saved_searches(project)?;
    let own = saved
        .iter()
        .filter(|stored| stored.record.made_by == person && stored.record.id != id);
    let typed = CollectionForm::sent(values);
    let refused = values.personal_numbers();
    if !refused.is_empty() {
        return load(desk, project, id, sent, typed, refused).map(Some);
    }
    let asked_for = may_keep_one_more(own.count())
        .and_then(|()| sent.kept().checked())
        .map_err(form::told);
    let (name, asked_for) = match (typed.checked(), asked_for) {
        (Ok(name), Ok(asked_for)) => (name, asked_for),
        (name, asked_for) => {
            let errors = [asked_for.err(), name.err()].into_iter().flatten();
            return load(desk, project, id, sent, typed, errors.collect()).map(Some);
        }
    };
    let saved = SavedSearch {
        id,
        project,
        name,
        asked: asked_for,
        made_by: person,
        shared: typed.shared,
    };
    let commit = desk.commit(project, Action::SearchSaved).create(&saved);
    match desk.save(commit) {
        // Sent twice, it is there already.
        Ok(_) | Err(CommitError::Conflict(_)) => Ok(None),
        Err(fault) => Err(fault.into()),
    }
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: Id<SavedSearch>,
    sent: &Asked,
    form: CollectionForm,
    errors: Vec<FieldError>,
) -> Result<Placed<NewCollection>, PageError> {
    let project = desk.project(project)?;
    // Only what is understood is asked for, and so kept.
    let understood = Asked::keeping(&sent.kept());
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Search)
            .step(
                desk.words.text("collections-title"),
                urls::collections(project.id),
            )
            .here(desk.words.text("collections-new-title")),
        page: NewCollection {
            keep: Keep::under(project.id, id, &understood),
            form,
            cancel: understood.address(project.id),
            query: understood.q,
            errors,
        },
    })
}

impl Page for NewCollection {
    const TEMPLATE: &'static str = "searches/collections/new";

    fn samples() -> Vec<NewCollection> {
        let page = |form, query: &str, errors| NewCollection {
            keep: Keep::sample(),
            form,
            query: query.to_owned(),
            cancel: "/".to_owned(),
            errors,
        };
        vec![
            page(CollectionForm::default(), "", Vec::new()),
            page(
                CollectionForm::awkward(),
                "\"hele natten\" <b>",
                form::every_error(),
            ),
        ]
    }
}
