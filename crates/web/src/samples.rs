//! Every page's samples, rendered: the check that templates, words and page structs fit together.

use std::path::Path;
use std::sync::Arc;

use genlyd_text::language::Language;

use crate::frame::Frame;
use crate::page_error::ErrorPage;
use crate::pages::{Page, Pages};
use crate::words::Words;
use crate::{
    accounts, exhibitions, families, guides, highlights, invitations, keywords, members,
    pages_for_everyone, projects, searches, sessions, stories, synonyms, themes, weeks,
};

/// What does not fit, page by page; empty when all is well. With a folder, each page is also written there to look at.
pub fn render_all(words: &Arc<Words>, pages: &Pages, folder: Option<&Path>) -> Vec<String> {
    let mut gallery = Gallery {
        words,
        pages,
        folder,
        misfits: Vec::new(),
    };
    gallery.hang::<accounts::show::ShowAccount>();
    gallery.hang::<ErrorPage>();
    gallery.hang::<sessions::link::SignInLink>();
    gallery.hang::<sessions::new::NewSession>();
    gallery.hang::<invitations::show::ShowInvitation>();
    gallery.hang::<members::list::ListMembers>();
    gallery.hang::<pages_for_everyone::Reading>();
    gallery.hang::<projects::list::ListProjects>();
    gallery.hang::<projects::overview::Overview>();
    gallery.hang::<families::list::ListFamilies>();
    gallery.hang::<families::new::NewFamily>();
    gallery.hang::<families::show::ShowFamily>();
    gallery.hang::<families::edit::EditFamily>();
    gallery.hang::<weeks::list::ListWeeks>();
    gallery.hang::<weeks::new::NewWeek>();
    gallery.hang::<weeks::show::WeekBoard>();
    gallery.hang::<weeks::pairs::WeekPairs>();
    gallery.hang::<guides::list::ListGuides>();
    gallery.hang::<guides::show::ShowGuide>();
    gallery.hang::<guides::edit::EditGuide>();
    gallery.hang::<stories::list::ListStories>();
    gallery.hang::<stories::new::NewStory>();
    gallery.hang::<stories::show::ShowStory>();
    gallery.hang::<stories::edit::EditStory>();
    gallery.hang::<stories::sections::EditSection>();
    gallery.hang::<stories::sections::SectionConflict>();
    gallery.hang::<stories::finish::FinishStory>();
    gallery.hang::<stories::photos::StoryPhotos>();
    gallery.hang::<stories::consents::StoryConsents>();
    gallery.hang::<stories::withdrawals::WithdrawConsent>();
    gallery.hang::<stories::readings::ReadBack>();
    gallery.hang::<stories::versions::StoryVersions>();
    gallery.hang::<highlights::show::ShowHighlights>();
    gallery.hang::<themes::list::ListThemes>();
    gallery.hang::<themes::new::NewTheme>();
    gallery.hang::<themes::edit::EditTheme>();
    gallery.hang::<themes::show::ShowTheme>();
    gallery.hang::<searches::list::ListSearches>();
    gallery.hang::<searches::collections::list::ListCollections>();
    gallery.hang::<searches::collections::new::NewCollection>();
    gallery.hang::<searches::collections::edit::EditCollection>();
    gallery.hang::<keywords::list::ListKeywords>();
    gallery.hang::<keywords::show::ShowKeyword>();
    gallery.hang::<synonyms::list::ListSynonyms>();
    gallery.hang::<synonyms::new::NewSynonyms>();
    gallery.hang::<synonyms::edit::EditSynonyms>();
    gallery.hang::<exhibitions::list::ListExhibitions>();
    gallery.hang::<exhibitions::new::NewExhibition>();
    gallery.hang::<exhibitions::edit::EditExhibition>();
    gallery.hang::<exhibitions::show::ShowExhibition>();
    gallery.hang::<exhibitions::checks::CheckExhibition>();
    gallery.hang::<exhibitions::panels::new::NewPanel>();
    gallery.hang::<exhibitions::panels::show::ShowPanel>();
    gallery.hang::<exhibitions::exports::ListEditions>();
    gallery.hang::<exhibitions::editions::ShowEdition>();
    gallery.misfits
}

struct Gallery<'a> {
    words: &'a Arc<Words>,
    pages: &'a Pages,
    folder: Option<&'a Path>,
    misfits: Vec<String>,
}

impl Gallery<'_> {
    fn hang<P: Page>(&mut self) {
        for language in [Language::Danish, Language::English] {
            let frame = Frame::sample(language, self.words.of(language));
            for (number, page) in P::samples().iter().enumerate() {
                match self.pages.render(language, &frame, page) {
                    Ok(html) => self.keep::<P>(language, number, &html),
                    Err(misfit) => self.misfits.push(format!(
                        "{} {} sample {number}: {misfit:#}",
                        P::TEMPLATE,
                        language.tag()
                    )),
                }
            }
        }
    }

    fn keep<P: Page>(&mut self, language: Language, number: usize, html: &str) {
        let Some(folder) = self.folder else {
            return;
        };
        let name = format!(
            "{}-{}-{number}.html",
            P::TEMPLATE.replace('/', "-"),
            language.tag()
        );
        if let Err(fault) = std::fs::write(folder.join(name), html) {
            self.misfits.push(fault.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_of_every_page_renders_strictly_in_both_languages() {
        let words = Arc::new(Words::load(&jiff::tz::TimeZone::UTC).unwrap());
        let pages = Pages::load(&words).unwrap();
        let misfits = render_all(&words, &pages, None);
        assert!(misfits.is_empty(), "{}", misfits.join("\n"));
    }
}
