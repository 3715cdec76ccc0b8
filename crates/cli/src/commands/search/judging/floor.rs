//! The floor that the figures must not fall under, from a file.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use super::report::{Figures, Report};
use crate::failure::Failure;

/// The least recall and order, and the most of what must not happen.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Floor {
    /// Recall at 20, averaged over the kinds.
    recall: f64,
    /// nDCG at 10, averaged over the kinds.
    ndcg: f64,
    /// The share of the texts that must not come up and do.
    near_misses: f64,
    /// Queries that something is relevant to and nothing is found for.
    unanswered: usize,
    /// Recall at 20 of single kinds.
    #[serde(default)]
    kinds: BTreeMap<String, f64>,
}

impl Floor {
    /// A floor from a file.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or is no floor.
    pub(super) fn read(file: &Path) -> Result<Floor, Failure> {
        let text = std::fs::read_to_string(file).map_err(|error| Failure::file(file, error))?;
        serde_json::from_str(&text).map_err(|error| {
            Failure::usage(format!("{} is no floor", file.display())).because(error)
        })
    }

    /// Insists that nothing lies under the floor.
    ///
    /// # Errors
    ///
    /// What does.
    pub(super) fn verdict(&self, report: &Report) -> Result<(), Failure> {
        let shortfalls = self.shortfalls(report);
        if shortfalls.is_empty() {
            Ok(())
        } else {
            Err(Failure::failed(format!(
                "search lies under its floor: {}",
                shortfalls.join("; ")
            )))
        }
    }

    fn shortfalls(&self, report: &Report) -> Vec<String> {
        let all = &report.all;
        let mut shortfalls = Vec::new();
        let mut at_least = |what: &str, figure: Option<f64>, floor: f64| {
            // A figure that is not there is no figure that is good enough.
            if figure.is_none_or(|figure| figure < floor) {
                let figure = figure.map_or("unknown".to_owned(), |figure| format!("{figure:.4}"));
                shortfalls.push(format!("{what} is {figure}, not {floor}"));
            }
        };
        at_least("recall at 20", all.recall, self.recall);
        at_least("nDCG at 10", all.ndcg, self.ndcg);
        for (kind, floor) in &self.kinds {
            let figure = report.kinds.get(kind).and_then(|figures| figures.recall);
            at_least(&format!("recall at 20 of »{kind}«"), figure, *floor);
        }
        let Figures {
            violations,
            must_not,
            unanswered,
            ..
        } = all;
        if *violations as f64 > self.near_misses * *must_not as f64 {
            shortfalls.push(format!(
                "{violations} of {must_not} near misses came up, more than a share of {}",
                self.near_misses
            ));
        }
        if *unanswered > self.unanswered {
            shortfalls.push(format!(
                "{unanswered} queries found nothing, more than {}",
                self.unanswered
            ));
        }
        shortfalls
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn floor() -> Floor {
        serde_json::from_value(json!({
            "recall": 0.9, "ndcg": 0.8, "near_misses": 0.01, "unanswered": 0, "kinds": {"typo": 0.5}
        }))
        .unwrap()
    }

    fn figures() -> Figures {
        Figures {
            queries: 4,
            recall: Some(0.9),
            ndcg: Some(0.8),
            must_not: 200,
            violations: 2,
            unanswered: 0,
        }
    }

    fn report(all: Figures, typo: Option<f64>) -> Report {
        let kind = Figures {
            recall: typo,
            ..figures()
        };
        Report {
            kinds: [("typo".to_owned(), kind)].into(),
            all,
            queries: Vec::new(),
        }
    }

    #[test]
    fn what_stands_on_the_floor_passes() {
        assert!(floor().verdict(&report(figures(), Some(0.5))).is_ok());
    }

    #[test]
    fn everything_under_the_floor_is_named() {
        let low = Figures {
            recall: Some(0.89),
            ndcg: None,
            violations: 3,
            unanswered: 1,
            ..figures()
        };

        let failure = floor().verdict(&report(low, Some(0.4))).unwrap_err();

        for words in [
            "recall at 20 is 0.8900, not 0.9",
            "nDCG at 10 is unknown",
            "recall at 20 of »typo« is 0.4000, not 0.5",
            "3 of 200 near misses",
            "1 queries found nothing",
        ] {
            assert!(failure.to_string().contains(words), "{failure}");
        }
        assert_eq!(failure.exit(), 1);
    }

    #[test]
    fn a_kind_that_nobody_asked_for_lies_under_its_floor() {
        let mut report = report(figures(), None);
        report.kinds.clear();
        assert_eq!(floor().shortfalls(&report).len(), 1);
    }
}
