//! What was done to a query on the way, as data. The words for it stand in the templates.

use serde::Serialize;

/// Something that a person should be told about how their query was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Note {
    /// No text held everything, so texts that hold any of it are shown.
    Relaxed,
    /// This was looked for beside what was typed: synonyms, two words as one compound, another spelling.
    Also {
        /// The words.
        words: Vec<String>,
    },
    /// The project counts these words to the same matter; they were not looked for.
    Related {
        /// The words.
        words: Vec<String>,
    },
    /// Nothing has the word that was typed; the one that is spelled most like it was looked for instead.
    Corrected {
        /// As it was typed.
        typed: String,
        /// What was looked for.
        meant: String,
    },
    /// Nothing has this compound; its parts were looked for apart.
    Apart {
        /// As it was typed.
        typed: String,
    },
    /// There was nothing in the query that can be searched for: only signs.
    NoWords,
    /// This was not understood, and was searched as plain words.
    Plain {
        /// As it was typed.
        typed: String,
    },
    /// There is no theme of that name; the name was searched as words.
    UnknownTheme {
        /// The name as typed.
        name: String,
    },
    /// There is no such family that the visitor may know of; the code was searched as words.
    UnknownFamily {
        /// The code as typed.
        code: String,
    },
    /// No family that the visitor may know of lives there; the name was searched as words.
    UnknownPlace {
        /// The name as typed.
        name: String,
    },
    /// The query was too long; only its beginning was searched for.
    Cut {
        /// How many words, phrases and names were kept.
        kept: usize,
    },
    /// A prefix fits so many words that only the most frequent were searched for.
    ManyWords {
        /// The prefix.
        prefix: String,
    },
    /// The index has not yet taken up the newest changes.
    Behind {
        /// How many changes are missing.
        changes: u64,
    },
}
