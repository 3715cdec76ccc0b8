//! Pages: templates filled with structs that hold only what they show, in strict mode, in two languages.

use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use genlyd_text::language::Language;
use include_dir::{Dir, include_dir};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Serde, Value, ValueKind};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior, context};
use serde::Serialize;

use crate::assets;
use crate::frame::Frame;
use crate::words::{Lexicon, Words};

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../templates/pages");
static PARTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../templates/parts");

/// What one template shows.
pub trait Page: Serialize + Sized {
    /// The template's path below `templates/pages`, without its ending.
    const TEMPLATE: &'static str;

    /// The page when it is empty, as usual, and at its most awkward. A test renders all of them in both languages.
    fn samples() -> Vec<Self>;
}

/// Every template, ready to be filled in either language.
pub struct Pages {
    danish: Environment<'static>,
    english: Environment<'static>,
}

impl Pages {
    /// The templates as built in.
    ///
    /// # Errors
    ///
    /// When a template is malformed; the error names the line.
    pub fn load(words: &Arc<Words>) -> Result<Pages, Error> {
        Ok(Pages {
            danish: environment(words, Language::Danish)?,
            english: environment(words, Language::English)?,
        })
    }

    /// A page as HTML. A value that the template asks for and the page does not hold is an error.
    ///
    /// # Errors
    ///
    /// When template and page do not fit together.
    pub fn render<P: Page>(
        &self,
        language: Language,
        frame: &Frame,
        page: &P,
    ) -> Result<String, Error> {
        let environment = match language {
            Language::Danish => &self.danish,
            Language::English => &self.english,
        };
        environment
            .get_template(&format!("pages/{}.html", P::TEMPLATE))?
            .render(context! { frame => Serde(frame), page => Serde(page) })
    }
}

fn environment(words: &Arc<Words>, language: Language) -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // By default only some file names are escaped. Here everything is.
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()?,
    );
    for (folder, name) in [(&PAGES, "pages"), (&PARTS, "parts")] {
        for file in files(folder) {
            if let Some(source) = file.contents_utf8() {
                let path = file.path().to_string_lossy().replace('\\', "/");
                environment.add_template_owned(format!("{name}/{path}"), source)?;
            }
        }
    }
    let words = Arc::clone(words);
    environment.add_function("t", move |key: &str, values: Kwargs| {
        message(words.of(language), key, &values)
    });
    environment.add_function("asset", |path: &str| assets::address(path));
    Ok(environment)
}

/// The words for a key, for use in templates: `t("stories-title")`, `t("stories-count", count=4)`.
fn message(lexicon: &Lexicon, key: &str, values: &Kwargs) -> Result<String, Error> {
    if !lexicon.has(key) {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("there are no words for {key}"),
        ));
    }
    let mut args = FluentArgs::new();
    for name in values.args() {
        let value: Value = values.get(name)?;
        args.set(name.to_owned(), fluent(&value)?);
    }
    Ok(lexicon.format(key, &args).into_owned())
}

fn fluent(value: &Value) -> Result<FluentValue<'static>, Error> {
    match value.kind() {
        ValueKind::Number => f64::try_from(value.clone()).map(FluentValue::from),
        ValueKind::String => Ok(FluentValue::from(value.to_string())),
        kind => Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("words are filled with numbers and texts, not with {kind}"),
        )),
    }
}

fn files<'a>(folder: &'a Dir<'a>) -> Vec<&'a include_dir::File<'a>> {
    let mut found: Vec<_> = folder.files().collect();
    for inner in folder.dirs() {
        found.extend(files(inner));
    }
    found
}
