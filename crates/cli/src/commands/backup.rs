//! `genlyd backup`: a copy of the data folder, made while people go on writing.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::verify::hex;
use crate::failure::Failure;
use crate::folder::Data;
use crate::terminal;

/// Copy the data folder, also while it is being served.
///
/// The backup gets a folder of its own, which must be missing or empty. Every change that was acknowledged before the
/// command began is in it, and the copy is checked against its checksums.
///
/// The families' keys are NOT in that folder: they stand beside it, in `genlyd.keys`, in place of those of the backup
/// before. Keep that one file apart from the backups: without it a backup cannot be read, and with it anybody can.
#[derive(Args, Debug)]
#[command(
    after_long_help = "Example:\n  genlyd backup --to /mnt/usb/genlyd/2026-11-21 --data /srv/genlyd"
)]
pub(crate) struct Backup {
    /// The folder to copy to; missing or empty.
    #[arg(long, value_name = "FOLDER")]
    to: PathBuf,
    /// Answer in one line of JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    data: Data,
}

#[derive(Serialize)]
struct Answer {
    changes: u64,
    pictures: u64,
    bytes: u64,
    fingerprint: String,
    keys: PathBuf,
}

impl Backup {
    /// Makes the backup.
    ///
    /// # Errors
    ///
    /// The target is not empty, or something could not be read or written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let folder = self.data.existing()?;
        let made = genlyd_store::backup(folder, &self.to, &mut terminal::follow())?;
        if self.json {
            return terminal::say_json(&Answer {
                changes: made.changes,
                pictures: made.pictures,
                bytes: made.bytes,
                fingerprint: hex(&made.chain),
                keys: made.keys,
            });
        }
        terminal::say(format_args!(
            "{} holds {} and {}, {:.1} MB in all.",
            self.to.display(),
            terminal::count(made.changes as usize, "change", "changes"),
            terminal::count(made.pictures as usize, "picture", "pictures"),
            made.bytes as f64 / 1e6,
        ));
        terminal::say(format_args!("Fingerprint {}", hex(&made.chain)));
        terminal::say(format_args!(
            "The keys stand in {}: keep them apart from the backup.",
            made.keys.display()
        ));
        Ok(())
    }
}
