//! Which stories are to be looked at again after changes.

use genlyd_domain::change::{Action, Thing};
use genlyd_domain::consent::Consent;
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::portrait::Portrait;
use genlyd_domain::record::{Kind, Record};
use genlyd_domain::story::Story;

use crate::{ReadError, Store};

/// When more changes than this have come, everything is read again rather than read through.
const MOST_CHANGES: usize = 2_000;

/// The stories that may be seen or counted otherwise after the changes that came after this one; `None` when that cannot
/// be told.
pub(super) fn touched(store: &Store, after: u64) -> Result<Option<Vec<Id<Story>>>, ReadError> {
    let changes = store.changes(after, MOST_CHANGES + 1)?;
    if changes.len() > MOST_CHANGES {
        return Ok(None);
    }
    let mut stories = Vec::new();
    for change in &changes {
        if change.action == Action::FamilyErased {
            return Ok(None);
        }
        for thing in &change.things {
            match story_of(store, *thing)? {
                Touch::Nothing => {}
                Touch::One(story) => stories.push(story),
                Touch::Unknown => return Ok(None),
            }
        }
    }
    stories.sort();
    stories.dedup();
    Ok(Some(stories))
}

enum Touch {
    Nothing,
    One(Id<Story>),
    Unknown,
}

fn story_of(store: &Store, thing: Thing) -> Result<Touch, ReadError> {
    let story = match thing.kind {
        Kind::Story => Some(Id::new(thing.id)),
        Kind::Consent => last(store, thing, |consent: Consent| consent.story)?,
        Kind::Portrait => last(store, thing, |portrait: Portrait| portrait.story)?,
        Kind::Highlight => last(store, thing, |highlight: Highlight| highlight.story)?,
        // Which version is seen stands in the story. Roles, bars and a pair's families are part of the eye.
        Kind::TextVersion
        | Kind::Person
        | Kind::Project
        | Kind::Invitation
        | Kind::Family
        | Kind::Contact
        | Kind::Pair
        | Kind::Guide
        | Kind::StoryWeek
        | Kind::Theme
        | Kind::Exhibition
        | Kind::Piece
        | Kind::Edition
        | Kind::WordGroup
        | Kind::SavedSearch => return Ok(Touch::Nothing),
    };
    Ok(story.map_or(Touch::Unknown, Touch::One))
}

/// The story of a record as it stands, or as it last stood before it was deleted.
fn last<R: Record>(
    store: &Store,
    thing: Thing,
    story: impl Fn(R) -> Id<Story>,
) -> Result<Option<Id<Story>>, ReadError> {
    let id = Id::<R>::new(thing.id);
    let stored = match store.get(id)? {
        Some(stored) => Some(stored),
        None => store.revisions(id)?.pop(),
    };
    Ok(stored.map(|stored| story(stored.record)))
}
