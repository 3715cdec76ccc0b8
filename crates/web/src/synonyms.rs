//! The words that a project searches as one, or that belong to the same matter.

pub(crate) mod edit;
mod form;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod remove;
pub(crate) mod starter;

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::synonyms::WordGroup;
use genlyd_store::Stored;

use crate::desk::Desk;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::urls;

/// A word group of this project.
fn named(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: Id<WordGroup>,
) -> Result<Stored<WordGroup>, PageError> {
    let stored = desk.view.word_group(id)?;
    desk.found(stored.filter(|stored| stored.record.project == project))
}

/// Where a page below the list stands.
fn place(desk: &Desk<'_>, project: &Project, here: &str) -> Place {
    Place::of(project, desk)
        .under(Entry::Search)
        .step(
            desk.words.text("synonyms-title"),
            urls::synonyms(project.id),
        )
        .here(desk.words.text(here))
}
