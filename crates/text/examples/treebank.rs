//! Measures the lexicon on a treebank: `cargo run -p genlyd-text --release --example treebank -- FILE.conllu …`
//!
//! For each word with a gold base form: is it among the base forms that the lexicon offers? Punctuation, numbers and symbols
//! are left out. The commonest misses are listed.

use std::collections::HashMap;
use std::process::ExitCode;
use std::{env, fs};

use genlyd_text::danish;

#[expect(clippy::print_stdout, reason = "a measurement is printed")]
fn main() -> ExitCode {
    let mut all = Counts::default();
    for file in env::args().skip(1) {
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) => {
                eprintln!("{file}: {error}");
                return ExitCode::FAILURE;
            }
        };
        let mut counts = Counts::default();
        for line in text.lines() {
            counts.take(line);
            all.take(line);
        }
        println!("{file}: {}", counts.told());
    }
    println!("all: {}", all.told());
    let mut misses: Vec<(String, usize)> = all.misses.into_iter().collect();
    misses.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    for (miss, count) in misses.iter().take(400) {
        println!("{count:>5} {miss}");
    }
    ExitCode::SUCCESS
}

#[derive(Default)]
struct Counts {
    words: usize,
    found: usize,
    readings: usize,
    misses: HashMap<String, usize>,
}

impl Counts {
    fn take(&mut self, line: &str) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [id, form, lemma, kind, ..] = fields.as_slice() else {
            return;
        };
        if id.contains('-') || matches!(*kind, "PUNCT" | "SYM" | "NUM" | "X") {
            return;
        }
        if !form
            .chars()
            .all(|letter| letter.is_alphabetic() || letter == '-')
        {
            return;
        }
        self.words += 1;
        let gold = danish::fold(lemma);
        let offered = danish::lemmas(form);
        self.readings += offered.len();
        let same = |lemma: &String| danish::fold(lemma) == gold;
        if offered.iter().any(same) {
            self.found += 1;
        } else {
            let miss = format!("{form} → {lemma} ({kind}), offered {}", offered.join(" "));
            *self.misses.entry(miss).or_default() += 1;
        }
    }

    fn told(&self) -> String {
        format!(
            "{} of {} base forms ({:.2} %), {:.2} offered for each word",
            self.found,
            self.words,
            100.0 * self.found as f64 / self.words.max(1) as f64,
            self.readings as f64 / self.words.max(1) as f64,
        )
    }
}
