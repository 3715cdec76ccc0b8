//! A writing process is killed at random moments: what it acknowledged is found, and nothing is there by half.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use genlyd_domain::change::Action;
use genlyd_domain::id::Id;
use genlyd_domain::portrait::PictureDigest;
use genlyd_domain::record::Seal;
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use genlyd_store::{Depth, Options, Store, verify};
use uuid::Uuid;

use crate::chance::Chance;
use crate::samples::{commit, options, theme, version};

/// What this binary is started as again.
const WRITES: &str = "kills::writes_until_it_is_killed";
const ERASES: &str = "kills::erases_until_it_is_killed";
const FOLDER: &str = "GENLYD_STORE_TEST_FOLDER";
const WRITERS: &str = "GENLYD_STORE_TEST_WRITERS";
const FIRST: &str = "GENLYD_STORE_TEST_FIRST";

#[test]
fn what_four_writers_were_told_is_kept_through_ten_kills() {
    kill_again_and_again(4, 10, 1);
}

#[test]
fn what_sixteen_writers_were_told_is_kept_through_ten_kills() {
    kill_again_and_again(16, 10, 2);
}

#[test]
fn what_was_erased_stays_erased_through_ten_kills() {
    let folder = tempfile::tempdir().unwrap();
    let mut chance = Chance::new(7);
    let mut told = Told::new();
    for cycle in 0..10 {
        let mut child = start_as(ERASES, folder.path(), 1, 1 + cycle * 1_000_000);
        told.extend(kill_after(
            &mut child,
            chance.below(12),
            chance.below(2_000_000),
        ));

        let store = Store::open(folder.path(), small()).unwrap();
        for ((_, number), (_, picture)) in &told {
            let version: Id<TextVersion> = Id::new(Uuid::from_u128(version_id(*number, 0)));
            assert_eq!(store.get(version).unwrap(), None);
            let digest = picture.as_ref().unwrap();
            assert_eq!(store.picture(Some(seal(*number)), digest).unwrap(), None);
        }
        drop(store);
        let verified = verify(folder.path(), Depth::Full, &mut |_| {}).unwrap();
        assert!(verified.erased >= told.len() as u64);
        assert!(verified.places_compared);
    }
    assert!(told.len() > 10, "only {} erasures were told", told.len());
}

/// The other child: every family it writes down, it erases at once, and tells that.
#[test]
fn erases_until_it_is_killed() {
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let first: u64 = std::env::var(FIRST).unwrap().parse().unwrap();
    let store = Store::open(Path::new(&folder), small()).unwrap();
    for family in first..u64::MAX {
        let digest = store.keep_picture(Some(seal(family)), b"picture").unwrap();
        let version = version(version_id(family, 0), 7, u128::from(family) + 1, "Ja.");
        let written = store
            .commit(commit(Action::StoryWritten).create(&version))
            .unwrap();
        store.destroy_key(seal(family)).unwrap();
        tell(0, family, written.number, digest.as_hex());
    }
}

#[test]
#[ignore = "takes minutes; see the first lines of this suite for the command"]
fn what_was_told_is_kept_through_two_hundred_kills() {
    kill_again_and_again(4, 100, 3);
    kill_again_and_again(16, 100, 4);
}

/// Small segments, so that kills also meet the change from one to the next.
fn small() -> Options {
    Options {
        segment_bytes: 1 << 20,
        ..options()
    }
}

/// What a writer writes under one number: some text of 1 to 20 kB that can be told from any other.
fn text(writer: u64, number: u64) -> String {
    let mut chance = Chance::new(writer << 40 | number);
    let length = 1_000 + chance.below(19_000) as usize;
    let mut text = format!("{writer} {number} ");
    while text.len() < length {
        text.push_str(&format!("{:x}-", chance.number()));
    }
    text
}

fn version_id(writer: u64, number: u64) -> u128 {
    (u128::from(writer) + 1) << 64 | u128::from(number)
}

fn seal(writer: u64) -> Seal {
    Seal(Uuid::from_u128(u128::from(writer) + 1))
}

fn counter(writer: u64, number: u64) -> Theme {
    theme(u128::from(writer) + 1, &format!("Tæller {writer} {number}"))
}

/// The child: it does nothing unless it is asked to, and then it writes until it is killed.
#[test]
fn writes_until_it_is_killed() {
    let Ok(folder) = std::env::var(FOLDER) else {
        return;
    };
    let number = |name: &str| std::env::var(name).unwrap().parse::<u64>().unwrap();
    let first = number(FIRST);
    let store = Store::open(Path::new(&folder), small()).unwrap();
    std::thread::scope(|scope| {
        for writer in 0..number(WRITERS) {
            let store = &store;
            scope.spawn(move || {
                for number in first..u64::MAX {
                    write(store, writer, number);
                }
            });
        }
    });
}

/// One commit of two records, every tenth also a picture; then the acknowledgement goes out.
fn write(store: &Store, writer: u64, number: u64) {
    let text = text(writer, number);
    let picture = number.is_multiple_of(10).then(|| {
        let digest = store
            .keep_picture(Some(seal(writer)), text.as_bytes())
            .unwrap();
        digest.as_hex().to_owned()
    });
    let counter = counter(writer, number);
    let version = version(version_id(writer, number), 7, u128::from(writer) + 1, &text);
    let commit = commit(Action::StoryWritten).create(&version);
    let commit = match store.get(counter.id).unwrap() {
        None => commit.create(&counter),
        Some(before) => commit.replace(&counter, before.revision),
    };
    let change = store.commit(commit).unwrap().number;
    tell(writer, number, change, &picture.unwrap_or_default());
}

fn tell(writer: u64, number: u64, change: u64, picture: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "told {writer} {number} {change} {picture}").unwrap();
    out.flush().unwrap();
}

/// What was acknowledged, by writer and number.
pub(crate) type Told = BTreeMap<(u64, u64), Acknowledgement>;

/// The change's number, and the picture if there was one.
pub(crate) type Acknowledgement = (u64, Option<PictureDigest>);

fn kill_again_and_again(writers: u64, cycles: u64, seed: u64) {
    let folder = tempfile::tempdir().unwrap();
    let mut chance = Chance::new(seed);
    let mut told = Told::new();
    let mut checked = 0;
    for cycle in 0..cycles {
        let first = 1 + cycle * 1_000_000;
        // Sometimes the places have to be made anew while the kill comes.
        if chance.below(5) == 0 {
            let _may_not_be_there = std::fs::remove_dir_all(folder.path().join("places"));
        }
        let mut child = start(folder.path(), writers, first);
        // Sometimes the kill comes during the opening, before anything was told.
        let wanted = match chance.below(5) {
            0 => 0,
            _ => chance.below(150),
        };
        told.extend(kill_after(&mut child, wanted, chance.below(2_000_000)));
        checked = check(folder.path(), &told, checked);
    }
    assert!(
        told.len() as u64 > cycles,
        "only {} writes were told",
        told.len()
    );
    let verified = verify(folder.path(), Depth::Full, &mut |_| {}).unwrap();
    assert!(verified.places_compared);
}

pub(crate) fn start(folder: &Path, writers: u64, first: u64) -> Child {
    start_as(WRITES, folder, writers, first)
}

fn start_as(child: &str, folder: &Path, writers: u64, first: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([child, "--exact", "--nocapture"])
        .env(FOLDER, folder)
        .env(WRITERS, writers.to_string())
        .env(FIRST, first.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Kills the child some turns after it has told so much, and returns all that it told.
pub(crate) fn kill_after(child: &mut Child, wanted: u64, turns: u64) -> Told {
    let mut lines = BufReader::new(child.stdout.take().unwrap()).split(b'\n');
    let mut told = Told::new();
    while (told.len() as u64) < wanted {
        let line = lines
            .next()
            .expect("the child writes until it is killed")
            .unwrap();
        told.extend(read_told(&line));
    }
    for _ in 0..turns {
        std::hint::spin_loop();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    for line in lines {
        told.extend(read_told(&line.unwrap()));
    }
    told
}

/// A line that was cut short by the kill tells nothing.
fn read_told(line: &[u8]) -> Option<((u64, u64), Acknowledgement)> {
    let line = std::str::from_utf8(line).ok()?;
    let words: Vec<&str> = line.split(' ').collect();
    let told = words.iter().position(|word| word.ends_with("told"))?;
    let [writer, number, change, picture] = words.get(told + 1..)? else {
        return None;
    };
    let change = (change.parse().ok()?, PictureDigest::from_hex(picture));
    Some(((writer.parse().ok()?, number.parse().ok()?), change))
}

/// Everything told is there as it was written, and every change is there as a whole. Changes up to `checked` were
/// looked at before. Returns the last change.
pub(crate) fn check(folder: &Path, told: &Told, checked: u64) -> u64 {
    let store = Store::open(folder, small()).unwrap();
    let mut last = BTreeMap::new();
    for ((writer, number), (change, picture)) in told {
        let id: Id<TextVersion> = Id::new(Uuid::from_u128(version_id(*writer, *number)));
        if *change > checked {
            let stored = store.get(id).unwrap().expect("what was told is there");
            assert_eq!(stored.changed, *change);
            let kept = &stored.record.sections[0].markdown;
            assert!(
                *kept == text(*writer, *number),
                "{writer} {number} was altered"
            );
            if let Some(digest) = picture {
                let bytes = store.picture(Some(seal(*writer)), digest).unwrap();
                let is_kept =
                    bytes.is_some_and(|bytes| bytes == text(*writer, *number).into_bytes());
                assert!(
                    is_kept,
                    "the picture of {writer} {number} is missing or altered"
                );
            }
        }
        last.insert(*writer, *number);
    }
    for (writer, number) in last {
        let stored = store.get(counter(writer, 0).id).unwrap().unwrap();
        // A number that was written and not told may be there as well.
        let found: u64 = stored
            .record
            .name
            .rsplit(' ')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        assert!(
            found >= number,
            "writer {writer} was told {number}, found {found}"
        );
    }
    let changes = store.changes(checked, usize::MAX).unwrap();
    for (change, number) in changes.iter().zip(checked + 1..) {
        assert_eq!(change.number, number);
        assert_eq!(change.things.len(), 2);
        let version: Id<TextVersion> = Id::new(change.things[0].id);
        assert_eq!(store.get(version).unwrap().unwrap().changed, number);
        let counters = store
            .revisions::<Theme>(Id::new(change.things[1].id))
            .unwrap();
        assert!(counters.iter().any(|counter| counter.changed == number));
    }
    store.last_change()
}
