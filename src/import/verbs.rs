//! Verbs of reports: what ends an apposition and begins what somebody did.

/// Tells whether a word is a verb that ends an apposition.
pub(super) fn is_verb(word: &str) -> bool {
    const VERBS: &[&str] = &[
        "was", "were", "is", "are", "had", "has", "have", "gave", "made", "spoke", "led", "took", "held", "did",
        "said", "will", "would", "could", "chaired", "presided", "delivered", "presented", "moderated", "opened",
        "served", "acted", "explained", "noted", "began", "brought", "introduced", "welcomed", "addressed", "reported",
        "told", "set", "went", "put", "drew", "asked", "then", "being", "giving", "speaking", "felt", "thought",
        "serving", "acting", "joined", "represented", "attended", "closed", "called", "offered", "shared", "outlined",
        "described", "stressed", "underlined", "emphasised", "emphasized", "highlighted", "moved", "seconded",
        "thanked", "proposed", "suggested", "agreed", "recalled", "looked", "spoken", "discussed", "talked",
        "reviewed", "summarised", "summarized", "facilitated", "provided", "read", "submitted", "briefed",
        "volunteered", "raised", "argued", "showed", "both", "each", "may", "shall", "must", "wished", "hoped",
        "concluded", "adjourned", "commented", "observed", "responded", "answered", "replied", "examined", "analysed",
        "analyzed", "elaborated", "dealt", "gives", "chairs", "presides", "speaks",
    ];
    VERBS.contains(&word)
}
