//! A thread that follows the store, so that what was written is found a moment later.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::index::Index;

/// How long the thread waits for a change before it looks whether it should end, and after a failure before it tries again.
const PATIENCE: Duration = Duration::from_millis(250);

/// Failures between two lines in the log: one a minute.
const FAILURES_A_LINE: u32 = 240;

/// Follows the store until it is dropped, which waits for the thread to end.
pub struct Follower {
    ending: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Index {
    /// Follows the store in a thread of its own: builds what is missing first, then takes up each change as it comes.
    /// What cannot be done is said in the log and tried again.
    #[must_use = "following ends when this is dropped"]
    pub fn follow(&self) -> Follower {
        let ending = Arc::new(AtomicBool::new(false));
        let thread = std::thread::Builder::new()
            .name("search".to_owned())
            .spawn({
                let (index, ending) = (self.clone(), ending.clone());
                move || follow(&index, &ending)
            })
            .inspect_err(|error| {
                tracing::error!(%error, "no thread to follow the store with; search finds nothing new");
            })
            .ok();
        Follower { ending, thread }
    }
}

impl Drop for Follower {
    fn drop(&mut self) {
        self.ending.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("following the store broke down");
        }
    }
}

fn follow(index: &Index, ending: &AtomicBool) {
    let mut failures = 0_u32;
    while !ending.load(Ordering::Relaxed) {
        match index.catch_up() {
            Ok(position) => {
                failures = 0;
                index.0.store.wait_for_change(position, PATIENCE);
            }
            Err(error) => {
                if failures.is_multiple_of(FAILURES_A_LINE) {
                    tracing::error!(
                        error = &error as &dyn std::error::Error,
                        "search cannot follow the store"
                    );
                }
                failures = failures.wrapping_add(1);
                std::thread::sleep(PATIENCE);
            }
        }
    }
}
