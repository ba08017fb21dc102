//! Outcomes as languages other than English put them.

use expect_test::{Expect, expect};

use crate::fixture::document;

/// Says what was decided and is to be done below a list of those who were there.
fn check(text: &str, expected: Expect) {
    let text =
        format!("# T\n\n## Present\n\n- Anna Eins\n- Carsten Zwei\n- Lucía Tres\n- Marie Quatre\n- Wim Vijf\n\n{text}");
    let document = document("meetings/2021-05-03-a.md", &text);
    let mut said = String::new();
    for outcome in &document.outcomes {
        let by = outcome.by.as_deref().map(|by| format!(" <{by}>")).unwrap_or_default();
        let state = outcome.state.map(|state| format!(" {state:?}").to_lowercase()).unwrap_or_default();
        said.push_str(&format!("{:?}{by}{state}: {}\n", outcome.kind, outcome.text));
    }
    expected.assert_eq(&said);
}

#[test]
fn who_was_there_takes_on_work_by_the_verb_alone() {
    check(
        "## Zaun\n\n- Die Wirtin ist im Urlaub, Carsten spricht mit ihr.\n- Anna wird die Liste bekannt geben\n- Carsten legt eine Seite an\n\nAnna kümmert sich um den Zaun. Berta bucht einen Raum.\n\nMarie s'occupe de la clôture.\n\nLucía y Carsten se encargarán de esta parte\n\nWim neemt contact op met de buren.\n",
        expect![[r#"
            Action <Carsten>: Die Wirtin ist im Urlaub, Carsten spricht mit ihr.
            Action <Anna>: Anna wird die Liste bekannt geben
            Action <Carsten>: Carsten legt eine Seite an
            Action <Anna>: Anna kümmert sich um den Zaun.
            Action <Marie>: Marie s'occupe de la clôture.
            Action <Lucía, Carsten>: Lucía y Carsten se encargarán de esta parte
            Action <Wim>: Wim neemt contact op met de buren.
        "#]],
    );
    // What is told of somebody, denied or doubted is no task.
    check(
        "## Zaun\n\nAnna berichtet vom Zaun. Anna schreibt, dass er alt ist. Carsten kümmert sich nicht darum. Carsten übernimmt die Moderation.\n\nMarie propose de le peindre.\n\nWim zal aanwezig zijn.\n\nAnna macht Musik.\n",
        expect![[""]],
    );
    check(
        "## Aufgaben\n\n- Anna macht Plakate\n- Lucía envía la carta\n- Wim heeft de cijfers gekregen\n",
        expect![[r#"
            Action <Anna>: Anna macht Plakate
            Action <Lucía>: Lucía envía la carta
            Action: Wim heeft de cijfers gekregen
        "#]],
    );
}

#[test]
fn decisions_are_told_in_several_languages() {
    check(
        "## Zaun\n\nLe CA valide le devis pour la clôture.\n\nSe elige a Lucía Tres como presidenta.\n\nBesloten wordt dat de schutting blijft.\n\nFicou decidido manter a cerca.\n\nBesluit: de schutting blijft.\n\n## Acuerdos tomados\n\n- Pintar la valla\n\n## Encaminhamentos\n\n- Comprar tinta\n",
        expect![[r#"
            Decision: Le CA valide le devis pour la clôture.
            Decision: Se elige a Lucía Tres como presidenta.
            Decision: Besloten wordt dat de schutting blijft.
            Decision: Ficou decidido manter a cerca.
            Decision: de schutting blijft.
            Decision: Pintar la valla
            Action: Comprar tinta
        "#]],
    );
    check("## Zaun\n\nThe group will vote on the fence in May.\n\nSe elige entre dos vallas?\n", expect![[""]]);
}
