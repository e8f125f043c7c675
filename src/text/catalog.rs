//! The catalog of one language: every text for people by its id, written in Fluent. `say` turns a [`Msg`] into
//! words; `text` hands out the texts without arguments, which pages ask for by the hundred.
use std::collections::{HashMap, HashSet};
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::dates;
use crate::base::{Arg, Lang, Msg};

/// A file of strings that cannot be used: where and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CatalogError {
    /// The file's name.
    pub name: String,
    /// The line of the fault, from 1.
    pub line: usize,
    /// The column of the fault, from 1.
    pub column: usize,
    /// What is wrong there.
    pub what: String,
}

impl fmt::Display for CatalogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.name, self.line, self.column, self.what)
    }
}

impl std::error::Error for CatalogError {}

/// All texts of one language.
pub struct Catalog {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// Texts without arguments, resolved once.
    texts: HashMap<String, String>,
}

impl Catalog {
    /// The catalog of `lang` from `sources`, each a file's name and its text. An id may stand once only.
    ///
    /// # Errors
    /// The first line that is not Fluent, or that gives an id again.
    pub fn new(lang: Lang, sources: &[(&str, &str)]) -> Result<Self, CatalogError> {
        Self::layered(lang, sources, None)
    }

    /// The same, with the messages of `over`, a file's name and its text, in place of those of the same id.
    ///
    /// # Errors
    /// As for `new`; and the first message of `over` that asks for what the one in whose place it stands is not given.
    pub fn layered(
        lang: Lang,
        sources: &[(&str, &str)],
        over: Option<(&str, &str)>,
    ) -> Result<Self, CatalogError> {
        // The two codes are well formed; plurals depend on them, and a test asks for all six Welsh ones.
        let locale: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks that isolate arguments from text of the other direction would stand in ids, print and search.
        bundle.set_use_isolating(false);
        let fault = |name: &str, text: &str, offset: usize, what: String| {
            let before = text.get(..offset).unwrap_or_default();
            let column = 1 + before.rsplit('\n').next().unwrap_or_default().chars().count();
            CatalogError { name: name.to_owned(), line: 1 + before.matches('\n').count(), column, what }
        };
        bundle.add_builtins().map_err(|error| fault("", "", 0, error.to_string()))?;
        for (name, text) in sources {
            let resource = parsed(text).map_err(|(at, what)| fault(name, text, at, what))?;
            bundle.add_resource(resource).map_err(|errors| {
                let id = errors.iter().find_map(|error| match error {
                    FluentError::Overriding { id, .. } => Some(id.as_str()),
                    _ => None,
                });
                let id = id.unwrap_or_default();
                fault(name, text, place_of(text, id), format!("the id `{id}` stands a second time"))
            })?;
        }
        if let Some((name, text)) = over {
            let given: HashMap<&str, HashSet<&str>> =
                sources.iter().flat_map(|(_, text)| messages(text)).collect();
            let mut seen = HashSet::new();
            for (id, asked) in messages(text) {
                let at = id.as_ptr().addr() - text.as_ptr().addr();
                if !seen.insert(id) {
                    return Err(fault(name, text, at, format!("the id `{id}` stands a second time")));
                }
                if let Some(other) = given.get(id).and_then(|given| asked.difference(given).min()) {
                    return Err(fault(name, text, at, format!("`{id}` is given no `${other}`")));
                }
            }
            bundle.add_resource_overriding(parsed(text).map_err(|(at, what)| fault(name, text, at, what))?);
        }
        let mut texts = HashMap::new();
        for id in sources.iter().copied().chain(over).flat_map(|(_, text)| ids(text)) {
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let said = bundle.format_pattern(pattern, None, &mut errors).into_owned();
            // A text that lacks an argument cannot be said without it.
            if errors.is_empty() {
                texts.insert(id.to_owned(), said);
            }
        }
        Ok(Self { lang, bundle, texts })
    }

    /// A catalog of nothing: every message shows as its id.
    #[must_use]
    pub fn empty(lang: Lang) -> Self {
        let bundle = FluentBundle::new_concurrent(vec![LanguageIdentifier::default()]);
        Self { lang, bundle, texts: HashMap::new() }
    }

    /// The language that this catalog speaks.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of this id, if it is there and needs no arguments.
    #[must_use]
    pub fn text(&self, id: &str) -> Option<&str> {
        self.texts.get(id).map(String::as_str)
    }

    /// Every text that needs no arguments, by id, in no order.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(id, text)| (id.as_str(), text.as_str()))
    }

    /// Whether there is a text of this id, with or without arguments.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The message in this catalog's words. One that is not there shows as `⟨id⟩`, which tests do not let pass.
    #[must_use]
    pub fn say(&self, message: &Msg) -> String {
        if message.args.is_empty()
            && let Some(text) = self.text(message.id)
        {
            return text.to_owned();
        }
        let mut args = FluentArgs::with_capacity(message.args.len());
        for (name, arg) in &message.args {
            args.set(*name, self.value(arg));
        }
        self.say_with(message.id, &args).unwrap_or_else(|| missing(message.id))
    }

    /// The text of `id` with these arguments; none where the text is not there or lacks an argument.
    #[must_use]
    pub fn say_with(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        errors.is_empty().then_some(said)
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Date(date) => FluentValue::from(dates::date(self.lang, *date)),
            Arg::Time(time) => FluentValue::from(dates::time(self.lang, *time)),
            Arg::Either(words) => FluentValue::from(words.get(self.lang).as_str()),
            Arg::Term(id) => FluentValue::from(self.text(id).map_or_else(|| missing(id), str::to_owned)),
        }
    }
}

/// What stands for a text that is not there: something to see, and a stop while developing.
fn missing(id: &str) -> String {
    debug_assert!(false, "no text with these arguments in the catalog: {id}");
    format!("⟨{id}⟩")
}

/// A file of strings; where it is none, the place and what is wrong there.
fn parsed(text: &str) -> Result<FluentResource, (usize, String)> {
    FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
        let first = errors.first();
        let what = first.map_or_else(String::new, |error| error.kind.to_string());
        (first.map_or(0, |error| error.pos.start), what)
    })
}

/// The messages of a file of strings, in order: the id of each, and the names of what it asks for.
fn messages(text: &str) -> impl Iterator<Item = (&str, HashSet<&str>)> {
    let starts: Vec<(usize, &str)> =
        ids(text).map(|id| (id.as_ptr().addr() - text.as_ptr().addr(), id)).collect();
    let ends: Vec<usize> = starts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]).collect();
    starts.into_iter().zip(ends).map(|((start, id), end)| {
        let asked = text.get(start..end).unwrap_or_default().split("{ $").skip(1);
        let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        (id, asked.filter_map(|rest| rest.split(|c| !is_name(c)).next()).collect())
    })
}

/// The ids of the messages in a file of strings, in order: a name at a line's start, before `=`.
fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end_matches(' ');
        let is_id = |id: &str| id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        (id.starts_with(|c: char| c.is_ascii_alphabetic()) && is_id(id)).then_some(id)
    })
}

/// Where the last message of this id begins in a file of strings.
fn place_of(text: &str, id: &str) -> usize {
    let last = ids(text).filter(|found| *found == id).last();
    last.map_or(0, |found| found.as_ptr().addr() - text.as_ptr().addr())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    const EN: &str = "hello = Good morning\nentries = { $n ->\n    [one] { $n } entry\n   *[other] { $n } entries\n }\n\
                      due = { $what }: { $on }\nkind = letter\n";
    const CY: &str = "hello = Bore da\nentries = { $n ->\n    [zero] dim cofnodion\n    [two] { $n } gofnod\n    \
                      [few] { $n } chofnod\n    [many] { $n } chofnod\n   *[other] { $n } cofnod\n }\n\
                      due = { $what }: { $on }\nkind = llythyr\n";

    fn catalog(lang: Lang) -> Catalog {
        let text = if lang == Lang::En { EN } else { CY };
        Catalog::new(lang, &[("strings.ftl", text)]).unwrap()
    }

    #[test]
    fn welsh_has_its_six_plurals() {
        let catalog = catalog(Lang::Cy);
        let said: Vec<String> = (0..8).map(|n: i64| catalog.say(&Msg::new("entries").with("n", n))).collect();
        let expected = "dim cofnodion|1 cofnod|2 gofnod|3 chofnod|4 cofnod|5 cofnod|6 chofnod|7 cofnod";
        assert_eq!(said.join("|"), expected);
    }

    #[test]
    fn dates_and_terms_are_in_the_catalogs_language() {
        let on = NaiveDate::from_ymd_opt(2026, 3, 4).unwrap();
        let message = Msg::new("due").with("what", Arg::Term("kind".to_owned())).with("on", on);
        assert_eq!(catalog(Lang::En).say(&message), "letter: 4 March 2026");
        assert_eq!(catalog(Lang::Cy).say(&message), "llythyr: 4 Mawrth 2026");
    }

    #[test]
    fn a_text_without_arguments_is_at_hand() {
        let catalog = catalog(Lang::Cy);
        assert_eq!(catalog.text("hello"), Some("Bore da"));
        assert_eq!(catalog.text("entries"), None);
        assert_eq!(catalog.text("nothing"), None);
        assert!(catalog.has("entries"));
        assert!(!catalog.has("nothing"));
    }

    #[test]
    fn what_is_given_twice_is_named_with_its_line() {
        let error = Catalog::new(Lang::En, &[("a.ftl", "one = 1\n"), ("b.ftl", "two = 2\n\none = 3\n")]);
        let error = error.err().unwrap();
        assert_eq!((error.name.as_str(), error.line), ("b.ftl", 3), "{error}");
    }

    #[test]
    fn what_is_not_fluent_is_named_with_its_line() {
        let error = Catalog::new(Lang::En, &[("a.ftl", "one = 1\ntwo = { $n ->\n }\n")]).err().unwrap();
        assert_eq!(error.name, "a.ftl");
        assert!((2..=3).contains(&error.line), "{error}");
    }

    #[test]
    fn a_catalog_goes_to_every_thread() {
        fn goes<T: Send + Sync>(_: &T) {}
        goes(&catalog(Lang::En));
    }
}
