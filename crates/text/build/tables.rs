//! Forms as a finite-state map and a table of readings. Most words are read like many others ("take off two letters, put
//! one on"), so that the table is small and the map shares its tails.

use std::collections::HashMap;

use crate::expand::{Forms, Reading};

/// What the program embeds.
pub(crate) struct Tables {
    /// Form → place in the table of readings.
    pub(crate) map: Vec<u8>,
    /// The readings: how many, then each as one byte for its kind, one for the bytes to take off, one for the length of
    /// what is put on, and that.
    pub(crate) readings: Vec<u8>,
}

/// The bit that says that a form may end a compound.
const ENDS_COMPOUNDS: u8 = 0x10;

/// Packs forms.
pub(crate) fn pack(forms: &Forms) -> Result<Tables, fst::Error> {
    let mut readings = Vec::new();
    let mut places: HashMap<Vec<u8>, u64> = HashMap::new();
    let mut map = fst::MapBuilder::memory();
    for (form, read_as) in forms {
        let packed = pack_readings(form, read_as.iter());
        let next = readings.len() as u64;
        let place = *places.entry(packed).or_insert_with_key(|packed| {
            readings.extend(packed);
            next
        });
        map.insert(form, place)?;
    }
    Ok(Tables {
        map: map.into_inner()?,
        readings,
    })
}

fn pack_readings<'a>(form: &str, readings: impl ExactSizeIterator<Item = &'a Reading>) -> Vec<u8> {
    let mut packed = vec![length(readings.len())];
    for reading in readings {
        let shared = form
            .char_indices()
            .zip(reading.lemma.chars())
            .take_while(|((_, left), right)| left == right)
            .last()
            .map_or(0, |((place, letter), _)| place + letter.len_utf8());
        let put_on = &reading.lemma[shared..];
        let ends = if reading.ends_compounds {
            ENDS_COMPOUNDS
        } else {
            0
        };
        packed.push(reading.class as u8 | ends);
        packed.push(length(form.len() - shared));
        packed.push(length(put_on.len()));
        packed.extend(put_on.as_bytes());
    }
    packed
}

fn length(number: usize) -> u8 {
    u8::try_from(number).expect("words and their readings are shorter than 256 bytes")
}
