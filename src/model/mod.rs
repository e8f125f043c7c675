//! Floor 2, the case as plain data: complete, with the place of every value, and without input or output. `read`
//! makes it; rules, disclosure and the site only look at it.
mod case;
mod disclosure;
mod entry;
mod given;
mod guidance;
mod settings;
mod vocabulary;
mod word_list;

pub use case::{
    Case, CaseInfo, Court, Deadline, Disclosure, DocumentItem, Hearing, LocalText, Person, Staff, Unread,
    Waiver,
};
pub use disclosure::{
    Advice, Allow, Decided, Decisions, Extension, HealthOpinion, Pause, Places, Redaction, Replacement,
    Suggestion, TakenOn, Treated,
};
pub use entry::{AideMemoire, Contact, Entry, Fields, LinkTarget, Outcome, Text, Translated};
pub use given::{Field, Given};
pub use guidance::{
    ConditionItem, GuidanceFile, KeptItem, ParagraphItem, RuleItem, SectionItem, SentenceItem,
};
pub use settings::{AccessCopy, RuleSetting, SettingValue, Settings};
pub use vocabulary::{
    Activity, Basis, Code, Condition, Decision, DisclosureKind, DocumentKind, EntryType, HearingKind, Law,
    OutcomeKind, Pathway, PersonRole, Purpose, StaffRole, Stage, TranslatedBy, Treatment,
};
pub use word_list::{ListKind, ListRow, WordList};
