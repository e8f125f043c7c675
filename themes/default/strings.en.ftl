## Every English text of the bundle’s pages. strings.cy.ftl has the same ids with the same arguments.
## Sentences are whole: nothing is put together from pieces.

## The frame of every page
skip = Skip to main content
language-nav = Language
nav-label = This case
nav-overview = Overview
nav-chronology = Chronology
nav-case-plan = Case plan
nav-people = People
nav-documents = Documents
nav-standards = Standards
nav-about = About
case-title = Case { $reference }
as-at = As at { $date }
made-by = Made by cofnod { $version }
protective-marking = Protective marking
in-english = (in English)
in-welsh = (in Welsh)
language-en = English
language-cy = Welsh
not-stated = Not stated
none = None
see-all-entries = All entries, newest first
scroll-table = Table: { $caption }

## The page that chooses a language
root-title = Case file { $reference }
root-open = Open the case file in English

## Overview
overview-standing = Where the case stands
figure-entries = Entries
figure-without-welsh = Without a Welsh text
figure-without-english = Without an English text
figure-overdue = Overdue dates
figure-unread = Could not be read
key-dates = Key dates
what = What
date = Date
state = State
state-done = Done
state-past = Past
state-today = Today
state-overdue = { $days ->
    [one] Overdue by { $days } day
   *[other] Overdue by { $days } days
 }
state-in = { $days ->
    [one] In { $days } day
   *[other] In { $days } days
 }
date-involved = Involvement began
date-allocated = Allocated
date-plan = Case plan commenced
date-closed = Closed
latest-entries = Latest entries
who-is-who = Who is who
people-of-case = People
staff-of-case = Staff
allocated-practitioner = Allocated practitioner
law = Law
law-private = Private law
law-public = Public law
law-public-urgent = Public law, urgent
pathway-cap = Child Arrangements Programme
pathway-pathfinder = Pathfinder
court = Court
court-case-number = Court case number
previous-cases = Previous cases
case-open = Open
case-closed-on = Closed, { $date }

## Chronology
chronology = Chronology
chronology-newest = Newest first
chronology-oldest = Oldest first
chronology-by-age = Chronology, oldest first
chronology-order = Order
only-significant = Significant events alone
entries-count = Entries: { $n }
by-author-recorded = By { $author }, recorded { $date }
by-author = By { $author }
by-author-same-day = By { $author }, recorded the same day
kind-unknown = Entry
number = No.
event = Event
recorded = Recorded
no-entries = There are no entries.

## Choosing entries, and searching
chronology-significant = Significant events
chronology-significant-title = Significant events, oldest first
significant-of = Significant: { $n } of { $all }
no-significant = No entry is marked as significant. The other two orders hold every entry.
chronology-csv = Download as a table (CSV)
months = Months
title = Title
time = Time
page = Page
filter = Choose entries
filter-any = Any
filter-person = About or naming
filter-label = Kind of statement
filter-from = From
filter-to = To
filter-en = English
filter-cy = Welsh
filter-both = English and Welsh
filter-clear = Clear all choices
filter-count = { $n ->
    [one] { $number } entry of { $all }
   *[other] { $number } entries of { $all }
 }
filter-none = No entry fits these choices.
filter-of-page = These choices look at the entries on this page.
filter-all = Choose among all entries
nav-search = Search
search = Search
search-words = Words to find
search-hint = Every word must be there. Words that belong together go in quotation marks: "the front door". A star stands for any ending: school*. Accents, capitals and Welsh mutations make no difference.
search-scope = Searched here: the text of each entry in English, or in Welsh where there is no English; people and documents. The Welsh pages have a search of their own. Details that go to nobody else are not found: they stand on the person’s own page alone.
search-without-script = The search needs JavaScript, which is off. The chronology lists every entry and the table of it can be sorted; your browser’s own Find looks through the page that is open.
search-loading = Getting the index ready …
search-failed = The index could not be read. Was the whole folder copied?
search-count = { $n ->
    [one] { $number } page found
   *[other] { $number } pages found
 }
search-none = Nothing found. Check the spelling, or use fewer words.
search-more = { $n ->
    [one] Show { $number } more page
   *[other] Show { $number } more pages
 }
search-places = { $n ->
    [one] { $number } more place on this page
   *[other] { $number } more places on this page
 }
search-paragraph = { $n ->
   *[other] Paragraph { $number }
 }
search-results = Results

## Entry
entry-details = Details
event-date = Date of event
recorded-date = Date recorded
how-soon = How soon
how-soon-same-day = The same day
how-soon-days = { $days ->
    [one] { $days } day after the event
   *[other] { $days } days after the event
 }
kind = Kind
author = Author
people-field = People
seen = Seen
seen-alone = Seen alone
languages-field = Language
contact-present = Present
contact-place = Place
contact-length = Length
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
 }
tools-used = Tools used
tags = Tags
purpose = Purpose
purpose-safeguarding-enquiry = Safeguarding enquiry
purpose-assessment = Assessment
aide-memoire = Handwritten note
aide-memoire-destroyed = { $identifier }: securely destroyed, { $date }
aide-memoire-kept = { $identifier }: not recorded as destroyed
flags = Marks
flag-safeguarding = Safeguarding
flag-health = Health data
flag-direct-work = Direct work
flag-significant = Significant
flag-late = Recorded late
stage = Stage
report-completed = Report completed
hearing = Hearing
outcomes = Outcomes
outcomes-not = Not an outcome
allocated-to = Allocated to
forwarded = Forwarded
commenced = Commenced
allocation-disputed = The allocation is disputed.
allocation-not-disputed = The allocation is not disputed.
allocation-dispute = Allocation
referred-to = Referred to
referred-on = Referred on
supervisor = Supervisor
only-other-text = This entry is not available in English. This is the Welsh text.
text-en = English text
text-cy = Welsh text
translated-by-person = Translated by a person
translated-checked = Translated by a machine, checked by { $name }
translated-unchecked = Translated by a machine and not checked. Do not rely on it.
corrects = Corrects
corrected-by = Corrected by
corrects-note = This entry corrects an earlier one, which stays as it was written.
corrected-note = This entry has been corrected. It stands here as it was written.
links-to = Links to
mentioned-in = Mentioned in
documents-used = Documents
older-entry = Older
newer-entry = Newer
entry-nav = Older and newer
paragraph-n = Paragraph { $n }
findings-here = For the supervisor
empty-text = This text has no words.
footnotes = Notes
back-to-text = Back to the text
confidence-note = Not to be told to: { $names }
table-in-paragraph = Table in paragraph { $n }
task-done = Done
task-open = Not done
no-date = Without a date
plan-update = Update, { $date }
place-line = { $path }, line { $n }
table-in-text = Table
action-by-date = by { $date }

## An entry that could not be read
unread-page-title = Could not be read: { $name }
unread-title = This entry could not be read
unread-lead = Nothing is left out: the text stands below as it is in the file.
unread-wrong = What is wrong
unread-text = The file as it stands

## Case plan
case-plan = Case plan
no-case-plan = There is no case plan.
plan-actions = Actions
plan-no-actions = The plan has no action with a What, a Why or a How.
plan-text = The plan as written
plan-stands-to = Allocation and enquiries
plan-links = The plan links to
plan-does-not-link = The plan does not link to
earlier-plans = Earlier case plans
part-missing = Not stated

## People
people = People
name = Name
role = Role
party = Party
party-yes = A party
preferred-language = Preferred language
born = Born
also-known-as = Also known as
organisation = Organisation
informed = Told of the recording
last-entry = Last entry
entries-about = Entries about this person
entries-by = Entries by this person
mentions = Mentioned in
said-by = What this person said
said-of = What others said of this person
confidential = Goes to nobody else
confidential-note = These details are confidential. No disclosure to anyone else may contain them.
no-people = Nobody is named in this case.

## Documents
documents = Documents
document = Document
tool = Tool
used-in = Used in
no-documents = No document is registered.

## Standards
standards = Standards
standards-summary = Summary
by-paragraph = Paragraph by paragraph
finding = Finding
place = Place
help = What to do
severity = Severity
severity-error = Error
severity-warning = Warning
severity-advice = Advice
severity-error-many = Errors
severity-warning-many = Warnings
severity-advice-many = Advice
severity-error-means = what the standard says must be done
severity-warning-means = what the standard says should be done
severity-advice-means = what can be done, or what only a person can judge
standards-lead = How this case stands against each paragraph of the standard.
standards-kept-means = Kept means here that every rule that looks at the paragraph is switched on and found nothing. A rule sees words, dates and fields; whether the record is true, fair and complete is for people.
standing-kept = { $n ->
    [one] 1 paragraph is kept, as far as the program can see.
   *[other] { $n } paragraphs are kept, as far as the program can see.
 }
standing-part = { $n ->
    [one] In 1 of them a part is for a person to judge.
   *[other] In { $n } of them a part is for a person to judge.
 }
standing-form = { $n ->
    [one] 1 paragraph is kept by the form of the file itself.
   *[other] { $n } paragraphs are kept by the form of the file itself.
 }
standing-not-kept = { $n ->
    [0] No paragraph was found not to be kept.
    [one] 1 paragraph is not kept.
   *[other] { $n } paragraphs are not kept.
 }
standing-waived = { $n ->
    [one] In 1 paragraph what was found is waived.
   *[other] In { $n } paragraphs what was found is waived.
 }
standing-not-checked = { $n ->
    [one] 1 paragraph is not checked in full: a rule is switched off.
   *[other] { $n } paragraphs are not checked in full: a rule is switched off.
 }
standing-person = { $n ->
    [one] 1 paragraph is for a person to judge.
   *[other] { $n } paragraphs are for a person to judge.
 }
standing-not-applicable = { $n ->
    [one] 1 paragraph does not apply to this case.
   *[other] { $n } paragraphs do not apply to this case.
 }
standing-unread = { $n ->
    [one] 1 entry could not be read, and no rule has looked at it.
   *[other] { $n } entries could not be read, and no rule has looked at them.
 }
not-kept-n = { $n ->
    [one] Not kept: 1 finding
   *[other] Not kept: { $n } findings
 }
advice-n = Advice: { $n }
judged-kept = Kept
judged-form = Kept by its form
judged-not-checked = Not checked in full
judged-part = A part is for a person to judge
off-in = Switched off in { $path }: { $rules }
see = See:
the-rest = The paragraph as a whole
waived-by = Waived by { $name } on { $date }.
section-house = The team’s own paragraphs
section-settings = Rules that the settings have turned on
settings-1 = Rules beside the standard
judged-not-applicable = Not applicable
judged-person = For a person to judge
waivers = Waivers
waiver-reason = Reason
waiver-approver = Approved by
waiver-date = Approved on
no-waivers = No finding is waived.
waived-n = Waived: { $n }
timeliness = How soon records were made
timeliness-lead = { $count ->
    [working] From the event to the record. Asked for here is the same day, and { $days } working days at the latest.
   *[calendar] From the event to the record, in calendar days. Asked for here is the same day, and { $days } days at the latest.
}
timeliness-same-day = The same day
timeliness-within = { $count ->
    [working] Later, within { $days } working days
   *[calendar] 1 to { $days } days
}
timeliness-late = { $count ->
    [working] More than { $days } working days
   *[calendar] More than { $days } days
}
entries = Entries
share = Share
percent = { $n }%

## Charts
month = Month
year = Year
chart-all = All
chart-figures = The figures as a table
timeliness-told = Late: { $late } of { $n }.
timeliness-none = No entry says both when its event was and when it was recorded.
activity = Activity over time
activity-most-month = Most entries in one month: { $n } ({ $month }).
activity-most-year = Most entries in one year: { $n } ({ $year }).
activity-silent-months = Months without an entry: { $n }.
activity-silent-years = Years without an entry: { $n }.
group-circle = Contact with people
group-square = Papers and court
group-diamond = Steps of the work
group-triangle = Safeguarding
child-line = Days on which { $name } was seen, from { $from } to { $to }: { $n }.
longest-unseen = The longest time between
unseen-to-now = Up to the date of this file
unseen-to-close = Up to the day the case was closed

## Paper
page-of = Page { $page } of { $pages }
section-format = The file’s own form
format-1 = Files can be read, and say what they must

## About
about = About
about-holds = What this bundle holds
about-drafts = Entries that are marked as drafts are left out.
about-made = How it was made
about-made-text = The program cofnod { $version } made these pages from the case folder, as at { $date }. The same folder, date and program give the same pages again. Nothing on them is fetched from a network.
about-companions = Documents that are read with it
about-separate = Allocation, safeguarding referrals and supervision have guidance of their own, by which nothing here is judged.
about-standard-of = The findings follow this standard:
about-standard = The standard
about-check = How to check it
about-check-text = The file manifest.json lists every file with its digest. This command compares them:
about-key = How the text is marked
about-key-lead = Each kind of statement has a word and a shape of its own.
about-cite = Paragraphs are numbered so that they can be cited; the number is a link to its paragraph.
mark = Mark
meaning = Meaning
key-fact = What the author saw or heard directly.
key-opinion = The author’s interpretation of behaviour or events.
key-hearsay = What another person reported, which could not be verified.
key-verified = What was reported and has since been verified.
key-said = Words that the author heard: a fact that they were said, and no more.
key-analysis = What the information means, taken together.
key-decision = What was decided; its reason follows it.
key-safeguarding = A concern for someone’s safety, and what was done.
key-action = What is to be done, by whom and by when.

## Types of entry
type-allocation = Allocation
type-cap = Child Arrangements Programme recording
type-case-plan = Case plan
type-casework = Casework record
type-assessment = Assessment
type-safeguarding-referral = Safeguarding referral
type-contact-activity-referral = Contact activity referral
type-supervision = Supervision

## Activities of casework
activity-telephone-call = Telephone call
activity-email = Email
activity-letter = Letter
activity-meeting = Meeting
activity-home-visit = Home visit
activity-court-attendance = Court attendance
activity-legal-advice = Legal advice
activity-legal-discussion = Discussion with a legal representative
activity-assessment-interview = Assessment interview
activity-contact-observation = Contact observation
activity-conciliation = Conciliation
activity-agency-enquiry = Agency enquiry
activity-contact-centre-referral = Contact centre referral
activity-working-together-for-children-referral = Working Together for Children referral
activity-third-party-check = Third-party check
activity-further-safeguarding-checks = Further safeguarding checks
activity-other-referral = Other referral
activity-file-note = File note

## Roles
role-child = Child
role-mother = Mother
role-father = Father
role-parent = Parent
role-grandparent = Grandparent
role-sibling = Brother or sister
role-carer = Carer
role-relative = Relative
role-partner = Partner
role-professional = Professional
role-other = Other
staff-family-court-adviser = Family Court Adviser
staff-family-court-social-worker = Family Court Social Worker
staff-practice-manager = Practice Manager
staff-head-of-operations = Head of Operations
staff-business-support = Business Support

## Kinds of document
document-assessment-tool = Assessment tool
document-analysis-report-template = Analysis report template
document-letter = Letter
document-email = Email
document-report = Report
document-order = Order
document-form = Form
document-photograph = Photograph
document-other = Other

## Kinds of hearing
hearing-fhdra = First hearing (FHDRA)
hearing-directions = Directions hearing
hearing-dispute-resolution = Dispute resolution hearing
hearing-fact-finding = Fact-finding hearing
hearing-case-management = Case management hearing
hearing-issues-resolution = Issues resolution hearing
hearing-final = Final hearing
hearing-other = Other hearing

## Stages and outcomes of the Child Arrangements Programme
stage-safeguarding-enquiries-report = Safeguarding Enquiries Report
stage-fhdra = First hearing (FHDRA)
stage-child-impact-report = Child Impact Report
outcome-agreement-reached = Agreement reached
outcome-consent-order = Consent order
outcome-further-hearing = Further hearing
outcome-report-ordered = Report ordered
outcome-contact-centre-referral = Contact centre referral
outcome-working-together-for-children-referral = Working Together for Children referral
outcome-third-party-check = Third-party check
outcome-further-safeguarding-checks = Further safeguarding checks

## Labels
label-fact = Fact
label-opinion = Opinion
label-hearsay = Hearsay
label-verified = Verified
label-hearsay-verified = Reported, since verified
label-said = Said
label-analysis = Analysis
label-decision = Decision
label-reason = Reason
label-safeguarding = Safeguarding
label-outcome = Outcome
label-dispute = Dispute
label-what = What
label-why = Why
label-how = How
label-tools = Tools
label-update = Update
label-action = Action
label-done = Done

## Pages that answer one question each
nav-open = All pages
nav-since = Since supervision
nav-actions = Actions
nav-children = Children
nav-decisions = Decisions
nav-safeguarding = Safeguarding
nav-statements = Statements
nav-welsh = Welsh and English
nav-disclosures = Disclosures
nav-whole-file = Whole file
title-year = { $title }, { $year }
years = Years
rows-n = ({ $n })
unread-not-counted = { $n ->
    [one] 1 file could not be read, and what it says is not on this page.
   *[other] { $n } files could not be read, and what they say is not on this page.
 }
rests-on = Rests on
entry = Entry
translated-out-of-date = The text that this one was made from has changed since.

## Overview: the answer
overview-wanting = Overdue and missing
nothing-wanting = Nothing is known to be overdue or missing.
figure-overdue-actions = Overdue actions
figure-overdue-disclosures = Overdue disclosures
figure-unseen = Children never recorded as seen
figure-unreasoned = Decisions without a reason
figure-language-missing = Without a text in a preferred language
figure-documents-not-there = Registered files that are not there
the-case = The case
dates-overdue = { $n ->
    [one] 1 date of the case is overdue.
   *[other] { $n } dates of the case are overdue.
 }
next-hearing = Next: { $kind }, { $date }, { $days ->
    [0] today.
    [one] in 1 day.
   *[other] in { $days } days.
 }

## Since supervision
since = Since supervision
since-date = The last supervision recording is of { $date }.
since-happened = { $n ->
    [0] Nothing is recorded as having happened since.
    [one] 1 entry is of what has happened since.
   *[other] { $n } entries are of what has happened since.
 }
since-written = { $n ->
    [0] Nothing of an earlier day was written since.
    [one] 1 entry of an earlier event was written since.
   *[other] { $n } entries of earlier events were written since.
 }
since-late = { $n ->
    [one] 1 of them was recorded late.
   *[other] { $n } of them were recorded late.
 }
since-no-supervision = No supervision recording is on this file, so everything on it stands here.
since-all = { $n ->
    [0] There are no entries.
    [one] 1 entry stands below.
   *[other] { $n } entries stand below.
 }
since-happened-heading = Happened since
since-written-heading = Happened before, written since
since-all-heading = All entries
since-nothing = Nothing is recorded as having happened since.

## Actions
actions = Actions
actions-none = No action is recorded in this case. An action is a paragraph that an entry marks so; the case plan has actions of its own.
actions-overdue = { $n ->
    [0] No action is overdue.
    [one] 1 action is overdue.
   *[other] { $n } actions are overdue.
 }
actions-due = { $n ->
    [0] No action is due.
    [one] 1 action is due.
   *[other] { $n } actions are due.
 }
actions-soon = { $n ->
    [one] 1 of them is due within { $days } days.
   *[other] { $n } of them are due within { $days } days.
 }
actions-undated = { $n ->
    [one] 1 action has no day by which it is to be done.
   *[other] { $n } actions have no day by which they are to be done.
 }
actions-done = { $n ->
    [one] 1 action is done.
   *[other] { $n } actions are done.
 }
actions-closed = { $n ->
    [0] The case is closed, and no action is left.
    [one] The case is closed; 1 action is not recorded as done.
   *[other] The case is closed; { $n } actions are not recorded as done.
 }
actions-overdue-heading = Overdue
actions-due-heading = Due
actions-left-heading = Not recorded as done
actions-undated-heading = Without a day
actions-done-heading = Done
state-not-done = Not recorded as done

## Children
children = Children
children-none = No child is named in this case.
child-never-seen = { $name } is not recorded as seen.
child-seen-never-alone = { $name } was last seen on { $date }, { $days ->
    [0] today,
    [one] 1 day ago,
   *[other] { $days } days ago,
 } and is not recorded as seen alone.
child-seen-alone = { $name } was last seen on { $date }, { $days ->
    [0] today,
    [one] 1 day ago,
   *[other] { $days } days ago,
 } alone.
child-seen = { $name } was last seen on { $date }, { $days ->
    [0] today,
    [one] 1 day ago,
   *[other] { $days } days ago,
 } and last seen alone on { $alone }.
child-longest = The longest time in which { $name } was not seen was { $days ->
    [one] 1 day,
   *[other] { $days } days,
 } from { $from } to { $to }.
age = Age
age-n = { $n ->
    [one] 1 year
   *[other] { $n } years
 }
last-seen = Last seen
last-seen-alone = Last seen alone
never-recorded = Not recorded
days-ago = { $days ->
    [0] Today
    [one] 1 day ago
   *[other] { $days } days ago
 }
days-n = { $days ->
    [one] 1 day
   *[other] { $days } days
 }
not-seen = Not recorded as seen
child-when-seen = When seen
child-table = When { $name } was seen
by-whom = By whom
written-in = Written in
since-before = Since the time before
longest = The longest
child-no-sightings = No entry says that this child was seen, and none is marked as direct work with this child.
child-own-words = Own words
child-no-words = No words of this child’s own are recorded. That does not show that nothing was said: only that no entry marks words as this child’s.

## Decisions
decisions = Decisions
decisions-none = No paragraph of this case is marked as a decision. Decisions that stand in the text unmarked are not gathered here.
decisions-all-reasoned = { $n ->
    [one] 1 decision is recorded, with its reason.
   *[other] { $n } decisions are recorded, each with its reason.
 }
decisions-n = { $n ->
    [one] 1 decision is recorded.
   *[other] { $n } decisions are recorded.
 }
decisions-unreasoned = { $n ->
    [one] 1 has no reason beside it.
   *[other] { $n } have no reason beside them.
 }
decisions-with-heading = With their reasons
decisions-without-heading = Without a reason

## Safeguarding
safeguarding = Safeguarding
safeguarding-none = No entry raises a safeguarding issue, and no safeguarding referral is recorded. That is what the entries say of themselves; it does not show that there is no risk.
issues-n = { $n ->
    [0] No entry is marked as raising a safeguarding issue.
    [one] 1 entry raises a safeguarding issue.
   *[other] { $n } entries raise a safeguarding issue.
 }
referrals-n = { $n ->
    [0] No safeguarding referral is recorded.
    [one] 1 safeguarding referral is recorded.
   *[other] { $n } safeguarding referrals are recorded.
 }
issues = Issues, and what was done
referrals = Referrals
referral = Referral
nothing-links-here = No entry refers to it
issue-unmarked = The entry raises an issue, but no paragraph of it is marked so. Read the entry.

## Statements
statements = Statements
statements-none = Nothing in this case is marked as fact, opinion, hearsay or words said, so nothing can be gathered here. What was written stands in the entries themselves.
statements-told = Marked as fact: { $facts }; as opinion: { $opinions }.
statements-no-hearsay = No paragraph is marked as hearsay. That does not show that its author saw or heard everything in person.
statements-hearsay-n = Marked as hearsay: { $n }; of these, since verified: { $verified }.
statements-how = Facts and opinions are their author’s; hearsay is that of whoever reported it. Words said are those of whoever spoke them: that they were said is a fact, and no more.
statements-summary = Who stated what
statements-who = Who
statements-facts = Facts
statements-opinions = Opinions
statements-hearsay = Hearsay
statements-said = Words said
statements-nobody = Nobody named
statements-unverified = Not verified

## Welsh and English
welsh = Welsh and English
welsh-both-n = { $n ->
    [one] 1 entry stands in both languages.
   *[other] { $n } entries stand in both languages.
 }
welsh-only-en-n = { $n ->
    [one] 1 entry is in English alone, where no Welsh text is asked for.
   *[other] { $n } entries are in English alone, where no Welsh text is asked for.
 }
welsh-only-cy-n = { $n ->
    [one] 1 entry is in Welsh alone, where no English text is asked for.
   *[other] { $n } entries are in Welsh alone, where no English text is asked for.
 }
welsh-missing-n = { $n ->
    [0] No entry lacks a text in a language that is asked for.
    [one] 1 entry lacks a text in the language that a service user prefers.
   *[other] { $n } entries lack a text in the language that a service user prefers.
 }
welsh-out-of-date-n = { $n ->
    [one] 1 translation is older than the text it was made from.
   *[other] { $n } translations are older than the texts they were made from.
 }
welsh-unchecked-n = { $n ->
    [one] 1 machine translation has not been checked.
   *[other] { $n } machine translations have not been checked.
 }
welsh-missing = Without a text in a preferred language
welsh-out-of-date = Translations out of date
welsh-unchecked = Machine translations not checked
welsh-only-en = In English alone
welsh-only-cy = In Welsh alone
welsh-both = In both languages
welsh-preferences = Language preferences
welsh-state-no-english = No English text
welsh-state-no-welsh = No Welsh text
welsh-state-out-of-date = Out of date
welsh-state-unchecked = Not checked
welsh-state-there = There
other-language = The other language
preferred-by = Preferred by

## Disclosures
disclosures = Disclosures
disclosures-none = No disclosure of this case is recorded: no access copy, and nothing for a court, a complaint, an audit or an inspection.
disclosures-open = { $n ->
    [0] No disclosure is open.
    [one] 1 disclosure is open: asked for, and not sent.
   *[other] { $n } disclosures are open: asked for, and not sent.
 }
disclosures-overdue = { $n ->
    [one] 1 of them is overdue.
   *[other] { $n } of them are overdue.
 }
disclosures-sent = { $n ->
    [0] None has been sent.
    [one] 1 disclosure has been sent.
   *[other] { $n } disclosures have been sent.
 }
disclosure-subject-access = Subject access request
disclosure-court = Court
disclosure-complaint = Complaint
disclosure-audit = Audit
disclosure-inspection = Inspection
disclosure-is-sent = Sent
disclosure-is-open = Open
disclosure-to = To whom
disclosure-why = Why
disclosure-requested = Asked for on
disclosure-due = Due
disclosure-completed = Sent on

## Whole file
whole-file = Whole file
whole-lead = Everything on one page, to be printed. Entries, oldest first: { $n }. Each keeps the number that it has in the chronology; paragraph 5 of entry 3 is numbered 3.5.

## The answers of other pages
people-n = { $n ->
    [0] Nobody is named in this case.
    [one] 1 person is named.
   *[other] { $n } people are named.
 }
staff-n = { $n ->
    [0] No member of staff is named.
    [one] 1 member of staff is named.
   *[other] { $n } members of staff are named.
 }
people-unasked = { $n ->
    [one] Of 1 service user no language preference is stated.
   *[other] Of { $n } service users no language preference is stated.
 }
documents-n = { $n ->
    [0] No document is registered.
    [one] 1 document is registered.
   *[other] { $n } documents are registered.
 }
documents-not-there = { $n ->
    [one] The file of 1 document is not there.
   *[other] The files of { $n } documents are not there.
 }
documents-unused = { $n ->
    [one] No entry uses 1 of them.
   *[other] No entry uses { $n } of them.
 }
plan-begun = The plan was begun on { $date }.
plan-actions-n = { $n ->
    [0] It has no action.
    [one] It has 1 action.
   *[other] It has { $n } actions.
 }
plan-lacking = { $n ->
    [one] In 1 action a What, a Why or a How is missing.
   *[other] In { $n } actions a What, a Why or a How is missing.
 }
plan-updated = It was last added to on { $date }.
plan-unlinked = { $n ->
    [one] 1 allocation or enquiries report is not linked from it.
   *[other] { $n } allocations and enquiries reports are not linked from it.
 }
person-about-n = { $n ->
    [0] No entry is about this person.
    [one] 1 entry is about this person.
   *[other] { $n } entries are about this person.
 }
person-by-n = { $n ->
    [0] No entry is by this person.
    [one] 1 entry is by this person.
   *[other] { $n } entries are by this person.
 }
person-mentioned-n = { $n ->
    [one] 1 other mentions this person.
   *[other] { $n } others mention this person.
 }
person-said-n = { $n ->
    [one] 1 passage is of what this person said.
   *[other] { $n } passages are of what this person said.
 }
person-said-of-n = { $n ->
    [one] 1 is of what others said of this person.
   *[other] { $n } are of what others said of this person.
 }

## A copy for somebody outside
copy-mark = [redacted: { $name }]
copy-person = person { $letters }
copy-notice = This is confidential family court material. It must not be published or shared.
copy-for = Copy for { $name }
copy-for-behalf = Copy for { $name }, asked for on behalf of { $child }
copy-for-behalf-unnamed = Copy for { $name }, asked for on behalf of a child
copy-page-n = Page { NUMBER($n) } of { NUMBER($total) }
copy-entry-n = Entry { NUMBER($n) }
copy-document-n = Document { NUMBER($n) }
copy-turn = Page before and page after
copy-before = Before
copy-after = Next
copy-first = Start here
copy-key = What the marks mean
copy-contents = What is here, by date
copy-documents = Documents
copy-words = Words explained
copy-whole = Everything on one page
copy-search = Find words
copy-about = About this copy
copy-nav-first = Start
copy-nav-key = Marks
copy-nav-contents = Contents
copy-nav-documents = Documents
copy-nav-words = Words
copy-nav-whole = Print
copy-nav-search = Find
copy-nav-about = About
copy-first-heading = What is written about you
copy-first-heading-behalf = What is written about { $child }
copy-first-heading-behalf-unnamed = What is written about the child
copy-first-heading-other = A copy of the record
copy-dear = Dear { $name },
copy-asked = On { $date } you asked to see what is written about you. This is your copy.
copy-asked-behalf = On { $date } you asked to see what is written about { $child }. This is your copy.
copy-asked-behalf-unnamed = On { $date } you asked to see what is written about a child. This is your copy.
copy-asked-other = It was asked for on { $date }.
copy-care = Some of it may be hard to read. You do not have to read it all at once. It can help to have someone with you whom you trust.
copy-kind-subject-access = You have a right to ask for this.
copy-kind-court = This copy of the record was made for the court.
copy-kind-complaint = This copy of the record was made to look into a complaint.
copy-kind-audit = This copy of the record was made for an audit.
copy-kind-inspection = This copy of the record was made for an inspection.
copy-scope = What was asked for:
copy-court = The court:
copy-here = What is here
copy-holds = { $entries ->
    [0] There are no entries here.
    [one] There is one entry here.
   *[other] There are { $entries } entries here.
  }{ $documents ->
    [0] { "" }
    [one] { " " }There is one document too.
   *[other] { " " }There are { $documents } documents too.
  }
copy-here-how = Each entry tells of one thing that happened. The oldest comes first.
copy-here-other-language = Some of it was written in Welsh, and is here in Welsh.
copy-left = What was left out, and why
copy-left-why = Some parts are not in this copy. A person thought about each one and decided. A mark in square brackets shows where a part is missing. Here are the marks, and why each is there.
copy-left-none = There is no mark in this copy.
copy-left-silent = Sometimes the law lets us leave a part out without a mark. We say this in every copy.
copy-people = Some people are called “person A”, “person B” and so on. A letter always means the same person. We cannot say who they are.
copy-people-heading = People called by a letter
copy-count = { $count ->
    [one] This reason comes up once.
   *[other] This reason comes up { $count } times.
  }
copy-ask = Whom to ask
copy-ask-how = You can ask us about anything in this copy. You can ask for help to read it.
copy-right = If something is wrong
copy-right-how = If something here is wrong, tell us. You can ask us to put it right. If we do not agree, you can ask us to write down what you say.
copy-right-how-other = If something here seems wrong, please tell us, so that we can look at the record again.
copy-complain = If you are not happy with this copy
copy-complain-other = How to complain about this copy
copy-data = How we use what we write down
copy-answer-controller = Who keeps it
copy-answer-purposes = What it is for
copy-answer-categories = What kind of things are kept
copy-answer-recipients = Who may see it
copy-answer-retention = How long it is kept
copy-answer-sources = Where it comes from
copy-answer-rights = Your rights
copy-answer-automated-decisions = Decisions made by a computer
copy-answer-transfers = Whether it is sent abroad
copy-key-what = A mark in square brackets shows that something was left out. It does not show how long it was.
copy-key-ask = Questions about the marks
copy-key-ask-how = Anything that was left out can be looked at again. The first page says whom to ask.
copy-contents-none = There is no entry in this copy.
copy-no-year = Date not known
copy-what = What it was
copy-when = When it happened
copy-recorded = When it was written down
copy-author = Who wrote it
copy-place = Where
copy-documents-what = These are papers that were kept with what was written.
copy-words-what = These words are in this copy. Here is what they mean.
copy-words-none = No word in this copy needs to be explained.
copy-search-what = Type a word, or more than one. You will see each place in this copy that has them all.
copy-search-hint = You do not need capital letters or accents. Put words that belong together in quotation marks: "the front door".
copy-search-without-script = The search does not work here, because JavaScript is off in your browser. You can still find a word. Open this page, press Ctrl and F, and type the word:
copy-search-loading = Getting ready …
copy-search-failed = The search did not work. Was the whole folder copied?
copy-search-none = Nothing found. Check the spelling, or use fewer words.
copy-about-what = This folder holds pages for a web browser. Nothing in it is sent anywhere, and no internet is needed.
copy-about-check = The file manifest.json lists every file of this copy, so that anyone can check that none was changed.

## A caseload
nav-caseload = Cases
nav-practitioners = By practitioner
nav-hearings = Hearings
caseload = Caseload
caseload-nav = This caseload
caseload-root-title = Caseload: choose a language
caseload-open = Open the caseload in English
caseload-holds = Each case has a whole bundle of its own, in a folder below the folder “cases”. It can be handed on by itself: nothing in it leads back here or says what other cases there are.
case = Case
practitioner = Practitioner
overdue = Overdue
hearing-next = Next hearing
case-broken = Could not be read
cases-order = Cases that could not be read stand first, then those with most overdue, then those with most errors.
cases-none = There is no case in this caseload.
cases-n = { $n ->
    [0] There is no case in this caseload.
    [one] 1 case is in this caseload.
   *[other] { $n } cases are in this caseload.
 }
cases-broken = { $n ->
    [one] 1 case could not be read.
   *[other] { $n } cases could not be read.
 }
cases-overdue = { $n ->
    [0] Nothing is overdue in any case that could be read.
    [one] { $all ->
        [one] Something is overdue in it.
       *[other] 1 of { $all } cases has something overdue.
    }
   *[other] { $n } of { $all } cases have something overdue.
 }
cases-errors = { $n ->
    [0] No error was found in any of them.
    [one] Errors were found in 1 case.
   *[other] Errors were found in { $n } cases.
 }
cases-broken-heading = Cases that could not be read
cases-broken-means = These cases have no pages, and nothing is counted of them. The command “cofnod check” shows all that was found in them.
broken-case-file = The file case.yaml of this case cannot be read.
broken-theme = The theme that this case’s own settings name cannot be used. Building the case alone says why.
caseload-broken-not-counted = { $n ->
    [one] 1 case could not be read and is not counted here.
   *[other] { $n } cases could not be read and are not counted here.
 }
caseload-next-hearing = The next hearing is on { $date }, { $days ->
    [0] today
    [one] in 1 day
   *[other] in { $days } days
 }: { $kind }, case { $reference }.
caseload-filter = Choose cases
caseload-words = Words in the row
caseload-all = All
caseload-only-overdue = With something overdue alone
caseload-shown = Cases shown: { $n } of { $all }
overdue-actions-n = { $n ->
    [one] 1 action
   *[other] { $n } actions
 }
overdue-dates-n = { $n ->
    [one] 1 date
   *[other] { $n } dates
 }
overdue-disclosures-n = { $n ->
    [one] 1 disclosure
   *[other] { $n } disclosures
 }
practitioners-all = All practitioners
practitioners-names = Cases are counted for the practitioner to whom they are allocated, late records for their author. People are told apart by their names as the cases have them.
practitioners-none = No case could be read, so there is nobody to show.
practitioners-n = { $n ->
    [0] No case is allocated to anybody.
    [one] 1 practitioner has all the cases that are allocated.
   *[other] { $n } practitioners have cases allocated to them.
 }
practitioners-overdue = { $n ->
    [0] None of them has anything overdue.
    [one] 1 of them has something overdue.
   *[other] { $n } of them have something overdue.
 }
practitioners-late = { $n ->
    [0] No entry was recorded late.
    [one] 1 entry was recorded late.
   *[other] { $n } entries were recorded late.
 }
practitioner-nobody = Allocated to nobody
practitioner-no-cases = No case of this caseload is allocated to this person.
late-own = Own entries recorded late
cases-of = Cases of { $name }
hearings-title = Hearings to come
hearings-n = { $n ->
    [one] 1 hearing is still to come.
   *[other] { $n } hearings are still to come.
 }
hearings-none = No hearing is still to come in any case that could be read.
