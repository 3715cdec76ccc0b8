//! The files that were named, read into texts and problems.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use genlyd_exchange::duplicates::{Duplicate, Same};
use genlyd_exchange::{Imported, Oddity, Problem, duplicates, oddities, read_file};

use crate::failure::Failure;
use crate::terminal::Bar;

/// Endings of the files that are read when a folder is named.
const READ_FROM_FOLDERS: [&str; 6] = ["jsonl", "ndjson", "md", "markdown", "txt", "text"];

/// Everything that stood in the files.
pub(super) struct Reading {
    /// The texts, in order.
    pub(super) texts: Vec<Imported>,
    /// What is odd about each, in the same order.
    pub(super) oddities: Vec<Vec<Oddity>>,
    /// What could not be read.
    pub(super) problems: Vec<Problem>,
    /// What came twice.
    pub(super) duplicates: Vec<Duplicate>,
    /// How many texts and problems each file held.
    pub(super) files: Vec<FileRead>,
    repeats: HashSet<usize>,
}

/// One file that was read.
pub(super) struct FileRead {
    pub(super) name: String,
    pub(super) texts: usize,
    pub(super) problems: usize,
}

impl Reading {
    /// An earlier text has the same id, so that this one cannot be brought in beside it.
    pub(super) fn repeats_an_id(&self, place: usize) -> bool {
        self.repeats.contains(&place)
    }
}

/// The files that these paths stand for: a folder for what is in it, by name.
pub(super) fn expand(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            files.append(&mut files_in(path)?);
        } else if path.exists() {
            files.push(path.clone());
        } else {
            return Err(Failure::usage(format!("{} is not there", path.display())));
        }
    }
    Ok(files)
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = std::fs::read_dir(folder).map_err(|error| Failure::file(folder, error))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(|error| Failure::file(folder, error))?.path();
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        if path.is_file() && READ_FROM_FOLDERS.contains(&ending.to_lowercase().as_str()) {
            files.push(path);
        }
    }
    if files.is_empty() {
        return Err(Failure::usage(format!(
            "{} holds no files that can be read: {}",
            folder.display(),
            READ_FROM_FOLDERS.join(", ")
        )));
    }
    files.sort();
    Ok(files)
}

/// Reads the files. What cannot be read in one does not stand in the way of the others.
pub(super) fn read(paths: &[PathBuf]) -> Result<Reading, Failure> {
    let bar = Bar::of(paths.len(), "Reading files");
    let mut texts = Vec::new();
    let mut problems = Vec::new();
    let mut files = Vec::new();
    for path in paths {
        let bytes = std::fs::read(path).map_err(|error| Failure::file(path, error))?;
        let name = path.display().to_string();
        let before = (texts.len(), problems.len());
        for read in read_file(&name, &bytes) {
            match read {
                Ok(text) => texts.push(text),
                Err(problem) => problems.push(problem),
            }
        }
        files.push(FileRead {
            name,
            texts: texts.len() - before.0,
            problems: problems.len() - before.1,
        });
        bar.step();
    }
    let duplicates = duplicates(&texts);
    Ok(Reading {
        oddities: look(&texts),
        repeats: duplicates
            .iter()
            .filter(|duplicate| duplicate.same == Same::Id)
            .map(|duplicate| duplicate.text)
            .collect(),
        texts,
        problems,
        duplicates,
        files,
    })
}

/// What is odd about each text. Looking closely takes longer than writing, so every core looks.
fn look(texts: &[Imported]) -> Vec<Vec<Oddity>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = texts.len().div_ceil(cores).max(1);
    let bar = Bar::of(texts.len(), "Looking at texts");
    std::thread::scope(|scope| {
        let bar = &bar;
        let shares: Vec<_> = texts
            .chunks(share)
            .map(|texts| {
                scope.spawn(move || {
                    let look = |text| {
                        bar.step();
                        oddities(text)
                    };
                    texts.iter().map(look).collect::<Vec<_>>()
                })
            })
            .collect();
        let done = shares.into_iter().zip(texts.chunks(share));
        done.flat_map(|(looking, texts)| {
            // A text that cannot be looked at has nothing odd to tell, and is no reason to stop.
            looking
                .join()
                .unwrap_or_else(|_| vec![Vec::new(); texts.len()])
        })
        .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_odd_stays_with_its_text() {
        let texts: Vec<Imported> = ["Kort.", "Der stod et Træ ved Huset.", "Også kort."]
            .iter()
            .flat_map(|text| read_file("brev.txt", text.as_bytes()))
            .flatten()
            .collect();
        let seen = look(&texts);
        let alone: Vec<Vec<Oddity>> = texts.iter().map(oddities).collect();
        assert_eq!(seen, alone);
    }
}
