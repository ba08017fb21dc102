//! Boxes in lists that are indented too far for Markdown: word processors put them below each other by six blanks, and what was a list of its
//! own becomes words of the item above, box and all.

use std::borrow::Cow;

/// From so many blanks on, behind where the text of the item above begins, a line is no item.
const TOO_FAR: usize = 4;
/// So many blanks may stand behind the sign of an item.
const MOST_BEHIND_SIGN: usize = 4;

/// Returns a text in which each such box is an item of a list: blanks before its sign stand behind it. Nothing else moves, so places are what
/// they were.
pub(super) fn aligned(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains("    - [") && !text.contains("    * [") {
        return text;
    }
    let mut moves: Vec<(usize, usize)> = Vec::new();
    // Where the text of each box begins, that of a list before those of the lists within it.
    let mut texts: Vec<usize> = Vec::new();
    let mut fence: Option<&str> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start_matches(' ');
        let indentation = line.len() - bare.len();
        if let Some(sign) = ["```", "~~~"].into_iter().find(|sign| bare.starts_with(sign)) {
            fence = match fence {
                None => Some(sign),
                Some(open) => Some(open).filter(|open| *open != sign),
            };
        }
        match n_behind_sign(bare).filter(|_| fence.is_none()) {
            Some(n_behind) => {
                texts.retain(|text| *text <= indentation);
                let depth = texts.last().map_or(0, |text| indentation - text);
                let n_moved = (depth + 1).saturating_sub(TOO_FAR);
                if n_moved > 0 && !texts.is_empty() && n_behind + n_moved <= MOST_BEHIND_SIGN {
                    moves.push((at + indentation, n_moved));
                }
                if depth < TOO_FAR + MOST_BEHIND_SIGN {
                    texts.push(indentation + 1 + n_behind);
                }
            }
            None if indentation == 0 && !bare.trim().is_empty() => texts.clear(),
            None => {}
        }
        at += line.len();
    }
    if moves.is_empty() {
        return text;
    }
    let mut text = text.into_owned();
    for (sign, n_moved) in moves {
        let moved = format!("{}{}", &text[sign..=sign], " ".repeat(n_moved));
        text.replace_range(sign - n_moved..=sign, &moved);
    }
    Cow::Owned(text)
}

/// Returns how many blanks stand behind the sign of an item with a box.
fn n_behind_sign(bare: &str) -> Option<usize> {
    let rest = bare.strip_prefix(['-', '*', '+'])?;
    let behind = rest.trim_start_matches(' ');
    let is_box = ["[ ] ", "[x] ", "[X] "].iter().any(|open| behind.starts_with(open));
    Some(rest.len() - behind.len()).filter(|n_behind| is_box && *n_behind > 0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(aligned(Cow::Borrowed(text)), expected);
    }

    #[test]
    fn a_box_that_is_too_far_in_is_moved_and_its_text_is_not() {
        check("- [ ] one  \n      - [x] two\n", "- [ ] one  \n     -  [x] two\n");
        check(
            "- [ ] one\n      - [ ] two\n            - [ ] three\n",
            "- [ ] one\n     -  [ ] two\n           -  [ ] three\n",
        );
        check("* [ ] one\n\n      * [ ] two\n", "* [ ] one\n\n     *  [ ] two\n");
    }

    #[test]
    fn what_is_a_list_or_none_stays() {
        for text in [
            "- [ ] one\n  - [ ] two\n    - [ ] three\n      - [ ] four\n",
            "- [ ] one\n    - [ ] two\n",
            "    - [ ] code\n",
            "Text\n    - [ ] words\n",
            "- [ ] one\n```\n      - [ ] code\n```\n",
            "- [ ] one\n           - [ ] too far to move\n",
        ] {
            check(text, text);
        }
    }

    proptest! {
        /// Only blanks and the signs of items change their places, within their lines.
        #[test]
        fn all_else_stays_where_it_is(text in r"( {0,13}(- \[ \] |\* \[x\] |- |```|word)[a-zé]{0,3}\n){0,12}") {
            let moved = aligned(Cow::Borrowed(&text)).into_owned();
            prop_assert_eq!(moved.len(), text.len());
            let letters = |text: &str| text.bytes().map(|byte| if matches!(byte, b'-' | b'*' | b' ') { b' ' } else { byte }).collect::<Vec<u8>>();
            prop_assert_eq!(letters(&moved), letters(&text));
        }
    }
}
