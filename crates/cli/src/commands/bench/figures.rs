//! The figures, gathered and set as a table.

use std::fmt::{self, Display, Formatter};

use crate::terminal;

/// What was measured, in order.
#[derive(Default)]
pub(super) struct Figures(Vec<(String, String)>);

impl Figures {
    /// Adds a figure, and tells it at once to whoever waits.
    pub(super) fn add(&mut self, what: impl Into<String>, figure: impl Into<String>) {
        let (what, figure) = (what.into(), figure.into());
        terminal::note(format_args!("  {what}: {figure}"));
        self.0.push((what, figure));
    }
}

impl Display for Figures {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "| measured | figure |")?;
        write!(formatter, "|---|---|")?;
        for (what, figure) in &self.0 {
            write!(formatter, "\n| {what} | {figure} |")?;
        }
        Ok(())
    }
}

/// Bytes, as people count them.
pub(super) fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

/// Times in seconds, put in order so that the middle and the end can be read off.
pub(super) struct Times(Vec<f64>);

impl Times {
    pub(super) fn new(mut seconds: Vec<f64>) -> Times {
        seconds.sort_by(f64::total_cmp);
        Times(seconds)
    }

    /// The time within which this share of them was done, in milliseconds.
    pub(super) fn within(&self, share: f64) -> f64 {
        let last = self.0.len().saturating_sub(1);
        let place = (last as f64 * share).round() as usize;
        self.0.get(place).copied().unwrap_or_default() * 1000.0
    }

    pub(super) fn in_words(&self) -> String {
        format!(
            "median {:.1} ms, 99th percentile {:.1} ms",
            self.within(0.5),
            self.within(0.99)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_end_are_read_off() {
        let times = Times::new((1..=101).rev().map(f64::from).collect());
        assert_eq!(times.within(0.5), 51_000.0);
        assert_eq!(times.within(0.99), 100_000.0);
        assert_eq!(Times::new(Vec::new()).within(0.5), 0.0);
    }
}
