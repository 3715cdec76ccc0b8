//! The query as typed: words, »phrases«, -unwanted, prefix*, and names with a value, such as `tema:ventetid`.

use genlyd_text::language::Language;

use crate::analyser::{self, Word};
use crate::note::Note;
use crate::sought::{compounds, noun_of_two};

/// So many words, phrases and names are searched for; a longer query is cut, and the page says so.
const MOST_WISHES: usize = 32;

/// A query taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed {
    /// What a text must hold.
    pub(crate) wanted: Vec<Wish>,
    /// What it must not hold.
    pub(crate) unwanted: Vec<Wish>,
    /// Names with a value, in the order typed.
    pub(crate) named: Vec<Named>,
    /// What was done to it.
    pub(crate) notes: Vec<Note>,
}

/// Something that a text may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// A word in any inflection.
    Word {
        /// The word.
        word: Word,
        /// The compounds that it may have been meant as a part of, with the word before or after it.
        compounds: Vec<Word>,
    },
    /// Words that a hyphen joins: apart, or written as one.
    Joined {
        /// Written as one.
        whole: Word,
        /// Apart.
        parts: Vec<Word>,
    },
    /// Words exactly as written, one after the other.
    Phrase(Vec<Word>),
    /// Every word that begins like this.
    Prefix(Word),
}

/// A name with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// The name.
    pub(crate) name: Name,
    /// What stands after the colon.
    pub(crate) value: String,
    /// It stands behind a minus.
    pub(crate) unwanted: bool,
}

/// The names that are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Name {
    /// `tema:`, `theme:`.
    Theme,
    /// `familie:`, `family:`.
    Family,
    /// `nr:`, `no:`.
    Number,
    /// `sted:`, `place:`.
    Place,
}

impl Name {
    fn of(typed: &str) -> Option<Name> {
        match typed.to_lowercase().as_str() {
            "tema" | "theme" => Some(Name::Theme),
            "familie" | "fam" | "family" => Some(Name::Family),
            "nr" | "nummer" | "no" | "number" => Some(Name::Number),
            "sted" | "place" => Some(Name::Place),
            _ => None,
        }
    }
}

/// The query for stories with passages of a theme, as somebody types it in a language.
#[must_use]
pub fn theme_query(name: &str, language: Language) -> String {
    let word = match language {
        Language::Danish => "tema",
        Language::English => "theme",
    };
    named(word, name)
}

/// The query for stories of families that live somewhere, as somebody types it in a language.
#[must_use]
pub fn place_query(name: &str, language: Language) -> String {
    let word = match language {
        Language::Danish => "sted",
        Language::English => "place",
    };
    named(word, name)
}

/// A mark inside a name would end it, and names are compared without their own.
fn named(word: &str, name: &str) -> String {
    format!("{word}:\"{}\"", name.replace(MARKS, ""))
}

impl Typed {
    /// Nothing was typed but blanks.
    pub(crate) fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.unwanted.is_empty() && self.named.is_empty()
    }

    fn len(&self) -> usize {
        self.wanted.len() + self.unwanted.len() + self.named.len()
    }
}

/// Takes a query apart.
pub(crate) fn parse(query: &str) -> Typed {
    let mut typed = Typed::default();
    let query = genlyd_text::normal::normalise(query);
    let mut rest = query.trim_start();
    while !rest.is_empty() {
        let (piece, after) = piece(rest);
        if typed.len() >= MOST_WISHES {
            typed.notes.push(Note::Cut { kept: MOST_WISHES });
            break;
        }
        take(&mut typed, &piece);
        rest = after.trim_start();
    }
    find_compounds(&mut typed.wanted);
    find_noun(&mut typed.wanted);
    if typed.is_empty() && !query.trim().is_empty() {
        typed.notes.push(Note::NoWords);
    }
    typed
}

/// Two words typed one after the other may have been meant as one.
fn find_compounds(wishes: &mut [Wish]) {
    for place in 1..wishes.len() {
        let (before, after) = wishes.split_at_mut(place);
        if let (
            Some(Wish::Word {
                word: first,
                compounds: with_next,
            }),
            Some(Wish::Word {
                word: second,
                compounds: with_last,
            }),
        ) = (before.last_mut(), after.first_mut())
        {
            let found = compounds(first, second);
            with_next.extend(found.iter().cloned());
            with_last.extend(found);
        }
    }
}

/// Two words typed alone may have been meant as one noun, though the first is no noun.
fn find_noun(wishes: &mut [Wish]) {
    if let [
        Wish::Word {
            word: first,
            compounds: with_next,
        },
        Wish::Word {
            word: second,
            compounds: with_last,
        },
    ] = wishes
    {
        let noun = noun_of_two(first, second);
        with_next.extend(noun.clone());
        with_last.extend(noun);
    }
}

/// What stands between two blanks, or in quotation marks.
#[derive(Debug, PartialEq, Eq)]
struct Piece<'a> {
    /// The whole of it.
    whole: &'a str,
    minus: bool,
    name: Option<&'a str>,
    quoted: bool,
    /// Without minus, name and quotation marks.
    value: &'a str,
}

fn piece(text: &str) -> (Piece<'_>, &str) {
    let blank = |text: &str| text.find(char::is_whitespace).unwrap_or(text.len());
    let minus = text.starts_with('-') && text[1..].starts_with(|next: char| !next.is_whitespace());
    let body = if minus { &text[1..] } else { text };
    let name = body[..blank(body)]
        .split_once(':')
        .map(|(name, _)| name)
        .filter(|name| Name::of(name).is_some());
    let value = match name {
        Some(name) => &body[name.len() + 1..],
        None => body,
    };
    let (value, quoted, after) = match quoted(value) {
        Some((inside, after)) => (inside, true, after),
        None => {
            let end = blank(value);
            (&value[..end], false, &value[end..])
        }
    };
    let piece = Piece {
        whole: text[..text.len() - after.len()].trim(),
        minus,
        name,
        quoted,
        value,
    };
    (piece, after)
}

/// Marks that may stand around a phrase.
pub(crate) const MARKS: [char; 9] = ['"', '»', '«', '„', '“', '”', '›', '‹', '‟'];

/// What stands inside quotation marks at the start of a text, and what follows them. Danish, English and typewriter's
/// marks are all in use, and mixed.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix(MARKS)?;
    let (value, after) = inside.split_once(MARKS)?;
    Some((value, after))
}

fn take(typed: &mut Typed, piece: &Piece<'_>) {
    if let Some(name) = piece.name.and_then(Name::of) {
        let value = piece.value.trim();
        if !value.is_empty() {
            typed.named.push(Named {
                name,
                value: value.to_owned(),
                unwanted: piece.minus,
            });
            return;
        }
        typed.notes.push(Note::Plain {
            typed: piece.whole.to_owned(),
        });
    }
    let wishes = if piece.quoted {
        phrase(piece.value)
    } else if piece.name.is_some() {
        plain(piece.whole)
    } else {
        plain(piece.value)
    };
    let room = MOST_WISHES.saturating_sub(typed.len());
    if wishes.len() > room {
        typed.notes.push(Note::Cut { kept: MOST_WISHES });
    }
    let list = if piece.minus {
        &mut typed.unwanted
    } else {
        &mut typed.wanted
    };
    list.extend(wishes.into_iter().take(room));
}

fn phrase(value: &str) -> Vec<Wish> {
    let mut words = analyser::words(value);
    words.retain(|word| !word.joined);
    words.truncate(MOST_WISHES);
    match words.len() {
        0 => Vec::new(),
        _ => vec![Wish::Phrase(words)],
    }
}

/// The wishes in text without signs that mean something.
pub(super) fn plain(value: &str) -> Vec<Wish> {
    let mut wishes: Vec<Wish> = Vec::new();
    let mut words = analyser::words(value).into_iter().peekable();
    while let Some(word) = words.next() {
        if word.joined {
            let end = word.range.end;
            let mut parts = Vec::new();
            while let Some(part) = words.next_if(|part| part.range.end <= end) {
                parts.push(part);
            }
            wishes.push(Wish::Joined { whole: word, parts });
        } else {
            wishes.push(Wish::Word {
                word,
                compounds: Vec::new(),
            });
        }
    }
    // A star means something only right behind the last word.
    let starred = value.trim_end_matches('*').chars().count();
    let touches = |word: &Word| word.range.end == starred && value.ends_with('*');
    if let Some(last) = wishes.last_mut()
        && let Wish::Word { word, .. } | Wish::Joined { whole: word, .. } = last
        && touches(word)
    {
        *last = Wish::Prefix(word.clone());
    }
    wishes
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The query told back in a form that is quick to read.
    fn told(query: &str) -> Vec<String> {
        let typed = parse(query);
        let words = |words: &[Word]| {
            let exact: Vec<&str> = words.iter().map(|word| word.exact.as_str()).collect();
            exact.join(" ")
        };
        let wish = |sign: &str, wish: &Wish| match wish {
            Wish::Word { word, .. } => format!("{sign}{}", word.exact),
            Wish::Joined { whole, parts } => format!("{sign}{}={}", whole.exact, words(parts)),
            Wish::Phrase(phrase) => format!("{sign}»{}«", words(phrase)),
            Wish::Prefix(word) => format!("{sign}{}*", word.exact),
        };
        let wanted = typed.wanted.iter().map(|wanted| wish("", wanted));
        let unwanted = typed.unwanted.iter().map(|unwanted| wish("-", unwanted));
        let named = typed.named.iter().map(|named| {
            let sign = if named.unwanted { "-" } else { "" };
            format!("{sign}{:?}:{}", named.name, named.value)
        });
        let notes = typed.notes.iter().map(|note| format!("{note:?}"));
        wanted.chain(unwanted).chain(named).chain(notes).collect()
    }

    fn check(query: &str, expected: &[&str]) {
        assert_eq!(told(query), expected, "{query}");
    }

    #[test]
    fn words_phrases_minus_and_prefix_are_understood() {
        check("Børnene sov", &["børnene", "sov"]);
        check(
            "\"hele natten\" »tre gange« “to gange”",
            &["»hele natten«", "»tre gange«", "»to gange«"],
        );
        check(
            "ventetid -hospital -\"den nat\"",
            &["ventetid", "-hospital", "-»den nat«"],
        );
        check("sundhed* børne-*", &["sundhed*", "børne"]);
        check("mor-barn-*", &["morbarn=mor barn"]);
        check("mor-barn*", &["morbarn*"]);
    }

    #[test]
    fn what_is_named_for_somebody_is_understood_as_it_was_meant() {
        for language in [Language::Danish, Language::English] {
            check(
                &theme_query("Støtte og »hjælp«", language),
                &["Theme:Støtte og hjælp"],
            );
            check(
                &place_query("Aarsdale Havn", language),
                &["Place:Aarsdale Havn"],
            );
        }
    }

    #[test]
    fn names_with_a_value_are_understood() {
        check("tema:ventetid", &["Theme:ventetid"]);
        check(
            "Tema:\"støtte og hjælp\" -theme:x",
            &["Theme:støtte og hjælp", "-Theme:x"],
        );
        check("familie:F07 nr:12", &["Family:F07", "Number:12"]);
        check("-sted:\"Aarsdale Havn\"", &["-Place:Aarsdale Havn"]);
    }

    #[test]
    fn what_is_not_understood_is_words() {
        check("kl: 8", &["kl", "8"]);
        check("\"hele natten", &["hele", "natten"]);
        check("- ventetid", &["ventetid"]);
        check("a AND (b OR c)", &["a", "and", "b", "or", "c"]);
        check("field:[1 TO *]", &["field", "1", "to"]);
        check("tema:", &["tema", "Plain { typed: \"tema:\" }"]);
        check(
            "tema: ventetid",
            &["tema", "ventetid", "Plain { typed: \"tema:\" }"],
        );
        check(
            "https://eksempel.dk/?a=b",
            &["https", "eksempel", "dk", "a", "b"],
        );
    }

    #[test]
    fn a_query_without_words_says_so() {
        check("", &[]);
        check("  \n", &[]);
        check("*** - \"\" …", &["NoWords"]);
    }

    #[test]
    fn an_endless_query_is_cut() {
        let typed = parse(&"ord ".repeat(1_000));
        assert_eq!(typed.wanted.len(), MOST_WISHES);
        assert_eq!(typed.notes, [Note::Cut { kept: MOST_WISHES }]);
    }

    proptest! {
        #[test]
        fn every_query_is_taken_apart(query in "(\\PC|[-\"*:»« tema]){0,80}") {
            let typed = parse(&query);
            prop_assert!(typed.len() <= MOST_WISHES);
        }
    }
}
