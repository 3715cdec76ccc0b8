//! The door: a file's bytes and name in, its texts and problems out.

use crate::encoding::decode;
use crate::imported::{Imported, Problem, What};
use crate::{jsonl, markdown, text};

/// Every text in a file, in the order in which they stand, each by itself: a text or the problem that stood in its way.
///
/// The end of the name decides: `.jsonl` and `.ndjson` hold a text a line, `.md` and `.markdown` are Markdown, `.txt`, `.text`
/// and names without an ending are plain text. The name should be the path as the person knows it: it is the
/// external id of a text that fills a file.
#[must_use]
pub fn read_file(name: &str, bytes: &[u8]) -> Vec<Result<Imported, Problem>> {
    let problem = |what| {
        vec![Err(Problem {
            source_name: name.to_owned(),
            line: None,
            what,
        })]
    };
    let ending = ending_of(name);
    let known = matches!(
        ending.as_str(),
        "jsonl" | "ndjson" | "md" | "markdown" | "txt" | "text" | ""
    );
    if !known {
        return problem(What::UnknownEnding { ending });
    }
    let Some((characters, encoding)) = decode(bytes) else {
        return problem(What::NotText);
    };
    match ending.as_str() {
        "jsonl" | "ndjson" => jsonl::read(name, &characters, encoding),
        "md" | "markdown" => vec![markdown::read(name, &characters, encoding)],
        _ => vec![text::read(name, &characters, encoding)],
    }
}

/// What stands after the last full stop of a file's name, in lower case.
fn ending_of(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() => ending.to_lowercase(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::encoding::Encoding;

    fn problem(name: &str, bytes: &[u8]) -> What {
        read_file(name, bytes).remove(0).unwrap_err().what
    }

    #[test]
    fn the_end_of_the_name_decides() {
        assert_eq!(
            read_file("a.JSONL", b"{\"text\":\"En.\"}\n{\"text\":\"To.\"}").len(),
            2
        );
        assert_eq!(
            read_file("a.md", b"# En\n\nto").remove(0).unwrap().title,
            "En"
        );
        assert_eq!(
            read_file("a.txt", b"# En").remove(0).unwrap().plain(),
            "# En"
        );
        assert_eq!(
            read_file("uge.45/brev", b"En").remove(0).unwrap().title,
            "brev"
        );
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        assert_eq!(
            problem("brev.docx", b"PK"),
            What::UnknownEnding {
                ending: "docx".to_owned()
            }
        );
        assert_eq!(problem("brev.txt", b"\x89PNG\0\0\x01"), What::NotText);
        assert_eq!(problem("brev.txt", b"\r\n \n"), What::Empty);
        assert!(matches!(
            problem("brev.txt", "ord ".repeat(60_000).as_bytes()),
            What::TooLong { .. }
        ));
    }

    #[test]
    fn an_old_file_from_windows_keeps_its_letters() {
        let imported = read_file("brev.txt", b"S\xe5 gik vi p\xe5 b\xf8rnehuset.")
            .remove(0)
            .unwrap();
        assert_eq!(imported.plain(), "Så gik vi på børnehuset.");
        assert_eq!(imported.encoding, Encoding::Windows1252);
    }

    proptest! {
        #[test]
        fn no_file_brings_the_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..200), ending in "(txt|md|jsonl|docx)?") {
            let _ = read_file(&format!("a.{ending}"), &bytes);
        }
    }
}
