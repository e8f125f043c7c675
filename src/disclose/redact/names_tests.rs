//! Names in a text: each form, and what must stay.
use super::*;

fn hidden(id: &str, names: &[&str], initials: Option<&str>) -> Hidden {
    Hidden {
        id: id.to_owned(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        initials: initials.map(str::to_owned),
    }
}

fn seen(names: &[&str], initials: Option<&str>) -> Seen {
    Seen {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        initials: initials.map(str::to_owned),
    }
}

/// The text with each name in brackets, numbered by person; a doubt in braces.
fn marked(names: &Names, text: &str) -> String {
    let (hits, doubts) = names.find(text);
    let mut marks: Vec<(Range<usize>, String)> = hits
        .into_iter()
        .map(|hit| {
            (
                hit.range,
                format!("[{}]", hit.who.iter().map(ToString::to_string).collect::<Vec<_>>().join("+")),
            )
        })
        .chain(doubts.into_iter().map(|doubt| (doubt.range, "{?}".to_owned())))
        .collect();
    marks.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let mut marked = text.to_owned();
    for (range, mark) in marks {
        marked.replace_range(range, &mark);
    }
    marked
}

#[test]
fn names_go_in_every_form() {
    let names = Names::new(
        &[hidden("nain", &["Mrs Siân O’Brien-Ellis", "Nel Fach"], Some("SE"))],
        &[seen(&["Megan Rees"], Some("MR"))],
    );
    for (text, expected) in [
        ("Siân rang.", "[0] rang."),
        ("Mrs Ellis and SIAN", "Mrs [0] and [0]"),
        ("Siân O’Brien-Ellis’s house", "[0] house"),
        ("O'Brien, Siân", "O'[0]"),
        ("Ellis' house; Ellis’s; Elliss", "[0] house; [0]; [0]"),
        ("sianellis@example.org, sian.ellis2@example.org", "[0]@example.org, [0]2@example.org"),
        ("sian_ellis.jpg; sian-2-ellis", "[0].jpg; [0]"),
        ("S\u{200b}i\u{ad}ân, Ｓｉâｎ, SIA\u{302}N.", "[0], [0], [0]."),
        ("SE, S.E., S. E. said; se; S.E", "[0], [0], [0] said; se; [0]"),
        ("A.S.E. Ltd; SEN; SE's", "A.S.E. Ltd; SEN; [0]"),
        ("`@nain` and @NAIN, @nain-2", "`[0]` and [0], @nain-2"),
        ("Nel came. Fach o beth.", "[0] came. [0] o beth."),
        ("Sianel, Ellison, Elliston", "Sianel, Ellison, Elliston"),
        ("Megan Rees, MR", "Megan Rees, MR"),
        ("Siân. Ellis", "[0]. [0]"),
    ] {
        assert_eq!(marked(&names, text), expected, "{text}");
    }
}

#[test]
fn what_somebody_seen_shares_stays() {
    let names = Names::new(
        &[
            hidden("father", &["Rhys Ellis"], Some("RE")),
            hidden("uncle", &["Tom Ellis"], None),
            hidden("nain", &["Nia Wyn", "Mrs Ellis"], None),
        ],
        &[seen(&["Megan Ellis"], Some("RE"))],
    );
    for (text, expected) in [
        ("Megan Ellis and Ellis", "Megan Ellis and Ellis"),
        ("Rhys Ellis, Ellis", "[0], Ellis"),
        ("Ellis, Rhys", "[0]"),
        ("Rhys and Megan Ellis", "[0] and Megan Ellis"),
        ("Megan Ellis Rhys Ellis", "Megan Ellis [0]"),
        ("RE", "RE"),
        ("Tom Ellis and Rhys", "[1] and [0]"),
        ("Mrs Ellis and Ellis", "[2] and Ellis"),
    ] {
        assert_eq!(marked(&names, text), expected, "{text}");
    }
}

#[test]
fn two_hidden_people_share_a_mark() {
    let names =
        Names::new(&[hidden("father", &["Rhys Ellis"], None), hidden("uncle", &["Tom Ellis"], None)], &[]);
    assert_eq!(marked(&names, "Ellis; Rhys Ellis; Tom"), "[0+1]; [0]; [1]");
}

#[test]
fn ordinary_words_are_for_a_person_to_decide() {
    let names = Names::new(&[hidden("rose", &["Rose May"], None)], &[]);
    for (text, expected) in [
        ("Rose May", "[0]"),
        ("rose may", "[0]"),
        ("She rose. It may be.", "She rose. It may be."),
        ("In May Rose", "In [0]"),
        ("In May.", "In {?}."),
        ("rosemay", "[0]"),
    ] {
        assert_eq!(marked(&names, text), expected, "{text}");
    }
}

#[test]
fn a_whole_name_is_nobody_elses() {
    let names = Names::new(
        &[hidden("father", &["Rhys Ellis"], None)],
        &[seen(&["Megan Ellis"], None), seen(&["Rhys Jones"], None)],
    );
    for (text, expected) in
        [("Rhys", "Rhys"), ("Rhys Jones", "Rhys Jones"), ("Rhys Ellis", "[0]"), ("Ellis, Rhys", "[0]")]
    {
        assert_eq!(marked(&names, text), expected, "{text}");
    }
}

#[test]
fn what_is_written_as_a_name_is_one() {
    let names = Names::new(
        &[
            hidden("ben", &["Ben ap Gwilfor", "The Lad from Bala"], None),
            hidden("may", &["May Orlop"], None),
            hidden("judge", &["Ann Judge"], None),
        ],
        &[],
    );
    for (text, expected) in [
        ("Ben came; BEN; ar ei ben ei hun", "[0] came; [0]; ar ei ben ei hun"),
        ("The lad from Bala, the ap from here", "[0], the ap from here"),
        ("On 4 May 2026, in May 2026, 4th May; 4ydd May", "On 4 May 2026, in May 2026, 4th May; 4ydd May"),
        ("I met May. 26 Oak. May came", "I met {?}. 26 Oak. {?} came"),
        ("May Orlop on 4 May", "[1] on 4 May"),
        ("Ann Judge; Mrs Judge; the judge", "[2]; Mrs {?}; the judge"),
    ] {
        assert_eq!(marked(&names, text), expected);
    }
}
