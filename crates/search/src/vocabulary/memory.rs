//! A memory of two generations, so that what is met again and again stays.

use std::collections::HashMap;

/// Words, and as many pairs of words, that one shelf remembers to have met lately. All shelves full take about 20 MB.
pub(super) const MOST: usize = 2_048;

/// What was met lately, and what was met before that: when there is too much of the one, it becomes the other, and what was not
/// met again meanwhile is forgotten.
pub(super) struct Memory<T> {
    lately: HashMap<String, T>,
    before: HashMap<String, T>,
}

impl<T> Default for Memory<T> {
    fn default() -> Memory<T> {
        Memory {
            lately: HashMap::new(),
            before: HashMap::new(),
        }
    }
}

impl<T: Clone + Default> Memory<T> {
    pub(super) fn get(&mut self, key: &str) -> Option<&T> {
        if !self.lately.contains_key(key)
            && let Some(known) = self.before.remove(key)
        {
            *self.entry(key) = known;
        }
        self.lately.get(key)
    }

    pub(super) fn entry(&mut self, key: &str) -> &mut T {
        if self.lately.len() >= MOST && !self.lately.contains_key(key) {
            self.before = std::mem::take(&mut self.lately);
        }
        let known = self.before.remove(key).unwrap_or_default();
        self.lately.entry(key.to_owned()).or_insert(known)
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.lately.len() + self.before.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_met_again_and_again_stays() {
        let mut memory = Memory::default();
        for number in 0..MOST * 4 {
            *memory.entry("og") = true;
            *memory.entry(&number.to_string()) = true;
        }

        assert_eq!(memory.get("og"), Some(&true));
        assert_eq!(memory.get("0"), None);
    }
}
