//! A month of a year: how closely a search asks when something was written.

use std::fmt;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A month, written `2026-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: i16,
    /// 1 to 12.
    month: i8,
}

/// Not a month in the form `2026-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a month in the form 2026-03")]
pub struct NoMonth;

impl Month {
    /// The month in which a moment lies, by the clock of a zone.
    pub fn of(moment: Timestamp, zone: &TimeZone) -> Month {
        let date = moment.to_zoned(zone.clone()).date();
        Month {
            year: date.year(),
            month: date.month(),
        }
    }

    /// Months since the beginning of the year 0, for whoever keeps a month as a number. Months before are 0.
    pub fn number(self) -> u64 {
        let months = i64::from(self.year) * 12 + i64::from(self.month) - 1;
        u64::try_from(months).unwrap_or_default()
    }

    /// The month with this number; `None` for what [`Month::number`] never gives.
    pub fn numbered(number: u64) -> Option<Month> {
        let year = i16::try_from(number / 12).ok()?;
        let month = i8::try_from(number % 12 + 1).ok()?;
        Month::new(year, month)
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        // A month holds no other than what `new` has checked.
        Date::new(self.year, self.month, 1).unwrap_or(Date::ZERO)
    }

    fn new(year: i16, month: i8) -> Option<Month> {
        Date::new(year, month, 1).ok()?;
        (year >= 0).then_some(Month { year, month })
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = NoMonth;

    fn from_str(written: &str) -> Result<Month, NoMonth> {
        let (year, month) = written.split_once('-').ok_or(NoMonth)?;
        let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || month.len() != 2 || !is_number(year) || !is_number(month) {
            return Err(NoMonth);
        }
        let year = year.parse().map_err(|_| NoMonth)?;
        let month = month.parse().map_err(|_| NoMonth)?;
        Month::new(year, month).ok_or(NoMonth)
    }
}

impl TryFrom<String> for Month {
    type Error = NoMonth;

    fn try_from(written: String) -> Result<Month, NoMonth> {
        written.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> String {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_it_is_written() {
        let month: Month = "2026-03".parse().unwrap();

        assert_eq!(month.to_string(), "2026-03");
        assert_eq!(Month::numbered(month.number()), Some(month));
        assert_eq!(month.first_day().to_string(), "2026-03-01");
    }

    #[test]
    fn what_is_no_month_is_refused() {
        for written in [
            "",
            "2026",
            "2026-13",
            "2026-00",
            "26-03",
            "2026-3",
            "+026-03",
            "2026-03-01",
        ] {
            assert_eq!(written.parse::<Month>(), Err(NoMonth), "{written}");
        }
        assert_eq!(Month::numbered(u64::MAX), None);
    }

    #[test]
    fn a_moment_lies_in_the_month_that_the_clock_there_shows() {
        let moment: Timestamp = "2026-02-28T23:30:00Z".parse().unwrap();
        let east = TimeZone::fixed(jiff::tz::offset(1));

        assert_eq!(Month::of(moment, &TimeZone::UTC).to_string(), "2026-02");
        assert_eq!(Month::of(moment, &east).to_string(), "2026-03");
    }
}
