//! The words of a project that belong together, as a visitor may see them, found by any inflection of any of them.

use std::collections::HashMap;

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::synonyms::{Relation, WordGroup};
use genlyd_store::ReadError;
use genlyd_store::view::View;
use genlyd_text::language::Language;
use genlyd_text::{danish, english};

/// Another word for one that somebody searches for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    /// The word, or a few that stand for one, as the project wrote it.
    pub word: String,
    /// What it is to the word searched for.
    pub relation: Relation,
}

/// The word groups of a project.
pub struct Synonyms {
    groups: Vec<WordGroup>,
    /// Groups and words by base form.
    places: HashMap<String, Vec<(usize, usize)>>,
    bases: fn(&str) -> Vec<String>,
}

impl Synonyms {
    /// The word groups of a project; empty for a visitor who may not search there.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    pub fn of(view: &View, project: Id<Project>) -> Result<Synonyms, ReadError> {
        let groups = view.word_groups(project)?;
        let groups = groups.into_iter().map(|stored| stored.record).collect();
        let language = view
            .project(project)?
            .map(|stored| stored.record.language)
            .unwrap_or_default();
        let bases = match language {
            Language::Danish => danish::lemmas,
            Language::English => english_stems,
        };
        Ok(Synonyms::new(groups, bases))
    }

    /// No groups at all.
    #[must_use]
    pub fn none() -> Synonyms {
        Synonyms::new(Vec::new(), danish::lemmas)
    }

    /// These groups, whose words meet in what `bases` gives: the base forms that a word may have, most likely first.
    #[must_use]
    pub fn new(mut groups: Vec<WordGroup>, bases: fn(&str) -> Vec<String>) -> Synonyms {
        // Words that mean the same come before those that only belong to the matter.
        groups.sort_by_key(|group| group.relation);
        let mut places: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (group, record) in groups.iter().enumerate() {
            for (word, written) in record.words.iter().enumerate() {
                for key in keys(written, bases) {
                    places.entry(key).or_default().push((group, word));
                }
            }
        }
        Synonyms {
            groups,
            places,
            bases,
        }
    }

    /// The other words of every group that a word stands in, in any inflection: those that mean the same first, each once.
    #[must_use]
    pub fn others(&self, word: &str) -> Vec<Related> {
        let keys = keys(word, self.bases);
        let own: Vec<(usize, usize)> = keys
            .iter()
            .filter_map(|key| self.places.get(key))
            .flatten()
            .copied()
            .collect();
        let mut groups: Vec<usize> = own.iter().map(|(group, _)| *group).collect();
        groups.sort_unstable();
        groups.dedup();
        let mut others: Vec<Related> = Vec::new();
        for group in groups {
            let record = &self.groups[group];
            for (place, word) in record.words.iter().enumerate() {
                let is_own = own.contains(&(group, place));
                let is_known = others
                    .iter()
                    .any(|other| danish::fold(&other.word) == danish::fold(word));
                if !is_own && !is_known {
                    others.push(Related {
                        word: word.clone(),
                        relation: record.relation,
                    });
                }
            }
        }
        others
    }
}

/// What a word, or a few that stand for one, is looked up by.
///
/// A base form keeps its own reading: "mor" is the mother, though it is also a form of "more".
fn keys(written: &str, bases: fn(&str) -> Vec<String>) -> Vec<String> {
    let written = written.to_lowercase();
    let parts: Vec<&str> = written.split_whitespace().collect();
    if let [word] = parts.as_slice() {
        let folded = danish::fold(word);
        let all = bases(word);
        return if all.contains(&folded) {
            vec![folded]
        } else {
            all
        };
    }
    let each = parts
        .iter()
        .filter_map(|word| bases(word).into_iter().next());
    vec![each.collect::<Vec<_>>().join(" ")]
}

fn english_stems(word: &str) -> Vec<String> {
    vec![english::stem(word)]
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn group(relation: Relation, words: &[&str]) -> WordGroup {
        WordGroup {
            id: Id::new(Uuid::nil()),
            project: Id::new(Uuid::nil()),
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            relation,
        }
    }

    fn told(synonyms: &Synonyms, word: &str) -> Vec<String> {
        let others = synonyms.others(word).into_iter();
        others
            .map(|other| format!("{} {}", other.word, other.relation.name()))
            .collect()
    }

    #[test]
    fn any_inflection_finds_the_others_and_never_the_word_itself() {
        let synonyms = Synonyms::new(
            vec![group(Relation::Same, &["sygehus", "hospital"])],
            danish::lemmas,
        );

        assert_eq!(told(&synonyms, "Sygehusenes"), ["hospital same"]);
        assert_eq!(told(&synonyms, "hospital"), ["sygehus same"]);
        assert_eq!(told(&synonyms, "læge"), [""; 0]);
    }

    #[test]
    fn what_means_the_same_comes_first_and_each_word_once() {
        let synonyms = Synonyms::new(
            vec![
                group(Relation::Related, &["dagtilbud", "vuggestue", "børnehus"]),
                group(Relation::Same, &["dagtilbud", "børnehus"]),
            ],
            danish::lemmas,
        );

        assert_eq!(
            told(&synonyms, "dagtilbud"),
            ["børnehus same", "vuggestue related"]
        );
    }

    #[test]
    fn a_few_words_may_stand_for_one() {
        let synonyms = Synonyms::new(
            vec![group(
                Relation::Same,
                &["PPR", "pædagogisk psykologisk rådgivning"],
            )],
            danish::lemmas,
        );

        assert_eq!(
            told(&synonyms, "ppr"),
            ["pædagogisk psykologisk rådgivning same"]
        );
        assert_eq!(
            told(&synonyms, "Pædagogisk psykologisk rådgivnings"),
            ["PPR same"]
        );
        assert_eq!(told(&synonyms, "rådgivning"), [""; 0]);
    }

    #[test]
    fn a_base_form_keeps_its_own_reading() {
        let readings = |word: &str| match word {
            "mor" => vec!["more".to_owned(), "mor".to_owned()],
            other => vec![other.to_owned()],
        };
        let synonyms = Synonyms::new(vec![group(Relation::Same, &["mor", "moder"])], readings);

        assert_eq!(told(&synonyms, "mor"), ["moder same"]);
        assert_eq!(told(&synonyms, "more"), [""; 0]);
    }
}
