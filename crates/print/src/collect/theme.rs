//! The theme panel: a theme and its voices, each from a story that may be exhibited.

use genlyd_domain::id::Id;
use genlyd_domain::piece::{Piece, Said};
use genlyd_domain::settled::Shown;
use genlyd_domain::theme::Theme;
use genlyd_text::blocks;

use super::{CollectError, Collected, Hall, Outcome, Stop, Warning};
use crate::sheets::{Sheet, ThemePanel, Voice};

pub(super) fn fill(
    hall: &Hall<'_>,
    piece: &Piece,
    theme: Id<Theme>,
    quotes: &[Said],
) -> Result<Outcome, CollectError> {
    let mut stops = Vec::new();
    let mut collected = Vec::new();
    for said in quotes {
        match hall.released(said.story)? {
            Ok(released) => match released.quotation(said.quote) {
                Ok(Some(quotation)) => {
                    let words = quotation.words.to_owned();
                    let corrected = quotation.is_corrected();
                    collected.push((words, corrected, released.clone()));
                }
                Ok(None) => stops.push(Stop::QuoteMissing { story: said.story }),
                Err(stop) => stops.push(stop),
            },
            Err(stop) => stops.push(stop),
        }
    }
    let Some(theme) = hall.theme(theme) else {
        stops.insert(0, Stop::ThemeGone);
        return Ok(Err(stops));
    };
    if !stops.is_empty() {
        return Ok(Err(stops));
    }
    let mut printed = Vec::new();
    let mut families = Vec::new();
    let mut voices = Vec::new();
    for (words, _, released) in &collected {
        let told = &released.told;
        if !families
            .iter()
            .any(|family| Some(*family) == told.story.family)
        {
            families.extend(told.story.family);
        }
        if !printed.contains(&released.printed()) {
            printed.push(released.printed());
        }
        voices.push(Voice {
            quote: words.clone(),
            name: told.name.clone(),
            about: released.about(),
            number: hall
                .panel_of(told.story.id)
                .map(|number| format!("{number:02}")),
        });
    }
    let sheet = ThemePanel {
        size: piece.size,
        foot: hall.foot(piece),
        theme: theme.name.clone(),
        ink: hall.ink(piece, Some(theme)),
        definition: blocks::from_markdown(&theme.definition),
        voices,
        language: hall.exhibition.language,
    };
    Ok(Ok(Collected {
        sheet: Sheet::ThemePanel(sheet),
        printed,
        warnings: if collected.iter().any(|(_, corrected, _)| *corrected) {
            vec![Warning::QuoteCorrected]
        } else {
            Vec::new()
        },
        finds: Vec::new(),
        shown: Shown::default(),
        named: { collected.iter() }
            .flat_map(|(_, _, released)| released.named())
            .collect(),
        families,
        quotations: collected.into_iter().map(|(words, _, _)| words).collect(),
    }))
}
