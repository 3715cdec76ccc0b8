//! How far a long piece of work has come, for whoever waits for it.

/// What is being worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Records of the journal, counted in bytes.
    Journal,
    /// Pictures, counted in files.
    Pictures,
    /// Files of a backup, counted in bytes.
    Copying,
}

/// How far a long piece of work has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being worked on.
    pub step: Step,
    /// How much is done, in the step's unit.
    pub done: u64,
    /// How much there is in all.
    pub total: u64,
}
