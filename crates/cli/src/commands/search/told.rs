//! What was found, for a person and for a script.

use std::fmt::{self, Display, Formatter};

use genlyd_search::{Found, Hit, Note};
use genlyd_text::segment::CharRange;
use serde::Serialize;

use super::queries::outside_id;
use crate::terminal::count;

/// Bold on, and off again: what every terminal of the last forty years understands.
const LIT: (&str, &str) = ("\u{1b}[1;33m", "\u{1b}[0m");

/// What was found, as a script reads it.
#[derive(Serialize)]
pub(super) struct Answer<'a> {
    query: &'a str,
    total: usize,
    is_more: bool,
    notes: &'a [Note],
    hits: Vec<AnswerHit<'a>>,
}

#[derive(Serialize)]
struct AnswerHit<'a> {
    id: String,
    story: String,
    number: u32,
    title: &'a str,
    score: f32,
    snippets: Vec<AnswerSnippet<'a>>,
}

#[derive(Serialize)]
struct AnswerSnippet<'a> {
    section: &'a str,
    text: &'a str,
    /// Where the words that were asked for stand, in code points.
    lit: Vec<(usize, usize)>,
}

impl<'a> Answer<'a> {
    pub(super) fn new(query: &'a str, found: &'a Found) -> Answer<'a> {
        Answer {
            query,
            total: found.total,
            is_more: found.is_more,
            notes: &found.notes,
            hits: found.hits.iter().map(hit).collect(),
        }
    }
}

fn hit(hit: &Hit) -> AnswerHit<'_> {
    let snippets = hit.snippets.iter().map(|snippet| AnswerSnippet {
        section: &snippet.section,
        text: &snippet.text,
        lit: snippet
            .lit
            .iter()
            .map(|range| (range.start, range.end))
            .collect(),
    });
    AnswerHit {
        id: outside_id(hit),
        story: hit.seen.story.id.to_string(),
        number: hit.seen.story.number,
        title: &hit.title,
        score: hit.score,
        snippets: snippets.collect(),
    }
}

/// What was found, as a person reads it on a terminal.
pub(super) struct Told<'a> {
    found: &'a Found,
    lit: bool,
}

impl<'a> Told<'a> {
    /// With the words that were asked for lit, where the terminal can.
    pub(super) fn new(found: &'a Found, lit: bool) -> Told<'a> {
        Told { found, lit }
    }

    fn lit(&self, text: &str, ranges: &[CharRange]) -> String {
        if self.lit {
            lit(text, ranges)
        } else {
            text.to_owned()
        }
    }
}

impl Display for Told<'_> {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let found = self.found;
        for note in &found.notes {
            writeln!(formatter, "{}", in_words(note))?;
        }
        for hit in &found.hits {
            let title = self.lit(&hit.title, &hit.title_lit);
            let id = hit.seen.story.external.as_deref();
            let id = id.map(|id| format!("  ({id})")).unwrap_or_default();
            writeln!(formatter, "{:>5}  {title}{id}", hit.seen.story.number)?;
            for snippet in &hit.snippets {
                let text = self.lit(&snippet.text, &snippet.lit);
                writeln!(formatter, "       {}", text.replace('\n', " "))?;
            }
        }
        let stories = count(found.total, "story", "stories");
        let at_least = if found.is_more { "at least " } else { "" };
        let shown = match found.hits.len() {
            shown if shown < found.total => format!("; the first {shown} are shown (--most)"),
            _ => String::new(),
        };
        write!(formatter, "{at_least}{stories} found{shown}")
    }
}

/// A text with stretches of it lit.
fn lit(text: &str, ranges: &[CharRange]) -> String {
    let mut told = String::with_capacity(text.len() + ranges.len() * 12);
    for (place, character) in text.chars().enumerate() {
        if ranges.iter().any(|range| range.start == place) {
            told.push_str(LIT.0);
        }
        told.push(character);
        if ranges.iter().any(|range| range.end == place + 1) {
            told.push_str(LIT.1);
        }
    }
    told
}

fn in_words(note: &Note) -> String {
    match note {
        Note::Relaxed => "No text holds all of it; these hold some of it.".to_owned(),
        Note::Also { words } => format!("Also looked for: {}.", words.join(", ")),
        Note::Related { words } => format!("See also: {}.", words.join(", ")),
        Note::Corrected { typed, meant } => {
            format!("Nothing has »{typed}«; »{meant}« was looked for instead.")
        }
        Note::Apart { typed } => {
            format!("Nothing has »{typed}« as one; its words were looked for apart.")
        }
        Note::NoWords => "There are no words in that to look for.".to_owned(),
        Note::Plain { typed } => format!("»{typed}« was looked for as plain words."),
        Note::UnknownTheme { name } => {
            format!("There is no theme »{name}«; it was looked for as words.")
        }
        Note::UnknownFamily { code } => {
            format!("There is no family »{code}«; it was looked for as words.")
        }
        Note::UnknownPlace { name } => {
            format!("There is no family in »{name}«; it was looked for as words.")
        }
        Note::Cut { kept } => format!("Only the first {kept} words of the query were looked for."),
        Note::ManyWords { prefix } => {
            format!("Very many words begin with »{prefix}«; the most frequent were looked for.")
        }
        Note::Behind { changes } => format!(
            "{} not yet taken up.",
            count(*changes as usize, "change is", "changes are")
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_what_was_asked_for_is_lit() {
        let ranges = [CharRange { start: 3, end: 7 }];
        assert_eq!(
            lit("En bøn!", &[CharRange { start: 3, end: 6 }]),
            "En \u{1b}[1;33mbøn\u{1b}[0m!"
        );
        assert_eq!(lit("En bøn!", &ranges), "En \u{1b}[1;33mbøn!\u{1b}[0m");
        assert_eq!(lit("En bøn!", &[]), "En bøn!");
    }
}
