//! One text made into what is kept of it: a story, its text, and the consent it came with.

use genlyd_domain::change::{Action, Actor};
use genlyd_domain::consent::{
    self, Answer, Consent, ConsentRefusal, Face, Given, Manner, Naming, PlaceLevel, Recording, Use,
    Voice,
};
use genlyd_domain::project::Project;
use genlyd_domain::story::{Story, StoryRefusal, StoryState};
use genlyd_domain::text_version::{Fingerprint, Section, TextRefusal, TextVersion, Writing};
use genlyd_domain::wording;
use genlyd_exchange::Imported;
use genlyd_store::Commit;
use jiff::Timestamp;
use thiserror::Error;

use crate::desk::Desk;
use crate::failure::Failure;

/// The one section of a text from outside, which answers no guide.
const SECTION: &str = "text";

/// The most characters of a basis: a sentence or two, as a consent keeps them.
const MOST_BASIS: usize = 500;

/// The most characters of the name under which an approval stands.
const MOST_NAME: usize = 120;

/// What texts may be used for, and on what ground.
pub(super) struct Released {
    uses: Vec<Use>,
    basis: String,
}

/// What is kept of one text. It is committed as a whole.
pub(super) struct Draft {
    story: Story,
    version: TextVersion,
    consent: Option<Consent>,
}

/// Why a text was not taken.
#[derive(Debug, Error)]
pub(super) enum DraftRefusal {
    #[error(transparent)]
    Text(#[from] TextRefusal),
    #[error(transparent)]
    Story(#[from] StoryRefusal),
    #[error(transparent)]
    Consent(#[from] ConsentRefusal),
}

impl Released {
    pub(super) fn new(uses: &[Use], basis: &str) -> Result<Released, Failure> {
        let basis = wording::line(basis, MOST_BASIS)
            .map_err(|refusal| Failure::usage("the basis is refused").because(refusal))?;
        let mut uses = uses.to_vec();
        uses.sort();
        uses.dedup();
        Ok(Released { uses, basis })
    }

    /// Whoever gave the yes is named only by the ground it stands on.
    fn name(&self) -> String {
        self.basis.chars().take(MOST_NAME).collect()
    }
}

impl Draft {
    pub(super) fn new(
        desk: &Desk,
        project: &Project,
        imported: &Imported,
        number: u32,
        released: Option<&Released>,
    ) -> Result<Draft, DraftRefusal> {
        let id = desk.new_id();
        let writing = Writing {
            id: desk.new_id(),
            author: Actor::Operator,
            at: desk.now,
        };
        let version = TextVersion::first(
            id,
            project.id,
            None,
            &imported.title,
            sections(imported),
            writing,
        )?;
        let story = Story {
            id,
            project: project.id,
            number,
            family: None,
            week: None,
            guide: None,
            told_by: String::new(),
            language: imported.language,
            current: version.id,
            fingerprint: version.fingerprint.clone(),
            state: StoryState::Draft,
            approval: None,
            quote: None,
            portrait: None,
            external: Some(imported.external.clone()),
        }
        .finish(&version)?;
        let Some(released) = released else {
            return Ok(Draft {
                story,
                version,
                consent: None,
            });
        };
        let story = story.read_back(&version)?.approve(
            &version,
            &released.name(),
            Actor::Operator,
            desk.now,
        )?;
        let consent = stated(desk, &story, &version, released)?;
        Ok(Draft {
            story,
            version,
            consent: Some(consent),
        })
    }

    /// All of it as one step.
    pub(super) fn commit(&self, at: Timestamp) -> Commit {
        let commit = Commit::new(
            Actor::Operator,
            at,
            Some(self.story.project),
            Action::TextsImported,
        )
        .create(&self.story)
        .create(&self.version);
        match &self.consent {
            Some(consent) => commit.create(consent),
            None => commit,
        }
    }
}

/// The fingerprint that a text would have here.
pub(super) fn fingerprint(imported: &Imported) -> Fingerprint {
    let title = wording::optional_line(&imported.title, usize::MAX).unwrap_or_default();
    let sections: Vec<Section> = sections(imported)
        .into_iter()
        .map(|section| Section {
            markdown: wording::lines(&section.markdown, usize::MAX).unwrap_or_default(),
            ..section
        })
        .collect();
    Fingerprint::of(&title, &sections)
}

fn sections(imported: &Imported) -> Vec<Section> {
    vec![Section {
        key: SECTION.to_owned(),
        markdown: imported.markdown.clone(),
    }]
}

/// The consent that whoever brings the text in states for it. Nobody's name, face or place is told by it.
fn stated(
    desk: &Desk,
    story: &Story,
    version: &TextVersion,
    released: &Released,
) -> Result<Consent, ConsentRefusal> {
    let answers = released.uses.iter().map(|to| Answer {
        to: *to,
        yes: true,
        naming: Naming::Anonymous,
        face: Face::Hidden,
    });
    let given = Given {
        answers: answers.collect(),
        place: PlaceLevel::Hidden,
        conditions: String::new(),
        child_view: String::new(),
        manner: Manner::Stated(released.basis.clone()),
        version: version.id,
        fingerprint: version.fingerprint.clone(),
        picture: None,
        wording: None,
        until: None,
    };
    let recording = Recording {
        id: desk.new_id(),
        earlier: 0,
        voice: Voice::Family,
        given_by: released.name(),
        taken_by: Actor::Operator,
        at: desk.now,
    };
    consent::give(story, given, recording, desk.today)
}
