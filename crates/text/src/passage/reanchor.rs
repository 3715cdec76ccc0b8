//! Finding a passage again in a new version of its text: first by the difference of the versions, then by its words.

use super::Passage;
use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A short quote is looked for this many characters around the place the difference points to.
const WINDOW: usize = 200;

/// A quote of this many characters or more is its own witness: it is looked for in the whole text.
const DISTINCTIVE: usize = 32;

/// So many characters of context beside a short quote are witness enough, too: it moved together with its neighbours.
const WITNESS: usize = 16;

/// How much of a passage and its successor must be shared for it to be called changed rather than lost.
const LIKENESS: f32 = 0.5;

/// What became of a passage when its text was replaced by a new version.
#[derive(Serialize, Deserialize, Clone, Debug, PartialEq, Eq)]
#[serde(tag = "result", rename_all = "snake_case")]
pub enum Anchoring {
    /// The same words in the same place.
    Kept(Passage),
    /// The same words in another place.
    Moved(Passage),
    /// The place is known, its words differ: the passage as it reads now. A person should look.
    Changed(Passage),
    /// Neither the place nor the words are left.
    Lost,
}

impl Anchoring {
    /// The passage in the new text, unless it is lost.
    #[must_use]
    pub fn passage(&self) -> Option<&Passage> {
        match self {
            Anchoring::Kept(passage) | Anchoring::Moved(passage) | Anchoring::Changed(passage) => {
                Some(passage)
            }
            Anchoring::Lost => None,
        }
    }
}

/// Follows a passage from the old version of its text to the new one. A passage kept or moved always stands in the new
/// text. A passage that did not stand in the old text is looked for by its words and context alone.
#[must_use]
pub fn reanchor(passage: &Passage, old: &str, new: &str) -> Anchoring {
    let exact: Vec<char> = passage.exact.chars().collect();
    if exact.is_empty() {
        return Anchoring::Lost;
    }
    let same_words_at = |place: usize| {
        let found = Passage::new(new, place, place + exact.len()).ok()?;
        Some(if place == passage.start {
            Anchoring::Kept(found)
        } else {
            Anchoring::Moved(found)
        })
    };
    if !passage.stands_in(old) {
        let quoted = nearest_quote(passage, &exact, new, passage.start..passage.end, |_| false);
        return quoted.and_then(same_words_at).unwrap_or(Anchoring::Lost);
    }
    if let Some(found) = untouched(passage, old, new).and_then(same_words_at) {
        return found;
    }
    let difference = Difference::between(old, new);
    let pointed = difference.follow(passage.start..passage.end);
    if let Some(range) = &pointed
        && new
            .chars()
            .skip(range.start)
            .take(range.len())
            .eq(exact.iter().copied())
        && let Some(found) = same_words_at(range.start)
    {
        return found;
    }
    let near = pointed
        .clone()
        .unwrap_or_else(|| difference.gap_at(passage.start));
    let quoted = nearest_quote(passage, &exact, new, near, |place| difference.is_old(place));
    if let Some(found) = quoted.and_then(same_words_at) {
        return found;
    }
    pointed
        .and_then(|range| Passage::snapped(new, range.start, range.end).ok())
        .filter(|found| likeness(&exact, &found.exact.chars().collect::<Vec<_>>()) >= LIKENESS)
        .map_or(Anchoring::Lost, Anchoring::Changed)
}

/// Where the passage begins now, if all changes lie on one side of it.
fn untouched(passage: &Passage, old: &str, new: &str) -> Option<usize> {
    let before = old
        .chars()
        .zip(new.chars())
        .take_while(|(one, other)| one == other)
        .count();
    if passage.end <= before {
        return Some(passage.start);
    }
    let after = old
        .chars()
        .rev()
        .zip(new.chars().rev())
        .take_while(|(one, other)| one == other)
        .count();
    let (old_length, new_length) = (old.chars().count(), new.chars().count());
    (passage.start + after >= old_length).then(|| passage.start + new_length - old_length)
}

/// The same words, in as like a context and as near as can be. `is_taken` tells of places that are known to be some other,
/// older occurrence of them.
fn nearest_quote(
    passage: &Passage,
    exact: &[char],
    new: &str,
    near: Range<usize>,
    is_taken: impl Fn(Range<usize>) -> bool,
) -> Option<usize> {
    let characters: Vec<char> = new.chars().collect();
    let prefix: Vec<char> = passage.prefix.chars().collect();
    let suffix: Vec<char> = passage.suffix.chars().collect();
    let witness = |place: usize| {
        let (left, right) = (&characters[..place], &characters[place + exact.len()..]);
        let before = prefix
            .iter()
            .rev()
            .zip(left.iter().rev())
            .take_while(|(one, other)| one == other)
            .count();
        let after = suffix
            .iter()
            .zip(right)
            .take_while(|(one, other)| one == other)
            .count();
        before + after
    };
    let window = near.start.saturating_sub(WINDOW)..near.end.saturating_add(WINDOW);
    characters
        .windows(exact.len())
        .enumerate()
        .filter(|(place, words)| *words == exact && !is_taken(*place..place + exact.len()))
        .map(|(place, _)| (place, witness(place)))
        .filter(|(place, witness)| {
            let is_near = window.start <= *place && place + exact.len() <= window.end;
            is_near || exact.len() >= DISTINCTIVE || *witness >= WITNESS
        })
        .max_by_key(|(place, witness)| (*witness, std::cmp::Reverse(place.abs_diff(near.start))))
        .map(|(place, _)| place)
}

/// The share of characters two passages have in common, 0 to 1.
fn likeness(one: &[char], other: &[char]) -> f32 {
    let shared: usize = capture_diff_slices(Algorithm::Myers, one, other)
        .iter()
        .map(|change| {
            if let DiffOp::Equal { len, .. } = change {
                *len
            } else {
                0
            }
        })
        .sum();
    let all = one.len() + other.len();
    if all == 0 {
        0.0
    } else {
        2.0 * shared as f32 / all as f32
    }
}

/// Where the words of the old text went in the new one.
struct Difference {
    old: Vec<Range<usize>>,
    new: Vec<Range<usize>>,
    changes: Vec<DiffOp>,
}

impl Difference {
    fn between(old: &str, new: &str) -> Difference {
        let (old_words, old_places) = tokens(old);
        let (new_words, new_places) = tokens(new);
        let changes = capture_diff_slices(Algorithm::Myers, &old_words, &new_words);
        Difference {
            old: old_places,
            new: new_places,
            changes,
        }
    }

    /// The characters of the new text that took the place of these characters of the old one.
    fn follow(&self, passage: Range<usize>) -> Option<Range<usize>> {
        let first = self
            .old
            .iter()
            .position(|token| token.end > passage.start)?;
        let last = self
            .old
            .iter()
            .rposition(|token| token.start < passage.end)?;
        if last < first {
            return None;
        }
        let start = self.follow_start(first, passage.start)?;
        let end = self.follow_end(last, passage.end)?;
        (start < end).then_some(start..end)
    }

    fn follow_start(&self, token: usize, place: usize) -> Option<usize> {
        let change = self.change_of(token)?;
        let (old, new) = (change.old_range(), change.new_range());
        if matches!(change, DiffOp::Equal { .. }) {
            let range = &self.new[new.start + token - old.start];
            return Some(range.start + place.saturating_sub(self.old[token].start));
        }
        let counterpart = new.start + share(token - old.start, old.len(), new.len());
        self.new.get(counterpart).map(|range| range.start)
    }

    fn follow_end(&self, token: usize, place: usize) -> Option<usize> {
        let change = self.change_of(token)?;
        let (old, new) = (change.old_range(), change.new_range());
        if matches!(change, DiffOp::Equal { .. }) {
            let range = &self.new[new.start + token - old.start];
            return Some(range.end - self.old[token].end.saturating_sub(place));
        }
        let counterpart = new.start + share(token + 1 - old.start, old.len(), new.len());
        self.new
            .get(counterpart.checked_sub(1)?)
            .map(|range| range.end)
    }

    /// Where a deleted passage would have stood.
    fn gap_at(&self, place: usize) -> Range<usize> {
        let token = self.old.iter().position(|token| token.end > place);
        let counterpart = token
            .and_then(|token| self.change_of(token))
            .and_then(|change| self.new.get(change.new_range().start));
        let end = self.new.last().map_or(0, |last| last.end);
        let place = counterpart.map_or(end, |range| range.start);
        place..place
    }

    /// Whether this stretch of the new text was there before, all in one piece.
    fn is_old(&self, stretch: Range<usize>) -> bool {
        self.changes.iter().any(|change| {
            let DiffOp::Equal { new_index, len, .. } = *change else {
                return false;
            };
            let tokens = &self.new[new_index..new_index + len];
            tokens
                .first()
                .is_some_and(|first| first.start <= stretch.start)
                && tokens.last().is_some_and(|last| last.end >= stretch.end)
        })
    }

    fn change_of(&self, token: usize) -> Option<&DiffOp> {
        self.changes
            .iter()
            .find(|change| change.old_range().contains(&token))
    }
}

/// The token so many steps into a replacement, when the two sides have different lengths.
fn share(steps: usize, old: usize, new: usize) -> usize {
    (steps * new + old / 2).checked_div(old).unwrap_or(0)
}

/// Words and punctuation marks with their places; white space is no part of the comparison.
fn tokens(text: &str) -> (Vec<&str>, Vec<Range<usize>>) {
    let mut place = 0;
    text.split_word_bounds()
        .filter_map(|token| {
            let start = place;
            place += token.chars().count();
            (!token.chars().all(char::is_whitespace)).then_some((token, start..place))
        })
        .unzip()
}

#[cfg(test)]
mod tests;
