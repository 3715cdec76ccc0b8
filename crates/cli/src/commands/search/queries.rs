//! A file of queries, answered line by line with the ids that the texts have where they come from.

use std::path::Path;

use genlyd_search::{Found, Hit};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::failure::Failure;
use crate::terminal::{self, Bar};

/// A query in a file.
#[derive(Deserialize)]
pub(super) struct Query {
    pub(super) id: Value,
    pub(super) query: String,
    /// What it tries, so that queries of a kind can be judged together.
    pub(super) kind: Option<String>,
}

#[derive(Serialize)]
struct Answer {
    id: Value,
    hits: Vec<String>,
}

/// Answers every query in a file.
///
/// # Errors
///
/// A line is no query, told before anything is answered; or a search fails.
pub(super) fn answer_all(
    file: &Path,
    ask: impl Fn(&str) -> Result<Found, Failure>,
) -> Result<(), Failure> {
    let queries = read(file)?;
    let bar = Bar::of(queries.len(), "Searching");
    for query in queries {
        let found = ask(&query.query)?;
        terminal::say_json(&Answer {
            id: query.id,
            hits: found.hits.iter().map(outside_id).collect(),
        })?;
        bar.step();
    }
    Ok(())
}

/// The id a text has where it comes from, or its own here.
pub(super) fn outside_id(hit: &Hit) -> String {
    let story = &hit.seen.story;
    story
        .external
        .clone()
        .unwrap_or_else(|| story.id.to_string())
}

/// Every query in a file.
///
/// # Errors
///
/// The file cannot be read, or a line is no query.
pub(super) fn read(file: &Path) -> Result<Vec<Query>, Failure> {
    read_lines(file, "{\"id\": …, \"query\": …}")
}

/// Every thing in a file with one a line, which look like `shape`.
///
/// # Errors
///
/// The file cannot be read, or a line does not look so.
pub(super) fn read_lines<T: DeserializeOwned>(file: &Path, shape: &str) -> Result<Vec<T>, Failure> {
    let text = std::fs::read_to_string(file).map_err(|error| Failure::file(file, error))?;
    lines(file, &text, shape)
}

fn lines<T: DeserializeOwned>(file: &Path, text: &str, shape: &str) -> Result<Vec<T>, Failure> {
    text.lines()
        .zip(1..)
        .filter(|(line, _)| !line.trim().is_empty())
        .map(|(line, number)| {
            serde_json::from_str(line).map_err(|error| {
                Failure::usage(format!("{}, line {number}, is not {shape}", file.display()))
                    .because(error)
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_no_query_is_named() {
        let text = "{\"id\": 1, \"query\": \"barn\"}\n\n{\"id\": 2}\n";
        let failure = lines::<Query>(Path::new("q.jsonl"), text, "a query")
            .map(|_| ())
            .unwrap_err();
        assert!(
            failure.to_string().starts_with("q.jsonl, line 3"),
            "{failure}"
        );
        assert_eq!(failure.exit(), 2);
    }
}
