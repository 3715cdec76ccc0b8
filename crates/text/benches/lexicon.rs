//! Measures the lexicon: `cargo bench -p genlyd-text --bench lexicon`.
//!
//! The first look-up of a process opens the maps, so it is measured before anything else. The other figures are the
//! median word's median time.

#![expect(clippy::print_stdout, reason = "a measurement is printed")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use genlyd_text::danish::{self, Source};

const ROUNDS: usize = 201;

/// So many words stand in the long text.
const LONG: usize = 200_000;

fn main() {
    let start = Instant::now();
    black_box(danish::readings("sundhedsplejersken"));
    println!(
        "{:<42} {:>9.2} µs",
        "the first look-up",
        micros(start.elapsed())
    );
    let start = Instant::now();
    black_box(danish::analyse("sandkassebørnene"));
    println!(
        "{:<42} {:>9.2} µs",
        "the first compound",
        micros(start.elapsed())
    );

    let compounds = marked(include_str!("../tests/compounds.txt"));
    let simple = marked(include_str!("../tests/simple.txt"));
    let old = marked(include_str!("../tests/old_spelling.txt"));
    let all: Vec<&String> = compounds.iter().chain(&simple).chain(&old).collect();
    let from = |source: Source| -> Vec<&String> {
        let is_from = |word: &&&String| danish::analyse(word).source == source;
        all.iter().filter(is_from).copied().collect()
    };
    let known = from(Source::Lexicon);
    let nonsense: Vec<String> = simple.iter().map(|word| turned(word)).collect();
    let unknown: Vec<&String> = nonsense
        .iter()
        .filter(|word| danish::analyse(word).source == Source::Stem)
        .collect();

    measure("readings, known", &known, danish::readings);
    measure("analyse, known", &known, danish::analyse);
    measure(
        "analyse, compound",
        &from(Source::Compound),
        danish::analyse,
    );
    measure(
        "analyse, old spelling",
        &from(Source::OldSpelling),
        danish::analyse,
    );
    measure("analyse, unknown", &unknown, danish::analyse);
    measure("hyphens, known", &known, danish::hyphens);

    let long: Vec<&String> = all.iter().copied().cycle().take(LONG).collect();
    let start = Instant::now();
    for word in &long {
        black_box(danish::analyse(word));
    }
    let a_second = LONG as f64 / start.elapsed().as_secs_f64();
    println!(
        "{:<42} {a_second:>9.0} a second",
        "analyse, words of all kinds"
    );
}

/// The words of a list, without the marks in them.
fn marked(list: &str) -> Vec<String> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .map(|word| word.replace(['|', '+'], ""))
        .collect()
}

/// A word that nobody knows, of the same letters.
fn turned(word: &str) -> String {
    word.to_lowercase().chars().rev().collect()
}

/// Every word is timed by itself: what else the machine does falls out of the median of a short time, not of a long one.
fn measure<T>(name: &str, words: &[&String], operation: impl Fn(&str) -> T) {
    let mut times: Vec<(f64, &str)> = words
        .iter()
        .map(|word| {
            let mut rounds: Vec<f64> = (0..ROUNDS)
                .map(|_| {
                    let start = Instant::now();
                    black_box(operation(word));
                    micros(start.elapsed())
                })
                .collect();
            rounds.sort_by(f64::total_cmp);
            (rounds[ROUNDS / 2], word.as_str())
        })
        .collect();
    times.sort_by(|left, right| left.0.total_cmp(&right.0));
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
    let (slowest, word) = at(1.0);
    println!(
        "{name:<42} {:>9.2} µs, of 99 in 100 at most {:.1} µs, slowest {slowest:.1} µs ({word}), {} words",
        at(0.5).0,
        at(0.99).0,
        times.len(),
    );
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
