//! The names in a query, looked up through the view: themes, families and numbers become ids, places what they are called.

use genlyd_domain::family::Family;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_domain::story::Story;
use genlyd_domain::theme::Theme;
use genlyd_store::ReadError;
use genlyd_store::view::View;
use genlyd_text::danish::fold;

use super::typed::{Name, Named, Typed, Wish, plain};
use crate::note::Note;
use crate::themes::Themes;

/// A query with its names looked up.
#[derive(Clone, Debug, Default)]
pub(crate) struct Resolved {
    /// What a text must hold.
    pub(crate) wanted: Vec<Wish>,
    /// What it must not hold.
    pub(crate) unwanted: Vec<Wish>,
    /// What must be true of its story.
    pub(crate) filters: Vec<Filter>,
    /// Where its family must live. The index does not know: that is asked of the view.
    pub(crate) places: Vec<PlaceWish>,
    /// What was done to the query.
    pub(crate) notes: Vec<Note>,
}

/// Somewhere a family must, or must not, live.
#[derive(Clone, Debug)]
pub(crate) struct PlaceWish {
    /// The places that were meant.
    pub(crate) places: Vec<String>,
    /// It must not.
    pub(crate) unwanted: bool,
}

/// Something that must, or must not, be true of a story.
#[derive(Clone, Debug)]
pub(crate) struct Filter {
    /// What.
    pub(crate) on: On,
    /// It must not.
    pub(crate) unwanted: bool,
}

/// What a filter looks at.
#[derive(Clone, Debug)]
pub(crate) enum On {
    /// A passage carries one of these themes.
    Themes(Vec<Id<Theme>>),
    /// It is one of these stories.
    Stories(Vec<Id<Story>>),
    /// It has this number.
    Number(u32),
}

/// Looks up the names in a query. What is not known, or may not be known by the visitor, is searched as words.
pub(crate) fn resolve(
    typed: Typed,
    view: &View,
    project: Id<Project>,
    themes: &Themes,
) -> Result<Resolved, ReadError> {
    let mut resolved = Resolved {
        wanted: typed.wanted,
        unwanted: typed.unwanted,
        filters: Vec::new(),
        places: Vec::new(),
        notes: typed.notes,
    };
    for named in typed.named {
        if named.name == Name::Place {
            match places_called(&named.value, view, project)? {
                places if places.is_empty() => search_as_words(&mut resolved, named),
                places => resolved.places.push(PlaceWish {
                    places,
                    unwanted: named.unwanted,
                }),
            }
            continue;
        }
        match look_up(&named, view, project, themes)? {
            Some(on) => resolved.filters.push(Filter {
                on,
                unwanted: named.unwanted,
            }),
            None => search_as_words(&mut resolved, named),
        }
    }
    Ok(resolved)
}

fn look_up(
    named: &Named,
    view: &View,
    project: Id<Project>,
    themes: &Themes,
) -> Result<Option<On>, ReadError> {
    Ok(match named.name {
        Name::Theme => themes.named(&named.value).map(On::Themes),
        Name::Number => named.value.parse().ok().map(On::Number),
        Name::Place => None,
        Name::Family => {
            let mut stories = Vec::new();
            let mut known = false;
            for family in view.families(project)? {
                if is_called(&family.record, &named.value) {
                    known = true;
                    let seen = view.stories_of(family.record.id)?;
                    stories.extend(seen.iter().map(|seen| seen.story.id));
                }
            }
            known.then_some(On::Stories(stories))
        }
    })
}

fn search_as_words(resolved: &mut Resolved, named: Named) {
    let words = plain(&named.value);
    if named.unwanted {
        resolved.unwanted.extend(words);
    } else {
        resolved.wanted.extend(words);
    }
    resolved.notes.push(match named.name {
        Name::Theme => Note::UnknownTheme { name: named.value },
        Name::Family => Note::UnknownFamily { code: named.value },
        Name::Number => Note::Plain { typed: named.value },
        Name::Place => Note::UnknownPlace { name: named.value },
    });
}

/// The places that somebody means by a name: the one of that name, else those that begin like it.
fn places_called(typed: &str, view: &View, project: Id<Project>) -> Result<Vec<String>, ReadError> {
    let typed = fold(typed.trim());
    let known = view.places(project)?;
    let is_called = |fits: fn(&str, &str) -> bool| -> Vec<String> {
        let called = known.iter().filter(|place| fits(&fold(place), &typed));
        called.cloned().collect()
    };
    let exactly = is_called(|place, typed| place == typed);
    if exactly.is_empty() {
        Ok(is_called(|place, typed| place.starts_with(typed)))
    } else {
        Ok(exactly)
    }
}

/// Whether somebody could mean this family: "F07", "f7", "7", or a word of the name it has chosen.
fn is_called(family: &Family, typed: &str) -> bool {
    let code = split_code(&family.code);
    let asked = split_code(typed);
    let same_number = code.1.is_some() && code.1 == asked.1;
    let same_code = same_number && (asked.0.is_empty() || asked.0 == code.0);
    let typed = fold(typed.trim());
    let name = fold(&family.name);
    same_code
        || fold(&family.code) == typed
        || name == typed
        || name.split_whitespace().any(|word| word == typed)
}

/// A code's letters, and the number behind them.
fn split_code(code: &str) -> (String, Option<u32>) {
    let code = fold(code.trim());
    let letters = code.trim_end_matches(|last: char| last.is_ascii_digit());
    let number = code[letters.len()..].parse().ok();
    (letters.to_owned(), number)
}
