//! Language without I/O: Markdown, guides, passages, words, sentences, Danish and English.
//!
//! In reading order: [`normal`] is the door every text comes through; `markdown` is the one parser behind it, and [`html`],
//! [`blocks`] and [`plain`] are its three faces; [`segment`] counts and cuts plain text; [`passage`] holds on to a piece of
//! it while the text changes; [`pieces`] are what is read aloud one by one, and [`difference`] is what a correction changed;
//! [`guide`] reads the Markdown that people are asked by; [`language`], [`danish`] and [`english`] know the two languages;
//! [`order`] is the alphabet; [`detect`] finds what must not be printed unseen; [`typography`] dresses a text for print.
//!
//! Deliberately absent: files, clocks, chance, anything about who may see a text. All positions are counted in Unicode
//! scalar values ("code points"), never in bytes.

pub mod blocks;
pub mod danish;
pub mod detect;
pub mod difference;
pub mod english;
pub mod guide;
pub mod html;
pub mod language;
mod markdown;
pub mod normal;
pub mod order;
pub mod passage;
pub mod pieces;
pub mod plain;
pub mod segment;
pub mod typography;
