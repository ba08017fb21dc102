//! Who took a part in the meeting, where the words of a sentence say so: `übernahm A One die Versammlungsleitung und B Two die
//! Protokollführung`, `C Three est désignée secrétaire de séance.`, `D taking notes`, and below it all `A One (Versammlungsleiter)`.

use std::sync::LazyLock;

use super::labels::{Label, Labels};
use super::names::{self, Entry};
use super::people::Roster;
use super::present::Present;
use super::{Finding, LINES_OF_OPENING, LONGEST_LINE, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::schema::Office;
use crate::source::SourceFile;
use crate::text::phrases::Phrases;

/// Who signs does so at the end.
const LINES_OF_SIGNATURE: usize = 15;
/// A longer name is a sentence.
const MOST_WORDS: usize = 4;

/// What is taken over, behind the name of who does.
#[rustfmt::skip]
const PARTS: &[(&str, Office)] = &[
    (" die Versammlungsleitung", Office::Chair), (" die Sitzungsleitung", Office::Chair), (" die Leitung der Sitzung", Office::Chair), (" die Leitung der Versammlung", Office::Chair), (" den Vorsitz", Office::Chair),
    (" die Moderation", Office::Moderator), (" die Protokollführung", Office::MinuteTaker), (" das Protokoll", Office::MinuteTaker), (" die Schriftführung", Office::MinuteTaker),
    (" la présidence de séance", Office::Chair), (" le secrétariat de séance", Office::MinuteTaker), (" le secrétariat de la séance", Office::MinuteTaker), (" la presidencia de la sesión", Office::Chair),
    (" the chair", Office::Chair), (" the minutes", Office::MinuteTaker), (" notes", Office::MinuteTaker), (" het voorzitterschap", Office::Chair), (" de notulen", Office::MinuteTaker),
];
/// The words with which it is taken, before the name or between it and the part.
const TAKEN: &[&str] = &[
    "übernahm",
    "übernimmt",
    "übernehmen",
    "übernahmen",
    "führte",
    "führt",
    "assure",
    "assurait",
    "assume",
    "took",
    "takes",
    "verzorgt",
];

/// What says so before the name, by language: `obrady prowadził A One`, `Das Protokoll führt B Two`
#[rustfmt::skip]
const BEFORE_NAME: &[(&str, Office)] = &[
    // English
    ("meeting was led by", Office::Chair), ("call was led by", Office::Chair), ("meeting was chaired by", Office::Chair), ("call was chaired by", Office::Chair), ("meeting was facilitated by", Office::Facilitator), ("call was facilitated by", Office::Facilitator),
    ("meeting was moderated by", Office::Moderator), ("call was moderated by", Office::Moderator), ("minutes were taken by", Office::MinuteTaker), ("notes were taken by", Office::MinuteTaker),
    // German
    ("das protokoll führt", Office::MinuteTaker), ("das protokoll führte", Office::MinuteTaker), ("protokoll führt", Office::MinuteTaker), ("protokoll führte", Office::MinuteTaker), ("das protokoll schreibt", Office::MinuteTaker), ("die sitzung leitet", Office::Chair),
    ("die sitzung leitete", Office::Chair), ("die versammlung leitet", Office::Chair), ("die versammlung leitete", Office::Chair), ("den vorsitz führt", Office::Chair), ("den vorsitz führte", Office::Chair), ("den vorsitz hat", Office::Chair), ("den vorsitz hatte", Office::Chair),
    // French
    ("la séance est présidée par", Office::Chair), ("la réunion est présidée par", Office::Chair), ("l'assemblée est présidée par", Office::Chair), ("le secrétariat est assuré par", Office::MinuteTaker), ("le secrétariat de séance est assuré par", Office::MinuteTaker),
    // Italian
    ("presiede la seduta", Office::Chair), ("presiede la riunione", Office::Chair), ("presiede l'assemblea", Office::Chair), ("assume la presidenza", Office::Chair), ("verbalizza", Office::MinuteTaker), ("redige il verbale", Office::MinuteTaker), ("funge da segretario", Office::MinuteTaker),
    ("funge da segretaria", Office::MinuteTaker),
    // Spanish and Portuguese
    ("preside la sesión", Office::Chair), ("preside la reunión", Office::Chair), ("levanta acta", Office::MinuteTaker), ("levanta el acta", Office::MinuteTaker), ("presidiu a reunião", Office::Chair), ("presidiu a sessão", Office::Chair), ("presidiu a assembleia", Office::Chair),
    ("secretariou a reunião", Office::MinuteTaker), ("secretariou a sessão", Office::MinuteTaker), ("lavrou a ata", Office::MinuteTaker),
    // Dutch
    ("de vergadering wordt voorgezeten door", Office::Chair), ("voorgezeten door", Office::Chair), ("de notulen worden gemaakt door", Office::MinuteTaker), ("genotuleerd door", Office::MinuteTaker),
    // Swedish, Danish, Norwegian
    ("till mötesordförande valdes", Office::Chair), ("till ordförande för mötet valdes", Office::Chair), ("till mötessekreterare valdes", Office::MinuteTaker), ("till sekreterare för mötet valdes", Office::MinuteTaker), ("som dirigent valgtes", Office::Chair),
    ("som referent valgtes", Office::MinuteTaker), ("som møteleder ble valgt", Office::Chair), ("som referent ble valgt", Office::MinuteTaker),
    // Polish
    ("przewodniczyć posiedzeniu będzie", Office::Chair), ("przewodniczyć zebraniu będzie", Office::Chair), ("przewodniczyć będzie", Office::Chair), ("posiedzeniu przewodniczył", Office::Chair), ("posiedzeniu przewodniczyła", Office::Chair), ("zebraniu przewodniczył", Office::Chair),
    ("zebraniu przewodniczyła", Office::Chair), ("obradom przewodniczył", Office::Chair), ("obradom przewodniczyła", Office::Chair), ("obrady prowadził", Office::Chair), ("obrady prowadziła", Office::Chair), ("posiedzenie prowadził", Office::Chair), ("posiedzenie prowadziła", Office::Chair),
    ("zebranie prowadził", Office::Chair), ("zebranie prowadziła", Office::Chair), ("spotkanie prowadził", Office::Chair), ("spotkanie prowadziła", Office::Chair), ("protokołować będzie", Office::MinuteTaker), ("protokołował", Office::MinuteTaker),
    ("protokołowała", Office::MinuteTaker), ("protokół sporządził", Office::MinuteTaker), ("protokół sporządziła", Office::MinuteTaker), ("protokół prowadził", Office::MinuteTaker), ("protokół prowadziła", Office::MinuteTaker),
    // Czech
    ("schůzi řídil", Office::Chair), ("schůzi řídila", Office::Chair), ("schůzi vedl", Office::Chair), ("schůzi vedla", Office::Chair), ("jednání řídil", Office::Chair), ("jednání řídila", Office::Chair), ("jednání vedl", Office::Chair), ("jednání vedla", Office::Chair),
    ("zápis provedl", Office::MinuteTaker), ("zápis provedla", Office::MinuteTaker), ("zápis vyhotovil", Office::MinuteTaker), ("zápis vyhotovila", Office::MinuteTaker), ("zapisoval", Office::MinuteTaker), ("zapisovala", Office::MinuteTaker),
];

/// Hardly a line has any of these words, so they are looked for all at once first.
static ANY_BEFORE_NAME: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&BEFORE_NAME.iter().map(|(words, _)| *words).collect::<Vec<&str>>()));

/// Before such words, another meeting is spoken of.
#[rustfmt::skip]
const OF_LAST_MEETING: &[&str] = &["poprzednie", "poprzedniemu", "ostatnie", "ostatniemu", "letzte", "vorige", "minulou", "předchozí", "poslední", "last", "previous", "prior", "first", "next", "earlier"];

/// What names somebody to a part of this meeting.
#[rustfmt::skip]
const NAMED: &[&str] = &[
    " est désignée ", " est désigné ", " est nommée ", " est nommé ", " a été désignée ", " a été désigné ", " est élue ", " est élu ", " es designado ", " es designada ", " fue designado ", " fue designada ", " viene nominato ", " viene nominata ",
    " è nominato ", " è nominata ", " funge da ", " fungiert als ", " fungierte als ", " acted as ", " acts as ", " served as ", " serves as ", " was appointed ",
];
/// What such a part is called, if it is one of the meeting and not of the body.
const OF_MEETING: &[&str] = &[
    "séance",
    "meeting",
    "reunión",
    "reunião",
    "sesión",
    "seduta",
    "acta",
    "sitzung",
    "versammlung",
    "protokoll",
    "verbalizz",
    "scribe",
    "minute",
    "note",
];

/// What somebody does, behind a name and nothing else.
#[rustfmt::skip]
const DOING: &[(&str, Office)] = &[
    ("facilitating", Office::Facilitator), ("facilitates", Office::Facilitator), ("chairing", Office::Chair), ("chairs", Office::Chair), ("scribing", Office::Scribe), ("scribes", Office::Scribe), ("moderating", Office::Moderator), ("moderates", Office::Moderator),
    ("moderiert", Office::Moderator), ("leitet", Office::Chair), ("protokolliert", Office::MinuteTaker), ("taking notes", Office::MinuteTaker), ("takes notes", Office::MinuteTaker), ("taking minutes", Office::MinuteTaker), ("takes minutes", Office::MinuteTaker),
    ("taking the minutes", Office::MinuteTaker), ("schreibt protokoll", Office::MinuteTaker), ("schreibt das protokoll", Office::MinuteTaker),
];

/// Adds who took a part, unless somebody is known to have it.
pub(super) fn add(file: &SourceFile, lines: &[Line], labels: &Labels, roster: &mut Roster) {
    let is_prose = |line: &&Line| matches!(line.block, Block::Text | Block::Item(_)) && line.text.len() <= LONGEST_LINE;
    for line in lines.iter().take(LINES_OF_OPENING).filter(is_prose) {
        let text = line.text.trim().trim_end_matches('.');
        let told = taken(text, &roster.present)
            .into_iter()
            .chain(named(text, labels, &roster.present))
            .chain(doing(text, &roster.present))
            .chain(said_before(text, &roster.present))
            .collect::<Vec<(Office, Entry)>>();
        push(file, line, "roles: sentence", told, roster);
    }
    for line in lines.iter().rev().take(LINES_OF_SIGNATURE).filter(|line| line.block == Block::Text) {
        let told = signed(line.text.trim(), labels, &roster.present);
        push(file, line, "roles: signature", told.into_iter().collect(), roster);
    }
}

fn push(file: &SourceFile, line: &Line, rule: &str, told: Vec<(Office, Entry)>, roster: &mut Roster) {
    for (role, holder) in told {
        if roster.roles.iter().all(|(other, _)| *other != role) {
            let span = place_of(file, line, &holder.name);
            let holder = Entry { role: None, note: None, ..holder };
            roster.roles.push((role, Finding { value: holder, rule: rule.to_owned(), span }));
        }
    }
}

/// `A One übernahm die Sitzungsleitung und B Two das Protokoll`
fn taken(text: &str, present: &Present) -> Vec<(Office, Entry)> {
    if !text.split(' ').any(|word| TAKEN.contains(&word)) {
        return Vec::new();
    }
    let parts = PARTS.iter().filter_map(|(part, role)| {
        let at = text.find(part)?;
        let is_whole = !text[at + part.len()..].starts_with(char::is_alphanumeric);
        let before = text[..at].trim_end();
        let before =
            before.rsplit_once(' ').filter(|(_, verb)| TAKEN.contains(verb)).map_or(before, |(before, _)| before);
        Some((*role, last_name(before, present).filter(|_| is_whole)?))
    });
    parts.collect()
}

static ANY_NAMED: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(NAMED));

/// `A One est désignée secrétaire de séance`
fn named(text: &str, labels: &Labels, present: &Present) -> Option<(Office, Entry)> {
    if !ANY_NAMED.is_any_in(text) {
        return None;
    }
    let (before, after) = NAMED.iter().find_map(|verb| text.split_once(verb))?;
    let after = ["as ", "the ", "comme ", "como ", "zum ", "zur "]
        .iter()
        .find_map(|word| after.strip_prefix(word))
        .unwrap_or(after);
    let part = after.split([',', ';', '.', '(']).next()?.trim();
    let lower = part.to_lowercase();
    let Some(Label::Role(role)) = labels.find(part).filter(|_| OF_MEETING.iter().any(|word| lower.contains(word)))
    else {
        return None;
    };
    Some((role, last_name(before, present)?))
}

/// `Obrady prowadził A One, a protokołowała B Two`: those who are listed, or whole names where nobody is.
fn said_before(text: &str, present: &Present) -> Vec<(Office, Entry)> {
    let lower = text.to_lowercase();
    if !ANY_BEFORE_NAME.is_any_in(&lower) {
        return Vec::new();
    }
    // Where small letters take more room than capitals, places in the one are none in the other.
    if lower.len() != text.len() {
        return Vec::new();
    }
    let told = BEFORE_NAME.iter().filter_map(|(words, role)| {
        let at = lower.find(words).filter(|at| !lower[..*at].ends_with(char::is_alphanumeric))?;
        let last = lower[..at].trim_end().rsplit(' ').next().unwrap_or_default();
        if OF_LAST_MEETING.contains(&last) {
            return None;
        }
        let behind = text.get(at + words.len()..)?;
        let behind = behind.strip_prefix([':', ' '])?.trim_start_matches([':', ' ']);
        Some((*role, first_name(behind, present)?))
    });
    let mut told: Vec<(Office, Entry)> = told.collect();
    told.dedup_by(|a, b| a.0 == b.0);
    told
}

/// Returns whose name a text begins with: somebody who was there, or where nobody is listed, somebody with a whole name.
fn first_name(text: &str, present: &Present) -> Option<Entry> {
    let words = || text.split(' ').take(MOST_WORDS);
    let mut n_capital = words().take_while(|word| word.starts_with(char::is_uppercase)).count();
    // A sign behind a word ends the name.
    let is_end = |word: &str| word.ends_with([',', ';', '.', ')', ':']) && word.chars().count() > 2;
    n_capital = words().take(n_capital).position(is_end).map_or(n_capital, |at| at + 1);
    let name =
        |n: usize| words().take(n).collect::<Vec<_>>().join(" ").trim_end_matches([',', ';', '.', ')', ':']).to_owned();
    let listed = (1..=n_capital).rev().find_map(|n| present.find(&name(n))).cloned();
    listed.or_else(|| {
        let entry = names::parse(&name(n_capital)).filter(|entry| names::is_whole(&entry.name));
        entry.filter(|_| present.people.is_empty() && n_capital < MOST_WORDS)
    })
}

/// `A taking notes`, `A One is chairing`
fn doing(text: &str, present: &Present) -> Option<(Office, Entry)> {
    let lower = text.to_lowercase();
    let (what, role) = DOING.iter().find(|(what, _)| lower.ends_with(what))?;
    let name = text.get(..text.len() - what.len())?.trim_end();
    let name = [" is", " was", " will be"].iter().find_map(|verb| name.strip_suffix(verb)).unwrap_or(name);
    let is_name = name.split(' ').count() <= MOST_WORDS && name.starts_with(char::is_uppercase);
    Some((*role, present.find(name).filter(|_| is_name)?.clone()))
}

/// `A One (Versammlungsleiter)`, `A One - Presidente`, `A One, secretary`: of several offices that are signed with, only those that a meeting has count.
fn signed(text: &str, labels: &Labels, present: &Present) -> Option<(Office, Entry)> {
    let bracket = text.strip_suffix(')').and_then(|rest| rest.split_once(" ("));
    let joint = [" - ", " \u{2013} ", ", "].iter().find_map(|joint| text.split_once(joint));
    let (name, part) = bracket.or(joint)?;
    let Some(Label::Role(role)) = labels.find(part) else { return None };
    let name = name.trim();
    let listed = present.find(name).filter(|_| name.contains(' ')).cloned();
    // Who signs as that of the meeting had the part, listed or not.
    let unlisted =
        || names::parse(name).filter(|entry| is_of_meeting(part) && entry.name == name && names::is_whole(name));
    Some((role, listed.or_else(unlisted)?))
}

/// `secretary of the meeting`, `secrétaire de séance`
fn is_of_meeting(part: &str) -> bool {
    let last = part.rsplit(' ').next().unwrap_or_default().trim_end_matches('.').to_lowercase();
    part.contains(' ')
        && ["meeting", "séance", "reunión", "reunião", "sesión", "seduta", "sitzung", "versammlung", "vergadering"]
            .contains(&last.as_str())
}

/// Returns whose name a text ends with: somebody who was there, else somebody with a whole name.
pub(super) fn last_name(text: &str, present: &Present) -> Option<Entry> {
    let words: Vec<&str> = text.split(' ').collect();
    let n_capital = words.iter().rev().take(MOST_WORDS).take_while(|word| word.starts_with(char::is_uppercase)).count();
    let names = (1..=n_capital).rev().map(|n| words[words.len() - n..].join(" "));
    let names: Vec<String> = names.map(|name| name.trim_matches(['_', '*', ',']).to_owned()).collect();
    let listed = names.iter().find_map(|name| present.find(name)).cloned();
    listed.or_else(|| {
        let whole = names::parse(names.first()?).filter(|entry| names::is_whole(&entry.name))?;
        (n_capital < MOST_WORDS).then_some(whole)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let (labels, present) = (Labels::new(&[]), present());
        let told = taken(text, &present)
            .into_iter()
            .chain(named(text, &labels, &present))
            .chain(doing(text, &present))
            .chain(said_before(text, &present))
            .chain(signed(text, &labels, &present));
        let told: Vec<String> = told.map(|(role, entry)| format!("{}: {}", role.name(), entry.name)).collect();
        assert_eq!(told.join(", "), expected, "{text}");
    }

    fn present() -> Present {
        let people = ["Ann One", "Bea Two"].map(|name| Finding {
            value: Entry { name: name.to_owned(), ..Entry::default() },
            rule: String::new(),
            span: crate::source::Span::default(),
        });
        Present::new(people.into())
    }

    #[test]
    fn sentences_say_who_took_a_part() {
        check(
            "Einstimmig übernahm Ann One die Versammlungsleitung und Bea Two die Protokollführung",
            "Chair: Ann One, Minute taker: Bea Two",
        );
        check("Ann One übernimmt das Protokoll", "Minute taker: Ann One");
        check("Carla CAMP est désignée secrétaire de séance", "Minute taker: Carla CAMP");
        check("Ann facilitating", "Facilitator: Ann One");
        check("Bea is taking notes", "Minute taker: Bea Two");
        check("Ann One (Versammlungsleiter)", "Chair: Ann One");
        check("Ann One took the minutes", "Minute taker: Ann One");
        check(
            "Postanowiono, że przewodniczyć posiedzeniu będzie Ann One, a protokołować będzie Bea Two",
            "Chair: Ann One, Minute taker: Bea Two",
        );
        check("The meeting was led by Ann One.", "Chair: Ann One");
        check("This call was chaired by Ann, the notes were taken by Bea Two", "Chair: Ann One, Minute taker: Bea Two");
        check("Schůzi řídila Ann One, zápis provedla Bea", "Chair: Ann One, Minute taker: Bea Two");
        check("Das Protokoll führt Bea Two", "Minute taker: Bea Two");
        check("Till mötesordförande valdes Ann One", "Chair: Ann One");
        check("Ann One, secretary", "Secretary: Ann One");
        check("Ann One, Secretary of the meeting", "Minute taker: Ann One");
        check("Carla Three, Secretary of the meeting", "Minute taker: Carla Three");
    }

    #[test]
    fn other_sentences_say_nothing_of_parts() {
        for text in [
            "Ann One übernimmt die Bestellung",
            "Ann One was appointed treasurer",
            "Carla est élue présidente",
            "Poprzednie posiedzenie prowadziła Carla Three",
            "The last meeting was led by Ann One",
            "The meeting was led by the chair",
            "Das Protokoll führt die Schriftführerin",
            "Das Protokoll wird genehmigt",
            "We need somebody taking notes",
            "Ann One (Treasurer)",
            "Carla Three, secretary",
            "Ann One, secretary of Bea Two",
            "The board took the minutes as read",
        ] {
            check(text, "");
        }
    }
}
