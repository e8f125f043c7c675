//! The decisions, each with its reasons and what it rests on; those without a reason stand apart.
use crate::site::context::Here;
use crate::site::views::{Gathered, Group, Quote};
use crate::site::years::{Part, Years};
use crate::text::LabelKind;

/// The decisions with a reason, and those without, newest first. A Reason counts up to the next Decision
/// or heading, and where it says something.
pub fn sorted(from: Here<'_>) -> (Vec<usize>, Vec<usize>) {
    let has_reason = |index: &usize| {
        let reasons = from.site.passages.answers(*index, LabelKind::Reason);
        reasons.into_iter().any(|reason| !from.passage_html(reason, true).trim().is_empty())
    };
    let decisions = from.newest_first(from.site.passages.with(from.lang, LabelKind::Decision));
    decisions.into_iter().partition(has_reason)
}

/// The page's content, newest first; those without a reason all on the newest page.
pub fn view(from: Here<'_>, years: &Years, part: Part) -> Gathered {
    let disclosed = from.site.disclosed;
    let (with, without) = sorted(from);
    let is_first = years.is_first(part);
    let (reasoned, unreasoned) = (years.group("with"), "decisions.html#without");
    let lead = match (with.len(), without.len()) {
        (0, 0) => vec![from.counted("decisions-none", 0, "")],
        (n, 0) => vec![from.counted("decisions-all-reasoned", n, &reasoned)],
        (n, missing) => {
            let total = from.counted("decisions-n", n + missing, if n > 0 { &reasoned } else { unreasoned });
            vec![total, from.counted("decisions-unreasoned", missing, unreasoned)]
        }
    };
    let group = |id: &str, indexes: &[usize]| {
        let shown = |index: &&usize| match id {
            "with" => from.passage(**index).is_some_and(|passage| part.holds(disclosed, passage.entry)),
            _ => is_first,
        };
        let quotes: Vec<Quote> =
            indexes.iter().filter(shown).filter_map(|index| quote(from, *index)).collect();
        let heading = from.t(&format!("decisions-{id}-heading"));
        (!quotes.is_empty()).then(|| Group { id: id.to_owned(), heading, quotes })
    };
    let groups = [group("without", &without), group("with", &with)];
    Gathered {
        lead,
        groups: groups.into_iter().flatten().collect(),
        years: years.links(from, part, |part| format!("{}.html", Years::name("decisions", part))),
    }
}

/// A decision with the analysis that stands directly before it, its reasons, and what all of them link to.
fn quote(from: Here<'_>, index: usize) -> Option<Quote> {
    let passages = &from.site.passages;
    let mut html = String::new();
    let mut rests = Vec::new();
    let before = passages.before(index, LabelKind::Analysis);
    for index in before.into_iter().chain([index]).chain(passages.answers(index, LabelKind::Reason)) {
        html.push_str(&from.passage_html(index, false));
        if let Some(passage) = from.passage(index) {
            from.rests_on(passage, &mut rests);
        }
    }
    let quote = from.quote(index)?;
    let author = from.site.disclosed.entries.get(from.passage(index)?.entry)?.author.as_deref();
    Some(Quote { who: author.map(|id| from.person(id)), html, rests, ..quote })
}
