//! Medians of the operations that pages wait for, on an invented text of about 900 words.

fn main() {}
