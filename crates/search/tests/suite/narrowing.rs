//! Narrowing a search down by where, when, by whom and for what.

use genlyd_domain::access::Role;
use genlyd_domain::change::Action;
use genlyd_domain::consent::{PlaceLevel, Use};
use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::saved_search::Only;
use genlyd_domain::story::Story;
use genlyd_search::{Note, Request};
use genlyd_store::view::View;
use jiff::civil::date;

use crate::world::{World, replaced, titles};

/// Two families: in Nexø, visited by a midwife, who say where they live; and in Aarsdale, visited by a teacher, who do not.
fn world() -> World {
    let mut world = World::new();
    let week = world.week("Uge 47", date(2026, 11, 16), date(2026, 11, 22));
    let told = [
        ("F01", "Nexø", "Jordemoder ", "Natten", PlaceLevel::Village),
        ("F02", "Aarsdale", "lærer", "Dagen", PlaceLevel::Island),
    ];
    for (code, place, profession, title, level) in told {
        let family = world.visited(code, place, profession, week);
        let story = world.draft_with(title, "Vi ringede.", |story| story.family = Some(family));
        world.approve(story);
        world.consent_telling(story, &[Use::Team, Use::Lab], level);
    }
    world
}

fn found(world: &World, view: &View, only: Only) -> Vec<String> {
    let request = Request {
        only,
        ..Request::new("ringede")
    };
    titles(&world.found(view, &request))
}

fn lives_in(place: &str) -> Only {
    Only {
        place: Some(place.to_owned()),
        ..Only::default()
    }
}

#[test]
fn where_a_family_lives_narrows_down_only_for_whoever_may_know_it() {
    let mut world = world();
    let reader = world.person(&[Role::Reader]);
    let reader = world.view_of(&reader);
    let operator = world.operator();

    let whole = world.found(&operator, &Request::new("ringede")).facets;
    let told = world.found(&reader, &Request::new("ringede")).facets;

    let places = |places: &[(&str, usize)]| -> Vec<(String, usize)> {
        let places = places.iter();
        places
            .map(|(place, count)| ((*place).to_owned(), *count))
            .collect()
    };
    assert_eq!(whole.places, places(&[("Nexø", 1), ("Aarsdale", 1)]));
    assert_eq!(told.places, places(&[("Nexø", 1)]));
    assert_eq!(found(&world, &operator, lives_in("Aarsdale")), ["Dagen"]);
    assert_eq!(found(&world, &reader, lives_in("Aarsdale")), [""; 0]);
    assert_eq!(found(&world, &reader, lives_in("Nexø")), ["Natten"]);
}

#[test]
fn a_place_is_asked_for_by_name_too() {
    let mut world = world();
    let reader = world.person(&[Role::Reader]);
    let reader = world.view_of(&reader);

    assert_eq!(world.titles("sted:nexoe"), [""; 0]);
    assert_eq!(world.titles("sted:nex"), ["Natten"]);
    assert_eq!(world.titles("-sted:\"Nexø\" ringede"), ["Dagen"]);
    let unknown = world.found(&reader, &Request::new("sted:Aarsdale"));
    let note = Note::UnknownPlace {
        name: "Aarsdale".to_owned(),
    };
    assert!(unknown.notes.contains(&note), "{:?}", unknown.notes);
}

#[test]
fn a_family_that_moves_is_found_where_it_lives_now() {
    let world = world();
    assert_eq!(world.titles("sted:Nexø"), ["Natten"]);
    let families: Vec<Id<Family>> = world
        .store
        .ids(
            genlyd_domain::record::Lookup::FamiliesOfProject,
            world.project.uuid(),
        )
        .unwrap();

    for family in families {
        let (moved, revision) = replaced(&world, family, |family: &mut Family| {
            "Gudhjem".clone_into(&mut family.place);
        });
        world.commit(Action::FamilyRevised, |commit| {
            commit.replace(&moved, revision)
        });
    }

    assert_eq!(world.titles("sted:Gudhjem"), ["Natten", "Dagen"]);
    assert_eq!(found(&world, &world.operator(), lives_in("Nexø")), [""; 0]);
}

#[test]
fn the_profession_of_whoever_listened_narrows_down_for_those_who_lead_the_talk() {
    let mut world = world();
    let [facilitator, reader] = [Role::Facilitator, Role::Reader].map(|role| world.person(&[role]));
    let (facilitator, reader) = (world.view_of(&facilitator), world.view_of(&reader));
    let heard_by = |profession: &str| Only {
        profession: Some(profession.to_owned()),
        ..Only::default()
    };

    let facets = |view| world.found(view, &Request::new("ringede")).facets;
    assert_eq!(
        facets(&facilitator).professions,
        [("jordemoder".to_owned(), 1), ("lærer".to_owned(), 1)]
    );
    assert_eq!(facets(&reader).professions, []);
    let midwife = heard_by("jordemoder");
    assert_eq!(found(&world, &facilitator, midwife.clone()), ["Natten"]);
    assert_eq!(found(&world, &reader, midwife), [""; 0]);
    assert_eq!(found(&world, &facilitator, heard_by("smed")), [""; 0]);
}

#[test]
fn the_month_in_which_it_was_written_narrows_down() {
    let world = world();
    // Everything there is written at the beginning of 1970.
    let month = |month: &str| Only {
        month: month.parse().ok(),
        ..Only::default()
    };

    let facets = world
        .found(&world.operator(), &Request::new("ringede"))
        .facets;
    let months: Vec<(String, usize)> = facets
        .months
        .iter()
        .map(|(month, count)| (month.to_string(), *count))
        .collect();
    assert_eq!(months, [("1970-01".to_owned(), 2)]);
    let operator = world.operator();
    assert_eq!(found(&world, &operator, month("1970-01")).len(), 2);
    assert_eq!(found(&world, &operator, month("1970-02")), [""; 0]);
}

#[test]
fn what_a_story_may_be_used_for_narrows_down_as_it_stands_today() {
    let mut world = world();
    let story: Id<Story> = world.found(&world.operator(), &Request::new("Natten")).hits[0]
        .seen
        .story
        .id;
    let [reader, facilitator] = [Role::Reader, Role::Facilitator].map(|role| world.person(&[role]));
    let (reader, facilitator) = (world.view_of(&reader), world.view_of(&facilitator));
    let hangs = Only {
        allows: Some(Use::Exhibition),
        ..Only::default()
    };
    assert_eq!(found(&world, &reader, hangs.clone()), [""; 0]);

    world.consent_telling(
        story,
        &[Use::Team, Use::Lab, Use::Exhibition],
        PlaceLevel::Village,
    );

    assert_eq!(found(&world, &reader, hangs.clone()), ["Natten"]);
    assert_eq!(found(&world, &facilitator, hangs.clone()), [""; 0]);
    let facets = world.found(&reader, &Request::new("ringede")).facets;
    assert_eq!(facets.uses, [(Use::Team, 2), (Use::Exhibition, 1)]);
    world.take_back(story, &[Use::Exhibition]);
    assert_eq!(found(&world, &reader, hangs), [""; 0]);
}
