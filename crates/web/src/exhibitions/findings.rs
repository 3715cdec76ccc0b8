//! What checking an exhibition found: stops, warnings and what is as it should be, as keys and figures for the words.

mod keys;
mod samples;

use std::collections::BTreeMap;

use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::piece::{Content, Piece};
use genlyd_print::checks::Figure;
use genlyd_print::collect::{self, Hall, Outcome, Stop};
use genlyd_print::{Check, CheckKind, Level, checks};
use genlyd_text::language::Language;
use serde::Serialize;

pub(super) use keys::{check_key, stop_key};
use keys::{find_key, kind_name, level, warning_key};
pub(super) use samples::samples;

use crate::page_error::PageError;
use crate::site::Site;
use crate::urls;

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Finding {
    /// stop, warn, ok or info.
    pub(super) level: &'static str,
    /// The key of its words; for stops and warnings there is a `…-help` too.
    pub(super) key: String,
    /// The figures in its words.
    pub(super) args: BTreeMap<&'static str, Arg>,
    /// The pieces it is about.
    pub(super) pieces: Vec<PieceLink>,
    /// Words with advice follow it.
    pub(super) helps: bool,
}

/// A figure in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Arg {
    Number(usize),
    Text(String),
}

/// A piece by its number.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct PieceLink {
    pub(super) number: u32,
    pub(super) path: String,
}

/// A piece, and how it stands.
pub(super) struct Judged<'a> {
    pub(super) piece: &'a Piece,
    pub(super) outcome: Outcome,
    /// What the layout says; nothing where it was not laid out yet.
    pub(super) checks: Option<Vec<Check>>,
    /// Its picture's file cannot be used.
    pub(super) spoilt: bool,
}

/// Which pieces are laid out to be judged.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Reach<'a> {
    /// All of them, however long it takes.
    All,
    /// Those that were laid out before, and this one.
    Known(Option<&'a Piece>),
}

/// How each piece of an exhibition stands.
pub(super) fn judge<'a>(
    site: &Site,
    hall: &'a Hall<'_>,
    reach: Reach<'_>,
) -> Result<Vec<Judged<'a>>, PageError> {
    hall.pieces()
        .iter()
        .map(|piece| {
            let wanted = match reach {
                Reach::All => true,
                Reach::Known(chosen) => chosen.is_some_and(|chosen| chosen.id == piece.id),
            };
            judge_one(site, hall, piece, wanted)
        })
        .collect()
}

fn judge_one<'a>(
    site: &Site,
    hall: &Hall<'_>,
    piece: &'a Piece,
    wanted: bool,
) -> Result<Judged<'a>, PageError> {
    let outcome = hall.look(piece)?;
    let mut judged = Judged {
        piece,
        outcome,
        checks: None,
        spoilt: false,
    };
    if let Ok(collected) = &judged.outcome {
        let fit = if wanted {
            let fit = site.proofs().fit(site.press(), hall, piece, collected)?;
            judged.spoilt = fit.is_none();
            fit
        } else {
            site.proofs().known_fit(collected)
        };
        judged.checks = fit.map(|fit| checks::checks(&collected.sheet, &fit));
    }
    Ok(judged)
}

impl Judged<'_> {
    /// Something stops it.
    pub(super) fn is_stopped(&self) -> bool {
        self.found().iter().any(|(level, _)| *level == "stop")
    }

    /// Something was found on it that nobody has looked at.
    pub(super) fn has_unseen(&self) -> bool {
        let collected = self.outcome.as_ref();
        collected.is_ok_and(|collected| collected.unseen().next().is_some())
    }

    /// How many sheets of paper it takes, where that is known.
    pub(super) fn sheets(&self) -> usize {
        let fits = self
            .checks
            .iter()
            .flatten()
            .find(|check| check.kind == CheckKind::TextFits);
        match fits.and_then(|check| check.figures.get("sheets")) {
            Some(Figure::Number(sheets)) => (*sheets as usize).max(1),
            _ => 1,
        }
    }

    /// What was found on it, worst first.
    fn found(&self) -> Vec<(&'static str, &'static str)> {
        let mut found: Vec<(&'static str, &'static str)> = match &self.outcome {
            Err(stops) => stops.iter().map(|stop| ("stop", stop_key(*stop))).collect(),
            Ok(collected) => {
                let warnings = collected.warnings.iter();
                let unseen = collected.unseen().map(|found| find_key(found.kind));
                { warnings.map(|warning| warning_key(*warning)) }
                    .chain(unseen)
                    .map(|key| ("warn", key))
                    .collect()
            }
        };
        if self.spoilt {
            found.push(("stop", "stop-picture-missing"));
        }
        for check in self.checks.iter().flatten() {
            match check.level {
                Level::Stops => found.push(("stop", check_key(check))),
                Level::Warns => found.push(("warn", check_key(check))),
                Level::Fine => {}
            }
        }
        found.sort();
        found.dedup();
        found
    }

    fn has(&self, is: impl Fn(&Stop) -> bool) -> bool {
        self.outcome
            .as_ref()
            .is_err_and(|stops| stops.iter().any(is))
    }
}

/// The whole exhibition, kind by kind: stops first, then warnings, then what is as it should be.
pub(super) fn of_all(exhibition: &Exhibition, judged: &[Judged<'_>]) -> Vec<Finding> {
    let mut found: BTreeMap<(&'static str, &'static str), Vec<PieceLink>> = BTreeMap::new();
    let link = |piece: &Piece| PieceLink {
        number: piece.position,
        path: urls::panel(exhibition.project, exhibition.id, piece.id),
    };
    for one in judged {
        for kind in one.found() {
            found.entry(kind).or_default().push(link(one.piece));
        }
    }
    let pairs = judged.iter().map(|one| (one.piece, &one.outcome));
    for (piece, warning) in collect::across(pairs) {
        let pieces = found.entry(("warn", warning_key(warning))).or_default();
        pieces.extend(
            judged
                .iter()
                .filter(|one| one.piece.id == piece)
                .map(|one| link(one.piece)),
        );
    }
    let mut findings: Vec<Finding> = found
        .into_iter()
        .map(|((level, key), pieces)| Finding {
            level,
            key: key.to_owned(),
            args: BTreeMap::from([("count", Arg::Number(pieces.len()))]),
            pieces,
            helps: true,
        })
        .collect();
    findings.extend(as_it_should_be(judged));
    findings
}

/// The counts of what is right.
fn as_it_should_be(judged: &[Judged<'_>]) -> Vec<Finding> {
    let telling: Vec<&Judged<'_>> = judged
        .iter()
        .filter(|one| one.piece.content != Content::TitleWall)
        .collect();
    let laid_out: Vec<&Judged<'_>> = judged.iter().filter(|one| one.checks.is_some()).collect();
    let count = |key: &str, of: &[&Judged<'_>], right: &dyn Fn(&Judged<'_>) -> bool| {
        let right = of.iter().filter(|one| right(one)).count();
        (!of.is_empty()).then(|| Finding {
            level: if right == of.len() { "ok" } else { "info" },
            key: key.to_owned(),
            args: BTreeMap::from([("count", Arg::Number(right)), ("of", Arg::Number(of.len()))]),
            pieces: Vec::new(),
            helps: false,
        })
    };
    let said_yes = |one: &Judged<'_>| {
        !one.has(|stop| matches!(stop, Stop::NoConsent { .. } | Stop::StoryGone { .. }))
    };
    let approved = |one: &Judged<'_>| !one.has(|stop| matches!(stop, Stop::NotApproved { .. }));
    let fits = |one: &Judged<'_>| {
        let checks = one.checks.iter().flatten();
        !checks
            .filter(|check| check.kind == CheckKind::TextFits)
            .any(|check| check.level == Level::Stops)
    };
    [
        count("ok-consent", &telling, &said_yes),
        count("ok-approved", &telling, &approved),
        count("ok-text", &laid_out, &fits),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// One piece by itself, with the figures of its layout.
pub(super) fn of_one(language: Language, judged: &Judged<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let one = |level, key: String, args, helps| Finding {
        level,
        key,
        args,
        pieces: Vec::new(),
        helps,
    };
    let count = || BTreeMap::from([("count", Arg::Number(1))]);
    match &judged.outcome {
        Err(stops) => {
            for stop in stops {
                findings.push(one("stop", stop_key(*stop).to_owned(), count(), true));
            }
        }
        Ok(collected) => {
            let unseen = collected.unseen().map(|found| find_key(found.kind));
            let warnings = collected.warnings.iter();
            for key in { warnings.map(|warning| warning_key(*warning)) }.chain(unseen) {
                findings.push(one("warn", key.to_owned(), count(), true));
            }
        }
    }
    if judged.spoilt {
        findings.push(one(
            "stop",
            "stop-picture-missing".to_owned(),
            count(),
            true,
        ));
    }
    for check in judged.checks.iter().flatten() {
        let level = level(check.level);
        let key = format!("here-{}-{level}", kind_name(check.kind));
        findings.push(one(level, key, figures(language, check), false));
    }
    let order = |level| {
        ["stop", "warn", "ok"]
            .iter()
            .position(|known| *known == level)
    };
    findings.sort_by(|one, other| {
        let place =
            |finding: &Finding| (order(finding.level), finding.key.starts_with("warn-find"));
        place(one)
            .cmp(&place(other))
            .then_with(|| match place(one).1 {
                true => one.key.cmp(&other.key),
                false => std::cmp::Ordering::Equal,
            })
    });
    findings.dedup();
    findings
}

/// The figures of a check as words take them: whole numbers for counting, others as they are written.
fn figures(language: Language, check: &Check) -> BTreeMap<&'static str, Arg> {
    let written = |figure: &Figure| match figure {
        Figure::Text(text) => Arg::Text(text.clone()),
        Figure::Number(number) => figure_of(language, *number),
    };
    check
        .figures
        .iter()
        .map(|(name, figure)| (*name, written(figure)))
        .collect()
}

fn figure_of(language: Language, number: f64) -> Arg {
    let tenths = (number * 10.0).round() / 10.0;
    if tenths.fract() == 0.0 && tenths >= 0.0 {
        return Arg::Number(tenths as usize);
    }
    let text = format!("{tenths:.1}");
    Arg::Text(match language {
        Language::Danish => text.replace('.', ","),
        Language::English => text,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_written_as_the_language_writes_them() {
        assert_eq!(
            figure_of(Language::Danish, 22.46),
            Arg::Text("22,5".to_owned())
        );
        assert_eq!(
            figure_of(Language::English, 22.46),
            Arg::Text("22.5".to_owned())
        );
        assert_eq!(figure_of(Language::Danish, 24.02), Arg::Number(24));
    }
}
