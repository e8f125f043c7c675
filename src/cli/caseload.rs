//! `cofnod build` of a caseload: each case's own bundle, and the pages over them. Cases are read, checked, planned and
//! written one after the other, and each goes before the next comes, so that the largest case sets what memory it takes.
use std::path::Path;

use clap::ArgMatches;
use rayon::prelude::*;

use super::build::{Made, could_not, finished};
use super::check::{denied, tell_strays};
use super::console::Console;
use super::{Outcome, text};
use crate::base::{Bilingual, Msg};
use crate::check::{Options, Summary, check};
use crate::disclose::{self, CaseFigures, CaseStanding, CaseSummary, Caseload, Cause};
use crate::model::Settings;
use crate::read::{CasePath, own_settings, read_case};
use crate::site::{self, theme::Theme};
use crate::standard::Voice;
use crate::write::{self, Header, SourceDigest, Staging, WriteError};

/// A caseload on its way.
struct Work<'c> {
    console: &'c Console,
    voices: Bilingual<Voice>,
    staging: Staging<'static>,
    cases: Vec<CaseSummary>,
    sources: Vec<SourceDigest>,
    summary: Summary,
}

pub(super) fn build(
    console: &Console,
    folder: &Path,
    cases: &[CasePath],
    passed_over: &[String],
    out: &Path,
    matches: &ArgMatches,
) -> Outcome {
    let progress = console.progress("progress-build");
    for folder in passed_over {
        console.detail(&Msg::new("passed-over").with("path", folder.as_str()));
    }
    let settings = own_settings(folder);
    let Some(shared) = Made::theme(console, folder, &settings) else { return Outcome::CouldNot };
    let mut header = Header { reference: None, as_at: console.as_at, audience: None, sources: Vec::new() };
    header.sources.extend(settings.source.as_ref().map(|source| digest(source, "")));
    let options = write::Options { case_folders: vec![folder.to_owned()], file_times: None };
    let staging = match Staging::begin(out, &header, &options) {
        Ok(staging) => staging,
        Err(error) => return could_not(console, &error.message()),
    };
    let names: Vec<String> = cases.iter().map(|case| name(case).to_owned()).collect();
    let mut work = Work {
        console,
        voices: Bilingual::from_fn(Voice::new),
        staging,
        cases: Vec::new(),
        sources: std::mem::take(&mut header.sources),
        summary: Summary::default(),
    };
    let deny = denied(matches);
    for (case, bundle) in cases.iter().zip(site::caseload::folders(&names)) {
        let is_denied = deny.is_some_and(|deny| work.summary.at_least(deny) > 0);
        if let Err(outcome) = work.case(case, bundle, deny.map(|deny| (deny, is_denied)), &shared) {
            return outcome;
        }
    }
    if let Some(deny) = deny
        && work.summary.at_least(deny) > 0
    {
        let count = work.summary.at_least(deny);
        let path = folder.display().to_string();
        console.error(&Msg::new("build-denied").with("count", count).with("path", path));
        return Outcome::Findings;
    }
    let broken =
        work.cases.iter().filter(|case| matches!(case.standing, CaseStanding::Broken { .. })).count();
    let (count, summary) = (work.cases.len(), work.summary);
    let written = match work.finish(&settings, &shared) {
        Ok(written) => written,
        Err(outcome) => return outcome,
    };
    drop(progress);
    let message =
        text::sum("build-caseload-done", summary).with("cases", count - broken).with("broken", broken);
    finished(console, &written, message, matches);
    if broken > 0 { Outcome::Findings } else { Outcome::Done }
}

/// The name of a case's folder.
fn name(case: &CasePath) -> &str {
    case.shown.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}

/// A source with its path below the caseload, for a case in the folder `case`.
fn digest(source: &crate::base::Source, case: &str) -> SourceDigest {
    let path = match source.path.strip_prefix("../") {
        Some(above) => above.to_owned(),
        None => format!("{case}{}", source.path),
    };
    SourceDigest { path, sha256: source.digest() }
}

impl Work<'_> {
    /// Reads, checks and writes a case; where a finding is denied, and once one is, only its findings are counted.
    fn case(
        &mut self,
        path: &CasePath,
        bundle: String,
        deny: Option<(crate::base::Severity, bool)>,
        shared: &Theme,
    ) -> Result<(), Outcome> {
        let console = self.console;
        let read = read_case(&path.folder);
        let checked = check(&read, &Options { as_at: console.as_at, only: Vec::new(), file: None });
        tell_strays(console, path, &read.strays);
        self.summary = self.summary.and(checked.summary);
        if deny.is_some_and(|(deny, already)| already || self.summary.at_least(deny) > 0) {
            return Ok(());
        }
        let folder = name(path).to_owned();
        let below = format!("{folder}/");
        let texts = disclose::sources(&read.case);
        self.sources.extend(texts.par_iter().map(|source| digest(source, &below)).collect::<Vec<_>>());
        let own = is_own(&read.case.settings);
        let made = if own { Made::theme(console, &path.folder, &read.case.settings) } else { None };
        let theme = if own { made.as_ref() } else { Some(shared) };
        let header = Made::header(&read.case, console.as_at);
        let shown = disclose::everything(read.case, &checked, console.as_at);
        let standing = match (&shown, theme) {
            (None, _) => {
                console.error(&Msg::new("build-case-broken").with("path", path.shown.as_str()));
                CaseStanding::broken(Cause::CaseFile, &checked)
            }
            (Some(_), None) => CaseStanding::broken(Cause::Theme, &checked),
            (Some(shown), Some(theme)) => {
                let planned = site::counted(shown, theme, &self.voices);
                let (plan, overdue) = planned.map_err(|error| {
                    console.error_text(&error.to_string());
                    Outcome::CouldNot
                })?;
                let added = self.staging.add_bundle(&bundle, plan, &header);
                added.map_err(|error| could_not(console, &error.message()))?;
                CaseStanding::Built(Box::new(CaseFigures::of(shown, overdue)))
            }
        };
        self.cases.push(CaseSummary { folder, bundle, standing });
        Ok(())
    }

    /// Writes the pages over the cases, and gives the whole its name.
    fn finish(self, settings: &Settings, theme: &Theme) -> Result<write::Written, Outcome> {
        let Self { console, voices, mut staging, cases, sources, .. } = self;
        let caseload = Caseload::new(settings, console.as_at, cases);
        let plan = site::caseload::plan(&caseload, theme, &voices).map_err(|error| {
            console.error_text(&error.to_string());
            Outcome::CouldNot
        })?;
        let put = || -> Result<write::Written, WriteError> {
            staging.add("", plan)?;
            staging.finish(sources)?.place()
        };
        put().map_err(|error| could_not(console, &error.message()))
    }
}

/// Whether the settings of a case are its own, and not those of the caseload.
fn is_own(settings: &Settings) -> bool {
    settings.source.as_ref().is_some_and(|source| !source.path.starts_with("../"))
}
