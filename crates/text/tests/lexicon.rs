//! The lexicon against lists that were judged by hand before they were tried. Each list has an open half, on which the
//! rules may be mended, and a held-out half, which only tells how well they hold.

#![expect(
    clippy::print_stdout,
    reason = "what was measured, and what was missed, is printed"
)]

use std::collections::BTreeSet;

use genlyd_text::danish;

/// The lines of a list, without its remarks.
fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().filter(|line| !line.starts_with('#'))
}

/// Every second of a list.
fn half<T>(all: impl Iterator<Item = T>, half: Half) -> Vec<T> {
    let first = match half {
        Half::Open => 0,
        Half::HeldOut => 1,
    };
    all.skip(first).step_by(2).collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Open,
    HeldOut,
}

/// So many of so many, and which were otherwise.
#[derive(Default)]
struct Tally {
    hits: usize,
    all: usize,
    others: Vec<String>,
}

impl Tally {
    fn take(&mut self, is_hit: bool, otherwise: impl FnOnce() -> String) {
        self.all += 1;
        if is_hit {
            self.hits += 1;
        } else {
            self.others.push(otherwise());
        }
    }

    fn share(&self) -> f64 {
        100.0 * self.hits as f64 / self.all as f64
    }

    #[track_caller]
    fn is_at_least(&self, what: &str, half: Half, floor: f64) {
        println!(
            "{what}, {half:?}: {} of {} ({:.1} %). Otherwise: {}",
            self.hits,
            self.all,
            self.share(),
            self.others.join(", ")
        );
        assert!(
            self.share() >= floor,
            "{what}, {half:?}: {:.1} %",
            self.share()
        );
    }
}

/// A compound of the list: where it may be split, and where it must.
struct Compound {
    word: String,
    joints: BTreeSet<usize>,
    needed: BTreeSet<usize>,
}

fn compounds(which: Half) -> Vec<Compound> {
    let all = lines(include_str!("compounds.txt")).flat_map(str::split_whitespace);
    half(all, which)
        .into_iter()
        .map(|marked| {
            let mut compound = Compound {
                word: String::new(),
                joints: BTreeSet::new(),
                needed: BTreeSet::new(),
            };
            let mut place = 0;
            for letter in marked.chars() {
                match letter {
                    '|' | '+' => {
                        compound.joints.insert(place);
                        if letter == '|' {
                            compound.needed.insert(place);
                        }
                    }
                    letter => {
                        compound.word.push(letter);
                        place += 1;
                    }
                }
            }
            compound
        })
        .collect()
}

fn simple_words(which: Half) -> Vec<&'static str> {
    half(
        lines(include_str!("simple.txt")).flat_map(str::split_whitespace),
        which,
    )
}

/// Where the parts of a word begin, but the first.
fn joints(word: &str) -> BTreeSet<usize> {
    danish::compound(word)
        .unwrap_or_default()
        .into_iter()
        .map(|part| part.range.start)
        .filter(|start| *start > 0)
        .collect()
}

fn marked(word: &str, places: &BTreeSet<usize>) -> String {
    let mut marked = String::new();
    for (place, letter) in word.chars().enumerate() {
        if places.contains(&place) {
            marked.push('|');
        }
        marked.push(letter);
    }
    marked
}

fn compounds_are_split(half: Half) {
    let (mut split, mut whole) = (Tally::default(), Tally::default());
    for compound in compounds(half) {
        let found = joints(&compound.word);
        let otherwise = || marked(&compound.word, &found);
        let is_right = !found.is_empty() && found.is_subset(&compound.joints);
        split.take(is_right, otherwise);
        whole.take(is_right && compound.needed.is_subset(&found), otherwise);
    }
    split.is_at_least("compounds split", half, 95.0);
    whole.is_at_least("compounds split at every joint", half, 85.0);
}

fn simple_words_are_whole(half: Half) {
    let mut whole = Tally::default();
    for word in simple_words(half) {
        let found = joints(word);
        whole.take(found.is_empty(), || marked(word, &found));
    }
    whole.is_at_least("simple words left whole", half, 98.0);
}

fn breaks_stand_at_joints(half: Half) {
    let (mut at, mut beside) = (Tally::default(), Tally::default());
    for compound in compounds(half) {
        let length = compound.word.chars().count();
        let breaks: BTreeSet<usize> = danish::hyphens(&compound.word).into_iter().collect();
        // Nothing is broken after one letter or before the last.
        let joints = compound
            .needed
            .iter()
            .filter(|joint| (2..length - 1).contains(*joint));
        for joint in joints {
            let otherwise = || marked(&compound.word, &breaks);
            at.take(breaks.contains(joint), otherwise);
            let is_beside = [joint - 1, joint + 1]
                .iter()
                .any(|place| breaks.contains(place) && !compound.joints.contains(place));
            beside.take(!is_beside, otherwise);
        }
    }
    at.is_at_least("joints with a break", half, 97.0);
    beside.is_at_least("joints without a break one letter off", half, 98.0);
}

fn old_spelling_is_read(half: Half) {
    let pairs = lines(include_str!("old_spelling.txt"));
    let mut read = Tally::default();
    for pair in self::half(pairs.filter_map(|line| line.split_once(' ')), half) {
        let (old, modern) = pair;
        let lemmas = danish::lemmas(old);
        read.take(lemmas.iter().any(|lemma| lemma == modern), || {
            format!("{old}: {}", lemmas.join(" "))
        });
    }
    read.is_at_least("old spellings read as today's", half, 90.0);
}

#[test]
fn compounds_are_split_where_their_parts_meet() {
    compounds_are_split(Half::Open);
}

#[test]
fn held_out_compounds_are_split_where_their_parts_meet() {
    compounds_are_split(Half::HeldOut);
}

#[test]
fn words_that_only_look_so_are_no_compounds() {
    simple_words_are_whole(Half::Open);
}

#[test]
fn held_out_words_that_only_look_so_are_no_compounds() {
    simple_words_are_whole(Half::HeldOut);
}

#[test]
fn lines_break_where_parts_meet() {
    breaks_stand_at_joints(Half::Open);
}

#[test]
fn lines_break_where_held_out_parts_meet() {
    breaks_stand_at_joints(Half::HeldOut);
}

#[test]
fn old_spelling_leads_to_todays_word() {
    old_spelling_is_read(Half::Open);
}

#[test]
fn held_out_old_spelling_leads_to_todays_word() {
    old_spelling_is_read(Half::HeldOut);
}

#[test]
fn every_irregular_form_leads_to_its_base_form() {
    let mut led = Tally::default();
    for (form, base) in lines(include_str!("irregular.txt")).filter_map(|line| line.split_once(' '))
    {
        let lemmas = danish::lemmas(form);
        led.take(lemmas.iter().any(|lemma| lemma == base), || {
            format!("{form}: {}", lemmas.join(" "))
        });
    }
    led.is_at_least("irregular forms", Half::Open, 100.0);
}

#[test]
fn the_lists_are_long_and_partly_unknown_to_the_dictionary() {
    let all: Vec<Compound> = [Half::Open, Half::HeldOut]
        .into_iter()
        .flat_map(compounds)
        .collect();
    let unknown = all
        .iter()
        .filter(|compound| danish::readings(&compound.word).is_empty());
    let unknown = unknown.count();
    println!(
        "{unknown} of {} compounds are not in the dictionary",
        all.len()
    );

    assert!(
        all.len() >= 500 && unknown * 4 > all.len(),
        "{unknown} of {}",
        all.len()
    );
    let simple = [Half::Open, Half::HeldOut]
        .into_iter()
        .flat_map(simple_words);
    assert!(simple.count() >= 500);
}
