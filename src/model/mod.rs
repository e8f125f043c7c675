//! Floor 2, the case as plain data: complete, with the place of every value, and without input or output. `read`
//! makes it; rules, disclosure and the site only look at it.
mod case;
mod entry;
mod given;
mod guidance;
mod settings;
mod vocabulary;
mod word_list;

pub use case::{
    Case, CaseInfo, Court, Deadline, DisclosureDates, DocumentItem, Hearing, LocalText, Person, Staff,
    Unread, Waiver,
};
pub use entry::{AideMemoire, Contact, Entry, Fields, LinkTarget, Outcome, Text, Translated};
pub use given::{Field, Given};
pub use guidance::{
    ConditionItem, GuidanceFile, KeptItem, ParagraphItem, RuleItem, SectionItem, SentenceItem,
};
pub use settings::{AccessCopy, RuleSetting, SettingValue, Settings};
pub use vocabulary::{
    Activity, Condition, DocumentKind, EntryType, HearingKind, Law, OutcomeKind, Pathway, PersonRole,
    Purpose, StaffRole, Stage, TranslatedBy,
};
pub use word_list::{ListKind, ListRow, WordList};
