//! A team's own theme: the text files of the folder that the settings name, to be laid over the default theme.
use std::path::{Component, Path};

use walkdir::WalkDir;

use super::folder::{MAX_TEXT, below, is_passed_over};
use crate::base::{Lang, Msg};
use crate::model::Settings;

/// A theme's folder cannot be read as one: the path, the message's id, and the place where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeFault {
    /// The path that it is about.
    pub path: String,
    /// What is wrong.
    pub id: &'static str,
    /// The line and column of it, from 1; of the whole file where there are none.
    pub place: (usize, usize),
}

impl ThemeFault {
    /// The message about it.
    #[must_use]
    pub fn message(&self) -> Msg {
        let (line, column) = self.place;
        Msg::new(self.id).with("path", self.path.as_str()).with("line", line).with("column", column)
    }
}

/// The files of the theme that the settings of the case in `folder` name, each with its path below the theme's folder;
/// none where they name none.
///
/// # Errors
/// Where the folder lies outside that of cofnod.yaml or is not there, or one of its files is a link, is no file of a
/// theme, is too large, or is no text.
pub fn theme(folder: &Path, settings: &Settings) -> Result<Vec<(String, String)>, ThemeFault> {
    let (Some(name), Some(source)) = (settings.theme.value(), &settings.source) else {
        return Ok(Vec::new());
    };
    let fault = |path: &str, id| ThemeFault { path: path.to_owned(), id, place: (1, 1) };
    let is_below =
        Path::new(name).components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !is_below {
        return Err(fault(name, "theme-outside"));
    }
    let settings_folder = Path::new(&source.path).parent().unwrap_or_else(|| Path::new(""));
    let root = folder.join(settings_folder).join(name);
    let mut files = Vec::new();
    let keep = |entry: &walkdir::DirEntry| {
        entry.depth() == 0 || !is_passed_over(&entry.file_name().to_string_lossy())
    };
    for entry in WalkDir::new(&root).sort_by_file_name().into_iter().filter_entry(keep) {
        let entry = entry.map_err(|_| fault(name, "theme-not-there"))?;
        let path = below(&root, entry.path());
        let shown = if path.is_empty() { name.clone() } else { format!("{name}/{path}") };
        let kind = entry.file_type();
        if kind.is_symlink() {
            return Err(fault(&shown, "theme-link"));
        }
        if entry.depth() == 0 && !kind.is_dir() {
            return Err(fault(&shown, "theme-not-there"));
        }
        if kind.is_file() {
            if !is_part(&path) {
                return Err(fault(&shown, "theme-not-part"));
            }
            // The margins of paper and the parts of the search are made for each case.
            if path.starts_with("print-") || path.starts_with("search-") {
                return Err(fault(&shown, "theme-taken"));
            }
            let is_small = entry.metadata().is_ok_and(|data| data.len() <= MAX_TEXT);
            let bytes = bytes(entry.path(), is_small).ok_or_else(|| fault(&shown, "theme-no-text"))?;
            let text = String::from_utf8(bytes).map_err(|error| ThemeFault {
                place: place_of_fault(&error),
                ..fault(&shown, "theme-not-utf8")
            })?;
            files.push((path, text));
        }
    }
    Ok(files)
}

#[expect(clippy::disallowed_methods, reason = "read is the door for input")]
fn bytes(path: &Path, is_small: bool) -> Option<Vec<u8>> {
    if is_small { std::fs::read(path).ok() } else { None }
}

/// Whether a theme has a file of this name: strings, a template, or what pages load. Anything else would be copied into
/// every bundle unseen, or have been meant for `templates/`.
fn is_part(path: &str) -> bool {
    let is_strings = Lang::ALL.iter().any(|lang| path == format!("strings.{}.ftl", lang.code()));
    let ends = |endings: &[&str]| endings.iter().any(|ending| path.ends_with(ending));
    match path.strip_prefix("templates/") {
        Some(_) => ends(&[".html"]),
        None => is_strings || (!path.contains('/') && ends(&[".css", ".js", ".svg"])),
    }
}

/// The line and column, from 1, of the first bytes that are not UTF-8.
fn place_of_fault(error: &std::string::FromUtf8Error) -> (usize, usize) {
    let sound = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
    let sound = String::from_utf8_lossy(sound);
    let last = sound.rsplit('\n').next().unwrap_or_default();
    (1 + sound.matches('\n').count(), 1 + last.chars().count())
}
