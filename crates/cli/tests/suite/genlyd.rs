//! Runs the built program in a folder of its own and tells how it ended.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// A folder with a data folder in it.
pub(crate) struct Place {
    folder: TempDir,
}

/// How the program ended.
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) said: String,
    pub(crate) complained: String,
}

impl Place {
    pub(crate) fn new() -> Place {
        let folder = tempfile::tempdir().expect("a folder of its own");
        Place { folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, text).expect("a file is written");
        path
    }

    /// Runs `genlyd` with these arguments in the folder.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ended {
        ended(self.command(arguments).output())
    }

    /// The program with these arguments, ready to be started.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_genlyd"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .env_remove("GENLYD_DATA")
            .env_remove("GENLYD_BASE_URL");
        command
    }

    /// Five letters to bring in, with ids `b1` to `b5`.
    pub(crate) fn letters(&self) -> PathBuf {
        self.write("letters.jsonl", LETTERS)
    }

    /// The first segment of the journal.
    pub(crate) fn journal(&self) -> PathBuf {
        let folder = self.path("genlyd-data/journal");
        std::fs::read_dir(folder)
            .expect("there is a journal")
            .filter_map(|entry| Some(entry.ok()?.path()))
            .min()
            .expect("the journal has a segment")
    }
}

impl Ended {
    /// Insists that it ended with this number.
    pub(crate) fn with(self, code: i32) -> Ended {
        assert_eq!(
            self.code, code,
            "said:\n{}\ncomplained:\n{}",
            self.said, self.complained
        );
        self
    }

    /// What was said, line by line as JSON.
    pub(crate) fn json(&self) -> Vec<serde_json::Value> {
        let lines = self.said.lines();
        lines
            .map(|line| serde_json::from_str(line).expect("a line of JSON"))
            .collect()
    }
}

/// Every file below a folder.
pub(crate) fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    files
}

fn ended(output: std::io::Result<Output>) -> Ended {
    let output = output.expect("the program runs");
    Ended {
        code: output.status.code().unwrap_or(-1),
        said: String::from_utf8_lossy(&output.stdout).into_owned(),
        complained: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

const LETTERS: &str = r#"{"id": "b1", "title": "Vinter", "text": "Vi ventede på sundhedsplejersken hele formiddagen. Da hun endelig kom, havde hun sne i håret, og barnet sov for første gang den dag.", "lang": "da"}
{"id": "b2", "title": "Nabo", "text": "Naboen bankede på med en gryde suppe. Hun sagde ikke ret meget, men hun blev, til opvasken var taget, og det var lige det, vi manglede.", "lang": "da"}
{"id": "b3", "title": "An English letter", "text": "The health visitor came on the third day and stayed for an hour. She told us that most of it would pass, and most of it did.", "lang": "en"}
{"id": "b4", "title": "Kort", "text": "Tak for alt.", "lang": "da"}
{"id": "b5", "title": "Gammelt", "text": "Der stod et Træ ved Huset, og naar Børnene kom hjem fra Skolen, saa satte de sig derunder og talte om Alt, hvad de havde seet og hørt den Dag.", "lang": "da"}
"#;
