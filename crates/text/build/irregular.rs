//! The hand-written table of what the dictionary lacks: forms that no rule leads back to their base.

use std::error::Error;

use crate::entries::Class;

/// A base form and forms of it. A form with a hyphen behind it may stand first in a compound.
pub(crate) struct Irregular<'a> {
    pub(crate) lemma: &'a str,
    pub(crate) class: Class,
    pub(crate) forms: Vec<&'a str>,
}

/// Reads lines like "bog noun: bøger", or "gammel adjective: ældre-" for a first part of compounds. What follows # is left out.
pub(crate) fn read(text: &str) -> Result<Vec<Irregular<'_>>, Box<dyn Error>> {
    let mut all = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.split('#').next().unwrap_or_default().trim();
        if line.is_empty() {
            continue;
        }
        let irregular = read_line(line).ok_or_else(|| {
            format!(
                "irregular.txt, line {}: not \"base kind: forms\"",
                number + 1
            )
        })?;
        all.push(irregular);
    }
    Ok(all)
}

fn read_line(line: &str) -> Option<Irregular<'_>> {
    let (base, forms) = line.split_once(':')?;
    let (lemma, class) = base.trim().split_once(' ')?;
    let class = match class.trim() {
        "noun" => Class::Noun,
        "verb" => Class::Verb,
        "adjective" => Class::Adjective,
        "other" => Class::Other,
        _ => return None,
    };
    Some(Irregular {
        lemma,
        class,
        forms: forms.split_whitespace().collect(),
    })
}
