//! How long an index takes to build and a question to be answered, with real texts and with many more.
//!
//! `GENLYD_TEXTS=texts.jsonl cargo bench -p genlyd-search --bench search`, with a file of one `{"title", "text", "lang"}` a line.
//! The many more are sentences of those texts in new company: as many as `GENLYD_MANY` says, `10000,100000,1000000` for three
//! sizes. Every question is asked twice over: by somebody who sees everything, and by a reader of whom nothing is remembered
//! yet. With `GENLYD_BESIDE=1`, PostgreSQL and SQLite are asked the same about the same texts in the same run
//! (`search/beside.py`).
#![expect(clippy::print_stdout, reason = "a program for a person at a terminal")]

#[path = "search/beside.rs"]
mod beside;
#[path = "search/process.rs"]
mod process;
#[path = "search/stock.rs"]
mod stock;

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use genlyd_search::{Index, Request};
use genlyd_store::view::View;
use genlyd_text::language::Language;

use stock::{Stock, Text};

/// Questions of each kind, where `GENLYD_QUESTIONS` does not say how many.
const QUESTIONS: usize = 300;

fn main() -> Result<(), Box<dyn Error>> {
    let Some(file) = std::env::var_os("GENLYD_TEXTS") else {
        println!("No texts to search: name a file of JSON lines in GENLYD_TEXTS.");
        return Ok(());
    };
    let texts = stock::read(Path::new(&file))?;
    let many = std::env::var("GENLYD_MANY").unwrap_or_else(|_| "10000".to_owned());
    run(&texts)?;
    for many in many.split(',') {
        run(&stock::recombined(&texts, many.trim().parse()?))?;
    }
    Ok(())
}

fn run(texts: &[Text]) -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let stock = Stock::new(&folder.path().join("data"), texts)?;
    println!("\n{} texts, {} words", texts.len(), stock.words);

    let place = folder.path().join("index");
    let index = Index::open(&place, &stock.store)?;
    process::forget_peak();
    let (before, start) = (process::memory()?, Instant::now());
    let busy = process::busy()?;
    index.catch_up()?;
    let (took, peak) = (start.elapsed(), process::peak()?);
    println!(
        "built in {:.2} s, {:.2} CPU s, {:.0} texts a second, {:.1} MB on disk; {:.0} MB of memory more at the peak",
        took.as_secs_f64(),
        (process::busy()? - busy).as_secs_f64(),
        texts.len() as f64 / took.as_secs_f64(),
        stock::bytes_in(&place)? as f64 / 1e6,
        peak.saturating_sub(before) as f64 / 1e6
    );
    drop(index);
    let start = Instant::now();
    let index = Index::open(&place, &stock.store)?;
    println!("opened in {:.1} ms", start.elapsed().as_secs_f64() * 1e3);

    let asked = std::env::var("GENLYD_QUESTIONS").ok();
    let asked = asked.and_then(|asked| asked.parse().ok());
    let questions = stock.questions(asked.unwrap_or(QUESTIONS));
    let before = process::memory()?;
    let operator = stock.operator()?;
    let reader = stock.reader()?;
    for (visitor, view) in [("sees all", &operator), ("reader", &reader)] {
        let first = ask(&index, view, &stock, "og")?;
        println!(
            "{visitor}: the first question of all, \"og\": {}",
            told(first.0)
        );
        println!(
            "{:<28} {:>9} {:>9} {:>9} {:>9}",
            "", "median", "p99", "longest", "stories"
        );
        for (kind, questions) in &questions {
            measure(kind, questions, |question| {
                ask(&index, view, &stock, question)
            })?;
        }
        let begun = stock.beginnings(questions.first().map_or(0, |(_, asked)| asked.len()));
        measure("suggestions while typing", &begun, |begun| {
            let start = Instant::now();
            let suggestions = index.suggest(view, stock.project, begun, Language::Danish)?;
            Ok((start.elapsed(), black_box(suggestions).len()))
        })?;
    }
    println!(
        "{:.0} MB of memory more after all questions",
        process::memory()?.saturating_sub(before) as f64 / 1e6
    );
    if std::env::var_os("GENLYD_BESIDE").is_some() {
        beside::ask(folder.path(), texts, &questions)?;
    }
    Ok(())
}

fn measure(
    kind: &str,
    questions: &[String],
    mut ask: impl FnMut(&str) -> Result<(Duration, usize), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut times = Vec::with_capacity(questions.len());
    let mut stories = 0;
    for question in questions {
        let (took, found) = ask(question)?;
        times.push(took);
        stories += found;
    }
    times.sort();
    let at = |hundredth: usize| times.get((times.len() - 1) * hundredth / 100).copied();
    println!(
        "{kind:<28} {:>9} {:>9} {:>9} {:>9}",
        told(at(50).unwrap_or_default()),
        told(at(99).unwrap_or_default()),
        told(at(100).unwrap_or_default()),
        stories / questions.len().max(1)
    );
    Ok(())
}

fn ask(
    index: &Index,
    view: &View,
    stock: &Stock<'_>,
    question: &str,
) -> Result<(Duration, usize), Box<dyn Error>> {
    let start = Instant::now();
    let found = index.search(view, stock.project, &Request::new(question))?;
    let took = start.elapsed();
    let total = found.total;
    black_box(found);
    Ok((took, total))
}

fn told(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}
