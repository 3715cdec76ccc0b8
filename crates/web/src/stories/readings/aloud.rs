//! A story as it is read aloud: its pieces, its sentences, and what is missing before there is anything to read.

use genlyd_domain::consent::{Standing, Use};
use genlyd_domain::reading::Passus;
use genlyd_text::{html, segment};
use serde::Serialize;

use super::said::{change_field, verdict_field};
use crate::desk::Desk;
use crate::forms::Values;
use crate::stories::opened::{self, Opened};
use crate::urls;

#[derive(Debug, Serialize)]
pub(super) struct Missing {
    pub(super) key: &'static str,
    pub(super) path: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Piece {
    pub(super) number: usize,
    pub(super) heading: Option<String>,
    pub(super) html: String,
    pub(super) markdown: String,
    pub(super) heard: bool,
    pub(super) is_title: bool,
    pub(super) verdict: String,
    pub(super) change: String,
}

/// A sentence that may be chosen to be remembered by.
#[derive(Debug, Serialize)]
pub(super) struct Sentence {
    pub(super) value: String,
    pub(super) text: String,
    pub(super) chosen: bool,
}

pub(super) fn missing(opened: &Opened) -> Vec<Missing> {
    let (project, story) = (opened.project.id, opened.seen.story.id);
    let mut missing = Vec::new();
    if opened.text.is_empty() {
        missing.push(Missing {
            key: "text",
            path: opened.sections().first().map_or_else(
                || urls::story(project, story),
                |first| urls::edit_section(project, story, &first.key),
            ),
        });
    }
    if opened.text.title.is_empty() {
        missing.push(Missing {
            key: "title",
            path: urls::edit_story(project, story),
        });
    }
    missing
}

pub(super) fn pieces(opened: &Opened, passages: &[Passus], form: &Values) -> Vec<Piece> {
    let mut last: Option<&str> = None;
    passages
        .iter()
        .map(|passus| {
            let begins = passus.section.as_deref().filter(|key| last != Some(*key));
            last = passus.section.as_deref().or(last);
            let sent = form.one(&change_field(passus.number));
            Piece {
                number: passus.number,
                heading: begins.map(|key| opened::heading(&opened.guide, key)),
                html: match passus.section {
                    Some(_) => html::from_markdown(&passus.markdown),
                    None => String::new(),
                },
                markdown: passus.markdown.clone(),
                heard: passus.heard,
                is_title: passus.section.is_none(),
                verdict: form.one(&verdict_field(passus.number)).to_owned(),
                change: if sent.is_empty() {
                    passus.markdown.clone()
                } else {
                    sent.to_owned()
                },
            }
        })
        .collect()
}

/// Every sentence of the text, to choose one from.
pub(super) fn sentences(opened: &Opened, form: &Values) -> Vec<Sentence> {
    let chosen = opened.seen.story.quote.as_ref().map(|quote| {
        format!(
            "{}:{}:{}",
            quote.section, quote.passage.start, quote.passage.end
        )
    });
    let chosen = match form.one("quote") {
        "" => chosen,
        sent => Some(sent.to_owned()),
    };
    let mut sentences = Vec::new();
    for section in &opened.text.sections {
        let plain = section.plain();
        for sentence in segment::sentences(&plain) {
            let value = format!("{}:{}:{}", section.key, sentence.start, sentence.end);
            sentences.push(Sentence {
                chosen: chosen.as_ref() == Some(&value),
                text: sentence.slice(&plain).to_owned(),
                value,
            });
        }
    }
    sentences
}

/// The uses that the family has said yes to, as they stand.
pub(super) fn allowed(desk: &Desk<'_>, opened: &Opened) -> Vec<String> {
    use genlyd_domain::consent::Why;
    Use::ALL
        .into_iter()
        .filter(|to| {
            matches!(
                opened.seen.consent.standing(*to),
                Standing::Yes(_) | Standing::No(Why::NotApproved | Why::TextChanged)
            )
        })
        .map(|to| desk.words.text(&format!("consents-use-{}", to.name())))
        .collect()
}
