//! Sheets for the press's tests.

use std::io::Cursor;

use genlyd_domain::ink::Ink;
use genlyd_domain::piece::Size;
use genlyd_domain::portrait::Focus;
use genlyd_text::blocks;
use genlyd_text::language::Language;
use image::{DynamicImage, ImageFormat, RgbImage};

use crate::imprint::{Imprint, USUAL_BLEED_MM};
use crate::portrait::{AltText, Portrait};
use crate::sheets::{
    Foot, QuotePanel, Section, StoryPanel, ThemePanel, ThemeStripe, TitleWall, Voice,
};

const SENTENCES: [&str; 6] = [
    "Jeg ville ønske, at nogen havde fortalt mig, hvor stille der bliver i et hus, når gæsterne er gået.",
    "Sundhedsplejersken tog skoene af i gangen uden at spørge og satte sig på gulvet ved siden af vuggen.",
    "Jeg sagde, at det gik fint.",
    "Så drak vi kaffe af de kopper, der ikke var vasket op endnu, og talte om vejret på havnen.",
    "Min svigermor vidste det, før jeg selv var hjemme, og hun kom med frikadeller klokken kvart i seks.",
    "Det behøver ikke hedde noget.",
];

pub(super) fn imprint() -> Imprint {
    Imprint {
        title: "Det begynder med en kop kaffe".to_owned(),
        language: Language::Danish,
        edition: Some(7),
        made: jiff::Timestamp::UNIX_EPOCH,
        ident: "edition".to_owned(),
        bleed_mm: USUAL_BLEED_MM,
    }
}

/// At least this many words, a paragraph for every four sentences.
pub(super) fn story(words: usize) -> String {
    let mut text = String::new();
    let mut count = 0;
    for (number, sentence) in SENTENCES.iter().cycle().enumerate() {
        if count >= words {
            break;
        }
        text.push_str(sentence);
        text.push_str(if number % 4 == 3 { "\n\n" } else { " " });
        count += sentence.split_whitespace().count();
    }
    text.trim().to_owned()
}

pub(super) fn portrait_of(picture: &[u8]) -> Portrait {
    let alt = AltText::parse("En tegnet person ved et vindue").unwrap();
    Portrait::new(picture, Focus::USUAL, alt, Some("Lise Holm".to_owned()))
}

fn portrait() -> Portrait {
    let mut jpeg = Cursor::new(Vec::new());
    let image = RgbImage::from_pixel(40, 50, image::Rgb([150, 140, 130]));
    DynamicImage::ImageRgb8(image)
        .write_to(&mut jpeg, ImageFormat::Jpeg)
        .unwrap();
    portrait_of(jpeg.get_ref())
}

pub(super) fn story_panel(size: Size, text: &str) -> StoryPanel {
    StoryPanel {
        size,
        foot: Foot::numbered("Det begynder med en kop kaffe", "Værftet i Nexø", 4),
        theme: Some("Den første tid".to_owned()),
        ink: Ink::B,
        title: "Ni kopper på bordet".to_owned(),
        quote: Some("Hun blev siddende.".to_owned()),
        name: Some("Karen".to_owned()),
        about: Some("mor til Alma på 2 år, Nexø".to_owned()),
        portrait: Some(portrait()),
        sections: vec![Section {
            heading: None,
            blocks: blocks::from_markdown(text),
        }],
        language: Language::Danish,
    }
}

pub(super) fn quote_panel(size: Size) -> QuotePanel {
    QuotePanel {
        size,
        foot: Foot::numbered("Det begynder med en kop kaffe", "Værftet i Nexø", 11),
        theme: None,
        ink: Ink::F,
        quote: "Hun spurgte, hvordan jeg havde det, før hun spurgte til barnet.".to_owned(),
        name: Some("Karen".to_owned()),
        about: None,
        language: Language::Danish,
    }
}

pub(super) fn theme_panel(size: Size) -> ThemePanel {
    let voice = |number: u32| Voice {
        quote: "Jeg sagde, at det gik fint. Hun blev siddende.".to_owned(),
        name: (number > 1).then(|| "Karen".to_owned()),
        about: (number > 2).then(|| "mor til Alma på 2 år".to_owned()),
        number: (number > 1).then(|| format!("{number:02}")),
    };
    ThemePanel {
        size,
        foot: Foot::numbered("Det begynder med en kop kaffe", "", 2),
        theme: "At blive spurgt først".to_owned(),
        ink: Ink::K,
        definition: blocks::from_markdown(
            "Om de gange, hvor nogen spurgte til mennesket før skemaet.",
        ),
        voices: (1..=4).map(voice).collect(),
        language: Language::Danish,
    }
}

pub(super) fn title_wall(size: Size) -> TitleWall {
    TitleWall {
        size,
        foot: Foot {
            exhibition: String::new(),
            venue: "Værftet i Nexø".to_owned(),
            number: None,
        },
        title: "Det begynder med en kop kaffe".to_owned(),
        ink: Ink::A,
        question: Some("Hvad skal der til, for at de første tusind dage bliver gode?".to_owned()),
        introduction: blocks::from_markdown(&story(110)),
        participants: vec!["Karen".to_owned(), "en far fra Hasle".to_owned()],
        themes: vec![
            ThemeStripe {
                name: "Den første tid".to_owned(),
                ink: Ink::B,
            },
            ThemeStripe {
                name: "Et sted at komme".to_owned(),
                ink: Ink::I,
            },
        ],
        dates: Some("4. maj – 30. juni 2026".to_owned()),
        language: Language::Danish,
    }
}
