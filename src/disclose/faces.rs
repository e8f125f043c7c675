//! The case as the site sees it: plain values, without places in files, and without anything that may not be shown.
//! Every field here is something that can reach a page.
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::redact::marks::{Mark, MarkId};
use crate::base::{Finding, Lang, RuleName};
use crate::check::{Off, Summary};
use crate::model::{
    Activity, Code, Condition, DisclosureKind, DocumentKind, EntryType, HearingKind, Law, LocalText,
    OutcomeKind, Pathway, PersonRole, Purpose, StaffRole, Stage, TranslatedBy,
};
use crate::standard::Guidance;
use crate::text::{Document, Inline, LabelId, When};

/// For whom a bundle is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Supervisors and practitioners of the case: everything.
    Supervision,
    /// Somebody outside, for whom each part was decided.
    Copy,
}

/// What may be shown of a case, and nothing else.
#[derive(Debug)]
pub struct Disclosed {
    /// For whom.
    pub audience: Audience,
    /// The day as at which it is shown.
    pub as_at: NaiveDate,
    /// The languages of the pages, each in its own tree.
    pub languages: Vec<Lang>,
    /// The name of the organisation on the bundle.
    pub organisation: Option<LocalText>,
    /// The protective marking on every page.
    pub marking: Option<LocalText>,
    /// The case itself.
    pub case: CaseFace,
    /// The people, in the case's order.
    pub people: Vec<PersonFace>,
    /// The staff, in the case's order.
    pub staff: Vec<StaffFace>,
    /// The entries by date and time, then id; one whose date is not known last.
    pub entries: Vec<EntryFace>,
    /// The files of entries that could not be read, by path.
    pub unread: Vec<UnreadFace>,
    /// The register of documents, in its order.
    pub documents: Vec<DocumentFace>,
    /// What was or will be disclosed to whom, in order of name; in the bundle for supervision alone.
    pub disclosures: Vec<DisclosureFace>,
    /// How the record stands to the standard; in the bundle for supervision alone.
    pub standing: Option<Standing>,
    /// What a copy for somebody outside says of itself; in such a copy alone.
    pub copy: Option<CopyFace>,
}

/// What a copy says of itself.
#[derive(Debug, Clone)]
pub struct CopyFace {
    /// What it answers.
    pub kind: DisclosureKind,
    /// For whom: a person's name, or words.
    pub recipient: String,
    /// The name of the child on whose behalf it was asked for; empty where the child is hidden.
    pub on_behalf_of: Option<String>,
    /// What the copy is called by.
    pub reference: String,
    /// What was asked for, in the copy's words.
    pub scope: Option<String>,
    /// The day on which it was asked for.
    pub requested: Option<NaiveDate>,
    /// The marks that stand in it, by the number in [`crate::text::InlineKind::Mark`].
    pub marks: Vec<Mark>,
    /// How many marks of each code are shown.
    pub counts: BTreeMap<Code, usize>,
    /// What an answer owes besides the data, by key.
    pub answers: BTreeMap<String, LocalText>,
    /// What the key calls a reason, where the organisation has words of its own for it.
    pub labels: BTreeMap<Code, LocalText>,
}

/// How the record stands to the standard.
#[derive(Debug)]
pub struct Standing {
    /// The findings in everything that is shown, by path, line, column and rule.
    pub findings: Vec<Finding>,
    /// How many of them count.
    pub summary: Summary,
    /// Within how many days of the event it is to be recorded, and whether only working days count: the settings in
    /// force of the rule `recorded-late`.
    pub limit: (i64, bool),
    /// The standard in force.
    pub guidance: Arc<Guidance>,
    /// The conditions that do not hold for this case: what turns on one of them does not apply.
    pub unmet: BTreeSet<Condition>,
    /// The rules that are off, and what turned them off.
    pub off: BTreeMap<RuleName, Off>,
    /// Where the settings stand, if there are any: `cofnod.yaml`.
    pub settings: Option<String>,
}

/// What the case is.
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "each is the field of the format that it is named for")]
pub struct CaseFace {
    pub reference: String,
    pub law: Option<Law>,
    pub urgent: bool,
    /// In private law alone.
    pub pathway: Option<Pathway>,
    pub involved: Option<NaiveDate>,
    pub allocated: Option<NaiveDate>,
    /// A staff id.
    pub allocated_to: Option<String>,
    pub closed: Option<NaiveDate>,
    pub court: Option<CourtFace>,
    pub previous_cases: Vec<String>,
    pub deadlines: Vec<DeadlineFace>,
    pub hearings: Vec<HearingFace>,
}

/// The court.
#[derive(Debug, Clone, Default)]
pub struct CourtFace {
    /// Its name.
    pub name: Option<LocalText>,
    /// Its number of the case.
    pub case_number: Option<String>,
}

/// A deadline.
#[derive(Debug, Clone)]
pub struct DeadlineFace {
    /// What is to be done.
    pub what: LocalText,
    /// By when.
    pub due: Option<NaiveDate>,
    /// When it was done.
    pub done: Option<NaiveDate>,
}

/// A hearing.
#[derive(Debug, Clone, Copy)]
pub struct HearingFace {
    /// Its kind.
    pub kind: Option<HearingKind>,
    /// Its day.
    pub date: Option<NaiveDate>,
}

/// A person of the case.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "each is the field of the format that it is named for")]
pub struct PersonFace {
    pub id: String,
    pub name: String,
    pub role: Option<PersonRole>,
    pub party: bool,
    pub service_user: bool,
    pub born: Option<NaiveDate>,
    pub also_known_as: Vec<String>,
    pub organisation: Option<String>,
    pub preferred_language: Option<Lang>,
    pub informed_of_recording: Option<NaiveDate>,
    /// What goes to nobody else: for this person's own page alone.
    pub confidential: Vec<String>,
}

/// A member of staff.
#[derive(Debug, Clone)]
pub struct StaffFace {
    /// The id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The role.
    pub role: Option<StaffRole>,
}

/// An entry.
#[derive(Debug, Default)]
#[expect(missing_docs, reason = "each is the field of the format that it is named for")]
pub struct EntryFace {
    pub id: String,
    pub kind: Option<EntryType>,
    pub activity: Option<Activity>,
    pub stage: Option<Stage>,
    pub occurred: Option<When>,
    pub recorded: Option<When>,
    /// A staff id.
    pub author: Option<String>,
    /// Person ids.
    pub people: Vec<String>,
    pub seen: Vec<String>,
    pub seen_alone: Vec<String>,
    pub tools: Vec<String>,
    pub tags: Vec<String>,
    pub flags: Flags,
    pub purpose: Option<Purpose>,
    pub contact: Option<ContactFace>,
    /// The identifier of the handwritten note, and the day on which it was destroyed.
    pub aide_memoire: Option<(Option<String>, Option<NaiveDate>)>,
    pub corrects: Option<String>,
    /// The ids of entries that correct this one, in order.
    pub corrected_by: Vec<String>,
    pub allocated_to: Option<String>,
    pub forwarded: Option<When>,
    pub completed: Option<When>,
    pub hearing: Option<NaiveDate>,
    pub outcomes: Vec<(OutcomeKind, bool)>,
    pub commenced: Option<NaiveDate>,
    pub allocation_disputed: Option<bool>,
    pub referred_to: Option<String>,
    pub referred_on: Option<NaiveDate>,
    pub supervisor: Option<String>,
    /// Its texts, the main one first.
    pub texts: Vec<TextFace>,
    /// The ids of entries whose text links here, in order of date.
    pub linked_from: Vec<String>,
    /// The indexes of its findings in [`Standing::findings`].
    pub findings: Vec<usize>,
    /// Whether it was recorded late, waived or not.
    pub late: bool,
    /// In a copy: the mark that stands in place of an entry that was withheld.
    pub withheld: Option<MarkId>,
    /// In a copy: who wrote it, or the mark in place of the name.
    pub author_words: Vec<Inline>,
}

/// What is marked of an entry.
#[derive(Debug, Clone, Copy, Default)]
#[expect(missing_docs, reason = "each is the field of the format that it is named for")]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of the format, independent of the others"
)]
pub struct Flags {
    pub safeguarding: bool,
    pub health: bool,
    pub direct_work: bool,
    pub significant: bool,
}

/// The details of a contact that was observed.
#[derive(Debug, Clone, Default)]
pub struct ContactFace {
    /// Person ids.
    pub present: Vec<String>,
    /// Where.
    pub place: Option<String>,
    /// How long.
    pub minutes: Option<u32>,
}

/// The text of an entry in one language.
#[derive(Debug)]
pub struct TextFace {
    /// Its language.
    pub lang: Lang,
    /// The file that it stands in, below the case folder.
    pub path: String,
    /// Its title.
    pub title: String,
    /// How it was translated.
    pub translated: Option<TranslatedFace>,
    /// Its body.
    pub document: Document,
    /// Where each link of the body leads, in the same order.
    pub links: Vec<LinkTo>,
    /// In a copy: its title, with marks.
    pub title_words: Vec<Inline>,
    /// In a copy: what stands in the brackets of a label in place of who, with marks.
    pub arguments: BTreeMap<LabelId, Vec<Inline>>,
}

/// How a text was translated.
#[derive(Debug, Clone)]
pub struct TranslatedFace {
    /// By a person or a machine.
    pub by: Option<TranslatedBy>,
    /// The staff id of who checked it.
    pub checked_by: Option<String>,
    /// Whether the text that it was made from has changed since.
    pub out_of_date: bool,
}

/// A disclosure of the case.
#[derive(Debug, Clone, Default)]
pub struct DisclosureFace {
    /// Its kind, as it is written.
    pub kind: Option<String>,
    /// For whom: a person id, or words.
    pub recipient: Option<String>,
    /// What of the case it covers.
    pub scope: Option<String>,
    /// The day on which it was asked for.
    pub requested: Option<NaiveDate>,
    /// The day by which it is due.
    pub due: Option<NaiveDate>,
    /// The day on which it was sent.
    pub completed: Option<NaiveDate>,
}

/// Where a link leads in what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTo {
    /// To an entry that is shown, or to the page of one that could not be read: its id, the language of the text named
    /// and the heading named.
    Entry {
        /// The entry's id.
        id: String,
        /// The language of the text that the link names.
        lang: Lang,
        /// The heading's anchor in that text.
        anchor: Option<String>,
    },
    /// To a document that is shown, by its path below the case folder.
    Document(String),
    /// Out to the web: the address.
    Web(String),
    /// To nothing that is shown; the link becomes its words.
    Nothing,
}

/// The file of an entry that could not be read.
#[derive(Debug)]
pub struct UnreadFace {
    /// The id that it would have.
    pub id: String,
    /// Its path below the case folder.
    pub path: String,
    /// Its text as it stands, where it is text.
    pub text: Option<String>,
    /// The indexes of its findings in [`Standing::findings`].
    pub findings: Vec<usize>,
}

/// A document of the register.
#[derive(Debug, Clone, Default)]
pub struct DocumentFace {
    /// Its path below the case folder.
    pub path: String,
    /// The file to copy; nothing where it is not there.
    pub file: Option<PathBuf>,
    /// Its title.
    pub title: Option<LocalText>,
    /// Its kind.
    pub kind: Option<DocumentKind>,
    /// The tool's name.
    pub tool: Option<String>,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// Person ids.
    pub people: Vec<String>,
    /// The ids of entries whose text links to it or that use its tool, in order of date.
    pub used_by: Vec<String>,
    /// In a copy: the mark that stands in place of a document that was withheld.
    pub withheld: Option<MarkId>,
}
