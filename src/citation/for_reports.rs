//! A style of citation without what no report is cited with.
//!
//! A style knows some forty kinds of works with a hundred fields, and asks at every turn which it has before it. A report is of
//! one kind and has few fields, so most of these questions have one answer, whatever the report. What stands behind the other
//! answers is left out, and so are the macros that nothing asks for then: up to nine tenths of a style, which would be read
//! and gone through for each form of reference.
//!
//! `build.rs` does this to the built-in styles, so this file uses nothing else of the program.

use std::collections::BTreeSet;

use citationberg::taxonomy::{Kind, Variable};
use citationberg::{
    Choose, ChooseBranch, ChooseMatch, ElseBranch, IndependentStyle, LayoutRenderingElement, NamesChild, StyleClass,
    TextTarget,
};

/// The variables that the reference of a report may have: its fields, and what is known of the citation itself.
const MAY_BE_THERE: [&str; 15] = [
    "author",
    "title",
    "title-short",
    "publisher",
    "number",
    "event-title",
    "event-place",
    "URL",
    "issued",
    "locator",
    "citation-label",
    "citation-number",
    "first-reference-note-number",
    "page-first",
    "year-suffix",
];

/// Leaves out of a style all that makes no difference to how a report is cited.
pub(super) fn trim(style: &mut IndependentStyle) {
    // A style that cites in notes is not asked for its bibliography; and one reference needs no order.
    if style.settings.class == StyleClass::Note {
        style.bibliography = None;
    }
    style.citation.sort = None;
    trim_elements(&mut style.citation.layout.elements);
    if let Some(bibliography) = &mut style.bibliography {
        bibliography.sort = None;
        trim_elements(&mut bibliography.layout.elements);
    }
    style.macros.iter_mut().for_each(|named| trim_elements(&mut named.children));

    let used = macros_used(style);
    style.macros.retain(|named| used.contains(&named.name));
}

fn trim_elements(elements: &mut Vec<LayoutRenderingElement>) {
    elements.retain_mut(|element| match element {
        LayoutRenderingElement::Choose(choose) => trim_choose(choose),
        LayoutRenderingElement::Group(group) => {
            trim_elements(&mut group.children);
            true
        }
        LayoutRenderingElement::Names(names) => {
            for child in &mut names.children {
                if let NamesChild::Substitute(substitute) = child {
                    trim_elements(&mut substitute.children);
                }
            }
            true
        }
        _ => true,
    });
}

/// Leaves out the branches that are never taken; returns whether any is left.
fn trim_choose(choose: &mut Choose) -> bool {
    let mut branches = Vec::new();
    let mut otherwise = choose.otherwise.take();
    for branch in std::iter::once(choose.if_.clone()).chain(choose.else_if.drain(..)) {
        match answer(&branch) {
            Some(false) => {}
            Some(true) => {
                otherwise = Some(ElseBranch { children: branch.children });
                break;
            }
            None => branches.push(branch),
        }
    }
    if branches.is_empty() {
        branches.extend(otherwise.take().map(always));
    }
    let mut branches = branches.into_iter();
    let Some(first) = branches.next() else { return false };
    choose.if_ = first;
    choose.else_if = branches.collect();
    choose.otherwise = otherwise;

    let others = choose.otherwise.iter_mut().map(|otherwise| &mut otherwise.children);
    let taken = std::iter::once(&mut choose.if_).chain(&mut choose.else_if).map(|branch| &mut branch.children);
    taken.chain(others).for_each(trim_elements);
    true
}

/// Returns a branch that is taken for every report.
fn always(otherwise: ElseBranch) -> ChooseBranch {
    ChooseBranch {
        disambiguate: None,
        is_numeric: None,
        is_uncertain_date: None,
        locator: None,
        position: None,
        type_: Some(vec![Kind::Report]),
        variable: None,
        match_: ChooseMatch::All,
        children: otherwise.children,
    }
}

/// Returns whether a branch is taken, if it is the same for all reports.
fn answer(branch: &ChooseBranch) -> Option<bool> {
    let unknown = [
        branch.disambiguate.is_some(),
        branch.is_uncertain_date.is_some(),
        branch.locator.is_some(),
        branch.position.is_some(),
    ];
    let unknown = unknown.into_iter().filter(|is_asked| *is_asked).map(|_| None);
    let types = branch.type_.iter().flatten().map(|kind| Some(*kind == Kind::Report));
    let variables = branch.variable.iter().chain(&branch.is_numeric).flatten().map(may_be_there);
    let tests: Vec<Option<bool>> = unknown.chain(types).chain(variables).collect();

    let any = |wanted| tests.contains(&Some(wanted));
    let all = |wanted| tests.iter().all(|test| *test == Some(wanted));
    let (no, yes) = match branch.match_ {
        ChooseMatch::All => (any(false), all(true)),
        ChooseMatch::Any => (all(false), any(true)),
        ChooseMatch::None => (any(true), all(false)),
    };
    if no { Some(false) } else { yes.then_some(true) }
}

/// Returns the answer to whether there is a variable, or one that is a number, if it is the same for all reports.
fn may_be_there(variable: &Variable) -> Option<bool> {
    let name = variable.to_string();
    (!MAY_BE_THERE.contains(&name.as_str())).then_some(false)
}

fn macros_used(style: &IndependentStyle) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let layouts = [Some(&style.citation.layout), style.bibliography.as_ref().map(|bibliography| &bibliography.layout)];
    let mut open: Vec<&LayoutRenderingElement> =
        layouts.into_iter().flatten().flat_map(|layout| &layout.elements).collect();
    while let Some(element) = open.pop() {
        match element {
            LayoutRenderingElement::Text(text) => {
                if let TextTarget::Macro { name } = &text.target
                    && used.insert(name.clone())
                {
                    open.extend(
                        style.macros.iter().filter(|named| named.name == *name).flat_map(|named| &named.children),
                    );
                }
            }
            LayoutRenderingElement::Group(group) => open.extend(&group.children),
            LayoutRenderingElement::Choose(choose) => {
                open.extend(choose.branches().flat_map(|branch| &branch.children));
                open.extend(choose.otherwise.iter().flat_map(|otherwise| &otherwise.children));
            }
            LayoutRenderingElement::Names(names) => {
                open.extend(names.children.iter().flat_map(|child| match child {
                    NamesChild::Substitute(substitute) => substitute.children.as_slice(),
                    _ => &[],
                }));
            }
            _ => {}
        }
    }
    used
}
