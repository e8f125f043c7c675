//! Case files kept as folders of Markdown: read, checked against the recording standard, and built into a bundle.
//!
//! # The way through
//!
//! Data moves forward and never back. Each step is a pure function of the one before, so each can be tested alone and
//! run in parallel; the as-at date, the settings and the input come in as values.
//!
//! 1. [`read`]: a folder becomes a [`model::Case`], and what is wrong with its files a list of [`base::Finding`]. Every
//!    body of Markdown becomes a [`text::Document`] on the way, in which each block knows its place.
//! 2. [`check`]: the rules of [`standard`] run over the case. What they find is graded by the settings in force, waived
//!    where a waiver rightly says so, and put in order.
//! 3. [`disclose`]: what of the case may be shown becomes a [`disclose::Disclosed`]. It is built up from what may be
//!    shown, never cut down from a copy, and nothing after it sees the case.
//! 4. [`site`]: what may be shown becomes pages, as a [`base::Plan`] of files that are made when they are asked for.
//! 5. [`write`](mod@write): the plan becomes a folder, all or nothing, with a manifest by which it can be verified.
//! 6. [`cli`]: says what came of it, in the reader's language. `cofnod check` goes from the second step straight here.
//!
//! # Floors
//!
//! A module names modules of lower floors only, and never one of its own floor. A test reads this table and every
//! `crate::` in the code, and fails on an arrow that runs up.
//!
//! | floor | modules | is |
//! | --- | --- | --- |
//! | 0 | `base` | languages, messages as data, text with places, findings, working days, the plan of output files |
//! | 1 | `text` | Markdown to a document; labels, sentences, dates, plurals, sorting, and the strings in both languages |
//! | 2 | `model` | the case as plain data |
//! | 3 | `read` | the only door for input |
//! | 4 | `standard` | the rules, each a value, with its texts |
//! | 5 | `check` | rules in force, waivers, order; mending |
//! | 6 | `disclose` | what may be shown, findings too: it may see what was checked, and checking knows nothing of showing |
//! | 7 | `site`, `write` | pages, and the way out; neither knows the other |
//! | 8 | `cli` | commands and formats; here alone are the clock and the environment |
pub mod base;
pub mod check;
pub mod cli;
pub mod disclose;
pub mod model;
pub mod read;
pub mod site;
pub mod standard;
pub mod text;
pub mod write;
