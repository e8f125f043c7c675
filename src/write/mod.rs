//! A plan of files to a folder, all or nothing; the manifest; verify.
