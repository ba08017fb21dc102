//! Outcomes in the ways in which groups set them apart, and what only looks like one.

use expect_test::{Expect, expect};

use crate::content::Document;
use crate::fixture::{document, document_with};

/// Says what was decided and is to be done: kind, who, what became of it, until when, and the words.
pub(super) fn check(text: &str, expected: Expect) {
    check_document(&document("meetings/2021-05-03-a.md", text), expected);
}

fn check_document(document: &Document, expected: Expect) {
    let mut said = String::new();
    for outcome in &document.outcomes {
        let by = outcome.by.as_deref().map(|by| format!(" <{by}>")).unwrap_or_default();
        let state = outcome.state.map(|state| format!(" {state:?}").to_lowercase()).unwrap_or_default();
        let state = state + if outcome.is_supposed { " supposed" } else { "" };
        let due = outcome.due.map(|due| format!(" until {due}")).unwrap_or_default();
        said.push_str(&format!("{:?}{by}{state}{due}: {}\n", outcome.kind, outcome.text));
    }
    expected.assert_eq(&said);
}

const PRESENT: &str = "# T\n\n## Present\n\n- Speaker One (SON)\n- Person Two (PTW)\n- Human Three (HTH)\n\n";

/// Checks a text below a list of those who were there.
pub(super) fn check_with_people(text: &str, expected: Expect) {
    check(&format!("{PRESENT}{text}"), expected);
}

#[test]
fn earlier_actions_are_told_with_what_became_of_them() {
    check_with_people(
        "## Action Item Status/Review\n\n- ACTION-12: SON to draft section 4 - CLOSED\n- ACTION-13: PTW to ask, due 5 June 2021 - OPEN\n- Human: close the old account (dropped)\n- NEW: Person to order chairs\n\n## Completed action items\n\n- Speaker to return the keys\n",
        expect![[r#"
            Action <SON> done: SON to draft section 4 - CLOSED
            Action <PTW> open until 2021-06-05: PTW to ask, due 5 June 2021 - OPEN
            Action <Human> dropped: Human: close the old account (dropped)
            Action <Person>: NEW: Person to order chairs
            Action <Speaker> done: Speaker to return the keys
        "#]],
    );
    // Where people speak about them, only what is put as a task is one.
    check_with_people(
        "## Review of action items\n\nSON: file the issues\n\nPTW: I am still working on it.\n\nHTH: has been done, okay to merge?\n",
        expect![[r#"
            Action <SON>: SON: file the issues
        "#]],
    );
}

#[test]
fn lists_of_outcomes_are_announced_in_many_ways() {
    check(
        "# T\n\n## Decisions captured from the notes\n\n- The plan is adopted.\n\n## Budget\n\nAction items\n\n- Kate to write the letter\n\nThey talked.\n\n- no action at all\n\n## Conclusions from last meeting\n\n- The plan was bad.\n\n## Potential decisions\n\n- To sell the house.\n\nconclusion).\n\n- Not of any list.\n",
        expect![[r#"
            Decision: The plan is adopted.
            Action <Kate>: Kate to write the letter
        "#]],
    );
    check_with_people(
        "## Next steps\n\n- Revisit the roadmap\n- Speaker will ask them\n- The weather was nice\n- Look into it - Person\n",
        expect![[r#"
            Action: Revisit the roadmap
            Action <Speaker>: Speaker will ask them
            Action <Person>: Look into it - Person
        "#]],
    );
    check(
        "# T\n\n## Decisions\n\nNone.\n\n## Action items\n\n- No new action items.\n- N/A\n\n## 宿題\n\n- なし\n\n## Beschlüsse\n\nkeine\n",
        expect![[""]],
    );
}

#[test]
fn what_somebody_who_was_there_is_to_do_is_a_task() {
    check_with_people(
        "## Notes\n\n- Speaker to write to them by 10 May\n- The hall is too small. Person Two was asked to find another.\n- SON and PTW will draft the text\n- Speaker will be late\n- Person to the left\n- Stranger to write to them\n- Human to write to whom?\n",
        expect![[r#"
            Action <Speaker> until 2021-05-10: Speaker to write to them by 10 May
            Action <Person Two>: Person Two was asked to find another.
            Action <SON and PTW>: SON and PTW will draft the text
            Action <Stranger> supposed: Stranger to write to them
        "#]],
    );
    check_with_people("## Agenda\n\n- Speaker to present the plan\n", expect![[""]]);
}

#[test]
fn arrows_lead_to_outcomes() {
    check_with_people(
        "## Notes\n\n- The class is odd\n- ==> the class is removed from the model\n- => we might need another\n- => a plan => a house\n- → Person to ask them\n- --> everyone to send comments\n- → maybe later\n",
        expect![[r#"
            Decision: the class is removed from the model
            Action <Person>: Person to ask them
            Action <everyone>: everyone to send comments
        "#]],
    );
    check(
        "# 議事録\n\n出席者：甲野、乙山\n\n- 案について\n- → 乙山さんが修正案を作成する\n- ⇒ 予算は据え置きとする\n- → 現在は色に意味はない\n- → どうするか？\n- 会場を予約する ★甲野 済\n- 規約を全体的に見直す ★\n- 便利だと思う ★\n\n宿題：詳細の★の部分\n",
        expect![[r#"
            Action <乙山>: 乙山さんが修正案を作成する
            Decision: 予算は据え置きとする
            Action <甲野> done: 会場を予約する
            Action: 規約を全体的に見直す
        "#]],
    );
}

#[test]
fn sentences_say_within_what_was_agreed_on() {
    check(
        "# T\n\nA long debate followed, and the group agreed that fees stay. Nobody knows whether it was agreed to raise them. They had agreed to do so last year. It was not decided to sell.\n\nThe minutes of the May meeting were approved.\n\nMerge approved minutes into the archive\n\n- Discussion of the name, and we agreed to keep it\n- The example we agreed on is printed below\n- This was agreed upon in a previous call\n\nDas Protokoll der letzten Sitzung wird genehmigt.\n\nNach langer Debatte einigte sich der Vorstand darauf, nichts zu tun.\n",
        expect![[r#"
            Decision: A long debate followed, and the group agreed that fees stay.
            Decision: The minutes of the May meeting were approved.
            Decision: Discussion of the name, and we agreed to keep it
            Decision: Das Protokoll der letzten Sitzung wird genehmigt.
            Decision: Nach langer Debatte einigte sich der Vorstand darauf, nichts zu tun.
        "#]],
    );
}

#[test]
fn tables_have_columns_for_who_and_until_when() {
    check(
        "# T\n\n| # | Action | Owner | Due | Status |\n|---|---|---|---|---|\n| 1 | Write the letter | Speaker One | 2021-05-20 | Closed |\n| 2 | Paint the fence | All | 1 June | In progress |\n\n| Aufgabe | Wer | Bis |\n|---|---|---|\n| Getränke bestellen | Sprecher Zwei | 01.06.2021 |\n\n| Name | Owner |\n|---|---|\n| The dog runs | Speaker One |\n",
        expect![[r#"
            Action <Speaker One> done until 2021-05-20: Write the letter
            Action <All> open until 2021-06-01: Paint the fence
            Action <Sprecher Zwei> until 2021-06-01: Getränke bestellen
        "#]],
    );
}

#[test]
fn words_are_not_who_is_to_act() {
    check(
        "# T\n\nThe website is old, and so is the release plan.\n\n## Actions\n\n- Website: add a page\n- Release Plan to be written\n- Target Kate and Lee to join\n- Afterwards, ask them\n- PR will be merged\n- Link it to the page (Kate Lee)\n- Kate - ask them\n- [Lee] print it\n- **ACTION ON Ann:** count\n\nDecision: We meet in May. No new actions.\n",
        expect![[r#"
            Action: Website: add a page
            Action: Release Plan to be written
            Action: Target Kate and Lee to join
            Action: Afterwards, ask them
            Action: PR will be merged
            Action <Kate Lee>: Link it to the page (Kate Lee)
            Action <Kate>: Kate - ask them
            Action <Lee>: [Lee] print it
            Action <Ann>: count
            Decision: We meet in May.
        "#]],
    );
}

#[test]
fn marks_name_who_is_to_act() {
    check_with_people(
        "## Notes\n\nThe hall is cold. Action: Person Two to ask by 12 May.\n\nTo-Do: paint it\n\nAction point for SON - write it down\n\nACTION ON PTW: count them\n\n- [ ] AP Ask the neighbours\n",
        expect![[r#"
            Action <Person Two> until 2021-05-12: Person Two to ask by 12 May.
            Action: paint it
            Action <SON>: SON - write it down
            Action <PTW>: count them
            Action: Ask the neighbours
        "#]],
    );
}

#[test]
fn earlier_actions_stand_in_boxes_and_are_struck_out() {
    check_with_people(
        "## Topic: Action Item Review\n\n- [x] SON, please ask the neighbours\n- [ ] SON and PTW, please write it down\n- [ ] PTW, develop `:number` page\n- ~~Set up calls about chairs (HTH)~~\n  > On Thursday, at ten.\n- SON to paint the fence\n\n(merged)\n\n- HTH and others to count them\n\nSON: is that all?\n\nPTW to sell the house\n~HTH: Buy another - Done~\nSON: Is it dear?\n",
        expect![[r#"
            Action <SON> done: SON, please ask the neighbours
            Action <SON and PTW>: SON and PTW, please write it down
            Action <PTW>: PTW, develop :number page
            Action <HTH> done: Set up calls about chairs (HTH)
            Action <SON> done: SON to paint the fence
            Action <HTH>: HTH and others to count them
            Action <PTW>: PTW to sell the house
            Action <HTH> done: HTH: Buy another - Done
        "#]],
    );
    check(
        "# T\n\n## Decisions\n\n- The fence is green\n- ~~The fence is blue~~\n- The gate is open<br>\n~~* The gate is shut~~\n\n## Consensus :\n\nNext Meeting Agenda :\n\n- Talk about the dog\n",
        expect![[r#"
            Decision: The fence is green
            Decision: The gate is open
        "#]],
    );
}

#[test]
fn marks_stand_in_brackets_and_emphasis_may_be_broken() {
    check_with_people(
        "## Notes\n\n- Not yet **printed**''(AI: Speaker** to print the draft)''\n- ***(AI all**: please read the draft.)*\n- It is long. '' (**AI: Person** will write to the two, and then to all. )''\n- *(**AI: Human** add it to the page)\n- Reviewed by machines (AI: a short history of the field)\n- Open (AI: Person will take)\n",
        expect![[r#"
            Action <Speaker>: Speaker to print the draft
            Action <all>: please read the draft.
            Action <Person>: Person will write to the two, and then to all.
            Action <Human>: Human add it to the page
            Action <Person>: Person will take
        "#]],
    );
}

#[test]
fn what_became_of_a_task_is_told_behind_it() {
    check(
        "# T\n\n## Actions\n\n- Kate - Draw the plan. DONE (see above)\n- Kate - Write it. TO BE DONE (see below)\n- Lee - Bring the text in (merged)\n- Get this done (see above)\n\n## 宿題\n\n- 講師を決める ★甲野、乙山（-> 甲野で決まりました）\n",
        expect![[r#"
            Action <Kate> done: Kate - Draw the plan. DONE (see above)
            Action <Kate>: Kate - Write it. TO BE DONE (see below)
            Action <Lee> done: Lee - Bring the text in (merged)
            Action: Get this done (see above)
            Action <甲野、乙山> done: 講師を決める
        "#]],
    );
}

#[test]
fn items_with_lists_below_them_are_one_outcome() {
    check_with_people(
        "## Actions\n\n- Add more pages to the book about:\n  - the fence and\n    the gate\n  - the dog\n- Speaker:\n  - write it\n- Speaker to bring these to the meeting:\n  - Person to count them\n",
        expect![[r#"
            Action: Add more pages to the book about: the fence and the gate; the dog
            Action <Speaker>: write it
            Action <Person>: Person to count them
        "#]],
    );
    check(
        "# T\n\n## Notes\n\n- Next steps – request a room by May\n- Next steps - who, what and when\n- Next steps - Kate will print the list\n- Next steps - Kate will take\n",
        expect![[r#"
            Action: request a room by May
            Action <Kate>: Kate will print the list
        "#]],
    );
}

#[test]
fn sentences_in_japanese_end_with_what_was_decided() {
    check(
        "# 議事録\n\n## 議事\n\n- 事例の追記は見送ることにする\n- 形式：前回と同じとする（前回を鑑み）\n- この案への異論は無し。\n- 人手での確認を必要とする\n- 同意するか不明\n- → 次回に相談の上で議論する\n- → 分離したままとする。\n- → 助けを求める方向で進める。\n- → 色は青い\n",
        expect![[r#"
            Decision: 事例の追記は見送ることにする
            Decision: 形式：前回と同じとする（前回を鑑み）
            Decision: この案への異論は無し。
            Action: 次回に相談の上で議論する
            Decision: 分離したままとする。
            Decision: 助けを求める方向で進める。
        "#]],
    );
}

#[test]
fn a_list_in_brackets_is_of_those_who_act_only_if_somebody_of_it_was_there() {
    check(
        "# T\n\n## Present\n\n- Speaker One\n- Person Two\n\n## Action items\n\n- Update the examples (Time, Busybox, Some Tools)\n- Write to the board (Speaker One, Person Two)\n",
        expect![[r#"
            Action: Update the examples (Time, Busybox, Some Tools)
            Action <Speaker One, Person Two>: Write to the board (Speaker One, Person Two)
        "#]],
    );
}

#[test]
fn a_task_in_a_box_is_told_once() {
    check_with_people(
        "## Action Item Review\n\n- [x] Write the section (SON)\n- [ ] Person: set up calls\n\n## Notes\n\n- [ ] Person: count them all\n\n## Actions\n\nPTW:\n\n- Cancel the meeting\n- Speaker to read it\n\nThe rest:\n\n- Paint the fence\n",
        expect![[r#"
            Action <SON> done: Write the section (SON)
            Action <Person>: Person: set up calls
            Action <Person>: count them all
            Action <PTW>: Cancel the meeting
            Action <Speaker>: Speaker to read it
            Action: Paint the fence
        "#]],
    );
}

#[test]
fn a_task_in_a_box_says_who_has_it() {
    check_with_people(
        "## Notes\n\n- [ ] Stranger: write to the council\n- [x] Citizen Four to send the bill\n- [ ] @nick42: book the hall\n- [ ] @nick42 Call the hall\n- [ ] **@nick42** — book the room\n\
         - [ ] Book the tent @nick42\n- [x] Book the band (@nick42, @other)\n- [ ] Paint the door → Person\n- [ ] Paint the gate → Stranger\n\
         - [ ] Write the letter (Speaker)\n- [x] Speaker One to buy paint\n",
        expect![[r#"
            Action <Stranger> supposed: write to the council
            Action <Citizen Four> done: Citizen Four to send the bill
            Action <nick42>: book the hall
            Action <nick42>: Call the hall
            Action <nick42>: book the room
            Action <nick42>: Book the tent @nick42
            Action <nick42, other> done: Book the band (@nick42, @other)
            Action <Person>: Paint the door → Person
            Action <Stranger> supposed: Paint the gate → Stranger
            Action <Speaker>: Write the letter (Speaker)
            Action <Speaker One> done: Speaker One to buy paint
        "#]],
    );
    check_with_people(
        "## Notes\n\n@nick42:\n- [ ] Book the hall\n- [x] Call the plumber\n\nPerson:\n\n- [ ] Buy a lock\n\nThe rest:\n\n- [ ] Buy a key\n",
        expect![[r#"
            Action <nick42>: Book the hall
            Action <nick42> done: Call the plumber
            Action <Person>: Buy a lock
        "#]],
    );
    // What has no owner may be any list with boxes, and a name in brackets behind a topic is whose topic it is.
    check_with_people(
        "## Notes\n\n- [ ] Buy bread\n- [ ] The roof (Speaker)\n- [ ] Discuss the roof (Speaker)\n- [x] Talk with @nick42\n- [ ] Ask the chair @nick42\n\
         - [ ] Is it paid? @nick42\n- [ ] Citizen: here\n- [ ] @nick42 was there before\n",
        expect![""],
    );
}

#[test]
fn tables_of_tasks_are_known_in_many_languages() {
    check_with_people(
        "## Notes\n\n| Úkol | Zodpovídá | Termín |\n|---|---|---|\n| Napsat dopis | Speaker | 1.6.2021 |\n\nA.\n\n| Åtgärd | Ansvarig | När |\n|---|---|---|\n\
         | Skriva brevet | Person | 2021-06-01 |\n\nB.\n\n| Actiepunt | Verantwoordelijke |\n|---|---|\n| Brief schrijven | Human |\n\nC.\n\n\
         | Attività | Chi | Quando |\n|---|---|---|\n| Scrivere la lettera | Speaker | 2021-06-01 |\n\nD.\n\n| Zadanie | Opis |\n|---|---|\n| Dach | Stary |\n",
        expect![[r#"
            Action <Speaker> until 2021-06-01: Napsat dopis
            Action <Person> until 2021-06-01: Skriva brevet
            Action <Human>: Brief schrijven
            Action <Speaker> until 2021-06-01: Scrivere la lettera
        "#]],
    );
}

#[test]
fn tasks_may_begin_and_end_with_handles() {
    check_with_people(
        "## Action items\n\n- [ ] @nick42 Create the page (by Friday)\n- @nick42: Review the page\n- **@nick42** — Complete the run\n- @nick42 and @other: Sweep the hall\n\
         - Sweep the cellar @nick42\n- @nick42 to sweep the roof\n- @nick42 was ill\n- Talk with @nick42\n",
        expect![[r#"
            Action <nick42>: @nick42 Create the page (by Friday)
            Action <@nick42>: @nick42: Review the page
            Action <@nick42>: @nick42 — Complete the run
            Action <@nick42 and @other>: @nick42 and @other: Sweep the hall
            Action <nick42>: Sweep the cellar @nick42
            Action <@nick42>: @nick42 to sweep the roof
            Action: @nick42 was ill
            Action: Talk with @nick42
        "#]],
    );
}

#[test]
fn a_verdict_may_be_on_several_motions() {
    check_with_people(
        "## Roof\n\nMotion: to repair the roof.\n\nMotion: to paint the roof red.\n\nBoth motions carried unanimously.\n\n## Gate\n\nMotion: to sell the gate.\n\n\
         ## Fence\n\nMotion: to sell the fence.\n\nBoth motions failed.\n",
        expect![[r#"
            Decision adopted: to repair the roof.
            Decision adopted: to paint the roof red.
            Decision open: to sell the gate.
            Decision dropped: to sell the fence.
        "#]],
    );
}

#[test]
fn what_stands_among_decisions_may_be_none() {
    check_with_people(
        "## Decisions\n\n- The fence is green\n- Is the dog a member? Consider a list\n- How is the gate to be paid\n- Do we sell it? Yes, in May\n- SON: I like the house\n- PTW: I will write to them\n- Speaker proposed to sell it\n- No consensus yet on the roof\n- The choice of a colour is open\n- The gate is open on Sundays\n- Person to paint it\n- ...unless somebody objects\n\nDecision: need to table, no consensus yet\n\n## Action items\n\n- Human to write to those who cannot attend\n- Human will not be available in May\n",
        expect![[r#"
            Decision: The fence is green
            Decision: Do we sell it? Yes, in May
            Action <PTW>: PTW: I will write to them
            Decision: The gate is open on Sundays
            Action <Person>: Person to paint it
            Action <Human>: Human to write to those who cannot attend
        "#]],
    );
}

#[test]
fn several_tasks_of_one_item_are_told_one_by_one() {
    check_with_people(
        "## Notes\n\n- They talked. SON will write it. It was late; PTW to post it, and HTH to tell the others.\n- We agreed to sell the gate. SON to find a buyer.\n- Merged, SON will tell them\n- SON, Stranger and HTH to meet in May\n- SON, to answer your question\n- SON said that, HTH will go\n- It was red - AI: SON to paint it. AI: PTW ask the neighbours about it\n- Is it (AI: Ask the chair)\n- Generative AI: Use it: or not\n\n## Talk\n\n- SON: it rains\n- PTW: it does. Human to close the window. I will see. AI: Speaker to buy an umbrella\n- HTH: they will all come\n- Speaker will open the door again\n",
        expect![[r#"
            Action <SON>: SON will write it.
            Action <PTW>: It was late; PTW to post it
            Action <HTH>: HTH to tell the others.
            Decision: We agreed to sell the gate.
            Action <SON>: SON to find a buyer.
            Action <SON>: Merged, SON will tell them
            Action <SON, Stranger and HTH>: SON, Stranger and HTH to meet in May
            Action <SON>: It was red - AI: SON to paint it.
            Action <PTW>: PTW ask the neighbours about it
            Action: Ask the chair
            Action <Speaker>: Speaker to buy an umbrella
            Action <Human>: Human to close the window.
            Action <Speaker>: Speaker will open the door again
        "#]],
    );
}

#[test]
fn decisions_and_tasks_are_told_in_japanese_by_their_ends() {
    check(
        "# 議事録\n\n■概要\n担当は乙山さんにお願いすることにしました。よろしくお願いします。\n\n- 開催は第２金曜日とする\n- 案の修正を必要とする\n- 説明してはどうか＞説明する\n- 甲から乙→丙を経由する\n\n→資料を直す\n資料には誤りがある\n\n- 提案があれば書いてほしい（甲野）★\n- ☆資料を把握する\n- ☆資料\n",
        expect![[r#"
            Decision: 担当は乙山さんにお願いすることにしました。
            Decision: 開催は第２金曜日とする
            Decision: 説明してはどうか＞説明する
            Action: 資料を直す
            Action: 提案があれば書いてほしい
            Action: 資料を把握する
        "#]],
    );
}

#[test]
fn tables_below_tasks_need_no_head_that_is_known() {
    check_with_people(
        "## Action items\n\nWhat | Doer\n--- | ---\nVAT | Person\nThe long letter | SON\n\n| N° | Thing | Responsável | Data |\n|---|---|---|---|\n| 1 | Paint the gate | HTH | 2021-06-05 |\n\n## Notes\n\nWhat | Doer\n--- | ---\nThe other letter | SON\n",
        expect![[r#"
            Action <Person>: VAT
            Action <SON>: The long letter
            Action <HTH> until 2021-06-05: Paint the gate
        "#]],
    );
    check(
        "# T\n\n- Decision: The gate is sold to them.\n\n| A | B |\n|---|---|\n| one | two |\n| three | four |\n\n- 【決定】門を売る\n- 【TODO】手紙を書く\n",
        expect![[r#"
            Decision: The gate is sold to them.
            Decision: 門を売る
            Action: 手紙を書く
        "#]],
    );
}

#[test]
fn those_who_act_together_have_tasks() {
    check_with_people(
        "## Notes\n\n- Legal team to review the letter\n- All to read it\n- A team will write it\n- Get the legal team to write it\n- All agreed to consider it\n- The group will meet in May\n- The gate assigned to Person\n- The wall is broken AI: Stranger **Done by Lee**\n- SON to painted it\n- They meet between SON, PTW to discuss it\n- [HTH to mend it] https://example.org/a-long-address\n\n## Action item review\n\n(all): Read the letter\n\nPTW: Read it\n",
        expect![[r#"
            Action <Legal team>: Legal team to review the letter
            Action <All>: All to read it
            Decision: All agreed to consider it
            Action <Person>: The gate assigned to Person
            Action <Stranger> done supposed: The wall is broken
            Action <HTH>: HTH to mend it
            Action: (all): Read the letter
        "#]],
    );
}

#[test]
fn what_follows_is_told_in_more_ways() {
    check_with_people(
        "## Action item review\n\nSON: survey for dates (new)\n\nPTW: it might be done\n\nHTH: Design proposal for tests\nWill be ready on Monday\n\n## Notes\n\n- next steps: draft the letter\n- Next steps: the weather\n- Interim Decision: keep the gate\n- The wall - no objections. It is high.\n- SON - agreed, it is high\n- They talked of the fence\n  Conclusion - it stays\n- The fence [SON will mend this]\n- PTW has volunteered to paint it\n\n## Conclusions/Next Steps\n\n- Paint the gate\n",
        expect![[r#"
            Action <SON>: SON: survey for dates (new)
            Action <HTH>: HTH: Design proposal for tests
            Decision: keep the gate
            Decision: The wall - no objections. It is high.
            Decision: it stays
            Action <SON>: The fence [SON will mend this]
            Action <PTW>: PTW has volunteered to paint it
        "#]],
    );
}

#[test]
fn names_stand_beside_marks_and_within_sentences() {
    check_with_people(
        "## Notes\n\n- The page is broken  AI: Speaker\n- **The gate is broken AI: Person** **Done**\n- Action Human: write it all down. Is there more?\n- Action Human: is it written down?\n- SON TODO: print the list\n- Action Stranger: read it\n- Artificial intelligence is called AI: see there\n- AR: update the list\n- The fence: Person to paint it\n- It is old; SON will sell it\n- If nobody does so, Person will sell it\n- Not sure - Stranger to ask\n- Conclusion - remove the tag\n- Conclusion - not able to reach the others\n- The gate - Rejected: too heavy\n- #4 - all agreed ok to close\n- Person: agreed to this\n- Ask them? [Agreement]\n- Minutes for 2 May approved\n- Minutes for those who approved it\n",
        expect![[r#"
            Action <Speaker>: The page is broken
            Action <Person> done: The gate is broken
            Action <Human>: write it all down. Is there more?
            Action <SON>: print the list
            Action: update the list
            Action <Person>: The fence: Person to paint it
            Action <SON>: It is old; SON will sell it
            Action <Stranger> supposed: Not sure - Stranger to ask
            Decision: remove the tag
            Decision dropped: The gate - Rejected: too heavy
            Decision: #4 - all agreed ok to close
            Decision: Ask them? [Agreement]
            Decision: Minutes for 2 May approved
        "#]],
    );
    check(
        "# 議事録\n\n## 宿題\n\n- 資料を6/5までに確認する\n- 資料の1/2まで確認する\n",
        expect![[r#"
        Action until 2021-06-05: 資料を6/5までに確認する
        Action: 資料の1/2まで確認する
    "#]],
    );
}

#[test]
fn what_is_not_settled_is_not_adopted() {
    check(
        "# T\n\nPresent: Speaker One, Speaker Two\n\nConclusion:\n\n- [ ] Speaker One will file an issue on the gate\n- [ ] Count the sheep again\n\n## Decisions\n\n- (tentative) The short form is allowed\n- Agreed to disagree on whether the gate is needed\n- Speaker Two will send the letter to all\n- The fence is painted\n",
        expect![[r#"
            Action <Speaker One>: Speaker One will file an issue on the gate
            Action: Count the sheep again
            Decision open: (tentative) The short form is allowed
            Action <Speaker Two>: Speaker Two will send the letter to all
            Decision: The fence is painted
        "#]],
    );
}

#[test]
fn tables_of_tasks_stand_below_those_of_decisions() {
    check(
        "# T\n\n## Acuerdos\n\n| # | Acuerdo/Decisión | Responsable(s) |\n|---|---|---|\n| 1 | Nuevos colores de la valla | Hablante Uno |\n\n## Tareas asignadas\n\n| # | Descripción breve | Responsable(s) | Fecha límite |\n|---|---|---|---|\n| 1 | Pintar la valla | Hablante Dos | 21/05/2021 |\n| 2 | DAFO | Hablante Uno | |\n\n## To do\n\n- mettre un lien sur la page (@Johann)\n",
        expect![[r#"
            Decision <Hablante Uno>: Nuevos colores de la valla
            Action <Hablante Dos> until 2021-05-21: Pintar la valla
            Action <Hablante Uno>: DAFO
            Action <Johann>: mettre un lien sur la page (@Johann)
        "#]],
    );
}

#[test]
fn votes_are_counted_below_what_was_proposed_at_a_time() {
    check(
        "# T\n\n- 11:01–11:05 Motion to adopt the voting system, Speaker One\n  Speaker One moves to adopt it at once. Motion carried unanimously.\n\nSpeaker One moved to amend the document of the club.\n\nVotes in favour: 32\nVotes opposed: 1\nThe motion carries.\n\nSpeaker Two proposed that the fence be painted green. Motion carried unanimously.\n\nSpeaker Two proposed that we talk about it later.\n",
        expect![[r#"
            Decision adopted: Motion to adopt the voting system, Speaker One Speaker One moves to adopt it at once. Motion carried unanimously.
            Decision adopted: Speaker One moved to amend the document of the club.
            Decision adopted: Speaker Two proposed that the fence be painted green. Motion carried unanimously.
        "#]],
    );
    check(
        "# T\n\nBeschluss für den neuen Zaun: keine Gegenrede\n\nBeschluss zu den Schafen: vertagt\n\nEinigung auf Grün als Farbe\n\nHausaufgabe für Anna: Farbe kaufen\n\nConcluded: any colour is allowed in the garden\n\nconclusion - keep the gate closed\n",
        expect![[r#"
            Decision: Beschluss für den neuen Zaun: keine Gegenrede
            Decision: Einigung auf Grün als Farbe
            Action <Anna>: Anna: Farbe kaufen
            Decision: any colour is allowed in the garden
            Decision: keep the gate closed
        "#]],
    );
}

#[test]
fn verdicts_alone_are_on_what_stands_above_them() {
    check_with_people(
        "## Minutes of May\n\n- Approve the minutes of April: https://example.org/1\n  - Approved\n- The gate\n  - Vertagt bis Juni\n\n## #12: Paint the fence\n\nSON: It is old.\n\n[Merged]\n\n## #13: Sell the house\n\nRejected.\n",
        expect![[r#"
            Decision: Approve the minutes of April: https://example.org/1: Approved
            Decision open: The gate: Vertagt bis Juni
            Decision: #12: Paint the fence: Merged
            Decision dropped: #13: Sell the house: Rejected
        "#]],
    );
    check_with_people(
        "## Notes\n\nApproved.\n\n## The exam\n\nAll passed.\n\n## Is it ripe?\n\nMerged.\n",
        expect![[""]],
    );
}

#[test]
fn lists_below_tasks_are_details_or_tasks_of_their_own() {
    check_with_people(
        "## Action items\n\n- SON:\n  - write the letter\n  - buy the paint\n- Mend the fence in the garden\n  - it is old\n  - PTW: ask the neighbours\n- Website:\n  - Update the calendar\n  - it is slow\n",
        expect![[r#"
            Action <SON>: write the letter
            Action <SON>: buy the paint
            Action: Mend the fence in the garden
            Action <PTW>: PTW: ask the neighbours
            Action: Update the calendar
        "#]],
    );
}

#[test]
fn elections_are_decisions() {
    check_with_people(
        "## Elections\n\n- Speaker One was re-elected chair.\n- Person Two and Human Three were elected to the board.\n- Speaker One was elected in 2010.\n- The board was elected.\n",
        expect![[r#"
            Decision: Speaker One was re-elected chair.
            Decision: Person Two and Human Three were elected to the board.
        "#]],
    );
}

#[test]
fn counts_of_votes_stand_below_what_was_voted_on() {
    check_with_people(
        "## Approbation des statuts\n\n### Votes\n\n* Pour: 7\n* Contre: 0\n\n> Les statuts sont approuvés.\n\n## The new gate\n\n* For: 2\n* Against: 5\n\n## Zaun\n\nAntrag: Neue Latten kaufen\n\n7 Ja-Stimmen, 1 Enthaltung\n\n## Days\n\n* For: May\n* Against: June\n",
        expect![[r#"
            Decision adopted: Les statuts sont approuvés.
            Decision open: The new gate
            Decision adopted: Neue Latten kaufen
        "#]],
    );
}

#[test]
fn what_a_list_tells_again_is_one_task() {
    check_with_people(
        "## Notes\n\n- Speaker to translate the long letter into Frisian before the fair\n- Speaker to translate the long letter into Danish before the fair in 2022\n- Person to translate the long letter into Frisian before the fair\n\nConclusion: - [ ] SON will sell the old gate\n\n## Action items\n\n- SON: translate the letter into Frisian before the fair\n",
        expect![[r#"
            Action <Speaker>: Speaker to translate the long letter into Danish before the fair in 2022
            Action <Person>: Person to translate the long letter into Frisian before the fair
            Action <SON>: SON will sell the old gate
            Action <SON>: SON: translate the letter into Frisian before the fair
        "#]],
    );
}

#[test]
fn what_became_of_a_motion_stands_in_a_later_sentence_or_item() {
    check_with_people(
        "## Fence\n\n- Speaker One moved that the fence be painted. Person Two seconded the motion.\n- A show of hands took place. The motion was carried.\n\nPerson Two moved that the minutes be approved; the motion was seconded by Speaker One.\nThe motion was carried.\n\nThe draft was on the site. Moved by him that the draft be adopted. Seconded by Human Three. The motion was carried.\n\nMOTION: To mend the gate. Moved by Speaker One, seconded by Person Two. CARRIED\n\nSpeaker One moved that the roof be mended. Person Two seconded.\n\nThey talked about the motion of May, and about money. The roof is old.\n\nNothing was left. Speaker One moved that the meeting be adjourned. Person Two seconded him.\n",
        expect![[r#"
            Decision adopted: Speaker One moved that the fence be painted. Person Two seconded the motion.
            Decision adopted: Person Two moved that the minutes be approved
            Decision adopted: Moved by him that the draft be adopted. Seconded by Human Three. The motion was carried.
            Decision adopted: To mend the gate.
            Decision open: Speaker One moved that the roof be mended. Person Two seconded.
        "#]],
    );
}

#[test]
fn votes_of_which_only_figures_are_told_are_decisions() {
    check_with_people(
        "## 1. Wahlen\n\n### Vorsitz\n\n#### Kandidaten\n\n- Speaker One\n\n#### Abstimmung\n\n- Speaker One: 9/0/0\n- Person Two (Vertretung): 8/0/1\n\n## 2. Geld\n\n- Der Rat zahlt den Zaun ==> 5/0/2\n- Farbe, Budget: 200€ (Beschluss: 5/0/0)\n- Die Hälfte wird übernommen\n  7/0/1 --> angenommen\n- Fest der Nachbarn\n8/0/0\n- Am 5/6/21 war ein Fest\n- Versuch: 5/5\n- Der Zaun ist 1/2/3 lang\n- Speaker One will den Zaun streichen\n",
        expect![[r#"
            Decision adopted: Vorsitz: Speaker One
            Decision adopted: Vorsitz: Person Two (Vertretung)
            Decision adopted: Der Rat zahlt den Zaun
            Decision adopted: Farbe, Budget: 200€
            Decision adopted: Die Hälfte wird übernommen
            Decision adopted: Fest der Nachbarn
        "#]],
    );
}

#[test]
fn what_is_put_off_or_settled_in_a_word_is_told_with_what_it_is_on() {
    check_with_people(
        "## Add a gate #12\n\nMerge.\n\n## Add a fence #13\n\nPostpone, not all agree on the name\n\n## Paint\n\n- #466\n\nClose it, superseded by the plan of May.\n\n## Topics\n\n- Which colour?\n  - bis auf weiteres vertagt\n- The roof\n  - ran out of time for this topic – moved to next week\n- Joe: office hours\n  - ok if I open a page for them\n  - no objections voiced.\n- #1130 (abc): it is used by one only. Rejected.\n- How high it is to be ==> vertagt\n- Postponed items are listed elsewhere\n- Moved to the new house\n- The code was read. Nice.\n- Minutes: approved\n\nNobody came forward. The election of a leader was deferred to the next meeting, as nobody wanted it.\n\nVote on the gate.\n\nVote: carried\n",
        expect![[r#"
            Decision: Add a gate #12: Merge
            Decision open: Add a fence #13: Postpone, not all agree on the name
            Decision: #466: Close it, superseded by the plan of May
            Decision open: Which colour? bis auf weiteres vertagt
            Decision open: The roof: ran out of time for this topic – moved to next week
            Decision: ok if I open a page for them: no objections voiced
            Decision dropped: #1130 (abc): it is used by one only. Rejected.
            Decision open: How high it is to be ==> vertagt
            Decision: Minutes: approved
            Decision open: The election of a leader was deferred to the next meeting, as nobody wanted it.
        "#]],
    );
}

#[test]
fn agreement_is_told_in_other_words() {
    check_with_people(
        "## Notes\n\n- Agreement:  tell what is known\n- General agreement on call that it would be a good field\n- They asked for it. The group agrees on having a plan for the roof.\n- Decision is TitleCase for all names\n- No meeting on Dec 23 and 30\n- Some concern about it, but concensus is to leave it for now.\n- Si stabilisce che il codice sia pubblico\n- It was confirmed that the guide is for beginners.\n- Decision is pending on the roof\n- General agreement on last call\n\nConclusion: Human Three will write to them.\n\n- General agreement with concept\n- General agreement on this; Human Three will ask them.\n- General agreement with the plan of May. The roof is old.\n- Il cancello: abbiamo deciso di dipingere il cancello\n- No meetings on Nov 24 due to the holidays\n- No meeting on the roof\n- There was agreement that there is lots of work to be done in this area\n\n## Decisions\n\n- The gate is green\n- A second gate may be needed\n",
        expect![[r#"
            Decision: tell what is known
            Decision: General agreement on call that it would be a good field
            Decision: The group agrees on having a plan for the roof.
            Decision: Decision is TitleCase for all names
            Decision: No meeting on Dec 23 and 30
            Decision: Some concern about it, but concensus is to leave it for now.
            Decision: Si stabilisce che il codice sia pubblico
            Decision: It was confirmed that the guide is for beginners.
            Action <Human Three>: Conclusion: Human Three will write to them.
            Action <Human Three>: General agreement on this; Human Three will ask them.
            Decision: General agreement with the plan of May.
            Decision: Il cancello: abbiamo deciso di dipingere il cancello
            Decision: The gate is green
        "#]],
    );
}

#[test]
fn tasks_are_told_by_an_arrow_an_ellipsis_or_what_somebody_said() {
    check_with_people(
        "## Notes\n\n- Ask for a van in the village -> PTW\n- The chair goes from Speaker -> Person\n- Person volunteers to draft the policy\n- Human and Speaker on point for the template\n- Speaker will be setting up a page\n- Person will be there\n- ✅ Mend the gate - Assigned to @stranger\n- #12 (gate): Speaker took it.\n- The gate -> Person / Human to paint it\n\nSON: It is old. Will send them a note.\n\nPTW: Action on me to write some prose.\n\nSON: to be honest, no\n\nPTW: We met. Conclusion: the gate stays as it is.\n",
        expect![[r#"
            Action <PTW>: Ask for a van in the village
            Action <Person>: Person volunteers to draft the policy
            Action <Human and Speaker>: Human and Speaker on point for the template
            Action <Speaker>: Speaker will be setting up a page
            Action <stranger> done: Mend the gate
            Action <Speaker>: #12 (gate): Speaker took it.
            Action <Person / Human>: The gate -> Person / Human to paint it
            Action <SON>: Will send them a note.
            Action <PTW>: write some prose.
            Decision: the gate stays as it is.
        "#]],
    );
}

#[test]
fn who_is_named_at_an_end_or_as_others_are_has_a_task() {
    check_with_people(
        "## Action items\n\n- Letter to the board: Person\n- Cake (Human): made together\n- SON letter for the mayor\n- Speaker prüft die Liste\n- Person bucht einen Raum\n- Stranger automatisiert den Versand\n- Werbung für den Basar\n- Speaker hat die Liste geprüft\n",
        expect![[r#"
            Action <Person>: Letter to the board: Person
            Action <Human>: Cake (Human): made together
            Action <SON>: SON letter for the mayor
            Action <Speaker>: Speaker prüft die Liste
            Action <Person>: Person bucht einen Raum
            Action <Stranger>: Stranger automatisiert den Versand
            Action: Werbung für den Basar
            Action: Speaker hat die Liste geprüft
        "#]],
    );
}

#[test]
fn a_task_that_is_told_as_a_decision_keeps_its_owner() {
    check_with_people(
        "## Decisions\n\n- The gate is old, and Person will mend it soon.\n\n## Notes\n\nACTION: stranger: mend the fence\n\nACTION: speaker: mend the old gate\n",
        expect![[r#"
            Decision: The gate is old, and Person will mend it soon.
            Action: stranger: mend the fence
            Action <speaker>: speaker: mend the old gate
        "#]],
    );
}

#[test]
fn follow_up_actions_are_tasks_and_next_steps_may_be_other_things() {
    check_with_people(
        "## Follow-up actions\n\n- The bylaws will be posted on the site.\n- If it is worth the while, though nobody can tell before the fair is over and the whole of the hall has been swept and locked again:\n  - mandare una lettera a tutti quelli che sono venuti alla fiera di maggio\n  - write to all those who came to the fair of May, and to those who wanted to come but could not\n  - the fair is in May\n",
        expect![[r#"
            Action: The bylaws will be posted on the site.
            Action: mandare una lettera a tutti quelli che sono venuti alla fiera di maggio
            Action: write to all those who came to the fair of May, and to those who wanted to come but could not
        "#]],
    );
    check_with_people("## Next steps\n\n- The bylaws will be posted on the site.\n", expect![[""]]);
}

#[test]
fn a_list_of_tasks_goes_on_below_an_item_that_is_called_as_a_label_is() {
    check_with_people(
        "## Actions\n\n- Count the chairs of the hall\n- Agenda :\n  The chair must write the next one\n- Paint the gate of the garden\n- Attendees: ten\n- The weather was fine in May\n",
        expect![[r#"
            Action: Count the chairs of the hall
            Action: Agenda : The chair must write the next one
            Action: Paint the gate of the garden
        "#]],
    );
    check_with_people(
        "AI:\n\n- (Speaker) draft the answers\n- (Person) close the loop with them\n\n# AIs\n\n- SON: test the login\n- Write to the mayor\n\n# AI\n\n- The model is large enough\n",
        expect![[r#"
            Action <Speaker>: (Speaker) draft the answers
            Action <Person>: (Person) close the loop with them
            Action <SON>: SON: test the login
            Action: Write to the mayor
        "#]],
    );
}

#[test]
fn what_is_reported_of_tasks_is_none() {
    check_with_people(
        "### Reports on Action Items from February Meeting\n\nSpeaker has a call with the neighbours in March.\n\nPerson is meeting with them.\n\nHuman reported that they stay.\n\nPTW: paint the gate (new)\n",
        expect![[r#"
            Action <PTW>: PTW: paint the gate (new)
        "#]],
    );
    check(
        "# T\n\n## Actions\n\n- Draw the plan of the house.\nIt was told at the fair, too.\n- Draw the plan\n  of the garden\n- Count the chairs of the hall.\nIN PROCESS\n\n## Conclusions\n\n- Some reservations on the gate\n",
        expect![[r#"
            Action: Draw the plan of the house.
            Action: Draw the plan of the garden
            Action open: Count the chairs of the hall. IN PROCESS
        "#]],
    );
}

#[test]
fn who_has_a_task_stands_before_its_mark_or_before_a_verb() {
    check_with_people(
        "## Notes\n\n- Speaker:   AI:  Open a bug against the tools\n- AI:  Person need a link to the template\n- AI: the gate needs paint\n- Who talks to them? Speaker and they  AI:  Human to introduce them\n- SON offers to do the letter\n- Request for Speaker & Person to write a note\n- The wall - request for Human to look at it\n- Bug 885 – it is red – assigned to Person – version 2\n- Speaker to file an issue => filed #485\n- Discussion on how much we paint – Human will write-up the results\n- If nobody objects – Human will write up the rest\n",
        expect![[r#"
            Action <Speaker>: Open a bug against the tools
            Action <Person>: Person need a link to the template
            Action: the gate needs paint
            Action <Human>: Human to introduce them
            Action <SON>: SON offers to do the letter
            Action <Speaker, Person>: Request for Speaker & Person to write a note
            Action <Human>: The wall - request for Human to look at it
            Action <Person>: Bug 885 – it is red – assigned to Person – version 2
            Action <Speaker> done: Speaker to file an issue => filed #485
            Action <Human>: Discussion on how much we paint – Human will write-up the results
        "#]],
    );
    check(
        "# T\n\nPrésents : Jules Un, Thomas Deux\n\n## Actions\n\n- Jules et Thomas : se documenter sur la maison\n\n## 宿題\n\n- 資料を更新する ★甲野（一）\n- 会場を予約する ★乙山（済）\n\n## 議事\n\n-> 表現を検討する\n文書の誤りを直す★\n",
        expect![[r#"
            Action <Jules et Thomas>: Jules et Thomas : se documenter sur la maison
            Action <甲野 一>: 資料を更新する
            Action <乙山> done: 会場を予約する
            Action: 文書の誤りを直す
            Action: 表現を検討する
        "#]],
    );
}

#[test]
fn what_was_put_off_bears_a_mark_or_no_verb() {
    check_with_people(
        "## The gate\n\nSON: It is old.\n\nPTW: It is not.\n\nHTH: Let\u{2019}s table this for now.\n\n## Notes\n\n- POSTPONED: the roof; it is wet\n- List of risks postponed to the next meeting\n- Postponed:\n",
        expect![[r#"
            Decision open: The gate: Let’s table this for now.
            Decision open: the roof; it is wet
            Decision open: List of risks postponed to the next meeting
        "#]],
    );
}

#[test]
fn items_bear_their_own_result() {
    check_with_people(
        "## Notes\n\n- ICU licence - to be added\n- Annex A - to be deleted.  It is old.\n- Reviewed PR 779 -- looks good, merged\n- Charter review approved\n- Bug 1125 of the review – target 1.2\n- The fence - to be added when it is there\n- In the end we agreed to slip by a week.\n- It is not broken, and the TSC decided to escalate this.\n- Agreed the \u{201c}document\u{201d} should be a wiki\n- consensus seems to be this would be more harmful than good\n- It is old. Decision is to copy it for now.\n- The model: Decision is to keep it\n- Agreed to sell the old gate → Person to find a buyer\n\n## Agenda\n\n- The wall - not adding; too old\n- Should it be green: general consensus seems that it should\n- The roof - approved\n\n## #368: A draft\n\nMerge, good as a first iteration.\n\n## #364: A token\n\nMerge.\nTo solve: negative numbers\n",
        expect![[r#"
            Decision: ICU licence - to be added
            Decision: Annex A - to be deleted. It is old.
            Decision: Reviewed PR 779 -- looks good, merged
            Decision: Charter review approved
            Decision: Bug 1125 of the review – target 1.2
            Decision: In the end we agreed to slip by a week.
            Decision: It is not broken, and the TSC decided to escalate this.
            Decision: Agreed the “document” should be a wiki
            Decision: consensus seems to be this would be more harmful than good
            Decision: Decision is to copy it for now.
            Decision: The model: Decision is to keep it
            Decision: Agreed to sell the old gate
            Action <Person>: Person to find a buyer
            Decision: The wall - not adding; too old
            Decision: Should it be green: general consensus seems that it should
            Decision: #368: A draft: Merge, good as a first iteration
            Decision: #364: A token: Merge. To solve: negative numbers
        "#]],
    );
}

#[test]
fn marks_of_the_settings_stand_wherever_known_ones_do() {
    let document = document_with(
        "decision_marks: {decision: [Uznesenie], action: [Zadatak]}\n",
        "meetings/2021-05-03-a.md",
        "# T\n\nPresent: Speaker One, Speaker Two\n\n- Zadatak - ask the neighbours about it\n- Speaker One Zadatak: write to them\n- The gate is old. Zadatak: Speaker Two to paint the gate\n- A draft (Zadatak: Speaker Two will write the draft)\n- They talked. Uznesenie: the gate is green\n- Speaker One: [Zadatak] I will buy the paint\n- Zadatak for Speaker Two - count the sheep\n- Uznesenie - the fence is green\n\nA text.\nZadatak: mend the roof\n\n- [ ] Zadatak write to the neighbours\n",
    );
    check_document(
        &document,
        expect![[r#"
        Action: ask the neighbours about it
        Action <Speaker One>: write to them
        Action <Speaker Two>: Speaker Two to paint the gate
        Action <Speaker Two>: Speaker Two will write the draft
        Decision: the gate is green
        Action <Speaker One>: I will buy the paint
        Action <Speaker Two>: Speaker Two - count the sheep
        Decision: the fence is green
        Action: mend the roof
        Action: write to the neighbours
    "#]],
    );
}

#[test]
fn what_is_struck_out_may_stand_within_such_a_piece_and_begin_lines_above() {
    check_with_people(
        "## Decisions\n\n- ~~It is <s>not</s>\n  old~~ and wet\n- The fence is ~~red <s>or</s> <del>not</del>\n  blue~~ white\n  and green.\n",
        expect![[r#"
            Decision: The fence is white and green.
        "#]],
    );
}

#[test]
fn a_line_that_shows_nothing_may_stand_below_the_last_sentence() {
    check_with_people(
        "## Roof\n\n- Speaker\n・ The roof of the old house is wet and old。説明をうまく行わないと伝わらない。\n\u{200b}\n- Person\n",
        expect![[""]],
    );
}

#[test]
fn what_is_struck_out_is_not_told() {
    // A task in a list of tasks is done when all of it is struck out.
    check_with_people(
        "## Notes\n\n- ~~Speaker to write to them~~\n- <s>Person will ask the neighbours about it</s>\n- Human to paint the gate ~~and the fence~~\n- <del>We agreed to sell\n  the old house</del>\n- ~~AI: Speaker to read it~~\n- ~We agreed to sell the gate to them~\n- ~~The fence~~ The gate: agreed to paint it\n\n<s>Homework: learn it by heart</s>\n\n~~Decision: we meet in May.~~\n\n- [ ] ~~Speaker: order the paint~~\n- ~~#12 Fence~~ #13 Gate - merged\n\n## Actions\n\n- ~~Speaker to buy paint~~\n- Person to buy brushes ~~and chairs~~\n\n## Decisions\n\n- ~~The fence is red.~~\n- The gate is ~~red~~ green.\n",
        expect![[r#"
            Action <Human>: Human to paint the gate
            Decision: The gate: agreed to paint it
            Decision: #13 Gate - merged
            Action <Speaker> done: Speaker to buy paint
            Action <Person>: Person to buy brushes
            Decision: The gate is green.
        "#]],
    );
    check_with_people(
        "## Motion\n\n~~Motion: paint it. Moved by Speaker One, seconded by Person Two.~~\n\n| Task | Owner |\n|---|---|\n| ~~Paint it all~~ | Speaker |\n| Sell it all | Person |\n",
        expect![[r#"
            Action <Person>: Sell it all
        "#]],
    );
}

#[test]
fn verdicts_have_words_around_them() {
    check_with_people(
        "## Notes\n\n- Generally agreed that the name of the gate was fine\n- Do we paint it now?\n  - Agreed OK to paint\n- It may be too big to keep as it is - everyone pretty much agreed on this point\n- Can we keep the two of them apart? General agreement\n- Summary: the short name has agreement. The sign has issues.\n- General consensus: fine to paint it green\n- #12- Kate approved. Concerns? None raised, so written down in the list and merged.\n- #13 - Marked as approved. Merged. Request for review - Person to review it.\n- Shorter names in the list\n  - Approved and Person merged it at once\n- The gate https://example.org/a/pull/12\n  - This request was moved to the 3.1 release.\n- The fence https://example.org/a/pull/13\n  - moved to 3.2\n- It bothers some. The discussion was tabled in order to bring the neighbours in.\n- TT is still growing, and decision is to look at fences first\n- separate group to look into it? Agreed the group is those on this call, no need to part.\n- The committee concluded that both are needed.\n\nRough Consensus: this could work provided it is optional\n\nWidespread agreement to strive for a separate gate.\n\n- Some agreement to be reached\n- Generally people agreed that it rains\n- There is no general agreement on the gate\n- They never generally agreed to it\n",
        expect![[r#"
            Decision: Generally agreed that the name of the gate was fine
            Decision: Agreed OK to paint
            Decision: Can we keep the two of them apart? General agreement
            Decision: Summary: the short name has agreement.
            Decision: fine to paint it green
            Decision: #12- Kate approved. Concerns? None raised, so written down in the list and merged.
            Decision: #13 - Marked as approved. Merged.
            Action <Person>: Request for review - Person to review it.
            Decision open: The gate https://example.org/a/pull/12: This request was moved to the 3.1 release.
            Decision open: The fence https://example.org/a/pull/13: moved to 3.2
            Decision open: The discussion was tabled in order to bring the neighbours in.
            Decision: TT is still growing, and decision is to look at fences first
            Decision: Agreed the group is those on this call, no need to part.
            Decision: The committee concluded that both are needed.
            Decision: this could work provided it is optional
            Decision: Widespread agreement to strive for a separate gate.
        "#]],
    );
}

#[test]
fn a_turn_may_be_a_verdict_on_what_stands_above_it() {
    check_with_people(
        "## Finish the gate\n\nhttps://example.org/1\n\nSON: Approved.\n\n## Paint the fence\n\nSON: It is green.\n\nPTW: Approved\n\n## Active requests\n\n411\n\nSON: Merged\n\n495\n\nSON: We can merge it and go on. Any objections? [None] Merged.\n\n477\n\nPTW: It could be merged now.\n\n475\n\nSON: Does anybody oppose it?\n\nPTW: Yes, and there will be tasks to do it. [Merged]\n\n## Topic: the roof\n\nHTH: I am not happy about it.\n\nSON: Hearing no objections, I\u{2019}m merging it.\n\n## Topic: the door\n\nHTH: Hearing no objections at all is odd.\n\nSON: Closed\n\n## Windows\n\nPTW: Deferred to next week.\n",
        expect![[r#"
            Decision: Finish the gate: Approved.
            Decision: 411: Merged
            Decision: 495: Merged
            Decision: 475: Merged
            Decision: the roof: Hearing no objections, I’m merging it.
            Decision open: Windows: Deferred to next week.
        "#]],
    );
}

#[test]
fn what_became_of_a_motion_is_said_in_many_ways() {
    check_with_people(
        "## Money\n\nSpeaker moved to accept the treasurer's report.\n\nPerson seconded.\n\nHuman raised concerns about dues.\n\nTreasurer's report was approved without objection.\n\n## Shelves\n\nHuman made a motion to ask for $120 to buy shelves. Speaker O. 2nd.\n\nMotion carried with no objection.\n\n## Rules\n\nHuman moved to have a meeting to discuss the changes. Speaker\nseconded.\n\nThere were no objections.\n\n## New members\n\nPerson nominated Greg to become a member. There were no objections.\n\nPerson nominated Lee for chair, seconded by Human.\n\n## Other\n\nSpeaker moved to sell the house.\n\nPerson seconded it.\n\nThe minutes were approved without objection.\n\n## Last\n\nHuman One moved to buy paint\nseconded by Speaker One\nPassed unaniously.\n",
        expect![[r#"
            Decision adopted: Speaker moved to accept the treasurer's report.
            Decision adopted: Human made a motion to ask for $120 to buy shelves. Speaker O. 2nd.
            Decision adopted: Human moved to have a meeting to discuss the changes. Speaker seconded.
            Decision adopted: Person nominated Greg to become a member. There were no objections.
            Decision open: Speaker moved to sell the house.
            Decision: The minutes were approved without objection.
            Decision adopted: Human One moved to buy paint
        "#]],
    );
}

#[test]
fn two_outcomes_of_one_item_are_told_by_themselves() {
    check_with_people(
        "## Notes\n\n- Todo: Speaker to send the \"9\" parts, Person to share a paper\n- TODO - Speaker to send the list; Human to print it\n- Action - Use the page to add more examples. Speaker will continue to work on the list.\n- Action - Write to Person. They will know.\n- Action: Speaker to write to them. It is old.\n\n### Conclusion\n\nNo objection to red gates. SON to add text on it, with the colours.\nFor inner doors, paint on first use.\n\n## Decisions\n\n- The gate is red. It was before. PTW to paint it.\n",
        expect![[r#"
            Action <Speaker>: Speaker to send the "9" parts
            Action <Person>: Person to share a paper
            Action <Speaker>: Speaker to send the list
            Action <Human>: Human to print it
            Action: Use the page to add more examples.
            Action <Speaker>: Speaker will continue to work on the list.
            Action: Write to Person. They will know.
            Action <Speaker>: Speaker to write to them. It is old.
            Decision: No objection to red gates.
            Action <SON>: SON to add text on it, with the colours.
            Decision: For inner doors, paint on first use.
            Decision: The gate is red. It was before.
            Action <PTW>: PTW to paint it.
        "#]],
    );
}

#[test]
fn tasks_are_told_by_more_verbs() {
    check_with_people(
        "## Notes\n\n- Speaker will be providing a list of the gates\n- Person will be presenting the fence\n- Human will be planning to come\n- Stranger will be setting up the dates\n- Other will send the papers to all\n- Google will be old\n- Japan team will be writing guidance on it\n- Will send a request after the discussion.\n- Will it send a request after all?\n- Speaker offered to line up speakers. Person also offered to line up guests.\n- Speaker offered to give an update.\n- Human offered to give an update at the next meeting\n- Speaker One elected to Athletic Council.\n\nNext steps:\n\n- Speaker will bring it up on calls\n- we will have another call of both teams either on:\n  - Dec 8th\n  - Dec 10th\n- it will rain\n",
        expect![[r#"
            Action <Speaker>: Speaker will be providing a list of the gates
            Action <Stranger> supposed: Stranger will be setting up the dates
            Action <Japan team>: Japan team will be writing guidance on it
            Action: Will send a request after the discussion.
            Action <Speaker>: Speaker offered to line up speakers.
            Action <Person>: Person also offered to line up guests.
            Action <Human>: Human offered to give an update at the next meeting
            Decision: Speaker One elected to Athletic Council.
            Action <Speaker>: Speaker will bring it up on calls
            Action: we will have another call of both teams either on: Dec 8th; Dec 10th
        "#]],
    );
}

#[test]
fn what_was_moved_and_carried_by_votes_is_told_by_a_sentence() {
    check_with_people(
        "## Roof\n\nThe motion to buy a fence was adopted by 7 votes to 2.\n\nThe board voted 6 to 1 to clear the cellar.\n\nDer Antrag auf einen \
         neuen Zaun wird mit 5 zu 1 Stimmen angenommen.\n\nLa proposition de refaire le toit est adoptée par 8 voix contre 2.\n\nThe motion to \
         sell the roof failed 2-7.\n\nThe motion carried 5-2.\n\nThe motion to paint it was talked about by 7 of 9.\n",
        expect![[r#"
            Decision: The motion to buy a fence was adopted by 7 votes to 2.
            Decision: The board voted 6 to 1 to clear the cellar.
            Decision: Der Antrag auf einen neuen Zaun wird mit 5 zu 1 Stimmen angenommen.
            Decision: La proposition de refaire le toit est adoptée par 8 voix contre 2.
        "#]],
    );
}

#[test]
fn that_a_motion_was_carried_is_told_once() {
    check_with_people(
        "## Roof\n\nAntrag: Das Dach wird neu gedeckt.\n\nDer Antrag wird mit 8 Ja-Stimmen, 1 Nein-Stimme und 2 Enthaltungen \
         angenommen.\n\n## Gate\n\nMotion: Buy a fence for the gate.\n\nThe motion to buy a fence for the gate was adopted by 7 votes to 2.\n",
        expect![[r#"
            Decision adopted: Das Dach wird neu gedeckt.
            Decision adopted: Buy a fence for the gate.
        "#]],
    );
}

#[test]
fn the_same_words_below_two_headings_are_two_outcomes() {
    check_with_people(
        "## Secretary's report\n\n- Motion to approve by Speaker One\n- Seconded by Person Two\n- Motion passed\n\n## Treasurer's report\n\n- \
         Motion to approve by Speaker One\n- Seconded by Human Three\n- Motion failed\n\n## Form\n\nPublish the form. Action: Person \
         Two.\n\n## Leaflet\n\n- Publish the form. Action: Human Three\n",
        expect![[r#"
            Decision adopted: Secretary's report: Motion to approve by Speaker One
            Decision dropped: Treasurer's report: Motion to approve by Speaker One
            Action <Person Two>: Publish the form
            Action <Human Three>: Publish the form
        "#]],
    );
}

#[test]
fn a_list_of_outcomes_tells_them_once_more() {
    check_with_people(
        "## Form\n\nACTION: Person Two to publish the form\n\n## Action items\n\n- Person Two to publish the form\n",
        expect![[r#"
            Action <Person Two>: Person Two to publish the form
        "#]],
    );
}

#[test]
fn boxes_that_are_too_far_in_are_outcomes_of_their_own() {
    check_with_people(
        "## Actions\n\n- [ ] SON: ask for a proposal  \n      - [x] PTW: write to them\n            - [ ] HTH: print it\n",
        expect![[r#"
            Action <SON>: SON: ask for a proposal
            Action <PTW> done: PTW: write to them
            Action <HTH>: print it
        "#]],
    );
}

#[test]
fn a_list_is_announced_in_the_words_of_many_languages() {
    for words in [
        "Tasks",
        "Action summary",
        "Who does what",
        "Wer macht was",
        "Relevé d’actions",
        "Por hacer",
        "Tasques",
        "Do zrobienia",
        "Seznam úkolů",
        "Att göra",
        "Toimenpiteet",
        "План действий",
        "Завдання",
        "Yapılacaklar",
        "后续工作",
        "할 일",
    ] {
        check(
            &format!("{PRESENT}## {words}\n\n- Key for the shed\n"),
            expect![[r#"
                Action: Key for the shed
            "#]],
        );
    }
    for words in [
        "Agreed",
        "Motions passed",
        "What we decided",
        "Festlegungen",
        "Résolutions adoptées",
        "Conclusiones",
        "Acords presos",
        "Afspraken",
        "Ustalono",
        "Přijatá rozhodnutí",
        "Mötet beslutade",
        "Päätettiin",
        "Принятые решения",
        "Ухвалили",
        "Kararlar",
        "共识",
        "합의 사항",
    ] {
        let said = |head: &str| {
            check(
                &format!("{PRESENT}{head}\n\n- The hall stays open on Mondays\n- The fee is 40\n"),
                expect![[r#"
                    Decision: The hall stays open on Mondays
                    Decision: The fee is 40
                "#]],
            );
        };
        said(&format!("## {words}"));
        said(&format!("**{words}**"));
        said(&format!("{words}:"));
    }
}

#[test]
fn what_was_resolved_and_is_given_to_somebody_is_a_task() {
    check_with_people(
        "**Resolved**\n\n- Speaker: Introduce Person to the landlord\n- Person: letter to the owner\n- Stranger: Make a key\n\n## Resolved\n\n- Speaker: it is fine\n- Person: Make it green\n- The gate stays\n",
        expect![[r#"
            Action <Speaker>: Speaker: Introduce Person to the landlord
            Action <Person>: Person: letter to the owner
            Action <Stranger>: Stranger: Make a key
            Decision: The gate stays
        "#]],
    );
}

#[test]
fn who_keeps_the_records_of_a_council_does_what_it_resolves_on() {
    check_with_people(
        "## Roof\n\nThe Parish Clerk was asked to write to the owner.\n\nClerk to investigate grants.\n\nThe treasurer will pay the invoice.\n\nThe clerk will be there.\n\nThe Clerk read the minutes to the council.\n",
        expect![[r#"
            Action <Parish Clerk>: The Parish Clerk was asked to write to the owner.
            Action <Clerk>: Clerk to investigate grants.
            Action <treasurer>: The treasurer will pay the invoice.
        "#]],
    );
}

#[test]
fn what_is_denied_in_one_language_is_something_else_in_another() {
    check_with_people(
        "## Dach\n\nDies wurde einstimmig beschlossen.\n",
        expect![[r#"
        Decision: Dies wurde einstimmig beschlossen.
    "#]],
    );
}

#[test]
fn a_marked_verdict_is_on_what_was_moved_above_it() {
    check(
        "# T\n\n## Bus\n\nAtt: Köpa en buss\n\nBeslut: Attsats bifalles\n\n## Cykel\n\nYrkande: Köpa en cykel\nBeslut: avslås\n\n## Kaffe\n\nVi vill ha kaffe.\n\nBeslut: Bifalles\n",
        expect![[r#"
            Decision: Köpa en buss
            Decision dropped: Köpa en cykel
            Decision: Kaffe: Bifalles
        "#]],
    );
    check(
        "# T\n\n## Bus\n\nAntrag 1: Der Verein kauft einen Bus.\n\nDiskussion: Er ist teuer.\n\nBeschluss: Antrag abgelehnt\n\n## Rad\n\n**Antrag**\nDer Verein kauft ein Rad.\n\nBeschluss: einstimmig angenommen\n\nBeschluss: angenommen\n",
        expect![[r#"
            Decision dropped: Der Verein kauft einen Bus.
            Decision adopted: Der Verein kauft ein Rad.
            Decision: Rad: angenommen
        "#]],
    );
    check(
        "# T\n\n## Bus\n\nProposal: Buy a bus for the club\n\nDecision: Approved.\n\n## Bike\n\nMotion: Buy a bike\nDecision: Rejected\n\n## House\n\nDecision: Deferred\n\n## Tree\n\nProposal: Plant a tree\n\nDecision: Kate plants it\n\nDecision: Approved the budget\n",
        expect![[r#"
            Decision adopted: Buy a bus for the club
            Decision dropped: Buy a bike
            Decision open: House: Deferred
            Decision: Kate plants it
            Decision: Approved the budget
        "#]],
    );
    check(
        "# T\n\n## Bus\n\nProposition : Acheter un bus\n\nDécision : Adopté à l'unanimité\n\n## Casa\n\nProposta: Comprare una casa\n\nDecisione: accolta\n\n## Bici\n\nPropuesta: Comprar una bici\n\nAcuerdo: Se rechaza\n",
        expect![[r#"
            Decision adopted: Acheter un bus
            Decision: Comprare una casa
            Decision dropped: Comprar una bici
        "#]],
    );
}

#[test]
fn what_somebody_promises_or_is_asked_to_do_is_told_by_an_infinitive() {
    check_with_people(
        "## Notes\n\nSpeaker One erklärt sich bereit, den Verein zu vertreten. Es ist kalt. Person wird beauftragt, ein Angebot einzuholen. Der Vorstand beauftragt Human Three, die Satzung zu überarbeiten.\n\nSpeaker belooft om de brief te schrijven.\n\nHet bestuur vraagt Person Two om de website bij te werken.\n\nSpeaker One accepte de rédiger le règlement. Person Two s'engage à envoyer le devis. Le bureau charge Human Three de préparer le budget.\n\nSpeaker One se compromete a enviar la carta. Se encarga a Person Two que pida presupuesto.\n\nSpeaker One è incaricata di chiedere un preventivo. Il consiglio incarica Person Two di preparare il bilancio.\n",
        expect![[r#"
            Action <Speaker One>: Speaker One erklärt sich bereit, den Verein zu vertreten.
            Action <Person>: Person wird beauftragt, ein Angebot einzuholen.
            Action <Human Three>: Der Vorstand beauftragt Human Three, die Satzung zu überarbeiten.
            Action <Speaker>: Speaker belooft om de brief te schrijven.
            Action <Person Two>: Het bestuur vraagt Person Two om de website bij te werken.
            Action <Speaker One>: Speaker One accepte de rédiger le règlement.
            Action <Person Two>: Person Two s'engage à envoyer le devis.
            Action <Human Three>: Le bureau charge Human Three de préparer le budget.
            Action <Speaker One>: Speaker One se compromete a enviar la carta.
            Action <Person Two>: Se encarga a Person Two que pida presupuesto.
            Action <Speaker One>: Speaker One è incaricata di chiedere un preventivo.
            Action <Person Two>: Il consiglio incarica Person Two di preparare il bilancio.
        "#]],
    );
    check_with_people(
        "## Notes\n\nSpeaker One erklärt sich nicht bereit, den Verein zu vertreten.\n\nPerson Two wurde bereits im Mai beauftragt, ein Angebot einzuholen.\n\nHuman Three berichtet, ein Angebot eingeholt zu haben.\n\nDer Vorstand beauftragt eine Firma, das Dach zu decken.\n\nSpeaker One sagt zu, dass es gut ist.\n\nPerson Two accepte de participer.\n\nHuman Three propose de faire une affiche.\n\nSpeaker One vraagt Person Two om uitleg te geven.\n",
        expect![[""]],
    );
}

#[test]
fn each_sentence_of_a_long_paragraph_tells_its_own() {
    check_with_people(
        "## Notes\n\nIt was resolved to accept the quote. The fence is old. It was agreed to defer the gate. The Clerk was instructed to obtain three quotations for the fence.\n\nThe verge is overgrown. The Parish Clerk was asked to write to the County Council. The Chairman agreed to contact the school. Speaker One agreed to obtain quotes. The Clerk was asked whether she had heard from them.\n\nIt was agreed that this is a good idea.\n\nThe Chairman will open the meeting.\n\nIt was agreed that Person Two would go. It was agreed that the bench is a very good thing and is to be kept.\n",
        expect![[r#"
            Decision: It was resolved to accept the quote. The fence is old.
            Decision: It was agreed to defer the gate.
            Action <Clerk>: The Clerk was instructed to obtain three quotations for the fence.
            Action <Parish Clerk>: The Parish Clerk was asked to write to the County Council.
            Action <Chairman>: The Chairman agreed to contact the school.
            Action <Speaker One>: Speaker One agreed to obtain quotes.
            Decision: It was agreed that Person Two would go.
            Decision: It was agreed that the bench is a very good thing and is to be kept.
        "#]],
    );
}

#[test]
fn what_was_resolved_stands_below_those_who_moved_it() {
    check_with_people(
        "## Roads\n\nCirculated, copy of the minutes of the last meeting.\n\nProposed by Councillor One;\nSeconded by Councillor Two;\nAnd Resolved:\n\n“That, the minutes, as circulated, be taken as read and signed.”\n\n## Roof\n\nOn the proposal of Speaker One, seconded by Person Two, it was agreed:\n\nThat the roof be mended.\n\nThat is all.\n",
        expect![[r#"
            Decision adopted: That, the minutes, as circulated, be taken as read and signed.
            Decision adopted: That the roof be mended.
        "#]],
    );
}

#[test]
fn numbers_of_tasks_and_signs_between_things_name_nobody() {
    check_with_people(
        "## Actions\n\n- [ ] AP1 - Share the plan with all of them\n- [x] AP2 - Check the summary of it\n\n| Task | Who | Due |\n|---|---|---|\n| [What is to be done] | [Name] | [DD/MM] |\n| Mend the roof | Speaker One | |\n\n## Notes\n\n- [ ] AI ↔ robot: define the signal between them\n",
        expect![[r#"
            Action <Speaker One>: Mend the roof
            Action: AP1 - Share the plan with all of them
            Action done: AP2 - Check the summary of it
        "#]],
    );
}

#[test]
fn figures_below_a_motion_are_of_it_and_no_decision_of_their_own() {
    check_with_people(
        "## Dach\n\n* Beschluss: wir decken das Dach neu\n    * Abstimmung: 6/0/1 angenommen\n* Wir stimmen über die Leiter ab\n    * 5/0/0\n",
        expect![[r#"
            Decision adopted: wir decken das Dach neu
            Decision adopted: Wir stimmen über die Leiter ab
        "#]],
    );
}
