//! Institutions: a school, a nursery, a hospital, an office, with the name that tells which.

use super::known;
use super::name::is_small_word;
use super::source::{Gap, Source, Token};
use super::{Find, Kind};
use crate::language::Language;

/// What an institution is, also at the end of a longer word: "Regionskommune", "Solsikkebørnehaven".
const HEADS: &[&str] = &[
    "skole",
    "børnehave",
    "vuggestue",
    "børnehus",
    "dagpleje",
    "dagtilbud",
    "daginstitution",
    "institution",
    "legestue",
    "sfo",
    "fritidshjem",
    "fritidsklub",
    "ungdomsklub",
    "juniorklub",
    "sygehus",
    "hospital",
    "hospice",
    "klinik",
    "lægehus",
    "sundhedshus",
    "sundhedscenter",
    "sundhedspleje",
    "jordemodercenter",
    "fødested",
    "fødegang",
    "barselsafsnit",
    "barselshotel",
    "ambulatorium",
    "klinikken",
    "apotek",
    "kommune",
    "region",
    "jobcenter",
    "borgercenter",
    "borgerservice",
    "familiecenter",
    "familiehus",
    "familieafdeling",
    "familieretshus",
    "krisecenter",
    "kvindekrisecenter",
    "plejehjem",
    "plejecenter",
    "ældrecenter",
    "bosted",
    "botilbud",
    "opholdssted",
    "herberg",
    "behandlingscenter",
    "aktivitetscenter",
    "gymnasium",
    "universitet",
    "professionshøjskole",
    "seminarium",
    "bibliotek",
    "museum",
    "forvaltning",
    "styrelse",
    "politi",
    "politistation",
    "fængsel",
    "asylcenter",
    "menighedsråd",
    "kirke",
    "menighed",
    "mødregruppe",
    "højskole",
    "efterskole",
    "produktionsskole",
    "center",
    "idrætsforening",
    "boligforening",
    "frivilligcenter",
    "sogn",
    "provsti",
    "centret",
    "museet",
    "gymnasiet",
    "ambulatoriet",
    "fængslet",
    "seminariet",
];

/// The same in English.
const ENGLISH_HEADS: &[&str] = &[
    "school",
    "kindergarten",
    "nursery",
    "hospital",
    "clinic",
    "municipality",
    "council",
    "church",
    "university",
    "library",
    "museum",
    "daycare",
    "shelter",
    "centre",
    "center",
    "college",
];

/// Heads that are too wide to be told by a lower-case word before a name: "i centeret Anna …".
const ONLY_AFTER: &[&str] = &[
    "center", "politi", "sogn", "menighed", "region", "centre", "council",
];

/// Words that a name has at most on either side of its head.
const MOST_WORDS: usize = 6;

/// Endings that a head may have.
const ENDINGS: &[&str] = &[
    "", "s", "n", "ns", "en", "ens", "et", "ets", "r", "er", "erne", "met", "mets",
];

/// The institutions of a text.
pub(super) fn find(source: &Source, language: Language) -> Vec<Find> {
    let mut finds: Vec<Find> = Vec::new();
    for index in 0..source.tokens.len() {
        let token = source.tokens[index];
        if token.end - token.start < 3 || !has_capital_near(source, index) {
            continue;
        }
        let Some(head) = head(&source.word(token), language) else {
            continue;
        };
        let Some(find) = read(source, index, head) else {
            continue;
        };
        match finds.last_mut() {
            Some(before) if before.range.overlaps(find.range) => before.range.end = find.range.end,
            _ => finds.push(find),
        }
    }
    finds
}

/// The word or one beside it has a capital; nothing else needs a closer look.
fn has_capital_near(source: &Source, index: usize) -> bool {
    let near = &source.tokens[index.saturating_sub(1)..(index + 2).min(source.tokens.len())];
    near.iter().any(|token| source.is_capital(*token))
}

/// The head that a word is or ends with.
fn head(word: &str, language: Language) -> Option<&'static str> {
    let lower = word.to_lowercase();
    let heads = match language {
        Language::Danish => HEADS,
        Language::English => ENGLISH_HEADS,
    };
    let stems = ENDINGS
        .iter()
        .filter_map(|ending| lower.strip_suffix(ending));
    let fitting = stems.flat_map(|stem| {
        heads.iter().filter(move |head| {
            // A compound ends with a head of some length: "Mølleskole", and nothing that ends in "sfo" by chance.
            stem == **head || (head.len() > 3 && stem.ends_with(**head))
        })
    });
    fitting.max_by_key(|head| head.len()).copied()
}

fn read(source: &Source, index: usize, head: &str) -> Option<Find> {
    let tokens = &source.tokens;
    let token = tokens[index];
    let own = source.is_capital(token);
    let mut first = index;
    while let Some(before) = first.checked_sub(1)
        && index - before <= MOST_WORDS
    {
        let joins = matches!(tokens[first].gap, Gap::Blank)
            || (tokens[first].gap == Gap::Stop && tokens[before].end - tokens[before].start <= 3);
        if !joins || tokens[first].opens || !names(source, tokens[before], own) {
            break;
        }
        first = before;
    }
    let mut last = index;
    if first == index && (own || !ONLY_AFTER.contains(&head)) {
        while let Some(after) = tokens.get(last + 1)
            && last - index < MOST_WORDS
        {
            let quoted = after.gap == Gap::Quote && last == index;
            let blank = after.gap == Gap::Blank && !after.opens;
            if !(quoted || blank) || !source.is_capital(*after) || !is_label(source, *after) {
                break;
            }
            last += 1;
        }
    }
    let alone = first == index && last == index;
    if alone && !(own && !token.opens && is_compound(&source.word(token), head)) {
        return None;
    }
    let find = Find::likely(Kind::Institution, tokens[first].start, tokens[last].end);
    Some(find.certain_if(!alone))
}

/// A word before the head that says which: "Nexø Skole", "Bornholms Regionskommune". When the head has no capital of its
/// own, a capital that only opens the sentence says nothing: "Hele skolen".
fn names(source: &Source, token: Token, head_is_capital: bool) -> bool {
    let word = source.word(token);
    let only_opens =
        token.opens && !head_is_capital && known::is_word(&word) && !known::is_name(&word);
    let capital = source.is_capital(token) && token.end - token.start > 1;
    capital && !only_opens && is_label(source, token)
}

/// A capital that is more than a small word.
fn is_label(source: &Source, token: Token) -> bool {
    let word = source.word(token);
    !is_small_word(&word, Language::Danish) && !is_small_word(&word, Language::English)
}

/// The word names something itself: "Mølleskolen", "Rigshospitalet".
fn is_compound(word: &str, head: &str) -> bool {
    word.to_lowercase().find(head).is_some_and(|at| at >= 3)
}
