//! The fields of the index. No text is stored: hits show what the store holds, through the view.

use tantivy::schema::{
    BytesOptions, Field, IndexRecordOption, NumericOptions, Schema, TextFieldIndexing, TextOptions,
};

use crate::tokens::{Form, LISTED};

/// Raised whenever the fields change. An index with another number is built anew.
pub(crate) const SCHEMA_VERSION: u32 = 3;

/// A column of two, because an id is twice as wide as a number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IdColumns {
    pub(crate) high: Field,
    pub(crate) low: Field,
}

/// The fields that hold the words of one part of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordFields {
    /// As written.
    pub(crate) exact: Field,
    /// By their base forms.
    pub(crate) lemma: Field,
    /// By the parts of compounds.
    pub(crate) part: Field,
}

impl WordFields {
    /// The field that holds words in this form.
    pub(crate) const fn of(self, form: Form) -> Field {
        match form {
            Form::Exact => self.exact,
            Form::Lemma => self.lemma,
            Form::Part => self.part,
        }
    }
}

/// Every field.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fields {
    /// The story: untokenised, so that replacing finds exactly what it replaces.
    pub(crate) story: Field,
    /// The same, as columns for reading.
    pub(crate) story_columns: IdColumns,
    /// The version of its text that this document holds.
    pub(crate) version: Field,
    /// The same, as columns for reading.
    pub(crate) version_columns: IdColumns,
    /// The project.
    pub(crate) project: Field,
    /// The story's number in its project.
    pub(crate) number: Field,
    /// The story week.
    pub(crate) week: Field,
    /// The family that told it.
    pub(crate) family: Field,
    /// The month in which this version was written, by its number.
    pub(crate) month: Field,
    /// How far the story has come, by its place among all states.
    pub(crate) state: Field,
    /// How it is written, by its place among all ways of writing: whoever lights words up need not find out again.
    pub(crate) writing: Field,
    /// The themes of the passages highlighted in this version.
    pub(crate) theme: Field,
    /// The highlights in this version: one that is gone leads from here to its story.
    pub(crate) highlight: Field,
    /// The title's words.
    pub(crate) title: WordFields,
    /// The sections' words.
    pub(crate) body: WordFields,
    /// The words of readers: names of the themes heard in this version, and the notes on its passages.
    pub(crate) reading: WordFields,
}

/// The name of the column that results are put in order by when there is nothing to rank them by.
pub(crate) const NUMBER: &str = "number";

/// The name of the column that months are counted in.
pub(crate) const MONTH: &str = "month";

/// The name of the column that says how a text is written.
pub(crate) const WRITING: &str = "writing";

/// The name of the column that themes are counted in.
pub(crate) const THEME: &str = "theme";

/// The names of the columns of ids.
pub(crate) const STORY: [&str; 2] = ["story_high", "story_low"];
pub(crate) const VERSION: [&str; 2] = ["version_high", "version_low"];

/// The schema and its fields.
pub(crate) fn schema() -> (Schema, Fields) {
    let mut schema = Schema::builder();
    let id = BytesOptions::default().set_indexed();
    let column = NumericOptions::default().set_fast();
    let mut columns = |names: [&str; 2]| IdColumns {
        high: schema.add_u64_field(names[0], column.clone()),
        low: schema.add_u64_field(names[1], column.clone()),
    };
    let story_columns = columns(STORY);
    let version_columns = columns(VERSION);
    let mut words = |[exact, lemma, part]: [&str; 3]| WordFields {
        exact: schema.add_text_field(exact, text()),
        lemma: schema.add_text_field(lemma, text()),
        part: schema.add_text_field(part, text()),
    };
    let title = words(["title_exact", "title_lemma", "title_part"]);
    let body = words(["exact", "lemma", "part"]);
    let reading = words(["reading_exact", "reading_lemma", "reading_part"]);
    let fields = Fields {
        story: schema.add_bytes_field("story", id.clone()),
        story_columns,
        version: schema.add_bytes_field("version", id.clone()),
        version_columns,
        project: schema.add_bytes_field("project", id.clone()),
        number: schema.add_u64_field(NUMBER, NumericOptions::default().set_indexed().set_fast()),
        week: schema.add_bytes_field("week", id.clone()),
        family: schema.add_bytes_field("family", id.clone()),
        writing: schema.add_u64_field(WRITING, NumericOptions::default().set_fast()),
        month: schema.add_u64_field(MONTH, NumericOptions::default().set_indexed().set_fast()),
        state: schema.add_u64_field("state", NumericOptions::default().set_indexed()),
        theme: schema.add_bytes_field(THEME, id.clone().set_fast()),
        highlight: schema.add_bytes_field("highlight", id),
        title,
        body,
        reading,
    };
    (schema.build(), fields)
}

fn text() -> TextOptions {
    TextOptions::default().set_indexing_options(
        TextFieldIndexing::default()
            .set_tokenizer(LISTED)
            .set_index_option(IndexRecordOption::WithFreqsAndPositions),
    )
}
