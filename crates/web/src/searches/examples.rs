//! Five searches to begin with, made from what the project itself has: its themes and what stands under them.

use genlyd_domain::theme::Theme;
use genlyd_store::view::tagging::SeenHighlight;
use genlyd_text::segment;

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
pub(super) fn examples(themes: &[Theme], highlights: &[SeenHighlight]) -> Vec<Example> {
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
        ("words", named.map(|theme| theme.name.clone())),
        (
            "theme",
            filed.map(|theme| format!("tema:\"{}\"", theme.name)),
        ),
        ("phrase", quote.and_then(phrase)),
        ("prefix", begun.and_then(|theme| prefix(&theme.name))),
        (
            "both",
            filed.zip(other).and_then(|(theme, text)| both(theme, text)),
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

fn words(text: &str) -> Vec<&str> {
    segment::words(text)
        .into_iter()
        .map(|range| range.slice(text))
        .collect()
}

/// The words in the middle of a quote, as a phrase.
fn phrase(text: &str) -> Option<String> {
    let words = words(text);
    let from = words.len().checked_sub(PHRASE)? / 2;
    Some(format!("\"{}\"", words.get(from..from + PHRASE)?.join(" ")))
}

/// The beginning of a name's longest word.
fn prefix(name: &str) -> Option<String> {
    let longest = longest(name)?;
    let beginning: String = longest.chars().take(TELLING - 1).collect();
    Some(format!("{}*", beginning.to_lowercase()))
}

/// A theme together with a word that was said.
fn both(theme: &Theme, text: &str) -> Option<String> {
    let word = longest(text)?.to_lowercase();
    Some(format!("tema:\"{}\" {word}", theme.name))
}

fn longest(text: &str) -> Option<&str> {
    words(text)
        .into_iter()
        .filter(|word| word.chars().count() >= TELLING)
        .max_by_key(|word| word.chars().count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_taken_from_the_middle_of_a_quote() {
        assert_eq!(
            phrase("Jeg var mor på aftaletid, tre timer ad gangen").as_deref(),
            Some("\"på aftaletid tre\"")
        );
        assert_eq!(phrase("To ord"), None);
    }

    #[test]
    fn a_prefix_is_the_beginning_of_the_longest_word() {
        assert_eq!(prefix("Ventetid").as_deref(), Some("vente*"));
        assert_eq!(prefix("At se"), None);
    }
}
