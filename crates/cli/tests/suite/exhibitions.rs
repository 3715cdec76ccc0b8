//! Exhibitions made and printed from the command line.

use super::genlyd::{Place, files_in};

fn printable() -> Place {
    let place = Place::new();
    place.letters();
    place
        .run(&[
            "import",
            "letters.jsonl",
            "--project",
            "Breve",
            "--uses",
            "exhibition",
            "--basis",
            "Breve fra et arkiv",
        ])
        .with(0);
    place
        .run(&[
            "exhibition",
            "make",
            "--title",
            "Vinterbreve",
            "--stories",
            "2",
            "--size",
            "a3",
        ])
        .with(0);
    place
}

#[test]
fn texts_without_a_yes_make_no_exhibition() {
    let place = Place::new();
    place.letters();
    place
        .run(&["import", "letters.jsonl", "--project", "Breve"])
        .with(0);

    let ended = place
        .run(&["exhibition", "make", "--title", "Vinterbreve"])
        .with(3);

    assert!(
        ended.complained.contains("0 may be exhibited"),
        "{}",
        ended.complained
    );
    assert_eq!(place.run(&["exhibition", "list"]).with(0).said, "");
}

#[test]
fn an_exhibition_is_printed_and_entered_in_the_ledger() {
    let place = printable();

    let answer = place
        .run(&[
            "print",
            "vinterbreve",
            "--to",
            "ud",
            "--profile",
            "tryk",
            "--all-in-one",
            "--json",
        ])
        .with(0)
        .json()
        .remove(0);
    let listed = place
        .run(&["exhibition", "list", "--json"])
        .with(0)
        .json()
        .remove(0);

    assert_eq!(
        (&answer["edition"], &answer["stopped"]),
        (&1.into(), &serde_json::json!([]))
    );
    let files = files_in(&place.path("ud"));
    assert_eq!(files.len(), 4, "{files:?}");
    for file in files {
        let bytes = std::fs::read(&file).expect("a file");
        assert!(bytes.starts_with(b"%PDF-"), "{}", file.display());
    }
    assert_eq!(
        (&listed["pieces"], &listed["editions"]),
        (&3.into(), &1.into())
    );
}

#[test]
fn one_piece_is_printed_by_its_number() {
    let place = printable();

    place
        .run(&["print", "Vinterbreve", "--to", "ud", "--piece", "2"])
        .with(0);
    place
        .run(&["print", "Vinterbreve", "--to", "ud", "--piece", "9"])
        .with(2);

    let files = files_in(&place.path("ud"));
    assert_eq!(files, [place.path("ud/tryk-1-planche-02-arkiv.pdf")]);
}

#[test]
fn an_exhibition_that_is_not_there_is_named_with_those_that_are() {
    let place = printable();

    let ended = place.run(&["print", "Sommerbreve", "--to", "ud"]).with(2);

    assert!(
        ended.complained.contains("»Vinterbreve«"),
        "{}",
        ended.complained
    );
    assert!(!place.path("ud").exists());
}
