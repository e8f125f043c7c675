//! Words about names: titles and particles that are no part of one, and names that are ordinary words too. They are
//! data, in files beside the module; the leak check reads the same files with its own code.
use std::collections::HashSet;
use std::sync::OnceLock;

use super::letters::folded;

/// The first column of a list, folded; a line that begins with `#` is a remark.
fn list(text: &'static str) -> HashSet<String> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| folded(line.split('\t').next().unwrap_or_default()))
        .collect()
}

/// Whether this folded word is a title: `mrs`, `dr`.
#[must_use]
pub fn is_title(word: &str) -> bool {
    static TITLES: OnceLock<HashSet<String>> = OnceLock::new();
    TITLES.get_or_init(|| list(include_str!("../data/titles.tsv"))).contains(word)
}

/// Whether this folded word is a particle of names: `ap`, `ferch`, `de`.
#[must_use]
pub fn is_particle(word: &str) -> bool {
    static PARTICLES: OnceLock<HashSet<String>> = OnceLock::new();
    PARTICLES.get_or_init(|| list(include_str!("../data/particles.tsv"))).contains(word)
}

/// Whether this folded word is an ordinary word of either language as well as a name: `rose`, `may`, `haf`.
#[must_use]
pub fn is_ordinary(word: &str) -> bool {
    static ORDINARY: OnceLock<HashSet<String>> = OnceLock::new();
    ORDINARY.get_or_init(|| list(include_str!("../data/ordinary.tsv"))).contains(word)
}
