//! Search judged by a reader: the set in `tests/search`, and files that do not hold together.

use std::path::{Path, PathBuf};

use super::genlyd::Place;

fn set(file: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/search");
    let path: PathBuf = folder.join(file);
    path.display().to_string()
}

/// Five letters, a query that finds one of them, and one that finds none.
fn letters() -> Place {
    let place = Place::new();
    place.letters();
    place
        .run(&["import", "letters.jsonl", "--project", "Breve"])
        .with(0);
    place.write(
        "queries.jsonl",
        "{\"id\": 1, \"kind\": \"word\", \"query\": \"suppe\"}\n{\"id\": 2, \"kind\": \"minus\", \"query\": \"suppe -naboen\"}\n",
    );
    place.write(
        "judgements.jsonl",
        "{\"id\": 1, \"grades\": {\"b2\": 2, \"b4\": 1}, \"must_not\": [\"b3\"]}\n{\"id\": 2, \"grades\": {\"b4\": 1}}\n",
    );
    place
}

const JUDGE: [&str; 5] = [
    "search",
    "--queries",
    "queries.jsonl",
    "--judgements",
    "judgements.jsonl",
];

#[test]
fn search_stands_on_its_floor() {
    let place = Place::new();
    place
        .run(&["import", &set("texts.jsonl"), "--project", "Søgning"])
        .with(0);

    let ended = place.run(&[
        "search",
        "--queries",
        &set("queries.jsonl"),
        "--judgements",
        &set("judgements.jsonl"),
        "--floor",
        &set("floor.json"),
    ]);

    eprintln!("{}", ended.said);
    ended.with(0);
}

#[test]
fn a_report_tells_figures_by_kind_and_the_queries_that_lack_something() {
    let place = letters();

    let told = place.run(&JUDGE).with(0).said;
    let report = place
        .run(&[&JUDGE[..], &["--json"]].concat())
        .with(0)
        .json()
        .remove(0);

    assert!(told.contains("word  suppe  missed: b4"), "{told}");
    assert!(told.contains("0 of 1"), "{told}");
    // »word« finds one of two, »minus« none of one.
    assert_eq!(report["kinds"]["word"]["recall"], 0.5);
    assert_eq!(report["all"]["recall"], 0.25);
    assert_eq!(report["all"]["unanswered"], 1);
    assert_eq!(report["queries"][1]["missed"], serde_json::json!(["b4"]));
}

#[test]
fn figures_under_a_floor_end_the_command_with_1() {
    let place = letters();
    place.write(
        "low.json",
        "{\"recall\": 0.25, \"ndcg\": 0.1, \"near_misses\": 0, \"unanswered\": 1}",
    );
    place.write(
        "high.json",
        "{\"recall\": 0.26, \"ndcg\": 0.1, \"near_misses\": 0, \"unanswered\": 1}",
    );

    place
        .run(&[&JUDGE[..], &["--floor", "low.json"]].concat())
        .with(0);
    let under = place
        .run(&[&JUDGE[..], &["--floor", "high.json"]].concat())
        .with(1);

    assert!(under.said.contains("recall@20"), "{}", under.said);
    assert!(
        under
            .complained
            .contains("recall at 20 is 0.2500, not 0.26"),
        "{}",
        under.complained
    );
}

#[test]
fn files_that_do_not_belong_together_are_answered_with_nothing() {
    let place = letters();
    place.write("judgements.jsonl", "{\"id\": 1, \"grades\": {\"b2\": 2}}\n");

    let ended = place.run(&JUDGE).with(2);

    assert_eq!(ended.said, "");
    assert!(
        ended.complained.contains("the query 2 is not judged"),
        "{}",
        ended.complained
    );
}

#[test]
fn the_set_judges_texts_that_are_in_it() {
    let read = |file: &str| -> Vec<serde_json::Value> {
        let text = std::fs::read_to_string(set(file)).expect("a file of the set");
        text.lines()
            .map(|line| serde_json::from_str(line).expect("a line of JSON"))
            .collect()
    };
    let texts: Vec<String> = read("texts.jsonl")
        .iter()
        .map(|text| text["id"].as_str().unwrap_or_default().to_owned())
        .collect();

    for judgement in read("judgements.jsonl") {
        let grades = judgement["grades"].as_object().expect("grades");
        let must_not = judgement["must_not"].as_array().into_iter().flatten();
        let named = grades
            .keys()
            .map(String::as_str)
            .chain(must_not.filter_map(serde_json::Value::as_str));
        for text in named {
            assert!(
                texts.iter().any(|id| id == text),
                "{text} of {}",
                judgement["id"]
            );
        }
        assert!(
            !grades.is_empty(),
            "{} has nothing to find",
            judgement["id"]
        );
    }
}
