//! What a heading or an item of an agenda names: a topic, without its number, its mark and how long it is to take.

use crate::content::conventions::introductions;
use crate::content::conventions::labels::{Label, Labels, without_number};
use crate::content::conventions::names;
use crate::content::conventions::procedure;
use crate::content::conventions::sections::is_list_of_names;
use crate::content::schema::Discussed;
use crate::text::name::term_key;
use crate::text::{date, words};

/// What stands in a heading may be longer than an item.
const LONGEST_HEADING: usize = 240;

/// `Topic: Action item review` says that it is one.
fn is_outcome(label: Label) -> bool {
    matches!(label, Label::Actions | Label::Decisions)
}

/// Returns the topic that a heading names, if it is none of the labels, no list of names and no date.
pub(in crate::content::conventions) fn topic(text: &str, labels: &Labels) -> Option<String> {
    let title = tidy(text);
    let before_colon = text.split([':', '：']).next().unwrap_or(text);
    let is_contact = title.to_lowercase().ends_with("contacts");
    let is_label = is_contact
        || procedure::is_one(&title)
        || introductions::is_heading(&title)
        || labels.find(text).is_some()
        || labels.find(&title).is_some_and(|label| !(is_outcome(label) && is_topic_mark(before_colon)))
        || (labels.find(before_colon).is_some() && !is_topic_mark(before_colon));
    let is_date = date::find(text).is_some() && title.split(' ').count() <= 8;
    let is_held = title.get(.."held ".len()).is_some_and(|start| start.eq_ignore_ascii_case("held "));
    let is_place = is_held || title.starts_with('【') || title.starts_with('<');
    let is_number_alone = is_number_alone(&title) || is_nothing(&title);
    let has_letters = title.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    (!is_label
        && !is_date
        && !is_place
        && !is_number_alone
        && has_letters
        && title.len() <= LONGEST_HEADING
        // `议题4、新建仓库：甲、乙` is one, whatever its signs.
        && (without_topic_number(text).is_some() || !is_list_of_names(text)))
    .then_some(title)
}

/// Returns what an item is about: `Update on the roof - Speaker One` is about the roof. An address alone tells nobody.
pub(in crate::content::conventions) fn discussed(title: &str) -> Discussed {
    if is_address_alone(title) {
        return Discussed { name: String::new(), bare: String::new() };
    }
    let name = without_people(without_ticket(title));
    Discussed { name: name.to_owned(), bare: procedure::matter(name).to_owned() }
}

/// Tells whether a title says nothing of what is discussed.
pub(super) fn says_nothing(title: &str) -> bool {
    procedure::is_of_any_meeting(without_people(title))
}

/// `https://example.org/12`
fn is_address_alone(title: &str) -> bool {
    let is_address = |word: &str| {
        let parted = word.trim_start_matches(['<', '(']).split_once("://");
        parted.is_some_and(|(scheme, rest)| !rest.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphabetic()))
    };
    title.split(' ').all(is_address)
}

/// Returns a title without the number of a ticket before it, or in brackets behind it: `#12 Roof`, `[#12] Roof`, `Issue #12: Roof`,
/// `Roof (#12)`.
fn without_ticket(title: &str) -> &str {
    let behind = title.strip_suffix([')', ']']).and_then(|rest| rest.rsplit_once(' ')).filter(|(_, number)| {
        let number = number.strip_prefix("(#").or_else(|| number.strip_prefix("[#")).unwrap_or_default();
        !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    });
    if let Some((before, _)) = behind
        && before.contains(char::is_alphabetic)
        && !procedure::is_of_any_meeting(before)
    {
        return before.trim_end();
    }
    let lower = title.to_lowercase();
    let word =
        ["issue ", "ticket ", "bug ", "pr ", "pull request ", "mr "].iter().find(|word| lower.starts_with(**word));
    let number = title.get(word.map_or(0, |word| word.len())..).unwrap_or(title);
    let number = number.trim_start_matches(['[', '(']);
    let Some(behind) = number.strip_prefix('#') else { return title };
    let rest = behind.trim_start_matches(|c: char| c.is_ascii_digit());
    let bare = rest.trim_start_matches([']', ')', ':', '-', '–', ' ']);
    // `#12-14`, `#1st`
    let is_parted = rest.len() < behind.len() && rest.starts_with([']', ')', ':', ' ']);
    let says_something = bare.starts_with(char::is_alphabetic) && !procedure::is_of_any_meeting(bare);
    if is_parted && says_something { bare } else { title }
}

/// Returns a title without who reports: `Legal report - Speaker One/Speaker Two`, `Legal report (Speaker One)`, `Roof <- Speaker, Person`,
/// also with a remark on them: `Legal report - Speaker (for Person)`.
fn without_people(title: &str) -> &str {
    let bracket = title.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let dash = [" - ", " – ", " — "].iter().filter_map(|dash| Some((title.rfind(dash)?, dash.len()))).max();
    let dash = dash.map(|(at, length)| (&title[..at], &title[at + length..]));
    let arrow = || [" <- ", " <-- ", " ← "].iter().find_map(|arrow| title.rsplit_once(arrow));
    let is_name = |name: &str| {
        let name = name.trim();
        let starts = |word: &str| word.starts_with(char::is_uppercase);
        names::looks_like_name(name) && name.split(' ').count() <= 2 && name.split(' ').all(starts)
    };
    let are_people = |people: &str| {
        let people =
            people.strip_suffix(')').and_then(|rest| rest.split_once(" (")).map_or(people, |(people, _)| people);
        let mut parts = people.split(['/', ',', '&', '+']);
        let is_more = |part: &str| matches!(part.trim(), "Others" | "others" | "All" | "all");
        parts.next().is_some_and(is_name) && parts.all(|part| is_name(part) || is_more(part))
    };
    let parted = [bracket, dash, arrow()].into_iter().flatten();
    let mut subjects = parted.filter(|(_, people)| are_people(people)).map(|(subject, _)| subject.trim_end());
    subjects.find(|subject| subject.chars().count() >= 4).unwrap_or(title)
}

/// `None` where something to discuss would stand.
pub(super) fn is_nothing(title: &str) -> bool {
    const NOTHING: &[&str] = &[
        "none", "n a", "na", "n/a", "tbd", "tba", "nothing", "keine", "aucun", "aucune", "ninguno", "ninguna",
        "nessuno", "nessuna", "niente", "nenhum", "nenhuma", "geen", "inga", "inget", "ingen", "intet", "brak",
        "zadne", "なし", "无",
    ];
    NOTHING.contains(&term_key(title).as_str())
}

/// `Zu TOP 1`, `Item 3`: what it is about stands in the agenda.
fn is_number_alone(title: &str) -> bool {
    const WORDS: &[&str] =
        &["zu", "top", "topic", "item", "agenda", "thema", "punkt", "point", "punto", "ponto", "no", "nr", "n"];
    let key = term_key(title);
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    key.split(' ').any(is_number) && key.split(' ').all(|word| is_number(word) || WORDS.contains(&word))
}

/// `Topic`, `Agenda item 3`, `Délibération n° 2021-01`
pub(super) fn is_topic_mark(text: &str) -> bool {
    let bare = text.trim().trim_end_matches(|c: char| c.is_numeric() || matches!(c, '-' | '/' | '.' | ' '));
    let bare = ["n°", "nº", "no", "nr"].iter().find_map(|number| bare.strip_suffix(number)).unwrap_or(bare);
    matches!(
        bare.trim().to_lowercase().as_str(),
        "topic"
            | "topics"
            | "subtopic"
            | "agenda item"
            | "item"
            | "thema"
            | "tagesordnungspunkt"
            | "délibération"
            | "point"
            | "agendapunt"
            | "dagordningspunkt"
            | "dagsordenspunkt"
            | "sak"
            | "punkt"
            | "punto"
            | "ponto"
            | "議題"
    )
}

/// Takes its number off a topic that calls itself one, in Chinese or Japanese: `议题1、预算`, `議題２：予算`.
pub(in crate::content::conventions) fn without_topic_number(text: &str) -> Option<&str> {
    let rest = ["议题", "議題", "议程"].iter().find_map(|mark| text.trim_start().strip_prefix(mark))?.trim_start();
    let behind = rest.trim_start_matches(|c: char| c.is_numeric());
    let title = behind.strip_prefix(['、', '：', ':', '.', '．', '，', ' ', '\u{3000}'])?.trim();
    (behind.len() < rest.len() && !title.is_empty()).then_some(title)
}

/// Takes the mark of a topic off a title, and leaves it else as it is written: `Topic: Budget (#12)`.
pub(in crate::content::conventions) fn without_topic_mark(text: &str) -> &str {
    match text.split_once([':', '：']) {
        Some((before, rest)) if is_topic_mark(without_number(before)) && !rest.trim().is_empty() => rest.trim(),
        _ => text,
    }
}

/// Takes number and mark off a title: `1. Budget`, `Topic: Budget`, `■予算`.
pub(super) fn tidy(text: &str) -> String {
    let text = words::squeeze(text);
    let text =
        text.trim_matches(['★', '■', '◆', '◇', '●', '〇', '○', '◎', '□', '・', '*', '_', ' ', '\u{3000}', '☐', '☑']);
    let bare = text.trim_start_matches('#');
    let is_sign =
        bare.starts_with(' ') || text.starts_with("##") || (bare.starts_with("TOP ") && bare.len() < text.len());
    let text = if is_sign { bare } else { text }.trim_start();
    let text = text.strip_prefix("- ").unwrap_or(text);
    let text = without_number(text);
    let text =
        text.strip_prefix("議題").filter(|rest| rest.starts_with([' ', '\u{3000}'])).map_or(text, str::trim_start);
    let text = without_topic_number(text).unwrap_or(text);
    let text = match text.split_once([':', '：']) {
        Some((before, after)) if is_topic_mark(before) && !after.trim().is_empty() => after.trim(),
        _ => text,
    };
    let text = match text.strip_prefix(['(', '（']).and_then(|rest| rest.split_once([')', '）'])) {
        Some((number, rest)) if number.bytes().all(|byte| byte.is_ascii_digit()) && !rest.trim().is_empty() => {
            rest.trim()
        }
        _ => text,
    };
    // `n. Sonstiges`: the last item, whatever its number.
    let text = text.strip_prefix("n. ").unwrap_or(text);
    let title = without_duration(without_number(text)).trim_end_matches([':', '：', '.', ' ']);
    without_addresses(title)
}

/// Takes addresses off the end of a title, with the word that leads to them: `Review the diagram at https://example.org`. Where the words
/// go on behind one, or begin with it, they would say nothing without it.
fn without_addresses(title: &str) -> String {
    #[rustfmt::skip]
    const LEADING: &[&str] = &["at", "in", "on", "from", "to", "of", "for", "against", "with", "see", "re", "under", "by", "via", "unter", "bei", "von", "sur", "dans", "en", "su", "&", "and"];
    let is_address = |word: &&str| word.contains("://");
    let n_words = title.split(' ').count();
    let n_behind =
        title.split(' ').rev().take_while(|word| is_address(word) || matches!(*word, "&" | "and" | ")")).count();
    let mut words: Vec<&str> = title.split(' ').take(n_words - n_behind).collect();
    let is_open = words.iter().any(|word| word.starts_with('(') && !word.contains(')') && *word != "(");
    if n_behind == 0 || words.iter().any(is_address) || is_open {
        return title.to_owned();
    }
    let is_leading = |word: &&str| LEADING.contains(&word.trim_start_matches('(').to_lowercase().as_str());
    let mut is_led = false;
    while words.last().is_some_and(&is_leading) {
        words.pop();
        is_led = true;
    }
    let rest = words.join(" ");
    let rest = rest.trim_end_matches([':', '：', '.', ',', ' ', '-', '–', '(', '<']);
    let says_something = rest.chars().any(char::is_alphabetic) && (!is_led || rest.contains(' '));
    if says_something { rest.to_owned() } else { title.to_owned() }
}

/// Takes off how long something is to take: `Budget (15 min)`, `Budget (Speaker One, Time: 20m)`. Who is to speak is left there.
fn without_duration(title: &str) -> &str {
    let Some((before, inner)) = title.trim_end().strip_suffix([')', ']']).and_then(|rest| rest.rsplit_once(['(', '[']))
    else {
        return title;
    };
    let lower = inner.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let is_length = |word: &str| {
        let unit = word.trim_start_matches(|c: char| c.is_ascii_digit());
        matches!(unit, "min" | "mins" | "minutes" | "minute" | "minuten" | "minutos" | "minuti")
            || (unit.len() < word.len() && matches!(unit, "m" | "h" | "分"))
    };
    let is_time = lower.starts_with("time:") || lower.contains(" time:") || words.any(is_length);
    let before = before.trim_end();
    if is_time && !before.is_empty() { before } else { title }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_an_item_is_taken_off_its_title() {
        for (title, expected) in [
            ("Topic: Roof", "Roof"),
            ("Sak 1: Taket", "Taket"),
            ("Punkt 3: Dach", "Dach"),
            ("Ponto 2: Telhado", "Telhado"),
            ("Sakkyndig: taket", "Sakkyndig: taket"),
        ] {
            assert_eq!(tidy(title), expected);
        }
    }

    #[test]
    fn who_reports_and_the_number_of_a_ticket_are_no_part_of_what_is_discussed() {
        for (title, expected) in [
            ("Roof <- Gary, Sean", "Roof"),
            ("Roof \u{2190} Speaker One", "Roof"),
            ("Roof <- gate", "Roof <- gate"),
            ("Legal report (Speaker One)", "Legal report"),
            ("Legal report - Speaker (for Person)", "Legal report"),
            ("Legal report - Speaker/Person/Others", "Legal report"),
            ("Security diagram (Rose + Jeff)", "Security diagram"),
            ("Roof - progress (slow)", "Roof - progress (slow)"),
            ("Roof - All", "Roof - All"),
            ("#1 Roof", "Roof"),
            ("[#12] Roof", "Roof"),
            ("#12: Roof", "Roof"),
            ("Issue #12 - Roof", "Roof"),
            ("Issue #12: Roof", "Roof"),
            ("Roof of the house (#12)", "Roof of the house"),
            ("Roof [#12]", "Roof"),
            ("Updates (#12)", "Updates (#12)"),
            ("https://example.org/12", ""),
            ("<https://example.org/12>", ""),
            ("Roof https://example.org/12", "Roof https://example.org/12"),
            ("PR #12", "PR #12"),
            ("#12 updates", "#12 updates"),
            ("#12-14 Roof", "#12-14 Roof"),
            ("Workshop #3", "Workshop #3"),
        ] {
            assert_eq!(discussed(title).name, expected);
        }
    }

    #[test]
    fn a_number_alone_is_no_title() {
        for (title, is_alone) in [("Topic #1", true), ("Item 3", true), ("Topic #1 Roof", false), ("3.1", true)] {
            assert_eq!(is_number_alone(title), is_alone, "{title}");
        }
    }

    #[test]
    fn addresses_are_taken_off_the_end_of_titles() {
        for (title, expected) in [
            ("Rules of procedure: https://example.org/rules", "Rules of procedure"),
            ("Rules (https://example.org/rules)", "Rules"),
            ("Review the diagram at https://example.org/a & https://example.org/b", "Review the diagram"),
            ("Review of https://example.org/a", "Review of https://example.org/a"),
            ("https://example.org/a - to discuss", "https://example.org/a - to discuss"),
            ("Move from https://example.org/a to the list", "Move from https://example.org/a to the list"),
            ("Rules (see the list https://example.org/a)", "Rules (see the list https://example.org/a)"),
            ("Rules of procedure", "Rules of procedure"),
        ] {
            assert_eq!(tidy(title), expected);
        }
    }
}
