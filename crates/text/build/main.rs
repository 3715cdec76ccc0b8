//! Spells the Danish lexicon out into finite-state maps. Its sources lie in `lexicon/`, with where they come from.

#![expect(
    clippy::print_stdout,
    reason = "a build step tells Cargo on standard output what it depends on"
)]

mod affixes;
mod entries;
mod expand;
mod first_parts;
#[path = "../src/danish/fold.rs"]
#[expect(dead_code, reason = "the lexicon needs only the letters")]
mod fold;
mod irregular;
mod tables;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::affixes::Affixes;
use crate::entries::Entry;
use crate::expand::{Forms, expand};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=lexicon");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=src/danish/fold.rs");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let affixes = Affixes::read(&source("dansk.aff")?);
    let dictionary = source("dansk.dic")?;
    let entries: Vec<Entry<'_>> = dictionary.lines().skip(1).filter_map(Entry::read).collect();
    let irregular = source("irregular.txt")?;
    let expanded = expand(&entries, &affixes, &irregular::read(&irregular)?);
    write(&out, "words", &expanded.words)?;
    write(&out, "modifiers", &expanded.modifiers)?;
    Ok(())
}

fn source(name: &str) -> Result<String, Box<dyn Error>> {
    let path = Path::new("lexicon").join(name);
    fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()).into())
}

fn write(out: &Path, name: &str, forms: &Forms) -> Result<(), Box<dyn Error>> {
    let tables = tables::pack(forms)?;
    fs::write(out.join(format!("{name}.fst")), tables.map)?;
    fs::write(out.join(format!("{name}.readings")), tables.readings)?;
    Ok(())
}
