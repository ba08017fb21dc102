//! Posts: parting "Head, Some Unit, Some Body" into the post held and the organisation it is held at.

use super::known::Known;
use super::prose::words_of;

/// A post and where it is held.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Post {
    /// The post, with the unit of the organisation: "Head, Some Unit".
    pub(super) position: Option<String>,
    /// The organisation, as front matter refers to it.
    pub(super) affiliation: Option<String>,
}

/// Nouns that name a post. In small letters; those of two words begin with one of these.
#[rustfmt::skip]
const POSTS: &[&str] = &[
    "head", "director", "director-general", "director-generals", "deputy", "vice", "minister", "secretary", "secretary-general",
    "under-secretary", "undersecretary", "under-secretary-general", "president", "vice-president", "premier", "chair",
    "chairman", "chairperson", "chairwoman", "co-chair", "vice-chair", "vice-chairman", "vice-chairperson", "professor",
    "dean", "vice-dean", "judge", "justice", "ambassador", "counsellor", "counselor", "adviser", "advisor", "officer",
    "manager", "chief", "attorney", "attorney-general", "representative", "delegate", "commissioner", "mayor", "clerk",
    "councillor", "councilor", "councilmember", "councilwoman", "councilman", "alderman", "fellow", "researcher", "lecturer", "engineer", "editor",
    "coordinator", "co-ordinator", "executive", "governor", "consultant", "speaker", "partner", "founder", "co-founder",
    "ceo", "cto", "cfo", "coo", "treasurer", "rapporteur", "lead", "leader", "analyst", "scientist", "architect",
    "specialist", "associate", "assistant", "registrar", "prosecutor", "consul", "envoy", "senator", "expert", "scholar",
    "surveyor", "planner", "superintendent", "principal", "chancellor", "vice-chancellor", "provost", "member", "convener",
    "convenor", "secretary-treasurer", "solicitor", "solicitor-general", "inspector", "controller", "comptroller", "auditor", "librarian",
    "archivist", "spokesperson", "trustee", "warden", "minister-counsellor", "attaché", "charge", "chargé", "reporter",
    "economist", "supervisor", "administrator", "technologist", "developer", "maintainer", "co-director", "facilitator",
    "barrister", "advocate", "lawyer", "physician", "student", "candidate", "permanent",
];

/// What may stand before such a noun and belongs to the post.
#[rustfmt::skip]
const BEFORE_POSTS: &[&str] = &[
    "deputy", "vice", "assistant", "associate", "senior", "junior", "chief", "acting", "former", "joint", "first", "second", "third",
    "foreign", "prime", "permanent", "special", "regional", "legal", "executive", "managing", "general", "visiting",
    "principal", "additional", "under", "adjunct", "honorary", "emeritus", "distinguished", "interim", "outgoing", "incoming", "national",
    "international", "technical", "scientific", "research", "political", "military", "chair", "full", "founding", "policy", "project",
    "programme", "program", "city", "town", "county", "municipal", "staff", "lead", "software", "systems", "security", "standards",
    "ad", "interim", "personal", "new", "current", "then", "law", "immediate", "past", "cabinet", "state", "parliamentary", "board", "team",
    "working", "group", "planning", "finance", "product", "data", "privacy", "network", "resident", "independent",
];

/// Words of the name of an organisation.
#[rustfmt::skip]
const ORGANISATIONS: &[&str] = &[
    "ministry", "university", "universiti", "institute", "institution", "organisation", "organization", "foundation", "committee",
    "council", "court", "commission", "secretariat", "agency", "bank", "company", "corporation", "ltd", "limited", "inc", "gmbh",
    "centre", "center", "association", "union", "department", "authority", "bureau", "office", "academy", "college",
    "school", "faculty", "parliament", "assembly", "embassy", "mission", "delegation", "society", "group", "federation",
    "league", "tribunal", "board", "consortium", "alliance", "network", "programme", "program", "laboratory", "laboratories",
    "division", "section", "unit", "initiative", "government", "police", "chamber", "trust", "fund", "forum", "cross", "crescent",
    "nations", "directorate", "library", "hospital", "museum", "press", "partners", "industries", "systems", "technologies", "labs",
    "task", "force", "body", "congress", "senate", "house", "cabinet", "firm", "llp", "plc", "ag", "sa", "works", "service", "services",
];

/// Parts of an organisation, which belong to the post when the organisation is named behind them.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "school", "faculty", "department", "division", "section", "unit", "centre", "center", "institute", "college", "initiative",
    "programme", "program", "office", "bureau", "directorate", "branch", "group", "team", "laboratory", "desk", "clinic",
];

/// Tells whether a word names a post.
pub(super) fn is_post_word(word: &str) -> bool {
    let lower = word.to_lowercase();
    POSTS.contains(&lower.as_str())
}

/// Tells whether a phrase begins with a post: "Head", "the Deputy Foreign Minister of …".
pub(super) fn begins_with_post(phrase: &str) -> bool {
    post_length(phrase).is_some()
}

/// Returns how many words of a phrase lead up to its noun of a post, that one included.
fn post_length(phrase: &str) -> Option<usize> {
    let words = words_of(phrase);
    let n_articles = words.iter().take_while(|word| is_article(word.text)).count();
    for (position, word) in words.iter().enumerate().skip(n_articles).take(5) {
        let lower = word.text.to_lowercase();
        let is_post = POSTS.contains(&lower.as_str());
        let goes_on = BEFORE_POSTS.contains(&lower.as_str());
        let next = words.get(position + 1).map(|next| next.text.to_lowercase());
        let leads_on = goes_on
            && word.after.is_empty()
            && next
                .as_ref()
                .is_some_and(|next| POSTS.contains(&next.as_str()) || BEFORE_POSTS.contains(&next.as_str()));
        if is_post && !leads_on {
            return Some(position + 1);
        }
        if !goes_on || word.ends_phrase() {
            return None;
        }
    }
    None
}

fn is_article(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "the" | "a" | "an" | "our" | "their" | "its" | "and" | "also" | "then" | "currently" | "who" | "is"
    )
}

/// Tells whether a phrase has a word of the name of an organisation, or is an acronym.
pub(super) fn is_organisation(phrase: &str) -> bool {
    let words = words_of(phrase);
    words.iter().any(|word| ORGANISATIONS.contains(&word.text.to_lowercase().as_str()) && word.is_capital())
        || is_acronym(phrase)
}

/// `ICRC`, `W3C`, `UN-Habitat`.
pub(super) fn is_acronym(phrase: &str) -> bool {
    let phrase = phrase.trim();
    let n_capitals = phrase.chars().filter(|c| c.is_uppercase()).count();
    !phrase.contains(' ') && n_capitals >= 2 && n_capitals * 2 >= phrase.chars().count()
}

/// Reads the segments that commas part.
pub(super) fn read(segments: &[&str], known: &Known) -> Post {
    let segments: Vec<String> =
        segments.iter().map(|segment| tidy(segment)).filter(|segment| !segment.is_empty()).collect();
    let Some(first) = segments.first() else { return Post::default() };
    if let Some((own, of)) = known_tail(&segments.join(", "), known) {
        return Post { position: Some(own), affiliation: Some(of) };
    }
    let is_post = begins_with_post(first);
    let (own, of) = match segments.len() {
        1 if is_post => split(first, known),
        1 => match before_post(first, known) {
            Some((organisation, post)) => (post, Some(organisation)),
            None => (String::new(), Some(first.clone())),
        },
        _ => split_segments(&segments, known),
    };
    let (own, of) = unit_of_name(own, of, known);
    Post {
        position: Some(tidy(&own)).filter(|own| !own.is_empty()),
        affiliation: of.map(|of| reference(&of, known)).filter(|of| !of.is_empty()),
    }
}

/// Finds the longest end of a phrase that is an organisation of the archive: "Counsellor | Department of Law, Ministry of …".
fn known_tail(phrase: &str, known: &Known) -> Option<(String, String)> {
    if !begins_with_post(phrase) {
        return None;
    }
    let marks = [", ", " of ", " at ", " to "];
    let mut places: Vec<(usize, usize)> =
        marks.iter().flat_map(|mark| phrase.match_indices(*mark)).map(|(at, mark)| (at, at + mark.len())).collect();
    places.sort_unstable();
    places.into_iter().find_map(|(end, start)| {
        let rest = tidy(&phrase[start..]);
        // A State may be the tail of the name of an organisation that the archive does not know.
        let reference = known.organisation(&rest).filter(|_| known.state(&rest).is_none())?;
        Some((tidy(&phrase[..end]), reference.to_owned()))
    })
}

/// Takes articles and remains of brackets off.
fn tidy(segment: &str) -> String {
    let is_edge = |c: char| matches!(c, ',' | ';' | '–' | '—' | ':' | '“' | '”' | '"') || c.is_whitespace();
    let segment = segment.trim_matches(is_edge);
    let is_balanced = segment.matches('(').count() == segment.matches(')').count();
    let segment = if is_balanced { segment } else { segment.trim_matches(|c| is_edge(c) || matches!(c, '(' | ')')) };
    let mut segment = segment.trim_end_matches('.');
    for _ in 0..3 {
        let articles = [
            "the ", "The ", "a ", "an ", "our ", "their ", "its ", "and ", "also ", "then ", "currently ", "his ",
            "her ",
        ];
        segment = articles.iter().find_map(|article| segment.strip_prefix(article)).unwrap_or(segment);
    }
    segment.trim().to_owned()
}

/// "Head | Cyber Initiative | Observer Research Foundation": the last segment is the organisation, with its State.
fn split_segments(segments: &[String], known: &Known) -> (String, Option<String>) {
    let last = segments.len() - 1;
    let is_state = known.state(&segments[last]).is_some();
    let ends_with_post = begins_with_post(&segments[last]) && known.organisation(&segments[last]).is_none();
    if ends_with_post {
        // Two posts: "Dean, Director of the Institute".
        let (own, of) = split(&segments[last], known);
        let before = segments[..last].join(", ");
        return (format!("{before}, {own}"), of);
    }
    if is_state && last >= 2 && !begins_with_post(&segments[last - 1]) {
        let organisation = format!("{}, {}", segments[last - 1], segments[last]);
        return (segments[..last - 1].join(", "), Some(organisation));
    }
    if is_state && last == 1 {
        // "Minister of Justice, Kenya"; but "Director of the Ministry of Justice, Kenya".
        let (own, of) = split(&segments[0], known);
        let of = match of {
            Some(of) if known.state(&of).is_none() => format!("{of}, {}", segments[last]),
            _ => segments[last].clone(),
        };
        return (own, Some(of));
    }
    if !is_organisation(&segments[last]) && known.organisation(&segments[last]).is_none() && last >= 1 {
        // "Head of Research, Some Institute, Springfield": a town behind the organisation.
        let is_town = |at: usize| is_organisation(&segments[at]) || known.organisation(&segments[at]).is_some();
        if last >= 2 && is_town(last - 1) && segments[last].split(' ').count() <= 2 {
            return (segments[..last - 1].join(", "), Some(segments[last - 1].clone()));
        }
    }
    (segments[..last].join(", "), Some(segments[last].clone()))
}

/// "Deputy Foreign Minister of Iran", "Judge at the High Court": the last "of" behind which an organisation stands.
fn split(text: &str, known: &Known) -> (String, Option<String>) {
    // An ambassador is one of a State to another.
    if let Some(states) = text.strip_prefix("Ambassador of ").map(|rest| known.states.find(rest))
        && let Some((_, sender)) = states.first()
    {
        return (text.to_owned(), known.state(&sender.reference));
    }
    if let Some((organisation, post)) = before_post(text, known) {
        return (post, Some(organisation));
    }
    let marks = [" of ", " at ", " from ", " with ", " to ", " in ", " for "];
    let mut places: Vec<(usize, &str)> = marks.iter().flat_map(|mark| text.match_indices(*mark)).collect();
    places.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let found = places.iter().find(|(at, mark)| {
        let rest = tidy(&text[at + mark.len()..]);
        let is_known = known.organisation(&rest).is_some() || known.state(&rest).is_some();
        let is_name = rest.starts_with(char::is_uppercase) && is_organisation(&rest) && !begins_with_post(&rest);
        let is_session = super::titles::is_meeting(rest.rsplit(' ').next().unwrap_or_default());
        // "for" and "in" bind a field rather than a body: "Adviser for Union Affairs".
        let is_binding = !matches!(*mark, " for " | " in ") || is_known;
        (is_known || is_name) && is_binding && !is_session
    });
    // The farther "of" may take the whole name: "Judge of the International Court of Justice", "of the Ministry of Law of Iran".
    let longest = found.map(|&(at, mark)| {
        let whole = places.iter().filter(|(other, _)| *other < at).find(|(other, other_mark)| {
            let rest = tidy(&text[other + other_mark.len()..]);
            let head = rest.split([' ']).next().unwrap_or_default().to_lowercase();
            known.organisation(&rest).is_some()
                || known.state(&rest).is_some()
                || (matches!(head.as_str(), "ministry" | "government" | "embassy") && *other_mark != " for ")
        });
        whole.copied().unwrap_or((at, mark))
    });
    match longest {
        Some((at, mark)) => (text[..at].to_owned(), Some(tidy(&text[at + mark.len()..]))),
        None => (text.to_owned(), None),
    }
}

/// "China's Premier", "AALCO Secretary-General": the organisation before the post.
fn before_post(text: &str, known: &Known) -> Option<(String, String)> {
    let words = words_of(text);
    for (at, word) in words.iter().enumerate().take(8) {
        let rest = &text[words.get(at + 1)?.range.start..];
        let owner = text[words[0].range.start..word.range.end]
            .trim_end_matches("'s")
            .trim_end_matches("’s")
            .trim_end_matches(['\'', '’']);
        let is_owned = owner.len() < word.range.end - words[0].range.start;
        let is_name = known.organisation(owner).is_some()
            || known.state(owner).is_some()
            || is_acronym(owner)
            || (is_owned && is_organisation(owner));
        if word.ends_phrase() && !is_owned {
            return None;
        }
        if (is_name || (is_owned && word.is_capital() && known.cities.named(owner).is_some()))
            && begins_with_post(rest)
            && post_length(owner).is_none()
        {
            return Some((owner.to_owned(), rest.to_owned()));
        }
    }
    None
}

/// Takes the unit off an organisation: "Wuhan University Law School" is the Law School of Wuhan University.
fn unit_of_name(own: String, of: Option<String>, known: &Known) -> (String, Option<String>) {
    let Some(of) = of else { return (own, None) };
    let is_known = known.organisation(&of).is_some() || known.organisation(&reference(&of, known)).is_some();
    if is_known || own.is_empty() {
        return (own, Some(of));
    }
    let with_unit = |unit: &str| if own.is_empty() { unit.to_owned() } else { format!("{own}, {unit}") };
    let words = words_of(&of);
    let is_unit = |text: &str| words_of(text).iter().any(|word| UNITS.contains(&word.text.to_lowercase().as_str()));
    // "Faculty of Law of Some University", "Law School at Some University"
    for mark in [" of ", " at "] {
        for (at, _) in of.rmatch_indices(mark) {
            let (unit, rest) = (&of[..at], tidy(&of[at + mark.len()..]));
            let is_body = known.state(&rest).is_none() && !unit.contains(", ");
            if is_body && is_unit(unit) && (known.organisation(&rest).is_some() || rest.contains("University")) {
                return (with_unit(unit), Some(rest));
            }
        }
    }
    for (position, word) in words.iter().enumerate().take(words.len().saturating_sub(1)) {
        let name = &of[..word.range.end];
        let rest = of[word.range.end..].trim_start_matches([' ', ',', '’', '\'']);
        let is_whole = known.organisation(name).is_some()
            || (position > 0 && word.text == "University" && !rest.starts_with("of "));
        if is_whole && is_unit(rest) {
            return (with_unit(rest), Some(name.to_owned()));
        }
    }
    (own, Some(of))
}

/// Returns how front matter refers to an organisation: as the archive does if it knows it, else by its name.
pub(super) fn reference(name: &str, known: &Known) -> String {
    let name = tidy(name);
    if let Some(reference) = known.organisation(&name) {
        return reference.to_owned();
    }
    if let Some(state) = known.state(&name) {
        return state;
    }
    // "International Committee of the Red Cross (ICRC)"
    if let Some((long, short)) = name.split_once(" (") {
        let short = short.trim_end_matches(')');
        let known_as = known.organisation(long).or_else(|| known.organisation(short));
        return known_as.unwrap_or(long).to_owned();
    }
    if let Some((body, state)) = name.rsplit_once(", ")
        && let Some(short) = known.states.named(state)
    {
        // "Ministry of Justice, Kenya": the archive may call it otherwise.
        let forms = [
            format!("{body} of {state}"),
            format!("{body} of the {state}"),
            format!("{body} of {short}"),
            format!("{body} of the {short}"),
        ];
        if let Some(reference) = forms.iter().find_map(|form| known.organisation(form)) {
            return reference.to_owned();
        }
        let article =
            ["Republic", "Kingdom", "United", "Emirates", "Federation", "Union", "Philippines", "Netherlands"];
        let the = if article.iter().any(|word| state.contains(word)) { "the " } else { "" };
        return format!("{body} of {the}{state}");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::super::known::Named;
    use super::*;

    fn known() -> Known {
        let named = |reference: &str, names: &[&str]| Named {
            reference: reference.to_owned(),
            names: names.iter().map(|name| (*name).to_owned()).collect(),
        };
        let organisations = vec![
            named("mfa-iran", &["Ministry of Foreign Affairs of the Islamic Republic of Iran"]),
            named("aalco", &["Asian-African Legal Consultative Organization", "AALCO"]),
        ];
        Known::new(Vec::new(), organisations, Vec::new(), &[], Vec::new())
    }

    fn check(text: &str, position: &str, affiliation: &str) {
        let segments: Vec<&str> = text.split(", ").collect();
        let post = read(&segments, &known());
        let found = (post.position.unwrap_or_default(), post.affiliation.unwrap_or_default());
        assert_eq!(found, (position.to_owned(), affiliation.to_owned()), "{text}");
    }

    #[test]
    fn a_post_is_parted_from_its_organisation() {
        check("Head, Cyber Unit, Some Research Foundation", "Head, Cyber Unit", "Some Research Foundation");
        check("Head, ICRC", "Head", "ICRC");
        check("the Secretary-General of AALCO", "Secretary-General", "aalco");
        check("Deputy Foreign Minister of Iran", "Deputy Foreign Minister", "Iran");
        check(
            "Director General for Legal Affairs, Ministry of Foreign Affairs, Islamic Republic of Iran",
            "Director General for Legal Affairs",
            "mfa-iran",
        );
        check("Professor, Some University Law School", "Professor, Law School", "Some University");
        check("Professor at the Law School of Some University", "Professor at the Law School", "Some University");
        check("Judge of the International Court of Justice", "Judge", "International Court of Justice");
        check(
            "Minister for Constitutional and Legal Affairs of Tanzania",
            "Minister for Constitutional and Legal Affairs",
            "Tanzania",
        );
        check("Ambassador of Japan to the Philippines", "Ambassador of Japan to the Philippines", "Japan");
        check("China's Premier", "Premier", "China");
        check("President of the 55th Annual Session", "President of the 55th Annual Session", "");
        check("Mayor", "Mayor", "");
        check("Minister of Justice, Kenya", "Minister of Justice", "Kenya");
        check("Software Engineer, Example Labs", "Software Engineer", "Example Labs");
        check(
            "Secretary (West), Ministry of External Affairs, India",
            "Secretary (West)",
            "Ministry of External Affairs of India",
        );
    }
}
