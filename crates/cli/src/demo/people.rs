//! The people of the demo, its week, pairs and families.

use genlyd_domain::access::Role;
use genlyd_domain::change::Action;
use genlyd_domain::contact::Contact;
use genlyd_domain::family::Family;
use genlyd_domain::guide::Guide;
use genlyd_domain::pair::Pair;
use genlyd_domain::person::{Email, Membership, Person};
use genlyd_domain::story_week::StoryWeek;
use genlyd_text::language::Language;

use super::content::{FamilyEntry, PersonEntry, lacks};
use super::{Demo, DemoError, at};

/// The guide that stories are written with.
const STORY_GUIDE: &str = include_str!("../../../../guides/da/story.md");

impl Demo<'_> {
    pub(super) fn add_people(&mut self) -> Result<(), DemoError> {
        let content = self.content;
        let day = content.project.project.opens;
        for entry in &content.project.people {
            let person = self.person(entry)?;
            if person.roles(self.project).contains(&Role::Organiser) {
                self.organiser = person.id;
            }
            let commit = self
                .commit(person.id, at(day, 9, 0), Action::PersonAdded)
                .create(&person);
            self.save(commit)?;
            self.people.insert(entry.key.clone(), person);
        }
        Ok(())
    }

    fn person(&mut self, entry: &PersonEntry) -> Result<Person, DemoError> {
        let memberships = entry
            .roles
            .iter()
            .map(|name| {
                let role = Role::from_name(name).ok_or_else(|| lacks(name))?;
                Ok(Membership {
                    project: self.project,
                    role,
                })
            })
            .collect::<Result<Vec<_>, DemoError>>()?;
        Ok(Person {
            id: self.id(self.content.project.project.opens),
            name: entry.name.clone(),
            organisation: entry.organisation.clone(),
            profession: entry.profession.clone(),
            email: entry
                .email
                .as_deref()
                .and_then(|email| Email::parse(email).ok()),
            language: Language::Danish,
            password: None,
            memberships,
            barred: Vec::new(),
            active: true,
        })
    }

    pub(super) fn plan_week(&mut self) -> Result<(), DemoError> {
        let content = self.content;
        let told = &content.project.project;
        let planned = at(told.opens, 10, 0);
        let guide = Guide::publish(
            self.guide,
            self.project,
            self.guide.uuid(),
            1,
            STORY_GUIDE,
            planned,
        )
        .map_err(|fault| DemoError::Content(fault.to_string()))?;
        let commit = self
            .commit(self.organiser, planned, Action::GuidePublished)
            .create(&guide);
        self.save(commit)?;
        let week = StoryWeek {
            id: self.week,
            project: self.project,
            title: told.story_week.title.clone(),
            opens: told.story_week.first_day,
            // Hand-in comes a few days after the last visit; until then pairs go on writing.
            closes: told.story_week.hand_in,
            guide: self.guide,
            vernissage: Some(told.vernissage),
        };
        let commit = self
            .commit(self.organiser, planned, Action::WeekPlanned)
            .create(&week);
        self.save(commit)?;
        for (number, entry) in (1..).zip(&content.project.pairs) {
            let members = entry
                .people
                .iter()
                .map(|key| Ok(self.people.get(key).ok_or_else(|| lacks(key))?.id))
                .collect::<Result<Vec<_>, DemoError>>()?;
            let pair = Pair {
                id: self.id(told.opens),
                project: self.project,
                week: self.week,
                number,
                members,
            };
            let commit = self
                .commit(self.organiser, planned, Action::PairFormed)
                .create(&pair);
            self.save(commit)?;
            self.pairs.insert(entry.key.clone(), pair);
        }
        Ok(())
    }

    pub(super) fn add_family(&mut self, entry: &FamilyEntry) -> Result<(), DemoError> {
        let day = self.content.project.project.opens;
        let pair = self
            .pairs
            .get(&entry.pair)
            .ok_or_else(|| lacks(&entry.pair))?
            .id;
        let family = Family {
            id: self.id(day),
            project: self.project,
            week: Some(self.week),
            code: entry.code.clone(),
            name: entry.names.chosen.clone(),
            first_names: entry.names.first.clone(),
            full_names: entry.names.full.clone(),
            place: entry.place.clone(),
            children: entry.children.clone(),
            pair: Some(pair),
            visit: self
                .content
                .stories
                .get(&entry.code)
                .and_then(|story| story.day("visited")),
        };
        let contact = Contact {
            id: self.id(day),
            project: self.project,
            family: family.id,
            people: format!("{} (helst {})", entry.names.full, entry.contact.prefers),
            telephone: entry.contact.phone.clone(),
            email: entry.contact.email.clone().unwrap_or_default(),
            address: String::new(),
        };
        let commit = self
            .commit(self.organiser, at(day, 11, 0), Action::FamilyAdded)
            .create(&family)
            .create(&contact);
        self.save(commit)?;
        self.families.insert(entry.code.clone(), family);
        Ok(())
    }
}
