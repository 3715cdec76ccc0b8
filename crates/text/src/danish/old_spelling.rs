//! Spelling from before 1948, brought to today's where a word is unknown: Huus, kjøre, Veien, Qvinde, skulde.

/// One way in which words were spelled otherwise: what was written, and what is written now.
struct Rule {
    old: &'static str,
    new: &'static str,
    place: Place,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Anywhere,
    Start,
    End,
    /// Before æ, ø, e, i and y, where j was written to soften a k or g.
    BeforeSoft,
    /// After a vowel.
    AfterVowel,
}

const RULES: [Rule; 36] = [
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
    rule("qu", "kv", Place::Anywhere),
    rule("qv", "kv", Place::Anywhere),
    rule("q", "k", Place::Anywhere),
    rule("x", "ks", Place::Anywhere),
    rule("z", "s", Place::Anywhere),
    rule("th", "t", Place::Anywhere),
    rule("ph", "f", Place::Anywhere),
    rule("ch", "k", Place::Anywhere),
    rule("ck", "k", Place::Anywhere),
    rule("c", "k", Place::Anywhere),
    rule("c", "s", Place::Anywhere),
    rule("w", "v", Place::Anywhere),
    rule("si", "sj", Place::Start),
    rule("fi", "fj", Place::Start),
    rule("e", "", Place::AfterVowel),
    rule("e", "", Place::End),
    rule("dt", "t", Place::End),
];

const fn rule(old: &'static str, new: &'static str, place: Place) -> Rule {
    Rule { old, new, place }
}

/// So many rules are applied to one word at most.
const MOST_RULES: usize = 3;

/// So many spellings of one word are tried at most.
const MOST_SPELLINGS: usize = 400;

/// Today's spelling of a folded word that is spelled in an old way: the one that differs least of those that are known.
pub(super) fn modern(word: &str, is_known: impl Fn(&str) -> bool) -> Option<String> {
    let mut tried = vec![word.to_owned()];
    let mut level = 0..1;
    for _ in 0..MOST_RULES {
        let mut found = None;
        let start = tried.len();
        for place in level.clone() {
            for spelling in respelled(&tried[place]) {
                if tried.len() >= MOST_SPELLINGS {
                    break;
                }
                if !tried.contains(&spelling) {
                    if found.is_none() && is_known(&spelling) {
                        found = Some(spelling.clone());
                    }
                    tried.push(spelling);
                }
            }
        }
        if found.is_some() {
            return found;
        }
        level = start..tried.len();
    }
    None
}

/// Words that were spelled as another word is today.
const MEANT_OTHERWISE: [(&str, &str); 8] = [
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

/// Every spelling that one rule makes at one place.
fn respelled(word: &str) -> Vec<String> {
    let mut spellings = Vec::new();
    for rule in &RULES {
        for (start, _) in word.match_indices(rule.old) {
            let (before, after) = (&word[..start], &word[start + rule.old.len()..]);
            if rule.place.holds(before, after) {
                spellings.push(format!("{before}{}{after}", rule.new));
            }
        }
    }
    spellings
}

impl Place {
    fn holds(self, before: &str, after: &str) -> bool {
        match self {
            Place::Anywhere => true,
            Place::Start => before.is_empty() && after.starts_with(is_vowel),
            Place::End => before.len() > 2 && after.is_empty(),
            Place::BeforeSoft => after.starts_with(['æ', 'ø', 'e', 'i', 'y']),
            Place::AfterVowel => before.ends_with(is_vowel) && !before.is_empty(),
        }
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'æ' | 'ø' | 'å')
}
