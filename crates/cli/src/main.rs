//! The program genlyd: reads arguments and settings, starts things.
fn main() {}
