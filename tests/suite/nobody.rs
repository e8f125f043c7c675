//! Running the program as somebody who may not read everything: the tests themselves often run as root, who may.
use std::os::unix::fs::MetadataExt as _;
use std::process::Command;

use crate::support::{Ground, PROGRAM, Ran};

/// A user without special rights.
pub struct Nobody {
    is_root: bool,
}

impl Nobody {
    /// Nobody, on this ground; says so and gives nothing where the machine has no way to it.
    pub fn of(ground: &Ground) -> Option<Self> {
        // What this process makes belongs to its user.
        let is_root = ground.path("").metadata().unwrap().uid() == 0;
        let nobody = Self { is_root };
        if is_root {
            let _ = Command::new("chmod").arg("0777").arg(ground.path("")).status();
            let runs = nobody.command(ground).arg("--version").output().is_ok_and(|ran| ran.status.success());
            if !runs {
                eprintln!("SKIPPED: run as root, and setpriv cannot run {PROGRAM} as nobody");
                return None;
            }
        }
        Some(nobody)
    }

    fn command(&self, ground: &Ground) -> Command {
        let own = ground.command();
        if !self.is_root {
            return own;
        }
        let mut command = Command::new("setpriv");
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups", PROGRAM]);
        command.current_dir(ground.path("")).env_clear();
        command.envs(own.get_envs().filter_map(|(name, value)| Some((name, value?))));
        command
    }

    /// Runs the program as nobody.
    pub fn run(&self, ground: &Ground, args: &str) -> Ran {
        ground.run_command(self.command(ground).args(args.split_whitespace()))
    }
}
