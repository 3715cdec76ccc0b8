//! What words find.

use genlyd_search::{Note, Request};
use proptest::prelude::*;

use crate::world::{World, titles};

fn world() -> World {
    let mut world = World::new();
    world.approved(
        "Den lange nat",
        "Sundhedsplejersken kom på tredjedagen. Hun sad hos os hele natten, og drømmene var svære.\n\nBagefter \
         ringede vi til mor-barn-gruppen i Aarhus.",
    );
    world.approved(
        "Ventetid",
        "Vi ventede på svar i elleve uger. En sundhedsplejerske ringede en nat.",
    );
    world.approved(
        "The visit",
        "The health visitor listened to us. We had been waiting for weeks, and she stayed.",
    );
    world
}

#[test]
fn an_inflected_form_finds_the_others() {
    let world = world();
    for query in [
        "sundhedsplejerske",
        "sundhedsplejerskens",
        "SUNDHEDSPLEJERSKERNE",
    ] {
        let mut titles = world.titles(query);
        titles.sort();
        assert_eq!(titles, ["Den lange nat", "Ventetid"], "{query}");
    }
    assert_eq!(world.titles("drøm"), ["Den lange nat"]);
    assert_eq!(world.titles("listening"), ["The visit"]);
    assert_eq!(world.titles("waits"), ["The visit"]);
}

#[test]
fn a_word_in_the_title_comes_first() {
    let mut world = world();
    world.approved(
        "Uger og år",
        "Ellers var det dag. Men dagen var lang, og vi gik hjem igen sammen.",
    );
    assert_eq!(world.titles("uger"), ["Uger og år", "Ventetid"]);
}

#[test]
fn all_words_must_be_there_until_none_has_them_all() {
    let world = world();
    assert_eq!(world.titles("sundhedsplejerske svar"), ["Ventetid"]);
    let found = world.found(&world.operator(), &Request::new("drømmene uger"));
    assert_eq!(titles(&found).len(), 2);
    assert_eq!(found.notes, [Note::Relaxed]);
    let nothing = world.found(
        &world.operator(),
        &Request::new("kvantemekanik strikkepind"),
    );
    assert_eq!((nothing.total, nothing.notes), (0, vec![]));
}

#[test]
fn a_text_with_more_of_the_words_comes_first() {
    let mut world = world();
    world.approved(
        "Uger",
        "Uger, uger og atter uger. Det var uger efter uger, og der gik uger.",
    );
    let first = &world.titles("uger svar kvantemekanik")[0];
    assert_eq!(first, "Ventetid");
}

#[test]
fn an_english_text_weighs_as_much_as_a_danish_one() {
    let mut world = World::new();
    for _ in 0..20 {
        world.approved(
            "Andet",
            "Vi gik en lang tur langs vandet og hjem igen sammen.",
        );
    }
    world.approved(
        "Storm",
        "Vi så en film, der hed The Visitor, og så gik vi hjem.",
    );
    world.approved(
        "Night",
        "The visitor came to us. The visitor was there all night long.",
    );
    assert_eq!(world.titles("visitor"), ["Night", "Storm"]);
}

#[test]
fn a_phrase_is_found_only_as_it_stands() {
    let world = world();
    assert_eq!(world.titles("»hele natten«"), ["Den lange nat"]);
    assert_eq!(world.titles("\"natten hele\""), [""; 0]);
    assert_eq!(world.titles("\"svære bagefter\""), ["Den lange nat"]);
}

#[test]
fn what_stands_behind_a_minus_is_left_out() {
    let world = world();
    assert_eq!(
        world.titles("sundhedsplejerske -ventede"),
        ["Den lange nat"]
    );
    assert_eq!(world.titles("-sundhedsplejerske"), ["The visit"]);
}

#[test]
fn a_star_stands_for_the_rest_of_a_word() {
    let world = world();
    assert_eq!(world.titles("sundhedspl*").len(), 2);
    assert_eq!(world.titles("tredje*"), ["Den lange nat"]);
    assert_eq!(world.titles("xyz*"), [""; 0]);
}

#[test]
fn other_spellings_and_keyboards_are_understood() {
    let world = world();
    for query in [
        "Århus",
        "aarhus",
        "mor-barn-gruppe",
        "morbarngruppe",
        "droemmene",
        "gruppen",
    ] {
        assert_eq!(world.titles(query), ["Den lange nat"], "{query}");
    }
}

#[test]
fn a_number_finds_its_story() {
    let world = world();
    assert_eq!(world.titles("nr:2"), ["Ventetid"]);
    assert_eq!(world.titles("nr:2 drømmene"), [""; 0]);
    assert_eq!(world.titles("-nr:2 sundhedsplejerske"), ["Den lange nat"]);
}

#[test]
fn an_unknown_name_is_searched_as_words_and_told() {
    let world = world();
    let found = world.found(
        &world.operator(),
        &Request::new("tema:drømmene familie:svar"),
    );
    assert_eq!(found.total, 2);
    assert_eq!(
        found.notes,
        [
            Note::UnknownTheme {
                name: "drømmene".to_owned()
            },
            Note::UnknownFamily {
                code: "svar".to_owned()
            },
            Note::Relaxed,
        ]
    );
}

#[test]
fn an_empty_query_lists_everything_by_number() {
    let world = world();
    assert_eq!(world.titles(""), ["Den lange nat", "Ventetid", "The visit"]);
    let page = Request {
        first: 1,
        most: 1,
        ..Request::default()
    };
    let found = world.found(&world.operator(), &page);
    assert_eq!(
        (titles(&found), found.total),
        (vec!["Ventetid".to_owned()], 3)
    );
}

#[test]
fn snippets_are_sentences_with_the_words_lit() {
    let world = world();
    let found = world.found(&world.operator(), &Request::new("drøm"));
    let snippet = &found.hits[0].snippets[0];
    assert_eq!(
        snippet.text,
        "Hun sad hos os hele natten, og drømmene var svære."
    );
    let lit: Vec<&str> = snippet
        .lit
        .iter()
        .map(|lit| lit.slice(&snippet.text))
        .collect();
    assert_eq!(lit, ["drømmene"]);
}

#[test]
fn words_are_found_across_sections_but_phrases_are_not() {
    let mut world = World::new();
    let story = world.draft("To afsnit", "Vi gik tur.");
    let text = world.text(world.story(story).record.current);
    let mut sections = text.sections.clone();
    sections.push(genlyd_domain::text_version::Section {
        key: "bagefter".to_owned(),
        markdown: "Hjem igen.".to_owned(),
    });
    let (mut new, writing) = (text.clone(), world.id());
    new.id = writing;
    new.sections = sections;
    let (record, revision) = crate::world::replaced(&world, story, |story| story.current = writing);
    world.commit(genlyd_domain::change::Action::StoryWritten, |commit| {
        commit.create(&new).replace(&record, revision)
    });
    assert_eq!(world.titles("tur hjem"), ["To afsnit"]);
    assert_eq!(world.titles("\"tur hjem\""), [""; 0]);
}

#[test]
fn whatever_is_typed_there_is_an_answer() {
    let world = world();
    let view = world.operator();
    world.index.catch_up().unwrap();
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(1_000));
    let queries = "(\\PC|[-\"*:»« ()~^]|tema:|familie:|nr:|nat|vent|AND|OR){0,24}";
    runner
        .run(&queries, |query| {
            let answer = world
                .index
                .search(&view, world.project, &Request::new(&query));
            prop_assert!(answer.is_ok(), "{query:?}: {answer:?}");
            Ok(())
        })
        .unwrap();
}
