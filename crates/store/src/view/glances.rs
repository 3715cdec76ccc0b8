//! Every story of a project at a glance: where it stands and how it counts, for lists and figures over thousands of them.
//!
//! A glance holds no word of a story. Only counting, sorting and choosing rest on it; whatever is shown is looked up
//! through the view again. What is remembered is forgotten as soon as a change touches it, before the next look.

use std::sync::Arc;

use genlyd_domain::access::{Deed, Sight};
use genlyd_domain::consent::Use;
use genlyd_domain::highlight::open_to_tagging;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::record::Lookup;
use genlyd_domain::story::{Story, StoryState};
use genlyd_domain::theme::Theme;

use super::View;
use super::stories::Seen;
use crate::{ReadError, Stored};

pub(crate) mod memory;
mod touched;

use memory::{Eye, Look};
use touched::touched;

/// What lists and figures need to know of a story that is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    /// The story.
    pub story: Id<Story>,
    /// Its number in the project.
    pub number: u32,
    /// How far it has come.
    pub state: StoryState,
    /// Its text has changed since it was approved.
    pub lapsed: bool,
    /// The newest text is the very text that was approved.
    pub approved_as_it_stands: bool,
    /// The whole of it is seen.
    pub whole: bool,
    /// It has a portrait, seen here or not.
    pub portrait: bool,
    /// Its family has chosen a sentence to be remembered by.
    pub quote: bool,
    /// It may be exhibited.
    pub exhibited: bool,
    /// It may be read for a lab and tagged.
    pub taggable: bool,
    /// Somebody has highlighted it, even if nothing of that can be read any more.
    pub highlighted: bool,
    /// How many of its highlights may be read.
    pub passages: usize,
    /// How many of them carry each theme.
    pub themes: Box<[(Id<Theme>, usize)]>,
}

impl View {
    /// Every story of a project that the visitor may know of, by number.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn glances(&self, project: Id<Project>) -> Result<Arc<[Glance]>, ReadError> {
        if !self.may(project, Deed::ReadStories) {
            return Ok(Arc::default());
        }
        let remembered = &self.store.core().glances;
        let eye = Eye::of(self, project);
        let (known, life) = remembered.find(&eye);
        // Whatever is read from here on holds at least up to this change.
        let position = self.store.last_change();
        let glances = match known {
            Some(known) if known.position >= position => return Ok(known.glances),
            Some(known) => match touched(&self.store, known.position)? {
                Some(stories) => self.glance_again(project, &known.glances, &stories)?,
                None => self.glance_at_all(project)?,
            },
            None => self.glance_at_all(project)?,
        };
        let look = Look {
            eye,
            position,
            glances,
        };
        let glances = look.glances.clone();
        remembered.keep(look, life);
        Ok(glances)
    }

    fn glance_at_all(&self, project: Id<Project>) -> Result<Arc<[Glance]>, ReadError> {
        let mut glances = Vec::new();
        for stored in self.store.list(Lookup::StoriesOfProject, project.uuid())? {
            glances.extend(self.glance(stored)?);
        }
        Ok(glances.into())
    }

    /// The same list, where these stories are looked at once more.
    fn glance_again(
        &self,
        project: Id<Project>,
        known: &Arc<[Glance]>,
        stories: &[Id<Story>],
    ) -> Result<Arc<[Glance]>, ReadError> {
        if stories.is_empty() {
            return Ok(known.clone());
        }
        let mut glances: Vec<Glance> = known
            .iter()
            .filter(|glance| stories.binary_search(&glance.story).is_err())
            .cloned()
            .collect();
        for stored in self.store.get_many(stories)?.into_iter().flatten() {
            if stored.record.project == project {
                glances.extend(self.glance(stored)?);
            }
        }
        glances.sort_by_key(|glance| (glance.number, glance.story));
        Ok(glances.into())
    }

    fn glance(&self, stored: Stored<Story>) -> Result<Option<Glance>, ReadError> {
        let Some(seen) = self.see(stored)? else {
            return Ok(None);
        };
        let highlights = self.highlights_of_story(&seen)?;
        let mut themes: Vec<(Id<Theme>, usize)> = Vec::new();
        let mut passages = 0;
        for stored in &highlights {
            if !stored.record.stands_in(&seen.story) {
                continue;
            }
            passages += 1;
            for theme in &stored.record.themes {
                match themes.iter_mut().find(|(other, _)| other == theme) {
                    Some((_, count)) => *count += 1,
                    None => themes.push((*theme, 1)),
                }
            }
        }
        let Seen {
            story,
            consent,
            sight,
            ..
        } = &seen;
        Ok(Some(Glance {
            story: story.id,
            number: story.number,
            state: story.state,
            lapsed: story.has_lapsed(),
            approved_as_it_stands: story.is_approved_as_it_stands(),
            whole: *sight == Sight::Whole,
            portrait: story.portrait.is_some(),
            quote: story.quote.is_some(),
            exhibited: consent.allows(Use::Exhibition),
            taggable: open_to_tagging(story, consent).is_ok(),
            highlighted: !highlights.is_empty(),
            passages,
            themes: themes.into(),
        }))
    }
}
