//! Exhibitions: planning, the bench where sheets are arranged and checked, and the ledger of prints.

mod bench;
mod card;
pub(crate) mod checks;
pub(crate) mod downloads;
pub(crate) mod edit;
pub(crate) mod editions;
pub(crate) mod exports;
mod findings;
mod form;
mod labels;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod panels;
pub(crate) mod proofs;
pub(crate) mod show;

use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_print::collect::CollectError;
use genlyd_print::edition::PlanError;
use genlyd_store::Stored;

use crate::desk::Desk;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::urls;

/// The exhibition that an address names, in the project that it names.
fn named(
    desk: &Desk<'_>,
    project: Id<Project>,
    exhibition: Id<Exhibition>,
) -> Result<(Project, Stored<Exhibition>), PageError> {
    let project = desk.project(project)?;
    let exhibition = desk
        .view
        .exhibition(exhibition)?
        .filter(|stored| stored.record.project == project.id);
    Ok((project, desk.found(exhibition)?))
}

/// Below an exhibition: the way back leads through it.
fn place(desk: &Desk<'_>, project: &Project, exhibition: &Exhibition) -> Place {
    Place::of(project, desk)
        .under(Entry::Exhibitions)
        .step(
            desk.words.text("exhibitions-title"),
            urls::exhibitions(project.id),
        )
        .step(
            exhibition.title.clone(),
            urls::exhibition(project.id, exhibition.id),
        )
}

impl From<CollectError> for PageError {
    fn from(fault: CollectError) -> PageError {
        PageError::internal(&fault)
    }
}

impl From<PlanError> for PageError {
    fn from(fault: PlanError) -> PageError {
        PageError::internal(&fault)
    }
}
