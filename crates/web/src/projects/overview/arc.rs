//! The arc of a project: five steps from preparing to showing, and how far each has come.

use fluent_bundle::FluentValue;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::StoryState;
use genlyd_store::view::glances::Glance;
use serde::Serialize;

use crate::desk::Desk;
use crate::page_error::PageError;
use crate::urls;

/// One step.
#[derive(Debug, Serialize)]
pub(super) struct ArcStep {
    pub(super) key: &'static str,
    pub(super) path: String,
    pub(super) state: &'static str,
    pub(super) told: String,
}

/// The way through a project, with a figure at each step.
pub(super) fn arc(
    desk: &Desk<'_>,
    project: Id<Project>,
    glances: &[Glance],
) -> Result<Vec<ArcStep>, PageError> {
    let families = desk.view.family_count(project)?;
    let pairs = desk.view.pairs(project)?.len();
    let told = glances.iter().filter(|glance| is_told(glance)).count();
    let approved = glances
        .iter()
        .filter(|glance| glance.approved_as_it_stands)
        .count();
    let passages = glances.iter().map(|glance| glance.passages).sum();
    let weeks = desk.view.weeks(project)?;
    let vernissage = weeks.iter().filter_map(|week| week.record.vernissage).max();
    let open_days = vernissage
        .and_then(|day| desk.today().until(day).ok())
        .map(|span| span.get_days());
    let phrase = |key: &str, count: usize, of: usize| {
        desk.words.with(
            key,
            &[
                ("count", FluentValue::from(count)),
                ("of", FluentValue::from(of)),
            ],
        )
    };
    let week_path = weeks.last().map_or_else(
        || urls::weeks(project),
        |week| urls::week(project, week.record.id),
    );
    let state = |done: bool, begun: bool| match (done, begun) {
        (true, _) => "done",
        (false, true) => "now",
        (false, false) => "later",
    };
    let show = match open_days {
        Some(days) if days > 0 => {
            phrase("overview-opens-in", usize::try_from(days).unwrap_or(0), 0)
        }
        Some(_) => desk.words.text("overview-opened"),
        None => desk.words.text("overview-not-planned"),
    };
    Ok(vec![
        ArcStep {
            key: "prepare",
            path: week_path.clone(),
            state: state(pairs > 0 && families > 0, true),
            told: phrase("overview-pairs", pairs, 0),
        },
        ArcStep {
            key: "collect",
            path: urls::families(project),
            state: state(told >= families && families > 0, told > 0),
            told: phrase("overview-told", told, families),
        },
        ArcStep {
            key: "read-back",
            path: urls::stories(project),
            state: state(approved >= families && families > 0, approved > 0),
            told: phrase("overview-approved", approved, families),
        },
        ArcStep {
            key: "tag",
            path: urls::themes(project),
            state: state(false, passages > 0),
            told: phrase("overview-passages", passages, 0),
        },
        ArcStep {
            key: "show",
            path: urls::exhibitions(project),
            state: state(open_days.is_some_and(|days| days < 0), open_days.is_some()),
            told: show,
        },
    ])
}

fn is_told(glance: &Glance) -> bool {
    match glance.state {
        StoryState::Draft | StoryState::Withdrawn => false,
        StoryState::Written | StoryState::ReadBack | StoryState::Approved => true,
    }
}
