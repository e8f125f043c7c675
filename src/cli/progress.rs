//! A line on the terminal that says what takes so long: only there, only after a second, and gone when it is done.
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long work may take in silence.
const PATIENCE: Duration = Duration::from_secs(1);

/// Work that is being done; dropped when it is done.
pub(crate) struct Progress {
    work: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Says `text` on the terminal if the work is not done within a second; says nothing anywhere else.
    pub(crate) fn start(text: String, is_quiet: bool) -> Self {
        if is_quiet || !io::stderr().is_terminal() {
            return Self { work: None };
        }
        let (done, is_done) = mpsc::channel();
        let thread = std::thread::spawn(move || {
            if is_done.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
                let mut out = io::stderr();
                // The line is overwritten with blanks when the work is done; nobody waits for a terminal that is gone.
                let _ = write!(out, "{text}").and_then(|()| out.flush());
                let _ = is_done.recv();
                let _ = write!(out, "\r{}\r", " ".repeat(text.chars().count())).and_then(|()| out.flush());
            }
        });
        Self { work: Some((done, thread)) }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((done, thread)) = self.work.take() {
            drop(done);
            let _ = thread.join();
        }
    }
}
