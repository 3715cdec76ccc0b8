//! Searches that people keep, to ask again: what was asked for, and how much there is now.

pub(crate) mod edit;
mod form;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod remove;
pub(super) mod row;

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::SavedSearch;
use genlyd_store::Stored;

use crate::desk::Desk;
use crate::page_error::PageError;

/// A kept search of this project that the visitor may change.
fn own(
    desk: &Desk<'_>,
    project: Id<Project>,
    id: Id<SavedSearch>,
) -> Result<Stored<SavedSearch>, PageError> {
    let stored = desk.view.saved_search(id)?.filter(|stored| {
        stored.record.project == project && desk.view.may_change_search(&stored.record)
    });
    desk.found(stored)
}
