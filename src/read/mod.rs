//! Folders and YAML to a case and its findings: the only door for input.
