//! What tagging stands on: one story's approved text, its highlights, and the themes there are.

use genlyd_domain::highlight::{Anchored, Highlight, TaggingRefusal, open_to_tagging};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use genlyd_store::Stored;
use genlyd_store::view::stories::Seen;

use crate::desk::Desk;
use crate::page_error::PageError;

/// One story, ready to be tagged.
pub(super) struct Ground {
    /// The story.
    pub(super) seen: Seen,
    /// Its approved text.
    pub(super) text: TextVersion,
    /// Highlights that stand in this text, in reading order.
    pub(super) standing: Vec<Stored<Highlight>>,
    /// Highlights that somebody must decide on: words changed under them, or were lost.
    pub(super) unsettled: Vec<Stored<Highlight>>,
}

/// A story of this project, if the visitor may know of it.
pub(super) fn story(
    desk: &Desk<'_>,
    project: Id<Project>,
    story: Id<Story>,
) -> Result<Seen, PageError> {
    let seen = desk.found(desk.view.story(story)?)?;
    desk.found(Some(seen).filter(|seen| seen.story.project == project))
}

/// The ground for tagging a story, or what is missing for it.
pub(super) fn ground(
    desk: &Desk<'_>,
    seen: Seen,
) -> Result<Result<Ground, (Seen, TaggingRefusal)>, PageError> {
    if let Err(refusal) = open_to_tagging(&seen.story, &seen.consent) {
        return Ok(Err((seen, refusal)));
    }
    let Some(text) = desk.view.approved_text(&seen)? else {
        return Ok(Err((seen, TaggingRefusal::NotApproved)));
    };
    let (mut standing, mut unsettled) = (Vec::new(), Vec::new());
    for stored in desk.view.highlights_of_story(&seen)? {
        let stands = stored.record.version == text.id && stored.record.anchoring != Anchored::Lost;
        if !stands || stored.record.anchoring == Anchored::Changed {
            unsettled.push(stored.clone());
        }
        if stands {
            standing.push(stored);
        }
    }
    standing.sort_by_key(|stored| reading_order(&text, &stored.record));
    Ok(Ok(Ground {
        seen,
        text,
        standing,
        unsettled,
    }))
}

/// Where a highlight comes when the story is read from its beginning.
pub(crate) fn reading_order(text: &TextVersion, highlight: &Highlight) -> (usize, usize, usize) {
    let section = text
        .sections
        .iter()
        .position(|section| section.key == highlight.section)
        .unwrap_or(usize::MAX);
    (section, highlight.passage.start, highlight.passage.end)
}

impl Ground {
    /// One of the story's highlights, settled or not.
    pub(super) fn find(&self, id: Id<Highlight>) -> Option<&Stored<Highlight>> {
        self.standing
            .iter()
            .chain(&self.unsettled)
            .find(|stored| stored.record.id == id)
    }
}

/// The themes a form names, as far as the project has them.
pub(super) fn themes_named<'a>(
    themes: &[Stored<Theme>],
    named: impl Iterator<Item = &'a str>,
) -> Vec<Id<Theme>> {
    named
        .filter_map(|name| name.parse().ok())
        .filter(|id| themes.iter().any(|theme| theme.record.id == *id))
        .collect()
}
