//! The story panel and the quote panel: one story each.

use genlyd_domain::id::Id;
use genlyd_domain::piece::{Piece, Quoted, Said};
use genlyd_domain::settled;
use genlyd_domain::story::Story;
use genlyd_text::blocks;

use super::hall::Pictures;
use super::quoting::Quotation;
use super::{CollectError, Collected, Hall, Outcome, Released, Stop, Warning};
use crate::portrait::{AltText, Portrait};
use crate::sheets::{QuotePanel, Section, Sheet, StoryPanel};

/// What a story panel is asked to show.
#[derive(Clone, Copy)]
pub(super) struct Wishes {
    pub(super) story: Id<Story>,
    pub(super) portrait: bool,
    pub(super) quote: Quoted,
}

pub(super) fn story(
    hall: &Hall<'_>,
    piece: &Piece,
    wishes: Wishes,
    pictures: Pictures,
) -> Result<Outcome, CollectError> {
    let released = match hall.released(wishes.story)? {
        Ok(released) => released,
        Err(stop) => return Ok(Err(vec![stop])),
    };
    let mut stops = Vec::new();
    let mut warnings = Vec::new();
    let quotation = released.quotation(wishes.quote).unwrap_or_else(|stop| {
        stops.push(stop);
        None
    });
    let mut printed = released.printed();
    let mut portrait = None;
    if wishes.portrait {
        match shown_portrait(hall, &released, pictures)? {
            Shown::Picture(picture) => {
                printed.picture = released
                    .told
                    .portrait
                    .as_ref()
                    .map(|portrait| portrait.picture.clone());
                portrait = Some(picture);
            }
            Shown::None => {}
            Shown::Withheld => warnings.push(Warning::PortraitWithheld),
            Shown::Missing => stops.push(Stop::PictureMissing {
                story: wishes.story,
            }),
        }
    }
    let sections = sections(&released, quotation.as_ref());
    if sections.is_empty() {
        stops.push(Stop::NothingToShow {
            story: wishes.story,
        });
    }
    if !stops.is_empty() {
        return Ok(Err(stops));
    }
    warnings.extend(corrected(quotation.as_ref()));
    let theme = hall.theme_heard(&released);
    let told = &released.told;
    let sheet = StoryPanel {
        size: piece.size,
        foot: hall.foot(piece),
        theme: theme.map(|theme| theme.name.clone()),
        ink: hall.ink(piece, theme),
        title: told.text.title.clone(),
        quote: quotation
            .as_ref()
            .map(|quotation| quotation.words.to_owned()),
        name: told.name.clone(),
        about: released.about(),
        portrait,
        sections,
        language: told.story.language,
    };
    Ok(Ok(Collected {
        sheet: Sheet::StoryPanel(sheet),
        printed: vec![printed],
        warnings,
        finds: Vec::new(),
        shown: settled::Shown::default(),
        named: released.named().collect(),
        families: told.story.family.into_iter().collect(),
        quotations: quotation
            .iter()
            .map(|quotation| quotation.words.to_owned())
            .collect(),
    }))
}

pub(super) fn quote(hall: &Hall<'_>, piece: &Piece, said: &Said) -> Result<Outcome, CollectError> {
    let released = match hall.released(said.story)? {
        Ok(released) => released,
        Err(stop) => return Ok(Err(vec![stop])),
    };
    let quotation = match released.quotation(said.quote) {
        Ok(Some(quotation)) => quotation,
        Ok(None) => return Ok(Err(vec![Stop::QuoteMissing { story: said.story }])),
        Err(stop) => return Ok(Err(vec![stop])),
    };
    let its_own = quotation
        .highlight
        .and_then(|highlight| hall.main_themes(highlight).into_iter().next());
    let theme = its_own.or_else(|| hall.theme_heard(&released));
    let told = &released.told;
    let sheet = QuotePanel {
        size: piece.size,
        foot: hall.foot(piece),
        theme: theme.map(|theme| theme.name.clone()),
        ink: hall.ink(piece, theme),
        quote: quotation.words.to_owned(),
        name: told.name.clone(),
        about: released.about(),
        language: told.story.language,
    };
    Ok(Ok(Collected {
        sheet: Sheet::QuotePanel(sheet),
        printed: vec![released.printed()],
        warnings: corrected(Some(&quotation)).into_iter().collect(),
        finds: Vec::new(),
        shown: settled::Shown::default(),
        named: released.named().collect(),
        families: told.story.family.into_iter().collect(),
        quotations: vec![quotation.words.to_owned()],
    }))
}

fn corrected(quotation: Option<&Quotation<'_>>) -> Option<Warning> {
    quotation
        .filter(|quotation| quotation.is_corrected())
        .map(|_| Warning::QuoteCorrected)
}

/// The story's parts without headings, so that it reads as one voice. A part that holds nothing but the quotation is not
/// said twice.
fn sections(released: &Released, quotation: Option<&Quotation<'_>>) -> Vec<Section> {
    released
        .sections()
        .filter(|section| {
            let said_above = quotation.is_some_and(|quotation| {
                quotation.section == section.key && quotation.words.trim() == section.plain().trim()
            });
            !(said_above && released.is_for_quoting(&section.key))
        })
        .map(|section| Section {
            heading: None,
            blocks: blocks::from_markdown(&section.markdown),
        })
        .filter(|section| !section.blocks.is_empty())
        .collect()
}

enum Shown {
    Picture(Portrait),
    /// The story has none.
    None,
    /// The terms hide it.
    Withheld,
    /// Its file is gone, or it has no words for those who cannot see it.
    Missing,
}

fn shown_portrait(
    hall: &Hall<'_>,
    released: &Released,
    pictures: Pictures,
) -> Result<Shown, CollectError> {
    let told = &released.told;
    let Some(portrait) = &told.portrait else {
        return Ok(if told.story.portrait.is_some() {
            Shown::Withheld
        } else {
            Shown::None
        });
    };
    let Ok(alt) = AltText::parse(&portrait.alt) else {
        return Ok(Shown::Missing);
    };
    let bytes = match pictures {
        Pictures::LeftOut => Vec::new(),
        Pictures::Read => match hall.view.picture(portrait)? {
            Some(bytes) => bytes,
            None => return Ok(Shown::Missing),
        },
    };
    let credit = Some(portrait.credit.clone());
    Ok(Shown::Picture(Portrait::new(
        bytes,
        portrait.focus,
        alt,
        credit,
    )))
}
