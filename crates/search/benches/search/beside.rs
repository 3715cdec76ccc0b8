//! The same texts and questions put to what a person might pick instead.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::stock::Text;

/// Writes texts and questions down and lets the script ask the others.
pub(crate) fn ask(
    folder: &Path,
    texts: &[Text],
    questions: &[(&'static str, Vec<String>)],
) -> Result<(), Box<dyn Error>> {
    let (texts_file, questions_file) = (folder.join("texts.jsonl"), folder.join("asked.jsonl"));
    let mut file = BufWriter::new(File::create(&texts_file)?);
    for text in texts {
        let line = json!({"title": text.title, "text": text.text});
        writeln!(file, "{line}")?;
    }
    file.flush()?;
    let mut file = BufWriter::new(File::create(&questions_file)?);
    for (kind, questions) in questions {
        writeln!(
            file,
            "{}",
            json!({"kind": kind.trim(), "questions": questions})
        )?;
    }
    file.flush()?;
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/search/beside.py");
    let done = Command::new("python3")
        .arg(script)
        .args([&texts_file, &questions_file])
        .status()?;
    if done.success() {
        Ok(())
    } else {
        Err("the others could not be asked".into())
    }
}
