//! Pictures are kept once, sealed, and come back as they were.

use std::fs;

use genlyd_domain::record::Seal;
use genlyd_store::{Depth, PictureError, VerifyError, verify};
use uuid::Uuid;

use crate::samples::open;

#[test]
fn a_picture_comes_back_only_under_the_seal_it_was_kept_with() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let seal = Some(Seal(Uuid::from_u128(4)));
    let other = Some(Seal(Uuid::from_u128(5)));

    let digest = store.keep_picture(seal, b"one").unwrap();

    assert_eq!(
        store.picture(seal, &digest).unwrap().as_deref(),
        Some(b"one".as_slice())
    );
    assert_eq!(store.picture(other, &digest).unwrap(), None);
    assert_eq!(store.picture(None, &digest).unwrap(), None);
    drop(store);
    let again = open(folder.path());
    assert_eq!(
        again.picture(seal, &digest).unwrap().as_deref(),
        Some(b"one".as_slice())
    );
}

#[test]
fn the_same_picture_is_one_file_and_its_name_tells_nothing_to_another_family() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let seal = Some(Seal(Uuid::from_u128(4)));
    let other = Some(Seal(Uuid::from_u128(5)));

    let first = store.keep_picture(seal, b"one").unwrap();
    let again = store.keep_picture(seal, b"one").unwrap();
    let elsewhere = store.keep_picture(other, b"one").unwrap();
    let open = store.keep_picture(None, b"one").unwrap();

    assert_eq!(first, again);
    assert!(first != elsewhere && first != open && elsewhere != open);
    let family = folder
        .path()
        .join("pictures")
        .join(Uuid::from_u128(4).to_string());
    assert_eq!(fs::read_dir(family).unwrap().count(), 1);
}

#[test]
fn a_damaged_picture_is_refused_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    for seal in [None, Some(Seal(Uuid::from_u128(4)))] {
        let digest = store.keep_picture(seal, b"a picture").unwrap();
        let name = seal.map_or("open".to_owned(), |Seal(id)| id.to_string());
        let path = folder
            .path()
            .join("pictures")
            .join(name)
            .join(digest.as_hex());
        let sound = fs::read(&path).unwrap();
        let mut bytes = sound.clone();
        bytes[3] ^= 1;
        fs::write(&path, bytes).unwrap();

        let read = store.picture(seal, &digest);
        assert!(matches!(read, Err(PictureError::Damaged(damage)) if damage.file == path));
        match verify(folder.path(), Depth::Full, &mut |_| {}) {
            Err(VerifyError::Damaged(damages)) => assert_eq!(damages[0].file, path),
            other => panic!("expected damage, found {other:?}"),
        }
        fs::write(&path, sound).unwrap();
    }
}
