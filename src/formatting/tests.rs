//! Front matter in odd forms, and in its own.

use proptest::prelude::*;

use super::*;
use crate::source::RelPath;

fn source(text: &str) -> SourceFile {
    SourceFile::new(RelPath::new("meetings/a.md").unwrap(), "content/meetings/a.md".to_owned(), text.to_owned())
}

/// Returns a file with its front matter in form, or why it stays as it is.
fn formatted(text: &str) -> Result<String, &'static str> {
    let Formatted { change, .. } = format(&source(text), Kind::Meeting)?;
    let mut new = text.to_owned();
    if let Some((span, block)) = change {
        new.replace_range(span.range(), &block);
    }
    Ok(new)
}

#[track_caller]
fn check(yaml: &str, expected: &str) {
    let file = |yaml: &str| format!("---\n{yaml}---\nThe text.");
    assert_eq!(formatted(&file(yaml)), Ok(file(expected)));
    assert_eq!(formatted(&file(expected)), Ok(file(expected)), "once is enough");
}

#[track_caller]
fn check_left(yaml: &str, n_left: usize) {
    let text = format!("---\n{yaml}---\n");
    let formatted = format(&source(&text), Kind::Meeting).unwrap();
    assert_eq!((formatted.change, formatted.left.len()), (None, n_left));
}

#[test]
fn keys_stand_in_the_order_of_the_reference_and_unknown_ones_last() {
    check(
        "mine: 1\nsummary: S\ncity: C\nlang: en\ndate: 2017-02-09\nother: 2\ntitle: T\n",
        "title: T\ndate: 2017-02-09\ncity: C\nsummary: S\nlang: en\nmine: 1\nother: 2\n",
    );
    check("speakers: [{role: R, name: N}, N]\ntitle: T\n", "title: T\nspeakers: [{name: N, role: R}, N]\n");
    check(
        "decisions:\n  - due: 2017-02-09\n    text: |\n      Long.\n\n      Longer.\n    id: a\n  - T\n",
        "decisions:\n  - id: a\n    text: |\n      Long.\n\n      Longer.\n    due: 2017-02-09\n  - T\n",
    );
}

#[test]
fn comments_and_blank_lines_go_with_their_keys() {
    check(
        "# About this file.\n\n# The city.\ncity: C # so\n\n# The name,\n# in full.\ntitle: T # thus\n  # further in\n\n# At the end.\n",
        "# About this file.\n\n\n# The name,\n# in full.\ntitle: T # thus\n  # further in\n# The city.\ncity: C # so\n\n# At the end.\n",
    );
    check("topics:\n- a\n# - b\n# Next.\ntitle: T\n", "# Next.\ntitle: T\ntopics:\n- a\n# - b\n");
    check(
        "sessions:\n  - summary: S # s\n    # of it\n    title: T # t\n    # end\ntitle: T\n",
        "title: T\nsessions:\n  - summary: S # s\n    # of it\n    title: T # t\n    # end\n",
    );
}

#[test]
fn dates_are_written_as_numbers_and_nothing_of_them_is_lost() {
    check("date: 9 February 2017\nend_date: '10.2.2017' # so\n", "date: 2017-02-09\nend_date: 2017-02-10 # so\n");
    check("date: \"2017-02\"\n", "date: 2017-02\n");
    check("sessions: [{title: S, date: 2017/2/9}]\n", "sessions: [{title: S, date: 2017-02-09}]\n");
    for kept in ["2017-02-09T14:00:00Z", "9 February 2017, 2 pm", "05/07/2024", "soon", "9-10 February 2017"] {
        check(&format!("date: {kept}\n"), &format!("date: {kept}\n"));
    }
    // Words that are no date's, though they look like one.
    check("venue: 9 February 2017\n", "venue: 9 February 2017\n");
}

#[test]
fn quotes_go_where_they_are_not_needed() {
    check("title: \"A meeting, and more\"\n", "title: A meeting, and more\n");
    check("topics: ['one', \"two, three\", 'four: five']\n", "topics: [one, \"two, three\", \"four: five\"]\n");
    check("number: '2'\n", "number: \"2\"\n");
    for kept in [
        "\"no\"", "\"On\"", "\"1.10\"", "\"a: b\"", "\"a #b\"", "\" a\"", "\"\"", "'say \"a\"'", "'a\\b'", "\"a\\tb\"",
        "\"@a\"",
    ] {
        check(&format!("title: {kept}\n"), &format!("title: {kept}\n"));
    }
}

#[test]
fn texts_of_several_lines_stay_as_they_are() {
    let texts = "summary: |\n  One.\n  # no comment\n\n\nextra:\n  a: \"two\n    lines\"\n  b: >-\n    folded\n";
    check(
        &format!("{texts}title: T\n"),
        "title: T\nsummary: |\n  One.\n  # no comment\n\n\nextra:\n  a: \"two\n    lines\"\n  b: >-\n    folded\n",
    );
}

#[test]
fn what_cannot_be_put_in_order_stays_and_is_told() {
    check_left("speakers: [{role: R, # why\n  name: N}]\n", 1);
    check_left("sessions:\n  - summary: S\n    # of the title\n    title: T\n", 1);
    check_left("summary: |+\n  S\n\ntitle: T\n", 1);
    check_left("mine: 1\n? city\n: C\ntitle: T\n", 1);
    check("mine: 1\n? city\n: 'C'\n", "mine: 1\n? city\n: C\n");
}

#[test]
fn anchors_stay_and_go_along() {
    check("topics: &t [a, b]\ntitle: T\nextra: {mine: *t}\n", "title: T\ntopics: &t [a, b]\nextra: {mine: *t}\n");
    // An alias may not come before what it stands for.
    assert!(formatted("---\nextra: &t [a]\ntopics: *t\n---\n").is_err());
}

#[test]
fn what_cannot_be_read_stays_as_it_is() {
    assert_eq!(formatted("No front matter."), Ok("No front matter.".to_owned()));
    assert!(formatted("---\ntitle: [\n---\n").is_err());
    assert!(formatted("---\ntitle: T\n").is_err());
    assert!(formatted("---\ntitle: T\n---\n---\ncity: C\n---\n").is_err());
    assert!(formatted("---\ntitle: \"a\u{FFFD}\"\n---\n").is_err());
}

/// Values as they may be written, all of them right, with marks in place of a number for comments.
fn value() -> impl Strategy<Value = String> {
    let single = prop_oneof![
        "[a-zé]{1,6}( [a-z0-9]{1,4}){0,2}",
        "\"[a-z0-9:#,\\[ ]{0,8}\"",
        "'[a-z0-9:#,\\[ ]{0,8}'",
        "[12][0-9]{3}-[01][0-9]-[0-2][0-9]",
        "[1-9] (May|June) 20[0-9]{2}",
        "[0-9]{1,4}",
        Just("~".to_owned()),
        Just(String::new()),
        Just("\"no\"".to_owned()),
    ];
    let single = single.boxed();
    let in_flow = prop_oneof!["[a-z]{1,5}", "\"[a-z,: ]{0,6}\"", "'[a-z]{1,4}'", "20[0-9]{2}-05-0[1-9]"].boxed();
    let map = |value: &BoxedStrategy<String>| {
        let keys = ["name", "role", "note", "title", "text", "due", "x"];
        proptest::sample::subsequence(keys.to_vec(), 1..5)
            .prop_shuffle()
            .prop_flat_map({
                let value = value.clone();
                move |keys| {
                    let n = keys.len();
                    (Just(keys), proptest::collection::vec(value.clone(), n))
                }
            })
            .prop_map(|(keys, values)| keys.into_iter().zip(values).collect::<Vec<_>>())
    };
    let flow_map = map(&in_flow).prop_map(|map| {
        let pairs: Vec<String> = map.iter().map(|(key, value)| format!("{key}: {value}")).collect();
        format!("{{{}}}", pairs.join(", "))
    });
    let item = prop_oneof![
        single.clone().prop_map(|value| format!("  - {value} #C\n")),
        map(&single).prop_map(|map| {
            let lines: Vec<String> = map.iter().map(|(key, value)| format!("{key}: {value} #C\n")).collect();
            format!("  - {}", lines.join("    "))
        }),
        Just("  #C\n".to_owned()),
        Just("\n".to_owned()),
    ];
    let block_list = proptest::collection::vec(item, 0..4).prop_map(|items| format!("\n  - a\n{}", items.concat()));
    prop_oneof![
        3 => single,
        1 => proptest::collection::vec(prop_oneof![in_flow, flow_map], 0..4).prop_map(|items| format!("[{}] #C", items.join(", "))),
        1 => block_list.prop_map(|list| list.trim_end_matches('\n').to_owned()),
        1 => "\\|[+-]?\n(  [a-z#: ]{1,6}x\n){1,2}\n?".prop_map(|text| text.trim_end_matches('\n').to_owned()),
    ]
}

fn front_matter() -> impl Strategy<Value = String> {
    let keys = [
        "title", "date", "end_date", "speakers", "sessions", "decisions", "topics", "links", "extra", "officers",
        "lang", "mine", "documents",
    ];
    let above = prop_oneof![4 => Just(""), 1 => Just("#C\n"), 1 => Just("\n"), 1 => Just("#C\n\n#C\n")];
    proptest::sample::subsequence(keys.to_vec(), 1..8)
        .prop_shuffle()
        .prop_flat_map(move |keys| {
            let n = keys.len();
            (Just(keys), proptest::collection::vec((value(), above.clone(), any::<bool>()), n))
        })
        .prop_map(|(keys, values)| {
            let mut text = String::new();
            for (key, (value, above, has_comment)) in keys.iter().zip(values) {
                let comment = if has_comment && !value.contains(['\n', '#']) { " #C" } else { "" };
                text.push_str(&format!("{above}{key}: {value}{comment}\n"));
            }
            // Each comment has a number of its own.
            let mut parts = text.split("#C");
            let mut numbered = parts.next().unwrap_or_default().to_owned();
            parts.enumerate().for_each(|(number, part)| numbered.push_str(&format!("# ~{number}~{part}")));
            numbered
        })
}

/// Returns a tree as JSON with every date that is one as numbers, whatever its key.
fn values(text: &str) -> Option<serde_json::Value> {
    fn with_dates(json: serde_json::Value) -> serde_json::Value {
        use serde_json::Value as Json;
        match json {
            Json::Array(items) => items.into_iter().map(with_dates).collect(),
            Json::Object(map) => map.into_iter().map(|(key, value)| (key, with_dates(value))).collect(),
            Json::Number(number) => Json::String(number.to_string()),
            Json::String(text) => Json::String(crate::text::date::parse(&text).map_or(text, |date| date.to_string())),
            other => other,
        }
    }
    let file = source(text);
    let block = *front_matter::split(text).yaml.first()?;
    Some(with_dates(yaml::to_json(&yaml::parse(&file, block).ok()?)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn values_comments_and_body_stay_and_once_is_enough(yaml in front_matter(), body in "\\PC{0,20}") {
        let text = format!("---\n{yaml}---\n{body}");
        let Some(before) = values(&text) else { return Ok(()) };
        let new = formatted(&text);
        prop_assert!(new.is_ok(), "{:?}\n{}", new, text);
        let new = new.unwrap();
        prop_assert_eq!(values(&new), Some(before), "{}\n{}", text, new);
        let end = format!("\n---\n{body}");
        prop_assert!(new.ends_with(&end));
        for number in 0..text.matches('~').count() / 2 {
            let comment = format!("# ~{number}~");
            prop_assert_eq!(new.matches(&comment).count(), text.matches(&comment).count(), "{}\n{}", text, new);
        }
        prop_assert_eq!(formatted(&new), Ok(new.clone()), "{}", text);
    }

    #[test]
    fn no_front_matter_is_too_strange(yaml in "([a-z]{1,3}|: |- |\n|\n  |#|\"|'|\\[|\\]|\\{|\\}|,|\\||>|&|\\*|!|\\?|é|2017-02-09){0,30}") {
        let text = format!("---\ntitle: T\n{yaml}\ndate: 9 May 2017\n---\nText.");
        if let Ok(new) = formatted(&text) {
            prop_assert!(new.ends_with("---\nText."));
            prop_assert_eq!(values(&new), values(&text), "{}\n{}", text, new);
        }
    }
}
