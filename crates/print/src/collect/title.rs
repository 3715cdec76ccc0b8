//! The title wall: the exhibition's own words, the themes that hang, and those who told, as each may be named.

use genlyd_domain::piece::{Content, Piece};
use genlyd_domain::settled::Shown;
use genlyd_domain::theme::Theme;
use genlyd_text::blocks;
use genlyd_text::language::Language;
use jiff::civil::Date;

use super::{CollectError, Collected, Hall, Outcome};
use crate::sheets::{Sheet, ThemeStripe, TitleWall};

/// The most themes that can be told apart on one strip of colours.
const MOST_STRIPES: usize = 8;

pub(super) fn fill(hall: &Hall<'_>, piece: &Piece) -> Result<Outcome, CollectError> {
    let exhibition = hall.exhibition;
    let mut participants: Vec<String> = Vec::new();
    let mut printed = Vec::new();
    let mut themes: Vec<&Theme> = Vec::new();
    for shown in hall.pieces() {
        if let Content::Theme { theme, .. } = shown.content {
            themes.extend(hall.theme(theme));
        }
        // Piece by piece, so that names stand in the order in which visitors meet them.
        for story in shown.content.stories() {
            let Ok(released) = hall.released(story)? else {
                continue;
            };
            if let Content::Story { .. } | Content::Quote(_) = shown.content {
                themes.extend(hall.theme_heard(&released));
            }
            let Some(name) = &released.told.name else {
                continue;
            };
            if !participants.contains(name) {
                participants.push(name.clone());
            }
            // A name on the wall is printed too: when it is taken back, the wall is on the list.
            if !printed.contains(&released.printed()) {
                printed.push(released.printed());
            }
        }
    }
    themes.sort_by_key(|theme| theme.order);
    themes.dedup_by_key(|theme| theme.id);
    let mut introduction = blocks::from_markdown(&exhibition.introduction);
    introduction.extend(blocks::from_markdown(&exhibition.credits));
    let question = hall.project.question.trim();
    let sheet = TitleWall {
        size: piece.size,
        foot: hall.foot(piece),
        title: exhibition.title.clone(),
        ink: hall.ink(piece, None),
        question: (!question.is_empty()).then(|| question.to_owned()),
        introduction,
        participants,
        themes: themes
            .iter()
            .take(MOST_STRIPES)
            .map(|theme| ThemeStripe {
                name: theme.name.clone(),
                ink: theme.ink,
            })
            .collect(),
        dates: exhibition
            .opens
            .map(|day| written(day, exhibition.language)),
        language: exhibition.language,
    };
    Ok(Ok(Collected {
        sheet: Sheet::TitleWall(sheet),
        printed,
        warnings: Vec::new(),
        finds: Vec::new(),
        shown: Shown::default(),
        named: Vec::new(),
        families: Vec::new(),
        quotations: Vec::new(),
    }))
}

/// A day as it is written on a wall: "27. november 2026", "27 November 2026".
fn written(day: Date, language: Language) -> String {
    const DANISH: [&str; 12] = [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const ENGLISH: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    // Months count from 1.
    let month = usize::from(day.month().unsigned_abs())
        .saturating_sub(1)
        .min(11);
    match language {
        Language::Danish => format!("{}. {} {}", day.day(), DANISH[month], day.year()),
        Language::English => format!("{} {} {}", day.day(), ENGLISH[month], day.year()),
    }
}
