//! Words that belong together: who is told of them.

use genlyd_domain::access::Role;
use genlyd_domain::change::Action;
use genlyd_domain::synonyms::{Relation, WordGroup};
use genlyd_search::synonyms::Synonyms;

use crate::world::World;

#[test]
fn whoever_searches_is_told_of_the_projects_own_words_and_nobody_else() {
    let mut world = World::new();
    let group = WordGroup {
        id: world.id(),
        project: world.project,
        words: vec!["nat".to_owned(), "nattetid".to_owned()],
        relation: Relation::Same,
    };
    world.commit(Action::WordGroupAdded, |commit| commit.create(&group));
    for (role, expected) in [(Role::Reader, 1), (Role::Technician, 0)] {
        let person = world.person(&[role]);
        let view = world.view_of(&person);

        let synonyms = Synonyms::of(&view, world.project).unwrap();

        assert_eq!(synonyms.others("nætterne").len(), expected, "{role:?}");
    }
}
