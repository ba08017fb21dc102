//! What was resolved on or taken on in so many words, by a heading above a list, in a sentence, in brackets or by who speaks; and motions
//! whose vote stands far below them.

use expect_test::expect;

use super::check as check_motions;
use super::outcomes::{check, check_with_people};

#[test]
fn a_heading_says_what_became_of_all_below_it() {
    check(
        "# T\n\n## Grants approved\n\n- Roof: 350 euros\n- Garden: 500 euros\n  for May\n  - of which 20 for seeds\n- Fence: 20 euros (deferred)\n- none\n\n## Requests rejected\n\n- A second door\n\n**New members accepted:**\n\n- Speaker One\n\nThey talked.\n\n- Not of it\n\n## Minutes approved\n\n- Roof\n\n## Licences previously approved\n\n- The old one\n\n## OSI approved\n\n- Some licence\n\n## Grants approved\n\nNone of them.\n",
        expect![[r#"
            Decision: Grants approved: Roof: 350 euros
            Decision: Grants approved: Garden: 500 euros for May
            Decision open: Grants approved: Fence: 20 euros (deferred)
            Decision dropped: Requests rejected: A second door
            Decision: New members accepted: Speaker One
        "#]],
    );
}

#[test]
fn who_has_a_task_is_named_in_more_forms() {
    check(
        "# T\n\n## Actiepunten\n\n* Jan de Vries — Contact opnemen met de buren over het hek\n* Ana María Uno & Carla Dos: Figure out the plan of the garden\n* Fence Working group to paint the posts of the gate\n* Fence team to paint it - Jan\n* The team to paint the wall\n* Garden, Roof and Wall Update: see the page\n",
        expect![[r#"
            Action <Jan de Vries>: Jan de Vries — Contact opnemen met de buren over het hek
            Action <Ana María Uno & Carla Dos>: Ana María Uno & Carla Dos: Figure out the plan of the garden
            Action <Fence Working group>: Fence Working group to paint the posts of the gate
            Action: Fence team to paint it - Jan
            Action: The team to paint the wall
            Action: Garden, Roof and Wall Update: see the page
        "#]],
    );
    check(
        "# T\n\n## Present\n\n- Speaker One-Two\n- Carsten Zwei\n\nACTION: Publish the list with that draft, CZ.\n\nACTION: Ask SOT, CZ.\n\nACTION: Publish the second list of May, XY.\n\nACTION: SOT to review.\n",
        expect![[r#"
            Action <CZ>: Publish the list with that draft, CZ.
            Action: Ask SOT, CZ.
            Action: Publish the second list of May, XY.
            Action <SOT>: SOT to review.
        "#]],
    );
}

#[test]
fn arrows_are_drawn_with_long_dashes_too() {
    check_with_people(
        "## Notes\n\n- \u{2014}\\> Speaker to move the chairs - DONE\n- Too few chairs are left \u{2014}> Person to buy some more\n- Who buys them? \u{2014}> Human\n",
        expect![[r#"
            Action <Speaker> done: Speaker to move the chairs - DONE
            Action <Person>: Too few chairs are left —> Person to buy some more
            Action <Human>: Who buys them?
        "#]],
    );
}

#[test]
fn brackets_behind_a_question_say_who_sees_to_it() {
    check_with_people(
        "## Notes\n\n- Could it be helpful here? (Speaker and Person to review)\n- Speaker will file it. (It was raining)\n\n## Agenda\n\n- Speaker and Person to go back to the neighbours to ask about it\n- Person to go through the list of chairs\n",
        expect![[r#"
            Action <Speaker and Person>: Could it be helpful here? (Speaker and Person to review)
            Action <Speaker>: Speaker will file it.
            Action <Speaker and Person>: Speaker and Person to go back to the neighbours to ask about it
        "#]],
    );
}

#[test]
fn sentences_say_in_other_words_what_is_settled_or_taken_on() {
    check_with_people(
        "## Notes\n\n- Speaker suggested moving the meeting to Friday, which all agreed to.\n- Group approved the proposal\n- We are changing to 3pm from May on\n- Human will read it, but for now we will leave it in the plan.\n- For now, we will keep it as an annex. – Human to move it there\n- We will keep you informed of the plan\n- Person expanded on this and offered to present a slide at the next meeting.\n- Person met Human and offered to present a slide at the next meeting.\n- Next step: meeting with a builder\n- Garden team will offer to maintain the fence for us\n- #360 Can we merge? Prevent spaces from becoming part of it\n  No objections to merging. Going ahead.\n",
        expect![[r#"
            Decision: Speaker suggested moving the meeting to Friday, which all agreed to.
            Decision: Group approved the proposal
            Decision: We are changing to 3pm from May on
            Decision: for now we will leave it in the plan
            Action <Human>: Human will read it, but for now we will leave it in the plan.
            Decision: For now, we will keep it as an annex
            Action <Human>: For now, we will keep it as an annex. – Human to move it there
            Action <Person>: Person expanded on this and offered to present a slide at the next meeting.
            Action: meeting with a builder
            Action <Garden team>: Garden team will offer to maintain the fence for us
            Decision: #360 Can we merge? Prevent spaces from becoming part of it No objections to merging. Going ahead.
        "#]],
    );
}

#[test]
fn what_is_said_in_so_many_words_is_settled_or_taken_on() {
    check_with_people(
        "## #12 The gate\n\nSON: It is old.\n\nPTW: Closing, approved by SON, HTH\n\n## #13 The fence\n\nHTH: Any objections to this?\n\\*No objections raised\\*\n\n## #14 The wall\n\nSON: I\u{2019}ll take on the second part of it. It is long.\n\nPTW: Yes, that is needed. I will assign myself that.\n\nHTH: I will assign it to somebody.\n\nSON: Long talk.\nBut the final decision was to drop it\n\nSON - It is fine.\n\nHTH - It is not so bad.\n\nPTW - replace \u{201c}a\u{201d} with \u{201c}b\u{201d} - consensus reached.\n\nMove to Edition 46.\n\n## The slides\n\nMove to slide 4.\n\n## The roof\n\nMove to Edition 46.\n",
        expect![[r#"
            Decision: #12 The gate: Closing, approved by SON, HTH
            Decision: #13 The fence: No objections raised
            Action <SON>: I’ll take on the second part of it.
            Action <PTW>: Yes, that is needed. I will assign myself that.
            Decision: But the final decision was to drop it
            Decision: replace “a” with “b” - consensus reached.
            Decision open: #14 The wall: Move to Edition 46
        "#]],
    );
}

#[test]
fn the_vote_on_a_motion_may_stand_far_below_it() {
    let (near, far) = ("Evidence of it.\n\n".repeat(10), "Evidence of it.\n\n".repeat(30));
    check_motions(
        &format!(
            "# T\n\n### The roof\n\nMotion: To mend the roof by May.\n\n{near}Sponsor: Speaker One\nSecond: Person Two\n\n{far}**The motion passed.**\n\n### The wall\n\nMotion: To paint the wall of the hall.\n\n{far}Approved.\n"
        ),
        expect![[r#"
            sessions: The roof <- topics: heading of level 3 (3)
            sessions: The wall <- topics: heading of level 3 (92)
            decisions: To mend the roof by May. <- decisions: motion (5)
            decisions: To paint the wall of the hall. <- decisions: motion (94)
            p1 Decision None: To mend the roof by May.
               Speaker One / Person Two / - Adopted
            p44 Decision None: To paint the wall of the hall.
                /  / - Adopted
        "#]],
    );
    check_motions(
        "# T\n\n### The gate\n\nMotion: To paint the gate of the hall.\n\nIt is old.\n\nVote here: https://example.org\n\nSponsor: Speaker One\nSecond: Person Two\n\nVote:\n- Speaker One - Yay\n- Person Two - Yay\n- Human Three - No vote\n- Member Four - Abstain\n- Member Five - Yay\n- Member Six - Yay\n- Member Seven - Yay\n- Member Eight - Yay\n\n**PASSES: 6 Yay, 0 Nay, 1 Abstain**\n\n### The door of the hall\n\nSponsor: Person Two, Second: Speaker One.\n\nMotion: To close the door of the hall.\n\n**PASSES: 6 Yay, 1 Nay**\n\n### Another day\n\nSponsor: Some Body\n",
        expect![[r#"
            sessions: The gate <- topics: heading of level 3 (3)
            sessions: The door of the hall <- topics: heading of level 3 (26)
            sessions: Another day <- topics: heading of level 3 (34)
            decisions: To paint the gate of the hall. <- decisions: motion (5)
            decisions: To close the door of the hall. <- decisions: motion (30)
            p1 Decision None: To paint the gate of the hall.
               Speaker One / Person Two / - Adopted
               for: Speaker One, Person Two, Five, Six, Seven, Eight
               abstained: Four
            p16 Decision None: To close the door of the hall.
               Person Two / Speaker One / - Adopted
               for 6: 
               against 1: 
        "#]],
    );
}
