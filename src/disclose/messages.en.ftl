# What stands against a disclosure, and what its file says of itself. The Welsh stands in messages.cy.ftl.

judge-lang-en = English
judge-lang-cy = Welsh

judge-undecided = Nothing is decided about { $what }.
judge-not-in-file = The file does not speak of { $what }.
judge-run-draft = Run “cofnod disclose draft { $name }”, which brings the file up to date and keeps every decision.
judge-changed = { $what } has changed since it was decided.
judge-incomplete = { $field } is missing: { $what }.
judge-later-day = { $field } is a day after { $on }, the day as at which this is judged.

judge-nobody = There is no person and no member of staff “{ $value }” in case.yaml.
judge-not-a-person = There is no person “{ $value }” in case.yaml.
judge-not-staff = There is no member of staff “{ $value }” in case.yaml.
judge-recipient-no-person = There is no person “{ $value }” in case.yaml. A subject access request is made by a person of the case.
judge-no-such-entry = The case has no entry “{ $value }” that can be disclosed.
judge-no-such-document = The case has no document “{ $value }”.
judge-allow-nowhere = The case has neither an entry nor a document “{ $value }”.

judge-completed = This disclosure was sent, and is closed.
judge-completed-help = A further answer is a new file with a name of its own.
judge-for-oneself = { $what } asks on behalf of themselves. Leave on_behalf_of out.
judge-for-no-child = { $what } is no child of the case. Only a child is asked for on behalf of.
judge-for-redacted = { $what } is the child for whom this is asked, and is redacted below people.
judge-identity-before-request = The proof of identity came before the request was made.
judge-pause-backwards = A pause ends before it begins.
judge-due-given = The day due of a subject access request is reckoned, and not given. Take due out.
judge-extended-too-long = An extension is two months at most.
judge-extended-late = The extension was told after { $on }, the end of the first month, and does not count.
judge-due-unknown = The day due cannot be reckoned: requested is missing.
judge-overdue = This was due on { $on }.
judge-no-scope = Something is out of scope, and scope does not say what the copy covers.

judge-approval-help = A practice manager or head of operations who did not prepare it approves the file: approved_by and approved_on.
judge-approved-own = { $id } prepared this, and cannot approve it too.
judge-approved-no-manager = { $id } is neither a practice manager nor a head of operations, and cannot approve.
judge-prepared-unknown = Nobody is named as prepared_by, so nobody can tell whether somebody else approved.
judge-decided-after-approval = { $what } was decided after the approval of { $on }, so that decision is not approved.

judge-recipient-treated = { $what } is the recipient, whose own identity is never redacted. Take the line out.
judge-code-and-disclose = { $what } is disclosed, and has a code.
judge-basis-and-redact = { $what } is redacted, and has a basis for being disclosed.
judge-basis-no-child = { $what } is no child of the case, and nobody has parental responsibility for them.
judge-staff-redacted = { $id } is a member of staff, and is redacted. Staff are named as a rule.

judge-redact-without-redactions = { $what } is to be redacted, and no redaction says what.
judge-redactions-without-redact = { $what } has redactions, and is not to be redacted. Take them out, or decide redact.
judge-withhold-without-code = { $what } is withheld without a code.
judge-code-without-withhold = { $what } has a code, and is not withheld. A redaction has a code of its own.
judge-shown-of-nothing = { $what }: shown has nothing here that it could hold for. A redaction has a shown of its own.
judge-not-accepted = { $what }: unreadable is there, and accepted is not true.
judge-with-without-replace = { $what } names a replacement, and is not to be replaced.
judge-replacement-elsewhere = A replacement stands below disclosures/redacted/.
judge-no-file = There is no file { $what } that can be read.

judge-may-not-decide = { $id } prepares, and cannot decide about { $what }.
judge-needs-manager = { $id } cannot use the code { $code }. A practice manager or head of operations decides.
judge-no-advice = The code { $code } needs advice, and none is named.
judge-advice-help = Say who advised and when: advice, with from and on.
judge-code-for-child = The code { $code } is for a request on behalf of a child: on_behalf_of, or a child disclosed by parental-responsibility.

judge-health = { $what } holds health data, and there is no opinion of a health professional.
judge-health-help = Give health_opinion with by, profession, on and serious_harm; or say in already_known how the recipient knows it already.
judge-health-harm = { $what } holds health data that would do serious harm. It cannot be given.
judge-health-old = { $what }: the opinion of a health professional is older than { $on }, six months ago.

judge-quote-not-found = A quote of { $what } is not in its text.
judge-quote-help = Copy the words from the page of the entry, and look at text, prefix and suffix.
judge-one-text = { $what } has two texts, and something is taken out of one that the other still says.
judge-one-text-help = Redact it in the other text too, or give the reason in one_text.
judge-confided = { $what }: this was said in confidence, and copies for somebody outside the case reach the parties. Redact it, or give the reason in despite_confidence.
judge-confided-from-nobody = There is no person “{ $value }” in case.yaml from whom this could be kept.
judge-confided-stray = { $what }: words in brackets say whom this must not reach, but no label holds them, and so they keep nothing back.
judge-confided-stray-help = Mend the label in the entry, as in Said (child-1; not to mother): and so on; or redact the passage; or give the reason in despite_confidence.
judge-not-silent = Nothing may be left out under the code { $code } without a mark.
judge-not-whole = { $what }: a quote that is taken out without a mark is not made of whole sentences or paragraphs.
judge-not-whole-help = Lengthen the quote to whole sentences, full stop included, or let the mark be shown.
judge-traces = { $what }: this link shows that there is something that is left out without a mark. Redact it, or write traces: accepted.

judge-allow-name = What is allowed is a word of a name, and nothing says in which entry or document.
judge-allow-name-help = Say it with in.
judge-allow-finds-nothing = What is allowed stands nowhere in what is given.

judge-access-copy-missing = access_copy in cofnod.yaml does not say in { $lang } what an answer owes: { $keys }.

draft-how = The decisions of a disclosure. Nothing leaves before each is made, by a person who may make it.

    Look at every entry and document below, at its text and not at the suggestions alone: what is not suggested may
    matter all the same. Then add its decision, such as one of these:

        decision: disclose
        decision: withhold
        code: third-party
        decision: out-of-scope
        decision: redact
        redactions:
          - {"{"}quote: "the very words", code: third-party{"}"}

    and below it who decided and when:

        by: nhughes
        on: 2026-05-14

    Keep the digest as it is: it says which text was looked at. A line that begins with # is a comment, and stays.
    The command “cofnod disclose check” shows what is still to be done, and “cofnod disclose draft” brings the file up
    to date when the record has changed; it keeps every decision.
draft-head = Add these when they are known, without the #:
    requested: 2026-05-05           the day on which the request came
    identity_verified: 2026-05-06   the day on which you knew who asks
    prepared_by: bjones             who prepares this file
    approved_by: dpugh              a manager who did not prepare it
    approved_on: 2026-05-15         after the last decision
draft-head-other = Add these when they are known, without the #:
    requested: 2026-05-05           the day on which the request came
    due: 2026-06-05                 the day by which it is to be sent
    prepared_by: bjones             who prepares this file
    approved_by: dpugh              a manager who did not prepare it
    approved_on: 2026-05-15         after the last decision
draft-people = How each person's identity is treated. Whoever is not named here is hidden. What follows is suggested:
    take away the # of the lines that are right, and of the line “people:”.
draft-entries = The entries.
draft-documents = The documents. What is inside them was not looked at: open each.
