//! Where somebody lives, and where somebody is looked after.

use super::{check, check_nothing};
use crate::detect::Kind;

#[test]
fn addresses_are_found() {
    check(
        Kind::Address,
        &[
            "Vi bor på ⟦Strandvejen 4⟧.",
            "⟦Strandvejen 4, 3770 Allinge⟧",
            "⟦Strandvejen 4\n3770 Allinge⟧",
            "Hun boede ⟦Storegade 12B⟧, dengang.",
            "⟦Storegade 12 B⟧ i Rønne",
            "⟦Storegade 12, 2. tv⟧",
            "⟦Storegade 12, st. th⟧",
            "⟦Storegade 12, 1. sal, 3700 Rønne⟧",
            "⟦Sankt Mortens Gade 4⟧ lå lige ved.",
            "⟦H.C. Andersens Boulevard 12⟧",
            "⟦Gl. Kongevej 104⟧",
            "⟦Ndr. Strandvej 7⟧ er gul.",
            "⟦Nørre Allé 7⟧",
            "⟦Store Torv 3⟧",
            "⟦Lille Stræde 1⟧ kl. 4",
            "⟦Birkevænget 22⟧",
            "⟦Fælledparken 3⟧",
            "⟦Kirkebakken 9⟧, sagde han.",
            "⟦Parkvej 4-6⟧",
            "⟦3700 Rønne⟧",
            "De flyttede til ⟦3730 Nexø⟧ i maj.",
            "⟦DK-3740 Svaneke⟧",
            "⟦2100 København Ø⟧",
            "⟦1620 København V⟧",
            "⟦8000 Aarhus C⟧ hed det.",
            "Fra ⟦Havnegade 1⟧ til ⟦Havnegade 14⟧.",
            "⟦Rosenstien 5⟧",
            "⟦Søndre Landevej 11⟧",
            "De bor på ⟦Torvet 3, 3730 Nexø⟧.",
            "⟦Bakkegårdsvej nr. 4⟧",
            "⟦Østergade 12, 1.tv⟧.",
        ],
    );
}

#[test]
fn streets_without_houses_and_years_without_towns_are_no_addresses() {
    check_nothing(
        Kind::Address,
        &[
            "Vi gik ned ad Strandvejen.",
            "Vi gik ad Strandvejen 4 gange.",
            "Vi boede på Strandvejen 4 år.",
            "På Strandvejen 5. maj så vi hende.",
            "I Parken 3 gange om ugen.",
            "I 1990 Danmark vandt.",
            "I 2019 Anna kom til.",
            "Det var vejen 4 dage frem.",
            "Danmark 3, Sverige 2",
            "5000 kroner",
            "3000 mennesker",
            "Vi var 4 på vejen.",
            "Nr. 3700 Rønne",
            "Hun fik 3500 DKK.",
            "Anna Lund 3 år",
            "Kl. 1200 Anna kom",
            "År 1200 Valdemar",
            "Haven 2 meter væk",
            "gaden 4",
            "Gade 4",
            "Hele 12 gange.",
            "37000 Rønne",
            "370 Rønne",
            "Det kostede kr. 3700 Rønne",
            "Strandvejen 04",
            "Strandvejen 1234",
            "Strandvejen 4,5 km",
            "Vejen 4 km",
        ],
    );
}

#[test]
fn institutions_are_found_with_their_names() {
    check(
        Kind::Institution,
        &[
            "Hun gik på ⟦Nexø Skole⟧.",
            "Han kom i ⟦børnehaven Solstrålen⟧.",
            "⟦Bornholms Regionskommune⟧ skrev.",
            "Vi kørte til ⟦Bornholms Hospital⟧.",
            "i ⟦vuggestuen Mariehønen⟧ var der plads",
            "⟦børnehaven »Solstrålen⟧«",
            "Hun bor på ⟦plejehjemmet Lysningen⟧.",
            "⟦Rønne Vuggestue⟧ var fuld.",
            "⟦Aakirkeby Børnehave⟧",
            "Han var på ⟦Nexø sygehus⟧ i en uge.",
            "⟦Jobcenter Bornholm⟧ ringede.",
            "på ⟦Rigshospitalet⟧ i tre uger",
            "hos ⟦Klemensker Dagpleje⟧",
            "⟦Hasle Børnehus⟧ åbner kl. 6.",
            "Vi fik hjælp af ⟦Sundhedsplejen Bornholm⟧.",
            "i ⟦Allinge Kirke⟧",
            "⟦Bornholms Politi⟧ kom.",
            "i ⟦Region Hovedstaden⟧",
            "⟦Odense Universitetshospital⟧",
            "på ⟦Campus Bornholms Gymnasium⟧",
            "fra ⟦Mølleskolen⟧ i Hasle",
            "Han begyndte på ⟦Peterskolen⟧.",
            "⟦børnehuset Bukkegård⟧ ligger der",
            "⟦Svaneke Friskole⟧ tog imod ham.",
            "på ⟦krisecentret Havnen⟧",
            "i ⟦Sankt Nicolai Kirke⟧",
        ],
    );
}

#[test]
fn a_school_without_a_name_is_no_institution() {
    check_nothing(
        Kind::Institution,
        &[
            "Hun gik i skole.",
            "Børnehaven var lukket.",
            "Skolen ringede.",
            "Vi kørte på sygehuset.",
            "Kommunen skrev ikke.",
            "Vuggestuen åbner kl. 6.",
            "Plejehjem er dyre.",
            "Sundhedsplejersken kom.",
            "en god børnehave",
            "i kirken",
            "Hospitalet lå langt væk.",
            "Dagplejen havde plads.",
            "Mødregruppen mødtes.",
            "Jobcentret ringede igen.",
            "skolegang er godt",
            "Anna går i skole.",
            "Regionen betaler.",
            "Biblioteket har lukket.",
            "Politiet kom.",
            "Så kom skolen.",
            "Den kommune er stor.",
            "Vi talte om klinikken.",
            "Museet er gratis.",
            "en institution",
            "Efterskolen blev hans redning.",
        ],
    );
}
