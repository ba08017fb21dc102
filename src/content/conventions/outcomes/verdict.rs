//! What became of a motion, as minutes say it: `Motion carried.`, `The chair declared the motion FAILED`, `Der Antrag wird
//! zurückgezogen.`, `Tabled to the next meeting.`

use crate::content::outcome::{Ballot, Motion};
use crate::content::schema::{DecisionStatus, Vote};

/// What is voted on.
#[rustfmt::skip]
const SUBJECTS: &[&str] = &[
    "motion", "motions", "proposal", "resolution", "amendment", "antrag", "anträge", "vorschlag", "beschlussvorschlag", "proposition", "délibération", "moción", "propuesta", "mozione", "proposta", "moção", "voorstel",
];
/// Words that say what became of it.
#[rustfmt::skip]
const VERDICTS: &[(Verdict, &[&str])] = &[
    (Verdict::Carried, &["carried", "carries", "passed", "passes", "approved", "adopted", "accepted", "angenommen", "beschlossen", "adoptée", "adopté", "approuvée", "approuvé",
        "acceptée", "aprobada", "aprobado", "adoptada", "approvata", "accolta", "aprovada", "aangenomen"]),
    (Verdict::Lost, &["failed", "fails", "lost", "defeated", "denied", "rejected", "died", "dies", "abgelehnt", "rejetée", "rejeté", "repoussée", "rechazada", "rechazado", "respinta",
        "verworpen", "rechaza", "rechazó", "rechazan", "rechazaron", "afgewezen", "zamítnut", "zamítnuta", "zamítnuto", "avslås", "avslogs", "afvist", "avvist", "odrzucony", "odrzucona", "odrzucono", "rejeitada", "rejeitado"]),
    (Verdict::Withdrawn, &["withdrawn", "zurückgezogen", "retirée", "retirada", "ritirata", "ingetrokken"]),
    (Verdict::Postponed, &["tabled", "postponed", "deferred", "vertagt", "verschoben", "zurückgestellt", "ajournée", "reportée", "aplazada", "rinviata"]),
];
/// Words that turn what is said into its opposite.
const DENIALS: &[&str] = &["not", "nicht", "n'est", "pas", "niet"];
/// What may stand around a verdict that is a sentence of its own: "Unanimously approved", "Carried by 5 votes".
#[rustfmt::skip]
const AROUND: &[&str] = &[
    "it", "was", "is", "and", "seconded", "unanimously", "unanimous", "by", "with", "without", "to", "until", "as", "for", "on", "einstimmig", "mehrheitlich", "mit", "bis", "auf", "ohne", "bei", "à", "a", "par", "por", "all",
];
/// Words between a motion and a verdict that say nothing of what was moved.
#[rustfmt::skip]
const OF_VOTES: &[&str] = &[
    "wird", "wurde", "been", "were", "with", "votes", "vote", "stimmen", "stimme", "gegenstimmen", "gegenstimme", "enthaltung", "enthaltungen", "einstimmig", "mehrheitlich", "unanimously", "then", "also", "voix", "abstention", "abstentions", "queda", "resulta",
    "voti", "votos", "stemmen", "ohne", "eine", "einer", "keine", "door", "wordt", "werd", "hereby", "declared", "einstimmigem", "beschluss", "against", "gegen", "contre", "contra", "tegen", "therefore", "daher", "damit", "somit", "donc",
];
/// With "declared", "was" and how many voted in which way, a verdict stands no further from its subject than this, in words.
const FURTHEST: usize = 9;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Verdict {
    Carried,
    Lost,
    Withdrawn,
    Postponed,
}

impl Verdict {
    fn status(self) -> DecisionStatus {
        match self {
            Verdict::Carried => DecisionStatus::Adopted,
            Verdict::Lost | Verdict::Withdrawn => DecisionStatus::Dropped,
            Verdict::Postponed => DecisionStatus::Open,
        }
    }
}

/// Returns what a text says of what became of a motion: the last word counts, for it may have been put off and then carried.
pub(super) fn told(text: &str) -> Option<DecisionStatus> {
    let sentences = text.split(['.', ';', '\n', '!', ':']);
    let told = |sentence: &str| {
        let of_subject = of_subject(&words(sentence));
        of_subject
            .or_else(|| sentence.split(", ").filter_map(|part| alone(&words(part))).last())
            .or_else(|| is_unopposed(sentence).then_some(Verdict::Carried))
    };
    sentences.filter_map(told).next_back().map(Verdict::status)
}

/// Tells whether a sentence says no more than that nobody objected: `There were no objections`, `Hearing none`, `Without objection`
fn is_unopposed(sentence: &str) -> bool {
    #[rustfmt::skip]
    const WHOLE: &[&str] = &[
        "there were no objections", "there was no objection", "there were none opposed", "no objections", "no objection", "no objections were raised", "no objections were made", "no objection was raised", "without objection", "without objections", "no one objected", "nobody objected", "none objected", "hearing no objections",
        "hearing no objection", "there being no objection", "there being no objections", "no one opposed", "no one was opposed", "none opposed", "no opposition", "there was no opposition", "there were no objections to this", "there were no objections to the motion",
    ];
    let bare = sentence.trim_matches(|c: char| !c.is_alphanumeric());
    WHOLE.iter().any(|words| bare.eq_ignore_ascii_case(words))
}

/// Returns what a sentence says became of what it names, if that is what somebody moved: `The treasurer's report was approved without
/// objection`, where it was moved to accept that report.
pub(super) fn of_object(sentence: &str, moved: &str) -> Option<DecisionStatus> {
    /// A longer sentence is an account.
    const MOST_WORDS: usize = 14;
    /// Shorter words are in all sentences.
    const SHORTEST_WORD: usize = 5;
    let words = words(sentence);
    let at = words.iter().position(|word| matches!(word.as_str(), "was" | "were" | "is" | "are"))?;
    let verdict = words.get(at + 1).and_then(|word| match word.as_str() {
        "unanimously" => of_word(words.get(at + 2)?),
        word => of_word(word),
    })?;
    let behind = &words[at + 2..];
    #[rustfmt::skip]
    const AROUND_VERDICT: &[&str] = &["without", "objection", "objections", "unanimously", "by", "consensus", "acclamation", "as", "presented", "amended", "corrected", "with", "no", "all", "the", "board", "members", "committee", "opposed", "opposition", "approved", "carried"];
    let is_over = behind.iter().all(|word| AROUND_VERDICT.contains(&word.as_str()) || of_word(word).is_some());
    let moved: Vec<String> = self::words(moved);
    let is_same = |word: &String| word.len() >= SHORTEST_WORD && moved.contains(word);
    (words.len() <= MOST_WORDS && is_over && verdict != Verdict::Postponed && words[..at].iter().any(is_same))
        .then(|| verdict.status())
}

/// Tells whether a text has a word that says that something was lost, or denies that it was carried.
pub(super) fn names_loss(text: &str) -> bool {
    let words = words(text);
    words.iter().any(|word| of_word(word) == Some(Verdict::Lost)) || is_denied(&words)
}

/// Tells whether a text has a word that says that something was rejected, and nothing else in any language: "dies" is German too.
pub(super) fn says_rejected(text: &str) -> bool {
    words(text).iter().any(|word| is_rejection(word))
}

fn is_rejection(word: &str) -> bool {
    const OTHERS: &[&str] = &["dies", "died", "lost", "fails", "denied"];
    of_word(word) == Some(Verdict::Lost) && !OTHERS.contains(&word)
}

/// Tells whether a sentence begins with that something was rejected: `Se rechaza la propuesta`, `Odrzucono wniosek`.
pub(super) fn begins_with_loss(text: &str) -> bool {
    const FURTHEST: usize = 2;
    words(text).iter().take(FURTHEST).any(|word| is_rejection(word))
}

/// Tells whether a text has a word that says that something was put off.
pub(super) fn says_put_off(text: &str) -> bool {
    words(text).iter().any(|word| of_word(word) == Some(Verdict::Postponed))
}

/// Tells whether a sentence names a matter that was moved, and says that it was carried: `The motion to buy a fence was adopted`. Where it
/// says no more than that something was, nobody learns what.
pub(super) fn names_carried(text: &str) -> bool {
    /// "The motion", "Le conseil adopte la proposition"
    const FURTHEST_SUBJECT: usize = 3;
    let words = words(text);
    let Some(subject) = words.iter().take(FURTHEST_SUBJECT).position(|word| SUBJECTS.contains(&word.as_str())) else {
        return false;
    };
    let carried = words.iter().rposition(|word| of_word(word) == Some(Verdict::Carried));
    let is_matter = |word: &&String| {
        word.chars().all(char::is_alphabetic) && word.chars().count() >= 4 && !OF_VOTES.contains(&word.as_str())
    };
    carried.is_some_and(|at| at > subject && words[subject + 1..at].iter().any(|word| is_matter(&word)))
        && !names_loss(text)
}

/// Tells whether a text says of a motion that it names as such that it was lost or withdrawn.
pub(super) fn says_lost(text: &str) -> bool {
    let told = text.split(['.', ';', '\n', '!', ':']).filter_map(|sentence| of_subject(&words(sentence))).next_back();
    told.is_some_and(|verdict| matches!(verdict, Verdict::Lost | Verdict::Withdrawn))
}

/// Tells whether a sentence says what was carried, whatever it names: "Les statuts sont approuvés à l'unanimité".
pub(super) fn tells(text: &str) -> bool {
    const LONGEST: usize = 160;
    #[rustfmt::skip]
    const MORE: &[&str] = &["approuvés", "approuvées", "adoptés", "adoptées", "élu", "élue", "élus", "élues", "gewählt", "genehmigt", "elected", "elegido", "elegida", "eletto", "eletta", "eleito", "eleita", "aprobados", "approvati", "gekozen", "validé", "validée"];
    let words = words(text);
    text.len() <= LONGEST && words.iter().any(|word| of_word(word).is_some() || MORE.contains(&word.as_str()))
}

/// Returns what a line says that is a verdict and nothing else: `Approved`, `Vertagt bis Mai`, `Unanimously adopted`.
pub(super) fn of_line(text: &str) -> Option<DecisionStatus> {
    let words = words(text);
    let verdict = words.iter().find_map(|word| of_word(word))?;
    // Behind "until" and its like any day may stand.
    let is_put_off = verdict == Verdict::Postponed && of_word(&words[0]).is_some();
    let is_alone = |word: &String| {
        of_word(word).is_some() || is_unanimous(word) || matches!(word.as_str(), "einstimmig" | "mehrheitlich")
    };
    let is_told = !text.contains(['?', '？', ':']) && (is_put_off && is_joined(&words) || words.iter().all(is_alone));
    is_told.then(|| verdict.status())
}

/// What else says what became of a motion that nothing but its verdict names, in languages in which verbs or other forms do.
#[rustfmt::skip]
const MORE_VERDICTS: &[(Verdict, &[&str])] = &[
    (Verdict::Carried, &[
        "agreed", "bifalles", "bifalls", "bifölls", "bifall", "bifallen", "bifallet", "godkänns", "godkändes", "godkänd", "godkänt", "antas", "antogs", "antagen", "antaget", "vedtatt", "vedtaget", "godkendt", "godkjent", "innvilget", "zugestimmt", "aprueba", "aprobados", "aceptada", "aceptado",
        "accolto", "approvato", "approva", "aprovado", "aceita", "aceite", "goedgekeurd", "akkoord", "przyjęty", "przyjęta", "przyjęto", "schváleno", "schválen", "přijato", "přijat", "hyväksytään", "hyväksyttiin", "hyväksytty", "elfogadva", "elfogadta", "принято", "принята", "прийнято", "adoptés", "adoptées", "approuvés", "approuvées",
    ]),
    (Verdict::Lost, &["avslag", "avslaget", "avslått", "forkastet", "forkastes", "odrzucone", "hylätään", "hylättiin", "отклонено", "відхилено", "rejetées", "rejetés", "respinto"]),
    (Verdict::Postponed, &["bordläggs", "bordlades", "bordlagd", "utsatt", "udsat", "aplazado", "pospuesto", "rinviato", "adiado", "adiada", "uitgesteld", "odroczono", "odroczony", "odloženo", "reporté", "ajourné"]),
];
/// What names a motion besides, and words that stand between it and its verdict.
#[rustfmt::skip]
const AROUND_BARE: &[&str] = &[
    "attsats", "attsatsen", "attsatserna", "yrkandet", "yrkande", "förslaget", "forslaget", "forslag", "förslag", "motionen", "frågan", "wniosek", "návrh", "ehdotus", "javaslat", "предложение", "the", "der", "die", "dem", "den", "la", "le", "l'unanimité", "el", "il", "lo", "o", "de", "het", "se", "est", "è", "é", "es",
    "unanimidad", "unanimité", "unanimità", "all'unanimità", "unanimidade", "unanimemente", "unaniem", "enhälligt", "enstämmigt", "enstemmig", "enstemmigt", "jednogłośnie", "jednomyslně", "jednohlasně", "yksimielisesti", "egyhangúlag", "единогласно", "одноголосно", "algemene", "stemmen", "consensus", "consenso", "konsens", "im", "nem", "con",
    "av", "mötet", "är", "blev", "har", "ikke", "inte", "enkel", "majoritet", "acclamation", "akklamation", "show", "hands",
];

/// Tells whether a text is short enough to be no more than a verdict.
pub(super) fn may_be_bare(text: &str) -> bool {
    /// "Décision : la proposition est adoptée à l'unanimité des présents" is not longer.
    const LONGEST: usize = 80;
    text.len() <= LONGEST
}

/// Returns what a text says that says what became of a motion and nothing else, not even which: `Attsats bifalles`, `Der Antrag wird mit 5
/// Stimmen angenommen`, `Adopté à l'unanimité`.
pub(super) fn bare(text: &str) -> Option<DecisionStatus> {
    if !may_be_bare(text) || text.contains(['?', '？', ':']) {
        return None;
    }
    let words = words(text);
    let more = |word: &str| MORE_VERDICTS.iter().find(|(_, words)| words.contains(&word)).map(|(verdict, _)| *verdict);
    let verdict = |word: &String| of_word(word).or_else(|| more(word));
    let is_around = |word: &String| {
        [SUBJECTS, AROUND, OF_VOTES, AROUND_BARE, DENIALS].iter().any(|words| words.contains(&word.as_str()))
            || is_unanimous(word)
            || word.starts_with(|c: char| c.is_ascii_digit())
    };
    let told = words.iter().filter_map(verdict).next_back()?;
    let is_denied = is_denied(&words) || words.iter().any(|word| matches!(word.as_str(), "inte" | "ikke"));
    let told = if told == Verdict::Carried && is_denied { Verdict::Lost } else { told };
    words.iter().all(|word| verdict(word).is_some() || is_around(word)).then(|| told.status())
}

/// Tells whether a word is "unanimously", which is often misspelt.
fn is_unanimous(word: &str) -> bool {
    word == "unanimously"
        || ((9..=12).contains(&word.len())
            && (word.starts_with("una") || word.starts_with("unna"))
            && word.ends_with("ously"))
}

/// Tells whether nothing stands behind the first word, or what says until when it stands.
fn is_joined(words: &[String]) -> bool {
    words
        .get(1)
        .is_none_or(|next| AROUND.contains(&next.as_str()) || matches!(next.as_str(), "au" | "al" | "hasta" | "tot"))
}

/// Tells whether a text says no more than what became of a motion.
pub(super) fn is_only_verdict(text: &str) -> bool {
    /// "The chair declared the motion PASSED unanimously by a show of hands" is not longer.
    const LONGEST: usize = 90;
    text.len() <= LONGEST && text.split(['.', ';', '\n']).next().is_some_and(|first| told(first).is_some())
}

/// Returns what follows from how the vote went: more for it than against it, or all of one mind.
pub(super) fn of_vote(motion: &Motion) -> Option<DecisionStatus> {
    let in_words = || {
        let votes = motion.votes.as_deref()?.to_lowercase();
        let is_unanimous =
            ["unanim", "einstimmig", "carried", "passed", ": all"].iter().any(|word| votes.contains(word));
        is_unanimous.then_some(DecisionStatus::Adopted)
    };
    of_ballots(&motion.ballots).or_else(in_words)
}

/// Tells whether a word only counts: `8`, `nein-stimme`, `enthaltungen`.
pub(super) fn counts_votes(word: &str) -> bool {
    #[rustfmt::skip]
    const JOINTS: &[&str] = &["mit", "bei", "und", "zu", "gegen", "ohne", "ja", "nein", "eine", "einer", "keine"];
    let is_counted = word.contains("stimme") || word.contains("enthaltung");
    word.starts_with(|c: char| c.is_ascii_digit())
        || JOINTS.contains(&word)
        || (is_counted && !word.contains("einstimm"))
}

/// Tells whether more voted for something than against it.
pub(super) fn is_carried(ballots: Vec<Ballot>) -> bool {
    of_ballots(&ballots) == Some(DecisionStatus::Adopted)
}

fn of_ballots(ballots: &[Ballot]) -> Option<DecisionStatus> {
    let count = |vote: Vote| {
        let ballot = ballots.iter().find(|ballot| ballot.vote == vote)?;
        Some(ballot.count.unwrap_or(u32::try_from(ballot.voters.len()).unwrap_or(u32::MAX)))
    };
    let (yes, no) = (count(Vote::For)?, count(Vote::Against).unwrap_or(0));
    Some(if yes > no { DecisionStatus::Adopted } else { DecisionStatus::Open })
}

fn words(sentence: &str) -> Vec<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\'').to_lowercase();
    sentence.split([' ', '\u{a0}', '\t', ',', '(']).map(bare).filter(|word| !word.is_empty()).collect()
}

fn of_word(word: &str) -> Option<Verdict> {
    VERDICTS.iter().find(|(_, words)| words.contains(&word)).map(|(verdict, _)| *verdict)
}

fn is_denied(words: &[String]) -> bool {
    words.iter().any(|word| DENIALS.contains(&word.as_str()))
}

/// What a sentence says of a motion that it names: "declared the motion FAILED", "der Antrag wird mit 5 Stimmen angenommen".
fn of_subject(words: &[String]) -> Option<Verdict> {
    /// "The motion to approve what was adopted" says what was moved, not what became of it.
    const MOVED: &[&str] = &["to", "that", "zu", "auf", "for", "by", "de", "à", "of"];
    let subject = words.iter().position(|word| SUBJECTS.contains(&word.as_str()))?;
    let behind = &words[subject + 1..(subject + 1 + FURTHEST).min(words.len())];
    // "mit 1 zu 2 Stimmen abgelehnt" counts.
    let is_moved = |at: usize| {
        let is_counted = behind.get(at + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        MOVED.contains(&behind[at].as_str()) && !is_counted
    };
    let behind = &behind[..(0..behind.len()).find(|at| is_moved(*at)).unwrap_or(behind.len())];
    let Some(at) = behind.iter().position(|word| of_word(word).is_some()) else {
        // "did not carry"
        let is_verb = behind.iter().any(|word| matches!(word.as_str(), "carry" | "pass"));
        return (is_verb && is_denied(behind)).then_some(Verdict::Lost);
    };
    let verdict = of_word(&behind[at])?;
    Some(if verdict == Verdict::Carried && is_denied(&behind[..at]) { Verdict::Lost } else { verdict })
}

/// What is said without naming what it is said of: "Carried unanimously".
fn alone(words: &[String]) -> Option<Verdict> {
    let at = words.iter().take(3).position(|word| of_word(word).is_some())?;
    let verdict = of_word(&words[at])?;
    let is_around = |word: &String| {
        AROUND.contains(&word.as_str()) || is_unanimous(word) || word.starts_with(|c: char| c.is_ascii_digit())
    };
    let is_alone = words[..at].iter().all(|word| is_around(word) || is_denied(std::slice::from_ref(word)))
        && words.get(at + 1).is_none_or(is_around);
    let is_lost = verdict == Verdict::Carried && is_denied(&words[..at]);
    is_alone.then_some(if is_lost { Verdict::Lost } else { verdict })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(status: Option<DecisionStatus>, texts: &[&str]) {
        for text in texts {
            assert_eq!(told(text), status, "{text}");
        }
    }

    #[test]
    fn what_became_of_what_was_moved_is_told_by_its_name() {
        let moved = "Ben moved to accept the treasurer's report";
        let told = |sentence| of_object(sentence, moved);
        assert_eq!(told("Treasurer's report was approved without objection."), Some(DecisionStatus::Adopted));
        assert_eq!(told("The report was unanimously accepted"), Some(DecisionStatus::Adopted));
        assert_eq!(told("The report was rejected"), Some(DecisionStatus::Dropped));
        for text in [
            "The minutes were approved without objection.",
            "The report was approved after they had changed it.",
            "The report was long",
            "Report was",
            "",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn what_became_of_a_motion_is_read() {
        check(
            Some(DecisionStatus::Adopted),
            &[
                "Motion carried.",
                "The chair declared the motion PASSED unanimously.",
                "The motion passed with 13 in favor (One, Two).",
                "Unanimously approved.",
                "Carried 5-0",
                "There were no objections.",
                "Nobody objected",
                "Approved unaniously.",
                "Der Antrag wird von der Versammlung einstimmig angenommen.",
                "Die Wahl ist geheim. Der Antrag wird angenommen.",
                "La proposition est adoptée à l'unanimité.",
            ],
        );
        check(
            Some(DecisionStatus::Dropped),
            &[
                "Motion failed 2-4",
                "Chair Speaker One declared the motion FAILED.",
                "The motion was withdrawn.",
                "Motion did not carry.",
                "The motion was not adopted.",
                "Der Antrag wird abgelehnt.",
                "Der Antrag wird nicht angenommen.",
                "Der Antrag wird mit 1 zu 2 Stimmen abgelehnt.",
                "Der Antrag wird zurückgezogen.",
                "La proposition est rejetée.",
            ],
        );
        check(
            Some(DecisionStatus::Open),
            &["Tabled to the next meeting.", "The motion was tabled.", "Der Antrag wird vertagt."],
        );
        check(
            None,
            &[
                "The motion to approve the plan that was adopted last year.",
                "Approved the minutes of May.",
                "The plan was adopted by the council in 1990.",
                "There were no objections to the plan of May.",
                "Is it without objection that they sell?",
                "Motion by Speaker One that the rejected plan be looked at.",
                "",
            ],
        );
    }
}
