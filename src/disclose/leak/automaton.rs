//! An automaton of Aho and Corasick over words instead of letters: every form that occurs in a text is found in one
//! pass, in time that grows with the text and what is found in it and not with the number of forms.
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A quick hash. Whoever writes a file to slow the check down by it slows down nobody but the one who made the copy.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Quick(u64);

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }

    fn write_u8(&mut self, value: u8) {
        self.write_u64(u64::from(value));
    }

    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.write_u64(u64::from_le_bytes(*eight));
        }
        let rest = rest.iter().fold(0, |number, byte| number << 8 | u64::from(*byte));
        self.write_u64(rest << 4 | bytes.len() as u64 & 15);
    }

    fn write_u32(&mut self, value: u32) {
        self.write_u64(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = (self.0.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
    }
}

pub(super) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// The number of a word that occurs in no form.
pub(super) const OTHER: u32 = 0;

#[derive(Debug, Default)]
struct Node {
    /// Where to go on when no word leads further.
    fail: u32,
    /// The nearest node on the way of failing that ends a form; 0 is none.
    next_end: u32,
    /// The words from the root to here.
    depth: u32,
    /// The forms that end here.
    ends: Vec<u32>,
}

/// Forms by their words, ready to be found.
#[derive(Debug)]
pub(super) struct Automaton {
    words: Map<Box<str>, u32>,
    steps: Map<(u32, u32), u32>,
    nodes: Vec<Node>,
}

impl Automaton {
    /// Builds it from the words of each form.
    pub fn new<'f>(forms: impl Iterator<Item = &'f [String]>) -> Self {
        let mut new = Self { words: Map::default(), steps: Map::default(), nodes: vec![Node::default()] };
        // The children of each node in the order in which they were made, to go through them by breadth.
        let mut children: Vec<Vec<(u32, u32)>> = vec![Vec::new()];
        for (form, words) in forms.enumerate() {
            let mut node = 0;
            for word in words {
                let count = u32::try_from(new.words.len() + 1).unwrap_or(u32::MAX);
                let word = *new.words.entry(word.as_str().into()).or_insert(count);
                node = match new.steps.get(&(node, word)) {
                    Some(next) => *next,
                    None => {
                        let next = u32::try_from(new.nodes.len()).unwrap_or(u32::MAX);
                        let depth = new.nodes.get(node as usize).map_or(0, |node| node.depth) + 1;
                        new.nodes.push(Node { depth, ..Node::default() });
                        children.push(Vec::new());
                        new.steps.insert((node, word), next);
                        if let Some(children) = children.get_mut(node as usize) {
                            children.push((word, next));
                        }
                        next
                    }
                };
            }
            if node != 0
                && let Some(node) = new.nodes.get_mut(node as usize)
            {
                node.ends.push(u32::try_from(form).unwrap_or(u32::MAX));
            }
        }
        new.link(&children);
        new
    }

    fn link(&mut self, children: &[Vec<(u32, u32)>]) {
        let mut queue = std::collections::VecDeque::from([0_u32]);
        while let Some(node) = queue.pop_front() {
            for (word, child) in children.get(node as usize).into_iter().flatten() {
                let fail = if node == 0 { 0 } else { self.step(self.fail(node), *word) };
                let ends = self.nodes.get(fail as usize).is_some_and(|node| !node.ends.is_empty());
                let next_end = if ends { fail } else { self.next_end(fail) };
                if let Some(child) = self.nodes.get_mut(*child as usize) {
                    child.fail = fail;
                    child.next_end = next_end;
                }
                queue.push_back(*child);
            }
        }
    }

    fn fail(&self, node: u32) -> u32 {
        self.nodes.get(node as usize).map_or(0, |node| node.fail)
    }

    fn next_end(&self, node: u32) -> u32 {
        self.nodes.get(node as usize).map_or(0, |node| node.next_end)
    }

    /// The number of a word, or [`OTHER`].
    pub fn word(&self, word: &str) -> u32 {
        self.words.get(word).copied().unwrap_or(OTHER)
    }

    fn step(&self, mut node: u32, word: u32) -> u32 {
        if word == OTHER {
            return 0;
        }
        loop {
            if let Some(next) = self.steps.get(&(node, word)) {
                return *next;
            }
            if node == 0 {
                return 0;
            }
            node = self.fail(node);
        }
    }

    /// Calls `found` with the first and last word and the number of each form that occurs.
    pub fn run(&self, words: &[u32], mut found: impl FnMut(usize, usize, u32)) {
        let mut node = 0;
        for (at, word) in words.iter().enumerate() {
            node = self.step(node, *word);
            let mut end = node;
            while let Some(here) = self.nodes.get(end as usize).filter(|_| end != 0) {
                let first = (at + 1).saturating_sub(here.depth as usize);
                for form in &here.ends {
                    found(first, at, *form);
                }
                end = here.next_end;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_occurrence_is_found() {
        let split = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<String>>();
        let forms = ["a b c", "b", "b c d", "c", "a b a b", "d"].map(split);
        let automaton = Automaton::new(forms.iter().map(Vec::as_slice));
        for text in ["a b a b c d", "b b x c", "a b x c d", "a b a a b a b c"] {
            let words = split(text);
            let ids: Vec<u32> = words.iter().map(|word| automaton.word(word)).collect();
            let mut found = Vec::new();
            automaton.run(&ids, |first, last, form| found.push((first, last, form as usize)));
            found.sort_unstable();
            let mut wanted = Vec::new();
            for (index, form) in forms.iter().enumerate() {
                for first in 0..words.len() {
                    if words[first..].starts_with(form) {
                        wanted.push((first, first + form.len() - 1, index));
                    }
                }
            }
            wanted.sort_unstable();
            assert_eq!(found, wanted, "{text}");
        }
    }
}
