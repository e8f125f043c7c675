//! The rules of the guidance's section "Allocation and the case plan".
use super::rule::Rule;

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[];
