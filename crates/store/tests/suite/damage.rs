//! Damage to the journal is named, and nothing is served from it.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use genlyd_domain::change::Action;
use genlyd_store::{Damage, Depth, OpenError, ReadError, Store, VerifyError, rebuild, verify};

use crate::chance::Chance;
use crate::rebuilding::{check, fill};
use crate::samples::{commit, open, options, theme};

fn segment(folder: &Path) -> PathBuf {
    folder.join("journal/00000000000000000001.journal")
}

fn damages(folder: &Path, depth: Depth) -> Vec<Damage> {
    match verify(folder, depth, &mut |_| {}) {
        Err(VerifyError::Damaged(damages)) => damages,
        other => panic!("expected damage, found {other:?}"),
    }
}

#[test]
fn a_flipped_byte_is_named_and_its_record_refused_while_others_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    for number in 1..=3 {
        let theme = theme(number, &format!("Tema {number}"));
        store
            .commit(commit(Action::ThemeAdded).create(&theme))
            .unwrap();
    }
    drop(store);
    let path = segment(folder.path());
    let mut bytes = fs::read(&path).unwrap();
    let needle = b"Tema 2";
    let at = bytes
        .windows(needle.len())
        .position(|window| window == needle)
        .unwrap();
    bytes[at] ^= 0x20;
    fs::write(&path, bytes).unwrap();

    let found = damages(folder.path(), Depth::Quick);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].file, path);
    assert!(
        (1..=200).contains(&(at as u64 - found[0].offset)),
        "{found:?}"
    );

    let store = open(folder.path());
    for number in [1, 3] {
        assert!(store.get(theme(number, "").id).unwrap().is_some());
    }
    match store.get(theme(2, "").id) {
        Err(ReadError::Damaged(damage)) => assert_eq!(damage.offset, found[0].offset),
        other => panic!("expected damage, found {other:?}"),
    }
}

#[test]
fn any_flipped_byte_anywhere_in_the_journal_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path());
    let path = segment(folder.path());
    let sound = fs::read(&path).unwrap();
    let mut chance = Chance::new(1);
    for _ in 0..300 {
        let mut bytes = sound.clone();
        let at = chance.below(bytes.len() as u64) as usize;
        bytes[at] ^= 1 << chance.below(8);
        fs::write(&path, &bytes).unwrap();

        let found = damages(folder.path(), Depth::Quick);

        assert_eq!(found[0].file, path);
        assert!(found[0].offset <= at as u64, "{found:?} for byte {at}");
    }
    fs::write(&path, &sound).unwrap();
    assert!(verify(folder.path(), Depth::Full, &mut |_| {}).is_ok());
}

#[test]
fn a_torn_end_is_cut_off_and_writing_goes_on() {
    let whole = tempfile::tempdir().unwrap();
    fill(whole.path());
    let bytes = fs::read(segment(whole.path())).unwrap();
    let mut chance = Chance::new(2);
    for _ in 0..8 {
        let folder = tempfile::tempdir().unwrap();
        fill(folder.path());
        // Part of a record, as a write that was cut short leaves it.
        let part = &bytes[52..52 + 1 + chance.below(900) as usize];
        let mut file = OpenOptions::new()
            .append(true)
            .open(segment(folder.path()))
            .unwrap();
        file.write_all(part).unwrap();

        let store = open(folder.path());

        check(&store);
        store
            .commit(commit(Action::ThemeAdded).create(&theme(1, "Ro")))
            .unwrap();
        drop(store);
        assert_eq!(
            verify(folder.path(), Depth::Full, &mut |_| {})
                .unwrap()
                .changes,
            27
        );
    }
}

#[test]
fn a_journal_that_lost_what_was_acknowledged_is_not_opened_silently() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path());
    let path = segment(folder.path());
    let length = fs::metadata(&path).unwrap().len();
    for shorter in [length - 1, length - 300, 52] {
        let file = OpenOptions::new().write(true).open(&path).unwrap();
        file.set_len(shorter).unwrap();

        let refused = Store::open(folder.path(), options()).map(|_| ());

        let message = refused.unwrap_err().to_string();
        assert!(message.contains("had been acknowledged"), "{message}");
        assert!(message.contains("journal"), "{message}");
    }

    // Whoever runs the machine may decide to go on with what is there.
    assert_eq!(rebuild(folder.path(), &mut |_| {}).unwrap().changes, 0);
}

#[test]
fn damage_before_the_end_stops_the_opening_and_names_the_place() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path());
    let path = segment(folder.path());
    let mut bytes = fs::read(&path).unwrap();
    bytes[500] ^= 1;
    fs::write(&path, bytes).unwrap();
    fs::remove_dir_all(folder.path().join("places")).unwrap();

    let refused = Store::open(folder.path(), options()).map(|_| ());

    let error = refused.unwrap_err();
    assert!(matches!(error, OpenError::Replay(_)), "{error:?}");
    assert!(
        error.to_string().contains("00000000000000000001.journal"),
        "{error}"
    );
}

#[test]
fn a_missing_segment_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let small = genlyd_store::Options {
        segment_bytes: 2000,
        ..options()
    };
    crate::rebuilding::fill_with(folder.path(), small);
    let mut segments: Vec<_> = fs::read_dir(folder.path().join("journal"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    segments.sort();
    fs::remove_file(&segments[2]).unwrap();

    let found = damages(folder.path(), Depth::Quick);

    assert_eq!(found[0].file, segments[3]);
    assert!(found[0].what.contains("a segment is missing"));
}

#[test]
fn records_in_another_order_are_noticed_by_the_chain() {
    let folder = tempfile::tempdir().unwrap();
    let other = tempfile::tempdir().unwrap();
    for path in [folder.path(), other.path()] {
        let store = open(path);
        let name = format!("{}", path.display());
        store
            .commit(commit(Action::ThemeAdded).create(&theme(1, &name)))
            .unwrap();
        store
            .commit(commit(Action::ThemeAdded).create(&theme(2, "Ro")))
            .unwrap();
    }
    // The second record of one journal after the first of the other: each is sound in itself.
    let mine = fs::read(segment(folder.path())).unwrap();
    let theirs = fs::read(segment(other.path())).unwrap();
    let second = |bytes: &[u8]| {
        let length = u32::from_be_bytes(bytes[56..60].try_into().unwrap()) as usize;
        52 + length
    };
    let spliced = [&mine[..second(&mine)], &theirs[second(&theirs)..]].concat();
    fs::write(segment(folder.path()), spliced).unwrap();

    let found = damages(folder.path(), Depth::Quick);

    assert!(found[0].what.contains("does not follow"), "{found:?}");
}

#[test]
fn a_second_program_is_kept_out() {
    let folder = tempfile::tempdir().unwrap();
    let _store = open(folder.path());

    let second = Store::open(folder.path(), options()).map(|_| ());

    assert!(matches!(second, Err(OpenError::InUse(_))));
}

#[test]
fn without_its_key_file_the_folder_is_not_opened() {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path());
    fs::remove_file(folder.path().join("keys")).unwrap();

    let refused = Store::open(folder.path(), options()).map(|_| ());

    assert!(matches!(refused, Err(OpenError::KeysMissing(_))));
}
