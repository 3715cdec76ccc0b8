//! The words around a passage, so that a quote can be heard where it was said.

use genlyd_text::segment::{self, CharRange};
use serde::Serialize;

/// What stands on either side of a passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Around {
    /// The sentence before, and the beginning of the passage's own.
    pub(crate) before: String,
    /// The rest of the passage's own sentence, and the one after.
    pub(crate) after: String,
}

/// What stands around a range of a section's plain text.
pub(crate) fn around(plain: &str, range: CharRange) -> Around {
    let sentences = segment::sentences(plain);
    let first = sentences.iter().position(|one| one.overlaps(range));
    let last = sentences.iter().rposition(|one| one.overlaps(range));
    let start = first
        .and_then(|first| sentences.get(first.saturating_sub(1)))
        .map_or(range.start, |one| one.start);
    let end = last
        .and_then(|last| sentences.get(last + 1).or(sentences.get(last)))
        .map_or(range.end, |one| one.end);
    let slice = |start, end| CharRange { start, end }.slice(plain).to_owned();
    Around {
        before: slice(start, range.start),
        after: slice(range.end, end),
    }
}

/// Words to be set in quotation marks: marks of their own become single ones, as quotations within quotations are written.
pub(crate) fn within_quotes(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '»' => '›',
            '«' => '‹',
            '“' => '‘',
            '”' => '’',
            other => other,
        })
        .collect()
}

/// A text of at most about `most` characters, cut between words and with three dots where something is left out.
pub(crate) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let whole = cut
        .rfind(char::is_whitespace)
        .map_or(cut.as_str(), |end| &cut[..end]);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '–', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Det blæste. Vi ventede på færgen. Så kom hun. Hun blev.\n\nOg så gik hun.";

    fn check(words: &str, before: &str, after: &str) {
        let start = TEXT.split(words).next().unwrap_or_default().chars().count();
        let end = start + words.chars().count();
        let found = around(TEXT, CharRange { start, end });
        assert_eq!(
            (found.before.as_str(), found.after.as_str()),
            (before, after),
            "{words}"
        );
    }

    #[test]
    fn a_passage_is_told_with_the_sentence_before_and_the_one_after() {
        check("Så kom hun.", "Vi ventede på færgen. ", " Hun blev.");
        check("ventede", "Det blæste. Vi ", " på færgen. Så kom hun.");
    }

    #[test]
    fn at_the_ends_of_a_text_there_is_nothing_more_to_tell() {
        check("Det blæste.", "", " Vi ventede på færgen.");
        check("Og så gik hun.", "Hun blev.\n\n", "");
    }

    #[test]
    fn a_quotation_within_a_quotation_has_single_marks() {
        assert_eq!(
            within_quotes("»Kom nu,« sagde hun."),
            "›Kom nu,‹ sagde hun."
        );
    }

    #[test]
    fn a_long_text_is_cut_between_words() {
        assert_eq!(shortened("Vi ventede.", 20), "Vi ventede.");
        assert_eq!(shortened("Vi ventede, og vi ventede", 13), "Vi ventede …");
        assert_eq!(shortened("småbørnsfamiliesamarbejde", 5), "småbø …");
    }
}
