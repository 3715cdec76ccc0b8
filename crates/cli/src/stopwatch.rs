//! How long something took, by the one clock there is.

use genlyd_web::Clock;
use jiff::Timestamp;

/// A watch that was started.
pub(crate) struct Stopwatch {
    clock: Clock,
    started: Timestamp,
}

impl Stopwatch {
    /// Starts.
    pub(crate) fn start() -> Stopwatch {
        let clock = Clock::of_the_machine();
        Stopwatch {
            started: clock.now(),
            clock,
        }
    }

    /// Seconds since the start.
    pub(crate) fn seconds(&self) -> f64 {
        self.clock.now().duration_since(self.started).as_secs_f64()
    }
}
