//! The form for a theme, new or revised: what was typed, and what it makes.

use genlyd_domain::id::Id;
use genlyd_domain::theme::{Theme, ThemeRefusal, ThemeWords, may_stand_under};
use genlyd_domain::wording::WordingRefusal;
use genlyd_store::Stored;
use serde::Serialize;

use crate::forms::{FieldError, Values};

/// A theme as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct ThemeForm {
    pub(super) name: String,
    pub(super) definition: String,
    pub(super) use_when: String,
    pub(super) not_when: String,
    /// The id of the theme it stands under, or nothing.
    pub(super) parent: String,
    pub(super) sensitive: bool,
    pub(super) retired: bool,
}

/// A theme to stand under.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Choice {
    pub(super) value: String,
    pub(super) label: String,
}

/// What a form says, checked.
pub(super) struct Checked {
    pub(super) words: ThemeWords,
    pub(super) parent: Option<Theme>,
}

impl ThemeForm {
    /// The form as it was sent.
    pub(super) fn sent(form: &Values) -> ThemeForm {
        let text = |name| form.one(name).to_owned();
        ThemeForm {
            name: text("name"),
            definition: text("definition"),
            use_when: text("use_when"),
            not_when: text("not_when"),
            parent: text("parent"),
            sensitive: !form.one("sensitive").is_empty(),
            retired: !form.one("retired").is_empty(),
        }
    }

    /// The form for a theme that stands.
    pub(super) fn of(theme: &Theme) -> ThemeForm {
        ThemeForm {
            name: theme.name.clone(),
            definition: theme.definition.clone(),
            use_when: theme.use_when.clone(),
            not_when: theme.not_when.clone(),
            parent: theme
                .parent
                .map(|parent| parent.to_string())
                .unwrap_or_default(),
            sensitive: theme.sensitive,
            retired: theme.retired,
        }
    }

    /// What was typed, checked against the codebook for the theme with this id.
    ///
    /// # Errors
    ///
    /// One [`FieldError`] for each field that is wrong.
    pub(super) fn checked(&self, id: Id<Theme>, all: &[Theme]) -> Result<Checked, Vec<FieldError>> {
        let mut errors = Vec::new();
        let words = ThemeWords {
            name: self.name.clone(),
            definition: self.definition.clone(),
            use_when: self.use_when.clone(),
            not_when: self.not_when.clone(),
        };
        let words = words
            .checked()
            .map_err(|refusal| errors.push(self.told(refusal)))
            .ok();
        let parent = match self.parent.as_str() {
            "" => None,
            wanted => {
                let found = all.iter().find(|theme| theme.id.to_string() == wanted);
                if found.is_none() {
                    errors.push(FieldError::new("parent", "theme-no-such-parent"));
                }
                found
            }
        };
        if let Some(Err(refusal)) = parent.map(|parent| may_stand_under(id, parent, all)) {
            errors.push(self.told(refusal));
        }
        match words {
            Some(words) if errors.is_empty() => Ok(Checked {
                words,
                parent: parent.cloned(),
            }),
            _ => Err(errors),
        }
    }

    fn told(&self, refusal: ThemeRefusal) -> FieldError {
        match refusal {
            ThemeRefusal::Name(WordingRefusal::Empty) => {
                FieldError::new("name", "theme-name-empty")
            }
            ThemeRefusal::Name(refusal) => FieldError::wording("name", refusal),
            ThemeRefusal::Description(refusal) => FieldError::wording(self.too_long(), refusal),
            ThemeRefusal::TooDeep => FieldError::new("parent", "theme-too-deep"),
            ThemeRefusal::HasSubThemes => FieldError::new("parent", "theme-has-sub-themes"),
            ThemeRefusal::UnderItself => FieldError::new("parent", "theme-under-itself"),
        }
    }

    /// The longer text that was refused.
    fn too_long(&self) -> &'static str {
        let refused = |text: &str| genlyd_domain::wording::lines(text, 2_000).is_err();
        if refused(&self.use_when) {
            "use_when"
        } else if refused(&self.not_when) {
            "not_when"
        } else {
            "definition"
        }
    }
}

/// The themes one may stand under: main themes in use, but not itself.
pub(super) fn parents(all: &[Stored<Theme>], of: Option<Id<Theme>>) -> Vec<Choice> {
    all.iter()
        .map(|stored| &stored.record)
        .filter(|theme| theme.parent.is_none() && !theme.retired && Some(theme.id) != of)
        .map(|theme| Choice {
            value: theme.id.to_string(),
            label: format!("{} {}", theme.letter, theme.name),
        })
        .collect()
}

/// The records themselves.
pub(super) fn records(all: &[Stored<Theme>]) -> Vec<Theme> {
    all.iter().map(|stored| stored.record.clone()).collect()
}

impl ThemeForm {
    /// A form filled to the brim, for samples.
    pub(super) fn awkward() -> ThemeForm {
        ThemeForm {
            name: "Småbørnsfamiliesamarbejde på tværs af sognegrænser".to_owned(),
            definition: "At blive mødt åbent, <b>også</b> når hverdagen er svær.".to_owned(),
            use_when: "Nogen åbner døren.".to_owned(),
            not_when: "Døren bare er ulåst.".to_owned(),
            parent: "1".to_owned(),
            sensitive: true,
            retired: true,
        }
    }
}

/// Every error a theme's form can come back with, for samples.
pub(super) fn every_error() -> Vec<FieldError> {
    vec![
        FieldError::new("name", "theme-name-empty"),
        FieldError::new("name", "theme-name-taken").with("name", "Ventetid"),
        FieldError::new("name", "field-too-long").with("most", 60),
        FieldError::new("definition", "field-unshowable"),
        FieldError::new("parent", "theme-no-such-parent"),
        FieldError::new("parent", "theme-too-deep"),
        FieldError::new("parent", "theme-has-sub-themes"),
        FieldError::new("parent", "theme-under-itself"),
    ]
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn keys(form: &ThemeForm) -> Vec<(String, String)> {
        let id = Id::new(Uuid::from_u128(1));
        match form.checked(id, &[]) {
            Ok(_) => Vec::new(),
            Err(errors) => errors
                .into_iter()
                .map(|error| (error.field, error.key))
                .collect(),
        }
    }

    fn check(form: &ThemeForm, field: &str, key: &str) {
        assert_eq!(keys(form), [(field.to_owned(), key.to_owned())]);
    }

    #[test]
    fn an_error_names_the_field_it_is_in() {
        let named = ThemeForm {
            name: "Ventetid".to_owned(),
            ..ThemeForm::default()
        };
        assert_eq!(keys(&named), []);
        check(&ThemeForm::default(), "name", "theme-name-empty");
        let long = "a".repeat(2_001);
        let not_when = ThemeForm {
            not_when: long.clone(),
            ..named.clone()
        };
        check(&not_when, "not_when", "field-too-long");
        let definition = ThemeForm {
            definition: long,
            ..named.clone()
        };
        check(&definition, "definition", "field-too-long");
        let parent = ThemeForm {
            parent: "findes ikke".to_owned(),
            ..named
        };
        check(&parent, "parent", "theme-no-such-parent");
    }
}
