//! The word groups of a project: those that mean the same, then those that belong to the same matter.

use actix_web::{HttpRequest, HttpResponse, web};
use genlyd_domain::access::Deed;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::synonyms::{Relation, WordGroup};
use genlyd_text::order;
use serde::{Deserialize, Serialize};

use super::starter;
use crate::desk::Desk;
use crate::forms;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// The list.
#[derive(Debug, Serialize)]
pub(crate) struct ListSynonyms {
    relations: Vec<OfRelation>,
    new: Option<String>,
    starter: Option<Starter>,
    /// Where a group that was just removed can be put back.
    undo: Option<String>,
    search: String,
}

/// The groups whose words are the same to each other.
#[derive(Debug, Serialize)]
struct OfRelation {
    key: &'static str,
    groups: Vec<Group>,
}

#[derive(Debug, Serialize)]
struct Group {
    words: Vec<String>,
    edit: Option<String>,
    remove: Option<String>,
}

/// The list that is built in, as far as the project does not have it yet.
#[derive(Debug, Serialize)]
struct Starter {
    action: String,
    /// Sent twice under the same key, it is taken over once.
    key: String,
    groups: usize,
    example: Vec<String>,
}

#[derive(Default, Deserialize)]
struct Asked {
    removed: Option<Id<WordGroup>>,
}

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let asked: Asked = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| load(desk, *at, &asked))
        .await?;
    site.page(&visit, placed)
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    asked: &Asked,
) -> Result<Placed<ListSynonyms>, PageError> {
    let project = desk.project(project)?;
    let may = desk.view.may(project.id, Deed::GroupWords);
    let groups: Vec<WordGroup> = desk
        .view
        .word_groups(project.id)?
        .into_iter()
        .map(|stored| stored.record)
        .collect();
    let undo = match asked.removed {
        Some(group) => desk
            .view
            .removed_word_group(group)?
            .filter(|group| group.project == project.id)
            .map(|group| urls::restore_synonyms(project.id, group.id)),
        None => None,
    };
    let missing = if may {
        starter::missing(project.language, &groups)?
    } else {
        Vec::new()
    };
    let starter = missing.first().map(|first| Starter {
        action: urls::starter_synonyms(project.id),
        key: desk.new_id::<WordGroup>().to_string(),
        groups: missing.len(),
        example: first.words.clone(),
    });
    Ok(Placed {
        place: Place::of(&project, desk)
            .under(Entry::Search)
            .here(desk.words.text("synonyms-title")),
        page: ListSynonyms {
            relations: of_relations(&groups, may),
            new: may.then(|| urls::new_synonyms(project.id)),
            starter,
            undo,
            search: urls::search(project.id),
        },
    })
}

fn of_relations(groups: &[WordGroup], may: bool) -> Vec<OfRelation> {
    Relation::ALL
        .into_iter()
        .map(|relation| {
            let mut of: Vec<&WordGroup> = groups
                .iter()
                .filter(|group| group.relation == relation)
                .collect();
            of.sort_by_cached_key(|group| group.words.first().map(|word| order::key(word)));
            OfRelation {
                key: relation.name(),
                groups: of.into_iter().map(|group| row(group, may)).collect(),
            }
        })
        .filter(|relation| !relation.groups.is_empty())
        .collect()
}

fn row(group: &WordGroup, may: bool) -> Group {
    Group {
        words: group.words.clone(),
        edit: may.then(|| urls::edit_synonyms(group.project, group.id)),
        remove: may.then(|| urls::remove_synonyms(group.project, group.id)),
    }
}

impl Page for ListSynonyms {
    const TEMPLATE: &'static str = "synonyms/list";

    fn samples() -> Vec<ListSynonyms> {
        let path = || Some("/".to_owned());
        let group = |words: &[&str], may: bool| Group {
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            edit: path().filter(|_| may),
            remove: path().filter(|_| may),
        };
        let page = |relations, starter, may: bool| ListSynonyms {
            relations,
            new: path().filter(|_| may),
            starter,
            undo: None,
            search: "/".to_owned(),
        };
        let starter = |groups| Starter {
            action: "/".to_owned(),
            key: "1".to_owned(),
            groups,
            example: vec!["mor".to_owned(), "moder".to_owned()],
        };
        let relations = |may| {
            vec![
                OfRelation {
                    key: "same",
                    groups: vec![group(&["mor", "moder", "mamma"], may)],
                },
                OfRelation {
                    key: "related",
                    groups: vec![group(
                        &["<b>tilbud</b>", "småbørnsfamiliesamarbejdskonsulenter"],
                        may,
                    )],
                },
            ]
        };
        vec![
            page(Vec::new(), Some(starter(58)), true),
            page(Vec::new(), None, true),
            page(Vec::new(), None, false),
            page(relations(false), None, false),
            ListSynonyms {
                undo: path(),
                ..page(relations(true), Some(starter(1)), true)
            },
        ]
    }
}
