//! Who took a part in the meeting, where the words of a sentence say so: `übernahm A One die Versammlungsleitung und B Two die
//! Protokollführung`, `C Three est désignée secrétaire de séance.`, `D taking notes`, and below it all `A One (Versammlungsleiter)`.

use std::sync::LazyLock;

use super::labels::{Label, Labels};
use super::minutes::Minutes;
use super::names::{self, Entry};
use super::people::Roster;
use super::present::Present;
use super::{Finding, LINES_OF_OPENING, LONGEST_LINE, offices, place_of};
use crate::content::markdown::{Block, Line};
use crate::content::schema::Office;
use crate::text::name::without_honorific;
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
    "übernahm", "übernimmt", "übernehmen", "übernahmen", "führte", "führt", "assure", "assurait", "assume", "took",
    "takes", "verzorgt",
];

/// What says so before the name, by language: `obrady prowadził A One`, `Das Protokoll führt B Two`
#[rustfmt::skip]
const BEFORE_NAME: &[(&str, Office)] = &[
    // English
    ("meeting was led by", Office::Chair), ("call was led by", Office::Chair), ("meeting was chaired by", Office::Chair), ("call was chaired by", Office::Chair), ("meeting was facilitated by", Office::Facilitator), ("call was facilitated by", Office::Facilitator),
    ("meeting was moderated by", Office::Moderator), ("call was moderated by", Office::Moderator), ("minutes were taken by", Office::MinuteTaker), ("notes were taken by", Office::MinuteTaker),
    ("was presided over by", Office::Chair), ("session was chaired by", Office::Chair), ("meeting is chaired by", Office::Chair), ("under the chairmanship of", Office::Chair), ("with the chair taken by", Office::Chair), ("the chair was taken by", Office::Chair), ("minutes were recorded by", Office::MinuteTaker),
    ("minutes were kept by", Office::MinuteTaker), ("minutes by", Office::MinuteTaker), ("notes by", Office::MinuteTaker), ("minutes were written by", Office::MinuteTaker), ("minutes taken by", Office::MinuteTaker), ("minutes recorded by", Office::MinuteTaker), ("notes taken by", Office::MinuteTaker),
    // German
    ("das protokoll führt", Office::MinuteTaker), ("das protokoll führte", Office::MinuteTaker), ("protokoll führt", Office::MinuteTaker), ("protokoll führte", Office::MinuteTaker), ("das protokoll schreibt", Office::MinuteTaker), ("die sitzung leitet", Office::Chair),
    ("unter dem vorsitz von", Office::Chair), ("unter vorsitz von", Office::Chair), ("unter der leitung von", Office::Chair), ("unter leitung von", Office::Chair), ("sitzung wurde geleitet von", Office::Chair), ("sitzung wird geleitet von", Office::Chair), ("versammlung wurde geleitet von", Office::Chair),
    ("sitzung wird moderiert von", Office::Moderator), ("sitzung wurde moderiert von", Office::Moderator), ("zum versammlungsleiter wird", Office::Chair), ("zum versammlungsleiter wurde", Office::Chair), ("zur versammlungsleiterin wird", Office::Chair), ("zur versammlungsleiterin wurde", Office::Chair),
    ("zum protokollführer wird", Office::MinuteTaker), ("zum protokollführer wurde", Office::MinuteTaker), ("zur protokollführerin wird", Office::MinuteTaker), ("zur protokollführerin wurde", Office::MinuteTaker), ("protokoll schreibt", Office::MinuteTaker), ("protokoll wird geführt von", Office::MinuteTaker),
    ("protokoll wurde geführt von", Office::MinuteTaker), ("die sitzung leitete", Office::Chair), ("die versammlung leitet", Office::Chair), ("die versammlung leitete", Office::Chair), ("den vorsitz führt", Office::Chair), ("den vorsitz führte", Office::Chair), ("den vorsitz hat", Office::Chair), ("den vorsitz hatte", Office::Chair),
    // French
    ("la séance est présidée par", Office::Chair), ("la réunion est présidée par", Office::Chair), ("l'assemblée est présidée par", Office::Chair), ("le secrétariat est assuré par", Office::MinuteTaker), ("le secrétariat de séance est assuré par", Office::MinuteTaker),
    ("sous la présidence de", Office::Chair), ("sous la présidence du", Office::Chair), ("la séance était présidée par", Office::Chair), ("la réunion est animée par", Office::Facilitator), ("la réunion était animée par", Office::Facilitator), ("le compte rendu est rédigé par", Office::MinuteTaker),
    ("le compte-rendu est rédigé par", Office::MinuteTaker), ("secrétariat de séance assuré par", Office::MinuteTaker), ("secrétariat assuré par", Office::MinuteTaker), ("les notes sont prises par", Office::MinuteTaker),
    // Italian
    ("sotto la presidenza di", Office::Chair), ("sotto la presidenza del", Office::Chair), ("presiede", Office::Chair), ("presieduta da", Office::Chair), ("funge da verbalizzante", Office::MinuteTaker), ("fungere da segretario", Office::MinuteTaker), ("fungere da segretaria", Office::MinuteTaker), ("fungere da verbalizzante", Office::MinuteTaker), ("verbale è redatto da", Office::MinuteTaker),
    ("presiede la seduta", Office::Chair), ("presiede la riunione", Office::Chair), ("presiede l'assemblea", Office::Chair), ("assume la presidenza", Office::Chair), ("verbalizza", Office::MinuteTaker), ("redige il verbale", Office::MinuteTaker), ("funge da segretario", Office::MinuteTaker),
    ("funge da segretaria", Office::MinuteTaker),
    // Spanish and Portuguese
    ("preside la sesión", Office::Chair), ("preside la reunión", Office::Chair), ("levanta acta", Office::MinuteTaker), ("levanta el acta", Office::MinuteTaker), ("presidiu a reunião", Office::Chair), ("presidiu a sessão", Office::Chair), ("presidiu a assembleia", Office::Chair),
    ("secretariou a reunião", Office::MinuteTaker), ("secretariou a sessão", Office::MinuteTaker), ("lavrou a ata", Office::MinuteTaker),
    ("bajo la presidencia de", Office::Chair), ("bajo la presidencia del", Office::Chair), ("preside", Office::Chair), ("presidió la reunión", Office::Chair), ("presidió la sesión", Office::Chair), ("actúa como secretario", Office::MinuteTaker), ("actúa como secretaria", Office::MinuteTaker),
    ("actúa de secretario", Office::MinuteTaker), ("actúa de secretaria", Office::MinuteTaker), ("actuando como secretario", Office::MinuteTaker), ("actuando como secretaria", Office::MinuteTaker), ("sob a presidência de", Office::Chair), ("sob a presidência do", Office::Chair), ("sob a presidência da", Office::Chair),
    ("presidida por", Office::Chair), ("secretariada por", Office::MinuteTaker), ("ata por mim", Office::MinuteTaker), ("ata foi lavrada por", Office::MinuteTaker), ("ata lavrada por", Office::MinuteTaker),
    // Dutch
    ("onder voorzitterschap van", Office::Chair), ("onder leiding van", Office::Chair), ("notulen zijn gemaakt door", Office::MinuteTaker),
    ("de vergadering wordt voorgezeten door", Office::Chair), ("voorgezeten door", Office::Chair), ("de notulen worden gemaakt door", Office::MinuteTaker), ("genotuleerd door", Office::MinuteTaker),
    // Swedish, Danish, Norwegian
    ("till mötesordförande valdes", Office::Chair), ("till ordförande för mötet valdes", Office::Chair), ("till mötessekreterare valdes", Office::MinuteTaker), ("till sekreterare för mötet valdes", Office::MinuteTaker), ("som dirigent valgtes", Office::Chair),
    ("som referent valgtes", Office::MinuteTaker), ("som møteleder ble valgt", Office::Chair), ("som referent ble valgt", Office::MinuteTaker),
    ("under ledning av", Office::Chair), ("under ledelse av", Office::Chair), ("under ledelse af", Office::Chair), ("mötet leddes av", Office::Chair), ("møtet ble ledet av", Office::Chair), ("mødet blev ledet af", Office::Chair),
    // Polish
    ("pod przewodnictwem", Office::Chair),
    ("przewodniczyć posiedzeniu będzie", Office::Chair), ("przewodniczyć zebraniu będzie", Office::Chair), ("przewodniczyć będzie", Office::Chair), ("posiedzeniu przewodniczył", Office::Chair), ("posiedzeniu przewodniczyła", Office::Chair), ("zebraniu przewodniczył", Office::Chair),
    ("zebraniu przewodniczyła", Office::Chair), ("obradom przewodniczył", Office::Chair), ("obradom przewodniczyła", Office::Chair), ("obrady prowadził", Office::Chair), ("obrady prowadziła", Office::Chair), ("posiedzenie prowadził", Office::Chair), ("posiedzenie prowadziła", Office::Chair),
    ("zebranie prowadził", Office::Chair), ("zebranie prowadziła", Office::Chair), ("spotkanie prowadził", Office::Chair), ("spotkanie prowadziła", Office::Chair), ("protokołować będzie", Office::MinuteTaker), ("protokołował", Office::MinuteTaker),
    ("protokołowała", Office::MinuteTaker), ("protokół sporządził", Office::MinuteTaker), ("protokół sporządziła", Office::MinuteTaker), ("protokół prowadził", Office::MinuteTaker), ("protokół prowadziła", Office::MinuteTaker),
    // Czech
    ("schůzi řídil", Office::Chair), ("schůzi řídila", Office::Chair), ("schůzi vedl", Office::Chair), ("schůzi vedla", Office::Chair), ("jednání řídil", Office::Chair), ("jednání řídila", Office::Chair), ("jednání vedl", Office::Chair), ("jednání vedla", Office::Chair),
    ("zápis provedl", Office::MinuteTaker), ("zápis provedla", Office::MinuteTaker), ("zápis vyhotovil", Office::MinuteTaker), ("zápis vyhotovila", Office::MinuteTaker), ("zapisoval", Office::MinuteTaker), ("zapisovala", Office::MinuteTaker),
];

/// What says so behind the name: `A One was in the chair`, `B Two förde protokoll`
#[rustfmt::skip]
const BEHIND_NAME: &[(&str, Office)] = &[
    // English
    ("presided", Office::Chair), ("presiding", Office::Chair), ("was in the chair", Office::Chair), ("in the chair", Office::Chair), ("took the chair", Office::Chair), ("chaired the meeting", Office::Chair), ("chaired this meeting", Office::Chair), ("chaired the session", Office::Chair),
    ("chaired the call", Office::Chair), ("led the meeting", Office::Chair), ("led the call", Office::Chair), ("ran the meeting", Office::Chair), ("facilitated the meeting", Office::Facilitator), ("moderated the meeting", Office::Moderator), ("recorded the minutes", Office::MinuteTaker),
    ("kept the minutes", Office::MinuteTaker), ("wrote the minutes", Office::MinuteTaker), ("recorded minutes", Office::MinuteTaker), ("acted as secretary", Office::MinuteTaker), ("acting as secretary", Office::MinuteTaker),
    // German
    ("leitete die sitzung", Office::Chair), ("leitet die sitzung", Office::Chair), ("leitete die versammlung", Office::Chair), ("leitet die versammlung", Office::Chair), ("moderierte die sitzung", Office::Moderator), ("moderiert die sitzung", Office::Moderator), ("führte protokoll", Office::MinuteTaker),
    ("führt protokoll", Office::MinuteTaker), ("schrieb protokoll", Office::MinuteTaker), ("schrieb das protokoll", Office::MinuteTaker),
    // French
    ("préside la séance", Office::Chair), ("présidait la séance", Office::Chair), ("a présidé la séance", Office::Chair), ("préside la réunion", Office::Chair), ("anime la réunion", Office::Facilitator), ("anime la séance", Office::Facilitator), ("prend les notes", Office::MinuteTaker), ("prend des notes", Office::MinuteTaker),
    ("rédige le compte rendu", Office::MinuteTaker), ("rédige le compte-rendu", Office::MinuteTaker),
    // Spanish and Portuguese
    ("preside la sesión", Office::Chair), ("preside la reunión", Office::Chair), ("presidió la sesión", Office::Chair), ("presidió la reunión", Office::Chair), ("modera la reunión", Office::Moderator), ("moderó la reunión", Office::Moderator), ("levanta acta", Office::MinuteTaker), ("levantó acta", Office::MinuteTaker),
    ("toma acta", Office::MinuteTaker), ("tomó acta", Office::MinuteTaker), ("presidiu a reunião", Office::Chair), ("presidiu à reunião", Office::Chair), ("presidiu a sessão", Office::Chair), ("presidiu à sessão", Office::Chair), ("secretariou a reunião", Office::MinuteTaker),
    // Italian
    ("presiede la seduta", Office::Chair), ("presiede la riunione", Office::Chair), ("presiede l'assemblea", Office::Chair), ("modera la riunione", Office::Moderator), ("redige il verbale", Office::MinuteTaker),
    // Dutch
    ("zit de vergadering voor", Office::Chair), ("zat de vergadering voor", Office::Chair), ("leidt de vergadering", Office::Chair), ("leidde de vergadering", Office::Chair), ("notuleert", Office::MinuteTaker), ("notuleerde", Office::MinuteTaker), ("maakt de notulen", Office::MinuteTaker),
    // Swedish, Danish, Norwegian
    ("ledde mötet", Office::Chair), ("förde protokoll", Office::MinuteTaker), ("förde protokollet", Office::MinuteTaker), ("valdes till mötesordförande", Office::Chair), ("valdes till mötessekreterare", Office::MinuteTaker), ("ledede mødet", Office::Chair), ("ledet møtet", Office::Chair), ("var ordstyrer", Office::Moderator),
    ("var dirigent", Office::Chair), ("var referent", Office::MinuteTaker), ("skrev referat", Office::MinuteTaker), ("tog referat", Office::MinuteTaker), ("tok referat", Office::MinuteTaker), ("førte referat", Office::MinuteTaker),
    // Polish and Czech
    ("prowadził spotkanie", Office::Chair), ("prowadziła spotkanie", Office::Chair), ("prowadził zebranie", Office::Chair), ("prowadziła zebranie", Office::Chair), ("prowadził posiedzenie", Office::Chair), ("prowadziła posiedzenie", Office::Chair), ("protokołował", Office::MinuteTaker),
    ("protokołowała", Office::MinuteTaker), ("řídil schůzi", Office::Chair), ("řídila schůzi", Office::Chair), ("vedl schůzi", Office::Chair), ("vedla schůzi", Office::Chair), ("zapisoval", Office::MinuteTaker), ("zapisovala", Office::MinuteTaker),
];
static ANY_BEHIND_NAME: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&BEHIND_NAME.iter().map(|(words, _)| *words).collect::<Vec<&str>>()));

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
    "séance", "meeting", "reunión", "reunião", "sesión", "seduta", "acta", "sitzung", "versammlung", "protokoll",
    "verbalizz", "scribe", "minute", "note",
];

/// What somebody does, behind a name and nothing else.
#[rustfmt::skip]
const DOING: &[(&str, Office)] = &[
    ("facilitating", Office::Facilitator), ("facilitates", Office::Facilitator), ("chairing", Office::Chair), ("chairs", Office::Chair), ("scribing", Office::Scribe), ("scribes", Office::Scribe), ("moderating", Office::Moderator), ("moderates", Office::Moderator),
    ("moderiert", Office::Moderator), ("leitet", Office::Chair), ("protokolliert", Office::MinuteTaker), ("taking notes", Office::MinuteTaker), ("takes notes", Office::MinuteTaker), ("taking minutes", Office::MinuteTaker), ("takes minutes", Office::MinuteTaker),
    ("taking the minutes", Office::MinuteTaker), ("schreibt protokoll", Office::MinuteTaker), ("schreibt das protokoll", Office::MinuteTaker),
];

/// Adds who took a part, unless somebody is known to have it.
pub(super) fn add(minutes: &Minutes<'_>, roster: &mut Roster) {
    let Minutes { file, lines, labels, .. } = *minutes;
    let is_prose = |line: &&Line| matches!(line.block, Block::Text | Block::Item(_)) && line.text.len() <= LONGEST_LINE;
    let found = |line: &Line, rule: &str, holder: Entry| Finding {
        span: place_of(file, line, &holder.name),
        value: Entry { role: None, note: None, ..holder },
        rule: rule.to_owned(),
    };
    let closing = lines.len().saturating_sub(LINES_OF_SIGNATURE).max(LINES_OF_OPENING);
    let ends = minutes.opening().iter().chain(lines.get(closing..).unwrap_or_default());
    for line in ends.filter(is_prose) {
        let text = line.text.trim().trim_end_matches('.');
        let told = taken(text, &roster.present)
            .into_iter()
            .chain(named(text, labels, &roster.present))
            .chain(doing(text, &roster.present))
            .chain(said_before(text, labels, &roster.present))
            .chain(said_behind(text, &roster.present))
            .collect::<Vec<(Office, Entry)>>();
        told.into_iter().for_each(|(part, holder)| roster.give(part, found(line, "roles: sentence", holder)));
    }
    for line in lines.iter().rev().take(LINES_OF_SIGNATURE).filter(|line| line.block == Block::Text) {
        if let Some((part, holder)) = signed(line.text.trim(), labels, &roster.present) {
            roster.give(part, found(line, "roles: signature", holder));
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
fn said_before(text: &str, labels: &Labels, present: &Present) -> Vec<(Office, Entry)> {
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
        // A label that begins a line tells more than its words do.
        if at == 0 && behind.starts_with(':') && labels.find(words).is_some() {
            return None;
        }
        let behind = behind.strip_prefix([':', ' ', ','])?.trim_start_matches([':', ' ', ',']);
        Some((*role, first_name(behind, present)?))
    });
    let mut told: Vec<(Office, Entry)> = told.collect();
    told.dedup_by(|a, b| a.0 == b.0);
    told
}

/// `A One was in the chair and B Two recorded the minutes`
fn said_behind(text: &str, present: &Present) -> Vec<(Office, Entry)> {
    let lower = text.to_lowercase();
    if !ANY_BEHIND_NAME.is_any_in(&lower) || lower.len() != text.len() {
        return Vec::new();
    }
    let told = BEHIND_NAME.iter().filter_map(|(words, role)| {
        let at = lower.find(words).filter(|at| lower[..*at].ends_with(' '))?;
        let is_whole = !lower[at + words.len()..].starts_with(char::is_alphanumeric);
        let entry = last_name(text.get(..at)?, present).filter(|_| is_whole)?;
        let is_known = present.people.is_empty() || present.find(&entry.name).is_some();
        // Of an office alone, the list says who has it.
        (is_known && !offices::is_office(&entry.name)).then_some((*role, entry))
    });
    let mut told: Vec<(Office, Entry)> = told.collect();
    told.dedup_by(|a, b| a.0 == b.0);
    told
}

/// Returns whose name a text begins with: somebody who was there, or where nobody is listed, somebody with a whole name.
fn first_name(text: &str, present: &Present) -> Option<Entry> {
    let entry = first_name_of_anybody(text, present)?;
    (present.people.is_empty() || present.find(&entry.name).is_some()).then_some(entry)
}

/// Returns whose name a text begins with, behind an office or a courtesy: somebody who was there, else somebody with a whole name.
pub(super) fn first_name_of_anybody(text: &str, present: &Present) -> Option<Entry> {
    let words: Vec<&str> = behind_office(text).split(' ').take(MOST_WORDS + 2).collect();
    // A sign behind a word ends the name.
    let is_end = |word: &str| word.ends_with([',', ';', '.', ')', ':']) && word.chars().count() > 2;
    let is_of_name = |at: usize| {
        let goes_on = || words.get(at + 1).is_some_and(|next| next.starts_with(char::is_uppercase));
        words[at].starts_with(char::is_uppercase) || (at > 0 && names::is_particle(words[at]) && goes_on())
    };
    let n_of_name = (0..words.len()).take_while(|at| is_of_name(*at)).count();
    let n_of_name = words[..n_of_name].iter().position(|word| is_end(word)).map_or(n_of_name, |at| at + 1);
    let name = |n: usize| words[..n].join(" ").trim_end_matches([',', ';', '.', ')', ':']).to_owned();
    let listed = (1..=n_of_name).rev().find_map(|n| present.find(&name(n))).cloned();
    listed.or_else(|| {
        let entry = names::parse(&name(n_of_name)).filter(|entry| names::is_whole(&entry.name))?;
        (n_of_name <= MOST_WORDS && !offices::is_office(&entry.name)).then_some(entry)
    })
}

/// Returns what stands behind articles, courtesies and offices: `council president Speaker One`, `el Sr. Presidente, D. Speaker One`
pub(super) fn behind_office(text: &str) -> &str {
    const MOST_STEPS: usize = 6;
    const MOST_WORDS_OF_OFFICE: usize = 4;
    #[rustfmt::skip]
    const ARTICLES: &[&str] = &["the", "our", "der", "die", "den", "dem", "le", "la", "el", "il", "lo", "o", "a", "de", "het", "d", "by", "von", "durch", "The"];
    /// Beside those that are known as honorifics everywhere.
    const COURTESIES: &[&str] = &[
        "herrn", "dhr", "mevr", "mm", "dña", "sig", "sigra", "pan", "pani", "senhor", "senhora", "revd", "rev", "sr",
        "sra",
    ];
    let mut rest = text.trim_start_matches([' ', ',', ':']);
    for _ in 0..MOST_STEPS {
        let ends = rest.match_indices(' ').map(|(at, _)| at).take(MOST_WORDS_OF_OFFICE);
        let office = ends.filter(|end| offices::is_office(rest[..*end].trim_end_matches(','))).last();
        let courtesy = || {
            let end = rest.find(' ')?;
            let word = rest[..end].trim_end_matches('.');
            // Monsieur, where a whole name is behind it; else an initial.
            let is_monsieur = || &rest[..end] == "M." && rest[end + 1..].contains(' ');
            let is_beside = ARTICLES.contains(&word) || COURTESIES.contains(&word.to_lowercase().as_str());
            (is_beside || is_monsieur()).then_some(end)
        };
        let honorific = || Some(without_honorific(rest).0.len()).filter(|length| *length > 0);
        let Some(end) = office.or_else(courtesy).or_else(honorific) else { break };
        rest = rest[end..].trim_start_matches([' ', ',']);
    }
    rest
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

/// `A One (Versammlungsleiter)`, `A One - Presidente`, `A One, City Clerk`, `Il Segretario, A One`: of several offices that are signed with, only those
/// that a meeting has count.
fn signed(text: &str, labels: &Labels, present: &Present) -> Option<(Office, Entry)> {
    let bracket = text.strip_suffix(')').and_then(|rest| rest.split_once(" ("));
    let joint = [" - ", " \u{2013} ", ", "].iter().find_map(|joint| text.split_once(joint));
    let (first, second) = bracket.or(joint)?;
    let part_of = |office: &str| match labels.find(office) {
        Some(Label::Role(role)) => Some(role),
        _ => offices::part_by_right(office),
    };
    let (name, office) = match part_of(second) {
        Some(_) => (first, second),
        None => (second, first),
    };
    let role = part_of(office)?;
    let name = name.trim();
    let listed = present.find(name).filter(|_| name.contains(' ')).cloned();
    // Who signs as that of the meeting, or as who keeps the records, had the part, listed or not.
    let is_sure = || {
        is_of_meeting(office)
            || (role != Office::Chair && offices::part_by_right(office).is_some() && office.contains(' '))
    };
    let unlisted = || names::parse(name).filter(|entry| is_sure() && entry.name == name && names::is_whole(name));
    Some((role, listed.or_else(unlisted)?))
}

/// `secretary of the meeting`, `secrétaire de séance`
fn is_of_meeting(part: &str) -> bool {
    let last = part.rsplit(' ').next().unwrap_or_default().trim_end_matches('.').to_lowercase();
    part.contains(' ')
        && ["meeting", "séance", "reunión", "reunião", "sesión", "seduta", "sitzung", "versammlung", "vergadering"]
            .contains(&last.as_str())
}

/// Returns whose name a text ends with, before an office or brackets: somebody who was there, else somebody with a whole name.
pub(super) fn last_name(text: &str, present: &Present) -> Option<Entry> {
    let text = text.trim_end_matches([' ', ',']);
    let text = text.strip_suffix(')').and_then(|inner| inner.rsplit_once(" (")).map_or(text, |(before, _)| before);
    let text =
        text.rsplit_once(", ").filter(|(_, office)| offices::is_office(office)).map_or(text, |(before, _)| before);
    let words: Vec<&str> = text.split(' ').collect();
    let first = words.len().saturating_sub(MOST_WORDS + 1);
    let is_of_name = |at: usize| {
        // A sign behind a word before the last ends what stands before the name.
        if at + 1 < words.len() && words[at].ends_with([',', ';', ':', ')']) {
            return false;
        }
        let is_within = || at > first && at + 1 < words.len() && words[at - 1].starts_with(char::is_uppercase);
        words[at].starts_with(char::is_uppercase) || (names::is_particle(words[at]) && is_within())
    };
    let n_of_name = (first..words.len()).rev().take_while(|at| is_of_name(*at)).count();
    let names = (1..=n_of_name).rev().map(|n| words[words.len() - n..].join(" "));
    let names: Vec<String> = names.map(|name| name.trim_matches(['_', '*', ',']).to_owned()).collect();
    let listed = names.iter().find_map(|name| present.find(name)).cloned();
    listed.or_else(|| {
        let whole = names::parse(names.first()?).filter(|entry| names::is_whole(&entry.name))?;
        (n_of_name <= MOST_WORDS).then_some(whole)
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
            .chain(said_before(text, &labels, &present))
            .chain(said_behind(text, &present))
            .chain(signed(text, &labels, &present));
        let told: Vec<String> = told.map(|(role, entry)| format!("{}: {}", role.name(), entry.name)).collect();
        assert_eq!(told.join(", "), expected, "{text}");
    }

    fn present() -> Present {
        Present::of(&["Ann One", "Bea Two"])
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
