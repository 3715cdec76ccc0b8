//! Numbers that name somebody or something: personal numbers, telephones, accounts, plates.

use super::{check, check_nothing};
use crate::detect::{Kind, personal_numbers};

#[test]
fn personal_numbers_are_found_however_they_are_written() {
    check(
        Kind::PersonalNumber,
        &[
            "Hun sagde ⟦010203-1234⟧ i telefonen.",
            "⟦0102031234⟧",
            "Det er ⟦010203 1234⟧, sagde han.",
            "⟦010203–1234⟧ med en tankestreg.",
            "⟦010203—1234⟧ med en lang.",
            "⟦010203 - 1234⟧ med luft.",
            "⟦010203 – 1234⟧ med luft.",
            "⟦010203\u{2011}1234⟧ med en fast bindestreg.",
            "⟦010203\u{a0}1234⟧ med et fast mellemrum.",
            "⟦010203−1234⟧ med et minus.",
            "⟦01 02 03 1234⟧ stod der.",
            "⟦01.02.03-1234⟧ stod der.",
            "⟦01-02-03-1234⟧ stod der.",
            "⟦01/02/03-1234⟧ stod der.",
            "Barnets nummer er ⟦290204-4321⟧.",
            "Født skuddag ⟦290200-4321⟧.",
            "Et lånt nummer: ⟦610185-1234⟧.",
            "Et lånt nummer: ⟦911285-1234⟧.",
            "cpr:⟦311299-1234⟧",
            "CPR⟦311299-1234⟧ uden mellemrum.",
            "CPR-nr. ⟦3112991234⟧.",
            "(⟦010203-1234⟧)",
            "Tvillingerne: ⟦010203-1234⟧ og ⟦010203-1235⟧.",
            "Født i forrige århundrede: ⟦241258-5678⟧.",
            "Familien (2 børn) 3 ⟦010203-1234⟧.",
            "**⟦010203-1234⟧**",
            "⟦070761-4285⟧ Ring 56 95 00 01.",
            "mit personnummer, ⟦0101014321⟧, står der",
        ],
    );
}

#[test]
fn what_only_looks_like_a_personal_number_is_left_alone() {
    check_nothing(
        Kind::PersonalNumber,
        &[
            "320203-1234 er ingen dag.",
            "010003-1234 er ingen måned.",
            "011303-1234 er ingen måned.",
            "310485-1234: april har tredive dage.",
            "290203-1234 var ingen skuddag.",
            "290200-1234 var ingen skuddag i 1900.",
            "920185-1234 er ingen dag.",
            "000185-1234 er ingen dag.",
            "Ring på 56 95 00 01.",
            "Fra 2019-2020 boede vi i Nexø.",
            "Den 01.02.2003 kl. 12.34.",
            "ISBN 0102031234",
            "Ordrenr. 0102031234.",
            "Kontonr. 0102031234.",
            "Konto 4711 0102031234.",
            "Faktura 0102031234 er betalt.",
            "0102031234567 er tretten cifre.",
            "010203-12345 er et for meget.",
            "0010203-1234 er et for meget.",
            "010203-1234-5678 er noget andet.",
            "4711-010203-1234 er noget andet.",
            "0198f000-0000-7000-8000-010203123456",
            "Det kostede 010203,1234 kroner.",
            "Hun vejede 3 500 gram.",
            "I 1987 var vi 12 i klassen.",
            "+45 0102031234",
            "Version 01.02.03.1234",
            "EAN 0102031234567",
            "8 til 10, 12 til 14, 1234 i alt.",
        ],
    );
}

#[test]
fn a_text_without_ten_digits_is_not_looked_through() {
    assert!(personal_numbers("Hun kom kl. 4.17 den 5. maj 1987.").is_empty());
    assert_eq!(personal_numbers("Hun hedder 010203-1234.").len(), 1);
}

#[test]
fn telephone_numbers_are_found_in_the_usual_groupings() {
    check(
        Kind::Telephone,
        &[
            "Ring på ⟦56 95 00 01⟧, hvis det bliver slemt.",
            "nummeret var ⟦56950001⟧.",
            "⟦5695 0001⟧ stod der",
            "⟦56-95-00-01⟧",
            "⟦56.95.00.01⟧",
            "⟦+45 56 95 00 01⟧",
            "⟦+4556950001⟧",
            "⟦+45 56950001⟧",
            "⟦(+45) 56 95 00 01⟧",
            "⟦0045 56 95 00 01⟧",
            "⟦45 56 95 00 01⟧",
            "⟦004556950001⟧",
            "⟦+46 70 123 45 67⟧",
            "⟦+49 30 901820⟧",
            "Tlf.: ⟦56 95 00 01⟧",
            "tlf.⟦56950001⟧",
            "Mobil ⟦20 30 40 50⟧.",
            "mobil: ⟦20 304 050⟧",
            "tlf. ⟦569 50 001⟧",
            "⟦56\u{a0}95\u{a0}00\u{a0}01⟧",
            "(⟦56 95 00 01⟧)",
            "⟦56 95 00 01⟧ eller ⟦20 30 40 50⟧",
            "⟦56950001⟧/⟦20304050⟧",
            "Jordemoderen (⟦56 95 00 01⟧) kom kl. 4.",
            "ring til mig på ⟦2030 4050⟧!",
            "Send en sms til ⟦20304050⟧.",
            "⟦12 34 56 78⟧ var det, hun sagde.",
            "Telefon ⟦20121231⟧.",
            "Tlf. ⟦5695 00 01⟧ eller ⟦+45-56950001⟧",
        ],
    );
}

#[test]
fn years_prices_and_parts_of_longer_numbers_are_no_telephone_numbers() {
    check_nothing(
        Kind::Telephone,
        &[
            "Fra 2019-2020 boede vi i Nexø.",
            "I 2019 2020 og 2021.",
            "2019 2020 var to lange år.",
            "Kl. 4.17 kom beskeden, og kl. 9.40 blev hun født.",
            "Hun vejede 3 500 gram.",
            "I 1987 var vi 12 i klassen.",
            "Det kostede 12345678 kr.",
            "Det kostede kr. 12345678.",
            "Det kostede 12 345 678 kroner.",
            "Der bor 20 000 000 i landet.",
            "20000000 mennesker.",
            "Den 20240131 blev han født.",
            "Den 24121990 blev han født.",
            "CVR-nr. 12345678",
            "CVR 12 34 56 78",
            "ISBN 978-87-02-12345-6",
            "ISSN 1234-5678",
            "EAN 5798 0012 3456 7",
            "Sagsnr. 12345678",
            "123456789 er ni cifre.",
            "1234567 er syv cifre.",
            "Tallene var 12 14 16 18 20 22.",
            "10-20-30-40-50",
            "Side 12, 34, 56 og 78.",
            "12345678,50",
            "08 10 12 14 var tiderne.",
            "Det var 112 og 1813, vi ringede til.",
            "Kampen endte 21-18 og 22-20.",
            "AB12345678",
        ],
    );
}

#[test]
fn accounts_and_cards_are_found() {
    check(
        Kind::Account,
        &[
            "reg. ⟦1234 konto 1234567890⟧",
            "Reg.nr. ⟦1234, kontonr. 0001234567⟧.",
            "Reg.nr.: ⟦1234 Kontonr.: 1234567⟧",
            "konto ⟦1234567890⟧",
            "kontonummer ⟦4711 0001234567⟧",
            "Kontonr. ⟦4711-1234567⟧",
            "⟦4711 0001234567⟧ er nummeret.",
            "⟦4711-0001234567⟧",
            "⟦4711-1234567⟧ er nummeret.",
            "⟦4711 - 0001234567⟧",
            "Send dem til konto nr. ⟦12345678901234⟧.",
            "⟦DK5000400440116243⟧",
            "⟦DK50 0040 0440 1162 43⟧",
            "IBAN: ⟦DK50 0040 0440 1162 43⟧.",
            "⟦DK99 0040 0440 1162 43⟧ er skrevet forkert.",
            "⟦GB82WEST12345698765432⟧",
            "⟦DE89370400440532013000⟧ er tysk.",
            "Kortet er ⟦4111 1111 1111 1111⟧.",
            "⟦4111111111111111⟧",
            "⟦5500-0000-0000-0004⟧",
            "NemKonto ⟦4711 1234567⟧",
            "bankkonto: ⟦4711 12345678⟧",
            "lønkonto ⟦1234567890⟧",
            "reg ⟦4711 1234567⟧",
            "Kontonummeret ⟦0001234567⟧ var hans.",
            "kontonr. ⟦0102031234⟧",
        ],
    );
}

#[test]
fn what_is_counted_or_called_otherwise_is_no_account() {
    check_nothing(
        Kind::Account,
        &[
            "Hun satte 500 kr. ind på en konto.",
            "På kontoen stod 12000 kroner.",
            "konto 500000 kr.",
            "Ring på 56 95 00 01.",
            "Det var 010203-1234.",
            "I 2019 2020.",
            "4111 1111 1111 1112 er intet kort.",
            "1234567890123456 er intet kort.",
            "Reg. 1234",
            "ISBN 978-87-02-12345-6",
            "Fra 1987 til 1999 boede vi der.",
            "3700 Rønne",
            "DK-3700 Rønne",
            "AB 12 345",
            "Hun fik nr. 4711.",
            "4711 12 børn.",
            "DK50 er en vej.",
            "EU28 1234",
            "Vi talte til 1000000.",
            "kl. 10.30-11.45",
            "1234-567 er kort.",
            "12-1234567890",
            "Hun skrev konto på tavlen.",
            "4711.0001234567",
            "Den 24.12.2023 kl. 18.",
            "+45 56 95 00 01",
        ],
    );
}

#[test]
fn number_plates_are_found() {
    check(
        Kind::Plate,
        &[
            "Bilen var ⟦AB 12 345⟧.",
            "⟦AB12345⟧",
            "⟦AB 12345⟧",
            "⟦AB-12345⟧",
            "⟦AB 12-345⟧",
            "en rød ⟦XP 48 221⟧ holdt udenfor",
            "(⟦CD 33 444⟧)",
            "nummerplade ⟦ab 12 345⟧",
            "nummerpladen ⟦AB 1234⟧",
            "registreringsnummer ⟦BC 98 765⟧",
            "⟦ZZ 10 000⟧ stod der",
            "»⟦AB 12 345⟧«, sagde hun.",
            "Han kørte i ⟦TK 45 678⟧, og jeg i ⟦TK 45 679⟧.",
            "⟦AH 22 222⟧!",
            "⟦VN\u{a0}12\u{a0}345⟧",
            "reg.nr. ⟦DV 12 345⟧",
            "Pladen: ⟦BB 20 202⟧.",
            "⟦MX 54 321⟧,",
            "⟦EA 11 111⟧\nstod der",
            "den gamle ⟦HH 90 909⟧.",
            "plade ⟦cd12345⟧",
            "⟦JX 40 404⟧ kl. 4",
            "⟦RR 31 313⟧ er min mors.",
            "Det var ⟦UC 77 889⟧?",
            "⟦WP 60 606⟧",
        ],
    );
}

#[test]
fn countries_codes_and_other_letters_before_digits_are_no_plates() {
    check_nothing(
        Kind::Plate,
        &[
            "DK 12345",
            "SE 12345 er svensk.",
            "EN 12345",
            "ISO 12345",
            "EU 12345",
            "ab 12 345 kroner",
            "AB 123456",
            "AB 123",
            "ABC 12345",
            "A 12345",
            "AB 12 345 67",
            "AB1 2345",
            "xAB 12345",
            "KR 12345",
            "kr 12 345",
            "ÆB 12 345",
            "IO 12 345",
            "QB 12 345",
            "TV 12345",
            "D-vitamin 12 345",
            "Vi var 12 345 dage derude.",
            "kl. 12 345",
            "AB.12345",
            "PC 12345",
            "DK50 0040 0440 1162 43",
            "AB 12 345.678",
        ],
    );
}
