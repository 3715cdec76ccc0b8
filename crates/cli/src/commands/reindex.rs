//! `genlyd reindex`: the search index built anew.

use clap::Args;
use genlyd_search::Index;
use genlyd_store::Store;

use crate::desk::Desk;
use crate::failure::Failure;
use crate::folder::{self, Data};
use crate::stopwatch::Stopwatch;
use crate::terminal::{self, Bar};

/// Build the search index anew.
///
/// The index is made from the stories and holds nothing of its own; deleting it loses nothing. Genlyd builds it by itself
/// when it is missing, old or unreadable. Nothing else may have the folder open.
#[derive(Args, Debug)]
#[command(after_long_help = "Example:\n  genlyd reindex --data /srv/genlyd")]
pub(crate) struct Reindex {
    #[command(flatten)]
    data: Data,
}

impl Reindex {
    /// Builds the index anew.
    ///
    /// # Errors
    ///
    /// The folder is in use, or the index cannot be written.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let stopwatch = Stopwatch::start();
        let folder = self.data.existing()?;
        let desk = Desk::open(folder)?;
        let index = Index::open(&folder::index_of(folder), &desk.store)?;
        let bar = Bar::of(0, "Building the index");
        index.rebuild_telling(&mut |taken| bar.stand_at(taken.stories, taken.of))?;
        drop(bar);
        terminal::say(format_args!(
            "The index is built: {} in {:.1} seconds.",
            terminal::count(index.documents() as usize, "text", "texts"),
            stopwatch.seconds()
        ));
        Ok(())
    }
}

/// The index of a folder's store, with everything in it that there is to find.
///
/// # Errors
///
/// The index cannot be written, or the store cannot be read.
pub(super) fn caught_up(data: &std::path::Path, store: &Store) -> Result<Index, Failure> {
    let index = Index::open(&folder::index_of(data), store)?;
    let bar = Bar::of(0, "Taking up changes");
    index.catch_up_telling(&mut |taken| bar.stand_at(taken.stories, taken.of))?;
    Ok(index)
}
