//! What settles whether names are one person's: changes of the files of people, and of no report.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::archive::{Archive, Entity, Person, PersonIdx};
use crate::config::Config;
use crate::content::front_matter;
use crate::content::schema::Names;
use crate::diagnostic::{Edit, Place};
use crate::source::SourceFile;
use crate::text::suggest::nearest;
use crate::yaml::insertion::{Items, insertion};
use crate::yaml::{self, Value};

/// A file that is to say something else than it does.
#[derive(Clone, Debug)]
pub enum Change {
    /// A file that is there.
    Edited(Vec<Edit>),
    /// A file that is not there yet, by its path from the folder of the site.
    New {
        /// The path.
        label: String,
        /// What it holds.
        text: String,
    },
}

/// What is to be added to the lists of a person's file.
type Additions = Vec<(&'static str, Vec<String>)>;

/// Returns the change by which all names become those of the person who is named first; none if they are already.
///
/// # Errors
///
/// Why that cannot be written, in words that say what to do.
pub fn merge(archive: &Archive, config: &Config, names: &[String]) -> Result<Vec<Change>, String> {
    let people = find_all(archive, names)?;
    let Some((kept, others)) = people.split_first() else { return Ok(Vec::new()) };
    let others: Vec<PersonIdx> = others.iter().copied().filter(|other| other != kept).collect();
    for other in &others {
        check_mergeable(archive, *kept, *other)?;
    }
    if let Some((a, b)) = pairs(&people).find(|(a, b)| archive.person(*a).is_told_from(archive.person(*b))) {
        let [a, b] = [a, b].map(|idx| &archive.person(idx).name);
        return Err(format!(
            "\"{a}\" and \"{b}\" are told apart by `distinct_from` in one of their files; remove the name there first, if \
             they are one person after all"
        ));
    }
    if others.is_empty() {
        return Ok(Vec::new());
    }
    let others: Vec<&Person> = others.iter().map(|other| archive.person(*other)).collect();
    let additions = vec![
        ("also_known_as", others.iter().map(|other| other.name.clone()).collect()),
        ("aliases", others.iter().map(|other| format!("/{}", other.address)).collect()),
    ];
    Ok(vec![change(archive, config, *kept, &additions)?])
}

/// Returns the changes by which all names are of different people for good; none if they are already.
///
/// # Errors
///
/// Why that cannot be written, in words that say what to do.
pub fn distinct(archive: &Archive, config: &Config, names: &[String]) -> Result<Vec<Change>, String> {
    let people = find_all(archive, names)?;
    for (position, person) in people.iter().enumerate() {
        if let Some(before) = people[..position].iter().position(|other| other == person) {
            return Err(format!(
                "\"{}\" and \"{}\" are two names of one person; if they are two people, remove one from \
                 `also_known_as`, or write one of them so that they can be told apart, with a middle name or initial",
                names[before], names[position]
            ));
        }
    }
    let mut told: BTreeMap<PersonIdx, Vec<String>> = BTreeMap::new();
    for (a, b) in pairs(&people).filter(|(a, b)| !archive.person(*a).is_told_from(archive.person(*b))) {
        let has_file = |person: PersonIdx| archive.person(person).text.is_some();
        let (holder, other) = if has_file(b) && !has_file(a) { (b, a) } else { (a, b) };
        told.entry(holder).or_default().push(archive.person(other).name.clone());
    }
    told.into_iter().map(|(holder, others)| change(archive, config, holder, &vec![("distinct_from", others)])).collect()
}

fn find_all(archive: &Archive, names: &[String]) -> Result<Vec<PersonIdx>, String> {
    names.iter().map(|name| find(archive, name)).collect()
}

fn find(archive: &Archive, name: &str) -> Result<PersonIdx, String> {
    if let Some(Entity::Person(found)) = archive.named(Names::Person, name) {
        return Ok(found);
    }
    let known = archive.people.iter().flat_map(|person| person.also_known_as.iter().chain([&person.name]));
    let remedy = match nearest(name, known.map(String::as_str)) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => "write the name as `rapporteur people` shows it".to_owned(),
    };
    Err(format!("nobody in the archive is called \"{name}\"; {remedy}"))
}

fn pairs(people: &[PersonIdx]) -> impl Iterator<Item = (PersonIdx, PersonIdx)> {
    people.iter().enumerate().flat_map(|(n_before, second)| people[..n_before].iter().map(|first| (*first, *second)))
}

/// Asks whether somebody can become another name of somebody else: whoever has a file too is not to lose what it says.
fn check_mergeable(archive: &Archive, kept: PersonIdx, other: PersonIdx) -> Result<(), String> {
    let label = |idx| archive.document_of(Entity::Person(idx)).map(|document| document.file.label.as_str());
    let name = &archive.person(other).name;
    match (label(kept), label(other)) {
        (_, None) => Ok(()),
        (None, Some(file)) => {
            Err(format!("\"{name}\" has a file, {file}: name it first, so that the others become its other names"))
        }
        (Some(kept), Some(file)) => {
            let lines = lines(&left_behind(archive, other)).replace('\n', "\n       ");
            Err(format!(
                "there are two files, {kept} and {file}, and what they say is to be put together by hand:\n  \
                 1. write into the front matter of {kept} (beside what is there of such keys):\n       {}\n  \
                 2. copy into it whatever else {file} says, its text too\n  \
                 3. remove {file}",
                lines.trim_end()
            ))
        }
    }
}

/// Returns what the file of somebody is to say of somebody else who has a file and is the same person: all names, the
/// address, and those before it.
fn left_behind(archive: &Archive, other: PersonIdx) -> Additions {
    let person = archive.person(other);
    let document = archive.document_of(Entity::Person(other));
    let former = document.iter().flat_map(|document| &document.matter.common.aliases);
    let names = std::iter::once(&person.name).chain(&person.also_known_as).cloned().collect();
    let aliases = std::iter::once(format!("/{}", person.address)).chain(former.map(|alias| alias.value.clone()));
    let mut left = vec![("also_known_as", names), ("aliases", aliases.collect())];
    if !person.distinct_from.is_empty() {
        left.push(("distinct_from", person.distinct_from.clone()));
    }
    left
}

fn change(archive: &Archive, config: &Config, idx: PersonIdx, additions: &Additions) -> Result<Change, String> {
    match archive.document_of(Entity::Person(idx)) {
        Some(document) => edits(&document.file, additions).map(Change::Edited),
        None => Ok(new_file(archive.person(idx), config, additions)),
    }
}

fn edits(file: &Arc<SourceFile>, additions: &Additions) -> Result<Vec<Edit>, String> {
    let parts = front_matter::split(&file.text);
    let cannot =
        || format!("the front matter of {} cannot be read; `rapporteur check {}` says why", file.label, file.label);
    if parts.unfinished.is_some() {
        return Err(cannot());
    }
    let mut entries = Vec::new();
    for block in &parts.yaml {
        match yaml::parse(file, *block).map(|node| node.value) {
            Ok(Value::Map(map)) => entries.extend(map),
            _ => return Err(cannot()),
        }
    }
    // Each addition alone would make front matter where there is none.
    let Some(block) = parts.yaml.first() else {
        let text = format!("---\n{}---\n", lines(additions));
        return Ok(vec![Edit { place: Place::new(file, crate::source::Span::default()), text }]);
    };
    let mut edits = Vec::new();
    for (key, values) in additions {
        let items = Items::OfList(values.iter().map(|value| yaml::written(value)).collect());
        let insertions = insertion(&file.text, Some(*block), &entries, key, &items);
        edits.extend(insertions.into_iter().map(|(span, text)| Edit { place: Place::new(file, span), text }));
    }
    edits.sort_by_key(|edit| edit.place.span);
    Ok(edits)
}

fn lines(additions: &Additions) -> String {
    let list = |values: &[String]| values.iter().map(|value| yaml::written(value)).collect::<Vec<_>>().join(", ");
    additions.iter().map(|(key, values)| format!("{key}: [{}]\n", list(values))).collect()
}

/// Makes the file of somebody who has none: under the id that the person has, so that the page stays where it is.
fn new_file(person: &Person, config: &Config, additions: &Additions) -> Change {
    let folder = config.folders.speakers.first().map_or("speakers", String::as_str);
    let below = |folder: &str| if matches!(folder, "" | ".") { String::new() } else { format!("{folder}/") };
    let label = format!("{}{}{}.md", below(&config.content), below(folder), person.id);
    let honorific = person.honorific.as_ref().map(|honorific| format!("honorific: {}\n", yaml::written(honorific)));
    let title = yaml::written(&person.name);
    let text = format!("---\ntitle: {title}\n{}{}---\n", honorific.unwrap_or_default(), lines(additions));
    Change::New { label, text }
}
