//! A list of word groups as a readable page of Markdown, from which a project may begin.
//!
//! Under a heading that ends in `{#same}` or `{#related}`, each line of the form `- mor, moder, mamma` is a group. Everything
//! else is for people to read.

use thiserror::Error;

use super::{Relation, WordGroupRefusal, words};

/// A group of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedGroup {
    /// The words.
    pub words: Vec<String>,
    /// What they are to each other.
    pub relation: Relation,
}

/// A list that cannot be read, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("line {line}: {problem}")]
pub struct WordListError {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: WordListProblem,
}

/// What is wrong with a line of a list.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WordListProblem {
    /// A heading that does not say how its words belong together.
    #[error("end the heading in {{#same}} or {{#related}}")]
    UnknownHeading,
    /// A group before the first heading.
    #[error("a group stands before the first heading")]
    NoHeading,
    /// The group itself.
    #[error(transparent)]
    Group(#[from] WordGroupRefusal),
}

/// The groups of a list, in its order.
///
/// # Errors
///
/// A [`WordListError`] with the line.
pub fn read(markdown: &str) -> Result<Vec<ListedGroup>, WordListError> {
    let mut relation = None;
    let mut groups = Vec::new();
    for (line, text) in (1..).zip(markdown.lines()) {
        let at = |problem| WordListError { line, problem };
        if let Some(heading) = text.strip_prefix("## ") {
            let key = heading
                .trim_end()
                .strip_suffix('}')
                .and_then(|heading| heading.rsplit_once("{#"))
                .and_then(|(_, key)| Relation::from_name(key));
            relation = Some(key.ok_or_else(|| at(WordListProblem::UnknownHeading))?);
        } else if let Some(group) = text.strip_prefix("- ") {
            groups.push(ListedGroup {
                relation: relation.ok_or_else(|| at(WordListProblem::NoHeading))?,
                words: words(group).map_err(|refusal| at(refusal.into()))?,
            });
        }
    }
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use genlyd_text::danish::fold;

    use super::*;

    const DANISH: &str = include_str!("../../../../guides/da/ordgrupper.md");
    const ENGLISH: &str = include_str!("../../../../guides/en/word-groups.md");

    #[test]
    fn a_line_that_is_no_group_is_named() {
        let check = |markdown: &str, line, problem| {
            assert_eq!(read(markdown), Err(WordListError { line, problem }));
        };

        check("# Ord\n\n- mor, far", 3, WordListProblem::NoHeading);
        check("## Ens\n", 1, WordListProblem::UnknownHeading);
        check("## Ens {#alike}\n", 1, WordListProblem::UnknownHeading);
        check(
            "## Ens {#same}\n\n- mor",
            3,
            WordListProblem::Group(WordGroupRefusal::OneWord),
        );
    }

    #[test]
    fn prose_between_the_groups_is_for_people() {
        let groups = read("# Ord\n\nTil jer.\n\n## Ens {#same}\n\nNemlig:\n\n- mor, moder\n");

        let expected = ListedGroup {
            words: vec!["mor".to_owned(), "moder".to_owned()],
            relation: Relation::Same,
        };
        assert_eq!(groups, Ok(vec![expected]));
    }

    #[test]
    fn the_lists_that_are_built_in_can_be_read() {
        for (list, least) in [(DANISH, 40), (ENGLISH, 20)] {
            let groups = read(list).unwrap();

            assert!(groups.len() >= least, "{}", groups.len());
            for relation in Relation::ALL {
                assert!(groups.iter().any(|group| group.relation == relation));
            }
        }
    }

    #[test]
    fn no_word_means_the_same_as_two_things() {
        for list in [DANISH, ENGLISH] {
            let mut seen: HashMap<String, usize> = HashMap::new();
            let groups = read(list).unwrap();
            let same = groups
                .iter()
                .filter(|group| group.relation == Relation::Same);
            for word in same.flat_map(|group| &group.words) {
                *seen.entry(fold(word)).or_default() += 1;
            }

            let twice: Vec<_> = seen.iter().filter(|(_, times)| **times > 1).collect();

            assert!(twice.is_empty(), "{twice:?}");
        }
    }
}
