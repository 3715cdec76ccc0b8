//! Dressing a text for print: quotation marks, dashes, ellipses, and blanks at which no line may break.

mod blanks;
mod marks;

use crate::language::Language;

/// The text as it should be set: »…« in Danish and “…” in English, an en dash where a hyphen stood for one, a true ellipsis,
/// and no-break spaces inside "kl. 8", "5. maj", "2 år", "H.C. Andersen", before a dash, and before a short last word.
/// Letters and digits are never touched, nor their order; dressing twice is the same as dressing once.
#[must_use]
pub fn for_print(text: &str, language: Language) -> String {
    text.split('\n')
        .map(|line| blanks::tie(&marks::set(line, language)))
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// No-break spaces are written `~` here.
    fn check(language: Language, text: &str, expected: &str) {
        assert_eq!(for_print(text, language).replace('\u{a0}', "~"), expected);
    }

    #[test]
    fn quotation_marks_follow_the_language() {
        check(
            Language::Danish,
            "\"Kom nu hjem igen,\" sagde hun.",
            "»Kom nu hjem igen,« sagde~hun.",
        );
        check(
            Language::Danish,
            "„Hvad siger du til det?“ spurgte farmor.",
            "»Hvad siger du til det?« spurgte farmor.",
        );
        check(
            Language::Danish,
            "Hun sagde “ja” og (\"nej\").",
            "Hun sagde »ja« og~(»nej«).",
        );
        check(
            Language::English,
            "\"Come home now,\" she said quietly.",
            "“Come home now,” she said quietly.",
        );
        check(
            Language::English,
            "She said »yes« to everything.",
            "She said “yes” to everything.",
        );
    }

    #[test]
    fn quotation_marks_inside_quotation_marks_are_single() {
        check(
            Language::Danish,
            "»Hun kaldte det 'den gode tid' hver dag,« sagde mormor.",
            "»Hun kaldte det ›den gode tid‹ hver dag,« sagde mormor.",
        );
        check(
            Language::Danish,
            "Vi havde en 'lytteguide' med hjemmefra.",
            "Vi havde en »lytteguide« med hjemmefra.",
        );
    }

    #[test]
    fn english_speech_may_stand_in_single_quotation_marks() {
        check(
            Language::English,
            "'We didn't sleep. Not once!' said the coach to the other parents.",
            "‘We didn’t sleep. Not once!’ said the coach to the other parents.",
        );
    }

    #[test]
    fn a_dash_that_opens_talk_stays_with_it() {
        check(
            Language::Danish,
            "- Kom nu hjem, sagde hun. - Ja, sagde han - og blev siddende",
            "–~Kom nu hjem, sagde hun. –~Ja, sagde han~– og blev siddende",
        );
    }

    #[test]
    fn apostrophes_are_apostrophes() {
        check(
            Language::Danish,
            "Jens' bil fra '98 og dvd'en virkede ikke.",
            "Jens’ bil fra ’98 og dvd’en virkede~ikke.",
        );
        check(
            Language::English,
            "We didn't sleep for weeks, the neighbours' dog neither.",
            "We didn’t sleep for weeks, the neighbours’ dog neither.",
        );
    }

    #[test]
    fn an_inch_is_left_alone() {
        check(
            Language::Danish,
            "En skærm på 5\" holder aldrig",
            "En skærm på 5\" holder aldrig",
        );
    }

    #[test]
    fn dashes_and_ellipses_are_set() {
        check(
            Language::Danish,
            "Vi ventede - og ventede ... længe nok",
            "Vi ventede~– og ventede … længe~nok",
        );
        check(
            Language::Danish,
            "I 2018-2019 åbnede de kl. 8-10 hver eneste morgen",
            "I 2018–2019 åbnede de kl.~8–10 hver eneste morgen",
        );
        check(
            Language::Danish,
            "Ring 56-95-12-34 eller mor-barn-gruppen i morgen tidlig",
            "Ring 56-95-12-34 eller mor-barn-gruppen i morgen tidlig",
        );
    }

    #[test]
    fn what_belongs_together_stays_on_one_line() {
        check(
            Language::Danish,
            "Den 5. maj kl. 8 kom H.C. Andersen på 2 år til dr. Hansen i nr. 7 med sin kuffert",
            "Den 5.~maj kl.~8 kom H.C.~Andersen på 2~år til dr.~Hansen i nr.~7 med sin kuffert",
        );
        check(
            Language::Danish,
            "Han fik 12 kr. og 3,5 kg mel til brødbagningen",
            "Han fik 12~kr. og 3,5~kg mel til brødbagningen",
        );
    }

    #[test]
    fn a_short_last_word_is_not_left_alone() {
        check(
            Language::Danish,
            "Så kom vi alle hjem.",
            "Så kom vi alle~hjem.",
        );
        check(Language::Danish, "Hej du", "Hej du");
    }

    proptest! {
        #[test]
        fn letters_are_never_touched_and_twice_is_once(text in "(\\PC|[ \n.,–\"'»«-]|[a-zæøå0-9]){0,80}") {
            let letters = |text: &str| text.chars().filter(|one| one.is_alphanumeric()).collect::<String>();
            for language in [Language::Danish, Language::English] {
                let once = for_print(&text, language);
                prop_assert_eq!(letters(&once), letters(&text));
                prop_assert_eq!(for_print(&once, language), once);
            }
        }
    }

    #[test]
    fn paragraphs_stay_apart() {
        check(Language::Danish, "\"En\n\nTo\" og", "»En\n\nTo« og");
    }
}
