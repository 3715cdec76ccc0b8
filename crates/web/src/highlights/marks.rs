//! Cutting a section's text into paragraphs, sentences and runs, and giving overlapping marks lanes of their own.

use genlyd_text::segment::{self, CharRange};

/// Lanes that have a line of their own under the text. What lies deeper is only washed.
pub(crate) const DEEPEST_LANE: u8 = 4;

/// A stretch of the text under one sign. A highlight with two themes is two stretches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stretch {
    /// Where it stands.
    pub(crate) range: CharRange,
    /// Whatever the caller knows the sign by.
    pub(crate) sign: usize,
}

/// A paragraph: sentences with nothing between them but blanks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// Its sentences.
    pub(crate) sentences: Vec<Sentence>,
    /// The stretches that touch it, by number, in the order in which they begin.
    pub(crate) stretches: Vec<usize>,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sentence {
    /// Where it stands.
    pub(crate) range: CharRange,
    /// The blanks before it, back to the sentence before; empty at the beginning of a paragraph.
    pub(crate) gap: Vec<Run>,
    /// Its text, cut wherever a stretch begins or ends.
    pub(crate) runs: Vec<Run>,
    /// The stretches that touch it, by number.
    pub(crate) stretches: Vec<usize>,
}

/// A piece of text that lies under the same stretches from end to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    /// The text.
    pub(crate) text: String,
    /// What it lies under, uppermost lane first.
    pub(crate) layers: Vec<Layer>,
}

/// One stretch over a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Layer {
    /// The lane, from 1 to [`DEEPEST_LANE`].
    pub(crate) lane: u8,
    /// The stretch, by number.
    pub(crate) stretch: usize,
}

/// A section's plain text as paragraphs, with the stretches laid over it.
pub(crate) fn cut(plain: &str, stretches: &[Stretch]) -> Vec<Paragraph> {
    let characters: Vec<char> = plain.chars().collect();
    let lanes = lanes(stretches);
    let cutter = Cutter {
        characters: &characters,
        stretches,
        lanes: &lanes,
    };
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut last_end = 0;
    for range in segment::sentences(plain) {
        let between = CharRange {
            start: last_end,
            end: range.start,
        };
        let begins = paragraphs.is_empty() || cutter.breaks_paragraph(between);
        let sentence = Sentence {
            range,
            gap: if begins {
                Vec::new()
            } else {
                cutter.runs(between)
            },
            runs: cutter.runs(range),
            stretches: cutter.touching(range),
        };
        match paragraphs.last_mut() {
            Some(paragraph) if !begins => paragraph.take(sentence),
            _ => paragraphs.push(Paragraph {
                stretches: sentence.stretches.clone(),
                sentences: vec![sentence],
            }),
        }
        last_end = range.end;
    }
    paragraphs
}

/// The lane of each stretch: the uppermost that is free where it begins, for the stretches that begin first, the longer
/// before the shorter.
pub(crate) fn lanes(stretches: &[Stretch]) -> Vec<u8> {
    let mut order: Vec<usize> = (0..stretches.len()).collect();
    order.sort_by_key(|number| {
        let range = stretches[*number].range;
        (range.start, std::cmp::Reverse(range.end), *number)
    });
    let mut lanes = vec![DEEPEST_LANE; stretches.len()];
    let mut ends: Vec<usize> = Vec::new();
    for number in order {
        let range = stretches[number].range;
        let free = ends.iter().position(|end| *end <= range.start);
        let lane = match free {
            Some(lane) => {
                ends[lane] = range.end;
                lane
            }
            None => {
                ends.push(range.end);
                ends.len() - 1
            }
        };
        lanes[number] = u8::try_from(lane + 1).map_or(DEEPEST_LANE, |lane| lane.min(DEEPEST_LANE));
    }
    lanes
}

impl Paragraph {
    fn take(&mut self, sentence: Sentence) {
        for stretch in &sentence.stretches {
            if !self.stretches.contains(stretch) {
                self.stretches.push(*stretch);
            }
        }
        self.sentences.push(sentence);
    }
}

struct Cutter<'a> {
    characters: &'a [char],
    stretches: &'a [Stretch],
    lanes: &'a [u8],
}

impl Cutter<'_> {
    fn breaks_paragraph(&self, between: CharRange) -> bool {
        let breaks = self.characters[between.start..between.end]
            .iter()
            .filter(|character| **character == '\n')
            .count();
        breaks > 1
    }

    /// The stretches that touch a range, by where they begin.
    fn touching(&self, range: CharRange) -> Vec<usize> {
        let mut touching: Vec<usize> = (0..self.stretches.len())
            .filter(|number| self.stretches[*number].range.overlaps(range))
            .collect();
        touching.sort_by_key(|number| (self.stretches[*number].range.start, self.lanes[*number]));
        touching
    }

    fn runs(&self, range: CharRange) -> Vec<Run> {
        let touching = self.touching(range);
        let mut edges: Vec<usize> = touching
            .iter()
            .flat_map(|number| {
                let stretch = self.stretches[*number].range;
                [stretch.start, stretch.end]
            })
            .filter(|edge| range.start < *edge && *edge < range.end)
            .chain([range.start, range.end])
            .collect();
        edges.sort_unstable();
        edges.dedup();
        edges
            .windows(2)
            .map(|edge| {
                let piece = CharRange {
                    start: edge[0],
                    end: edge[1],
                };
                let mut layers: Vec<Layer> = touching
                    .iter()
                    .filter(|number| self.stretches[**number].range.overlaps(piece))
                    .map(|number| Layer {
                        lane: self.lanes[*number],
                        stretch: *number,
                    })
                    .collect();
                layers.sort_unstable();
                Run {
                    text: self.characters[piece.start..piece.end].iter().collect(),
                    layers,
                }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Vi ringede tre gange. Så kom hun 👩🏽‍⚕️ tirsdag.\n\nDet var lige det.";

    /// The stretch over these words.
    fn over(words: &str, sign: usize) -> Stretch {
        let before = TEXT.split(words).next().unwrap_or_default();
        let start = before.chars().count();
        Stretch {
            range: CharRange {
                start,
                end: start + words.chars().count(),
            },
            sign,
        }
    }

    fn drawn(runs: &[Run]) -> Vec<(&str, Vec<u8>)> {
        runs.iter()
            .map(|run| {
                let lanes = run.layers.iter().map(|layer| layer.lane).collect();
                (run.text.as_str(), lanes)
            })
            .collect()
    }

    #[test]
    fn a_text_without_marks_is_its_sentences_and_nothing_is_left_out() {
        let paragraphs = cut(TEXT, &[]);

        let sentences: Vec<Vec<usize>> = paragraphs
            .iter()
            .map(|paragraph| {
                paragraph
                    .sentences
                    .iter()
                    .map(|one| one.range.start)
                    .collect()
            })
            .collect();
        assert_eq!(sentences, [vec![0, 22], vec![49]]);
        assert_eq!(drawn(&paragraphs[0].sentences[0].gap), []);
        assert_eq!(drawn(&paragraphs[0].sentences[1].gap), [(" ", vec![])]);
    }

    #[test]
    fn overlapping_marks_lie_in_lanes_of_their_own() {
        let stretches = [over("ringede tre", 0), over("tre gange", 1)];

        let paragraphs = cut(TEXT, &stretches);

        assert_eq!(
            drawn(&paragraphs[0].sentences[0].runs),
            [
                ("Vi ", vec![]),
                ("ringede ", vec![1]),
                ("tre", vec![1, 2]),
                (" gange", vec![2]),
                (".", vec![]),
            ]
        );
        assert_eq!(paragraphs[0].sentences[0].stretches, [0, 1]);
    }

    #[test]
    fn a_lane_is_taken_again_where_the_mark_before_has_ended() {
        let stretches = [over("Vi", 0), over("ringede tre", 1), over("gange", 2)];

        assert_eq!(lanes(&stretches), [1, 1, 1]);
    }

    #[test]
    fn what_lies_deeper_than_the_last_lane_shares_it() {
        let stretches = [over("tre", 0); 6];

        assert_eq!(lanes(&stretches), [1, 2, 3, 4, 4, 4]);
    }

    #[test]
    fn a_mark_across_sentences_covers_the_blank_between_them() {
        let stretches = [over("gange. Så kom", 0)];

        let paragraphs = cut(TEXT, &stretches);

        let second = &paragraphs[0].sentences[1];
        assert_eq!(drawn(&second.gap), [(" ", vec![1])]);
        assert_eq!(drawn(&second.runs)[0], ("Så kom", vec![1]));
    }

    #[test]
    fn a_mark_across_paragraphs_is_drawn_in_both() {
        let stretches = [over("tirsdag.\n\nDet var", 0)];

        let paragraphs = cut(TEXT, &stretches);

        assert_eq!(paragraphs[0].stretches, [0]);
        assert_eq!(paragraphs[1].stretches, [0]);
        assert_eq!(
            drawn(&paragraphs[1].sentences[0].runs)[0],
            ("Det var", vec![1])
        );
    }

    #[test]
    fn an_emoji_of_several_code_points_stays_whole() {
        let stretches = [over("hun 👩🏽‍⚕️ tirsdag", 0)];

        let paragraphs = cut(TEXT, &stretches);

        assert_eq!(
            drawn(&paragraphs[0].sentences[1].runs),
            [
                ("Så kom ", vec![]),
                ("hun 👩🏽‍⚕️ tirsdag", vec![1]),
                (".", vec![])
            ]
        );
    }

    #[test]
    fn the_pieces_of_a_paragraph_are_its_text_again() {
        let stretches = [over("ringede tre", 0), over("gange. Så", 1), over("e", 2)];

        let paragraphs = cut(TEXT, &stretches);

        let text: String = paragraphs[0]
            .sentences
            .iter()
            .flat_map(|sentence| sentence.gap.iter().chain(&sentence.runs))
            .map(|run| run.text.as_str())
            .collect();
        assert_eq!(Some(text.as_str()), TEXT.split("\n\n").next());
    }
}
