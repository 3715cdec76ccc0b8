//! What an import tells: what came in, what was there, what could not be read, and what is odd.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use genlyd_domain::consent::Use;
use genlyd_domain::project::Project;
use genlyd_exchange::duplicates::Same;
use genlyd_exchange::{Oddity, Problem};
use serde::Serialize;

use super::Brought;
use super::files::Reading;
use crate::failure::Failure;
use crate::terminal::{self, count};

/// So many ids are named for each kind of oddity on a terminal; the rest are counted.
const NAMED: usize = 5;

/// The report, as a script reads it.
#[derive(Serialize)]
pub(super) struct Report {
    project: String,
    new_project: bool,
    uses: Vec<&'static str>,
    files: Vec<File>,
    imported: usize,
    already_there: usize,
    different_there: Vec<String>,
    repeated: Vec<Repeated>,
    problems: Vec<Trouble>,
    odd: Vec<Odd>,
    seconds: f64,
}

#[derive(Serialize)]
struct File {
    name: String,
    texts: usize,
    problems: usize,
}

#[derive(Serialize)]
struct Repeated {
    id: String,
    of: String,
    same: Same,
}

#[derive(Serialize)]
struct Trouble {
    file: String,
    line: Option<usize>,
    what: String,
}

#[derive(Serialize)]
struct Odd {
    id: String,
    oddities: Vec<Oddity>,
}

impl Report {
    pub(super) fn new(
        project: &Project,
        new_project: bool,
        reading: &Reading,
        brought: &Brought,
        uses: &[Use],
        seconds: f64,
    ) -> Report {
        let id = |place: &usize| match reading.texts.get(*place) {
            Some(text) => text.external.clone(),
            None => String::new(),
        };
        Report {
            project: project.title.clone(),
            new_project,
            uses: uses.iter().map(|to| to.name()).collect(),
            files: files(reading),
            imported: brought.imported.len(),
            already_there: brought.already_there.len(),
            different_there: brought.different_there.iter().map(id).collect(),
            repeated: reading
                .duplicates
                .iter()
                .map(|duplicate| Repeated {
                    id: id(&duplicate.text),
                    of: id(&duplicate.of),
                    same: duplicate.same,
                })
                .collect(),
            problems: troubles(reading, brought),
            odd: brought
                .imported
                .iter()
                .filter_map(|(place, _)| {
                    let oddities = reading.oddities.get(*place)?.clone();
                    let odd = Odd {
                        id: id(place),
                        oddities,
                    };
                    (!odd.oddities.is_empty()).then_some(odd)
                })
                .collect(),
            seconds: (seconds * 1000.0).round() / 1000.0,
        }
    }

    /// Whether everything that was read is in.
    ///
    /// # Errors
    ///
    /// Some of it is not.
    pub(super) fn verdict(&self) -> Result<(), Failure> {
        match self.problems.len() {
            0 => Ok(()),
            some => Err(Failure::failed(format!(
                "{} could not be brought in; what is wrong with each is told above, and bringing the mended file in \
                 again adds only them",
                count(some, "text", "texts")
            ))),
        }
    }
}

/// The failure when not one text could be read. Nothing is begun then.
pub(super) fn nothing_read(reading: &Reading) -> Failure {
    for problem in &reading.problems {
        terminal::note(format_args!("  {problem}"));
    }
    Failure::failed("there is nothing to bring in; what is wrong with each file is told above")
}

fn files(reading: &Reading) -> Vec<File> {
    let file = |file: &super::files::FileRead| File {
        name: file.name.clone(),
        texts: file.texts,
        problems: file.problems,
    };
    reading.files.iter().map(file).collect()
}

fn troubles(reading: &Reading, brought: &Brought) -> Vec<Trouble> {
    let unread = reading.problems.iter().map(|problem: &Problem| Trouble {
        file: problem.source_name.clone(),
        line: problem.line,
        what: problem.what.to_string(),
    });
    let refused = brought.refused.iter().filter_map(|(place, why)| {
        let text = reading.texts.get(*place)?;
        Some(Trouble {
            file: text.source.clone(),
            line: text.line,
            what: why.clone(),
        })
    });
    unread.chain(refused).collect()
}

/// The report, as a person reads it.
pub(super) struct Told<'a>(pub(super) &'a Report);

impl Display for Told<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let report = self.0;
        if report.new_project {
            writeln!(formatter, "»{}« is begun.", report.project)?;
        }
        for file in &report.files {
            write!(
                formatter,
                "{}: {}",
                file.name,
                count(file.texts, "text", "texts")
            )?;
            if file.problems > 0 {
                write!(formatter, ", {} that cannot be read", file.problems)?;
            }
            writeln!(formatter)?;
        }
        for problem in &report.problems {
            let line = problem
                .line
                .map(|line| format!(", line {line}"))
                .unwrap_or_default();
            writeln!(formatter, "  {}{line}: {}", problem.file, problem.what)?;
        }
        writeln!(
            formatter,
            "{} brought into »{}« in {:.1} seconds.",
            count(report.imported, "text", "texts"),
            report.project,
            report.seconds
        )?;
        tell_what_was_there(report, formatter)?;
        tell_twice(report, formatter)?;
        tell_oddities(report, formatter)?;
        tell_uses(report, formatter)
    }
}

fn tell_what_was_there(report: &Report, formatter: &mut Formatter<'_>) -> fmt::Result {
    if report.already_there > 0 {
        let were = count(report.already_there, "text was", "texts were");
        let uses = if report.uses.is_empty() {
            ""
        } else {
            " The uses stated now hold for new texts only."
        };
        writeln!(
            formatter,
            "{were} there already, and left as they are.{uses}"
        )?;
    }
    if !report.different_there.is_empty() {
        let have = count(report.different_there.len(), "of them has", "of them have");
        let ids = named(&report.different_there);
        writeln!(
            formatter,
            "{have} other words there than in the file: {ids}"
        )?;
    }
    Ok(())
}

fn tell_twice(report: &Report, formatter: &mut Formatter<'_>) -> fmt::Result {
    for (same, one, several) in [
        (
            Same::Id,
            "text has the id of an earlier one and was left out",
            "texts have the id of an earlier one and were left out",
        ),
        (
            Same::Words,
            "text has the same words as an earlier one",
            "texts have the same words as an earlier one",
        ),
    ] {
        let ids: Vec<String> = report
            .repeated
            .iter()
            .filter(|repeated| repeated.same == same)
            .map(|repeated| format!("{} as {}", repeated.id, repeated.of))
            .collect();
        if !ids.is_empty() {
            writeln!(
                formatter,
                "{}: {}",
                count(ids.len(), one, several),
                named(&ids)
            )?;
        }
    }
    Ok(())
}

fn tell_oddities(report: &Report, formatter: &mut Formatter<'_>) -> fmt::Result {
    let mut kinds: BTreeMap<usize, (&'static str, Vec<String>)> = BTreeMap::new();
    for odd in &report.odd {
        for oddity in &odd.oddities {
            let (place, words) = in_words(oddity);
            let (_, ids) = kinds.entry(place).or_insert((words, Vec::new()));
            ids.push(odd.id.clone());
        }
    }
    if kinds.is_empty() {
        return Ok(());
    }
    writeln!(formatter, "Worth a look (every one of them with --json):")?;
    for (words, ids) in kinds.values() {
        writeln!(formatter, "  {:>6} {words}: {}", ids.len(), named(ids))?;
    }
    Ok(())
}

/// An oddity's place in the report, and what it is called there.
fn in_words(oddity: &Oddity) -> (usize, &'static str) {
    match oddity {
        Oddity::LostCharacters { .. } => (0, "with letters that were lost before"),
        Oddity::GarbledLetters { .. } => (1, "with garbled letters, such as Ã¦ for æ"),
        Oddity::GuessedEncoding { .. } => (2, "not in UTF-8; look at æ, ø and å"),
        Oddity::OtherLanguage { .. } => (3, "said to be in one language, and looks like another"),
        Oddity::English => (4, "in English"),
        Oddity::OldSpelling { .. } => (5, "in old spelling"),
        Oddity::VeryShort { .. } => (6, "very short"),
        Oddity::VeryLong { .. } => (7, "very long"),
        Oddity::NoTitle => (8, "without a title"),
        Oddity::LongTitle => (9, "with a title that was shortened"),
    }
}

fn tell_uses(report: &Report, formatter: &mut Formatter<'_>) -> fmt::Result {
    match (report.uses.is_empty(), report.imported) {
        (_, 0) => write!(formatter, "Nothing new was brought in."),
        (true, _) => write!(
            formatter,
            "They may be used for nothing yet: no uses were stated (--uses, --basis)."
        ),
        (false, _) => write!(
            formatter,
            "They may be used for: {}.",
            report.uses.join(", ")
        ),
    }
}

/// The first few ids, and how many more there are.
fn named(ids: &[String]) -> String {
    let first: Vec<&str> = ids.iter().take(NAMED).map(String::as_str).collect();
    match ids.len().saturating_sub(NAMED) {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}
