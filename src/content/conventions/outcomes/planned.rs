//! What is to be done or is to hold, as Japanese minutes say it in the plain form of a verb: `今後も案内を通知していく`, `GitHubに置くようにする`,
//! `4/26までに送付する`, `MLで再確認する`, `Kateに相談`, `資料を共有する（甲野さん）`. The form alone tells as much of what is so, or ought to
//! be, so each asks for more: a form of going on, a day, a time to come, whom it is put to, or who has it.

use super::japanese;
use super::tasks;
use super::told::{Told, Way};
use super::words::japanese::{
    AIMS, ASKED, ASKING, BECOMING, CHANNELS, DOING, DUE, GROWING, IN_CHANNELS, LATER, MEETINGS, OPENED, SKIPPED,
    STRANGERS,
};
use crate::content::conventions::present::Present;
use crate::content::conventions::{chunks, names};
use crate::content::schema::DecisionKind::{self, Action, Decision};
use crate::text::words::sentences;

/// A longer sentence is an account.
const LONGEST: usize = 120;
/// Before a name and behind it.
const BRACKETS: [&[char]; 2] = [&['（', '('], &['）', ')']];

/// Returns what the sentences of a part of a report say is to be done or is to hold.
pub(super) fn read<'t>(text: &'t str, present: &Present) -> Vec<Told<'t>> {
    if !names::is_east_asian(text) || text.contains('★') {
        return Vec::new();
    }
    let of_sentence = |(number, sentence): (usize, &'t str)| {
        // Behind the first sentence, an arrow leads to its answer.
        if let Some((_, words)) = chunks::arrow(sentence).filter(|_| number > 0) {
            let kind = japanese::resolved(words).or_else(|| planned(words))?;
            return Some(Told { kind, words, by: None, way: Way::Arrow });
        }
        if let Some((task, owner)) = bracketed(sentence, present) {
            return Some(Told { kind: Action, words: task, by: Some(owner), way: Way::Task });
        }
        planned(sentence).map(|kind| Told { kind, words: sentence, by: None, way: Way::SentenceWithin })
    };
    sentences(text).enumerate().filter_map(of_sentence).collect()
}

/// What a sentence says is to be done or is to hold.
pub(super) fn planned(sentence: &str) -> Option<DecisionKind> {
    let bare = bare(sentence);
    if !names::is_east_asian(bare) || bare.chars().count() > LONGEST || ASKED.iter().any(|word| bare.contains(word)) {
        return None;
    }
    if is_of_strangers(bare) {
        return None;
    }
    let is_plan = || acts(bare) && (is_due(bare) || is_of_later(bare) || is_put_in_channel(bare) || is_put_to(bare));
    match () {
        () if goes_on(bare) || is_rule(bare) || is_skipped(bare) => Some(Decision),
        () if is_plan() || is_put_to_somebody(bare) => Some(Action),
        () => None,
    }
}

/// `政府は6月までに法案を提出する`: it is told of others.
fn is_of_strangers(text: &str) -> bool {
    let mut behind = STRANGERS.iter().filter_map(|word| text.strip_prefix(word));
    behind.any(|rest| rest.starts_with(['は', 'が', 'で']))
}

/// Takes off what an item begins with, and how a sentence ends.
fn bare(sentence: &str) -> &str {
    sentence.trim().trim_start_matches(['・', '-', '※', ' ', '\u{3000}']).trim_end_matches(['。', '.', ' ', '\u{3000}'])
}

/// Tells whether a text ends with a verb of what is done, in its plain or polite form.
fn acts(text: &str) -> bool {
    let done = text.strip_suffix("する").or_else(|| text.strip_suffix("します"));
    let is_done = done.is_some_and(|done| {
        let is_noun = done.ends_with(|c: char| !matches!(c, '\u{3041}'..='\u{309f}')) || done.ends_with('を');
        is_noun && !BECOMING.iter().any(|word| done.trim_end_matches('を').ends_with(word))
    });
    is_done || DOING.iter().any(|verb| text.ends_with(verb))
}

/// `案内を通知していく`, `案内を通知していきます`: what is done from then on, unless it becomes so by itself.
fn goes_on(text: &str) -> bool {
    // Politely, it may be what somebody is about to tell.
    let politely =
        || ["ていきます", "でいきます"].iter().find_map(|end| text.strip_suffix(end)).filter(|_| is_of_later(text));
    let before = ["ていく", "でいく"].iter().find_map(|end| text.strip_suffix(end)).or_else(politely);
    before.is_some_and(|before| {
        let by_itself =
            || BECOMING.iter().any(|word| before.strip_suffix('し').is_some_and(|what| what.ends_with(word)));
        before.chars().count() > 4 && !GROWING.iter().any(|verb| before.ends_with(verb)) && !by_itself()
    })
}

/// `GitHubに置くようにする`: what is done so from then on, unless it is an aim that something can be done.
fn is_rule(text: &str) -> bool {
    let before = text.strip_suffix("ようにする").or_else(|| text.strip_suffix("ようにします"));
    before.is_some_and(|before| before.chars().count() > 4 && !AIMS.iter().any(|verb| before.ends_with(verb)))
}

/// `9月はスキップ`, `次回は休会とする`: that there will be no meeting.
fn is_skipped(text: &str) -> bool {
    const LONGEST_NOTICE: usize = 24;
    let Some((when, rest)) = text.split_once('は').filter(|_| text.chars().count() <= LONGEST_NOTICE) else {
        return false;
    };
    let is_month =
        when.strip_suffix('月').is_some_and(|month| month.chars().all(char::is_numeric) && !month.is_empty());
    let is_when = is_month || matches!(when, "次回" | "来月" | "来週" | "今月" | "次回会合");
    let rest = ["とする", "とします", "にする", "にします", "です"]
        .iter()
        .find_map(|end| rest.strip_suffix(end))
        .unwrap_or(rest);
    is_when && SKIPPED.contains(&rest)
}

/// `4/26までに`, `月末までに`, `次回会合までに`: by when.
fn is_due(text: &str) -> bool {
    const LONGEST_WHEN: usize = 8;
    text.match_indices("までに").any(|(at, _)| {
        let begun = text[..at].char_indices().rev().nth(LONGEST_WHEN).map_or(0, |(begun, _)| begun);
        let when = &text[begun..at];
        let is_day = when.ends_with(['日', '月', '）', ')']) || when.ends_with(|c: char| c.is_ascii_digit());
        (is_day && when.contains(|c: char| c.is_numeric())) || DUE.iter().any(|word| when.contains(word))
    })
}

/// `今後issueを立てて、PRを送る`, `次回のミーティングで議論する`: after the meeting. When the next one is held is told elsewhere.
fn is_of_later(text: &str) -> bool {
    let is_later = |word: &&str| {
        text.match_indices(*word).any(|(at, _)| match text[at + word.len()..].strip_prefix('の') {
            Some(rest) => MEETINGS.iter().any(|meeting| rest.starts_with(meeting)),
            None => true,
        })
    };
    LATER.iter().any(is_later)
        && !["開催する", "開催します", "実施する", "実施します"].iter().any(|end| text.ends_with(end))
}

/// `SWGのMLで再確認する`, `Slackにスレッドを立てて議論する`
fn is_put_in_channel(text: &str) -> bool {
    let is_there = |rest: &str| IN_CHANNELS.iter().any(|joint| rest.starts_with(joint));
    CHANNELS.iter().any(|channel| text.match_indices(channel).any(|(at, _)| is_there(&text[at + channel.len()..])))
        || OPENED.iter().any(|words| text.contains(words))
}

/// `GGI本家に報告する`: whom it is put to stands before に, and right before the verb.
fn is_put_to(text: &str) -> bool {
    let done = text.strip_suffix("する").or_else(|| text.strip_suffix("します"));
    done.is_some_and(|done| {
        ASKING.iter().any(|verb| done.strip_suffix(verb).is_some_and(|before| before.ends_with('に')))
    })
}

/// `Kateに相談`, `甲野さんに確認`: without a verb only if that is somebody.
fn is_put_to_somebody(text: &str) -> bool {
    let named = ASKING.iter().find_map(|verb| text.strip_suffix(verb)?.strip_suffix('に'));
    named.is_some_and(|named| {
        let word = named.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        let is_foreign = word.len() > 2
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.chars().skip(1).all(|c| c.is_ascii_lowercase());
        named.ends_with("さん") || is_foreign
    })
}

/// `資料を共有する（甲野さん）`: who has a task stands in brackets behind it.
fn bracketed<'t>(sentence: &'t str, present: &Present) -> Option<(&'t str, &'t str)> {
    let (task, named) = bare(sentence).strip_suffix(BRACKETS[1])?.rsplit_once(BRACKETS[0])?;
    let is_person = |part: &str| {
        part.strip_suffix("さん").is_some_and(|name| !name.is_empty() && name.chars().count() <= 6)
            || tasks::is_there(part, present)
    };
    let are_people = !named.is_empty() && named.split(['、', '，', ',']).all(|part| is_person(part.trim()));
    let task = task.trim();
    let is_task = acts(task) && task.contains(['を', 'に']) && !ASKED.iter().any(|word| task.contains(word));
    (are_people && is_task && task.chars().count() <= LONGEST).then_some((task, named))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_forms_tell_what_is_to_be_done_with_what_says_that_it_is() {
        for text in [
            "今後の案内を通知していく",
            "今後は集めた事例を日本版に入れていきます。",
            "重要な情報があれば、GitHubに置くようにする。",
            "9月はスキップ",
            "次回は休会とします。",
        ] {
            assert_eq!(planned(text), Some(Decision), "{text}");
        }
        for text in [
            "4/26までに、資料を送付する。",
            "次回会合までに案をまとめる",
            "SWGのMLで再確認する",
            "OSPO SGでMLを作る",
            "Slackにスレッドを立てて議論する",
            "※次回のミーティングで議論する",
            "後程日本語の方にも反映する",
            "本家とToDo groupに報告する",
            "Kateに相談",
            "甲野さんに確認",
        ] {
            assert_eq!(planned(text), Some(Action), "{text}");
        }
        for text in [
            "要求は今後増えていく",
            "普及していく",
            "仕様を少し詳しく書いていきます",
            "誰でも使えるようにする",
            "どのように続けていく",
            "今後の予定を確認する",
            "次回は10/11に開催する",
            "次回は甲野さんも参加する",
            "自動チェックの仕組みを導入する",
            "リスクが存在する",
            "4/26までに送付した",
            "MLで話題になっている",
            "仕様に確認",
            "次回の予定",
            "Slackで聞いてみたい",
            "9月は忙しい",
            "政府は6月までに法案を提出する",
            "他社は毎年ルールを更新していく",
        ] {
            assert_eq!(planned(text), None, "{text}");
        }
        let told =
            |text| read(text, &Present::default()).into_iter().map(|told| (told.words, told.by)).collect::<Vec<_>>();
        assert_eq!(told("C) 資料を共有する（甲野さん）"), [("C) 資料を共有する", Some("甲野さん"))]);
        assert_eq!(told("必要か、と投稿した。→ 不要とする。"), [("不要とする。", None)]);
        assert_eq!(told("資料を共有してほしい（甲野さん）"), []);
    }
}
