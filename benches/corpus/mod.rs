//! An archive of any size, the same in every run, and like real ones in what makes programs slow: a few people speak at
//! most meetings and most people at few, and so with topics and words; texts have sessions, lists, tables and footnotes;
//! lines are wrapped by hand, names and all.
//!
//! What a report says is decided once ([`Report`]); [`Dialect`] writes it in the front matter of one program or another,
//! so that all of them build the same archive.
#![expect(clippy::disallowed_methods, reason = "a benchmark lays down files")]

mod dialect;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) use dialect::Dialect;

/// How many topics an archive has, however large it is: a group's subjects do not grow with its age.
const N_TOPICS: usize = 200;
const N_ORGANISATIONS: usize = 80;
const N_GROUPS: usize = 10;
const N_WORDS: usize = 6000;
/// The year of the first report; with more reports there are more in a year.
const FIRST_YEAR: usize = 1925;
const N_YEARS: usize = 100;
/// Where lines of reports end, as people type them.
const LINE: usize = 78;

/// Everything that a report says before its text.
pub(crate) struct Report {
    /// The name of its file, without extension, which is also that of its page.
    pub(crate) name: String,
    pub(crate) year: usize,
    pub(crate) title: String,
    pub(crate) date: String,
    pub(crate) group: String,
    pub(crate) city: String,
    pub(crate) country: String,
    pub(crate) speakers: Vec<Speaker>,
    pub(crate) topics: Vec<String>,
    pub(crate) sessions: Vec<String>,
    pub(crate) summary: String,
    /// In Markdown that all programs understand.
    pub(crate) body: String,
}

/// Who speaks at a meeting.
pub(crate) struct Speaker {
    pub(crate) name: String,
    pub(crate) role: &'static str,
    pub(crate) affiliation: String,
}

/// A generator of numbers that are the same in every run (Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % n
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.roll(of.len())]
    }
}

/// Chooses among things of which the second is half as frequent as the first, the third a third (Zipf's law).
struct Zipf(Vec<u64>);

impl Zipf {
    fn new(n: usize) -> Zipf {
        let mut sum = 0;
        Zipf(
            (1..=n as u64)
                .map(|rank| {
                    sum += 1_000_000 / rank;
                    sum
                })
                .collect(),
        )
    }

    fn choose(&self, dice: &mut Dice) -> usize {
        let last = *self.0.last().expect("there is something to choose from");
        let point = dice.roll(usize::try_from(last).unwrap_or(usize::MAX)) as u64;
        self.0.partition_point(|sum| *sum <= point)
    }
}

/// What reports are made of.
struct Stock {
    words: Vec<String>,
    people: Vec<String>,
    topics: Vec<String>,
    organisations: Vec<String>,
    groups: Vec<String>,
    of_words: Zipf,
    of_people: Zipf,
    of_topics: Zipf,
    of_organisations: Zipf,
}

impl Stock {
    fn new(n_reports: usize) -> Stock {
        let mut dice = Dice(11);
        let words: Vec<String> = distinct(N_WORDS, || word(&mut dice));
        let words: Vec<String> = FREQUENT.iter().map(|word| (*word).to_owned()).chain(words).collect();
        let n_people = (n_reports / 5).max(20);
        let families: Vec<String> = distinct(n_people / 30 + 200, || family_name(&mut dice));
        let people = distinct(n_people, || {
            let (given, family) = (dice.one(GIVEN), dice.one(&families));
            let middle = char::from(b'A' + dice.roll(26) as u8);
            if dice.roll(3) == 0 { format!("{given} {middle}. {family}") } else { format!("{given} {family}") }
        });
        let noun = |dice: &mut Dice| dice.one(NOUNS).to_string();
        let topics = distinct(N_TOPICS, || format!("{} of {}", capital_of(&noun(&mut dice)), noun(&mut dice)));
        let organisations = distinct(N_ORGANISATIONS, || format!("{} {}", dice.one(&families), dice.one(BODIES)));
        let groups = distinct(N_GROUPS, || format!("Working Group on {}", noun(&mut dice)));
        Stock {
            of_words: Zipf::new(words.len()),
            of_people: Zipf::new(people.len()),
            of_topics: Zipf::new(topics.len()),
            of_organisations: Zipf::new(organisations.len()),
            words,
            people,
            topics,
            organisations,
            groups,
        }
    }

    fn person(&self, dice: &mut Dice) -> &str {
        &self.people[self.of_people.choose(dice)]
    }

    fn topic(&self, dice: &mut Dice) -> &str {
        &self.topics[self.of_topics.choose(dice)]
    }

    fn word(&self, dice: &mut Dice) -> &str {
        &self.words[self.of_words.choose(dice)]
    }
}

/// Lays down an archive of so many reports for a program, and returns the path of a report in the middle of it.
pub(crate) fn lay_down(root: &Path, n_reports: usize, dialect: Dialect) -> PathBuf {
    let stock = Stock::new(n_reports);
    let mut dice = Dice(7);
    let mut reports: Vec<Report> = Vec::new();
    let mut middle = PathBuf::new();
    for number in 0..n_reports {
        let mut report = report(&stock, &mut dice, number, n_reports);
        let folder = root.join("content/meetings").join(report.year.to_string());
        fs::create_dir_all(&folder).expect("folders can be made");
        let path = folder.join(format!("{}.md", report.name));
        fs::write(&path, dialect.file(&report)).expect("files can be written");
        if number == n_reports / 2 {
            middle = path;
        }
        report.body.clear();
        report.body.shrink_to_fit();
        reports.push(report);
    }
    dialect.lay_down_site(root, &stock, &reports);
    middle
}

fn report(stock: &Stock, dice: &mut Dice, number: usize, n_reports: usize) -> Report {
    let year = FIRST_YEAR + number * N_YEARS / n_reports;
    let group = stock.groups[dice.roll(stock.groups.len())].clone();
    let (city, country) = *dice.one(PLACES);
    let date = format!("{year}-{:02}-{:02}", 1 + dice.roll(12), 1 + dice.roll(28));
    let mut people: Vec<&str> = Vec::new();
    for _ in 0..4 + dice.roll(5) {
        let person = stock.person(dice);
        if !people.contains(&person) {
            people.push(person);
        }
    }
    let speaker = |(position, name): (usize, &&str)| Speaker {
        name: (*name).to_owned(),
        role: ROLES[(number + position) % ROLES.len()],
        affiliation: stock.organisations[stock.of_organisations.choose(dice)].clone(),
    };
    let speakers: Vec<Speaker> = people.iter().enumerate().map(speaker).collect();
    let mut topics: Vec<String> = Vec::new();
    for _ in 0..2 + dice.roll(3) {
        let topic = stock.topic(dice).to_owned();
        if !topics.contains(&topic) {
            topics.push(topic);
        }
    }
    let n_sessions = 3 + dice.roll(4);
    let sessions: Vec<String> = (0..n_sessions)
        .map(|session| format!("Session {} on {} and {}", session + 1, stock.word(dice), stock.word(dice)))
        .collect();
    let summary = sentence(stock, dice, 14).join(" ");
    let body = body(stock, dice, &people, &sessions, 840 / n_sessions);
    Report {
        name: format!("{date}-meeting-{}", number + 1),
        year,
        title: format!("Meeting {} of the {group}", number + 1),
        date,
        group,
        city: city.to_owned(),
        country: country.to_owned(),
        speakers,
        topics,
        sessions,
        summary,
        body,
    }
}

/// Writes sessions of about so many words each.
fn body(stock: &Stock, dice: &mut Dice, people: &[&str], sessions: &[String], n_words: usize) -> String {
    let mut text = String::with_capacity(8000);
    let mut n_notes = 0;
    let mut notes = String::new();
    for session in sessions {
        write!(text, "\n## {session}\n\n").expect("writing to memory does not fail");
        let mut n_left = n_words;
        let shape = dice.roll(4);
        if shape == 0 {
            n_left = n_left.saturating_sub(table(stock, dice, &mut text));
        }
        if shape == 1 {
            n_left = n_left.saturating_sub(list(stock, dice, &mut text));
        }
        while n_left > 0 {
            let mut words = paragraph(stock, dice, people);
            n_left = n_left.saturating_sub(words.len());
            if dice.roll(6) == 0 {
                n_notes += 1;
                let last = words.last_mut().expect("a paragraph has words");
                write!(last, "[^{n_notes}]").expect("writing to memory does not fail");
                writeln!(notes, "[^{n_notes}]: {}", sentence(stock, dice, 9).join(" ")).expect("the same");
            }
            wrap(&mut text, &words);
            text.push('\n');
        }
    }
    if dice.roll(3) == 0 {
        text.push_str("**Decision:** ");
        wrap(&mut text, &sentence(stock, dice, 16));
        text.push('\n');
    }
    text + &notes
}

/// Writes several sentences: in one of two somebody or something is named, as in minutes.
fn paragraph(stock: &Stock, dice: &mut Dice, people: &[&str]) -> Vec<String> {
    let mut words = Vec::new();
    for _ in 0..3 + dice.roll(4) {
        let n_words = 8 + dice.roll(14);
        let mut sentence = sentence(stock, dice, n_words);
        let middle = sentence.len() / 2;
        match dice.roll(8) {
            0 | 1 => sentence[middle] = (*dice.one(people)).to_owned(),
            2 => sentence[middle] = stock.person(dice).to_owned(),
            3 => sentence[middle] = stock.topic(dice).to_owned(),
            4 => sentence[middle] = format!("*{}*", sentence[middle]),
            5 if dice.roll(6) == 0 => sentence[middle] = "[the record](https://example.org/record)".to_owned(),
            _ => {}
        }
        // A name of several words may be wrapped within.
        words.extend(sentence.iter().flat_map(|words| words.split(' ')).map(str::to_owned));
    }
    words
}

fn sentence(stock: &Stock, dice: &mut Dice, n_words: usize) -> Vec<String> {
    let mut words: Vec<String> = (0..n_words).map(|_| stock.word(dice).to_owned()).collect();
    words[0] = capital_of(&words[0]);
    words[n_words - 1].push('.');
    words
}

fn table(stock: &Stock, dice: &mut Dice, text: &mut String) -> usize {
    text.push_str("| Item | Matter | Result |\n|---|---|---|\n");
    let n_rows = 3 + dice.roll(5);
    for row in 0..n_rows {
        let (matter, result) = (sentence(stock, dice, 5).join(" "), stock.word(dice));
        writeln!(text, "| {} | {matter} | {result} |", row + 1).expect("writing to memory does not fail");
    }
    text.push('\n');
    n_rows * 7
}

fn list(stock: &Stock, dice: &mut Dice, text: &mut String) -> usize {
    let n_items = 3 + dice.roll(4);
    for _ in 0..n_items {
        writeln!(text, "- {}", sentence(stock, dice, 8).join(" ")).expect("writing to memory does not fail");
    }
    text.push('\n');
    n_items * 8
}

fn wrap(text: &mut String, words: &[String]) {
    let mut column = 0;
    for word in words {
        let separator = match column {
            0 => "",
            _ if column + 1 + word.len() > LINE => {
                column = 0;
                "\n"
            }
            _ => " ",
        };
        text.push_str(separator);
        text.push_str(word);
        column += separator.len() + word.len();
    }
    text.push('\n');
}

fn distinct(n: usize, mut make: impl FnMut() -> String) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let mut all = Vec::with_capacity(n);
    while all.len() < n {
        let made = make();
        if seen.insert(made.to_lowercase()) {
            all.push(made);
        }
    }
    all
}

fn word(dice: &mut Dice) -> String {
    let n_syllables = 1 + dice.roll(3);
    let start: String = (0..n_syllables).map(|_| *dice.one(SYLLABLES)).collect();
    start + *dice.one(SUFFIXES)
}

fn family_name(dice: &mut Dice) -> String {
    let (start, end) = (dice.one(STARTS), dice.one(ENDS));
    let middle = if dice.roll(2) == 0 { "" } else { dice.one(SYLLABLES) };
    format!("{start}{middle}{end}")
}

fn capital_of(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

const FREQUENT: &[&str] = &[
    "the", "of", "and", "to", "in", "that", "a", "was", "on", "for", "it", "be", "as", "with", "by", "which", "had",
    "not", "at", "from", "this", "is", "were", "would", "or", "should", "an", "meeting", "group", "have", "said",
    "its", "report", "members", "their", "he", "has", "been", "they", "she", "all", "also", "any", "are", "proposed",
    "noted", "committee", "work", "agreed", "question", "text", "new", "other", "more", "no", "one", "but", "there",
    "secretariat", "draft", "time", "could", "paragraph", "states", "whether", "view", "under", "delegation", "such",
    "first", "made",
];

const SYLLABLES: &[&str] = &[
    "ba", "con", "de", "fer", "ga", "hel", "in", "ju", "ki", "lo", "mar", "ne", "or", "pre", "qui", "ra", "se", "ti",
    "un", "vo", "wa", "xe", "ya", "zo", "per", "sta", "tra", "mul", "co", "re",
];

const SUFFIXES: &[&str] = &["n", "s", "t", "r", "l", "ing", "ed", "tion", "ment", "ly"];

const STARTS: &[&str] = &[
    "Ander", "Berg", "Calla", "Dom", "Eger", "Fonse", "Grün", "Hara", "Ivan", "Jaco", "Kowal", "Linde", "Mendo", "Ngu",
    "Okon", "Petro", "Quint", "Rossi", "Sato", "Thomp", "Ueda", "Vasil", "Whit", "Xan", "Yama", "Zieg", "Abdul",
    "Björk", "Castañ", "Duval",
];

const ENDS: &[&str] = &[
    "son", "ström", "han", "inguez", "ert", "ca", "wald", "gawa", "ovic", "bsen", "ski", "mann", "za", "yen", "kwo",
    "va", "ana", "berg", "moto", "ton", "ley", "ier", "aki", "ev", "eda", "lah", "feld", "ides", "oni", "our",
];

const GIVEN: &[&str] = &[
    "Agnes", "Amir", "Anna", "Boris", "Carmen", "Chen", "Clara", "Daniel", "Divya", "Elena", "Emeka", "Erik", "Fatima",
    "Felix", "Gita", "Hana", "Hugo", "Ines", "Ivo", "Jana", "José", "Kavita", "Kenji", "Laila", "Leo", "Lucia", "Mei",
    "Miguel", "Nadia", "Nils", "Olga", "Omar", "Paula", "Petra", "Rafael", "Renée", "Rosa", "Samuel", "Sofia", "Tariq",
    "Teresa", "Tomas", "Ursula", "Victor", "Wanda", "Xavier", "Yusuf", "Yvonne", "Zainab", "Zoran",
];

const NOUNS: &[&str] = &[
    "accounts", "archives", "boundaries", "bridges", "calendars", "commerce", "consent", "customs", "data", "debts",
    "energy", "evidence", "fisheries", "forests", "grain", "harbours", "health", "identity", "immunity", "insurance",
    "justice", "labour", "languages", "licences", "maritime safety", "measures", "migration", "navigation",
    "neutrality", "nutrition", "passports", "patents", "plague", "postage", "procedure", "railways", "refugees",
    "registers", "rivers", "sanctions", "satellites", "seeds", "sovereignty", "standards", "statistics", "tariffs",
    "telegraphs", "treaties", "vaccines", "weights",
];

const BODIES: &[&str] = &["Institute", "Ministry", "University", "Foundation", "Council", "Observatory", "Society"];

const ROLES: &[&str] = &["Keynote speaker", "Panellist", "Discussant", "Main speaker", "Address"];

const PLACES: &[(&str, &str)] = &[
    ("Geneva", "Switzerland"),
    ("New Delhi", "India"),
    ("Nairobi", "Kenya"),
    ("Vienna", "Austria"),
    ("Lima", "Peru"),
    ("Ottawa", "Canada"),
    ("Tokyo", "Japan"),
    ("Cairo", "Egypt"),
    ("Rabat", "Morocco"),
    ("Hanoi", "Viet Nam"),
];
