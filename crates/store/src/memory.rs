//! Records kept in memory as they were read, by their place in the journal, which never changes what it holds.

use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use genlyd_domain::record::Record;

use crate::journal::reader::Place;
use crate::locks;

/// A bounded memory in two halves: what is used stays in the young half, and the old half is dropped whole when the
/// young one is full.
pub(crate) struct Memory {
    halves: Mutex<Halves>,
    /// Of stored JSON, for each half.
    half_bytes: usize,
}

#[derive(Default)]
struct Halves {
    young: HashMap<Place, Kept>,
    young_bytes: usize,
    old: HashMap<Place, Kept>,
}

type Kept = Arc<dyn Any + Send + Sync>;

impl Memory {
    pub(crate) fn new(bytes: usize) -> Memory {
        Memory {
            halves: Mutex::default(),
            half_bytes: bytes / 2,
        }
    }

    pub(crate) fn get<R: Record>(&self, place: Place) -> Option<R> {
        let kept = {
            let mut halves = locks::lock(&self.halves);
            match halves.young.get(&place) {
                Some(kept) => Arc::clone(kept),
                None => {
                    let kept = halves.old.remove(&place)?;
                    self.keep(&mut halves, place, Arc::clone(&kept));
                    kept
                }
            }
        };
        kept.downcast_ref::<R>().cloned()
    }

    pub(crate) fn put<R: Record>(&self, place: Place, record: &R) {
        let kept: Kept = Arc::new(record.clone());
        self.keep(&mut locks::lock(&self.halves), place, kept);
    }

    /// Forgets everything: after an erasure nothing of it stays in memory.
    pub(crate) fn clear(&self) {
        *locks::lock(&self.halves) = Halves::default();
    }

    fn keep(&self, halves: &mut Halves, place: Place, kept: Kept) {
        if halves.young_bytes > self.half_bytes {
            halves.old = std::mem::take(&mut halves.young);
            halves.young_bytes = 0;
        }
        if halves.young.insert(place, kept).is_none() {
            halves.young_bytes += place.length as usize;
        }
    }
}
