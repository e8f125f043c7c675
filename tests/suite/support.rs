//! One builder for all tests: a ground with case folders on it, and the real program run there.
//!
//! ```ignore
//! Ground::sound().file("case/entries/x.md", "no front matter").both("check case", "bad-input/no-front-matter");
//! ```
//!
//! The program runs in the ground with an environment of its own; a run that panics or hangs fails its test, and so
//! does one that changes anything but what is named `out…`. What is expected stands in `expected/`: written by
//! `COFNOD_BLESS=1 cargo test`, and read by a person as a diff.
#![expect(clippy::disallowed_methods, reason = "a test lays out files, and looks at those that were written")]

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{Seek as _, Write as _};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_cofnod");
/// The day as at which the sound case is judged.
pub const SOUND_AS_AT: &str = "2026-06-01";
/// The day as at which the example is judged.
pub const EXAMPLE_AS_AT: &str = "2026-06-30";
/// After this long a run is taken to hang. The slowest takes a few seconds on a busy machine.
const LONGEST: Duration = Duration::from_mins(2);

/// The folder of the repository.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder that is gone with the test.
pub struct Ground {
    dir: TempDir,
    as_at: Option<&'static str>,
    env: Vec<(OsString, OsString)>,
}

impl Ground {
    /// An empty ground.
    pub fn new() -> Self {
        let dir = tempfile::Builder::new().prefix("cofnod-").tempdir().unwrap();
        Self { dir, as_at: Some(SOUND_AS_AT), env: Vec::new() }
    }

    /// A ground with the small sound case as `case`.
    pub fn sound() -> Self {
        Self::new().copy_of("tests/rules/base", "case")
    }

    /// A ground with the example as `case`.
    pub fn example() -> Self {
        Self::new().judged_as_at(Some(EXAMPLE_AS_AT)).copy_of("example-casefile", "case")
    }

    /// The day that runs are given, if any.
    pub fn judged_as_at(mut self, day: Option<&'static str>) -> Self {
        self.as_at = day;
        self
    }

    /// A variable of the program's environment.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.into(), value.into()));
        self
    }

    /// A copy of a folder of the repository.
    pub fn copy_of(self, from: &str, to: &str) -> Self {
        copy(&repository().join(from), &self.path(to));
        self
    }

    /// A file, with the folders that it needs.
    pub fn file(self, path: impl AsRef<OsStr>, bytes: impl AsRef<[u8]>) -> Self {
        let path = self.dir.path().join(path.as_ref());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// A casework record with this body, sound but for what the body says.
    pub fn entry(self, name: &str, body: &str) -> Self {
        let front = "---\ntype: casework\ntitle: A note\noccurred: 2026-05-04 10:00\nrecorded: 2026-05-04 11:00\n\
                     author: efraser\nactivity: file-note\npeople: [child-1]\n---\n";
        self.file(format!("case/entries/{name}"), format!("{front}{body}"))
    }

    /// A folder.
    pub fn folder(self, path: &str) -> Self {
        fs::create_dir_all(self.path(path)).unwrap();
        self
    }

    /// A file without bytes on the disk.
    pub fn sparse(self, path: &str, bytes: u64) -> Self {
        let ground = self.file(path, "");
        fs::OpenOptions::new().write(true).open(ground.path(path)).unwrap().set_len(bytes).unwrap();
        ground
    }

    /// A symbolic link.
    pub fn link(self, path: &str, target: &str) -> Self {
        std::os::unix::fs::symlink(target, self.path(path)).unwrap();
        self
    }

    /// Takes a file or folder away.
    pub fn without(self, path: &str) -> Self {
        let full = self.path(path);
        if full.is_dir() {
            fs::remove_dir_all(full).unwrap()
        } else {
            fs::remove_file(full).unwrap()
        }
        self
    }

    /// Replaces text in a file, which must be there.
    pub fn with(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert!(text.contains(from), "{path} has no {from:?}");
        let changed = text.replace(from, to);
        self.file(path, changed)
    }

    /// Sets the permissions of a file or folder.
    pub fn mode(self, path: &str, mode: u32) -> Self {
        fs::set_permissions(self.path(path), fs::Permissions::from_mode(mode)).unwrap();
        self
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.bytes(path)).unwrap()
    }

    pub fn bytes(&self, path: &str) -> Vec<u8> {
        fs::read(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The files below `path`, by path below it.
    pub fn files(&self, path: &str) -> Vec<String> {
        let of = |(path, look): (String, String)| look.starts_with("file ").then_some(path);
        look(&self.path(path)).into_iter().filter_map(of).collect()
    }

    /// What is below `path`: kinds, permissions, sizes, times, contents.
    pub fn look(&self, path: &str) -> BTreeMap<String, String> {
        look(&self.path(path))
    }

    /// What is in the ground itself, sorted; hidden names too.
    pub fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.dir.path()).unwrap();
        let mut names: Vec<String> =
            names.map(|found| found.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The program, to be run in the ground with an environment of its own.
    pub fn command(&self) -> Command {
        let mut command = Command::new(PROGRAM);
        command.current_dir(self.dir.path()).env_clear().stdin(Stdio::null());
        command.env("LANG", "C").env("NO_COLOR", "1").env("PATH", "/usr/bin:/bin");
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        command
    }

    /// As [`Ground::command`], with this on its standard input.
    pub fn command_typed(&self, text: impl AsRef<[u8]>) -> Command {
        let mut file = tempfile::tempfile().unwrap();
        file.write_all(text.as_ref()).and_then(|()| file.rewind()).unwrap();
        let mut command = self.command();
        command.stdin(file);
        command
    }

    /// Runs the program with these arguments, and this on its standard input.
    pub fn typed(&self, args: &str, text: impl AsRef<[u8]>) -> Ran {
        self.run_command(self.command_typed(text).args(args.split_whitespace()))
    }

    /// Runs the program with these arguments, separated by white space.
    pub fn run(&self, args: &str) -> Ran {
        self.run_with(args.split_whitespace())
    }

    /// Runs the program with these arguments. Where nothing says as at when, the ground does.
    pub fn run_with<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Ran {
        let mut args: Vec<OsString> = args.into_iter().map(|arg| arg.as_ref().to_owned()).collect();
        let asks = |word: &str| args.iter().any(|arg| arg == word);
        if let Some(day) = self.as_at
            && (asks("check") || asks("build"))
            && !asks("--as-at")
            && !asks("--help")
        {
            args.extend(["--as-at".into(), day.into()]);
        }
        self.run_command(self.command().args(args))
    }

    /// Runs a command that [`Ground::command`] gave, or one around it.
    pub fn run_command(&self, command: &mut Command) -> Ran {
        let before = self.kept();
        let ran = run(command, self.dir.path());
        let after = self.kept();
        assert_eq!(before, after, "{ran}\nhas changed what is not its own");
        ran
    }

    /// Runs the program in English and in Welsh, which must end alike, and compares both with what is expected.
    pub fn both(&self, args: &str, expected: &str) -> i32 {
        let english = self.run(&format!("{args} --lang en"));
        let welsh = self.run(&format!("{args} --lang cy"));
        assert_eq!(english.status, welsh.status, "{english}\n{welsh}");
        compare(expected, &format!("{english}\n{welsh}"));
        english.status
    }

    fn kept(&self) -> BTreeMap<String, String> {
        look_but(self.dir.path(), |path| path.starts_with("out"))
    }
}

/// How a run ended.
pub struct Ran {
    pub command: String,
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    #[track_caller]
    pub fn ends(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{self}");
        self
    }

    /// Ends with 2, says why, and gives nothing of what was asked for.
    #[track_caller]
    pub fn could_not(self) -> Self {
        let ran = self.ends(2);
        assert!(ran.out.is_empty() && !ran.err.is_empty(), "{ran}");
        ran
    }

    /// Is exactly as it stands in `expected/`.
    #[track_caller]
    pub fn is(self, expected: &str) -> Self {
        compare(expected, &self.to_string());
        self
    }

    /// The report of `check --format json`.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}\n{self}"))
    }

    /// The rules that spoke, each with its path and line, of `check --format short`.
    pub fn spoke(&self) -> Vec<String> {
        let name = |line: &str| {
            let mut parts = line.splitn(4, ':');
            let (path, number) = (parts.next()?, parts.next()?);
            let rule = parts.nth(1)?.trim().split([' ', ':']).nth(1)?;
            Some(format!("{path}:{number} {rule}"))
        };
        self.out.lines().filter_map(name).collect()
    }
}

impl std::fmt::Display for Ran {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "$ {}\n[status {}]", self.command, self.status)?;
        for (name, text) in [("out", &self.out), ("err", &self.err)] {
            if !text.is_empty() {
                let end = if text.ends_with('\n') { "" } else { "[no line end]\n" };
                write!(f, "[{name}]\n{text}{end}")?;
            }
        }
        Ok(())
    }
}

fn run(command: &mut Command, root: &Path) -> Ran {
    let spool = tempfile::tempdir().unwrap();
    let file = |name| fs::File::create(spool.path().join(name)).unwrap();
    let mut child = command.stdout(file("out")).stderr(file("err")).spawn().unwrap();
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if begun.elapsed() > LONGEST {
            child.kill().unwrap();
            child.wait().unwrap();
            panic!("{command:?} did not end");
        }
        std::thread::sleep(Duration::from_millis(if begun.elapsed().as_millis() < 200 { 2 } else { 20 }));
    };
    let real = fs::canonicalize(root).unwrap();
    let read = |name| {
        let text = String::from_utf8_lossy(&fs::read(spool.path().join(name)).unwrap()).into_owned();
        let text = text.replace(real.to_str().unwrap(), "[ROOT]").replace(root.to_str().unwrap(), "[ROOT]");
        text.replace(env!("CARGO_PKG_VERSION"), "[VERSION]")
    };
    let args: Vec<_> = command.get_args().map(|arg| arg.to_string_lossy().into_owned()).collect();
    let command = format!("cofnod {}", args.join(" ")).replace(root.to_str().unwrap(), "[ROOT]");
    let ran = Ran { command, status: status.code().unwrap_or(-1), out: read("out"), err: read("err") };
    assert!(status.code().is_some(), "{status}\n{ran}");
    assert!(!ran.err.contains("panicked") && ran.status != 101, "{ran}");
    // A message that has no text shows as its id in these brackets.
    assert!(!ran.out.contains('⟨') && !ran.err.contains('⟨'), "{ran}");
    ran
}

/// Compares with the file of this name in `expected/`, or writes it where the run is to bless.
#[track_caller]
pub fn compare(name: &str, is: &str) {
    let path = repository().join("tests/suite/expected").join(format!("{name}.txt"));
    if std::env::var_os("COFNOD_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, is).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        expected == is,
        "not as in {}; look at it, and where it is right run with COFNOD_BLESS=1\n\n{}",
        path.display(),
        difference(&expected, is)
    );
}

/// The lines in which two texts differ, from the first such line to the last.
fn difference(expected: &str, is: &str) -> String {
    let (old, new): (Vec<_>, Vec<_>) = (expected.lines().collect(), is.lines().collect());
    let first = old.iter().zip(&new).take_while(|(one, other)| one == other).count();
    let rest = old[first..].iter().rev().zip(new[first..].iter().rev());
    let last = rest.take_while(|(one, other)| one == other).count();
    let lines = |sign, lines: &[&str]| -> String {
        lines[first..lines.len() - last].iter().map(|line| format!("{sign} {line}\n")).collect()
    };
    format!("from line {}:\n{}{}", first + 1, lines('-', &old), lines('+', &new))
}

fn look(root: &Path) -> BTreeMap<String, String> {
    look_but(root, |_| false)
}

fn look_but(root: &Path, is_out: impl Fn(&str) -> bool) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for found in walkdir::WalkDir::new(root).min_depth(1) {
        let Ok(found) = found else { continue };
        let path = found.path().strip_prefix(root).unwrap().to_string_lossy().into_owned();
        if is_out(&path) {
            continue;
        }
        let data = found.path().symlink_metadata().unwrap();
        let mode = data.mode() & 0o7777;
        let said = if data.is_symlink() {
            format!("link {}", fs::read_link(found.path()).unwrap().display())
        } else if data.is_dir() {
            format!("folder {mode:o}")
        } else {
            // A large file is known by its size and time alone.
            let is_small = data.is_file() && data.len() < 1 << 20;
            let bytes = if is_small { fs::read(found.path()).unwrap_or_default() } else { Vec::new() };
            format!("file {mode:o} {} {}.{} {}", data.len(), data.mtime(), data.mtime_nsec(), sha256(&bytes))
        };
        all.insert(path, said);
    }
    all
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn copy(from: &Path, to: &Path) {
    for found in walkdir::WalkDir::new(from) {
        let found = found.unwrap();
        let to = to.join(found.path().strip_prefix(from).unwrap());
        if found.file_type().is_dir() {
            fs::create_dir_all(to).unwrap();
        } else {
            fs::copy(found.path(), to).unwrap();
        }
    }
}

/// The text of a file of the repository.
pub fn read(path: impl AsRef<Path>) -> String {
    let path = repository().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of a folder of the repository with this ending, by path in the repository.
pub fn files_of(folder: &str, ending: &str) -> Vec<String> {
    let walk = walkdir::WalkDir::new(repository().join(folder)).sort_by_file_name();
    walk.into_iter()
        .map(Result::unwrap)
        .filter(|found| found.file_type().is_file())
        .map(|found| found.path().strip_prefix(repository()).unwrap().to_str().unwrap().to_owned())
        .filter(|path| path.ends_with(ending))
        .collect()
}
