//! What stands before and after words without making compounds of them: prefixes, particles, and endings that look like words.

/// Particles and prefixes. Several are nouns too (mod, bi, ved), but hardly ever at the start of a word.
const PARTICLES: [&str; 66] = [
    "ad", "af", "al", "an", "at", "be", "bi", "bort", "den", "dis", "efter", "en", "er", "for",
    "ford", "fork", "fors", "forst", "fort", "fra", "frem", "ful", "gen", "gennem", "gens", "hen",
    "her", "hin", "i", "ikke", "imod", "ind", "inden", "med", "mellem", "mis", "mod", "mods",
    "ned", "nu", "når", "om", "omkring", "oms", "op", "over", "pro", "præ", "på", "sam", "som",
    "så", "til", "tilbage", "till", "u", "ud", "uden", "und", "under", "van", "vans", "ved", "vel",
    "vels", "vi",
];

/// Particles that are long enough to be sure of where nothing else is known of a word.
const LONG_PARTICLES: [&str; 13] = [
    "bort", "efter", "frem", "gennem", "imod", "inden", "mellem", "omkring", "over", "tilbage",
    "uden", "under", "med",
];

/// Endings that make other words of words and are words themselves by accident.
const SUFFIXES: [&str; 75] = [
    "ade", "aks", "alt", "bar", "bare", "bart", "dom", "egal", "else", "ende", "ens", "ere",
    "etik", "etiker", "etikere", "etisk", "fel", "fer", "fon", "gen", "ger", "hed", "heden",
    "heder", "hederne", "inde", "ing", "ion", "ionen", "ionens", "ioner", "ionerne", "ioners",
    "isme", "ist", "ister", "isterne", "kab", "kede", "kere", "len", "ler", "lex", "lig", "lige",
    "lighed", "ligt", "ling", "log", "logi", "logisk", "lux", "løshed", "med", "men", "mis",
    "nativ", "ode", "ral", "san", "sel", "siv", "som", "sting", "sus", "ten", "ter", "tex", "tik",
    "tin", "tis", "ton", "var", "vel", "yen",
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

/// After a person named by what he does, "ske" makes a woman of him: plejerske. Elsewhere it is a spoon.
fn is_woman(before: &str, last: &str) -> bool {
    last == "ske" && before.ends_with("er") && before != "sukker"
}

/// Heads of two letters. Others are found in too many words by accident.
const SHORT_HEADS: [&str; 5] = ["by", "ur", "år", "æg", "øl"];

/// First parts of two letters and fewer that are common in words that the lexicon has.
const SHORT_FIRSTS: [&str; 15] = [
    "by", "el", "is", "ko", "kø", "sø", "te", "tå", "ur", "ål", "år", "æg", "ær", "ø", "øl",
];

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
    SUFFIXES.contains(&last)
        || is_woman(before, last)
        || (last == "skab" && !KEPT_IN_CUPBOARDS.contains(&before))
}

/// Whether a single letter may stand first: an island may.
pub(super) fn is_lone_first(first: &str) -> bool {
    first == "ø"
}

/// Whether something so short may be a head.
pub(super) fn is_short_head(last: &str) -> bool {
    SHORT_HEADS.contains(&last)
}

/// Whether something so short may stand first in a word that the lexicon has.
pub(super) fn is_short_first(first: &str) -> bool {
    SHORT_FIRSTS.contains(&first)
}
