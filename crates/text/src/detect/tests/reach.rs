//! E-mail and web addresses.

use super::{check, check_nothing};
use crate::detect::Kind;

#[test]
fn mail_addresses_are_found() {
    check(
        Kind::Email,
        &[
            "Skriv til ⟦lone@example.org⟧.",
            "⟦lone@eksempel.dk⟧",
            "(⟦lone.holm@eksempel.dk⟧)",
            "mail: ⟦lone_holm+barn@post.eksempel.dk⟧",
            "mailto:⟦lone@eksempel.dk⟧",
            "<⟦lone@eksempel.dk⟧>",
            "»⟦lone@eksempel.dk⟧«",
            "⟦søren@blåbær.dk⟧ med danske bogstaver",
            "⟦LONE@EKSEMPEL.DK⟧",
            "⟦l@e.dk⟧",
            "⟦lone@eksempel.co.uk⟧,",
            "⟦lone@eksempel.dk⟧ og ⟦per@eksempel.dk⟧",
            "⟦lone@eksempel.dk⟧;⟦per@eksempel.dk⟧",
            "Er det ⟦lone@eksempel.dk⟧?",
            "⟦lone-holm@eksempel-by.dk⟧",
            "⟦1234@eksempel.dk⟧",
            "E-mail ⟦lone@eksempel.museum⟧",
            "⟦lone@sub.sub.eksempel.dk⟧!",
            "skriv:⟦lone@eksempel.dk⟧",
            "...⟦lone@eksempel.dk⟧...",
            "**⟦lone@eksempel.dk⟧**",
            "[⟦lone@eksempel.dk⟧]",
            "\n⟦lone@eksempel.dk⟧\n",
            "⟦lone%holm@eksempel.dk⟧",
            "⟦lone@eksempel.nu⟧.",
        ],
    );
}

#[test]
fn a_lone_sign_is_no_mail_address() {
    check_nothing(
        Kind::Email,
        &[
            "Tre @ og et punktum.",
            "@lone skrev det.",
            "lone@ og så ikke mere.",
            "lone@eksempel",
            "lone@eksempel.",
            "lone @ eksempel.dk",
            "@eksempel.dk",
            "lone@.dk",
            "a@b.1",
            "2 stk. @ 4.50",
            "lone at eksempel.dk",
            "@",
            "@@",
            "a@b.c",
            "følg os på @boernehuset",
            "kl. 4@hjemme",
            "Skriv til lone.",
            "www.eksempel.dk",
            "lone@\neksempel.dk",
            "5@10.20",
            "@ 12.30 i dag",
            "(@)",
            "mail mig",
            "snabel-a",
            "x@y",
        ],
    );
}

#[test]
fn web_addresses_are_found() {
    check(
        Kind::Web,
        &[
            "Se ⟦https://eksempel.dk⟧.",
            "⟦http://eksempel.dk/en/side?x=1&y=2⟧",
            "(⟦https://eksempel.dk/side⟧)",
            "⟦www.eksempel.dk⟧",
            "⟦www.eksempel.dk/side⟧,",
            "⟦WWW.EKSEMPEL.DK⟧",
            "Læs mere på ⟦eksempel.dk⟧.",
            "⟦eksempel.dk/barsel⟧ er god.",
            "⟦min.eksempel.dk⟧!",
            "»⟦eksempel.com⟧«",
            "<⟦https://eksempel.dk⟧>",
            "⟦https://eksempel.de/side⟧",
            "⟦eksempel.de/side⟧",
            "⟦eksempel.org⟧ og ⟦eksempel.net⟧",
            "Der er ⟦baby-linjen.dk⟧, sagde hun.",
            "⟦sundhed.dk⟧",
            "⟦dr.dk⟧ skrev det.",
            "⟦facebook.com/groups/12345678⟧",
            "⟦https://eksempel.dk/010203-x⟧",
            "⟦www.eksempel.nu⟧",
            "Gå ind på ⟦borger.dk⟧?",
            "⟦http://localhost:8080/side⟧",
            "⟦blåbær.dk⟧",
            "⟦eksempel.eu⟧;",
            "⟦https://eksempel.dk/a_(b⟧",
        ],
    );
}

#[test]
fn a_missing_blank_is_no_web_address() {
    check_nothing(
        Kind::Web,
        &[
            "Vi gik hjem.Vi var trætte.",
            "Vi gik hjem.de var trætte.",
            "Det er slut.nu går vi.",
            "bl.a. os",
            "f.eks. her",
            "Kl. 4.17",
            "H.C.Andersen",
            "1.000.000 kr.",
            "lone@eksempel.dk",
            "osv.se her",
            "m.m.",
            "www",
            "www.",
            "http://",
            "Hun sagde a.dk",
            "12.dk",
            "Ja.No",
            "vi kom til.at det skete",
            "ca.5 minutter",
            "...dk",
            "eksempel dk",
            "eksempel. dk",
            "Post.Com",
            "www-kage",
            "https:/eksempel",
        ],
    );
}
