//! Outcomes that stand below people, below labels put together of words, behind marks with who has them, and in tables of work shared out.

use expect_test::expect;

use super::outcomes::{check, check_with_people};

#[test]
fn lists_of_tasks_stand_below_who_has_them() {
    check_with_people(
        "## Action items\n\n- **All**\n  - complete the polls\n- **Speaker**\n  - send out the letters\n- **Stranger**\n  - a plan of the garden\n",
        expect![[r#"
            Action <All>: complete the polls
            Action <Speaker>: send out the letters
            Action <Stranger>: a plan of the garden
        "#]],
    );
    check_with_people(
        "## Next steps\n\n* **All participants**:\n    * Begin adding cases to the list\n* **Person**\n    * The plan of the garden\n* The garden is nice\n",
        expect![[r#"
            Action <All participants>: Begin adding cases to the list
            Action <Person>: The plan of the garden
        "#]],
    );
    check_with_people(
        "## Action items\n\n### Speaker One\n\n- send out the letters\n\n### Stranger\n\n1. a plan of the garden\n\n## Other\n\n- The garden is nice\n",
        expect![[r#"
            Action <Speaker One>: send out the letters
            Action <Stranger>: a plan of the garden
        "#]],
    );
    check_with_people(
        "## Action items\n\n**Speaker**\n\n- send out the letters\n\n**Stranger**\n\n- a plan of the garden\n",
        expect![[r#"
            Action <Speaker>: send out the letters
            Action <Stranger>: a plan of the garden
        "#]],
    );
    // What is in bold may be what the tasks are about.
    check_with_people(
        "## Action items\n\n- **Website**\n  - new pictures for it\n- **Garden fence**\n  - paint it all\n",
        expect![[r#"
            Action: new pictures for it
            Action: paint it all
        "#]],
    );
}

#[test]
fn labels_of_what_is_to_be_done_by_the_next_time() {
    check_with_people(
        "## Next week's goals\n\n- Plan of the garden\n\n## Plan for the next meeting\n\n- Reports of the committees\n\n## To do before next meeting\n\n- Letters to the neighbours\n",
        expect![[r#"
            Action: Plan of the garden
            Action: Letters to the neighbours
        "#]],
    );
    check_with_people(
        "Plan für die kommende Woche: den Zaun streichen\n\nHomework for next call:\nhttps://example.org/368\n\n- Topic: the colour of it\n",
        expect![[r#"
            Action: den Zaun streichen
        "#]],
    );
    check_with_people(
        "The following resolutions were adopted:\n\n1. The fence is to be green.\n2. The gate stays open.\n\nThese decisions must be made soon:\n\n- Colour of the roof\n",
        expect![[r#"
            Decision: The fence is to be green.
            Decision: The gate stays open.
        "#]],
    );
    check_with_people(
        "## Homework\n\n- Plan of the garden\n- Next meeting on 9/17\n- Next chair: Speaker One\n",
        expect![[r#"
            Action: Plan of the garden
        "#]],
    );
}

#[test]
fn infinitives_and_boxes_below_next_steps_are_tasks() {
    check(
        "# T\n\n## Nächste Schritte\n\n- Angebote für den Zaun einholen\n- Der Zaun ist grün\n- Treffen im Garten\n",
        expect![[r#"
            Action: Angebote für den Zaun einholen
        "#]],
    );
    check(
        "# T\n\n## Next steps\n\n- [ ] the plan of the garden\n- the garden\n",
        expect![[r#"
        Action: the plan of the garden
    "#]],
    );
}

#[test]
fn marks_bear_who_is_to_act_in_brackets_or_behind_a_word() {
    check_with_people(
        "TODO: draw  the plan\nTODO[SON]: write to them\nTODO[SpOn+HuTh]: paint the fence\n\n* TODO [Person] make a draft\n* TODO [Optional] make tea\n* Action [Speaker]: buy the paint\n",
        expect![[r#"
            Action: draw the plan
            Action <SON>: write to them
            Action <SpOn+HuTh>: paint the fence
            Action <Person>: make a draft
            Action <Speaker>: buy the paint
        "#]],
    );
    check_with_people(
        "Auftrag an Speaker: den Zaun streichen\n\nTask for Person: paint the gate\n\nTarea para Human: pintar la valla\n\nTask for the summer: paint it\n",
        expect![[r#"
            Action <Speaker>: Speaker: den Zaun streichen
            Action <Person>: Person: paint the gate
            Action <Human>: Human: pintar la valla
        "#]],
    );
}

#[test]
fn tables_of_work_shared_out_are_tasks() {
    check(
        "# T\n\n| Tarefas | Integrante(s) |\n|---|---|\n| Configuração da página | Pessoa |\n\n| Name | Task |\n|---|---|\n| Speaker One | Paint the fence |\n\n| Item | Assigned to | Due date |\n|---|---|---|\n| Letter to them | Speaker One | 2021-05-20 |\n\n| Name | Item |\n|---|---|\n| Speaker One | Paint the fence |\n",
        expect![[r#"
            Action <Pessoa>: Configuração da página
            Action <Speaker One>: Paint the fence
            Action <Speaker One> until 2021-05-20: Letter to them
        "#]],
    );
}
