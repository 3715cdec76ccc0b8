//! Commits happen as a whole or not at all, in one order, once.

use genlyd_domain::change::{Action, Thing};
use genlyd_domain::id::Id;
use genlyd_domain::record::{Kind, Lookup, Register};
use genlyd_domain::theme::Theme;
use genlyd_store::{CommitError, Direction};
use uuid::Uuid;

use crate::samples::{PROJECT, commit, family, open, theme, version};

#[test]
fn what_was_committed_is_read_back_also_after_opening_again() {
    let folder = tempfile::tempdir().unwrap();
    let calm = theme(2, "Ro");
    let family = family(3, "F01", "Familien på hjørnet");
    {
        let store = open(folder.path());
        let committed = store
            .commit(commit(Action::ThemeAdded).create(&calm).create(&family))
            .unwrap();
        assert_eq!((committed.number, committed.repeated), (1, false));
    }

    let store = open(folder.path());

    let stored = store.get(calm.id).unwrap().unwrap();
    assert_eq!(
        (stored.record, stored.revision, stored.changed),
        (calm, 1, 1)
    );
    assert_eq!(store.get(family.id).unwrap().unwrap().record, family);
    assert_eq!(store.last_change(), 1);
}

#[test]
fn replacing_names_the_revision_and_a_stale_one_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let thing = Thing {
        kind: Kind::Theme,
        id: Uuid::from_u128(2),
    };
    store
        .commit(commit(Action::ThemeAdded).create(&theme(2, "Ro")))
        .unwrap();

    store
        .commit(commit(Action::ThemeRevised).replace(&theme(2, "Uro"), 1))
        .unwrap();
    let late = store.commit(commit(Action::ThemeRevised).replace(&theme(2, "Fred"), 1));

    assert!(matches!(late, Err(CommitError::Conflict(found)) if found == thing));
    let again = store.commit(commit(Action::ThemeAdded).create(&theme(2, "Fred")));
    assert!(matches!(again, Err(CommitError::Conflict(found)) if found == thing));
    let revisions = store.revisions::<Theme>(Id::new(thing.id)).unwrap();
    let names: Vec<_> = revisions
        .iter()
        .map(|stored| stored.record.name.as_str())
        .collect();
    assert_eq!(names, ["Ro", "Uro"]);
}

#[test]
fn a_commit_of_which_one_part_is_refused_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());

    let refused = store.commit(
        commit(Action::ThemeAdded)
            .create(&theme(2, "Ro"))
            .replace(&theme(3, "Uro"), 4),
    );

    assert!(matches!(refused, Err(CommitError::Missing(thing)) if thing.id == Uuid::from_u128(3)));
    assert_eq!(
        store.get::<Theme>(Id::new(Uuid::from_u128(2))).unwrap(),
        None
    );
    assert_eq!(store.last_change(), 0);
    assert_eq!(store.count(Lookup::ThemesOfProject, PROJECT).unwrap(), 0);
}

#[test]
fn what_is_deleted_is_absent_and_may_be_created_again() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let calm = theme(2, "Ro");
    store
        .commit(commit(Action::ThemeAdded).create(&calm))
        .unwrap();

    store
        .commit(commit(Action::ThemeRevised).delete(calm.id, 1))
        .unwrap();

    assert_eq!(store.get(calm.id).unwrap(), None);
    assert_eq!(
        store
            .list::<Theme>(Lookup::ThemesOfProject, PROJECT)
            .unwrap(),
        []
    );
    let gone = store.commit(commit(Action::ThemeRevised).replace(&calm, 2));
    assert!(matches!(gone, Err(CommitError::Missing(_))));
    store
        .commit(commit(Action::ThemeAdded).create(&calm))
        .unwrap();
    assert_eq!(store.get(calm.id).unwrap().unwrap().revision, 3);
}

#[test]
fn a_name_is_borne_by_one_at_a_time_and_is_free_again_when_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let find = |name: &str| {
        store
            .find::<Theme>(Register::ThemeName, PROJECT, name)
            .unwrap()
    };
    store
        .commit(commit(Action::ThemeAdded).create(&theme(2, "Ro")))
        .unwrap();

    let taken = store.commit(commit(Action::ThemeAdded).create(&theme(3, "RO")));
    assert!(matches!(taken, Err(CommitError::NameTaken(name)) if name.name == "ro"));

    store
        .commit(commit(Action::ThemeRevised).replace(&theme(2, "Uro"), 1))
        .unwrap();
    assert_eq!(find("ro"), None);
    store
        .commit(commit(Action::ThemeAdded).create(&theme(3, "Ro")))
        .unwrap();
    assert_eq!(find("ro"), Some(Id::new(Uuid::from_u128(3))));

    // Two may swap their names in one commit.
    store
        .commit(
            commit(Action::ThemeRevised)
                .replace(&theme(2, "Ro"), 2)
                .replace(&theme(3, "Uro"), 1),
        )
        .unwrap();
    assert_eq!(find("ro"), Some(Id::new(Uuid::from_u128(2))));
    assert_eq!(find("uro"), Some(Id::new(Uuid::from_u128(3))));
}

#[test]
fn the_same_commit_sent_again_happens_once() {
    let folder = tempfile::tempdir().unwrap();
    let key = Uuid::from_u128(77);
    let send = |store: &genlyd_store::Store| {
        store
            .commit(commit(Action::ThemeAdded).create(&theme(2, "Ro")).once(key))
            .unwrap()
    };
    let store = open(folder.path());
    let first = send(&store);
    assert!(!first.repeated);

    std::thread::scope(|scope| {
        for _ in 0..20 {
            scope.spawn(|| {
                let again = send(&store);
                assert_eq!((again.number, again.repeated), (first.number, true));
            });
        }
    });
    drop(store);
    let again = send(&open(folder.path()));

    assert_eq!((again.number, again.repeated), (first.number, true));
}

#[test]
fn a_key_sent_by_many_at_the_same_time_is_one_change() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());

    let fresh = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..20)
            .map(|_| {
                scope.spawn(|| {
                    let commit = commit(Action::ThemeAdded).create(&theme(2, "Ro"));
                    store.commit(commit.once(Uuid::from_u128(77))).unwrap()
                })
            })
            .collect();
        let answers = threads.into_iter().map(|thread| thread.join().unwrap());
        answers.filter(|committed| !committed.repeated).count()
    });

    assert_eq!(fresh, 1);
    assert_eq!(store.last_change(), 1);
}

#[test]
fn changes_come_without_gaps_from_many_writers() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    std::thread::scope(|scope| {
        for writer in 0..8_u128 {
            let store = &store;
            scope.spawn(move || {
                for number in 0..25 {
                    let id = 1000 + writer * 100 + number;
                    let theme = theme(id, &format!("Tema {id}"));
                    let number = store
                        .commit(commit(Action::ThemeAdded).create(&theme))
                        .unwrap()
                        .number;
                    // What was acknowledged is visible to whoever asks next.
                    assert!(store.last_change() >= number);
                    assert_eq!(store.get(theme.id).unwrap().unwrap().changed, number);
                }
            });
        }
    });

    let changes = store.changes(0, 1000).unwrap();

    let numbers: Vec<u64> = changes.iter().map(|change| change.number).collect();
    assert_eq!(numbers, (1..=200).collect::<Vec<u64>>());
    assert!(changes.iter().all(|change| change.things.len() == 1));
    assert_eq!(store.changes(150, 20).unwrap(), changes[150..170]);
}

#[test]
fn a_change_names_every_thing_it_touched_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());

    store
        .commit(
            commit(Action::StoryWritten)
                .create(&version(9, 5, 4, "Vi sov ikke."))
                .create(&theme(3, "Ro"))
                .create(&family(4, "F01", "Familien")),
        )
        .unwrap();

    let change = &store.changes(0, 10).unwrap()[0];
    assert_eq!(change.action, Action::StoryWritten);
    let kinds: Vec<Kind> = change.things.iter().map(|thing| thing.kind).collect();
    assert_eq!(kinds, [Kind::Family, Kind::TextVersion, Kind::Theme]);
}

#[test]
fn waiting_for_a_change_ends_when_it_comes() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());

    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| store.wait_for_change(0, std::time::Duration::from_secs(60)));
        store
            .commit(commit(Action::ThemeAdded).create(&theme(2, "Ro")))
            .unwrap();
        assert_eq!(waiting.join().unwrap(), 1);
    });
    assert_eq!(store.wait_for_change(1, std::time::Duration::ZERO), 1);
}

#[test]
fn pages_go_through_a_list_in_both_directions() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    for number in 0..7_u32 {
        let mut theme = theme(100 - u128::from(number), &format!("Tema {number}"));
        theme.order = number;
        store
            .commit(commit(Action::ThemeAdded).create(&theme))
            .unwrap();
    }
    let walk = |direction| {
        let mut orders = Vec::new();
        let mut after = None;
        loop {
            let page = store
                .page::<Theme>(
                    Lookup::ThemesOfProject,
                    PROJECT,
                    after.as_deref(),
                    3,
                    direction,
                )
                .unwrap();
            orders.extend(page.records.iter().map(|stored| stored.record.order));
            after = page.next;
            if after.is_none() {
                return orders;
            }
        }
    };

    assert_eq!(walk(Direction::Forwards), [0, 1, 2, 3, 4, 5, 6]);
    assert_eq!(walk(Direction::Backwards), [6, 5, 4, 3, 2, 1, 0]);
    assert_eq!(
        store
            .ids::<Theme>(Lookup::ThemesOfProject, PROJECT)
            .unwrap()
            .len(),
        7
    );
}
