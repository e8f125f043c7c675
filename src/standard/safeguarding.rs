//! Safeguarding: the field and the body of an entry say the same, and a referral or a decision follows.
use super::content::says;
use super::rule::{Context, Report};
use crate::base::Msg;
use crate::model::{Entry, EntryType};
use crate::text::LabelKind;

/// `safeguarding-not-recorded`: the field says so, and no text says what it is.
pub(super) fn not_recorded(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    let Some(flag) = entry.fields.safeguarding.field().filter(|flag| flag.value) else { return };
    if !says(entry, &[LabelKind::Safeguarding]) {
        let text = entry.main();
        let help = Msg::new("help").with("label", LabelKind::Safeguarding.word(text.lang));
        report.at_with(&text.source, flag.span, Msg::new("message"), Some(help));
    }
}

/// `safeguarding-not-flagged`: a text has the label, and the field does not say so. The field stands once for all
/// labels and both texts, so the rule speaks once, at the first label.
pub(super) fn not_flagged(entry: &Entry, _: &Context<'_>, report: &mut Report) {
    if entry.fields.safeguarding.known_or(false) != Some(false) {
        return;
    }
    let first = entry.texts.iter().find_map(|text| {
        let mut labels = text.document.labels.iter();
        Some((text, labels.find(|label| label.kind == LabelKind::Safeguarding)?))
    });
    if let Some((text, label)) = first {
        report.at_with(&text.source, label.span, Msg::new("message"), Some(Msg::new("help")));
    }
}

/// `no-safeguarding-referral`: a safeguarding entry that neither a referral nor a decision of its own answers.
pub(super) fn no_referral(context: &Context<'_>, report: &mut Report) {
    let referrals = context.case.standing().filter(|entry| is_referral(entry));
    let days = referrals.flat_map(|entry| {
        let occurred = entry.fields.occurred.value().map(|when| when.date);
        [occurred, entry.fields.referred_on.value().copied()]
    });
    let last = days.flatten().max();
    for entry in context.case.entries.iter().filter(|entry| !is_referral(entry)) {
        let Some(flag) = entry.fields.safeguarding.field().filter(|flag| flag.value) else { continue };
        let Some(occurred) = entry.fields.occurred.value() else { continue };
        if last.is_some_and(|last| last >= occurred.date) || says(entry, &[LabelKind::Decision]) {
            continue;
        }
        let text = entry.main();
        let help = Msg::new("help").with("label", LabelKind::Decision.word(text.lang));
        report.at_with(&text.source, flag.span, Msg::new("message"), Some(help));
    }
}

/// Whether an entry is a safeguarding referral.
pub(super) fn is_referral(entry: &Entry) -> bool {
    entry.is(EntryType::SafeguardingReferral)
}
