//! A small project in a temporary store, with everything that can happen to a story.

use genlyd_domain::access::Role;
use genlyd_domain::change::{Action, Actor};
use genlyd_domain::consent::{
    Answer, Consent, ConsentEntry, Face, Given, Manner, Naming, PlaceLevel, Use, Voice,
};
use genlyd_domain::family::Family;
use genlyd_domain::guide::Guide;
use genlyd_domain::highlight::{Anchored, Highlight, carry_over, passage_in};
use genlyd_domain::id::Id;
use genlyd_domain::pair::Pair;
use genlyd_domain::person::{Membership, Person};
use genlyd_domain::project::{Project, ProjectState};
use genlyd_domain::record::{Lookup, Record};
use genlyd_domain::story::{Story, StoryState};
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::text_version::{Section, TextVersion, Writing};
use genlyd_domain::theme::{Theme, next_sign};
use genlyd_search::{Found, Index, Request};
use genlyd_store::view::{View, Visitor};
use genlyd_store::{Commit, Options, Store, Stored};
use genlyd_text::language::{self, Language};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use tempfile::TempDir;
use uuid::Uuid;

/// The day on which everything happens.
pub(crate) const TODAY: Date = date(2026, 11, 21);

pub(crate) struct World {
    pub(crate) folder: TempDir,
    pub(crate) store: Store,
    pub(crate) index: Index,
    pub(crate) project: Id<Project>,
    next: u128,
}

pub(crate) fn options() -> Options {
    Options {
        keep_free: Some(0),
        reserve_bytes: 0,
        ..Options::default()
    }
}

impl World {
    pub(crate) fn new() -> World {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("data"), options()).unwrap();
        let index = Index::open(&folder.path().join("index"), &store).unwrap();
        let project = Id::new(Uuid::from_u128(1));
        let world = World {
            folder,
            store,
            index,
            project,
            next: 1_000,
        };
        world.commit(Action::ProjectOpened, |commit| {
            commit.create(&Project {
                id: project,
                title: "Familier på øen".to_owned(),
                question: String::new(),
                mission: String::new(),
                place: String::new(),
                controller: String::new(),
                language: Language::Danish,
                opens: date(2026, 1, 1),
                closes: date(2027, 12, 31),
                state: ProjectState::Open,
                tracks: Vec::new(),
                elements: Vec::new(),
                invented: true,
            })
        });
        world
    }

    pub(crate) fn id<T>(&mut self) -> Id<T> {
        self.next += 1;
        Id::new(Uuid::from_u128(self.next))
    }

    pub(crate) fn commit(&self, action: Action, fill: impl FnOnce(Commit) -> Commit) {
        let commit = Commit::new(
            Actor::Operator,
            Timestamp::UNIX_EPOCH,
            Some(self.project),
            action,
        );
        self.store.commit(fill(commit)).unwrap();
    }

    /// A story with a text in one section, still a draft.
    pub(crate) fn draft(&mut self, title: &str, text: &str) -> Id<Story> {
        self.draft_with(title, text, |_| {})
    }

    pub(crate) fn draft_with(
        &mut self,
        title: &str,
        text: &str,
        set: impl FnOnce(&mut Story),
    ) -> Id<Story> {
        let number = self.stories() + 1;
        let (mut story, version) = self.begun(number, title, text);
        set(&mut story);
        self.commit(Action::StoryBegun, |commit| {
            commit.create(&story).create(&version)
        });
        story.id
    }

    /// Many drafts with the same words, in one commit.
    pub(crate) fn drafts(&mut self, many: u32, text: &str) {
        let first = self.stories() + 1;
        let begun: Vec<_> = (first..first + many)
            .map(|number| self.begun(number, &format!("Nr. {number}"), text))
            .collect();
        self.commit(Action::TextsImported, |commit| {
            begun.iter().fold(commit, |commit, (story, version)| {
                commit.create(story).create(version)
            })
        });
    }

    fn stories(&self) -> u32 {
        let under = self.project.uuid();
        let stories = self.store.count(Lookup::StoriesOfProject, under).unwrap();
        u32::try_from(stories).unwrap()
    }

    fn begun(&mut self, number: u32, title: &str, text: &str) -> (Story, TextVersion) {
        let id = self.id();
        let version = TextVersion::first(
            id,
            self.project,
            None,
            title,
            vec![section(text)],
            self.writing(),
        )
        .unwrap();
        let story = Story {
            id,
            project: self.project,
            number,
            family: None,
            week: None,
            guide: None,
            told_by: String::new(),
            language: language::guess(text),
            current: version.id,
            fingerprint: version.fingerprint.clone(),
            state: StoryState::Draft,
            approval: None,
            quote: None,
            portrait: None,
            external: None,
        };
        (story, version)
    }

    /// A story that its family has approved, and that the team and labs may read.
    pub(crate) fn approved(&mut self, title: &str, text: &str) -> Id<Story> {
        let story = self.draft(title, text);
        self.approve(story);
        self.consent(story, &[Use::Team, Use::Lab]);
        story
    }

    /// A newer text, with the highlights carried over.
    pub(crate) fn write(&mut self, story: Id<Story>, title: &str, text: &str) {
        let stored = self.story(story);
        let old = self.text(stored.record.current);
        let new = old
            .next(title, vec![section(text)], self.writing())
            .unwrap()
            .unwrap();
        let highlights = self.highlights(story);
        let written = stored.record.write(&new).unwrap();
        self.commit(Action::StoryWritten, |commit| {
            let commit = commit.replace(&written, stored.revision).create(&new);
            highlights.iter().fold(commit, |commit, highlight| {
                commit.replace(
                    &carry_over(&highlight.record, &old, &new),
                    highlight.revision,
                )
            })
        });
    }

    pub(crate) fn approve(&mut self, story: Id<Story>) {
        let stored = self.story(story);
        let text = self.text(stored.record.current);
        let approved = stored
            .record
            .read_back(&text)
            .unwrap()
            .approve(&text, "mor", Actor::Operator, Timestamp::UNIX_EPOCH)
            .unwrap();
        self.commit(Action::StoryApproved, |commit| {
            commit.replace(&approved, stored.revision)
        });
    }

    pub(crate) fn withdraw(&self, story: Id<Story>) {
        let stored = self.story(story);
        self.commit(Action::StoryWithdrawn, |commit| {
            commit.replace(&stored.record.withdraw(), stored.revision)
        });
    }

    pub(crate) fn consent(&mut self, story: Id<Story>, uses: &[Use]) {
        self.consent_telling(story, uses, PlaceLevel::Island);
    }

    /// A consent that says how closely it may be told where the family lives.
    pub(crate) fn consent_telling(&mut self, story: Id<Story>, uses: &[Use], place: PlaceLevel) {
        let record = self.story(story).record;
        let given = Given {
            answers: uses
                .iter()
                .map(|to| Answer {
                    to: *to,
                    yes: true,
                    naming: Naming::Chosen,
                    face: Face::Shown,
                })
                .collect(),
            place,
            conditions: String::new(),
            child_view: String::new(),
            manner: Manner::OnPaper,
            version: record.current,
            fingerprint: record.fingerprint.clone(),
            picture: None,
            wording: None,
            until: None,
        };
        self.enter(&record, ConsentEntry::Given(given), Action::ConsentGiven);
    }

    pub(crate) fn take_back(&mut self, story: Id<Story>, uses: &[Use]) {
        let record = self.story(story).record;
        let entry = ConsentEntry::Withdrawn {
            uses: uses.to_vec(),
        };
        self.enter(&record, entry, Action::ConsentWithdrawn);
    }

    fn enter(&mut self, story: &Story, entry: ConsentEntry, action: Action) {
        let number = self
            .store
            .count(Lookup::ConsentsOfStory, story.id.uuid())
            .unwrap();
        let consent = Consent {
            id: self.id(),
            project: self.project,
            story: story.id,
            family: story.family,
            number: u32::try_from(number).unwrap() + 1,
            entry,
            voice: Voice::Family,
            given_by: "mor".to_owned(),
            taken_by: Actor::Operator,
            at: Timestamp::UNIX_EPOCH,
        };
        self.commit(action, |commit| commit.create(&consent));
    }

    pub(crate) fn theme(&mut self, name: &str, parent: Option<Id<Theme>>) -> Id<Theme> {
        let existing: Vec<Theme> = self
            .store
            .list::<Theme>(Lookup::ThemesOfProject, self.project.uuid())
            .unwrap()
            .into_iter()
            .map(|stored| stored.record)
            .collect();
        let above = existing.iter().find(|theme| Some(theme.id) == parent);
        let (ink, letter) = next_sign(&existing, above);
        let theme = Theme {
            id: self.id(),
            project: self.project,
            name: name.to_owned(),
            definition: String::new(),
            use_when: String::new(),
            not_when: String::new(),
            ink,
            letter,
            parent,
            order: u32::try_from(existing.len()).unwrap(),
            sensitive: false,
            retired: false,
        };
        self.commit(Action::ThemeAdded, |commit| commit.create(&theme));
        theme.id
    }

    /// Highlights these words of the newest text.
    pub(crate) fn highlight(
        &mut self,
        story: Id<Story>,
        words: &str,
        themes: &[Id<Theme>],
    ) -> Id<Highlight> {
        let text = self.text(self.story(story).record.current);
        let section = &text.sections[0];
        let plain = section.plain();
        let start = plain[..plain.find(words).unwrap()].chars().count();
        let end = start + words.chars().count();
        let highlight = Highlight {
            id: self.id(),
            project: self.project,
            story,
            family: None,
            version: text.id,
            section: section.key.clone(),
            passage: passage_in(&text, &section.key, start, end).unwrap(),
            themes: themes.to_vec(),
            note: String::new(),
            star: false,
            author: None,
            at: Timestamp::UNIX_EPOCH,
            anchoring: Anchored::Kept,
        };
        self.commit(Action::PassageHighlighted, |commit| {
            commit.create(&highlight)
        });
        highlight.id
    }

    pub(crate) fn remove_highlight(&self, id: Id<Highlight>) {
        let stored = self.store.get(id).unwrap().unwrap();
        self.commit(Action::HighlightRemoved, |commit| {
            commit.delete(id, stored.revision)
        });
    }

    pub(crate) fn week(&mut self, title: &str, opens: Date, closes: Date) -> Id<StoryWeek> {
        let week = StoryWeek {
            id: self.id(),
            project: self.project,
            title: title.to_owned(),
            opens,
            closes,
            guide: Id::<Guide>::new(Uuid::nil()),
            vernissage: None,
        };
        self.commit(Action::WeekPlanned, |commit| commit.create(&week));
        week.id
    }

    /// A pair of one collector that visits a family, in a week.
    pub(crate) fn visit(&mut self, code: &str, week: Id<StoryWeek>) -> (Id<Family>, Person) {
        let collector = self.person(&[Role::Collector]);
        let family = self.visited_by(&collector, code, "Nexø", week);
        (family, collector)
    }

    /// A family that lives somewhere and is visited by somebody with a profession.
    pub(crate) fn visited(
        &mut self,
        code: &str,
        place: &str,
        profession: &str,
        week: Id<StoryWeek>,
    ) -> Id<Family> {
        let mut collector = self.person(&[Role::Collector]);
        profession.clone_into(&mut collector.profession);
        self.visited_by(&collector, code, place, week)
    }

    fn visited_by(
        &mut self,
        collector: &Person,
        code: &str,
        place: &str,
        week: Id<StoryWeek>,
    ) -> Id<Family> {
        let pair = Pair {
            id: self.id(),
            project: self.project,
            week,
            number: 1,
            members: vec![collector.id],
        };
        let family = Family {
            id: self.id(),
            project: self.project,
            week: Some(week),
            code: code.to_owned(),
            name: "Familien Lind".to_owned(),
            first_names: String::new(),
            full_names: String::new(),
            place: place.to_owned(),
            children: String::new(),
            pair: Some(pair.id),
            visit: None,
        };
        self.commit(Action::FamilyAdded, |commit| {
            commit.create(&pair).create(&family).create(collector)
        });
        family.id
    }

    /// Somebody with these roles, whom the store need not know.
    pub(crate) fn person(&mut self, roles: &[Role]) -> Person {
        Person {
            id: self.id(),
            name: "Ane".to_owned(),
            organisation: String::new(),
            profession: String::new(),
            email: None,
            language: Language::Danish,
            password: None,
            memberships: roles
                .iter()
                .map(|role| Membership {
                    project: self.project,
                    role: *role,
                })
                .collect(),
            barred: Vec::new(),
            active: true,
        }
    }

    pub(crate) fn operator(&self) -> View {
        View::new(&self.store, Visitor::Operator, TODAY).unwrap()
    }

    pub(crate) fn view_of(&self, person: &Person) -> View {
        View::new(
            &self.store,
            Visitor::Person(Box::new(person.clone())),
            TODAY,
        )
        .unwrap()
    }

    /// The index's answer, after it has caught up.
    pub(crate) fn found(&self, view: &View, request: &Request) -> Found {
        self.index.catch_up().unwrap();
        self.index.search(view, self.project, request).unwrap()
    }

    /// The titles that a visitor finds, after the index has caught up.
    pub(crate) fn titles_for(&self, view: &View, query: &str) -> Vec<String> {
        titles(&self.found(view, &Request::new(query)))
    }

    /// The titles that somebody who sees everything finds.
    pub(crate) fn titles(&self, query: &str) -> Vec<String> {
        self.titles_for(&self.operator(), query)
    }

    pub(crate) fn story(&self, id: Id<Story>) -> Stored<Story> {
        self.store.get(id).unwrap().unwrap()
    }

    pub(crate) fn text(&self, id: Id<TextVersion>) -> TextVersion {
        self.store.get(id).unwrap().unwrap().record
    }

    fn highlights(&self, story: Id<Story>) -> Vec<Stored<Highlight>> {
        self.store
            .list(Lookup::HighlightsOfStory, story.uuid())
            .unwrap()
    }

    fn writing(&mut self) -> Writing {
        Writing {
            id: self.id(),
            author: Actor::Operator,
            at: Timestamp::UNIX_EPOCH,
        }
    }
}

pub(crate) fn titles(found: &Found) -> Vec<String> {
    found.hits.iter().map(|hit| hit.title.clone()).collect()
}

fn section(text: &str) -> Section {
    Section {
        key: "fortaelling".to_owned(),
        markdown: text.to_owned(),
    }
}

/// A record's own revision, for the tests that replace one.
pub(crate) fn replaced<R: Record>(
    world: &World,
    id: Id<R>,
    change: impl FnOnce(&mut R),
) -> (R, u64) {
    let stored = world.store.get(id).unwrap().unwrap();
    let mut record = stored.record;
    change(&mut record);
    (record, stored.revision)
}
