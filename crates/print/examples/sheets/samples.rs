//! Invented people and stories for looking at sheets; the bench uses them too.

use std::io::Cursor;
use std::sync::OnceLock;

use genlyd_domain::ink::Ink;
use genlyd_domain::piece::Size;
use genlyd_domain::portrait::Focus;
use genlyd_print::imprint::{Imprint, USUAL_BLEED_MM};
use genlyd_print::portrait::{AltText, Portrait};
use genlyd_print::sheets::{
    Foot, QuotePanel, Section, Sheet, StoryPanel, ThemePanel, ThemeStripe, TitleWall, Voice,
};
use genlyd_text::blocks;
use genlyd_text::language::Language;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

type Failure = Box<dyn std::error::Error>;

const PARAGRAPHS: [&str; 9] = [
    "Jeg ville ønske, at nogen havde fortalt mig, hvor stille der bliver i et hus, når gæsterne er gået, og der \
     stadig står ni kopper på bordet. Den første uge troede jeg, at det var mig, der havde misforstået noget. Alle \
     sagde tillykke, og jeg sagde tak, og bagefter sad jeg i bryggerset og regnede ud, hvor mange timer der var, til \
     Mads kom hjem fra værftet.",
    "Sundhedsplejersken hed Birthe. Hun tog skoene af i gangen uden at spørge, og hun satte sig på gulvet ved siden af \
     vuggen, som om hun havde hele dagen. Hun spurgte, hvordan jeg havde det, før hun spurgte til barnet. Det har jeg \
     tænkt på mange gange siden. Jeg sagde, at det gik fint. Hun blev siddende.",
    "Til sidst sagde jeg det, som det var: at jeg var bange for at være alene med hende, og at jeg ikke vidste, om man \
     måtte sige sådan noget. »Det må man godt,« sagde Birthe, »og det er der flere, der gør, end du tror.« Så drak vi \
     kaffe af de kopper, der ikke var vasket op endnu.",
    "På barselsgangen havde de givet os en pjece om efterfødselsreaktioner, men den lå i tasken med sutterne og de våde \
     vaskeklude, og da jeg endelig læste den, var Alma ni uger. Der stod, at det også rammer fædre. Det havde jeg ikke \
     skænket en tanke, og den aften spurgte jeg Mads for første gang, hvordan han egentlig sov.",
    "Vi bor et sted, hvor alle kender ens bil. Det er rart, når man er kørt i grøften, og det er mindre rart, når man \
     holder foran lægehuset en tirsdag formiddag. Min svigermor vidste det, før jeg selv var hjemme. Hun kom med \
     frikadeller og sagde ingenting, og det var præcis det rigtige at sige.",
    "I mødregruppen var vi fem. Den ene havde tvillinger og lo hele tiden, den anden havde læst alting, og så var der \
     Sanne, som den tredje torsdag sagde højt, at hun ikke altid syntes, det var hyggeligt. Der blev helt stille. Så \
     sagde vi det alle sammen, én efter én, som når man tømmer lommerne.",
    "Hvis jeg skulle ønske mig én ting, så var det et sted, hvor man bare kan komme, uden at have en diagnose eller et \
     problem. Et rum med en sofa og en kaffemaskine og nogen, der har tid. Det behøver ikke hedde noget. Vores første \
     kommune havde sådan et, men det lukkede, fordi der ikke stod nogen på listen.",
    "Nu er det mig, der tager imod de nye, når de kommer ind ad døren. Jeg sætter vand over, finder en ren kop og \
     siger, at de ikke behøver at rydde op, før jeg kommer på besøg. Om sommeren er der fuldt af mennesker, men i \
     januar kan der gå en hel uge, hvor jeg kun taler med en voksen, når posten kommer.",
    "Alma er to år nu. Hun siger »mere« om alt, hvad der er godt, også om regnen. I forgårs stod vi ved molen og så på \
     den båd, Mads har svejset på hele vinteren, og hun pegede og sagde det igen: mere. Jeg tror, at det var dér, jeg \
     opdagede, at jeg ikke længere talte timer.",
];

const ENGLISH: [&str; 4] = [
    "We moved here in November, and for the first three weeks I thought the island was closed. I pushed the pram along \
     the harbour and nobody was there, only gulls and a man painting a boat that already looked painted. He said \
     something in Danish, and I said that I was sorry, and he said it again, slower, as if the words were the problem.",
    "The health visitor brought her own biscuits. She spoke English with me and Danish with the baby, and she said that \
     this was how it should be: one language for feelings and one for the weather. I laughed for the first time since \
     the airport.",
    "What I remember is the list on the fridge at the library café. You wrote your name and your telephone number and \
     what you needed. Somebody had written \"a ladder\", somebody had written \"someone to walk with\". I stood there for \
     a long time with the pen in my hand, and then I wrote the same thing underneath.",
    "Now there are six of us on Wednesdays. We walk to the lighthouse and back, whatever the weather. Nobody has ever \
     borrowed the ladder.",
];

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

/// A drawn figure before a window: plainly no photograph, with a face that a crop can lose.
pub(crate) fn portrait(width: u32, height: u32, hue: u8) -> Result<Portrait, Failure> {
    let image = RgbImage::from_fn(width, height, |x, y| {
        let (across, down) = (
            f64::from(x) / f64::from(width),
            f64::from(y) / f64::from(height),
        );
        let light = 0.75 + 0.25 * (1.0 - across) - 0.35 * down;
        let shade =
            |colour: [f64; 3]| Rgb(colour.map(|channel| (channel * light).clamp(0.0, 255.0) as u8));
        let inside = |cx: f64, cy: f64, rx: f64, ry: f64| {
            ((across - cx) / rx).powi(2) + ((down - cy) / ry).powi(2) < 1.0
        };
        if inside(0.44, 0.42, 0.02, 0.012) || inside(0.60, 0.42, 0.02, 0.012) {
            return Rgb([60, 45, 40]);
        }
        if inside(0.52, 0.44, 0.19, 0.17) {
            return shade([232.0, 190.0, 160.0]);
        }
        if inside(0.52, 0.36, 0.22, 0.16) {
            return shade([150.0, 110.0, 60.0]);
        }
        if inside(0.52, 0.6, 0.07, 0.1) {
            return shade([205.0, 165.0, 140.0]);
        }
        if inside(0.5, 1.02, 0.46, 0.36) {
            return shade([40.0 + f64::from(hue), 75.0, 110.0 - f64::from(hue) / 2.0]);
        }
        let window = across < 0.3 && (0.05..0.4).contains(&down) && (across * 10.0).fract() > 0.1;
        if window {
            Rgb([235, 240, 238])
        } else {
            shade([165.0, 175.0, 172.0])
        }
    });
    let mut jpeg = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(image).write_to(&mut jpeg, ImageFormat::Jpeg)?;
    let alt = AltText::parse("Tegnet portræt af en person foran et vindue")?;
    Ok(Portrait::new(
        jpeg.into_inner(),
        Focus::new(520, 430),
        alt,
        Some("Lise Holm".to_owned()),
    ))
}

/// The same drawn face for every panel; drawing it takes longer than printing it.
fn face() -> Result<Portrait, Failure> {
    static FACE: OnceLock<Portrait> = OnceLock::new();
    if let Some(face) = FACE.get() {
        return Ok(face.clone());
    }
    let face = portrait(1600, 2000, 0)?;
    Ok(FACE.get_or_init(|| face).clone())
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
        portrait: Some(face()?),
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
