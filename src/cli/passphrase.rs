//! The passphrase of a copy that is sent as a ZIP: from a file, or asked for twice on a terminal; never an argument,
//! which others on the machine could see.
use std::path::PathBuf;

use super::console::Console;
use crate::base::Msg;

/// The fewest characters of a passphrase.
const SHORTEST: usize = 12;

/// A passphrase.
pub(crate) struct Secret(String);

impl Secret {
    /// Its characters.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

/// The passphrase; says why where there is none.
#[expect(clippy::disallowed_methods, reason = "the file of the passphrase is named by who runs the program")]
pub(crate) fn get(console: &Console, file: Option<&PathBuf>) -> Option<Secret> {
    let secret = match file {
        Some(file) => match std::fs::read_to_string(file) {
            Ok(text) => text.lines().next().unwrap_or_default().to_owned(),
            Err(_) => {
                let path = file.display().to_string();
                console.error(&Msg::new("passphrase-file-unreadable").with("path", path));
                return None;
            }
        },
        None => {
            let ask = |id| rpassword::prompt_password(format!("{} ", console.text(id)));
            let (Ok(one), Ok(other)) = (ask("passphrase-ask"), ask("passphrase-again")) else {
                console.error(&Msg::new("passphrase-not-asked"));
                return None;
            };
            if one != other {
                console.error(&Msg::new("passphrase-differs"));
                return None;
            }
            one
        }
    };
    if secret.chars().count() < SHORTEST {
        console.error(&Msg::new("passphrase-short").with("count", SHORTEST));
        return None;
    }
    Some(Secret(secret))
}
