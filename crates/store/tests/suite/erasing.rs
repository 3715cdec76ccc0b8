//! Erased is erased: no byte of it can be read, in this folder, after a rebuild, or from a backup.

use std::fs;
use std::path::Path;

use genlyd_domain::change::Action;
use genlyd_domain::record::{Lookup, Register, Seal};
use genlyd_domain::text_version::TextVersion;
use genlyd_store::{CommitError, Depth, PictureError, Store, rebuild, restore, verify};
use uuid::Uuid;

use crate::samples::{PROJECT, commit, family, open, theme, version};

const WORDS: &str = "Farmor sagde ja før nogen andre turde";
const PICTURE: &[u8] = b"a picture in which somebody can be recognised";

fn seal() -> Seal {
    Seal(Uuid::from_u128(4))
}

/// Two families and a theme; the first family is the one to be erased.
fn fill(store: &Store) -> genlyd_domain::portrait::PictureDigest {
    let digest = store.keep_picture(Some(seal()), PICTURE).unwrap();
    store
        .commit(
            commit(Action::StoryWritten)
                .create(&family(4, "F01", WORDS))
                .create(&version(8, 7, 4, WORDS))
                .create(&family(5, "F02", "En anden familie"))
                .create(&version(9, 7, 5, "Noget andet"))
                .create(&theme(3, "Ro")),
        )
        .unwrap();
    store
        .commit(commit(Action::FamilyRevised).replace(&family(4, "F01", &WORDS.repeat(2)), 1))
        .unwrap();
    digest
}

/// The files in which these bytes stand, in one of the encodings that text is kept in.
fn files_with(folder: &Path, needle: &[u8]) -> Vec<String> {
    let wide: Vec<u8> = String::from_utf8_lossy(needle)
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            let holds = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
            if holds(needle) || holds(&wide) {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

fn check_absent(store: &Store) {
    assert_eq!(store.get(family(4, "", "").id).unwrap(), None);
    assert_eq!(store.get(version(8, 7, 4, "").id).unwrap(), None);
    assert!(store.revisions(family(4, "", "").id).unwrap().is_empty());
    let versions = store
        .list::<TextVersion>(Lookup::VersionsOfStory, Uuid::from_u128(7))
        .unwrap();
    assert_eq!(versions.len(), 1);
    assert_eq!(
        store
            .count(Lookup::VersionsOfStory, Uuid::from_u128(7))
            .unwrap(),
        1
    );
    assert_eq!(store.count(Lookup::FamiliesOfProject, PROJECT).unwrap(), 1);
    let code = store
        .find::<genlyd_domain::family::Family>(Register::FamilyCode, PROJECT, "F01")
        .unwrap();
    assert_eq!(code, None);
    assert!(store.get(family(5, "", "").id).unwrap().is_some());
    assert!(store.get(theme(3, "").id).unwrap().is_some());
    assert_eq!(store.health().unwrap().records, 3);
    // The log holds no content and stays whole.
    assert_eq!(store.changes(0, 10).unwrap().len(), 2);
}

#[test]
fn a_familys_words_are_sealed_before_and_gone_after_its_key_is_destroyed() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let digest = fill(&store);
    assert_eq!(
        store.get(family(4, "", "").id).unwrap().unwrap().revision,
        2
    );
    let hex_of_key_file = fs::read(folder.path().join("keys")).unwrap();
    for needle in [WORDS.as_bytes(), PICTURE] {
        assert_eq!(files_with(folder.path(), needle), Vec::<String>::new());
    }

    store.destroy_key(seal()).unwrap();

    check_absent(&store);
    assert_eq!(store.picture(Some(seal()), &digest).unwrap(), None);
    for needle in [WORDS.as_bytes(), PICTURE] {
        assert_eq!(files_with(folder.path(), needle), Vec::<String>::new());
    }
    let key = key_of(&hex_of_key_file, seal());
    assert_eq!(files_with(folder.path(), &key), Vec::<String>::new());
    drop(store);
    check_absent(&open(folder.path()));
}

/// The key of a seal in a key file's bytes: 16 bytes of id, then 32 of key.
fn key_of(file: &[u8], seal: Seal) -> Vec<u8> {
    let id = seal.0.as_bytes();
    let at = file.windows(16).position(|window| window == id).unwrap();
    file[at + 16..at + 48].to_vec()
}

#[test]
fn what_was_erased_stays_absent_after_a_rebuild() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    fill(&store);
    store.destroy_key(seal()).unwrap();
    let before = store.fingerprint().unwrap();
    drop(store);

    rebuild(folder.path(), &mut |_| {}).unwrap();

    let verified = verify(folder.path(), Depth::Full, &mut |_| {}).unwrap();
    assert_eq!(verified.erased, 3);
    let store = open(folder.path());
    check_absent(&store);
    assert_eq!(store.fingerprint().unwrap(), before);
}

#[test]
fn nothing_is_kept_for_an_erased_family_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    fill(&store);
    store.destroy_key(seal()).unwrap();
    store.destroy_key(seal()).unwrap();

    let new = store.commit(commit(Action::StoryWritten).create(&version(10, 7, 4, WORDS)));
    assert!(matches!(new, Err(CommitError::Erased(_))));
    let old = store.commit(commit(Action::FamilyRevised).replace(&family(4, "F01", ""), 2));
    assert!(matches!(old, Err(CommitError::Erased(_))));
    let picture = store.keep_picture(Some(seal()), PICTURE);
    assert!(matches!(picture, Err(PictureError::Erased)));

    // What is left of it can be taken away, and its name is free for others.
    store
        .commit(commit(Action::FamilyErased).delete(family(4, "", "").id, 2))
        .unwrap();
    store
        .commit(commit(Action::FamilyAdded).create(&family(6, "F01", "Nye folk")))
        .unwrap();
}

#[test]
fn an_old_backup_comes_back_without_what_was_erased_since() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    let store = open(&at("data"));
    let digest = fill(&store);
    store.backup(&at("monday"), &mut |_| {}).unwrap();
    store.destroy_key(seal()).unwrap();
    store.backup(&at("tuesday"), &mut |_| {}).unwrap();
    drop(store);

    let restored = restore(&at("monday"), &at("again"), &mut |_| {}).unwrap();

    assert_eq!(restored.erased, 1);
    let store = open(&at("again"));
    check_absent(&store);
    assert_eq!(store.picture(Some(seal()), &digest).unwrap(), None);
}

#[test]
fn the_ledger_left_in_the_target_is_obeyed() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    let store = open(&at("data"));
    fill(&store);
    store.backup(&at("monday"), &mut |_| {}).unwrap();
    store.destroy_key(seal()).unwrap();
    drop(store);
    fs::create_dir(at("again")).unwrap();
    fs::copy(at("data").join("erasures"), at("again").join("erasures")).unwrap();

    restore(&at("monday"), &at("again"), &mut |_| {}).unwrap();

    check_absent(&open(&at("again")));
}
