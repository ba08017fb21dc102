//! The words with which languages tell what was decided and who takes on work: a file for each of them, of which no list holds for another.
//! Japanese and Korean tell it by the ends of sentences and Chinese without spaces between words, so they have lists of their own.
//! Who takes on work is told in English by what `tasks` looks for.

mod catalan;
pub(super) mod chinese;
mod czech;
mod danish;
mod dutch;
mod english;
mod finnish;
mod french;
mod german;
mod hungarian;
mod italian;
pub(super) mod japanese;
pub(super) mod korean;
mod polish;
mod portuguese;
mod romanian;
mod russian;
mod spanish;
mod swedish;
mod turkish;
mod ukrainian;

/// What a language has for it. All words are in small letters.
pub(super) struct Words {
    /// What stands behind who takes something on, wherever it is told.
    pub(super) taking: &'static [&'static str],
    /// How single words end that do so.
    pub(super) taking_ends: &'static [&'static str],
    /// Words that end so, and do not.
    pub(super) otherwise_ended: &'static [&'static str],
    /// How a clause ends that does so, where the verb is its last word: `Kate ev sahibine yazacak`.
    pub(super) closing: &'static [&'static str],
    /// How one ends that ends so, and does not.
    pub(super) otherwise_closing: &'static [&'static str],
    /// What may be told of somebody without a task, and is one where tasks are announced.
    pub(super) doing: &'static [&'static str],
    /// What stands behind whoever promises work or is given it, before a clause that says which: `Kate erklärt sich bereit, sie zu fragen`.
    pub(super) pledging: &'static [&'static str],
    /// What a body does that gives somebody work, before their name: `Der Vorstand beauftragt Kate, sie zu fragen`.
    pub(super) charging: &'static [&'static str],
    /// What stands before the infinitive of such a clause.
    pub(super) of_infinitive: &'static [&'static str],
    /// Verbs of two parts, of which the second ends the clause: `Kate legt eine Seite an`; with more than one word, the others stand
    /// before it: `Kate nimmt Kontakt zu ihnen auf`.
    pub(super) parted: &'static [(&'static str, &'static [&'static str])],
    /// What stands before an infinitive, and where that stands.
    pub(super) auxiliaries: &'static [&'static str],
    /// Such words behind which somebody may stand who acts, where something else begins the sentence.
    pub(super) inverting: &'static [&'static str],
    /// What makes that a guess, or a case that may come.
    pub(super) supposing: &'static [&'static str],
    /// Whether the infinitive ends the clause rather than follows.
    pub(super) is_infinitive_last: bool,
    /// How infinitives end.
    pub(super) infinitives: &'static [&'static str],
    /// What says before such a word that it is none, but a noun, where something else may follow an infinitive.
    pub(super) articles_of_nouns: &'static [&'static str],
    /// What opens that.
    pub(super) prepositions: &'static [&'static str],
    /// Those that are no work.
    pub(super) idle: &'static [&'static str],
    /// What says, behind who takes it on, that what stands before is to be done by them.
    pub(super) brief: &'static [&'static str],
    /// What stands for a task that the sentence before told: `Kate erledigt das.`
    pub(super) pronouns: &'static [&'static str],
    /// What may stand before the name of somebody.
    pub(super) articles: &'static [&'static str],
    /// What joins two clauses.
    pub(super) joints: &'static [&'static str],
    /// How verbs end of which more than one has the task.
    pub(super) plural_ends: &'static [&'static str],
    /// With one of these in the clause, it is no task: it is denied, doubted, or done long since or every day.
    pub(super) doubts: &'static [&'static str],
    /// What the clause is about if somebody has a part in the meeting itself.
    pub(super) parts: &'static [&'static str],
    /// What tells behind a name what somebody did, though it looks like what they will do in another language.
    pub(super) recounting: &'static [&'static str],
    /// What opens what somebody says rather than does: `Kate schreibt, dass …`
    pub(super) saying: &'static [&'static str],
    /// Verbs behind which it opens what is to be found out.
    pub(super) asking: &'static [&'static str],
    /// What says that those who are named behind it have what was told before.
    pub(super) responsible: &'static [&'static str],
    /// What stands right before those who are named then.
    pub(super) being: &'static [&'static str],
    /// What stands between them and who helps them, whose name may have another ending there.
    pub(super) beside: &'static [&'static str],
    /// How sentences begin that tell a decision.
    pub(super) openings: &'static [&'static str],
    /// Bodies that decide.
    pub(super) bodies: &'static [&'static str],
    /// What they do then.
    pub(super) resolving: &'static [&'static str],
    /// What stands before a colon, above a list of what was decided.
    pub(super) announcing: &'static [&'static str],
    /// How that is done, or what is to follow, between it and the colon.
    pub(super) announced_so: &'static [&'static str],
    /// What stands between a body and what it has done, which ends the clause.
    pub(super) having: &'static [&'static str],
    /// What stands between a matter and what became of it; languages without any tell the latter alone.
    pub(super) became: &'static [&'static str],
    /// Verbs that say both.
    pub(super) passives: &'static [&'static str],
    /// What became of a matter that was decided on.
    pub(super) resolved: &'static [&'static str],
    /// What became of one that somebody else may have decided on, unless one of the `deciders` stands beside it.
    pub(super) settled: &'static [&'static str],
    /// Who decided, or how.
    pub(super) deciders: &'static [&'static str],
    /// What says that it was lost.
    pub(super) refused: &'static [&'static str],
    /// What it is called that was voted on.
    pub(super) subjects: &'static [&'static str],
    /// With one of these, nothing is decided, or it was before.
    pub(super) not_yet: &'static [&'static str],
    /// What is decided on for the course of the meeting alone.
    pub(super) procedural: &'static [&'static str],
    /// What says that something was put off.
    pub(super) put_off: &'static [&'static str],
    /// What says so of what it stands behind, and until when begins.
    pub(super) put_off_behind: &'static [&'static str],
    /// How the ways to vote begin, for, against and abstained, where each stands beside its number.
    pub(super) votes: Option<[&'static [&'static str]; 3]>,
    /// Set phrases that tell a decision.
    pub(super) phrases: SetPhrases,
    /// What may tell an outcome, or that there is none, where no rule does.
    pub(super) hints: Hints,
}

/// What may tell an outcome, or that there is none, where no rule does: for the secretary, who is asked. All words are in small letters; a
/// list has whole words unless it says that it has stems or ends.
pub(super) struct Hints {
    /// Right before what was decided, one of these says that it was not.
    pub(super) denying: &'static [&'static str],
    /// What is in nearly every sentence, and so tells the language.
    pub(super) common: &'static [&'static str],
    /// What those who meet are called by themselves.
    pub(super) ours: &'static [&'static str],
    /// How one of them says what they are to do.
    pub(super) mine: &'static [&'static str],
    /// What tells what will be.
    pub(super) future: &'static [&'static str],
    /// How verbs end that do so.
    pub(super) future_ends: &'static [&'static str],
    /// What tells what is to be.
    pub(super) duty: &'static [&'static str],
    /// Stems of what is done with what was decided on.
    pub(super) deciding: &'static [&'static str],
    /// Stems of those that say that it was, rather than that it is to be.
    pub(super) firm: &'static [&'static str],
    /// How verbs end with which an item begins that says what is to be done.
    pub(super) doing_ends: &'static [&'static str],
    /// How those end with which it ends.
    pub(super) last_ends: &'static [&'static str],
    /// What says until when.
    pub(super) deadlines: &'static [&'static str],
    /// Stems of what is done in a meeting and over with it.
    pub(super) reporting: &'static [&'static str],
    /// What tells what was.
    pub(super) past: &'static [&'static str],
    /// How verbs end that do so.
    pub(super) past_ends: &'static [&'static str],
    /// What tells a guess, or a case that may come.
    pub(super) supposing: &'static [&'static str],
    /// Stems of headings below which outcomes stand.
    pub(super) heads: &'static [&'static str],
    /// What is of every meeting.
    pub(super) formal: &'static [&'static str],
}

impl Hints {
    /// Those of a language without any.
    pub(super) const NONE: Hints = Hints {
        denying: &[],
        common: &[],
        ours: &[],
        mine: &[],
        future: &[],
        future_ends: &[],
        duty: &[],
        deciding: &[],
        firm: &[],
        doing_ends: &[],
        last_ends: &[],
        deadlines: &[],
        reporting: &[],
        past: &[],
        past_ends: &[],
        supposing: &[],
        heads: &[],
        formal: &[],
    };
}

/// Set phrases that tell a decision. All are in small letters but for those in capitals, and may begin or end with a space.
pub(super) struct SetPhrases {
    /// How a paragraph begins that tells one.
    pub(super) openings: &'static [&'static str],
    /// How a sentence begins that does so in the midst of a paragraph.
    pub(super) within: &'static [&'static str],
    /// What stands right behind such words, or the verb of a body, where it is left open what was decided.
    pub(super) left_open: &'static [&'static str],
    /// What a sentence says of what was decided before.
    pub(super) earlier: &'static [&'static str],
    /// How a paragraph begins with who decides.
    pub(super) bodies: &'static [&'static str],
    /// What its first sentence says of them then.
    pub(super) verbs: &'static [&'static str],
    /// What stands right behind them where a sentence in the midst of a paragraph tells one.
    pub(super) deciding: &'static [&'static str],
    /// Verbs in capitals with which a body decides, one below the other.
    pub(super) in_capitals: &'static [&'static str],
    /// What a sentence says that tells one, wherever in it that stands.
    pub(super) telling: &'static [&'static str],
    /// Such words of the reporter's own, which are somebody's where people speak.
    pub(super) ours: &'static [&'static str],
    /// Such words without anybody, behind what was talked about.
    pub(super) ending: &'static [&'static str],
    /// What may stand before the reporter's own at the beginning of a sentence or a clause.
    pub(super) leading_in: &'static [&'static str],
    /// Before such words, these say that it was otherwise, or is not so yet.
    pub(super) doubts: &'static [&'static str],
    /// Of these, what is before a comma holds for the part before it alone: `after some discussion, the group agreed to …`
    pub(super) of_a_clause: &'static [&'static str],
}

impl SetPhrases {
    /// Those of a language without any.
    const NONE: SetPhrases = SetPhrases {
        openings: &[],
        within: &[],
        left_open: &[],
        earlier: &[],
        bodies: &[],
        verbs: &[],
        deciding: &[],
        in_capitals: &[],
        telling: &[],
        ours: &[],
        ending: &[],
        leading_in: &[],
        doubts: &[],
        of_a_clause: &[],
    };
}

impl SetPhrases {
    /// Tells whether a sentence begins with a decision: `we hebben besloten …`, `la junta decide …`. English lists what its bodies do.
    pub(super) fn open_within(&self, lower: &str) -> bool {
        let with_body = || {
            let behind = |body: &&str| lower.strip_prefix(body.trim_end());
            let verbs = |rest: &'_ str| self.deciding.iter().any(|verb| self.tells_behind(rest, verb));
            self.bodies.iter().filter_map(behind).filter_map(|rest| rest.strip_prefix(' ')).any(verbs)
        };
        self.within.iter().any(|words| self.tells_behind(lower, words)) || with_body()
    }

    /// Tells whether a text begins with words that tell a decision, and goes on with what was decided in this meeting.
    pub(super) fn tells_behind(&self, text: &str, words: &str) -> bool {
        text.strip_prefix(words).is_some_and(|rest| !self.leaves_open(rest))
    }

    fn leaves_open(&self, rest: &str) -> bool {
        let first = rest.trim_start_matches([',', ' ']).split([' ', ',', '.']).next().unwrap_or_default();
        self.left_open.contains(&first) || self.earlier.iter().any(|words| rest.contains(words))
    }
}

/// Returns such phrases of all languages.
pub(super) fn phrases(of: impl Fn(&SetPhrases) -> &'static [&'static str]) -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().flat_map(move |language| of(&language.phrases)).copied()
}

impl Words {
    /// A language without any.
    const NONE: Words = Words {
        taking: &[],
        taking_ends: &[],
        otherwise_ended: &[],
        closing: &[],
        otherwise_closing: &[],
        doing: &[],
        pledging: &[],
        charging: &[],
        of_infinitive: &[],
        parted: &[],
        auxiliaries: &[],
        inverting: &[],
        supposing: &[],
        is_infinitive_last: false,
        infinitives: &[],
        articles_of_nouns: &[],
        prepositions: &[],
        idle: &[],
        brief: &[],
        pronouns: &[],
        articles: &[],
        joints: &[],
        plural_ends: &[],
        doubts: &[],
        parts: &[],
        recounting: &[],
        saying: &[],
        asking: &[],
        responsible: &[],
        being: &[],
        beside: &[],
        openings: &[],
        bodies: &[],
        resolving: &[],
        announcing: &[],
        announced_so: &[],
        having: &[],
        became: &[],
        passives: &[],
        resolved: &[],
        settled: &[],
        deciders: &[],
        refused: &[],
        subjects: &[],
        not_yet: &[],
        procedural: &[],
        put_off: &[],
        put_off_behind: &[],
        votes: None,
        phrases: SetPhrases::NONE,
        hints: Hints::NONE,
    };
}

/// By language, in the order of how often one meets it.
pub(super) static LANGUAGES: [Words; 18] = [
    english::WORDS,
    german::WORDS,
    french::WORDS,
    spanish::WORDS,
    italian::WORDS,
    portuguese::WORDS,
    dutch::WORDS,
    polish::WORDS,
    swedish::WORDS,
    danish::WORDS,
    czech::WORDS,
    russian::WORDS,
    finnish::WORDS,
    catalan::WORDS,
    hungarian::WORDS,
    ukrainian::WORDS,
    romanian::WORDS,
    turkish::WORDS,
];

/// What is put in a way that only one of them has asks that one.
pub(super) static ENGLISH: &Words = &LANGUAGES[0];
pub(super) static GERMAN: &Words = &LANGUAGES[1];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_language_are_sorted_and_stand_there_once() {
        for words in &LANGUAGES {
            let votes = words.votes.iter().flatten().copied();
            let lists = [
                words.taking, words.taking_ends, words.otherwise_ended, words.closing, words.otherwise_closing,
                words.doing, words.pledging, words.charging, words.of_infinitive, words.auxiliaries, words.inverting,
                words.supposing, words.infinitives, words.articles_of_nouns, words.prepositions, words.idle,
                words.brief, words.pronouns, words.articles, words.joints, words.plural_ends, words.doubts,
                words.parts, words.recounting, words.saying, words.asking, words.responsible, words.being,
                words.beside, words.openings, words.bodies, words.resolving, words.announcing, words.announced_so,
                words.having, words.became, words.passives, words.resolved, words.settled, words.deciders,
                words.refused, words.subjects, words.not_yet, words.procedural, words.put_off, words.put_off_behind,
                words.phrases.openings, words.phrases.within, words.phrases.left_open, words.phrases.earlier,
                words.phrases.bodies, words.phrases.verbs, words.phrases.deciding, words.phrases.telling,
                words.phrases.ours, words.phrases.ending, words.phrases.leading_in, words.phrases.doubts,
                words.phrases.of_a_clause, words.hints.common, words.hints.ours, words.hints.mine, words.hints.future,
                words.hints.future_ends, words.hints.duty, words.hints.deciding, words.hints.firm,
                words.hints.doing_ends, words.hints.last_ends, words.hints.deadlines, words.hints.reporting,
                words.hints.past, words.hints.past_ends, words.hints.supposing, words.hints.heads, words.hints.formal,
            ];
            for list in lists.into_iter().chain(votes).chain(words.parted.iter().map(|(_, ends)| *ends)) {
                assert!(list.is_sorted_by(|one, other| one < other), "{list:?}");
                assert!(list.iter().all(|word| *word == word.to_lowercase()), "{list:?}");
            }
            assert!(words.parted.is_sorted_by(|(one, _), (other, _)| one < other), "{:?}", words.parted);
        }
    }
}
