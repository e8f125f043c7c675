//! The program `cofnod`: arguments in, exit status out.
use std::process::ExitCode;

/// Pages are made of very many small pieces; with this allocator a large bundle takes a third less time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cofnod::cli::run(std::env::args_os().collect())
}
