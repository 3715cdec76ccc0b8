//! A hit as it is shown: looked up through the view at this moment, with its sentences and the passages that light up.

use std::collections::HashMap;

use genlyd_domain::highlight::{Anchored, Highlight};
use genlyd_domain::id::Id;
use genlyd_domain::theme::Theme;
use genlyd_store::view::stories::Seen;
use genlyd_text::language::Language;
use genlyd_text::segment::CharRange;

use super::{AllPassed, Asked, Passed, Request, SearchError};
use crate::marker::{Marker, lit};
use crate::query::{On, Resolved};
use crate::sights::Sighted;
use crate::snippet::{MarkedSection, Snippet, marked, snippets};

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
pub(super) fn hits(asked: &Asked<'_>, passed: &AllPassed) -> Result<Vec<Hit>, SearchError> {
    let Request { first, most, .. } = *asked.request;
    let themes = themes_asked_for(&asked.resolved);
    let mut markers: HashMap<Language, Marker> = HashMap::new();
    let mut hits = Vec::new();
    for passed in passed.stories.iter().skip(first).take(most) {
        let Some(seen) = asked.view.story(passed.story)? else {
            continue;
        };
        let marker = markers
            .entry(seen.story.language)
            .or_insert_with_key(|language| Marker::new(&asked.resolved.wanted, *language));
        hits.extend(hit(asked, seen, passed, marker, &themes)?);
    }
    Ok(hits)
}

fn hit(
    asked: &Asked<'_>,
    seen: Seen,
    passed: &Passed,
    marker: &Marker,
    themes: &[Id<Theme>],
) -> Result<Option<Hit>, SearchError> {
    // It may have changed since it was counted.
    if Sighted::of(&seen).is_none_or(|sighted| sighted.version != passed.version) {
        return Ok(None);
    }
    let Some(text) = asked.view.text(&seen)? else {
        return Ok(None);
    };
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
        snippets: snippets(&sections),
        passages,
        score: passed.score,
        seen,
    }))
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
