//! What the press has already drawn: fits and pictures of sheets, kept for a while under a digest of what they show.
//!
//! A sheet is collected anew for every request, so consent is asked first; only then is looked whether the very same sheet
//! was drawn before.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use genlyd_domain::piece::Piece;
use genlyd_print::collect::{Collected, Hall};
use genlyd_print::imprint::USUAL_BLEED_MM;
use genlyd_print::{Fit, Imprint, Press, PressError};
use jiff::Timestamp;

use crate::page_error::PageError;

/// Fits that are kept: the sheets of a dozen exhibitions.
const MOST_FITS: usize = 400;

/// Bytes of pictures that are kept.
const MOST_BYTES: usize = 24 << 20;

/// What the press has drawn.
#[derive(Default)]
pub(crate) struct Proofs {
    fits: Mutex<Kept<Fit>>,
    pictures: Mutex<Kept<Arc<[u8]>>>,
    printing: Mutex<()>,
}

/// How a picture of a sheet is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Looks {
    pub(crate) width: u32,
    pub(crate) page: u16,
    pub(crate) bleed: bool,
}

type Digest = [u8; 32];

struct Kept<T> {
    found: HashMap<(Digest, Option<Looks>), T>,
    order: VecDeque<((Digest, Option<Looks>), usize)>,
    weight: usize,
}

impl Proofs {
    /// Lets one print job run at a time, so that memory stays flat however many press the button.
    pub(crate) fn alone(&self) -> MutexGuard<'_, ()> {
        self.printing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How a sheet comes out, if that is known already.
    pub(crate) fn known_fit(&self, collected: &Collected) -> Option<Fit> {
        lock(&self.fits).get((digest(collected), None))
    }

    /// How a sheet comes out; `looked` may be without its picture. Nothing when its picture cannot be used.
    pub(crate) fn fit(
        &self,
        press: &Press,
        hall: &Hall<'_>,
        piece: &Piece,
        looked: &Collected,
    ) -> Result<Option<Fit>, PageError> {
        if let Some(fit) = self.known_fit(looked) {
            return Ok(Some(fit));
        }
        let Ok(whole) = hall.collect(piece)? else {
            return Ok(None);
        };
        let fit = match press.fit(&whole.sheet) {
            Ok(fit) => fit,
            Err(PressError::Portrait { .. }) => return Ok(None),
            Err(fault) => return Err(fault.into()),
        };
        self.keep_fit(&whole, &fit);
        Ok(Some(fit))
    }

    /// A picture of a sheet. Nothing when a sheet's own picture cannot be used.
    pub(crate) fn picture(
        &self,
        press: &Press,
        hall: &Hall<'_>,
        piece: &Piece,
        looks: Looks,
    ) -> Result<Option<Arc<[u8]>>, PageError> {
        let Ok(looked) = hall.look(piece)? else {
            return Ok(None);
        };
        let key = (digest(&looked), Some(looks));
        if let Some(picture) = lock(&self.pictures).get(key) {
            return Ok(Some(picture));
        }
        let Ok(whole) = hall.collect(piece)? else {
            return Ok(None);
        };
        let (page, bleed) = (usize::from(looks.page), looks.bleed);
        let preview = match press.preview(&whole.sheet, &proof(hall), looks.width, page, bleed) {
            Ok(preview) => preview,
            Err(PressError::Portrait { .. }) => return Ok(None),
            Err(fault) => return Err(fault.into()),
        };
        self.keep_fit(&whole, &preview.fit);
        let picture: Arc<[u8]> = preview.png.into();
        lock(&self.pictures).keep(key, picture.clone(), picture.len(), MOST_BYTES);
        Ok(Some(picture))
    }

    fn keep_fit(&self, collected: &Collected, fit: &Fit) {
        lock(&self.fits).keep((digest(collected), None), fit.clone(), 1, MOST_FITS);
    }
}

/// What goes with a sheet that is only looked at: no number, no moment.
fn proof(hall: &Hall<'_>) -> Imprint {
    Imprint {
        title: hall.exhibition().title.clone(),
        language: hall.exhibition().language,
        edition: None,
        made: Timestamp::UNIX_EPOCH,
        ident: "proof".to_owned(),
        bleed_mm: USUAL_BLEED_MM,
    }
}

fn digest(collected: &Collected) -> Digest {
    *collected.digest().as_bytes()
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<T> Default for Kept<T> {
    fn default() -> Kept<T> {
        Kept {
            found: HashMap::new(),
            order: VecDeque::new(),
            weight: 0,
        }
    }
}

impl<T: Clone> Kept<T> {
    fn get(&self, key: (Digest, Option<Looks>)) -> Option<T> {
        self.found.get(&key).cloned()
    }

    /// Keeps a thing of some weight; the oldest go when the weight of all exceeds `most`.
    fn keep(&mut self, key: (Digest, Option<Looks>), thing: T, weight: usize, most: usize) {
        if self.found.insert(key, thing).is_some() {
            return;
        }
        self.order.push_back((key, weight));
        self.weight += weight;
        while self.weight > most {
            let Some((oldest, its_weight)) = self.order.pop_front() else {
                return;
            };
            self.found.remove(&oldest);
            self.weight -= its_weight;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_never_outweighs_its_bound_and_the_oldest_goes_first() {
        let mut kept = Kept::default();
        let key = |number: u8| ([number; 32], None);

        for number in 0..10 {
            kept.keep(key(number), number, 3, 10);
        }

        assert_eq!(kept.get(key(9)), Some(9));
        assert_eq!(kept.get(key(7)), Some(7));
        assert_eq!(kept.get(key(6)), None);
        assert_eq!(kept.found.len(), 3);
    }

    #[test]
    fn keeping_the_same_thing_twice_weighs_once() {
        let mut kept = Kept::default();

        kept.keep(([1; 32], None), 'a', 4, 10);
        kept.keep(([1; 32], None), 'a', 4, 10);

        assert_eq!(kept.weight, 4);
    }
}
