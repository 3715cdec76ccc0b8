//! The lines between the dashes at the head of a guide: title, kind, language.

use super::GuideKind;
use super::error::{GuideError, GuideProblem};
use crate::language::Language;

/// The head of a guide, and where its body begins.
pub(super) struct FrontMatter {
    pub(super) title: String,
    pub(super) kind: GuideKind,
    pub(super) language: Language,
    /// The byte after the second line of dashes.
    pub(super) body: usize,
}

pub(super) fn read(source: &str) -> Result<FrontMatter, GuideError> {
    let at = |line, problem| GuideError { line, problem };
    let mut title = None;
    let mut kind = None;
    let mut language = None;
    let mut byte = 0;
    for (index, line) in source.split_inclusive('\n').enumerate() {
        byte += line.len();
        let line = line.trim();
        let number = index + 1;
        if index == 0 {
            if line != "---" {
                return Err(at(1, GuideProblem::NoFrontMatter));
            }
            continue;
        }
        if line == "---" {
            let missing = |name| at(number, GuideProblem::MissingField(name));
            return Ok(FrontMatter {
                title: title.ok_or_else(|| missing("title"))?,
                kind: kind.ok_or_else(|| missing("kind"))?,
                language: language.ok_or_else(|| missing("language"))?,
                body: byte,
            });
        }
        if line.is_empty() {
            continue;
        }
        let (name, value) = line
            .split_once(':')
            .ok_or_else(|| at(number, GuideProblem::NotAField(line.to_owned())))?;
        let value = value.trim().trim_matches('"').trim();
        if value.is_empty() {
            return Err(at(number, GuideProblem::NotAField(line.to_owned())));
        }
        let twice = match name.trim().to_lowercase().as_str() {
            "title" | "titel" => title.replace(value.to_owned()).map(|_| "title"),
            "kind" | "slags" => {
                let read = read_kind(value)
                    .ok_or_else(|| at(number, GuideProblem::UnknownKind(value.to_owned())))?;
                kind.replace(read).map(|_| "kind")
            }
            "language" | "sprog" => {
                let read = Language::from_tag(value)
                    .ok_or_else(|| at(number, GuideProblem::UnknownLanguage(value.to_owned())))?;
                language.replace(read).map(|_| "language")
            }
            _ => {
                return Err(at(
                    number,
                    GuideProblem::UnknownField(name.trim().to_owned()),
                ));
            }
        };
        if let Some(name) = twice {
            return Err(at(number, GuideProblem::FieldTwice(name)));
        }
    }
    let problem = if source.trim().is_empty() {
        GuideProblem::NoFrontMatter
    } else {
        GuideProblem::FrontMatterStaysOpen
    };
    Err(at(1, problem))
}

fn read_kind(value: &str) -> Option<GuideKind> {
    match value.to_lowercase().as_str() {
        "story" | "fortælling" => Some(GuideKind::Story),
        "listening" | "lytning" => Some(GuideKind::Listening),
        "lab" | "lyttelab" => Some(GuideKind::Lab),
        "review" | "gennemgang" => Some(GuideKind::Review),
        "visitor" | "gæst" => Some(GuideKind::Visitor),
        "consent" | "samtykke" => Some(GuideKind::Consent),
        _ => None,
    }
}
