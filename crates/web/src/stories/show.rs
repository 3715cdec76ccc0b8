//! A story, read in peace; for those who collect it, what comes next.

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use genlyd_domain::access::{Deed, Sight};
use genlyd_domain::consent::{Standing, Use, Why};
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::journey::{self, Next};
use genlyd_domain::project::Project;
use genlyd_domain::story::{Story, StoryState};
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use genlyd_store::view::stories::Seen;
use genlyd_text::guide::GuideText;
use genlyd_text::html;
use serde::Serialize;

use super::opened::{self, Opened, Tab};
use super::withdrawals::{self, Hanging};
use crate::desk::Desk;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// The page.
#[derive(Debug, Serialize)]
pub(crate) struct ShowStory {
    tabs: Vec<Tab>,
    number: u32,
    title: String,
    lang: &'static str,
    sections: Vec<Section>,
    quote: Option<String>,
    portrait: Option<Portrait>,
    chips: Vec<Chip>,
    facts: Vec<Fact>,
    themes: Vec<ThemeChip>,
    /// What comes next, for those who collect or tag.
    next: Option<Deed2>,
    /// Other ways on from here.
    ways: Vec<Deed2>,
    /// The text has changed since it was approved.
    lapsed: bool,
    /// It was taken back: what of it still hangs somewhere.
    gone: Option<Gone>,
    previous: Option<Neighbour>,
    following: Option<Neighbour>,
}

#[derive(Debug, Serialize)]
struct Section {
    heading: String,
    html: String,
}

#[derive(Debug, Serialize)]
struct Portrait {
    path: String,
    large: String,
    alt: String,
    credit: String,
}

#[derive(Debug, Serialize)]
struct Chip {
    state: &'static str,
    label: String,
}

#[derive(Debug, Serialize)]
struct Fact {
    name: &'static str,
    value: String,
}

#[derive(Debug, Serialize)]
struct ThemeChip {
    ink: String,
    letter: String,
    name: String,
    path: String,
}

/// Something to do, as a button.
#[derive(Debug, Serialize)]
struct Deed2 {
    key: &'static str,
    icon: &'static str,
    path: String,
}

#[derive(Debug, Serialize)]
struct Neighbour {
    title: String,
    path: String,
}

/// What is left to say of a story that was taken back.
#[derive(Debug, Serialize)]
struct Gone {
    when: Option<String>,
    hanging: Vec<Hanging>,
}
