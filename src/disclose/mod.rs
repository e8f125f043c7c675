//! Floor 6, what may be shown. [`Disclosed`] is all that the site can see: it is built up from what may be shown, and
//! whatever is not put into it cannot reach a page. The bundle for supervision is a `Disclosed` of everything; the pages
//! over a caseload see a [`Caseload`], a summary of each.
mod allowed;
mod caseload;
mod codes;
mod copy;
mod copy_text;
mod cuts;
pub mod draft;
mod due;
mod everything;
mod faces;
mod footnotes;
pub mod judge;
pub mod leak;
mod people;
mod quote;
mod redact;
mod rendered;
mod suggest;
mod wanted;
mod writer;

pub use caseload::{CaseFigures, CaseStanding, CaseSummary, Caseload, Cause, Overdue};
pub use codes::{CodeInfo, code_info, codes, may_decide};
pub use copy::{Copy, DoubtAt, Taken, TraceAt, copy};
pub use cuts::{Cut, Recipient, cuts, left, quoted};
pub use due::{Due, Reckoning, due};
pub use everything::{everything, sources};
pub use faces::{
    Audience, CaseFace, ContactFace, CopyFace, CourtFace, DeadlineFace, Disclosed, DisclosureFace,
    DocumentFace, EntryFace, Flags, HearingFace, LinkTo, PersonFace, StaffFace, Standing, TextFace,
    TranslatedFace, UnreadFace,
};
pub use people::{hidden, seen};
pub use redact::mark_of;
pub use redact::marks::{Mark, MarkId};
pub use rendered::{Names, Part, Piece, Rendered, names};
pub use suggest::Suggester;
pub use wanted::{Placed, wanted};

/// The texts of this module's messages, English and Welsh, for the catalog.
pub const MESSAGES: crate::base::Bilingual<&str> =
    crate::base::Bilingual { en: include_str!("messages.en.ftl"), cy: include_str!("messages.cy.ftl") };

/// The language of a disclosure's copy: as given, else the one that the recipient prefers, else English.
#[must_use]
pub fn copy_language(case: &crate::model::Case, decisions: &crate::model::Decisions) -> crate::base::Lang {
    let own = decisions.language.value().copied();
    let preferred = || {
        let recipient = Recipient::of(case, decisions)?.person()?;
        recipient.preferred_language.value().copied()
    };
    own.or_else(preferred).unwrap_or(crate::base::Lang::En)
}
