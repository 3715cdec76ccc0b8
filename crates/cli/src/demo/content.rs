//! The invented content as it lies in `crates/cli/demo`, read and checked.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use jiff::Span;
use jiff::civil::{Date, date};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::DemoError;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/demo");

/// The day that the content was written for: between the story week and the vernissage.
const WRITTEN_FOR: Date = date(2026, 11, 19);

/// All of it.
pub(crate) struct Content {
    pub(crate) project: ProjectFile,
    pub(crate) highlights: Vec<HighlightEntry>,
    pub(crate) portraits: Vec<PortraitEntry>,
    /// Stories by family code.
    pub(crate) stories: BTreeMap<String, StoryFile>,
    /// Earlier versions of stories that were changed after approval.
    pub(crate) earlier: BTreeMap<String, StoryFile>,
}

/// `project.json`.
#[derive(Debug, Deserialize)]
pub(crate) struct ProjectFile {
    pub(crate) project: ProjectEntry,
    pub(crate) people: Vec<PersonEntry>,
    pub(crate) pairs: Vec<PairEntry>,
    pub(crate) families: Vec<FamilyEntry>,
    pub(crate) themes: Vec<ThemeEntry>,
    pub(crate) exhibition: ExhibitionEntry,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ProjectEntry {
    pub(crate) title: String,
    pub(crate) place: String,
    pub(crate) inquiry_question: String,
    pub(crate) mission: String,
    pub(crate) controller: String,
    pub(crate) opens: Date,
    pub(crate) closes: Date,
    pub(crate) story_week: WeekEntry,
    pub(crate) vernissage: Date,
    pub(crate) tracks: Vec<Named>,
    pub(crate) elements: Vec<Named>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct WeekEntry {
    pub(crate) title: String,
    pub(crate) first_day: Date,
    pub(crate) hand_in: Date,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Named {
    pub(crate) name: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct PersonEntry {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) organisation: String,
    pub(crate) profession: String,
    pub(crate) email: Option<String>,
    pub(crate) roles: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct PairEntry {
    pub(crate) key: String,
    pub(crate) people: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct FamilyEntry {
    pub(crate) code: String,
    pub(crate) names: Names,
    pub(crate) place: String,
    pub(crate) children: String,
    pub(crate) contact: ContactEntry,
    pub(crate) pair: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Names {
    pub(crate) full: String,
    pub(crate) first: String,
    pub(crate) chosen: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ContactEntry {
    pub(crate) phone: String,
    pub(crate) email: Option<String>,
    pub(crate) prefers: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ThemeEntry {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) letter: char,
    pub(crate) palette: char,
    pub(crate) parent: Option<String>,
    pub(crate) definition: String,
    pub(crate) use_when: String,
    pub(crate) not_when: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct ExhibitionEntry {
    pub(crate) title: String,
    pub(crate) venue: String,
    pub(crate) opens: Date,
    pub(crate) pieces: Vec<PieceEntry>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct PieceEntry {
    pub(crate) layout: String,
    pub(crate) size: String,
    #[serde(default)]
    pub(crate) text: String,
    pub(crate) story: Option<String>,
    #[serde(default)]
    pub(crate) portrait: bool,
    pub(crate) quote: Option<String>,
    pub(crate) theme: Option<String>,
    #[serde(default)]
    pub(crate) quotes: Vec<QuoteEntry>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct QuoteEntry {
    pub(crate) story: String,
    pub(crate) section: String,
    pub(crate) exact: String,
}

/// One of `highlights.json`.
#[derive(Debug, Deserialize)]
pub(crate) struct HighlightEntry {
    pub(crate) story: String,
    pub(crate) section: String,
    pub(crate) exact: String,
    pub(crate) themes: Vec<String>,
    #[serde(default)]
    pub(crate) note: String,
    #[serde(default)]
    pub(crate) star: bool,
    pub(crate) author: String,
}

/// One of `portraits.json`.
#[derive(Debug, Deserialize)]
pub(crate) struct PortraitEntry {
    pub(crate) family: String,
    pub(crate) file: String,
    pub(crate) alt: String,
    pub(crate) credit: String,
    pub(crate) focus: [f64; 2],
    pub(crate) facing: String,
}

/// A story: lines of `key: value`, then its sections.
#[derive(Debug)]
pub(crate) struct StoryFile {
    facts: BTreeMap<String, String>,
    later: Span,
    /// Key and Markdown of each section.
    pub(crate) sections: Vec<(String, String)>,
}

impl StoryFile {
    /// The value of a key, or nothing.
    pub(crate) fn fact(&self, key: &str) -> &str {
        self.facts.get(key).map_or("", String::as_str)
    }

    /// The day under a key.
    pub(crate) fn day(&self, key: &str) -> Option<Date> {
        let day: Date = self.fact(key).parse().ok()?;
        day.checked_add(self.later).ok()
    }

    /// The values of a key that holds a list.
    pub(crate) fn list(&self, key: &str) -> impl Iterator<Item = &str> {
        self.fact(key)
            .split(',')
            .map(str::trim)
            .filter(|value| !value.is_empty())
    }

    fn parse(text: &str, later: Span) -> Option<StoryFile> {
        let rest = text.strip_prefix("---\n")?;
        let (head, body) = rest.split_once("\n---\n")?;
        let facts = head
            .lines()
            .filter_map(|line| line.split_once(':'))
            .map(|(key, value)| (key.trim().to_owned(), value.trim().to_owned()))
            .collect();
        let sections = body
            .split("\n## ")
            .skip(1)
            .filter_map(|section| {
                let (heading, text) = section.split_once('\n')?;
                let (_, key) = heading.split_once("{#")?;
                Some((key.trim_end_matches('}').to_owned(), text.trim().to_owned()))
            })
            .collect();
        Some(StoryFile {
            facts,
            later,
            sections,
        })
    }
}

impl Content {
    /// The content with all its days moved, so that its week has just been when today is `today`.
    pub(crate) fn load(today: Date) -> Result<Content, DemoError> {
        let later = WRITTEN_FOR
            .until(today)
            .map_err(|fault| DemoError::Content(fault.to_string()))?;
        let mut project: ProjectFile = json("project.json")?;
        for day in [
            &mut project.project.opens,
            &mut project.project.closes,
            &mut project.project.story_week.first_day,
            &mut project.project.story_week.hand_in,
            &mut project.project.vernissage,
            &mut project.exhibition.opens,
        ] {
            *day = day.saturating_add(later);
        }
        Ok(Content {
            project,
            highlights: json("highlights.json")?,
            portraits: json("portraits.json")?,
            stories: stories("stories", later)?,
            earlier: stories("stories/earlier", later)?,
        })
    }

    /// The bytes of a portrait.
    pub(crate) fn picture(file: &str) -> Result<&'static [u8], DemoError> {
        Ok(FILES.get_file(file).ok_or_else(|| lacks(file))?.contents())
    }
}

fn stories(folder: &str, later: Span) -> Result<BTreeMap<String, StoryFile>, DemoError> {
    let folder = FILES.get_dir(folder).ok_or_else(|| lacks(folder))?;
    folder
        .files()
        .map(|file| {
            let name = file.path().display().to_string();
            let story = file
                .contents_utf8()
                .and_then(|text| StoryFile::parse(text, later))
                .ok_or_else(|| DemoError::Content(format!("{name} is no story")))?;
            Ok((story.fact("family").to_owned(), story))
        })
        .collect()
}

fn json<T: DeserializeOwned>(file: &str) -> Result<T, DemoError> {
    let bytes = FILES.get_file(file).ok_or_else(|| lacks(file))?.contents();
    serde_json::from_slice(bytes).map_err(|fault| DemoError::Content(format!("{file}: {fault}")))
}

/// Something that is named and not there.
pub(crate) fn lacks(what: &str) -> DemoError {
    DemoError::Content(format!("there is no {what}"))
}
