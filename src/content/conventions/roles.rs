//! Who had which part in a meeting, where a label says so or a remark in the list of those who were there: `Minutes: Speaker One`. Labels
//! that tell of somebody else's meeting, of one to come, or of who was elected are none.

use rustc_hash::FxHashSet;

use super::chunks;
use super::labels::{Label, Labels, without_number};
use super::minutes::Minutes;
use super::names::{self, Entry, Role};
use super::next;
use super::nicknames;
use super::offices;
use super::placeholders;
use super::present::Present;
use super::sections::{Form, Section, says_something};
use super::takers::behind_office;
use super::{Finding, place_of};
use crate::content::first_names::FirstName;
use crate::content::markdown::{Block, Line};
use crate::content::named;
use crate::content::schema::Office;
use crate::source::{SourceFile, Spanned};
use crate::text::name::person_key;

/// No part in a meeting is that of more.
const MOST_HOLDERS: usize = 6;
/// Nobody elects more at once.
const MOST_OFFICES: usize = 40;

/// Who had a part by what a label says.
#[derive(Default)]
struct Holders {
    sure: Vec<Finding<Entry>>,
    /// By a first name that is none of those who were there.
    by_first_name: Vec<Finding<String>>,
}

/// Reads who had which part: from the lines that say so, then from the remarks in the list of people.
pub(super) fn read(
    minutes: &Minutes<'_>,
    present: &Present,
    first_names: &mut Vec<FirstName>,
) -> Vec<(Office, Finding<Entry>)> {
    let Minutes { file, sections, labels, .. } = *minutes;
    let mut found = Vec::new();
    let mut heading: Option<&Section<'_>> = None;
    // Papers on single items are prepared as well.
    let is_prepared = |section: &&Section<'_>| {
        section.words.trim().to_lowercase() == "prepared by"
            || section.words.trim().eq_ignore_ascii_case("submitted by")
    };
    let are_many_prepared = sections.iter().filter(is_prepared).nth(1).is_some();
    for section in sections.iter().filter(|section| !(are_many_prepared && is_prepared(section))) {
        if section.form == Form::Heading {
            heading = Some(section);
        }
        if let Label::Role(role) = section.label
            && !is_of_another_body(minutes, section)
            && !is_of_elected(minutes, section, heading)
            && !is_appointed(minutes, section)
            && (is_written(section)
                || is_credit(section, sections)
                || !heading.is_some_and(|heading| is_of_next_meeting(heading, section))
                    && !is_below_next(minutes, section, found.iter().any(|(other, _)| *other == role)))
        {
            // Below a heading on the notes may stand what they are on.
            let is_sure = |name: &str| !is_of_notes(section, labels) || present.find(name).is_some();
            let Holders { sure: holders, by_first_name } = holders(file, section, present);
            // A longer list below a heading is of something else that is led or hosted.
            if holders.len() > MOST_HOLDERS {
                continue;
            }
            // Who is told beside a whole name may be a word of the same line.
            if holders.is_empty() && by_first_name.len() <= MOST_HOLDERS && !is_of_notes(section, labels) {
                let is_of_person = role != Office::Lead && !is_of_minutes(section.words);
                let told = |Finding { value: name, rule, span }| FirstName {
                    office: role,
                    name: Spanned::new(name, span),
                    rule,
                    is_of_person,
                };
                first_names.extend(by_first_name.into_iter().map(told));
            }
            let sure = holders.into_iter().filter(|holder| is_sure(&holder.value.name));
            found.extend(sure.map(|holder| (role, holder)));
        }
    }
    let in_list = present.people.iter();
    found.extend(in_list.filter_map(|finding| match finding.value.role? {
        Role::Office(office) => Some((office, finding.clone())),
        Role::Guest | Role::Observer => None,
    }));
    let mut seen = FxHashSet::default();
    found.retain(|(role, holder)| seen.insert((*role, person_key(&holder.value.name))));
    found
}

/// Tells whether a label names the minutes rather than who took them: behind it may stand where they are, `Protokoll: Etherpad`.
fn is_of_minutes(words: &str) -> bool {
    #[rustfmt::skip]
    const MINUTES: &[&str] = &[
        "minutes", "the minutes", "notes", "meeting notes", "protokoll", "protokollierung", "protokollerstellung", "mitschrift", "niederschrift", "notulen", "verslag", "verslaglegging", "referat", "acta", "ata", "verbale", "zápis", "relatoria", "relatoría", "redação",
        "secretariat", "secrétariat", "secretariaat", "secretaría", "secretaria",
    ];
    MINUTES.contains(&words.trim().trim_matches(['*', '_', ':', ' ']).to_lowercase().as_str())
}

/// Tells whether a part is told by a heading that is that of notes elsewhere, with a name alone below.
fn is_of_notes(section: &Section<'_>, labels: &Labels) -> bool {
    section.inline.is_empty() && labels.find(section.words) == Some(Label::Notes)
}

/// Tells whether a part is that of who has written the text, and so of no meeting to come: `Acta redactada por: …`
fn is_written(section: &Section<'_>) -> bool {
    #[rustfmt::skip]
    const WRITTEN: &[&str] = &[
        "redactada", "redactado", "elaborada", "elaborado", "levantada", "redigida", "redatto", "rédigé", "rédigée", "établi", "written", "taken", "prepared", "recorded", "transcribed", "geschrieben", "erstellt", "protokolliert", "verfasst", "lavrada", "gemaakt", "opgesteld", "sporządził", "sporządziła", "spisał", "spisała", "zapsal", "zapsala", "vyhotovil", "vyhotovila", "prise", "prises", "rédaction", "redacción", "redação", "toma", "mitschrift", "verslaglegging", "submitted",
    ];
    let lower = section.words.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).any(|word| WRITTEN.contains(&word))
}

/// Tells whether a line says who has written this report, below what it says of the next meeting: `**Notes by:** Speaker One` alone in its
/// paragraph, without another part there that would be one of the next.
fn is_credit(section: &Section<'_>, sections: &[Section<'_>]) -> bool {
    let is_by = ["by", "par", "von", "por", "door", "da", "av", "af"]
        .iter()
        .any(|word| section.words.trim_end_matches([' ', '*', '_']).to_lowercase().ends_with(&format!(" {word}")));
    let start = |section: &Section<'_>| section.head.span.start;
    let next = sections.iter().rfind(|other| other.label == Label::Next && start(other) < start(section));
    let is_part = |other: &&Section<'_>| {
        matches!(other.label, Label::Role(_)) && next.is_some_and(|next| start(other) > start(next))
    };
    section.label == Label::Role(Office::MinuteTaker)
        && is_by
        && section.form == Form::Line
        && section.head.block == Block::Text
        && section.head.is_first
        && sections.iter().filter(is_part).count() <= 1
}

/// Who is to have a part next time is told below the heading on the next meeting.
fn is_of_next_meeting(heading: &Section<'_>, section: &Section<'_>) -> bool {
    /// What a label ends, it goes on with so soon.
    const NEAR: u32 = 40;
    let end = heading.lines.last().unwrap_or(heading.head).span.end;
    heading.label == Label::Next && section.form != Form::Heading && section.head.span.start.saturating_sub(end) < NEAR
}

/// Tells whether a part stands near the end below words on the next meeting, or after somebody was named who has it in this one.
fn is_below_next(minutes: &Minutes<'_>, section: &Section<'_>, is_known: bool) -> bool {
    const NEAR: usize = 6;
    let above = minutes.above(section);
    let is_late = above.len() * 2 > minutes.lines.len();
    // Another item or heading between ends what is said of the next meeting.
    let is_of_next = |line: &Line| next::begins_so(without_number(&line.text));
    let begins_item =
        |line: &Line| line.is_heading() || without_number(&line.text).len() < line.text.trim_start().len();
    let mut before = above.iter().rev().take(NEAR);
    section.form != Form::Heading
        && (is_known || is_late)
        && before.find(|line| is_of_next(line) || begins_item(line)).is_some_and(is_of_next)
}

/// Tells whether a part stands behind an arrow, or below one: it is what was decided on who has it from then on.
fn is_appointed(minutes: &Minutes<'_>, section: &Section<'_>) -> bool {
    let head = section.head;
    let above = minutes.above(section).last().filter(|line| line.paragraph == head.paragraph);
    std::iter::once(head).chain(above).any(|line| chunks::arrow(&line.text).is_some())
}

/// Tells whether a part stands below a heading on another body, or on who is elected: `#### Finance Committee`, `Election of officers`.
/// The first heading of a report is that of its own body.
fn is_of_another_body(minutes: &Minutes<'_>, section: &Section<'_>) -> bool {
    const BODIES: &[&str] = &[
        "committee", "committees", "subcommittee", "subcommittees", "team", "teams", "group", "groups", "council",
        "commission", "panel", "board", "task force", "ausschuss", "commissions",
    ];
    const ELECTIONS: &[&str] = &[
        "appointment", "appointments", "election", "elections", "nomination", "nominations", "officers", "élection",
        "élections", "elección", "elecciones", "nombramientos", "eleição", "eleições", "elezioni", "val", "valg",
        "wybór", "wybory", "volba", "volby",
    ];
    if section.form == Form::Heading {
        return false;
    }
    let mut headings = minutes.above(section).iter().filter(|line| line.is_heading());
    let (Some(nearest), Some(_)) = (headings.next_back(), headings.next()) else { return false };
    let lower = nearest.text.trim().to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric());
    // In German and Dutch the body stands before, in one word: `Vorstandswahl`.
    let is_election = |word: &str| {
        ELECTIONS.contains(&word)
            || ["wahl", "wahlen", "verkiezing", "verkiezingen"].iter().any(|election| word.ends_with(election))
    };
    BODIES.iter().any(|body| lower.ends_with(body)) || words().any(is_election)
}

/// Tells whether a part stands, below the heading of a topic, among those who were elected: in a list with offices that nobody has in a
/// meeting, such as a treasurer's, or below a sentence on who is new: `The new board is:`
fn is_of_elected(minutes: &Minutes<'_>, section: &Section<'_>, heading: Option<&Section<'_>>) -> bool {
    #[rustfmt::skip]
    const NEW: &[&str] = &[
        "new", "elected", "appointed", "nueva", "nuevo", "nuevos", "elegida", "elegido", "elegidos", "elegidas", "neue", "neuer", "neuen", "gewählt", "nouveau", "nouvelle", "nouveaux", "élu", "élus",
        "élue", "nova", "novo", "eleita", "eleitos", "nuova", "nuovo", "eletti", "nieuwe", "nieuw", "gekozen", "nya", "valda", "nye", "valgt", "nowy", "nowe", "wybrani", "wybrano", "wybrany", "wybrana", "nový", "noví", "zvolen", "zvolena", "zvoleni",
    ];
    if !section.head.is_item() {
        return false;
    }
    let above = minutes.above(section);
    let before = above.iter().rev().take_while(|line| line.is_item()).take(MOST_OFFICES).count();
    let before_list = &above[..above.len() - before];
    let mut own = minutes.lines[before_list.len()..].iter().take_while(|line| line.is_item()).take(MOST_OFFICES);
    let is_of_board = |line: &Line| line.text.split([':', '：']).next().is_some_and(offices::is_of_board);
    let is_new = |line: &Line| {
        let lower = line.text.to_lowercase();
        line.block == Block::Text
            && lower.trim_end().ends_with([':', '：'])
            && lower.split(|c: char| !c.is_alphanumeric()).any(|word| NEW.contains(&word))
    };
    if !own.any(is_of_board) && !before_list.last().is_some_and(is_new) {
        return false;
    }
    let mut headings = above.iter().filter(|line| line.is_heading());
    let (Some(nearest), Some(_)) = (headings.next_back(), headings.next()) else { return false };
    heading.is_none_or(|heading| heading.head.span != nearest.span)
}

/// Reads who had a part. Codes and first names are those of the people who were there; a single word that is nobody's
/// there names nobody.
fn holders(file: &SourceFile, section: &Section<'_>, present: &Present) -> Holders {
    let rule = format!("roles: {} \u{201c}{}\u{201d}", section.form.in_words(), section.words.trim());
    let mut found = Holders::default();
    let mut read = |line: &Line, text: &str| {
        let pieces = names::split_list(behind_office(text)).into_iter().flat_map(|piece| piece.split('/'));
        let mut n = 0;
        // `Speaker One, Club Secretary`
        let is_office = |piece: &&str| offices::is_office(piece) && present.find(piece).is_none();
        for piece in pieces.flat_map(in_turn).filter(|piece| !is_office(piece)) {
            let Some(mut entry) = names::parse(without_pictures(piece)) else { continue };
            n += 1;
            if placeholders::is_word(&entry.name) || is_office(&entry.name.as_str()) {
                continue;
            }
            if present.has_nicknames {
                nicknames::resolve(&mut entry);
            }
            let span = place_of(file, line, &entry.name);
            let fitting = || present.by_unlisted_code(&entry.name);
            let listed = present.find(&entry.name).or_else(|| present.by_initialled(&entry.name));
            let short = || present.by_short_form(&entry.name, 1).filter(|_| is_first_name(&entry.name));
            match listed.or_else(|| slip(&entry.name, present)).or_else(fitting).or_else(short) {
                Some(person) => entry = person.clone(),
                // Behind its sign, the name by which somebody is known there says who is meant.
                None if !stands_alone(&entry.name)
                    && !piece.trim().starts_with('@')
                    && !is_beside_list(section, &entry.name, present) =>
                {
                    if is_first_name(&entry.name) && entry.name == piece.trim() && !present.is_called(&entry.name) {
                        found.by_first_name.push(Finding { value: entry.name, rule: rule.clone(), span });
                    }
                    continue;
                }
                None => {}
            }
            found.sure.push(Finding { value: Entry { role: None, note: None, ..entry }, rule: rule.clone(), span });
        }
        n > 0
    };
    // `Scribe: (SON)`: in brackets may stand a remark, or somebody who was there.
    let in_brackets = section.inline.trim().trim_matches(['(', ')', '（', '）']);
    if !in_brackets.is_empty() && !says_something(section.inline) && present.find(in_brackets).is_some() {
        read(section.head, in_brackets);
        return found;
    }
    if says_something(section.inline) {
        // A form keeps its brackets about what was filled in: `Minutes by: [Speaker One]`.
        let filled = section.inline.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
        read(section.head, filled.filter(|name| present.find(name).is_some()).unwrap_or(section.inline));
        return found;
    }
    // Who signs does so above or below a line for it.
    for line in section.lines.iter().filter(|line| line.text.chars().any(char::is_alphanumeric)) {
        if matches!(line.block, Block::Row { .. }) || !read(line, &line.text) {
            break;
        }
        if matches!(line.block, Block::Text) {
            break;
        }
    }
    found
}

/// Takes off the pictures around a name, a medal for one, which say nothing beside who had a part.
fn without_pictures(text: &str) -> &str {
    let is_picture =
        |c: char| matches!(c, '\u{2600}'..='\u{27BF}' | '\u{1F300}'..='\u{1FAFF}' | '\u{FE0F}' | '\u{200D}');
    text.trim_matches(|c: char| is_picture(c) || c.is_whitespace())
}

/// Parts those who had a part together or one after the other: `SON, help from STW`, `SON then STW`.
fn in_turn(piece: &str) -> impl Iterator<Item = &str> {
    const BEFORE: &[&str] =
        &["with help from ", "help from ", "with help by ", "helped by ", "assisted by ", "followed by ", "then "];
    let words = BEFORE.iter().find_map(|words| {
        let at = piece.find(words).filter(|at| *at == 0 || piece[..*at].ends_with(' '))?;
        Some((&piece[..at], &piece[at + words.len()..]))
    });
    let (first, second) = words.map_or((piece, None), |(first, second)| (first, Some(second)));
    std::iter::once(first).chain(second).map(str::trim).filter(|name| !name.is_empty())
}

/// Returns who was there under a name that is one letter away, as a slip of the pen is, behind the same first name.
fn slip<'p>(name: &str, present: &'p Present) -> Option<&'p Entry> {
    const SHORTEST: usize = 10;
    let (first, rest) = name.split_once(' ')?;
    let is_near = |other: &str| {
        other.split_once(' ').is_some_and(|(own, family)| {
            own == first && rest.chars().count() >= SHORTEST && strsim::damerau_levenshtein(family, rest) == 1
        })
    };
    let mut near = present.people.iter().filter(|person| is_near(&person.value.name));
    near.next().filter(|_| near.next().is_none()).map(|person| &person.value)
}

/// Tells whether a part stands right beside a list of first names, with another one behind it: whoever took the minutes need not be on the
/// list. What became of the minutes stands there, too: `Protokoll: genehmigt`.
fn is_beside_list(section: &Section<'_>, name: &str, present: &Present) -> bool {
    /// What stands on the next line begins so near.
    const NEAR: u32 = 60;
    const FEWEST: usize = 3;
    let head = section.head.span;
    let people = &present.people;
    let n_first = people.iter().filter(|person| !person.value.name.contains(' ')).count();
    let is_near = people.iter().any(|person| {
        let (start, end) = (person.span.start, person.span.end);
        start.abs_diff(head.end) < NEAR || head.start.abs_diff(end) < NEAR
    });
    section.form == Form::Line && is_first_name(name) && is_near && people.len() >= FEWEST && n_first * 2 > people.len()
}

/// Tells whether a word may be somebody's first name: behind such labels stands what became of the minutes, too, and what is told of nobody yet.
fn is_first_name(name: &str) -> bool {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "genehmigt", "angenommen", "verlesen", "folgt", "siehe", "siehe unten", "ja", "nein", "keins", "keines", "offen", "erledigt", "approved", "accepted", "adopted", "read", "pending", "none", "yes", "open",
        "nobody", "volunteer", "volunteers", "rotating", "rotation", "everyone", "all", "anyone", "someone", "various", "unknown", "draft", "niemand", "alle", "unbekannt", "entwurf", "personne", "tous", "inconnu", "nadie", "todos", "nessuno", "tutti", "niemand", "allen", "ninguém", "group", "team", "board", "staff", "committee", "council",
    ];
    name.chars().count() > 2
        && name.chars().all(|c| c.is_alphabetic() || c == '-')
        && name.starts_with(char::is_uppercase)
        && name.chars().skip(1).any(char::is_lowercase)
        && !WORDS.contains(&name.to_lowercase().as_str())
        && !named::is_ordinary(name)
        && !offices::is_office(name)
}

/// Tells whether a name says who is meant without a list: it has two words, or is of a script where one says as much. A word in small letters
/// behind a name is a verb: `Speaker One stood`.
fn stands_alone(name: &str) -> bool {
    let is_all_small = || !name.chars().any(char::is_uppercase);
    (name.contains(' ') && (names::is_whole(name) || is_all_small()))
        || names::is_east_asian(name)
        || name.chars().any(|c| c.is_ascii_digit())
}
