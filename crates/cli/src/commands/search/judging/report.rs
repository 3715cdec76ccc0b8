//! How well the queries were answered: each, by kind, and all together.

use std::collections::BTreeMap;
use std::fmt::{self, Display, Formatter};

use serde::Serialize;
use serde_json::Value;

use super::super::queries::Query;
use super::judgement::Judgement;
use super::measure::{mean, ndcg, recall, violations};
use crate::terminal::count;

/// The kind of queries that name none.
const NO_KIND: &str = "other";

/// The most queries that a person is told about; a script is told about all.
const TOLD: usize = 20;

/// How well one query was answered.
#[derive(Serialize)]
pub(super) struct Judged {
    id: Value,
    kind: String,
    query: String,
    recall: Option<f64>,
    ndcg: Option<f64>,
    /// How many hits there were.
    hits: usize,
    /// The relevant texts that did not come up.
    missed: Vec<String>,
    /// How many texts must not come up.
    must_not: usize,
    /// Those of them that did.
    violations: Vec<String>,
}

/// What many queries come to.
#[derive(Serialize)]
pub(super) struct Figures {
    pub(super) queries: usize,
    pub(super) recall: Option<f64>,
    pub(super) ndcg: Option<f64>,
    pub(super) must_not: usize,
    pub(super) violations: usize,
    /// Queries that something is relevant to and nothing was found for.
    pub(super) unanswered: usize,
}

/// How well all queries were answered.
#[derive(Serialize)]
pub(super) struct Report {
    pub(super) kinds: BTreeMap<String, Figures>,
    /// Recall and nDCG are averaged over the kinds, so that a kind with many queries does not speak for the others.
    pub(super) all: Figures,
    pub(super) queries: Vec<Judged>,
}

impl Judged {
    pub(super) fn new(query: Query, judgement: &Judgement, hits: &[String]) -> Judged {
        let missed = judgement.grades.keys().filter(|text| !hits.contains(text));
        Judged {
            recall: recall(hits, judgement),
            ndcg: ndcg(hits, judgement),
            hits: hits.len(),
            missed: missed.cloned().collect(),
            must_not: judgement.must_not.len(),
            violations: violations(hits, judgement),
            id: query.id,
            kind: query.kind.unwrap_or_else(|| NO_KIND.to_owned()),
            query: query.query,
        }
    }

    fn is_unanswered(&self) -> bool {
        self.recall.is_some() && self.hits == 0
    }

    fn is_whole(&self) -> bool {
        self.violations.is_empty() && self.recall.is_none_or(|recall| recall >= 1.0)
    }
}

impl Report {
    pub(super) fn new(queries: Vec<Judged>) -> Report {
        let mut by_kind: BTreeMap<&str, Vec<&Judged>> = BTreeMap::new();
        for judged in &queries {
            by_kind.entry(&judged.kind).or_default().push(judged);
        }
        let kinds: BTreeMap<String, Figures> = by_kind
            .into_iter()
            .map(|(kind, judged)| (kind.to_owned(), Figures::of(&judged)))
            .collect();
        let all = Figures {
            recall: mean(kinds.values().filter_map(|figures| figures.recall)),
            ndcg: mean(kinds.values().filter_map(|figures| figures.ndcg)),
            ..Figures::of(&queries.iter().collect::<Vec<_>>())
        };
        Report {
            kinds,
            all,
            queries,
        }
    }

    /// The queries that lack something, the worst first.
    fn wanting(&self) -> Vec<&Judged> {
        let mut wanting: Vec<&Judged> = self
            .queries
            .iter()
            .filter(|judged| !judged.is_whole())
            .collect();
        wanting.sort_by(|one, other| {
            let recall = |judged: &Judged| judged.recall.unwrap_or(1.0);
            recall(one)
                .total_cmp(&recall(other))
                .then(other.violations.len().cmp(&one.violations.len()))
        });
        wanting
    }
}

impl Figures {
    fn of(judged: &[&Judged]) -> Figures {
        Figures {
            queries: judged.len(),
            recall: mean(judged.iter().filter_map(|judged| judged.recall)),
            ndcg: mean(judged.iter().filter_map(|judged| judged.ndcg)),
            must_not: judged.iter().map(|judged| judged.must_not).sum(),
            violations: judged.iter().map(|judged| judged.violations.len()).sum(),
            unanswered: judged
                .iter()
                .filter(|judged| judged.is_unanswered())
                .count(),
        }
    }

    fn line(&self, name: &str) -> String {
        let figure = |figure: Option<f64>| figure.map_or("–".to_owned(), |it| format!("{it:.3}"));
        let near_misses = match self.must_not {
            0 => "–".to_owned(),
            must_not => format!("{} of {must_not}", self.violations),
        };
        format!(
            "{name:<20} {:>7} {:>10} {:>8} {near_misses:>12} {:>13}",
            self.queries,
            figure(self.recall),
            figure(self.ndcg),
            self.unanswered
        )
    }
}

impl Display for Report {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        writeln!(
            formatter,
            "{:<20} {:>7} {:>10} {:>8} {:>12} {:>13}",
            "kind", "queries", "recall@20", "nDCG@10", "near misses", "without a hit"
        )?;
        for (kind, figures) in &self.kinds {
            writeln!(formatter, "{}", figures.line(kind))?;
        }
        write!(formatter, "{}", self.all.line("all, by kind"))?;
        let wanting = self.wanting();
        if !wanting.is_empty() {
            let queries = count(wanting.len(), "query lacks", "queries lack");
            write!(formatter, "\n\n{queries} something, the worst first:")?;
        }
        for judged in wanting.iter().take(TOLD) {
            write!(formatter, "\n  {judged}")?;
        }
        match wanting.len().saturating_sub(TOLD) {
            0 => Ok(()),
            more => write!(formatter, "\n  and {more} more (--json tells all)"),
        }
    }
}

impl Display for Judged {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}  {}", self.kind, self.query)?;
        if !self.missed.is_empty() {
            write!(formatter, "  missed: {}", self.missed.join(" "))?;
        }
        if !self.violations.is_empty() {
            write!(formatter, "  near misses: {}", self.violations.join(" "))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// A query of a kind, what is said of it, and what it finds.
    fn judged(kind: &str, said: Value, hits: &[&str]) -> Judged {
        let query = json!({"id": kind, "kind": kind, "query": kind});
        let hits: Vec<String> = hits.iter().map(|hit| (*hit).to_owned()).collect();
        Judged::new(
            serde_json::from_value(query).unwrap(),
            &serde_json::from_value(said).unwrap(),
            &hits,
        )
    }

    fn report() -> Report {
        let both = json!({"id": 1, "grades": {"a": 2, "b": 2}});
        let near = json!({"id": 2, "grades": {}, "must_not": ["x", "y"]});
        Report::new(vec![
            judged("typo", both.clone(), &["a", "b"]),
            judged("typo", both.clone(), &["a", "b"]),
            judged("typo", both.clone(), &[]),
            judged("phrase", both, &["b"]),
            judged("near-miss", near, &["x"]),
        ])
    }

    #[test]
    fn kinds_are_averaged_and_not_queries() {
        let report = report();

        let recall = report.all.recall.unwrap();

        // typo: (1 + 1 + 0) / 3 = 2/3; phrase: 1/2; near-miss has none. (2/3 + 1/2) / 2 = 7/12.
        assert!((recall - 7.0 / 12.0).abs() < 1e-9, "{recall}");
        assert_eq!(report.kinds["near-miss"].recall, None);
    }

    #[test]
    fn near_misses_and_queries_without_a_hit_are_counted() {
        let all = report().all;
        assert_eq!((all.queries, all.unanswered), (5, 1));
        assert_eq!((all.must_not, all.violations), (2, 1));
    }

    #[test]
    fn a_person_is_told_the_worst_first() {
        let told = report().to_string();
        let (table, worst) = told.split_once("3 queries lack something").unwrap();
        assert!(table.contains("1 of 2"), "{told}");
        let lines: Vec<&str> = worst.lines().skip(1).map(str::trim).collect();
        assert_eq!(
            lines,
            [
                "typo  typo  missed: a b",
                "phrase  phrase  missed: a",
                "near-miss  near-miss  near misses: x",
            ]
        );
    }
}
