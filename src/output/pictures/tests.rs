//! How pictures are drawn.
