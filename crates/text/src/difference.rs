//! What changed between two texts, word by word, for people to read.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// A stretch of the two texts laid over each other.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
#[serde(tag = "kind", content = "text", rename_all = "snake_case")]
pub enum Part {
    /// Stands in both.
    Same(String),
    /// Stood in the old one only.
    Gone(String),
    /// Stands in the new one only.
    New(String),
}

/// The two texts laid over each other. What is the same and what is new make the new text; what is the same and what is
/// gone make the old one, but for the blanks between two changed words, which stand in both.
#[must_use]
pub fn of_words(old: &str, new: &str) -> Vec<Part> {
    let (old, new) = (tokens(old), tokens(new));
    let mut stretches: Vec<(String, String)> = Vec::new();
    let mut same: Vec<bool> = Vec::new();
    for change in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let gone = old[change.old_range()].concat();
        let fresh = new[change.new_range()].concat();
        let equal = matches!(change, DiffOp::Equal { .. });
        // A blank between two changed words belongs to the change: »vi ringede« became »jeg skrev« as a whole.
        let joins = equal && gone.trim().is_empty() && same.last() == Some(&false);
        match stretches.last_mut() {
            Some((last_gone, last_fresh)) if joins || (!equal && same.last() == Some(&false)) => {
                last_gone.push_str(&gone);
                last_fresh.push_str(&fresh);
            }
            _ => {
                stretches.push((gone, fresh));
                same.push(equal);
            }
        }
    }
    let mut parts = Vec::new();
    for ((gone, fresh), equal) in stretches.into_iter().zip(same) {
        if equal {
            parts.push(Part::Same(fresh));
            continue;
        }
        if !gone.is_empty() {
            parts.push(Part::Gone(gone));
        }
        if !fresh.is_empty() {
            parts.push(Part::New(fresh));
        }
    }
    parts
}

fn tokens(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}

#[cfg(test)]
mod tests {
    use super::Part::{Gone, New, Same};
    use super::*;

    fn check(old: &str, new: &str, expected: &[Part]) {
        assert_eq!(of_words(old, new), expected, "{old} → {new}");
    }

    #[test]
    fn a_changed_word_is_told_as_gone_and_new() {
        check(
            "Vi ringede tre gange.",
            "Vi ringede fire gange.",
            &[
                Same("Vi ringede ".into()),
                Gone("tre".into()),
                New("fire".into()),
                Same(" gange.".into()),
            ],
        );
    }

    #[test]
    fn neighbouring_changes_are_told_as_one() {
        let parts = of_words("Vi ringede tre gange.", "Jeg skrev tre gange.");
        assert_eq!(parts[0], Gone("Vi ringede".into()));
        assert_eq!(parts[1], New("Jeg skrev".into()));
        assert_eq!(parts[2], Same(" tre gange.".into()));
    }

    #[test]
    fn equal_texts_have_no_difference() {
        check("Suppe.", "Suppe.", &[Same("Suppe.".into())]);
        check("", "", &[]);
        check("", "Suppe.", &[New("Suppe.".into())]);
    }
}
