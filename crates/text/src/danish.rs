//! Danish words: one spelling, base forms, compounds, old spelling, hyphens.
//!
//! `lexicon` holds what the dictionary knows. What it does not know is read as a compound of known words, then as an old
//! spelling of one, and only then cut by rule.

mod compound;
mod fold;
mod function_words;
mod hyphens;
mod lexicon;
mod name_ends;
mod near;
mod old_spelling;
mod old_text;
mod prefixes;

use rust_stemmers::{Algorithm, Stemmer};

pub use compound::Part;
pub use function_words::is_function_word;
pub use lexicon::{Class, Reading};
pub use old_text::{OLD_FROM, signs_of_old_spelling};

/// Raised whenever the answers of this module change; an index built with another number is rebuilt.
pub const ANALYSER_VERSION: u32 = 5;

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// Where the base forms of a word come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// The lexicon has the form.
    Lexicon,
    /// It is a compound of words in the lexicon.
    Compound,
    /// It is spelled in an old way.
    OldSpelling,
    /// Nothing is known; its endings were cut by rule.
    Stem,
}

/// What is known of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Analysis {
    /// Its base forms. Never empty.
    pub readings: Vec<Reading>,
    /// Where they come from.
    pub source: Source,
    /// Its parts, when it is a compound; the parts of a part follow it.
    pub parts: Vec<Part>,
}

/// Takes a word apart as far as anything is known of it. Of words that hyphens hold together, the last one is inflected:
/// "radio-udsendelsen" is radio-udsendelse.
#[must_use]
pub fn analyse(word: &str) -> Analysis {
    match word.rsplit_once('-') {
        Some((before, last)) if !before.is_empty() && !last.is_empty() => hyphened(before, last),
        _ => analyse_single(word),
    }
}

fn hyphened(before: &str, last: &str) -> Analysis {
    let before = fold::letters(before);
    let last = analyse_single(last);
    let readings = last.readings.into_iter().map(|reading| Reading {
        lemma: format!("{before}-{}", reading.lemma),
        class: reading.class,
    });
    Analysis {
        readings: readings.collect(),
        source: last.source,
        parts: Vec::new(),
    }
}

fn analyse_single(word: &str) -> Analysis {
    let folded = spelled(word);
    let known = known_or_compound(word, &folded).filter(|analysis| {
        // "søile" is an old søjle rather than a file for lakes.
        let is_old = || {
            let modern = modern_spelling_of(word, &folded);
            modern.is_some_and(|modern| lexicon::has_word(&modern))
        };
        !(is_compound_by_accident(analysis) && is_old())
    });
    let is_settled = known
        .as_ref()
        .is_some_and(|analysis| !is_name_by_accident(word, &folded, &analysis.readings));
    if let Some(analysis) = &known
        && is_settled
    {
        return Analysis {
            parts: as_written(analysis.parts.clone(), word, &folded),
            ..analysis.clone()
        };
    }
    let modern = modern_spelling_of(word, &folded);
    let mut readings: Vec<Reading> = known.map(|analysis| analysis.readings).unwrap_or_default();
    if let Some(modern) = modern.and_then(|modern| known_or_compound(&modern, &modern)) {
        readings.extend(modern.readings);
        return Analysis {
            readings,
            source: Source::OldSpelling,
            parts: Vec::new(),
        };
    }
    if !readings.is_empty() {
        return Analysis {
            readings,
            source: Source::Lexicon,
            parts: Vec::new(),
        };
    }
    Analysis {
        readings: unknown(word, folded),
        source: Source::Stem,
        parts: Vec::new(),
    }
}

/// Whether a word is in the lexicon only as a name, and is hardly meant so: in lower case, or as the genitive of a short
/// one. "Huus" is hus rather than the genitive of Huu, and "boe" is bo.
fn is_name_by_accident(word: &str, folded: &str, readings: &[Reading]) -> bool {
    let is_lower = !word.starts_with(char::is_uppercase);
    let is_accident = |reading: &Reading| {
        let is_short_genitive =
            reading.lemma != folded && reading.lemma.chars().count() < SHORTEST_NAME;
        reading.class == Class::Name && (is_lower || is_short_genitive)
    };
    readings.iter().all(is_accident)
}

/// Whether a word that the lexicon does not have came apart at a word of two letters.
fn is_compound_by_accident(analysis: &Analysis) -> bool {
    let is_short = |part: &Part| part.lemmas.iter().all(|lemma| lemma.chars().count() < 3);
    analysis.source == Source::Compound && analysis.parts.iter().any(is_short)
}

/// Names shorter than this are seldom met in the genitive.
const SHORTEST_NAME: usize = 4;

/// Today's spelling of what is spelled in an old way. What looks like a name keeps its spelling.
fn modern_spelling_of(word: &str, folded: &str) -> Option<String> {
    if name_ends::looks_like_a_name(word, folded) {
        return None;
    }
    old_spelling::modern(folded, word.starts_with(char::is_uppercase))
}

/// The stem, and the word itself, without a genitive's s where it may have one: what is unknown is often a name, and endings
/// are not cut off names.
fn unknown(word: &str, folded: String) -> Vec<Reading> {
    let mut readings = vec![Reading {
        lemma: stem(word),
        class: Class::Other,
    }];
    let bare = folded.strip_suffix('s').map(str::to_owned);
    for lemma in bare.into_iter().chain([folded]) {
        if lemma.chars().count() > 1 && readings.iter().all(|reading| reading.lemma != lemma) {
            readings.push(Reading {
                lemma,
                class: Class::Name,
            });
        }
    }
    readings
}

/// As [`analyse`], for a word of a text in old spelling: there "Huus" is no family's name but a house, and "vilde" is
/// would, not wild.
#[must_use]
pub fn analyse_in_old_text(word: &str) -> Analysis {
    let mut analysis = analyse(word);
    let folded = fold::letters(word);
    let only_names = analysis.source == Source::Lexicon
        && analysis
            .readings
            .iter()
            .all(|reading| reading.class == Class::Name);
    let modern = if only_names {
        old_spelling::modern(&folded, true)
    } else {
        old_spelling::meant_otherwise(&folded).map(str::to_owned)
    };
    if let Some(meant) = modern.and_then(|modern| known_or_compound(&modern, &modern)) {
        for reading in meant.readings {
            if !analysis.readings.contains(&reading) {
                analysis.readings.push(reading);
            }
        }
    }
    analysis
}

/// The parts with their places in the word as written: "aa" is two letters there and one in the folded word.
fn as_written(mut parts: Vec<Part>, word: &str, folded: &str) -> Vec<Part> {
    if word.chars().count() == folded.chars().count() {
        return parts;
    }
    let places = fold::places(word);
    let place = |folded: usize| places.get(folded).copied().unwrap_or(folded);
    for part in &mut parts {
        part.range.start = place(part.range.start);
        part.range.end = place(part.range.end);
    }
    parts
}

fn known_or_compound(word: &str, folded: &str) -> Option<Analysis> {
    let known = readings_of(folded);
    let taken = taken_apart(word, folded);
    if !known.is_empty() {
        return Some(Analysis {
            readings: known,
            source: Source::Lexicon,
            parts: taken.map(|taken| taken.parts).unwrap_or_default(),
        });
    }
    let taken = taken?;
    let mut readings: Vec<Reading> = Vec::new();
    for (lemma, class) in taken.lemmas {
        let reading = Reading { lemma, class };
        if !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    Some(Analysis {
        readings,
        source: Source::Compound,
        parts: taken.parts,
    })
}

/// The parts of a word that is written so; what looks like a name is none of a compound.
fn taken_apart(word: &str, folded: &str) -> Option<compound::Taken> {
    if name_ends::looks_like_a_name(word, folded) {
        return None;
    }
    compound::take_apart(folded)
}

/// The word in lower case and one spelling. Where two parts of a compound meet, aa is no å: "dataanalyse".
fn spelled(word: &str) -> String {
    let folded = fold::letters(word);
    let apart = fold::letters_apart(word);
    let is_apart = apart != folded
        && !lexicon::has_word(&folded)
        && compound::take_apart(&folded).is_none()
        && compound::take_apart(&apart).is_some();
    if is_apart { apart } else { folded }
}

/// How the lexicon reads a form, base form by base form; nothing when it does not have it.
#[must_use]
pub fn readings(word: &str) -> Vec<Reading> {
    readings_of(&fold::letters(word))
}

fn readings_of(folded: &str) -> Vec<Reading> {
    lexicon::word_or_unstressed(folded)
        .into_iter()
        .map(|licensed| licensed.reading)
        .collect()
}

/// The base forms of a word in lower case, each once; never none.
#[must_use]
pub fn lemmas(word: &str) -> Vec<String> {
    let mut lemmas: Vec<String> = Vec::new();
    for reading in analyse(word).readings {
        if !lemmas.contains(&reading.lemma) {
            lemmas.push(reading.lemma);
        }
    }
    lemmas
}

/// Whether this is a common word, or a compound of such.
#[must_use]
pub fn is_known(word: &str) -> bool {
    known_or_compound(word, &spelled(word)).is_some_and(|analysis| {
        analysis
            .readings
            .iter()
            .any(|reading| reading.class != Class::Name)
    })
}

/// Whether the lexicon has this as a proper name, in the genitive too.
#[must_use]
pub fn is_name(word: &str) -> bool {
    readings(word)
        .iter()
        .any(|reading| reading.class == Class::Name)
}

/// The parts of a compound, each part of several followed by its own; `None` for a word that is none.
#[must_use]
pub fn compound(word: &str) -> Option<Vec<Part>> {
    let folded = spelled(word);
    taken_apart(word, &folded).map(|taken| as_written(taken.parts, word, &folded))
}

/// Where a word may be broken at the end of a line, in Unicode scalar values: between the parts of a compound, and inside
/// each part by its own pattern.
#[must_use]
pub fn hyphens(word: &str) -> Vec<usize> {
    hyphens::hyphens(word)
}

/// Today's spelling of a word that nobody spells so any more; `None` when it is spelled as today, or unknown.
#[must_use]
pub fn modern_spelling(word: &str) -> Option<String> {
    let folded = fold::letters(word);
    match known_or_compound(word, &folded) {
        Some(known) if !is_name_by_accident(word, &folded, &known.readings) => None,
        _ => modern_spelling_of(word, &folded),
    }
}

/// The forms in the lexicon that are at most so many slips away from a word (one or two), with how many: a letter too many,
/// too few, another, or two that changed places (Damerau's distance).
#[must_use]
pub fn spelled_like(word: &str, slips: u8) -> Vec<(String, u8)> {
    near::spelled_like(&fold::letters(word), slips)
}

/// The word in lower case and one spelling: aa→å, ä→æ, ö→ø, é→e, ü→u. Never å, æ or ø to plain letters: they are letters
/// of their own.
#[must_use]
pub fn fold(word: &str) -> String {
    fold::without_accents(&fold::letters(word))
}

/// As [`fold`], its accents kept.
#[must_use]
pub fn fold_letters(word: &str) -> String {
    fold::letters(word)
}

/// Whether two words are one compound that somebody wrote apart: the lexicon has them joined, and the joint is where the
/// first ends.
#[must_use]
pub fn is_compound_written_apart(first: &str, joined: &str) -> bool {
    let (first, joined) = (fold::letters(first), fold::letters(joined));
    if is_function_word(&first) {
        return false;
    }
    let is_noun = |reading: &Reading| reading.class == Class::Noun;
    let place = first.chars().count();
    readings_of(&joined).iter().any(is_noun)
        && compound::take_apart(&joined).is_some_and(|taken| taken.joints.contains(&place))
}

/// The stem of a word that the lexicon does not have: lower case, folded, endings removed by Snowball's rules for Danish.
#[must_use]
pub fn stem(word: &str) -> String {
    Stemmer::create(Algorithm::Danish)
        .stem(&fold(word))
        .into_owned()
}

/// Whether this is the name of a month, whatever its capitals.
pub(crate) fn is_month(word: &str) -> bool {
    let lower = word.to_lowercase();
    MONTHS.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_foreign_spellings_meet_the_modern_one() {
        for (written, folded) in [
            ("Aarhus", "århus"),
            ("Gaard", "gård"),
            ("Mälaren", "mælaren"),
            ("idé", "ide"),
            ("Björn", "bjørn"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    fn base_forms(word: &str, expected: &[&str]) {
        assert_eq!(lemmas(word), expected, "{word}");
    }

    #[test]
    fn every_inflection_leads_to_its_base_form() {
        base_forms("sundhedsplejerskernes", &["sundhedsplejerske"]);
        base_forms("børnene", &["barn"]);
        base_forms("hænder", &["hånd", "hænde"]);
        base_forms("drukket", &["drikke"]);
        base_forms("sov", &["sove"]);
        base_forms("værelset", &["værelse"]);
        base_forms("bedst", &["bedst", "god"]);
    }

    #[test]
    fn what_looks_alike_stays_apart() {
        let apart = |left: &str, right: &str| {
            let right = lemmas(right);
            assert!(
                !lemmas(left).iter().any(|lemma| right.contains(lemma)),
                "{left}"
            );
        };
        apart("værelse", "være");
        apart("bilist", "bil");
        apart("allé", "alle");
        apart("landing", "land");
        apart("maden", "made");
    }

    #[test]
    fn two_letters_stay_two_where_parts_meet() {
        base_forms("dataanalyserne", &["dataanalyse"]);
        let places: Vec<usize> = compound("dataanalyserne")
            .unwrap_or_default()
            .into_iter()
            .map(|part| part.range.start)
            .collect();
        assert_eq!(places, [0, 4]);
    }

    #[test]
    fn names_of_places_and_people_are_no_compounds() {
        for name in ["Damgaard", "Lindholm", "Ellebæks", "Nørretorp"] {
            assert_eq!(compound(name), None, "{name}");
        }
        assert!(compound("Silderøgeri").is_some() && compound("silderøgeri").is_some());
    }

    #[test]
    fn unknown_compounds_are_read_by_their_head() {
        base_forms("plejebørnene", &["plejebarn"]);
        base_forms(
            "småbørnsfamiliesamarbejdets",
            &["småbørnsfamiliesamarbejde"],
        );
        assert_eq!(analyse("sandkassebørn").source, Source::Compound);
    }

    #[test]
    fn old_spelling_is_read_as_todays() {
        for (old, today) in [
            ("Veien", "vej"),
            ("Qvinderne", "kvinde"),
            ("kjørte", "køre"),
            ("Øine", "øje"),
            ("igjen", "igen"),
            ("Gaarden", "gård"),
            ("Kjærlighed", "kærlighed"),
        ] {
            assert!(
                lemmas(old).contains(&today.to_owned()),
                "{old}: {:?}",
                lemmas(old)
            );
        }
    }

    #[test]
    fn accents_may_be_left_out_or_put_in() {
        base_forms("ideen", &["ide"]);
        base_forms("idéerne", &["ide"]);
        base_forms("vísne", &["visne", "vissen"]);
    }

    #[test]
    fn parts_stand_where_they_are_written() {
        let shown: Vec<(String, usize, usize)> = compound("Skolegaarden")
            .unwrap_or_default()
            .into_iter()
            .map(|part| (part.lemmas.join(" "), part.range.start, part.range.end))
            .collect();
        let expected = [("skole".to_owned(), 0, 5), ("gård".to_owned(), 5, 12)];
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_verb_in_front_may_be_the_noun_it_is_made_of() {
        let first = |word: &str| compound(word).unwrap_or_default().swap_remove(0).lemmas;
        assert!(first("straffespark").contains(&"straf".to_owned()));
        assert!(first("drømmeseng").contains(&"drøm".to_owned()));
        assert!(!first("skrivebord").contains(&"skriv".to_owned()));
    }

    #[test]
    fn what_one_does_to_oneself_is_found_in_its_compound() {
        let parts = compound("selvmord").unwrap_or_default();
        let lemmas = parts.iter().flat_map(|part| &part.lemmas);
        assert!(lemmas.into_iter().any(|lemma| lemma == "mord"));
    }

    #[test]
    fn a_word_that_comes_apart_at_two_letters_is_rather_an_old_spelling() {
        assert_eq!(analyse("søiler").source, Source::OldSpelling);
        base_forms("søile", &["søjle"]);
        assert_eq!(analyse("søtursgæst").source, Source::Compound);
    }

    #[test]
    fn names_are_told_from_words() {
        base_forms("Ole", &["ole"]);
        assert!(is_name("Bornholms") && is_name("Anna") && !is_name("barnevogn"));
        assert!(is_known("barnevogn") && is_known("sandkassebørnene") && !is_known("xqzt"));
    }

    proptest::proptest! {
        #[test]
        fn any_word_is_taken_apart_inside_itself(word in "[a-zæøåA-ZÆØÅé'-]{1,24}|\\PC{0,12}") {
            let length = word.chars().count();
            let analysis = analyse(&word);
            proptest::prop_assert!(!analysis.readings.is_empty());
            for part in analysis.parts {
                proptest::prop_assert!(part.range.start < part.range.end && part.range.end <= length);
            }
            for place in hyphens(&word) {
                proptest::prop_assert!(place > 0 && place < length);
            }
        }
    }

    #[test]
    fn danish_letters_stay_themselves() {
        assert_eq!(fold("ÆØÅ"), "æøå");
    }
}
