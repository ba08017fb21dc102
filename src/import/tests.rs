//! Whole drafts.
