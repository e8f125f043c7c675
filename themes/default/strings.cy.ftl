## Pob testun Cymraeg ar dudalennau'r bwndel. Yr un enwau a'r un newidynnau sydd yn strings.en.ftl.
## Brawddegau cyfan sydd yma: ni roddir dim at ei gilydd o ddarnau.

## Ffrâm pob tudalen
skip = Neidio i’r prif gynnwys
language-nav = Iaith
nav-label = Yr achos hwn
nav-overview = Trosolwg
nav-chronology = Cronoleg
nav-case-plan = Cynllun achos
nav-people = Pobl
nav-documents = Dogfennau
nav-standards = Safonau
nav-about = Ynghylch
case-title = Achos { $reference }
as-at = Fel yr oedd ar { $date }
made-by = Lluniwyd gan y rhaglen cofnod { $version }
protective-marking = Marc diogelwch
in-english = (yn Saesneg)
in-welsh = (yn Gymraeg)
language-en = Saesneg
language-cy = Cymraeg
not-stated = Heb ei nodi
none = Dim
see-all-entries = Pob cofnod, y diweddaraf yn gyntaf
scroll-table = Tabl: { $caption }

## Y dudalen sy'n dewis iaith
root-title = Ffeil achos { $reference }
root-open = Agor y ffeil achos yn Gymraeg

## Trosolwg
overview-standing = Sefyllfa’r achos
figure-entries = Cofnodion
figure-without-welsh = Heb destun Cymraeg
figure-without-english = Heb destun Saesneg
figure-overdue = Heibio’r terfyn amser
figure-unread = Ni ellid eu darllen
key-dates = Dyddiadau allweddol
what = Beth
date = Dyddiad
state = Statws
state-done = Cwblhawyd
state-past = Wedi bod
state-today = Heddiw
state-overdue = { $days ->
    [two] { $days } ddiwrnod yn hwyr
   *[other] { $days } diwrnod yn hwyr
 }
state-in = { $days ->
    [two] Ymhen { $days } ddiwrnod
   *[other] Ymhen { $days } diwrnod
 }
date-involved = Dechrau ymwneud â’r achos
date-allocated = Dyrannwyd
date-plan = Dechrau’r cynllun achos
date-closed = Caewyd
latest-entries = Y cofnodion diweddaraf
who-is-who = Pwy yw pwy
people-of-case = Pobl
staff-of-case = Staff
allocated-practitioner = Ymarferydd a ddyrannwyd
law = Cyfraith
law-private = Cyfraith breifat
law-public = Cyfraith gyhoeddus
law-public-urgent = Cyfraith gyhoeddus, achos brys
pathway-cap = Rhaglen Trefniadau Plant
pathway-pathfinder = Braenaru
court = Llys
court-case-number = Rhif achos y llys
previous-cases = Achosion blaenorol
case-open = Ar agor
case-closed-on = Caewyd, { $date }

## Cronoleg
chronology = Cronoleg
chronology-newest = Y diweddaraf yn gyntaf
chronology-oldest = Yr hynaf yn gyntaf
chronology-by-age = Cronoleg, yr hynaf yn gyntaf
chronology-order = Trefn
only-significant = Digwyddiadau arwyddocaol yn unig
entries-count = Cofnodion: { $n }
by-author-recorded = Gan { $author }, cofnodwyd { $date }
by-author = Gan { $author }
by-author-same-day = Gan { $author }, cofnodwyd yr un diwrnod
kind-unknown = Cofnod
number = Rhif
event = Digwyddiad
recorded = Cofnodwyd
no-entries = Nid oes cofnodion.

## Cofnod
entry-details = Manylion
event-date = Dyddiad y digwyddiad
recorded-date = Dyddiad cofnodi
how-soon = Pa mor fuan
how-soon-same-day = Yr un diwrnod
how-soon-days = { $days ->
    [two] { $days } ddiwrnod ar ôl y digwyddiad
   *[other] { $days } diwrnod ar ôl y digwyddiad
 }
kind = Math
author = Awdur
people-field = Pobl
seen = Gwelwyd
seen-alone = Gwelwyd heb riant na gofalwr
languages-field = Iaith
contact-present = Yn bresennol
contact-place = Lleoliad
contact-length = Hyd
minutes = { $n ->
    [one] { $n } funud
    [two] { $n } funud
   *[other] { $n } munud
 }
tools-used = Offer a ddefnyddiwyd
tags = Tagiau
purpose = Diben
purpose-safeguarding-enquiry = Ymholiad diogelu
purpose-assessment = Asesiad
aide-memoire = Nodyn llawysgrifen
aide-memoire-destroyed = { $identifier }: dinistriwyd yn ddiogel, { $date }
aide-memoire-kept = { $identifier }: heb gofnod iddo gael ei ddinistrio
flags = Marciau
flag-safeguarding = Diogelu
flag-health = Data iechyd
flag-direct-work = Gwaith uniongyrchol
flag-significant = Arwyddocaol
flag-late = Cofnodwyd yn hwyr
stage = Cam
report-completed = Cwblhawyd yr adroddiad
hearing = Gwrandawiad
outcomes = Canlyniadau
outcomes-not = Heb fod yn ganlyniad
allocated-to = Dyrannwyd i
forwarded = Anfonwyd ymlaen
commenced = Dechreuwyd
allocation-disputed = Mae anghydfod ynghylch y dyraniad.
allocation-not-disputed = Nid oes anghydfod ynghylch y dyraniad.
allocation-dispute = Dyraniad
referred-to = Atgyfeiriwyd at
referred-on = Dyddiad atgyfeirio
supervisor = Goruchwyliwr
only-other-text = Nid yw’r cofnod hwn ar gael yn Gymraeg. Dyma’r testun Saesneg.
text-en = Testun Saesneg
text-cy = Testun Cymraeg
translated-by-person = Cyfieithwyd gan berson
translated-checked = Cyfieithwyd gan beiriant; gwiriwyd gan { $name }
translated-unchecked = Cyfieithwyd gan beiriant ac ni wiriwyd y cyfieithiad. Peidiwch â dibynnu arno.
corrects = Yn cywiro
corrected-by = Cywirwyd gan
corrects-note = Mae’r cofnod hwn yn cywiro un cynharach, sy’n aros fel y’i hysgrifennwyd.
corrected-note = Mae’r cofnod hwn wedi’i gywiro. Mae’n aros yma fel y’i hysgrifennwyd.
links-to = Dolenni i
mentioned-in = Crybwyllir yn
documents-used = Dogfennau
older-entry = Cynharach
newer-entry = Diweddarach
entry-nav = Cynharach a diweddarach
paragraph-n = Paragraff { $n }
findings-here = I’r goruchwyliwr
empty-text = Nid oes geiriau yn y testun hwn.
footnotes = Nodiadau
back-to-text = Yn ôl i’r testun
confidence-note = Ni ddylid dweud wrth: { $names }
table-in-paragraph = Tabl ym mharagraff { $n }
task-done = Wedi’i wneud
task-open = Heb ei wneud
no-date = Heb ddyddiad
plan-update = Diweddariad, { $date }
place-line = { $path }, llinell { $n }
table-in-text = Tabl
action-by-date = erbyn { $date }

## Cofnod na ellid ei ddarllen
unread-page-title = Ni ellid darllen: { $name }
unread-title = Ni ellid darllen y cofnod hwn
unread-lead = Nid oes dim wedi’i adael allan: mae’r testun isod fel y mae yn y ffeil.
unread-wrong = Beth sydd o’i le
unread-text = Y ffeil fel y mae

## Cynllun achos
case-plan = Cynllun achos
no-case-plan = Nid oes cynllun achos.
plan-actions = Camau gweithredu
plan-no-actions = Nid oes yn y cynllun gam gweithredu â Beth, Pam neu Sut.
plan-text = Y cynllun fel y’i hysgrifennwyd
plan-stands-to = Dyraniad ac ymholiadau
plan-links = Dolenni yn y cynllun
plan-does-not-link = Heb ddolen yn y cynllun
earlier-plans = Cynlluniau achos cynharach
part-missing = Heb ei nodi

## Pobl
people = Pobl
name = Enw
role = Rôl
party = Parti
party-yes = Yn barti
preferred-language = Dewis iaith
born = Ganwyd
also-known-as = Enwau eraill
organisation = Sefydliad
informed = Cafodd wybod am y cofnodi
last-entry = Cofnod diwethaf
entries-about = Cofnodion am y person hwn
entries-by = Cofnodion gan y person hwn
mentions = Crybwyllir yn
said-by = Yr hyn a ddywedodd y person hwn
said-of = Yr hyn a ddywedodd eraill am y person hwn
confidential = Nid i neb arall
confidential-note = Mae’r manylion hyn yn gyfrinachol. Ni chaiff yr un datgeliad i neb arall eu cynnwys.
no-people = Ni enwir neb yn yr achos hwn.

## Dogfennau
documents = Dogfennau
document = Dogfen
tool = Offeryn
used-in = Defnyddiwyd yn
no-documents = Nid oes dogfen wedi’i chofrestru.

## Safonau
standards = Safonau
standards-summary = Crynodeb
by-paragraph = Fesul paragraff
finding = Canfyddiad
place = Lle
help = Beth i’w wneud
severity = Difrifoldeb
severity-error = Gwall
severity-warning = Rhybudd
severity-advice = Cyngor
severity-error-many = Gwallau
severity-warning-many = Rhybuddion
severity-advice-many = Cyngor
severity-error-means = yr hyn y mae’n rhaid ei wneud yn ôl y safon
severity-warning-means = yr hyn y dylid ei wneud yn ôl y safon
severity-advice-means = yr hyn y gellir ei wneud, neu’r hyn na all neb ond person ei farnu
standards-lead = Sut mae’r achos hwn yn cymharu â phob paragraff o’r safon.
standards-kept-means = Ystyr “cedwir” yma yw bod pob rheol sy’n edrych ar y paragraff wedi’i throi ymlaen ac na chanfu ddim. Geiriau, dyddiadau a meysydd a wêl rheol; pobl sy’n barnu a yw’r cofnod yn wir, yn deg ac yn gyflawn.
standing-kept = { $n ->
    [zero] Ni chedwir yr un paragraff yn llawn.
    [one] Cedwir 1 paragraff, hyd y gall y rhaglen weld.
    [two] Cedwir { $n } baragraff, hyd y gall y rhaglen weld.
    [few] Cedwir { $n } pharagraff, hyd y gall y rhaglen weld.
    [many] Cedwir { $n } pharagraff, hyd y gall y rhaglen weld.
   *[other] Cedwir { $n } paragraff, hyd y gall y rhaglen weld.
 }
standing-part = { $n ->
    [zero] Nid oes rhan o’r un ohonynt i berson ei barnu.
    [one] Mewn 1 ohonynt mae rhan i berson ei barnu.
    [two] Mewn { $n } ohonynt mae rhan i berson ei barnu.
    [few] Mewn { $n } ohonynt mae rhan i berson ei barnu.
    [many] Mewn { $n } ohonynt mae rhan i berson ei barnu.
   *[other] Mewn { $n } ohonynt mae rhan i berson ei barnu.
 }
standing-form = { $n ->
    [zero] Ni chedwir yr un paragraff gan ffurf y ffeil ei hun.
    [one] Cedwir 1 paragraff gan ffurf y ffeil ei hun.
    [two] Cedwir { $n } baragraff gan ffurf y ffeil ei hun.
    [few] Cedwir { $n } pharagraff gan ffurf y ffeil ei hun.
    [many] Cedwir { $n } pharagraff gan ffurf y ffeil ei hun.
   *[other] Cedwir { $n } paragraff gan ffurf y ffeil ei hun.
 }
standing-not-kept = { $n ->
    [zero] Ni chanfuwyd paragraff nas cedwir.
    [one] Ni chedwir 1 paragraff.
    [two] Ni chedwir { $n } baragraff.
    [few] Ni chedwir { $n } pharagraff.
    [many] Ni chedwir { $n } pharagraff.
   *[other] Ni chedwir { $n } paragraff.
 }
standing-waived = { $n ->
    [zero] Ni hepgorwyd dim a ganfuwyd.
    [one] Hepgorwyd yr hyn a ganfuwyd mewn 1 paragraff.
    [two] Hepgorwyd yr hyn a ganfuwyd mewn { $n } baragraff.
    [few] Hepgorwyd yr hyn a ganfuwyd mewn { $n } pharagraff.
    [many] Hepgorwyd yr hyn a ganfuwyd mewn { $n } pharagraff.
   *[other] Hepgorwyd yr hyn a ganfuwyd mewn { $n } paragraff.
 }
standing-not-checked = { $n ->
    [zero] Gwirir pob paragraff yn llawn.
    [one] Ni wirir yn llawn 1 paragraff: diffoddwyd rheol.
    [two] Ni wirir yn llawn { $n } baragraff: diffoddwyd rheol.
    [few] Ni wirir yn llawn { $n } pharagraff: diffoddwyd rheol.
    [many] Ni wirir yn llawn { $n } pharagraff: diffoddwyd rheol.
   *[other] Ni wirir yn llawn { $n } paragraff: diffoddwyd rheol.
 }
standing-person = { $n ->
    [zero] Nid oes paragraff i berson ei farnu.
    [one] Mae 1 paragraff i berson ei farnu.
    [two] Mae { $n } baragraff i berson ei farnu.
    [few] Mae { $n } pharagraff i berson ei farnu.
    [many] Mae { $n } pharagraff i berson ei farnu.
   *[other] Mae { $n } paragraff i berson ei farnu.
 }
standing-not-applicable = { $n ->
    [zero] Mae pob paragraff yn berthnasol i’r achos hwn.
    [one] Nid yw 1 paragraff yn berthnasol i’r achos hwn.
    [two] Nid yw { $n } baragraff yn berthnasol i’r achos hwn.
    [few] Nid yw { $n } pharagraff yn berthnasol i’r achos hwn.
    [many] Nid yw { $n } pharagraff yn berthnasol i’r achos hwn.
   *[other] Nid yw { $n } paragraff yn berthnasol i’r achos hwn.
 }
standing-unread = { $n ->
    [zero] Darllenwyd pob cofnod.
    [one] Ni ellid darllen 1 cofnod, ac nid oes rheol wedi edrych arno.
    [two] Ni ellid darllen { $n } gofnod, ac nid oes rheol wedi edrych arnynt.
    [few] Ni ellid darllen { $n } chofnod, ac nid oes rheol wedi edrych arnynt.
    [many] Ni ellid darllen { $n } chofnod, ac nid oes rheol wedi edrych arnynt.
   *[other] Ni ellid darllen { $n } cofnod, ac nid oes rheol wedi edrych arnynt.
 }
not-kept-n = { $n ->
    [zero] Ni chedwir: dim canfyddiadau
    [one] Ni chedwir: 1 canfyddiad
    [two] Ni chedwir: { $n } ganfyddiad
    [few] Ni chedwir: { $n } chanfyddiad
    [many] Ni chedwir: { $n } chanfyddiad
   *[other] Ni chedwir: { $n } canfyddiad
 }
advice-n = Cyngor: { $n }
judged-kept = Cedwir
judged-form = Cedwir gan ei ffurf
judged-not-checked = Ni wirir yn llawn
judged-part = Mae rhan i berson ei barnu
off-in = Diffoddwyd yn { $path }: { $rules }
see = Gweler:
the-rest = Y paragraff yn ei gyfanrwydd
waived-by = Hepgorwyd gan { $name } ar { $date }.
section-house = Paragraffau’r tîm ei hun
section-settings = Rheolau a drowyd ymlaen gan y gosodiadau
settings-1 = Rheolau y tu hwnt i’r safon
judged-not-applicable = Ddim yn berthnasol
judged-person = I berson ei farnu
waivers = Hepgoriadau
waiver-reason = Rheswm
waiver-approver = Cymeradwywyd gan
waiver-date = Cymeradwywyd ar
no-waivers = Ni hepgorwyd yr un canfyddiad.
waived-n = Hepgorwyd: { $n }
timeliness = Pa mor fuan y gwnaed y cofnodion
timeliness-lead = { $count ->
    [working] O’r digwyddiad i’r cofnod. Gofynnir yma am yr un diwrnod; nifer y diwrnodau gwaith fan bellaf: { $days }.
   *[calendar] O’r digwyddiad i’r cofnod, mewn diwrnodau calendr. Gofynnir yma am yr un diwrnod; nifer y diwrnodau fan bellaf: { $days }.
}
timeliness-same-day = Yr un diwrnod
timeliness-within = { $count ->
    [working] Yn hwyrach, o fewn y terfyn (diwrnodau gwaith: { $days })
   *[calendar] { $days ->
        [2] 1 i 2 ddiwrnod
       *[other] 1 i { $days } diwrnod
    }
}
timeliness-late = { $count ->
    [working] Dros y terfyn (diwrnodau gwaith: { $days })
   *[calendar] { $days ->
        [2] Mwy na 2 ddiwrnod
       *[other] Mwy na { $days } diwrnod
    }
}
entries = Cofnodion
share = Cyfran
percent = { $n }%
section-format = Ffurf y ffeil ei hun
format-1 = Gellir darllen y ffeiliau, ac mae popeth gofynnol ynddynt

## Ynghylch
about = Ynghylch
about-holds = Yr hyn sydd yn y bwndel hwn
about-drafts = Gadewir allan gofnodion sydd wedi’u nodi’n ddrafftiau.
about-made = Sut y’i lluniwyd
about-made-text = Lluniwyd y tudalennau hyn gan y rhaglen cofnod { $version } o ffolder yr achos, fel yr oedd ar { $date }. Mae’r un ffolder, yr un dyddiad a’r un rhaglen yn rhoi’r un tudalennau eto. Nid oes dim arnynt yn cael ei nôl o rwydwaith.
about-companions = Dogfennau a ddarllenir gydag ef
about-separate = Mae i ddyrannu, atgyfeiriadau diogelu a goruchwylio eu canllawiau eu hunain, ac ni fernir dim yma yn ôl y rheini.
about-standard-of = Mae’r canfyddiadau’n dilyn y safon hon:
about-standard = Y safon
about-check = Sut i’w wirio
about-check-text = Mae’r ffeil manifest.json yn rhestru pob ffeil a’i swm gwirio. Mae’r gorchymyn hwn yn eu cymharu:
about-key = Sut y marcir y testun
about-key-lead = Mae gan bob math o osodiad ei air a’i siâp ei hun.
about-cite = Rhifir paragraffau er mwyn eu dyfynnu; mae’r rhif yn ddolen i’w baragraff.
mark = Marc
meaning = Ystyr
key-fact = Yr hyn a welodd neu a glywodd yr awdur yn uniongyrchol.
key-opinion = Dehongliad yr awdur o ymddygiad neu ddigwyddiadau.
key-hearsay = Yr hyn a adroddodd rhywun arall ac na ellid ei wirio.
key-verified = Yr hyn a adroddwyd ac a wiriwyd wedyn.
key-said = Geiriau a glywodd yr awdur: ffaith iddynt gael eu dweud, a dim mwy.
key-analysis = Ystyr yr wybodaeth o’i chymryd gyda’i gilydd.
key-decision = Yr hyn a benderfynwyd; mae’r rheswm yn dilyn.
key-safeguarding = Pryder am ddiogelwch rhywun, a’r hyn a wnaed.
key-action = Yr hyn sydd i’w wneud, gan bwy ac erbyn pryd.

## Mathau o gofnod
type-allocation = Dyraniad
type-cap = Cofnod Rhaglen Trefniadau Plant
type-case-plan = Cynllun achos
type-casework = Cofnod gwaith achos
type-assessment = Asesiad
type-safeguarding-referral = Atgyfeiriad diogelu
type-contact-activity-referral = Atgyfeiriad gweithgaredd cyswllt
type-supervision = Goruchwyliaeth

## Gweithgareddau gwaith achos
activity-telephone-call = Galwad ffôn
activity-email = E-bost
activity-letter = Llythyr
activity-meeting = Cyfarfod
activity-home-visit = Ymweliad cartref
activity-court-attendance = Mynychu’r llys
activity-legal-advice = Cyngor cyfreithiol
activity-legal-discussion = Trafodaeth â chynrychiolydd cyfreithiol
activity-assessment-interview = Cyfweliad asesu
activity-contact-observation = Arsylwi cyswllt
activity-conciliation = Cymodi
activity-agency-enquiry = Ymholiad asiantaeth
activity-contact-centre-referral = Atgyfeiriad i ganolfan gyswllt
activity-working-together-for-children-referral = Atgyfeiriad Gweithio Gyda’n Gilydd er lles Plant
activity-third-party-check = Gwiriad trydydd parti
activity-further-safeguarding-checks = Gwiriadau diogelu pellach
activity-other-referral = Atgyfeiriad arall
activity-file-note = Nodyn ffeil

## Rolau
role-child = Plentyn
role-mother = Mam
role-father = Tad
role-parent = Rhiant
role-grandparent = Nain/Taid (Mam-gu/Tad-cu)
role-sibling = Brawd neu chwaer
role-carer = Gofalwr
role-relative = Perthynas
role-partner = Partner
role-professional = Gweithiwr proffesiynol
role-other = Arall
staff-family-court-adviser = Cynghorydd Llys Teulu
staff-family-court-social-worker = Gweithiwr Cymdeithasol Llys Teulu
staff-practice-manager = Rheolwr Ymarfer
staff-head-of-operations = Pennaeth Gweithrediadau
staff-business-support = Cymorth Busnes

## Mathau o ddogfen
document-assessment-tool = Offeryn asesu
document-analysis-report-template = Templed adroddiad dadansoddi
document-letter = Llythyr
document-email = E-bost
document-report = Adroddiad
document-order = Gorchymyn
document-form = Ffurflen
document-photograph = Ffotograff
document-other = Arall

## Mathau o wrandawiad
hearing-fhdra = Gwrandawiad cyntaf (FHDRA)
hearing-directions = Gwrandawiad cyfarwyddiadau
hearing-dispute-resolution = Gwrandawiad datrys anghydfod
hearing-fact-finding = Gwrandawiad canfod ffeithiau
hearing-case-management = Gwrandawiad rheoli achos
hearing-issues-resolution = Gwrandawiad datrys materion
hearing-final = Gwrandawiad terfynol
hearing-other = Gwrandawiad arall

## Camau a chanlyniadau'r Rhaglen Trefniadau Plant
stage-safeguarding-enquiries-report = Adroddiad Ymholiadau Diogelu
stage-fhdra = Gwrandawiad cyntaf (FHDRA)
stage-child-impact-report = Adroddiad Effaith ar y Plentyn
outcome-agreement-reached = Cafwyd cytundeb
outcome-consent-order = Gorchymyn cydsynio
outcome-further-hearing = Gwrandawiad pellach
outcome-report-ordered = Gorchmynnwyd adroddiad
outcome-contact-centre-referral = Atgyfeiriad i ganolfan gyswllt
outcome-working-together-for-children-referral = Atgyfeiriad Gweithio Gyda’n Gilydd er lles Plant
outcome-third-party-check = Gwiriad trydydd parti
outcome-further-safeguarding-checks = Gwiriadau diogelu pellach

## Labeli
label-fact = Ffaith
label-opinion = Barn
label-hearsay = Achlust
label-verified = Gwiriwyd
label-hearsay-verified = Adroddwyd, gwiriwyd wedyn
label-said = Dywedodd
label-analysis = Dadansoddiad
label-decision = Penderfyniad
label-reason = Rheswm
label-safeguarding = Diogelu
label-outcome = Canlyniad
label-dispute = Anghydfod
label-what = Beth
label-why = Pam
label-how = Sut
label-tools = Offer
label-update = Diweddariad
label-action = Gweithredu
label-done = Cwblhawyd
