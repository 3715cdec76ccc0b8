//! The texts that are compared, read through the view: a theme's passages, a week's stories, or those that a profession
//! collected, against everything else that the visitor may read.

use std::collections::HashMap;

use genlyd_domain::family::Family;
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use genlyd_store::ReadError;
use genlyd_store::view::View;
use genlyd_store::view::stories::Seen;
use genlyd_text::language::Language;
use genlyd_text::segment::{CharRange, sentences};
use uuid::Uuid;

use super::words::{Bases, base, written};
use super::{Tally, TooSmall, keys};

/// Words that are told; more would be a dictionary.
const MOST_WORDS: usize = 40;

/// Places of a word that are shown.
const MOST_PLACES: usize = 200;

/// Which texts are looked at. Everything else that the visitor may read is what they are compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Selection {
    /// The passages of a theme and of those under it.
    Theme(Id<Theme>),
    /// The stories of a week.
    Week(Id<StoryWeek>),
    /// The stories of families visited by a pair in which somebody has this profession, as [`pair::profession`] writes it.
    ///
    /// [`pair::profession`]: genlyd_domain::pair::profession
    Profession(String),
}

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
    pub key: super::Key,
}

/// A sentence of the selection with a word in it.
#[derive(Clone, Debug)]
pub struct Place {
    /// The story, as it is seen.
    pub seen: std::rc::Rc<Seen>,
    /// The title of its approved text.
    pub title: String,
    /// The key of the section.
    pub section: String,
    /// The sentence.
    pub sentence: String,
    /// The word in it, in Unicode scalar values.
    pub lit: Vec<CharRange>,
}

/// The special words of a selection, as a visitor may read its texts. Only approved texts in `language` are counted.
///
/// # Errors
///
/// The store cannot be read.
pub fn keywords(
    view: &View,
    project: Id<Project>,
    language: Language,
    selection: &Selection,
) -> Result<Keywords, ReadError> {
    let chosen = Chosen::of(view, project, selection)?;
    let mut bases = Bases::new(language);
    let (mut inside, mut rest) = (Tally::default(), Tally::default());
    let mut other_language = 0;
    for seen in view.stories(project)? {
        let Some(text) = view.approved_text(&seen)? else {
            continue;
        };
        if seen.story.language != language {
            other_language += 1;
            continue;
        }
        let family = family_of(&seen.story);
        for (form, [here, elsewhere]) in said(&chosen, &seen, &text, &mut bases) {
            for (side, times) in [(&mut inside, here), (&mut rest, elsewhere)] {
                if times > 0 {
                    side.add(family, bases.base(form), times);
                }
            }
        }
    }
    let told = bases.told();
    let words = keys(&inside, &rest).map(|keys| {
        let words = keys.into_iter().filter_map(|key| {
            let word = (*told.get(key.base.as_str())?).to_owned();
            Some(Keyword { word, key })
        });
        words.take(MOST_WORDS).collect()
    });
    Ok(Keywords {
        words,
        selection: size(&inside),
        rest: size(&rest),
        other_language,
    })
}

/// How often each form is said in a text: in the selection, and outside it.
fn said(
    chosen: &Chosen,
    seen: &Seen,
    text: &TextVersion,
    bases: &mut Bases,
) -> HashMap<usize, [u64; 2]> {
    let mut said: HashMap<usize, [u64; 2]> = HashMap::new();
    for section in &text.sections {
        let here = chosen.in_section(seen, text, &section.key);
        for word in written(&section.plain()) {
            let [inside, outside] = said.entry(bases.meet(&word)).or_default();
            *if here.holds(word.range) {
                inside
            } else {
                outside
            } += 1;
        }
    }
    said
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
        if seen.story.language != language || !chosen.touches(&seen) {
            continue;
        }
        let Some(text) = view.approved_text(&seen)? else {
            continue;
        };
        let seen = std::rc::Rc::new(seen);
        for section in &text.sections {
            let here = chosen.in_section(&seen, &text, &section.key);
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
    seen: &std::rc::Rc<Seen>,
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
                seen: std::rc::Rc::clone(seen),
                title: text.title.clone(),
                section: section.to_owned(),
                sentence: sentence.slice(plain).to_owned(),
                lit,
            })
        })
        .collect()
}

fn size(tally: &Tally) -> Size {
    Size {
        words: tally.words(),
        families: tally.families(),
    }
}

/// Whose words a story is; a text from outside speaks for itself.
fn family_of(story: &Story) -> Uuid {
    story.family.map_or(story.id.uuid(), Id::uuid)
}

/// A selection, looked up once.
enum Chosen {
    Passages(HashMap<Id<Story>, Vec<Highlight>>),
    Week(Id<StoryWeek>),
    Families(Vec<Id<Family>>),
}

/// Which part of a section is in the selection.
enum Here {
    All,
    Nothing,
    Within(Vec<CharRange>),
}

impl Chosen {
    fn of(view: &View, project: Id<Project>, selection: &Selection) -> Result<Chosen, ReadError> {
        Ok(match selection {
            Selection::Week(week) => Chosen::Week(*week),
            Selection::Profession(profession) => {
                let families = view.families_by_profession(project)?;
                Chosen::Families(families.get(profession).cloned().unwrap_or_default())
            }
            Selection::Theme(theme) => {
                let themes = crate::themes::Themes::of(view, project)?.with_those_under(*theme);
                let mut passages: HashMap<Id<Story>, Vec<Highlight>> = HashMap::new();
                for theme in themes {
                    for one in view.highlights_of_theme(theme)? {
                        let of = passages.entry(one.highlight.story).or_default();
                        of.push(one.highlight);
                    }
                }
                Chosen::Passages(passages)
            }
        })
    }

    /// Whether anything of a story is in the selection.
    fn touches(&self, seen: &Seen) -> bool {
        match self {
            Chosen::Passages(passages) => passages.contains_key(&seen.story.id),
            Chosen::Week(week) => seen.story.week == Some(*week),
            Chosen::Families(families) => seen
                .story
                .family
                .is_some_and(|family| families.contains(&family)),
        }
    }

    fn in_section(&self, seen: &Seen, text: &TextVersion, section: &str) -> Here {
        if !self.touches(seen) {
            return Here::Nothing;
        }
        match self {
            Chosen::Passages(passages) => {
                let of = passages.get(&seen.story.id).into_iter().flatten();
                let ranges = of
                    .filter(|one| one.version == text.id && one.section == section)
                    .map(|one| one.passage.range());
                Here::Within(ranges.collect())
            }
            Chosen::Week(_) | Chosen::Families(_) => Here::All,
        }
    }
}

impl Here {
    fn holds(&self, word: CharRange) -> bool {
        match self {
            Here::All => true,
            Here::Nothing => false,
            Here::Within(ranges) => ranges
                .iter()
                .any(|range| range.start <= word.start && word.end <= range.end),
        }
    }
}
