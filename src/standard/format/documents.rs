//! The register of documents against the files below `documents/`: each names the other.
use std::collections::HashSet;

use crate::base::Msg;
use crate::read::{nearest, shown};
use crate::standard::rule::{Context, Report};

/// How many items get a near name as help: each is held against every file.
const MOST_HELPED: usize = 20;

/// `document-missing`: the register names a file that is not there.
pub(super) fn missing(context: &Context<'_>, report: &mut Report) {
    let case = context.case;
    let Some(source) = &case.register_source else { return };
    let lost = case.register.iter().filter_map(|item| Some((item, item.file.value()?)));
    let lost = lost.filter(|(_, file)| !case.document_files.contains(*file));
    for (index, (item, file)) in lost.enumerate() {
        let known = case.document_files.iter().map(String::as_str);
        let near = (index < MOST_HELPED).then(|| nearest(file, known)).flatten();
        let help = match near {
            Some(near) => Msg::new("did-you-mean").with("near", near),
            None => Msg::new("put-there"),
        };
        report.at_with(source, item.span, Msg::new("message").with("file", shown(file)), Some(help));
    }
}

/// `document-not-registered`: a file below documents/ that the register lacks.
pub(super) fn not_registered(context: &Context<'_>, report: &mut Report) {
    let case = context.case;
    if !case.knows_register {
        return;
    }
    let registered: HashSet<&str> =
        case.register.iter().filter_map(|item| item.file.value()).map(String::as_str).collect();
    for file in case.document_files.iter().filter(|file| !registered.contains(file.as_str())) {
        let name = file.rsplit('/').next().unwrap_or_default();
        report.of_file(file, Msg::new("message").with("file", name));
    }
}
