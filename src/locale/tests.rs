//! The words of the interface, and how they are filled in.

use std::sync::Arc;

use super::{Locale, Messages, read};
use crate::source::{RelPath, SourceFile};
use crate::text::date::{self, Date};

fn messages(text: &str) -> Messages {
    let path = RelPath::new("i18n/xx.yaml").unwrap();
    let file = Arc::new(SourceFile::new(path, "theme/i18n/xx.yaml".to_owned(), text.to_owned()));
    let (messages, problems) = read(&file, None);
    assert!(problems.is_empty(), "{problems:?}");
    messages
}

#[test]
fn a_number_takes_the_form_that_its_language_wants() {
    let russian = messages(r#"n: {one: "{n} встреча", few: "{n} встречи", many: "{n} встреч", other: "{n} встречи"}"#);
    let russian = Locale::new("ru", russian);
    let counted = [1, 2, 5, 21, 112].map(|n| russian.count("n", n));
    assert_eq!(counted, ["1 встреча", "2 встречи", "5 встреч", "21 встреча", "112 встреч"]);
}

#[test]
fn what_is_filled_in_is_escaped_and_a_block_is_not() {
    let english = Locale::new("en", messages("by: \"by {name} & {}\"\n"));
    assert_eq!(english.html("by", None, &[("name", "<b>{}")], "<a>x</a>"), "by &lt;b&gt;{} &amp; <a>x</a>");
    assert_eq!(english.fill("by", &[("name", "A")]), "by A & {}");
}

#[test]
fn own_words_come_before_those_of_another_file() {
    let both = messages("a: mine\n").or(&messages("a: theirs\nb: theirs\n"));
    assert_eq!(Locale::new("en", both.clone()).word("a"), "mine");
    assert_eq!(Locale::new("en", both).word("b"), "theirs");
}

#[test]
fn only_a_tag_that_a_browser_understands_stands_on_a_page() {
    let tags = ["fr-CA", "en_US", "zh-Hant", "en x", "de-\"<b>", ""].map(super::well_formed);
    assert_eq!(
        tags,
        [Some("fr-CA"), Some("en-US"), Some("zh-Hant"), None, None, None].map(|tag| tag.map(str::to_owned))
    );
}

#[test]
fn a_language_tells_its_direction() {
    let directions = ["en", "ar", "he-IL", "az-Arab", "ar-Latn", "fa_IR"].map(super::direction);
    assert_eq!(directions, ["ltr", "rtl", "rtl", "rtl", "ltr", "rtl"]);
}

#[test]
fn dates_as_the_languages_of_europe_write_them_are_read() {
    // `listopad` is November in Polish and October in Croatian, so it is neither.
    let is_doubtful = |text: &str| text.contains(" listopad");
    for lang in
        "bg bs ca cs da de el en es fi fr gl hr is it lb mk nb nl nn pl pt ro ru sk sl sq sr sv tr uk".split(' ')
    {
        let dates = super::dates::Dates::new(lang);
        for month in 1..=12 {
            let date = Date::new(2021, Some(month), Some(9));
            let text = dates.one(date.unwrap());
            assert!(is_doubtful(&text) || date::find(&text) == date, "{lang}: {text}");
            assert!(is_doubtful(&text) || date::parse(&text).ok() == date, "{lang}: {text}");
        }
    }
}
