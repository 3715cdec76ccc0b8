//! The list of word groups that is built in, taken over with one press.

use actix_web::{HttpResponse, web};
use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::synonyms::WordGroup;
use genlyd_domain::synonyms::list::{self, ListedGroup};
use genlyd_text::language::Language;
use uuid::Uuid;

use crate::desk::Desk;
use crate::forms::Posted;
use crate::page_error::PageError;
use crate::site::{Site, see_other};
use crate::urls;
use crate::visitor::Visit;

pub(crate) async fn take_over(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    Posted(form): Posted,
) -> Result<HttpResponse, PageError> {
    let project = *at;
    site.desk(&visit, move |desk| {
        let key: Uuid = form.one("key").parse().map_err(|_| PageError::Unreadable)?;
        taken_over(desk, project, key)
    })
    .await?;
    Ok(see_other(urls::done(
        &urls::synonyms(project),
        "synonyms-taken-over",
    )))
}

fn taken_over(desk: &Desk<'_>, project: Id<Project>, key: Uuid) -> Result<(), PageError> {
    let language = desk.project(project)?.language;
    let groups: Vec<WordGroup> = desk
        .view
        .word_groups(project)?
        .into_iter()
        .map(|stored| stored.record)
        .collect();
    let missing = missing(language, &groups)?;
    if missing.is_empty() {
        return Ok(());
    }
    let commit = desk.commit(project, Action::WordGroupAdded).once(key);
    let commit = missing.into_iter().fold(commit, |commit, listed| {
        commit.create(&WordGroup {
            id: desk.new_id(),
            project,
            words: listed.words,
            relation: listed.relation,
        })
    });
    desk.save(commit)?;
    Ok(())
}

/// The groups of the built-in list that these do not already say.
///
/// # Errors
///
/// When the list cannot be read, which a test keeps from happening.
pub(super) fn missing(
    language: Language,
    groups: &[WordGroup],
) -> Result<Vec<ListedGroup>, PageError> {
    let list = match language {
        Language::Danish => include_str!("../../../../guides/da/ordgrupper.md"),
        Language::English => include_str!("../../../../guides/en/word-groups.md"),
    };
    let mut listed = list::read(list).map_err(|fault| PageError::internal(&fault))?;
    listed.retain(|listed| {
        !groups
            .iter()
            .any(|group| group.relation == listed.relation && group.covers(&listed.words))
    });
    Ok(listed)
}
