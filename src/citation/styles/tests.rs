//! What is left out of a style makes no difference.

use super::*;
use crate::theme::Theme;

/// A reference of every form is printed as by the whole style.
fn check(name: &str, xml: &str) {
    let whole = Style::new(StyleSource::Own(xml.to_owned()));
    whole.parsed.set(IndependentStyle::from_xml(xml).ok()).expect("it was just made");
    let trimmed = Style::new(StyleSource::Own(xml.to_owned()));
    let theme = Theme::new(&[]).0;
    let locales = &theme.citation_styles.locales;

    let dates = [DateShape::Unknown, DateShape::Year, DateShape::Month, DateShape::Day];
    let langs = ["", "fr-FR", "de-DE"];
    // Each set of fields, with and without a symbol that is a number; the rest takes turns, so that all meet.
    for form in 0..64_usize {
        let has = |bit: usize| form >> bit & 1 == 1;
        let fields = [true, true, has(0), has(1), has(2), has(3), has(4)];
        let ending = [None, Some('.'), Some('?')][form % 3];
        let shape = Shape {
            lang: langs[form / 3 % 3],
            fields: fields.map(|is_there| is_there.then_some(ending)),
            is_numeric: has(5),
            date: dates[form / 2 % 4],
            has_paragraph: form.count_ones() % 2 == 0,
        };
        let [date, _] = shape.date.probes();
        let asked = trimmed.ask(&shape, date, locales);
        assert!(asked.is_some());
        assert_eq!(asked, whole.ask(&shape, date, locales), "{name}: {shape:?}");
    }
}

#[test]
fn what_is_left_out_of_a_style_makes_no_difference() {
    check("oscola", include_str!("../../../theme/citation/oscola.csl"));
    check("chicago", include_str!("../../../theme/citation/chicago.csl"));
    check("apa", include_str!("../../../theme/citation/apa.csl"));
}
