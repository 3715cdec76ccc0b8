//! The newest events of a project, told from the change log.

use genlyd_domain::change::{Action, Actor, Change};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use serde::Serialize;

use crate::desk::Desk;
use crate::page_error::PageError;

/// Events shown.
const LATEST: usize = 8;

/// Changes looked through: an afternoon's work by one person becomes one line.
const CHANGES: usize = 80;

/// One event.
#[derive(Debug, Serialize)]
pub(super) struct Event {
    pub(super) who: Option<String>,
    pub(super) what: String,
    /// How often in a row.
    pub(super) times: usize,
    pub(super) when: String,
}

/// The newest events, newest first.
pub(super) fn latest(desk: &Desk<'_>, id: Id<Project>) -> Result<Vec<Event>, PageError> {
    let changes = desk.view.latest(id, CHANGES)?;
    changes
        .chunk_by(|one, other| one.actor == other.actor && one.action == other.action)
        .take(LATEST)
        .filter_map(|run| Some(event(desk, id, run.first()?, run.len())))
        .collect()
}

fn event(
    desk: &Desk<'_>,
    id: Id<Project>,
    change: &Change,
    times: usize,
) -> Result<Event, PageError> {
    let who = match change.actor {
        Actor::Person(person) => desk.view.name_of(id, person)?,
        Actor::Family(_) | Actor::Operator => None,
    };
    Ok(Event {
        who,
        what: desk.words.text(action_key(change.action)),
        times,
        when: desk.words.moment(change.at),
    })
}

/// The words for what happened. They name the deed and never the content.
fn action_key(action: Action) -> &'static str {
    match action {
        Action::ProjectOpened => "change-project-opened",
        Action::ProjectRevised => "change-project-revised",
        Action::PersonAdded => "change-person-added",
        Action::PersonRevised => "change-person-revised",
        Action::PersonInvited => "change-person-invited",
        Action::InvitationAccepted => "change-invitation-accepted",
        Action::GuidePublished => "change-guide-published",
        Action::WeekPlanned => "change-week-planned",
        Action::PairFormed => "change-pair-formed",
        Action::FamilyAdded => "change-family-added",
        Action::FamilyRevised => "change-family-revised",
        Action::VisitAssigned => "change-visit-assigned",
        Action::StoryBegun => "change-story-begun",
        Action::StoryWritten => "change-story-written",
        Action::StoryFinished => "change-story-finished",
        Action::StoryReadBack => "change-story-read-back",
        Action::StoryApproved => "change-story-approved",
        Action::StoryWithdrawn => "change-story-withdrawn",
        Action::PortraitAdded => "change-portrait-added",
        Action::PortraitRemoved => "change-portrait-removed",
        Action::ConsentGiven => "change-consent-given",
        Action::ConsentWithdrawn => "change-consent-withdrawn",
        Action::ThemeAdded => "change-theme-added",
        Action::ThemeRevised => "change-theme-revised",
        Action::PassageHighlighted => "change-passage-highlighted",
        Action::HighlightRevised => "change-highlight-revised",
        Action::HighlightRemoved => "change-highlight-removed",
        Action::ExhibitionPlanned => "change-exhibition-planned",
        Action::ExhibitionRevised => "change-exhibition-revised",
        Action::PieceAdded => "change-piece-added",
        Action::PieceRevised => "change-piece-revised",
        Action::PieceRemoved => "change-piece-removed",
        Action::EditionPrinted => "change-edition-printed",
        Action::SheetTakenDown => "change-sheet-taken-down",
        Action::WordGroupAdded => "change-word-group-added",
        Action::WordGroupRevised => "change-word-group-revised",
        Action::WordGroupRemoved => "change-word-group-removed",
        Action::SearchSaved => "change-search-saved",
        Action::SavedSearchRevised => "change-saved-search-revised",
        Action::SavedSearchRemoved => "change-saved-search-removed",
        Action::TextsImported => "change-texts-imported",
        Action::FamilyErased => "change-family-erased",
    }
}
