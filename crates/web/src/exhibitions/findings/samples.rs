//! Findings of every kind, so that samples show that each has words.

use std::collections::BTreeMap;

use super::{Arg, Finding, PieceLink};

/// Findings of every kind there is, for samples.
pub(in super::super) fn samples() -> Vec<Finding> {
    const KINDS: [&str; 36] = [
        "stop-never-asked",
        "stop-refused",
        "stop-taken-back",
        "stop-expired",
        "stop-withdrawn",
        "stop-not-approved",
        "stop-text-changed",
        "stop-story-gone",
        "stop-quote-missing",
        "stop-quote-drifted",
        "stop-quote-kept-back",
        "stop-nothing-to-show",
        "stop-picture-missing",
        "stop-theme-gone",
        "stop-personal-number",
        "stop-text-fits",
        "stop-portrait-resolution",
        "stop-glyphs",
        "warn-portrait-withheld",
        "warn-quote-corrected",
        "warn-find-account",
        "warn-find-telephone",
        "warn-find-email",
        "warn-find-address",
        "warn-find-plate",
        "warn-find-web",
        "warn-find-name",
        "warn-find-institution",
        "warn-family-often",
        "warn-same-quote-twice",
        "warn-text-fits",
        "warn-body-size",
        "warn-line-length",
        "warn-word-budget",
        "warn-portrait-resolution",
        "warn-voices",
    ];
    let counted = KINDS.into_iter().map(|key| Finding {
        level: if key.starts_with("stop") {
            "stop"
        } else {
            "warn"
        },
        key: key.to_owned(),
        args: BTreeMap::from([("count", Arg::Number(2))]),
        pieces: [9, 31]
            .map(|number| PieceLink {
                number,
                path: "/".to_owned(),
            })
            .to_vec(),
        helps: true,
    });
    let right = ["ok-consent", "ok-approved", "ok-text"]
        .into_iter()
        .map(|key| Finding {
            level: "ok",
            key: key.to_owned(),
            args: BTreeMap::from([("count", Arg::Number(29)), ("of", Arg::Number(31))]),
            pieces: Vec::new(),
            helps: false,
        });
    counted.chain(right).chain(samples_of_one()).collect()
}

fn samples_of_one() -> Vec<Finding> {
    let of = |kind: &str, levels: &[&'static str], names: &[&'static str]| -> Vec<Finding> {
        levels
            .iter()
            .map(|level| Finding {
                level,
                key: format!("here-{kind}-{level}"),
                args: names.iter().map(|name| (*name, Arg::Number(4))).collect(),
                pieces: Vec::new(),
                helps: false,
            })
            .collect()
    };
    [
        of(
            "text-fits",
            &["ok", "warn", "stop"],
            &["overflow_lines", "sheets"],
        ),
        of(
            "body-size",
            &["ok", "warn"],
            &["points", "x_height_mm", "wanted_mm", "distance_m"],
        ),
        of("line-length", &["ok", "warn"], &["characters", "most"]),
        of("word-budget", &["ok", "warn"], &["words", "budget"]),
        of(
            "portrait-resolution",
            &["ok", "warn", "stop"],
            &["dpi", "wanted", "least"],
        ),
        of("glyphs", &["ok", "stop"], &["characters", "count"]),
        of("voices", &["ok", "warn"], &["voices", "least", "most"]),
    ]
    .concat()
}
