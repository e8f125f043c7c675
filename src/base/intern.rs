//! Names that live as long as the program: those of rules and paragraphs are compared and copied with every finding,
//! and a team's own are known only when its files are read.
use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

static NAMES: Mutex<Option<HashSet<&'static str>>> = Mutex::new(None);

/// The one lasting copy of `name`. However often a file is read, each different name is kept once.
#[must_use]
pub fn intern(name: &str) -> &'static str {
    // A thread that stopped while it held the lock has left the set whole: it only ever grows by one name.
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    let names = names.get_or_insert_with(HashSet::new);
    if let Some(known) = names.get(name) {
        return known;
    }
    let kept: &'static str = Box::leak(name.to_owned().into_boxed_str());
    names.insert(kept);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_once() {
        let (one, other) = (intern("late-record"), intern(&format!("late-{}", "record")));
        assert!(std::ptr::eq(one, other));
        assert_ne!(intern("a"), intern("b"));
    }
}
