//! Paper: forty panels printed by the program, and the preview of one panel after an edit.

use std::path::Path;

use genlyd_print::collect::Hall;
use genlyd_print::imprint::USUAL_BLEED_MM;
use genlyd_print::{Imprint, Press, Sheet};
use genlyd_text::blocks::Block;

use super::figures::{Figures, Times};
use super::program::{Program, Ran};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::stopwatch::Stopwatch;

/// Edits of one panel, each with its preview.
const EDITS: usize = 30;

/// The width of the picture, as the page of a piece asks for it.
const WIDTH: u32 = 1000;

/// Prints forty stories as A2 panels, and the demo's exhibition with its portraits.
pub(super) fn print(program: &Program, figures: &mut Figures) -> Result<(), Failure> {
    program.run(&[
        "exhibition",
        "make",
        "--title",
        "Forty",
        "--stories",
        "40",
        "--size",
        "a2",
        "--no-title-wall",
        "--data",
        "data",
    ])?;
    for profile in ["arkiv", "tryk"] {
        let ran = program.run(&[
            "print",
            "Forty",
            "--to",
            profile,
            "--profile",
            profile,
            "--data",
            "data",
        ])?;
        figures.add(
            format!("40 panels in A2 without portraits, a file each, {profile}"),
            in_words(&ran),
        );
    }
    Ok(())
}

fn in_words(ran: &Ran) -> String {
    format!(
        "{:.1} CPU s, {:.1} s, peak memory {}",
        ran.cpu,
        ran.wall,
        ran.peak_in_words()
    )
}

/// The preview of a panel with a portrait, first cold and then after each of several edits.
pub(super) fn preview(demo: &Path, figures: &mut Figures) -> Result<(), Failure> {
    let desk = Desk::open(demo)?;
    let project = desk.project(None)?;
    let view = desk.view()?;
    let Some(exhibition) = view.exhibitions(project.id)?.into_iter().next() else {
        return Ok(());
    };
    let hall = Hall::open(&view, &project, &exhibition.record)?;
    let mut panel = None;
    for piece in hall.pieces() {
        if let Ok(collected) = hall.collect(piece)?
            && matches!(&collected.sheet, Sheet::StoryPanel(panel) if panel.portrait.is_some())
        {
            panel = Some(collected.sheet);
            break;
        }
    }
    let Some(mut sheet) = panel else {
        return Ok(());
    };
    let imprint = Imprint {
        title: exhibition.record.title.clone(),
        language: exhibition.record.language,
        edition: None,
        made: desk.now,
        ident: "bench".to_owned(),
        bleed_mm: USUAL_BLEED_MM,
    };
    let press = Press::new()?;
    let mut times = Vec::new();
    for _ in 0..=EDITS {
        let stopwatch = Stopwatch::start();
        press.preview(&sheet, &imprint, WIDTH, 1, false)?;
        times.push(stopwatch.seconds());
        edit(&mut sheet);
    }
    let cold = times.remove(0) * 1000.0;
    figures.add(
        "Preview of a panel with its portrait",
        format!(
            "{cold:.0} ms at first; after an edit {}",
            Times::new(times).in_words()
        ),
    );
    Ok(())
}

/// Writes one more word at the end of the first paragraph.
fn edit(sheet: &mut Sheet) {
    let Sheet::StoryPanel(panel) = sheet else {
        return;
    };
    let blocks = panel
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks);
    for block in blocks {
        if let Block::Paragraph { spans } = block
            && let Some(span) = spans.last_mut()
        {
            span.text.push_str(" igen");
            return;
        }
    }
}
