//! The one home of the clock.

use std::sync::Arc;

use jiff::Timestamp;

/// Tells the time. Tests give one that stands still.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    /// The machine's clock.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one home of the clock"
    )]
    pub fn of_the_machine() -> Clock {
        Clock(Arc::new(Timestamp::now))
    }

    /// A clock that is read elsewhere.
    pub fn from(tell: impl Fn() -> Timestamp + Send + Sync + 'static) -> Clock {
        Clock(Arc::new(tell))
    }

    /// The moment it is.
    pub fn now(&self) -> Timestamp {
        (self.0)()
    }
}
