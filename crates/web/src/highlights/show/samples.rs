//! The workspace when it is closed, as usual, and at its most crowded.

use std::collections::HashMap;

use genlyd_domain::highlight::{Anchored, Highlight};
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::text_version::Section;
use genlyd_domain::theme::Theme;
use genlyd_store::Stored;
use genlyd_text::passage::Passage;
use jiff::Timestamp;
use uuid::Uuid;

use super::{ShowHighlights, ThemeRow, Undo};
use crate::forms::FieldError;
use crate::highlights::draw::{self, Overlay};
use crate::highlights::form::TagForm;
use crate::highlights::picks::{Pick, Picks};
use crate::highlights::tell::{Latest, Listed, Unsettled};
use crate::pages::Page;
use crate::themes::sign::Sign;
use crate::turning::Turning;

const TEXT: &str = "Da han blev født, blæste det så meget, at færgen blev aflyst. Min mor skulle have været der, men hun sad på kajen i den forkerte by med en gryde suppe på skødet. Jeg havde læst alle bøgerne; ingen af dem handlede om os.\n\nVi ringede tre gange, før nogen kunne svare på, hvem vi skulle tale med. Så kom hun kl. 8 tirsdag morgen og satte sig på køkkengulvet sammen med os 👩🏽‍⚕️.\n\nDet var lige det.";

/// Words of the text and the themes heard in them.
const HEARD: [(&str, &[usize]); 6] = [
    ("blæste det så meget, at færgen blev aflyst. Min mor", &[0]),
    ("en gryde suppe på skødet", &[1, 2, 3, 4]),
    (
        "Vi ringede tre gange, før nogen kunne svare på, hvem vi skulle tale med.",
        &[1, 2],
    ),
    ("tre gange", &[3]),
    ("nogen kunne svare", &[0, 4, 5]),
    ("Det var lige det.", &[]),
];

fn id<T>(number: usize) -> Id<T> {
    Id::new(Uuid::from_u128(number as u128))
}

fn themes() -> HashMap<Id<Theme>, Theme> {
    [
        "Alene som forælder",
        "Ventetid",
        "Tillid",
        "Far-rollen",
        "Hverdag",
        "Småbørnsfamiliesamarbejde",
    ]
    .into_iter()
    .enumerate()
    .map(|(number, name)| {
        let theme = Theme {
            id: id(number),
            project: id(0),
            name: name.to_owned(),
            definition: String::new(),
            use_when: String::new(),
            not_when: String::new(),
            ink: Ink::ALL[number],
            letter: Ink::ALL[number].letter(),
            parent: None,
            order: 0,
            sensitive: false,
            retired: false,
        };
        (theme.id, theme)
    })
    .collect()
}

fn heard() -> Vec<Stored<Highlight>> {
    HEARD
        .iter()
        .enumerate()
        .filter_map(|(number, (words, themes))| {
            let start = TEXT.split(words).next()?.chars().count();
            let passage = Passage::new(TEXT, start, start + words.chars().count()).ok()?;
            Some(Stored {
                record: Highlight {
                    id: id(100 + number),
                    project: id(0),
                    story: id(0),
                    family: None,
                    version: id(0),
                    section: "begyndelsen".to_owned(),
                    passage,
                    themes: themes.iter().copied().map(id).collect(),
                    note: String::new(),
                    star: false,
                    author: None,
                    at: Timestamp::UNIX_EPOCH,
                    anchoring: Anchored::Kept,
                },
                revision: 1,
                changed: 1,
            })
        })
        .collect()
}

fn usual(active: Option<usize>) -> ShowHighlights {
    let (themes, highlights) = (themes(), heard());
    let active = active.map(|number| &highlights[number].record);
    let section = Section {
        key: "begyndelsen".to_owned(),
        markdown: TEXT.to_owned(),
    };
    let overlay = Overlay {
        highlights: &highlights,
        themes: &themes,
        active,
        landing: active,
        ticked: &["begyndelsen:0-61".to_owned()],
    };
    let row = |ink: Ink, name: &str, under| ThemeRow {
        id: id::<Theme>(ink as usize).to_string(),
        ink,
        letter: ink.letter(),
        name: name.to_owned(),
        count: 62,
        checked: ink == Ink::B,
        under,
    };
    ShowHighlights {
        title: "Vi ringede tre gange".to_owned(),
        number: 4,
        name: Some("Familien på bakken".to_owned()),
        words: 412,
        story: "/".to_owned(),
        stories: "/".to_owned(),
        picks: Picks {
            stories: ["Den lange vinter", "Vi ringede tre gange", ""]
                .into_iter()
                .zip(3..)
                .map(|(title, number)| Pick {
                    number,
                    title: title.to_owned(),
                    path: "/".to_owned(),
                    count: usize::from(title.is_empty()) * 7,
                    current: number == 4,
                })
                .collect(),
            turning: Turning::sample(),
            turned: active.is_some(),
            previous: Some("/".to_owned()),
            next: Some("/".to_owned()),
            all: 312,
        },
        may_tag: true,
        sections: vec![draw::section(&section, "Begyndelsen".to_owned(), &overlay)],
        themes: vec![
            row(
                Ink::A,
                "Alene som forælder",
                vec![row(Ink::F, "Netværk", Vec::new())],
            ),
            row(Ink::B, "Ventetid", Vec::new()),
        ],
        codebook: "/".to_owned(),
        new_theme: Some("/".to_owned()),
        form: TagForm {
            quote: active.map(|active| active.passage.exact.clone()),
            had: vec![id::<Theme>(1).to_string()],
            ..TagForm::default()
        },
        list: vec![
            listed("", true, false),
            listed("Sagt uden bebrejdelse.", false, true),
        ],
        unsettled: Vec::new(),
        latest: vec![Latest {
            author: Some("Per".to_owned()),
            quote: "elleve uger på et svar".to_owned(),
            themes: vec![Sign::sample(Ink::B, "Ventetid")],
            path: "/".to_owned(),
        }],
        tagged_passages: 312,
        tagged_stories: 27,
        undo: None,
        blocked: None,
        errors: Vec::new(),
    }
}

fn listed(note: &str, star: bool, active: bool) -> Listed {
    Listed {
        id: "1".to_owned(),
        quote: "nogen kunne svare".to_owned(),
        heading: "Hjælp og støtte".to_owned(),
        themes: vec![
            Sign::sample(Ink::B, "Ventetid"),
            Sign::sample(Ink::C, "Tillid"),
        ],
        note: note.to_owned(),
        star,
        author: (!star).then(|| "Per".to_owned()),
        when: "14. marts 2026 kl. 14.32".to_owned(),
        edit: "/".to_owned(),
        remove: "/".to_owned(),
        active,
    }
}

fn unsettled(lost: bool, was: Option<&str>, now: Option<&str>) -> Unsettled {
    Unsettled {
        lost,
        was: was.map(str::to_owned),
        now: now.map(str::to_owned),
        themes: vec![Sign::sample(Ink::B, "Ventetid")],
        note: if lost {
            "Se på den igen.".to_owned()
        } else {
            String::new()
        },
        action: "/".to_owned(),
        remove: "/".to_owned(),
    }
}

impl Page for ShowHighlights {
    const TEMPLATE: &'static str = "highlights/show";

    fn samples() -> Vec<ShowHighlights> {
        let blocked = ["withdrawn", "not-approved", "not-for-labs"].map(|reason| ShowHighlights {
            blocked: Some(reason),
            sections: Vec::new(),
            list: Vec::new(),
            ..usual(None)
        });
        let errors = [
            FieldError::new("", "highlight-gone"),
            FieldError::new("sentence", "highlight-nothing-chosen"),
            FieldError::new("sentence", "highlight-scattered"),
            FieldError::new("sentence", "highlight-no-such-place"),
            FieldError::new("sentence", "highlight-no-words"),
            FieldError::new("sentence", "highlight-nothing-near"),
            FieldError::new("sentence", "highlight-other-sentences"),
            FieldError::new("theme", "highlight-nothing-said"),
            FieldError::new("note", "highlight-note-changed").with("note", "Hans eget ord."),
            FieldError::new("note", "field-too-long").with("most", 2_000),
        ];
        let mut samples = Vec::from(blocked);
        samples.push(ShowHighlights {
            themes: Vec::new(),
            list: Vec::new(),
            latest: Vec::new(),
            picks: Picks::default(),
            ..usual(None)
        });
        samples.push(usual(None));
        samples.push(ShowHighlights {
            undo: Some(Undo {
                action: "/".to_owned(),
                quote: "tre gange".to_owned(),
            }),
            unsettled: vec![
                unsettled(true, Some("Det sagde ingen."), None),
                unsettled(true, None, Some("Det var lige det.")),
                unsettled(false, None, Some("tre gange")),
            ],
            errors: Vec::from(errors),
            ..usual(Some(2))
        });
        samples.push(ShowHighlights {
            may_tag: false,
            new_theme: None,
            ..usual(None)
        });
        samples
    }
}
