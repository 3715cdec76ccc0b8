//! Two who wrote in the same story at the same time: what is put together by itself, and what somebody must decide.

/// What becomes of a section that was written on the ground of an earlier version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merge {
    /// Nothing was changed, or the same was written meanwhile: the text stays as it stands.
    Stands,
    /// Nobody else touched the section: what was written is taken.
    Taken,
    /// Both changed it: somebody must choose.
    Both,
}

/// Compares a section as it was when writing began, as it stands now, and as it was sent.
pub fn merge(base: &str, current: &str, sent: &str) -> Merge {
    let (base, current, sent) = (tidy(base), tidy(current), tidy(sent));
    if sent == base || sent == current {
        Merge::Stands
    } else if current == base {
        Merge::Taken
    } else {
        Merge::Both
    }
}

/// Both texts, the one that was saved first above the other.
pub fn one_after_the_other(current: &str, sent: &str) -> String {
    genlyd_text::pieces::join([tidy(current).as_str(), tidy(sent).as_str()])
}

/// Browsers send other line ends than were sent to them; that is no change.
fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_else_touched_is_taken() {
        assert_eq!(merge("Suppe.", "Suppe.", "Varm suppe."), Merge::Taken);
    }

    #[test]
    fn what_was_not_changed_never_undoes_what_another_wrote() {
        assert_eq!(merge("Suppe.", "Varm suppe.", "Suppe.\r\n"), Merge::Stands);
    }

    #[test]
    fn the_same_words_sent_twice_are_no_conflict() {
        assert_eq!(merge("", "Et.\n\nTo.", "Et.\r\n\r\nTo."), Merge::Stands);
    }

    #[test]
    fn two_who_changed_the_same_section_must_choose() {
        assert_eq!(merge("Suppe.", "Kold suppe.", "Varm suppe."), Merge::Both);
        assert_eq!(
            one_after_the_other("Kold suppe. ", "Varm suppe."),
            "Kold suppe.\n\nVarm suppe."
        );
    }
}
