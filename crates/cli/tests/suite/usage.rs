//! Wrong arguments, and what is said about them.

use super::genlyd::Place;

#[test]
fn wrong_arguments_end_with_two_and_name_the_cure() {
    let place = Place::new();
    let letters = place.letters();
    let letters = letters.to_str().expect("a readable path");

    for (arguments, cure) in [
        (&["no-such-command"][..], "--help"),
        (&["import", letters], "--project"),
        (
            &["import", letters, "--project", "P", "--uses", "team"],
            "--basis",
        ),
        (
            &[
                "import",
                letters,
                "--project",
                "P",
                "--uses",
                "everything",
                "--basis",
                "x",
            ],
            "exhibition",
        ),
        (&["import", "nowhere.jsonl", "--project", "P"], "not there"),
        (&["search"], "<QUERY>"),
        (&["search", "barn"], "--data"),
        (&["verify"], "--data"),
        (&["person", "add", "Lone", "--role", "queen"], "organiser"),
        (
            &["exhibition", "make", "--title", "T", "--size", "a9"],
            "a2",
        ),
    ] {
        let ended = place.run(arguments).with(2);
        assert!(
            ended.complained.contains(cure),
            "{arguments:?} does not name {cure}: {}",
            ended.complained
        );
    }
}

#[test]
fn a_mistyped_folder_is_not_filled() {
    let place = Place::new();

    place.run(&["verify", "--data", "mistyped"]).with(2);
    place.run(&["search", "barn", "--data", "mistyped"]).with(2);

    assert!(!place.path("mistyped").exists());
}

#[test]
fn a_folder_with_other_files_is_left_alone() {
    let place = Place::new();
    place.letters();

    place.run(&["project", "add", "P", "--data", "."]).with(3);
    place.run(&["demo", "--fill-only", "--data", "."]).with(3);

    assert_eq!(super::genlyd::files_in(&place.path("")).len(), 1);
}

#[test]
fn a_project_must_be_named_where_there_are_two() {
    let place = Place::new();
    place.run(&["project", "add", "Havø"]).with(0);
    place
        .run(&["person", "add", "Lone", "--role", "organiser"])
        .with(0);
    place.run(&["project", "add", "Vestø"]).with(0);

    let ended = place
        .run(&["person", "add", "Lone", "--role", "organiser"])
        .with(2);

    assert!(
        ended.complained.contains("»Havø«, »Vestø«"),
        "{}",
        ended.complained
    );
    place
        .run(&[
            "person",
            "add",
            "Lone",
            "--role",
            "reader",
            "--project",
            "HAVØ",
        ])
        .with(0);
    place.run(&["project", "add", "havø"]).with(2);
}

#[test]
fn an_invitation_is_a_link_to_the_address_that_was_named() {
    let place = Place::new();
    place.run(&["project", "add", "Havø"]).with(0);

    let ended = place
        .run(&[
            "person",
            "add",
            "Lone Holm",
            "--email",
            "lone@example.org",
            "--role",
            "organiser",
            "--base-url",
            "https://genlyd.example.org/",
            "--json",
        ])
        .with(0);

    let link = ended.json()[0]["link"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let code = link
        .strip_prefix("https://genlyd.example.org/invitations/")
        .expect("a link to the address");
    assert_eq!(code.len(), 64);
}
