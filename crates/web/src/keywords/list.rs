//! The special words of a theme, a week or a profession, told in words before numbers.

use actix_web::{HttpRequest, HttpResponse, web};
use fluent_bundle::FluentValue;
use genlyd_domain::id::Id;
use genlyd_domain::project::Project;
use genlyd_search::keyness::{
    self, Keyword, LEAST_COUNT, LEAST_FAMILIES, LEAST_REST, LEAST_WORDS, TooSmall,
};
use genlyd_text::language::Language;
use serde::Serialize;

use super::choices::{self, Choices};
use super::chosen::{Asked, Chosen};
use crate::desk::Desk;
use crate::forms;
use crate::frame::{Entry, Place};
use crate::page_error::PageError;
use crate::pages::Page;
use crate::site::{Placed, Site};
use crate::urls;
use crate::visitor::Visit;

/// The words.
#[derive(Debug, Serialize)]
pub(crate) struct ListKeywords {
    chosen: Option<Chosen>,
    rows: Vec<Row>,
    /// Why there is nothing to compare: families, words or rest.
    too_small: Option<&'static str>,
    /// Words and families of the selection and of the rest.
    selection: [u64; 2],
    rest: [u64; 2],
    other_language: usize,
    least: Least,
    choices: Choices,
    nothing_to_choose: bool,
    stories: String,
}

/// A special word.
#[derive(Debug, Serialize)]
struct Row {
    word: String,
    /// How much more often, in words.
    often: String,
    inside: u64,
    families: usize,
    rest: u64,
    /// Chance would hardly have done it.
    sure: bool,
    g2: String,
    path: String,
}

/// The least there must be, for the words that say so.
#[derive(Debug, Serialize)]
struct Least {
    count: u64,
    families: usize,
    words: u64,
    rest: u64,
}

const LEAST: Least = Least {
    count: LEAST_COUNT,
    families: LEAST_FAMILIES,
    words: LEAST_WORDS,
    rest: LEAST_REST,
};

pub(crate) async fn show(
    site: web::Data<Site>,
    visit: Visit,
    at: web::Path<Id<Project>>,
    request: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let asked: Asked = forms::query(&request);
    let placed = site
        .desk(&visit, move |desk| load(desk, *at, &asked))
        .await?;
    site.page(&visit, placed)
}

fn load(
    desk: &Desk<'_>,
    project: Id<Project>,
    asked: &Asked,
) -> Result<Placed<ListKeywords>, PageError> {
    let project = desk.project(project)?;
    let chosen = asked.chosen(desk, &project)?;
    let choices = choices::choices(desk, &project)?;
    let mut page = ListKeywords {
        rows: Vec::new(),
        too_small: None,
        selection: [0; 2],
        rest: [0; 2],
        other_language: 0,
        least: LEAST,
        nothing_to_choose: choices.is_empty(),
        choices,
        stories: urls::stories(project.id),
        chosen: None,
    };
    let title = desk.words.text("keywords-title");
    let mut place = Place::of(&project, desk).under(Entry::Themes);
    match chosen {
        None => place = place.here(title),
        Some(chosen) => {
            place = place
                .step(title, urls::keywords(project.id))
                .here(chosen.name.clone());
            fill(desk, &project, &mut page, chosen)?;
        }
    }
    Ok(Placed { place, page })
}

fn fill(
    desk: &Desk<'_>,
    project: &Project,
    page: &mut ListKeywords,
    chosen: Chosen,
) -> Result<(), PageError> {
    let found = desk
        .index
        .keywords(&desk.view, project.id, project.language, &chosen.selection)?;
    let size = |size: keyness::Size| [size.words, size.families as u64];
    page.selection = size(found.selection);
    page.rest = size(found.rest);
    page.other_language = found.other_language;
    match found.words {
        Ok(words) => {
            let row = |word| row(desk, project.id, &chosen, word);
            page.rows = words.into_iter().map(row).collect();
        }
        Err(why) => page.too_small = Some(too_small(why)),
    }
    page.chosen = Some(chosen);
    Ok(())
}

fn too_small(why: TooSmall) -> &'static str {
    match why {
        TooSmall::Families => "families",
        TooSmall::Words => "words",
        TooSmall::Rest => "rest",
    }
}

fn row(desk: &Desk<'_>, project: Id<Project>, chosen: &Chosen, found: Keyword) -> Row {
    let Keyword { word, key } = found;
    Row {
        often: if key.rest == 0 {
            desk.words.text("keywords-only-here")
        } else {
            often(desk, key.log_ratio)
        },
        inside: key.inside,
        families: key.families,
        rest: key.rest,
        sure: key.is_sure(),
        g2: decimal(desk.words.language(), key.g2),
        path: chosen.word(project, &word),
        word,
    }
}

/// A number with one decimal.
fn decimal(language: Language, number: f64) -> String {
    let told = format!("{number:.1}");
    match language {
        Language::Danish => told.replace('.', ","),
        Language::English => told,
    }
}

/// How much more often, as one would say it: nobody says »2,83 gange«.
fn often(desk: &Desk<'_>, log_ratio: f64) -> String {
    let (key, times) = spoken(log_ratio);
    desk.words.with(key, &[("times", FluentValue::from(times))])
}

/// The words for a ratio, and the number in them.
fn spoken(log_ratio: f64) -> (&'static str, f64) {
    /// More often than this is hardly a number that anybody hears.
    const MANY: f64 = 20.0;
    let times = log_ratio.exp2();
    if times < 1.25 {
        ("keywords-little", times)
    } else if times < 1.75 {
        ("keywords-half", times)
    } else if times < 2.25 {
        ("keywords-twice", times)
    } else if times < 2.75 {
        ("keywords-twice-half", times)
    } else if times < MANY + 0.5 {
        ("keywords-times", times.round())
    } else {
        ("keywords-many", MANY)
    }
}

impl Page for ListKeywords {
    const TEMPLATE: &'static str = "keywords/list";

    fn samples() -> Vec<ListKeywords> {
        let nothing = |choices: Choices| ListKeywords {
            chosen: None,
            rows: Vec::new(),
            too_small: None,
            selection: [0; 2],
            rest: [0; 2],
            other_language: 0,
            least: LEAST,
            nothing_to_choose: choices.is_empty(),
            choices,
            stories: "/".to_owned(),
        };
        let chosen = |key, name: &str, path: Option<&str>| {
            Some(Chosen {
                key,
                name: name.to_owned(),
                path: path.map(str::to_owned),
                selection: keyness::Selection::Profession(String::new()),
            })
        };
        let row = |word: &str, often: &str, rest| Row {
            word: word.to_owned(),
            often: often.to_owned(),
            inside: 14,
            families: 5,
            rest,
            sure: rest > 0,
            g2: "31,1".to_owned(),
            path: "/".to_owned(),
        };
        let small = |key, too_small| ListKeywords {
            chosen: chosen(key, "Uge 45", None),
            too_small: Some(too_small),
            selection: [40, 1],
            rest: [1, 0],
            ..nothing(Choices::sample())
        };
        vec![
            nothing(Choices::default()),
            nothing(Choices::sample()),
            small("week", "families"),
            small("profession", "words"),
            small("week", "rest"),
            ListKeywords {
                chosen: chosen("theme", "Ventetid", Some("/")),
                selection: [2_140, 12],
                rest: [11_300, 28],
                ..nothing(Choices::sample())
            },
            ListKeywords {
                chosen: chosen("theme", "<b>Ventetid</b>", Some("/")),
                rows: vec![
                    row("svar", "3 gange så ofte", 6),
                    row("småbørnsfamiliesamarbejdskonsulenter", "kun her", 0),
                ],
                selection: [2_140, 12],
                rest: [11_300, 28],
                other_language: 2,
                ..nothing(Choices::sample())
            },
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ratio_is_told_as_one_would_say_it() {
        let told = |times: f64| {
            let (key, number) = spoken(times.log2());
            (key, number.round() as u32)
        };

        assert_eq!(told(1.1).0, "keywords-little");
        assert_eq!(told(1.5).0, "keywords-half");
        assert_eq!(told(2.1).0, "keywords-twice");
        assert_eq!(told(2.5).0, "keywords-twice-half");
        assert_eq!(told(3.3), ("keywords-times", 3));
        assert_eq!(told(20.4), ("keywords-times", 20));
        assert_eq!(told(90.0), ("keywords-many", 20));
    }
}
