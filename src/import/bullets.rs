//! Items that somebody set with a sign rather than as a list, as many do in a word processor: paragraphs of which each begins with a dash or
//! a bullet. They become items of a list.

/// Signs before items. A long dash is none: it opens what somebody says.
const SIGNS: &[&str] = &["•", "·", "▪", "◦", "‣", "●", "■", "–", "\\-", "\\*", "\\+"];

/// Makes lists of paragraphs that begin with signs, where two such follow each other. Another sign below the first is a list within that.
pub(super) fn as_lists(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let mut kept: Vec<String> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let run = run(&lines[at..], at == 0 || lines[at - 1].is_empty());
        if run.len() < 2 {
            kept.push(lines[at].to_owned());
            at += 1;
            continue;
        }
        let mut signs: Vec<&str> = Vec::new();
        for (offset, sign, item) in &run {
            let depth = signs.iter().position(|known| known == sign).unwrap_or(signs.len());
            signs.truncate(depth);
            signs.push(sign);
            let blanks = "  ".repeat(depth);
            // What goes on in another line of the paragraph goes on in the item.
            let more = lines[at + offset + 1..].iter().take_while(|line| !line.is_empty() && item_of(line).is_none());
            let more: Vec<String> = more.map(|line| format!("{blanks}  {line}")).collect();
            // Before another item no line needs to be broken.
            let item = if more.is_empty() { item.trim_end_matches('\\') } else { item };
            kept.push(format!("{blanks}- {item}"));
            kept.extend(more);
        }
        at += run.last().map_or(1, |(offset, ..)| offset + 1);
        at += lines[at..].iter().take_while(|line| !line.is_empty()).count();
    }
    kept.join("\n")
}

/// Returns the items with which a text begins: the line of each, its sign, and its words.
fn run<'t>(lines: &[&'t str], is_start: bool) -> Vec<(usize, &'static str, &'t str)> {
    let mut items: Vec<(usize, &'static str, &'t str)> = Vec::new();
    if !is_start {
        return items;
    }
    for (at, line) in lines.iter().enumerate() {
        let is_of_last = !items.is_empty() && at > 0 && !lines[at - 1].is_empty();
        match item_of(line) {
            Some((sign, item)) => items.push((at, sign, item)),
            None if line.is_empty() || is_of_last => {}
            None => break,
        }
    }
    items
}

fn item_of(line: &str) -> Option<(&'static str, &str)> {
    let (sign, rest) = SIGNS.iter().find_map(|sign| Some((*sign, line.strip_prefix(sign)?)))?;
    let item = rest.trim_start();
    (rest.starts_with(' ') && !item.is_empty()).then_some((sign, item))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_behind_signs_are_items() {
        for (text, expected) in [
            ("• One\n\n• Two\n\nText.", "- One\n- Two\n\nText."),
            ("• One\n\n– Within\n\n– Again\n\n• Two", "- One\n  - Within\n  - Again\n- Two"),
            (
                "Present:\n\n\\- Speaker One\\\nSome Body\n\n\\- Speaker Two",
                "Present:\n\n- Speaker One\\\n  Some Body\n- Speaker Two",
            ),
            // Lines of one paragraph.
            ("\\- One\\\n\\- Two", "- One\n- Two"),
            ("– Speaker One\n\nText.", "– Speaker One\n\nText."),
            ("— One\n\n— Two", "— One\n\n— Two"),
            ("•\n\n•One", "•\n\n•One"),
        ] {
            assert_eq!(as_lists(text), expected);
        }
    }
}
