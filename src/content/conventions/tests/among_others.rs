//! Outcomes behind another sentence of a paragraph, as languages other than English put them.

use expect_test::expect;

use super::tongues::{check, check_report};

#[test]
fn marks_with_a_name_stand_anywhere_in_a_paragraph() {
    check(
        "## Hek\n\nTaak Wim: dit uitzoeken en opstarten.\n\nHet hek is oud. Taak Wim: verf kopen. Er is nog tijd. Taak Anna en Carsten: (op 5 juni) het hek schilderen.\n\nDe brief aan de buren moet weg. Actie: Wim.\n\nDe brief is oud. Actie: Wim schrijft een andere.\n\nThe form is ready. Task Anna: write the mail.\n\nDas Formular muss raus. Aufgabe Anna: Die Nachbarn fragen.\n\nLe formulaire est prêt. Tâche Marie: écrire aux voisins.\n\nEl formulario está listo. Tarea Lucía: escribir a los vecinos.\n\nIl modulo è pronto. Compito Lucía: scrivere ai vicini.\n\nO formulário está pronto. Tarefa Lucía: escrever aos vizinhos.\n",
        expect![[r#"
            Action <Wim>: dit uitzoeken en opstarten.
            Action <Wim>: verf kopen.
            Action <Anna en Carsten>: (op 5 juni) het hek schilderen.
            Action <Wim>: De brief aan de buren moet weg.
            Action <Wim>: Wim schrijft een andere.
            Action <Anna>: write the mail.
            Action <Anna>: Die Nachbarn fragen.
            Action <Marie>: écrire aux voisins.
            Action <Lucía>: escribir a los vecinos.
            Action <Lucía>: scrivere ai vicini.
            Action <Lucía>: escrever aos vizinhos.
        "#]],
    );
    // Where it is nobody's who was there, or a question, it may be anything.
    check(
        "## Hek\n\nHet hek is oud. Taak Gemeente: verf kopen.\n\nDas steht im Buch. Aufgabe 5: Die Nachbarn fragen.\n\nHet hek is oud. Actie: niemand.\n\nHet hek is oud. Taak Wim: wie koopt verf?\n",
        expect![[""]],
    );
}

#[test]
fn decisions_stand_behind_what_was_said() {
    check_report(
        "# T\n\n## Hek\n\nHet hek is oud. We hebben besloten om het te verven.\n\nHet hek is oud. Na discussie is besloten dat het blijft. Het bestuur besluit verf te kopen.\n\nDer Zaun ist alt. Wir haben beschlossen, ihn zu streichen.\n\nLa valla es vieja. Se decide pintarla en mayo.\n\nLa valla es vieja. Se aprueba la compra de pintura.\n\nLa valla es vieja. Decidimos que se pinte en mayo. Hemos decidido comprar pintura.\n\nLa valla es vieja. Acordamos pintarla en mayo. La Junta decide comprar pintura.\n\nLa clôture est vieille. Nous avons décidé de la peindre. Le conseil décide de la garder.\n\nLa recinzione è vecchia. Abbiamo deciso di dipingerla. Il consiglio approva la spesa.\n\nA cerca é velha. Decidimos pintar a cerca em maio. O conselho aprovou a compra.\n",
        expect![[r#"
            Decision: We hebben besloten om het te verven.
            Decision: Na discussie is besloten dat het blijft.
            Decision: Het bestuur besluit verf te kopen.
            Decision: Wir haben beschlossen, ihn zu streichen.
            Decision: Se decide pintarla en mayo.
            Decision: Se aprueba la compra de pintura.
            Decision: Decidimos que se pinte en mayo.
            Decision: Hemos decidido comprar pintura.
            Decision: Acordamos pintarla en mayo.
            Decision: La Junta decide comprar pintura.
            Decision: Nous avons décidé de la peindre.
            Decision: Le conseil décide de la garder.
            Decision: Abbiamo deciso di dipingerla.
            Decision: Il consiglio approva la spesa.
            Decision: Decidimos pintar a cerca em maio.
            Decision: O conselho aprovou a compra.
        "#]],
    );
    // What is open, was decided before, or is no more than supposed.
    check_report(
        "# T\n\n## Hek\n\nHet hek is oud. We hebben nog niet besloten om het te verven. Het bestuur besluit later of het blijft. We hebben besloten wie het doet. Als er is besloten dat het blijft, verven we het.\n\nDer Zaun ist alt. Wir haben beschlossen, wer ihn streicht. Wir haben noch nicht beschlossen, ihn zu streichen. Der Vorstand beschließt, ob er bleibt.\n\nLa valla es vieja. Se decide si se pinta. No se decide nada. Decidimos en la última reunión pintarla. Si se aprueba la compra, se pinta. La Junta no decide nada hoy. La Junta puede decidir pintarla.\n\nLa clôture est vieille. Nous avons décidé quand on la peint. Nous n'avons pas décidé de la peindre.\n\nLa recinzione è vecchia. Non abbiamo deciso di dipingerla. Il consiglio non approva la spesa.\n\nA cerca é velha. Não decidimos pintar a cerca. Decidimos se ela fica hoje.\n",
        expect![[""]],
    );
}

#[test]
fn who_acts_may_stand_behind_the_verb() {
    check(
        "## Hek\n\nVoor de vergadering van mei zal Wim (penningmeester) een begroting opstellen.\n\nIn mei zullen Wim en Anna de buren schrijven.\n",
        expect![[r#"
            Action <Wim>: Voor de vergadering van mei zal Wim (penningmeester) een begroting opstellen.
            Action <Wim>: In mei zullen Wim en Anna de buren schrijven.
        "#]],
    );
    check(
        "## Hek\n\nAls het regent, zal Wim een tent kopen. Volgens Anna zal Wim een tent kopen. Misschien zal Wim een tent kopen. Omdat Anna weg is, zal Wim de vergadering voorzitten. In mei zal Wim niet een tent kopen. In mei zal Berta een tent kopen.\n",
        expect![[r#"
            Action <Misschien>: Misschien zal Wim een tent kopen.
        "#]],
    );
}

#[test]
fn the_future_of_spanish_is_told_by_its_end() {
    check(
        "## Valla\n\nLucía llamará en agosto para preguntar otra vez. Anna y Lucía intentarán pintarla.\n",
        expect![[r#"
            Action <Lucía>: Lucía llamará en agosto para preguntar otra vez.
            Action <Anna, Lucía>: Anna y Lucía intentarán pintarla.
        "#]],
    );
    check(
        "## Valla\n\nLucía no llamará. Lucía asistirá a la feria. Lucía estará en la feria. El ayuntamiento llamará en agosto. Lucía llamará quizás en agosto.\n",
        expect![[""]],
    );
}
