//! Which words are unusually frequent in some texts against the rest: log-likelihood says how surely, a ratio how much.
//!
//! The test is Dunning's G² (*Accurate methods for the statistics of surprise and coincidence*, 1993) as Rayson and Garside use
//! it on two corpora (*Comparing corpora using frequency profiling*, 2000); the size of the effect is Hardie's log ratio. Words
//! are counted by base form. There is no list of words to leave out: »og« and »det« stand about as often everywhere, and so
//! G² leaves them out by itself.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use uuid::Uuid;

pub(crate) mod memory;
mod places;
mod selection;
mod texts;
mod words;

pub use places::{Place, places};
pub use selection::Selection;
pub use texts::{Keyword, Keywords, Size};

/// A word must stand so often in the selection: G² is not to be trusted with less.
pub const LEAST_COUNT: u64 = 3;

/// A word must come from so many families in the selection. What only one family says can tell who it is.
pub const LEAST_FAMILIES: usize = 2;

/// G² that chance alone gives one word in a hundred (the critical value at p = 0.01, one degree of freedom).
pub const LEAST_G2: f64 = 6.63;

/// G² that chance alone gives one word in a thousand (the same at p = 0.001).
pub const SURE_G2: f64 = 10.83;

/// Words that the selection must have: about one short story.
pub const LEAST_WORDS: u64 = 150;

/// Words that the rest must have, to be compared with.
pub const LEAST_REST: u64 = 300;

/// How often each base form `B` stands in some texts, and from how many families.
#[derive(Clone, Debug)]
pub struct Tally<B> {
    words: u64,
    families: HashSet<Uuid>,
    counts: HashMap<B, Counted>,
}

#[derive(Clone, Debug, Default)]
struct Counted {
    count: u64,
    families: HashSet<Uuid>,
}

/// A word that is unusually frequent.
#[derive(Clone, Debug, PartialEq)]
pub struct Key<B> {
    /// Its base form.
    pub base: B,
    /// How often it stands in the selection.
    pub inside: u64,
    /// How many families say it there.
    pub families: usize,
    /// How often it stands in the rest.
    pub rest: u64,
    /// How surely it is more than chance: [`LEAST_G2`] or more.
    pub g2: f64,
    /// How many times as often it stands in the selection as in the rest, as a power of two.
    pub log_ratio: f64,
}

/// Why there is nothing to compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TooSmall {
    /// Fewer than [`LEAST_FAMILIES`] families have said something in the selection.
    #[error("fewer than {LEAST_FAMILIES} families are in the selection")]
    Families,
    /// The selection has fewer than [`LEAST_WORDS`] words.
    #[error("the selection has fewer than {LEAST_WORDS} words")]
    Words,
    /// The rest has fewer than [`LEAST_REST`] words.
    #[error("the rest has fewer than {LEAST_REST} words")]
    Rest,
}

impl<B> Key<B> {
    /// Whether chance would hardly have done it: [`SURE_G2`] or more.
    #[must_use]
    pub fn is_sure(&self) -> bool {
        self.g2 >= SURE_G2
    }
}

impl<B> Default for Tally<B> {
    fn default() -> Tally<B> {
        Tally {
            words: 0,
            families: HashSet::new(),
            counts: HashMap::new(),
        }
    }
}

impl<B: Eq + Hash> Tally<B> {
    /// Counts a word so many times, as said by a family.
    pub fn add(&mut self, family: Uuid, base: B, times: u64) {
        if times == 0 {
            return;
        }
        self.words += times;
        self.families.insert(family);
        let counted = self.counts.entry(base).or_default();
        counted.count += times;
        counted.families.insert(family);
    }

    /// How many words there are in all.
    #[must_use]
    pub fn words(&self) -> u64 {
        self.words
    }

    /// How many families have said something.
    #[must_use]
    pub fn families(&self) -> usize {
        self.families.len()
    }

    fn count(&self, base: &B) -> u64 {
        self.counts.get(base).map_or(0, |counted| counted.count)
    }
}

/// The words that stand unusually often in the selection against the rest, the surest first.
///
/// # Errors
///
/// [`TooSmall`] when there is not enough to say anything, or so little that it could tell who a family is.
pub fn keys<B: Clone + Eq + Hash>(
    selection: &Tally<B>,
    rest: &Tally<B>,
) -> Result<Vec<Key<B>>, TooSmall> {
    if selection.families() < LEAST_FAMILIES {
        return Err(TooSmall::Families);
    }
    if selection.words < LEAST_WORDS {
        return Err(TooSmall::Words);
    }
    if rest.words < LEAST_REST {
        return Err(TooSmall::Rest);
    }
    let mut keys: Vec<Key<B>> = selection
        .counts
        .iter()
        .filter(|(_, counted)| {
            counted.count >= LEAST_COUNT && counted.families.len() >= LEAST_FAMILIES
        })
        .filter_map(|(base, counted)| {
            let frequencies = Frequencies {
                inside: counted.count,
                rest: rest.count(base),
                words_inside: selection.words,
                words_rest: rest.words,
            };
            let (g2, log_ratio) = (frequencies.g2(), frequencies.log_ratio());
            (g2 >= LEAST_G2 && log_ratio > 0.0).then(|| Key {
                base: base.clone(),
                inside: counted.count,
                families: counted.families.len(),
                rest: frequencies.rest,
                g2,
                log_ratio,
            })
        })
        .collect();
    keys.sort_by(|one, other| other.g2.total_cmp(&one.g2));
    Ok(keys)
}

/// How often one word stands on both sides, and how many words the sides have.
#[derive(Clone, Copy, Debug)]
struct Frequencies {
    inside: u64,
    rest: u64,
    words_inside: u64,
    words_rest: u64,
}

impl Frequencies {
    /// 2 · Σ O · ln(O / E) over the two sides, with what is expected when the word is spread evenly over all words.
    fn g2(self) -> f64 {
        let [inside, rest, words_inside, words_rest] = self.numbers();
        let share = (inside + rest) / (words_inside + words_rest);
        let part = |observed: f64, words: f64| {
            if observed > 0.0 {
                observed * (observed / (words * share)).ln()
            } else {
                0.0
            }
        };
        2.0 * (part(inside, words_inside) + part(rest, words_rest))
    }

    /// The binary logarithm of the ratio of the two relative frequencies. A word that the rest never says is taken to stand
    /// there half a time, as Hardie does, because nothing can be divided by nothing.
    fn log_ratio(self) -> f64 {
        let [inside, rest, words_inside, words_rest] = self.numbers();
        ((inside / words_inside) / (rest.max(0.5) / words_rest)).log2()
    }

    fn numbers(self) -> [f64; 4] {
        // Counts of words are far below the 2⁵³ that a float tells apart.
        [self.inside, self.rest, self.words_inside, self.words_rest].map(|number| number as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn family(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    /// A side with these words, each as often as said, spread over two families, and filled up with others.
    fn side(words: &[(&'static str, u64)], in_all: u64) -> Tally<&'static str> {
        let mut tally = Tally::default();
        let mut said = 0;
        for (word, times) in words.iter().copied() {
            tally.add(family(1), word, times / 2);
            tally.add(family(2), word, times - times / 2);
            said += times;
        }
        tally.add(family(1), "fyld", in_all - said);
        tally
    }

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 0.005, "{found} {expected}");
    }

    #[test]
    fn log_likelihood_is_what_one_gets_by_hand() {
        // 20 in 1,000 against 30 in 9,000: expected are 5 and 45, so 2 · (20 · ln 4 + 30 · ln ⅔) = 55.4518 - 24.3279.
        let often = Frequencies {
            inside: 20,
            rest: 30,
            words_inside: 1_000,
            words_rest: 9_000,
        };
        near(often.g2(), 31.124);
        // Six times as often.
        near(often.log_ratio(), 6_f64.log2());

        // 8 in 2,000 against none in 2,000: expected are 4 and 4, so 2 · 8 · ln 2; and 16 times half a time.
        let only_here = Frequencies {
            inside: 8,
            rest: 0,
            words_inside: 2_000,
            words_rest: 2_000,
        };
        near(only_here.g2(), 11.090);
        near(only_here.log_ratio(), 4.0);

        // Spread evenly.
        let even = Frequencies {
            inside: 10,
            rest: 90,
            words_inside: 1_000,
            words_rest: 9_000,
        };
        near(even.g2(), 0.0);
        near(even.log_ratio(), 0.0);
    }

    #[test]
    fn words_that_stand_everywhere_are_left_out_and_the_surest_come_first() {
        let words = [
            ("og", 40),
            ("vente", 20),
            ("brev", 8),
            ("nat", 6),
            ("sjælden", 2),
        ];
        let selection = side(&words, 1_000);
        let rest = side(&[("og", 360), ("vente", 30), ("nat", 14)], 9_000);

        let keys = keys(&selection, &rest).unwrap();

        let told: Vec<_> = keys
            .iter()
            .map(|key| (key.base, key.inside, key.rest, key.families))
            .collect();
        // 8 of 1,000 that the rest never says weigh 2 · 8 · ln 10 = 36.8, more than 20 against 30; 6 against 14 weigh
        // 2 · (6 · ln 3 + 14 · ln 7⁄9) = 6.1 and might be chance.
        assert_eq!(told, [("brev", 8, 0, 2), ("vente", 20, 30, 2)]);
        near(keys[0].g2, 36.841);
        assert!(keys.iter().all(Key::is_sure));
    }

    #[test]
    fn a_word_that_stands_less_often_than_elsewhere_is_not_special() {
        let selection = side(&[("vente", 4)], 10_000);
        let rest = side(&[("vente", 60)], 10_000);

        assert_eq!(keys(&selection, &rest), Ok(Vec::new()));
    }

    #[test]
    fn what_only_one_family_says_is_never_told() {
        let mut selection = side(&[("vente", 20)], 1_000);
        selection.add(family(1), "fyrtårn", 30);
        let rest = side(&[("vente", 30)], 9_000);

        let keys = keys(&selection, &rest).unwrap();

        assert_eq!(keys.len(), 1);
        assert_eq!(keys[0].base, "vente");
    }

    #[test]
    fn too_little_is_said_to_be_too_little() {
        let (enough, rest) = (side(&[("vente", 20)], 1_000), side(&[], 9_000));
        let mut alone = Tally::default();
        alone.add(family(1), "vente", 1_000);

        assert_eq!(keys(&alone, &rest), Err(TooSmall::Families));
        assert_eq!(
            keys(&side(&[("vente", 20)], LEAST_WORDS - 1), &rest),
            Err(TooSmall::Words)
        );
        assert_eq!(
            keys(&enough, &side(&[], LEAST_REST - 1)),
            Err(TooSmall::Rest)
        );
    }
}
