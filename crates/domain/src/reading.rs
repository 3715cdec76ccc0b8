//! Reading a story back to its family: piece by piece, with what the family says to each.

use std::collections::BTreeMap;

use genlyd_text::{pieces, plain};

use crate::text_version::{Section, TextVersion};

/// Something that is read aloud and answered by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passus {
    /// Its number in the reading, from 0, which is the title.
    pub number: usize,
    /// The section it stands in; none for the title.
    pub section: Option<String>,
    /// Its Markdown; for the title, the title.
    pub markdown: String,
    /// The family has heard these very words in an earlier reading.
    pub heard: bool,
}

/// What the family says to a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It fits as it stands.
    Fits,
    /// It shall read like this.
    Change(String),
    /// It shall not be there.
    LeaveOut,
}

/// A story's words after what the family said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The title.
    pub title: String,
    /// The sections.
    pub sections: Vec<Section>,
}

/// A story in the pieces it is read in, title first. Pieces that stand word for word in `heard` need not be read again.
pub fn pieces(version: &TextVersion, heard: Option<&TextVersion>) -> Vec<Passus> {
    let mut reading = Vec::new();
    if !version.title.is_empty() {
        reading.push(Passus {
            number: 0,
            section: None,
            markdown: version.title.clone(),
            heard: heard.is_some_and(|heard| heard.title == version.title),
        });
    }
    let mut number = 0;
    for section in &version.sections {
        let earlier: Vec<&str> = heard
            .and_then(|heard| heard.section(&section.key))
            .map(|section| pieces::of(&section.markdown))
            .unwrap_or_default();
        for piece in pieces::of(&section.markdown) {
            number += 1;
            // A line of dashes cannot be read aloud.
            if plain::from_markdown(piece).is_empty() {
                continue;
            }
            reading.push(Passus {
                number,
                section: Some(section.key.clone()),
                markdown: piece.to_owned(),
                heard: earlier.contains(&piece),
            });
        }
    }
    reading
}

/// The story's words with what the family said carried into them. A piece without a verdict stays as it is, and so does
/// a title that was left out or emptied: a story is called something.
pub fn corrected(version: &TextVersion, verdicts: &BTreeMap<usize, Verdict>) -> Corrected {
    let title = match verdicts.get(&0) {
        Some(Verdict::Change(title)) if !title.trim().is_empty() => title.trim().to_owned(),
        _ => version.title.clone(),
    };
    let mut number = 0;
    let sections = version
        .sections
        .iter()
        .map(|section| {
            let mut changed = false;
            let kept: Vec<&str> = pieces::of(&section.markdown)
                .into_iter()
                .map(|piece| {
                    number += 1;
                    match verdicts.get(&number) {
                        Some(Verdict::LeaveOut) => {
                            changed = true;
                            ""
                        }
                        Some(Verdict::Change(words)) => {
                            changed = true;
                            words.as_str()
                        }
                        Some(Verdict::Fits) | None => piece,
                    }
                })
                .collect();
            Section {
                key: section.key.clone(),
                markdown: if changed {
                    pieces::join(kept)
                } else {
                    section.markdown.clone()
                },
            }
        })
        .collect();
    Corrected { title, sections }
}

/// Whether everything that must be heard has been, and fits.
pub fn all_fits(reading: &[Passus], verdicts: &BTreeMap<usize, Verdict>) -> bool {
    reading
        .iter()
        .all(|passus| passus.heard || verdicts.get(&passus.number) == Some(&Verdict::Fits))
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::change::Actor;
    use crate::id::Id;
    use crate::text_version::Writing;

    fn version(title: &str, sections: &[(&str, &str)]) -> TextVersion {
        let sections = sections
            .iter()
            .map(|(key, markdown)| Section {
                key: (*key).to_owned(),
                markdown: (*markdown).to_owned(),
            })
            .collect();
        let writing = Writing {
            id: Id::new(Uuid::nil()),
            author: Actor::Operator,
            at: Timestamp::UNIX_EPOCH,
        };
        let nil = Uuid::nil();
        TextVersion::first(Id::new(nil), Id::new(nil), None, title, sections, writing)
            .unwrap_or_else(|refusal| panic!("{refusal}"))
    }

    fn story() -> TextVersion {
        version(
            "Suppen",
            &[
                (
                    "beginning",
                    "Vi ringede tre gange.\n\n---\n\nIngen tog den.",
                ),
                ("support", "Så kom Holger."),
            ],
        )
    }

    #[test]
    fn the_title_is_read_first_and_a_line_of_dashes_not_at_all() {
        let read: Vec<_> = pieces(&story(), None)
            .into_iter()
            .map(|passus| (passus.number, passus.markdown))
            .collect();
        let expected = [
            (0, "Suppen"),
            (1, "Vi ringede tre gange."),
            (3, "Ingen tog den."),
            (4, "Så kom Holger."),
        ];
        assert_eq!(
            read,
            expected.map(|(number, text)| (number, text.to_owned()))
        );
    }

    #[test]
    fn a_correction_changes_its_piece_and_nothing_else() {
        let verdicts = BTreeMap::from([
            (1, Verdict::Change("Vi ringede fire gange.".to_owned())),
            (4, Verdict::LeaveOut),
        ]);
        let corrected = corrected(&story(), &verdicts);
        assert_eq!(
            corrected.sections[0].markdown,
            "Vi ringede fire gange.\n\n---\n\nIngen tog den."
        );
        assert_eq!(corrected.sections[1].markdown, "");
        assert_eq!(corrected.title, "Suppen");
    }

    #[test]
    fn only_what_changed_is_heard_again() {
        let earlier = story();
        let later = version(
            "Suppen",
            &[
                (
                    "beginning",
                    "Vi ringede fire gange.\n\n---\n\nIngen tog den.",
                ),
                ("support", "Så kom Holger."),
            ],
        );
        let again: Vec<_> = pieces(&later, Some(&earlier))
            .into_iter()
            .filter(|passus| !passus.heard)
            .map(|passus| passus.number)
            .collect();
        assert_eq!(again, [1]);
    }

    #[test]
    fn a_piece_without_an_answer_is_not_approved() {
        let reading = pieces(&story(), None);
        let mut verdicts: BTreeMap<usize, Verdict> = reading
            .iter()
            .map(|passus| (passus.number, Verdict::Fits))
            .collect();
        assert!(all_fits(&reading, &verdicts));

        verdicts.remove(&3);

        assert!(!all_fits(&reading, &verdicts));
    }
}
