//! Floor 0, which everything stands on: languages, source text with places, findings, messages as data, and the
//! plan of output files and the working-day calendar. Nothing here knows what a case is.
pub mod calendar;
mod files;
mod finding;
mod intern;
mod lang;
mod message;
mod source;

pub use files::{Content, MakeError, Plan, PlannedFile};
pub use finding::{FORMAT, Finding, Fix, Position, RuleName, Severity, WaivedBy};
pub use intern::intern;
pub use lang::{Bilingual, Lang};
pub use message::{Arg, Msg};
pub use source::{Source, Span};
