//! The families that a pair visits, each with what comes next for it.

use genlyd_domain::access::Role;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use serde::Serialize;

use crate::desk::Desk;
use crate::page_error::PageError;
use crate::stories::show::ways::{WayOn, next_way};
use crate::urls;

/// A family.
#[derive(Debug, Serialize)]
pub(super) struct OwnFamily {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) place: String,
    pub(super) visit: Option<String>,
    pub(super) path: String,
    /// What comes next; nothing once all is done.
    pub(super) way: Option<WayOn>,
}

/// A pair's own families; `None` for those who visit nobody.
pub(super) fn own_families(
    desk: &Desk<'_>,
    id: Id<Project>,
) -> Result<Option<Vec<OwnFamily>>, PageError> {
    if !desk.view.roles(id).contains(&Role::Collector) {
        return Ok(None);
    }
    desk.view
        .families(id)?
        .into_iter()
        .map(|stored| own_family(desk, id, stored.record))
        .collect::<Result<_, _>>()
        .map(Some)
}

fn own_family(desk: &Desk<'_>, id: Id<Project>, family: Family) -> Result<OwnFamily, PageError> {
    let stories = desk.view.stories_of(family.id)?;
    let mut way = None;
    for seen in &stories {
        if way.is_none() {
            way = next_way(desk, id, seen)?;
        }
    }
    if stories.is_empty() {
        way = Some(WayOn::begin(urls::new_story(id, family.id)));
    }
    Ok(OwnFamily {
        path: urls::family(id, family.id),
        visit: family.visit.map(|day| desk.words.date(day)),
        way,
        code: family.code,
        name: family.name,
        place: family.place,
    })
}
