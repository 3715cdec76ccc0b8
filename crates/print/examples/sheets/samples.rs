//! Invented people and stories for looking at sheets; the bench uses them too.

#[path = "face.rs"]
pub(crate) mod face;
#[path = "texts.rs"]
mod texts;

use genlyd_domain::ink::Ink;
use genlyd_domain::piece::Size;
use genlyd_print::imprint::{Imprint, USUAL_BLEED_MM};
use genlyd_print::sheets::{
    Foot, QuotePanel, Section, Sheet, StoryPanel, ThemePanel, ThemeStripe, TitleWall, Voice,
};
use genlyd_text::blocks;
use genlyd_text::language::Language;
use texts::{ENGLISH, PARAGRAPHS};

pub(crate) type Failure = Box<dyn std::error::Error>;

/// An imprint with a fixed moment.
pub(crate) fn imprint() -> Imprint {
    Imprint {
        title: "Det begynder med en kop kaffe".to_owned(),
        language: Language::Danish,
        edition: Some(7),
        made: jiff::Timestamp::UNIX_EPOCH,
        ident: "sample".to_owned(),
        bleed_mm: USUAL_BLEED_MM,
    }
}

fn foot(number: u32) -> Foot {
    Foot::numbered("Det begynder med en kop kaffe", "Værftet i Nexø", number)
}

/// About this many words in paragraphs.
pub(crate) fn story(words: usize) -> String {
    let mut text = String::new();
    let mut count = 0;
    for paragraph in PARAGRAPHS.iter().cycle() {
        let left = words.saturating_sub(count);
        if left == 0 {
            break;
        }
        let sentences = paragraph.split_inclusive(". ");
        for sentence in sentences {
            if count >= words {
                break;
            }
            count += sentence.split_whitespace().count();
            text.push_str(sentence);
        }
        text.push_str("\n\n");
    }
    text
}

fn part(heading: Option<&str>, text: &str) -> Section {
    Section {
        heading: heading.map(str::to_owned),
        blocks: blocks::from_markdown(text),
    }
}

/// A story panel with everything.
pub(crate) fn panel(size: Size, words: usize) -> Result<StoryPanel, Failure> {
    Ok(StoryPanel {
        size,
        foot: foot(4),
        theme: Some("Den første tid".to_owned()),
        ink: Ink::B,
        title: "Ni kopper på bordet".to_owned(),
        quote: Some("Hun spurgte, hvordan jeg havde det, før hun spurgte til barnet.".to_owned()),
        name: Some("Karen".to_owned()),
        about: Some("mor til Alma på 2 år, Nexø".to_owned()),
        portrait: Some(face::shared()?),
        sections: vec![part(None, &story(words))],
        language: Language::Danish,
    })
}

/// Every sheet worth looking at, by name.
pub(crate) fn all() -> Result<Vec<(String, Sheet)>, Failure> {
    let mut sheets = Vec::new();
    for words in [60, 110, 180, 280, 420, 520, 640, 900] {
        sheets.push((
            format!("story-a2-{words:03}"),
            Sheet::StoryPanel(panel(Size::A2, words)?),
        ));
    }
    for (name, size) in [("a3", Size::A3), ("a1", Size::A1), ("poster", Size::Poster)] {
        for words in [120, 420, 900] {
            let sheet = StoryPanel {
                ink: Ink::F,
                ..panel(size, words)?
            };
            sheets.push((format!("story-{name}-{words:03}"), Sheet::StoryPanel(sheet)));
        }
    }
    sheets.extend(awkward()?);
    for (name, size) in [("a3", Size::A3), ("a2", Size::A2), ("poster", Size::Poster)] {
        sheets.push((
            format!("quote-{name}"),
            quote(
                size,
                Ink::F,
                "Hun spurgte, hvordan jeg havde det, før hun spurgte til barnet.",
            ),
        ));
        sheets.push((format!("theme-{name}"), Sheet::ThemePanel(theme(size, 4))));
        sheets.push((format!("title-{name}"), Sheet::TitleWall(title(size, 40))));
    }
    sheets.push((
        "quote-short".to_owned(),
        quote(Size::A2, Ink::J, "Så grinede vi."),
    ));
    sheets.push(("quote-long".to_owned(), quote(Size::A2, Ink::K, &story(70))));
    sheets.push((
        "theme-three".to_owned(),
        Sheet::ThemePanel(theme(Size::A2, 3)),
    ));
    sheets.push((
        "theme-six".to_owned(),
        Sheet::ThemePanel(theme(Size::A2, 6)),
    ));
    let few = TitleWall {
        participants: Vec::new(),
        themes: Vec::new(),
        ..title(Size::A2, 0)
    };
    sheets.push(("title-plain".to_owned(), Sheet::TitleWall(few)));
    Ok(sheets)
}

fn awkward() -> Result<Vec<(String, Sheet)>, Failure> {
    let whole = panel(Size::A2, 380)?;
    let without = StoryPanel {
        portrait: None,
        ink: Ink::I,
        ..whole.clone()
    };
    let bare = StoryPanel {
        portrait: None,
        quote: None,
        ink: Ink::G,
        ..whole.clone()
    };
    let english = StoryPanel {
        title: "Someone to walk with".to_owned(),
        quote: Some("One language for feelings and one for the weather.".to_owned()),
        about: Some("mother of Rosa, 8 months, Rønne".to_owned()),
        name: Some("Paweł and Šárka".to_owned()),
        sections: vec![part(None, &ENGLISH.join("\n\n"))],
        language: Language::English,
        ink: Ink::A,
        ..whole.clone()
    };
    let parts = StoryPanel {
        sections: vec![
            part(Some("Før hun kom"), &story(90)),
            part(
                Some("Den første uge hjemme i huset på Stenbrudsgade"),
                &story(120),
            ),
            part(
                Some("Det vigtigste"),
                "Tre ting hjalp:\n\n- at nogen *spurgte* mig først\n- at Mads fik fri om fredagen, også når værftet havde travlt\n- kaffen\n\n> Det må man godt, sagde hun, og det er der flere, der gør, end du tror.\n\nResten kom af sig selv.",
            ),
            part(None, &story(60)),
        ],
        ink: Ink::D,
        ..whole.clone()
    };
    let long_title = StoryPanel {
        title: "Sundhedsplejerskens kaffekop og alt det, vi først fik sagt højt, da småbørnsfamiliesamarbejdet var forbi".to_owned(),
        quote: Some("Der står om tandfrembrud, søvnløse nætter, førstegangsforældreskab og en stormflod, der tog halvdelen af vores brænde, og alligevel var det den bedste vinter, vi har haft.".to_owned()),
        ink: Ink::E,
        ..whole.clone()
    };
    let third = StoryPanel {
        name: None,
        about: None,
        quote: None,
        theme: None,
        title: "Manden, der kørte til Hasle".to_owned(),
        ink: Ink::H,
        ..whole.clone()
    };
    let short_bare = StoryPanel {
        sections: vec![part(None, &story(70))],
        ..bare.clone()
    };
    let short_without = StoryPanel {
        sections: vec![part(None, &story(70))],
        ..without.clone()
    };
    let long_without = StoryPanel {
        sections: vec![part(None, &story(700))],
        ..without.clone()
    };
    let named = [
        ("without-portrait", without),
        ("without-portrait-short", short_without),
        ("without-portrait-long", long_without),
        ("bare", bare),
        ("bare-short", short_bare),
        ("english", english),
        ("sections", parts),
        ("long-title", long_title),
        ("nameless", third),
    ];
    Ok(named
        .into_iter()
        .map(|(name, sheet)| (format!("story-{name}"), Sheet::StoryPanel(sheet)))
        .collect())
}

fn quote(size: Size, ink: Ink, words: &str) -> Sheet {
    Sheet::QuotePanel(QuotePanel {
        size,
        foot: foot(11),
        theme: Some("Mødet med kommunen".to_owned()),
        ink,
        quote: words.to_owned(),
        name: Some("Karen".to_owned()),
        about: Some("mor til Alma på 2 år, Nexø".to_owned()),
        language: Language::Danish,
    })
}

fn theme(size: Size, voices: usize) -> ThemePanel {
    let said = [
        (
            "Hun spurgte, hvordan jeg havde det, før hun spurgte til barnet.",
            "Karen",
            "mor til Alma på 2 år",
            4,
        ),
        (
            "Jeg sagde, at det gik fint. Hun blev siddende.",
            "Karen",
            "mor til Alma på 2 år",
            4,
        ),
        (
            "Så grinede vi allesammen, og efter den dag mødtes vi hver torsdag.",
            "Kåre",
            "bonusfar til Olga på 4 år",
            9,
        ),
        (
            "Man skal kunne sige det højt uden at blive skrevet ned.",
            "En far fra Hasle",
            "",
            12,
        ),
        (
            "Der var ingen, der spurgte, om jeg kunne cykle så langt med en klapvogn bagpå og en sur unge foran.",
            "Sanne",
            "mor til tvillinger, Rønne",
            17,
        ),
        (
            "Det var en lettelse at få det at vide på dansk og på polsk.",
            "Paweł",
            "far til Zofia på 1 år",
            21,
        ),
    ];
    ThemePanel {
        size,
        foot: foot(2),
        theme: "At blive spurgt først".to_owned(),
        ink: Ink::F,
        definition: blocks::from_markdown(
            "Om de gange, hvor nogen spurgte til mennesket, før de spurgte til skemaet. Familierne husker sjældent, hvad \
             de fik at vide. De husker, hvem der satte sig ned.",
        ),
        voices: said
            .iter()
            .take(voices)
            .map(|(quote, name, about, number)| Voice {
                quote: (*quote).to_owned(),
                name: Some((*name).to_owned()),
                about: Some((*about).to_owned()),
                number: Some(format!("{number:02}")),
            })
            .collect(),
        language: Language::Danish,
    }
}

fn title(size: Size, people: usize) -> TitleWall {
    let names = [
        "Karen",
        "Kåre",
        "Sanne",
        "Paweł",
        "en far fra Hasle",
        "Mads og Alma",
        "Birthe",
        "Ella",
        "Nour",
        "Ingeborg",
        "familien på Stenbrudsgade",
        "Jonas",
        "Fatima",
        "Bo",
        "Lærke",
        "Villy",
        "to søstre i Gudhjem",
        "Marie-Louise",
        "Anton",
        "Zofia",
    ];
    TitleWall {
        size,
        foot: Foot {
            exhibition: "Det begynder med en kop kaffe".to_owned(),
            venue: "Værftet i Nexø".to_owned(),
            number: None,
        },
        title: "Det begynder med en kop kaffe".to_owned(),
        ink: Ink::F,
        question: Some(
            "Hvad skal der til, for at de første tusind dage bliver gode dage?".to_owned(),
        ),
        introduction: blocks::from_markdown(
            "I en uge i marts gik tyve makkerpar rundt på Bornholm med en notesbog, en blyant og god tid. De besøgte fyrre \
             familier med små børn og spurgte: Hvad hjalp jer, og hvad manglede?\n\nFamilierne har selv læst, rettet og \
             godkendt det, der hænger her. Nogle har givet deres navn og deres ansigt, andre kun deres ord. Begge dele er \
             modigt.\n\nLæs én fortælling eller læs dem alle. Tal så med den, der står ved siden af.",
        ),
        participants: names
            .iter()
            .cycle()
            .take(people)
            .map(|name| (*name).to_owned())
            .collect(),
        themes: [
            ("Den første tid", Ink::B),
            ("At blive spurgt først", Ink::F),
            ("Mødet med kommunen", Ink::A),
            ("Et sted at komme", Ink::I),
        ]
        .into_iter()
        .map(|(name, ink)| ThemeStripe {
            name: name.to_owned(),
            ink,
        })
        .collect(),
        dates: Some("4. maj – 30. juni 2026".to_owned()),
        language: Language::Danish,
    }
}
