//! Forty A2 panels with portraits: seconds of processor and of clock, peak memory; and a preview after an edit.
//!
//! `cargo bench -p genlyd-print --bench panels`. The last column is what the design trial of Typst measured on two busy
//! cores, where portraits were already cut to size; here each is also unpacked, cropped, scaled and packed again.
#![expect(clippy::print_stdout, reason = "a program for a person at a terminal")]

#[path = "../examples/sheets/samples.rs"]
#[expect(
    dead_code,
    reason = "the example draws more sheets than the bench prints"
)]
mod samples;

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::time::Instant;

use genlyd_domain::piece::Size;
use genlyd_print::sheets::StoryPanel;
use genlyd_print::{Press, Profile, Sheet};

const PANELS: usize = 40;

fn main() -> Result<(), Box<dyn Error>> {
    let portraits = (0..4)
        .map(|hue| samples::face::portrait(2000, 2500, hue * 40))
        .collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let mut panels = Vec::with_capacity(PANELS);
    for number in 0..PANELS {
        let panel = samples::panel(Size::A2, 300 + number * 215 / PANELS)?;
        panels.push(StoryPanel {
            title: format!("{} {number}", panel.title),
            portrait: portraits.get(number % portraits.len()).cloned(),
            ..panel
        });
    }
    let sheets: Vec<Sheet> = panels.iter().cloned().map(Sheet::StoryPanel).collect();
    let press = Press::new()?;
    let imprint = samples::imprint();
    println!(
        "{:<44} {:>8} {:>8} {:>8}   design trial",
        "", "cpu s", "wall s", "peak MB"
    );

    let first = sheets.first().ok_or("no sheet")?;
    measured("preview of a panel, cold", "0.04-0.06 cpu", || {
        black_box(press.preview(first, &imprint, 900, 1, false)?);
        Ok(())
    })?;
    measured("preview again, nothing changed", "", || {
        black_box(press.preview(first, &imprint, 900, 1, false)?);
        Ok(())
    })?;
    let mut edited = panels.first().ok_or("no panel")?.clone();
    for (number, word) in ["Og", "Og så", "Og så kom"].into_iter().enumerate() {
        edited.sections[0].blocks =
            genlyd_text::blocks::from_markdown(&format!("{word} {}", samples::story(300)));
        let sheet = Sheet::StoryPanel(edited.clone());
        measured(
            &format!("preview after edit {}", number + 1),
            "0.02-0.04 cpu",
            || {
                black_box(press.preview(&sheet, &imprint, 900, 1, false)?);
                Ok(())
            },
        )?;
    }

    let bare: Vec<Sheet> = panels
        .iter()
        .map(|panel| {
            Sheet::StoryPanel(StoryPanel {
                portrait: None,
                ..panel.clone()
            })
        })
        .collect();
    measured("40 panels without portraits, a PDF each", "", || {
        for sheet in &bare {
            black_box(press.pdf(sheet, Profile::Arkiv, &imprint)?);
        }
        Ok(())
    })?;
    measured(
        "40 panels, a PDF each, arkiv",
        "2.7 cpu, 7.5 wall, 59 MB",
        || {
            for sheet in &sheets {
                black_box(press.pdf(sheet, Profile::Arkiv, &imprint)?);
            }
            Ok(())
        },
    )?;
    measured("40 panels, a PDF each, tryk", "", || {
        for sheet in &sheets {
            black_box(press.pdf(sheet, Profile::Tryk, &imprint)?);
        }
        Ok(())
    })?;
    measured(
        "40 panels in one PDF, arkiv",
        "2.5 cpu, 5 wall, 877 MB",
        || {
            black_box(press.pdf_of_all(&sheets, Profile::Arkiv, &imprint)?);
            Ok(())
        },
    )?;
    Ok(())
}

fn measured(
    name: &str,
    trial: &str,
    work: impl FnOnce() -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let (cpu, clock) = (processor_seconds()?, Instant::now());
    work()?;
    let (cpu, clock) = (processor_seconds()? - cpu, clock.elapsed().as_secs_f64());
    println!(
        "{name:<44} {cpu:>8.2} {clock:>8.2} {:>8.0}   {trial}",
        peak_megabytes()?
    );
    Ok(())
}

/// Seconds of processor so far, of all threads. Linux counts them in hundredths for every program to read.
fn processor_seconds() -> Result<f64, Box<dyn Error>> {
    let stat = fs::read_to_string("/proc/self/stat")?;
    let fields: Vec<&str> = stat
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let ticks = |field: usize| {
        fields
            .get(field)
            .and_then(|ticks| ticks.parse::<f64>().ok())
            .unwrap_or_default()
    };
    Ok((ticks(11) + ticks(12)) / 100.0)
}

/// The most memory the program has held, so far.
fn peak_megabytes() -> Result<f64, Box<dyn Error>> {
    let status = fs::read_to_string("/proc/self/status")?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .unwrap_or_default();
    Ok(line.trim().trim_end_matches(" kB").trim().parse::<f64>()? / 1024.0)
}
