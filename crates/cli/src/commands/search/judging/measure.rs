//! The measures: recall, normalised discounted cumulative gain, and violations, each of one query's hits.

use super::judgement::Judgement;

/// How many hits are looked at: what a person sees without turning a page.
pub(in super::super) const DEPTH: usize = 20;

/// How many hits the order is judged by: what a person sees without scrolling far.
const GAIN_DEPTH: usize = 10;

/// The share of the relevant texts among the first [`DEPTH`] hits, of those that have room there; `None` when no text is
/// relevant.
pub(super) fn recall(hits: &[String], judgement: &Judgement) -> Option<f64> {
    let room = judgement.grades.len().min(DEPTH);
    let found = first(hits, DEPTH)
        .filter(|hit| judgement.grades.contains_key(*hit))
        .count();
    (room > 0).then(|| found as f64 / room as f64)
}

/// How near the order of the first [`GAIN_DEPTH`] hits comes to the best there could be: a text of grade g gains 2^g - 1,
/// divided by log2(1 + place). `None` when no text is relevant.
pub(super) fn ndcg(hits: &[String], judgement: &Judgement) -> Option<f64> {
    let gained = gain(first(hits, GAIN_DEPTH).map(|hit| judgement.grade(hit)));
    let mut grades: Vec<u8> = judgement.grades.values().copied().collect();
    grades.sort_unstable_by(|one, other| other.cmp(one));
    let best = gain(grades.into_iter().take(GAIN_DEPTH));
    (best > 0.0).then(|| gained / best)
}

/// The texts among the first [`DEPTH`] hits that must not be there.
pub(super) fn violations(hits: &[String], judgement: &Judgement) -> Vec<String> {
    first(hits, DEPTH)
        .filter(|hit| judgement.must_not.contains(*hit))
        .cloned()
        .collect()
}

/// The mean; `None` of nothing.
pub(super) fn mean(figures: impl IntoIterator<Item = f64>) -> Option<f64> {
    let figures: Vec<f64> = figures.into_iter().collect();
    (!figures.is_empty()).then(|| figures.iter().sum::<f64>() / figures.len() as f64)
}

/// The first hits. A text that came up twice is one hit, so that nothing is counted twice.
fn first(hits: &[String], depth: usize) -> impl Iterator<Item = &String> {
    hits.iter()
        .enumerate()
        .filter(|(place, hit)| !hits[..*place].contains(hit))
        .map(|(_, hit)| hit)
        .take(depth)
}

fn gain(grades: impl IntoIterator<Item = u8>) -> f64 {
    grades
        .into_iter()
        .zip(2_u32..)
        .map(|(grade, place)| (2_f64.powi(i32::from(grade)) - 1.0) / f64::from(place).log2())
        // Not `sum`, which makes -0 of nothing.
        .fold(0.0, |gained, gain| gained + gain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    fn judgement(grades: &[(&str, u8)], must_not: &[&str]) -> Judgement {
        Judgement {
            id: 1.into(),
            grades: grades
                .iter()
                .map(|(id, grade)| ((*id).to_owned(), *grade))
                .collect(),
            must_not: must_not.iter().map(|id| (*id).to_owned()).collect(),
        }
    }

    fn close(figure: Option<f64>, expected: f64) {
        let figure = figure.unwrap();
        assert!((figure - expected).abs() < 1e-4, "{figure} ≠ {expected}");
    }

    #[test]
    fn recall_is_the_share_that_was_found() {
        let judgement = judgement(&[("a", 2), ("b", 1), ("c", 2), ("d", 1)], &[]);
        close(recall(&hits(&["a", "x", "c", "d"]), &judgement), 0.75);
        close(recall(&hits(&["x"]), &judgement), 0.0);
        close(recall(&[], &judgement), 0.0);
        assert_eq!(ndcg(&[], &judgement).map(f64::to_bits), Some(0));
    }

    #[test]
    fn no_more_is_asked_for_than_there_is_room_for() {
        let ids: Vec<String> = (0..30).map(|number| format!("t{number}")).collect();
        let grades: Vec<(&str, u8)> = ids.iter().map(|id| (id.as_str(), 1)).collect();
        let judgement = judgement(&grades, &[]);
        close(recall(&ids, &judgement), 1.0);
        close(recall(&ids[..10], &judgement), 0.5);
    }

    #[test]
    fn a_find_below_the_twentieth_hit_does_not_count() {
        let mut found: Vec<String> = (0..20).map(|number| format!("x{number}")).collect();
        found.push("a".to_owned());
        let judgement = judgement(&[("a", 2)], &["a"]);
        close(recall(&found, &judgement), 0.0);
        assert!(violations(&found, &judgement).is_empty());
    }

    #[test]
    fn the_gain_is_what_it_is_by_hand() {
        // Best: 3/log2(2) + 1/log2(3) = 3 + 0.63093 = 3.63093.
        let judgement = judgement(&[("a", 2), ("b", 1)], &[]);
        close(ndcg(&hits(&["a", "b"]), &judgement), 1.0);
        // 1/log2(2) + 3/log2(3) = 1 + 1.89279 = 2.89279; 2.89279 / 3.63093 = 0.79671.
        close(ndcg(&hits(&["b", "a"]), &judgement), 0.79671);
        // 3/log2(4) + 1/log2(6) = 1.5 + 0.38685 = 1.88685; 1.88685 / 3.63093 = 0.51966.
        close(ndcg(&hits(&["x", "y", "a", "z", "b"]), &judgement), 0.51966);
    }

    #[test]
    fn the_gain_ends_at_the_tenth_hit() {
        let mut found: Vec<String> = (0..10).map(|number| format!("x{number}")).collect();
        found.push("a".to_owned());
        let judgement = judgement(&[("a", 2)], &[]);
        close(ndcg(&found, &judgement), 0.0);
        // The tenth place is worth 3/log2(11) = 0.86719 of 3.
        found.remove(0);
        close(ndcg(&found, &judgement), 0.28906);
    }

    #[test]
    fn a_text_that_comes_up_twice_counts_once() {
        let judgement = judgement(&[("a", 2), ("b", 2)], &["x"]);
        close(recall(&hits(&["a", "a"]), &judgement), 0.5);
        close(ndcg(&hits(&["a", "a", "b"]), &judgement), 1.0);
        assert_eq!(
            violations(&hits(&["x", "a", "x"]), &judgement),
            hits(&["x"])
        );
    }

    #[test]
    fn where_nothing_is_relevant_there_is_nothing_to_measure() {
        let judgement = judgement(&[], &["x"]);
        assert_eq!(recall(&hits(&["x"]), &judgement), None);
        assert_eq!(ndcg(&hits(&["x"]), &judgement), None);
        assert_eq!(mean([]), None);
    }
}
