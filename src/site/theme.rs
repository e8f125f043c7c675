//! The theme: templates, styles, script and strings, embedded in the program, each file replaced by a team's own of
//! the same name. It turns a view into a page; nothing else here makes markup.
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use fluent_bundle::{FluentArgs, FluentValue};
use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera};

use super::lighter;
use super::views::{Page, SiteView};
use crate::base::{Bilingual, Lang, MakeError, Msg};
use crate::text::{Catalog, CatalogError};

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Where the templates stand in a theme's folder.
const TEMPLATES: &str = "templates/";

/// A theme that cannot be used: the file, the place and the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeError {
    /// The file, below the theme's folder.
    pub file: String,
    /// The line, from 1; 0 where the whole file is at fault.
    pub line: usize,
    /// The column, from 1; 0 where the whole line is at fault.
    pub column: usize,
    /// What is wrong, in the words of who found it.
    pub what: String,
    /// The text that a template asks for and no strings have, where that is what is wrong.
    pub missing: Option<String>,
}

impl ThemeError {
    /// The message about it, with the file, its line and column, and what is wrong.
    #[must_use]
    pub fn message(&self) -> Msg {
        let place = |id| {
            let message = Msg::new(id).with("file", self.file.as_str());
            message.with("line", self.line).with("column", self.column)
        };
        match &self.missing {
            Some(text) => place("theme-text-missing").with("text", text.as_str()),
            None => place("theme-fault").with("what", self.what.as_str()),
        }
    }
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.file)?;
        for part in [self.line, self.column].iter().filter(|part| **part > 0) {
            write!(f, ":{part}")?;
        }
        write!(f, ": {}", self.what)
    }
}

impl std::error::Error for ThemeError {}

impl From<CatalogError> for ThemeError {
    fn from(error: CatalogError) -> Self {
        Self { file: error.name, line: error.line, column: error.column, what: error.what, missing: None }
    }
}

/// What is the same on all pages of one language, made ready for the templates once.
pub struct Frame(tera::Value);

/// Templates with the words of one language.
struct Engine {
    tera: Tera,
    catalog: Arc<Catalog>,
}

/// A theme ready to make pages, on any thread.
pub struct Theme {
    engines: Bilingual<Engine>,
    assets: BTreeMap<String, Vec<u8>>,
}

impl Theme {
    /// The default theme with the files of `overlay`, each a path below the theme's folder and its text, in place
    /// of those of the same path; of strings, each message in place of that of the same id.
    ///
    /// # Errors
    /// The first file that is no template, or no strings, or asks for a text that is not there.
    pub fn load(overlay: &[(String, String)]) -> Result<Self, ThemeError> {
        let mut files: BTreeMap<String, Cow<'_, [u8]>> = BTreeMap::new();
        collect(&DEFAULT, &mut files);
        // A team's own style sheets and scripts stay as they are.
        for (path, bytes) in &mut files {
            let lighter = match path.rsplit('.').next() {
                Some("css") => lighter::css,
                Some("js") => lighter::script,
                _ => continue,
            };
            if let Ok(text) = std::str::from_utf8(bytes) {
                *bytes = Cow::Owned(lighter(text).into_bytes());
            }
        }
        let own = |name: &str| {
            overlay.iter().find(|(path, _)| path == name).map(|(path, text)| (path.as_str(), text.as_str()))
        };
        // Of strings each message is replaced by itself, so that a team's file has its own words alone.
        let is_strings = |path: &str| Lang::ALL.iter().any(|lang| path == strings_of(*lang));
        for (path, text) in overlay.iter().filter(|(path, _)| !is_strings(path)) {
            files.insert(path.clone(), Cow::Borrowed(text.as_bytes()));
        }
        let mut templates = Vec::new();
        let mut strings = BTreeMap::new();
        let mut assets = BTreeMap::new();
        for (path, bytes) in files {
            if !is_strings(&path) && !path.starts_with(TEMPLATES) {
                assets.insert(path, bytes.into_owned());
                continue;
            }
            let text = String::from_utf8(bytes.into_owned()).map_err(|_| ThemeError {
                file: path.clone(),
                line: 0,
                column: 0,
                what: "not UTF-8".to_owned(),
                missing: None,
            })?;
            match path.strip_prefix(TEMPLATES) {
                Some(name) => templates.push((name.to_owned(), text)),
                None => {
                    strings.insert(path, text);
                }
            }
        }
        let engine = |lang: Lang| -> Result<Engine, ThemeError> {
            let name = strings_of(lang);
            let text = strings.get(&name).map_or("", String::as_str);
            let catalog = Arc::new(Catalog::layered(lang, &[(&name, text)], own(&name))?);
            for (name, template) in &templates {
                check_texts(name, template, &catalog)?;
            }
            Ok(Engine { tera: engine_of(&catalog, &templates)?, catalog })
        };
        Ok(Self { engines: Bilingual { en: engine(Lang::En)?, cy: engine(Lang::Cy)? }, assets })
    }

    /// The words of a language.
    #[must_use]
    pub fn catalog(&self, lang: Lang) -> &Catalog {
        &self.engines.get(lang).catalog
    }

    /// The files that pages need beside them, by name: styles, script.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Makes ready what stands on every page.
    ///
    /// # Errors
    /// If it cannot be handed to the templates.
    pub fn frame(&self, site: &SiteView) -> Result<Frame, MakeError> {
        tera::Value::try_from_serializable(site).map(Frame).map_err(|error| MakeError(error.to_string()))
    }

    /// Makes a piece of a page: the template of this name, in a language, with `content`.
    ///
    /// # Errors
    /// The template's fault, with its place.
    pub fn part<T: Serialize>(&self, lang: Lang, name: &str, content: &T) -> Result<String, MakeError> {
        let make = || self.engines.get(lang).tera.render(name, &Context::from_serialize(content)?);
        make().map_err(|error: tera::Error| MakeError(located(&error).to_string()))
    }

    /// Makes a page: the template of its kind, in its language, with `content`.
    ///
    /// # Errors
    /// The template's fault, with its place.
    pub fn render<T: Serialize>(&self, frame: &Frame, page: &Page, content: &T) -> Result<String, MakeError> {
        let lang = Lang::from_code(page.lang).unwrap_or(Lang::En);
        let make = || {
            let mut context = Context::from_serialize(content)?;
            context.insert_value("site", frame.0.clone());
            context.insert_value("page", tera::Value::try_from_serializable(page)?);
            self.engines.get(lang).tera.render(&format!("{}.html", page.kind.name()), &context)
        };
        make().map_err(|error: tera::Error| MakeError(located(&error).to_string()))
    }

    /// Makes a page of a copy: `template`, in `lang`, with what stands around every page as `frame` and its content
    /// as `page`.
    ///
    /// # Errors
    /// The template's fault, with its place.
    pub fn render_with<F: Serialize, T: Serialize>(
        &self,
        template: &str,
        lang: Lang,
        frame: &F,
        content: &T,
    ) -> Result<String, MakeError> {
        let make = || {
            let mut context = Context::new();
            context.insert_value("frame", tera::Value::try_from_serializable(frame)?);
            context.insert_value("page", tera::Value::try_from_serializable(content)?);
            self.engines.get(lang).tera.render(template, &context)
        };
        make().map_err(|error: tera::Error| MakeError(located(&error).to_string()))
    }
}

/// The file of a language's strings.
fn strings_of(lang: Lang) -> String {
    format!("strings.{}.ftl", lang.code())
}

/// All files of an embedded folder, by path.
fn collect<'a>(dir: &Dir<'a>, files: &mut BTreeMap<String, Cow<'a, [u8]>>) {
    for file in dir.files() {
        if let Some(path) = file.path().to_str() {
            files.insert(path.replace('\\', "/"), Cow::Borrowed(file.contents()));
        }
    }
    for dir in dir.dirs() {
        collect(dir, files);
    }
}

/// The templates, able to speak through `catalog`: `t["id"]` for a text as it is, `say(id="…", n=…)` for one with
/// arguments.
fn engine_of(catalog: &Arc<Catalog>, templates: &[(String, String)]) -> Result<Tera, ThemeError> {
    let mut tera = Tera::new();
    let speaker = Arc::clone(catalog);
    tera.register_function("say", move |kwargs: Kwargs, _: &State<'_>| -> tera::TeraResult<String> {
        let id = kwargs.must_get::<&str>("id")?;
        let mut args = FluentArgs::new();
        for (name, value) in kwargs.iter() {
            let name = name.as_str().unwrap_or_default();
            let value = value
                .as_i128()
                .and_then(|number| i64::try_from(number).ok())
                .map_or_else(|| FluentValue::from(value.as_str().unwrap_or_default()), FluentValue::from);
            args.set(name, value);
        }
        speaker.say_with(id, &args).ok_or_else(|| tera::Error::message(format!("no such text: {id}")))
    });
    let texts: BTreeMap<&str, &str> = catalog.texts().collect();
    tera.global_context().insert("t", &texts);
    tera.add_raw_templates(templates.iter().map(|(name, text)| (name.as_str(), text.as_str())))
        .map_err(|error| located(&error))?;
    Ok(tera)
}

/// Tera's fault with its place, as one of ours.
fn located(error: &tera::Error) -> ThemeError {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => ThemeError {
            file: format!("{TEMPLATES}{}", report.filename()),
            line: report.span().start_line,
            column: report.span().start_col + 1,
            what: report.message().to_owned(),
            missing: None,
        },
        // What Tera finds out when all templates are there comes as one text: message, then `--> file:line:column`.
        _ => {
            let text = error.to_string();
            let mut place =
                text.split("--> ").nth(1).unwrap_or_default().lines().next().unwrap_or_default().split(':');
            let file = format!("{TEMPLATES}{}", place.next().unwrap_or_default());
            let mut number = || place.next().and_then(|part| part.trim().parse().ok()).unwrap_or(0);
            let (line, column) = (number(), number());
            let what = text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
            ThemeError { file, line, column, what, missing: None }
        }
    }
}

/// Every text that a template asks for by name must be in the catalog: told now, not when the page is made.
fn check_texts(name: &str, template: &str, catalog: &Catalog) -> Result<(), ThemeError> {
    for (number, line) in template.lines().enumerate() {
        let asked = [("t[\"", true), ("id=\"", false)].into_iter().flat_map(|(opening, bare)| {
            line.match_indices(opening).filter_map(move |(at, _)| {
                let id = line[at + opening.len()..].split('"').next()?;
                // `id="` is also an attribute of markup; only the one within `say(` names a text.
                (bare || line[..at].ends_with("say(")).then_some((at, id, bare))
            })
        });
        for (at, id, bare) in asked {
            let there = if bare { catalog.text(id).is_some() } else { catalog.has(id) };
            if !there {
                return Err(ThemeError {
                    file: format!("{TEMPLATES}{name}"),
                    line: number + 1,
                    column: line[..at].chars().count() + 1,
                    what: format!("no text `{id}` in {}", strings_of(catalog.lang())),
                    missing: Some(format!("{id} ({})", strings_of(catalog.lang()))),
                });
            }
        }
    }
    Ok(())
}

#[cfg(test)]
#[path = "theme_tests.rs"]
mod tests;
