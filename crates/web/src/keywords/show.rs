//! A special word and its places: every sentence of the selection that holds it.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_search::keyness;
use serde::Serialize;

use super::chosen::Asked;
use crate::desk::Desk;
use crate::forms;
use crate::frame::{Entry, Place};
use crate::highlights::headings::Headings;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::searches::pieces::{Piece, pieces};
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// The word and its places.
#[derive(Debug, Serialize)]
pub(crate) struct ShowKeyword {
    word: String,
    key: &'static str,
    name: String,
    /// The special words it is one of.
    list: String,
    /// Search for the word in everything.
    search: String,
    sentences: Vec<Sentence>,
}

/// A sentence with the word lit in it.
#[derive(Debug, Serialize)]
struct Sentence {
    text: Vec<Piece>,
    path: String,
    number: u32,
    title: String,
    heading: String,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<(Id<Project>, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let (project, word) = at.into_inner();
    let asked: Asked = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| load(desk, project, &word, &asked))
        .await?;
    site.page(&visit, placed)
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    word: &str,
    asked: &Asked,
) -> Result<Placed<ShowKeyword>, PageError> {
    let project = desk.project(project)?;
    let chosen = asked.chosen(desk, &project)?;
    // Without a selection there is nothing that the word could be special for.
    let chosen = desk.found(chosen)?;
    let found = keyness::places(
        &desk.view,
        project.id,
        project.language,
        &chosen.selection,
        word,
    )?;
    let mut headings = Headings::default();
    let sentences = found
        .into_iter()
        .map(|place| {
            let story = &place.seen.story;
            Ok(Sentence {
                text: pieces(&place.sentence, &place.lit),
                path: urls::story(project.id, story.id),
                number: story.number,
                heading: headings.of(desk, story, &place.section)?,
                title: place.title,
            })
        })
        .collect::<Result<Vec<_>, PageError>>()?;
    let list = chosen.list(project.id);
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Themes)
            .step(
                desk.words.text("keywords-title"),
                urls::keywords(project.id),
            )
            .step(chosen.name.clone(), list.clone())
            .here(word.to_owned()),
        page: ShowKeyword {
            word: word.to_owned(),
            key: chosen.key,
            name: chosen.name,
            list,
            search: format!("{}?q={}", urls::search(project.id), urls::escaped(word)),
            sentences,
        },
    })
}

impl Page for ShowKeyword {
    const TEMPLATE: &'static str = "keywords/show";

    fn samples() -> Vec<ShowKeyword> {
        use genlyd_text::segment::CharRange;
        let page = |key, sentences| ShowKeyword {
            word: "ventede <b>".to_owned(),
            key,
            name: "Ventetid".to_owned(),
            list: "/".to_owned(),
            search: "/".to_owned(),
            sentences,
        };
        let sentence = |title: &str| Sentence {
            text: pieces(
                "Vi ventede elleve uger på et <b>svar</b>.",
                &[CharRange { start: 3, end: 10 }],
            ),
            path: "/".to_owned(),
            number: 3,
            title: title.to_owned(),
            heading: "Hjælp og støtte".to_owned(),
        };
        vec![
            page("theme", Vec::new()),
            page("week", vec![sentence("Elleve uger"), sentence("")]),
            page("profession", vec![sentence("Elleve uger")]),
        ]
    }
}
