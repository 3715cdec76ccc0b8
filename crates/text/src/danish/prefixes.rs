//! What stands before and after words without making compounds of them: prefixes, particles, and endings that look like words.

/// Particles and prefixes. Several are nouns too (mod, bi, ved), but hardly ever at the start of a word.
const PARTICLES: [&str; 58] = [
    "ad", "af", "al", "an", "at", "be", "bi", "bort", "den", "dis", "efter", "en", "er", "for",
    "fort", "forst", "fra", "frem", "ful", "gen", "gennem", "hen", "her", "hin", "i", "ikke",
    "imod", "ind", "inden", "med", "mellem", "mis", "mod", "mods", "ned", "nu", "når", "om",
    "omkring", "oms", "op", "over", "på", "sam", "selv", "som", "så", "til", "tilbage", "u", "ud",
    "uden", "und", "under", "van", "ved", "vel", "vi",
];

/// Particles that are long enough to be sure of where nothing else is known of a word.
const LONG_PARTICLES: [&str; 14] = [
    "bort", "efter", "frem", "gennem", "imod", "inden", "mellem", "omkring", "over", "selv",
    "tilbage", "uden", "under", "med",
];

/// Endings that make other words of words and are words themselves by accident.
const SUFFIXES: [&str; 52] = [
    "ade", "aks", "alt", "bar", "bare", "bart", "dom", "else", "ende", "ens", "ere", "etik", "fel",
    "fer", "fon", "gen", "hed", "heden", "heder", "hederne", "inde", "ing", "ion", "isme", "ist",
    "kab", "kere", "len", "ler", "lig", "lige", "ligt", "lighed", "ling", "log", "logi", "løshed",
    "lux", "men", "mis", "nativ", "ral", "san", "sel", "som", "sus", "ter", "tik", "tis", "ton",
    "vel", "yen",
];

/// Words before "skab" where it is a piece of furniture. Elsewhere it makes nouns: venskab, landskab.
const KEPT_IN_CUPBOARDS: [&str; 18] = [
    "arkiv",
    "bade",
    "bar",
    "bog",
    "brand",
    "el",
    "fryse",
    "garderobe",
    "glas",
    "hjørne",
    "klæde",
    "køkken",
    "køle",
    "linned",
    "mad",
    "medicin",
    "penge",
    "våben",
];

/// Heads of two letters. Others are found in too many words by accident.
const SHORT_HEADS: [&str; 4] = ["by", "år", "æg", "øl"];

/// First parts of two letters that are common in words that the lexicon has.
const SHORT_FIRSTS: [&str; 10] = ["by", "el", "is", "ko", "te", "ur", "år", "æg", "øl", "ær"];

/// Whether this begins words without being a part of a compound.
pub(super) fn is_particle(first: &str) -> bool {
    PARTICLES.contains(&first)
}

/// The rest of a word after a long particle.
pub(super) fn after_long_particle(word: &str) -> Option<&str> {
    LONG_PARTICLES
        .iter()
        .find_map(|particle| word.strip_prefix(particle))
        .filter(|rest| rest.chars().count() > 2)
}

/// Whether this ends a word, which begins so, without being a part of a compound.
pub(super) fn is_suffix_like(before: &str, last: &str) -> bool {
    SUFFIXES.contains(&last) || (last == "skab" && !KEPT_IN_CUPBOARDS.contains(&before))
}

/// Whether something so short may be a head.
pub(super) fn is_short_head(last: &str) -> bool {
    SHORT_HEADS.contains(&last)
}

/// Whether something so short may stand first in a word that the lexicon has.
pub(super) fn is_short_first(first: &str) -> bool {
    SHORT_FIRSTS.contains(&first)
}
