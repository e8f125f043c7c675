//! The names that headings have in links: `#the-second-visit`.
use std::collections::HashMap;

/// The anchors given so far in one document.
#[derive(Debug, Default)]
pub struct Slugs {
    given: HashMap<String, usize>,
}

impl Slugs {
    /// The anchor of a heading: its words in lower case, spaces as hyphens, punctuation dropped, accents kept; a
    /// repeated one with `-1`, `-2`.
    pub fn anchor(&mut self, text: &str) -> String {
        let slug = slug(text);
        let mut anchor = slug.clone();
        while let Some(count) = self.given.get_mut(&anchor) {
            *count += 1;
            anchor = format!("{slug}-{count}");
            if !self.given.contains_key(&anchor) {
                break;
            }
            anchor.clone_from(&slug);
        }
        self.given.insert(anchor.clone(), 0);
        anchor
    }
}

fn slug(text: &str) -> String {
    text.trim()
        .chars()
        .filter_map(|c| match c {
            c if c.is_whitespace() => Some('-'),
            c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c),
            _ => None,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anchors_are_those_of_the_format() {
        let mut slugs = Slugs::default();
        assert_eq!(slugs.anchor("Yr ail ymweliad: tŷ Nain!"), "yr-ail-ymweliad-tŷ-nain");
        assert_eq!(slugs.anchor("Contact"), "contact");
        assert_eq!(slugs.anchor("Contact"), "contact-1");
        assert_eq!(slugs.anchor("Contact"), "contact-2");
        assert_eq!(slugs.anchor("Contact 1"), "contact-1-1");
        assert_eq!(slugs.anchor("Follow-up"), "follow-up");
    }
}
