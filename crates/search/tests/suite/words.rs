//! Words that are looked for beside what was typed: who is told of them.

use genlyd_domain::access::Role;
use genlyd_domain::change::Action;
use genlyd_domain::synonyms::{Relation, WordGroup};
use genlyd_search::synonyms::Synonyms;
use genlyd_search::{Note, Request};
use genlyd_store::view::View;

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

#[test]
fn what_no_text_has_that_may_be_read_is_not_told() {
    let mut world = World::new();
    world.approved("Natten", "Vi ventede en nat på Boerge.");
    world.draft("Kladde", "Natteventeriet hos Børge i børnehaven.");
    let reader = world.person(&[Role::Reader]);
    let told = |view: &View, query: &str| world.found(view, &Request::new(query)).notes;
    let also = |words: &[&str]| Note::Also {
        words: words.iter().map(|word| (*word).to_owned()).collect(),
    };

    assert_eq!(told(&world.operator(), "nat vente"), []);
    assert_eq!(told(&world.operator(), "boerge"), [also(&["børge"])]);
    assert_eq!(told(&world.view_of(&reader), "boerge"), []);
    assert_eq!(
        told(&world.operator(), "børne haven"),
        [also(&["børnehaven"])]
    );
}
