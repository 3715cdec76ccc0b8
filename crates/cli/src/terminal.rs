//! Where the program speaks: answers on standard output, complaints and progress on standard error.

use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use genlyd_store::{Progress, Step};
use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

use crate::failure::Failure;

/// Says one line, or several. Whoever listens may stop listening: `genlyd search barn | head` is no failure.
pub(crate) fn say(line: impl Display) {
    let _ = writeln!(io::stdout().lock(), "{line}");
}

/// Says something as one line of JSON, for a script.
///
/// # Errors
///
/// When it cannot be written as JSON.
pub(crate) fn say_json(thing: &impl Serialize) -> Result<(), Failure> {
    let json = serde_json::to_string(thing)
        .map_err(|error| Failure::failed("the answer is not to be had as JSON").because(error))?;
    say(json);
    Ok(())
}

/// Tells something beside the answer, so that a script that reads the answer is not disturbed.
pub(crate) fn note(line: impl Display) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

/// Tells why a command did not do what was asked.
pub(crate) fn complain(failure: &Failure) {
    note(format_args!("genlyd: {failure}"));
}

/// Whether answers go to a person's terminal, where words can be lit.
pub(crate) fn is_watched() -> bool {
    io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none()
}

/// A number of things, with the word for one and for several.
pub(crate) fn count(number: usize, one: &str, several: &str) -> String {
    let word = if number == 1 { one } else { several };
    format!("{number} {word}")
}

/// How far a piece of work has come. Drawn on a terminal only.
pub(crate) struct Bar(ProgressBar);

impl Bar {
    /// A bar of so many things.
    pub(crate) fn of(total: usize, what: &'static str) -> Bar {
        Bar::new(
            total as u64,
            what,
            "{msg:<20} {bar:30} {human_pos} of {human_len}",
        )
    }

    /// One more thing is done.
    pub(crate) fn step(&self) {
        self.0.inc(1);
    }

    /// So many things are done, of so many.
    pub(crate) fn stand_at(&self, done: usize, total: usize) {
        self.0.set_length(total as u64);
        self.0.set_position(done as u64);
    }

    fn new(total: u64, what: &'static str, template: &str) -> Bar {
        let bar = ProgressBar::new(total);
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("━╸─"));
        }
        bar.set_message(what);
        Bar(bar)
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// Draws how far the store has come, step by step.
pub(crate) fn follow() -> impl FnMut(Progress) {
    let mut drawn: Option<(Step, Bar)> = None;
    move |progress| {
        let bar = match drawn.take() {
            Some((step, bar)) if step == progress.step => bar,
            _ => bar_of(progress.step),
        };
        bar.0.set_length(progress.total);
        bar.0.set_position(progress.done);
        drawn = Some((progress.step, bar));
    }
}

fn bar_of(step: Step) -> Bar {
    const BYTES: &str = "{msg:<20} {bar:30} {decimal_bytes} of {decimal_total_bytes}";
    const FILES: &str = "{msg:<20} {bar:30} {human_pos} of {human_len}";
    match step {
        Step::Journal => Bar::new(0, "Journal", BYTES),
        Step::Pictures => Bar::new(0, "Pictures", FILES),
        Step::Copying => Bar::new(0, "Copying", BYTES),
    }
}
