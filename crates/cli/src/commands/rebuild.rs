//! `genlyd rebuild`: keys and places made anew from the journal.

use clap::Args;
use genlyd_store::rebuild;

use crate::failure::Failure;
use crate::folder::Data;
use crate::terminal;

/// Make the keys and places anew from the journal.
///
/// The journal holds all content and is not touched. What is derived from it is thrown away and made again; whoever is
/// signed in signs in again. Nothing else may have the folder open.
///
/// Genlyd does this by itself when it finds something wrong at the start. The command is for the case that `genlyd
/// verify` tells you to.
#[derive(Args, Debug)]
#[command(after_long_help = "Example:\n  genlyd rebuild --data /srv/genlyd")]
pub(crate) struct Rebuild {
    #[command(flatten)]
    data: Data,
}

impl Rebuild {
    /// Makes keys and places anew.
    ///
    /// # Errors
    ///
    /// The folder is in use, or the journal is damaged.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let rebuilt = rebuild(self.data.existing()?, &mut terminal::follow())?;
        terminal::say(format_args!(
            "Made anew: {} from {}.",
            terminal::count(rebuilt.records as usize, "record", "records"),
            terminal::count(rebuilt.changes as usize, "change", "changes"),
        ));
        Ok(())
    }
}
