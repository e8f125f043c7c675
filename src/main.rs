//! The program `cofnod`: arguments in, exit status out.
use std::process::ExitCode;

fn main() -> ExitCode {
    cofnod::cli::run(std::env::args_os().collect())
}
