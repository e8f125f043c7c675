//! The rules of the guidance's section "Child Arrangements Programme".
use super::rule::Rule;

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[];
