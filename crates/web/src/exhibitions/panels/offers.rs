//! What may be put into an exhibition: stories and sentences whose families say yes to it, found by their words as search finds
//! them, and by theme.

use std::rc::Rc;

use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::piece::{Content, Quoted, Said, Size};
use genlyd_domain::project::Project;
use genlyd_domain::theme::Theme;
use genlyd_print::collect::{Hall, Released};
use genlyd_search::Finder;
use genlyd_text::language::Language;
use genlyd_text::segment::CharRange;
use serde::Serialize;

use super::super::labels;
use super::draft;
use crate::desk::Desk;
use crate::page_error::PageError;
use crate::searches::pieces::{Piece, pieces};

/// A story that may hang.
#[derive(Clone, Debug, Serialize)]
pub(super) struct StoryOffer {
    pub(super) value: String,
    pub(super) title: String,
    pub(super) by: String,
    pub(super) words: usize,
    /// The paper on which so many words can be read.
    pub(super) paper: &'static str,
    pub(super) portrait: bool,
    pub(super) quotes: usize,
    pub(super) themes: Vec<ThemeSign>,
    /// The numbers of the pieces it is on already.
    pub(super) hangs: Vec<u32>,
    pub(super) chosen: bool,
}

/// A sentence that may hang.
#[derive(Clone, Debug, Serialize)]
pub(super) struct QuoteOffer {
    pub(super) value: String,
    pub(super) words: String,
    /// The same, with what was looked for lit.
    pub(super) pieces: Vec<Piece>,
    pub(super) by: String,
    pub(super) story: String,
    pub(super) star: bool,
    /// The family chose it itself.
    pub(super) own: bool,
    pub(super) themes: Vec<ThemeSign>,
    pub(super) hangs: Vec<u32>,
    pub(super) chosen: bool,
}

/// A theme by letter and name, as `templates/parts/chips.html` takes it.
#[derive(Clone, Debug, Serialize)]
pub(super) struct ThemeSign {
    pub(super) ink: String,
    pub(super) letter: String,
    pub(super) name: String,
    pub(super) path: Option<String>,
}

/// What is looked for.
#[derive(Default)]
pub(super) struct Sought {
    /// Words.
    pub(super) finder: Option<Finder>,
    pub(super) theme: Option<Id<Theme>>,
}

impl Sought {
    /// What was typed and chosen.
    pub(super) fn of(
        desk: &Desk<'_>,
        project: Id<Project>,
        query: &str,
        theme: Option<Id<Theme>>,
    ) -> Result<Sought, PageError> {
        let finder = desk.index.finder(&desk.view, project, query)?;
        Ok(Sought {
            finder: Some(finder).filter(|finder| !finder.is_empty()),
            theme,
        })
    }

    fn finds(&self, language: Language, texts: &[&str]) -> bool {
        let finder = self.finder.as_ref();
        finder.is_none_or(|finder| finder.finds(language, texts))
    }
}

/// What is offered, and how much there would be if nothing were looked for.
pub(super) struct Offered<T> {
    pub(super) offers: Vec<T>,
    pub(super) all: usize,
}

/// The stories that may hang, by number.
pub(super) fn stories(
    desk: &Desk<'_>,
    hall: &Hall<'_>,
    sought: &Sought,
) -> Result<Offered<StoryOffer>, PageError> {
    let released = every_released(desk, hall)?;
    let all = released.len();
    let offers = released
        .iter()
        .filter(|released| matches(hall, released, sought))
        .map(|released| story(hall, released))
        .collect();
    Ok(Offered { offers, all })
}

/// The sentences that may hang: those with a star and those the families chose, story by story. For a theme, every
/// passage of it, starred ones first.
pub(super) fn quotes(
    desk: &Desk<'_>,
    hall: &Hall<'_>,
    sought: &Sought,
    whole_theme: bool,
) -> Result<Offered<QuoteOffer>, PageError> {
    let released = every_released(desk, hall)?;
    let mut offers: Vec<QuoteOffer> = Vec::new();
    let mut all = 0;
    for released in &released {
        let of_story = once_each(quotes_of(
            hall,
            released,
            whole_theme && sought.theme.is_some(),
        ));
        all += of_story.len();
        let language = released.told.story.language;
        offers.extend(of_story.into_iter().filter_map(|(mut offer, themes)| {
            let theme = sought.theme.is_none_or(|theme| themes.contains(&theme));
            let texts = [&*offer.words, &offer.by, &offer.story];
            if !theme || !sought.finds(language, &texts) {
                return None;
            }
            if let Some(finder) = &sought.finder {
                offer.pieces = pieces(&offer.words, &finder.lit(language, &offer.words));
            }
            Some(offer)
        }));
    }
    if whole_theme {
        offers.sort_by_key(|offer| !offer.star);
    }
    Ok(Offered { offers, all })
}

/// The same words once: a highlight of the sentence that the family chose stands for both.
fn once_each(offers: Vec<(QuoteOffer, Vec<Id<Theme>>)>) -> Vec<(QuoteOffer, Vec<Id<Theme>>)> {
    let own: Vec<String> = offers
        .iter()
        .filter(|(offer, _)| offer.own)
        .map(|(offer, _)| offer.words.clone())
        .collect();
    let is_marked = offers
        .iter()
        .any(|(offer, _)| !offer.own && own.contains(&offer.words));
    offers
        .into_iter()
        .filter(|(offer, _)| !(offer.own && is_marked))
        .map(|(offer, themes)| {
            let own = offer.own || own.contains(&offer.words);
            (QuoteOffer { own, ..offer }, themes)
        })
        .collect()
}

/// The sentences of one story, with the themes of each; with `every`, also those without a star.
pub(super) fn quotes_of(
    hall: &Hall<'_>,
    released: &Released,
    every: bool,
) -> Vec<(QuoteOffer, Vec<Id<Theme>>)> {
    let mut offers = Vec::new();
    if let Some(words) = released.own_words() {
        let said = Said {
            story: released.told.story.id,
            quote: Quoted::Own,
        };
        offers.push((offer(hall, released, said, words, None), Vec::new()));
    }
    for highlight in released.quotable() {
        let shown = (every || highlight.star) && !is_sensitive(hall, highlight);
        if shown {
            let said = Said {
                story: released.told.story.id,
                quote: Quoted::Highlight(highlight.id),
            };
            let words = &highlight.passage.exact;
            offers.push((
                offer(hall, released, said, words, Some(highlight)),
                with_main(hall, highlight),
            ));
        }
    }
    offers
}

/// Every story of the project that may hang, by number.
fn every_released(desk: &Desk<'_>, hall: &Hall<'_>) -> Result<Vec<Rc<Released>>, PageError> {
    let mut released = Vec::new();
    for seen in desk.view.stories(hall.exhibition().project)? {
        released.extend(hall.released(seen.story.id)?.ok());
    }
    Ok(released)
}

fn story(hall: &Hall<'_>, released: &Released) -> StoryOffer {
    let told = &released.told;
    let words = told.text.words();
    StoryOffer {
        value: told.story.id.to_string(),
        title: told.text.title.clone(),
        by: by(released),
        words,
        paper: labels::paper(Size::for_words(words)).label,
        portrait: told.portrait.is_some(),
        quotes: quotes_of(hall, released, false).len(),
        themes: hall.theme_heard(released).into_iter().map(sign).collect(),
        hangs: pieces_with(
            hall,
            |content| matches!(content, Content::Story { story, .. } if *story == told.story.id),
        ),
        chosen: false,
    }
}

fn offer(
    hall: &Hall<'_>,
    released: &Released,
    said: Said,
    words: &str,
    highlight: Option<&Highlight>,
) -> QuoteOffer {
    let themes = highlight
        .map(|highlight| highlight.themes.as_slice())
        .unwrap_or_default();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    QuoteOffer {
        value: draft::said_value(&said),
        pieces: pieces(&words, &[]),
        words,
        by: by(released),
        story: released.told.text.title.clone(),
        star: highlight.is_some_and(|highlight| highlight.star),
        own: highlight.is_none(),
        themes: hall
            .themes()
            .iter()
            .filter(|theme| themes.contains(&theme.id))
            .map(sign)
            .collect(),
        hangs: pieces_with(hall, |content| match content {
            Content::Quote(shown) => *shown == said,
            Content::Story { story, quote, .. } => *story == said.story && *quote == said.quote,
            Content::Theme { quotes, .. } => quotes.contains(&said),
            Content::TitleWall => false,
        }),
        chosen: false,
    }
}

fn by(released: &Released) -> String {
    let name = released.told.name.clone();
    [name, released.about()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(", ")
}

fn pieces_with(hall: &Hall<'_>, shows: impl Fn(&Content) -> bool) -> Vec<u32> {
    let pieces = hall.pieces().iter();
    pieces
        .filter(|piece| shows(&piece.content))
        .map(|piece| piece.position)
        .collect()
}

fn matches(hall: &Hall<'_>, released: &Released, sought: &Sought) -> bool {
    let told = &released.told;
    let by = by(released);
    let sections: Vec<String> = released.sections().map(|one| one.plain()).collect();
    let texts: Vec<&str> = [&*told.text.title, &by]
        .into_iter()
        .chain(sections.iter().map(String::as_str))
        .collect();
    let theme = sought.theme.is_none_or(|theme| {
        let quotable = released.quotable();
        quotable
            .iter()
            .any(|highlight| with_main(hall, highlight).contains(&theme))
    });
    theme && sought.finds(told.story.language, &texts)
}

/// The themes of a highlight and those that they stand under.
fn with_main(hall: &Hall<'_>, highlight: &Highlight) -> Vec<Id<Theme>> {
    let above = hall
        .themes()
        .iter()
        .filter(|theme| highlight.themes.contains(&theme.id))
        .filter_map(|theme| theme.parent);
    highlight.themes.iter().copied().chain(above).collect()
}

/// Passages of a sensitive theme are not offered for a wall.
fn is_sensitive(hall: &Hall<'_>, highlight: &Highlight) -> bool {
    hall.themes()
        .iter()
        .any(|theme| theme.sensitive && highlight.themes.contains(&theme.id))
}

pub(super) fn sign(theme: &Theme) -> ThemeSign {
    ThemeSign {
        ink: theme.ink.letter().to_string(),
        letter: theme.letter.to_string(),
        name: theme.name.clone(),
        path: None,
    }
}

/// Offers for samples.
pub(super) fn sample_story() -> StoryOffer {
    StoryOffer {
        value: "s".to_owned(),
        title: "Færgen sejlede ikke".to_owned(),
        by: "Familien ved havnen, mor til to".to_owned(),
        words: 286,
        paper: "A2",
        portrait: true,
        quotes: 2,
        themes: vec![sample_sign()],
        hangs: vec![4, 9],
        chosen: false,
    }
}

pub(super) fn sample_quote() -> QuoteOffer {
    QuoteOffer {
        value: "s:own".to_owned(),
        words: "Jeg havde kun den ene sok på.".to_owned(),
        pieces: pieces(
            "Jeg havde kun den ene sok på.",
            &[CharRange { start: 4, end: 9 }],
        ),
        by: String::new(),
        story: "Færgen sejlede ikke".to_owned(),
        star: true,
        own: true,
        themes: vec![sample_sign()],
        hangs: vec![4],
        chosen: true,
    }
}

pub(super) fn sample_sign() -> ThemeSign {
    ThemeSign {
        ink: "B".to_owned(),
        letter: "B".to_owned(),
        name: "Ventetid".to_owned(),
        path: None,
    }
}
