//! A file for each command, and the printers for each format.
