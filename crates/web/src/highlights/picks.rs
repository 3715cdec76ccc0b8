//! The stories beside the one that is being tagged, page by page, and the ways to the next.

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_store::view::glances::Glance;
use serde::Serialize;

use crate::desk::Desk;
use crate::page_error::PageError;
use crate::turning::{Turning, page_number};
use crate::urls;

/// Stories on a page of the list.
const PAGE: usize = 40;

/// The list beside the text.
#[derive(Debug, Default, Serialize)]
pub(super) struct Picks {
    pub(super) stories: Vec<Pick>,
    pub(super) turning: Turning,
    /// Another page was asked for than the one where the story stands.
    pub(super) turned: bool,
    /// The story before this one.
    pub(super) previous: Option<String>,
    /// The story after this one.
    pub(super) next: Option<String>,
    /// How many there are to tag.
    pub(super) all: usize,
}

/// A story in the list.
#[derive(Debug, Serialize)]
pub(super) struct Pick {
    pub(super) number: u32,
    pub(super) title: String,
    pub(super) path: String,
    pub(super) count: usize,
    pub(super) current: bool,
}

/// The page of the list that was asked for, or the one where this story stands.
pub(super) fn picks(
    desk: &Desk<'_>,
    project: Id<Project>,
    current: Id<Story>,
    glances: &[Glance],
    asked: &str,
) -> Result<Picks, PageError> {
    let open: Vec<&Glance> = glances
        .iter()
        .filter(|glance| glance.taggable || glance.story == current)
        .collect();
    let place = open
        .iter()
        .position(|glance| glance.story == current)
        .unwrap_or_default();
    let here = place / PAGE + 1;
    let number = if asked.is_empty() {
        here
    } else {
        page_number(asked)
    };
    let path = |glance: &Glance| urls::highlights(project, glance.story);
    let turning = Turning::to(number, PAGE, open.len(), |number| {
        format!("{}?page={number}", urls::highlights(project, current))
    });
    let mut stories = Vec::new();
    for glance in &open[turning.range()] {
        let Some(seen) = desk.view.story(glance.story)? else {
            continue;
        };
        let text = desk.view.approved_text(&seen)?;
        stories.push(Pick {
            number: glance.number,
            title: text.map(|text| text.title).unwrap_or_default(),
            path: path(glance),
            count: glance.passages,
            current: glance.story == current,
        });
    }
    Ok(Picks {
        stories,
        turned: !turning.range().contains(&place),
        turning,
        previous: place
            .checked_sub(1)
            .and_then(|before| open.get(before))
            .map(|glance| path(glance)),
        next: open.get(place + 1).map(|glance| path(glance)),
        all: open.len(),
    })
}
