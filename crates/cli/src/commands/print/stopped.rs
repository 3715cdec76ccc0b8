//! Pieces that are not printed, and why, in words.

use genlyd_domain::consent::Why;
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::id::Id;
use genlyd_domain::story::Story;
use genlyd_print::checks::{Check, CheckKind, Figure};
use genlyd_print::collect::Stop;
use genlyd_print::edition::{Plan, StoppedBy};
use genlyd_store::view::View;
use serde::Serialize;

use crate::failure::Failure;
use crate::terminal;

/// One piece that is not printed.
#[derive(Debug, Serialize)]
pub(super) struct Line {
    piece: u32,
    why: Vec<String>,
}

/// Every piece that the plan stops.
pub(super) fn lines(view: &View, plan: &Plan) -> Result<Vec<Line>, Failure> {
    plan.stopped
        .iter()
        .map(|stopped| {
            let why = match &stopped.by {
                StoppedBy::Content(stops) => stops
                    .iter()
                    .map(|stop| content(view, *stop))
                    .collect::<Result<_, _>>()?,
                StoppedBy::Layout(checks) => checks.iter().map(layout).collect(),
            };
            Ok(Line {
                piece: stopped.piece.position,
                why,
            })
        })
        .collect()
}

/// Ends in good order only if nothing was stopped.
pub(super) fn verdict(lines: &[Line]) -> Result<(), Failure> {
    if lines.is_empty() {
        return Ok(());
    }
    tell(lines);
    Err(Failure::refused(format!(
        "{} not printed; the others are",
        terminal::count(lines.len(), "piece was", "pieces were")
    )))
}

/// The failure when nothing at all may be printed.
pub(super) fn nothing(exhibition: &Exhibition, lines: &[Line]) -> Failure {
    tell(lines);
    Failure::refused(format!(
        "nothing of »{}« may be printed today",
        exhibition.title
    ))
}

fn tell(lines: &[Line]) {
    for line in lines {
        terminal::note(format_args!(
            "  piece {}: {}",
            line.piece,
            line.why.join("; ")
        ));
    }
}

fn content(view: &View, stop: Stop) -> Result<String, Failure> {
    let story = match stop.story() {
        Some(story) => name(view, story)?,
        None => String::new(),
    };
    Ok(match stop {
        Stop::NoConsent { why, .. } | Stop::NotApproved { why, .. } => {
            format!("{story}: {}", in_words(why))
        }
        Stop::StoryGone { .. } => "its story is gone".to_owned(),
        Stop::QuoteMissing { .. } => format!("{story}: no words to quote are chosen"),
        Stop::QuoteDrifted { .. } => {
            format!("{story}: the quoted words do not stand in the approved text")
        }
        Stop::QuoteKeptBack { .. } => {
            format!("{story}: the quoted words stand in a part that is kept back")
        }
        Stop::NothingToShow { .. } => format!("{story}: its guide keeps every part back"),
        Stop::PictureMissing { .. } => format!("{story}: the portrait's file is not there"),
        Stop::ThemeGone => "its theme is gone".to_owned(),
        Stop::PersonalNumber => {
            "a personal number (CPR) stands in its words; take it out where it was written"
                .to_owned()
        }
    })
}

fn name(view: &View, story: Id<Story>) -> Result<String, Failure> {
    Ok(match view.story(story)? {
        Some(seen) => format!("story {}", seen.story.number),
        None => "its story".to_owned(),
    })
}

fn in_words(why: Why) -> &'static str {
    match why {
        Why::NeverAsked => "nobody has been asked whether it may be exhibited",
        Why::Refused => "the family said no to exhibiting it",
        Why::TakenBack => "the family took its yes back",
        Why::Expired => "the yes held until a day that has passed",
        Why::NotApproved => "the text is not approved",
        Why::TextChanged => "the text has changed since the family approved it",
        Why::StoryWithdrawn => "the family withdrew it",
    }
}

fn layout(check: &Check) -> String {
    let what = match check.kind {
        CheckKind::TextFits => "the text does not fit on the sheet; choose a larger one",
        CheckKind::Glyphs => "it has characters that no font has",
        CheckKind::PortraitResolution => "the portrait is too coarse for this size",
        CheckKind::BodySize | CheckKind::LineLength | CheckKind::WordBudget | CheckKind::Voices => {
            "the layout stops it"
        }
    };
    let figures: Vec<String> = check
        .figures
        .iter()
        .map(|(name, figure)| match figure {
            Figure::Number(number) => format!("{name} {number}"),
            Figure::Text(text) => format!("{name} {text}"),
        })
        .collect();
    format!("{what} ({})", figures.join(", "))
}
