//! What a map may hold: the shape of each key, as the very code asks for it that reads the map.
//!
//! A reader is run over a map that is not there ([`describe`]), and [`Fields`] writes down what it is asked for. So what
//! is said of keys elsewhere (schemas, an editor's help) cannot be another thing than what is read.

use std::cell::RefCell;
use std::rc::Rc;

use super::fields::{Fields, Problems};

/// What a map may hold.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct MapShape {
    /// What the map is, in words: "a meeting".
    pub of: &'static str,
    /// Its keys, in the order in which they are read. [`ANY_KEY`] stands for every key.
    pub keys: Vec<(&'static str, Shape)>,
    /// The keys of which one has to be there; none is a must if it is empty.
    pub needs: Vec<&'static str>,
}

/// In the place of a key: whatever the author calls it.
pub const ANY_KEY: &str = "*";

/// What a value may be. Every value may also be left out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Shape {
    /// Whether there may be a list of them.
    pub is_list: bool,
    /// If it may be a single value, which.
    pub text: Option<TextShape>,
    /// If it may be a map, which.
    pub map: Option<MapShape>,
    /// Whether nobody but the site's own theme knows what it may be.
    pub is_anything: bool,
}

/// What a single value may say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TextShape {
    /// Anything.
    Text,
    /// A day, a month or a year.
    Date,
    /// A time of day, or from and until.
    Time,
    /// The name of a time zone.
    TimeZone,
    /// True or false.
    Flag,
    /// One of these words.
    Words(Vec<&'static str>),
    /// What something of the archive is called.
    Name(Names),
}

/// What a name is the name of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Names {
    /// A person.
    Person,
    /// An organisation or a person.
    Party,
    /// A person, an organisation or a group.
    Actor,
    /// A topic.
    Topic,
    /// An organisation.
    Organisation,
    /// A group.
    Group,
    /// A meeting.
    Meeting,
    /// A decision: `MEETING#DECISION`.
    Decision,
    /// A session of the same report.
    Session,
    /// A file, by its path from the report, or a web address.
    File,
}

impl MapShape {
    /// Returns the shape of a key.
    pub fn key(&self, key: &str) -> Option<&Shape> {
        let named = |name: &str| self.keys.iter().find(|(known, _)| *known == name).map(|(_, shape)| shape);
        named(key).or_else(|| named(ANY_KEY))
    }

    fn key_mut(&mut self, key: &'static str) -> &mut Shape {
        let position = self.keys.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            self.keys.push((key, Shape::default()));
            self.keys.len() - 1
        });
        &mut self.keys[position].1
    }
}

/// Returns what a reader asks a map for.
pub fn describe(of: &'static str, read: impl Fn(Fields<'_>, &mut Problems)) -> MapShape {
    let recorder = Recorder::new(of);
    // Where a reader looks at a value itself, it is once a single value and once a map.
    for probe in [Probe::Text, Probe::Map] {
        read(Fields::describing(of, recorder.clone(), probe), &mut Problems::new());
    }
    recorder.root.take()
}

/// What stands for a value where there is none.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Probe {
    Text,
    Map,
}

/// Writes down what is asked of one map, wherever it lies within others.
#[derive(Clone, Debug)]
pub(super) struct Recorder {
    root: Rc<RefCell<MapShape>>,
    path: Vec<&'static str>,
}

impl Recorder {
    fn new(of: &'static str) -> Recorder {
        Recorder { root: Rc::new(RefCell::new(MapShape { of, ..MapShape::default() })), path: Vec::new() }
    }

    /// Changes what is known of a key.
    pub(super) fn note(&self, key: &'static str, change: impl FnOnce(&mut Shape)) {
        self.map(|map| change(map.key_mut(key)));
    }

    /// Says that one of these keys has to be there.
    pub(super) fn needs(&self, keys: &[&'static str]) {
        self.map(|map| map.needs = keys.to_vec());
    }

    /// Returns the recorder of the map that is a key's value.
    pub(super) fn within(&self, key: &'static str, of: &'static str) -> Recorder {
        self.note(key, |shape| shape.map.get_or_insert_with(MapShape::default).of = of);
        let path = self.path.iter().copied().chain([key]).collect();
        Recorder { root: Rc::clone(&self.root), path }
    }

    fn map(&self, change: impl FnOnce(&mut MapShape)) {
        let mut root = self.root.borrow_mut();
        let inner = self.path.iter().fold(&mut *root, |map, key| map.key_mut(key).map.get_or_insert_default());
        change(inner);
    }
}
