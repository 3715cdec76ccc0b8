//! Both texts side by side, when two have written in the same part: nothing is lost, and somebody chooses.

use genlyd_domain::section_merge;
use genlyd_text::difference::{self, Part};
use genlyd_text::guide::GuideSection;
use serde::Serialize;

use crate::desk::Desk;
use crate::forms::Values;
use crate::frame::Link;
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::Placed;
use crate::stories::opened::Opened;
use crate::urls;

/// The page with both.
#[derive(Debug, Serialize)]
pub(crate) struct SectionConflict {
    back: Link,
    action: String,
    heading: String,
    /// Who wrote the other text; `None` when that is not known.
    who: Option<String>,
    when: String,
    /// The version that the next save is compared with.
    version: String,
    mine: String,
    theirs: String,
    /// From theirs to mine, word by word.
    parts: Vec<Part>,
    /// What the field for both together begins with: the longer one.
    body: String,
}

/// The text that a form asks to be saved: what is in the field, or what a button of this page chose.
pub(super) fn chosen(form: &Values) -> String {
    match form.one("keep") {
        "mine" => form.one("mine").to_owned(),
        "theirs" => form.one("theirs").to_owned(),
        "both" => section_merge::one_after_the_other(form.one("theirs"), form.one("mine")),
        _ => form.one("body").to_owned(),
    }
}

pub(super) fn page(
    desk: &Desk<'_>,
    opened: &Opened,
    section: &GuideSection,
    mine: &str,
) -> Result<Placed<SectionConflict>, PageError> {
    let theirs = opened.written(&section.key).to_owned();
    let mine = mine.replace("\r\n", "\n").trim().to_owned();
    let (project, story) = (opened.project.id, opened.seen.story.id);
    let who = match opened.text.author {
        genlyd_domain::change::Actor::Person(person) => desk.view.name_of(project, person)?,
        _ => None,
    };
    let longer = if mine.chars().count() >= theirs.chars().count() {
        &mine
    } else {
        &theirs
    };
    Ok(Placed {
        place: opened.place(desk).here(section.heading.clone()),
        page: SectionConflict {
            back: Link {
                name: opened.whose(desk),
                path: urls::story(project, story),
            },
            action: urls::edit_section(project, story, &section.key),
            heading: section.heading.clone(),
            who,
            when: desk.words.moment(opened.text.at),
            version: opened.text.id.to_string(),
            parts: difference::of_words(&theirs, &mine),
            body: longer.clone(),
            mine,
            theirs,
        },
    })
}

impl Page for SectionConflict {
    const TEMPLATE: &'static str = "stories/sections/conflict";

    fn samples() -> Vec<SectionConflict> {
        let page = |mine: &str, theirs: &str, who: Option<&str>| SectionConflict {
            back: Link {
                name: "F01 Familien ved havnen".to_owned(),
                path: "/".to_owned(),
            },
            action: "/".to_owned(),
            heading: "Hjælp og støtte".to_owned(),
            who: who.map(str::to_owned),
            when: "14. marts 2026 kl. 14.32".to_owned(),
            version: "1".to_owned(),
            parts: difference::of_words(theirs, mine),
            body: mine.to_owned(),
            mine: mine.to_owned(),
            theirs: theirs.to_owned(),
        };
        vec![
            page("", "Holger kom med suppe.", None),
            page(
                "Holger kom med kold suppe.",
                "Holger kom med varm suppe.",
                Some("Per"),
            ),
            page("<script>", "»Æ, ø & å«", Some("Per & Lis")),
        ]
    }
}
