//! A small world to test in: one project, one person of each kind, two pairs, two families.

use genlyd_domain::access::Role;
use genlyd_domain::change::{Action, Actor};
use genlyd_domain::consent::{
    Answer, Consent, ConsentEntry, Face, Given, Manner, Naming, PlaceLevel, Use, Voice,
};
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::family::Family;
use genlyd_domain::guide::Guide;
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::pair::Pair;
use genlyd_domain::person::{Email, Membership, Person};
use genlyd_domain::project::{Project, ProjectState};
use genlyd_domain::story::{Approval, Story, StoryState};
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::text_version::{Section, TextVersion, Writing};
use genlyd_domain::theme::Theme;
use genlyd_store::Commit;
use genlyd_text::language::Language;
use jiff::civil::date;
use uuid::Uuid;

use crate::TestSite;

/// The things of the small world.
pub struct World {
    /// The project.
    pub project: Id<Project>,
    /// Sees everything.
    pub organiser: Id<Person>,
    /// Of the pair that visits `family`.
    pub collector: Id<Person>,
    /// Of another pair.
    pub other_collector: Id<Person>,
    /// Tags.
    pub facilitator: Id<Person>,
    /// Prints.
    pub exhibitor: Id<Person>,
    /// Reads.
    pub reader: Id<Person>,
    /// Reads without names.
    pub evaluator: Id<Person>,
    /// Sees no content.
    pub technician: Id<Person>,
    /// Has nothing to do with the project.
    pub outsider: Id<Person>,
    /// The week.
    pub week: Id<StoryWeek>,
    /// A family.
    pub family: Id<Family>,
    /// Another, visited by the other pair.
    pub other_family: Id<Family>,
    /// A theme.
    pub theme: Id<Theme>,
    /// An exhibition without pieces.
    pub exhibition: Id<Exhibition>,
}

fn id<T>(number: u128) -> Id<T> {
    // Version 7 and variant bits, so that they look like ids of ours everywhere.
    Id::new(Uuid::from_u128(
        0x0199_0000_0000_7000_8000_0000_0000_0000 + number,
    ))
}

impl World {
    /// Makes the world in an empty site.
    pub fn build(site: &TestSite) -> World {
        let world = World {
            project: id(1),
            organiser: id(10),
            collector: id(11),
            other_collector: id(12),
            facilitator: id(13),
            exhibitor: id(14),
            reader: id(15),
            evaluator: id(16),
            technician: id(17),
            outsider: id(18),
            week: id(20),
            family: id(30),
            other_family: id(31),
            theme: id(40),
            exhibition: id(50),
        };
        let guide: Id<Guide> = id(21);
        let project = Project {
            id: world.project,
            title: "Borgerlab Prøveø".to_owned(),
            question: "Hvad skal der til for en god begyndelse?".to_owned(),
            mission: "Alle børn skal have en god begyndelse.".to_owned(),
            place: "Prøveø".to_owned(),
            controller: "Prøveø Kommune".to_owned(),
            language: Language::Danish,
            opens: date(2026, 10, 1),
            closes: date(2027, 6, 30),
            state: ProjectState::Open,
            tracks: Vec::new(),
            elements: Vec::new(),
            invented: true,
        };
        let guide = Guide::publish(
            guide,
            world.project,
            guide.uuid(),
            1,
            include_str!("../guides/da/story.md"),
            site.now(),
        )
        .expect("the built-in guide is a guide");
        let week = StoryWeek {
            id: world.week,
            project: world.project,
            title: "Uge 45".to_owned(),
            opens: date(2026, 11, 2),
            closes: date(2026, 11, 8),
            guide: guide.id,
            vernissage: Some(date(2026, 11, 27)),
        };
        let pair = |number: u32, member: Id<Person>| Pair {
            id: id(60 + u128::from(number)),
            project: world.project,
            week: world.week,
            number,
            members: vec![member],
        };
        let family = |family, code: &str, pair: &Pair| Family {
            id: family,
            project: world.project,
            week: Some(world.week),
            code: code.to_owned(),
            name: format!("Familien {code}"),
            first_names: "Stine og Per".to_owned(),
            full_names: "Stine og Per Klithav".to_owned(),
            place: "Klintevig".to_owned(),
            children: "en på tre".to_owned(),
            pair: Some(pair.id),
            visit: Some(date(2026, 11, 3)),
        };
        let (first, second) = (pair(1, world.collector), pair(2, world.other_collector));
        let theme = Theme {
            id: world.theme,
            project: world.project,
            name: "Ventetid".to_owned(),
            definition: "At vente på svar.".to_owned(),
            use_when: String::new(),
            not_when: String::new(),
            ink: Ink::A,
            letter: 'A',
            parent: None,
            order: 1,
            sensitive: false,
            retired: false,
        };
        let exhibition = Exhibition {
            id: world.exhibition,
            project: world.project,
            title: "Begyndelser".to_owned(),
            venue: "Bådhallen".to_owned(),
            opens: Some(date(2026, 11, 27)),
            introduction: "Her hænger fortællinger.".to_owned(),
            credits: String::new(),
            language: Language::Danish,
        };
        let mut commit = Commit::new(
            Actor::Operator,
            site.now(),
            Some(world.project),
            Action::ProjectOpened,
        )
        .create(&project)
        .create(&guide)
        .create(&week)
        .create(&first)
        .create(&second)
        .create(&family(world.family, "F01", &first))
        .create(&family(world.other_family, "F02", &second))
        .create(&theme)
        .create(&exhibition);
        for (person, role) in world.people() {
            commit = commit.create(&Person {
                id: person,
                name: role.map_or("Udenfor", Role::name).to_owned(),
                organisation: "Prøveø Kommune".to_owned(),
                profession: "pædagog".to_owned(),
                email: Email::parse(&format!("{}@example.org", person.uuid())).ok(),
                language: Language::Danish,
                password: None,
                memberships: role
                    .map(|role| Membership {
                        project: world.project,
                        role,
                    })
                    .into_iter()
                    .collect(),
                barred: Vec::new(),
                active: true,
            });
        }
        site.store
            .commit(commit)
            .expect("a world in an empty store");
        world
    }

    /// A story of the first family, approved by it, that may be used for this and nothing else.
    pub fn told(
        &self,
        site: &TestSite,
        number: u32,
        title: &str,
        text: &str,
        uses: &[Use],
    ) -> Id<Story> {
        self.told_by(self.family, site, number, title, text, uses)
    }

    /// A story of this family, approved by it, that may be used for this and nothing else.
    pub fn told_by(
        &self,
        family: Id<Family>,
        site: &TestSite,
        number: u32,
        title: &str,
        text: &str,
        uses: &[Use],
    ) -> Id<Story> {
        let of = u128::from(number) * 1_000;
        let writing = Writing {
            id: id(of + 2),
            author: Actor::Person(self.collector),
            at: site.now(),
        };
        let section = Section {
            key: "support".to_owned(),
            markdown: text.to_owned(),
        };
        let story: Id<Story> = id(of + 1);
        let text = TextVersion::first(
            story,
            self.project,
            Some(family),
            title,
            vec![section],
            writing,
        )
        .expect("a text that is not refused");
        let story = Story {
            id: story,
            project: self.project,
            number,
            family: Some(family),
            week: Some(self.week),
            guide: Some(id(21)),
            told_by: "mor".to_owned(),
            language: Language::Danish,
            current: text.id,
            fingerprint: text.fingerprint.clone(),
            state: StoryState::Approved,
            approval: Some(Approval {
                version: text.id,
                fingerprint: text.fingerprint.clone(),
                at: site.now(),
                by: "mor".to_owned(),
                recorded_by: Actor::Person(self.collector),
            }),
            quote: None,
            portrait: None,
            external: None,
        };
        let answers = uses.iter().map(|to| Answer {
            to: *to,
            yes: true,
            naming: Naming::Chosen,
            face: Face::Hidden,
        });
        let consent = Consent {
            id: id(of + 3),
            project: self.project,
            story: story.id,
            family: story.family,
            number: 1,
            entry: ConsentEntry::Given(Given {
                answers: answers.collect(),
                place: PlaceLevel::Island,
                conditions: String::new(),
                child_view: String::new(),
                manner: Manner::Spoken,
                version: text.id,
                fingerprint: text.fingerprint.clone(),
                picture: None,
                wording: None,
                until: None,
            }),
            voice: Voice::Family,
            given_by: "mor".to_owned(),
            taken_by: Actor::Person(self.collector),
            at: site.now(),
        };
        let commit = Commit::new(
            Actor::Person(self.collector),
            site.now(),
            Some(self.project),
            Action::StoryApproved,
        );
        let commit = commit.create(&story).create(&text).create(&consent);
        site.store.commit(commit).expect("a story in the world");
        story.id
    }

    /// Everybody, with their role.
    pub fn people(&self) -> Vec<(Id<Person>, Option<Role>)> {
        vec![
            (self.organiser, Some(Role::Organiser)),
            (self.collector, Some(Role::Collector)),
            (self.other_collector, Some(Role::Collector)),
            (self.facilitator, Some(Role::Facilitator)),
            (self.exhibitor, Some(Role::Exhibitor)),
            (self.reader, Some(Role::Reader)),
            (self.evaluator, Some(Role::Evaluator)),
            (self.technician, Some(Role::Technician)),
            (self.outsider, None),
        ]
    }
}
