//! Texts brought in from outside.

use super::genlyd::Place;

const STATED: [&str; 4] = ["--uses", "team,exhibition", "--basis", "Breve fra et arkiv"];

#[test]
fn importing_twice_adds_nothing() {
    let place = Place::new();
    place.letters();
    let import = ["import", "letters.jsonl", "--project", "Breve", "--json"];

    let first = place.run(&import).with(0).json().remove(0);
    let second = place.run(&import).with(0).json().remove(0);

    assert_eq!(
        (&first["imported"], &first["new_project"]),
        (&5.into(), &true.into())
    );
    assert_eq!(
        (&second["imported"], &second["already_there"]),
        (&0.into(), &5.into())
    );
    assert_eq!(second["different_there"], serde_json::json!([]));
}

#[test]
fn only_what_is_new_comes_in_and_numbers_go_on() {
    let place = Place::new();
    let letters = place.letters();
    place
        .run(&["import", "letters.jsonl", "--project", "Breve"])
        .with(0);
    let more = std::fs::read_to_string(&letters)
        .expect("the letters")
        .replace("Tak for alt.", "Tak for det hele.")
        + "{\"id\": \"b6\", \"text\": \"Endnu et brev, der kom for sent til den første bunke.\"}\n";
    place.write("letters.jsonl", &more);

    let report = place
        .run(&["import", "letters.jsonl", "--project", "breve", "--json"])
        .with(0)
        .json()
        .remove(0);

    assert_eq!(
        (&report["imported"], &report["already_there"]),
        (&1.into(), &5.into())
    );
    assert_eq!(report["different_there"], serde_json::json!(["b4"]));
    let found = place
        .run(&["search", "nr:6", "--json"])
        .with(0)
        .json()
        .remove(0);
    assert_eq!(found["hits"][0]["id"], "b6");
}

#[test]
fn the_report_names_what_is_odd() {
    let place = Place::new();
    place.letters();

    let ended = place
        .run(&["import", "letters.jsonl", "--project", "Breve"])
        .with(0);

    for line in [
        "1 in English: b3",
        "1 in old spelling: b5",
        "1 very short: b4",
        "5 texts brought into »Breve«",
        "used for nothing yet",
    ] {
        assert!(
            ended.said.contains(line),
            "»{line}« is missing:\n{}",
            ended.said
        );
    }
}

#[test]
fn what_cannot_be_read_is_named_and_the_others_come_in() {
    let place = Place::new();
    place.write(
        "a.md",
        "# En tur til stranden\n\nDer var blæst, og ingen af os havde hue på.\n",
    );
    place.write("b.txt", "Vi gik hjem igen, og der var varm kakao til alle.");
    place.write(
        "c.jsonl",
        "{\"id\": 1, \"text\": \"Første.\"}\nikke json\n{\"id\": 1, \"text\": \"Anden.\"}\n",
    );

    let ended = place
        .run(&[
            "import",
            "a.md",
            "b.txt",
            "c.jsonl",
            "--project",
            "Blandet",
            "--json",
        ])
        .with(1);

    let report = ended.json().remove(0);
    assert_eq!(report["imported"], 3);
    assert_eq!(report["problems"][0]["file"], "c.jsonl");
    assert_eq!(report["problems"][0]["line"], 2);
    assert_eq!(
        report["repeated"],
        serde_json::json!([{"id": "1", "of": "1", "same": "id"}])
    );
    assert!(ended.complained.contains("1 text could not be brought in"));
}

#[test]
fn nothing_is_begun_where_nothing_can_be_read() {
    let place = Place::new();
    place.write("brev.docx", "PK");

    let ended = place
        .run(&["import", "brev.docx", "--project", "Breve"])
        .with(1);

    assert!(
        ended.complained.contains("brev.docx"),
        "{}",
        ended.complained
    );
    assert!(ended.complained.contains(".docx"), "{}", ended.complained);
    place
        .run(&["import", "brev.docx", "--project", " "])
        .with(2);
    assert!(!place.path("genlyd-data").exists());
}

#[test]
fn a_text_with_a_personal_number_stays_out_and_the_report_does_not_repeat_it() {
    let place = Place::new();
    let lines = "{\"id\": \"b1\", \"text\": \"Hun hed 010203-1234 på papiret, og alle kaldte hende Ninka.\"}\n\
                 {\"id\": \"b2\", \"text\": \"Så gik vi hjem ad den lange vej, og det blev mørkt.\"}\n";
    place.write("letters.jsonl", lines);

    let ended = place
        .run(&["import", "letters.jsonl", "--project", "Breve", "--json"])
        .with(1);
    let report = ended.json().remove(0);

    assert_eq!(report["imported"], 1);
    assert_eq!(report["problems"][0]["line"], 1);
    let what = report["problems"][0]["what"].as_str().unwrap_or_default();
    assert!(what.starts_with("b1: a personal number (CPR)"), "{what}");
    let told = format!("{report}{}", ended.complained);
    assert!(!told.contains("010203"), "{told}");
}

#[test]
fn texts_may_be_used_for_what_was_stated_and_for_nothing_else() {
    let place = Place::new();
    place.letters();
    let mut import = vec!["import", "letters.jsonl", "--project", "Breve"];
    import.extend(STATED);
    place.run(&import).with(0);

    place
        .run(&[
            "exhibition",
            "make",
            "--title",
            "Alle breve",
            "--stories",
            "5",
        ])
        .with(0);
    let too_many = place
        .run(&[
            "exhibition",
            "make",
            "--title",
            "For mange",
            "--stories",
            "6",
        ])
        .with(3);

    assert!(
        too_many.complained.contains("5 may be exhibited"),
        "{}",
        too_many.complained
    );
}

#[test]
fn a_guide_is_published_once_and_then_as_a_new_version() {
    let place = Place::new();
    let guide = include_str!("../../../../guides/da/story.md");
    place.write("guide.md", guide);
    let import = ["import", "guide.md", "--project", "Havø", "--guide"];

    let first = place.run(&import).with(0);
    let again = place.run(&import).with(0);
    place.write(
        "guide.md",
        &guide.replace("Tak, fordi I vil lytte.", "Tak, fordi I lytter."),
    );
    let changed = place.run(&import).with(0);

    assert!(first.said.contains("version 1"), "{}", first.said);
    assert!(again.said.contains("published already"), "{}", again.said);
    assert!(changed.said.contains("version 2"), "{}", changed.said);
}
