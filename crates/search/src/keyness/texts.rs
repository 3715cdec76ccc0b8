//! The texts that are compared, read through the view: a selection against everything else that the visitor may read.

use std::collections::HashMap;

use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::text_version::TextVersion;
use genlyd_store::ReadError;
use genlyd_store::view::View;
use genlyd_text::language::Language;
use genlyd_text::order;
use uuid::Uuid;

use super::memory::Known;
use super::selection::{Chosen, Part, Selection};
use super::words::{Base, Usage, written};
use super::{Key, Tally, TooSmall, keys};
use crate::index::Index;

/// Words that are told; more would be a dictionary.
const MOST_WORDS: usize = 40;

/// How much is on one side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Words.
    pub words: u64,
    /// Families; a text of no family counts as one of its own.
    pub families: usize,
}

/// The special words of a selection.
#[derive(Clone, Debug)]
pub struct Keywords {
    /// The words, the surest first; or why there are none to tell.
    pub words: Result<Vec<Keyword>, TooSmall>,
    /// How much is in the selection.
    pub selection: Size,
    /// How much is in the rest.
    pub rest: Size,
    /// Texts left out because they are in another language.
    pub other_language: usize,
}

/// A special word.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyword {
    /// In the form in which it is most often written.
    pub word: String,
    /// Its figures.
    pub key: Key<String>,
}

impl Index {
    /// The special words of a selection, as a visitor may read its texts. Only approved texts in `language` are counted.
    ///
    /// # Errors
    ///
    /// The store cannot be read.
    pub fn keywords(
        &self,
        view: &View,
        project: Id<Project>,
        language: Language,
        selection: &Selection,
    ) -> Result<Keywords, ReadError> {
        let chosen = Chosen::of(view, project, selection)?;
        let mut known = self.0.said.open();
        let mut compared = Compared::default();
        for seen in view.stories(project)? {
            // The version is named by the story that the view let through, and so is the text.
            let Some(version) = seen.version().and(seen.story.approved_version()) else {
                continue;
            };
            if seen.story.language != language {
                compared.other_language += 1;
                continue;
            }
            let part = chosen.part(&seen.story);
            let mut said = known.of(version);
            let mut within = HashMap::new();
            if said.is_none() || part == Part::Passages {
                let Some(text) = view.approved_text(&seen)? else {
                    continue;
                };
                said = said.or_else(|| Some(known.count(&text, language)));
                if part == Part::Passages {
                    within = passages(&chosen, &text, &mut known, language);
                }
            }
            let family = family_of(&seen.story);
            for said in said.iter().flat_map(|said| said.iter()) {
                let all = u64::from(said.count);
                let inside = match part {
                    Part::All => all,
                    Part::Nothing => 0,
                    Part::Passages => within.get(&said.form).copied().unwrap_or(0).min(all),
                };
                let base = known.forms.base(said.form);
                compared.usage.add(said);
                compared.inside.add(family, base, inside);
                compared.rest.add(family, base, all - inside);
            }
        }
        Ok(compared.told(&known))
    }
}

/// How often each form is said in the passages of a text.
fn passages(
    chosen: &Chosen,
    text: &TextVersion,
    known: &mut Known,
    language: Language,
) -> HashMap<usize, u64> {
    let mut within: HashMap<usize, u64> = HashMap::new();
    for section in &text.sections {
        let here = chosen.in_section(text, &section.key);
        for word in written(&section.plain()) {
            if here.holds(word.range) {
                *within
                    .entry(known.forms.of(&word.lower, language))
                    .or_default() += 1;
            }
        }
    }
    within
}

/// Both sides while they are counted.
#[derive(Default)]
struct Compared {
    inside: Tally<Base>,
    rest: Tally<Base>,
    /// How words were written on both sides.
    usage: Usage,
    other_language: usize,
}

impl Compared {
    fn told(self, known: &Known) -> Keywords {
        let words = keys(&self.inside, &self.rest).map(|keys| {
            let bases: Vec<Base> = keys.iter().map(|key| key.base).collect();
            let told = self.usage.told(&known.forms, &bases);
            let mut words: Vec<Keyword> = keys
                .into_iter()
                .filter_map(|key| {
                    let word = (*told.get(&key.base)?).to_owned();
                    let base = known.forms.name(key.base).to_owned();
                    let key = Key {
                        base,
                        inside: key.inside,
                        families: key.families,
                        rest: key.rest,
                        g2: key.g2,
                        log_ratio: key.log_ratio,
                    };
                    Some(Keyword { word, key })
                })
                .collect();
            // Words that are as sure as each other stand in the order of the alphabet.
            words.sort_by(|one, other| {
                let by_word = || order::key(&one.word).cmp(&order::key(&other.word));
                other.key.g2.total_cmp(&one.key.g2).then_with(by_word)
            });
            words.truncate(MOST_WORDS);
            words
        });
        Keywords {
            words,
            selection: size(&self.inside),
            rest: size(&self.rest),
            other_language: self.other_language,
        }
    }
}

fn size(tally: &Tally<Base>) -> Size {
    Size {
        words: tally.words(),
        families: tally.families(),
    }
}

/// Whose words a story is; a text from outside speaks for itself.
fn family_of(story: &Story) -> Uuid {
    story.family.map_or(story.id.uuid(), Id::uuid)
}
