//! A text cut into pieces that light up and pieces that do not.

use genlyd_text::segment::CharRange;
use serde::Serialize;

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Piece {
    /// The text.
    pub(crate) text: String,
    /// It is what was asked for.
    pub(crate) lit: bool,
}

/// A text with these ranges lit, counted in Unicode scalar values, in order.
pub(crate) fn pieces(text: &str, lit: &[CharRange]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut push = |start: usize, end: usize, lit: bool| {
        let text = CharRange { start, end }.slice(text);
        if !text.is_empty() {
            pieces.push(Piece {
                text: text.to_owned(),
                lit,
            });
        }
    };
    let mut told = 0;
    for range in lit {
        push(told, range.start, false);
        push(range.start.max(told), range.end, true);
        told = told.max(range.end);
    }
    push(told, usize::MAX, false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, lit: &[(usize, usize)], expected: &str) {
        let lit: Vec<CharRange> = lit
            .iter()
            .map(|(start, end)| CharRange {
                start: *start,
                end: *end,
            })
            .collect();
        let told: String = pieces(text, &lit)
            .iter()
            .map(|piece| {
                if piece.lit {
                    format!("[{}]", piece.text)
                } else {
                    piece.text.clone()
                }
            })
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn every_letter_is_told_once() {
        check(
            "Vi ventede på færgen.",
            &[(3, 10), (14, 20)],
            "Vi [ventede] på [færgen].",
        );
        check("👶🏽 ventede", &[(3, 10)], "👶🏽 [ventede]");
        check("ventede", &[(0, 7)], "[ventede]");
        check("ventede", &[], "ventede");
        check("", &[], "");
        check("ventede", &[(0, 4), (2, 7)], "[vent][ede]");
    }
}
