//! Parts of Office and OpenDocument files: the XML of each, with what is hidden in them, and what makes them
//! unreadable or acts when they are opened.
use super::super::report::{Act, Why};
use super::{Reader, Step};

/// Reads one part of the file.
pub(super) fn part(reader: &mut Reader<'_>, name: &str, bytes: &[u8]) {
    let lower = name.to_ascii_lowercase();
    let is = |ends: &[&str]| ends.iter().any(|end| lower.ends_with(end));
    if lower.contains("vbaproject")
        || lower.contains("vbadata")
        || lower.starts_with("basic/")
        || lower.starts_with("scripts/")
    {
        reader.within(Step::Inside(name.to_owned()), |reader| {
            reader.acts(Act::Macros);
            reader.cannot(Why::Macros);
        });
    }
    if lower.contains("activex") || lower.contains("externallinks/") {
        reader.within(Step::Inside(name.to_owned()), |reader| {
            reader.acts(if lower.contains("activex") { Act::Script } else { Act::OuterReference });
        });
    }
    let xml = is(&[".xml", ".rels", ".vml", ".rdf"]);
    // What stands in custom XML has names that somebody chose.
    let custom = lower.contains("customxml/item") && !lower.contains("itemprops");
    let (office, sheet) = (reader.office, reader.sheet);
    reader.office = xml && !custom;
    reader.sheet = lower.contains("sheet") || lower.contains("table");
    if lower.ends_with(".rels") && has_outer_reference(&String::from_utf8_lossy(bytes)) {
        reader.within(Step::Inside(name.to_owned()), |reader| reader.acts(Act::OuterReference));
    }
    if xml && bytes.windows(7).any(|part| part == b"DDEAUTO" || part == b"ddeauto") {
        reader.within(Step::Inside(name.to_owned()), |reader| reader.acts(Act::Launch));
    }
    if lower == "meta-inf/manifest.xml" && bytes.windows(15).any(|part| part == b"encryption-data") {
        reader.within(Step::Inside(name.to_owned()), |reader| reader.cannot(Why::Encrypted));
    }
    reader.inside(name, bytes);
    (reader.office, reader.sheet) = (office, sheet);
}

/// Whether a part fetches something from elsewhere. A link that waits to be followed does not.
fn has_outer_reference(relations: &str) -> bool {
    relations.split('<').any(|tag| {
        let lower = tag.to_ascii_lowercase();
        lower.starts_with("relationship ")
            && lower.contains("\"external\"")
            && !lower.contains("/hyperlink\"")
    })
}

/// What an element of the XML does when the file is opened.
pub(super) fn what_acts(reader: &mut Reader<'_>, element: &str, own: &str, name: &str, value: &str) {
    let outer = value.contains("://") || value.starts_with("\\\\") || value.starts_with("file:");
    if element.starts_with("script:")
        || own == "event-listener"
        || own == "ddelink"
        || element == "office:dde-source"
    {
        reader.acts(Act::Script);
    }
    if outer
        && name == "xlink:href"
        && element != "text:a"
        && element != "draw:a"
        && element != "office:template"
    {
        reader.acts(Act::OuterReference);
    }
    if name == "xlink:actuate" && value == "onLoad" && element == "office:template" {
        reader.acts(Act::OuterReference);
    }
}
