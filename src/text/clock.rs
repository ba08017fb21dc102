//! Times of day, and the zones in which clocks show them.

use std::fmt;
use std::sync::LazyLock;

use jiff::tz::{TimeZone, TimeZoneDatabase};

/// A time of day, to the minute.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl fmt::Display for Clock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl Clock {
    /// Returns the moment on a day at which a clock shows it.
    pub fn on(self, day: jiff::civil::Date) -> jiff::civil::DateTime {
        // Both were checked when they were read.
        let part = |part: u8| i8::try_from(part).unwrap_or_default();
        day.at(part(self.hour), part(self.minute), 0, 0)
    }
}

/// Understands a time, or the times from and until which something lasts: `10:00`, `10.00`, `10:00-12:30`, `10:00–12:30`.
pub fn parse(text: &str) -> Option<(Clock, Option<Clock>)> {
    let mut times = text.split(['-', '–', '—']).map(str::trim);
    let start = parse_one(times.next()?)?;
    let end = match times.next() {
        Some(end) => Some(parse_one(end)?),
        None => None,
    };
    times.next().is_none().then_some((start, end))
}

fn parse_one(text: &str) -> Option<Clock> {
    let (hour, minute) = text.split_once([':', '.'])?;
    let number = |digits: &str, most: usize| -> Option<u8> {
        let is_number = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        let number: u8 = digits.parse().ok().filter(|_| is_number)?;
        (usize::from(number) <= most).then_some(number)
    };
    (minute.len() == 2).then_some(Clock { hour: number(hour, 23)?, minute: number(minute, 59)? })
}

// The zones that came with the program: those of the machine would make the output depend on it.
static ZONES: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// Returns a time zone by its name in the IANA database: `Asia/Kolkata`.
pub fn zone(name: &str) -> Option<TimeZone> {
    if name == "UTC" { Some(TimeZone::UTC) } else { ZONES.get(name).ok() }
}

/// Returns the names of all time zones.
pub fn zone_names() -> Vec<String> {
    ZONES.available().map(|name| name.as_str().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let parsed = parse(text).map(|(start, end)| end.map_or(start.to_string(), |end| format!("{start}-{end}")));
        assert_eq!(parsed.as_deref(), expected, "{text}");
    }

    #[test]
    fn times_are_understood_as_they_are_written() {
        check("10:00", Some("10:00"));
        check("9.05", Some("09:05"));
        check("10:00-12:30", Some("10:00-12:30"));
        check("10:00 – 12:30", Some("10:00-12:30"));
        check("00:00", Some("00:00"));
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in
            ["", "10", "24:00", "10:60", "10:5", "ten", "10:00-", "10:00-11:00-12:00", "+1:00", "600", "10:00 pm"]
        {
            check(text, None);
        }
    }

    #[test]
    fn zones_are_those_of_the_database() {
        assert!(zone("Asia/Kolkata").is_some() && zone("UTC").is_some());
        assert!(zone("Asia/Nowhere").is_none() && zone("").is_none());
        assert!(zone_names().len() > 300);
    }
}
