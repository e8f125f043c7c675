//! Floor 6, what may be shown. [`Disclosed`] is all that the site can see: it is built up from what may be shown, and
//! whatever is not put into it cannot reach a page. The bundle for supervision is a `Disclosed` of everything.
mod everything;
mod faces;
pub mod leak;

pub use everything::{everything, sources};
pub use faces::{
    Audience, CaseFace, ContactFace, CourtFace, DeadlineFace, Disclosed, DocumentFace, EntryFace, Flags,
    HearingFace, LinkTo, PersonFace, StaffFace, Standing, TextFace, TranslatedFace, UnreadFace,
};
