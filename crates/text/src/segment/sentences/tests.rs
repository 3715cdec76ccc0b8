//! Where sentences end, case by case. `¦` marks the cuts.

use super::*;
use proptest::prelude::*;

fn check(marked: &str) {
    let text = marked.replace('¦', "");
    let found: Vec<&str> = sentences(&text)
        .iter()
        .map(|range| range.slice(&text))
        .collect();
    let expected: Vec<&str> = marked.split('¦').map(str::trim).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn plain_sentences_end_at_their_marks() {
    check("Hun kom hjem. ¦Vi sov ikke! ¦Hvorfor? ¦Det ved jeg ikke …");
}

#[test]
fn abbreviations_go_on() {
    check("Jordemoderen kom kl. 04.17 og gik igen kl. 8. ¦Så sov vi.");
    check(
        "Vi talte med dr. Hansen, bl.a. om søvn, f.eks. Annas, og ca. 12 andre ting. ¦Det hjalp.",
    );
    check("Fru Nielsen og hr. Sørensen i nr. 7 passede hende pga. Corona. ¦Det var tider.");
    check("Det koster 40 kr. for hver time, dvs. Anders betalte 80 kr. ¦Han var glad.");
    check("Vi manglede bleer, klude osv. ¦Så kom farmor.");
    check("Vi manglede bleer osv. og fik dem af farmor.");
    check("Bl.a. Røde Kors hjalp os.");
    check("Mrs. Brown came at 8 a.m. with bread, e.g. Danish rye. ¦We ate.");
}

#[test]
fn ordinals_and_dates_go_on_and_years_end() {
    check("Hun blev født den 5. maj på 2. sal. ¦Det sneede.");
    check("Efter 7. klasse flyttede vi. ¦Den 2. Verdenskrig var forbi.");
    check("Vi mødtes i 1990. ¦Vi flyttede sammen i 2001. ¦To år senere kom Ida.");
    check("Han blev 5. ¦Hun blev 7.");
    check("1. Vi vil lytte først.");
    check("Ansøgningen blev sendt d. 29. marts, og svaret kom 5. Novbr. 1846.");
}

#[test]
fn initials_belong_to_names() {
    check("H.C. Andersen og Karen B. Hansen mødte P. Jensen. ¦De hilste.");
    check("Hun fik vitamin D. ¦Hun blev stærk.");
    check("Vi tog plan B. ¦Det gik.");
    check("Dér gik J. K. L. Holm. ¦Han nikkede.");
}

#[test]
fn a_question_and_who_asked_it_stay_together() {
    check("»Hvad siger du?« spurgte hun. ¦»Ingenting!« sagde han.");
    check("\"Er det din?\" spurgte hun. ¦\"Nej.\"");
    check("„Kom nu!“ råbte farfar, „vi skal hjem.“ ¦Og så løb vi.");
    check("»Nej!« – og så smækkede hun døren.");
    check("»Hvorfor?«, spurgte han. ¦»Fordi!«");
    check("»Jeg ved det ikke.« svarede hun lavt.");
    check("»Kom!« ¦Han gik.");
}

#[test]
fn an_ellipsis_is_a_pause_unless_a_capital_follows() {
    check("Vi ventede … og ventede ... og så kom hun. ¦Endelig …");
    check("Jeg ved ikke … ¦Måske.");
    check("Han . . . han . . . nej. ¦Det er en hemmelighed . . . ¦Måske.");
}

#[test]
fn asides_do_not_end_a_sentence() {
    check("Hun kom (!) Anders i møde.");
    check("Det var (kl. 8.) for tidligt. ¦(Det syntes vi.) ¦Men hun kom.");
}

#[test]
fn an_empty_line_always_ends_a_sentence() {
    check("Begyndelsen\n\n¦Det var i maj\n \n¦og så kom hun");
    check("Den 5.\n\n¦maj");
    check("Sov nu,\nlille ven.\n¦Alle sover.");
}

#[test]
fn forgotten_capitals_and_blanks_are_forgiven() {
    check("Vi gik hjem. ¦det var sent. ¦så sov vi");
    check("Vi gik hjem.¦Vi sov.");
    check("Se www.eksempel.dk eller skriv til a.b@eksempel.dk i dag.");
    check("Vi så B.T.s forside.");
}

#[test]
fn small_words_of_one_letter_end_a_sentence() {
    check("Det fandt de sig i. ¦Lærerne gik.");
    check("Hun bor på en ø. ¦Færgen går.");
}

#[test]
fn signs_go_with_a_sentence() {
    check("Hun kom. 👶 ¦Vi græd! 😀😀");
    check("... hvis hun kom. ¦- Nej, sagde han. ¦— Jo.");
    check("👩\u{200d}👧 sov. ¦Han også.");
}

#[test]
fn nothing_has_no_sentences() {
    for text in ["", " ", "\n\n\n", "\u{a0}"] {
        assert!(sentences(text).is_empty());
    }
    check("…");
}

proptest! {
    #[test]
    fn every_character_belongs_to_one_sentence(text in "(\\PC|[ \n.!?«»\"a-zA-ZæøåÆØÅ0-9]){0,120}") {
        let characters: Vec<char> = text.chars().collect();
        let mut covered = vec![0; characters.len()];
        for range in sentences(&text) {
            prop_assert!(range.start < range.end);
            prop_assert!(!characters[range.start].is_whitespace() && !characters[range.end - 1].is_whitespace());
            covered[range.start..range.end].iter_mut().for_each(|count| *count += 1);
        }
        for (place, character) in characters.iter().enumerate() {
            prop_assert!(covered[place] <= 1);
            prop_assert!(covered[place] == 1 || character.is_whitespace());
        }
    }
}
