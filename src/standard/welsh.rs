//! The rules of the guidance's section "Recording in Welsh".
use super::rule::Rule;

/// The rules of this file.
pub(super) const RULES: &[Rule] = &[];
