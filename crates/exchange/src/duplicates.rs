//! Texts that came twice: under the same id, or with the same words.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::imported::Imported;

/// A text that came before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duplicate {
    /// Its place among the texts, from 0.
    pub text: usize,
    /// The place of the first one that it repeats.
    pub of: usize,
    /// What the two have in common.
    pub same: Same,
}

/// What two texts have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Same {
    /// Their external id: only one of them can be brought in.
    Id,
    /// Their words, whatever their capitals, signs and line breaks.
    Words,
}

/// Every text that repeats an earlier one, in order. A text that has both in common is named once, for its id.
#[must_use]
pub fn duplicates<'a>(texts: impl IntoIterator<Item = &'a Imported>) -> Vec<Duplicate> {
    let mut ids: HashMap<&str, usize> = HashMap::new();
    let mut words: HashMap<String, usize> = HashMap::new();
    let mut duplicates = Vec::new();
    for (text, imported) in texts.into_iter().enumerate() {
        let by_id = *ids.entry(&imported.external).or_insert(text);
        let by_words = *words.entry(words_of(imported)).or_insert(text);
        let (of, same) = if by_id == text {
            (by_words, Same::Words)
        } else {
            (by_id, Same::Id)
        };
        if of != text {
            duplicates.push(Duplicate { text, of, same });
        }
    }
    duplicates
}

fn words_of(imported: &Imported) -> String {
    imported
        .plain()
        .to_lowercase()
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read_file;

    #[test]
    fn the_same_words_and_the_same_id_are_found() {
        let texts: Vec<Imported> = ["a.txt", "b.txt", "a.txt", "c.txt"]
            .iter()
            .zip([
                "Vi ventede. Længe!",
                "vi  ventede\nlænge",
                "Noget andet",
                "Tredje",
            ])
            .map(|(name, text)| read_file(name, text.as_bytes()).remove(0).unwrap())
            .collect();
        assert_eq!(
            duplicates(&texts),
            [
                Duplicate {
                    text: 1,
                    of: 0,
                    same: Same::Words
                },
                Duplicate {
                    text: 2,
                    of: 0,
                    same: Same::Id
                },
            ]
        );
    }
}
