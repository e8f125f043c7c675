//! Tests of charts on pages: their figures are those of their tables and of the case.
use super::{case, example};

/// The figures of the table with this caption, row by row, and the sums that stand at the ends of the bars above it.
fn charted(html: &str, id: &str) -> (Vec<Vec<usize>>, Vec<usize>) {
    let chart = html.split(&format!("id=\"{id}-drawing\"")).nth(1).unwrap();
    let (svg, after) = chart.split_once("</svg>").unwrap();
    let number = |text: &str| text.split(['<', ' ']).next().unwrap().parse().unwrap();
    let sums = svg.split("dx=\".4em\"").skip(1).map(|end| number(end.split('>').nth(1).unwrap())).collect();
    let table = after.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
    let rows = table.split("<tr>").skip(1);
    (rows.map(|row| row.split("<td class=\"num\">").skip(1).map(number).collect()).collect(), sums)
}

#[test]
fn a_chart_shows_what_its_table_says_and_what_the_case_has() {
    let files = example();
    let entries = files.keys().filter(|path| path.starts_with("en/entries/")).count();
    for lang in ["en", "cy"] {
        for (page, id) in [("index", "activity"), ("standards", "timeliness")] {
            let html = &files[&format!("{lang}/{page}.html")];
            let (rows, sums) = charted(html, id);
            assert!(rows.len() > 2, "{lang} {id}: {rows:?}");
            for (row, sum) in rows.iter().zip(&sums) {
                let (last, figures) = row.split_last().unwrap();
                assert_eq!((figures.iter().sum::<usize>(), last), (*last, sum), "{lang} {id}");
            }
            assert_eq!(rows.len(), sums.len());
            // The first row of the one is that of all.
            let all: usize = sums.iter().skip(usize::from(id == "timeliness")).sum();
            assert_eq!(all, entries, "{lang} {id}");
        }
    }
}

#[test]
fn who_listens_hears_the_words_of_a_chart_then_its_name_then_its_figures() {
    let files = example();
    let html = &files["en/standards.html"];
    let places: Vec<usize> = [
        "<h2 id=\"timeliness\">",
        "<figcaption id=\"timeliness-says\">",
        "<ul class=\"series\">",
        "role=\"img\" aria-labelledby=\"timeliness-says\"",
        "<table class=\"counts\">",
        "<h2 id=\"paragraphs\">",
    ]
    .iter()
    .map(|part| html.find(part).unwrap_or_else(|| panic!("{part}")))
    .collect();
    assert!(places.is_sorted(), "{places:?}");
    // Nothing but the chart as one picture: the swatches of its series are left out.
    let section = html.get(places[0]..places[5]).unwrap();
    assert_eq!(section.matches("<svg ").count(), 4);
    assert_eq!(section.matches("aria-hidden=\"true\" focusable=\"false\"").count(), 3);
}

#[test]
fn what_is_too_little_for_a_chart_is_said() {
    let none = case(&[]);
    assert!(
        !none["en/index.html"].contains("<table class=\"counts\">")
            && !none["en/index.html"].contains("role=\"img\"")
    );
    let seen = "---\ntype: casework\nactivity: home-visit\ntitle: A visit\noccurred: 2026-06-04\n\
                recorded: 2026-06-04\nauthor: ann\npeople: [child-1]\nseen: [child-1]\n---\nFact: Seen.\n";
    let one = case(&[("visit", seen)]);
    let children = &one["en/children.html"];
    assert!(!children.contains("role=\"img\"") && children.contains("27 days"), "{children}");
    assert!(
        children.contains("Days on which Cadi Morgan was seen, from 4 June 2026 to 1 July 2026: 1."),
        "{children}"
    );
    let later = seen.replace("06-04", "06-20").replace("seen:", "seen_alone:");
    let two = case(&[("visit", seen), ("later", &later)]);
    let children = &two["cy/children.html"];
    assert!(
        children
            .contains("id=\"c-child-1-line-drawing\" role=\"img\" aria-labelledby=\"c-child-1-line-says\"")
    );
    assert!(
        children.contains(">16 diwrnod</text>") && children.contains("x=\"0%\" y=\"2em\" width=\"59.25%\""),
        "{children}"
    );
}

#[test]
fn of_a_long_case_the_last_year_is_drawn_with_the_time_that_leads_to_it() {
    let seen = |day: &str| {
        format!(
            "---\ntype: casework\nactivity: home-visit\ntitle: A visit\noccurred: {day}\nrecorded: {day}\n\
             author: ann\npeople: [child-1]\nseen: [child-1]\n---\nFact: Seen.\n"
        )
    };
    let days = ["2022-01-10", "2022-02-10", "2026-05-01", "2026-06-01"].map(|day| (day, seen(day)));
    let entries = days.each_ref().map(|(day, text)| (*day, text.as_str()));
    let children = &case(&entries)["en/children.html"];
    let says = "Days on which Cadi Morgan was seen, from 10 February 2022 to 1 July 2026: 3.";
    assert!(children.contains(says) && children.contains("<time datetime=\"2022-01-10\">"), "{children}");
}
