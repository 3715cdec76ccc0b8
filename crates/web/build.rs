//! Rebuilds the crate when a template, a word or an asset is added or removed; the compiler sees only those that change.

fn main() {
    for folder in ["pages", "parts", "words", "assets"] {
        println!("cargo::rerun-if-changed=../../templates/{folder}");
    }
}
