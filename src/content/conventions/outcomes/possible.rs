//! Sentences that may tell an outcome and that no rule tells: for the secretary, who is asked whether each does.
//!
//! The rules beside this file are sure, and so they miss much. Here many general signs are weighed, none of which is sure by itself: somebody
//! who was there, a verb of the future, a word of deciding, the place. Nothing that is found here is told by itself.
//!
//! Input is the text line by line, who was there, who speaks where, and what is told; `possible/pieces` parts it, `possible/places`
//! knows what it stands below, `possible/people` whom it names; `possible/seen` finds the signs, and `possible/weigh` weighs them.

mod east_asian;
mod lowered;
mod people;
mod pieces;
mod places;
mod seen;
mod signs;
mod weigh;

use std::cmp::Reverse;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Search;
use super::struck::Struck;
use super::words::{LANGUAGES, Words};
use crate::content::Document;
use crate::content::conventions::chunks::{self, Chunk};
use crate::content::conventions::minutes::Minutes;
use crate::content::markdown::Line;
use crate::content::outcome::Outcome;
use crate::content::schema::{DecisionKind, DecisionStatus};
use crate::source::Span;
use crate::text::name::term_key;
use pieces::Piece;
use places::Site;
pub use signs::Sign;

/// A sentence that may tell an outcome, which nothing tells.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Possible {
    /// What it seems to be.
    pub kind: DecisionKind,
    /// Its words, as they stand there: a sentence or an item, without what items begin with.
    pub words: String,
    /// Who seems to be to act, by the name in the list of those who were there.
    pub by: Option<String>,
    /// What it says became of it: that it was rejected, or put off.
    pub state: Option<DecisionStatus>,
    /// The heading or line below which it stands.
    pub heading: Option<String>,
    /// Where it stands in the file.
    pub span: Span,
    /// The number of its paragraph.
    pub paragraph: u32,
    /// Why it may be one.
    pub signs: Vec<Sign>,
    /// How likely it is one.
    pub strength: Strength,
    /// What the signs weigh, against what speaks against it.
    pub weight: u32,
}

/// How likely a sentence tells an outcome.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Strength {
    /// Some do.
    Maybe,
    /// About half do.
    Likely,
}

impl Strength {
    fn of(weight: i32) -> Option<Strength> {
        match weight {
            LIKELY.. => Some(Strength::Likely),
            MAYBE.. => Some(Strength::Maybe),
            _ => None,
        }
    }
}

/// From here on about half of them tell an outcome, in the reports to which the weights were fitted.
const LIKELY: i32 = 18;
/// Of those that weigh less, hardly any does.
const MAYBE: i32 = 6;
/// More that are no more than perhaps would hide the others.
const MOST_MAYBE: usize = 8;

/// A sentence, and where it stands.
#[derive(Clone, Copy)]
struct Sentence<'a> {
    piece: &'a Piece<'a>,
    chunk: &'a Chunk<'a>,
    site: &'a Site,
}

/// Finds the sentences of a report that may tell an outcome, the surest first, and of those that are as sure in their order there.
pub(in crate::content::conventions) fn read(search: &Search<'_>, document: &Document) -> Vec<Possible> {
    let Minutes { file, lines, marks, .. } = search.minutes;
    let struck = Struck::new(file, lines);
    let kept: Vec<Line> = lines.iter().filter(|line| !struck.touches(line)).cloned().collect();
    let search = &Search { minutes: Minutes { lines: &kept, ..search.minutes }, ..*search };
    let chunks = chunks::of(&kept, marks);
    let language = language_of(&chunks);
    let sites = places::of(search, document, &chunks, language);
    let told = Told::new(&document.outcomes);
    let mut seen = FxHashSet::default();
    let mut found = Vec::new();
    for (chunk, site) in chunks.iter().zip(&sites) {
        let Some(site) = site else { continue };
        for piece in &pieces::of(file, chunk) {
            let mut is_new = || seen.insert((site.group, term_key(piece.words)));
            if let Some(possible) = possible(search, language, Sentence { piece, chunk, site })
                && !told.has(&possible)
                && is_new()
            {
                found.push(possible);
            }
        }
    }
    found.sort_by_key(|possible| (Reverse(possible.weight), possible.span.start));
    let n_likely = found.partition_point(|possible| possible.strength == Strength::Likely);
    found.truncate(n_likely + MOST_MAYBE);
    found
}

fn possible(search: &Search<'_>, language: &Words, sentence: Sentence<'_>) -> Option<Possible> {
    let weighed = weigh::weigh(search, language, sentence)?;
    let strength = Strength::of(weighed.weight)?;
    Some(Possible {
        kind: weighed.kind,
        words: sentence.piece.words.to_owned(),
        by: weighed.by,
        state: weighed.state,
        heading: sentence.site.heading.clone(),
        span: sentence.piece.span,
        paragraph: sentence.chunk.line.paragraph,
        signs: weighed.signs,
        strength,
        weight: weighed.weight.try_into().unwrap_or_default(),
    })
}

/// Returns the language of a report: that whose words that are in nearly every sentence are there most often, else English.
fn language_of(chunks: &[Chunk<'_>]) -> &'static Words {
    /// So many letters are enough.
    const ENOUGH: usize = 50_000;
    let mut n_found = [0_usize; LANGUAGES.len()];
    let mut length = 0;
    for chunk in chunks {
        for word in chunk.text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            let word = word.to_lowercase();
            for (n_found, words) in n_found.iter_mut().zip(&LANGUAGES) {
                *n_found += usize::from(words.hints.common.contains(&word.as_str()));
            }
        }
        length += chunk.text.len();
        if length > ENOUGH {
            break;
        }
    }
    // Of two with as many, the first is met more often.
    let most = n_found.iter().copied().max().unwrap_or_default();
    let at = n_found.iter().position(|n| *n == most).unwrap_or_default();
    &LANGUAGES[at]
}

/// What is told, to be known again.
struct Told {
    keys: FxHashSet<String>,
    /// The words of each, by paragraph.
    by_paragraph: FxHashMap<u32, Vec<FxHashSet<String>>>,
}

impl Told {
    fn new(told: &[Outcome]) -> Told {
        let mut known = Told { keys: FxHashSet::default(), by_paragraph: FxHashMap::default() };
        for outcome in told {
            let key = term_key(&outcome.text);
            if outcome.paragraph > 0 {
                let words = key.split(' ').map(str::to_owned).collect();
                known.by_paragraph.entry(outcome.paragraph).or_default().push(words);
            }
            known.keys.insert(key);
        }
        known
    }

    /// Tells whether the words of a sentence are told anywhere, or some of them in its paragraph.
    fn has(&self, possible: &Possible) -> bool {
        /// With so many of one paragraph each further sentence is compared with no more.
        const MOST_COMPARED: usize = 50;
        let key = term_key(&possible.words);
        let known = self.by_paragraph.get(&possible.paragraph).map_or(&[][..], Vec::as_slice);
        // A list of what was decided counts it: `Resolution #2: …`
        let is_told_behind_label =
            || possible.words.split_once(": ").is_some_and(|(_, words)| self.keys.contains(&term_key(words)));
        self.keys.contains(&key)
            || is_told_behind_label()
            || known.iter().take(MOST_COMPARED).any(|known| overlap(known, &key))
    }
}

/// Tells whether at least half of the words of the shorter of two texts are in the other.
fn overlap(known: &FxHashSet<String>, key: &str) -> bool {
    let words: FxHashSet<&str> = key.split(' ').collect();
    let n_shared = words.iter().filter(|word| known.contains(**word)).count();
    n_shared > 0 && 2 * n_shared >= known.len().min(words.len())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use proptest::prelude::*;

    use super::*;
    use crate::config::Config;
    use crate::content::possible;
    use crate::fixture::document;

    const PRESENT: &str = "# T\n\n## Present\n\n- Speaker One\n- Person Two\n- Human Three\n\n## Roof\n\n";

    fn offers(document: &Document) -> String {
        let mut said = String::new();
        for possible in possible(document, &Config::default()) {
            let Possible { kind, words, by, signs, strength, .. } = possible;
            let by = by.map(|by| format!(" <{by}>")).unwrap_or_default();
            let signs: Vec<String> = signs.iter().map(Sign::to_string).collect();
            said.push_str(&format!("{strength:?} {kind:?}{by}: {words} [{}]\n", signs.join("; ")));
        }
        said
    }

    /// Says what may be an outcome below a list of those who were there.
    fn check(text: &str, expected: Expect) {
        expected.assert_eq(&offers(&document("meetings/2021-05-03-a.md", &format!("{PRESENT}{text}"))));
    }

    #[test]
    fn many_signs_together_make_an_outcome_likely() {
        check(
            "The roof is old. Speaker plans to look at it this week, and Person said that it was wet.\n\nWe will most likely go with tiles. The gate is green.\n\n- Tiles are red\n- paint the gate next week\n",
            expect![[r#"
                Likely Action <Speaker One>: Speaker plans to look at it this week, and Person said that it was wet. [somebody who was there, and what they are to do; a word for what will be; a deadline]
                Maybe Decision: We will most likely go with tiles. [a word for what will be; it says what “we” are to do]
            "#]],
        );
    }

    #[test]
    fn what_is_told_is_not_offered() {
        check(
            "- ACTION: Speaker to write to them\n- Agreed to paint the gate\n\nDECISION: The hall is let. It is let in May.\n\n\
             RESOLVED: We will go with tiles.\n\n## Resolved\n\n- Resolution #2: We will go with tiles.\n",
            expect![],
        );
    }

    #[test]
    fn how_a_meeting_goes_is_not_offered() {
        check(
            "The minutes of April were approved.\n\nSpeaker moved to adjourn.\n\nShould we paint the gate?\n\nThe next meeting will be on 3 June 2021.\n\n- none\n\n`will paint it`\n\n~~Speaker plans to look at it next week~~\n\n> We will go with tiles.\n\n    will paint it\n",
            expect![],
        );
    }

    #[test]
    fn who_speaks_is_offered_with_what_they_promise() {
        check(
            "Speaker One: The gate is old, and we will all see it fall.\n\nPerson Two: I will paint it next week.\n\nHuman Three: It should be green.\n\nSpeaker One: Thanks.\n",
            expect![[r#"
                Likely Action <Person Two>: Person Two: I will paint it next week. [what a speaker promises; a word for what will be; a deadline; a name before a colon]
            "#]],
        );
    }

    #[test]
    fn names_before_colons_in_a_list_of_outcomes_do_not_speak() {
        check(
            "**Results**\n\n- Speaker: Introduce Person to the landlord\n- Speaker/Person: Sort out the questions\n- Human and Speaker: A list of tiles\n- Person: Draft of the letter\n- Human: Water the roof\n\nPerson contact them and ask\n",
            expect![[r#"
                Likely Action <Speaker One>: Speaker: Introduce Person to the landlord [somebody who was there, and what they are to do; a name before a colon, in a list of outcomes; a verb as tasks have it; below “Results”; a short item]
                Likely Action <Speaker One, Person Two>: Speaker/Person: Sort out the questions [a name before a colon, in a list of outcomes; a verb as tasks have it; below “Results”; a short item]
                Likely Action <Person Two>: Person: Draft of the letter [a name before a colon, in a list of outcomes; a verb as tasks have it; below “Results”; a short item]
                Likely Action <Human Three, Speaker One>: Human and Speaker: A list of tiles [a name before a colon, in a list of outcomes; below “Results”; a short item]
                Likely Action <Human Three>: Human: Water the roof [a name before a colon, in a list of outcomes; below “Results”; a short item]
                Maybe Action <Person Two>: Person contact them and ask [somebody who was there, and what they do; below “Results”]
            "#]],
        );
    }

    #[test]
    fn what_was_denied_or_put_off_is_told_so() {
        let text = format!(
            "{PRESENT}The fee for the gate is not approved by the board.\n\nThe fee was agreed and then postponed to May.\n"
        );
        let document = document("meetings/2021-05-03-a.md", &text);
        let states =
            possible(&document, &Config::default()).into_iter().map(|possible| (possible.span.start, possible.state));
        let mut states: Vec<_> = states.collect();
        states.sort_unstable_by_key(|(start, _)| *start);
        let states: Vec<_> = states.into_iter().map(|(_, state)| state).collect();
        assert_eq!(states, [Some(DecisionStatus::Dropped), Some(DecisionStatus::Open)]);
    }

    #[test]
    fn people_of_front_matter_are_known() {
        let text = "---\ntitle: T\ndate: 2021-05-03\nattendees: [Speaker One]\n---\n\nSpeaker plans to look at the roof this week.\n";
        expect![[r#"
            Likely Action <Speaker One>: Speaker plans to look at the roof this week. [somebody who was there, and what they are to do; a word for what will be; a deadline]
        "#]].assert_eq(&offers(&document("meetings/2021-05-03-a.md", text)));
    }

    #[test]
    fn german_is_read() {
        check(
            "Das Dach ist alt und nicht dicht.\n\n- Das Tor muss noch bis zum Herbst gestrichen werden\n- Lehrstuhl als Partner anfragen\n- Es wurde über das Wetter gesprochen\n\nKonsens: Das Tor bleibt grün.\n",
            expect![[r#"
                Likely Action: Das Tor muss noch bis zum Herbst gestrichen werden [a word for what will be; a deadline; a verb as tasks have it; a word for what must be; an outcome in the same list; a short item]
                Maybe Action: Lehrstuhl als Partner anfragen [a verb as tasks have it; a word for what must be; an outcome in the same list; a short item]
            "#]],
        );
    }

    #[test]
    fn dutch_is_read() {
        check(
            "Het dak van de hal is oud en niet dicht.\n\nHet hek moet voor de volgende vergadering nog geschilderd worden. Speaker en Person komen daar nog op terug. Het was een mooie dag.\n",
            expect![[r#"
                Likely Action: Het hek moet voor de volgende vergadering nog geschilderd worden. [a word for what will be; a deadline; a word for what must be]
                Maybe Action <Speaker One>: Speaker en Person komen daar nog op terug. [somebody who was there, and what they do]
            "#]],
        );
    }

    #[test]
    fn spanish_and_polish_are_read() {
        check(
            "El techo de la sala es viejo y no se usa.\n\n- Speaker pintará la puerta antes de la próxima reunión\n- Revisar la puerta de la sala\n- La puerta era verde\n",
            expect![[r#"
                Maybe Action: Revisar la puerta de la sala [a verb as tasks have it; an outcome in the same list; a short item]
            "#]],
        );
        check(
            "Dach jest stary i nie jest szczelny, a brama jest na końcu.\n\n- Należy pomalować bramę do końca maja\n- Na ten moment postanowiono, że brama jest zielona\n- Brama była zielona\n",
            expect![[r#"
                Likely Action: Należy pomalować bramę do końca maja [a deadline; it begins as tasks do; a word for what must be; a short item]
                Maybe Decision: Na ten moment postanowiono, że brama jest zielona [it says what was decided; a word of deciding; a short item]
            "#]],
        );
    }

    #[test]
    fn japanese_is_read() {
        check(
            "- 門の色について今後相談\n- 門は緑である\n- 屋根を次回までに確認する\n",
            expect![[r#"
            Likely Action: 門の色について今後相談 [it ends with what is to be done; a deadline; an outcome in the same list; a short item]
        "#]],
        );
    }

    #[test]
    fn words_stand_where_they_are_said_to() {
        let text = format!(
            "{PRESENT}- [ ] **Speaker** plans to look\n  at it this week. It is old; next week we will go with *tiles* then.\n"
        );
        let document = document("meetings/2021-05-03-a.md", &text);
        let found: Vec<(String, String)> = possible(&document, &Config::default())
            .into_iter()
            .map(|possible| (possible.words, document.file.slice(possible.span).to_owned()))
            .collect();
        expect![[r#"
            [
                (
                    "Speaker plans to look at it this week.",
                    "Speaker** plans to look\n  at it this week.",
                ),
                (
                    "It is old; next week we will go with tiles then.",
                    "It is old; next week we will go with *tiles* then.",
                ),
            ]
        "#]]
        .assert_debug_eq(&found);
    }

    proptest! {
        #[test]
        fn no_text_is_too_strange(text in "(- |\\PC|\n|will |agreed |Speaker |: |;|\\(|→|を確認する|~~){0,80}") {
            let document = document("meetings/2021-05-03-a.md", &format!("{PRESENT}{text}"));
            for found in possible(&document, &Config::default()) {
                prop_assert!(!document.file.slice(found.span).is_empty());
            }
        }
    }
}
