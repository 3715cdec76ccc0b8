//! Paper: sheets collected from what a visitor may see, and laid out by Typst.
//!
//! Read [`sheets`] for what can be printed, [`press`] for how, [`fit`] and [`checks`] for what the layout tells about
//! itself, [`portrait`] for pictures, and [`palette`] for colours that have a value for the screen and one for the
//! press. What a sheet looks like stands in `templates/print/*.typ`. [`collect`] fills sheets from a view and is the only
//! part that knows the store; [`edition`] makes numbered editions of them for the ledger.
//!
//! Deliberately absent: Typst source made at run time (text arrives as JSON), fonts of the machine, packages and the
//! clock.

pub mod checks;
pub mod collect;
pub mod edition;
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
