//! Glances remembered between requests, for each kind of visitor.

use std::sync::{Arc, Mutex};

use genlyd_domain::access::Role;
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use jiff::civil::Date;

use super::Glance;
use crate::locks;
use crate::view::{View, Visitor};

/// Glances remembered in all; the kind of visitor that looked longest ago gives way. They take about 50 MB at most.
const MOST_GLANCES: usize = 300_000;

/// What is remembered.
#[derive(Default)]
pub(crate) struct Glances(Mutex<Memory>);

#[derive(Default)]
struct Memory {
    /// Counts how often everything was forgotten, so that nothing read before that is kept after it.
    life: u64,
    /// The one who looked last stands last.
    looks: Vec<Look>,
}

/// What one kind of visitor saw.
#[derive(Clone)]
pub(super) struct Look {
    pub(super) eye: Eye,
    /// It holds at least up to this change.
    pub(super) position: u64,
    pub(super) glances: Arc<[Glance]>,
}

/// Everything about a visitor that the view's decisions rest on, beside the stories and what stands in them. Visitors who
/// are alike in this see the same.
#[derive(Clone, PartialEq)]
pub(super) struct Eye {
    roles: Vec<Role>,
    own_families: Vec<Id<Family>>,
    barred: Vec<Id<Family>>,
    today: Date,
    project: Id<Project>,
}

impl Eye {
    pub(super) fn of(view: &View, project: Id<Project>) -> Eye {
        let barred = match &view.visitor {
            Visitor::Person(person) => person.barred.clone(),
            Visitor::Operator => Vec::new(),
        };
        Eye {
            roles: ordered(view.roles(project)),
            own_families: ordered(view.own_families.iter().copied().collect()),
            barred: ordered(barred),
            today: view.today,
            project,
        }
    }
}

fn ordered<T: Ord>(mut things: Vec<T>) -> Vec<T> {
    things.sort();
    things.dedup();
    things
}

impl Glances {
    /// What is known for this eye, and the life of the memory in which it was known.
    pub(super) fn find(&self, eye: &Eye) -> (Option<Look>, u64) {
        let memory = locks::lock(&self.0);
        let look = memory.looks.iter().find(|look| look.eye == *eye);
        (look.cloned(), memory.life)
    }

    /// Remembers a look, unless everything was forgotten since it began or somebody alike has seen later changes.
    pub(super) fn keep(&self, look: Look, life: u64) {
        let mut memory = locks::lock(&self.0);
        if memory.life != life {
            return;
        }
        if let Some(place) = memory.looks.iter().position(|other| other.eye == look.eye) {
            if memory.looks[place].position > look.position {
                return;
            }
            memory.looks.remove(place);
        }
        // Yesterday's eyes never look again.
        memory
            .looks
            .retain(|other| other.eye.today >= look.eye.today);
        memory.looks.push(look);
        let mut all: usize = memory.looks.iter().map(|look| look.glances.len()).sum();
        while all > MOST_GLANCES && memory.looks.len() > 1 {
            all -= memory.looks.remove(0).glances.len();
        }
    }

    /// Forgets everything: after an erasure nothing of it stays in memory.
    pub(crate) fn clear(&self) {
        let mut memory = locks::lock(&self.0);
        memory.life += 1;
        memory.looks.clear();
    }
}
