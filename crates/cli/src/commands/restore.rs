//! `genlyd restore`: a backup brought back into an empty folder.

use std::path::PathBuf;

use clap::Args;
use genlyd_store::{Sources, restore_from};

use crate::failure::Failure;
use crate::folder::Data;
use crate::terminal;

/// Bring a backup back into an empty folder.
///
/// Every file is compared with the backup's manifest first; a backup that is not whole leaves nothing behind. What a
/// family had erased stays erased, also when the backup is older than the erasure.
///
/// The keys are looked for beside the backup, in `genlyd.keys`, where `genlyd backup` put them.
#[derive(Args, Debug)]
#[command(
    after_long_help = "Example:\n  genlyd restore --from /mnt/usb/genlyd/2026-11-21 --data /srv/genlyd-again"
)]
pub(crate) struct Restore {
    /// The backup.
    #[arg(long, value_name = "FOLDER")]
    from: PathBuf,
    /// The key file, when it does not stand beside the backup.
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,
    /// One more ledger of erasures to obey: the file `erasures` of the folder that was lost.
    #[arg(long, value_name = "FILE")]
    erasures: Option<PathBuf>,
    #[command(flatten)]
    data: Data,
}

impl Restore {
    /// Brings the backup back.
    ///
    /// # Errors
    ///
    /// The target is as it was.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let sources = Sources {
            backup: &self.from,
            keys: self.keys.as_deref(),
            erasures: self.erasures.as_deref(),
        };
        let restored = restore_from(sources, &self.data.folder, &mut terminal::follow())?;
        terminal::say(format_args!(
            "{} is back: {}, {}.",
            self.data.folder.display(),
            terminal::count(restored.changes as usize, "change", "changes"),
            terminal::count(restored.records as usize, "record", "records"),
        ));
        if restored.erased > 0 {
            terminal::say(format_args!(
                "What was erased stays erased: {}.",
                terminal::count(
                    restored.erased as usize,
                    "family or text",
                    "families and texts"
                ),
            ));
        }
        terminal::say("Everybody signs in again.");
        Ok(())
    }
}
