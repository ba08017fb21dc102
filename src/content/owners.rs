//! Who is to act, by the words of an action: `Kate to write to them`, `SON: write`, `write to them (Speaker One)`.

use rustc_hash::FxHashSet;

use super::named;

/// A name has no more words than this; what is longer is a sentence.
const MOST_WORDS_OF_NAME: usize = 4;

/// What is done to somebody: "Write to them" names nobody.
const TO_WHOM: &[&str] = &[
    "write", "talk", "speak", "reply", "respond", "answer", "go", "return", "add", "move", "listen", "appeal", "apply",
    "report", "continue", "try", "need", "reach out", "get back",
];

/// What is done with somebody who stands behind it: "Invite Speaker One to the next meeting" says nothing of who is to do so.
const TELLING: &[&str] = &[
    "invite", "ask", "email", "contact", "ping", "remind", "tell", "send", "thank", "introduce", "nominate", "appoint",
    "get", "allow", "request",
];

/// Words with which tasks begin.
#[rustfmt::skip]
const VERBS: &[&str] = &[
    "review", "update", "create", "fix", "check", "discuss", "draft", "prepare", "schedule", "follow", "make", "propose", "define", "begin", "start", "stop", "investigate", "publish", "post", "share", "circulate",
    "document", "read", "test", "merge", "close", "finish", "complete", "clarify", "confirm", "decide", "determine", "explore", "find", "identify", "implement", "improve", "include", "look", "organise", "organize",
    "plan", "provide", "put", "remove", "rename", "replace", "research", "resolve", "revise", "set", "submit", "suggest", "summarize", "upload", "use", "verify", "work", "consider", "collect", "compare", "convert",
    "coordinate", "develop", "ensure", "evaluate", "expand", "finalize", "finalise", "generate", "gather", "host", "keep", "reconsider", "reconvene", "revisit", "refine", "initiate", "book", "build", "buy", "bring", "call", "clean",
    "hold", "give", "change", "order", "pay", "print", "register", "sign", "vote", "approve", "target", "link", "examine", "add", "write", "send", "ask", "invite", "contact", "email", "move", "request", "talk",
    "reach", "re-draft", "redraft", "rework", "split", "announce", "apply", "assign", "attend", "cancel", "capture", "choose", "compile", "copy", "correct", "design", "distribute", "drop", "edit", "establish", "file",
    "get", "inform", "install", "migrate", "monitor", "notify", "obtain", "open", "present", "produce", "promote", "raise", "recruit", "report", "respond", "run", "search", "seek", "select", "setup", "solicit", "study",
    "take", "tell", "track", "translate", "try", "turn", "appoint", "arrange", "demo", "describe", "extend", "focus", "continue", "push", "pull", "agree", "queue", "restructure", "re-run", "rewrite", "increase", "decrease", "reduce", "adopt", "archive", "enable", "adjust", "analyze", "analyse", "assess", "commit", "configure", "deprecate", "fill", "incorporate", "integrate", "outline",
    "ping", "poll", "prototype", "recommend", "refactor", "reopen", "reply", "revert", "simplify", "tweak", "unify", "validate", "cleanup", "adapt", "explain", "transfer", "sync", "tag", "tidy", "think", "offer", "maintain", "advertise", "advise", "align", "amend", "assemble", "attach", "automate", "calculate", "chase", "collate", "combine", "communicate", "conduct", "consolidate", "consult", "contribute", "convene", "delegate", "delete", "deliver", "deploy", "dispose", "donate", "elaborate", "encourage", "engage", "enquire", "escalate", "facilitate", "fetch", "flesh", "formalize", "formulate", "forward", "hire", "inquire", "insert", "inspect", "introduce", "invest", "liaise", "locate", "modify", "negotiate", "participate", "perform", "preserve", "prioritise", "prioritize", "procure", "proofread", "publicise", "publicize", "purchase", "pursue", "rearrange", "redesign", "refer", "refresh", "relocate", "remind", "renew", "reproduce", "reserve", "restore", "retrieve", "reuse", "specify", "streamline", "strengthen", "summarise", "synchronize", "undertake", "sort", "speak",
];

/// Words that say what tasks are about, when they are due or how they stand: no names, with a capital or without.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "afterwards", "afterward", "then", "later", "next", "finally", "also", "first", "second", "once", "when", "if", "after", "before", "until", "by", "for", "to", "on", "in", "with",
    "pr", "prs", "issue", "issues", "note", "notes", "topic", "status", "date", "due", "deadline", "done", "closed", "pending", "wip", "tbd", "todo", "eta", "owner", "owners", "action", "actions", "task", "tasks", "item",
    "agenda", "updates", "followup", "proposal", "documentation", "tests", "website", "meeting", "mailing", "need", "needs", "please", "plus", "question", "questions", "more", "other", "see", "this", "that", "the", "these",
    "there", "some", "no", "not", "yes", "new", "old", "important", "high", "low", "medium", "list", "links", "come", "approval", "example", "examples", "background", "goal", "option", "per",
];

/// Tells whether words begin with what is to be done: "Write to them".
pub(super) fn is_imperative(text: &str) -> bool {
    let first = text.trim().split([' ', ',', '/', ':']).next().unwrap_or_default().to_lowercase();
    VERBS.contains(&first.as_str())
}

/// Tells whether words begin with what is done with somebody who stands behind it: "Ask the chair (Kate)".
pub(super) fn is_of_telling(text: &str) -> bool {
    let first = text.trim().split([' ', ',']).next().unwrap_or_default().to_lowercase();
    TELLING.contains(&first.as_str())
}

/// Returns who is to act, as an action names them.
pub(super) fn owner(text: &str) -> Option<&str> {
    let text = STATES.iter().find_map(|state| text.strip_prefix(state)).unwrap_or(text).trim_start();
    in_charge(text).or_else(|| before(text)).or_else(|| behind(text))
}

/// What may stand before who is to act.
const STATES: &[&str] =
    &["NEW:", "OPEN:", "DONE:", "CLOSED:", "PENDING:", "DONE ", "OLD:", "[NEW]", "[OPEN]", "[DONE]", "[CLOSED]"];

/// Returns who stands at the end behind the word for it, in Chinese, Japanese and Korean: `…更新文档。责任人：甲、乙`, `…（担当：甲）`.
pub(super) fn in_charge(text: &str) -> Option<&str> {
    #[rustfmt::skip]
    const WORDS: &[&str] = &[
        "责任人", "負責人", "负责人", "責任人", "责任方", "跟进人", "跟進人", "担当者", "担当", "담당자", "담당", "책임자",
    ];
    const MOST: usize = 6;
    const LONGEST: usize = 24;
    let (at, word) = WORDS.iter().filter_map(|word| Some((text.rfind(word)?, *word))).max()?;
    let behind = text[at + word.len()..].trim_start().strip_prefix(['：', ':'])?;
    let names = behind.trim_matches(['。', '.', '；', ';', '）', ')', '】', ' ', '\u{3000}']);
    let parts = || names.split(['、', ',', '，', '/']).map(str::trim);
    let is_name = |name: &str| {
        (2..=LONGEST).contains(&name.chars().count())
            && !matches!(name, "未定" | "待定" | "暂无" | "なし")
            && !name.contains(['。', '：', ':', '；', '？', '（', '('])
    };
    (at > 0 && parts().count() <= MOST && parts().all(is_name)).then_some(names)
}

/// Tells whether a name stands at the end of a text behind the word for who has a task.
pub(super) fn is_named(text: &str, name: &str) -> bool {
    in_charge(text) == Some(name)
        || in_charge(text).is_some_and(|names| names.split(['、', ',', '，', '/']).any(|one| one.trim() == name))
}

/// Tells whether words of Chinese say something rather than name somebody: nobody there has more than four letters, and where Japanese has
/// more, it is not written in those of Chinese alone.
fn is_chinese_phrase(name: &str) -> bool {
    const LONGEST_NAME: usize = 4;
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9FFF}');
    let is_long = |part: &str| part.chars().all(is_han) && part.chars().count() > LONGEST_NAME;
    name.contains(['，', '。', '；']) || name.split('、').any(is_long)
}

/// Returns who stands in brackets at the end: `write to them (Speaker One)`, `資料を共有する（甲さん）`.
fn behind(text: &str) -> Option<&str> {
    let text = text.trim_end_matches(['.', '。', ' ']);
    if let Some((_, name)) = text.strip_suffix('）').and_then(|text| text.rsplit_once('（')) {
        /// "さん" says that somebody is meant.
        const COURTESY: &str = "さん";
        let is_person = |part: &str| part.trim().ends_with(COURTESY);
        return name.split(['、', ',', '，']).all(is_person).then_some(name);
    }
    let (_, name) = text.strip_suffix(')')?.rsplit_once('(')?;
    (name.contains(' ') && is_name(name) && !is_of_task(name)).then_some(name)
}

/// Returns who is to act: who stands before "to", "will" or a dash, or in brackets before the rest.
fn before(text: &str) -> Option<&str> {
    let in_brackets =
        [('[', ']'), ('(', ')')].iter().find_map(|(open, close)| text.strip_prefix(*open)?.split_once(*close));
    if let Some((name, rest)) = in_brackets {
        let name = name.trim().trim_end_matches(':');
        return (rest.starts_with([' ', ':']) && is_name(name) && !is_of_task(name)).then(|| name.trim());
    }
    let ends = [" to ", " will ", " -- ", "-- ", " - ", " – ", " — ", ": ", "：", "- "];
    // `SON, write to them`
    let comma = text.find(", ").filter(|at| {
        let (name, rest) = (&text[..*at], &text[at + 2..]);
        !name.contains(' ') && rest.starts_with(char::is_lowercase)
    });
    let end = ends.iter().filter_map(|end| text.find(end)).chain(comma).min()?;
    let name = text[..end].trim();
    let first = name.split(' ').next().unwrap_or_default().to_lowercase();
    let is_self = matches!(first.as_str(), "i" | "we" | "you" | "he" | "she" | "it" | "they");
    let is_told =
        is_self || name.contains(' ') && (TO_WHOM.contains(&first.as_str()) || TELLING.contains(&first.as_str()));
    // `Some team to do it - Kate`, `… (Kate)`: who is named behind it has it.
    let is_alone =
        || ![" - ", " – "].iter().any(|dash| text.contains(dash)) && !text.trim_end_matches('.').ends_with(')');
    let is_body =
        || is_body(name) && [" to ", " will "].iter().any(|joint| text[end..].starts_with(joint)) && is_alone();
    let is_owner = is_name(name) || are_names(name) || is_body();
    // "Letter to the owner"
    #[rustfmt::skip]
    const ARTICLES: &[&str] = &["the", "a", "an", "all", "our", "their", "his", "her", "its", "this", "that", "these", "those", "each", "every", "any"];
    let is_to_whom = text[end..]
        .strip_prefix(" to ")
        .and_then(|rest| rest.split(' ').next())
        .is_some_and(|next| ARTICLES.contains(&next));
    let is_other = is_told || is_to_whom || is_item_number(name) || is_of_task(name) || is_chinese_phrase(name);
    (is_owner && !is_other && !TO_WHOM.contains(&name.to_lowercase().as_str())).then_some(name)
}

/// Tells whether a word is the number of a task in a list of them: `AP1 - write to them`.
fn is_item_number(word: &str) -> bool {
    let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
    letters.len() < word.len()
        && (1..=3).contains(&letters.len())
        && letters.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Tells whether words look like the whole names of two or three: `Speaker María One & Person Two`.
fn are_names(text: &str) -> bool {
    const MOST_NAMES: usize = 3;
    let parts = text.split(['&', '/']).flat_map(|part| part.split(" and ")).map(str::trim);
    let is_whole = |part: &str| part.contains(' ') && is_name(part);
    (2..=MOST_NAMES).contains(&parts.clone().count()) && parts.into_iter().all(is_whole)
}

/// Tells whether words name a body by its own name: `CI Working group`. "The team" is whoever.
fn is_body(text: &str) -> bool {
    let words: Vec<&str> = text.split(' ').collect();
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let is_article =
        |word: &str| matches!(word, "The" | "A" | "An" | "This" | "That" | "Our" | "Each" | "Every" | "Any" | "Some");
    words.last().is_some_and(|last| BODIES.contains(&last.to_lowercase().as_str()))
        && (2..=MOST_WORDS_OF_NAME).contains(&words.len())
        && words[..words.len() - 1].iter().all(is_capital)
        && !is_article(words[0])
}

/// Returns the code of somebody that stands alone behind a comma at the end of a task: `Publish it with that draft, SON.`
pub(super) fn code_behind_comma(text: &str, is_somebody: impl Fn(&str) -> bool) -> Option<&str> {
    let text = text.trim_end_matches(['.', ' ']);
    let (before, code) = text.rsplit_once(", ")?;
    // "Ask SON, STW" is a list.
    let is_list = before.rsplit([' ', ',']).next().is_some_and(&is_somebody);
    (named::is_code(code) && is_somebody(code) && !is_list && before.contains(' ')).then_some(code)
}

/// Tells whether words begin as tasks do.
pub(super) fn is_of_task(words: &str) -> bool {
    let first = words.trim().split([' ', ',', '/', '-', ':']).next().unwrap_or_default().to_lowercase();
    NOBODY.contains(&first.as_str()) || VERBS.contains(&first.as_str())
}

/// Tells whether words look like a name: a few, all with a capital or from a script without.
pub(super) fn is_name(text: &str) -> bool {
    let mut n_words = 0;
    let all = text.split([' ', ',', '/']).filter(|word| !word.is_empty()).all(|word| {
        n_words += 1;
        let first = word.trim_start_matches('(').chars().next();
        (word.len() > 1 && word.starts_with('@'))
            || matches!(word, "and" | "&" | "et" | "und" | "de" | "van" | "von")
            || first.is_some_and(|c| c.is_alphabetic() && !c.is_lowercase())
    });
    all && (1..=MOST_WORDS_OF_NAME).contains(&n_words)
}

/// Takes off a last sentence that says that there is nothing else: `We meet in May. No new actions.`
pub(super) fn without_addendum(text: &str) -> &str {
    let trimmed = text.trim_end_matches(['.', ' ']);
    let Some(at) = trimmed.rfind(". ").map(|at| at + 1).or_else(|| trimmed.rfind(" No ")) else { return text };
    if super::marked::is_nothing(&trimmed[at..]) { text[..at].trim_end() } else { text }
}

/// Forgets those who are to act that are no people but words: what stands before a colon or a dash and is written in small
/// letters elsewhere in the report is what an action is about. `is_word` tells what is, `is_known` who is a person.
pub(super) fn forget_words(
    by: &mut Option<String>,
    action: &str,
    is_word: impl Fn(&str) -> bool,
    is_known: impl Fn(&str) -> bool,
) {
    // A handle is no word, however often it stands there.
    let Some(name) = by.as_deref().filter(|name| !name.starts_with('@')) else { return };
    // `Update the examples (Time, Busybox, Tools)`: a list in brackets of which nobody was there.
    let is_listed = name.contains(',') && action.trim_end_matches('.').ends_with(')') && !action.contains("(@");
    if is_listed && !name.split([' ', ',']).any(&is_known) {
        *by = None;
        return;
    }
    // `SC to do it`, `SC offers to do it`
    let is_verb_next = action.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')).is_some_and(|rest| {
        let (first, more) = rest.split_once(' ').unwrap_or_default();
        matches!(first, "to" | "will") || (more.starts_with("to ") && first.chars().all(char::is_lowercase))
    });
    let words: Vec<&str> = name.split(' ').filter(|word| word.chars().skip(1).any(char::is_lowercase)).collect();
    let is_body = words.last().is_some_and(|last| BODIES.contains(&last.to_lowercase().as_str()));
    if !action.starts_with(name) || is_body || name.split([' ', ',', '/', '&']).any(is_known) {
        return;
    }
    // `BT - as an end user`: letters of a body, and nothing that it is to do.
    let is_code = (2..=4).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase()) && name != "ALL";
    let rest = action[name.len()..].trim_start_matches([' ', '-', '–', ':', ',']);
    if is_code && !is_verb_next && !is_imperative(rest) && !rest.starts_with("I ") {
        *by = None;
        return;
    }
    let n_words = words.iter().filter(|word| is_word(&word.to_lowercase())).count();
    // A name may be a word, too, but hardly two.
    if n_words > 1 || (n_words == 1 && words.len() == 1 && !is_verb_next) {
        *by = None;
    }
}

/// Bodies that act.
const BODIES: &[&str] = &[
    "team", "teams", "group", "groups", "committee", "board", "council", "chairs", "staff", "members", "everyone",
    "all", "editors", "leads",
];

/// Returns the words of a text, but for those that are parts of addresses and the like.
pub(super) fn words(text: &str) -> FxHashSet<&str> {
    text.split_whitespace().map(bare).collect()
}

fn bare(word: &str) -> &str {
    word.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '/' | '.' | '@' | '-' | '_'))
        .trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '/' | '@' | '-' | '_'))
}
