//! Outcomes as languages other than English put them.

use expect_test::{Expect, expect};

use crate::fixture::document;

/// Says what was decided and is to be done below a list of those who were there.
pub(super) fn check(text: &str, expected: Expect) {
    let text =
        format!("# T\n\n## Present\n\n- Anna Eins\n- Carsten Zwei\n- Lucía Tres\n- Marie Quatre\n- Wim Vijf\n\n{text}");
    check_report(&text, expected);
}

/// Says what was decided and is to be done in a report.
pub(super) fn check_report(text: &str, expected: Expect) {
    let document = document("meetings/2021-05-03-a.md", text);
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

#[test]
fn a_german_board_decides_and_gives_out_work() {
    check(
        "## Zaun\n\nDer Antrag auf Farbe wurde per Umlaufbeschluss vom 30. Mai 2022 durch den\nVorstand bewilligt. Anna schließt die Dokumentation hierzu ab.\n\nDie Eintragung ist zu tun. Carsten erledigt das.\n\nDas Protokoll wurde per Umlaufbeschluss 11. Mai 2022 bestätigt.\n\nDer Vorstand diskutiert neue Preise und beschließt einstimmig:\n- Gold: 5.000\n- Silber: 3.000 inkl. Stand\n\nRückmeldung ausstehend --> Vertagung auf die nächste Vorstandssitzung.\n\nVorschlag Anna: Budget für Farbe von 50 Euro.\n\nVorschlag einstimmig angenommen.\n\nEintragung im Register vornehmen. Zuständig: Wim.\n",
        expect![[r#"
            Decision: Der Antrag auf Farbe wurde per Umlaufbeschluss vom 30. Mai 2022 durch den Vorstand bewilligt.
            Action <Anna>: Anna schließt die Dokumentation hierzu ab.
            Action <Carsten>: Die Eintragung ist zu tun. Carsten erledigt das.
            Decision: Das Protokoll wurde per Umlaufbeschluss 11. Mai 2022 bestätigt.
            Decision: Der Vorstand diskutiert neue Preise und beschließt einstimmig: Gold: 5.000; Silber: 3.000 inkl. Stand
            Decision open: Rückmeldung ausstehend --> Vertagung auf die nächste Vorstandssitzung.
            Decision: Vorschlag Anna: Budget für Farbe von 50 Euro. Vorschlag einstimmig angenommen.
            Action <Wim>: Eintragung im Register vornehmen. Zuständig: Wim.
        "#]],
    );
    // What is told elsewhere, or of nothing that is named.
    check(
        "## Zaun\n\nVorschlag einstimmig angenommen.\n\nDer Vorstand beschließt, den Zaun zu streichen.\n\nAntrag angenommen.\n\nDie Förderung wurde vom Ministerium bewilligt.\n\nDer Vorstand diskutiert:\n- Gold\n- Silber\n",
        expect![[r#"
            Decision: Der Vorstand beschließt, den Zaun zu streichen.
        "#]],
    );
}

#[test]
fn a_polish_board_decides_and_gives_out_work() {
    check(
        "## Obrady\n\n1. Przyjęto jednogłośnie uchwałę o płocie.\n2. Anna Eins zobowiązała się do pomalowania płotu.\n3. Farba zostanie kupiona. Odpowiedzialnym za to zadanie będzie Carsten Zwei.\n4. Postanowiono, że przewodniczyć posiedzeniu będzie Anna Eins.\n\n## Płot\n\nZaproponowano malowanie płotu na zielono.\nPropozycję poddano głosowaniu. Za wnioskiem opowiedziało się- 8 osób, przeciw- 0, 1- osoba się wstrzymała.\n\n## Brama\n\n- Przełożono na kolejne spotkanie\n",
        expect![[r#"
            Decision: Przyjęto jednogłośnie uchwałę o płocie.
            Action <Anna Eins>: Anna Eins zobowiązała się do pomalowania płotu.
            Action <Carsten Zwei>: Farba zostanie kupiona. Odpowiedzialnym za to zadanie będzie Carsten Zwei.
            Decision: Zaproponowano malowanie płotu na zielono. Propozycję poddano głosowaniu. Za wnioskiem opowiedziało się- 8 osób, przeciw- 0, 1- osoba się wstrzymała.
            Decision open: Brama: Przełożono na kolejne spotkanie
        "#]],
    );
}

#[test]
fn boards_of_the_north_and_in_bohemia_decide() {
    check(
        "## Staket\n\nStyrelsen beslutade att måla staketet. Anna ska ringa kommunen.\n\nDagordningen godkändes.\n\n- Grinden: bordläggs till nästa möte\n\nBestyrelsen vedtog at male hegnet med 8 for, 0 imod og 1 blank.\n\nBeslut: Grinden tas bort.\n\nVýbor schválil rozpočet. Anna zajistí barvu.\n",
        expect![[r#"
            Decision: Styrelsen beslutade att måla staketet.
            Action <Anna>: Anna ska ringa kommunen.
            Decision open: Grinden: bordläggs till nästa möte
            Decision: Bestyrelsen vedtog at male hegnet med 8 for, 0 imod og 1 blank.
            Decision: Grinden tas bort.
            Decision: Výbor schválil rozpočet.
            Action <Anna>: Anna zajistí barvu.
        "#]],
    );
}

#[test]
fn japanese_tells_politely_who_does_what_and_shares_out_work() {
    check_report(
        "# 議事録\n\n出席者：甲野、乙山\n\n- 甲野さんが対応してみる\n- 乙山さんが絵コンテを作成してくださる\n- 甲野さんが連絡窓口になってくださいます\n- 追って、乙山さんから周知が出る\n- 次回から月一に戻します。\n\n## 輪講担当\n\n- 1-4　甲野\n- 4-8　乙山\n- 話題を出す\n\n## 輪講の分担について\n\n- 第5章（担当：丙川さん）\n- 第6章 (担当：未定)\n",
        expect![[r#"
            Action <甲野>: 甲野さんが対応してみる
            Action <乙山>: 乙山さんが絵コンテを作成してくださる
            Action <甲野>: 甲野さんが連絡窓口になってくださいます
            Action <乙山>: 追って、乙山さんから周知が出る
            Decision: 次回から月一に戻します。
            Action <甲野>: 輪講担当: 1-4
            Action <乙山>: 輪講担当: 4-8
            Action <丙川>: 第5章
        "#]],
    );
    // Who attends, what was told by somebody, who writes the minutes, what a tool does.
    check_report(
        "# 議事録\n\n出席者：甲野、乙山\n\n- 甲野さんが参加します\n- 乙山さんから話がありまして\n- 乙山さんから連絡がある\n- 6/23（議事担当：甲野さん）\n- 議事録（担当：甲野さん）\n- 前の版に戻します\n\n## 議事担当\n\n- 次回　甲野\n\n## 担当\n\n- 1-4　甲野\n",
        expect![[""]],
    );
}

#[test]
fn chinese_sets_what_was_concluded_and_what_is_left_below_labels_of_a_paragraph() {
    check_report(
        "# 例会 2021-05-03\n\n## 议题(Agenda)\n\n议题1、新建仓库  \n议题2、预算  \n\n## 与会人(Attendees)\n\n甲野 [@one](https://example.org/one)  \n乙山 [@two](https://example.org/two)  \n\n## 会议纪要(Notes)\n\n**议题1、新建仓库**  \n汇报人：丙田  \n会议结论：  \n1、同意新建仓库，名称再定。  \n2、未讨论其他仓库。  \n遗留问题：  \n1、确认文件；  \n2、更新文档。责任人：甲野、乙山  \n\n**议题2、预算**  \n会议结论：  \n1、同意预算。  \n遗留问题：关于价格  \n1）代码结构主要包含：比较价格、质量；  \n\n遗留问题：  \n无。  \n\n  （1) 后续由引入者维护；  \n",
        expect![[r#"
            Decision: 同意新建仓库，名称再定。
            Action: 确认文件
            Action <甲野、乙山>: 更新文档。责任人：甲野、乙山
            Decision: 同意预算。
            Action: 代码结构主要包含：比较价格、质量
        "#]],
    );
    // Numbers before headings of plain text are none of a list.
    check_report(
        "# 会合\n\n決定事項：\n・案を採用する\n２、その他の案件\n\n- 结论：同意新建仓库\n- 结论：待定\n",
        expect![[r#"
            Decision: 案を採用する
            Decision: 同意新建仓库
        "#]],
    );
}

#[test]
fn dutch_prose_says_what_is_agreed_and_who_goes_to_do_what() {
    check(
        "## Hek\n\nHet hek is oud. Afgesproken dat het geverfd wordt. Er is niet afgesproken wie dat doet.\n\nDe WG is akkoord met de kleur.\n\nEr is gesproken over de prijs: de conclusie is dat er verf gekocht wordt.\n\nWim gaat de tests toevoegen in de werkversie. Wim gaat over de kosten van de verf. Wim plant een afspraak in om verder te praten.\n\n## Actiepunten\n\n* Wim Vijf \u{2014} Contact opnemen met de buren\n",
        expect![[r#"
            Decision: Afgesproken dat het geverfd wordt.
            Decision: De WG is akkoord met de kleur.
            Decision: Er is gesproken over de prijs: de conclusie is dat er verf gekocht wordt.
            Action <Wim>: Wim gaat de tests toevoegen in de werkversie.
            Action <Wim>: Wim plant een afspraak in om verder te praten.
            Action <Wim Vijf>: Wim Vijf — Contact opnemen met de buren
        "#]],
    );
}

#[test]
fn lines_of_a_paragraph_of_japanese_are_read_one_by_one() {
    let plain = "会合\n参加者：甲野、乙山\n\n(1) 翻訳\n\u{3000}(a) 案\n\u{3000}進め方\n\u{3000}\u{3000}翻訳に対して要点は一行でよいという意見が出てかなり長い議論になった\n\u{3000}割り当て\n\u{3000}\u{3000}甲野：冒頭から三章まで\n\u{3000}\u{3000}乙山：\"Deliverable\" から最後まで\n\u{3000}\n\u{3000}意見が多数を占めた。\n\n(2) 仕様の状況についての報告があり、その内容と今後の対応に関する意見が交わされた。\n\u{3000}内容や対応方法など乙山が確認する\n\u{3000}\u{3000}甲野さんが活動を紹介する\n\u{3000}議論がありその状況を\n\u{3000}皆で整理する\n\n★会として、この件に聞いてみる (協力)\n";
    let document = document("meetings/2021-05-03-a.txt", plain);
    let told = document.outcomes.iter().map(|task| format!("{}: {}\n", task.by.as_deref().unwrap_or("-"), task.text));
    expect![[r#"
        甲野: 冒頭から三章まで
        乙山: "Deliverable" から最後まで
        乙山: 内容や対応方法など乙山が確認する
        甲野: 甲野さんが活動を紹介する
        皆で: 議論がありその状況を 皆で整理する
        -: 会として、この件に聞いてみる (協力)
    "#]]
    .assert_eq(&told.collect::<String>());
    assert!(document.told.turns.is_empty());
}

#[test]
fn a_starred_list_tells_again_what_the_course_told_with_other_words() {
    let tasks = |list: &str| {
        format!(
            "# 議事録\n\n出席者：甲野、乙山、丙田\n\n■詳細\n- 会場を確認する ★丙田\n- 要望としてOLLに伝えておく ★甲野\n- Kateさんに話してみる ★乙山\n- これから頑張る。 ★丙田\n\n■宿題\n{list}"
        )
    };
    // The list wins, and what it does not have stays.
    check_report(
        &tasks("- OLLへの要望のフィードバック ★甲野\n- Kateさんに相談 ★乙山 済\n- 応用編のレビュー ★丙田\n"),
        expect![[r#"
            Action <丙田>: 会場を確認する
            Action <甲野>: OLLへの要望のフィードバック
            Action <乙山> done: Kateさんに相談
            Action <丙田>: 応用編のレビュー
        "#]],
    );
    // A list of other owners is another list.
    check_report(
        &tasks("- 名簿を作る ★乙山\n- 資料を送る ★丙田\n- 議事録 ★甲野\n"),
        expect![[r#"
        Action <丙田>: 会場を確認する
        Action <甲野>: 要望としてOLLに伝えておく
        Action <乙山>: Kateさんに話してみる
        Action <丙田>: これから頑張る。
        Action <乙山>: 名簿を作る
        Action <丙田>: 資料を送る
        Action <甲野>: 議事録
    "#]],
    );
    check_report(
        "# 議事録\n\n出席者：甲野、Kate Two\n\n- Kateからスピーチをしてもらう\n- 各自、案を見て検討してもらう\n- Maryから連絡がある\n- 「案を考えてくる」が宿題になりました\n",
        expect![[r#"
            Action <Kate>: Kateからスピーチをしてもらう
            Action <各自>: 各自、案を見て検討してもらう
            Action: 「案を考えてくる」が宿題になりました
        "#]],
    );
}

#[test]
fn plain_forms_of_japanese_tell_what_is_to_be_done_or_to_hold() {
    check_report(
        "# 議事録\n\n出席者：甲野、乙山\n\n## 報告\n\n- 会場は決まった\n- 今後の案内を通知していく\n- MLで再確認する\n- Shaneに相談\n- 資料を共有する（甲野さん）\n- 仕組みを導入する\n- 利用者が増えていく\n\n次回議論のための宿題\n  - 課題を探す\n  - 今のままでは成長できない\n\n### やること\n\n1. タグを調査、記載する。\n\n## 資料\n\n前回の宿題\n  - 会場を予約した\n\n\n13. まずは資料化する ★ → 4月末までに\n    乙山さん、甲野\n",
        expect![[r#"
            Decision: 今後の案内を通知していく
            Action: MLで再確認する
            Action: Shaneに相談
            Action <甲野さん>: 資料を共有する
            Action: 課題を探す
            Action: タグを調査、記載する。
            Action <乙山さん、甲野>: まずは資料化する
        "#]],
    );
}

#[test]
fn a_list_below_what_a_body_decides_is_what_it_decided() {
    check(
        "Il direttivo, dopo ampio confronto, così dispone:\n\n\\- le elezioni si svolgeranno in presenza;\n\n\\- potranno candidarsi i soci;\n\nLe conseil, après en avoir délibéré, à l'unanimité, décide :\n\n- de vendre la grange ;\n- d'acheter un tracteur.\n\nSe acuerda por unanimidad:\n\n1. Pintar la valla.\n\nWe discussed, but did not resolve:\n\n- what to paint\n",
        expect![[r#"
            Decision: Il direttivo, dopo ampio confronto, così dispone: le elezioni si svolgeranno in presenza; potranno candidarsi i soci
            Decision: Le conseil, après en avoir délibéré, à l'unanimité, décide : de vendre la grange; d'acheter un tracteur
            Decision: Se acuerda por unanimidad: Pintar la valla
        "#]],
    );
    let item = "lunga disposizione che riguarda le elezioni del consiglio e tutto ciò che vi è connesso, ".repeat(4);
    check(
        &format!("L'assemblea delibera:\n\n- prima {item}\n- seconda {item}\n"),
        expect![[r#"
        Decision: prima lunga disposizione che riguarda le elezioni del consiglio e tutto ciò che vi è connesso, lunga disposizione che riguarda le elezioni del consiglio e tutto ciò che vi è connesso, lunga disposizione che riguarda le elezioni del consiglio e tutto ciò che vi è connesso, lunga disposizione che riguarda le elezioni del consiglio e tutto ciò che vi è connesso
        Decision: seconda lunga disposizione che riguarda le elezioni del consiglio e tutto ciò che vi è connesso, lunga disposizione che riguarda le elezioni del consiglio e tutto ciò che vi è connesso, lunga disposizione che riguarda le elezioni del consiglio e tutto ciò che vi è connesso, lunga disposizione che riguarda le elezioni del consiglio e tutto ciò che vi è connesso
    "#]],
    );
    check(
        "Si parla della vernice. La proposta è accolta all'unanimità.\n\nConsens\n\n- Konsens: Redmine ausprobieren\n- Allgemeiner Konsens: Wir malen den Zaun grün.\n- Konsens: keiner\n\nAnna Eins wird zur Sprecherin ernannt.\n",
        expect![[r#"
            Decision: Si parla della vernice. La proposta è accolta all'unanimità.
            Decision: Redmine ausprobieren
            Decision: Wir malen den Zaun grün.
            Decision: Anna Eins wird zur Sprecherin ernannt.
        "#]],
    );
}

#[test]
fn verbs_of_work_are_known_in_each_language() {
    check(
        "## Roof\n\nMarie se propose de rencontrer le propriétaire.\n\nMarie recontacte la mairie.\n\nLucía envía la factura al dueño.\n\nLucía envia a fatura.\n\nLucía prenota la sala.\n\nWim zoekt uit wat de zaal kost.\n\nAnna has been asked to draft the text.\n\nThe trustees agreed to paint the gate.\n\nMotion carried: paint the gate\n\nDecided: the gate is green.\n\nSe rechaza la propuesta de pintar la puerta.\n\nQueda aprobado el presupuesto.\n",
        expect![[r#"
            Action <Marie>: Marie se propose de rencontrer le propriétaire.
            Action <Marie>: Marie recontacte la mairie.
            Action <Lucía>: Lucía envía la factura al dueño.
            Action <Lucía>: Lucía envia a fatura.
            Action <Lucía>: Lucía prenota la sala.
            Action <Wim>: Wim zoekt uit wat de zaal kost.
            Action <Anna>: Anna has been asked to draft the text.
            Decision: The trustees agreed to paint the gate.
            Decision: paint the gate
            Decision: the gate is green.
            Decision dropped: Se rechaza la propuesta de pintar la puerta.
            Decision: Queda aprobado el presupuesto.
        "#]],
    );
    // What is told of somebody is no task.
    check(
        "## Roof\n\nMarie a publié le compte rendu.\n\nMarie informe que le toit est vieux.\n\nLucía presenta las cuentas.\n\nLucía informa que compra pintura cada año.\n\nWim controleerde het dak.\n\nAnna has drafted the text.\n",
        expect![],
    );
}

/// Says what is told in a report with these people, in which each sentence is a paragraph.
fn check_sentences(people: &str, sentences: &[&str], expected: Expect) {
    check_report(&format!("# 2021-05-03\n\n{people}\n\n## 1\n\n{}\n", sentences.join("\n\n")), expected);
}

#[test]
fn finns_decide_without_saying_who_and_take_on_work() {
    let people = "Läsnä: Anna Eins, Carsten Zwei";
    check_sentences(
        people,
        &[
            "Päätettiin vuokrata sali kuorolle.",
            "Vuoden talousarvio hyväksyttiin yksimielisesti.",
            "Hallitus on päättänyt ostaa uuden kiukaan.",
            "Ehdotus uuden kiukaan ostamisesta tälle vuodelle hylättiin äänin 2-5.",
            "Kiukaan osto siirrettiin seuraavaan kokoukseen.",
            "Anna ottaa yhteyttä omistajaan.",
            "Anna ja Carsten järjestävät talkoot.",
            "Tehtävä: Anna tilaa maalin",
        ],
        expect![[r#"
            Decision: Päätettiin vuokrata sali kuorolle.
            Decision: Vuoden talousarvio hyväksyttiin yksimielisesti.
            Decision: Hallitus on päättänyt ostaa uuden kiukaan.
            Decision dropped: Ehdotus uuden kiukaan ostamisesta tälle vuodelle hylättiin äänin 2-5.
            Decision open: Kiukaan osto siirrettiin seuraavaan kokoukseen.
            Action <Anna>: Anna ottaa yhteyttä omistajaan.
            Action <Anna, Carsten>: Anna ja Carsten järjestävät talkoot.
            Action <Anna>: Anna tilaa maalin
        "#]],
    );
    check_sentences(
        people,
        &[
            "Hyväksyttiin esityslista kokouksen työjärjestykseksi.",
            "Eduskunnassa hyväksyttiin uusi laki.",
            "Edellisessä kokouksessa päätettiin ostaa kiuas.",
            "Anna kirjoittaa, että omistaja on matkoilla.",
            "Anna hoitaa kirjanpitoa jo nyt.",
        ],
        expect![[""]],
    );
}

#[test]
fn russian_and_ukrainian_tell_what_was_decided_without_a_copula() {
    check_sentences(
        "Присутствовали: Анна Берг, Карл Дорн",
        &[
            "ПОСТАНОВИЛИ: сдать зал хору.",
            "Решили сдать зал хору.",
            "Бюджет на 2021 год утверждён единогласно.",
            "Предложение о покупке новой печи было отклонено большинством голосов.",
            "Вопрос о печи отложен до следующего заседания.",
            "Голосовали: за — 5, против — 0, воздержались — 1. Сдать зал хору.",
            "Анна свяжется с владельцем.",
            "Анна и Карл подготовят договор.",
            "Написать владельцу. Ответственная — Анна Берг.",
        ],
        expect![[r#"
            Decision: сдать зал хору.
            Decision: Решили сдать зал хору.
            Decision: Бюджет на 2021 год утверждён единогласно.
            Decision dropped: Предложение о покупке новой печи было отклонено большинством голосов.
            Decision open: Вопрос о печи отложен до следующего заседания.
            Action <Анна>: Анна свяжется с владельцем.
            Action <Анна, Карл>: Анна и Карл подготовят договор.
            Action <Анна Берг>: Написать владельцу. Ответственная — Анна Берг.
        "#]],
    );
    check_sentences(
        "Присутствовали: Анна Берг, Карл Дорн",
        &[
            "Утвердили повестку дня.",
            "Решили проблему с отоплением.",
            "Команда решила проблему с сервером.",
            "Город решил закрыть парк.",
            "Закон был принят в 2019 году.",
            "Если бюджет будет утверждён, купим печь.",
            "Анна, возможно, напишет владельцу.",
            "Анна будет присутствовать на встрече.",
        ],
        expect![[""]],
    );
    check_sentences(
        "Присутні: Анна Берг, Карл Дорн",
        &[
            "Ухвалили здати залу хору.",
            "Бюджет на 2021 рік було затверджено.",
            "Рада відхилила пропозицію про купівлю печі.",
            "Анна зв'яжеться з власником.",
            "Порядок денний затверджено одноголосно.",
            "Команда вирішила проблему з сервером.",
            "Анна вже написала власнику.",
        ],
        expect![[r#"
            Decision: Ухвалили здати залу хору.
            Decision: Бюджет на 2021 рік було затверджено.
            Decision dropped: Рада відхилила пропозицію про купівлю печі.
            Action <Анна>: Анна зв'яжеться з власником.
        "#]],
    );
}

#[test]
fn catalan_romanian_and_hungarian_boards_decide_and_give_out_work() {
    check_sentences(
        "Assistents: Anna Eins, Carsten Zwei",
        &[
            "S\u{2019}acorda llogar la sala al cor.",
            "Es va decidir comprar una estufa.",
            "El pressupost queda aprovat per unanimitat.",
            "Anna s'encarregarà d'escriure al propietari.",
            "Anna prepararà un pressupost.",
            "Anna va fer un resum de la situació.",
            "Anna assistirà a la reunió.",
            "L'Ajuntament ha decidit tancar el parc.",
        ],
        expect![[r#"
            Decision: S’acorda llogar la sala al cor.
            Decision: Es va decidir comprar una estufa.
            Decision: El pressupost queda aprovat per unanimitat.
            Action <Anna>: Anna s'encarregarà d'escriure al propietari.
            Action <Anna>: Anna prepararà un pressupost.
        "#]],
    );
    check_sentences(
        "Prezenți: Anna Eins, Carsten Zwei",
        &[
            "S-a hotărât închirierea sălii către cor.",
            "Bugetul a fost aprobat în unanimitate.",
            "Consiliul a respins propunerea.",
            "Anna va scrie proprietarului.",
            "Anna urmează să trimită contractul.",
            "Anna va participa la ședință.",
            "Legea a fost aprobată în 2019.",
        ],
        expect![[r#"
            Decision: S-a hotărât închirierea sălii către cor.
            Decision: Bugetul a fost aprobat în unanimitate.
            Decision dropped: Consiliul a respins propunerea.
            Action <Anna>: Anna va scrie proprietarului.
            Action <Anna>: Anna urmează să trimită contractul.
        "#]],
    );
    check_sentences(
        "Jelen vannak: Anna Eins, Carsten Zwei",
        &[
            "Úgy döntöttünk, hogy bérbe adjuk a termet.",
            "Az elnökség elutasította a javaslatot.",
            "A költségvetést a tagok 5 igen, 0 nem szavazattal elfogadták.",
            "Anna felveszi a kapcsolatot a tulajdonossal.",
            "Anna vállalta, hogy ír a tulajdonosnak.",
            "A napirendet egyhangúlag elfogadták.",
            "Ha elfogadják a költségvetést, kályhát veszünk.",
            "Anna nem fog írni a tulajdonosnak.",
        ],
        expect![[r#"
            Decision: Úgy döntöttünk, hogy bérbe adjuk a termet.
            Decision dropped: Az elnökség elutasította a javaslatot.
            Decision: A költségvetést a tagok 5 igen, 0 nem szavazattal elfogadták.
            Action <Anna>: Anna felveszi a kapcsolatot a tulajdonossal.
            Action <Anna>: Anna vállalta, hogy ír a tulajdonosnak.
        "#]],
    );
}

#[test]
fn in_turkish_the_verb_ends_the_sentence() {
    check_sentences(
        "Katılımcılar: Anna Eins, Carsten Zwei",
        &[
            "Salonun koroya kiralanmasına oy birliğiyle karar verildi.",
            "Yönetim kurulu bütçeyi kabul etti.",
            "Soba konusu bir sonraki toplantıya ertelendi.",
            "Anna Eins 15 Mayıs'a kadar mal sahibine yazacak.",
            "Anna ve Carsten sözleşmeyi hazırlayacak.",
            "Anna boya siparişini üstlendi.",
            "Mal sahibine yazılacak. Sorumlu: Anna.",
        ],
        expect![[r#"
            Decision: Salonun koroya kiralanmasına oy birliğiyle karar verildi.
            Decision: Yönetim kurulu bütçeyi kabul etti.
            Decision open: Soba konusu bir sonraki toplantıya ertelendi.
            Action <Anna Eins>: Anna Eins 15 Mayıs'a kadar mal sahibine yazacak.
            Action <Anna, Carsten>: Anna ve Carsten sözleşmeyi hazırlayacak.
            Action <Anna>: Anna boya siparişini üstlendi.
            Action <Anna>: Mal sahibine yazılacak. Sorumlu: Anna.
        "#]],
    );
    check_sentences(
        "Katılımcılar: Anna Eins, Carsten Zwei",
        &[
            "Gündem oy birliğiyle kabul edildi.",
            "Belediye parkı kapatmaya karar verdi.",
            "Salon hakkında bilgi verildi.",
            "Anna toplantıya katılacak.",
            "Anna belki mal sahibine yazacak.",
            "Anna mal sahibine yazmayacak.",
        ],
        expect![[""]],
    );
}

#[test]
fn chinese_and_korean_minutes_say_what_was_decided_and_who_follows_it_up() {
    check_sentences(
        "参会人员：张伟、李娜",
        &[
            "会议决定将礼堂租给合唱团。",
            "经讨论，一致同意购买火炉。",
            "2021年预算获得通过。",
            "会议否决了购买火炉的提案。",
            "由张伟、李娜负责联系业主。",
            "会议决定由张伟跟进合同事宜。",
            "联系业主（负责人：张伟）",
            "待办：张伟联系业主",
            "联系业主 @李娜",
        ],
        expect![[r#"
            Decision: 会议决定将礼堂租给合唱团。
            Decision: 经讨论，一致同意购买火炉。
            Decision: 2021年预算获得通过。
            Decision dropped: 会议否决了购买火炉的提案。
            Action <张伟、李娜>: 由张伟、李娜负责联系业主。
            Action <张伟>: 会议决定由张伟跟进合同事宜。
            Action <张伟>: 联系业主（负责人：张伟）
            Action <张伟>: 张伟联系业主
            Action <李娜>: 联系业主 @李娜
        "#]],
    );
    check_sentences(
        "参会人员：张伟、李娜",
        &[
            "市政府决定关闭公园。",
            "会议通过腾讯会议召开。",
            "会议通过了议程。",
            "上次会议决定购买火炉。",
            "张伟负责的工作已经完成。",
            "李娜认为张伟会联系业主。",
            "会议记录（负责人：张伟）",
        ],
        expect![[""]],
    );
    check_sentences(
        "참석자: 김민수, 이영희",
        &[
            "강당을 합창단에 대여하기로 결정했다.",
            "2021년 예산안이 만장일치로 승인되었다.",
            "제안은 반대 4표로 부결되었다.",
            "김민수가 계약서를 작성하기로 함.",
            "소유자에게 연락하기 (담당: 이영희)",
            "지난 회의에서 난로를 구입하기로 결정했다.",
            "김민수가 지붕 상태를 설명했다.",
            "이영희가 회의에 참석하기로 함.",
        ],
        expect![[r#"
            Decision: 강당을 합창단에 대여하기로 결정했다.
            Decision: 2021년 예산안이 만장일치로 승인되었다.
            Decision dropped: 제안은 반대 4표로 부결되었다.
            Action <김민수>: 김민수가 계약서를 작성하기로 함.
            Action <이영희>: 소유자에게 연락하기 (담당: 이영희)
        "#]],
    );
}

#[test]
fn japanese_says_what_all_were_for_and_tells_a_homework_once() {
    check_sentences(
        "出席者：甲野、乙山",
        &[
            "ホールを貸すことを決定した。",
            "予算案は全会一致で承認された。",
            "ストーブを買う提案は賛成多数で可決された。",
            "宿題：所有者に連絡する（甲野）",
            "乙山さんが見積もりを取ることになった。",
            "資料を送る。担当：甲野",
        ],
        expect![[r#"
            Decision: ホールを貸すことを決定した。
            Decision: 予算案は全会一致で承認された。
            Decision: ストーブを買う提案は賛成多数で可決された。
            Action <甲野>: 所有者に連絡する（甲野）
            Action <乙山>: 乙山さんが見積もりを取ることになった。
            Action <甲野>: 資料を送る。担当：甲野
        "#]],
    );
    check_sentences(
        "出席者：甲野、乙山",
        &[
            "市は公園を閉鎖することを決定した。",
            "前回の会議でストーブを買うことを決定した。",
            "Annotationを使うことになった。",
            "甲野さんは出席することになった。",
            "結論 担当：乙山",
        ],
        expect![[""]],
    );
}
