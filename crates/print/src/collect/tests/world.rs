//! A store with one exhibition in it, filled a line at a time.

use std::io::Cursor;

use genlyd_domain::change::{Action, Actor};
use genlyd_domain::consent::{
    Answer, Consent, ConsentEntry, Face, Given, Manner, Naming, PlaceLevel, Use, Voice,
};
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::family::Family;
use genlyd_domain::guide::Guide;
use genlyd_domain::highlight::{Anchored, Highlight};
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::piece::{Content, Piece, Size};
use genlyd_domain::portrait::{Facing, Focus, Portrait};
use genlyd_domain::project::{Project, ProjectState};
use genlyd_domain::record::{Record, Seal};
use genlyd_domain::story::{Approval, Quote, Story, StoryState};
use genlyd_domain::text_version::{Section, TextVersion, Writing};
use genlyd_domain::theme::Theme;
use genlyd_store::view::{View, Visitor};
use genlyd_store::{Commit, Options, Store, Stored};
use genlyd_text::language::Language;
use genlyd_text::passage::Passage;
use image::{DynamicImage, ImageFormat, RgbImage};
use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;
use uuid::Uuid;

use crate::collect::{Hall, Outcome};

const PROJECT: u128 = 1;
const EXHIBITION: u128 = 2;
const SECTION: &str = "begyndelsen";

pub(super) fn id<T>(number: u128) -> Id<T> {
    Id::new(Uuid::from_u128(number))
}

/// The store goes before its folder.
pub(super) struct World {
    store: Store,
    _folder: TempDir,
    last: u128,
    hung: u32,
}

impl World {
    pub(super) fn new() -> World {
        let folder = TempDir::new().expect("there is room for a folder");
        let options = Options {
            keep_free: Some(0),
            reserve_bytes: 0,
            ..Options::default()
        };
        let store = Store::open(&folder.path().join("data"), options).expect("a store opens");
        let mut world = World {
            store,
            _folder: folder,
            last: 1_000,
            hung: 0,
        };
        world.create(&Project {
            id: id(PROJECT),
            title: "Borgerlab Havø".to_owned(),
            question: "Hvad skal der til?".to_owned(),
            mission: String::new(),
            place: "Havø".to_owned(),
            controller: String::new(),
            language: Language::Danish,
            opens: date(2026, 8, 17),
            closes: date(2027, 6, 30),
            state: ProjectState::Open,
            tracks: Vec::new(),
            elements: Vec::new(),
            invented: true,
        });
        world.create(&Exhibition {
            id: id(EXHIBITION),
            project: id(PROJECT),
            title: "Begyndelsen".to_owned(),
            venue: "Bådhallen".to_owned(),
            opens: Some(date(2026, 11, 27)),
            introduction: "Læs en.".to_owned(),
            credits: String::new(),
            language: Language::Danish,
        });
        world
    }

    /// An approved story of a family of its own, in one section.
    pub(super) fn story(&mut self, title: &str, text: &str) -> u128 {
        let (story, family) = (self.next(), self.next());
        self.create(&Family {
            id: id(family),
            project: id(PROJECT),
            week: None,
            code: format!("F{family}"),
            name: "Familien ved havnen".to_owned(),
            first_names: "Stine og Per".to_owned(),
            full_names: String::new(),
            place: "Havneby".to_owned(),
            children: String::new(),
            pair: None,
            visit: None,
        });
        let version = self.version(story, family, title, text);
        let approval = Approval {
            version: version.id,
            fingerprint: version.fingerprint.clone(),
            at: Timestamp::UNIX_EPOCH,
            by: "mor".to_owned(),
            recorded_by: Actor::Operator,
        };
        self.create(&Story {
            id: id(story),
            project: id(PROJECT),
            number: u32::try_from(story).expect("numbers are small"),
            family: Some(id(family)),
            week: None,
            guide: None,
            told_by: "mor til to".to_owned(),
            language: Language::Danish,
            current: version.id,
            fingerprint: version.fingerprint,
            state: StoryState::Approved,
            approval: Some(approval),
            quote: None,
            portrait: None,
            external: None,
        });
        story
    }

    /// A newer text that nobody has approved.
    pub(super) fn rewrite(&mut self, story: u128, text: &str) {
        let known = self.told(story);
        let family = known.family.expect("stories here have families");
        let version = self.version(story, family.uuid().as_u128(), "Ny", text);
        self.change(story, |told| {
            *told = told.write(&version).expect("it may be written")
        });
    }

    pub(super) fn quotes_itself(&mut self, story: u128, words: &str) {
        let passage = self.passage(story, words);
        self.change(story, |told| {
            told.quote = Some(Quote {
                section: SECTION.to_owned(),
                passage,
            });
        });
    }

    /// The story was asked for with a guide that keeps this section back.
    pub(super) fn keeps_back(&mut self, story: u128, section: &str) {
        let guide = self.next();
        let markdown = format!(
            "---\ntitel: Fortælling\nslags: fortælling\nsprog: da\n---\n\n\
             ## Begyndelsen {{#{section}}}\n\nHvordan begyndte det?\n\nsvar: lang | vises ikke\n"
        );
        let guide = Guide::publish(
            id(guide),
            id(PROJECT),
            Uuid::from_u128(guide),
            1,
            &markdown,
            Timestamp::UNIX_EPOCH,
        );
        let guide = guide.expect("the guide is well written");
        self.create(&guide);
        self.change(story, |told| told.guide = Some(guide.id));
    }

    /// A small grey portrait.
    pub(super) fn portrait(&mut self, story: u128) {
        let portrait = self.next();
        let family = self.told(story).family;
        let mut jpeg = Cursor::new(Vec::new());
        DynamicImage::ImageRgb8(RgbImage::new(40, 50))
            .write_to(&mut jpeg, ImageFormat::Jpeg)
            .expect("a picture is drawn");
        let seal = family.map(|family| Seal(family.uuid()));
        let picture = self
            .store
            .keep_picture(seal, jpeg.get_ref())
            .expect("it is kept");
        self.create(&Portrait {
            id: id(portrait),
            project: id(PROJECT),
            story: id(story),
            family,
            picture,
            width: 40,
            height: 50,
            credit: "Runa".to_owned(),
            alt: "En grå flade".to_owned(),
            focus: Focus::USUAL,
            facing: Facing::Shown,
        });
        self.change(story, |told| told.portrait = Some(id(portrait)));
    }

    /// The family says yes to being exhibited.
    pub(super) fn yes(&mut self, story: u128, naming: Naming, face: Face) {
        let told = self.told(story);
        let picture = told
            .portrait
            .map(|portrait| self.get(portrait).record.picture);
        let answer = Answer {
            to: Use::Exhibition,
            yes: true,
            naming,
            face,
        };
        self.enter(
            &told,
            1,
            ConsentEntry::Given(Given {
                answers: vec![answer],
                place: PlaceLevel::Village,
                conditions: String::new(),
                child_view: String::new(),
                manner: Manner::Spoken,
                version: told.current,
                fingerprint: told.fingerprint.clone(),
                picture,
                wording: None,
                until: None,
            }),
        );
    }

    pub(super) fn take_back(&mut self, story: u128, from: Use) {
        let told = self.told(story);
        self.enter(&told, 2, ConsentEntry::Withdrawn { uses: vec![from] });
    }

    pub(super) fn theme(&mut self, name: &str, ink: Ink) -> u128 {
        self.themed(name, ink, false)
    }

    pub(super) fn sensitive_theme(&mut self, name: &str) -> u128 {
        self.themed(name, Ink::A, true)
    }

    pub(super) fn highlight(&mut self, story: u128, words: &str, themes: &[u128]) -> u128 {
        self.bent_highlight(story, words, |highlight| {
            highlight.themes = themes.iter().map(|theme| id(*theme)).collect();
        })
    }

    /// A highlight that something has happened to.
    pub(super) fn bent_highlight(
        &mut self,
        story: u128,
        words: &str,
        bend: impl FnOnce(&mut Highlight),
    ) -> u128 {
        let number = self.next();
        let told = self.told(story);
        let mut highlight = Highlight {
            id: id(number),
            project: id(PROJECT),
            story: id(story),
            family: told.family,
            version: told.current,
            section: SECTION.to_owned(),
            passage: self.passage(story, words),
            themes: Vec::new(),
            note: String::new(),
            star: true,
            author: None,
            at: Timestamp::UNIX_EPOCH,
            anchoring: Anchored::Kept,
        };
        bend(&mut highlight);
        self.create(&highlight);
        number
    }

    /// Hangs a piece at the end of the wall.
    pub(super) fn hang(&mut self, content: Content) -> u128 {
        self.put_up(content, None)
    }

    pub(super) fn hang_in(&mut self, content: Content, ink: Ink) -> u128 {
        self.put_up(content, Some(ink))
    }

    pub(super) fn rename(&mut self, title: &str) {
        let Stored {
            mut record,
            revision,
            ..
        } = self.get::<Exhibition>(id(EXHIBITION));
        title.clone_into(&mut record.title);
        self.replace(&record, revision);
    }

    pub(super) fn version_of(&self, story: u128) -> Id<TextVersion> {
        self.told(story).current
    }

    pub(super) fn collect(&self, piece: u128) -> Outcome {
        self.with_hall(|hall| {
            hall.collect(&self.get(id(piece)).record)
                .expect("it can be read")
        })
    }

    pub(super) fn look(&self, piece: u128) -> Outcome {
        self.with_hall(|hall| {
            hall.look(&self.get(id(piece)).record)
                .expect("it can be read")
        })
    }

    /// The exhibition as it hangs today.
    pub(super) fn with_hall<T>(&self, work: impl FnOnce(&Hall<'_>) -> T) -> T {
        let view = View::new(&self.store, Visitor::Operator, date(2026, 11, 21)).expect("a view");
        let project = self.get(id(PROJECT)).record;
        let exhibition = self.get(id(EXHIBITION)).record;
        work(&Hall::open(&view, &project, &exhibition).expect("the hall opens"))
    }

    fn put_up(&mut self, content: Content, ink: Option<Ink>) -> u128 {
        let piece = self.next();
        self.hung += 1;
        self.create(&Piece {
            id: id(piece),
            project: id(PROJECT),
            exhibition: id(EXHIBITION),
            position: self.hung,
            size: Size::A2,
            ink,
            content,
            settled: Vec::new(),
        });
        piece
    }

    fn themed(&mut self, name: &str, ink: Ink, sensitive: bool) -> u128 {
        let theme = self.next();
        self.create(&Theme {
            id: id(theme),
            project: id(PROJECT),
            name: name.to_owned(),
            definition: "At vente.".to_owned(),
            use_when: String::new(),
            not_when: String::new(),
            ink,
            letter: ink.letter(),
            parent: None,
            order: u32::try_from(theme).expect("numbers are small"),
            sensitive,
            retired: false,
        });
        theme
    }

    fn enter(&mut self, told: &Story, number: u32, entry: ConsentEntry) {
        let consent = self.next();
        self.create(&Consent {
            id: id(consent),
            project: id(PROJECT),
            story: told.id,
            family: told.family,
            number,
            entry,
            voice: Voice::Family,
            given_by: "mor".to_owned(),
            taken_by: Actor::Operator,
            at: Timestamp::UNIX_EPOCH,
        });
    }

    fn version(&mut self, story: u128, family: u128, title: &str, text: &str) -> TextVersion {
        let section = Section {
            key: SECTION.to_owned(),
            markdown: text.to_owned(),
        };
        let writing = Writing {
            id: id(self.next()),
            author: Actor::Operator,
            at: Timestamp::UNIX_EPOCH,
        };
        let version = TextVersion::first(
            id(story),
            id(PROJECT),
            Some(id(family)),
            title,
            vec![section],
            writing,
        );
        let version = version.expect("the text is within bounds");
        self.create(&version);
        version
    }

    fn passage(&self, story: u128, words: &str) -> Passage {
        let version = self.get(self.told(story).current).record;
        let plain = version
            .section(SECTION)
            .expect("there is one section")
            .plain();
        let start = plain
            .split(words)
            .next()
            .unwrap_or_default()
            .chars()
            .count();
        Passage::new(&plain, start, start + words.chars().count()).expect("the words stand there")
    }

    fn change(&mut self, story: u128, change: impl FnOnce(&mut Story)) {
        let Stored {
            mut record,
            revision,
            ..
        } = self.get::<Story>(id(story));
        change(&mut record);
        self.replace(&record, revision);
    }

    fn told(&self, story: u128) -> Story {
        self.get(id(story)).record
    }

    fn get<R: Record>(&self, id: Id<R>) -> Stored<R> {
        let found = self.store.get(id).expect("the store can be read");
        found.expect("it is there")
    }

    fn create<R: Record>(&mut self, record: &R) {
        self.save(commit().create(record));
    }

    fn replace<R: Record>(&mut self, record: &R, revision: u64) {
        self.save(commit().replace(record, revision));
    }

    fn save(&mut self, commit: Commit) {
        self.store.commit(commit).expect("it is saved");
    }

    fn next(&mut self) -> u128 {
        self.last += 1;
        self.last
    }
}

fn commit() -> Commit {
    Commit::new(
        Actor::Operator,
        Timestamp::UNIX_EPOCH,
        Some(id(PROJECT)),
        Action::TextsImported,
    )
}
