//! Keys and places come back from the journal alone, however they were lost.

use std::fs;
use std::path::Path;

use genlyd_domain::change::Action;
use genlyd_domain::record::{Lookup, Register};
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use genlyd_store::{Depth, Options, Store, rebuild, verify};
use uuid::Uuid;

use crate::chance::Chance;
use crate::samples::{PROJECT, commit, family, open, options, theme, version};

/// Writes a little of everything and returns the store's fingerprint.
pub(crate) fn fill(folder: &Path) -> [u8; 32] {
    fill_with(folder, options())
}

pub(crate) fn fill_with(folder: &Path, options: Options) -> [u8; 32] {
    let store = Store::open(folder, options).unwrap();
    for number in 0..20_u128 {
        let text = "Vi sov ikke den første uge. ".repeat(number as usize * 10 + 1);
        store
            .commit(
                commit(Action::StoryWritten)
                    .create(&theme(100 + number, &format!("Tema {number}")))
                    .create(&family(
                        200 + number,
                        &format!("F{number:02}"),
                        "En familie",
                    ))
                    .create(&version(300 + number, 7, 200 + number, &text))
                    .once(Uuid::from_u128(number)),
            )
            .unwrap();
    }
    for number in 0..5_u128 {
        let theme = theme(100 + number, &format!("Nyt tema {number}"));
        store
            .commit(commit(Action::ThemeRevised).replace(&theme, 1))
            .unwrap();
    }
    store
        .commit(commit(Action::ThemeRevised).delete(theme(119, "").id, 1))
        .unwrap();
    store.fingerprint().unwrap()
}

/// Asks for everything that [`fill`] wrote.
pub(crate) fn check(store: &Store) {
    let themes = store
        .list::<Theme>(Lookup::ThemesOfProject, PROJECT)
        .unwrap();
    assert_eq!(themes.len(), 19);
    let versions = store
        .list::<TextVersion>(Lookup::VersionsOfStory, Uuid::from_u128(7))
        .unwrap();
    assert_eq!(versions.len(), 20);
    let found = store
        .find::<Theme>(Register::ThemeName, PROJECT, "nyt tema 3")
        .unwrap();
    assert_eq!(found, Some(theme(103, "").id));
    assert_eq!(store.revisions(theme(103, "").id).unwrap().len(), 2);
    assert_eq!(store.changes(0, 100).unwrap().len(), 26);
    assert_eq!(store.health().unwrap().records, 59);
}

#[test]
fn with_the_places_deleted_every_answer_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let before = fill(folder.path());
    fs::remove_dir_all(folder.path().join("places")).unwrap();

    let store = open(folder.path());

    check(&store);
    assert_eq!(store.fingerprint().unwrap(), before);
}

#[test]
fn a_rebuild_makes_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let before = fill(folder.path());
    let mut steps = 0;

    let rebuilt = rebuild(folder.path(), &mut |_| steps += 1).unwrap();

    assert_eq!((rebuilt.changes, rebuilt.records), (26, 59));
    assert!(steps > 0);
    assert_eq!(open(folder.path()).fingerprint().unwrap(), before);
}

#[test]
fn many_small_segments_are_one_journal() {
    let folder = tempfile::tempdir().unwrap();
    let small = Options {
        segment_bytes: 2000,
        ..options()
    };
    let before = fill_with(folder.path(), small);
    let segments = fs::read_dir(folder.path().join("journal")).unwrap().count();
    assert!(segments > 5, "{segments}");

    rebuild(folder.path(), &mut |_| {}).unwrap();

    let store = open(folder.path());
    check(&store);
    assert_eq!(store.fingerprint().unwrap(), before);
}

#[test]
fn places_that_belong_to_another_journal_are_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let before = fill(folder.path());
    let other = tempfile::tempdir().unwrap();
    {
        let store = open(other.path());
        store
            .commit(commit(Action::ThemeAdded).create(&theme(5, "Fremmed")))
            .unwrap();
    }
    fs::remove_dir_all(folder.path().join("places")).unwrap();
    fs::rename(other.path().join("places"), folder.path().join("places")).unwrap();

    let store = open(folder.path());

    check(&store);
    assert_eq!(store.fingerprint().unwrap(), before);
}

#[test]
fn places_are_made_anew_when_the_machine_went_down() {
    let folder = tempfile::tempdir().unwrap();
    let before = fill(folder.path());
    // As a power cut leaves it: the mark of another start of the machine, and places that may be anything.
    fs::write(
        folder.path().join("running"),
        "another start of the machine",
    )
    .unwrap();
    for entry in fs::read_dir(folder.path().join("places")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::write(path, "not what it was").unwrap();
        }
    }

    let store = open(folder.path());

    check(&store);
    assert_eq!(store.fingerprint().unwrap(), before);
}

#[test]
fn a_left_over_snapshot_does_not_keep_the_store_from_opening() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path());
    fs::write(
        folder
            .path()
            .join("places/snap.0000000000000012.generating"),
        "half",
    )
    .unwrap();

    check(&open(folder.path()));
}

#[test]
fn no_value_grows_so_large_that_the_places_keep_it_in_a_file_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path());

    let blobs = folder.path().join("places/blobs");
    assert_eq!(fs::read_dir(blobs).map_or(0, Iterator::count), 0);
}

/// Bytes of the places flipped, zeroed or cut: the right answers, or an error and the right answers at the next start.
#[test]
fn damaged_places_never_give_a_wrong_answer() {
    let mut chance = Chance::new(5);
    for round in 0..12 {
        let folder = tempfile::tempdir().unwrap();
        let before = fill(folder.path());
        let path = folder.path().join("places/db");
        let mut bytes = fs::read(&path).unwrap();
        // Only the beginning of the file is in use.
        let used = bytes.iter().rposition(|byte| *byte != 0).unwrap() as u64;
        let at = chance.below(used) as usize;
        match round % 3 {
            0 => bytes[at] ^= 1 << chance.below(8),
            1 => bytes[at..].iter_mut().take(4096).for_each(|byte| *byte = 0),
            _ => bytes.truncate(at),
        }
        fs::write(&path, bytes).unwrap();

        let first = open(folder.path());
        let answer = first.fingerprint();
        drop(first);

        if let Ok(answer) = answer {
            assert_eq!(answer, before, "round {round}");
        }
        let store = open(folder.path());
        check(&store);
        assert_eq!(store.fingerprint().unwrap(), before, "round {round}");
    }
}

#[test]
fn a_full_check_compares_places_with_the_journal() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path());

    let verified = verify(folder.path(), Depth::Full, &mut |_| {}).unwrap();

    assert!(verified.places_compared);
    assert_eq!((verified.changes, verified.documents), (26, 66));
    assert_eq!(verified.torn, None);
}
