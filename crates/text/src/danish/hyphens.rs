//! Where words may be broken. Patterns alone break "barsel-sorloven"; between the parts of a compound they are not asked.

use hypher::{Lang, hyphenate_bounded};

use super::fold;

/// At least so many letters stand before a break inside a part.
const BEFORE: usize = 2;

/// At least so many letters stand after it.
const AFTER: usize = 3;

/// A part that is broken off has at least so many letters.
const SHORTEST_PART: usize = 2;

pub(super) fn hyphens(word: &str) -> Vec<usize> {
    let folded = super::spelled(word);
    let length = folded.chars().count();
    let mut joints: Vec<usize> = super::taken_apart(word, &folded)
        .map(|taken| taken.joints)
        .unwrap_or_default();
    joints.sort_unstable();
    joints.dedup();
    joints.retain(|joint| (SHORTEST_PART..=length.saturating_sub(SHORTEST_PART)).contains(joint));
    let letters: Vec<char> = folded.chars().collect();
    let mut breaks = joints.clone();
    let starts = std::iter::once(0).chain(joints.iter().copied());
    let ends = joints.iter().copied().chain(std::iter::once(length));
    for (start, end) in starts.zip(ends) {
        let part: String = letters[start..end].iter().collect();
        let mut place = start;
        let mut syllables = hyphenate_bounded(&part, Lang::Danish, BEFORE, AFTER).peekable();
        while let Some(syllable) = syllables.next() {
            place += syllable.chars().count();
            if syllables.peek().is_some() {
                breaks.push(place);
            }
        }
    }
    breaks.sort_unstable();
    if length == word.chars().count() {
        return breaks;
    }
    let places = fold::places(word);
    breaks
        .into_iter()
        .filter_map(|place| places.get(place).copied())
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::danish::hyphens;

    fn broken(word: &str) -> String {
        let breaks = hyphens(word);
        let mut broken = String::new();
        for (place, letter) in word.chars().enumerate() {
            if breaks.contains(&place) {
                broken.push('-');
            }
            broken.push(letter);
        }
        broken
    }

    #[test]
    fn compounds_are_broken_between_their_parts() {
        for expected in [
            "bar-sels-or-loven",
            "sags-be-hand-lings-ti-den",
            "tremme-sen-gen",
            "børne-ha-ven",
            "som-mer-fe-rie",
            "barne-vog-nen",
        ] {
            assert_eq!(broken(&expected.replace('-', "")), expected);
        }
    }

    #[test]
    fn ordinary_words_are_broken_by_pattern() {
        for expected in ["chan-cer", "for-æl-dre", "kom-mune", "hus", "øn-ske"] {
            assert_eq!(broken(&expected.replace('-', "")), expected);
        }
    }

    #[test]
    fn breaks_stand_where_they_are_written() {
        assert_eq!(broken("skolegaarden"), "skole-gaar-den");
    }
}
