//! A case that can be disclosed, of any size: that of `corpus` with people who are hidden, whose names, telephone
//! numbers and addresses stand all over the texts, and with every decision made and approved. A passage of one entry in
//! ten is taken out, and one entry in twenty withheld.
use std::fmt::Write as _;
use std::path::Path;

use cofnod::read::{digests, read_case};

use super::corpus::{self, File};

/// NAME of the decisions.
pub const NAME: &str = "copy";

const FIRST: [&str; 16] = [
    "Zav", "Kuz", "Vez", "Xan", "Ziv", "Quo", "Jaz", "Vyk", "Kez", "Zuk", "Jov", "Yex", "Wuz", "Kav", "Zon",
    "Vux",
];
const LAST: [&str; 16] = [
    "orvik", "eldaz", "ukmor", "azvil", "ixpor", "omzek", "uvlan", "ezgar", "olkuz", "izbet", "axmun",
    "ojvel", "ubzir", "ekvon", "yxtal", "ozpyk",
];

/// The first name and surname of a hidden person; no word of a text is like them.
fn name(person: usize) -> (String, String) {
    let (one, other) = (person % 16, person / 16 % 16);
    let first = format!("{}{}", FIRST[one], LAST[(other + one) % 16]);
    (first, format!("{}{}{}", FIRST[(one + 5) % 16], LAST[other], LAST[(one + other + 3) % 16]))
}

fn telephone(person: usize) -> String {
    format!("07700 9{person:05}")
}

fn address(person: usize) -> String {
    format!("{} Heol y Porth, Llanddychmyg, LL{} {}ZZ", person + 1, person % 90 + 10, person % 10)
}

/// The files of a case of this many entries, with this many people to hide; all but its decisions.
pub fn case(entries: usize, people: usize) -> impl Iterator<Item = File> {
    let mut seen = 0;
    let answers = ["controller", "purposes", "categories", "recipients", "retention", "sources", "rights"];
    let answers = answers.into_iter().chain(["complaints", "contact"]);
    let answers = answers.fold(String::from("access_copy:\n"), |text, key| {
        text + &format!("  {key}: {{en: What is said of {key}., cy: Yr hyn a ddywedir am {key}.}}\n")
    });
    corpus::case(entries, false)
        .map(move |(path, mut text)| {
            if path == "case.yaml" {
                for person in 0..people {
                    let (first, last) = name(person);
                    let _ = writeln!(
                        text,
                        "  relative-{person}: {{name: {first} {last}, role: relative, born: 1980-01-{:02}, confidential: \
                         [\"{}\", \"{}\"]}}",
                        person % 28 + 1,
                        telephone(person),
                        address(person)
                    );
                }
            } else if path.starts_with("entries/") {
                seen += 1;
                match seen {
                    number if is_withheld(number) => withhold(&mut text, number),
                    number => mention(&mut text, number, people),
                }
            }
            (path, text)
        })
        .chain([("cofnod.yaml".to_owned(), answers)])
}

/// Whether the file of an entry, counted from 1, is of one that is withheld: six files are five entries, and the two
/// files of one entry are neither withheld nor redacted.
fn is_withheld(number: usize) -> bool {
    number % 24 == 9
}

fn withhold(text: &mut String, number: usize) {
    if let Some(body) = text.rfind("---\n").filter(|_| !text.contains("allocat")) {
        text.truncate(body + 4);
        for line in 0..20 {
            let _ = writeln!(
                text,
                "This is line {line} of what nobody may read in the record numbered {number}.\n"
            );
        }
    }
}

/// Adds to a text who rang, from where, and now and then what is to be taken out.
fn mention(text: &mut String, number: usize, people: usize) {
    if people > 0 {
        let (one, other) = (number * 7 % people, number * 11 % people);
        let ((first, last), (_, surname)) = (name(one), name(other));
        let _ =
            writeln!(text, "\n{first} {last} rang from {} and spoke of Mr {surname}'s work.", telephone(one));
        if number.is_multiple_of(5) {
            let _ = writeln!(text, "\nThe letter to {first} at {} came back.", address(one));
        }
    }
    if is_redacted(number) {
        let _ = writeln!(text, "\nThis was said at home. {} Nothing else was said.", quote(number));
    }
}

fn is_redacted(number: usize) -> bool {
    number % 12 == 4
}

fn quote(number: usize) -> String {
    format!("The *neighbours* told us that they will move in week {number}.")
}

/// One entry of about this many bytes in a case by itself, with a passage to be taken out for every 30,000.
pub fn large(bytes: usize, people: usize) -> impl Iterator<Item = File> {
    let mut body = String::with_capacity(bytes + 4096);
    let mut number = 0;
    while body.len() < bytes {
        number += 1;
        body.push_str(&corpus::prose(number));
        mention(&mut body, number, people);
        body.push('\n');
    }
    case(corpus::FIXED, people).map(move |(path, mut text)| {
        if path.ends_with("-hearing.md") {
            text.push_str("\n\n");
            text.push_str(&body);
        }
        (path, text)
    })
}

/// The decisions on the case in a folder, all made and approved.
pub fn decisions(folder: &Path) -> String {
    let case = read_case(folder).case;
    let now = digests(&case, None);
    let mut text = String::from(
        "kind: subject-access\nrecipient: mother\nlanguage: en\nrequested: 2026-05-05\nidentity_verified: 2026-05-06\n\
         prepared_by: bjones\napproved_by: dpugh\napproved_on: 2026-05-20\npeople:\n",
    );
    for (id, basis) in [
        ("child-1", "parental-responsibility"),
        ("child-2", "parental-responsibility"),
        ("father", "already-known"),
        ("grandmother", "consent"),
        ("head-teacher", "professional"),
        ("health-visitor", "professional"),
    ] {
        let _ = writeln!(text, "  {id}: {{treatment: disclose, basis: {basis}}}");
    }
    let by = "by: efraser, on: 2026-05-14";
    text.push_str("entries:\n");
    for (id, digest) in &now.entries {
        let source = case.entry(id).map_or("", |entry| entry.main().source.text.as_str());
        let quotes: Vec<&str> = source
            .lines()
            .filter_map(|line| {
                line.strip_prefix("This was said at home. ")?.strip_suffix(" Nothing else was said.")
            })
            .collect();
        let decision = if source.contains("what nobody may read") {
            "withhold, code: third-party".to_owned()
        } else if quotes.is_empty() {
            "disclose".to_owned()
        } else {
            let quotes: Vec<String> = quotes
                .iter()
                .map(|quote| format!("{{quote: \"{}\", code: third-party}}", quote.replace('*', "")))
                .collect();
            format!("redact, redactions: [{}]", quotes.join(", "))
        };
        let _ = writeln!(text, "  {id}: {{digest: \"{digest}\", decision: {decision}, {by}}}");
    }
    text.push_str("documents:\n");
    for (path, digest) in &now.documents {
        let _ = writeln!(text, "  {path}: {{digest: \"{}\", decision: disclose, {by}}}", digest.digest);
    }
    text
}
