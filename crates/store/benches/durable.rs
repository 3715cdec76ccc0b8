//! How many acknowledged, durable writes a second, how fast reading is, and how long opening takes.
//!
//! `cargo bench -p genlyd-store`; with `-- --large` also at 100,000 records. `TMPDIR` chooses the disk.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a bench says what it measured, or stops"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use genlyd_domain::change::{Action, Actor};
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::record::Lookup;
use genlyd_domain::text_version::{Section, TextVersion, Writing};
use genlyd_domain::theme::Theme;
use genlyd_store::{Commit, Options, Store, Stored, rebuild};
use jiff::Timestamp;
use uuid::Uuid;

/// Each figure is the median of this many runs.
const RUNS: usize = 5;
const FAMILIES: u128 = 40;
const THEMES: u32 = 300;
const STORY: Uuid = Uuid::from_u128(7);

fn main() {
    let large = std::env::args().any(|argument| argument == "--large");
    println!("JSON of 1 to 20 kB, sealed, one record a commit; medians of {RUNS} runs");
    for (writers, each) in [(1, 400), (16, 100)] {
        writes(writers, each);
    }
    records(10_000);
    if large {
        records(100_000);
    }
}

fn options() -> Options {
    Options {
        keep_free: Some(0),
        ..Options::default()
    }
}

/// A record whose JSON has 1 to 20 kB, spread evenly.
fn version(number: u128) -> TextVersion {
    let length = 800 + (number as usize * 7919) % 19_000;
    let words = format!("{number} Vi sov ikke den første uge, og så kom farmor. ");
    let text: String = words.chars().cycle().take(length).collect();
    TextVersion::first(
        Id::new(STORY),
        Id::new(Uuid::nil()),
        Some(Id::new(Uuid::from_u128(1 + number % FAMILIES))),
        "",
        vec![Section {
            key: "text".to_owned(),
            markdown: text,
        }],
        Writing {
            id: Id::new(Uuid::from_u128(1_000_000 + number)),
            author: Actor::Operator,
            at: Timestamp::UNIX_EPOCH,
        },
    )
    .unwrap()
}

fn commit() -> Commit {
    Commit::new(
        Actor::Operator,
        Timestamp::UNIX_EPOCH,
        None,
        Action::StoryWritten,
    )
}

fn median<T: PartialOrd + Copy>(mut values: Vec<T>) -> T {
    values.sort_by(|one, other| one.partial_cmp(other).unwrap());
    values[values.len() / 2]
}

fn writes(writers: u128, each: u128) {
    let runs: Vec<(f64, Duration, Duration)> =
        (0..RUNS).map(|_| write_once(writers, each)).collect();
    println!(
        "{writers:>3} writers: {:>6.0} durable commits a second, p50 {:.1?}, p99 {:.1?}",
        median(runs.iter().map(|run| run.0).collect()),
        median(runs.iter().map(|run| run.1).collect()),
        median(runs.iter().map(|run| run.2).collect()),
    );
}

fn write_once(writers: u128, each: u128) -> (f64, Duration, Duration) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path(), options()).unwrap();
    // Every family has its key before the clock starts.
    for family in 0..FAMILIES {
        store
            .commit(commit().create(&version(1_000_000 + family)))
            .unwrap();
    }
    let start = Instant::now();
    let mut times: Vec<Duration> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..writers)
            .map(|writer| {
                let store = &store;
                scope.spawn(move || {
                    let numbers = (0..each).map(|number| writer * each + number);
                    let write = |number| {
                        let version = version(number);
                        let start = Instant::now();
                        store.commit(commit().create(&version)).unwrap();
                        start.elapsed()
                    };
                    numbers.map(write).collect::<Vec<_>>()
                })
            })
            .collect();
        threads
            .into_iter()
            .flat_map(|thread| thread.join().unwrap())
            .collect()
    });
    let elapsed = start.elapsed();
    times.sort();
    let at = |share: f64| times[(times.len() as f64 * share) as usize];
    (
        times.len() as f64 / elapsed.as_secs_f64(),
        at(0.5),
        at(0.99),
    )
}

fn records(count: u128) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let start = Instant::now();
    fill(path, count);
    println!("{count} records: written in {:.1?}", start.elapsed());

    let open = || {
        let start = Instant::now();
        let store = Store::open(path, options()).unwrap();
        (store, start.elapsed())
    };
    let opening = median((0..RUNS).map(|_| open().1).collect());
    println!("  opened in {opening:.1?}");

    let (store, _) = open();
    let cold = read_all(&store, count);
    // As many as fit into the memory that the store keeps.
    read_all(&store, 2_000);
    let warm = median((0..RUNS).map(|_| read_all(&store, 2_000)).collect());
    println!("  read by id: {cold:.0} a second from the journal, {warm:.0} once in memory");
    let themes = median((0..RUNS).map(|_| list_themes(&store)).collect());
    println!("  a list of {THEMES} small records: {themes:.1?}");
    let lists = (0..RUNS).map(|_| {
        let start = Instant::now();
        store
            .page::<TextVersion>(Lookup::VersionsOfStory, STORY, None, 50, Default::default())
            .unwrap();
        start.elapsed()
    });
    println!("  a page of 50: {:.1?}", median(lists.collect()));
    drop(store);
    let start = Instant::now();
    rebuild(path, &mut |_| {}).unwrap();
    println!("  rebuilt in {:.1?}", start.elapsed());
    for part in ["journal", "places"] {
        println!("  {part}: {:.1} MB", megabytes(&path.join(part)));
    }
}

fn fill(path: &Path, count: u128) {
    let store = Store::open(path, options()).unwrap();
    for start in (0..count).step_by(500) {
        let numbers = start..(start + 500).min(count);
        let commit = numbers.fold(commit(), |commit, number| commit.create(&version(number)));
        store.commit(commit).unwrap();
    }
    let themes = (0..THEMES).fold(commit(), |commit, number| commit.create(&theme(number)));
    store.commit(themes).unwrap();
}

/// A record of a few hundred bytes.
fn theme(number: u32) -> Theme {
    Theme {
        id: Id::new(Uuid::from_u128(u128::from(number) + 1)),
        project: Id::new(Uuid::nil()),
        name: format!("Tema {number}"),
        definition: "Det, der gør en forskel i hverdagen.".to_owned(),
        use_when: String::new(),
        not_when: String::new(),
        ink: Ink::A,
        letter: 'A',
        parent: None,
        order: number,
        sensitive: false,
        retired: false,
    }
}

/// The whole codebook, as many pages need it.
fn list_themes(store: &Store) -> Duration {
    let start = Instant::now();
    let themes: Vec<Stored<Theme>> = store.list(Lookup::ThemesOfProject, Uuid::nil()).unwrap();
    assert_eq!(themes.len(), THEMES as usize);
    start.elapsed()
}

/// Records read a second.
fn read_all(store: &Store, count: u128) -> f64 {
    let start = Instant::now();
    for number in 0..count {
        let id: Id<TextVersion> = Id::new(Uuid::from_u128(1_000_000 + number));
        assert!(store.get(id).unwrap().is_some());
    }
    count as f64 / start.elapsed().as_secs_f64()
}

fn megabytes(folder: &Path) -> f64 {
    let lengths = std::fs::read_dir(folder).unwrap();
    let bytes: u64 = lengths
        .map(|entry| entry.unwrap().metadata().unwrap().len())
        .sum();
    bytes as f64 / 1e6
}
