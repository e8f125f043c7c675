//! What is looked for, in plain text.
use super::*;

#[test]
fn every_form_of_a_hidden_name_is_found() {
    for text in [
        "met Rhydderch today",
        "met RHYDDERCH",
        "rhydderch's car, Rhydderch\u{2019}s car",
        "the Rhydderchs",
        "Gwynfryn-Puw said",
        "Mr Puw",
        "mrs gwynfryn",
        "file_rhydderch_2024.pdf",
        "rhydderch.puw@example.org",
        "Puw, Rhydderch",
        "rhydderchgwynfrynpuw",
        "PuwRhydderch",
        "R\u{ad}hydd\u{200b}erch",
        "Ｒｈｙｄｄｅｒｃｈ",
        "Rhуddеrсh",
        "𝗥𝗵𝘆𝗱𝗱𝗲𝗿𝗰𝗵",
        "Dici Llain",
        "llain",
        "RG was there",
        "R.G. was there",
        "R. G. was there",
        "told @father so",
        "Rhydd-\nerch",
        "Siân",
        "Sian",
        "Sia\u{302}n",
        "siân's",
        "Siân Ellis",
        "Ellis, Siân",
    ] {
        let report = checked_for(&wanted(), text);
        assert!(!report.hits.is_empty(), "{text}");
    }
}

#[test]
fn what_only_looks_like_a_name_is_let_be() {
    for text in [
        "Mari Ellis spoke. Ellis. Mrs Ellis. Delyth Pugh.",
        "rg",
        "the father",
        "father@example.org",
        "org rgb RGB",
        "a pupil",
        "sianel deledu",
        "07700 900 124",
        "12 Heol y Mynydd",
        "moved to her brother's house",
        "Counsel thinks the application will succeed.",
        "caf-25.pdf",
        "the school nurse",
        "5 March 1985",
    ] {
        let report = checked_for(&wanted(), text);
        assert!(report.is_clean(), "{text}: {report:?}");
    }
}

#[test]
fn dates_of_birth_are_found_as_they_are_written() {
    for text in [
        "1984-03-05",
        "05/03/1984",
        "5/3/84",
        "5.3.1984",
        "05-03-1984",
        "5 March 1984",
        "5th March 1984",
        "5th of March, 1984",
        "March 5, 1984",
        "March the 5th 1984",
        "5 Mar 84",
        "5 Mawrth 1984",
        "5ed o Fawrth 1984",
        "5ed Mawrth 1984",
        "dydd Llun, 5 Mawrth 1984",
        "the fifth of March 1984",
        "fifth day of March, 1984",
        "March the Fifth, 1984",
        "y pumed o Fawrth 1984",
        "pumed o fis Mawrth 1984",
        "05031984",
        "19840305",
        "1984-03-05T00:00:00Z",
    ] {
        let report = checked_for(&wanted(), text);
        assert_eq!(rules(&report), [Rule::Born], "{text}");
    }
    for text in ["5.3", "1984", "March 1984", "5 Mawrth", "15/3/1984", "sections 5 3 84"] {
        assert!(checked_for(&wanted(), text).is_clean(), "{text}");
    }
}

#[test]
fn confidential_texts_are_found_as_they_are_written() {
    for text in [
        "07700900123",
        "07700 900123",
        "+44 7700 900123",
        "0044 (0)7700-900-123",
        "(07700) 900 123",
        "447700900123",
        "12 Heol y Bryn",
        "Heol y Bryn",
        "12 Heol y Bryn Cardiff CF10 1AA",
        "Caerdydd",
        "yng Nghaerdydd",
        "i Gaerdydd",
        "a Chaerdydd",
        "CF10 1AA",
        "cf101aa",
        "heol-y-bryn",
    ] {
        let report = checked_for(&wanted(), text);
        assert_eq!(rules(&report), [Rule::Confidential], "{text}");
    }
    let mut wanted = wanted();
    wanted.confidential = vec![("m".to_owned(), "3 Station Road\n Llanelli".to_owned())];
    for text in ["Station Rd", "3 station rd.", "yn Lanelli", "Station Road, Llanelli"] {
        assert_eq!(rules(&checked_for(&wanted, text)), [Rule::Confidential], "{text}");
    }
}

#[test]
fn texts_that_were_taken_out_are_found() {
    for (text, rule) in [
        ("She MOVED to her sister\u{2019}s\n house.", Rule::Quote),
        ("counsel thinks — the application will fail", Rule::Sentence),
        ("see CAF_24.pdf", Rule::FileName),
        ("Report of the School Nurse", Rule::Title),
    ] {
        assert_eq!(rules(&checked_for(&wanted(), text)), [rule], "{text}");
    }
}

fn quoted(quote: Quote, text: &str, owner: Option<&str>) -> bool {
    let mut wanted = Wanted { quotes: vec![quote], hidden: wanted().hidden, ..Wanted::default() };
    if let Some(owner) = owner {
        wanted.owners.insert("page.txt".to_owned(), Owner::One(owner.to_owned()));
    }
    checked_for(&wanted, text).hits.iter().any(|hit| hit.rule == Rule::Quote)
}

#[test]
fn a_quote_is_joined_to_what_stands_beside_it() {
    let quote = |prefix: &str, quote: &str, suffix: &str| Quote {
        within: "e".to_owned(),
        quote: quote.to_owned(),
        prefix: prefix.to_owned(),
        suffix: suffix.to_owned(),
    };
    let moved = quote("aid that he ", "had moved", " away f");
    assert!(quoted(moved.clone(), "She said that he had moved away from here", None));
    assert!(!quoted(moved, "She thought he had moved away from here", None));
    let named = quote("Rhydderch said: ", "never again", "");
    assert!(quoted(named.clone(), "person A said: never again", None), "{named:?}");
    let one = quote("", "gone", "");
    assert!(quoted(one.clone(), "gone", Some("e")));
    assert!(!quoted(one.clone(), "gone", Some("f")) && !quoted(one, "gone", None));
    // A name in the quote may have become a label while the quote stayed.
    let whole = quote("", "Siân went to live in the north", "");
    assert!(quoted(whole, "person B went to live in the north", Some("e")));
}

#[test]
fn ordinary_words_stop_with_a_capital_alone() {
    let wanted = Wanted {
        hidden: vec![Hidden { who: named("r", &["Rose May Hughes"]), source: false }],
        ..Wanted::default()
    };
    for (text, near, hits) in [
        ("a rose in may", 0, 0),
        ("Rose came", 1, 0),
        ("ROSE came", 1, 0),
        ("rose hughes", 0, 1),
        ("rose may", 0, 1),
        ("on 12 May 2026, in May 2026", 0, 0),
        ("the 3rd May", 0, 0),
        ("May I", 1, 0),
    ] {
        let report = checked_for(&wanted, text);
        assert_eq!((report.near.len(), !report.hits.is_empty()), (near, hits > 0), "{text}: {report:?}");
    }
}

#[test]
fn near_misses_stop() {
    for text in ["Rhyderch", "Rhydderhc", "Gwynfrin", "rhyddercch", "Rhydxercx"] {
        let report = checked_for(&wanted(), text);
        assert_eq!(rules(&report), [Rule::NearMiss], "{text}");
        assert!(report.hits.is_empty());
    }
}

#[test]
fn what_is_allowed_is_allowed_there_alone() {
    let mut wanted = wanted();
    wanted.allows = vec![
        Allow { text: "Siân".to_owned(), within: "e".to_owned() },
        Allow { text: "Rhyderch".to_owned(), within: "e".to_owned() },
        Allow { text: "nowhere".to_owned(), within: "e".to_owned() },
    ];
    let text = b"Si\xc3\xa2n and Rhyderch";
    for (owner, clean) in [
        (Some(Owner::One("e".to_owned())), true),
        (Some(Owner::One("f".to_owned())), false),
        (Some(Owner::All), true),
        (None, false),
    ] {
        wanted.owners = owner.clone().map(|owner| ("a.txt".to_owned(), owner)).into_iter().collect();
        let report = check(&wanted, &Known::default(), &[File::here("a.txt", &text[..])]);
        assert_eq!(report.is_clean(), clean, "{owner:?}");
        assert_eq!(report.unused_allows, if clean { vec![2] } else { vec![0, 1, 2] });
    }
    wanted.owners = [(
        "all.html".to_owned(),
        Owner::Sections(vec![("entry-1".to_owned(), "e".to_owned()), ("entry-2".to_owned(), "f".to_owned())]),
    )]
    .into();
    let page =
        |one: &str, two: &str| format!("<h2 id=entry-1>x</h2><p>{one}</p><h2 id=entry-2>y</h2><p>{two}</p>");
    let of = |page: String| check(&wanted, &Known::default(), &[File::here("all.html", page)]).hits.len();
    assert_eq!((of(page("Siân", "")), of(page("", "Siân"))), (0, 1));
}

#[test]
fn what_stands_around_a_page_is_passed_over_and_what_it_says_of_the_case_is_not() {
    let hidden = [("page", "Zoltan Page"), ("copy", "Anna Copy")]
        .map(|(id, name)| Hidden { who: named(id, &[name]), source: false });
    let confidential = vec![("copy".to_owned(), "07700 900123".to_owned())];
    let wanted = Wanted { hidden: hidden.into(), confidential, ..Wanted::default() };
    let known = Known {
        numbered: ["Page # of #".to_owned()].into(),
        beginnings: vec!["Copy for ".to_owned()],
        ..Known::default()
    };
    let found = |text: &str| {
        let page = format!("<!doctype html><html><body><p>{text}</p></body></html>");
        let file = File { path: "a.html".into(), bytes: Bytes::Here(page.into_bytes()) };
        let report = check(&wanted, &known, &[file]);
        report.hits.len() + report.near.len()
    };
    for text in [
        "Page 3 of 14",
        "CY-1 · Page 3 of 1,014",
        "Copy for Bethan · CY-1 · Page 3 of 14",
        "Page <b>3</b> of 14",
    ] {
        assert_eq!(found(text), 0, "{text}");
    }
    for text in [
        "Zoltan Page",
        "Page 3 of them",
        "Mr Page 3 of 14",
        "seen by Page 3 of 14 times",
        "Copy for Anna Copy",
        "Copy for Zoltan",
        "A Copy for Bethan",
        "Page · CY-1",
        "Page 07700900123 of 14",
        "CY-1 · Page 3 of 19841105",
    ] {
        assert!(found(text) > 0, "{text}");
    }
}

#[test]
fn labels_and_the_programs_own_are_passed_over() {
    let mut wanted = Wanted {
        hidden: vec![Hidden { who: named("p", &["Persephone Person"]), source: false }],
        labels: vec!["person A".to_owned()],
        ..Wanted::default()
    };
    assert!(checked_for(&wanted, "then person A went").is_clean());
    assert!(!checked_for(&wanted, "then person B went").is_clean());
    wanted.labels.clear();
    let known = Known { texts: ["About this person".to_owned()].into(), ..Known::default() };
    let page = "<h1>About\n this <b>person</b></h1><p title='About this person'>x</p>";
    assert!(check(&wanted, &known, &[File::here("a.html", page)]).hits.is_empty());
    let page = "<p>About this person here</p>";
    assert!(!check(&wanted, &known, &[File::here("a.html", page)]).hits.is_empty());
    let known = Known { files: [Sha256::digest(page).into()].into(), ..Known::default() };
    let report = check(&wanted, &known, &[File::here("a.html", page)]);
    assert!(report.is_clean() && report.figures.known == 1);
}

#[test]
fn digests_are_no_names() {
    let wanted =
        Wanted { hidden: vec![Hidden { who: named("a", &["Ada Dee"]), source: false }], ..Wanted::default() };
    let digest = "0ada1dee".repeat(8);
    assert!(checked_for(&wanted, &digest).is_clean());
    assert!(!checked_for(&wanted, "0ada1dee").is_clean());
}

#[test]
fn hits_say_where() {
    let page = "<html>\n<p>one</p>\n<p title='x'>met <b>Si</b>ân</p>\n<!-- RG\n--></html>";
    let report = checked("a/b.html", page.as_bytes());
    let places: Vec<_> =
        report.hits.iter().map(|hit| (hit.line, hit.place.as_slice(), hit.of.as_str())).collect();
    assert_eq!(places, [(3, &[][..], "aunt"), (4, &[Step::Comment][..], "father")]);
    assert_eq!(report.hits[0].text, "Siân");
    let report = checked("sian.txt", b"nothing");
    assert_eq!(report.hits[0].place, [Step::Name]);
}

#[test]
fn what_is_written_as_a_name_is_one() {
    let who = |name: &str| Hidden {
        who: Named { id: "x".to_owned(), names: vec![name.to_owned()], ..Named::default() },
        source: false,
    };
    let wanted = Wanted {
        hidden: vec![who("Ben ap Gwilfor"), who("The Lad from Bala"), who("Ann Judge")],
        ..Wanted::default()
    };
    for text in ["Ben came", "BEN", "ann", "judge ann"] {
        assert!(!checked_for(&wanted, text).hits.is_empty(), "{text}");
    }
    assert!(!checked_for(&wanted, "The Judge").near.is_empty());
    for text in ["ar ei ben ei hun", "the judge", "the ap from here and there"] {
        let report = checked_for(&wanted, text);
        assert!(report.hits.is_empty() && report.near.is_empty(), "{text}");
    }
}
