//! Floor 6, what may be shown. [`Disclosed`] is all that the site can see: it is built up from what may be shown, and
//! whatever is not put into it cannot reach a page. The bundle for supervision is a `Disclosed` of everything.
mod copy;
mod everything;
mod faces;
mod quote;
mod redact;
mod rendered;

pub use copy::{Asked, Copy, DoubtAt, Taken, copy, language};
pub use everything::{everything, sources};
pub use faces::{
    Audience, CaseFace, ContactFace, CopyFace, CourtFace, DeadlineFace, Disclosed, DocumentFace, EntryFace,
    Flags, HearingFace, LinkTo, PersonFace, StaffFace, Standing, TextFace, TranslatedFace, UnreadFace,
};
pub use redact::mark_of;
pub use redact::marks::{Mark, MarkId};
pub use rendered::{Names, Part, Piece, Rendered, names};
