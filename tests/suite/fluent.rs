//! What stands in a file of strings: each message's words, and the arguments that it takes.
use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// A message: its words without arguments, and the names of the arguments.
#[derive(Debug, PartialEq, Eq, Default)]
pub struct Message {
    pub words: String,
    pub arguments: BTreeSet<String>,
}

/// The messages of a file of strings, terms left out. A file that is not Fluent stops the test.
pub fn messages(name: &str, text: &str) -> BTreeMap<String, Message> {
    let parsed = fluent_syntax::parser::parse(text)
        .unwrap_or_else(|(_, errors)| panic!("{name} is not Fluent: {:?}", errors.first()));
    let mut messages = BTreeMap::new();
    for entry in &parsed.body {
        let Entry::Message(message) = entry else { continue };
        let mut read = Message::default();
        message.value.iter().for_each(|pattern| read.pattern(pattern));
        assert!(message.attributes.is_empty(), "{name}: {} has attributes", message.id.name);
        let twice = messages.insert(message.id.name.to_owned(), read);
        assert!(twice.is_none(), "{name}: {} stands twice", message.id.name);
    }
    messages
}

impl Message {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.words.push(' ');
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.words.push_str(value),
            InlineExpression::VariableReference { id } => {
                self.arguments.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            _ => {}
        }
    }
}
