//! On a full disk new writing is refused with figures; reading, taking back and erasing go on.

use std::process::Command;

use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::record::Seal;
use genlyd_domain::text_version::TextVersion;
use genlyd_store::{CommitError, Options, PictureError, Store};
use uuid::Uuid;

use crate::samples::{commit, family, open, options, theme, version};

#[test]
fn below_the_threshold_only_taking_back_is_let_through() {
    let folder = tempfile::tempdir().unwrap();
    {
        let store = open(folder.path());
        store
            .commit(commit(Action::ThemeAdded).create(&theme(2, "Ro")))
            .unwrap();
        store
            .commit(commit(Action::FamilyAdded).create(&family(4, "F01", "Vi")))
            .unwrap();
        assert!(store.health().unwrap().room.is_enough());
    }
    let full = Options {
        keep_free: Some(u64::MAX),
        ..options()
    };
    let store = Store::open(folder.path(), full).unwrap();

    let refused = store.commit(commit(Action::ThemeAdded).create(&theme(3, "Uro")));
    let Err(CommitError::Full {
        free_bytes,
        needed_bytes,
    }) = refused
    else {
        panic!("expected a refusal, found {refused:?}");
    };
    assert!(free_bytes < needed_bytes);
    let picture = store.keep_picture(None, b"picture");
    assert!(matches!(picture, Err(PictureError::Full(_))));

    assert!(!store.health().unwrap().room.is_enough());
    assert!(store.get(theme(2, "").id).unwrap().is_some());
    store
        .commit(commit(Action::ThemeRevised).delete(theme(2, "").id, 1))
        .unwrap();
    store.destroy_key(Seal(Uuid::from_u128(4))).unwrap();
    assert!(store.get(family(4, "", "").id).unwrap().is_none());
    drop(store);

    // Room was made: everything goes on.
    open(folder.path())
        .commit(commit(Action::ThemeAdded).create(&theme(3, "Uro")))
        .unwrap();
}

#[test]
fn a_reserve_is_held_and_given_up_when_the_disk_is_full() {
    let folder = tempfile::tempdir().unwrap();
    let reserve = folder.path().join("reserve");
    drop(open(folder.path()));
    assert_eq!(reserve.metadata().unwrap().len(), options().reserve_bytes);

    let full = Options {
        keep_free: Some(u64::MAX),
        ..options()
    };
    let store = Store::open(folder.path(), full).unwrap();
    store.destroy_key(Seal(Uuid::from_u128(4))).unwrap();

    assert!(!reserve.exists());
}

/// A file system of 48 MB in memory, for as long as this lives; `None` where nobody may make one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new() -> Option<SmallDisk> {
        let folder = tempfile::tempdir().unwrap();
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=48m", "tmpfs"])
            .arg(folder.path())
            .status();
        mount
            .is_ok_and(|status| status.success())
            .then(|| SmallDisk(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _stays_mounted = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
#[ignore = "needs root; see the first lines of this suite for the command"]
fn on_a_disk_without_a_free_byte_reading_erasing_and_starting_work() {
    let Some(disk) = SmallDisk::new() else {
        eprintln!("no disk was filled: this machine lets this user mount none");
        return;
    };
    let folder = disk.0.path().join("data");
    let options = Options {
        keep_free: Some(0),
        ..Options::default()
    };
    let id = |number: u128| -> Id<TextVersion> { Id::new(Uuid::from_u128(number)) };
    let store = Store::open(&folder, options.clone()).unwrap();
    let mut written = 0;
    let refusal = loop {
        let version = version(100 + written, 7, 1 + written % 4, &"x".repeat(9000));
        match store.commit(commit(Action::StoryWritten).create(&version)) {
            Ok(_) => written += 1,
            Err(refusal) => break refusal,
        }
    };

    assert!(matches!(refusal, CommitError::Full { .. }), "{refusal:?}");
    assert!(!store.health().unwrap().read_only);
    let readable = |store: &Store| {
        let numbers = (0..written).filter(|number| store.get(id(100 + number)).unwrap().is_some());
        numbers.count() as u128
    };
    assert_eq!(readable(&store), written);
    store.destroy_key(Seal(Uuid::from_u128(1))).unwrap();
    let kept = written - written.div_ceil(4);
    assert_eq!(readable(&store), kept);
    drop(store);
    let store = Store::open(&folder, options).unwrap();
    assert_eq!(readable(&store), kept);
}
