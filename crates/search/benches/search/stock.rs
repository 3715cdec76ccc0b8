//! A store full of texts, and questions drawn from their words.

use std::collections::HashMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use genlyd_domain::access::Role;
use genlyd_domain::change::{Action, Actor};
use genlyd_domain::consent::{
    Answer, Consent, ConsentEntry, Face, Given, Manner, Naming, PlaceLevel, Use, Voice,
};
use genlyd_domain::id::Id;
use genlyd_domain::person::{Membership, Person};
use genlyd_domain::project::{Project, ProjectState};
use genlyd_domain::story::{Approval, Story, StoryState};
use genlyd_domain::text_version::{Section, TextVersion, Writing};
use genlyd_store::view::{View, Visitor};
use genlyd_store::{Commit, Options, Store};
use genlyd_text::language::Language;
use genlyd_text::segment::{sentences, word_count, words};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use uuid::Uuid;

const TODAY: Date = date(2026, 11, 21);

/// Texts in one commit.
const AT_ONCE: usize = 200;

pub(crate) struct Text {
    pub(crate) title: String,
    pub(crate) text: String,
    pub(crate) language: Language,
}

pub(crate) struct Stock<'a> {
    pub(crate) store: Store,
    pub(crate) project: Id<Project>,
    pub(crate) words: usize,
    texts: &'a [Text],
}

/// The texts in a file of JSON lines.
pub(crate) fn read(file: &Path) -> Result<Vec<Text>, Box<dyn Error>> {
    let mut texts = Vec::new();
    for line in fs::read_to_string(file)?.lines() {
        let json: serde_json::Value = serde_json::from_str(line)?;
        let word = |field: &str| json[field].as_str().unwrap_or_default().to_owned();
        texts.push(Text {
            title: word("title"),
            text: word("text"),
            language: Language::from_tag(&word("lang")).unwrap_or_default(),
        });
    }
    Ok(texts)
}

/// As many texts as asked for, of three to twelve sentences each from anywhere in one language.
pub(crate) fn recombined(texts: &[Text], many: usize) -> Vec<Text> {
    let mut by_language: HashMap<Language, Vec<&str>> = HashMap::new();
    for text in texts {
        let found = sentences(&text.text);
        let cut = found.iter().map(|sentence| sentence.slice(&text.text));
        by_language.entry(text.language).or_default().extend(cut);
    }
    let mut dice = Dice(7);
    (0..many)
        .map(|number| {
            // As many in English as there are among the real ones: one in twenty-four.
            let language = if number % 24 == 0 {
                Language::English
            } else {
                Language::Danish
            };
            let pool = by_language.get(&language).map_or(&[][..], Vec::as_slice);
            let sentences: Vec<&str> = (0..3 + dice.throw(10))
                .filter_map(|_| pool.get(dice.throw(pool.len())).copied())
                .collect();
            Text {
                title: format!("{} ({number})", texts[dice.throw(texts.len())].title),
                text: sentences.join(" "),
                language,
            }
        })
        .collect()
}

/// The bytes of all files in a folder.
pub(crate) fn bytes_in(folder: &Path) -> std::io::Result<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        bytes += if path.is_dir() {
            bytes_in(&path)?
        } else {
            fs::metadata(&path)?.len()
        };
    }
    Ok(bytes)
}

impl<'a> Stock<'a> {
    /// A store with these texts, each approved and open to the team.
    pub(crate) fn new(folder: &Path, texts: &'a [Text]) -> Result<Stock<'a>, Box<dyn Error>> {
        let options = Options {
            keep_free: Some(0),
            reserve_bytes: 0,
            ..Options::default()
        };
        let store = Store::open(folder, options)?;
        let project = Id::new(Uuid::from_u128(1));
        store.commit(commit(project).create(&open_project(project)))?;
        let mut number = 0;
        for some in texts.chunks(AT_ONCE) {
            let mut commit = commit(project);
            for text in some {
                number += 1;
                let (story, version, consent) = records(project, number, text)?;
                commit = commit.create(&story).create(&version).create(&consent);
            }
            store.commit(commit)?;
        }
        Ok(Stock {
            store,
            project,
            words: texts.iter().map(|text| word_count(&text.text)).sum(),
            texts,
        })
    }

    pub(crate) fn operator(&self) -> Result<View, Box<dyn Error>> {
        Ok(View::new(&self.store, Visitor::Operator, TODAY)?)
    }

    pub(crate) fn reader(&self) -> Result<View, Box<dyn Error>> {
        let person = Person {
            id: Id::new(Uuid::from_u128(2)),
            name: String::new(),
            organisation: String::new(),
            profession: String::new(),
            email: None,
            language: Language::Danish,
            password: None,
            memberships: vec![Membership {
                project: self.project,
                role: Role::Reader,
            }],
            barred: Vec::new(),
            active: true,
        };
        Ok(View::new(
            &self.store,
            Visitor::Person(Box::new(person)),
            TODAY,
        )?)
    }

    /// The first three letters of words, as they are typed.
    pub(crate) fn beginnings(&self, many: usize) -> Vec<String> {
        let mut dice = Dice(13);
        let mut begun = Vec::new();
        while begun.len() < many {
            let text = &self.texts[dice.throw(self.texts.len())].text;
            let all = words(text);
            let word = all.get(dice.throw(all.len())).map(|word| word.slice(text));
            let long = word.filter(|word| word.chars().count() > 3);
            begun.extend(long.map(|word| word.chars().take(3).collect::<String>()));
        }
        begun
    }

    /// Questions of each kind, drawn from the texts.
    pub(crate) fn questions(&self, many: usize) -> Vec<(&'static str, Vec<String>)> {
        let mut dice = Dice(11);
        let mut draw = |make: fn(&[&str]) -> Option<String>| -> Vec<String> {
            let mut questions = Vec::new();
            while questions.len() < many {
                let text = &self.texts[dice.throw(self.texts.len())].text;
                let all = words(text);
                let from = dice.throw(all.len());
                let following: Vec<&str> = all[from..]
                    .iter()
                    .take(3)
                    .map(|word| word.slice(text))
                    .collect();
                questions.extend(make(&following));
            }
            questions
        };
        fn long<'w>(words: &[&'w str]) -> Option<&'w str> {
            words.iter().copied().find(|word| word.chars().count() > 5)
        }
        vec![
            ("any word", draw(|words| Some((*words.first()?).to_owned()))),
            ("a long word", draw(|words| Some(long(words)?.to_owned()))),
            ("two words", draw(|words| Some(words.get(..2)?.join(" ")))),
            ("three words", draw(|words| Some(words.get(..3)?.join(" ")))),
            (
                "a phrase of three",
                draw(|words| Some(format!("\"{}\"", words.get(..3)?.join(" ")))),
            ),
            (
                "a prefix of four",
                draw(|words| {
                    let word = long(words)?;
                    Some(word.chars().take(4).chain(['*']).collect())
                }),
            ),
            (
                "words that no text has all",
                draw(|words| Some(format!("{} kvantestrikkepind", words.first()?))),
            ),
            ("nothing, the list", vec![String::new(); many.min(50)]),
        ]
    }
}

fn records(
    project: Id<Project>,
    number: u32,
    text: &Text,
) -> Result<(Story, TextVersion, Consent), Box<dyn Error>> {
    let id = |kind: u128| Uuid::from_u128(kind << 64 | u128::from(number));
    let story = Id::new(id(3));
    let writing = Writing {
        id: Id::new(id(4)),
        author: Actor::Operator,
        at: Timestamp::UNIX_EPOCH,
    };
    let section = Section {
        key: "tekst".to_owned(),
        markdown: text.text.clone(),
    };
    let version = TextVersion::first(story, project, None, &text.title, vec![section], writing)?;
    let consent = Consent {
        id: Id::new(id(5)),
        project,
        story,
        family: None,
        number: 1,
        entry: ConsentEntry::Given(Given {
            answers: vec![Answer {
                to: Use::Team,
                yes: true,
                naming: Naming::Anonymous,
                face: Face::Hidden,
            }],
            place: PlaceLevel::Hidden,
            conditions: String::new(),
            child_view: String::new(),
            manner: Manner::Stated("måling".to_owned()),
            version: version.id,
            fingerprint: version.fingerprint.clone(),
            picture: None,
            wording: None,
            until: None,
        }),
        voice: Voice::Family,
        given_by: String::new(),
        taken_by: Actor::Operator,
        at: Timestamp::UNIX_EPOCH,
    };
    let story = Story {
        id: story,
        project,
        number,
        family: None,
        week: None,
        guide: None,
        told_by: String::new(),
        language: text.language,
        current: version.id,
        fingerprint: version.fingerprint.clone(),
        state: StoryState::Approved,
        approval: Some(Approval {
            version: version.id,
            fingerprint: version.fingerprint.clone(),
            at: Timestamp::UNIX_EPOCH,
            by: "måling".to_owned(),
            recorded_by: Actor::Operator,
        }),
        quote: None,
        portrait: None,
        external: None,
    };
    Ok((story, version, consent))
}

fn commit(project: Id<Project>) -> Commit {
    Commit::new(
        Actor::Operator,
        Timestamp::UNIX_EPOCH,
        Some(project),
        Action::TextsImported,
    )
}

fn open_project(id: Id<Project>) -> Project {
    Project {
        id,
        title: "Måling".to_owned(),
        question: String::new(),
        mission: String::new(),
        place: String::new(),
        controller: String::new(),
        language: Language::Danish,
        opens: date(2026, 1, 1),
        closes: date(2027, 12, 31),
        state: ProjectState::Open,
        tracks: Vec::new(),
        elements: Vec::new(),
        invented: true,
    }
}

/// Numbers that look thrown and are the same every time.
struct Dice(u64);

impl Dice {
    /// A number below `sides`; 0 for none.
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides.max(1)
    }
}
