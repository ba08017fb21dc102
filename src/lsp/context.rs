//! Where somebody is writing: in which key or value of YAML that may not be complete yet, or in which link.
//!
//! The reader of YAML cannot help here, since what is being typed can seldom be read. So the lines before the place are
//! looked at by themselves: their indentation, dashes, brackets.

use crate::source::Span;

/// A place within YAML.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Place {
    /// The keys that lead to it, the outermost first.
    pub(super) path: Vec<String>,
    /// Whether a key can be written there.
    pub(super) is_key: bool,
    /// Whether a value can be written there.
    pub(super) is_value: bool,
    /// Whether the value stands within brackets or braces, where a comma would end it.
    pub(super) is_in_flow: bool,
    /// Where what is being typed begins.
    pub(super) start: usize,
    /// The keys of the same map that stand before it.
    pub(super) siblings: Vec<String>,
}

/// A map or list that is open at some place.
struct Frame {
    column: usize,
    /// `None` for an item of a list.
    key: Option<String>,
}

/// Returns what is being written at `offset` of a text, within a block of YAML.
pub(super) fn place_in_yaml(text: &str, block: Span, offset: usize) -> Place {
    let start = block.start as usize;
    let before = text.get(start..offset.max(start)).unwrap_or_default();
    let mut scan = Scan { base: start, frames: Vec::new(), flow: Vec::new(), siblings: Vec::new() };
    let mut at = 0;
    let mut lines = before.split_inclusive('\n').peekable();
    let mut last = (0, "");
    while let Some(line) = lines.next() {
        if lines.peek().is_none() && !line.ends_with('\n') {
            last = (at, line);
        } else {
            scan.line(at, line.trim_end_matches('\n'));
            last = (at + line.len(), "");
        }
        at += line.len();
    }
    scan.at_cursor(last.0, last.1)
}

/// An open bracket or brace.
struct Flow {
    is_map: bool,
    /// The key whose value is being written.
    key: Option<String>,
    keys: Vec<String>,
    token_start: usize,
}

struct Scan {
    base: usize,
    frames: Vec<Frame>,
    flow: Vec<Flow>,
    /// The keys seen so far, with the column and the number of the frame above them.
    siblings: Vec<(usize, usize, String)>,
}

impl Scan {
    /// Takes a whole line.
    fn line(&mut self, at: usize, line: &str) {
        if !self.flow.is_empty() {
            self.flow_text(at, line);
            return;
        }
        let bare = line.trim_start();
        if bare.is_empty() || bare.starts_with('#') {
            return;
        }
        let (at, rest, _) = self.open_frames(at, line);
        self.flow_text_of_value(at, rest);
    }

    /// Opens and closes frames by the indentation, dashes and key of a line; returns the value with its place, and
    /// whether a key stands before it.
    fn open_frames<'l>(&mut self, at: usize, line: &'l str) -> (usize, &'l str, bool) {
        let mut column = line.len() - line.trim_start().len();
        let mut rest = &line[column..];
        while let Some(after) = rest.strip_prefix("- ").or_else(|| (rest == "-").then_some("")) {
            self.close(column, true);
            self.frames.push(Frame { column, key: None });
            let inner = after.trim_start();
            column += rest.len() - inner.len();
            rest = inner;
        }
        let Some((key, value)) = split_key(rest) else { return (at + column, rest, false) };
        self.close(column, false);
        let n_above = self.frames.len();
        self.siblings.retain(|(other, above, _)| *other < column || (*other == column && *above == n_above));
        self.siblings.push((column, n_above, key.to_owned()));
        self.frames.push(Frame { column, key: Some(key.to_owned()) });
        let value_at = column + (rest.len() - value.len());
        let bare = value.trim_start();
        (at + value_at + (value.len() - bare.len()), bare, true)
    }

    /// Closes what cannot hold something in this column.
    fn close(&mut self, column: usize, is_dash: bool) {
        while let Some(frame) = self.frames.last() {
            let is_open = match (&frame.key, is_dash) {
                // The dashes of a key's list may stand below the key itself.
                (Some(_), true) => frame.column <= column,
                _ => frame.column < column,
            };
            if is_open {
                break;
            }
            if is_dash || frame.key.is_none() {
                let column = frame.column;
                self.siblings.retain(|(other, ..)| *other <= column);
            }
            self.frames.pop();
        }
    }

    fn flow_text_of_value(&mut self, at: usize, value: &str) {
        if value.starts_with(['[', '{']) {
            self.flow_text(at, value);
        }
    }

    fn flow_text(&mut self, at: usize, text: &str) {
        let mut quote: Option<char> = None;
        for (position, c) in text.char_indices() {
            let here = at + position;
            match (quote, c) {
                (Some(open), c) if c == open => quote = None,
                (Some(_), _) => {}
                (None, '[' | '{') => {
                    self.flow.push(Flow { is_map: c == '{', key: None, keys: Vec::new(), token_start: here + 1 });
                }
                (None, ']' | '}') => drop(self.flow.pop()),
                (None, '"' | '\'') => {
                    let is_start = self.flow.last().is_some_and(|flow| {
                        text.get(flow.token_start.saturating_sub(at)..position)
                            .is_none_or(|token| token.trim().is_empty())
                    });
                    quote = is_start.then_some(c);
                }
                (None, ',') => {
                    if let Some(flow) = self.flow.last_mut() {
                        flow.key = None;
                        flow.token_start = here + 1;
                    }
                }
                (None, ':') if text[position + 1..].starts_with([' ', '\t']) || text.len() == position + 1 => {
                    if let Some(flow) = self.flow.last_mut().filter(|flow| flow.is_map && flow.key.is_none()) {
                        let token = text.get(flow.token_start.saturating_sub(at)..position).unwrap_or_default();
                        let key = token.trim().trim_matches(['"', '\'']).to_owned();
                        flow.keys.push(key.clone());
                        flow.key = Some(key);
                        flow.token_start = here + 1;
                    }
                }
                (None, '#') if text[..position].ends_with(' ') => return,
                _ => {}
            }
        }
    }

    fn path(&self) -> Vec<String> {
        let of_frames = self.frames.iter().filter_map(|frame| frame.key.clone());
        of_frames.chain(self.flow.iter().filter_map(|flow| flow.key.clone())).collect()
    }

    /// Returns what is being written at the end of a line that is not complete.
    fn at_cursor(mut self, at: usize, line: &str) -> Place {
        if !self.flow.is_empty() {
            self.flow_text(at, line);
            return self.place(at, line, false);
        }
        let (value_at, value, has_key) = self.open_frames(at, line);
        self.flow_text_of_value(value_at, value);
        if !self.flow.is_empty() {
            return self.place(at, line, has_key);
        }
        if has_key {
            let mut place = self.place(at, line, true);
            (place.is_key, place.is_value) = (false, true);
            place.start = self.base + value_at;
            return place;
        }
        let column = value_at - at;
        let is_item = line.trim_start().starts_with('-') && (line.trim() == "-" || line.trim_start().starts_with("- "));
        if !is_item {
            self.close(column, false);
        }
        let n_above = self.frames.len();
        let siblings = self.siblings.iter().filter(|(other, above, _)| *other == column && *above == n_above);
        Place {
            siblings: siblings.map(|(_, _, key)| key.clone()).collect(),
            path: self.path(),
            is_key: true,
            // On a line below a key, a bare value can stand where nothing else does.
            is_value: is_item,
            is_in_flow: false,
            start: self.base + value_at,
        }
    }

    fn place(&self, at: usize, line: &str, has_key: bool) -> Place {
        let Some(flow) = self.flow.last() else {
            return Place {
                path: self.path(),
                is_value: has_key,
                start: self.base + at + line.len(),
                ..Place::default()
            };
        };
        let end = at + line.len();
        let token_start = flow.token_start.max(at).min(end);
        let typed = line.get(token_start - at..).unwrap_or_default();
        let start = end - typed.trim_start().len();
        let is_key = flow.is_map && flow.key.is_none();
        Place {
            path: self.path(),
            is_key,
            is_value: !is_key,
            is_in_flow: true,
            start: self.base + start,
            siblings: flow.keys.clone(),
        }
    }
}

/// Parts `key: value`; the value may be missing.
fn split_key(text: &str) -> Option<(&str, &str)> {
    if text.starts_with(['[', '{', '#', '&', '*', '!', '|', '>', '%', '@']) {
        return None;
    }
    let at = text.find(": ").or_else(|| text.trim_end().ends_with(':').then(|| text.trim_end().len() - 1))?;
    Some((text[..at].trim().trim_matches(['"', '\'']), &text[at + 1..]))
}

/// A link of the body that is being written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum LinkPlace {
    /// The name within `[[`, from here on.
    Wiki(usize),
    /// The address within `](`, from here on.
    Address(usize),
}

/// Returns the link that is being written at a place of the body.
pub(super) fn link_at(text: &str, offset: usize) -> Option<LinkPlace> {
    let before = text.get(..offset)?;
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = &before[line_start..];
    let wiki = line.rfind("[[").filter(|at| !line[*at..].contains("]]") && !line[*at..].contains('|'));
    if let Some(at) = wiki {
        return Some(LinkPlace::Wiki(line_start + at + 2));
    }
    let address = line.rfind("](").filter(|at| !line[*at..].contains([')', ' ']));
    address.map(|at| LinkPlace::Address(line_start + at + 2))
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};

    use super::*;

    fn check(text: &str, expected: Expect) {
        let offset = text.find('¦').unwrap();
        let text = text.replacen('¦', "", 1);
        let place = place_in_yaml(&text, Span::new(0, text.len()), offset);
        let what = match (place.is_key, place.is_value) {
            (true, true) => "key or value",
            (true, false) => "key",
            (false, true) => "value",
            (false, false) => "nothing",
        };
        let flow = if place.is_in_flow { " in flow" } else { "" };
        let typed = &text[place.start..offset];
        expected.assert_eq(&format!(
            "{what}{flow} of {:?}, typed {typed:?}, beside {:?}",
            place.path.join("."),
            place.siblings.join(" ")
        ));
    }

    #[test]
    fn keys_at_the_top() {
        check("title: A\nda¦", expect![[r#"key of "", typed "da", beside "title""#]]);
        check("¦", expect![[r#"key of "", typed "", beside """#]]);
        check(
            "title: A\nspeakers:\n  - {name: B}\ntopics: [x]\n¦",
            expect![[r#"key of "", typed "", beside "title speakers topics""#]],
        );
    }

    #[test]
    fn values_of_keys() {
        check("format: on¦", expect![[r#"value of "format", typed "on", beside """#]]);
        check("a: 1\ngroup: ¦\n", expect![[r#"value of "group", typed "", beside """#]]);
        check("topics: [a, b¦]", expect![[r#"value in flow of "topics", typed "b", beside """#]]);
        check("topics: [¦", expect![[r#"value in flow of "topics", typed "", beside """#]]);
        check("topics: [\n  a,\n  b¦\n]", expect![[r#"value in flow of "topics", typed "b", beside """#]]);
    }

    #[test]
    fn items_of_lists() {
        check("speakers:\n  - Je¦", expect![[r#"key or value of "speakers", typed "Je", beside """#]]);
        check("speakers:\n- ¦", expect![[r#"key or value of "speakers", typed "", beside """#]]);
        check("speakers:\n  - name: A\n    ro¦", expect![[r#"key of "speakers", typed "ro", beside "name""#]]);
        check(
            "speakers:\n  - name: A\n    affiliation: IC¦",
            expect![[r#"value of "speakers.affiliation", typed "IC", beside """#]],
        );
        check(
            "speakers:\n  - name: A\n    role: x\n  - name: ¦",
            expect![[r#"value of "speakers.name", typed "", beside """#]],
        );
        check(
            "speakers:\n  - name: A\n    role: x\n  - ¦",
            expect![[r#"key or value of "speakers", typed "", beside """#]],
        );
    }

    #[test]
    fn maps_in_braces() {
        check("speakers:\n  - {name: A, ro¦}", expect![[r#"key in flow of "speakers", typed "ro", beside "name""#]]);
        check(
            "speakers:\n  - {name: A, affiliation: [B, ¦",
            expect![[r#"value in flow of "speakers.affiliation", typed "", beside """#]],
        );
        check("speakers: [{name: 'O, ¦", expect![[r#"value in flow of "speakers.name", typed "'O, ", beside "name""#]]);
        check("speakers: [A, {name: B}, ¦", expect![[r#"value in flow of "speakers", typed "", beside """#]]);
    }

    #[test]
    fn links_of_the_body() {
        assert_eq!(link_at("a [[Je", 6), Some(LinkPlace::Wiki(4)));
        assert_eq!(link_at("a [[Je]] b", 10), None);
        assert_eq!(link_at("[a](../top", 10), Some(LinkPlace::Address(4)));
        assert_eq!(link_at("[a](b) c", 8), None);
    }
}
