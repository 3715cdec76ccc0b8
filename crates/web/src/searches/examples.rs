//! Five searches to begin with, made from what the project itself has: its themes and what stands under them.

use genlyd_domain::theme::Theme;
use genlyd_search::theme_query;
use genlyd_store::view::tagging::SeenHighlight;
use genlyd_text::language::Language;
use genlyd_text::segment::{self, CharRange};

/// A search to try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Example {
    /// What it shows: the end of the key of its words.
    pub(super) kind: &'static str,
    /// What to search for.
    pub(super) query: String,
}

/// Words of a quoted phrase.
const PHRASE: usize = 3;

/// Letters that a word must have to say something by itself.
const TELLING: usize = 6;

/// Searches for these themes, which stand in the codebook's order, and highlights.
pub(super) fn examples(
    themes: &[Theme],
    highlights: &[SeenHighlight],
    language: Language,
) -> Vec<Example> {
    let starred = highlights.iter().find(|one| one.highlight.star);
    let quote = starred
        .or(highlights.first())
        .map(|one| one.highlight.passage.exact.as_str());
    let other = highlights
        .iter()
        .map(|one| one.highlight.passage.exact.as_str())
        .rfind(|exact| Some(*exact) != quote);
    let mut mains = themes
        .iter()
        .filter(|theme| theme.parent.is_none() && !theme.retired);
    let named = mains.next();
    let filed = mains.next().or(named);
    let begun = mains.next();
    [
        (
            "words",
            named
                .and_then(|theme| longest(&theme.name, 1))
                .map(str::to_lowercase),
        ),
        (
            "theme",
            filed.map(|theme| theme_query(&theme.name, language)),
        ),
        ("phrase", quote.and_then(phrase)),
        ("prefix", begun.and_then(|theme| prefix(&theme.name))),
        (
            "both",
            filed
                .zip(other)
                .and_then(|(theme, text)| both(theme, text, language)),
        ),
    ]
    .into_iter()
    .filter_map(|(kind, query)| {
        Some(Example {
            kind,
            query: query?,
        })
    })
    .collect()
}

/// The words of a quote that say most and stand right beside each other, as a phrase.
fn phrase(text: &str) -> Option<String> {
    let words = segment::words(text);
    let beside = |pair: &[CharRange]| {
        let gap = CharRange {
            start: pair[0].end,
            end: pair[1].start,
        };
        gap.slice(text) == " "
    };
    let (first, last) = words
        .windows(PHRASE)
        .filter(|window| window.windows(2).all(beside))
        .map(|window| (window[0], window[PHRASE - 1]))
        .max_by_key(|(first, last)| last.end - first.start)?;
    let whole = CharRange {
        start: first.start,
        end: last.end,
    };
    Some(format!("\"{}\"", whole.slice(text)))
}

/// The beginning of a name's longest word.
fn prefix(name: &str) -> Option<String> {
    let beginning: String = longest(name, TELLING)?.chars().take(TELLING - 1).collect();
    Some(format!("{}*", beginning.to_lowercase()))
}

/// A theme together with a word that was said.
fn both(theme: &Theme, text: &str, language: Language) -> Option<String> {
    let word = longest(text, TELLING)?.to_lowercase();
    Some(format!("{} {word}", theme_query(&theme.name, language)))
}

/// The longest word, of at least so many letters.
fn longest(text: &str, least: usize) -> Option<&str> {
    segment::words(text)
        .into_iter()
        .filter(|word| word.len() >= least)
        .max_by_key(|word| word.len())
        .map(|word| CharRange::slice(&word, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_never_runs_across_a_stop() {
        assert_eq!(
            phrase("Jeg var mor på aftaletid, tre timer ad gangen").as_deref(),
            Some("\"mor på aftaletid\"")
        );
        assert_eq!(phrase("To ord"), None);
    }

    #[test]
    fn a_prefix_is_the_beginning_of_the_longest_word() {
        assert_eq!(prefix("Ventetid").as_deref(), Some("vente*"));
        assert_eq!(prefix("At se"), None);
    }
}
