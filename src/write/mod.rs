//! Floor 7, the way out: carries a [`Plan`](crate::base::Plan) out into a folder, all or nothing, with a manifest of
//! what it wrote, and checks such a folder against its manifest.
//!
//! [`put`] is the whole way; [`stage()`] and [`Staged::place`] are its two halves, for who must look at the finished
//! files before they get their name. Nothing here knows what a page is, and nothing else in the program writes files.
//!
//! 1. `destination`: where it may go, and what stands there now.
//! 2. `hold`: one build at a time; what a killed one left is put right.
//! 3. `stage`: every file into a folder beside the destination, its manifest last.
//! 4. `place`: that folder takes the destination's name in one step.
//! 5. `verify`: the folder against its manifest, later and anywhere.
//!
//! Apart from all that, [`mend`] puts the mended text of one case file in its place, and [`put_file`] the draft of one.
mod destination;
mod error;
mod file;
mod hold;
mod manifest;
mod mend;
mod place;
mod stage;
mod tree;
mod verify;
mod zip;

#[cfg(test)]
mod tests;

pub use error::{Act, Fault, WriteError};
pub use file::put_file;
pub use manifest::{FORMAT, FileDigest, Header, MANIFEST, Manifest, SourceDigest};
pub use mend::mend;
pub use place::{Options, Staged, Written, put, stage};
pub use verify::{Verified, verify};
pub use zip::zip;

/// The texts of this module's messages, English and Welsh, for the catalog.
pub const MESSAGES: crate::base::Bilingual<&str> =
    crate::base::Bilingual { en: include_str!("messages.en.ftl"), cy: include_str!("messages.cy.ftl") };
