//! How long it takes to say which words are special for a theme, among real texts and among many more.
//!
//! `GENLYD_TEXTS=texts.jsonl cargo bench -p genlyd-search --bench keyness`, with a file as the bench `search` takes it. One text in
//! ten has its first half under the theme.
#![expect(clippy::print_stdout, reason = "a program for a person at a terminal")]

#[path = "search/stock.rs"]
#[expect(dead_code, reason = "the questions are the other bench's")]
mod stock;

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use genlyd_domain::change::{Action, Actor};
use genlyd_domain::highlight::{Anchored, Highlight, passage_in};
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::theme::Theme;
use genlyd_search::Index;
use genlyd_search::keyness::{self, Selection};
use genlyd_store::Commit;
use genlyd_store::view::View;
use genlyd_text::language::Language;
use jiff::Timestamp;
use uuid::Uuid;

use stock::{Stock, Text};

/// Times that each question is asked.
const ROUNDS: usize = 5;

/// One text in so many is tagged.
const TAGGED: u32 = 10;

fn main() -> Result<(), Box<dyn Error>> {
    let Some(file) = std::env::var_os("GENLYD_TEXTS") else {
        println!("No texts to compare: name a file of JSON lines in GENLYD_TEXTS.");
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
    let index = Index::open(&folder.path().join("index"), &stock.store)?;
    let view = stock.reader()?;
    let theme = tag(&stock, &view)?;
    let selection = Selection::Theme(theme);
    let start = Instant::now();
    let found = index.keywords(&view, stock.project, Language::Danish, &selection)?;
    println!(
        "\n{} texts: {} words under the theme, {} in the rest",
        texts.len(),
        found.selection.words,
        found.rest.words
    );
    println!(
        "the first time {:.1} ms",
        start.elapsed().as_secs_f64() * 1e3
    );
    let special = found.words.map_err(|why| why.to_string())?;
    let some = special.first().map_or("og", |first| first.word.as_str());
    println!(
        "{} special words, the first of them »{some}«",
        special.len()
    );
    measure("special words", || {
        Ok(index
            .keywords(&view, stock.project, Language::Danish, &selection)?
            .selection
            .families)
    })?;
    measure("places of a word", || {
        Ok(keyness::places(&view, stock.project, Language::Danish, &selection, some)?.len())
    })
}

fn measure(
    what: &str,
    mut ask: impl FnMut() -> Result<usize, Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        black_box(ask()?);
        times.push(start.elapsed());
    }
    times.sort();
    println!(
        "{what:<20} {:>9.1} ms in the middle, {:>9.1} ms at most",
        times[ROUNDS / 2].as_secs_f64() * 1e3,
        times[ROUNDS - 1].as_secs_f64() * 1e3
    );
    Ok(())
}

/// A theme, and the first half of every tenth text under it.
fn tag(stock: &Stock<'_>, view: &View) -> Result<Id<Theme>, Box<dyn Error>> {
    let theme = Theme {
        id: Id::new(Uuid::from_u128(9 << 64)),
        project: stock.project,
        name: "Måling".to_owned(),
        definition: String::new(),
        use_when: String::new(),
        not_when: String::new(),
        ink: Ink::A,
        letter: 'A',
        parent: None,
        order: 0,
        sensitive: false,
        retired: false,
    };
    let mut commit = commit(stock).create(&theme);
    for (number, seen) in (0_u32..).zip(view.stories(stock.project)?) {
        if number % TAGGED != 0 {
            continue;
        }
        let Some(text) = view.approved_text(&seen)? else {
            continue;
        };
        let section = &text.sections[0];
        let half = section.plain().chars().count() / 2;
        let passage = passage_in(&text, &section.key, 0, half)?;
        commit = commit.create(&Highlight {
            id: Id::new(Uuid::from_u128(10 << 64 | u128::from(number))),
            project: stock.project,
            story: seen.story.id,
            family: None,
            version: text.id,
            section: section.key.clone(),
            passage,
            themes: vec![theme.id],
            note: String::new(),
            star: false,
            author: None,
            at: Timestamp::UNIX_EPOCH,
            anchoring: Anchored::Kept,
        });
    }
    stock.store.commit(commit)?;
    Ok(theme.id)
}

fn commit(stock: &Stock<'_>) -> Commit {
    Commit::new(
        Actor::Operator,
        Timestamp::UNIX_EPOCH,
        Some(stock.project),
        Action::PassageHighlighted,
    )
}
