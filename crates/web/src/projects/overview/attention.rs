//! What must be acted on: withdrawn stories that still hang somewhere, and texts that changed after they were approved.

use fluent_bundle::FluentValue;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::StoryState;
use genlyd_store::view::glances::Glance;
use genlyd_store::view::stories::Seen;
use serde::Serialize;

use crate::desk::Desk;
use crate::page_error::PageError;
use crate::urls;

/// Changed texts named one by one; the rest are counted. What hangs against a family's will is always named.
const MOST_CHANGED: usize = 8;

/// What must be acted on.
#[derive(Debug, Default, Serialize)]
pub(super) struct Attention {
    pub(super) list: Vec<Matter>,
    /// Changed texts that are not named.
    pub(super) more: usize,
    /// Where all changed texts stand.
    pub(super) changed: String,
}

/// One matter.
#[derive(Debug, Serialize)]
pub(super) struct Matter {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) path: String,
    pub(super) state: &'static str,
    pub(super) chip: String,
}

/// What must be acted on, the gravest first.
pub(super) fn attention(
    desk: &Desk<'_>,
    project: Id<Project>,
    glances: &[Glance],
) -> Result<Attention, PageError> {
    let mut attention = Attention {
        changed: format!("{}?state=changed", urls::stories(project)),
        ..Attention::default()
    };
    let withdrawn = |glance: &&Glance| glance.state == StoryState::Withdrawn;
    for glance in glances.iter().filter(withdrawn) {
        if let Some(seen) = desk.view.story(glance.story)?
            && hangs(desk, &seen)?
        {
            attention
                .list
                .push(matter(desk, &seen, "withdrawn", "withdrawn"));
        }
    }
    let mut lapsed = glances.iter().filter(|glance| glance.lapsed);
    for glance in lapsed.by_ref().take(MOST_CHANGED) {
        if let Some(seen) = desk.view.story(glance.story)? {
            attention
                .list
                .push(matter(desk, &seen, "lapsed", "changed"));
        }
    }
    attention.more = lapsed.count();
    Ok(attention)
}

fn hangs(desk: &Desk<'_>, seen: &Seen) -> Result<bool, PageError> {
    let editions = desk.view.editions_of_story(&seen.story)?;
    Ok(editions
        .iter()
        .any(|edition| edition.hanging(seen.story.id).next().is_some()))
}

fn matter(desk: &Desk<'_>, seen: &Seen, key: &str, state: &'static str) -> Matter {
    let name = seen.family.as_ref().map_or_else(
        || seen.story.number.to_string(),
        |family| family.code.clone(),
    );
    let values = [("name", FluentValue::from(name))];
    Matter {
        title: desk.words.with(&format!("attention-{key}-title"), &values),
        text: desk.words.text(&format!("attention-{key}-text")),
        chip: desk.words.text(&format!("attention-{key}-chip")),
        path: urls::story(seen.story.project, seen.story.id),
        state,
    }
}
