//! What is suggested while somebody types, and what never is.

use genlyd_domain::access::Role;
use genlyd_search::Suggested;
use genlyd_store::view::View;
use genlyd_text::language::Language;
use jiff::civil::date;

use crate::world::World;

/// What is suggested to a visitor, each with a sign of what it is.
fn told(world: &World, view: &View, typed: &str) -> Vec<String> {
    world.index.catch_up().unwrap();
    let suggestions = world
        .index
        .suggest(view, world.project, typed, Language::Danish)
        .unwrap();
    suggestions
        .into_iter()
        .map(|suggestion| match suggestion.what {
            Suggested::Theme(theme) => format!("# {}", theme.name),
            Suggested::Place(place) => format!("@ {place}"),
            Suggested::Word(word) => word,
        })
        .collect()
}

fn check(world: &World, typed: &str, expected: &[&str]) {
    assert_eq!(told(world, &world.operator(), typed), expected, "{typed}");
}

#[test]
fn themes_places_and_words_that_begin_like_it_are_suggested() {
    let mut world = World::new();
    let week = world.week("Uge 47", date(2026, 11, 16), date(2026, 11, 22));
    let family = world.visited("F01", "Nexø", "", week);
    world.theme("Natten", None);
    world.theme("At være ene om natten", None);
    world.draft_with("Et", "Naboen kom om natten og igen næste nat.", |story| {
        story.family = Some(family);
    });
    world.draft("To", "Den nat var naboerne vågne. Nætter!");

    check(
        &world,
        "na",
        &["# Natten", "# At være ene om natten", "nat", "nabo"],
    );
    check(&world, "svar -ne", &["@ Nexø"]);
    check(&world, "tema:ene", &["# At være ene om natten"]);
    check(&world, "sted:\"nex", &["@ Nexø"]);
    check(&world, "naet", &["nætter"]);
    check(&world, "n", &[]);
    check(&world, "kvantestrikkepind", &[]);
    check(&world, "\"hele na", &[]);
}

#[test]
fn a_suggestion_goes_on_with_the_query_as_it_stands() {
    let mut world = World::new();
    world.theme("Støtte og »hjælp«", None);
    world.draft("Et", "Støtten kom.");
    world.index.catch_up().unwrap();

    let suggestions = world
        .index
        .suggest(
            &world.operator(),
            world.project,
            "\"hele natten\" -stø",
            Language::Danish,
        )
        .unwrap();

    let queries: Vec<&str> = suggestions
        .iter()
        .map(|suggestion| suggestion.query.as_str())
        .collect();
    assert_eq!(
        queries,
        [
            "\"hele natten\" -tema:\"Støtte og hjælp\"",
            "\"hele natten\" -støtte"
        ]
    );
}

#[test]
fn a_word_that_only_texts_have_that_nobody_may_read_is_not_suggested() {
    let mut world = World::new();
    let read = world.approved("Natten", "Vi ringede til lægen.");
    world.write(read, "Natten", "Vi ringede til vagtlægen.");
    world.draft("Kladde", "Lægeboligen lå ved Lægården.");
    let reader = world.person(&[Role::Reader]);
    let technician = world.person(&[Role::Technician]);

    assert_eq!(told(&world, &world.view_of(&reader), "læg"), ["læge"]);
    assert_eq!(told(&world, &world.view_of(&reader), "vagt"), [""; 0]);
    assert_eq!(told(&world, &world.view_of(&technician), "læg"), [""; 0]);
    check(&world, "lægeb", &["lægebolig"]);
    world.withdraw(read);
    assert_eq!(told(&world, &world.view_of(&reader), "læg"), [""; 0]);
}

#[test]
fn a_name_is_suggested_as_a_text_has_it() {
    let mut world = World::new();
    world.draft("Et", "Så kom Aage fra Mødregruppen i Xylopolis.");

    check(&world, "aag", &["Aage"]);
    check(&world, "xylo", &["Xylopolis"]);
}

#[test]
fn themes_and_places_are_suggested_to_whoever_may_see_them() {
    let mut world = World::new();
    let week = world.week("Uge 47", date(2026, 11, 16), date(2026, 11, 22));
    let family = world.visited("F01", "Nexø", "", week);
    world.theme("Nexø og omegn", None);
    world.draft_with("Et", "Vi sov.", |story| story.family = Some(family));
    let reader = world.person(&[Role::Reader]);
    let collector = world.person(&[Role::Collector]);

    assert_eq!(
        told(&world, &world.view_of(&reader), "nex"),
        ["# Nexø og omegn"]
    );
    assert_eq!(told(&world, &world.view_of(&collector), "nex"), [""; 0]);
}
