//! Sessions last until they expire, are deleted, or the places are made anew.

use genlyd_store::rebuild;
use jiff::Timestamp;

use crate::samples::open;

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

#[test]
fn a_session_is_there_until_it_expires_or_is_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let sessions = store.sessions();
    sessions.put(&[1; 32], b"Anna", at(100)).unwrap();
    sessions.put(&[2; 32], b"Bo", at(100)).unwrap();
    sessions.put(&[3; 32], b"Cai", at(50)).unwrap();

    assert_eq!(
        sessions.get(&[1; 32], at(99)).unwrap().as_deref(),
        Some(b"Anna".as_slice())
    );
    assert_eq!(sessions.get(&[1; 32], at(100)).unwrap(), None);
    assert_eq!(sessions.get(&[9; 32], at(0)).unwrap(), None);
    sessions.delete(&[2; 32]).unwrap();
    assert_eq!(sessions.get(&[2; 32], at(0)).unwrap(), None);
    assert_eq!(sessions.purge(at(60)).unwrap(), 1);
    assert_eq!(sessions.get(&[3; 32], at(0)).unwrap(), None);
    drop((store, sessions));

    let store = open(folder.path());
    assert!(store.sessions().get(&[1; 32], at(0)).unwrap().is_some());
    drop(store);
    rebuild(folder.path(), &mut |_| {}).unwrap();
    assert!(
        open(folder.path())
            .sessions()
            .get(&[1; 32], at(0))
            .unwrap()
            .is_none()
    );
}

#[test]
fn signing_out_everywhere_deletes_what_fits() {
    let folder = tempfile::tempdir().unwrap();
    let sessions = open(folder.path()).sessions();
    for (key, name) in [(1, b"Anna"), (2, b"Anna"), (3, b"Bodi")] {
        sessions.put(&[key; 32], name, at(100)).unwrap();
    }

    assert_eq!(sessions.delete_where(|value| value == b"Anna").unwrap(), 2);

    assert!(sessions.get(&[3; 32], at(0)).unwrap().is_some());
}
