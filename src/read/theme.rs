//! A team's own theme: the text files of the folder that the settings name, to be laid over the default theme.
use std::path::{Component, Path};

use walkdir::WalkDir;

use super::folder::{MAX_TEXT, below, is_passed_over};
use crate::model::Settings;

/// A theme's folder cannot be read as one: the path, and the message's id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeFault {
    /// The path that it is about.
    pub path: String,
    /// What is wrong.
    pub id: &'static str,
}

/// The files of the theme that the settings of the case in `folder` name, each with its path below the theme's folder;
/// none where they name none.
///
/// # Errors
/// Where the folder lies outside that of cofnod.yaml or is not there, or one of its files is a link, is too large, or
/// is no text.
pub fn theme(folder: &Path, settings: &Settings) -> Result<Vec<(String, String)>, ThemeFault> {
    let (Some(name), Some(source)) = (settings.theme.value(), &settings.source) else {
        return Ok(Vec::new());
    };
    let fault = |path: &str, id| ThemeFault { path: path.to_owned(), id };
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
            let is_small = entry.metadata().is_ok_and(|data| data.len() <= MAX_TEXT);
            files.push((path, text(entry.path(), is_small).ok_or_else(|| fault(&shown, "theme-no-text"))?));
        }
    }
    Ok(files)
}

#[expect(clippy::disallowed_methods, reason = "read is the door for input")]
fn text(path: &Path, is_small: bool) -> Option<String> {
    if is_small { std::fs::read_to_string(path).ok() } else { None }
}
