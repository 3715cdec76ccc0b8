//! Damage named, folders copied and brought back.

use super::genlyd::Place;

fn letters() -> Place {
    let place = Place::new();
    place.letters();
    place
        .run(&["import", "letters.jsonl", "--project", "Breve"])
        .with(0);
    place
}

fn fingerprint(place: &Place, data: &str) -> String {
    let answer = place
        .run(&["verify", "--full", "--json", "--data", data])
        .with(0)
        .json()
        .remove(0);
    answer["fingerprint"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_sound_folder_is_called_sound() {
    let place = letters();

    let ended = place.run(&["verify", "--full"]).with(0);

    assert!(ended.said.contains("Nothing is damaged"), "{}", ended.said);
    assert!(
        ended.said.contains("keys and places agree"),
        "{}",
        ended.said
    );
}

#[test]
fn damage_is_named_and_ends_with_four() {
    let place = letters();
    let journal = place.journal();
    let mut bytes = std::fs::read(&journal).expect("the journal");
    bytes[4_000] ^= 0x10;
    std::fs::write(&journal, bytes).expect("a flipped byte");

    let ended = place.run(&["verify"]).with(4);

    let name = journal.file_name().unwrap_or_default().to_string_lossy();
    assert!(ended.complained.contains(&*name), "{}", ended.complained);
}

#[test]
fn a_backup_comes_back_as_it_was() {
    let place = letters();
    let before = fingerprint(&place, "genlyd-data");

    place.run(&["backup", "--to", "copies/one"]).with(0);
    place
        .run(&["restore", "--from", "copies/one", "--data", "again"])
        .with(0);

    assert_eq!(fingerprint(&place, "again"), before);
    let found = place
        .run(&["search", "suppe", "--json", "--data", "again"])
        .with(0)
        .json()
        .remove(0);
    assert_eq!(found["hits"][0]["id"], "b2");
}

#[test]
fn nothing_is_written_over() {
    let place = letters();
    place.run(&["backup", "--to", "copies/one"]).with(0);

    place.run(&["backup", "--to", "copies/one"]).with(3);
    place.run(&["restore", "--from", "copies/one"]).with(3);
}

#[test]
fn a_backup_with_a_changed_byte_leaves_nothing_behind() {
    let place = letters();
    place.run(&["backup", "--to", "copies/one"]).with(0);
    let tag = place.path("copies/one/store.json");
    std::fs::write(&tag, "{}").expect("a spoiled file");

    place
        .run(&["restore", "--from", "copies/one", "--data", "again"])
        .with(4);

    assert!(!place.path("again").exists());
}

#[test]
fn keys_and_places_are_made_anew() {
    let place = letters();
    std::fs::remove_dir_all(place.path("genlyd-data/places")).expect("the places are deleted");

    let ended = place.run(&["rebuild"]).with(0);

    assert!(ended.said.contains("Made anew"), "{}", ended.said);
    place.run(&["search", "suppe"]).with(0);
}
