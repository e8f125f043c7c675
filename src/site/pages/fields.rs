//! What an entry's front matter says, as names and values.
use crate::base::Msg;
use crate::disclose::EntryFace;
use crate::site::context::From;
use crate::site::rows::{days_to_record, is_late};
use crate::site::views::{Field, StateView, Value};
use crate::text::When;

/// The fields of an entry, each only where it is given.
pub fn of(from: From<'_>, entry: &EntryFace) -> Vec<Field> {
    let mut fields = Fields { from, fields: Vec::new() };
    fields.when("event-date", entry.occurred);
    fields.when("recorded-date", entry.recorded);
    fields.add("how-soon", how_soon(from, entry));
    fields.people("author", entry.author.as_ref());
    fields.people("people-field", &entry.people);
    fields.people("seen", &entry.seen);
    fields.people("seen-alone", &entry.seen_alone);
    fields.add(
        "languages-field",
        entry.texts.iter().map(|text| from.word("language", text.lang.code()).into()),
    );
    fields.people("allocated-to", entry.allocated_to.as_ref());
    fields.when("forwarded", entry.forwarded);
    fields.when("report-completed", entry.completed);
    fields.when("hearing", entry.hearing.map(When::day));
    let outcomes = |holds: bool| {
        let kinds = entry.outcomes.iter().filter(move |(_, is)| *is == holds);
        kinds.map(|(kind, _)| from.word("outcome", kind.word()).into()).collect::<Vec<Value>>()
    };
    fields.add("outcomes", outcomes(true));
    fields.add("outcomes-not", outcomes(false));
    fields.when("commenced", entry.commenced.map(When::day));
    let dispute = entry.allocation_disputed.map(|disputed| {
        from.t(if disputed { "allocation-disputed" } else { "allocation-not-disputed" }).into()
    });
    fields.add("allocation-dispute", dispute);
    fields.words("referred-to", entry.referred_to.as_ref());
    fields.when("referred-on", entry.referred_on.map(When::day));
    fields.people("supervisor", entry.supervisor.as_ref());
    if let Some(contact) = &entry.contact {
        fields.people("contact-present", &contact.present);
        fields.words("contact-place", contact.place.as_ref());
        let minutes = contact.minutes.map(|minutes| Msg::new("minutes").with("n", i64::from(minutes)));
        fields.add("contact-length", minutes.map(|minutes| from.say(&minutes).into()));
    }
    let purpose = entry.purpose.map(|purpose| from.word("purpose", purpose.word()).into());
    fields.add("purpose", purpose);
    fields.words("tools-used", &entry.tools);
    fields.add("aide-memoire", note(from, entry));
    fields.words("tags", &entry.tags);
    fields.fields
}

/// How soon after the event it was recorded; nothing where it cannot be told.
fn how_soon(from: From<'_>, entry: &EntryFace) -> Option<Value> {
    let days = days_to_record(entry)?;
    Some(match days {
        0 => from.state("clear", &Msg::new("how-soon-same-day")).into(),
        1.. if is_late(entry) => from.state("overdue", &Msg::new("how-soon-days").with("days", days)).into(),
        1.. => from.say(&Msg::new("how-soon-days").with("days", days)).into(),
        // Recorded before the event: a finding says so.
        _ => return None,
    })
}

/// The handwritten note and what became of it.
fn note(from: From<'_>, entry: &EntryFace) -> Option<Value> {
    let (identifier, destroyed) = entry.aide_memoire.as_ref()?;
    let identifier = identifier.as_deref().unwrap_or("–");
    Some(match destroyed {
        Some(date) => from
            .say(&Msg::new("aide-memoire-destroyed").with("identifier", identifier).with("date", *date))
            .into(),
        None => {
            let text = from.say(&Msg::new("aide-memoire-kept").with("identifier", identifier));
            StateView { kind: "due", text }.into()
        }
    })
}

/// Fields in the making.
struct Fields<'a> {
    from: From<'a>,
    fields: Vec<Field>,
}

impl Fields<'_> {
    fn add(&mut self, name: &str, values: impl IntoIterator<Item = Value>) {
        let values: Vec<Value> = values.into_iter().collect();
        if !values.is_empty() {
            self.fields.push(Field::new(self.from.t(name), values));
        }
    }

    fn when(&mut self, name: &str, when: Option<When>) {
        let from = self.from;
        self.add(name, when.map(|when| from.when(when).into()));
    }

    fn people<'i>(&mut self, name: &str, ids: impl IntoIterator<Item = &'i String>) {
        let from = self.from;
        self.add(name, ids.into_iter().map(|id| from.person(id).into()).collect::<Vec<Value>>());
    }

    fn words<'i>(&mut self, name: &str, words: impl IntoIterator<Item = &'i String>) {
        self.add(name, words.into_iter().map(|word| Value::from(word.as_str())));
    }
}
