//! The digest by which a translation names the text that it was made from.
use sha2::{Digest as _, Sha256};

/// The digest of a text of this title and body: the first 16 hexadecimal digits of the SHA-256 of the title, a line
/// feed and the body with LF line ends.
#[must_use]
pub fn digest(title: &str, body: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(title);
    hash.update("\n");
    for line in body.split_inclusive('\n') {
        match line.strip_suffix("\r\n") {
            Some(line) => {
                hash.update(line);
                hash.update("\n");
            }
            None => hash.update(line),
        }
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn line_ends_do_not_matter() {
        assert_eq!(digest("A call", "One.\r\nTwo.\r\n"), digest("A call", "One.\nTwo.\n"));
        assert_ne!(digest("A call", "One.\nTwo."), digest("A call", "One.\nTwo.\n"));
        // printf 'A call\nOne.\n' | sha256sum
        assert_eq!(digest("A call", "One.\n"), "cbeb3e22f3d50c8c");
    }
}
