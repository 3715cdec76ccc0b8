//! Who finds what: every hit passes the view.

use genlyd_domain::access::Role;
use genlyd_domain::consent::Use;
use genlyd_search::Request;
use jiff::civil::date;

use crate::world::{World, titles};

#[test]
fn a_reader_does_not_find_by_words_of_a_version_that_is_not_approved() {
    let mut world = World::new();
    let story = world.approved("Natten", "Vi ringede til lægen.");
    world.write(story, "Natten", "Vi ringede til vagtlægen i Rønne.");
    let reader = world.person(&[Role::Reader]);
    let reader = world.view_of(&reader);
    assert_eq!(world.titles_for(&reader, "vagtlægen"), [""; 0]);
    assert_eq!(world.titles_for(&reader, "lægen"), ["Natten"]);
    let snippet = &world.found(&reader, &Request::new("lægen")).hits[0].snippets[0];
    assert_eq!(snippet.text, "Vi ringede til lægen.");
}

#[test]
fn whoever_sees_the_whole_story_finds_the_newest_text_once() {
    let mut world = World::new();
    let story = world.approved("Natten", "Vi ringede til lægen.");
    world.write(story, "Natten", "Vi ringede til naboen.");
    assert_eq!(world.titles("ringede"), ["Natten"]);
    assert_eq!(world.titles("naboen"), ["Natten"]);
    assert_eq!(world.titles("lægen"), [""; 0]);
}

#[test]
fn a_draft_is_found_by_organisers_only() {
    let mut world = World::new();
    world.draft("Kladde", "Vi ringede.");
    assert_eq!(world.titles("ringede"), ["Kladde"]);
    for role in [
        Role::Reader,
        Role::Facilitator,
        Role::Exhibitor,
        Role::Evaluator,
        Role::Technician,
    ] {
        let person = world.person(&[role]);
        let view = world.view_of(&person);
        assert_eq!(world.titles_for(&view, "ringede"), [""; 0], "{role:?}");
        assert_eq!(world.titles_for(&view, ""), [""; 0], "{role:?}");
    }
}

#[test]
fn a_withdrawn_story_disappears_before_the_index_knows() {
    let mut world = World::new();
    let story = world.approved("Natten", "Vi ringede.");
    let reader = world.person(&[Role::Reader]);
    let views = [world.operator(), world.view_of(&reader)];
    for view in &views {
        assert_eq!(world.titles_for(view, "ringede"), ["Natten"]);
    }
    world.withdraw(story);
    for view in &views {
        let found = world
            .index
            .search(view, world.project, &Request::new("ringede"))
            .unwrap();
        assert_eq!((found.total, found.hits.len()), (0, 0));
        assert_eq!(found.facets, genlyd_search::Facets::default());
    }
    assert_eq!(world.titles("ringede"), [""; 0]);
    assert_eq!(world.index.documents(), 0);
}

#[test]
fn a_consent_that_is_taken_back_counts_at_once() {
    let mut world = World::new();
    let story = world.approved("Natten", "Vi ringede.");
    let reader = world.person(&[Role::Reader]);
    let reader = world.view_of(&reader);
    assert_eq!(world.titles_for(&reader, "ringede"), ["Natten"]);
    world.take_back(story, &[Use::Team]);
    let found = world
        .index
        .search(&reader, world.project, &Request::new("ringede"))
        .unwrap();
    assert_eq!(found.total, 0);
    world.consent(story, &[Use::Team]);
    assert_eq!(world.titles_for(&reader, "ringede"), ["Natten"]);
}

#[test]
fn what_one_visitor_sees_is_not_remembered_for_another() {
    let mut world = World::new();
    world.draft("Kladde", "Vi ringede.");
    world.approved("Godkendt", "Vi ringede.");
    let reader = world.person(&[Role::Reader]);
    let mut both = reader.clone();
    both.memberships[0].role = Role::Organiser;
    for _ in 0..2 {
        assert_eq!(
            world.titles_for(&world.view_of(&reader), "ringede"),
            ["Godkendt"]
        );
        assert_eq!(world.titles_for(&world.view_of(&both), "ringede").len(), 2);
    }
}

#[test]
fn a_pair_finds_its_own_families_while_the_week_is_open() {
    let mut world = World::new();
    let week = world.week("Uge 47", date(2026, 11, 16), date(2026, 11, 22));
    let (family, collector) = world.visit("F07", week);
    world.draft_with("Vores", "Vi ringede.", |story| story.family = Some(family));
    world.draft("En andens", "Vi ringede.");
    let view = world.view_of(&collector);
    assert_eq!(world.titles_for(&view, "ringede"), ["Vores"]);
    assert_eq!(world.titles_for(&view, "familie:F07"), ["Vores"]);
}

#[test]
fn a_family_is_found_by_code_or_name_by_those_who_may_know_of_it() {
    let mut world = World::new();
    let week = world.week("Uge 47", date(2026, 11, 16), date(2026, 11, 22));
    let (family, _) = world.visit("F07", week);
    let story = world.draft_with("Vores", "Vi ringede.", |story| story.family = Some(family));
    world.approve(story);
    world.consent(story, &[Use::Team]);
    world.approved("En andens", "Vi ringede.");
    for query in [
        "familie:F07",
        "family:f7",
        "familie:7",
        "familie:Lind ringede",
    ] {
        assert_eq!(world.titles(query), ["Vores"], "{query}");
    }
    assert_eq!(world.titles("-familie:F07"), ["En andens"]);
    let reader = world.person(&[Role::Reader]);
    let reader = world.view_of(&reader);
    assert_eq!(world.titles_for(&reader, "familie:F07"), [""; 0]);
    assert_eq!(world.titles_for(&reader, "ringede").len(), 2);
}

#[test]
fn another_project_is_another_world() {
    let mut world = World::new();
    world.approved("Natten", "Vi ringede.");
    world.index.catch_up().unwrap();
    let other = world.id();
    let found = world
        .index
        .search(&world.operator(), other, &Request::new("ringede"))
        .unwrap();
    assert_eq!(titles(&found), [""; 0]);
}
