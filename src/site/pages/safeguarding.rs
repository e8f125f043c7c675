//! Every safeguarding issue and what was done about it, and the referrals.
use crate::disclose::{Disclosed, EntryFace};
use crate::model::EntryType;
use crate::site::context::Here;
use crate::site::views::{Excerpt, Issue, LinkView, Referral, Safeguarding};
use crate::site::years::{Part, Years};
use crate::text::LabelKind;

/// What a passage about an issue, or about what was done, is labelled.
const LABELS: [LabelKind; 6] = [
    LabelKind::Safeguarding,
    LabelKind::Outcome,
    LabelKind::Decision,
    LabelKind::Reason,
    LabelKind::Action,
    LabelKind::Done,
];

fn is_referral(entry: &EntryFace) -> bool {
    entry.kind == Some(EntryType::SafeguardingReferral)
}

/// The entries that raise an issue: those that say so in their front matter or in a label. A referral is none of them,
/// but follows from one.
pub fn issues(disclosed: &Disclosed) -> Vec<usize> {
    let labelled = |entry: &EntryFace| {
        let mut labels = entry.texts.iter().flat_map(|text| &text.document.labels);
        labels.any(|label| label.kind == LabelKind::Safeguarding)
    };
    let entries = disclosed.entries.iter().enumerate();
    entries
        .filter(|(_, entry)| !is_referral(entry) && (entry.flags.safeguarding || labelled(entry)))
        .map(|(index, _)| index)
        .collect()
}

/// The page's content, newest first; the referrals all on the newest page.
pub fn view(from: Here<'_>, years: &Years, part: Part) -> Safeguarding {
    let disclosed = from.site.disclosed;
    let issues = issues(disclosed);
    let referrals: Vec<&EntryFace> = disclosed.entries.iter().filter(|entry| is_referral(entry)).collect();
    let is_first = years.is_first(part);
    let lead = match (issues.len(), referrals.len()) {
        (0, 0) => vec![from.counted("safeguarding-none", 0, "")],
        (n, made) => {
            vec![
                from.counted("issues-n", n, &years.group("issues")),
                from.counted("referrals-n", made, "safeguarding.html#referrals"),
            ]
        }
    };
    let shown = issues.iter().rev().filter(|index| part.holds(disclosed, **index));
    Safeguarding {
        lead,
        issues: shown.filter_map(|index| issue(from, *index)).collect(),
        referrals: referrals
            .iter()
            .rev()
            .filter(|_| is_first)
            .filter_map(|entry| referral(from, entry))
            .collect(),
        years: years.links(from, part, |part| format!("{}.html", Years::name("safeguarding", part))),
    }
}

fn issue(from: Here<'_>, index: usize) -> Option<Issue> {
    let mut excerpts: Vec<Excerpt> = Vec::new();
    for passage in from.site.passages.of_entry(from.lang, index, &LABELS) {
        let html = from.passage_html(passage, false);
        let lang = from.passage(passage)?.text.lang.code();
        match excerpts.last_mut() {
            Some(last) if last.lang == lang => last.html.push_str(&html),
            _ => excerpts.push(Excerpt { html, lang }),
        }
    }
    Some(Issue { row: from.row(index)?, excerpts })
}

fn referral(from: Here<'_>, entry: &EntryFace) -> Option<Referral> {
    let lang = entry.texts.first().map_or(from.lang, |text| text.lang);
    Some(Referral {
        entry: from.entry_of(&entry.id)?,
        to: entry.referred_to.as_deref().map(|to| LinkView::text(to).in_lang(lang, from.lang)),
        on: entry.referred_on.or(entry.occurred.map(|when| when.date)).map(|date| from.day(date)),
        followed: entry.linked_from.iter().filter_map(|id| from.dated_entry(id)).collect(),
    })
}
