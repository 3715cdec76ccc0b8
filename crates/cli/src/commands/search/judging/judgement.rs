//! What a reader says of the texts, query by query, from a file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::super::queries::{Query, read_lines};
use crate::failure::Failure;

/// The best grade there is: plainly about it.
const BEST: u8 = 2;

/// What a reader says of the texts, for one query.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Judgement {
    pub(super) id: Value,
    /// The relevant texts: 2 for those that are plainly about it, 1 for those worth seeing. All others are 0.
    pub(super) grades: BTreeMap<String, u8>,
    /// Texts that only look like it, and must not come up.
    #[serde(default)]
    pub(super) must_not: BTreeSet<String>,
}

impl Judgement {
    /// Every judgement in a file.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or a line is no judgement.
    pub(super) fn read(file: &Path) -> Result<Vec<Judgement>, Failure> {
        let judgements: Vec<Judgement> = read_lines(
            file,
            "{\"id\": …, \"grades\": {\"…\": 2}, \"must_not\": [\"…\"]}",
        )?;
        for judgement in &judgements {
            judgement.check()?;
        }
        Ok(judgements)
    }

    pub(super) fn grade(&self, text: &str) -> u8 {
        self.grades.get(text).copied().unwrap_or_default()
    }

    fn check(&self) -> Result<(), Failure> {
        let id = &self.id;
        if let Some((text, grade)) = self
            .grades
            .iter()
            .find(|(_, grade)| !(1..=BEST).contains(*grade))
        {
            return Err(Failure::usage(format!(
                "the judgement of {id} gives {text} the grade {grade}; grades are 1 and {BEST}"
            )));
        }
        if let Some(text) = self
            .must_not
            .iter()
            .find(|text| self.grades.contains_key(*text))
        {
            return Err(Failure::usage(format!(
                "the judgement of {id} calls {text} relevant, and says that it must not come up"
            )));
        }
        Ok(())
    }
}

/// Every query with its judgement, in the order of the queries.
///
/// # Errors
///
/// A query has no judgement, a judgement no query, or an id stands twice.
pub(super) fn pair(
    queries: Vec<Query>,
    judgements: Vec<Judgement>,
) -> Result<Vec<(Query, Judgement)>, Failure> {
    let mut by_id = BTreeMap::new();
    for judgement in judgements {
        let id = judgement.id.to_string();
        if by_id.insert(id.clone(), judgement).is_some() {
            return Err(Failure::usage(format!("{id} is judged twice")));
        }
    }
    let mut pairs = Vec::with_capacity(queries.len());
    for query in queries {
        let judgement = by_id.remove(&query.id.to_string()).ok_or_else(|| {
            Failure::usage(format!(
                "the query {} is not judged, or stands twice",
                query.id
            ))
        })?;
        pairs.push((query, judgement));
    }
    match by_id.keys().next() {
        Some(id) => Err(Failure::usage(format!(
            "{id} is judged, and asked by no query"
        ))),
        None => Ok(pairs),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn judgements(values: &[Value]) -> Vec<Judgement> {
        values
            .iter()
            .map(|value| serde_json::from_value(value.clone()).unwrap())
            .collect()
    }

    fn queries(values: &[Value]) -> Vec<Query> {
        values
            .iter()
            .map(|value| serde_json::from_value(value.clone()).unwrap())
            .collect()
    }

    #[test]
    fn queries_and_judgements_belong_together() {
        let asked = [
            json!({"id": "a", "query": "barn"}),
            json!({"id": 2, "query": "bog"}),
        ];
        let said = [
            json!({"id": 2, "grades": {"t": 1}}),
            json!({"id": "a", "grades": {}}),
        ];

        let pairs = pair(queries(&asked), judgements(&said)).unwrap();
        let unjudged = pair(queries(&asked), judgements(&said[1..])).map(|_| ());
        let unasked = pair(queries(&asked[..1]), judgements(&said)).map(|_| ());
        let asked_twice = [asked[0].clone(), asked[0].clone()];
        let twice = pair(queries(&asked_twice), judgements(&said[1..])).map(|_| ());

        assert_eq!(pairs[1].1.grade("t"), 1);
        for (refused, words) in [
            (unjudged, "the query 2 is not judged"),
            (unasked, "2 is judged, and asked by no query"),
            (twice, "the query \"a\" is not judged, or stands twice"),
        ] {
            let failure = refused.unwrap_err();
            assert!(failure.to_string().contains(words), "{failure}");
            assert_eq!(failure.exit(), 2);
        }
    }

    #[test]
    fn a_judgement_that_contradicts_itself_is_refused() {
        for (said, words) in [
            (json!({"id": 1, "grades": {"t": 3}}), "the grade 3"),
            (json!({"id": 1, "grades": {"t": 0}}), "the grade 0"),
            (
                json!({"id": 1, "grades": {"t": 1}, "must_not": ["t"]}),
                "must not come up",
            ),
        ] {
            let failure = judgements(&[said])[0].check().unwrap_err();
            assert!(failure.to_string().contains(words), "{failure}");
        }
    }
}
