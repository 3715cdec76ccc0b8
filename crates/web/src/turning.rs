//! Long lists cut into pages: the stretch that is shown, and the ways to the pages beside it.

use std::ops::Range;

use serde::Serialize;

/// Where a list stands open, as `templates/parts/turning.html` takes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Turning {
    /// The first line shown, from 1.
    first: usize,
    /// The last line shown.
    last: usize,
    total: usize,
    previous: Option<String>,
    next: Option<String>,
}

/// The number of a page as an address says it, from 1. What is no number is the first.
pub(crate) fn page_number(asked: &str) -> usize {
    asked.parse().unwrap_or(1).max(1)
}

impl Turning {
    /// A list of `total` lines, `size` on each page, opened at a page. Beyond the last page it stands open at the last.
    pub(crate) fn to(
        number: usize,
        size: usize,
        total: usize,
        address: impl Fn(usize) -> String,
    ) -> Turning {
        let number = number.clamp(1, total.div_ceil(size).max(1));
        let before = (number - 1) * size;
        let last = (before + size).min(total);
        Turning {
            first: (before + 1).min(total),
            last,
            total,
            previous: (number > 1).then(|| address(number - 1)),
            next: (last < total).then(|| address(number + 1)),
        }
    }

    /// The places of the lines shown, from 0.
    pub(crate) fn range(&self) -> Range<usize> {
        self.first.saturating_sub(1)..self.last
    }

    /// One in the middle of a long list.
    pub(crate) fn sample() -> Turning {
        Turning::to(2, 50, 312, |_| "/".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(
        number: usize,
        total: usize,
        shown: Range<usize>,
        beside: (Option<&str>, Option<&str>),
    ) {
        let turning = Turning::to(number, 20, total, |number| number.to_string());
        assert_eq!(turning.range(), shown, "page {number} of {total}");
        assert_eq!(
            (turning.previous.as_deref(), turning.next.as_deref()),
            beside,
            "page {number} of {total}"
        );
    }

    #[test]
    fn every_line_stands_on_one_page() {
        check(1, 0, 0..0, (None, None));
        check(1, 20, 0..20, (None, None));
        check(1, 41, 0..20, (None, Some("2")));
        check(2, 41, 20..40, (Some("1"), Some("3")));
        check(3, 41, 40..41, (Some("2"), None));
    }

    #[test]
    fn a_page_that_is_not_there_is_the_nearest_that_is() {
        check(9, 41, 40..41, (Some("2"), None));
        check(0, 41, 0..20, (None, Some("2")));
        check(7, 0, 0..0, (None, None));
        assert_eq!(
            (page_number("x"), page_number("-2"), page_number("3")),
            (1, 1, 3)
        );
    }
}
