//! From strict to generous: first what was typed, then what may have been meant, then anything of it. Each step is told.

use genlyd_domain::saved_search::Only;
use genlyd_text::danish::{self, Class, Reading};

use super::{AllPassed, Search, SearchError};
use crate::analyser::{self, Word};
use crate::note::Note;
use crate::query::Wish;
use crate::sought::{Also, Sought, Understanding};
use crate::synonyms::Synonyms;
use crate::terms::{Strictness, Understood, Within};
use crate::typos;

/// The stories found, and what was looked for in the end.
pub(super) struct Answer {
    pub(super) passed: AllPassed,
    pub(super) wanted: Vec<Sought>,
}

/// So many of the words that may have been meant by one are looked for.
const MOST_TRIED: usize = 12;

/// So many hits are put through the view to see whether a word can be found at all.
const MOST_PEEKED: usize = 200;

impl Search<'_> {
    pub(super) fn answer(&mut self, notes: &mut Vec<Note>) -> Result<Answer, SearchError> {
        let synonyms = Synonyms::of(self.asked.view, self.asked.project)?;
        let mut understood = self.understood(&synonyms);
        let passed = self.pass(&understood, Strictness::All, notes)?;
        let is_plain = understood.wanted.is_empty() || self.asked.request.exactly;
        if !passed.stories.is_empty() || is_plain {
            self.tell(&understood.wanted, notes)?;
            return Ok(Answer {
                passed,
                wanted: understood.wanted,
            });
        }
        if self.mend(&mut understood, &synonyms, notes)? {
            let passed = self.pass(&understood, Strictness::All, notes)?;
            if !passed.stories.is_empty() {
                return Ok(Answer {
                    passed,
                    wanted: understood.wanted,
                });
            }
        }
        let passed = self.pass(&understood, Strictness::Any, &mut Vec::new())?;
        if !passed.stories.is_empty() && understood.wanted.len() > 1 {
            notes.push(Note::Relaxed);
        }
        Ok(Answer {
            passed,
            wanted: understood.wanted,
        })
    }

    fn understood(&self, synonyms: &Synonyms) -> Understood {
        let resolved = &self.asked.resolved;
        Understood {
            wanted: self.sought(&resolved.wanted, synonyms),
            unwanted: self.sought(&resolved.unwanted, &Synonyms::none()),
            filters: resolved.filters.clone(),
        }
    }

    fn sought(&self, wishes: &[Wish], synonyms: &Synonyms) -> Vec<Sought> {
        let terms = self.terms();
        let understanding = Understanding {
            exactly: self.asked.request.exactly,
            synonyms,
            occurs: &|exact| terms.occurs(exact),
        };
        wishes
            .iter()
            .map(|wish| understanding.sought(wish))
            .collect()
    }

    /// Looks for something else in place of each wish that nothing the visitor may see meets. Says whether it did.
    fn mend(
        &mut self,
        understood: &mut Understood,
        synonyms: &Synonyms,
        notes: &mut Vec<Note>,
    ) -> Result<bool, SearchError> {
        let mut wanted = Vec::new();
        let mut mended = false;
        let wishes = self.asked.resolved.wanted.clone();
        for (wish, sought) in wishes.iter().zip(&understood.wanted) {
            if sought.is_optional || self.can_be_found(sought)? {
                wanted.push(sought.clone());
            } else if let Some(instead) = self.instead(wish, synonyms, notes)? {
                wanted.extend(instead);
                mended = true;
            } else {
                wanted.push(sought.clone());
            }
        }
        understood.wanted = wanted;
        Ok(mended)
    }

    fn instead(
        &mut self,
        wish: &Wish,
        synonyms: &Synonyms,
        notes: &mut Vec<Note>,
    ) -> Result<Option<Vec<Sought>>, SearchError> {
        match wish {
            Wish::Word { word, .. } => {
                if let Some((meant, sought)) = self.meant(word, synonyms)? {
                    notes.push(Note::Corrected {
                        typed: word.plain.clone(),
                        meant,
                    });
                    return Ok(Some(vec![sought]));
                }
                let parts = parts_of(word);
                let sought = self.sought(&parts, synonyms);
                for sought in &sought {
                    if !self.can_be_found(sought)? {
                        return Ok(None);
                    }
                }
                if sought.is_empty() {
                    return Ok(None);
                }
                notes.push(Note::Apart {
                    typed: word.plain.clone(),
                });
                Ok(Some(sought))
            }
            // Whoever writes quotation marks and stars means them.
            Wish::Phrase(_) | Wish::Joined { .. } | Wish::Prefix(_) => Ok(None),
        }
    }

    /// The likeliest word that was meant by one that cannot be found, if any can be found.
    fn meant(
        &mut self,
        word: &Word,
        synonyms: &Synonyms,
    ) -> Result<Option<(String, Sought)>, SearchError> {
        // A word of the lexicon was hardly meant to be another, though no text that the visitor may read has it.
        let is_word = |reading: &Reading| reading.class != Class::Name;
        if danish::readings(&word.plain).iter().any(is_word) {
            return Ok(None);
        }
        let candidates = typos::meant(&word.exact, self.searcher, self.fields)?;
        let mut tried = 0;
        for candidate in candidates {
            let wish = Sought::respelled(word, &candidate);
            let Some(sought) = self.sought(&[wish], synonyms).pop() else {
                continue;
            };
            if !self.terms().may_match(&sought)? {
                continue;
            }
            tried += 1;
            if self.can_be_found(&sought)? {
                return Ok(Some((candidate, sought)));
            }
            if tried >= MOST_TRIED {
                break;
            }
        }
        Ok(None)
    }

    /// Tells what else was looked for, and what could be. A compound or a spelling that no text has which the visitor may see
    /// found nothing, and is not told: it would tell of texts that are hidden.
    fn tell(&mut self, wanted: &[Sought], notes: &mut Vec<Note>) -> Result<(), SearchError> {
        let (mut words, mut related): (Vec<String>, Vec<String>) = Default::default();
        for also in wanted.iter().flat_map(|sought| &sought.also) {
            let (list, word) = match also {
                Also::Compound(word) | Also::Spelling(word) => {
                    if !self.is_seen(word)? {
                        continue;
                    }
                    (&mut words, word)
                }
                Also::Synonym(word) => (&mut words, word),
                Also::Related(word) => (&mut related, word),
            };
            if !list.contains(word) {
                list.push(word.clone());
            }
        }
        if !words.is_empty() {
            notes.push(Note::Also { words });
        }
        if !related.is_empty() {
            notes.push(Note::Related { words: related });
        }
        Ok(())
    }

    /// Whether a text that the visitor may see has a word, in any form.
    fn is_seen(&mut self, word: &str) -> Result<bool, SearchError> {
        let wishes: Vec<Wish> = analyser::words(word)
            .iter()
            .map(|word| Sought::respelled(word, &word.plain))
            .collect();
        for sought in self.sought(&wishes, &Synonyms::none()) {
            if !self.can_be_found(&sought)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether any text that the visitor may see meets this. What they may not see must not be told by a spelling.
    fn can_be_found(&mut self, sought: &Sought) -> Result<bool, SearchError> {
        let understood = Understood {
            wanted: vec![sought.clone()],
            ..Understood::default()
        };
        let within = Within {
            project: self.asked.project,
            only: &Only::default(),
            families: None,
        };
        let query = self
            .terms()
            .query(&understood, &within, Strictness::All, &mut Vec::new())?;
        self.any_passes(query.as_ref(), MOST_PEEKED)
    }
}

/// The parts of a compound as wishes of their own: the two halves, and not their parts.
fn parts_of(word: &Word) -> Vec<Wish> {
    danish::compound(&word.plain)
        .unwrap_or_default()
        .into_iter()
        .filter(|part| part.depth == 0)
        .filter_map(|part| part.lemmas.into_iter().next())
        .map(|lemma| Sought::respelled(word, &lemma))
        .collect()
}
