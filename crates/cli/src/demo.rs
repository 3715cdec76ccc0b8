//! The demo: an invented project with its families, stories, themes and exhibition, written through the same doors as
//! real ones.

pub(crate) mod content;
mod exhibition;
mod people;
mod stories;
mod tagging;
mod words;

use std::collections::HashMap;

use genlyd_domain::change::{Action, Actor};
use genlyd_domain::family::Family;
use genlyd_domain::guide::Guide;
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::pair::Pair;
use genlyd_domain::person::Person;
use genlyd_domain::project::{Project, ProjectState};
use genlyd_domain::story::Story;
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use genlyd_store::{Commit, CommitError, PictureError, Store};
use genlyd_text::language::Language;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use thiserror::Error;
use uuid::Uuid;

use content::Content;

/// What was made.
#[derive(Debug)]
pub(crate) struct Filled {
    /// The project.
    pub(crate) project: Id<Project>,
    /// Its people, for sign-in links.
    pub(crate) people: Vec<Person>,
}

/// Why the demo could not be made.
#[derive(Debug, Error)]
pub(crate) enum DemoError {
    /// The invented content contradicts itself.
    #[error("the invented content does not hold together: {0}")]
    Content(String),
    /// The store would not take it.
    #[error("the store would not take it")]
    Commit(#[from] CommitError),
    /// A portrait could not be kept.
    #[error("a portrait could not be kept")]
    Picture(#[from] PictureError),
    /// A portrait could not be read.
    #[error("a portrait could not be read")]
    Portrait(#[from] genlyd_print::portrait::PortraitError),
}

/// Fills an empty store, as if its story week had just been. `progress` is told how many of how many families are done.
///
/// # Errors
///
/// When the content contradicts itself or the store will not take it.
pub(crate) fn fill(
    store: &Store,
    today: Date,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Filled, DemoError> {
    let content = Content::load(today)?;
    let mut demo = Demo::new(store, &content)?;
    demo.open_project()?;
    demo.add_people()?;
    demo.plan_week()?;
    demo.add_themes()?;
    let of = content.project.families.len();
    for (done, family) in content.project.families.iter().enumerate() {
        progress(done, of);
        demo.add_family(family)?;
        demo.tell_story(&family.code)?;
    }
    progress(of, of);
    demo.arrange_exhibition()?;
    demo.group_words()?;
    Ok(Filled {
        project: demo.project,
        people: demo.people.into_values().collect(),
    })
}

/// The demo while it is being made.
struct Demo<'a> {
    store: &'a Store,
    content: &'a Content,
    project: Id<Project>,
    week: Id<StoryWeek>,
    guide: Id<Guide>,
    people: HashMap<String, Person>,
    pairs: HashMap<String, Pair>,
    families: HashMap<String, Family>,
    stories: HashMap<String, (Id<Story>, TextVersion)>,
    themes: HashMap<String, Id<Theme>>,
    /// Highlights by family code, section and exact words.
    highlights: HashMap<(String, String, String), Id<Highlight>>,
    organiser: Id<Person>,
    made: u64,
}

impl<'a> Demo<'a> {
    fn new(store: &'a Store, content: &'a Content) -> Result<Demo<'a>, DemoError> {
        let mut demo = Demo {
            store,
            content,
            project: Id::new(Uuid::nil()),
            week: Id::new(Uuid::nil()),
            guide: Id::new(Uuid::nil()),
            people: HashMap::new(),
            pairs: HashMap::new(),
            families: HashMap::new(),
            stories: HashMap::new(),
            themes: HashMap::new(),
            highlights: HashMap::new(),
            organiser: Id::new(Uuid::nil()),
            made: 0,
        };
        let opens = content.project.project.opens;
        demo.project = demo.id(opens);
        demo.week = demo.id(opens);
        demo.guide = demo.id(opens);
        Ok(demo)
    }

    /// A new id, the same at every filling, in the order in which things are made.
    fn id<T>(&mut self, day: Date) -> Id<T> {
        self.made += 1;
        let milliseconds = u64::try_from(at(day, 8, 0).as_millisecond()).unwrap_or_default();
        let mut chance = [0_u8; 10];
        chance[2..].copy_from_slice(&self.made.to_be_bytes());
        Id::new(uuid::Builder::from_unix_timestamp_millis(milliseconds, &chance).into_uuid())
    }

    fn commit(&self, by: Id<Person>, at: Timestamp, action: Action) -> Commit {
        Commit::new(Actor::Person(by), at, Some(self.project), action)
    }

    fn save(&self, commit: Commit) -> Result<(), DemoError> {
        self.store.commit(commit)?;
        Ok(())
    }

    fn open_project(&mut self) -> Result<(), DemoError> {
        let told = &self.content.project.project;
        let project = Project {
            id: self.project,
            title: told.title.clone(),
            question: told.inquiry_question.clone(),
            mission: told.mission.clone(),
            place: told.place.clone(),
            controller: told.controller.clone(),
            language: Language::Danish,
            opens: told.opens,
            closes: told.closes,
            state: ProjectState::Open,
            tracks: told.tracks.iter().map(|track| track.name.clone()).collect(),
            elements: told
                .elements
                .iter()
                .map(|element| element.name.clone())
                .collect(),
            invented: true,
        };
        let commit = Commit::new(
            Actor::Operator,
            at(told.opens, 8, 0),
            Some(self.project),
            Action::ProjectOpened,
        )
        .create(&project);
        self.save(commit)
    }
}

/// A moment on a day of the invented project, by the clock on the wall there.
fn at(day: Date, hour: i8, minute: i8) -> Timestamp {
    let zone = TimeZone::get("Europe/Copenhagen").unwrap_or(TimeZone::UTC);
    let time = Time::constant(0, 0, 0, 0)
        .with()
        .hour(hour)
        .minute(minute)
        .build()
        .unwrap_or_default();
    day.to_datetime(time)
        .to_zoned(zone)
        .map(|zoned| zoned.timestamp())
        .unwrap_or_default()
}
