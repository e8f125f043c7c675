//! The texts of this module's messages: both languages have them, with the same variables, and all are used.
use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use crate::base::Lang;
use crate::write::{Act, Fault, MESSAGES, WriteError};

fn variables(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|variant| variables(&variant.value, into));
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            into.insert(id.name.to_owned());
        }
    }
}

fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let resource = fluent_syntax::parser::parse(*MESSAGES.get(lang)).expect("sound Fluent");
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut names = BTreeSet::new();
        variables(message.value.as_ref().unwrap(), &mut names);
        assert!(messages.insert(message.id.name.to_owned(), names).is_none(), "{} twice", message.id.name);
    }
    messages
}

#[test]
fn both_languages_say_the_same_messages() {
    assert_eq!(messages(Lang::En), messages(Lang::Cy));
}

#[test]
fn every_fault_has_its_message_with_its_variables() {
    let system = |number| Fault::System(Act::Write, std::io::Error::from_raw_os_error(number));
    let faults = [
        Fault::NoName,
        Fault::Link,
        Fault::NotFolder,
        Fault::NotEmpty,
        Fault::Strangers { first: vec!["note.txt".to_owned()], count: 1 },
        Fault::OtherCase { there: Some("CY-1".to_owned()) },
        Fault::OtherCase { there: None },
        Fault::OtherAudience,
        Fault::InsideCase("case".into()),
        Fault::HoldsCase("case".into()),
        Fault::Busy,
        Fault::InTheWay,
        Fault::Taken,
        Fault::BadPath,
        Fault::Make("why".to_owned()),
        Fault::NotPlainFile,
        Fault::ChangedSince,
        Fault::Meddled,
        Fault::NotBundle,
        Fault::OtherFormat(2),
        Fault::Damaged { line: 0 },
        Fault::Damaged { line: 3 },
        system(2),
        system(5),
        system(13),
        system(27),
        system(28),
        system(30),
        system(36),
        system(122),
        Fault::System(Act::Read, std::io::Error::from_raw_os_error(5)),
        Fault::System(Act::Read, std::io::Error::from_raw_os_error(13)),
    ];
    let mut said = BTreeMap::new();
    for fault in faults {
        let message = WriteError::new("bundle", fault).message();
        let names = message.args.iter().map(|(name, _)| (*name).to_owned()).collect::<BTreeSet<_>>();
        assert!(said.insert(message.id.to_owned(), names).is_none(), "{} is said of two faults", message.id);
    }
    // Said of what went well but for one thing.
    said.insert("write-left-over".to_owned(), BTreeSet::from(["path".to_owned()]));
    assert_eq!(said, messages(Lang::En));
}
