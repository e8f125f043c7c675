//! Whether a change of a decisions file has kept everything that a person wrote: the last look before it is written.
use std::collections::BTreeMap;

use crate::read::{Laid, LaidKind, layout};

/// What the program writes and may change.
const OWN: [&str; 3] = ["digest", "with_digest", "suggestions"];

/// What is renamed when a decision is reopened, and what an earlier reopening left.
const RENAMED: [(&str, &str); 3] = [("decision", "was"), ("by", "was_by"), ("on", "was_on")];

/// Whether every comment of `old` and every value that the program does not write itself stands in `new`, which is
/// YAML without a fault.
pub(super) fn keeps(old: &str, new: &str) -> bool {
    let (Some(before), Some(after)) = (layout(old), layout(new)) else { return false };
    let comments = |text: &str, spans: &[crate::base::Span]| {
        let mut counted = BTreeMap::new();
        for span in spans {
            *counted.entry(text.get(span.range()).unwrap_or_default().trim_end().to_owned()).or_insert(0) +=
                1;
        }
        counted
    };
    holds(&comments(new, &after.comments), &comments(old, &before.comments))
        && holds(&values(&after.root), &values(&before.root))
}

/// Whether every count of `less` is reached in `more`.
fn holds(more: &BTreeMap<String, usize>, less: &BTreeMap<String, usize>) -> bool {
    less.iter().all(|(text, count)| more.get(text).is_some_and(|own| own >= count))
}

/// How often each value stands, with the keys that lead to it; sections aside, since what has gone moves.
fn values(root: &Laid) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    for (key, value) in root.pairs() {
        let section = key.text().unwrap_or_default();
        let is_moved = matches!(section, "entries" | "documents" | "gone");
        walk(value, if is_moved { "*" } else { section }, is_moved, &mut counted);
    }
    counted
}

fn walk(value: &Laid, way: &str, is_moved: bool, counted: &mut BTreeMap<String, usize>) {
    match &value.kind {
        LaidKind::Nothing => {}
        LaidKind::Scalar(text) => *counted.entry(format!("{way} = {text}")).or_insert(0) += 1,
        LaidKind::List(items) => {
            items.iter().for_each(|item| walk(item, &format!("{way} -"), is_moved, counted))
        }
        LaidKind::Map(pairs) => {
            for (key, value) in pairs {
                let name = key.text().unwrap_or_default();
                // Below a section the second step is a field of a decision.
                let is_field = is_moved && way.matches(" > ").count() == 1;
                if is_field && (OWN.contains(&name) || replaced(name, pairs)) {
                    continue;
                }
                let renamed = RENAMED.iter().find(|(now, _)| is_field && *now == name);
                let name = renamed.map_or(name, |(_, was)| *was);
                walk(value, &format!("{way} > {name}"), is_moved, counted);
            }
        }
    }
}

/// Whether it is what an earlier reopening left, of a decision that was made again since.
fn replaced(name: &str, pairs: &[(Laid, Laid)]) -> bool {
    let now = RENAMED.iter().find(|(_, was)| *was == name).map(|(now, _)| *now);
    now.is_some_and(|now| pairs.iter().any(|(key, _)| key.text() == Some(now)))
}
