//! The likeliest way to see a word as first parts and a head: few parts, long ones, nouns.

use crate::danish::lexicon::{self, Class, Found, Kind, Licensed};
use crate::danish::prefixes::{
    is_lone_first, is_particle, is_short_first, is_short_head, is_suffix_like,
};

/// A stretch of a word as one part, and how it may be read.
#[derive(Clone, Debug)]
pub(super) struct Segment {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) readings: Vec<Licensed>,
}

/// The parts of a base form of the lexicon; its head is of the same kind.
pub(super) fn of_known(lemma: &str, class: Class) -> Option<Vec<Segment>> {
    Search::new(lemma, Some(class)).segments()
}

/// The parts of a word that the lexicon does not have.
pub(super) fn of_unknown(word: &str) -> Option<Vec<Segment>> {
    Search::new(word, None).segments()
}

/// What a part costs for being there at all.
const PART: u32 = 10;

/// What a first part costs that nobody has seen standing first.
const UNLICENSED: u32 = 8;

/// What a short head costs that begins with a vowel: the letter before is often its own, as in "stor|mand".
const CUT_OPEN: u32 = 4;

/// A first part that nobody has seen standing first has at least so many letters, and so has what follows it.
const SHORTEST_UNLICENSED: usize = 4;

/// With so many letters it may stand before a shorter head.
const LONG_UNLICENSED: usize = 6;

/// A head has at least so many letters: shorter ones are found in too many words by accident.
const SHORTEST_HEAD: usize = 3;

/// In a word that the lexicon has, each part has at least so many letters.
const SHORTEST_KNOWN: usize = 3;

/// Endings that make nouns of verbs. A word made so from a verb is no compound of what its ending looks like: "vandring" is
/// from vandre, not a ring.
const MADE_OF_VERBS: [&str; 4] = ["ing", "ning", "else", "er"];

/// The rest of a word from some place on: what it costs, and where its first part ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rest {
    cost: u32,
    end: usize,
}

/// Looks for the cheapest way from the end of the word to its start, each place once.
struct Search<'a> {
    word: &'a str,
    /// The kind of a word that the lexicon has.
    class: Option<Class>,
    /// What is known of each place; the outer `None` where nobody has looked.
    from: Vec<Option<Option<Rest>>>,
}

impl<'a> Search<'a> {
    fn new(word: &'a str, class: Option<Class>) -> Search<'a> {
        Search {
            word,
            class,
            from: vec![None; word.len()],
        }
    }

    fn segments(mut self) -> Option<Vec<Segment>> {
        let mut segments = Vec::new();
        let mut start = 0;
        while start < self.word.len() {
            let end = self.cheapest(start)?.end;
            let written = &self.word[start..end];
            let readings = if end == self.word.len() {
                self.heads(written)
            } else {
                first_parts(written)
            };
            segments.push(Segment {
                start,
                end,
                readings,
            });
            start = end;
        }
        Some(segments)
    }

    fn cheapest(&mut self, start: usize) -> Option<Rest> {
        if let Some(known) = *self.from.get(start)? {
            return known;
        }
        let mut best = self.head_cost(start).map(|cost| Rest {
            cost,
            end: self.word.len(),
        });
        // Of two ways that cost the same, the one with the longer first part is right more often, "morgen|mad", except
        // where they quarrel over an s: "falsk|spil".
        for (end, cost) in self.first_costs(start) {
            if best.is_some_and(|best| best.cost < cost) {
                continue;
            }
            if let Some(rest) = self.cheapest(end)
                && best.is_none_or(|best| {
                    let is_linking_s =
                        end == best.end + 1 && self.word[best.end..].starts_with('s');
                    rest.cost + cost < best.cost + u32::from(!is_linking_s)
                })
            {
                best = Some(Rest {
                    cost: rest.cost + cost,
                    end,
                });
            }
        }
        self.from[start] = Some(best);
        best
    }

    /// What it costs to end the word with what stands from here on; `None` when that is no head.
    fn head_cost(&self, start: usize) -> Option<u32> {
        let (before, head) = self.word.split_at(start);
        let letters = head.chars().count();
        let is_short = letters < SHORTEST_HEAD && !is_short_head(head);
        if before.is_empty() || is_short {
            return None;
        }
        let costs = lexicon::word_kinds(head)
            .filter(|kind| self.is_head(*kind, head))
            .filter_map(|kind| kind_cost(kind.class));
        let cost = costs.min()?;
        let is_long = self.class.is_none()
            || letters > SHORTEST_KNOWN
            || is_short_head(head)
            || (letters == SHORTEST_KNOWN && cost == 0);
        if !is_long || is_suffix_like(before, head) || self.is_derived(head) {
            return None;
        }
        let is_cut_open = letters <= SHORTEST_KNOWN && head.starts_with(is_vowel);
        let cut = if is_cut_open { CUT_OPEN } else { 0 };
        Some(PART + cost + length_cost(letters) + cut)
    }

    fn is_head(&self, kind: Kind<'_>, head: &str) -> bool {
        let fits = match self.class {
            Some(class) => kind.class == class && kind.is_base(),
            None => !matches!(kind.class, Class::Name | Class::Other),
        };
        fits && kind.ends_compounds && head.chars().nth(1).is_some()
    }

    /// The first parts that stand here, by their ends, and what each costs.
    fn first_costs(&self, start: usize) -> Vec<(usize, u32)> {
        let rest = &self.word[start..];
        let licensed = lexicon::modifiers_at_start(rest);
        let mut costs: Vec<(usize, u32)> = licensed
            .iter()
            .filter_map(|found| {
                Some((start + found.form.len(), self.licensed_cost(*found, start)?))
            })
            .collect();
        for found in lexicon::words_at_start(rest) {
            let end = start + found.form.len();
            if !licensed.iter().any(|other| other.form == found.form)
                && let Some(cost) = self.unlicensed_cost(found, end)
            {
                costs.push((end, cost));
            }
        }
        costs.sort_unstable();
        costs
    }

    fn licensed_cost(&self, found: Found<'_>, start: usize) -> Option<u32> {
        let letters = found.form.chars().count();
        let is_whole = start + found.form.len() == self.word.len();
        if is_whole || is_particle(found.form) || (letters < 2 && !is_lone_first(found.form)) {
            return None;
        }
        let cost = found
            .kinds()
            .map(|kind| kind_cost(kind.class).unwrap_or(OTHER))
            .min()?;
        let rest = &self.word[start + found.form.len()..];
        let is_long_rest = rest.chars().nth(SHORTEST_KNOWN).is_some();
        let is_long = self.class.is_none()
            || letters > SHORTEST_KNOWN
            || (letters == SHORTEST_KNOWN && (cost == 0 || is_long_rest))
            || (start == 0 && is_short_first(found.form));
        let is_itself = start == 0
            && self.class.is_some()
            && found.kinds().any(|kind| kind.has_lemma(self.word));
        (is_long && !is_itself).then(|| PART + cost + length_cost(letters))
    }

    /// A noun or an adjective may stand first though nobody has seen it, itself or with an s.
    fn unlicensed_cost(&self, found: Found<'_>, end: usize) -> Option<u32> {
        let letters = found.form.chars().count();
        let rest = self.word[end..].chars().count();
        let shortest_rest = if self.class.is_none() && letters >= LONG_UNLICENSED {
            SHORTEST_HEAD
        } else {
            SHORTEST_UNLICENSED
        };
        let fits = letters >= SHORTEST_UNLICENSED
            && rest >= shortest_rest
            && !is_particle(found.form)
            && found.kinds().any(may_stand_first);
        fits.then_some(PART + UNLICENSED)
    }

    /// Whether the whole is made of a verb, and what looks like its head is not.
    fn is_derived(&self, head: &str) -> bool {
        let made_of_verb = |word: &str, ending: &str| {
            word.strip_suffix(ending).is_some_and(|stem| {
                lexicon::word_kinds(&format!("{stem}e")).any(|kind| kind.class == Class::Verb)
            })
        };
        self.class == Some(Class::Noun)
            && MADE_OF_VERBS
                .iter()
                .any(|ending| made_of_verb(self.word, ending) && !made_of_verb(head, ending))
    }

    /// How a head may be read.
    fn heads(&self, head: &str) -> Vec<Licensed> {
        let fitting: Vec<Kind<'_>> = lexicon::word_kinds(head)
            .filter(|kind| self.is_head(*kind, head))
            .collect();
        let has_noun = fitting.iter().any(|kind| kind.class == Class::Noun);
        let mut heads = Vec::new();
        for class in [Class::Noun, Class::Adjective, Class::Verb] {
            // "naturlivet" is a life, and nobody's living.
            if class == Class::Verb && has_noun {
                continue;
            }
            let of_class = fitting.iter().filter(|kind| kind.class == class);
            heads.extend(of_class.map(|kind| kind.licensed()));
        }
        heads
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'æ' | 'ø' | 'å')
}

/// What a part costs that is a pronoun, a preposition, a number.
const OTHER: u32 = 6;

/// What a part costs for its kind; `None` for what is no head.
fn kind_cost(class: Class) -> Option<u32> {
    match class {
        Class::Noun => Some(0),
        Class::Adjective | Class::Verb => Some(3),
        Class::Other | Class::Name => None,
    }
}

/// What a part costs for being short.
fn length_cost(letters: usize) -> u32 {
    match letters {
        ..=2 => 10,
        3 => 5,
        4 => 2,
        _ => 0,
    }
}

fn may_stand_first(kind: Kind<'_>) -> bool {
    match kind.class {
        Class::Noun => kind.is_base() || kind.is_base_and('s'),
        Class::Adjective => kind.is_base(),
        Class::Verb | Class::Other | Class::Name => false,
    }
}

/// How a first part may be read, licensed or not.
fn first_parts(written: &str) -> Vec<Licensed> {
    let licensed = lexicon::modifier(written);
    if !licensed.is_empty() {
        return licensed;
    }
    lexicon::word_kinds(written)
        .filter(|kind| may_stand_first(*kind))
        .map(Kind::licensed)
        .collect()
}
