//! The case plan: its actions by what, why and how, and how it stands to the allocation and the enquiries.
use std::collections::BTreeSet;

use crate::base::Msg;
use crate::disclose::{EntryFace, LinkTo, TextFace};
use crate::model::{EntryType, Stage};
use crate::site::context::{Here, Target};
use crate::site::views::{CasePlan, Field, LinkView, Part, PlanAction, PlanView, Value};
use crate::site::{body, inlines};
use crate::text::{Block, BlockKind, LabelKind};

/// The level of the headings of actions.
const ACTION_LEVEL: u8 = 2;

/// The page's content: the newest plan, and links to those before it.
pub fn view(from: Here<'_>) -> CasePlan {
    let entries = from.site.disclosed.entries.iter().enumerate();
    let plans = entries.filter(|(_, entry)| entry.kind == Some(EntryType::CasePlan));
    let mut plans: Vec<usize> = plans.map(|(index, _)| index).collect();
    let newest = plans.pop();
    let plan = newest.and_then(|index| plan(from, index));
    let lead = newest.zip(plan.as_ref()).map(|(index, plan)| lead(from, index, plan)).unwrap_or_default();
    CasePlan { lead, plan, earlier: from.rows(plans.into_iter().rev()) }
}

/// When the plan was begun, how many actions it has, what they lack, and when it was last added to.
fn lead(from: Here<'_>, index: usize, plan: &PlanView) -> Vec<LinkView> {
    let mut lead = Vec::new();
    let entry = from.site.disclosed.entries.get(index);
    if let Some(commenced) = entry.and_then(|entry| entry.commenced) {
        lead.push(from.sentence(&Msg::new("plan-begun").with("date", commenced), plan.entry.as_str()));
    }
    lead.push(from.counted("plan-actions-n", plan.actions.len(), "#actions"));
    let lacks = |action: &&PlanAction| action.parts.iter().any(|part| part.missing.is_some());
    let lacking = plan.actions.iter().filter(lacks).count();
    if lacking > 0 {
        lead.push(from.counted("plan-lacking", lacking, "#actions"));
    }
    let updates = entry.into_iter().flat_map(|entry| &entry.texts).flat_map(|text| &text.document.labels);
    let days = updates.filter(|label| label.kind == LabelKind::Update);
    if let Some(last) = days.filter_map(|label| label.argument.as_ref()?.day()).max() {
        lead.push(from.sentence(&Msg::new("plan-updated").with("date", last), "#actions"));
    }
    if !plan.missing.is_empty() {
        lead.push(from.counted("plan-unlinked", plan.missing.len(), "#stands"));
    }
    lead
}

fn plan(from: Here<'_>, index: usize) -> Option<PlanView> {
    let entry = from.site.disclosed.entries.get(index)?;
    let text = from.text_of(entry)?;
    let (links, missing) = sources(from, entry);
    Some(PlanView {
        entry: from.href_of(Target::Entry(index)),
        only_other: text.lang != from.lang,
        fields: fields(from, entry),
        actions: actions(from, index, text),
        links,
        missing,
    })
}

fn fields(from: Here<'_>, entry: &EntryFace) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut add = |name: &str, value: Option<Value>| {
        fields.extend(value.map(|value| Field::new(from.t(name), vec![value])));
    };
    add("commenced", entry.commenced.map(|date| from.day(date).into()));
    add("author", entry.author.as_deref().map(|id| from.person(id).into()));
    let dispute = |disputed| if disputed { "allocation-disputed" } else { "allocation-not-disputed" };
    add("allocation-dispute", entry.allocation_disputed.map(|disputed| from.t(dispute(disputed)).into()));
    fields
}

/// The parts of the plan under second-level headings that have a What, a Why or a How.
fn actions(from: Here<'_>, index: usize, text: &TextFace) -> Vec<PlanAction> {
    let blocks = &text.document.blocks;
    let level = |block: &Block| match &block.kind {
        BlockKind::Heading { heading, .. } => {
            text.document.headings.get(*heading).map(|heading| heading.level)
        }
        _ => None,
    };
    let mut actions = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        let BlockKind::Heading { heading, inlines: title } = &block.kind else { continue };
        if level(block) != Some(ACTION_LEVEL) {
            continue;
        }
        let rest = blocks.get(at + 1..).unwrap_or_default();
        let end = rest.iter().position(|block| level(block).is_some_and(|level| level <= ACTION_LEVEL));
        let section = rest.get(..end.unwrap_or(rest.len())).unwrap_or_default();
        let is_part = |kind: LabelKind| matches!(kind, LabelKind::What | LabelKind::Why | LabelKind::How);
        if !labelled(text, section).any(|(kind, ..)| is_part(kind)) {
            continue;
        }
        let mut words = String::new();
        inlines::words(from, &text.document, title, &mut words);
        let anchor = text.document.headings.get(*heading).map(|heading| heading.anchor.as_str());
        let href = from.href_of(Target::Entry(index));
        let id = anchor.map(|anchor| body::heading_id(text.lang, from.lang, anchor)).unwrap_or_default();
        let heading = LinkView::to(format!("{href}#{}", crate::site::names::href(&id)), words);
        actions.push(PlanAction {
            heading: heading.in_lang(text.lang, from.lang),
            parts: parts(from, text, section),
        });
    }
    actions
}

/// The blocks that each label of a section holds.
fn labelled<'b>(
    text: &'b TextFace,
    section: &'b [Block],
) -> impl Iterator<Item = (LabelKind, usize, &'b [Block])> {
    body::groups(section).filter_map(|(label, group)| {
        let id = label?;
        Some((text.document.labels.get(id)?.kind, id, group))
    })
}

/// What, why and how, each said to be missing where it is; then tools and updates.
fn parts(from: Here<'_>, text: &TextFace, section: &[Block]) -> Vec<Part> {
    let mut parts = Vec::new();
    for kind in [LabelKind::What, LabelKind::Why, LabelKind::How, LabelKind::Tools, LabelKind::Update] {
        let before = parts.len();
        for (_, label, group) in labelled(text, section).filter(|(found, ..)| *found == kind) {
            let date = text.document.labels.get(label).and_then(|label| label.argument.as_ref()?.day());
            let name = match (kind, date) {
                (LabelKind::Update, Some(date)) => from.say(&Msg::new("plan-update").with("date", date)),
                _ => from.word("label", kind.id()),
            };
            let html = body::excerpt(from, text, group, &[], Some(label));
            let missing = html.trim().is_empty().then(|| from.state("found", &Msg::new("part-missing")));
            parts.push(Part {
                name,
                html: missing.is_none().then_some(html),
                lang: text.lang.code(),
                missing,
            });
        }
        let is_asked = matches!(kind, LabelKind::What | LabelKind::Why | LabelKind::How);
        if is_asked && parts.len() == before {
            parts.push(Part {
                name: from.word("label", kind.id()),
                html: None,
                lang: text.lang.code(),
                missing: Some(from.state("found", &Msg::new("part-missing"))),
            });
        }
    }
    parts
}

/// The allocation entries and safeguarding enquiries reports that the plan links to, and those that it does not.
fn sources(from: Here<'_>, plan: &EntryFace) -> (Vec<LinkView>, Vec<LinkView>) {
    let linked: BTreeSet<&str> = plan
        .texts
        .iter()
        .flat_map(|text| &text.links)
        .filter_map(|link| match link {
            LinkTo::Entry { id, .. } => Some(id.as_str()),
            _ => None,
        })
        .collect();
    let is_source = |entry: &&EntryFace| {
        entry.kind == Some(EntryType::Allocation) || entry.stage == Some(Stage::SafeguardingEnquiriesReport)
    };
    let (mut links, mut missing) = (Vec::new(), Vec::new());
    for source in from.site.disclosed.entries.iter().filter(is_source) {
        let list = if linked.contains(source.id.as_str()) { &mut links } else { &mut missing };
        list.extend(from.dated_entry(&source.id));
    }
    (links, missing)
}
