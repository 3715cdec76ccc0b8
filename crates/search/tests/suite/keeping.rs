//! The index beside the store: what is replaced, deleted, spoilt and built anew.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use genlyd_domain::change::Action;
use genlyd_domain::record::Seal;
use genlyd_search::{Index, Note, Request};
use genlyd_store::Store;

use crate::world::{World, options, titles};

#[test]
fn replacing_a_text_replaces_its_document() {
    let mut world = World::new();
    let story = world.draft("Natten", "Vi ringede til lægen.");
    world.draft("Dagen", "Vi gik tur.");
    world.index.catch_up().unwrap();
    assert_eq!(world.index.documents(), 2);
    for text in ["Vi skrev til jordemoderen.", "Vi talte med naboen."] {
        world.write(story, "Natten", text);
        world.index.catch_up().unwrap();
        assert_eq!(world.index.documents(), 2);
    }
    assert_eq!(world.titles("lægen"), [""; 0]);
    assert_eq!(world.titles("jordemoder"), [""; 0]);
    assert_eq!(world.titles("naboen"), ["Natten"]);
}

#[test]
fn catching_up_reaches_the_last_change_and_says_when_it_has_not() {
    let mut world = World::new();
    world.draft("Natten", "Vi ringede.");
    let behind = world
        .index
        .search(&world.operator(), world.project, &Request::new("ringede"))
        .unwrap();
    assert_eq!(behind.notes, [Note::Behind { changes: 2 }]);
    assert_eq!(world.index.catch_up().unwrap(), world.store.last_change());
    assert_eq!(world.index.position(), world.store.last_change());
    let found = world.found(&world.operator(), &Request::new("ringede"));
    assert_eq!((found.total, found.notes), (1, vec![]));
}

#[test]
fn an_index_is_taken_up_where_it_was_left() {
    let mut world = World::new();
    world.draft("Natten", "Vi ringede.");
    world.index.catch_up().unwrap();
    let position = world.index.position();
    reopen(&mut world);
    assert_eq!(world.index.position(), position);
    assert_eq!(world.titles("ringede"), ["Natten"]);
}

#[test]
fn a_deleted_or_spoilt_index_is_built_anew_with_the_same_answers() {
    let spoils: [fn(&Path); 5] = [
        |folder| fs::remove_dir_all(folder).unwrap(),
        |folder| fs::write(folder.join("current"), "../../etc").unwrap(),
        |folder| each_file(folder, |path| fs::write(path, b"").unwrap()),
        |folder| {
            each_file(folder, |path| {
                let mut bytes = fs::read(path).unwrap();
                let middle = bytes.len() / 2;
                if let Some(byte) = bytes.get_mut(middle) {
                    *byte ^= 0x55;
                }
                fs::write(path, bytes).unwrap();
            });
        },
        |folder| each_file(folder, |path| fs::remove_file(path).unwrap()),
    ];
    for (place, spoil) in spoils.into_iter().enumerate() {
        let mut world = World::new();
        world.draft("Natten", "Vi ringede til lægen.");
        world.draft("Dagen", "Vi ringede igen.");
        let before = world.titles("ringede");
        let folder = close_index(&mut world);
        spoil(&folder);
        world.index = Index::open(&folder, &world.store).unwrap();
        assert_eq!(world.index.position(), 0, "{place}");
        assert_eq!(world.titles("ringede"), before, "{place}");
    }
}

#[test]
fn an_index_of_another_store_is_not_trusted() {
    let mut world = World::new();
    world.draft("Natten", "Vi ringede.");
    world.index.catch_up().unwrap();
    let mut other = World::new();
    other.draft("Noget andet", "Vi sov.");
    let folder = close_index(&mut world);
    other.index = Index::open(&folder, &other.store).unwrap();
    assert_eq!(other.index.position(), 0);
    assert_eq!(other.titles("ringede"), [""; 0]);
    assert_eq!(other.titles("sov"), ["Noget andet"]);
}

#[test]
fn an_index_built_by_another_analyser_answers_until_another_is_built() {
    let mut world = World::new();
    world.draft("Natten", "Vi ringede.");
    world.index.catch_up().unwrap();
    let folder = close_index(&mut world);
    each_file(&folder, |path| {
        if path.ends_with("meta.json") {
            let meta = fs::read_to_string(path).unwrap();
            assert!(meta.contains("\\\"analyser\\\":"), "{meta}");
            fs::write(
                path,
                meta.replace("\\\"analyser\\\":", "\\\"analyser\\\":1"),
            )
            .unwrap();
        }
    });
    world.index = Index::open(&folder, &world.store).unwrap();
    let old = world
        .index
        .search(&world.operator(), world.project, &Request::new("ringede"))
        .unwrap();
    assert_eq!(titles(&old), ["Natten"]);
    let before = folders(&folder);
    assert_eq!(world.titles("ringede"), ["Natten"]);
    assert_ne!(folders(&folder), before);
}

fn folders(index: &Path) -> BTreeSet<String> {
    fs::read_dir(index)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect()
}

#[test]
fn a_rebuilt_index_answers_the_same_and_leaves_one_folder() {
    let mut world = World::new();
    world.draft("Natten", "Vi ringede.");
    world.index.catch_up().unwrap();
    let other_handle = world.index.clone();
    assert_eq!(world.index.rebuild().unwrap(), world.store.last_change());
    assert_eq!(world.titles("ringede"), ["Natten"]);
    let found = other_handle
        .search(&world.operator(), world.project, &Request::new("ringede"))
        .unwrap();
    assert_eq!(titles(&found), ["Natten"]);
    assert_eq!(folders(&world.folder.path().join("index")).len(), 1);
    world.draft("Dagen", "Vi ringede igen.");
    assert_eq!(world.titles("igen"), ["Dagen"]);
}

#[test]
fn whoever_follows_takes_up_changes_by_themselves() {
    let mut world = World::new();
    world.draft("Natten", "Vi ringede.");
    let follower = world.index.follow();
    let mut waited = 0;
    while world.index.position() < world.store.last_change() {
        world
            .store
            .wait_for_change(u64::MAX, Duration::from_millis(10));
        waited += 1;
        assert!(waited < 1_000, "nothing was taken up");
    }
    let found = world
        .index
        .search(&world.operator(), world.project, &Request::new("ringede"))
        .unwrap();
    assert_eq!(titles(&found), ["Natten"]);
    drop(follower);
}

#[test]
fn erased_words_are_in_no_file_of_the_index() {
    const WORD: &str = "vindmøllelavet";
    let mut world = World::new();
    let kept = world.draft("Dagen", "Vi gik tur.");
    let story = world.draft("Natten", &format!("Vi ringede til {WORD}."));
    world.index.catch_up().unwrap();
    assert_eq!(world.titles(WORD), ["Natten"]);
    assert!(holds(&world, WORD));

    world.store.destroy_key(Seal(story.uuid())).unwrap();
    world.index.purge().unwrap();

    assert_eq!(world.titles(WORD), [""; 0]);
    assert_eq!(world.titles("tur"), ["Dagen"]);
    assert!(!holds(&world, WORD));

    // The same through a change that says so.
    world.write(kept, "Dagen", "Vi gik til præstegården.");
    world.index.catch_up().unwrap();
    assert!(holds(&world, "præstegården"));
    let stored = world.story(kept);
    world.commit(Action::FamilyErased, |commit| {
        commit.delete(kept, stored.revision)
    });
    world.index.catch_up().unwrap();
    assert!(!holds(&world, "præstegården"));
}

/// Whether the index still holds a word. Its files hold words as paths through a graph, so they are read with the engine;
/// and no file may be left that the engine would not read.
fn holds(world: &World, word: &str) -> bool {
    let mut found = false;
    for entry in fs::read_dir(world.folder.path().join("index")).unwrap() {
        let folder = entry.unwrap().path();
        if !folder.is_dir() {
            continue;
        }
        let index = tantivy::Index::open_in_dir(&folder).unwrap();
        let searcher = index.reader().unwrap().searcher();
        let exact = index.schema().get_field("exact").unwrap();
        let mut parts = BTreeSet::new();
        for segment in searcher.segment_readers() {
            parts.insert(segment.segment_id().uuid_string());
            let words = segment.inverted_index(exact).unwrap();
            found |= words.terms().get(word).unwrap().is_some();
        }
        let on_disk: BTreeSet<String> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter_map(|name| Some(name.split_once('.')?.0.to_owned()))
            .filter(|name| name.len() == 32)
            .collect();
        assert_eq!(on_disk, parts);
    }
    found
}

fn reopen(world: &mut World) {
    let folder = close_index(world);
    world.index = Index::open(&folder, &world.store).unwrap();
}

/// Lets go of the index and everything it holds open. In its place stands one that nobody looks at.
fn close_index(world: &mut World) -> PathBuf {
    let elsewhere = world.folder.path().join("elsewhere");
    world.index = Index::open(&elsewhere, &world.store).unwrap();
    world.folder.path().join("index")
}

fn each_file(folder: &Path, mut run: impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            for entry in fs::read_dir(&path).unwrap() {
                run(&entry.unwrap().path());
            }
        }
    }
}

#[test]
fn a_store_that_was_opened_again_keeps_its_index() {
    let mut world = World::new();
    world.draft("Natten", "Vi ringede.");
    world.index.catch_up().unwrap();
    let World {
        folder,
        store,
        index,
        project,
        ..
    } = world;
    let position = index.position();
    drop(index);
    drop(store);
    let store = Store::open(&folder.path().join("data"), options()).unwrap();
    let index = Index::open(&folder.path().join("index"), &store).unwrap();
    assert_eq!(index.position(), position);
    let view = genlyd_store::view::View::new(
        &store,
        genlyd_store::view::Visitor::Operator,
        crate::world::TODAY,
    )
    .unwrap();
    let found = index
        .search(&view, project, &Request::new("ringede"))
        .unwrap();
    assert_eq!(titles(&found), ["Natten"]);
}
