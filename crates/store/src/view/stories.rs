//! Stories as a visitor may see them, and the text that goes with what they see.

use genlyd_domain::access::{self, Deed, Sight};
use genlyd_domain::consent::{
    self, Consent, Effective, Face, PlaceLevel, Standing, Terms, Use, Weighed,
};
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::portrait::{Facing, Portrait};
use genlyd_domain::project::Project;
use genlyd_domain::record::{Lookup, Record, Register};
use genlyd_domain::story::Story;
use genlyd_domain::text_version::TextVersion;

use super::View;
use crate::{PictureError, ReadError, Stored};

/// A story, and how much of it is seen.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The story's own record.
    pub story: Story,
    /// The revision it is based on.
    pub revision: u64,
    /// How much of it the visitor sees.
    pub sight: Sight,
    /// What it may be used for.
    pub consent: Effective,
    /// The name the family goes by here; `None` where it has none or must have none.
    pub name: Option<String>,
    /// Where they live, as closely as may be told here.
    pub place: Option<String>,
    /// The portrait, if it may be seen here.
    pub portrait: Option<Portrait>,
    /// The whole family record, where the whole is seen.
    pub family: Option<Family>,
}

impl Seen {
    /// The newest text, the family and its consents are seen.
    pub fn is_whole(&self) -> bool {
        self.sight == Sight::Whole
    }

    /// The version of the text that is seen.
    pub fn version(&self) -> Option<Id<TextVersion>> {
        match self.sight {
            Sight::Whole => Some(self.story.current),
            Sight::Tombstone => None,
            Sight::Approved { .. } => self.story.approved_version(),
        }
    }
}

impl View {
    /// A story, if the visitor may know of it.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn story(&self, id: Id<Story>) -> Result<Option<Seen>, ReadError> {
        match self.store.get(id)? {
            Some(stored) => self.see(stored),
            None => Ok(None),
        }
    }

    /// The stories of a project that the visitor may know of, by number.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn stories(&self, project: Id<Project>) -> Result<Vec<Seen>, ReadError> {
        if !self.may(project, Deed::ReadStories) {
            return Ok(Vec::new());
        }
        let mut seen = Vec::new();
        for stored in self.store.list(Lookup::StoriesOfProject, project.uuid())? {
            seen.extend(self.see(stored)?);
        }
        Ok(seen)
    }

    /// The highest number a story of the project bears, for whoever begins the next; 0 where there is none.
    ///
    /// It counts stories that the visitor may not know of, whose numbers are taken all the same.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn last_story_number(&self, project: Id<Project>) -> Result<u32, ReadError> {
        if !self.may(project, Deed::CollectStories) {
            return Ok(0);
        }
        let stories: Vec<Stored<Story>> =
            self.store.list(Lookup::StoriesOfProject, project.uuid())?;
        Ok(stories
            .iter()
            .map(|stored| stored.record.number)
            .max()
            .unwrap_or(0))
    }

    /// The story before this one by number, among those near it that the visitor may know of.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn story_before(&self, seen: &Seen) -> Result<Option<Seen>, ReadError> {
        self.first_of(seen.story.project, (1..seen.story.number).rev())
    }

    /// The story after this one by number, among those near it that the visitor may know of.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn story_after(&self, seen: &Seen) -> Result<Option<Seen>, ReadError> {
        self.first_of(seen.story.project, seen.story.number.saturating_add(1)..)
    }

    /// The first story with one of these numbers that the visitor may know of. It gives up after two hundred numbers:
    /// somebody who may see so few of so many has the list.
    fn first_of(
        &self,
        project: Id<Project>,
        numbers: impl Iterator<Item = u32>,
    ) -> Result<Option<Seen>, ReadError> {
        for number in numbers.take(200) {
            let found: Option<Id<Story>> =
                self.store
                    .find(Register::StoryNumber, project.uuid(), &number.to_string())?;
            if let Some(id) = found
                && let Some(seen) = self.story(id)?
            {
                return Ok(Some(seen));
            }
        }
        Ok(None)
    }

    /// The text that a visitor who sees this much may read.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn text(&self, seen: &Seen) -> Result<Option<TextVersion>, ReadError> {
        self.version(seen.version())
    }

    /// The approved text of a story that is seen, for tagging it; absent until there is one.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn approved_text(&self, seen: &Seen) -> Result<Option<TextVersion>, ReadError> {
        match seen.sight {
            Sight::Tombstone => Ok(None),
            Sight::Whole | Sight::Approved { .. } => self.version(seen.story.approved_version()),
        }
    }

    /// Every version of the text, oldest first, where the whole story is seen; empty elsewhere.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn versions(&self, seen: &Seen) -> Result<Vec<TextVersion>, ReadError> {
        if !seen.is_whole() {
            return Ok(Vec::new());
        }
        Ok(records(
            self.store
                .list(Lookup::VersionsOfStory, seen.story.id.uuid())?,
        ))
    }

    /// One version of the text, where the whole story is seen and it is the story's own.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn version_of(
        &self,
        seen: &Seen,
        version: Id<TextVersion>,
    ) -> Result<Option<TextVersion>, ReadError> {
        if !seen.is_whole() {
            return Ok(None);
        }
        Ok(self
            .version(Some(version))?
            .filter(|version| version.story == seen.story.id))
    }

    /// The portrait with its revision, for whoever changes it: where the whole story is seen.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn portrait_of(&self, seen: &Seen) -> Result<Option<Stored<Portrait>>, ReadError> {
        match seen.story.portrait {
            Some(portrait) if seen.is_whole() => self.store.get(portrait),
            _ => Ok(None),
        }
    }

    /// Every consent entry, oldest first, where the whole story is seen; empty elsewhere.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn consents(&self, seen: &Seen) -> Result<Vec<Consent>, ReadError> {
        match seen.sight {
            Sight::Whole | Sight::Tombstone => self.entries(seen.story.id),
            Sight::Approved { .. } => Ok(Vec::new()),
        }
    }

    /// The bytes of the portrait that is seen.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn picture(&self, portrait: &Portrait) -> Result<Option<Vec<u8>>, PictureError> {
        self.store.picture(portrait.seal(), &portrait.picture)
    }

    /// A story as the visitor sees it.
    pub(super) fn see(&self, stored: Stored<Story>) -> Result<Option<Seen>, ReadError> {
        let story = stored.record;
        if !self.may(story.project, Deed::ReadStories) {
            return Ok(None);
        }
        let portrait = self.portrait(&story)?;
        let consent = self.effective(&story, portrait.as_ref())?;
        let roles = self.roles(story.project);
        let Some(sight) = access::sight(&roles, self.ties(story.family), &story, &consent) else {
            return Ok(None);
        };
        let family: Option<Family> = match story.family {
            Some(family) => self.store.get(family)?.map(|stored| stored.record),
            None => None,
        };
        let mut seen = Seen {
            revision: stored.revision,
            sight,
            consent,
            name: None,
            place: None,
            portrait: None,
            family: None,
            story,
        };
        match sight {
            Sight::Whole => {
                seen.name = family.as_ref().map(|family| family.name.clone());
                seen.place = family.as_ref().map(|family| family.place.clone());
                seen.portrait = portrait;
                seen.family = family;
            }
            Sight::Tombstone => seen.family = family,
            Sight::Approved { terms, .. } => {
                let told = told(&terms, family.as_ref(), portrait);
                (seen.name, seen.place, seen.portrait) = told;
            }
        }
        Ok(Some(seen))
    }

    /// What may be done with a story today.
    pub(super) fn effective(
        &self,
        story: &Story,
        portrait: Option<&Portrait>,
    ) -> Result<Effective, ReadError> {
        let weighed = Weighed {
            story,
            picture: portrait.map(|portrait| &portrait.picture),
            today: self.today,
        };
        Ok(consent::effective(&self.entries(story.id)?, &weighed))
    }

    pub(super) fn portrait(&self, story: &Story) -> Result<Option<Portrait>, ReadError> {
        match story.portrait {
            Some(portrait) => Ok(self.store.get(portrait)?.map(|stored| stored.record)),
            None => Ok(None),
        }
    }

    pub(super) fn version(
        &self,
        version: Option<Id<TextVersion>>,
    ) -> Result<Option<TextVersion>, ReadError> {
        match version {
            Some(version) => Ok(self.store.get(version)?.map(|stored| stored.record)),
            None => Ok(None),
        }
    }

    fn entries(&self, story: Id<Story>) -> Result<Vec<Consent>, ReadError> {
        Ok(records(
            self.store.list(Lookup::ConsentsOfStory, story.uuid())?,
        ))
    }
}

/// A story's words, name and picture, as they may stand outside the project for one use.
#[derive(Clone, Debug)]
pub struct Released {
    /// The story.
    pub story: Story,
    /// The approved text.
    pub text: TextVersion,
    /// The terms it is released on.
    pub terms: Terms,
    /// The name, if one may be told.
    pub name: Option<String>,
    /// The place, if it may be told.
    pub place: Option<String>,
    /// The portrait, if it may be shown.
    pub portrait: Option<Portrait>,
}

/// What came of asking for a story's release.
#[derive(Clone, Debug)]
pub enum Release {
    /// It may be used, like this.
    Granted(Box<Released>),
    /// It may not, and why.
    Refused(consent::Why),
}

impl View {
    /// A story as it may be used outside, decided inside this very read; absent where the visitor may not ask.
    ///
    /// # Errors
    ///
    /// When the store cannot be read.
    pub fn release(&self, story: Id<Story>, to: Use) -> Result<Option<Release>, ReadError> {
        let Some(stored) = self.store.get(story)? else {
            return Ok(None);
        };
        let story = stored.record;
        if !self.may(story.project, Deed::SeeExhibitions) || self.ties(story.family).barred {
            return Ok(None);
        }
        let portrait = self.portrait(&story)?;
        let terms = match self.effective(&story, portrait.as_ref())?.standing(to) {
            Standing::Yes(terms) => terms,
            Standing::No(why) => return Ok(Some(Release::Refused(why))),
        };
        let Some(text) = self.version(story.approved_version())? else {
            return Ok(Some(Release::Refused(consent::Why::NotApproved)));
        };
        let family: Option<Family> = match story.family {
            Some(family) => self.store.get(family)?.map(|stored| stored.record),
            None => None,
        };
        let (name, place, portrait) = told(&terms, family.as_ref(), portrait);
        Ok(Some(Release::Granted(Box::new(Released {
            story,
            text,
            terms,
            name,
            place,
            portrait,
        }))))
    }
}

/// Name, place and picture under these terms.
pub(super) fn told(
    terms: &Terms,
    family: Option<&Family>,
    portrait: Option<Portrait>,
) -> (Option<String>, Option<String>, Option<Portrait>) {
    let name = family.and_then(|family| family.named(terms.naming).map(str::to_owned));
    let place = family
        .filter(|_| terms.place == PlaceLevel::Village)
        .map(|family| family.place.clone());
    let portrait = portrait.filter(|portrait| match terms.face {
        Face::Shown => true,
        Face::TurnedAway => portrait.facing == Facing::TurnedAway,
        Face::Hidden => false,
    });
    (name, place, portrait)
}

/// The records without their revisions.
pub(super) fn records<R>(stored: Vec<Stored<R>>) -> Vec<R> {
    stored.into_iter().map(|stored| stored.record).collect()
}
