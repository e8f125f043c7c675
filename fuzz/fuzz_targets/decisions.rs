//! A decisions file of any bytes: read, judged, brought up to date; nothing that a person decided is lost on the way.
#![no_main]
use std::path::Path;
use std::sync::{Arc, LazyLock};

use chrono::NaiveDate;
use cofnod::base::Source;
use cofnod::disclose::Suggester;
use cofnod::disclose::draft::{Wanted, update};
use cofnod::disclose::judge::{Asked, judge};
use cofnod::model::Decisions;
use cofnod::read::{ReadCase, decisions, digests, read_case};
use libfuzzer_sys::fuzz_target;

static READ: LazyLock<ReadCase> = LazyLock::new(|| {
    read_case(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/disclose/base"))
});

/// What a person wrote of each entry and document, whatever section it stands in.
fn written(decisions: &Decisions) -> Vec<(String, usize)> {
    let all = decisions.entries.iter().chain(&decisions.documents);
    let mut all: Vec<_> = all.map(|one| (one.name.value.clone(), one.redactions.len())).collect();
    all.sort_unstable();
    all
}

fuzz_target!(|text: &str| {
    let source = |text: &str| Arc::new(Source::new("disclosures/r.yaml".into(), text.into(), false));
    let file = decisions(&source(text), "r");
    let now = digests(&READ.case, file.decisions.as_ref());
    let as_at = NaiveDate::from_ymd_opt(2026, 6, 1).expect("a date");
    let judged = judge(&Asked { read: &READ, file: &file, name: "r", digests: &now, as_at });
    if file.decisions.is_none() {
        assert!(!judged.objections.is_empty(), "what cannot be read can be built");
    }
    let suggester = Suggester::new(&READ.case, "mother", None, &[]);
    let wanted = Wanted::of(&READ.case, &now, &suggester);
    let Ok(drafted) = update(text, &wanted, &now) else { return };
    let again = update(&drafted.text, &wanted, &now).expect("what was written can be read");
    assert_eq!(again.text, drafted.text, "twice is not as once");
    let after = decisions(&source(&drafted.text), "r");
    if let (Some(before), Some(after)) = (&file.decisions, &after.decisions) {
        let after = written(after);
        for one in written(before) {
            let is_known = READ.case.entry(&one.0).is_some();
            assert!(!is_known || after.contains(&one), "{one:?} is lost");
        }
    }
});
