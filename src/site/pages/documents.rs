//! The register of documents, each with its file and the entries that use it.
use crate::site::context::From;
use crate::site::names;
use crate::site::views::{DocumentRow, Documents, LinkView};

/// The page's content, in the register's order.
pub fn view(from: From<'_>) -> Documents {
    let documents = from.site.disclosed.documents.iter().enumerate();
    Documents {
        documents: documents
            .map(|(index, document)| {
                let href = format!("../{}", names::href(&document.path));
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
