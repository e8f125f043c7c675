//! Assessment tools and templates: named in the plan, and saved among the documents. A tool is the same tool however
//! its name is written: `caf-24`, `CAF 24`.
use std::collections::HashSet;

use super::plan;
use super::rule::{Context, Report};
use crate::base::Msg;
use crate::model::{
    Activity, Case, DocumentItem, DocumentKind, Entry, EntryType, Field, Given, LinkTarget, Text,
};
use crate::text::{LabelKind, Prose};

/// The contact tools that the guidance names.
const CONTACT_TOOLS: [&str; 2] = ["caf24", "caf25"];

/// What stands under Tools where there is none.
const NONE: [&str; 6] = ["none", "no", "na", "nil", "dim", "dimun"];

/// `no-assessment-tool`: an assessment, and neither a tool nor a template among the documents.
pub(super) fn no_assessment_tool(context: &Context<'_>, report: &mut Report) {
    let case = context.case;
    let is_asked = |item| {
        is_kind(item, DocumentKind::AssessmentTool) || is_kind(item, DocumentKind::AnalysisReportTemplate)
    };
    if !case.knows_register || case.register.iter().any(is_asked) {
        return;
    }
    for entry in case.standing().filter(|entry| entry.is(EntryType::Assessment)) {
        let text = entry.main();
        report.at_with(&text.source, text.title_place, Msg::new("message"), Some(Msg::new("help")));
    }
}

/// `plan-without-tools`: the plan names no tool, neither for itself nor for an action.
pub(super) fn plan_without_tools(context: &Context<'_>, report: &mut Report) {
    for plan in plan::judged(context.case) {
        let tools = &plan.fields.tools;
        let is_known = tools.span().is_none() || tools.value().is_some();
        if !is_known || tools.items().iter().any(|tool| is_tool(&tool.value)) {
            continue;
        }
        let text = plan.main();
        if !plan.texts.iter().any(names_tool) {
            let help = Msg::new("help").with("label", LabelKind::Tools.word(text.lang));
            report.at_with(&text.source, text.title_place, Msg::new("message"), Some(help));
        }
    }
}

/// Whether a Tools label of a text names one.
fn names_tool(text: &Text) -> bool {
    let document = &text.document;
    let is_tools = |label: &usize| document.labels.get(*label).is_some_and(|l| l.kind == LabelKind::Tools);
    let mut found = false;
    document.leaves(&mut |leaf, labels| {
        if !found && labels.last().is_some_and(is_tools) {
            found = Prose::new(leaf.inlines, document).text.split([',', ';']).any(is_tool);
        }
    });
    found
}

/// Whether words name a tool, and do not say that there is none.
fn is_tool(words: &str) -> bool {
    let key = key(words);
    !key.is_empty() && !NONE.contains(&key.as_str())
}

/// `tool-not-saved`: an entry used a tool that is not among the documents.
pub(super) fn not_saved(context: &Context<'_>, report: &mut Report) {
    let case = context.case;
    let saved = saved(case, |item| is_kind(item, DocumentKind::AssessmentTool));
    for entry in case.entries.iter().filter(|entry| !entry.is(EntryType::CasePlan)) {
        report_unsaved(case, entry, |tool| !is_contact_tool(entry, tool) && !saved.contains(tool), report);
    }
}

/// `contact-tool-not-saved`: a contact observation used a contact tool that is not among the documents.
pub(super) fn contact_tool_not_saved(context: &Context<'_>, report: &mut Report) {
    let case = context.case;
    let saved = saved(case, |_| true);
    for entry in &case.entries {
        report_unsaved(case, entry, |tool| is_contact_tool(entry, tool) && !saved.contains(tool), report);
    }
}

/// Reports the tools of an entry that are asked for and not saved.
fn report_unsaved(case: &Case, entry: &Entry, is_unsaved: impl Fn(&str) -> bool, report: &mut Report) {
    if !case.knows_register {
        return;
    }
    for Field { value: tool, span } in entry.fields.tools.items() {
        let key = key(tool);
        if !key.is_empty() && is_unsaved(&key) {
            let say = |id| Msg::new(id).with("tool", tool.as_str());
            report.at_with(&entry.main().source, *span, say("message"), Some(say("help")));
        }
    }
}

/// Whether a contact observation used this tool, and the tool is one that the guidance names for it.
fn is_contact_tool(entry: &Entry, tool: &str) -> bool {
    entry.fields.activity.value() == Some(&Activity::ContactObservation) && CONTACT_TOOLS.contains(&tool)
}

/// The tools of the documents that are asked for.
fn saved(case: &Case, is_asked: impl Fn(&DocumentItem) -> bool) -> HashSet<String> {
    let items = case.register.iter().filter(|item| is_asked(item));
    items.filter_map(|item| item.tool.value()).map(|tool| key(tool)).collect()
}

/// Whether a document is of this kind; one whose kind is not valid may be.
fn is_kind(item: &DocumentItem, kind: DocumentKind) -> bool {
    match &item.kind {
        Given::Valid(field) => field.value == kind,
        Given::Invalid(_) => true,
        Given::Absent | Given::Empty(_) => false,
    }
}

/// The name of a tool without letter case, spaces and hyphens.
fn key(tool: &str) -> String {
    tool.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// `template-not-referenced`: a template among the documents that the plan does not link to.
pub(super) fn template_not_referenced(context: &Context<'_>, report: &mut Report) {
    let case = context.case;
    let Some(source) = &case.register_source else { return };
    let Some(plan) = plan::newest(case) else { return };
    let links = plan.texts.iter().flat_map(|text| &text.links);
    let linked: HashSet<&str> = links
        .filter_map(|link| match link {
            LinkTarget::Document(path) => Some(path.as_str()),
            _ => None,
        })
        .collect();
    for item in &case.register {
        let Some(file) = item.file.value() else { continue };
        let is_template = item.kind.value() == Some(&DocumentKind::AnalysisReportTemplate);
        // A file that is not there cannot be linked to; another rule says that it is missing.
        if is_template && case.document_files.contains(file) && !linked.contains(file.as_str()) {
            let help = Msg::new("help").with("file", file.as_str());
            report.at_with(source, item.span, Msg::new("message"), Some(help));
        }
    }
}
