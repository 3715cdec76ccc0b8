//! Finding in a text that is at hand.

use genlyd_search::Finder;
use genlyd_text::language::Language;

use crate::world::World;

fn finder(query: &str) -> Finder {
    let world = World::new();
    world
        .index
        .finder(&world.operator(), world.project, query)
        .unwrap()
}

fn lit(query: &str, text: &str) -> Vec<String> {
    finder(query)
        .lit(Language::Danish, text)
        .iter()
        .map(|range| range.slice(text).to_owned())
        .collect()
}

#[test]
fn a_text_is_found_in_as_the_index_finds() {
    let text = "Vi ventede hele natten. Sundhedsplejersken kom næste nat.";

    assert_eq!(lit("nat vente", text), ["ventede", "natten", "nat"]);
    assert_eq!(lit("sundhed", text), ["Sundhed"]);
    assert_eq!(lit("\"næste nat\"", text), ["næste nat"]);
    assert_eq!(lit("sundheds*", text), ["Sundhedsplejersken"]);
    assert_eq!(lit("færge", text), [""; 0]);
}

#[test]
fn words_that_hold_sentences_together_light_up_only_alone() {
    let text = "Hun kom ikke, og han kom.";

    assert_eq!(lit("ikke han kom", text), ["kom", "kom"]);
    assert_eq!(lit("ikke", text), ["ikke"]);
}

#[test]
fn texts_that_belong_together_hold_it_between_them() {
    let finds = |query: &str, texts: &[&str]| finder(query).finds(Language::Danish, texts);
    let texts = ["Natten", "Vi ventede.", "Familien på bakken"];

    assert!(finds("nætter venter", &texts));
    assert!(finds("i natten", &texts));
    assert!(!finds("natten færgen", &texts));
    assert!(!finds("natten -ventede", &texts));
    assert!(finds("", &texts) && finder("tema:\"x\"").finds(Language::Danish, &["x"]));
}
