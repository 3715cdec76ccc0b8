//! Limits on attempts, per account and per address.

use std::net::IpAddr;
use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

use crate::page_error::PageError;

/// Attempts at signing in that are let through at once; the next comes after 90 seconds, so that it is 10 in 15 minutes.
const SIGN_INS: NonZeroU32 = NonZeroU32::new(10).expect("ten is not zero");

/// Counters of attempts, in memory only.
pub(crate) struct Limits {
    accounts: DefaultKeyedRateLimiter<String>,
    addresses: DefaultKeyedRateLimiter<IpAddr>,
}

impl Limits {
    pub(crate) fn new() -> Limits {
        let quota = Quota::with_period(Duration::from_secs(90))
            .unwrap_or(Quota::per_minute(NonZeroU32::MIN))
            .allow_burst(SIGN_INS);
        Limits {
            accounts: RateLimiter::keyed(quota),
            // A whole story week may sit behind one address.
            addresses: RateLimiter::keyed(quota.allow_burst(SIGN_INS.saturating_mul(SIGN_INS))),
        }
    }

    /// Counts an attempt at signing in.
    ///
    /// # Errors
    ///
    /// [`PageError::Wait`] when there have been too many.
    pub(crate) fn sign_in(&self, account: &str, address: Option<IpAddr>) -> Result<(), PageError> {
        let now = DefaultClock::default().now();
        let wait =
            |early: governor::NotUntil<_>| PageError::Wait(early.wait_time_from(now).as_secs());
        self.accounts
            .check_key(&account.to_lowercase())
            .map_err(wait)?;
        match address {
            Some(address) => self.addresses.check_key(&address).map_err(wait),
            None => Ok(()),
        }
    }
}
