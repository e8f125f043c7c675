//! The plan of what is to be written: each file's path in the output and how to come by its bytes. `site` makes
//! it, `write` carries it out (to a folder or a zip) and `serve` asks it for one page at a time. Pages are made
//! when they are asked for, so that a large bundle never stands in memory whole.
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

/// A page could not be made: a fault in a theme's template, with its place and reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MakeError(pub String);

impl fmt::Display for MakeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for MakeError {}

/// How to come by the bytes of an output file.
pub enum Content<'a> {
    /// They are here.
    Bytes(Vec<u8>),
    /// They are those of this file, as it is when the plan is carried out.
    Copy(PathBuf),
    /// They are made when asked for; the same bytes every time, on any thread.
    Make(Box<dyn Fn() -> Result<Vec<u8>, MakeError> + Send + Sync + 'a>),
}

/// One file of a plan.
pub struct PlannedFile<'a> {
    /// Path below the output folder, parts joined by `/`, safe on every file system.
    pub path: String,
    /// How to come by its bytes.
    pub content: Content<'a>,
}

/// The files of an output folder, by path. A path is given once.
#[derive(Default)]
pub struct Plan<'a> {
    files: BTreeMap<String, Content<'a>>,
}

impl<'a> Plan<'a> {
    /// A plan of nothing.
    #[must_use]
    pub const fn new() -> Self {
        Self { files: BTreeMap::new() }
    }

    /// Adds a file.
    ///
    /// # Errors
    /// Gives the path back where the plan already has a file of that path.
    pub fn add(&mut self, path: impl Into<String>, content: Content<'a>) -> Result<(), String> {
        match self.files.entry(path.into()) {
            std::collections::btree_map::Entry::Occupied(there) => Err(there.key().clone()),
            std::collections::btree_map::Entry::Vacant(place) => {
                place.insert(content);
                Ok(())
            }
        }
    }

    /// Adds a file whose bytes are made when they are asked for.
    ///
    /// # Errors
    /// As [`Plan::add`].
    pub fn make(
        &mut self,
        path: impl Into<String>,
        make: impl Fn() -> Result<Vec<u8>, MakeError> + Send + Sync + 'a,
    ) -> Result<(), String> {
        self.add(path, Content::Make(Box::new(make)))
    }

    /// The file of this path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Content<'a>> {
        self.files.get(path)
    }

    /// The files in order of path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Content<'a>)> {
        self.files.iter().map(|(path, content)| (path.as_str(), content))
    }

    /// The number of files.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether the plan has no file.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

impl<'a> IntoIterator for Plan<'a> {
    type Item = PlannedFile<'a>;
    type IntoIter = std::vec::IntoIter<PlannedFile<'a>>;

    fn into_iter(self) -> Self::IntoIter {
        self.files
            .into_iter()
            .map(|(path, content)| PlannedFile { path, content })
            .collect::<Vec<_>>()
            .into_iter()
    }
}
