//! The program as somebody meets it at a terminal: arguments in, words and numbers out, over a folder of its own.

mod backups;
mod exhibitions;
mod genlyd;
mod imports;
mod judging;
mod searches;
mod serving;
mod usage;
