//! The rules by which a spelling dictionary makes forms of its entries: Hunspell's suffixes, with numbers as flags.

use std::collections::HashMap;

/// A form made by a rule, with the flags that the rule gives it.
pub(crate) struct Made<'a> {
    pub(crate) form: String,
    pub(crate) flags: &'a [u16],
}

struct Rule {
    strip: String,
    add: String,
    flags: Vec<u16>,
    /// What the word must end in, a set of letters for each place.
    condition: Vec<Letters>,
}

enum Letters {
    Any,
    In(Vec<char>),
    NotIn(Vec<char>),
}

/// Every suffix rule by its flag.
pub(crate) struct Affixes(HashMap<u16, Vec<Rule>>);

impl Affixes {
    /// Reads the rules. Prefixes are left out: no word is looked up by them.
    pub(crate) fn read(text: &str) -> Affixes {
        let mut rules: HashMap<u16, Vec<Rule>> = HashMap::new();
        for line in text.lines() {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let ["SFX", flag, strip, add, condition, ..] = fields.as_slice() else {
                continue;
            };
            let Ok(flag) = flag.parse() else { continue };
            let (add, flags) = add.split_once('/').unwrap_or((add, ""));
            rules.entry(flag).or_default().push(Rule {
                strip: none_if_zero(strip),
                add: none_if_zero(add),
                flags: read_flags(flags),
                condition: read_condition(condition),
            });
        }
        Affixes(rules)
    }

    /// What a rule of this flag makes of a word.
    pub(crate) fn apply<'a>(&'a self, word: &str, flag: u16) -> Vec<Made<'a>> {
        let Some(rules) = self.0.get(&flag) else {
            return Vec::new();
        };
        let letters: Vec<char> = word.chars().collect();
        rules
            .iter()
            .filter(|rule| rule.fits(&letters))
            .filter_map(|rule| {
                let stem = word.strip_suffix(rule.strip.as_str())?;
                Some(Made {
                    form: format!("{stem}{}", rule.add),
                    flags: &rule.flags,
                })
            })
            .collect()
    }
}

impl Rule {
    fn fits(&self, letters: &[char]) -> bool {
        let Some(first) = letters.len().checked_sub(self.condition.len()) else {
            return false;
        };
        letters[first..]
            .iter()
            .zip(&self.condition)
            .all(|(letter, allowed)| match allowed {
                Letters::Any => true,
                Letters::In(letters) => letters.contains(letter),
                Letters::NotIn(letters) => !letters.contains(letter),
            })
    }
}

/// Flags as they stand behind a word: "10,11,2".
pub(crate) fn read_flags(text: &str) -> Vec<u16> {
    text.split(',')
        .filter_map(|flag| flag.parse().ok())
        .collect()
}

fn none_if_zero(text: &str) -> String {
    if text == "0" {
        String::new()
    } else {
        text.to_owned()
    }
}

fn read_condition(text: &str) -> Vec<Letters> {
    let mut condition = Vec::new();
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        condition.push(match letter {
            '.' => Letters::Any,
            '[' => {
                let set: String = rest.by_ref().take_while(|letter| *letter != ']').collect();
                match set.strip_prefix('^') {
                    Some(set) => Letters::NotIn(set.chars().collect()),
                    None => Letters::In(set.chars().collect()),
                }
            }
            letter => Letters::In(vec![letter]),
        });
    }
    condition
}
