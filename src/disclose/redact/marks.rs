//! The marks that stand where something was taken out, and the neutral label of each hidden person: given out in the
//! order in which the copy needs them.
use super::names::HiddenId;
use crate::model::Code;

/// The index of a mark among those of the copy; in the text as [`crate::text::InlineKind::Mark`].
pub type MarkId = usize;

/// What a mark says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// Why something was taken out: `[redacted: third party]`.
    Code(Code),
    /// A person, by a label that tells nothing: `person A`; the code says why the name was taken out.
    Person {
        /// `A` to `Z`, then `AA`.
        letters: String,
        /// Why.
        code: Code,
    },
}

impl Mark {
    /// Why something was taken out.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self {
            Self::Code(code) | Self::Person { code, .. } => *code,
        }
    }
}

/// What is to stand in a place: a code, or hidden people who may yet need a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The mark of a code.
    Code(Code),
    /// The hidden people whose form it is.
    People(Vec<HiddenId>),
}

/// How a hidden person is treated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Treated {
    /// Why.
    pub code: Code,
}

/// Every mark that the copy has needed so far.
#[derive(Debug, Clone, Default)]
pub struct Marks {
    list: Vec<Mark>,
    people: Vec<Treated>,
    labels: Vec<Option<String>>,
    given: usize,
}

impl Marks {
    /// No marks yet; `people` are the hidden people, by their index.
    #[must_use]
    pub fn new(people: Vec<Treated>) -> Self {
        Self { list: Vec::new(), labels: vec![None; people.len()], people, given: 0 }
    }

    /// The mark for `wanted`, made where it is new.
    pub fn id(&mut self, wanted: &Wanted) -> MarkId {
        let mark = match wanted {
            Wanted::Code(code) => Mark::Code(*code),
            Wanted::People(people) => self.of_people(people),
        };
        if let Some(id) = self.list.iter().position(|known| *known == mark) {
            return id;
        }
        self.list.push(mark);
        self.list.len() - 1
    }

    /// The marks, by their ids.
    #[must_use]
    pub fn into_list(self) -> Vec<Mark> {
        self.list
    }

    fn of_people(&mut self, people: &[HiddenId]) -> Mark {
        let codes: Vec<Code> =
            people.iter().filter_map(|id| self.people.get(*id)).map(|one| one.code).collect();
        let code = match codes.split_first() {
            Some((first, rest)) if rest.iter().all(|code| code == first) => *first,
            // Several people with several reasons, and which of them it is stays unsaid.
            _ => Code::ThirdParty,
        };
        // Who told us has no label, or what `person A` did elsewhere would tell who it was.
        match people {
            [id] if code != Code::Source => {
                let next = self.given;
                let Some(label) = self.labels.get_mut(*id) else { return Mark::Code(code) };
                if label.is_none() {
                    self.given += 1;
                }
                Mark::Person { letters: label.get_or_insert_with(|| letters(next)).clone(), code }
            }
            _ => Mark::Code(code),
        }
    }
}

/// `A` to `Z`, then `AA`, `AB`.
fn letters(mut index: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(b'A' + u8::try_from(index % 26).unwrap_or_default());
        match (index / 26).checked_sub(1) {
            Some(rest) => index = rest,
            None => break,
        }
    }
    letters.iter().rev().map(|letter| char::from(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_given_in_the_order_in_which_they_are_needed() {
        let treated = |code| Treated { code };
        let mut marks =
            Marks::new(vec![treated(Code::ThirdParty), treated(Code::Source), treated(Code::ThirdParty)]);
        let wanted = |people: &[usize]| Wanted::People(people.to_vec());
        let first = marks.id(&wanted(&[2]));
        let second = marks.id(&wanted(&[0]));
        assert_eq!(marks.id(&wanted(&[2])), first);
        let shared = marks.id(&wanted(&[0, 2]));
        let source = marks.id(&wanted(&[1]));
        let person = |letters: &str| Mark::Person { letters: letters.to_owned(), code: Code::ThirdParty };
        assert_eq!(marks.list[first], person("A"));
        assert_eq!(marks.list[second], person("B"));
        assert_eq!(marks.list[shared], Mark::Code(Code::ThirdParty));
        assert_eq!(marks.list[source], Mark::Code(Code::Source));
    }

    #[test]
    fn letters_go_on_after_z() {
        for (index, expected) in
            [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")]
        {
            assert_eq!(letters(index), expected);
        }
    }
}
