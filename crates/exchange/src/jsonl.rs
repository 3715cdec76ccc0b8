//! JSON lines: one text a line, as `{"id", "title", "text", "lang"}`.

use genlyd_text::language::Language;
use serde_json::{Map, Value};

use crate::encoding::Encoding;
use crate::escape::as_markdown;
use crate::imported::{Imported, Problem, Raw, TitleFrom, What};

/// Reads every line by itself; empty lines are passed over and other fields are ignored.
///
/// `text` is plain text. `id` may be a text or a number; without one the file's name and the line stand in. `lang` is `da`
/// or `en`; anything else, or nothing, is guessed from the words.
#[must_use]
pub fn read(name: &str, text: &str, encoding: Encoding) -> Vec<Result<Imported, Problem>> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| read_line(name, index + 1, line, encoding))
        .collect()
}

fn read_line(name: &str, line: usize, json: &str, encoding: Encoding) -> Result<Imported, Problem> {
    let problem = |what| Problem {
        source_name: name.to_owned(),
        line: Some(line),
        what,
    };
    let fields: Map<String, Value> = serde_json::from_str(json).map_err(|error| {
        problem(What::NotJson {
            reason: place_of(&error),
        })
    })?;
    let word = |field: &str| fields.get(field).and_then(Value::as_str);
    let text = word("text").ok_or_else(|| {
        problem(What::NoField {
            field: "text".to_owned(),
        })
    })?;
    let external = match fields.get("id") {
        Some(Value::String(id)) if !id.trim().is_empty() => id.trim().to_owned(),
        Some(Value::Number(id)) => id.to_string(),
        _ => format!("{name}#{line}"),
    };
    Raw {
        external,
        title: word("title").unwrap_or_default(),
        title_from: TitleFrom::Stated,
        markdown: as_markdown(text),
        language: word("lang").and_then(Language::from_tag),
        source: name,
        line: Some(line),
        encoding,
    }
    .checked()
}

/// Where reading stopped. The reader's own message may quote the text, which does not belong in a log.
fn place_of(error: &serde_json::Error) -> String {
    let kind = match error.classify() {
        serde_json::error::Category::Eof => "it ends too early",
        serde_json::error::Category::Syntax => "it is not written as JSON",
        serde_json::error::Category::Data => "it is JSON, but no object with fields",
        serde_json::error::Category::Io => "it could not be read",
    };
    format!("{kind} (column {})", error.column())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::imported::LanguageFrom;

    fn one(line: &str) -> Result<Imported, Problem> {
        read("texts.jsonl", line, Encoding::Utf8).remove(0)
    }

    #[test]
    fn a_line_becomes_a_text_and_other_fields_are_ignored() {
        let imported = one(
            r#"{"id": "d1", "title": "Ventetid", "text": "Vi ventede 3 * 4 timer.", "lang": "da", "source": "x"}"#,
        )
        .unwrap();
        assert_eq!(imported.external, "d1");
        assert_eq!(imported.title, "Ventetid");
        assert_eq!(imported.markdown, r"Vi ventede 3 \* 4 timer.");
        assert_eq!(imported.plain(), "Vi ventede 3 * 4 timer.");
        assert_eq!(
            (imported.language, imported.language_from),
            (Language::Danish, LanguageFrom::Stated)
        );
        assert_eq!(imported.line, Some(1));
    }

    #[test]
    fn what_is_missing_is_made_good_where_it_can_be() {
        let imported =
            one(r#"{"text": "The health visitor came on the third day and stayed."}"#).unwrap();
        assert_eq!(imported.external, "texts.jsonl#1");
        assert_eq!(imported.title, "The health visitor came on the …");
        assert_eq!(
            (imported.language, imported.language_from),
            (Language::English, LanguageFrom::Guessed)
        );
    }

    #[test]
    fn a_number_is_an_id_too() {
        assert_eq!(one(r#"{"id": 14, "text": "Ord."}"#).unwrap().external, "14");
    }

    #[test]
    fn one_bad_line_does_not_spoil_the_others() {
        let read = read(
            "t",
            "{\"text\": \"Første.\"}\n\nnej\n[1]\n{\"text\": 4}\n{\"text\": \" … \"}\n{\"text\": \"Sidste.\"}\n",
            Encoding::Utf8,
        );
        let told: Vec<Option<String>> = read
            .into_iter()
            .map(|result| result.err().map(|problem| problem.to_string()))
            .collect();
        assert_eq!(
            told,
            [
                None,
                Some("t, line 3: the line is not a JSON object: it is not written as JSON (column 2)".to_owned()),
                Some("t, line 4: the line is not a JSON object: it is JSON, but no object with fields (column 0)".to_owned()),
                Some("t, line 5: the field `text` is missing or is not a text".to_owned()),
                Some("t, line 6: there are no words in it".to_owned()),
                None,
            ]
        );
    }

    proptest! {
        #[test]
        fn no_line_brings_the_reader_down(lines in "(\\PC|\n|[{}\"\\[\\]:,]){0,120}") {
            let _ = read("t", &lines, Encoding::Utf8);
        }
    }
}
