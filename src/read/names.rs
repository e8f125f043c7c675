//! The names of the rules that reading itself speaks for; `standard` has their texts.
use crate::base::RuleName;

/// Front matter that is absent, unclosed or no YAML.
pub const INVALID_FRONT_MATTER: RuleName = RuleName("invalid-front-matter");
/// A file that cannot be read as what it must be.
pub const INVALID_FILE: RuleName = RuleName("invalid-file");
/// A required field that is absent or empty.
pub const MISSING_FIELD: RuleName = RuleName("missing-field");
/// A value of the wrong kind.
pub const INVALID_VALUE: RuleName = RuleName("invalid-value");
/// A key that the format does not know.
pub const UNKNOWN_FIELD: RuleName = RuleName("unknown-field");
/// Two texts of an entry that give a field different values.
pub const TRANSLATION_DIFFERS: RuleName = RuleName("translation-differs");
