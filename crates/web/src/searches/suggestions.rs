//! How a query may go on, while it is typed: data for the box to search in. The page is the same without.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::project::Project;
use genlyd_search::{Suggested, Suggestion};
use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::forms;
use crate::page_error::PageError;
use crate::site::Site;
use crate::visitor::Visit;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Asked {
    q: String,
}

/// Ways to go on.
#[derive(Debug, Serialize)]
struct Suggestions {
    suggestions: Vec<Told>,
}

/// A way to go on, as the box shows it.
#[derive(Debug, Serialize)]
struct Told {
    /// The whole query, gone on with.
    query: String,
    /// What is shown.
    label: String,
    /// What it is, in words; empty for a word.
    about: String,
    /// A theme's sign.
    letter: Option<char>,
    ink: Option<Ink>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let asked: Asked = forms::query(&request);
    let suggestions = site
        .desk(&visit, move |desk| load(desk, *at, &asked))
        .await?;
    Ok(HttpResponse::Ok().json(suggestions))
}

fn load(desk: &Desk<'_>, project: Id<Project>, asked: &Asked) -> Result<Suggestions, PageError> {
    let project = desk.project(project)?;
    let suggestions =
        desk.index
            .suggest(&desk.view, project.id, &asked.q, desk.words.language())?;
    Ok(Suggestions {
        suggestions: suggestions.into_iter().map(|one| told(desk, one)).collect(),
    })
}

fn told(desk: &Desk<'_>, suggestion: Suggestion) -> Told {
    let Suggestion { query, what } = suggestion;
    let plain = |label, about| Told {
        query: query.clone(),
        label,
        about,
        letter: None,
        ink: None,
    };
    match what {
        Suggested::Theme(theme) => Told {
            letter: Some(theme.letter),
            ink: Some(theme.ink),
            ..plain(theme.name, desk.words.text("search-suggested-theme"))
        },
        Suggested::Place(place) => plain(place, desk.words.text("search-suggested-place")),
        Suggested::Word(word) => plain(word, String::new()),
    }
}
