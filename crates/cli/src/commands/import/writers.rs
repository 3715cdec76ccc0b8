//! Several threads that commit one text each at a time, so that one sync of the disk covers many.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use genlyd_domain::project::Project;
use genlyd_store::CommitError;

use super::draft::Draft;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::terminal::Bar;

/// Writers at a time. More of them wait for each other without writing faster.
const WRITERS: usize = 16;

/// Commits every draft, or stops at the first that cannot be. What was committed before stays, each text whole.
///
/// # Errors
///
/// Why it stopped. Running the command again goes on from there.
pub(super) fn write(desk: &Desk, project: &Project, drafts: &[Draft]) -> Result<(), Failure> {
    let bar = Bar::of(drafts.len(), "Bringing texts in");
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let stopped = AtomicBool::new(false);
    let failed: Mutex<Option<CommitError>> = Mutex::new(None);
    let (store, at) = (&desk.store, desk.now);
    let writer = || {
        while !stopped.load(Ordering::Relaxed) {
            let Some(draft) = drafts.get(next.fetch_add(1, Ordering::Relaxed)) else {
                break;
            };
            match store.commit(draft.commit(at)) {
                Ok(_) => {
                    done.fetch_add(1, Ordering::Relaxed);
                    bar.step();
                }
                Err(error) => {
                    stopped.store(true, Ordering::Relaxed);
                    if let Ok(mut failed) = failed.lock() {
                        failed.get_or_insert(error);
                    }
                }
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..WRITERS.min(drafts.len()) {
            scope.spawn(writer);
        }
    });
    match failed.into_inner() {
        Ok(None) if !stopped.into_inner() => Ok(()),
        Ok(Some(error)) => Err(Failure::failed(format!(
            "{} of {} texts are in »{}«, each of them whole; then it stopped. Run the same command again to go on",
            done.into_inner(),
            drafts.len(),
            project.title
        ))
        .because(error)),
        _ => Err(Failure::failed("the texts could not be written")),
    }
}
