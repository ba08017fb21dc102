//! Finding an entity by what somebody called it.

use rustc_hash::FxHashMap;

/// The names of one kind of entity: ids, titles and other names, each leading to one place in a list.
pub(super) struct Names {
    key: fn(&str) -> String,
    by_id: FxHashMap<String, u32>,
    by_key: FxHashMap<String, u32>,
    /// As they were written in references. Most references repeat one, and to fold a name takes longer than to find it.
    by_spelling: FxHashMap<String, u32>,
}

impl Names {
    /// Makes an empty table; `key` folds the spellings of one name together.
    pub(super) fn new(key: fn(&str) -> String) -> Names {
        Names { key, by_id: FxHashMap::default(), by_key: FxHashMap::default(), by_spelling: FxHashMap::default() }
    }

    /// Takes an id for an entity; an id that is taken stays with its first holder.
    pub(super) fn claim_id(&mut self, id: &str, entity: u32) {
        self.by_id.entry(id.to_lowercase()).or_insert(entity);
    }

    /// Takes a name for an entity, or returns the other entity that has it.
    pub(super) fn claim(&mut self, name: &str, entity: u32) -> Result<(), u32> {
        let holder = *self.by_key.entry((self.key)(name)).or_insert(entity);
        if holder == entity { Ok(()) } else { Err(holder) }
    }

    /// Returns the entity with this id or name.
    pub(super) fn find(&self, name: &str) -> Option<u32> {
        self.by_id.get(&name.to_lowercase()).or_else(|| self.by_key.get(&(self.key)(name))).copied()
    }

    /// Returns what [`find`](Names::find) does, and remembers it: for the references of which there are very many.
    pub(super) fn find_again(&mut self, name: &str) -> Option<u32> {
        if let Some(&known) = self.by_spelling.get(name) {
            return Some(known);
        }
        let found = self.find(name)?;
        self.by_spelling.insert(name.to_owned(), found);
        Some(found)
    }

    /// Returns an id made from `slug` that nobody has.
    pub(super) fn free_id(&self, slug: &str) -> String {
        let stem = if slug.is_empty() { "unnamed" } else { slug };
        let numbered = (2..).map(|number| format!("{stem}-{number}"));
        std::iter::once(stem.to_owned())
            .chain(numbered)
            .find(|id| !self.by_id.contains_key(&id.to_lowercase()))
            .expect("there are more numbers than entities")
    }
}
