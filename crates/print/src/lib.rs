//! Paper: sheets laid out by Typst, from data that somebody with the right to it has collected.
//!
//! Read [`sheets`] for what can be printed, [`press`] for how, [`fit`] and [`checks`] for what the layout tells about
//! itself, [`portrait`] for pictures, and [`palette`] for colours that have a value for the screen and one for the
//! press. What a sheet looks like stands in `templates/print/*.typ`.
//!
//! Deliberately absent: Typst source made at run time (text arrives as JSON), fonts of the machine, packages, the
//! clock, and any say over who may print what: that is decided before a sheet is filled.

pub mod checks;
pub mod fit;
pub mod imprint;
pub mod palette;
pub mod portrait;
pub mod press;
pub mod sheets;

pub use checks::{Check, CheckKind, Level};
pub use fit::Fit;
pub use imprint::{Imprint, Profile};
pub use press::{Press, PressError, Printed};
pub use sheets::Sheet;
