//! How long an index takes to build and a question to be answered, with real texts and with many more.
//!
//! `GENLYD_TEXTS=texts.jsonl cargo bench -p genlyd-search --bench search`, with a file of one `{"title", "text", "lang"}` a line.
//! The many more are sentences of those texts in new company. Every question is asked twice over: by somebody who sees
//! everything, and by a reader of whom nothing is remembered yet.
#![expect(clippy::print_stdout, reason = "a program for a person at a terminal")]

#[path = "search/stock.rs"]
mod stock;

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use genlyd_search::{Index, Request};
use genlyd_store::view::View;

use stock::{Stock, Text};

/// Questions of each kind.
const QUESTIONS: usize = 300;

fn main() -> Result<(), Box<dyn Error>> {
    let Some(file) = std::env::var_os("GENLYD_TEXTS") else {
        println!("No texts to search: name a file of JSON lines in GENLYD_TEXTS.");
        return Ok(());
    };
    let texts = stock::read(Path::new(&file))?;
    let many = std::env::var("GENLYD_MANY")
        .ok()
        .and_then(|many| many.parse().ok())
        .unwrap_or(10_000);
    let recombined = stock::recombined(&texts, many);
    for texts in [texts, recombined] {
        run(&texts)?;
    }
    Ok(())
}

fn run(texts: &[Text]) -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let stock = Stock::new(&folder.path().join("data"), texts)?;
    println!("\n{} texts, {} words", texts.len(), stock.words);

    let place = folder.path().join("index");
    let index = Index::open(&place, &stock.store)?;
    let start = Instant::now();
    index.catch_up()?;
    let took = start.elapsed();
    println!(
        "built in {:.2} s, {:.0} texts a second, {:.1} MB on disk",
        took.as_secs_f64(),
        texts.len() as f64 / took.as_secs_f64(),
        stock::bytes_in(&place)? as f64 / 1e6
    );
    let start = Instant::now();
    drop(index);
    let index = Index::open(&place, &stock.store)?;
    println!("opened in {:.1} ms", start.elapsed().as_secs_f64() * 1e3);

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
        for (kind, questions) in stock.questions(QUESTIONS) {
            measure(kind, &questions, &index, view, &stock)?;
        }
    }
    Ok(())
}

fn measure(
    kind: &str,
    questions: &[String],
    index: &Index,
    view: &View,
    stock: &Stock,
) -> Result<(), Box<dyn Error>> {
    let mut times = Vec::with_capacity(questions.len());
    let mut stories = 0;
    for question in questions {
        let (took, found) = ask(index, view, stock, question)?;
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
    stock: &Stock,
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
