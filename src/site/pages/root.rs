//! The page at the top of the bundle: it chooses a language. It is in Welsh and says its English parts so.
use crate::base::{Lang, Msg};
use crate::site::context::Site;
use crate::site::views::Root;

/// The page's content.
pub fn view(site: &Site<'_>) -> Root {
    let title = |lang| {
        let reference = site.disclosed.case.reference.as_str();
        site.theme.catalog(lang).say(&Msg::new("root-title").with("reference", reference))
    };
    let open = |lang| site.theme.catalog(lang).text("root-open").unwrap_or_default().to_owned();
    Root {
        heading_cy: title(Lang::Cy),
        heading_en: title(Lang::En),
        open_cy: open(Lang::Cy),
        open_en: open(Lang::En),
    }
}
