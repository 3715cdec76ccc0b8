//! The page before anything is asked, when nothing was found, and when much was.

use genlyd_domain::ink::Ink;
use genlyd_text::segment::CharRange;

use super::{Exactly, Example, FoundPassage, FoundSnippet, FoundStory, ListSearches, Way};
use crate::pages::Page;
use crate::searches::collections::new::Keep;
use crate::searches::collections::row;
use crate::searches::narrowing::{Chosen, Facet, FacetValue};
use crate::searches::pieces::pieces;
use crate::themes::sign::Sign;

impl Page for ListSearches {
    const TEMPLATE: &'static str = "searches/list";

    fn samples() -> Vec<ListSearches> {
        let lit = |text: &str| pieces(text, &[CharRange { start: 3, end: 10 }]);
        let nothing = || ListSearches {
            action: "/".to_owned(),
            suggestions: "/".to_owned(),
            query: String::new(),
            kept: Vec::new(),
            facets: Vec::new(),
            chosen: Vec::new(),
            wide: None,
            exactly: None,
            notes: Vec::new(),
            examples: Vec::new(),
            passages: Vec::new(),
            stories: Vec::new(),
            total: 0,
            is_more: false,
            first: 1,
            last: 0,
            previous: None,
            next: None,
            all_stories: "/".to_owned(),
            ways: ["synonyms", "keywords"]
                .map(|key| Way {
                    key,
                    icon: "link",
                    path: "/".to_owned(),
                })
                .into(),
            collections: Vec::new(),
            collections_in_all: 0,
            all_collections: "/".to_owned(),
            keep: None,
            kept_as: None,
        };
        let examples = || {
            ["words", "theme", "phrase", "prefix", "both"]
                .map(|kind| Example {
                    kind,
                    query: "tema:\"Ventetid\" færge".to_owned(),
                    path: "/".to_owned(),
                })
                .into()
        };
        let value = |sign, label: &str, chosen| FacetValue {
            sign,
            label: label.to_owned(),
            count: 14,
            path: "/".to_owned(),
            chosen,
        };
        let story = |state, title: &str| FoundStory {
            number: 3,
            title: lit(title),
            name: (!title.is_empty()).then(|| "Familien på bakken".to_owned()),
            path: "/".to_owned(),
            forms: vec!["ventede".to_owned(), "ventetid".to_owned()],
            snippets: vec![FoundSnippet {
                heading: "Hjælp og støtte".to_owned(),
                text: lit("Vi ventede elleve uger på et <b>svar</b>."),
            }],
            state,
            themes: vec![
                Sign::sample(Ink::B, "Ventetid"),
                Sign::sample(Ink::C, "Tillid"),
            ],
        };
        vec![
            nothing(),
            ListSearches {
                examples: examples(),
                collections: row::samples(),
                collections_in_all: 12,
                ..nothing()
            },
            ListSearches {
                query: "findes ikke".to_owned(),
                exactly: Some(Exactly {
                    is_on: true,
                    other: "/".to_owned(),
                }),
                notes: vec!["Der er ikke noget tema, der hedder »x«.".to_owned()],
                wide: Some("/".to_owned()),
                chosen: vec![Chosen {
                    label: "Ventetid".to_owned(),
                    path: "/".to_owned(),
                }],
                examples: examples(),
                kept_as: Some("Nætter <b>uden</b> søvn".to_owned()),
                ..nothing()
            },
            ListSearches {
                query: "ventede".to_owned(),
                kept: vec![("theme", "1".to_owned())],
                facets: vec![
                    Facet {
                        key: "theme",
                        values: vec![value(
                            Some(Sign::sample(Ink::B, "Ventetid")),
                            "Ventetid",
                            true,
                        )],
                    },
                    Facet {
                        key: "week",
                        values: vec![value(None, "Uge 45", false)],
                    },
                    Facet {
                        key: "state",
                        values: vec![value(None, "Godkendt", false)],
                    },
                ],
                chosen: vec![Chosen {
                    label: "Ventetid".to_owned(),
                    path: "/".to_owned(),
                }],
                wide: Some("/".to_owned()),
                passages: vec![FoundPassage {
                    text: lit("Vi ventede elleve uger på et svar"),
                    path: "/".to_owned(),
                    number: 3,
                    title: String::new(),
                    heading: String::new(),
                    themes: vec![Sign::sample(Ink::B, "Ventetid")],
                }],
                stories: [
                    "draft",
                    "written",
                    "read_back",
                    "approved",
                    "changed",
                    "withdrawn",
                ]
                .map(|state| story(state, "Elleve uger"))
                .into_iter()
                .chain([story("approved", "")])
                .collect(),
                total: 1200,
                is_more: true,
                first: 21,
                last: 27,
                previous: Some("/".to_owned()),
                next: Some("/".to_owned()),
                keep: Some(Keep::sample()),
                ..nothing()
            },
        ]
    }
}
