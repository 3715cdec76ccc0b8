//! Searches that people keep, to ask again: what was asked for, and how much there is now.

pub(crate) mod edit;
mod form;
pub(crate) mod list;
pub(crate) mod new;
pub(crate) mod remove;
pub(super) mod row;

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::{AskedFor, SavedSearch};
use genlyd_store::Stored;

use super::asked::{Asked, state_name};
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

/// What an address asks for, as it is kept: without the page.
pub(super) fn kept(asked: &Asked) -> AskedFor {
    AskedFor {
        query: asked.q.clone(),
        theme: asked.theme(),
        week: asked.week(),
        state: asked.state(),
        exactly: asked.is_exact(),
    }
}

/// What is kept, as an address asks for it.
fn asked(kept: &AskedFor) -> Asked {
    let told = |id: Option<String>| id.unwrap_or_default();
    Asked {
        q: kept.query.clone(),
        theme: told(kept.theme.map(|id| id.to_string())),
        week: told(kept.week.map(|id| id.to_string())),
        state: told(kept.state.map(|state| state_name(state).to_owned())),
        exact: if kept.exactly { "1" } else { "" }.to_owned(),
        page: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use genlyd_domain::story::StoryState;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn what_is_kept_asks_for_the_same_again() {
        let what = AskedFor {
            query: "\"hele natten\" -læge".to_owned(),
            theme: Some(Id::new(Uuid::from_u128(1))),
            week: Some(Id::new(Uuid::from_u128(2))),
            state: Some(StoryState::ReadBack),
            exactly: true,
        };

        assert_eq!(kept(&asked(&what)), what);
    }
}
