//! Offices beside names in lists of people: `Mayor Speaker One`, `Speaker One, City Clerk`, `Sprecherin Eins (1. Vorsitzende)`.

use super::labels;
use super::names::{Role, role_word};
use crate::content::schema::Office;
use crate::text::name::without_honorific;

/// Words that name an office by themselves or behind a qualifier.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "mayor", "councilmember", "councilman", "councilwoman", "councilor", "councillor", "cllr", "commissioner", "alderman", "alderwoman",
    "alderperson", "alder", "trustee", "supervisor", "selectman", "selectwoman", "selectperson", "clerk", "manager", "attorney", "treasurer",
    "secretary", "president", "vice-president", "chairman", "chairwoman", "chairperson", "chair", "director", "engineer", "administrator", "superintendent",
    "planner", "bürgermeister", "bürgermeisterin", "oberbürgermeister", "oberbürgermeisterin", "vorsitzende", "vorsitzender", "kassenwart",
    "kassenwartin", "kassierer", "kassiererin", "kassenprüfer", "kassenprüferin", "schatzmeister", "schatzmeisterin", "schriftführer",
    "schriftführerin", "beisitzer", "beisitzerin", "geschäftsführer", "geschäftsführerin", "stadtrat", "stadträtin", "gemeinderat", "gemeinderätin",
    "ortsvorsteher", "ortsvorsteherin", "maire", "adjoint", "adjointe", "conseiller", "conseillère", "président", "présidente", "secrétaire", "trésorier", "trésorière",
    "architect", "lead", "maintainer", "rep", "representative", "liaison", "coordinator", "officer", "member", "alcalde", "alcaldesa", "concejal", "concejala", "presidente", "presidenta", "secretario", "secretaria", "tesorero", "tesorera", "vocal",
    "consigliere", "consigliera", "consiglieri", "vicepresidente", "segretario", "segretaria", "tesoriere", "portavoce", "sindaco", "assessore", "vicepresidenta", "tesoureiro", "tesoureira", "secretário", "secretária",
    "voorzitter", "voorzitster", "secretaris", "penningmeester", "bestuurslid", "wethouder", "ordförande", "sekreterare", "kassör", "ledamot", "suppleant", "formand", "næstformand", "kasserer", "sekretær", "bestyrelsesmedlem", "nestleder", "styremedlem",
    "varamedlem", "prezes", "wiceprezes", "prezeska", "wiceprezeska", "przewodniczący", "przewodnicząca", "wiceprzewodniczący", "wiceprzewodnicząca", "sekretarz", "skarbnik", "skarbniczka", "członek", "członkini", "radny", "radna", "burmistrz",
    "styreleder", "leder", "formann", "aktuar", "aktuarin", "puheenjohtaja", "sihteeri", "председатель", "секретарь", "başkan", "elnök", "secretari", "secretària", "president", "presidenta", "tresorer", "tresorera", "trezorier",
    "předseda", "předsedkyně", "místopředseda", "místopředsedkyně", "tajemník", "tajemnice", "pokladník", "pokladní", "jednatel", "jednatelka", "starosta", "starostka",
];

/// What stands before such a word and belongs to it.
#[rustfmt::skip]
const QUALIFIERS: &[&str] = &[
    "city", "town", "township", "county", "village", "borough", "district", "deputy", "assistant", "vice", "acting", "interim", "council", "board", "committee", "police", "fire",
    "finance", "first", "second", "lord", "executive", "general", "stellvertretende", "stellvertretender", "stellv", "erste", "erster", "zweite", "zweiter", "premier", "première",
    "hon", "honorary", "chief", "technical", "regional", "club", "parish", "recording", "minute", "minutes", "corresponding", "membership", "branch", "student", "faculty", "senate", "association", "society", "union", "church", "school", "department", "deuxième", "troisième", "quatrième", "municipal", "municipale",
];

/// Offices of which the last word says too little: `Council Member`, `Mayor Pro Tem`.
const PHRASES: &[&str] = &[
    "council member", "board member", "committee member", "city council member", "mayor pro tem", "president pro tem",
];

/// What somebody is in a body or a firm, beside many others.
#[rustfmt::skip]
const IN_BODIES: &[&str] = &["representative", "maintainer", "coordinator", "liaison", "delegate", "manager", "engineer", "director", "architect", "lead"];

/// No office has more words.
const MOST_WORDS: usize = 4;

/// Tells whether words name an office and nothing else, perhaps with its number: `City Clerk`, `1. Vorsitzende`.
pub(super) fn is_office(text: &str) -> bool {
    let text = text.trim().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches('.').trim();
    let text = without_body(text);
    let words: Vec<String> = text.split(' ').map(folded).collect();
    let Some((last, before)) = words.split_last() else { return false };
    words.len() <= MOST_WORDS
        && (PHRASES.contains(&singular(&words.join(" ")))
            || (is_word_of_office(last)
                && before.iter().zip(text.split(' ')).all(|(word, written)| {
                    QUALIFIERS.contains(&word.as_str()) || OFFICES.contains(&word.as_str()) || is_acronym(written)
                })))
}

/// Takes off the body whose office somebody has: `présidente du CSE`, `Clerk to the Committee`. What many do in their work stays as it is.
fn without_body(text: &str) -> &str {
    const MOST_WORDS: usize = 7;
    #[rustfmt::skip]
    const JOINTS: &[&str] = &[" of the ", " to the ", " for the ", " du ", " de ", " del ", " della ", " dell'", " di ", " da ", " do ", " van ", " der ", " des ", " för ", " af ", " av "];
    let Some((office, body)) =
        JOINTS.iter().filter_map(|joint| text.split_once(joint)).min_by_key(|(office, _)| office.len())
    else {
        return text;
    };
    let is_of_work = || IN_BODIES.contains(&folded(office.rsplit(' ').next().unwrap_or(office)).as_str());
    let is_short = text.split(' ').count() <= MOST_WORDS && !body.contains([',', ';', ':']);
    if is_short && !is_of_work() { office } else { text }
}

/// Tells whether a word is one of an office, in the plural or not, or one with more before a hyphen: `aspirant-bestuurslid`.
fn is_word_of_office(word: &str) -> bool {
    let is_one = |word: &str| OFFICES.contains(&word) || OFFICES.contains(&singular(word));
    is_one(word) || word.rsplit_once('-').is_some_and(|(before, last)| !before.contains('-') && is_one(last))
}

/// Tells whether an office is one that somebody has in a body, and nobody in a meeting: a treasurer's, a vice-president's.
pub(super) fn is_of_board(office: &str) -> bool {
    #[rustfmt::skip]
    const STEMS: &[&str] = &["treasurer", "tesorer", "tesoureir", "tesorier", "trésori", "kassenwart", "kassier", "schatzmeister", "penningmeester", "kassör", "kasserer", "beisitzer", "skarbni", "wice", "pokladn", "místopředsed", "næstform", "nestled", "suppleant", "varamedlem", "vice", "vize", "stellv", "vocal"];
    let office = office.trim().to_lowercase();
    office.split(' ').count() <= MOST_WORDS
        && office.split([' ', '-']).any(|word| STEMS.iter().any(|stem| word.starts_with(stem)))
}

/// Tells whether words are an office of which the body or the work stands before it, and no body: `OpenThing Representative`. No body is called
/// so, but for those of an office: `Office of the City Manager`.
pub(super) fn is_of_body(text: &str) -> bool {
    const MOST_WORDS: usize = 6;
    let words: Vec<String> = text.trim().split(' ').map(folded).collect();
    (2..=MOST_WORDS).contains(&words.len())
        && words.last().is_some_and(|last| IN_BODIES.contains(&last.as_str()))
        && !text.contains(',')
        && !words.iter().any(|word| matches!(word.as_str(), "of" | "for" | "the" | "by"))
}

/// Tells whether a word is the short name of a body, as in `TSC Chair`.
fn is_acronym(word: &str) -> bool {
    (2..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Parts a name from the office before it: `Mayor Speaker One`. The office of several is told in the plural.
pub(super) fn split(name: &str) -> Option<(&str, &str)> {
    let ends = name.match_indices(' ').map(|(at, _)| at).take(MOST_WORDS);
    ends.filter(|end| name[end + 1..].starts_with(char::is_uppercase) && is_office(&name[..*end]))
        .last()
        .map(|end| (&name[..end], &name[end + 1..]))
}

/// Those who keep the records of a body, and so of its meetings.
#[rustfmt::skip]
const SECRETARIES: &[&str] = &[
    "secretary", "secrétaire", "secretario", "secretaria", "sekretär", "sekretärin", "segretario", "segretaria", "secretário", "secretária", "secretaris", "sekreterare", "sekretær", "sekretarz", "tajemník", "tajemnice", "secretari", "secretària",
    "sihteeri", "секретарь", "секретар", "aktuar", "aktuarin",
];

/// Returns the part in a meeting that goes with what stands in a column for parts and offices: "Chair", "Secretary".
pub(super) fn part(office: &str) -> Option<Role> {
    let is_secretary = || SECRETARIES.contains(&office.trim().to_lowercase().as_str());
    role_word(office).or_else(|| is_secretary().then_some(Role::Office(Office::Secretary)))
}

/// Those who lead a body and so its meetings, but are no label of that.
#[rustfmt::skip]
const PRESIDENTS: &[&str] = &["formand", "formann", "leder", "styreleder", "předseda", "předsedkyně", "prezes", "prezeska"];

/// Returns the part in a meeting that whoever has an office of the body has by it, if nobody else is told to have it: "1. Vorsitzende",
/// "Town Clerk", "présidente du CSE"; but not a deputy's, nor that of a secretary who leads the office.
pub(super) fn part_by_right(office: &str) -> Option<Office> {
    #[rustfmt::skip]
    const OTHERS: &[&str] = &["deputy", "assistant", "executive", "general", "first", "second", "past", "former", "zweite", "zweiter", "adjoint", "adjointe", "corresponding", "membership", "corporate", "company", "police", "fire"];
    let office = office.trim();
    let number = office.trim_start_matches(|c: char| !c.is_alphabetic());
    let is_second = office.starts_with(|c: char| c.is_ascii_digit()) && !office.starts_with('1');
    let own = without_body(number);
    let words: Vec<String> = own.split(' ').map(folded).collect();
    let last = words.last()?.as_str();
    if is_second || !is_office(own) || is_of_board(own) || words.iter().any(|word| OTHERS.contains(&word.as_str())) {
        return None;
    }
    match last {
        "clerk" => Some(Office::MinuteTaker),
        last if SECRETARIES.contains(&last) => Some(Office::Secretary),
        last if PRESIDENTS.contains(&last) => Some(Office::Chair),
        last => labels::part(last).filter(|part| matches!(part, Office::Chair | Office::MinuteTaker)),
    }
}

/// Tells whether an office is called by a word of it, for short: `Board President` as "President".
pub(super) fn is_called(office: &str, word: &str) -> bool {
    let own = without_body(office.trim_start_matches(|c: char| !c.is_alphabetic()));
    own.rsplit(' ').next() == Some(word)
}

/// Tells whether an office is no more than being a member.
pub(super) fn is_member(office: &str) -> bool {
    folded(office.rsplit(' ').next().unwrap_or(office)).trim_end_matches('s') == "member"
}

/// Tells whether an office is that of several.
pub(super) fn is_plural(office: &str) -> bool {
    let office = office.to_lowercase();
    singular(&office) != office
}

/// Returns a name without office and courtesy title: `Councilmember Two`, `Mme Trois`, `M. Deux`.
pub(super) fn bare(name: &str) -> &str {
    let (_, name) = without_honorific(name.trim());
    let name = split(name).map_or(name, |(_, name)| name);
    ["M. ", "MM. "].iter().find_map(|monsieur| name.strip_prefix(monsieur)).unwrap_or(name)
}

fn folded(word: &str) -> String {
    word.trim_matches(['.', ',']).to_lowercase()
}

/// Returns an office as that of one.
pub(super) fn singular(office: &str) -> &str {
    office.strip_suffix('s').unwrap_or(office)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_are_parted_from_names() {
        for (text, expected) in [
            ("Mayor Speaker One", Some(("Mayor", "Speaker One"))),
            ("Secretaris Speaker One", Some(("Secretaris", "Speaker One"))),
            ("Aspirant-bestuurslid Speaker One", Some(("Aspirant-bestuurslid", "Speaker One"))),
            ("Mayor Pro Tem Person Two", Some(("Mayor Pro Tem", "Person Two"))),
            ("Council Members Person Two", Some(("Council Members", "Person Two"))),
            ("Deputy City Clerk Recorder Seven", Some(("Deputy City Clerk", "Recorder Seven"))),
            ("Councilmember Three", Some(("Councilmember", "Three"))),
            ("Speaker One", None),
            ("Mayor", None),
            ("City of Exampleton", None),
        ] {
            assert_eq!(split(text), expected, "{text}");
        }
    }

    #[test]
    fn offices_are_known_by_their_last_word() {
        for text in ["City Manager", "1. Vorsitzende", "maire", "premier adjoint", "Council Member", "Vice President"] {
            assert!(is_office(text), "{text}");
        }
        for text in ["Some Body", "Office of the Clerk", "Clerk Software Limited", "", "12"] {
            assert!(!is_office(text), "{text}");
        }
        assert!(is_of_body("OpenThing Representative") && is_of_body("Software Engineer"));
        assert!(!is_of_body("Office of the City Manager") && !is_of_body("Representative") && !is_of_body("Some Body"));
        assert!(is_plural("Commissioners") && !is_plural("Commissioner"));
    }

    #[test]
    fn some_offices_are_of_no_meeting() {
        for text in ["Treasurer", "Vice-President", "Tesorero", "Trésorière", "1. Kassenwart", "Stellv. Vorsitzende"]
        {
            assert!(is_of_board(text), "{text}");
        }
        for text in ["Chair", "Secretary", "Scribe", "Presidente", "We looked for a treasurer today"] {
            assert!(!is_of_board(text), "{text}");
        }
    }

    #[test]
    fn names_are_bare_without_titles() {
        for (text, expected) in
            [("Councilmember Two", "Two"), ("Mme Trois", "Trois"), ("M. Deux", "Deux"), ("Speaker One", "Speaker One")]
        {
            assert_eq!(bare(text), expected);
        }
    }
}
