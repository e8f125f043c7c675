//! The program `cofnod`: arguments in, exit status out.
fn main() {}
