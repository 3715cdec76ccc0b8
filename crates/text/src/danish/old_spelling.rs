//! Spelling from before 1948, brought to today's where a word is unknown: Huus, kjøre, Veien, Qvinde, skulde.

use fst::raw::Fst;

use super::compound;
use super::lexicon::{self, Class, Reading};

/// One way in which words were spelled otherwise: what was written, and what is written now.
struct Rule {
    old: &'static str,
    new: &'static str,
    place: Place,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Anywhere,
    End,
    /// Before æ, ø, e, i and y, where j was written to soften a k or g.
    BeforeSoft,
    AfterVowel,
    AfterConsonant,
}

/// The surest come first.
const RULES: [Rule; 56] = [
    rule("kj", "k", Place::BeforeSoft),
    rule("gj", "g", Place::BeforeSoft),
    rule("ki", "k", Place::BeforeSoft),
    rule("gi", "g", Place::BeforeSoft),
    rule("ei", "ej", Place::Anywhere),
    rule("ai", "aj", Place::Anywhere),
    rule("øi", "øj", Place::Anywhere),
    rule("øy", "øj", Place::Anywhere),
    rule("ey", "ej", Place::Anywhere),
    rule("ay", "aj", Place::Anywhere),
    rule("uu", "u", Place::Anywhere),
    rule("ee", "e", Place::Anywhere),
    rule("ii", "i", Place::Anywhere),
    rule("oo", "o", Place::Anywhere),
    rule("yy", "y", Place::Anywhere),
    rule("øø", "ø", Place::Anywhere),
    rule("ææ", "æ", Place::Anywhere),
    rule("ld", "ll", Place::Anywhere),
    rule("nd", "nn", Place::Anywhere),
    rule("nds", "ns", Place::Anywhere),
    rule("ds", "s", Place::Anywhere),
    rule("qu", "kv", Place::Anywhere),
    rule("qv", "kv", Place::Anywhere),
    rule("q", "k", Place::Anywhere),
    rule("x", "ks", Place::Anywhere),
    rule("z", "s", Place::Anywhere),
    rule("th", "t", Place::Anywhere),
    rule("ph", "f", Place::Anywhere),
    rule("ch", "k", Place::Anywhere),
    rule("ck", "kk", Place::Anywhere),
    rule("ck", "k", Place::Anywhere),
    rule("c", "k", Place::Anywhere),
    rule("c", "s", Place::Anywhere),
    rule("w", "v", Place::Anywhere),
    rule("fv", "v", Place::Anywhere),
    rule("ie", "je", Place::AfterConsonant),
    rule("iæ", "jæ", Place::AfterConsonant),
    rule("iø", "jø", Place::AfterConsonant),
    rule("io", "jo", Place::AfterConsonant),
    rule("eur", "ør", Place::Anywhere),
    rule("vt", "ft", Place::Anywhere),
    rule("ps", "s", Place::Anywhere),
    rule("uhr", "ur", Place::Anywhere),
    rule("elen", "len", Place::End),
    rule("iken", "ikken", Place::End),
    rule("ikerne", "ikkerne", Place::End),
    rule("tt", "t", Place::Anywhere),
    rule("au", "av", Place::Anywhere),
    rule("ed", "ede", Place::End),
    rule("jæ", "je", Place::Anywhere),
    rule("ai", "æ", Place::Anywhere),
    rule("e", "", Place::AfterVowel),
    rule("e", "", Place::End),
    rule("dt", "t", Place::End),
    rule("e", "æ", Place::Anywhere),
    rule("æ", "e", Place::Anywhere),
];

const fn rule(old: &'static str, new: &'static str, place: Place) -> Rule {
    Rule { old, new, place }
}

/// So many rules are applied to one word at most.
const MOST_RULES: usize = 3;

/// Nor more to what may be a name.
const MOST_RULES_OF_NAMES: usize = 2;

/// So many compounds are tried at most.
const MOST_COMPOUNDS: usize = 12;

/// A first part of a compound is at least so many bytes long.
const SHORTEST_FIRST: usize = 3;

/// Today's spelling of a folded word that is spelled in an old way: of those that are known, the one that fewest rules lead
/// to, and the surest.
/// A word with a capital may be a name: Kjøbenhavn.
pub(super) fn modern(word: &str, has_capital: bool) -> Option<String> {
    let most = if has_capital {
        MOST_RULES_OF_NAMES
    } else {
        MOST_RULES
    };
    (1..=most).find_map(|rules| {
        let mut found = Walk::of_whole_words(word, rules).spellings();
        found.retain(|spelling| has_capital || is_common_word(&spelling.text));
        if found.is_empty() {
            found = Walk::of_compounds(word, rules).spellings();
            found.sort();
            found.truncate(MOST_COMPOUNDS);
            found.retain(|spelling| compound::take_apart(&spelling.text).is_some());
        }
        found.into_iter().min().map(|spelling| spelling.text)
    })
}

/// Words that were spelled as another word is today.
const MEANT_OTHERWISE: [(&str, &str); 13] = [
    ("bjærg", "bjerg"),
    ("bjærge", "bjerge"),
    ("bjærgene", "bjergene"),
    ("bjærget", "bjerget"),
    ("bjærgets", "bjergets"),
    ("bleve", "blev"),
    ("ere", "er"),
    ("finge", "fik"),
    ("kunde", "kunne"),
    ("skulde", "skulle"),
    ("vare", "var"),
    ("vilde", "ville"),
    ("vorde", "blive"),
];

/// What an old text means by a word that is another word today: kunde is kunne.
pub(super) fn meant_otherwise(word: &str) -> Option<&'static str> {
    MEANT_OTHERWISE
        .iter()
        .find(|(old, _)| *old == word)
        .map(|(_, meant)| *meant)
}

/// Known by more than a name or a letter: "mer" is no plural of m here.
fn is_common_word(spelling: &str) -> bool {
    lexicon::word(spelling).iter().any(|licensed| {
        let Reading { lemma, class } = &licensed.reading;
        *class != Class::Name && (*class != Class::Noun || lemma.chars().nth(1).is_some())
    })
}

/// A spelling, and the sum of the places of its rules in the list: the less, the surer.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Spelling {
    doubt: usize,
    text: String,
}

/// Walks a word through the maps of the lexicon letter by letter, as it is written or by a rule. What no word begins with
/// is given up at once.
struct Walk<'a> {
    word: &'a str,
    joins_parts: bool,
    /// The spelling so far.
    text: String,
    found: Vec<Spelling>,
    rules: usize,
}

/// A place in one of the maps.
#[derive(Clone, Copy)]
struct At {
    map: &'static Map,
    node: usize,
    /// Where in the word the part begins that the map is walked for.
    part: usize,
}

type Map = Fst<&'static [u8]>;

impl<'a> Walk<'a> {
    fn of_whole_words(word: &'a str, rules: usize) -> Walk<'a> {
        Walk {
            word,
            joins_parts: false,
            text: String::new(),
            found: Vec::new(),
            rules,
        }
    }

    fn of_compounds(word: &'a str, rules: usize) -> Walk<'a> {
        Walk {
            joins_parts: true,
            ..Walk::of_whole_words(word, rules)
        }
    }

    /// Every spelling that just so many rules lead to.
    fn spellings(mut self) -> Vec<Spelling> {
        let map = if self.joins_parts {
            lexicon::modifiers()
        } else {
            lexicon::words()
        };
        self.go(0, self.rules, 0, At::start(map, 0));
        self.found
    }

    fn go(&mut self, place: usize, rules: usize, doubt: usize, at: At) {
        if place == self.word.len() {
            if rules == 0 && at.is_word_end() {
                self.found.push(Spelling {
                    doubt,
                    text: self.text.clone(),
                });
            }
            return;
        }
        if self.joins_parts && at.is_first_part(place) {
            for map in [lexicon::modifiers(), lexicon::words()] {
                self.go_on(place, rules, doubt, At::start(map, place));
            }
        }
        self.go_on(place, rules, doubt, at);
    }

    /// Takes the next letter as it is, or what a rule makes of the next ones.
    fn go_on(&mut self, place: usize, rules: usize, doubt: usize, at: At) {
        let rest = &self.word[place..];
        let letter = rest.chars().next().map_or(0, char::len_utf8);
        self.take(place, letter, &rest[..letter], (rules, doubt), at);
        if rules == 0 {
            return;
        }
        for (number, rule) in RULES.iter().enumerate() {
            let fits = rest
                .strip_prefix(rule.old)
                .is_some_and(|after| rule.place.holds(&self.word[at.part..place], after));
            if fits {
                let left = (rules - 1, doubt + number);
                self.take(place, rule.old.len(), rule.new, left, at);
            }
        }
    }

    fn take(&mut self, place: usize, old: usize, new: &str, left: (usize, usize), at: At) {
        if let Some(next) = at.after(new) {
            let length = self.text.len();
            self.text.push_str(new);
            self.go(place + old, left.0, left.1, next);
            self.text.truncate(length);
        }
    }
}

impl At {
    fn start(map: &'static Map, part: usize) -> At {
        At {
            map,
            node: map.root().addr(),
            part,
        }
    }

    fn after(self, letters: &str) -> Option<At> {
        let mut node = self.map.node(self.node);
        for byte in letters.bytes() {
            let next = node.find_input(byte)?;
            node = self.map.node(node.transition_addr(next));
        }
        Some(At {
            node: node.addr(),
            ..self
        })
    }

    fn is_end(self) -> bool {
        self.map.node(self.node).is_final()
    }

    fn is_word_end(self) -> bool {
        std::ptr::eq(self.map, lexicon::words()) && self.is_end()
    }

    fn is_first_part(self, place: usize) -> bool {
        std::ptr::eq(self.map, lexicon::modifiers())
            && place - self.part >= SHORTEST_FIRST
            && self.is_end()
    }
}

impl Place {
    fn holds(self, before: &str, after: &str) -> bool {
        match self {
            Place::Anywhere => true,
            Place::End => before.len() > 1 && after.is_empty(),
            Place::BeforeSoft => after.starts_with(['æ', 'ø', 'e', 'i', 'y']),
            Place::AfterVowel => before.ends_with(is_vowel),
            Place::AfterConsonant => !before.is_empty() && !before.ends_with(is_vowel),
        }
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'æ' | 'ø' | 'å')
}
