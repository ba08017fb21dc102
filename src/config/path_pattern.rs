//! What parts of a path mean: `{group}/**/{date}*`, `call_{number}`, `*-{month}-{day}-{year}`.

/// A part of a path that means something.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PathField {
    /// The group.
    Group,
    /// The number of the meeting.
    Number,
    /// A whole date.
    Date,
    /// The year, of four digits.
    Year,
    /// The month, as a number or a name.
    Month,
    /// The day of the month.
    Day,
}

/// A pattern of paths with fields in it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PathPattern {
    /// The pattern as it was written.
    pub text: String,
    pieces: Vec<Piece>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Piece {
    Text(String),
    /// Anything but `/`.
    Star,
    /// Anything.
    Stars,
    Field(PathField),
}

const FIELDS: &[(&str, PathField)] = &[
    ("group", PathField::Group),
    ("number", PathField::Number),
    ("date", PathField::Date),
    ("year", PathField::Year),
    ("month", PathField::Month),
    ("day", PathField::Day),
];

/// Patterns with many stars can be tried in very many ways; a path for which so many do not suffice matches none.
const MOST_STEPS: usize = 20_000;

impl PathPattern {
    /// Understands a pattern; else says what is wrong with it.
    ///
    /// # Errors
    ///
    /// A brace is not closed, or holds no name of a field.
    pub fn parse(text: &str) -> Result<PathPattern, String> {
        let mut pieces = Vec::new();
        let mut rest = text.trim_start_matches("./");
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix("**") {
                // `**/` stands for no folder too.
                rest = after.strip_prefix('/').unwrap_or(after);
                pieces.push(Piece::Stars);
            } else if let Some(after) = rest.strip_prefix('*') {
                rest = after;
                pieces.push(Piece::Star);
            } else if let Some(after) = rest.strip_prefix('{') {
                let (name, after) = after.split_once('}').ok_or("a brace is not closed")?;
                let field = FIELDS.iter().find(|(known, _)| *known == name).map(|(_, field)| *field);
                let known: Vec<String> = FIELDS.iter().map(|(name, _)| format!("{{{name}}}")).collect();
                pieces.push(Piece::Field(field.ok_or(format!("there is no {{{name}}}, but {}", known.join(", ")))?));
                rest = after;
            } else {
                let end = rest.find(['*', '{']).unwrap_or(rest.len());
                pieces.push(Piece::Text(rest[..end].to_owned()));
                rest = &rest[end..];
            }
        }
        Ok(PathPattern { text: text.to_owned(), pieces })
    }

    /// Returns what the fields are in a path, or `None` if the path is not of this pattern. `is_date` tells whether a text
    /// is a whole date.
    pub fn matches<'p>(&self, path: &'p str, is_date: &dyn Fn(&str) -> bool) -> Option<Vec<(PathField, &'p str)>> {
        let mut found = Vec::new();
        let mut n_steps = 0;
        let is_match = try_match(&self.pieces, path, is_date, &mut found, &mut n_steps);
        is_match.then_some(found)
    }
}

fn try_match<'p>(
    pieces: &[Piece],
    path: &'p str,
    is_date: &dyn Fn(&str) -> bool,
    found: &mut Vec<(PathField, &'p str)>,
    n_steps: &mut usize,
) -> bool {
    *n_steps += 1;
    if *n_steps > MOST_STEPS {
        return false;
    }
    let Some((first, rest)) = pieces.split_first() else { return path.is_empty() };
    if let Piece::Text(text) = first {
        return path.strip_prefix(text.as_str()).is_some_and(|path| try_match(rest, path, is_date, found, n_steps));
    }
    // The shortest for what may be anything, the longest for what has a meaning.
    let mut ends: Vec<usize> = path.char_indices().map(|(at, _)| at).chain([path.len()]).collect();
    if matches!(first, Piece::Field(_)) {
        ends.reverse();
    }
    for end in ends {
        let (own, after) = path.split_at(end);
        let fits = match first {
            Piece::Stars => {
                own.is_empty()
                    || rest.is_empty()
                    || own.ends_with('/')
                    || !matches!(rest.first(), Some(Piece::Text(_) | Piece::Field(_)))
            }
            Piece::Star => !own.contains('/'),
            Piece::Field(field) => fits(*field, own, is_date),
            Piece::Text(_) => false,
        };
        if !fits {
            continue;
        }
        let n_found = found.len();
        if let Piece::Field(field) = first {
            found.push((*field, own));
        }
        if try_match(rest, after, is_date, found, n_steps) {
            return true;
        }
        found.truncate(n_found);
    }
    false
}

fn fits(field: PathField, text: &str, is_date: &dyn Fn(&str) -> bool) -> bool {
    let are_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = || text.parse::<u32>().unwrap_or(0);
    match field {
        PathField::Group => !text.contains('/') && text.chars().any(char::is_alphabetic),
        PathField::Number => are_digits(text) && text.len() <= 5,
        PathField::Date => {
            text.ends_with(char::is_alphanumeric) && !text.contains('/') && text.len() <= 40 && is_date(text)
        }
        PathField::Year => are_digits(text) && text.len() == 4,
        PathField::Month => {
            (are_digits(text) && text.len() <= 2 && (1..=12).contains(&number()))
                || (text.len() >= 3 && text.chars().all(char::is_alphabetic))
        }
        PathField::Day => are_digits(text) && text.len() <= 2 && (1..=31).contains(&number()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, path: &str, expected: &str) {
        let is_date = |text: &str| crate::text::date::parse(text).is_ok_and(|date| date.day.is_some());
        let found = PathPattern::parse(pattern).unwrap();
        let found = found.matches(path, &is_date);
        let said = found
            .map(|found| found.iter().map(|(field, text)| format!("{field:?}={text}")).collect::<Vec<_>>().join(" "));
        assert_eq!(said.as_deref().unwrap_or("none"), expected, "{pattern} {path}");
    }

    #[test]
    fn fields_are_found_in_paths() {
        check("{group}/**/{date}*", "legal/2023/2023-06-08", "Group=legal Date=2023-06-08");
        check("{group}/**/{date}*", "legal/2023-06-08-extra", "Group=legal Date=2023-06-08");
        check("**/{date}--{group}", "2018/Q2/2018-04-16--gui-weekly", "Date=2018-04-16 Group=gui-weekly");
        check("{group}-minutes-{date}", "EC-minutes-2020-01-13", "Group=EC Date=2020-01-13");
        check("Meeting {number}", "Meeting 124", "Number=124");
        check("**/*-{month}-{day}-{year}", "guest/guest-langs-05-07-2024", "Month=05 Day=07 Year=2024");
        check("{year}-*", "x", "none");
    }

    #[test]
    fn a_pattern_that_cannot_be_understood_says_why() {
        assert_eq!(PathPattern::parse("{date").unwrap_err(), "a brace is not closed");
        assert!(PathPattern::parse("{day}-{mont}").unwrap_err().starts_with("there is no {mont}, but {group}"));
    }

    #[test]
    fn many_stars_take_bounded_time() {
        let pattern = PathPattern::parse("*a*a*a*a*a*a*a*a*a*a*b").unwrap();
        assert_eq!(pattern.matches(&"a".repeat(300), &|_| false), None);
    }
}
