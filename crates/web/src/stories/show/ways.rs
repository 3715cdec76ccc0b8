//! What comes next with a story, and the other ways on from it.

use genlyd_domain::access::{Deed, Sight};
use genlyd_domain::consent::Use;
use genlyd_domain::id::Id;
use genlyd_domain::journey::{self, Next};
use genlyd_domain::project::Project;
use genlyd_store::view::stories::Seen;
use serde::Serialize;

use crate::desk::Desk;
use crate::page_error::PageError;
use crate::stories::opened::Opened;
use crate::urls;

/// Something to do, as a button.
#[derive(Debug, Serialize)]
pub(crate) struct WayOn {
    pub(crate) key: &'static str,
    pub(crate) icon: &'static str,
    pub(crate) path: String,
}

impl WayOn {
    /// For a family that has told nothing yet.
    pub(crate) fn begin(path: String) -> WayOn {
        way("begin", "pen", path)
    }
}

fn way(key: &'static str, icon: &'static str, path: String) -> WayOn {
    WayOn { key, icon, path }
}

/// What comes next with a story, for those who see the whole of it and collect; nothing once all is done.
pub(crate) fn next_way(
    desk: &Desk<'_>,
    at: Id<Project>,
    seen: &Seen,
) -> Result<Option<WayOn>, PageError> {
    if !seen.is_whole() || !desk.view.may(at, Deed::CollectStories) {
        return Ok(None);
    }
    let opened = Opened::of(desk, at, seen.story.id)?;
    Ok(next_of(at, seen, &opened))
}

fn next_of(at: Id<Project>, seen: &Seen, opened: &Opened) -> Option<WayOn> {
    let story = seen.story.id;
    match journey::next(&seen.story, &seen.consent, opened.is_complete()) {
        Next::Write => Some(way("write", "pen", first_unwritten(opened))),
        Next::Finish => Some(way("finish", "check", urls::finish_story(at, story))),
        Next::ReadBack => Some(way("read-back", "voice", urls::new_reading(at, story))),
        Next::Approve => Some(way("approve", "check", urls::new_reading(at, story))),
        Next::AddPortrait => Some(way("portrait", "camera", urls::photos(at, story))),
        Next::AskConsent => Some(way("consent", "family", urls::consents(at, story))),
        Next::Nothing => None,
    }
}

/// What comes next, and the other ways on.
pub(super) fn ways_on(
    desk: &Desk<'_>,
    project: &Project,
    seen: &Seen,
) -> Result<(Option<WayOn>, Vec<WayOn>), PageError> {
    let (at, story) = (project.id, seen.story.id);
    let may = |deed| desk.view.may(at, deed);
    let mut ways = Vec::new();
    let mut next = None;
    if seen.is_whole() && may(Deed::CollectStories) {
        let opened = Opened::of(desk, at, story)?;
        next = next_of(at, seen, &opened);
        let first = opened.sections().into_iter().next();
        if let Some(first) = first {
            ways.push(way(
                "edit-text",
                "pen",
                urls::edit_section(at, story, &first.key),
            ));
        }
        ways.push(way("edit", "quote", urls::edit_story(at, story)));
        ways.push(way("photos", "camera", urls::photos(at, story)));
        ways.push(way("readings", "voice", urls::new_reading(at, story)));
        ways.push(way("withdraw", "undo", urls::withdrawals(at, story)));
    }
    if seen.story.approved_version().is_some() && seen.sight != Sight::Tombstone {
        if may(Deed::TagPassages) {
            ways.insert(0, way("tag", "themes", urls::highlights(at, story)));
        }
        if may(Deed::ArrangeExhibitions) && seen.consent.allows(Use::Exhibition) {
            ways.insert(0, way("exhibit", "exhibition", urls::exhibitions(at)));
        }
    }
    if next.is_none() && !ways.is_empty() && matches!(ways[0].key, "tag" | "exhibit") {
        next = Some(ways.remove(0));
    }
    Ok((next, ways))
}

/// Where to write on: the first part with nothing in it, else the title.
pub(super) fn first_unwritten(opened: &Opened) -> String {
    let (project, story) = (opened.project.id, opened.seen.story.id);
    opened
        .guide
        .sections
        .iter()
        .find(|section| opened.written(&section.key).is_empty())
        .map_or_else(
            || urls::finish_story(project, story),
            |section| urls::edit_section(project, story, &section.key),
        )
}
