//! Medians of the operations that pages wait for, on an invented text of about 900 words. Run with `cargo bench -p genlyd-text`.

#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

use genlyd_text::language::Language;
use genlyd_text::passage::{Passage, reanchor};
use genlyd_text::{detect, html, plain, segment, typography};
use std::hint::black_box;
use std::time::{Duration, Instant};

/// Enough that a median stands still, and done in a second or two.
const ROUNDS: usize = 201;

const PARAGRAPH: &str = "Da Ida kom, var det februar, og det sneede. Færgen sejlede ikke, så vi ringede til jordemoderen kl. 4 om natten. \
Hun sagde: »Træk vejret. Jeg kommer.« Og hun kom *på ski*, bl.a. fordi hendes bror, H.C. Holm, havde et par stående. De første \
uger var jeg meget alene. Min mand var på havet, min mor boede i Jylland, og jeg turde ikke ringe til nogen. Hvem ringer man til? \
Den 5. maj kom sundhedsplejersken … og blev hele eftermiddagen. Hun spurgte ikke om noget. Hun lavede kaffe.";

fn main() {
    let markdown: String = (1..=10)
        .map(|number| format!("Afsnit {number}. {PARAGRAPH}\n\n"))
        .collect();
    let text = plain::from_markdown(&markdown);
    let corrected = text
        .replacen("Færgen sejlede ikke", "Færgen sejlede slet ikke den dag", 4)
        .replace("Hun lavede kaffe", "Hun lavede te");
    let middle = text.chars().count() / 2;
    let sentence = segment::sentences(&text)
        .into_iter()
        .find(|sentence| sentence.start >= middle);
    let Some(passage) =
        sentence.and_then(|sentence| Passage::new(&text, sentence.start, sentence.end).ok())
    else {
        return println!("The text has no sentence in its second half.");
    };
    println!(
        "{} words, {} characters, median of {ROUNDS}",
        segment::word_count(&text),
        text.chars().count()
    );
    measure("words", || segment::words(&text));
    measure("sentences", || segment::sentences(&text));
    measure("Markdown to plain text", || plain::from_markdown(&markdown));
    measure("Markdown to HTML", || html::from_markdown(&markdown));
    measure("re-anchor, text corrected on both sides", || {
        reanchor(&passage, &text, &corrected)
    });
    measure("names, numbers and addresses", || detect::detect(&text));
    measure("personal numbers only", || detect::personal_numbers(&text));
    measure("typography for print", || {
        typography::for_print(&text, Language::Danish)
    });
}

fn measure<T>(name: &str, operation: impl Fn() -> T) {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            black_box(operation());
            start.elapsed()
        })
        .collect();
    times.sort();
    println!(
        "{name:<42} {:>9.1} µs",
        times[ROUNDS / 2].as_secs_f64() * 1e6
    );
}
