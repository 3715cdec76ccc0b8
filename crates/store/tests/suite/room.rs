//! On a full disk new writing is refused with figures; reading, taking back and erasing go on.

use genlyd_domain::change::Action;
use genlyd_domain::record::Seal;
use genlyd_store::{CommitError, Options, PictureError, Store};
use uuid::Uuid;

use crate::samples::{commit, family, open, options, theme};

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
