//! What comes next with a story, and the other ways on from it.

use genlyd_domain::access::{Deed, Sight};
use genlyd_domain::consent::Use;
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
pub(super) struct WayOn {
    pub(super) key: &'static str,
    pub(super) icon: &'static str,
    pub(super) path: String,
}

/// What comes next, and the other ways on.
pub(super) fn ways_on(
    desk: &Desk<'_>,
    project: &Project,
    seen: &Seen,
) -> Result<(Option<WayOn>, Vec<WayOn>), PageError> {
    let (at, story) = (project.id, seen.story.id);
    let may = |deed| desk.view.may(at, deed);
    let way = |key, icon, path| WayOn { key, icon, path };
    let mut ways = Vec::new();
    let mut next = None;
    if seen.is_whole() && may(Deed::CollectStories) {
        let opened = Opened::of(desk, at, story)?;
        next = match journey::next(&seen.story, &seen.consent, opened.is_complete()) {
            Next::Write => Some(way("write", "pen", first_unwritten(&opened))),
            Next::Finish => Some(way("finish", "check", urls::finish_story(at, story))),
            Next::ReadBack => Some(way("read-back", "voice", urls::new_reading(at, story))),
            Next::Approve => Some(way("approve", "check", urls::new_reading(at, story))),
            Next::AddPortrait => Some(way("portrait", "camera", urls::photos(at, story))),
            Next::AskConsent => Some(way("consent", "family", urls::consents(at, story))),
            Next::Nothing => None,
        };
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
