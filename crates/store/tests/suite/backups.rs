//! Backups are made while people write, and come back equal.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};

use genlyd_domain::change::Action;
use genlyd_domain::record::Seal;
use genlyd_store::{
    BackupError, Depth, RestoreError, Sources, Store, restore, restore_from, verify,
};
use uuid::Uuid;

use crate::rebuilding::{check, fill};
use crate::samples::{commit, open, options, theme, version};

#[test]
fn a_backup_comes_back_equal_and_with_a_new_epoch() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    let before = fill(&at("data"));
    let store = open(&at("data"));
    let seal = Some(Seal(Uuid::from_u128(200)));
    let picture = store.keep_picture(seal, b"a portrait").unwrap();
    let backup = store.backup(&at("backup"), &mut |_| {}).unwrap();
    assert_eq!((backup.changes, backup.pictures), (26, 1));

    let mut steps = 0;
    let restored = restore(&at("backup"), &at("again"), &mut |_| steps += 1).unwrap();

    assert_eq!(
        (restored.changes, restored.records, restored.erased),
        (26, 59, 0)
    );
    assert!(steps > 0);
    let again = open(&at("again"));
    check(&again);
    assert_eq!(again.fingerprint().unwrap(), before);
    assert_ne!(again.epoch(), store.epoch());
    assert_eq!(
        again.picture(seal, &picture).unwrap().as_deref(),
        Some(b"a portrait".as_slice())
    );
    drop(again);
    let verified = verify(&at("again"), Depth::Full, &mut |_| {}).unwrap();
    assert_eq!(verified.chain, backup.chain);
    assert!(verified.places_compared);
}

#[test]
fn a_backup_made_while_others_write_holds_everything_acknowledged_before() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    let small = genlyd_store::Options {
        segment_bytes: 100_000,
        ..options()
    };
    let store = Store::open(&at("data"), small).unwrap();
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for writer in 0..4_u128 {
            let (store, stop) = (&store, &stop);
            scope.spawn(move || {
                for number in 0.. {
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    let id = (writer + 1) * 1_000_000 + number;
                    let version = version(id, 7, writer, &"Vi sov ikke. ".repeat(100));
                    store
                        .commit(commit(Action::StoryWritten).create(&version))
                        .unwrap();
                }
            });
        }
        for round in 0..4 {
            store.wait_for_change(store.last_change() + 20, std::time::Duration::from_secs(60));
            let acknowledged = store.last_change();
            let name = format!("backup {round}");

            let backup = store.backup(&at(&name), &mut |_| {}).unwrap();

            assert!(backup.changes >= acknowledged);
            let target = at(&format!("again {round}"));
            let restored = restore(&at(&name), &target, &mut |_| {}).unwrap();
            assert_eq!(restored.changes, backup.changes);
            assert_eq!(restored.records, backup.changes);
            let again = open(&target);
            let changes = again.changes(0, usize::MAX).unwrap();
            assert_eq!(changes, store.changes(0, changes.len()).unwrap());
        }
        stop.store(true, Ordering::Relaxed);
    });
}

#[test]
fn a_backup_that_was_altered_or_cut_is_refused_and_the_target_untouched() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fill(&at("data"));
    genlyd_store::backup(&at("data"), &at("backup"), &mut |_| {}).unwrap();
    let segment = at("backup").join("journal/00000000000000000001.journal");
    let sound = fs::read(&segment).unwrap();

    for bytes in [&sound[..sound.len() - 1], &[&sound[..], b"x"].concat(), b""] {
        fs::write(&segment, bytes).unwrap();
        let refused = restore(&at("backup"), &at("again"), &mut |_| {});
        assert!(matches!(refused, Err(RestoreError::Damaged(path)) if path == segment));
        assert!(!at("again").exists());
    }
    fs::remove_file(&segment).unwrap();
    let refused = restore(&at("backup"), &at("again"), &mut |_| {});
    assert!(matches!(refused, Err(RestoreError::Damaged(_))));
    fs::remove_file(at("backup").join("manifest.json")).unwrap();
    let refused = restore(&at("backup"), &at("again"), &mut |_| {});
    assert!(matches!(refused, Err(RestoreError::NoBackup(_))));
    assert!(!at("again").exists());
}

#[test]
fn a_target_that_holds_anything_and_the_wrong_keys_are_refused() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    fill(&at("data"));
    genlyd_store::backup(&at("data"), &at("backup"), &mut |_| {}).unwrap();
    drop(open(&at("other")));

    let filled = restore(&at("backup"), &at("other"), &mut |_| {});
    assert!(matches!(filled, Err(RestoreError::NotEmpty(_))));
    let wrong = at("other").join("keys");
    let sources = Sources {
        backup: &at("backup"),
        keys: Some(&wrong),
        erasures: None,
    };
    let refused = restore_from(sources, &at("again"), &mut |_| {});
    assert!(matches!(refused, Err(RestoreError::KeysOfAnother(_))));
    assert!(!at("again").exists());
}

#[test]
fn two_stores_never_share_a_key_file_beside_their_backups() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    drop(open(&at("one")));
    drop(open(&at("two")));
    genlyd_store::backup(&at("one"), &at("backup of one"), &mut |_| {}).unwrap();

    let refused = genlyd_store::backup(&at("two"), &at("backup of two"), &mut |_| {});

    assert!(matches!(refused, Err(BackupError::KeysOfAnother(_))));
    let filled = genlyd_store::backup(&at("one"), &at("backup of one"), &mut |_| {});
    assert!(matches!(filled, Err(BackupError::NotEmpty(_))));
}

#[test]
fn a_damaged_folder_is_not_backed_up_as_if_it_were_sound() {
    let home = tempfile::tempdir().unwrap();
    let at = |name: &str| home.path().join(name);
    let store = open(&at("data"));
    for number in 1..4 {
        let theme = theme(number, &format!("Tema {number}"));
        store
            .commit(commit(Action::ThemeAdded).create(&theme))
            .unwrap();
    }
    drop(store);
    let segment = at("data").join("journal/00000000000000000001.journal");
    let mut bytes = fs::read(&segment).unwrap();
    bytes[300] ^= 1;
    fs::write(&segment, bytes).unwrap();

    let refused = genlyd_store::backup(&at("data"), &at("backup"), &mut |_| {});

    assert!(matches!(refused, Err(BackupError::Damaged(damage)) if damage.file == segment));
}
