//! The rules of the guidance's section "Casework records".
use super::rule::Rule;

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[];
