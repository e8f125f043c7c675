//! The copy as its reader meets it: the letter in both languages, easy to read; a letter that does not speak to a court
//! as “you”; and the page of the documentation that walks through a request, each of its commands run.
use crate::support::{Ground, compare, read};

const NAME: &str = "mother-2026-06";
const FILE: &str = "out/example-casefile/disclosures/mother-2026-06.yaml";

fn example() -> Ground {
    Ground::new().judged_as_at(Some("2026-06-30")).copy_of("example-casefile", "out/example-casefile")
}

/// The letter of a copy as lines of text, one a block.
fn letter(ground: &Ground) -> Vec<String> {
    ground.run(&format!("disclose build out/example-casefile {NAME} --out out/copy")).ends(0);
    lines(&ground.text("out/copy/index.html"))
}

/// The text of what stands between `<main` and `</main>`, one line a block.
fn lines(html: &str) -> Vec<String> {
    let main = html.split_once("<main").unwrap().1.split_once("</main>").unwrap().0;
    let mut text = String::new();
    for piece in main.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap();
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        text.push_str(if ["b", "a", "span", "time"].contains(&name) { "" } else { "\n" });
        text.push_str(words);
    }
    let text = text.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn in_english() -> Ground {
    example().with(
        FILE,
        "scope: Popeth a ysgrifennwyd hyd at 12 Mehefin 2026",
        "scope: Everything written up to 12 June 2026\nlanguage: en",
    )
}

#[test]
fn the_letter_is_as_it_was_read_in_both_languages() {
    compare("copy/letter-cy", &(letter(&example()).join("\n") + "\n"));
    compare("copy/letter-en", &(letter(&in_english()).join("\n") + "\n"));
}

/// Syllables of an English word, roughly: its groups of vowels, without a silent e.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let mut groups = 0;
    let mut was_vowel = false;
    for c in word.chars() {
        let is_vowel = "aeiouy".contains(c);
        groups += usize::from(is_vowel && !was_vowel);
        was_vowel = is_vowel;
    }
    let is_silent = word.ends_with('e') && !word.ends_with("le")
        || word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded");
    groups.saturating_sub(usize::from(is_silent && groups > 1)).max(1)
}

/// The grade of Flesch and Kincaid: years of school in America, which begins at six.
fn grade(text: &str) -> f64 {
    let sentences: Vec<&str> = text.split_inclusive(['.', '?', '!']).collect();
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphabetic() && c != '’' && c != '\'')
        .filter(|word| word.chars().any(char::is_alphabetic))
        .collect();
    let all: usize = words.iter().map(|word| syllables(word)).sum();
    let count = |n: usize| f64::from(u32::try_from(n).unwrap());
    0.39 * count(words.len()) / count(sentences.len()) + 11.8 * count(all) / count(words.len()) - 15.59
}

#[test]
fn the_letter_reads_easily_at_nine() {
    assert!(grade("The cat sat. The dog ran.") < 1.0);
    assert!(grade("Organisational considerations necessitate comprehensive documentation.") > 15.0);
    let lines = letter(&in_english());
    // What the organisation says for itself comes after, in its own words.
    let own: Vec<&String> = lines
        .iter()
        .take_while(|line| !line.starts_with("How we use"))
        .filter(|line| line.ends_with('.'))
        .collect();
    assert!(own.len() > 12, "{own:?}");
    let whole: String = own.iter().map(|line| format!("{line} ")).collect();
    assert!(grade(&whole) < 4.0, "{} {whole}", grade(&whole));
    for line in own.iter().filter(|line| !line.contains("Information")) {
        for sentence in line.split_inclusive(['.', '?', '!']) {
            assert!(sentence.split_whitespace().count() <= 20, "{sentence}");
        }
    }
}

#[test]
fn a_letter_to_a_court_speaks_to_nobody_as_you() {
    for (language, words) in [("en", ["you", "your", "yours"]), ("cy", ["chi", "eich", "gallwch"])] {
        let ground =
            Ground::new().copy_of("tests/disclose/base", "out/case").judged_as_at(Some("2026-06-01"));
        ground.run("disclose draft out/case r --kind court --recipient Court -q").ends(0);
        let text = ground.text("out/case/disclosures/r.yaml");
        let mut decided = String::new();
        for line in text.lines() {
            decided.push_str(line);
            decided.push('\n');
            if line.starts_with("    digest: ") {
                decided.push_str(
                    "    decision: withhold\n    code: third-party\n    by: efraser\n    on: 2026-05-14\n",
                );
            }
        }
        let head = format!(
            "recipient: Court\nlanguage: {language}\nprepared_by: bjones\napproved_by: dpugh\napproved_on: 2026-05-20\n"
        );
        let decided = decided.replacen("recipient: Court\n", &head, 1);
        let ground = ground.file("out/case/disclosures/r.yaml", decided);
        ground.run("disclose build out/case r --out out/copy").ends(0);
        let lines = lines(&ground.text("out/copy/index.html"));
        // How to complain is the organisation's own text.
        let own: Vec<_> =
            lines.iter().take_while(|line| !line.contains("complain") && !line.contains("gwyno")).collect();
        assert!(own.len() > 8, "{own:?}");
        for line in own {
            let spoken = line.to_lowercase();
            assert!(!spoken.split(|c: char| !c.is_alphabetic()).any(|word| words.contains(&word)), "{line}");
        }
    }
}

#[test]
fn the_commands_of_the_walk_do_what_it_says() {
    let mut both = Vec::new();
    for path in ["docs/access-copies.en.md", "docs/access-copies.cy.md"] {
        let text = read(path);
        let ground = example();
        let commands: Vec<&str> =
            text.split("```sh\ncofnod ").skip(1).filter_map(|fence| fence.lines().next()).collect();
        for command in &commands {
            let mut program = ground.command();
            program.current_dir(ground.path("out")).args(command.split(' '));
            let done = program.output().unwrap();
            // What has just been drafted is still to be decided.
            let expected = i32::from(command.starts_with("disclose check example-casefile mother-2 "));
            assert_eq!(
                done.status.code(),
                Some(expected),
                "{command}\n{}",
                String::from_utf8_lossy(&done.stderr)
            );
        }
        for made in ["disclosures/mother-2.yaml", "disclosures/mother-2026-06.record.json"] {
            assert!(
                ground.path(&format!("out/example-casefile/{made}")).exists() && text.contains(made),
                "{made}"
            );
        }
        assert!(ground.path("out/copy-for-elin/index.html").exists());
        // The draft of a file that is complete changes nothing.
        assert_eq!(ground.text(FILE), read("example-casefile/disclosures/mother-2026-06.yaml"));
        both.push(commands.join("\n"));
    }
    assert_eq!(both[0], both[1]);
}

/// The table of the codes as the documentation has it, made of the program's data.
fn table(language: &str) -> String {
    let welsh = usize::from(language == "cy");
    let [head, practitioner, manager, yes, child] = if language == "en" {
        [
            "| code | who decides | without a mark | what the copy says | law |",
            "practitioner",
            "manager, with advice",
            "possible",
            "; for a child's data",
        ]
    } else {
        [
            "| cod | pwy sy'n penderfynu | heb farc | yr hyn a ddywed y copi | cyfraith |",
            "ymarferydd",
            "rheolwr, gyda chyngor",
            "yn bosibl",
            "; ar gyfer data plentyn",
        ]
    };
    let mut table = format!("{head}\n| --- | --- | --- | --- | --- |\n");
    for line in read("src/disclose/codes.tsv").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let who = if cells[1] == "practitioner" { practitioner } else { manager };
        let only = if cells[3] == "child" { child } else { "" };
        let silent = if cells[2] == "silent" { yes } else { "" };
        let [law, mark, meaning] = [4, 6, 10].map(|at| cells[at + welsh]);
        let mark = format!("[{}: {mark}]", if welsh == 1 { "golygwyd" } else { "redacted" });
        table
            .push_str(&format!("| `{}` | {who}{only} | {silent} | `{mark}` {meaning} | {law} |\n", cells[0]));
    }
    table
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a table that is blessed is written where it stands")]
fn the_documentation_has_the_codes_as_they_are() {
    for language in ["en", "cy"] {
        let path = format!("docs/access-copies.{language}.md");
        let text = read(&path);
        let (before, after) = text.split_once("<!-- codes -->\n").unwrap();
        let table = format!("\n{}", table(language));
        if std::env::var_os("COFNOD_BLESS").is_some() {
            let path = crate::support::repository().join(&path);
            std::fs::write(path, format!("{before}<!-- codes -->\n{table}")).unwrap();
        } else {
            assert_eq!(after, table, "{path}: run with COFNOD_BLESS=1");
        }
    }
}

#[test]
fn the_key_may_call_a_reason_by_the_organisations_own_words() {
    let settings = |codes: &str| {
        in_english().with(
            "out/example-casefile/cofnod.yaml",
            "\naccess_copy:\n",
            &format!("\naccess_copy:\n  codes: {codes}\n"),
        )
    };
    let key = |ground: &Ground| {
        ground.run(&format!("disclose build out/example-casefile {NAME} --out out/copy")).ends(0);
        ground.text("out/copy/en/key.html")
    };
    let own = key(&settings("{third-party: {en: 'Somebody else’s story', cy: Stori rhywun arall}}"));
    assert!(own.contains("Somebody else’s story") && !own.contains("Stori rhywun arall"));
    assert!(!own.contains("About someone else"));
    // The mark stays, so that one copy reads as another.
    assert!(own.contains("[redacted: third party]"));
    let in_welsh_alone = key(&settings("{third-party: {cy: Stori rhywun arall}}"));
    assert!(in_welsh_alone.contains("About someone else") && !in_welsh_alone.contains("Stori rhywun arall"));
    let unknown = settings("{third-partie: {en: Else, cy: Arall}}").run("check out/example-casefile");
    unknown.ends(1);
}

/// The lines of the index of the copy's search.
fn index(ground: &Ground, file: &str) -> Vec<serde_json::Value> {
    let text = ground.text(&format!("out/copy/assets/{file}"));
    let list = text.strip_prefix("cofnod.plain(").unwrap().strip_suffix(");\n").unwrap();
    serde_json::from_str::<Vec<serde_json::Value>>(list).unwrap()
}

#[test]
fn the_search_has_every_text_that_is_given_and_each_in_its_language() {
    let ground = in_english();
    ground.run(&format!("disclose build out/example-casefile {NAME} --out out/copy")).ends(0);
    let lines = index(&ground, "search-en-0.js");
    let pages: Vec<(&str, &str)> =
        lines.iter().map(|line| (line[0].as_str().unwrap(), line[1].as_str().unwrap())).collect();
    for path in ground.files("out/copy").iter().filter(|path| path.starts_with("en/entries/")) {
        let html = ground.text(&format!("out/copy/{path}"));
        for (lang, own) in [("en", ""), ("cy", "cy")] {
            let is_given = html.contains(&format!("id=\"text-{lang}\""));
            assert_eq!(pages.contains(&(&path[3..], own)), is_given, "{path} {lang}");
        }
        // Each paragraph that a place leads to is there.
        for line in lines.iter().filter(|line| line[0] == path[3..]) {
            let prefix = line[1].as_str().filter(|lang| !lang.is_empty()).map(|lang| format!("{lang}-"));
            for piece in line[5].as_array().unwrap().iter().filter(|piece| piece[0] != 0) {
                let id = format!("id=\"{}p{}\"", prefix.as_deref().unwrap_or_default(), piece[0]);
                assert!(html.contains(&id), "{path}: {id}");
            }
        }
    }
    let all = ground.text("out/copy/assets/search-en-0.js");
    assert!(all.contains("person A") && all.contains("[redacted: "), "{all}");
    assert!(!index(&ground, "search-en-1.js").is_empty());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test puts a leak into a finished copy")]
fn what_somebody_puts_into_the_index_is_found() {
    let ground = in_english();
    ground.run(&format!("disclose build out/example-casefile {NAME} --out out/copy")).ends(0);
    let check = format!("verify --against out/example-casefile {NAME} out/copy");
    ground.run(&check).ends(0);
    let file = "out/copy/assets/search-en-0.js";
    let sound = ground.text(file);
    for planted in [
        "Kelly Marsh",
        "Ke\\u006cly M\\u0061rsh",
        "He drinks at weekends and not on days when the children are with him.",
    ] {
        std::fs::write(ground.path(file), sound.replacen("I allocate", planted, 1)).unwrap();
        let said = ground.run(&check).ends(1);
        assert!(said.to_string().contains("assets/search-en-0.js"), "{planted}: {said}");
    }
}

#[test]
fn somebody_may_be_called_as_the_copys_own_words_are() {
    for (language, names, words) in [
        ("en", ["Page", "Copy", "Find"], "who was well"),
        ("cy", ["Tudalen", "Copi", "Geiriau"], "a oedd yn iach"),
    ] {
        for name in names {
            let mut made = crate::copies::Made::default();
            let body = format!("Fact: Mr {name} rang me, {words}. I met Zoltan {name} again in the hall.");
            made.files.insert(
                "entries/2026-03-04-call.md".into(),
                crate::copies::entry("A talk", &serde_json::Map::new(), &body),
            );
            made.head.insert("language".into(), serde_json::json!(language));
            let called = || {
                let case = "out/case/case.yaml";
                let ground = made.ground().with(case, "Rhydian Quillbrook-Vaux", &format!("Zoltan {name}"));
                ground.with(case, "Mr Quillbrook-Vaux", &format!("Mr {name}"))
            };
            let ground = called();
            crate::copies::build(&ground).ends(0);
            let page = ground.text(&format!("out/copy/{language}/entries/entry-1.html"));
            let prose = page.split_once("class=\"prose\"").unwrap().1.split_once("</section>").unwrap().0;
            assert!(prose.contains(words) && !prose.contains(name) && !prose.contains("Zoltan"), "{prose}");
            // The name where it is nobody's word but the record's is found, though the copy says the same word itself.
            let file = format!("out/copy/{language}/entries/entry-1.html");
            for planted in
                [format!("{words}, {name}"), format!("{words} – Mr {name} –"), format!("{name} 3 {words}")]
            {
                let ground = called();
                crate::copies::build(&ground).ends(0);
                let text = ground.text(&file).replacen(words, &planted, 1);
                let ground = ground.file(&file, text);
                let said = ground.run("verify --against out/case one out/copy");
                assert!(said.ends(1).to_string().contains("entry-1.html"), "{planted}");
            }
        }
    }
}
