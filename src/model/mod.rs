//! The case as plain data: no input, no output.
