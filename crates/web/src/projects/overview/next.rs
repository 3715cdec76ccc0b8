//! The next step, as one button.

use fluent_bundle::FluentValue;
use genlyd_domain::access::{Deed, Role};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::StoryState;
use genlyd_store::view::glances::Glance;
use serde::Serialize;

use crate::desk::Desk;
use crate::page_error::PageError;
use crate::urls;

/// What to do next.
#[derive(Debug, Serialize)]
pub(super) struct Next {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) label: String,
    pub(super) path: String,
}

/// The one thing to do next, by role.
pub(super) fn next(
    desk: &Desk<'_>,
    id: Id<Project>,
    glances: &[Glance],
    plans: bool,
) -> Result<Option<Next>, PageError> {
    let one = |key: &str, count: usize, path: String| {
        let values = [("count", FluentValue::from(count))];
        Next {
            title: desk.words.with(&format!("next-{key}-title"), &values),
            text: desk.words.with(&format!("next-{key}-text"), &values),
            label: desk.words.text(&format!("next-{key}-label")),
            path,
        }
    };
    let waiting = glances
        .iter()
        .filter(|glance| glance.whole && glance.state == StoryState::Written)
        .count();
    let exhibited = glances.iter().filter(|glance| glance.exhibited).count();
    let roles = desk.view.roles(id);
    Ok(if plans && desk.view.weeks(id)?.is_empty() {
        Some(one("plan", 0, urls::new_week(id)))
    } else if plans && desk.view.family_count(id)? == 0 {
        Some(one("families", 0, urls::new_family(id)))
    } else if waiting > 0 && desk.view.may(id, Deed::CollectStories) {
        Some(one(
            "read",
            waiting,
            format!("{}?state=written", urls::stories(id)),
        ))
    } else if roles.contains(&Role::Facilitator) && !glances.iter().any(|glance| glance.taggable) {
        Some(one("quiet", 0, urls::themes(id)))
    } else if roles.contains(&Role::Facilitator) {
        let untagged = || {
            glances
                .iter()
                .filter(|glance| glance.taggable && !glance.highlighted)
        };
        let path = untagged().next().map_or_else(
            || urls::themes(id),
            |glance| urls::highlights(id, glance.story),
        );
        Some(one("tag", untagged().count(), path))
    } else if desk.view.may(id, Deed::ArrangeExhibitions) {
        Some(one("exhibit", exhibited, urls::exhibitions(id)))
    } else if desk.view.may(id, Deed::ReadStories) && !roles.contains(&Role::Collector) {
        Some(one("browse", glances.len(), urls::stories(id)))
    } else {
        None
    })
}
