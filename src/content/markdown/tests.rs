//! What a reader sees of a body, before the archive fills in links and names.

use std::sync::Arc;

use expect_test::{Expect, expect};
use proptest::prelude::*;

use super::{LABEL, Parsed, parse_markdown, parse_plain_text};
use crate::source::{RelPath, SourceFile, Span};

fn parse(text: &str) -> Parsed {
    let file = Arc::new(SourceFile::new(RelPath::new("a.md").unwrap(), "content/a.md".into(), text.to_owned()));
    parse_markdown(&file, Span::new(0, text.len()), Some("Title"))
}

fn check(text: &str, expected: Expect) {
    let body = parse(text).body;
    let mut seen = body.html.replace(LABEL, "=");
    for link in &body.links {
        seen.push_str(&format!("@ {:?} {:?} ¶{}\n", link.kind, link.target, link.paragraph));
    }
    expected.assert_eq(&seen);
}

#[test]
fn paragraphs_are_numbered_wherever_they_stand() {
    check(
        "One.\n\n- two\n- three\n\n  four\n\n> five\n\n| a |\n|---|\n| b |\n",
        expect![[r#"
            <p id="p1"><a class="pn">=1</a>One.</p>
            <ul>
            <li>
            <p id="p2"><a class="pn">=2</a>two</p>
            </li>
            <li>
            <p id="p3"><a class="pn">=3</a>three</p>
            <p id="p4"><a class="pn">=4</a>four</p>
            </li>
            </ul>
            <blockquote>
            <p id="p5"><a class="pn">=5</a>five</p>
            </blockquote>
            <div class="table" role="group" tabindex="0" aria-label="=table">
            <table>
            <thead>
            <tr>
            <th scope="col">a</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td>b</td>
            </tr>
            </tbody>
            </table>
            </div>
        "#]],
    );
    check(
        "- tight\n  - nested\n",
        expect![[r#"
            <ul>
            <li><a class="pn" id="p1">=1</a>tight
            <ul>
            <li><a class="pn" id="p2">=2</a>nested</li>
            </ul>
            </li>
            </ul>
        "#]],
    );
}

#[test]
fn a_rule_right_below_text_makes_no_heading_of_several_lines() {
    check(
        "**Yes: 14**\n**No: 0**\n---\n\n\u{2022} One\n---\n\nYes: 3\n---\n",
        expect![[r#"
            <p id="p1"><a class="pn">=1</a><strong>Yes: 14</strong>
            <strong>No: 0</strong></p>
            <hr />
            <p id="p2"><a class="pn">=2</a>• One</p>
            <hr />
            <p id="p3"><a class="pn">=3</a>Yes: 3</p>
            <hr />
        "#]],
    );
    check(
        "One\n---\n\nTwo\nand three\n===\n\nYes: all\n------\n",
        expect![[r##"
            <h2 id="one">One <a class="hn" href="#one" aria-label="=this-section">§</a></h2>
            <h2 id="two-and-three">Two
            and three <a class="hn" href="#two-and-three" aria-label="=this-section">§</a></h2>
            <h3 id="yes-all">Yes: all <a class="hn" href="#yes-all" aria-label="=this-section">§</a></h3>
        "##]],
    );
}

#[test]
fn headings_have_anchors_and_no_level_is_skipped() {
    check(
        "# One\n\n#### Two\n\n## One\n\n## p12\n",
        expect![[r##"
            <h2 id="one">One <a class="hn" href="#one" aria-label="=this-section">§</a></h2>
            <h3 id="two">Two <a class="hn" href="#two" aria-label="=this-section">§</a></h3>
            <h3 id="one-1">One <a class="hn" href="#one-1" aria-label="=this-section">§</a></h3>
            <h3 id="s-p12">p12 <a class="hn" href="#s-p12" aria-label="=this-section">§</a></h3>
        "##]],
    );
}

#[test]
fn extensions_of_commonmark_work() {
    check(
        "~~gone~~ https://example.org\n\nTerm\n\n: Meaning\n\n> [!NOTE]\n> Careful.\n\n- [x] done\n- [ ] open\n\nNote[^1].\n\n[^1]: A *note*.\n",
        expect![[r##"
            <p id="p1"><a class="pn">=1</a><del>gone</del> <a href="https://example.org" class="bare">https://example.org</a></p>
            <dl>
            <dt>Term</dt>
            <dd>
            <p id="p2"><a class="pn">=2</a>Meaning</p>
            </dd>
            </dl>
            <div class="markdown-alert markdown-alert-note">
            <p class="markdown-alert-title">=alert-note</p>
            <p id="p3"><a class="pn">=3</a>Careful.</p>
            </div>
            <ul>
            <li class="task"><span role="img" aria-label="=task-done">☑</span> <a class="pn" id="p4">=4</a>done</li>
            <li class="task"><span role="img" aria-label="=task-open">☐</span> <a class="pn" id="p5">=5</a>open</li>
            </ul>
            <p id="p6"><a class="pn">=6</a>Note<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" data-footnote-ref="">1</a></sup>.</p>
            <section class="footnotes" data-footnotes="">
            <ol>
            <li id="fn-1">
            <p>A <em>note</em>. <a href="#fnref-1" class="footnote-backref" data-footnote-backref="" data-footnote-backref-idx="1" aria-label="=back-to-reference 1">↩</a></p>
            </li>
            </ol>
            </section>
        "##]],
    );
}

#[test]
fn links_are_kept_for_the_archive() {
    check(
        "[a](../topics/a%20b.md#c \"T\") [[Some Name|label]] ![alt](pic.png) [x](https://example.org) <https://e.org>\n",
        expect![[r#"
            <p id="p1"><a class="pn">=1</a><a title="T">a</a>  <img alt="alt"> <a href="https://example.org">x</a> <a href="https://e.org" class="bare">https://e.org</a></p>
            @ Link "../topics/a%20b.md#c" ¶1
            @ Wiki { label: Some("label") } "Some Name" ¶1
            @ Image "pic.png" ¶1
        "#]],
    );
}

#[test]
fn pictures_of_other_hosts_become_links() {
    check(
        "![A chart](https://example.org/chart.png) <img src=\"//example.org/x.png\" alt=\"raw\">\n",
        expect![[r#"
            <p id="p1"><a class="pn">=1</a><a href="https://example.org/chart.png">A chart</a> <a href="//example.org/x.png">raw</a></p>
        "#]],
    );
}

#[test]
fn raw_html_is_made_harmless_and_words_in_angle_brackets_stay() {
    check(
        "<name> said 9<sup>th</sup><br>and <script>alert(1)</script><b onclick=x>bold\n\n<details><summary>More</summary>\n\nHidden *text*.\n\n</details>\n\n<!-- end list -->\n\n<a href=\"javascript:alert(1)\">x</a> <a href=\"b.md\">y</a> <a name=\"here\"></a>\n",
        expect![[r#"
            <p id="p1"><a class="pn">=1</a>&lt;name&gt; said 9<sup>th</sup><br>and &lt;script&gt;alert(1)&lt;/script&gt;<b>bold</b></p><b>
            <details><summary>More</summary>
            <p id="p2"><a class="pn">=2</a>Hidden <em>text</em>.</p>
            </details>
            <p id="p3"><a class="pn">=3</a><a>x</a> <a>y</a> <a id="here"></a></p>
            </b>@ Link "b.md" ¶3
        "#]],
    );
}

#[test]
fn template_syntax_is_text() {
    check(
        "{{$count}} {% include toc.html %}\n",
        expect![[r#"
            <p id="p1"><a class="pn">=1</a>{{$count}} {% include toc.html %}</p>
        "#]],
    );
}

#[test]
fn plain_text_keeps_its_lines() {
    let text = "参加者：A、B\n　C <x>\n\n\nNext & last\n";
    let path = RelPath::new("a.txt").unwrap();
    let file = Arc::new(SourceFile::new(path, "a.txt".to_owned(), text.to_owned()));
    let body = parse_plain_text(&file, Span::new(0, text.len())).body;
    expect![[r#"
        <p class="plain" id="p1"><a class="pn">=1</a>参加者：A、B
        　C &lt;x&gt;</p>
        <p class="plain" id="p2"><a class="pn">=2</a>Next &amp; last</p>
    "#]]
    .assert_eq(&body.html.replace(LABEL, "="));
    assert_eq!(body.n_paragraphs, 2);
}

#[test]
fn a_name_over_a_line_break_is_one_run_of_text() {
    let body = parse("Mr. Jeremy\nEngland `code` [link](a.md) end\n").body;
    let runs: Vec<&str> = body.runs.iter().map(|run| &body.html[run.html.range()]).collect();
    assert_eq!(runs, ["Mr. Jeremy\nEngland ", " end"]);
}

#[test]
fn dangerous_links_are_problems_with_a_place() {
    let problems = parse("Text.\n\nSee [this](javascript:alert(1)).\n").problems;
    let places: Vec<String> =
        problems.iter().map(|problem| format!("{} {:?}", problem.code, problem.sort_key().1)).collect();
    assert_eq!(places, ["unsafe-link 18"]);
}

proptest! {
    #[test]
    fn no_body_is_too_strange(text in "(\\PC|\n|[#*`<>\\[\\]()|-]){0,200}") {
        let body = parse(&text).body;
        for link in &body.links {
            prop_assert!(body.html.is_char_boundary(link.at as usize));
            let _ = body.passage(Span::new(link.at as usize, link.at as usize));
        }
        for run in &body.runs {
            prop_assert!(body.html.get(run.html.range()).is_some());
            let _ = body.passage(run.html);
        }
        let has_mark = body.html.contains(|c: char| c != LABEL && ('\u{FDD0}'..='\u{FDEF}').contains(&c));
        prop_assert!(!has_mark, "{}", body.html);
        let lower = body.html.to_lowercase();
        prop_assert!(!lower.contains("<script") && !lower.contains("href=\"javascript"));
    }
}

#[test]
fn a_body_is_also_plain_text_piece_by_piece() {
    let parsed = parse(
        "Before.\n\n## A *heading*\n\nOne [[wiki link|with a label]] and a note[^1] &amp; more.\n\n- tight\n- list\n\n\
         | a | b |\n|---|---|\n| c | d |\n\n[^1]: The note.\n",
    );
    let pieces: Vec<String> =
        parsed.body.pieces().map(|piece| format!("{} {} {}", piece.anchor, piece.number, piece.text)).collect();
    assert_eq!(
        pieces,
        [
            "p1 1 Before.",
            "a-heading 0 A heading",
            "p2 2 One with a label and a note & more.",
            "p3 3 tight",
            "p4 4 list · a · b · c · d",
            "fn-1 0 The note."
        ]
    );
}

#[test]
fn what_other_programs_leave_is_hidden_and_what_it_names_stays_an_anchor() {
    check(
        "* TOC\n{:toc}\n\n## First {: .no_toc}\n\n> ***Resolution #1: Agreed.***\n{: #resolution1 .resolution}\n\nText.\n{: .note}\n\n> Noted.\n{: #p7}\n",
        expect![[r##"
            <h2 id="first">First <a class="hn" href="#first" aria-label="=this-section">§</a></h2>
            <blockquote>
            <p id="p1"><a class="pn">=1</a><em><strong>Resolution #1: Agreed.</strong></em>
            <a id="resolution1"></a></p>
            </blockquote>
            <p id="p2"><a class="pn">=2</a>Text.</p>
            <blockquote>
            <p id="p3"><a class="pn">=3</a>Noted.</p>
            </blockquote>
        "##]],
    );
    check(
        "## Opening {#opening_1 .unnumbered}\n\n## The {#5} of the plan\n\n## A set {#a, b}\n",
        expect![[r##"
            <h2 id="opening">Opening <a class="hn" href="#opening" aria-label="=this-section">§</a></h2>
            <h2 id="the-5-of-the-plan">The {#5} of the plan <a class="hn" href="#the-5-of-the-plan" aria-label="=this-section">§</a></h2>
            <h2 id="a-set-a-b">A set {#a, b} <a class="hn" href="#a-set-a-b" aria-label="=this-section">§</a></h2>
        "##]],
    );
}

#[test]
fn what_pandoc_writes_for_itself_is_not_shown() {
    check(
        "`{{TOCright}}`{=mediawiki}\n\nSee `<b>this</b>`{=html}, `code`{=x y}.\n\n```{=html}\n<!-- -->\n```\n\n```{=html}\n<p>Raw.</p>\n```\n\n```{=latex}\n\\newpage\n```\n",
        expect![[r#"
            <p id="p1"><a class="pn">=1</a>See <b>this</b>, <code>code</code>{=x y}.</p>
            <p>Raw.</p>
        "#]],
    );
    check(
        ":   Date 11/10/15\n:   Present: Speaker 1, Speaker\n    2\n\n::: {.note}\nA [small]{.mark} note [1]{2} and []{#a}x, [see [1] or [b]{.c}]{.mark}.\n:::\n\nRatio 1:: 2 ::: 3\n\n:-)\n",
        expect![[r#"
            <dl>
            <dt>Date 11/10/15</dt>
            <dd><a class="pn" id="p1">=1</a>Present: Speaker 1, Speaker
            2</dd>
            </dl>
            <p id="p2"><a class="pn">=2</a>A small note [1]{2} and x, see [1] or b.</p>
            <p id="p3"><a class="pn">=3</a>Ratio 1:: 2 ::: 3</p>
            <p id="p4"><a class="pn">=4</a>:-)</p>
        "#]],
    );
}

#[test]
fn a_picture_of_another_host_that_is_a_link_leads_where_the_link_does() {
    check(
        "[![Build](https://img.example.org/x.svg)](https://ci.example.org/)\n\n\
         <a href=\"https://ci.example.org/\"><img src=\"https://img.example.org/x.svg\" alt=\"Build\"></a>\n",
        expect![[r#"
            <p id="p1"><a class="pn">=1</a><a href="https://ci.example.org/">Build</a></p>
            <p id="p2"><a class="pn">=2</a><a href="https://ci.example.org/">Build</a></p>
        "#]],
    );
}
