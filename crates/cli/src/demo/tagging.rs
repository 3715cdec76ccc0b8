//! The codebook of the demo, and the passages that its facilitators tagged.

use genlyd_domain::change::Action;
use genlyd_domain::highlight::{Anchored, Highlight};
use genlyd_domain::id::Id;
use genlyd_domain::ink::Ink;
use genlyd_domain::person::Person;
use genlyd_domain::story::Story;
use genlyd_domain::text_version::TextVersion;
use genlyd_domain::theme::Theme;
use jiff::civil::Date;

use super::content::lacks;
use super::stories::passage;
use super::{Demo, DemoError, at};

impl Demo<'_> {
    pub(super) fn add_themes(&mut self) -> Result<(), DemoError> {
        let content = self.content;
        let day = content.project.project.story_week.first_day;
        for (order, entry) in (1..).zip(&content.project.themes) {
            let parent = match &entry.parent {
                Some(key) => Some(*self.themes.get(key).ok_or_else(|| lacks(key))?),
                None => None,
            };
            let theme = Theme {
                id: self.id(day),
                project: self.project,
                name: entry.name.clone(),
                definition: entry.definition.clone(),
                use_when: entry.use_when.clone(),
                not_when: entry.not_when.clone(),
                ink: Ink::from_letter(entry.palette).unwrap_or(Ink::H),
                letter: entry.letter,
                parent,
                order,
                sensitive: entry.key == "ventetid",
                retired: false,
            };
            let commit = self
                .commit(self.organiser, at(day, 12, 0), Action::ThemeAdded)
                .create(&theme);
            self.save(commit)?;
            self.themes.insert(entry.key.clone(), theme.id);
        }
        Ok(())
    }

    /// Everything that was tagged in one story, and the passages that the exhibition quotes from it.
    pub(super) fn highlight(
        &mut self,
        code: &str,
        story: &Story,
        version: &TextVersion,
        day: Date,
    ) -> Result<(), DemoError> {
        let content = self.content;
        for entry in content
            .highlights
            .iter()
            .filter(|entry| entry.story == code)
        {
            let author = self
                .people
                .get(&entry.author)
                .ok_or_else(|| lacks(&entry.author))?
                .id;
            let themes = entry
                .themes
                .iter()
                .map(|key| self.themes.get(key).copied().ok_or_else(|| lacks(key)))
                .collect::<Result<Vec<_>, DemoError>>()?;
            let said = Said {
                section: &entry.section,
                exact: &entry.exact,
                themes,
                note: &entry.note,
                star: entry.star,
            };
            self.mark(code, story, version, said, author, day)?;
        }
        for piece in &content.project.exhibition.pieces {
            let theme = piece
                .theme
                .as_ref()
                .and_then(|key| self.themes.get(key))
                .copied();
            for quote in piece.quotes.iter().filter(|quote| quote.story == code) {
                self.mark_for_wall(
                    code,
                    story,
                    version,
                    &quote.section,
                    &quote.exact,
                    theme,
                    day,
                )?;
            }
            if piece.story.as_deref() == Some(code)
                && let Some(exact) = &piece.quote
                && let Some(section) = version
                    .sections
                    .iter()
                    .find(|section| section.plain().contains(exact.as_str()))
            {
                self.mark_for_wall(code, story, version, &section.key, exact, theme, day)?;
            }
        }
        Ok(())
    }

    /// A passage that the exhibition quotes, unless it is tagged already.
    #[expect(
        clippy::too_many_arguments,
        reason = "each says one plain thing about one passage"
    )]
    fn mark_for_wall(
        &mut self,
        code: &str,
        story: &Story,
        version: &TextVersion,
        section: &str,
        exact: &str,
        theme: Option<Id<Theme>>,
        day: Date,
    ) -> Result<(), DemoError> {
        let key = (code.to_owned(), section.to_owned(), exact.to_owned());
        if self.highlights.contains_key(&key) {
            return Ok(());
        }
        let said = Said {
            section,
            exact,
            themes: theme.into_iter().collect(),
            note: "",
            star: true,
        };
        self.mark(code, story, version, said, self.organiser, day)
    }

    fn mark(
        &mut self,
        code: &str,
        story: &Story,
        version: &TextVersion,
        said: Said<'_>,
        author: Id<Person>,
        day: Date,
    ) -> Result<(), DemoError> {
        let plain = version
            .section(said.section)
            .ok_or_else(|| lacks(said.section))?
            .plain();
        let moment = at(day, 20, 30);
        let highlight = Highlight {
            id: self.id(day),
            project: self.project,
            story: story.id,
            family: story.family,
            version: version.id,
            section: said.section.to_owned(),
            passage: passage(&plain, said.exact).ok_or_else(|| lacks(said.exact))?,
            themes: said.themes,
            note: said.note.to_owned(),
            star: said.star,
            author: Some(author),
            at: moment,
            anchoring: Anchored::Kept,
        };
        let commit = self
            .commit(author, moment, Action::PassageHighlighted)
            .create(&highlight);
        self.save(commit)?;
        let key = (
            code.to_owned(),
            said.section.to_owned(),
            said.exact.to_owned(),
        );
        self.highlights.insert(key, highlight.id);
        Ok(())
    }
}

/// What is said about a passage.
struct Said<'a> {
    section: &'a str,
    exact: &'a str,
    themes: Vec<Id<Theme>>,
    note: &'a str,
    star: bool,
}
