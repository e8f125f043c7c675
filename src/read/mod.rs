//! Floor 3, the only door for input: a case folder becomes a [`Case`] and what is wrong with its files. Everything
//! that can be read is read; every fault is a finding with its place, and only a folder that is no case at all is an
//! error.
mod case_file;
mod certain;
mod digests;
mod disclosure;
mod entry_file;
mod fields;
mod folder;
mod guidance;
mod layout;
mod names;
mod other_files;
mod overlay;
mod place;
mod reading;
mod resolve;
mod sheet;
mod theme;
mod waivers;
mod word_lists;
mod yaml;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

pub use case_file::FORMAT;
pub use certain::key_fix;
pub use digests::{Digests, DocumentDigest, REPLACEMENTS, digests, is_replacement};
pub use disclosure::{ReadDecisions, decisions, disclosure_path, is_disclosure_name, read_decisions};
pub use fields::{FIELDS, VIEWS};
pub use folder::{MAX_ENTRIES, MAX_TEXT};
pub use guidance::{is_name, own_guidance};
pub use layout::{Laid, LaidKind, Layout, layout};
pub use names::{
    INVALID_FILE, INVALID_FRONT_MATTER, INVALID_VALUE, MISSING_FIELD, TRANSLATION_DIFFERS, UNKNOWN_FIELD,
};
pub use other_files::{ACCESS_COPY_KEYS, switch};
pub use overlay::{Overlay, OwnFile, is_of_case, own_file};
pub use place::{CasePath, Place, ReadError, find};
pub use reading::{nearest, shown};
pub use resolve::link_parts;
pub use theme::{ThemeFault, theme};

use crate::base::{Finding, Msg, Source};
use crate::model::{Case, Disclosure, Entry, Fields, GuidanceFile, Settings, Text, Unread};
use entry_file::RawText;
use yaml::{Node, NodeKind};

/// A case as it was read, and what is wrong with its files.
#[derive(Debug)]
pub struct ReadCase {
    /// The case.
    pub case: Case,
    /// The findings of reading, in no order.
    pub findings: Vec<Finding>,
    /// Files that a person may take for entries, and that are none by their names: in order of path.
    pub strays: Vec<String>,
}

/// Reads the case in `folder`.
///
/// Never fails: a file that cannot be read is a finding. Files are read in parallel and come in order of path.
#[must_use]
pub fn read_case(folder: &Path) -> ReadCase {
    read_case_with(folder, &Overlay::new())
}

/// As [`read_case`], with `overlay` laid over the files of the folder.
#[must_use]
pub fn read_case_with(folder: &Path, overlay: &Overlay) -> ReadCase {
    let mut listing = folder::list(folder, overlay);
    let mut reader =
        Reader { folder, overlay, findings: std::mem::take(&mut listing.findings), sources: BTreeMap::new() };

    let info = reader.yaml("case.yaml", case_file::read);
    let settings = reader.settings();
    let register = reader.yaml("documents.yaml", |source, root| {
        let (items, findings) = other_files::documents(source, root);
        ((items, Arc::clone(source)), findings)
    });
    let disclosures: Vec<Disclosure> = listing
        .disclosures
        .iter()
        .filter_map(|path| reader.yaml(path, |source, root| other_files::disclosure(source, root)))
        .collect();

    let files: Vec<Result<RawText, Refused>> =
        listing.entries.par_iter().map(|path| open(folder, path, overlay)).collect();
    let Entries { mut entries, unread } = reader.entries(files);
    resolve::links(&mut entries, &unread, &listing.documents);
    reader.corrections(&entries);

    let knows_register = register.is_some() || !reader.has("documents.yaml");
    let (register, register_source) =
        register.map_or((Vec::new(), None), |(items, source)| (items, Some(source)));
    let by_id: HashMap<String, usize> =
        entries.iter().enumerate().map(|(index, entry)| (entry.id.clone(), index)).collect();
    let case = Case {
        folder: folder.to_owned(),
        info,
        settings,
        entries,
        unread,
        register,
        register_source,
        knows_register,
        document_files: listing.documents,
        disclosures,
        sources: reader.sources,
        by_id,
    };
    ReadCase { case, findings: reader.findings, strays: listing.strays }
}

/// A file of an entry that could not be read: what is wrong, and its text as it stands.
struct Refused {
    path: String,
    text: Option<Source>,
    findings: Vec<Finding>,
}

fn open(folder: &Path, path: &str, overlay: &Overlay) -> Result<RawText, Refused> {
    match folder::text(folder, path, overlay) {
        Ok(source) => entry_file::parse(source).map_err(|(source, findings)| Refused {
            path: path.to_owned(),
            text: Some(source),
            findings,
        }),
        Err(fault) => Err(Refused { path: path.to_owned(), text: fault.text, findings: vec![fault.finding] }),
    }
}

struct Entries {
    entries: Vec<Entry>,
    unread: Vec<Unread>,
}

struct Reader<'f> {
    folder: &'f Path,
    overlay: &'f Overlay,
    findings: Vec<Finding>,
    sources: BTreeMap<String, Arc<Source>>,
}

impl Reader<'_> {
    /// Whether there is a file at `path`, or one laid there.
    fn has(&self, path: &str) -> bool {
        self.overlay.get(path).is_some() || std::fs::symlink_metadata(self.folder.join(path)).is_ok()
    }

    /// Reads the YAML file at `path`; nothing where there is none, or none that can be read.
    fn yaml<T>(
        &mut self,
        path: &str,
        read: impl FnOnce(&Arc<Source>, &Node) -> (T, Vec<Finding>),
    ) -> Option<T> {
        if !self.has(path) {
            return None;
        }
        if std::fs::symlink_metadata(self.folder.join(path)).is_ok_and(|found| found.is_symlink()) {
            // The listing has reported a link within the folder; one to settings above it is reported here.
            if path.starts_with("..") {
                self.findings.push(Finding::of_file(INVALID_FILE, path, Msg::new("symbolic-link")));
            }
            return None;
        }
        let source = match folder::text(self.folder, path, self.overlay) {
            Ok(source) => Arc::new(source),
            Err(fault) => {
                self.findings.push(fault.finding);
                return None;
            }
        };
        self.sources.insert(path.to_owned(), Arc::clone(&source));
        let parsed = yaml::parse(&source.text, crate::base::Span::new(0, source.text.len()));
        if !parsed.faults.is_empty() {
            let findings =
                parsed.faults.iter().map(|fault| entry_file::yaml_finding(INVALID_FILE, &source, fault));
            self.findings.extend(findings);
            return None;
        }
        let nothing = Node::nothing();
        let root = parsed.root.unwrap_or(nothing);
        let is_register = path == "documents.yaml";
        let is_right = match root.kind {
            NodeKind::Null => true,
            NodeKind::List(_) => is_register,
            NodeKind::Map(_) => !is_register,
            NodeKind::Scalar { .. } => false,
        };
        if !is_right {
            let line = source.line_span(source.line_of(root.span.start));
            let message = Msg::new(if is_register { "documents-not-a-list" } else { "not-a-map" });
            self.findings.push(Finding::new(INVALID_FILE, &source, line, message));
            return None;
        }
        let (read, findings) = read(&source, &root);
        self.findings.extend(findings);
        Some(read)
    }

    /// The case folder's own settings, or else those of the caseload folder directly above it.
    fn settings(&mut self) -> Settings {
        let path = place::settings_path(self.folder, self.overlay);
        let settings = path.and_then(|path| self.yaml(path, other_files::settings));
        let mut settings = settings.unwrap_or_default();
        settings.guidance = self.standard(&settings);
        let (lists, findings) = word_lists::read(self.folder, &settings, self.overlay);
        self.findings.extend(findings);
        let sources = lists.iter().map(|list| (list.source.path.clone(), Arc::clone(&list.source)));
        self.sources.extend(sources);
        settings.lists = lists;
        settings
    }

    /// The second standard that the settings name, if it can be read.
    fn standard(&mut self, settings: &Settings) -> Option<GuidanceFile> {
        let (name, source) = (settings.standard.field()?, settings.source.as_ref()?);
        match place::below_settings(self.folder, &source.path, &name.value) {
            Ok(path) => self.yaml(&path, |source, root| guidance::guidance(source, root, false)),
            Err(id) => {
                let message = Msg::new(id).with("value", shown(&name.value));
                self.findings.push(Finding::new(INVALID_VALUE, source, name.span, message));
                None
            }
        }
    }

    /// Pairs the texts of each entry and reads their fields.
    fn entries(&mut self, files: Vec<Result<RawText, Refused>>) -> Entries {
        let mut groups: BTreeMap<String, Group> = BTreeMap::new();
        let mut unread = Vec::new();
        for file in files {
            match file {
                Ok(raw) => {
                    let group = groups.entry(raw.name.id.clone()).or_default();
                    let lang = raw.lang();
                    if let Some(first) = group.texts.iter().find(|text| text.lang() == lang) {
                        let message = Msg::new("second-file")
                            .with("id", raw.name.id.as_str())
                            .with("first", first.source.path.as_str());
                        self.findings.push(Finding::of_file(INVALID_FILE, &raw.source.path, message));
                        let (path, is_draft) = (raw.source.path.clone(), raw.is_draft());
                        unread.push(Unread { id: raw.name.id, path, text: Some(raw.source), is_draft });
                    } else {
                        group.texts.push(raw);
                    }
                }
                Err(refused) => {
                    let id = entry_file::Name::of_path(&refused.path).id;
                    self.findings.extend(refused.findings);
                    groups.entry(id.clone()).or_default().is_refused = true;
                    let text = refused.text.map(Arc::new);
                    unread.push(Unread { id, path: refused.path, text, is_draft: false });
                }
            }
        }
        // An entry of which a text cannot be read counts as absent whole; what can be read of it is shown as it stands.
        let mut whole = Vec::new();
        let mut drafts = HashSet::new();
        for (id, group) in groups {
            if group.is_refused {
                if group.texts.iter().any(RawText::is_draft) {
                    drafts.insert(id.clone());
                }
                unread.extend(group.texts.into_iter().map(|raw| Unread {
                    id: id.clone(),
                    path: raw.source.path.clone(),
                    text: Some(raw.source),
                    is_draft: false,
                }));
            } else {
                whole.push((id, group.texts));
            }
        }
        unread.iter_mut().for_each(|one| one.is_draft |= drafts.contains(&one.id));
        unread.sort_by(|one, other| one.path.cmp(&other.path));
        let read: Vec<(Entry, Vec<Finding>)> =
            whole.into_par_iter().map(|(id, texts)| entry(id, texts)).collect();
        let mut entries = Vec::with_capacity(read.len());
        for (entry, findings) in read {
            self.findings.extend(findings);
            entries.push(entry);
        }
        let sources = entries.iter().flat_map(|entry| entry.texts.iter().map(|text| &text.source));
        let sources = sources.chain(unread.iter().filter_map(|unread| unread.text.as_ref()));
        self.sources.extend(sources.map(|source| (source.path.clone(), Arc::clone(source))));
        Entries { entries, unread }
    }

    /// An entry corrects another of this case.
    fn corrections(&mut self, entries: &[Entry]) {
        for entry in entries {
            let Some(corrects) = entry.fields.corrects.field() else { continue };
            let known = entries.binary_search_by(|other| other.id.as_str().cmp(&corrects.value)).is_ok();
            if !known || corrects.value == entry.id {
                let message = Msg::new("no-such-entry").with("value", shown(&corrects.value));
                let mut finding = Finding::new(INVALID_VALUE, &entry.main().source, corrects.span, message);
                let ids = entries.iter().map(|entry| entry.id.as_str()).filter(|id| *id != entry.id);
                finding.help =
                    nearest(&corrects.value, ids).map(|near| Msg::new("did-you-mean").with("near", near));
                self.findings.push(finding);
            }
        }
    }
}

#[derive(Default)]
struct Group {
    texts: Vec<RawText>,
    is_refused: bool,
}

/// Reads one entry from its texts: one, or one in each language.
fn entry(id: String, mut texts: Vec<RawText>) -> (Entry, Vec<Finding>) {
    // The main text: the one without a suffix, or else the one with `type`, or else the English one.
    texts.sort_by_key(|raw| (raw.name.suffix.is_some(), !raw.has("type"), raw.lang()));
    let mut findings = Vec::new();
    let mut fields: Option<Fields> = None;
    let mut read: Vec<Text> = Vec::with_capacity(texts.len());
    let main_root = texts.first().map(|raw| raw.root.clone()).filter(|_| texts.len() > 1);
    for raw in texts {
        if let (Some(_), Some(main)) = (&fields, &main_root) {
            findings.extend(differences(main, &raw));
        }
        let one = entry_file::read(raw, fields.as_ref());
        findings.extend(one.findings);
        read.push(one.text);
        fields.get_or_insert(one.fields);
    }
    (Entry { id, texts: read, fields: fields.unwrap_or_default() }, findings)
}

/// Whether a field has a value: an empty list is one, nothing after the colon is none.
fn is_given(value: &Node) -> bool {
    !value.is_empty() || matches!(value.kind, NodeKind::List(_))
}

/// Fields that the second text gives a value other than the main text's.
fn differences(main: &Node, second: &RawText) -> Vec<Finding> {
    const OWN: [&str; 3] = ["title", "language", "translated"];
    let (NodeKind::Map(main), NodeKind::Map(pairs)) = (&main.kind, &second.root.kind) else {
        return Vec::new();
    };
    let reading = reading::Reading::new(&second.source);
    for (key, value) in pairs {
        let Some(name) = key.text().filter(|name| !OWN.contains(name)) else { continue };
        let Some((_, theirs)) = main.iter().find(|(key, _)| key.text() == Some(name)) else { continue };
        if is_given(value) && is_given(theirs) && !entry_file::same(value, theirs) {
            let span = reading.place(key.span, value);
            reading.report(TRANSLATION_DIFFERS, span, Msg::new("message").with("field", name));
        }
    }
    reading.into_findings()
}
