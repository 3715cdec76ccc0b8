//! A hit as it is shown: looked up through the view at this moment, with its sentences and the passages that light up.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use genlyd_domain::highlight::{Anchored, Highlight};
use genlyd_domain::id::Id;
use genlyd_domain::theme::Theme;
use genlyd_store::view::stories::Seen;
use genlyd_text::danish::fold;
use genlyd_text::segment::CharRange;

use super::{AllPassed, Asked, Passed, Request, SearchError};
use crate::analyser::Writing;
use crate::marker::{Marker, lit};
use crate::query::{On, Resolved};
use crate::sights::Sighted;
use crate::snippet::{MarkedSection, Snippet, marked, snippets};
use crate::sought::Sought;
use crate::vocabulary::Vocabulary;

/// A story that was found.
#[derive(Clone, Debug)]
pub struct Hit {
    /// The story as it is seen.
    pub seen: Seen,
    /// The title of the version that is seen.
    pub title: String,
    /// What was asked for in the title, in Unicode scalar values.
    pub title_lit: Vec<CharRange>,
    /// The sentences that say most.
    pub snippets: Vec<Snippet>,
    /// The highlighted passages that hold what was asked for, or carry the theme that was asked for.
    pub passages: Vec<PassageHit>,
    /// The forms in which it was found, in lower case, commonest first, where they are others than what was typed.
    pub forms: Vec<String>,
    /// How well it fits; only comparable within one search.
    pub score: f32,
}

/// A highlighted passage that was found.
#[derive(Clone, Debug)]
pub struct PassageHit {
    /// The highlight.
    pub highlight: Highlight,
    /// What was asked for, in Unicode scalar values of the passage's own words.
    pub lit: Vec<CharRange>,
}

/// The hits that the request asks to see.
pub(super) fn hits(
    asked: &Asked<'_>,
    passed: &AllPassed,
    wanted: &[Sought],
    vocabulary: &Vocabulary,
) -> Result<Vec<Hit>, SearchError> {
    let Request { first, most, .. } = *asked.request;
    let themes = themes_asked_for(&asked.resolved);
    let mut markers = Markers::new(wanted, vocabulary);
    let mut hits = Vec::new();
    for passed in passed.stories.iter().skip(first).take(most) {
        let Some(seen) = asked.view.story(passed.story)? else {
            continue;
        };
        hits.extend(hit(asked, seen, passed, &mut markers, &themes)?);
    }
    Ok(hits)
}

/// A marker for each way of writing, made when it is first needed.
struct Markers<'a> {
    vocabulary: &'a Vocabulary,
    wanted: &'a [Sought],
    markers: HashMap<Writing, Marker<'a>>,
}

impl<'a> Markers<'a> {
    fn new(wanted: &'a [Sought], vocabulary: &'a Vocabulary) -> Markers<'a> {
        Markers {
            vocabulary,
            wanted,
            markers: HashMap::new(),
        }
    }

    fn of(&mut self, writing: Writing) -> &Marker<'a> {
        self.markers
            .entry(writing)
            .or_insert_with(|| Marker::new(self.wanted, writing, self.vocabulary))
    }
}

fn hit(
    asked: &Asked<'_>,
    seen: Seen,
    passed: &Passed,
    markers: &mut Markers<'_>,
    themes: &[Id<Theme>],
) -> Result<Option<Hit>, SearchError> {
    // It may have changed since it was counted.
    if Sighted::of(asked.view, &seen).is_none_or(|sighted| sighted.version != passed.version) {
        return Ok(None);
    }
    let Some(text) = asked.view.text(&seen)? else {
        return Ok(None);
    };
    let marker = markers.of(passed.writing);
    let sections = marked(&text, marker);
    let mut passages = Vec::new();
    for stored in asked.view.highlights_of_story(&seen)? {
        if stored.record.version == text.id {
            passages.extend(passage(stored.record, &sections, themes));
        }
    }
    Ok(Some(Hit {
        title_lit: lit(&marker.marks(&text.title)),
        title: text.title,
        forms: forms(&sections, asked),
        snippets: snippets(&sections),
        passages,
        score: passed.score,
        seen,
    }))
}

/// So many forms are named.
const MOST_FORMS: usize = 4;

fn forms(sections: &[MarkedSection], asked: &Asked<'_>) -> Vec<String> {
    let typed = fold(&asked.request.query);
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for section in sections.iter().filter(|section| !section.marks.is_empty()) {
        let letters: Vec<char> = section.plain.chars().collect();
        for mark in &section.marks {
            let word = word_around(&letters, mark.range).to_lowercase();
            *counts.entry(word).or_default() += 1;
        }
    }
    counts.retain(|form, _| !typed.contains(&fold(form)));
    let mut forms: Vec<(String, usize)> = counts.into_iter().collect();
    forms.sort_by_key(|(_, count)| Reverse(*count));
    forms.truncate(MOST_FORMS);
    forms.into_iter().map(|(form, _)| form).collect()
}

/// The whole word that a mark is a part of.
fn word_around(letters: &[char], mark: CharRange) -> String {
    let is_letter = |place: &usize| {
        letters
            .get(*place)
            .is_some_and(|letter| letter.is_alphanumeric())
    };
    let start = (0..mark.start).rev().take_while(is_letter).last();
    let end = (mark.end..letters.len()).take_while(is_letter).last();
    let range = start.unwrap_or(mark.start)..end.map_or(mark.end, |end| end + 1);
    letters.get(range).unwrap_or_default().iter().collect()
}

/// A highlight, if it holds something that was asked for or carries a theme that was.
fn passage(
    highlight: Highlight,
    sections: &[MarkedSection],
    themes: &[Id<Theme>],
) -> Option<PassageHit> {
    if highlight.anchoring == Anchored::Lost {
        return None;
    }
    let range = highlight.passage.range();
    let marks: Vec<_> = sections
        .iter()
        .filter(|section| section.key == highlight.section)
        .flat_map(|section| &section.marks)
        .filter(|mark| mark.range.start >= range.start && mark.range.end <= range.end)
        .copied()
        .collect();
    let carries = highlight.themes.iter().any(|theme| themes.contains(theme));
    (carries || !marks.is_empty()).then(|| PassageHit {
        lit: lit(&marks)
            .into_iter()
            .map(|mark| CharRange {
                start: mark.start - range.start,
                end: mark.end - range.start,
            })
            .collect(),
        highlight,
    })
}

fn themes_asked_for(resolved: &Resolved) -> Vec<Id<Theme>> {
    resolved
        .filters
        .iter()
        .filter(|filter| !filter.unwanted)
        .filter_map(|filter| match &filter.on {
            On::Themes(themes) => Some(themes),
            On::Stories(_) | On::Number(_) => None,
        })
        .flatten()
        .copied()
        .collect()
}
