//! The only place where paths are written.

use genlyd_domain::edition::{Edition, Profile};
use genlyd_domain::exhibition::Exhibition;
use genlyd_domain::family::Family;
use genlyd_domain::guide::Guide;
use genlyd_domain::highlight::Highlight;
use genlyd_domain::id::Id;
use genlyd_domain::piece::Piece;
use genlyd_domain::project::Project;
use genlyd_domain::saved_search::SavedSearch;
use genlyd_domain::story::Story;
use genlyd_domain::story_week::StoryWeek;
use genlyd_domain::synonyms::WordGroup;
use genlyd_domain::theme::Theme;

/// Joins a path and what was just done, which the next page tells.
pub fn done(path: &str, what: &str) -> String {
    let sign = if path.contains('?') { '&' } else { '?' };
    format!("{path}{sign}done={what}")
}

/// A text as part of a query.
pub fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                (byte as char).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}

/// An asset.
pub fn asset(fingerprint: &str, path: &str) -> String {
    format!("/assets/{fingerprint}/{path}")
}

/// The front page of each.
pub fn home() -> String {
    "/".to_owned()
}

/// Signing in.
pub fn sign_in() -> String {
    "/sessions/new".to_owned()
}

/// Where signing in is posted.
pub fn sessions() -> String {
    "/sessions".to_owned()
}

/// Where signing out is posted.
pub fn sign_out() -> String {
    "/sessions/end".to_owned()
}

/// A link that signs in whoever holds it.
pub fn sign_in_link(code: &str) -> String {
    format!("/sessions/links/{code}")
}

/// One's own account.
pub fn account() -> String {
    "/account".to_owned()
}

/// Help.
pub fn help() -> String {
    "/help".to_owned()
}

/// What is done with what people tell.
pub fn privacy() -> String {
    "/privacy-notices".to_owned()
}

/// The accessibility statement.
pub fn accessibility() -> String {
    "/accessibility-statements".to_owned()
}

/// An invitation.
pub fn invitation(code: &str) -> String {
    format!("/invitations/{code}")
}

/// Every project of the visitor.
pub fn projects() -> String {
    "/projects".to_owned()
}

/// A new project.
pub fn new_project() -> String {
    "/projects/new".to_owned()
}

/// A project's overview.
pub fn project(project: Id<Project>) -> String {
    format!("/projects/{project}")
}

/// The people of a project.
pub fn members(at: Id<Project>) -> String {
    format!("{}/members", project(at))
}

/// The guides of a project.
pub fn guides(at: Id<Project>) -> String {
    format!("{}/guides", project(at))
}

/// A guide.
pub fn guide(at: Id<Project>, guide: Id<Guide>) -> String {
    format!("{}/{guide}", guides(at))
}

/// A new version of a guide.
pub fn edit_guide(at: Id<Project>, id: Id<Guide>) -> String {
    format!("{}/edit", guide(at, id))
}

/// The story weeks of a project.
pub fn weeks(at: Id<Project>) -> String {
    format!("{}/weeks", project(at))
}

/// A new story week.
pub fn new_week(at: Id<Project>) -> String {
    format!("{}/new", weeks(at))
}

/// The board of a story week.
pub fn week(at: Id<Project>, week: Id<StoryWeek>) -> String {
    format!("{}/{week}", weeks(at))
}

/// The pairs of a story week.
pub fn pairs(at: Id<Project>, id: Id<StoryWeek>) -> String {
    format!("{}/pairs", week(at, id))
}

/// The families of a project.
pub fn families(at: Id<Project>) -> String {
    format!("{}/families", project(at))
}

/// A new family.
pub fn new_family(at: Id<Project>) -> String {
    format!("{}/new", families(at))
}

/// A family.
pub fn family(at: Id<Project>, family: Id<Family>) -> String {
    format!("{}/{family}", families(at))
}

/// A family's particulars.
pub fn edit_family(at: Id<Project>, id: Id<Family>) -> String {
    format!("{}/edit", family(at, id))
}

/// The stories of a project.
pub fn stories(at: Id<Project>) -> String {
    format!("{}/stories", project(at))
}

/// A new story, of a family.
pub fn new_story(at: Id<Project>, family: Id<Family>) -> String {
    format!("{}/new?family={family}", stories(at))
}

/// A story.
pub fn story(at: Id<Project>, story: Id<Story>) -> String {
    format!("{}/{story}", stories(at))
}

/// Writing one section of a story.
pub fn edit_section(at: Id<Project>, id: Id<Story>, key: &str) -> String {
    format!("{}/sections/{}/edit", story(at, id), escaped(key))
}

/// A story's title and who told it.
pub fn edit_story(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/edit", story(at, id))
}

/// Calling a story finished.
pub fn finish_story(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/finish", story(at, id))
}

/// The portrait of a story.
pub fn photos(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/photos", story(at, id))
}

/// The portrait itself, at one of its sizes: `small` or `large`.
pub fn photo(at: Id<Project>, id: Id<Story>, size: &str) -> String {
    format!("{}/photos/{size}", story(at, id))
}

/// The consent of a story.
pub fn consents(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/consents", story(at, id))
}

/// Taking consent back.
pub fn withdrawals(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/withdrawals", story(at, id))
}

/// Reading a story back.
pub fn new_reading(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/readings/new", story(at, id))
}

/// Where what came of reading back is posted.
pub fn readings(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/readings", story(at, id))
}

/// The versions of a story's text.
pub fn versions(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/versions", story(at, id))
}

/// Tagging a story.
pub fn highlights(at: Id<Project>, id: Id<Story>) -> String {
    format!("{}/highlights", story(at, id))
}

/// One highlight.
pub fn highlight(at: Id<Project>, id: Id<Story>, highlight: Id<Highlight>) -> String {
    format!("{}/{highlight}", highlights(at, id))
}

/// Removing a highlight.
pub fn remove_highlight(at: Id<Project>, id: Id<Story>, of: Id<Highlight>) -> String {
    format!("{}/remove", highlight(at, id, of))
}

/// Putting a removed highlight back.
pub fn restore_highlight(at: Id<Project>, id: Id<Story>, of: Id<Highlight>) -> String {
    format!("{}/restore", highlight(at, id, of))
}

/// A highlight in its place in the text.
pub fn chosen_highlight(at: Id<Project>, id: Id<Story>, of: Id<Highlight>) -> String {
    format!("{}?chosen={of}#chosen", highlights(at, id))
}

/// Tagging a story, open where a highlight was just made.
pub fn tagged_highlight(at: Id<Project>, id: Id<Story>, of: Id<Highlight>) -> String {
    let path = format!("{}?tagged={of}", highlights(at, id));
    format!("{}#chosen", done(&path, "highlight-saved"))
}

/// Tagging a story from which a highlight was just removed.
pub fn removed_highlight(at: Id<Project>, id: Id<Story>, of: Id<Highlight>) -> String {
    format!("{}?removed={of}", highlights(at, id))
}

/// The codebook.
pub fn themes(at: Id<Project>) -> String {
    format!("{}/themes", project(at))
}

/// A new theme.
pub fn new_theme(at: Id<Project>) -> String {
    format!("{}/new", themes(at))
}

/// A theme and its passages.
pub fn theme(at: Id<Project>, theme: Id<Theme>) -> String {
    format!("{}/{theme}", themes(at))
}

/// A theme's words.
pub fn edit_theme(at: Id<Project>, id: Id<Theme>) -> String {
    format!("{}/edit", theme(at, id))
}

/// Search.
pub fn search(at: Id<Project>) -> String {
    format!("{}/searches", project(at))
}

/// How a query in a project may go on.
pub fn suggestions(at: Id<Project>) -> String {
    format!("{}/suggestions", search(at))
}

/// Searching a project for something.
pub fn search_for(at: Id<Project>, query: &str) -> String {
    format!("{}?q={}", search(at), escaped(query))
}

/// A story with these words lit in it, opened where they stand first.
pub fn story_found(at: Id<Project>, id: Id<Story>, query: &str) -> String {
    format!("{}?find={}#found-1", story(at, id), escaped(query))
}

/// The searches that are kept.
pub fn collections(at: Id<Project>) -> String {
    format!("{}/collections", search(at))
}

/// A kept search's name.
pub fn edit_collection(at: Id<Project>, of: Id<SavedSearch>) -> String {
    format!("{}/{of}/edit", collections(at))
}

/// Removing a kept search.
pub fn remove_collection(at: Id<Project>, of: Id<SavedSearch>) -> String {
    format!("{}/{of}/remove", collections(at))
}

/// Putting a removed search back.
pub fn restore_collection(at: Id<Project>, of: Id<SavedSearch>) -> String {
    format!("{}/{of}/restore", collections(at))
}

/// The kept searches from which one was just removed.
pub fn removed_collection(at: Id<Project>, of: Id<SavedSearch>) -> String {
    format!("{}?removed={of}", collections(at))
}

/// The words of a project that belong together.
pub fn synonyms(at: Id<Project>) -> String {
    format!("{}/synonyms", project(at))
}

/// A new word group.
pub fn new_synonyms(at: Id<Project>) -> String {
    format!("{}/new", synonyms(at))
}

/// Where the list that is built in is taken over.
pub fn starter_synonyms(at: Id<Project>) -> String {
    format!("{}/starter", synonyms(at))
}

/// A word group's words.
pub fn edit_synonyms(at: Id<Project>, of: Id<WordGroup>) -> String {
    format!("{}/{of}/edit", synonyms(at))
}

/// Removing a word group.
pub fn remove_synonyms(at: Id<Project>, of: Id<WordGroup>) -> String {
    format!("{}/{of}/remove", synonyms(at))
}

/// Putting a removed word group back.
pub fn restore_synonyms(at: Id<Project>, of: Id<WordGroup>) -> String {
    format!("{}/{of}/restore", synonyms(at))
}

/// The word groups from which one was just removed.
pub fn removed_synonyms(at: Id<Project>, of: Id<WordGroup>) -> String {
    format!("{}?removed={of}", synonyms(at))
}

/// Special words.
pub fn keywords(at: Id<Project>) -> String {
    format!("{}/keywords", project(at))
}

/// The special words of a theme.
pub fn theme_keywords(at: Id<Project>, theme: Id<Theme>) -> String {
    format!("{}?theme={theme}", keywords(at))
}

/// The special words of a story week.
pub fn week_keywords(at: Id<Project>, week: Id<StoryWeek>) -> String {
    format!("{}?week={week}", keywords(at))
}

/// The special words of what a profession heard.
pub fn profession_keywords(at: Id<Project>, profession: &str) -> String {
    format!("{}?profession={}", keywords(at), escaped(profession))
}

/// A special word, of what the query `asked` asks for.
pub fn keyword(at: Id<Project>, word: &str, asked: &str) -> String {
    format!("{}/{}?{asked}", keywords(at), escaped(word))
}

/// The exhibitions of a project.
pub fn exhibitions(at: Id<Project>) -> String {
    format!("{}/exhibitions", project(at))
}

/// A new exhibition.
pub fn new_exhibition(at: Id<Project>) -> String {
    format!("{}/new", exhibitions(at))
}

/// An exhibition.
pub fn exhibition(at: Id<Project>, exhibition: Id<Exhibition>) -> String {
    format!("{}/{exhibition}", exhibitions(at))
}

/// An exhibition's words.
pub fn edit_exhibition(at: Id<Project>, id: Id<Exhibition>) -> String {
    format!("{}/edit", exhibition(at, id))
}

/// Choosing a new piece.
pub fn new_panel(at: Id<Project>, id: Id<Exhibition>) -> String {
    format!("{}/panels/new", exhibition(at, id))
}

/// Where a new piece is posted.
pub fn panels(at: Id<Project>, id: Id<Exhibition>) -> String {
    format!("{}/panels", exhibition(at, id))
}

/// A piece, looked at.
pub fn panel(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/{piece}", panels(at, id))
}

/// Where pictures of a piece come from.
pub fn panel_source(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/preview.png", panel(at, id, piece))
}

/// A picture of a piece, `width` pixels wide.
pub fn panel_picture(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>, width: u32) -> String {
    format!("{}?width={width}", panel_source(at, id, piece))
}

/// Deciding about something that was found on a piece.
pub fn settle_find(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/finds", panel(at, id, piece))
}

/// A piece with what was found on it, after a decision.
pub fn settled_find(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}#finds", done(&panel(at, id, piece), "find-settled"))
}

/// Moving a piece in the order.
pub fn move_panel(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/move", panel(at, id, piece))
}

/// Putting a piece back that was taken out.
pub fn restore_panel(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/restore", panel(at, id, piece))
}

/// Taking a piece out.
pub fn remove_panel(at: Id<Project>, id: Id<Exhibition>, piece: Id<Piece>) -> String {
    format!("{}/remove", panel(at, id, piece))
}

/// The checks of an exhibition.
pub fn checks(at: Id<Project>, id: Id<Exhibition>) -> String {
    format!("{}/checks", exhibition(at, id))
}

/// Exports of an exhibition, and its ledger of editions.
pub fn exports(at: Id<Project>, id: Id<Exhibition>) -> String {
    format!("{}/exports", exhibition(at, id))
}

/// One edition.
pub fn edition(at: Id<Project>, id: Id<Exhibition>, edition: Id<Edition>) -> String {
    format!("{}/{edition}", exports(at, id))
}

/// One sheet of an edition, as a file.
pub fn edition_sheet(
    at: Id<Project>,
    id: Id<Exhibition>,
    of: Id<Edition>,
    position: u32,
) -> String {
    format!("{}/sheets/{position}", edition(at, id, of))
}

/// All sheets of an edition, as one file.
pub fn edition_sheets(at: Id<Project>, id: Id<Exhibition>, of: Id<Edition>) -> String {
    format!("{}/sheets", edition(at, id, of))
}

/// Saying that a sheet of an edition was taken down.
pub fn take_down(at: Id<Project>, id: Id<Exhibition>, of: Id<Edition>, position: u32) -> String {
    format!("{}/take-down", edition_sheet(at, id, of, position))
}

/// The name under which a PDF is saved: numbers only, nothing that a family said.
pub fn pdf_name(edition: u32, position: Option<u32>, profile: Profile) -> String {
    match position {
        Some(position) => format!(
            "tryk-{edition}-planche-{position:02}-{}.pdf",
            profile.name()
        ),
        None => format!("tryk-{edition}-alle-{}.pdf", profile.name()),
    }
}
