//! `genlyd search`: texts found by their words.

mod judging;
mod queries;
mod told;

use std::path::PathBuf;

use clap::Args;
use genlyd_search::Request;

use self::judging::{DEPTH, Judging, judge};
use self::queries::answer_all;
use self::told::{Answer, Told};
use super::reindex::caught_up;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::folder::{Data, ProjectName};
use crate::terminal;

/// Find texts by their words.
///
/// Words are found in every inflection and as parts of compounds, in Danish and in English; what was looked for beside what was
/// typed is said. »Words in quotation marks« stand exactly so, one after
/// the other; a minus before a word leaves texts with it out; a star at its end stands for any ending. `tema:ventetid`
/// finds texts with a passage of that theme, `familie:F12` those of a family, `nr:7` the one with that number.
///
/// As whoever runs the machine you search the whole project, whatever the consents say; nothing found here may be used
/// for more than its family said yes to.
#[derive(Args, Debug)]
#[command(
    after_long_help = "Examples:\n  genlyd search \"ventetid sundhedsplejerske\" --project \"Borgerlab Havø\"\n  \
                       genlyd search '\"den første nat\" -hospital' --most 5\n  \
                       genlyd search --queries queries.jsonl > hits.jsonl\n  \
                       genlyd search --queries queries.jsonl --judgements judgements.jsonl"
)]
pub(crate) struct Search {
    /// What to look for.
    #[arg(required_unless_present = "queries", conflicts_with = "queries")]
    query: Option<String>,
    /// A file with a query a line; it is answered with a line for each.
    ///
    /// A query is {"id": …, "query": "…"}, its answer {"id": …, "hits": ["…", "…"]}, best first. The ids in the hits are those that the texts have where they come from; a story written here is told by its own.
    #[arg(long, value_name = "FILE")]
    queries: Option<PathBuf>,
    /// A file that says which texts the queries should find; they are judged by it instead of answered.
    ///
    /// A judgement is {"id": …, "grades": {"…": 2, "…": 1}, "must_not": ["…"]}, with the id of its query. The report tells recall at 20, nDCG at 10, texts that came up and must not, and queries without a hit, by the "kind" that queries may have, and the worst queries; with --json all of them.
    #[arg(
        long,
        value_name = "FILE",
        requires = "queries",
        conflicts_with = "most"
    )]
    judgements: Option<PathBuf>,
    /// A file with the least that is good enough; the command ends with 1 under it.
    ///
    /// A floor is {"recall": …, "ndcg": …, "near_misses": …, "unanswered": …, "kinds": {"…": …}}: averages over the kinds, the share of texts that may come up and must not, the number of queries without a hit, and the recall of single kinds.
    #[arg(long, value_name = "FILE", requires = "judgements")]
    floor: Option<PathBuf>,
    /// How many hits to show at most.
    #[arg(long, value_name = "NUMBER", default_value_t = 20)]
    most: usize,
    /// Find only exactly the words that are typed: no other inflection, no compound, no other spelling.
    #[arg(long)]
    exactly: bool,
    /// Answer in one line of JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    project: ProjectName,
    #[command(flatten)]
    data: Data,
}

impl Search {
    /// Searches.
    ///
    /// # Errors
    ///
    /// The store, the index or a file cannot be read, or what was found lies under a floor. Finding nothing is no error.
    pub(crate) fn run(self) -> Result<(), Failure> {
        let folder = self.data.existing()?;
        let desk = Desk::open(folder)?;
        let project = desk.project(self.project.name.as_deref())?;
        let index = caught_up(folder, &desk.store)?;
        let view = desk.view()?;
        let most = match self.judgements {
            Some(_) => DEPTH,
            None => self.most,
        };
        let ask = |query: &str| {
            let request = Request {
                most,
                exactly: self.exactly,
                ..Request::new(query)
            };
            Ok(index.search(&view, project.id, &request)?)
        };
        match (&self.queries, &self.judgements, &self.query) {
            (Some(queries), Some(judgements), _) => judge(
                &Judging {
                    queries,
                    judgements,
                    floor: self.floor.as_deref(),
                    json: self.json,
                },
                ask,
            ),
            (Some(file), None, _) => answer_all(file, ask),
            (None, _, query) => {
                let query = query.as_deref().unwrap_or_default();
                let found = ask(query)?;
                if self.json {
                    terminal::say_json(&Answer::new(query, &found))
                } else {
                    terminal::say(Told::new(&found, terminal::is_watched()));
                    Ok(())
                }
            }
        }
    }
}
