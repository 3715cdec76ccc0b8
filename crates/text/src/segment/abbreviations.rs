//! Danish and English words with a full stop that is part of the word.

use crate::danish::is_month;

/// What a full stop after a word says about the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The word leads on to what it belongs to, even when that begins with a capital: "dr. Hansen", "kl. 8".
    Never,
    /// The word may stand last: "osv.", "m.m.". Then a capital letter begins a new sentence.
    Perhaps,
    /// An ordinary word.
    Ends,
}

/// Titles and kinship before names; words before numbers; words that introduce what follows. Words that are also ordinary
/// Danish ones ("med.", "red.", "art.", "min.") are not here: cutting after them is right more often than not.
const NEVER: &[&str] = &[
    // Before a name.
    "adj", "adm", "afd", "amtm", "cand", "chr", "dipl", "dir", "dr", "fhv", "frk", "frkn", "fung",
    "hr", "ing", "insp", "jr.nr", "kgl", "kng", "komm", "kpt", "lic", "mag", "mr", "mrs", "ms",
    "oberstlt", "overlæg", "phil", "psych", "kgs", "polit", "prof", "præs", "pæd", "sct", "skt",
    "st", "stud", "teol", "tidl", "vicedir", // Before a number.
    "ca", "cirk", "fig", "jf", "jfr", "jnr", "kap", "kl", "lb", "matr", "nr", "omkr", "pkt", "pr",
    "str", "ss", "stk", "tlf", "vol", "§", // Before what they introduce.
    "ang", "bl.a", "d.v.s", "dvs", "e.g", "eks", "ekskl", "f.eks", "feks", "for.eks", "hhv", "i.e",
    "ifm", "iflg", "ift", "incl", "inkl", "m.a.o", "m.h.t", "mht", "nml", "p.gr.a", "pga", "resp",
    "s.k", "såk", "t.eks", "vedr", "vha", "vs", // Places.
    "gl", "ndr", "sdr", "vestr", "østr",
];

/// Words that may end a sentence as well as stand inside it.
const PERHAPS: &[&str] = &[
    // And so on.
    "bla", "e.l", "el.lign", "etc", "fl", "lign", "m.a", "m.fl", "m.m", "m.v", "mfl", "mm", "mv",
    "o.a", "o.l", "o.lign", "o.m.a", "o.s.fr", "o.s.v", "ol", "os.v", "osv",
    // Days, months, times, eras.
    "a.d", "a.m", "apr", "aug", "d.d", "d.m", "d.å", "dec", "ds", "e.kr", "e.m", "f.kr", "f.m",
    "feb", "febr", "fre", "jan", "lør", "man", "md", "mdr", "nov", "novbr", "okt", "oktbr",
    "septbr", "decbr", "ons", "p.m", "s.d", "s.m", "s.å", "sek", "sept", "søn", "tirs", "tors",
    "u.å", // Money, measures, numbers.
    "cm", "dl", "gr", "kg", "km", "kr", "maks", "max", "mia", "min", "mill", "mio", "ml", "pct",
    // The rest.
    "aps", "co", "evt", "fr", "i.b", "ibid", "inc", "jr", "ltd", "obs", "op.cit", "p.t", "ph.d",
    "ps", "pt", "red", "sal", "sr", "th", "tv", "udg",
];

/// The verdict on a word, given without its last full stop; capitals do not matter.
pub(super) fn stop_after(word: &str) -> Stop {
    let lower = word.to_lowercase();
    if NEVER.contains(&lower.as_str()) {
        Stop::Never
    } else if PERHAPS.contains(&lower.as_str()) {
        Stop::Perhaps
    } else {
        Stop::Ends
    }
}

/// Words that seldom follow an initial, an ordinal or a title, and often begin a sentence. "Vitamin D. Hun fik det" is two
/// sentences, "Karen B. Hansen" is one name.
const BEGINNERS: &[&str] = &[
    "alle",
    "allerede",
    "alligevel",
    "altså",
    "and",
    "at",
    "bagefter",
    "but",
    "både",
    "da",
    "de",
    "den",
    "denne",
    "der",
    "derefter",
    "derfor",
    "derpå",
    "det",
    "dette",
    "disse",
    "du",
    "efter",
    "en",
    "er",
    "et",
    "for",
    "fordi",
    "først",
    "fra",
    "han",
    "hans",
    "he",
    "hendes",
    "her",
    "hun",
    "hvad",
    "hver",
    "hvis",
    "hvor",
    "hvordan",
    "hvorfor",
    "i",
    "if",
    "ikke",
    "imens",
    "in",
    "indtil",
    "ingen",
    "it",
    "jeg",
    "lige",
    "mange",
    "man",
    "med",
    "men",
    "mens",
    "min",
    "mine",
    "mit",
    "my",
    "måske",
    "nogle",
    "nu",
    "når",
    "og",
    "også",
    "om",
    "on",
    "our",
    "på",
    "selv",
    "she",
    "siden",
    "som",
    "snart",
    "straks",
    "så",
    "that",
    "the",
    "then",
    "there",
    "they",
    "this",
    "to",
    "under",
    "var",
    "ved",
    "vi",
    "vores",
    "vor",
    "we",
    "when",
    "what",
    "who",
];

/// Whether the word is one that opens sentences rather than names.
pub(super) fn begins_sentences(word: &str) -> bool {
    BEGINNERS.contains(&word.to_lowercase().as_str())
}

/// Whether the word is a month, written out or cut short: "5. maj", "5. Novbr. 1846".
pub(super) fn names_month(word: &str) -> bool {
    const SHORT: &[&str] = &[
        "jan", "feb", "febr", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "septbr", "okt",
        "oktbr", "nov", "novbr", "dec", "decbr",
    ];
    is_month(word) || SHORT.contains(&word.to_lowercase().as_str())
}

/// Whether a number with a full stop after this word is an ordinal that leads on: "den 5. Juni", "Christian 4. Kirke".
pub(super) fn takes_ordinal(word: &str) -> bool {
    const TAKERS: &[&str] = &[
        "den",
        "det",
        "de",
        "d",
        "til",
        "fra",
        "og",
        "christian",
        "frederik",
        "frederiks",
        "chr",
        "fr",
        "valdemar",
        "erik",
        "margrethe",
        "pave",
        "kong",
        "karl",
        "carl",
        "gustav",
        "knud",
        "mandag",
        "tirsdag",
        "onsdag",
        "torsdag",
        "fredag",
        "lørdag",
        "søndag",
    ];
    TAKERS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_words_that_look_like_abbreviations_end_a_sentence() {
        for word in ["med", "var", "ti", "art", "sen", "el", "ad"] {
            assert_eq!(stop_after(word), Stop::Ends, "{word}");
        }
    }

    #[test]
    fn capitals_do_not_matter() {
        assert_eq!(stop_after("Dr"), Stop::Never);
        assert_eq!(stop_after("F.Kr"), Stop::Perhaps);
    }
}
