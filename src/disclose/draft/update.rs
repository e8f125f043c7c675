//! A decisions file brought up to date: what is new is added, what has gone moves under `gone`, what changed since it was
//! decided is undecided again and keeps its redactions. Everything else stays as it was written.
use std::collections::BTreeMap;

use super::page::{Page, Pair, block_suggestions, flow_suggestions, quoted};
use super::{Drafted, Wanted};
use crate::model::Suggestion;
use crate::read::{Digests, Laid, LaidKind, Layout, layout};

/// Why a file cannot be brought up to date as it is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CannotEdit;

/// Brings the file up to date.
///
/// # Errors
/// Where the file is no map of YAML, uses anchors and aliases, or is laid out so that a change would lose something.
pub fn update(text: &str, wanted: &Wanted, digests: &Digests) -> Result<Drafted, CannotEdit> {
    let mut drafted = Drafted::default();
    let moved = move_pairs(text, wanted, &mut drafted)?;
    let laid = read(&moved)?;
    let mut page = Page::new(&moved);
    for section in ["entries", "documents"] {
        let Some((_, value)) = laid.root.pair(section) else { continue };
        for pair in value.pairs() {
            let Some(name) = pair.0.text() else { continue };
            if let Some((digest, suggestions)) = wanted.section(section).get(name) {
                let now = Now { section, name, digest, suggestions, digests };
                decided(&mut page, &laid, value, pair, &now, &mut drafted);
            }
        }
    }
    for section in ["entries", "documents"] {
        let stands = laid.root.pair(section).map(|(_, value)| value.pairs()).unwrap_or_default();
        let is_new = |name: &String| !stands.iter().any(|(key, _)| key.text() == Some(name));
        let new = wanted.section(section).iter().filter(|(name, _)| is_new(name));
        let pairs: Vec<(String, Pair)> = new
            .map(|(name, (digest, suggestions))| {
                let pair =
                    Pair::New { key: name.clone(), digest: digest.clone(), suggestions: suggestions.clone() };
                (name.clone(), pair)
            })
            .collect();
        drafted.added.extend(pairs.iter().map(|(name, _)| name.clone()));
        if !page.put(&laid.root, section, pairs) {
            return Err(CannotEdit);
        }
    }
    drafted.text = if page.is_untouched() { moved.clone() } else { page.done().ok_or(CannotEdit)? };
    if super::kept::keeps(text, &drafted.text) { Ok(drafted) } else { Err(CannotEdit) }
}

fn read(text: &str) -> Result<Layout, CannotEdit> {
    let laid = layout(text).filter(|laid| matches!(laid.root.kind, LaidKind::Map(_)) && !laid.has_aliases);
    laid.ok_or(CannotEdit)
}

/// Moves what has gone from the case under `gone`, and what is back from there.
fn move_pairs(text: &str, wanted: &Wanted, drafted: &mut Drafted) -> Result<String, CannotEdit> {
    let laid = read(text)?;
    let mut page = Page::new(text);
    let mut moves: BTreeMap<&str, Vec<(String, Pair)>> = BTreeMap::new();
    let gone = laid.root.pair("gone").map(|(_, value)| value);
    let is_in =
        |section: &str, name: &str| laid.root.pair(section).is_some_and(|(_, own)| own.pair(name).is_some());
    for section in ["entries", "documents"] {
        let Some((_, value)) = laid.root.pair(section) else { continue };
        for pair in value.pairs() {
            let Some(name) = pair.0.text().filter(|name| !wanted.section(section).contains_key(*name)) else {
                continue;
            };
            if gone.is_some_and(|gone| gone.pair(name).is_some()) {
                // It went before, and came back as new: two of one name cannot stand together.
                return Err(CannotEdit);
            }
            drafted.gone.push(name.to_owned());
            moves.entry("gone").or_default().push((name.to_owned(), page.cut(value, pair)));
        }
    }
    if let Some(gone) = gone {
        for pair in gone.pairs() {
            let Some(name) = pair.0.text() else { continue };
            let back = ["entries", "documents"]
                .into_iter()
                .find(|section| wanted.section(section).contains_key(name) && !is_in(section, name));
            if let Some(section) = back {
                moves.entry(section).or_default().push((name.to_owned(), page.cut(gone, pair)));
            }
        }
    }
    if page.is_untouched() {
        return Ok(text.to_owned());
    }
    // What is cut and what is put may touch the same lines, so the one is done before the other.
    let cut = page.done().ok_or(CannotEdit)?;
    let laid = read(&cut)?;
    let mut page = Page::new(&cut);
    for (section, mut pairs) in moves {
        pairs.sort_by(|one, other| one.0.cmp(&other.0));
        if !page.put(&laid.root, section, pairs) {
            return Err(CannotEdit);
        }
    }
    page.done().ok_or(CannotEdit)
}

/// An entry or document as it is now.
struct Now<'n> {
    section: &'static str,
    name: &'n str,
    digest: &'n str,
    suggestions: &'n [Suggestion],
    digests: &'n Digests,
}

/// Brings one decision up to date.
fn decided(
    page: &mut Page<'_>,
    laid: &Layout,
    section: &Laid,
    pair: &(Laid, Laid),
    now: &Now<'_>,
    drafted: &mut Drafted,
) {
    let (key, map) = pair;
    let Some(last) = map.pairs().last() else {
        empty(page, section, pair, now);
        return;
    };
    let value = |name: &str| map.value(name).and_then(Laid::text);
    let is_decided = map.value("decision").is_some();
    let mut is_changed = value("digest") != Some(now.digest);
    // A replacement that was named and looked at, and is another now.
    let with = (now.section == "documents").then(|| value("with")).flatten();
    let replacement = with.and_then(|with| now.digests.replacements.get(with));
    if let Some(replacement) = replacement {
        match map.pair("with_digest") {
            Some((_, own)) if own.text() == Some(replacement) => {}
            Some(own) => {
                is_changed |= !own.1.is_nothing();
                set(page, own, &quoted(replacement));
            }
            None => {
                let after = map.pair("with").unwrap_or(last);
                page.add_after(map, after, "with_digest", &quoted(replacement));
            }
        }
    }
    if is_changed && is_decided {
        drafted.reopened.push(now.name.to_owned());
        for (was, name) in [("was", "decision"), ("was_by", "by"), ("was_on", "on")] {
            let Some((own, _)) = map.pair(name) else { continue };
            if let Some(old) = map.pair(was) {
                page.remove(map, old);
            }
            page.replace(own.span.range(), was);
        }
    }
    match map.pair("digest") {
        Some(own) if own.1.text() == Some(now.digest) => {}
        Some(own) => set(page, own, &quoted(now.digest)),
        None => {
            let first = map.pairs().first().unwrap_or(last);
            let digest = quoted(now.digest);
            if map.is_flow(page.text) {
                page.insert(first.0.span.start, format!("digest: {digest}, "));
            } else {
                let indent = " ".repeat(page.column(first.0.span.start));
                let line = format!("{indent}digest: {digest}{}", page.eol);
                page.insert(page.line_start(first.0.span.start), line);
            }
        }
    }
    suggestions(page, laid, map, now, key);
}

/// Gives a pair another value.
fn set(page: &mut Page<'_>, pair: &(Laid, Laid), value: &str) {
    let end = page.pair_end(pair);
    if pair.1.span.start < pair.1.span.end {
        page.replace(pair.1.span.start..end, value);
    } else {
        page.insert(end, format!(" {value}"));
    }
}

/// A name with nothing after it, or with empty brackets.
fn empty(page: &mut Page<'_>, section: &Laid, pair: &(Laid, Laid), now: &Now<'_>) {
    let (key, map) = pair;
    if !matches!(map.kind, LaidKind::Nothing | LaidKind::Map(_)) {
        // Something else stands there, which the check reports.
        return;
    }
    let end = page.pair_end(pair);
    let flow =
        format!("{{digest: {}, suggestions: {}}}", quoted(now.digest), flow_suggestions(now.suggestions));
    if map.span.start < map.span.end {
        page.replace(map.span.range(), flow);
    } else if section.is_flow(page.text) {
        let colon = if page.text[..end].ends_with(':') { "" } else { ":" };
        page.insert(end, format!("{colon} {flow}"));
    } else {
        let indent = page.column(key.span.start) + 2;
        let spaces = " ".repeat(indent);
        let eol = page.eol;
        let list = if now.suggestions.is_empty() {
            format!(" []{eol}")
        } else {
            format!("{eol}{}", block_suggestions(now.suggestions, indent + 2, eol))
        };
        let lines = format!("{spaces}digest: {}{eol}{spaces}suggestions:{list}", quoted(now.digest));
        page.insert_lines(end, &lines);
    }
}

/// The suggestions as they are written; nothing where a person has written something of their own among them.
fn written(list: &Laid) -> Option<Vec<Suggestion>> {
    let items = match &list.kind {
        LaidKind::Nothing => return Some(Vec::new()),
        LaidKind::List(items) => items,
        _ => return None,
    };
    let one = |item: &Laid| {
        let text = |name: &str| item.pair(name).and_then(|(_, value)| value.text()).map(str::to_owned);
        let is_own = item.pairs().len() == 3;
        is_own
            .then(|| Some(Suggestion { rule: text("rule")?, place: text("place")?, text: text("text")? }))?
    };
    items.iter().map(one).collect()
}

/// Writes the suggestions anew where they are others now. Comments among them stay, before them.
fn suggestions(page: &mut Page<'_>, laid: &Layout, map: &Laid, now: &Now<'_>, key: &Laid) {
    let is_flow = map.is_flow(page.text);
    let Some(own) = map.pair("suggestions") else {
        // A person who took them out does not want them.
        let _ = key;
        return;
    };
    let trimmed = |one: &Suggestion| Suggestion { text: one.text.trim().to_owned(), ..one.clone() };
    let new: Vec<Suggestion> = now.suggestions.iter().map(trimmed).collect();
    match written(&own.1) {
        Some(old) if old != new => {}
        _ => return,
    }
    let (start, end) = (own.1.span.start, page.pair_end(own));
    if is_flow || own.1.is_flow(page.text) && new.is_empty() {
        let has_comment = laid.comments.iter().any(|comment| start <= comment.start && comment.end <= end);
        if has_comment {
            return;
        }
        set(page, own, &flow_suggestions(&new));
        return;
    }
    let colon = page.pair_end(&(own.0.clone(), Laid { kind: LaidKind::Nothing, span: (0..0).into() }));
    let indent = page.column(own.0.span.start);
    let spaces = " ".repeat(indent);
    let comments = laid.comments.iter().filter(|comment| colon <= comment.start && comment.end <= end);
    let comments: String =
        comments.map(|comment| format!("{}{spaces}  {}", page.eol, &page.text[comment.range()])).collect();
    // What stands after the value on its last line, a comment, goes to the key's line.
    let rest = page.line_end(end);
    let tail = page.text[end..rest].to_owned();
    if new.is_empty() {
        page.replace(colon..rest, format!(" []{tail}{comments}"));
        return;
    }
    let lines = block_suggestions(&new, indent + 2, page.eol);
    let lines = lines.trim_end_matches(['\n', '\r']);
    page.replace(colon..rest, format!("{tail}{comments}{}{lines}", page.eol));
}
