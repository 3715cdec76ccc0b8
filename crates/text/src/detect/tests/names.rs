//! Names of people and places, and capitals that are none.

use super::{check, check_nothing, found};
use crate::detect::{Find, Kind, detect_in};
use crate::language::Language;

#[test]
fn names_inside_a_sentence_are_found_whole() {
    check(
        Kind::Name,
        &[
            "Så kom ⟦Anna⟧ hjem.",
            "Så kom ⟦Anna Marie Holm⟧ hjem.",
            "Det var ⟦Annas⟧ idé.",
            "Det var ⟦Jens⟧' idé.",
            "Vi spurgte ⟦H.C. Andersen⟧ om det.",
            "Vi spurgte ⟦Karen B. Hansen⟧ om det.",
            "Hun hed ⟦Karen von Holm⟧.",
            "Han hed ⟦Ludvig van der Meer⟧ dengang.",
            "Hun hed ⟦Anne-Marie⟧.",
            "Vi flyttede til ⟦Nexø⟧.",
            "Vi flyttede fra ⟦Nexø⟧ til ⟦Gudhjem⟧ i maj.",
            "Så ringede ⟦Lone⟧, og ⟦Per⟧ tog den.",
            "Hun mødte fru ⟦Kofoed⟧ på trappen.",
            "jordemoderen ⟦Tove Ipsen⟧",
            "Jeg boede hos ⟦Mikkelsen⟧ i to år.",
            "Den 5. maj kom ⟦Ida⟧.",
            "Vi sejlede til ⟦Bornholm⟧ om natten.",
            "Han hedder ⟦Muhammad⟧ efter sin farfar.",
            "Hun sagde det til ⟦Oksana Petrenko⟧ først.",
            "⟦Anna⟧ kom hjem.",
            "⟦Anna Holm⟧ kom hjem.",
            "»⟦Anna⟧,« sagde jeg, »kom nu.«",
            "Vi kom hjem. ⟦Maren Kofoed⟧ ventede.",
            "Det var i ⟦Svaneke⟧, ikke i ⟦Hasle⟧.",
            "min bror ⟦Thorkilds⟧ båd",
            "De gav ham ⟦O'Brien⟧ til efternavn.",
            "Vi kaldte hende ⟦Lillemor⟧ altid.",
            "Så kom ⟦August⟧ hjem.",
            "⟦August⟧ græd hele natten.",
            "⟦Liv⟧ blev født den 5. august.",
            "⟦Lone⟧ ringede til ⟦Dag⟧.",
        ],
    );
}

#[test]
fn what_has_a_capital_and_is_no_name_is_left_alone() {
    check_nothing(
        Kind::Name,
        &[
            "Det var en mandag i maj.",
            "Det var en Mandag i Maj.",
            "Jeg så det på DR og i TV-avisen.",
            "Hun fik et CPR-nummer.",
            "I kan komme, når I vil.",
            "Vil De have kaffe?",
            "Tak til Dem og Deres.",
            "Gud ske lov.",
            "Vi takkede Gud.",
            "Det er D-vitamin.",
            "Vi holdt Jul og Påske.",
            "Hun er Dansk.",
            "Danskerne spiser rugbrød.",
            "Børnene sov.",
            "Sundhedsplejersken kom.",
            "»Træk vejret,« sagde hun.",
            "Hun sagde: »Jeg kommer.«",
            "– Hvad siger du?",
            "Kl. 4 om natten.",
            "Færgen sejlede ikke.",
            "Bagefter var der stille.",
            "Det stod i USA's avis.",
            "Vi var på NICU i to uger.",
            "Hej og velkommen.",
            "Sommeren var varm. Vinteren var lang.",
            "Barnevognen stod ude.",
            "Hun er med i FOA.",
            "Vi fik plan B.",
            "Vi kom hjem i August.",
            "Den 5. Maj var vi hjemme.",
            "August 2019 flyttede vi.",
            "April kan jeg ikke huske.",
            "Liv og glade dage.",
            "Reg. nr. og alt det.",
            "Hun er med i en Facebook-gruppe.",
        ],
    );
}

#[test]
fn a_text_that_gives_every_noun_a_capital_is_read_with_care() {
    let text = "Der var en Mand, som havde en Hest og en Vogn. Han kørte til Byen med sin Kone, deres Barn, en Ko og en Gris. \
        Da sagde Anders: Det er en god Dag, og Vejen er lang.";

    assert_eq!(found(Kind::Name, text), ["Anders"]);
}

#[test]
fn english_days_months_and_peoples_are_no_names() {
    let text = "On Monday in March the Danish nurse came. Then Maren Kofoed called us. I was glad.";

    let names: Vec<&str> = detect_in(text, Language::English)
        .into_iter()
        .map(|find: Find| find.range.slice(text))
        .collect();

    assert_eq!(names, ["Maren Kofoed"]);
}
