//! Where a paragraph or an item stands: below which words, beside what, and whether it is one of those in which nothing is looked for.

use rustc_hash::FxHashSet;

use super::Search;
use super::lowered::has_stem;
use crate::content::Document;
use crate::content::conventions::chunks::Chunk;
use crate::content::conventions::labels::Label;
use crate::content::conventions::outcomes::words::{ENGLISH, Words};
use crate::content::conventions::sections::Section;
use crate::content::markdown::{Block, Line};
use crate::content::schema::DecisionKind;

/// Where a chunk stands.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// The heading and the line above it that part it from others.
    pub(super) group: usize,
    /// The words above it that part it from others.
    pub(super) heading: Option<String>,
    /// The words above it that announce outcomes, and of which kind.
    pub(super) below: Option<(String, Option<DecisionKind>)>,
    /// Whether an item of its list is told.
    pub(super) is_beside: bool,
    /// Whether it stands in an agenda.
    pub(super) is_agenda: bool,
}

/// Returns the sites of chunks; none for those in which something else is told.
pub(super) fn of(
    search: &Search<'_>,
    document: &Document,
    chunks: &[Chunk<'_>],
    language: &Words,
) -> Vec<Option<Site>> {
    let labelled = Labelled::new(search.minutes.sections);
    let told: FxHashSet<u32> = document.outcomes.iter().map(|told| told.paragraph).collect();
    // Who was there, when they meet next.
    let taken = Starts::new(document, |field| !matches!(field, "decisions" | "sessions" | "speakers"));
    let topics = Starts::new(document, |field| field == "sessions");
    let headings: Vec<&Line> = search.minutes.lines.iter().filter(|line| line.is_heading()).collect();
    let mut above = Above::default();
    let mut n_headings = 0;
    let mut sites: Vec<Option<Site>> = Vec::with_capacity(chunks.len());
    for chunk in chunks {
        let start = chunk.line.span.start;
        let n_passed = headings.partition_point(|line| line.span.start < start);
        if n_passed > n_headings {
            n_headings = n_passed;
            above.begin(headings.get(n_passed - 1).map(|line| line.text.as_str()));
        }
        above.leave(chunk);
        let is_taken = taken.has_one_in(chunk) || labelled.taken.contains(&start);
        let below = || above.announcing(language);
        let kind = labelled.actions.contains(&start).then_some(DecisionKind::Action);
        let kind = kind.or_else(|| labelled.decisions.contains(&start).then_some(DecisionKind::Decision));
        let below = match kind {
            Some(kind) => Some((above.nearest().unwrap_or_default().to_owned(), Some(kind))),
            None => below().map(|words| (words.to_owned(), is_of_tasks(words).then_some(DecisionKind::Action))),
        };
        let heading = above.nearest().map(|words| words.trim_end_matches([':', '：']).to_owned());
        let is_agenda = labelled.agenda.contains(&start) || topics.has_one_in(chunk);
        sites.push((!is_taken).then_some(Site { group: above.group, heading, below, is_beside: false, is_agenda }));
        above.enter(chunk);
    }
    let pairs = || chunks.iter().zip(&sites).filter_map(|(chunk, site)| Some((chunk, site.as_ref()?)));
    let groups: FxHashSet<usize> = pairs()
        .filter(|(chunk, _)| chunk.is_item() && told.contains(&chunk.line.paragraph))
        .map(|(_, site)| site.group)
        .collect();
    for (chunk, site) in chunks.iter().zip(&mut sites) {
        if let Some(site) = site {
            site.is_beside = chunk.is_item() && groups.contains(&site.group);
        }
    }
    sites
}

/// Where what is told in some keys of front matter begins, in order.
struct Starts(Vec<u32>);

impl Starts {
    fn new(document: &Document, is_meant: fn(&str) -> bool) -> Starts {
        let told = document.told.evidence.iter().filter(|evidence| is_meant(evidence.field));
        let mut starts: Vec<u32> = told.map(|evidence| evidence.span.start).collect();
        starts.sort_unstable();
        Starts(starts)
    }

    fn has_one_in(&self, chunk: &Chunk<'_>) -> bool {
        let at = self.0.partition_point(|place| *place < chunk.line.span.start);
        self.0.get(at).is_some_and(|place| *place < chunk.end)
    }
}

/// The lines that stand below labels, by where they begin.
#[derive(Default)]
struct Labelled {
    actions: FxHashSet<u32>,
    decisions: FxHashSet<u32>,
    agenda: FxHashSet<u32>,
    taken: FxHashSet<u32>,
}

impl Labelled {
    fn new(sections: &[Section<'_>]) -> Labelled {
        let mut labelled = Labelled::default();
        for section in sections {
            let starts = section.lines.iter().map(|line| line.span.start);
            match section.label {
                Label::Actions => labelled.actions.extend(starts),
                Label::Decisions => labelled.decisions.extend(starts),
                Label::Agenda => labelled.agenda.extend(starts),
                // Below a line such as these nothing tells where they end.
                Label::Notes | Label::Other => {}
                _ => {
                    labelled.taken.insert(section.head.span.start);
                    let is_list = |line: &&Line| line.is_item();
                    labelled.taken.extend(section.lines.iter().take_while(is_list).map(|line| line.span.start));
                }
            }
        }
        labelled
    }
}

/// The words above a chunk.
#[derive(Default)]
struct Above {
    heading: Option<String>,
    /// A line that ends with a colon.
    lead: Option<String>,
    /// The items in which it stands, and how deep they are.
    parents: Vec<(u8, String)>,
    group: usize,
}

/// A longer line is no heading.
const LONGEST: usize = 80;

impl Above {
    fn begin(&mut self, heading: Option<&str>) {
        self.heading = heading.map(str::to_owned);
        self.lead = None;
        self.parents.clear();
        self.group += 1;
    }

    /// Leaves the items in which a chunk does not stand.
    fn leave(&mut self, chunk: &Chunk<'_>) {
        match chunk.line.block {
            Block::Item(depth) if chunk.line.is_first => self.parents.retain(|(own, _)| *own < depth),
            Block::Item(_) => {}
            _ => self.parents.clear(),
        }
    }

    /// Takes note of a chunk for those that follow.
    fn enter(&mut self, chunk: &Chunk<'_>) {
        let text = chunk.bare();
        let is_short = text.len() <= LONGEST;
        match chunk.line.block {
            Block::Item(depth) if chunk.line.is_first && is_short => self.parents.push((depth, text.to_owned())),
            Block::Item(_) => {}
            _ => {
                let is_strong = chunk.line.n_strong > 0 && chunk.line.n_strong == chunk.line.text.len();
                if is_short && (text.ends_with([':', '：']) || is_strong) {
                    self.lead = Some(text.to_owned());
                    self.group += 1;
                }
            }
        }
    }

    fn all(&self) -> impl Iterator<Item = &str> {
        let parents = self.parents.iter().rev().map(|(_, text)| text.as_str());
        parents.chain(self.lead.as_deref()).chain(self.heading.as_deref())
    }

    fn nearest(&self) -> Option<&str> {
        self.lead.as_deref().or(self.heading.as_deref())
    }

    /// Returns the words that announce outcomes.
    fn announcing(&self, language: &Words) -> Option<&str> {
        self.all().find(|words| announces(words, language))
    }
}

/// Tells whether words that announce outcomes say that these are to be done.
fn is_of_tasks(words: &str) -> bool {
    #[rustfmt::skip]
    const STEMS: &[&str] = &[
        "action", "task", "to do", "todo", "aufgabe", "maßnahmen", "tâche", "à faire", "tarea", "acciones", "compiti", "azioni", "da fare", "actie", "taken", "zadania", "do zrobienia", "uppgift", "åtgärd", "opgave", "oppgave", "úkol", "tarefa", "ações", "pendência",
    ];
    const EAST_ASIAN: &[&str] = &["遗留", "宿題", "待办", "アクション", "やること"];
    let lower = format!(" {}", words.to_lowercase());
    STEMS.iter().any(|stem| has_stem(&lower, stem)) || EAST_ASIAN.iter().any(|word| lower.contains(word))
}

fn announces(words: &str, language: &Words) -> bool {
    #[rustfmt::skip]
    const EAST_ASIAN: &[&str] = &["结论", "結論", "決定", "遗留", "宿題", "待办", "アクション", "决议", "今後の", "やること", "次回まで"];
    /// A heading of more words is about something.
    const MOST_WORDS: usize = 5;
    const MOST_SIGNS: usize = 14;
    if words.len() > LONGEST || words.trim().split(' ').count() > MOST_WORDS {
        return false;
    }
    let lower = format!(" {}", words.to_lowercase());
    // How many were there is of every meeting, whatever it is called.
    if language.hints.formal.iter().any(|stem| has_stem(&lower, stem)) {
        return false;
    }
    let stems = || language.hints.heads.iter().chain(ENGLISH.hints.heads);
    let is_short = words.chars().count() <= MOST_SIGNS;
    stems().any(|stem| has_stem(&lower, stem)) || (is_short && EAST_ASIAN.iter().any(|word| lower.contains(word)))
}
