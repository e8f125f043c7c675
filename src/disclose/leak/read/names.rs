//! Names and values that are the format's own, and so nobody's: of HTML, SVG and the XML of Office.
use std::collections::HashSet;
use std::sync::OnceLock;

/// Elements that end a word, whatever stands beside them; of prefixed names what comes after the prefix.
const BLOCKS: &str = "
address article aside blockquote body br button c caption cr dd details div dl dt fieldset figcaption figure
footer form h h1 h2 h3 h4 h5 h6 head header hr html is legend li line-break list-item main meta nav ol
option p pre row section select si summary tab table table-cell table-row tbody tc td textarea tfoot th
thead title tr txbxcontent ul worksheet
";

/// Elements and attributes of HTML and SVG.
const STANDARD: &str = "
a abbr accept action align alt animate area async audio autocomplete autofocus b base bdi bdo canvas charset
checked circle cite class code col colgroup color cols colspan content controls coords cx cy d data datalist
datetime decoding defer defs del desc dfn dialog dir disabled download dx dy ellipse em embed enctype fill
filter font for frame fx fy g headers height hidden high href hreflang i icon id iframe image img input ins
integrity is kbd kind label lang line link list loading loop low map mark marker mask max media menu method
min multiple muted name noscript novalidate object offset onclick onload open optgroup optimum output param
path pattern picture ping points polygon polyline poster preload progress property q r readonly rect rel
required reversed role rows rowspan rp rt ruby rx ry s samp sandbox scope script search selected set shape
size sizes slot small source span src srcdoc srcset start step stop stroke strong style sub sup svg switch
symbol tabindex target template text textpath time track transform translate tspan type u use usemap value
var version video view viewbox wbr width wrap x xmlns y z
";

/// Attributes whose values are words of the format, where they are these.
const SETTINGS: &[(&str, &str)] = &[
    ("lang", "en cy en-gb cy-gb en-us"),
    ("hreflang", "en cy en-gb cy-gb"),
    ("dir", "ltr rtl auto"),
    ("rel", "stylesheet icon next prev noopener noreferrer alternate author license"),
    ("scope", "row col rowgroup colgroup"),
    ("role", "main note list listitem search link button img region banner"),
    ("type", "button submit search text checkbox hidden module text/css text/javascript"),
    ("charset", "utf-8"),
    ("media", "print screen all"),
];

fn set(cell: &'static OnceLock<HashSet<&'static str>>, list: &'static str) -> &'static HashSet<&'static str> {
    cell.get_or_init(|| list.split_whitespace().collect())
}

/// Whether words end at this element.
pub(super) fn is_block(name: &str) -> bool {
    static SET: OnceLock<HashSet<&'static str>> = OnceLock::new();
    set(&SET, BLOCKS).contains(name)
}

/// Whether this is an element or attribute of HTML or SVG.
pub(super) fn is_standard(name: &str) -> bool {
    static SET: OnceLock<HashSet<&'static str>> = OnceLock::new();
    set(&SET, STANDARD).contains(name) || is_block(name)
}

/// Whether a value says something to the program that reads it and to nobody else: a setting that HTML has, a colour,
/// the mark of a revision, the number of a class.
pub(super) fn is_code(attribute: &str, value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    SETTINGS.iter().any(|(name, values)| *name == attribute && values.split(' ').any(|value| value == lower))
        || is_number(value)
}

fn is_number(value: &str) -> bool {
    let hex = |text: &str, len: &[usize]| {
        len.contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_hexdigit())
            && text.bytes().any(|byte| byte.is_ascii_digit())
    };
    let bare = value.trim_matches(['{', '}']);
    hex(value.trim_start_matches('#'), &[6, 8]) || bare.len() == 36 && hex(&bare.replace('-', ""), &[32])
}
