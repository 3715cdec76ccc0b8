//! The stories of the demo: written, read back, consented to and approved in the order in which it happens.

use genlyd_domain::change::{Action, Actor};
use genlyd_domain::consent::{
    self, Answer, Consent, Face, Given, Manner, Naming, PlaceLevel, Recording, Use, Voice,
};
use genlyd_domain::id::Id;
use genlyd_domain::person::Person;
use genlyd_domain::portrait::{Facing, Focus, Portrait};
use genlyd_domain::record::Seal;
use genlyd_domain::story::{Quote, Story, StoryState};
use genlyd_domain::text_version::{Section, TextVersion, Writing};
use genlyd_text::language::Language;
use genlyd_text::passage::Passage;
use jiff::civil::Date;

use super::content::{Content, StoryFile, lacks};
use super::{Demo, DemoError, at};

/// Records and revisions of a story while it is told.
struct Telling {
    story: Story,
    revision: u64,
    consents: u32,
    by: Id<Person>,
}

impl Demo<'_> {
    pub(super) fn tell_story(&mut self, code: &str) -> Result<(), DemoError> {
        let content = self.content;
        let told = content.stories.get(code).ok_or_else(|| lacks(code))?;
        let first = content.earlier.get(code).unwrap_or(told);
        let visited = told
            .day("visited")
            .unwrap_or(content.project.project.story_week.first_day);
        let (mut telling, version) = self.begin(code, first, visited)?;
        self.add_portrait(code, &mut telling, visited)?;
        if let Some(approved) = told.day("approved") {
            self.approve(&mut telling, &version, approved)?;
            self.consent(&mut telling, told, &version, approved)?;
            self.highlight(code, &telling.story, &version, approved)?;
        } else {
            self.advance(&mut telling, told, &version, visited)?;
        }
        self.stories
            .insert(code.to_owned(), (telling.story.id, version.clone()));
        if let Some(changed) = told.day("changed") {
            self.rewrite(&mut telling, told, &version, changed)?;
        }
        if let Some(withdrawn) = told.day("withdrawn") {
            self.withdraw(&mut telling, withdrawn)?;
        }
        Ok(())
    }

    fn begin(
        &mut self,
        code: &str,
        told: &StoryFile,
        day: Date,
    ) -> Result<(Telling, TextVersion), DemoError> {
        let family = self.families.get(code).ok_or_else(|| lacks(code))?.clone();
        let by = self.pair_of(code)?;
        let story_id: Id<Story> = self.id(day);
        let version = TextVersion::first(
            story_id,
            self.project,
            Some(family.id),
            told.fact("title"),
            sections(told),
            Writing {
                id: self.id(day),
                author: Actor::Person(by),
                at: at(day, 19, 30),
            },
        )
        .map_err(|refusal| DemoError::Content(refusal.to_string()))?;
        let story = Story {
            id: story_id,
            project: self.project,
            number: u32::try_from(self.stories.len() + 1).unwrap_or(u32::MAX),
            family: Some(family.id),
            week: Some(self.week),
            guide: Some(self.guide),
            told_by: told.fact("told_by").to_owned(),
            language: Language::from_tag(told.fact("lang")).unwrap_or(Language::Danish),
            current: version.id,
            fingerprint: version.fingerprint.clone(),
            state: StoryState::Draft,
            approval: None,
            quote: quote(told, &version),
            portrait: None,
            external: None,
        };
        let commit = self
            .commit(by, at(day, 19, 30), Action::StoryWritten)
            .create(&story)
            .create(&version);
        self.save(commit)?;
        let telling = Telling {
            story,
            revision: 1,
            consents: 0,
            by,
        };
        Ok((telling, version))
    }

    /// The next form of the story, saved.
    fn save_story(
        &self,
        telling: &mut Telling,
        story: Story,
        moment: jiff::Timestamp,
        action: Action,
    ) -> Result<(), DemoError> {
        let commit = self
            .commit(telling.by, moment, action)
            .replace(&story, telling.revision);
        self.save(commit)?;
        telling.story = story;
        telling.revision += 1;
        Ok(())
    }

    fn add_portrait(
        &mut self,
        code: &str,
        telling: &mut Telling,
        day: Date,
    ) -> Result<(), DemoError> {
        let content = self.content;
        let Some(entry) = content.portraits.iter().find(|entry| entry.family == code) else {
            return Ok(());
        };
        let seal = telling.story.family.map(|family| Seal(family.uuid()));
        let picture = genlyd_print::portrait::master(Content::picture(&entry.file)?)?;
        let [x, y] = entry.focus.map(|share| (share * 1000.0) as u16);
        let portrait = Portrait {
            id: self.id(day),
            project: self.project,
            story: telling.story.id,
            family: telling.story.family,
            picture: self.store.keep_picture(seal, &picture.jpeg)?,
            width: picture.width,
            height: picture.height,
            credit: entry.credit.clone(),
            alt: entry.alt.clone(),
            focus: Focus::new(x, y),
            facing: match entry.facing.as_str() {
                "turned_away" => Facing::TurnedAway,
                _ => Facing::Shown,
            },
        };
        let mut story = telling.story.clone();
        story.portrait = Some(portrait.id);
        let commit = self
            .commit(telling.by, at(day, 20, 0), Action::PortraitAdded)
            .create(&portrait)
            .replace(&story, telling.revision);
        self.save(commit)?;
        telling.story = story;
        telling.revision += 1;
        Ok(())
    }

    /// As far as a story came that is not approved yet.
    fn advance(
        &mut self,
        telling: &mut Telling,
        told: &StoryFile,
        version: &TextVersion,
        day: Date,
    ) -> Result<(), DemoError> {
        let refused =
            |refusal: genlyd_domain::story::StoryRefusal| DemoError::Content(refusal.to_string());
        let state = told.fact("state");
        if matches!(state, "written" | "read_back") {
            let story = telling.story.finish(version).map_err(refused)?;
            self.save_story(telling, story, at(day, 21, 0), Action::StoryFinished)?;
        }
        if state == "read_back" {
            let story = telling.story.read_back(version).map_err(refused)?;
            self.save_story(telling, story, at(day, 21, 30), Action::StoryReadBack)?;
        }
        if told.list("yes").next().is_some() {
            self.consent(telling, told, version, day)?;
        }
        Ok(())
    }

    fn approve(
        &mut self,
        telling: &mut Telling,
        version: &TextVersion,
        day: Date,
    ) -> Result<(), DemoError> {
        let refused =
            |refusal: genlyd_domain::story::StoryRefusal| DemoError::Content(refusal.to_string());
        let story = telling.story.finish(version).map_err(refused)?;
        self.save_story(telling, story, at(day, 16, 0), Action::StoryFinished)?;
        let story = telling.story.read_back(version).map_err(refused)?;
        self.save_story(telling, story, at(day, 16, 30), Action::StoryReadBack)?;
        let by = telling.story.told_by.clone();
        let story = telling
            .story
            .approve(version, &by, Actor::Person(telling.by), at(day, 16, 40))
            .map_err(refused)?;
        self.save_story(telling, story, at(day, 16, 40), Action::StoryApproved)
    }

    fn consent(
        &mut self,
        telling: &mut Telling,
        told: &StoryFile,
        version: &TextVersion,
        day: Date,
    ) -> Result<(), DemoError> {
        let naming = match told.fact("naming") {
            "full" => Naming::Full,
            "first" => Naming::First,
            "anonymous" => Naming::Anonymous,
            _ => Naming::Chosen,
        };
        let portrait: Option<Portrait> = match telling.story.portrait {
            Some(id) => self
                .store
                .get(id)
                .map_err(|fault| DemoError::Content(fault.to_string()))?
                .map(|stored| stored.record),
            None => None,
        };
        let face = match told.fact("portrait") {
            "yes" => Face::Shown,
            "turned_away" => Face::TurnedAway,
            _ => Face::Hidden,
        };
        let answer = |yes: bool| {
            move |to: Use| Answer {
                to,
                yes,
                naming,
                face,
            }
        };
        let answers: Vec<Answer> = told
            .list("yes")
            .filter_map(Use::from_name)
            .map(answer(true))
            .chain(
                told.list("no")
                    .filter_map(Use::from_name)
                    .map(answer(false)),
            )
            .collect();
        let given = Given {
            answers,
            place: match naming {
                Naming::Anonymous => PlaceLevel::Island,
                _ => PlaceLevel::Village,
            },
            conditions: told.fact("conditions").to_owned(),
            child_view: String::new(),
            manner: Manner::OnScreen,
            version: version.id,
            fingerprint: version.fingerprint.clone(),
            picture: portrait.map(|portrait| portrait.picture),
            wording: None,
            until: None,
        };
        let moment = at(day, 16, 50);
        let recording = self.recording(telling, moment, day);
        let consent = consent::give(&telling.story, given, recording, day)
            .map_err(|refusal| DemoError::Content(refusal.to_string()))?;
        self.record(telling, &consent, Action::ConsentGiven)
    }

    fn recording(&mut self, telling: &Telling, moment: jiff::Timestamp, day: Date) -> Recording {
        Recording {
            id: self.id(day),
            earlier: telling.consents,
            voice: Voice::Family,
            given_by: telling.story.told_by.clone(),
            taken_by: Actor::Person(telling.by),
            at: moment,
        }
    }

    fn record(
        &mut self,
        telling: &mut Telling,
        consent: &Consent,
        action: Action,
    ) -> Result<(), DemoError> {
        let commit = self.commit(telling.by, consent.at, action).create(consent);
        self.save(commit)?;
        telling.consents += 1;
        Ok(())
    }

    /// A correction after approval: the public uses lapse until the family has heard it again.
    fn rewrite(
        &mut self,
        telling: &mut Telling,
        told: &StoryFile,
        approved: &TextVersion,
        day: Date,
    ) -> Result<(), DemoError> {
        let writing = Writing {
            id: self.id(day),
            author: Actor::Person(telling.by),
            at: at(day, 18, 0),
        };
        let next = approved
            .next(told.fact("title"), sections(told), writing)
            .map_err(|refusal| DemoError::Content(refusal.to_string()))?
            .ok_or_else(|| DemoError::Content("nothing was changed".to_owned()))?;
        let story = telling
            .story
            .write(&next)
            .map_err(|refusal| DemoError::Content(refusal.to_string()))?;
        let commit = self
            .commit(telling.by, writing.at, Action::StoryWritten)
            .create(&next)
            .replace(&story, telling.revision);
        self.save(commit)?;
        telling.story = story;
        telling.revision += 1;
        Ok(())
    }

    fn withdraw(&mut self, telling: &mut Telling, day: Date) -> Result<(), DemoError> {
        let moment = at(day, 12, 0);
        let recording = self.recording(telling, moment, day);
        let consent = consent::take_back(&telling.story, Use::ALL.to_vec(), recording)
            .map_err(|refusal| DemoError::Content(refusal.to_string()))?;
        let story = telling.story.withdraw();
        let commit = self
            .commit(telling.by, moment, Action::StoryWithdrawn)
            .create(&consent)
            .replace(&story, telling.revision);
        self.save(commit)?;
        telling.story = story;
        Ok(())
    }

    fn pair_of(&self, code: &str) -> Result<Id<Person>, DemoError> {
        let family = self.families.get(code).ok_or_else(|| lacks(code))?;
        self.pairs
            .values()
            .find(|pair| Some(pair.id) == family.pair)
            .and_then(|pair| pair.members.first().copied())
            .ok_or_else(|| lacks("pair"))
    }
}

fn sections(told: &StoryFile) -> Vec<Section> {
    told.sections
        .iter()
        .map(|(key, markdown)| Section {
            key: key.clone(),
            markdown: markdown.clone(),
        })
        .collect()
}

/// The family's own sentence, found in the text.
fn quote(told: &StoryFile, version: &TextVersion) -> Option<Quote> {
    version.sections.iter().find_map(|section| {
        let passage = passage(&section.plain(), told.fact("quote"))?;
        Some(Quote {
            section: section.key.clone(),
            passage,
        })
    })
}

/// Where words stand in a text.
pub(super) fn passage(plain: &str, exact: &str) -> Option<Passage> {
    if exact.is_empty() {
        return None;
    }
    let start = plain.get(..plain.find(exact)?)?.chars().count();
    Passage::new(plain, start, start + exact.chars().count()).ok()
}
