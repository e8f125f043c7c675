//! What the rules say, in one language: each rule's messages, read from its text when it first speaks.
use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::{Rule, rules};
use crate::base::{Finding, Lang, Msg, RuleName};
use crate::text::Catalog;

/// The rules' messages in one language.
pub struct Voice {
    lang: Lang,
    catalogs: BTreeMap<RuleName, (&'static Rule, OnceLock<Option<Catalog>>)>,
}

impl Voice {
    /// The rules' voice in `lang`.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang, catalogs: rules().map(|rule| (rule.name, (rule, OnceLock::new()))).collect() }
    }

    /// What is wrong.
    #[must_use]
    pub fn message(&self, finding: &Finding) -> String {
        self.say(finding.rule, &finding.message)
    }

    /// What to do, where there is more to say.
    #[must_use]
    pub fn help(&self, finding: &Finding) -> Option<String> {
        finding.help.as_ref().map(|help| self.say(finding.rule, help))
    }

    fn say(&self, rule: RuleName, message: &Msg) -> String {
        let catalog = self.catalogs.get(&rule).and_then(|(rule, catalog)| {
            let read = || Catalog::new(self.lang, &[(rule.name.0, &rule.text(self.lang).messages)]).ok();
            catalog.get_or_init(read).as_ref()
        });
        // Tests hold every rule to every message that is made; a reader of a faulty build still sees which it is.
        catalog.map_or_else(|| format!("⟨{}⟩", message.id), |catalog| catalog.say(message))
    }
}
