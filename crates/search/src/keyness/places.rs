//! The sentences of a selection that hold a special word.

use std::collections::HashMap;
use std::rc::Rc;

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::text_version::TextVersion;
use genlyd_store::ReadError;
use genlyd_store::view::View;
use genlyd_store::view::stories::Seen;
use genlyd_text::language::Language;
use genlyd_text::segment::{CharRange, sentences};

use super::selection::{Chosen, Part, Selection};
use super::words::{base, written};

/// Sentences that are shown.
const MOST_PLACES: usize = 200;

/// A sentence of the selection with a word in it.
#[derive(Clone, Debug)]
pub struct Place {
    /// The story, as it is seen.
    pub seen: Rc<Seen>,
    /// The title of its approved text.
    pub title: String,
    /// The key of the section.
    pub section: String,
    /// The sentence.
    pub sentence: String,
    /// The word in it, in Unicode scalar values.
    pub lit: Vec<CharRange>,
}

/// The sentences of a selection that hold a word in any inflection, story by story.
///
/// # Errors
///
/// The store cannot be read.
pub fn places(
    view: &View,
    project: Id<Project>,
    language: Language,
    selection: &Selection,
    word: &str,
) -> Result<Vec<Place>, ReadError> {
    let chosen = Chosen::of(view, project, selection)?;
    let wanted = base(&word.to_lowercase(), language);
    let mut bases = HashMap::new();
    let mut places = Vec::new();
    for seen in view.stories(project)? {
        if seen.story.language != language || chosen.part(&seen.story) == Part::Nothing {
            continue;
        }
        let Some(text) = view.approved_text(&seen)? else {
            continue;
        };
        let seen = Rc::new(seen);
        for section in &text.sections {
            let here = chosen.in_section(&text, &section.key);
            let plain = section.plain();
            let found: Vec<CharRange> = written(&plain)
                .into_iter()
                .filter(|word| {
                    here.holds(word.range)
                        && *bases
                            .entry(word.lower.clone())
                            .or_insert_with(|| base(&word.lower, language) == wanted)
                })
                .map(|word| word.range)
                .collect();
            places.extend(told(&seen, &text, &section.key, &plain, &found));
        }
        if places.len() >= MOST_PLACES {
            places.truncate(MOST_PLACES);
            break;
        }
    }
    Ok(places)
}

/// The sentences around what was found.
fn told(
    seen: &Rc<Seen>,
    text: &TextVersion,
    section: &str,
    plain: &str,
    found: &[CharRange],
) -> Vec<Place> {
    if found.is_empty() {
        return Vec::new();
    }
    sentences(plain)
        .into_iter()
        .filter_map(|sentence| {
            let lit: Vec<CharRange> = found
                .iter()
                .filter(|word| sentence.start <= word.start && word.end <= sentence.end)
                .map(|word| CharRange {
                    start: word.start - sentence.start,
                    end: word.end - sentence.start,
                })
                .collect();
            (!lit.is_empty()).then(|| Place {
                seen: Rc::clone(seen),
                title: text.title.clone(),
                section: section.to_owned(),
                sentence: sentence.slice(plain).to_owned(),
                lit,
            })
        })
        .collect()
}
