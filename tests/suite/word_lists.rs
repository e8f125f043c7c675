//! Further word lists of a team, as cofnod.yaml names them under `terms`: what they add, and every fault in them with its
//! place.
use crate::support::Ground;

const OURS: &str = "# The words of the team in Gwent.
term\tkind\twhy\tbetter\texceptions\tfollowers
(right |proper |)crackers; barmy\t\tIt mocks the person.\tsay what was seen\tbarmy army\tcheese, biscuits
feisty\t\tIt labels the person\t\t
gobby\t\t\tsay what was said
stroppy
WFT\tacronym\t\tWellbeing for (Teens|Teenagers)\tWFT Road
TAFFY\tacronym
LA\tacronym\t\tLearning Alliance
I'd hazard\topinion
bogeyman\tsafeguarding\t\t\tthe bogeyman film
custody battle\texception
";

fn sound(settings: &str) -> Ground {
    Ground::sound().file("case/cofnod.yaml", settings)
}

#[test]
fn a_list_adds_terms_acronyms_phrases_and_exceptions() {
    let english = "He was right crackers about the crackers and cheese, one of the Barmy Army, and Feisty. She was gobby; he \
                   was stroppy.\n\nThe WFT, in WFT Road, rang TAFFY. The Learning Alliance (LA) did not; the WFT has.\n\n\
                   I'd hazard so: the custody battle is the bogeyman film. Custody! The bogeyman came, manipulative.\n";
    let welsh = "Roedd hi'n gecrus, a'i chyfaill yn Gecrus hefyd. Aeth i Ystafell Haul (YH), a'r YH oedd yn llawn o gecru. \
                 Bu'n gas wrtho.\n";
    let list = "term\tmath\tpam\tgwell\teithriadau\r\ncecrus; cecru\tbeirniadol\tMae'n labelu.\tdyfynnwch y geiriau\r\n\
                YH\tacronym\t\tYstafell Haul\r\n=cas wrtho; gas wrtho\tdiogelu\r\n";
    let ground = sound("terms: [lists/ours.en.tsv, ./lists/ein.cy.tsv]\n")
        .file("case/lists/ours.en.tsv", OURS)
        .file("case/lists/ein.cy.tsv", list)
        .entry("2026-05-04-a.en.md", english)
        .entry("2026-05-04-b.cy.md", welsh);
    assert_eq!(ground.both("check case", "word-lists/added"), 0);
}

#[test]
fn a_caseload_has_its_lists_beside_its_settings() {
    let ground = Ground::new()
        .copy_of("tests/rules/base", "load/case")
        .file("load/cofnod.yaml", "terms: [lists/ours.en.tsv, lists/faulty.en.tsv]\n")
        .file("load/lists/ours.en.tsv", "term\ncrackers\n")
        .file("load/lists/faulty.en.tsv", "term\tkind\nfoo\tslang\n")
        .file(
            "load/case/entries/x.md",
            "---\ntype: casework\ntitle: A note\noccurred: 2026-05-04 10:00\nrecorded: 2026-05-04 11:00\n\
             author: efraser\nactivity: file-note\npeople: [child-1]\n---\nHe is crackers.\n",
        );
    assert_eq!(ground.both("check load", "word-lists/caseload"), 1);
    assert_eq!(ground.both("check load/case", "word-lists/case-of-caseload"), 1);
}

#[test]
fn every_fault_of_every_list_is_told_at_once() {
    let brackets = "(a|b)".repeat(40);
    let ground = sound(
        "terms:\n- lists/columns.en.tsv\n- lists/rows.en.tsv\n- lists/none.en.tsv\n- ../case/lists/rows.en.tsv\n\
         - /etc/hosts.en.tsv\n- lists/link.en.tsv\n- linked/rows.en.tsv\n- lists/rows.tsv\n- lists\n- lists/latin.cy.tsv\n\
         - lists/empty.cy.tsv\n- lists/many.en.tsv\n- lists/twice.cy.tsv\n- lists/twice.cy.tsv\n",
    )
    .file("case/lists/columns.en.tsv", "crackers\tIt mocks.\n")
    .file(
        "case/lists/rows.en.tsv",
        "term\tkidn\twhy\n(right crackers\t\tx\ty\n\t\tx\n - ;\t\nright) crackers; barmy\n\nfine\n",
    )
    .file("case/lists/rows.tsv", "term\n")
    .file("case/lists/latin.cy.tsv", b"term\nt\xf4n\n")
    .file("case/lists/empty.cy.tsv", "# nothing\n")
    .file("case/lists/many.en.tsv", format!("term\tkind\nx\tterms\n{brackets}\nnever read\n"))
    .file("case/lists/twice.cy.tsv", "term\tterm\tmath\r\nx\ty\tbarnn\r\n")
    .link("case/lists/link.en.tsv", "rows.en.tsv")
    .link("case/linked", "lists");
    assert_eq!(ground.both("check case", "word-lists/faults"), 1);
}
