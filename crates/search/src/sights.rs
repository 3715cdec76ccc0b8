//! What a visitor sees of each story, remembered between searches, so that counting thousands of hits takes no reading.
//!
//! Only counts rest on this; every hit that is shown is looked up through the view again. What is remembered is forgotten as
//! soon as a change touches it, before the next search looks.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use genlyd_domain::access::{Deed, Role, Sight};
use genlyd_domain::change::{Action, Change, Thing};
use genlyd_domain::consent::{Consent, Use};
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::portrait::Portrait;
use genlyd_domain::project::Project;
use genlyd_domain::record::Kind;
use genlyd_domain::story::{Story, StoryState};
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::text_version::TextVersion;
use genlyd_store::view::View;
use genlyd_store::view::stories::Seen;
use genlyd_store::{ReadError, Store};
use jiff::civil::Date;

/// Kinds of visitors whose sights are remembered; the kind that searched longest ago gives way.
const MOST_EYES: usize = 16;

/// Stories remembered for one kind of visitor; with more, remembering begins again. A hundred thousand take about 15 MB.
const MOST_STORIES: usize = 100_000;

/// When more changes than this have come since the last search, everything is forgotten rather than read through.
const MOST_CHANGES: usize = 2_000;

/// What counting needs to know of a story that is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sighted {
    pub(crate) version: Id<TextVersion>,
    pub(crate) state: StoryState,
    pub(crate) week: Option<Id<StoryWeek>>,
    pub(crate) family: Option<Id<Family>>,
    /// Where the family lives, if that may be told.
    pub(crate) place: Option<Arc<str>>,
    pub(crate) allows: Uses,
}

impl Sighted {
    /// What is seen of a story whose words are seen.
    pub(crate) fn of(view: &View, seen: &Seen) -> Option<Sighted> {
        let place = seen.place.as_deref().filter(|place| !place.is_empty());
        Some(Sighted {
            version: seen.version()?,
            state: seen.story.state,
            week: seen.story.week,
            family: seen.story.family,
            place: place.map(Arc::from),
            allows: Uses::known(view, seen),
        })
    }
}

/// The uses that a story may be put to today, as far as the visitor knows of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Uses(u16);

impl Uses {
    /// All of them for whoever sees the whole story; elsewhere the one by which it is seen, and what matters to a wall for
    /// whoever sees exhibitions.
    fn known(view: &View, seen: &Seen) -> Uses {
        let knows = |one: Use| match seen.sight {
            Sight::Whole => true,
            Sight::Tombstone => false,
            Sight::Approved { to, .. } => {
                let hangs = one == Use::Exhibition;
                one == to || (hangs && view.may(seen.story.project, Deed::SeeExhibitions))
            }
        };
        let allowed = |one: &Use| knows(*one) && seen.consent.allows(*one);
        Uses(Use::ALL.into_iter().filter(allowed).map(Uses::bit).sum())
    }

    /// Whether this is among them.
    pub(crate) fn has(self, one: Use) -> bool {
        self.0 & Uses::bit(one) != 0
    }

    const fn bit(one: Use) -> u16 {
        1 << one as u16
    }
}

type Known = HashMap<Id<Story>, Option<Sighted>>;

/// What is remembered.
#[derive(Default)]
pub(crate) struct Sights(Mutex<Memory>);

#[derive(Default)]
struct Memory {
    /// Everything remembered holds up to this change.
    position: u64,
    /// The one who searched last stands last.
    eyes: Vec<(Eye, Arc<Known>)>,
}

/// Everything about a visitor that the view's decision rests on, beside the stories and their consents. Visitors who are
/// alike in this see the same.
#[derive(Clone, PartialEq)]
struct Eye {
    roles: Vec<Role>,
    barred: Vec<Id<Family>>,
    today: Date,
    project: Id<Project>,
}

impl Eye {
    /// `None` for collectors: what they see also rests on pairs and weeks.
    fn of(view: &View, project: Id<Project>) -> Option<Eye> {
        let mut roles = view.roles(project);
        if roles.contains(&Role::Collector) {
            return None;
        }
        roles.sort();
        roles.dedup();
        let mut barred = match view.person() {
            Some(person) => person.barred.clone(),
            None => Vec::new(),
        };
        barred.sort();
        Some(Eye {
            roles,
            barred,
            today: view.today(),
            project,
        })
    }
}

/// One search's look at what is remembered.
pub(crate) struct Looking<'a> {
    view: &'a View,
    eye: Option<Eye>,
    position: u64,
    known: Arc<Known>,
    fresh: Known,
}

impl Sights {
    /// Begins a search: forgets what changes have touched, and takes what is known for this visitor.
    pub(crate) fn look<'a>(
        &self,
        store: &Store,
        view: &'a View,
        project: Id<Project>,
    ) -> Result<Looking<'a>, ReadError> {
        let eye = Eye::of(view, project);
        let mut memory = self.memory();
        memory.advance(store)?;
        let known = memory
            .eyes
            .iter()
            .find(|(other, _)| Some(other) == eye.as_ref())
            .map(|(_, known)| known.clone())
            .unwrap_or_default();
        Ok(Looking {
            view,
            eye,
            position: memory.position,
            known,
            fresh: Known::new(),
        })
    }

    /// Remembers what a search has learnt, unless something has changed meanwhile.
    pub(crate) fn keep(&self, looking: Looking<'_>) {
        let Some(eye) = looking.eye else { return };
        let mut memory = self.memory();
        if memory.position != looking.position {
            return;
        }
        let place = memory.eyes.iter().position(|(other, _)| *other == eye);
        let mut known = match place {
            Some(place) => memory.eyes.remove(place).1,
            None => Arc::default(),
        };
        if !looking.fresh.is_empty() {
            drop(looking.known);
            if known.len() + looking.fresh.len() > MOST_STORIES {
                known = Arc::default();
            }
            Arc::make_mut(&mut known).extend(looking.fresh);
        }
        memory.eyes.push((eye, known));
        if memory.eyes.len() > MOST_EYES {
            memory.eyes.remove(0);
        }
    }

    /// Forgets everything.
    pub(crate) fn forget(&self) {
        self.memory().eyes.clear();
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Looking<'_> {
    /// How many stories were looked up because nothing was remembered of them.
    pub(crate) fn looked_up(&self) -> usize {
        self.fresh.len()
    }

    /// What the visitor sees of a story; `None` when its words are not seen.
    pub(crate) fn see(&mut self, story: Id<Story>) -> Result<Option<Sighted>, ReadError> {
        if let Some(sighted) = self.known.get(&story).or_else(|| self.fresh.get(&story)) {
            return Ok(sighted.clone());
        }
        let seen = self.view.story(story)?;
        let sighted = seen.and_then(|seen| Sighted::of(self.view, &seen));
        self.fresh.insert(story, sighted.clone());
        Ok(sighted)
    }
}

impl Memory {
    fn advance(&mut self, store: &Store) -> Result<(), ReadError> {
        let now = store.last_change();
        if now <= self.position {
            return Ok(());
        }
        if self.eyes.is_empty() {
            self.position = now;
            return Ok(());
        }
        let changes = store.changes(self.position, MOST_CHANGES)?;
        let reaches = changes.last().is_some_and(|last| last.number >= now);
        let touched = if reaches {
            touched(store, &changes)?
        } else {
            None
        };
        match touched {
            None => self.eyes.clear(),
            Some(stories) => {
                for (_, known) in &mut self.eyes {
                    if stories.iter().any(|story| known.contains_key(story)) {
                        let known = Arc::make_mut(known);
                        for story in &stories {
                            known.remove(story);
                        }
                    }
                }
            }
        }
        // More may have happened since; what is remembered holds up to what was looked at.
        self.position = changes.last().map_or(now, |last| last.number.max(now));
        Ok(())
    }
}

/// The stories that may be seen otherwise after these changes; `None` when that cannot be told.
fn touched(store: &Store, changes: &[Change]) -> Result<Option<Vec<Id<Story>>>, ReadError> {
    let mut stories = Vec::new();
    for change in changes {
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
        Kind::Consent => store
            .get(Id::<Consent>::new(thing.id))?
            .map(|consent| consent.record.story),
        Kind::Portrait => store
            .get(Id::<Portrait>::new(thing.id))?
            .map(|portrait| portrait.record.story),
        // Where it lives is seen of each of its stories.
        Kind::Family => return Ok(Touch::Unknown),
        // Which version is seen stands in the story. Roles and bars are part of the eye; pairs and weeks matter to
        // collectors only, of whom nothing is remembered.
        Kind::TextVersion
        | Kind::Person
        | Kind::Project
        | Kind::Invitation
        | Kind::Contact
        | Kind::Pair
        | Kind::Guide
        | Kind::StoryWeek
        | Kind::Theme
        | Kind::Highlight
        | Kind::Exhibition
        | Kind::Piece
        | Kind::Edition
        | Kind::WordGroup
        | Kind::SavedSearch => return Ok(Touch::Nothing),
    };
    Ok(story.map_or(Touch::Unknown, Touch::One))
}
