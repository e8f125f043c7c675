//! Case files of any size, the same on every machine: a public-law case over eight years, entries of about 300 words,
//! a fifth of them in both languages, with labels, links, mentions, lists and tables. Nothing in it is real. The
//! sound form has next to no findings; the faulty form has one fault in each twentieth file.
use std::fmt::Write as _;

/// A file: its path below the case folder, and its text.
pub type File = (String, String);

/// The day as at which these cases are to be judged.
pub const AS_AT: &str = "2026-06-01";

/// What each twentieth file of the faulty form has: text to replace, and what takes its place.
const FAULTS: [(&str, &str); 10] = [
    ("\ntype:", "\ntype: casework\ntype:"),
    ("author: efraser", "author: nobody"),
    ("people: [", "people: [stranger, "),
    ("occurred: ", "occurred: 31/"),
    ("activity: ", "activtiy: "),
    ("recorded: 20", "recorded: 19"),
    ("](../", "](../gone-"),
    ("---\ntype", "type"),
    ("\n\nFact: ", "\n\nFcat: "),
    ("@child-1", "@child-9 <b>bold</b>"),
];

const PLACES: [&str; 8] =
    ["the centre", "school", "home", "the office", "the library", "court", "the park", "the surgery"];
const PLEASANT: [&str; 8] = [
    "a drawing",
    "a long story",
    "a photograph",
    "a song",
    "a game",
    "a small kite",
    "a garden plan",
    "a book",
];
const LLEOEDD: [&str; 8] =
    ["y ganolfan", "yr ysgol", "y cartref", "y swyddfa", "y llyfrgell", "y llys", "y parc", "y feddygfa"];
const PETHAU: [&str; 8] =
    ["llun", "stori hir", "ffotograff", "cân", "gêm", "barcud bach", "cynllun gardd", "llyfr"];

/// Sentences; `{p}` is a place, `{t}` a thing, `{n}` a number.
const ENGLISH: [&str; 24] = [
    "I met @child-1 and @child-2 at {p} for {n} minutes, as had been agreed the week before.",
    "@child-1 showed me {t} that had been made at {p} on the Tuesday.",
    "The room was warm and quiet, and there was a table with paper and pencils by the window.",
    "@child-2 asked when the next visit would be, and I wrote the date on the calendar in the kitchen.",
    "We talked about {t} for some time, and then about what a good week looks like.",
    "Transport was arranged for {n} past the hour, and the driver was given the telephone number of {p}.",
    "@head-teacher sent the attendance figures, which were {n} days out of the whole term.",
    "The times for next month were read out, and everyone present said that they could keep to them.",
    "A copy of the letter was left at {p} and a second one was posted the same afternoon.",
    "@grandmother brought {t} and stayed until the others had gone to {p}.",
    "I explained that what is said goes on the case file, and that the record may be read on request.",
    "The plan for the summer was gone through line by line, with {n} small changes to the dates.",
    "@health-visitor confirmed the appointment at {p} and will write once it has taken place.",
    "After the meal the two children washed up together while the radio played in the next room.",
    "The bus from {p} takes {n} minutes, and the last one leaves at half past six.",
    "@child-1 chose to write rather than to talk, and filled a page about {t}.",
    "It was agreed that calls would be on Mondays and Thursdays, at the same hour each week.",
    "The school has offered a place in the reading group that meets at {p}.",
    "I read the notes of the last meeting aloud, and @nhughes marked {n} points to come back to.",
    "There was time at the end to look at {t}, and to say when we would meet again.",
    "The garden at {p} has been cleared, and a swing has been put up under the larger tree.",
    "@child-2 counted to {n} in Welsh and in English, and laughed when I lost my place.",
    "Clothes for the coming season have been bought, and the receipts were given to @bjones.",
    "Everyone was told who will be at the review, where it is held, and how long it is likely to take.",
];
const WELSH: [&str; 24] = [
    "Cwrddais â @child-1 a @child-2 yn {p} am {n} munud, fel y cytunwyd yr wythnos cynt.",
    "Dangosodd @child-1 {t} imi a wnaed yn {p} ddydd Mawrth.",
    "Yr oedd yr ystafell yn gynnes ac yn dawel, ac yr oedd bwrdd â phapur a phensiliau wrth y ffenestr.",
    "Gofynnodd @child-2 pryd y byddai'r ymweliad nesaf, ac ysgrifennais y dyddiad ar y calendr yn y gegin.",
    "Buom yn siarad am {t} am beth amser, ac wedyn am sut beth yw wythnos dda.",
    "Trefnwyd cludiant, a rhoddwyd rhif ffôn {p} i'r gyrrwr.",
    "Anfonodd @head-teacher y ffigurau presenoldeb, sef {n} diwrnod o'r tymor cyfan.",
    "Darllenwyd amserau'r mis nesaf, a dywedodd pawb y gallent gadw atynt.",
    "Gadawyd copi o'r llythyr yn {p} a phostiwyd ail un yr un prynhawn.",
    "Daeth @grandmother â {t} ac arhosodd nes i'r lleill fynd adref.",
    "Eglurais fod yr hyn a ddywedir yn mynd ar ffeil yr achos, ac y gellir gofyn am weld y cofnod.",
    "Aethpwyd drwy'r cynllun ar gyfer yr haf fesul llinell, gyda {n} o fân newidiadau i'r dyddiadau.",
    "Cadarnhaodd @health-visitor yr apwyntiad a bydd yn ysgrifennu ar ôl iddo ddigwydd.",
    "Ar ôl y pryd golchodd y ddau blentyn y llestri gyda'i gilydd tra oedd y radio ymlaen.",
    "Mae'r bws o'r dref yn cymryd {n} munud, ac mae'r un olaf yn gadael am hanner awr wedi chwech.",
    "Dewisodd @child-1 ysgrifennu yn hytrach na siarad, a llenwodd dudalen am {t}.",
    "Cytunwyd y byddai galwadau ar ddydd Llun a dydd Iau, ar yr un awr bob wythnos.",
    "Mae'r ysgol wedi cynnig lle yn y grŵp darllen sy'n cyfarfod yn {p}.",
    "Darllenais nodiadau'r cyfarfod diwethaf yn uchel, a nododd @nhughes {n} o bwyntiau.",
    "Yr oedd amser ar y diwedd i edrych ar {t}, ac i ddweud pryd y byddem yn cwrdd eto.",
    "Mae'r ardd wedi ei chlirio, a rhoddwyd siglen o dan y goeden fwyaf.",
    "Cyfrodd @child-2 hyd at {n} yn Gymraeg ac yn Saesneg, a chwarddodd pan gollais fy lle.",
    "Prynwyd dillad ar gyfer y tymor nesaf, a rhoddwyd y derbynebau i @bjones.",
    "Dywedwyd wrth bawb pwy fydd yn yr adolygiad, ymhle y mae, a pha mor hir y mae'n debygol o gymryd.",
];

const CASE: &str = "# Made by benches/corpus.rs. Nobody in it exists, and nothing in it happened.\nformat: 1\n\
reference: CY-2018-0007\nlaw: public\ninvolved: 2018-01-08\nallocated: 2018-01-08\nallocated_to: efraser\n\
court: {name: The Family Court at Bangor, case_number: BG18C00007}\nhearings:\n\
\x20 - {kind: case-management, date: 2018-02-05}\n  - {kind: final, date: 2026-09-14}\n\
deadlines:\n  - {what: {en: Report to the court, cy: \"Adroddiad i'r llys\"}, due: 2026-08-24}\n\
staff:\n  efraser: {name: Ewan Fraser, role: family-court-social-worker}\n\
\x20 nhughes: {name: Nia Hughes, role: family-court-social-worker}\n  dpugh: {name: Delyth Pugh, role: practice-manager}\n\
\x20 mcollins: {name: Mair Collins, role: head-of-operations}\n  bjones: {name: Beth Jones, role: business-support}\n\
people:\n  child-1: {name: Gwenno Rees Holt, role: child, born: 2012-04-02, initials: GRH, informed_of_recording: 2018-01-10}\n\
\x20 child-2: {name: Macsen Rees Holt, role: child, born: 2014-11-19, initials: MRH, informed_of_recording: 2018-01-10}\n\
\x20 mother: {name: Lowri Rees, role: mother, preferred_language: cy, informed_of_recording: 2018-01-08}\n\
\x20 father: {name: Craig Holt, role: father, preferred_language: en, informed_of_recording: 2018-01-09}\n\
\x20 grandmother: {name: Eirwen Rees, role: grandparent, preferred_language: cy}\n\
\x20 head-teacher: {name: Huw Prydderch, role: professional, organisation: Ysgol y Garreg}\n\
\x20 health-visitor: {name: Amina Khan, role: professional, organisation: Health centre}\n";

const DOCUMENTS: &str = "- {file: documents/plan.txt, title: {en: The plan for the summer, cy: Cynllun yr haf}, kind: report, date: 2018-05-01}\n\
- {file: documents/letter.txt, title: {en: Letter about the times, cy: Llythyr am yr amserau}, kind: letter, date: 2018-06-01}\n";

const PLAN: &str = "---\ntype: case-plan\ntitle: Case plan\noccurred: 2018-01-08 14:00\nrecorded: 2018-01-08 15:00\nauthor: efraser\n\
people: [child-1, child-2]\ncommenced: 2018-01-08\nallocation_disputed: false\ntools: [genogram]\n---\n\
It rests on [the allocation](entries/2018/2018-01-08-allocation.md).\n\n## Hear from the children\n\n\
What: See @child-1 and @child-2 each month.\n\nWhy: The court has asked what they would like.\n\n\
How: At school and at home.\n\nUpdate (2018-02-06): The court met on 5 February.\n";
const PLAN_CY: &str = "---\ntitle: Cynllun achos\n---\nMae'n seiliedig ar [y dyraniad](entries/2018/2018-01-08-allocation.md).\n\n\
## Gwrando ar y plant\n\nBeth: Gweld @child-1 a @child-2 bob mis.\n\nPam: Mae'r llys wedi gofyn beth yr hoffent.\n\n\
Sut: Yn yr ysgol a gartref.\n\nDiweddariad (2018-02-06): Cyfarfu'r llys ar 5 Chwefror.\n";
const ALLOCATION: &str = "---\ntype: allocation\ntitle: Allocated to Ewan Fraser\noccurred: 2018-01-08 09:30\nrecorded: 2018-01-08 09:50\n\
author: dpugh\npeople: [child-1, child-2]\nallocated_to: efraser\nforwarded: 2018-01-08 09:55\n---\n\
Decision: I allocate the case to @efraser.\n\nReason: He has time for it, and he works in both languages.\n";
const HEARING: &str = "---\ntype: casework\ntitle: Case management hearing\noccurred: 2018-02-05 10:00\nrecorded: 2018-02-05 16:00\n\
author: efraser\nactivity: court-attendance\npeople: [child-1, child-2]\n---\nFact: The court met at ten and set the dates.\n";

/// The entries that every case has: the plan, the allocation and a hearing.
pub const FIXED: usize = 3;

/// The files of a case of this many entries.
pub fn case(entries: usize, faulty: bool) -> impl Iterator<Item = File> {
    let fixed = [
        ("case.yaml", CASE),
        ("documents.yaml", DOCUMENTS),
        ("documents/plan.txt", "The plan for the summer. Invented.\n"),
        ("documents/letter.txt", "A letter about the times. Invented.\n"),
        ("case-plan.en.md", PLAN),
        ("case-plan.cy.md", PLAN_CY),
        ("entries/2018/2018-01-08-allocation.md", ALLOCATION),
        ("entries/2018/2018-02-05-hearing.md", HEARING),
    ];
    let fixed = fixed.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned()));
    let count = entries.saturating_sub(FIXED);
    fixed.chain((0..count).flat_map(move |index| entry(index, count, faulty)))
}

/// Numbers that only look drawn by lot, the same on every machine: Knuth's multiplier and increment.
struct Lot(u64);

impl Lot {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }
}

const DAYS: usize = 2900;
const ACTIVITIES: [&str; 6] = ["telephone-call", "email", "home-visit", "meeting", "letter", "file-note"];

/// Whether the entry of this index has both texts.
const fn is_double(index: usize) -> bool {
    index % 5 == 2
}

/// The day, name without suffix, and activity of an entry. Entries are spread evenly, in order of time.
fn name(index: usize, count: usize) -> (chrono::NaiveDate, String, &'static str) {
    let first = chrono::NaiveDate::from_ymd_opt(2018, 2, 6).unwrap_or_default();
    let day = first + chrono::Days::new((index * DAYS / count) as u64);
    let activity = ACTIVITIES[index * 7 % ACTIVITIES.len()];
    (day, format!("{day}-{index:05}-{activity}"), activity)
}

fn entry(index: usize, count: usize, faulty: bool) -> Vec<File> {
    let (day, name_of, activity) = name(index, count);
    let folder = format!("entries/{}", day.format("%Y"));
    let before = index - index * DAYS / count * count / DAYS;
    let (hour, minute) = (8 + before / 60 % 10, before % 60);
    let people = if is_double(index) { "child-1, child-2, mother, father" } else { "child-1, child-2" };
    let front = format!(
        "type: casework\ntitle: {{title}}\noccurred: {day} {hour:02}:{minute:02}\nrecorded: {day} 20:{minute:02}\n\
         author: {}\nactivity: {activity}\npeople: [{people}]\ntags: [plan, week-{}]\n",
        ["efraser", "nhughes"][index % 2],
        index % 52
    );
    let text = |welsh: bool, path: String| {
        let title = if welsh { format!("Cofnod {index}") } else { format!("Record {index}") };
        let front = if welsh { format!("title: {title}\n") } else { front.replace("{title}", &title) };
        (path, format!("---\n{front}---\n{}", body(index, count, welsh)))
    };
    let mut files = if is_double(index) {
        vec![
            text(false, format!("{folder}/{name_of}.en.md")),
            text(true, format!("{folder}/{name_of}.cy.md")),
        ]
    } else {
        vec![text(false, format!("{folder}/{name_of}.md"))]
    };
    if faulty && index % 20 == 7 {
        let (from, to) = FAULTS[index / 20 % FAULTS.len()];
        files[0].1 = files[0].1.replacen(from, to, 1);
    }
    files
}

/// The text of an entry by itself, without links to others.
#[allow(dead_code, reason = "the tests make no case with it")]
pub fn prose(index: usize) -> String {
    body(index, 0, false)
}

/// About 300 words: a heading or two, labelled paragraphs, links to earlier entries, now and then a list or table.
fn body(index: usize, count: usize, welsh: bool) -> String {
    let mut lot = Lot(index as u64 * 2 + u64::from(welsh));
    let mut out = String::with_capacity(2200);
    let sentence = |out: &mut String, lot: &mut Lot| {
        let (sentences, places, things) =
            if welsh { (&WELSH, &LLEOEDD, &PETHAU) } else { (&ENGLISH, &PLACES, &PLEASANT) };
        let said = sentences[lot.below(sentences.len())]
            .replace("{p}", places[lot.below(8)])
            .replace("{t}", things[lot.below(8)])
            .replace("{n}", &(10 + lot.below(50)).to_string());
        out.push_str(&said);
    };
    let labels: [&str; 6] = if welsh {
        ["Ffaith: ", "", "Dywedodd (child-1): ", "Barn: ", "", "Achlust (head-teacher): "]
    } else {
        ["Fact: ", "", "Said (child-1): ", "Opinion: ", "", "Hearsay (head-teacher): "]
    };
    for (nth, label) in labels.iter().enumerate() {
        if nth == 3 {
            out.push_str(if welsh { "## Yr hyn a gytunwyd\n\n" } else { "## What was agreed\n\n" });
        }
        out.push_str(label);
        for _ in 0..3 {
            sentence(&mut out, &mut lot);
            out.push(' ');
        }
        if nth % 2 == 1 && index > 0 && count > 0 {
            let back = 1 + lot.below(index.min(300));
            let (day, target, _) = name(index - back, count);
            let suffix = match (is_double(index - back), welsh) {
                (false, _) => "",
                (true, false) => ".en",
                (true, true) => ".cy",
            };
            let words = if welsh { "y cofnod cynharach" } else { "the earlier record" };
            let _ = write!(out, "[{words}](../{}/{target}{suffix}.md)", day.format("%Y"));
        }
        out.push_str("\n\n");
    }
    if index % 4 == 1 {
        for _ in 0..3 {
            out.push_str("- ");
            sentence(&mut out, &mut lot);
            out.push('\n');
        }
        out.push('\n');
    }
    if index % 10 == 3 {
        out.push_str(if welsh { "| Diwrnod | Lle |\n|---|---|\n" } else { "| Day | Place |\n|---|---|\n" });
        for day in 1..6 {
            let _ = writeln!(
                out,
                "| {day} | {} |",
                if welsh { LLEOEDD[lot.below(8)] } else { PLACES[lot.below(8)] }
            );
        }
        out.push('\n');
    }
    if index.is_multiple_of(6) {
        let (words, label) =
            if welsh { ("y llythyr", "Penderfyniad: ") } else { ("the letter", "Decision: ") };
        let reason = if welsh { "Rheswm: Gofynnwyd amdano." } else { "Reason: It was asked for." };
        let _ = write!(out, "{label}[{words}](../../documents/letter.txt).\n\n{reason}\n");
    }
    out
}
