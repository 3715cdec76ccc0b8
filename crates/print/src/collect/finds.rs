//! What must not be printed unseen: everything that the detectors find in the words of a sheet, and what is settled of it.

use genlyd_domain::piece::Piece;
use genlyd_domain::settled::{Reason, Shown};
use genlyd_text::detect::{self, Certainty, Kind};
use genlyd_text::segment::CharRange;
use serde::Serialize;

use super::Collected;
use crate::sheets::Sheet;

/// Characters that are shown around a find.
const AROUND: usize = 40;

/// Something that was found in the words of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// How sure that is.
    pub certainty: Certainty,
    /// Where it stands in the words of the sheet.
    pub range: CharRange,
    /// The words themselves.
    pub words: String,
    /// What stands before them.
    pub before: String,
    /// What stands after them.
    pub after: String,
    /// Why it may stand; nothing while nobody has looked.
    pub settled: Option<Reason>,
}

/// Looks through the words of a sheet. Names that the family's terms allow are no finds.
pub(super) fn look(piece: &Piece, collected: &Collected) -> (Shown, Vec<Found>) {
    let text = collected.sheet.all_words();
    // The title wall names families and shows none of their words.
    let words_of = match collected.sheet {
        Sheet::TitleWall(_) => &[][..],
        _ => collected.printed.as_slice(),
    };
    let shown = Shown::of(&text, words_of.iter().map(|printed| printed.version));
    let finds = detect::detect_in(&text, collected.sheet.language());
    let finds = finds
        .into_iter()
        .filter(|find| {
            find.kind != Kind::Name || !may_be_named(find.range.slice(&text), &collected.named)
        })
        .map(|find| Found {
            kind: find.kind,
            certainty: find.certainty,
            words: find.range.slice(&text).to_owned(),
            before: before(&text, find.range),
            after: after(&text, find.range),
            settled: piece.settled_as(&shown, find.kind, find.range),
            range: find.range,
        })
        .collect();
    (shown, finds)
}

/// Every word of the name is one that may be told, with or without a genitive's s.
fn may_be_named(name: &str, allowed: &[String]) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|sign: char| !sign.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let known: Vec<String> = allowed.iter().flat_map(|text| words(text)).collect();
    let is_known = |word: &String| {
        let bare = word.strip_suffix('s').unwrap_or(word);
        known.iter().any(|one| one == word || one == bare)
    };
    words(name).iter().all(is_known)
}

/// The end of the same line before a find.
fn before(text: &str, range: CharRange) -> String {
    let start = range.start.saturating_sub(AROUND);
    let piece = CharRange {
        start,
        end: range.start,
    }
    .slice(text);
    let line = piece.rsplit('\n').next().unwrap_or_default();
    if start > 0 && line.len() == piece.len() {
        // A word is not cut in two.
        let whole = line.split_once(' ').map_or("", |(_, rest)| rest);
        return format!("… {whole}");
    }
    line.to_owned()
}

/// The beginning of the same line after a find.
fn after(text: &str, range: CharRange) -> String {
    let piece = CharRange {
        start: range.end,
        end: range.end + AROUND,
    }
    .slice(text);
    let line = piece.split('\n').next().unwrap_or_default();
    if line.len() == piece.len() && piece.chars().count() == AROUND {
        let whole = line.rsplit_once(' ').map_or("", |(whole, _)| whole);
        return format!("{whole} …");
    }
    line.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_may_be_told_may_stand_in_the_genitive_too() {
        let allowed = ["Stine og Per".to_owned(), "Havneby".to_owned()];

        for name in ["Stine", "Per", "Stines", "Havneby"] {
            assert!(may_be_named(name, &allowed), "{name}");
        }
        for name in ["Anna", "Per Holm", "Stina", "Havn"] {
            assert!(!may_be_named(name, &allowed), "{name}");
        }
    }

    #[test]
    fn what_stands_around_a_find_is_whole_words_of_its_own_line() {
        let text = "En linje for sig.\nDer var engang for længe siden en kone, og hun hed Anna, og hun boede i et lille hus helt alene.";
        let start = text.chars().take_while(|sign| *sign != 'A').count();
        let range = CharRange {
            start,
            end: start + 4,
        };

        assert_eq!(range.slice(text), "Anna");
        assert_eq!(
            before(text, range),
            "… for længe siden en kone, og hun hed "
        );
        assert_eq!(after(text, range), ", og hun boede i et lille hus helt …");
        assert_eq!(before("Anna sov.", CharRange { start: 0, end: 4 }), "");
    }
}
