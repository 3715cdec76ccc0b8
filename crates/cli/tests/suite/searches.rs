//! Texts found by their words.

use super::genlyd::Place;

fn letters() -> Place {
    let place = Place::new();
    place.letters();
    place
        .run(&["import", "letters.jsonl", "--project", "Breve"])
        .with(0);
    place
}

#[test]
fn queries_are_answered_with_the_ids_that_texts_came_with() {
    let place = letters();
    place.write(
        "queries.jsonl",
        "{\"id\": \"q1\", \"query\": \"sundhedsplejerskens\"}\n{\"id\": 2, \"query\": \"visitors\"}\n{\"id\": 3, \"query\": \"rumfart\"}\n",
    );

    let answers = place
        .run(&["search", "--queries", "queries.jsonl"])
        .with(0)
        .json();

    assert_eq!(
        answers,
        [
            serde_json::json!({"id": "q1", "hits": ["b1"]}),
            serde_json::json!({"id": 2, "hits": ["b3"]}),
            serde_json::json!({"id": 3, "hits": []}),
        ]
    );
}

#[test]
fn no_more_is_shown_than_was_asked_for() {
    let place = letters();

    let found = place
        .run(&["search", "", "--most", "2", "--json"])
        .with(0)
        .json()
        .remove(0);

    assert_eq!(found["total"], 5);
    assert_eq!(found["hits"].as_array().map(Vec::len), Some(2));
}

#[test]
fn what_was_written_to_a_file_is_not_lit() {
    let place = letters();

    let ended = place.run(&["search", "suppe"]).with(0);

    assert!(
        ended.said.contains("Naboen bankede på med en gryde suppe."),
        "{}",
        ended.said
    );
    assert!(ended.said.contains("1 story found"));
    assert!(!ended.said.contains('\u{1b}'));
}

#[test]
fn a_deleted_index_comes_back() {
    let place = letters();
    place.run(&["search", "suppe"]).with(0);
    std::fs::remove_dir_all(place.path("genlyd-data/index")).expect("the index is deleted");

    let found = place
        .run(&["search", "suppe", "--json"])
        .with(0)
        .json()
        .remove(0);
    let rebuilt = place.run(&["reindex"]).with(0);

    assert_eq!(found["hits"][0]["id"], "b2");
    assert!(rebuilt.said.contains("5 texts"), "{}", rebuilt.said);
}

#[test]
fn a_file_of_queries_that_cannot_be_read_is_answered_with_nothing() {
    let place = letters();
    place.write(
        "queries.jsonl",
        "{\"id\": 1, \"query\": \"suppe\"}\n{\"id\": 2}\n",
    );

    let ended = place.run(&["search", "--queries", "queries.jsonl"]).with(2);

    assert_eq!(ended.said, "");
    assert!(
        ended.complained.contains("queries.jsonl, line 2"),
        "{}",
        ended.complained
    );
}
