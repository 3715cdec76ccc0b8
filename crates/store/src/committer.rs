//! The one committing thread: takes what has queued, decides it, writes and syncs it once, shows it, answers.
//!
//! There is no timed wait. While one batch syncs, the next one gathers.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::thread::JoinHandle;

use genlyd_domain::record::Seal;

use crate::commit::{CommitError, Committed};
use crate::core::Core;
use crate::decide::{Decision, Overlay, decide};
use crate::erase;
use crate::erase::EraseError;
use crate::journal::reader::Place;
use crate::journal::record::Draft;
use crate::journal::writer::{AppendError, Writer, Written};
use crate::locks;
use crate::places::apply::Applying;
use crate::places::row::Row;
use crate::prepare::{Prepared, full};

/// A batch holds at most this many commits, so that nobody waits for thousands of others.
const MOST_COMMITS: usize = 512;
/// And is closed when it has this many bytes, so that one sync stays short.
const MOST_BYTES: usize = 8 << 20;

/// Something for the committing thread to do.
enum Order {
    Commit(Box<Prepared>, SyncSender<Answer>),
    Erase(Seal, SyncSender<Result<(), EraseError>>),
}

type Answer = Result<Committed, CommitError>;

/// The committing thread, from outside. Dropped, it finishes what was asked and ends.
pub(crate) struct Committer {
    orders: std::sync::Mutex<Option<Sender<Order>>>,
    thread: Option<JoinHandle<()>>,
}

impl Committer {
    pub(crate) fn start(core: Arc<Core>, writer: Writer) -> std::io::Result<Committer> {
        let (sender, receiver) = channel();
        let thread = std::thread::Builder::new()
            .name("committer".to_owned())
            .spawn(move || run(&core, writer, &receiver))?;
        Ok(Committer {
            orders: std::sync::Mutex::new(Some(sender)),
            thread: Some(thread),
        })
    }

    /// Returns when the commit is durable and visible, or refused.
    pub(crate) fn commit(&self, prepared: Prepared) -> Answer {
        let (sender, answer) = sync_channel(1);
        self.order(Order::Commit(Box::new(prepared), sender));
        answer.recv().unwrap_or(Err(CommitError::ReadOnly))
    }

    pub(crate) fn erase(&self, seal: Seal) -> Result<(), EraseError> {
        let (sender, answer) = sync_channel(1);
        self.order(Order::Erase(seal, sender));
        answer.recv().unwrap_or(Err(EraseError::Stopped))
    }

    /// A thread that has ended drops the order, and with it the sender of its answer.
    fn order(&self, order: Order) {
        if let Some(sender) = locks::lock(&self.orders).as_ref() {
            let _ended = sender.send(order);
        }
    }
}

impl Drop for Committer {
    fn drop(&mut self) {
        locks::lock(&self.orders).take();
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the committing thread died");
        }
    }
}

fn run(core: &Core, mut writer: Writer, orders: &Receiver<Order>) {
    while let Ok(first) = orders.recv() {
        let mut next = Some(first);
        let mut batch = Vec::new();
        let mut bytes = 0;
        let mut erasing = None;
        while let Some(order) = next {
            match order {
                Order::Commit(prepared, answer) => {
                    bytes += prepared.draft.length();
                    batch.push((*prepared, answer));
                }
                Order::Erase(seal, answer) => {
                    erasing = Some((seal, answer));
                    break;
                }
            }
            if batch.len() >= MOST_COMMITS || bytes >= MOST_BYTES {
                break;
            }
            next = orders.try_recv().ok();
        }
        write_batch(core, &mut writer, batch);
        if let Some((seal, answer)) = erasing {
            // Who asked may have gone; the erasure stands all the same.
            let _gone = answer.send(erase::erase(core, seal));
        }
    }
    if !core.running.is_read_only()
        && let Err(error) = writer.close()
    {
        tracing::warn!(%error, "the journal's last segment keeps room that it does not use");
    }
}

/// A commit that was decided and waits for its answer.
struct Decided {
    prepared: Prepared,
    answer: SyncSender<Answer>,
}

fn write_batch(core: &Core, writer: &mut Writer, batch: Vec<(Prepared, SyncSender<Answer>)>) {
    let mut overlay = Overlay::default();
    let mut decided: Vec<Decided> = Vec::new();
    let mut repeated = Vec::new();
    for (prepared, answer) in batch {
        if core.running.is_read_only() {
            let _gone = answer.send(Err(CommitError::ReadOnly));
            continue;
        }
        let number = writer.next() + decided.len() as u64;
        match decide(core, &mut overlay, &prepared, number) {
            Ok(Decision::Write) => decided.push(Decided { prepared, answer }),
            // One that repeats a commit of this very batch is answered when that one is.
            Ok(Decision::Repeated(number)) if number >= writer.next() => {
                repeated.push((number, answer));
            }
            Ok(Decision::Repeated(number)) => {
                let _gone = answer.send(Ok(Committed {
                    number,
                    repeated: true,
                }));
            }
            Err(refusal) => {
                let _gone = answer.send(Err(refusal));
            }
        }
    }
    let result = if decided.is_empty() {
        Ok(Vec::new())
    } else {
        write_and_show(core, writer, &decided)
    };
    match result {
        Ok(numbers) => {
            for (decided, number) in decided.into_iter().zip(numbers) {
                let _gone = decided.answer.send(Ok(Committed {
                    number,
                    repeated: false,
                }));
            }
            for (number, answer) in repeated {
                let _gone = answer.send(Ok(Committed {
                    number,
                    repeated: true,
                }));
            }
        }
        Err(stop) => {
            for answer in decided
                .into_iter()
                .map(|decided| decided.answer)
                .chain(repeated.into_iter().map(|(_, answer)| answer))
            {
                let _gone = answer.send(Err(stop.refusal(core)));
            }
        }
    }
}

/// A batch did not become visible.
enum Stop {
    NoRoom,
    Failed(Arc<dyn std::error::Error + Send + Sync>),
}

impl Stop {
    fn refusal(&self, core: &Core) -> CommitError {
        match self {
            Stop::NoRoom => full(core),
            Stop::Failed(error) => CommitError::Failed(Arc::clone(error)),
        }
    }
}

fn write_and_show(core: &Core, writer: &mut Writer, decided: &[Decided]) -> Result<Vec<u64>, Stop> {
    let drafts: Vec<&Draft> = decided
        .iter()
        .map(|decided| &decided.prepared.draft)
        .collect();
    let written = match writer.append(&drafts) {
        Ok(written) => written,
        Err(AppendError::NoRoom) => return Err(Stop::NoRoom),
        Err(AppendError::Fatal(error)) => {
            core.running.stop_writing(&error);
            return Err(Stop::Failed(Arc::new(error)));
        }
    };
    let applying: Vec<Applying> = decided
        .iter()
        .zip(&written)
        .map(|(decided, written)| applying(&decided.prepared, written))
        .collect();
    if let Err(error) = core.places.apply(&applying) {
        core.running.stop_writing(&error);
        return Err(Stop::Failed(Arc::new(error)));
    }
    if let Some(last) = written.last() {
        core.last_change.set(last.sequence);
    }
    Ok(written.iter().map(|written| written.sequence).collect())
}

/// What the trees keep of a commit that was written.
fn applying(prepared: &Prepared, written: &Written) -> Applying {
    let place = |offset: usize, length: usize| Place {
        segment: written.segment,
        offset: written.offset + offset as u64,
        // A record, and so every part of it, was checked to be shorter than this can count.
        length: u32::try_from(length).unwrap_or(u32::MAX),
    };
    let rows = prepared
        .steps
        .iter()
        .zip(prepared.draft.document_places())
        .map(|(step, (offset, length))| {
            let row = Row {
                revision: step.revision,
                number: written.sequence,
                place: place(offset, length),
                seal: step.seal,
                deleted: step.deletes,
                erased: false,
                filed: step.filed.clone(),
            };
            (step.thing, row)
        })
        .collect();
    Applying {
        number: written.sequence,
        chain: written.chain,
        front: place(0, prepared.draft.front_length()),
        once: prepared.draft.account.once,
        rows,
    }
}

#[cfg(test)]
mod tests {
    use genlyd_domain::change::{Action, Actor};
    use genlyd_domain::id::Id;
    use genlyd_domain::ink::Ink;
    use genlyd_domain::theme::Theme;
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::*;
    use crate::commit::Commit;
    use crate::journal::writer::Fault;
    use crate::opening::{Trust, open_parts};
    use crate::options::Options;
    use crate::store::Store;

    fn theme(number: u128) -> Theme {
        Theme {
            id: Id::new(Uuid::from_u128(number)),
            project: Id::new(Uuid::nil()),
            name: number.to_string(),
            definition: String::new(),
            use_when: String::new(),
            not_when: String::new(),
            ink: Ink::A,
            letter: 'A',
            parent: None,
            order: 0,
            sensitive: false,
            retired: false,
        }
    }

    fn add(number: u128) -> Commit {
        Commit::new(
            Actor::Operator,
            Timestamp::UNIX_EPOCH,
            None,
            Action::ThemeAdded,
        )
        .create(&theme(number))
    }

    fn store(folder: &std::path::Path, fault: Option<Fault>) -> Store {
        let options = Options {
            keep_free: Some(0),
            reserve_bytes: 0,
            ..Options::default()
        };
        let (core, mut writer) = open_parts(folder, &options, Trust::AsFound, &mut |_| {}).unwrap();
        writer.fault = fault;
        let committer = Committer::start(Arc::clone(&core), writer).unwrap();
        Store::new(core, committer)
    }

    #[test]
    fn after_a_write_or_a_sync_failed_nothing_is_written_and_reading_goes_on() {
        for fault in [Fault::Write, Fault::Sync] {
            let folder = tempfile::tempdir().unwrap();
            store(folder.path(), None).commit(add(1)).unwrap();
            let broken = store(folder.path(), Some(fault));

            assert!(matches!(broken.commit(add(2)), Err(CommitError::Failed(_))));
            assert!(matches!(broken.commit(add(3)), Err(CommitError::ReadOnly)));
            assert_eq!(broken.get(theme(1).id).unwrap().unwrap().record, theme(1));
            assert_eq!(broken.get(theme(2).id).unwrap(), None);
            assert!(broken.health().unwrap().read_only);

            drop(broken);
            let again = store(folder.path(), None);
            assert_eq!(again.get(theme(1).id).unwrap().unwrap().record, theme(1));
            again.commit(add(3)).unwrap();
        }
    }
}
