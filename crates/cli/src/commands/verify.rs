//! `genlyd verify`: whether everything is as it was written.

use clap::Args;
use genlyd_store::{Depth, Verified, verify};
use serde::Serialize;

use crate::failure::Failure;
use crate::folder::Data;
use crate::terminal;

/// Check that everything is as it was written.
///
/// Reads the whole journal against its checksums and its chain, and changes nothing. It may run beside `genlyd serve`.
/// Damage is named with file and place, and the command ends with 4.
///
/// With --full every text is unsealed and read too, every picture is compared with its fingerprint, and, when nothing
/// else has the folder open, the keys and places are compared with the journal.
#[derive(Args, Debug)]
#[command(after_long_help = "Example:\n  genlyd verify --full --data /srv/genlyd")]
pub(crate) struct Verify {
    /// Look at every text and every picture too.
    #[arg(long)]
    full: bool,
    /// Answer in one line of JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    data: Data,
}

#[derive(Serialize)]
struct Answer {
    changes: u64,
    documents: u64,
    erased: u64,
    pictures: u64,
    fingerprint: String,
    torn: Option<String>,
    places_compared: bool,
}

impl Verify {
    /// Checks the folder.
    ///
    /// # Errors
    ///
    /// Every damage that was found.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let folder = self.data.existing()?;
        let depth = if self.full { Depth::Full } else { Depth::Quick };
        let verified = verify(folder, depth, &mut terminal::follow())?;
        if self.json {
            return terminal::say_json(&answer(&verified));
        }
        terminal::say(format_args!(
            "Nothing is damaged: {}, {}.",
            terminal::count(verified.changes as usize, "change", "changes"),
            terminal::count(verified.documents as usize, "record", "records"),
        ));
        if self.full {
            terminal::say(in_full(&verified));
        }
        terminal::say(format_args!("Fingerprint {}", hex(&verified.chain)));
        if let Some(torn) = &verified.torn {
            terminal::say(format_args!(
                "A hard stop left something unfinished at the end ({torn}). Nothing acknowledged is in it, and the next \
                 start cuts it off."
            ));
        }
        Ok(())
    }
}

fn in_full(verified: &Verified) -> String {
    let pictures = terminal::count(verified.pictures as usize, "picture", "pictures");
    let places = if verified.places_compared {
        "keys and places agree with the journal"
    } else {
        "keys and places were not compared, because they are in use or will be made anew at the next start"
    };
    let erased = match verified.erased {
        0 => String::new(),
        erased => format!("; {erased} records are erased for good"),
    };
    format!("{pictures} are as they were; {places}{erased}.")
}

fn answer(verified: &Verified) -> Answer {
    Answer {
        changes: verified.changes,
        documents: verified.documents,
        erased: verified.erased,
        pictures: verified.pictures,
        fingerprint: hex(&verified.chain),
        torn: verified.torn.as_ref().map(ToString::to_string),
        places_compared: verified.places_compared,
    }
}

/// Bytes as people compare them.
pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
