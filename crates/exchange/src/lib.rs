//! Texts from outside: JSON lines, Markdown and text files read into plain data, with what is odd about each.
//!
//! In reading order: [`read`] is the door and picks the format; [`imported`] is what comes out, or the problem that
//! stood in the way; [`jsonl`], [`markdown`] and [`text`] are the formats; [`encoding`] turns bytes into characters;
//! [`escape`] makes Markdown of plain text without changing a word; [`oddity`] says what a person should look at, and
//! [`mod@duplicates`] what came twice.
//!
//! Deliberately absent: files, the store, the clock. Bytes and names come in, data goes out, and one bad line never
//! spoils the others.

pub mod duplicates;
pub mod encoding;
pub mod escape;
pub mod imported;
pub mod jsonl;
pub mod markdown;
pub mod oddity;
pub mod read;
pub mod text;
mod title;

pub use duplicates::{Duplicate, duplicates};
pub use encoding::Encoding;
pub use escape::as_markdown;
pub use imported::{Imported, LanguageFrom, Place, Problem, TitleFrom, What};
pub use oddity::{Oddity, oddities};
pub use read::read_file;
