//! The keys of the words for what was found.

use genlyd_domain::consent::Why;
use genlyd_print::collect::{Stop, Warning};
use genlyd_print::{Check, CheckKind, Level};
use genlyd_text::detect::Kind;

/// The key of a stop's words.
pub(in super::super) fn stop_key(stop: Stop) -> &'static str {
    match stop {
        Stop::NoConsent { why, .. } | Stop::NotApproved { why, .. } => match why {
            Why::NeverAsked => "stop-never-asked",
            Why::Refused => "stop-refused",
            Why::TakenBack => "stop-taken-back",
            Why::Expired => "stop-expired",
            Why::StoryWithdrawn => "stop-withdrawn",
            Why::NotApproved => "stop-not-approved",
            Why::TextChanged => "stop-text-changed",
        },
        Stop::StoryGone { .. } => "stop-story-gone",
        Stop::QuoteMissing { .. } => "stop-quote-missing",
        Stop::QuoteDrifted { .. } => "stop-quote-drifted",
        Stop::QuoteKeptBack { .. } => "stop-quote-kept-back",
        Stop::NothingToShow { .. } => "stop-nothing-to-show",
        Stop::PictureMissing { .. } => "stop-picture-missing",
        Stop::ThemeGone => "stop-theme-gone",
        Stop::PersonalNumber => "stop-personal-number",
    }
}

pub(super) fn warning_key(warning: Warning) -> &'static str {
    match warning {
        Warning::PortraitWithheld => "warn-portrait-withheld",
        Warning::QuoteCorrected => "warn-quote-corrected",
        Warning::FamilyOften => "warn-family-often",
        Warning::SameQuoteTwice => "warn-same-quote-twice",
    }
}

/// The key of the words for something that was found and that nobody has looked at.
pub(super) fn find_key(kind: Kind) -> &'static str {
    match kind {
        // It stops the piece before anything is found on it.
        Kind::PersonalNumber => "stop-personal-number",
        Kind::Account => "warn-find-account",
        Kind::Telephone => "warn-find-telephone",
        Kind::Email => "warn-find-email",
        Kind::Address => "warn-find-address",
        Kind::Plate => "warn-find-plate",
        Kind::Web => "warn-find-web",
        Kind::Name => "warn-find-name",
        Kind::Institution => "warn-find-institution",
    }
}

/// The key of the words for a layout that is not as it should be.
pub(in super::super) fn check_key(check: &Check) -> &'static str {
    match (check.kind, check.level) {
        (CheckKind::TextFits, Level::Stops) => "stop-text-fits",
        (CheckKind::TextFits, _) => "warn-text-fits",
        (CheckKind::BodySize, _) => "warn-body-size",
        (CheckKind::LineLength, _) => "warn-line-length",
        (CheckKind::WordBudget, _) => "warn-word-budget",
        (CheckKind::PortraitResolution, Level::Stops) => "stop-portrait-resolution",
        (CheckKind::PortraitResolution, _) => "warn-portrait-resolution",
        (CheckKind::Glyphs, _) => "stop-glyphs",
        (CheckKind::Voices, _) => "warn-voices",
    }
}

pub(super) fn kind_name(kind: CheckKind) -> &'static str {
    match kind {
        CheckKind::TextFits => "text-fits",
        CheckKind::BodySize => "body-size",
        CheckKind::LineLength => "line-length",
        CheckKind::WordBudget => "word-budget",
        CheckKind::PortraitResolution => "portrait-resolution",
        CheckKind::Glyphs => "glyphs",
        CheckKind::Voices => "voices",
    }
}

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Fine => "ok",
        Level::Warns => "warn",
        Level::Stops => "stop",
    }
}
