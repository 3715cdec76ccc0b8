//! Measures how well names are found, on a folder of files with annotated names: `cargo run -p genlyd-text --example names -- FOLDER`.
//!
//! The files hold a word a line and an empty line after each sentence; the second and third columns name entities as
//! `B-PER`, `I-PER`, `O` and the like (`-` and other signs count as none). The sentences are put together as they were
//! printed. A person counts as found when finds of names, places or institutions cover every letter of it. A find is no
//! name when it overlaps no entity of any kind in either column. With `--list`, what was missed and what is no name is told.

#![expect(clippy::print_stdout, reason = "an example prints its figures")]

use std::path::Path;
use std::time::Instant;
use std::{env, fs};

use genlyd_text::detect::{self, Kind};
use genlyd_text::segment::CharRange;

/// An entity in a sentence.
struct Entity {
    range: CharRange,
    person: bool,
}

/// A sentence as it was printed, with its entities.
#[derive(Default)]
struct Sentence {
    text: String,
    entities: Vec<Entity>,
}

/// What was counted in a file.
#[derive(Default)]
struct Count {
    persons: usize,
    found: usize,
    finds: usize,
    no_name: usize,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let list = arguments.iter().any(|one| one == "--list");
    let Some(folder) = arguments.iter().find(|one| !one.starts_with("--")) else {
        println!("Name the folder of annotated files.");
        return Ok(());
    };
    let mut files: Vec<_> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|ending| ending == "tsv"));
    files.sort();
    for path in files {
        measure(&path, list)?;
    }
    Ok(())
}

fn measure(path: &Path, list: bool) -> Result<(), Box<dyn std::error::Error>> {
    let text = fs::read_to_string(path)?;
    let sentences: Vec<Sentence> = text.split("\n\n").map(read).collect();
    let mut count = Count::default();
    let started = Instant::now();
    let finds: Vec<Vec<CharRange>> = sentences.iter().map(|one| names_in(&one.text)).collect();
    let seconds = started.elapsed().as_secs_f64();
    for (sentence, finds) in sentences.iter().zip(&finds) {
        compare(sentence, finds, &mut count, list);
    }
    let bytes: usize = sentences.iter().map(|one| one.text.len()).sum();
    let share = |part: usize, of: usize| 100.0 * part as f64 / of.max(1) as f64;
    println!(
        "{}: {} of {} persons found ({:.1} %), {} of {} finds no name ({:.1} %), {:.1} MB/s",
        path.file_name().unwrap_or_default().to_string_lossy(),
        count.found,
        count.persons,
        share(count.found, count.persons),
        count.no_name,
        count.finds,
        share(count.no_name, count.finds),
        bytes as f64 / 1e6 / seconds,
    );
    Ok(())
}

fn names_in(text: &str) -> Vec<CharRange> {
    let finds = detect::detect(text).into_iter();
    finds
        .filter(|find| matches!(find.kind, Kind::Name | Kind::Institution))
        .map(|find| find.range)
        .collect()
}

fn compare(sentence: &Sentence, finds: &[CharRange], count: &mut Count, list: bool) {
    let covered = |place: usize| {
        finds
            .iter()
            .any(|find| find.start <= place && place < find.end)
    };
    let characters: Vec<char> = sentence.text.chars().collect();
    for entity in sentence.entities.iter().filter(|entity| entity.person) {
        let letters = (entity.range.start..entity.range.end)
            .filter(|place| characters[*place].is_alphanumeric());
        let found = { letters }.all(covered);
        count.persons += 1;
        count.found += usize::from(found);
        if list && !found {
            println!(
                "missed  »{}«  in: {}",
                entity.range.slice(&sentence.text),
                sentence.text
            );
        }
    }
    for find in finds {
        let named = sentence
            .entities
            .iter()
            .any(|entity| entity.range.overlaps(*find));
        count.finds += 1;
        count.no_name += usize::from(!named);
        if list && !named {
            println!(
                "no name »{}«  in: {}",
                find.slice(&sentence.text),
                sentence.text
            );
        }
    }
}

/// A sentence from its lines.
fn read(lines: &str) -> Sentence {
    let mut sentence = Sentence::default();
    let mut place = 0;
    let mut open_quotes = false;
    let mut glue = true;
    for line in lines.lines() {
        let mut columns = line.split('\t');
        let word = columns.next().unwrap_or_default();
        if word.is_empty() {
            continue;
        }
        let closes = matches!(
            word,
            "," | "." | "!" | "?" | ";" | ":" | ")" | "]" | "..." | "%"
        ) || (word == "\"" && open_quotes);
        if !(glue || closes) {
            sentence.text.push(' ');
            place += 1;
        }
        let range = CharRange {
            start: place,
            end: place + word.chars().count(),
        };
        sentence.text.push_str(word);
        place = range.end;
        glue = matches!(word, "(" | "[") || (word == "\"" && !open_quotes);
        open_quotes ^= word == "\"";
        for column in columns.take(2) {
            note(&mut sentence, column, range);
        }
    }
    sentence
}

/// Adds an entity, or makes the last one of its kind longer.
fn note(sentence: &mut Sentence, label: &str, range: CharRange) {
    let person = label.ends_with("-PER");
    if label.starts_with("B-") {
        sentence.entities.push(Entity { range, person });
    } else if label.starts_with("I-")
        && let Some(last) = sentence
            .entities
            .iter_mut()
            .rev()
            .find(|one| one.person == person)
    {
        last.range.end = range.end;
    }
}
