//! The text as it is drawn: paragraphs with their themes in the margin, sentences to press, marks in lanes.

use std::collections::HashMap;

use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::text_version::Section;
use genlyd_domain::theme::Theme;
use genlyd_store::Stored;
use genlyd_text::segment::CharRange;
use serde::Serialize;

use super::choice::Choice;
use super::marks::{self, Paragraph, Run, Sentence, Stretch};

/// Themes named in the margin of one paragraph. More than these are told as a number.
const MOST_IN_MARGIN: usize = 4;

/// A section.
#[derive(Debug, Default, Serialize)]
pub(super) struct DrawnSection {
    /// What it is called; empty where the story was written without a guide.
    pub(super) heading: String,
    /// Its paragraphs.
    pub(super) paragraphs: Vec<DrawnParagraph>,
}

/// A paragraph.
#[derive(Debug, Serialize)]
pub(super) struct DrawnParagraph {
    margin: Vec<InMargin>,
    more: usize,
    sentences: Vec<DrawnSentence>,
}

/// A theme named beside a paragraph.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct InMargin {
    ink: Ink,
    letter: char,
    name: String,
}

#[derive(Debug, Serialize)]
struct DrawnSentence {
    section: String,
    start: usize,
    end: usize,
    value: String,
    ticked: bool,
    /// All of it is the highlight that is being looked at.
    chosen: bool,
    /// The page opens here.
    lands: bool,
    gap: Vec<DrawnRun>,
    runs: Vec<DrawnRun>,
    /// The themes heard in it.
    said: Vec<String>,
    /// Something was remarked without a theme.
    noted: bool,
}

#[derive(Debug, Serialize)]
struct DrawnRun {
    text: String,
    marks: Vec<DrawnMark>,
}

#[derive(Debug, Serialize)]
struct DrawnMark {
    ink: Option<Ink>,
    lane: u8,
    /// It belongs to the highlight that is being looked at.
    active: bool,
}

/// What is drawn over a text.
pub(super) struct Overlay<'a> {
    /// The highlights that stand in it.
    pub(super) highlights: &'a [Stored<Highlight>],
    /// The themes there are.
    pub(super) themes: &'a HashMap<Id<Theme>, Theme>,
    /// The highlight that is being looked at.
    pub(super) active: Option<&'a Highlight>,
    /// The highlight at which the page opens.
    pub(super) landing: Option<&'a Highlight>,
    /// Sentences that were ticked, as their boxes sent them.
    pub(super) ticked: &'a [String],
}

/// One section with what lies over it.
pub(super) fn section(section: &Section, heading: String, overlay: &Overlay<'_>) -> DrawnSection {
    let plain = section.plain();
    let signs: Vec<(&Highlight, Option<&Theme>)> = overlay
        .highlights
        .iter()
        .map(|stored| &stored.record)
        .filter(|highlight| highlight.section == section.key)
        .flat_map(|highlight| signs_of(highlight, overlay.themes))
        .collect();
    let stretches: Vec<Stretch> = signs
        .iter()
        .enumerate()
        .map(|(sign, (highlight, _))| Stretch {
            range: highlight.passage.range(),
            sign,
        })
        .collect();
    let pen = Pen {
        key: &section.key,
        signs: &signs,
        stretches: &stretches,
        overlay,
    };
    DrawnSection {
        heading,
        paragraphs: marks::cut(&plain, &stretches)
            .into_iter()
            .map(|paragraph| pen.paragraph(paragraph))
            .collect(),
    }
}

/// A sign for each theme of a highlight; one without a theme where only a note or a star was left.
fn signs_of<'a>(
    highlight: &'a Highlight,
    themes: &'a HashMap<Id<Theme>, Theme>,
) -> Vec<(&'a Highlight, Option<&'a Theme>)> {
    let signs: Vec<_> = highlight
        .themes
        .iter()
        .filter_map(|theme| themes.get(theme))
        .map(|theme| (highlight, Some(theme)))
        .collect();
    if signs.is_empty() {
        vec![(highlight, None)]
    } else {
        signs
    }
}

struct Pen<'a> {
    key: &'a str,
    signs: &'a [(&'a Highlight, Option<&'a Theme>)],
    stretches: &'a [Stretch],
    overlay: &'a Overlay<'a>,
}

impl Pen<'_> {
    fn paragraph(&self, paragraph: Paragraph) -> DrawnParagraph {
        let mut margin: Vec<InMargin> = Vec::new();
        for theme in self.themes(&paragraph.stretches) {
            let named = InMargin {
                ink: theme.ink,
                letter: theme.letter,
                name: theme.name.clone(),
            };
            if !margin.contains(&named) {
                margin.push(named);
            }
        }
        let more = margin.len().saturating_sub(MOST_IN_MARGIN);
        margin.truncate(MOST_IN_MARGIN);
        DrawnParagraph {
            margin,
            more,
            sentences: paragraph
                .sentences
                .into_iter()
                .map(|sentence| self.sentence(sentence))
                .collect(),
        }
    }

    fn sentence(&self, sentence: Sentence) -> DrawnSentence {
        let Sentence { range, .. } = sentence;
        let value = Choice::value(self.key, range);
        let active = self.active();
        let mut said: Vec<String> = Vec::new();
        for theme in self.themes(&sentence.stretches) {
            if !said.contains(&theme.name) {
                said.push(theme.name.clone());
            }
        }
        DrawnSentence {
            section: self.key.to_owned(),
            start: range.start,
            end: range.end,
            ticked: self.overlay.ticked.contains(&value),
            value,
            chosen: active
                .is_some_and(|active| active.start <= range.start && range.end <= active.end),
            lands: self.overlay.landing.is_some_and(|landing| {
                let place = landing.passage.start;
                landing.section == self.key && range.start <= place && place < range.end
            }),
            noted: said.is_empty() && !sentence.stretches.is_empty(),
            said,
            gap: sentence.gap.into_iter().map(|run| self.run(run)).collect(),
            runs: sentence.runs.into_iter().map(|run| self.run(run)).collect(),
        }
    }

    fn run(&self, run: Run) -> DrawnRun {
        let marks = run.layers.into_iter().map(|layer| {
            let (highlight, theme) = self.signs[self.stretches[layer.stretch].sign];
            DrawnMark {
                ink: theme.map(|theme| theme.ink),
                lane: layer.lane,
                active: self
                    .overlay
                    .active
                    .is_some_and(|active| active.id == highlight.id),
            }
        });
        DrawnRun {
            marks: marks.collect(),
            text: run.text,
        }
    }

    fn themes<'a>(&'a self, stretches: &'a [usize]) -> impl Iterator<Item = &'a Theme> {
        stretches
            .iter()
            .filter_map(|stretch| self.signs[self.stretches[*stretch].sign].1)
    }

    /// Where the highlight that is being looked at stands in this section.
    fn active(&self) -> Option<CharRange> {
        self.overlay
            .active
            .filter(|active| active.section == self.key)
            .map(|active| active.passage.range())
    }
}
