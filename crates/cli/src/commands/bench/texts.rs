//! Texts recombined from the invented demo: as many as are wanted, the same ones every time.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use genlyd_web::{Clock, Settings};
use serde_json::json;

use crate::demo::content::Content;
use crate::failure::Failure;

/// Words shorter than this are not searched for by themselves.
const SHORTEST_WORD: usize = 5;

/// The demo's paragraphs and titles, taken apart.
pub(super) struct Parts {
    titles: Vec<String>,
    paragraphs: Vec<String>,
}

/// Numbers that look like chance and are the same in every run (xorshift64).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Dice {
        Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// One of these.
    pub(super) fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let place = self.0.checked_rem(of.len() as u64)?;
        of.get(place as usize)
    }
}

impl Parts {
    pub(super) fn load() -> Result<Parts, Failure> {
        let today = Clock::of_the_machine()
            .now()
            .to_zoned(Settings::at("").zone)
            .date();
        let content = Content::load(today)
            .map_err(|error| Failure::failed("the demo cannot be read").because(error))?;
        let mut parts = Parts {
            titles: Vec::new(),
            paragraphs: Vec::new(),
        };
        for story in content.stories.values() {
            parts.titles.push(story.fact("title").to_owned());
            let sections = story.sections.iter().map(|(_, text)| text.as_str());
            let paragraphs = sections.flat_map(|text| text.split("\n\n"));
            parts.paragraphs.extend(paragraphs.map(str::to_owned));
        }
        Ok(parts)
    }

    /// A text of three to six paragraphs.
    pub(super) fn text(&self, number: u64) -> (String, String) {
        let mut dice = Dice::new(number + 1);
        let paragraphs = dice.pick(&[3, 4, 5, 6]).copied().unwrap_or(3);
        let text: Vec<&str> = (0..paragraphs)
            .filter_map(|_| dice.pick(&self.paragraphs).map(String::as_str))
            .collect();
        let title = dice.pick(&self.titles).cloned().unwrap_or_default();
        (format!("{title} {number}"), text.join("\n\n"))
    }

    /// Something that somebody may search for: a word or two that stand in the texts.
    pub(super) fn query(&self, number: u64) -> String {
        let mut dice = Dice::new(number + 7);
        let words: Vec<&str> = dice
            .pick(&self.paragraphs)
            .map(String::as_str)
            .unwrap_or_default()
            .split(|character: char| !character.is_alphabetic())
            .filter(|word| word.chars().count() >= SHORTEST_WORD)
            .collect();
        let one = dice.pick(&words).copied().unwrap_or("barn");
        match dice.pick(&[true, false]) {
            Some(true) => format!("{one} {}", dice.pick(&words).copied().unwrap_or_default()),
            _ => one.to_owned(),
        }
    }
}

/// Writes texts to a file, one a line.
pub(super) fn write(path: &Path, stories: u32) -> Result<(), Failure> {
    let parts = Parts::load()?;
    let file = File::create(path).map_err(|error| Failure::file(path, error))?;
    let mut file = BufWriter::new(file);
    for number in 1..=u64::from(stories) {
        let (title, text) = parts.text(number);
        let line = json!({"id": format!("t{number}"), "title": title, "text": text, "lang": "da"});
        writeln!(file, "{line}").map_err(|error| Failure::file(path, error))?;
    }
    file.flush().map_err(|error| Failure::file(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_gives_the_same_text_and_another_gives_another() {
        let parts = Parts::load().expect("the demo is whole");
        assert_eq!(parts.text(4), parts.text(4));
        assert_ne!(parts.text(4).1, parts.text(5).1);
        assert!(parts.text(4).1.split_whitespace().count() > 30);
        assert!(!parts.query(4).is_empty());
    }
}
