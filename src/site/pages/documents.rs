//! The register of documents, each with its file and the entries that use it.
use crate::disclose::DocumentFace;
use crate::site::context::Here;
use crate::site::views::{DocumentRow, Documents, LinkView};

/// The page's content, in the register's order.
pub fn view(from: Here<'_>) -> Documents {
    let all = &from.site.disclosed.documents;
    let mut lead = vec![from.counted("documents-n", all.len(), "#register")];
    let mut count = |id: &'static str, is: &dyn Fn(&DocumentFace) -> bool| {
        let found: Vec<usize> =
            all.iter().enumerate().filter(|(_, document)| is(document)).map(|(at, _)| at + 1).collect();
        if let Some(first) = found.first() {
            lead.push(from.counted(id, found.len(), &format!("#d{first}")));
        }
    };
    count("documents-not-there", &|document| document.file.is_none());
    count("documents-unused", &|document| document.used_by.is_empty());
    let documents = all.iter().enumerate();
    Documents {
        lead,
        documents: documents
            .map(|(index, document)| {
                let href = from.document(&document.path);
                let title = match &document.title {
                    Some(title) => from.local(title),
                    None => LinkView::text(document.path.as_str()),
                };
                DocumentRow {
                    id: format!("d{}", index + 1),
                    link: LinkView { href: document.file.is_some().then_some(href), ..title },
                    file: document.path.clone(),
                    kind: document.kind.map_or_else(String::new, |kind| from.word("document", kind.word())),
                    tool: document.tool.clone(),
                    date: document.date.map(|date| from.day(date)),
                    people: document.people.iter().map(|id| from.person(id)).collect(),
                    used_in: document.used_by.iter().filter_map(|id| from.entry_of(id)).collect(),
                }
            })
            .collect(),
    }
}
