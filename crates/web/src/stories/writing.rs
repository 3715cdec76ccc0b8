//! How a new text gets into a story: a version of its own, and the story pointing to it, in one commit, tried again when
//! somebody else was faster.

use genlyd_domain::change::Action;
use genlyd_domain::highlight::{self, Highlight};
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::{Story, StoryRefusal};
use genlyd_domain::text_version::{Section, TextRefusal, TextVersion, Writing};
use genlyd_domain::wording::WordingRefusal;
use genlyd_store::{Commit, CommitError};

use super::opened::Opened;
use crate::desk::Desk;
use crate::forms::FieldError;
use crate::page_error::PageError;

/// How often something is tried again when somebody else was faster.
pub(crate) const TRIES: usize = 4;

/// Opens a story and does something with it, once more for each `None`: somebody else was faster.
///
/// # Errors
///
/// What the deed answers; [`PageError::Conflict`] when somebody else was faster every time.
pub(crate) fn until_done<T>(
    desk: &Desk<'_>,
    project: Id<Project>,
    story: Id<Story>,
    mut deed: impl FnMut(&Opened) -> Result<Option<T>, PageError>,
) -> Result<T, PageError> {
    for _ in 0..TRIES {
        if let Some(done) = deed(&Opened::of(desk, project, story)?)? {
            return Ok(done);
        }
    }
    Err(PageError::Conflict)
}

/// What came of writing.
pub(crate) enum Written {
    /// It is kept, or nothing had changed.
    Kept,
    /// Somebody else was faster: look again.
    Raced,
    /// The words are refused.
    Refused(TextRefusal),
}

/// Writes a text into a story as its newest version.
///
/// # Errors
///
/// When the story does not take it or the store does not.
pub(crate) fn write(
    desk: &Desk<'_>,
    opened: &Opened,
    title: &str,
    sections: Vec<Section>,
    also: impl FnOnce(&mut Story),
) -> Result<Written, PageError> {
    let next = match opened.text.next(title, sections, writing(desk)) {
        Ok(next) => next,
        Err(refusal) => return Ok(Written::Refused(refusal)),
    };
    let mut story = opened.seen.story.clone();
    also(&mut story);
    if let Some(version) = &next {
        story = story.write(version).map_err(refused)?;
    }
    let kept = keep(desk, opened, Action::StoryWritten, next.as_ref(), &story)?;
    Ok(if kept { Written::Kept } else { Written::Raced })
}

/// Keeps a story as it stands now, and its next text if there is one; `false` when somebody else was faster.
///
/// # Errors
///
/// When the store does not take it.
pub(crate) fn keep(
    desk: &Desk<'_>,
    opened: &Opened,
    action: Action,
    next: Option<&TextVersion>,
    story: &Story,
) -> Result<bool, PageError> {
    if *story == opened.seen.story {
        return Ok(true);
    }
    let mut commit = desk.commit(opened.project.id, action);
    if let Some(version) = next {
        commit = commit.create(version);
    }
    match desk.save(commit.replace(story, opened.seen.revision)) {
        Ok(_) => Ok(true),
        Err(CommitError::Conflict(_)) => Ok(false),
        Err(fault) => Err(fault.into()),
    }
}

/// A new version by this visitor at this moment.
pub(crate) fn writing(desk: &Desk<'_>) -> Writing {
    Writing {
        id: desk.new_id(),
        author: desk.actor(),
        at: desk.now,
    }
}

/// Every highlight that an approval of this version moves, in the same commit.
///
/// # Errors
///
/// When the store cannot be read.
pub(crate) fn carry_highlights(
    desk: &Desk<'_>,
    opened: &Opened,
    approved: &TextVersion,
    mut commit: Commit,
) -> Result<Commit, PageError> {
    let mut earlier: Vec<TextVersion> = Vec::new();
    for stored in desk.view.highlights_to_carry(&opened.seen)? {
        let old: &Highlight = &stored.record;
        if old.version == approved.id {
            continue;
        }
        if !earlier.iter().any(|version| version.id == old.version) {
            earlier.extend(desk.view.version_of(&opened.seen, old.version)?);
        }
        let Some(from) = earlier.iter().find(|version| version.id == old.version) else {
            continue;
        };
        let carried = highlight::carry_over(old, from, approved);
        if carried != *old {
            commit = commit.replace(&carried, stored.revision);
        }
    }
    Ok(commit)
}

/// What is wrong with a text, at the field it was written in.
pub(crate) fn text_error(refusal: TextRefusal, section: &str) -> FieldError {
    match refusal {
        TextRefusal::Title(wording) => FieldError::wording("title", wording),
        TextRefusal::Section(WordingRefusal::TooLong { .. }) | TextRefusal::TooLong => {
            FieldError::new(section, "stories-too-long")
        }
        TextRefusal::Section(wording) => FieldError::wording(section, wording),
    }
}

/// A refusal of a story as a page.
pub(crate) fn refused(refusal: StoryRefusal) -> PageError {
    PageError::Refused(match refusal {
        StoryRefusal::Withdrawn => "error-story-withdrawn",
        StoryRefusal::NothingWritten => "error-story-empty",
        StoryRefusal::NoTitle => "error-story-untitled",
        StoryRefusal::NotReadBack => "error-story-unread",
        StoryRefusal::TextChanged => "error-story-changed",
        StoryRefusal::NobodyNamed => "error-story-nobody",
    })
}
