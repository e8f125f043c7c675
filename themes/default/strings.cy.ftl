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

## Dewis cofnodion, a chwilio
chronology-significant = Digwyddiadau arwyddocaol
chronology-significant-title = Digwyddiadau arwyddocaol, yr hynaf yn gyntaf
significant-of = Arwyddocaol: { $n } o { $all }
no-significant = Nid oes cofnod wedi’i nodi’n arwyddocaol. Mae pob cofnod yn y ddwy drefn arall.
chronology-csv = Lawrlwytho fel tabl (CSV)
months = Misoedd
title = Teitl
time = Amser
page = Tudalen
filter = Dewis cofnodion
filter-any = Unrhyw un
filter-person = Am rywun neu’n ei enwi
filter-label = Math o osodiad
filter-from = O’r dyddiad
filter-to = Hyd at y dyddiad
filter-en = Saesneg
filter-cy = Cymraeg
filter-both = Cymraeg a Saesneg
filter-clear = Clirio pob dewis
filter-count = { $n ->
    [zero] { $number } cofnod o { $all }
    [two] { $number } gofnod o { $all }
    [few] { $number } chofnod o { $all }
    [many] { $number } chofnod o { $all }
   *[other] { $number } cofnod o { $all }
 }
filter-none = Nid oes cofnod sy’n cyfateb i’r dewisiadau hyn.
filter-of-page = Mae’r dewisiadau hyn yn edrych ar y cofnodion ar y dudalen hon.
filter-all = Dewis o blith pob cofnod
nav-search = Chwilio
search = Chwilio
search-words = Geiriau i’w canfod
search-hint = Rhaid i bob gair fod yno. Rhowch eiriau sy’n perthyn i’w gilydd mewn dyfynodau: "y plant". Mae seren yn sefyll am unrhyw derfyniad: ysgol*. Nid yw acenion, priflythrennau na threigladau yn gwneud gwahaniaeth.
search-scope = Chwilir yma: testun pob cofnod yn Gymraeg, neu yn Saesneg lle nad oes Cymraeg; pobl a dogfennau. Mae gan y tudalennau Saesneg eu chwilio eu hunain. Ni cheir hyd i fanylion nad ydynt i neb arall: ar dudalen y person ei hun yn unig y maent.
search-without-script = Mae angen JavaScript ar y chwilio, ac nid yw ar waith. Mae’r gronoleg yn rhestru pob cofnod a gellir trefnu’r tabl ohoni; mae Canfod y porwr ei hun yn edrych drwy’r dudalen sydd ar agor.
search-loading = Wrthi’n paratoi’r mynegai …
search-failed = Ni ellid darllen y mynegai. A gopïwyd y ffolder gyfan?
search-count = { $n ->
    [zero] Cafwyd hyd i { $number } tudalen
    [one] Cafwyd hyd i { $number } dudalen
    [two] Cafwyd hyd i { $number } dudalen
    [few] Cafwyd hyd i { $number } tudalen
    [many] Cafwyd hyd i { $number } thudalen
   *[other] Cafwyd hyd i { $number } tudalen
 }
search-none = Ni chafwyd hyd i ddim. Gwiriwch y sillafu, neu defnyddiwch lai o eiriau.
search-more = { $n ->
    [one] Dangos { $number } dudalen arall
    [two] Dangos { $number } dudalen arall
    [many] Dangos { $number } thudalen arall
   *[other] Dangos { $number } tudalen arall
 }
search-places = { $n ->
    [two] { $number } le arall ar y dudalen hon
   *[other] { $number } lle arall ar y dudalen hon
 }
search-paragraph = { $n ->
   *[other] Paragraff { $number }
 }
search-results = Canlyniadau

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

## Siartiau
month = Mis
year = Blwyddyn
chart-all = Pob un
chart-figures = Y ffigurau mewn tabl
timeliness-told = Yn hwyr: { $late } o { $n }.
timeliness-none = Nid yw’r un cofnod yn dweud pryd y bu’r digwyddiad a hefyd pryd y’i cofnodwyd.
activity = Gweithgarwch dros amser
activity-most-month = Y nifer mwyaf o gofnodion mewn un mis: { $n } ({ $month }).
activity-most-year = Y nifer mwyaf o gofnodion mewn un flwyddyn: { $n } ({ $year }).
activity-silent-months = Misoedd heb gofnod: { $n }.
activity-silent-years = Blynyddoedd heb gofnod: { $n }.
group-circle = Cyswllt â phobl
group-square = Papurau a’r llys
group-diamond = Camau’r gwaith
group-triangle = Diogelu
child-line = Diwrnodau y gwelwyd { $name }, o { $from } i { $to }: { $n }.
longest-unseen = Y cyfnod hwyaf heb weld y plentyn
unseen-to-now = Hyd at ddyddiad y ffeil hon
unseen-to-close = Hyd at y diwrnod y caewyd yr achos

## Papur
page-of = Tudalen { $page } o { $pages }
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

## Tudalennau sy'n ateb un cwestiwn yr un
nav-open = Pob tudalen
nav-since = Ers goruchwyliaeth
nav-actions = Camau gweithredu
nav-children = Plant
nav-decisions = Penderfyniadau
nav-safeguarding = Diogelu
nav-statements = Datganiadau
nav-welsh = Cymraeg a Saesneg
nav-disclosures = Datgeliadau
nav-whole-file = Y ffeil gyfan
title-year = { $title }, { $year }
years = Blynyddoedd
rows-n = ({ $n })
unread-not-counted = { $n ->
    [one] Ni ellid darllen 1 ffeil, ac nid yw’r hyn sydd ynddi ar y dudalen hon.
   *[other] Ni ellid darllen { $n } ffeil, ac nid yw’r hyn sydd ynddynt ar y dudalen hon.
 }
rests-on = Yn seiliedig ar
entry = Cofnod
translated-out-of-date = Mae’r testun y gwnaed hwn ohono wedi newid ers hynny.

## Trosolwg: yr ateb
overview-wanting = Yn hwyr neu ar goll
nothing-wanting = Nid oes dim y gwyddys ei fod yn hwyr nac ar goll.
figure-overdue-actions = Camau gweithredu hwyr
figure-overdue-disclosures = Datgeliadau hwyr
figure-unseen = Plant heb gofnod o’u gweld
figure-unreasoned = Penderfyniadau heb reswm
figure-language-missing = Heb destun yn y dewis iaith
figure-documents-not-there = Ffeiliau cofrestredig nad ydynt yno
the-case = Yr achos
dates-overdue = { $n ->
    [one] Mae 1 o ddyddiadau’r achos heibio’r terfyn amser.
   *[other] Mae { $n } o ddyddiadau’r achos heibio’r terfyn amser.
 }
next-hearing = Nesaf: { $kind }, { $date }, { $days ->
    [zero] heddiw.
    [two] ymhen { $days } ddiwrnod.
   *[other] ymhen { $days } diwrnod.
 }

## Ers goruchwyliaeth
since = Ers goruchwyliaeth
since-date = Dyddiad y cofnod goruchwylio diwethaf yw { $date }.
since-happened = { $n ->
    [zero] Nid oes cofnod o ddim a ddigwyddodd wedyn.
    [two] Mae { $n } gofnod o’r hyn a ddigwyddodd wedyn.
    [few] Mae { $n } chofnod o’r hyn a ddigwyddodd wedyn.
    [many] Mae { $n } chofnod o’r hyn a ddigwyddodd wedyn.
   *[other] Mae { $n } cofnod o’r hyn a ddigwyddodd wedyn.
 }
since-written = { $n ->
    [zero] Ni ysgrifennwyd dim wedyn am ddigwyddiad cynharach.
    [one] Ysgrifennwyd { $n } cofnod wedyn am ddigwyddiad cynharach.
    [two] Ysgrifennwyd { $n } gofnod wedyn am ddigwyddiadau cynharach.
    [few] Ysgrifennwyd { $n } chofnod wedyn am ddigwyddiadau cynharach.
    [many] Ysgrifennwyd { $n } chofnod wedyn am ddigwyddiadau cynharach.
   *[other] Ysgrifennwyd { $n } cofnod wedyn am ddigwyddiadau cynharach.
 }
since-late = Cofnodwyd { $n } ohonynt yn hwyr.
since-no-supervision = Nid oes cofnod goruchwylio ar y ffeil hon, felly mae popeth sydd arni yma.
since-all = { $n ->
    [zero] Nid oes cofnodion.
    [two] Mae { $n } gofnod isod.
    [few] Mae { $n } chofnod isod.
    [many] Mae { $n } chofnod isod.
   *[other] Mae { $n } cofnod isod.
 }
since-happened-heading = Digwyddodd wedyn
since-written-heading = Digwyddodd cynt, ysgrifennwyd wedyn
since-all-heading = Pob cofnod
since-nothing = Nid oes cofnod o ddim a ddigwyddodd wedyn.

## Camau gweithredu
actions = Camau gweithredu
actions-none = Ni chofnodwyd unrhyw gam gweithredu yn yr achos hwn. Paragraff y mae cofnod yn ei farcio felly yw cam gweithredu; mae gan y cynllun achos ei gamau ei hun.
actions-overdue = { $n ->
    [zero] Nid oes cam gweithredu’n hwyr.
    [two] Mae { $n } gam gweithredu’n hwyr.
    [few] Mae { $n } cham gweithredu’n hwyr.
    [many] Mae { $n } cham gweithredu’n hwyr.
   *[other] Mae { $n } cam gweithredu’n hwyr.
 }
actions-due = { $n ->
    [zero] Nid oes cam gweithredu i’w gyflawni.
    [one] Mae { $n } cam gweithredu i’w gyflawni.
    [two] Mae { $n } gam gweithredu i’w cyflawni.
    [few] Mae { $n } cham gweithredu i’w cyflawni.
    [many] Mae { $n } cham gweithredu i’w cyflawni.
   *[other] Mae { $n } cam gweithredu i’w cyflawni.
 }
actions-soon = { $n ->
    [one] Mae { $n } ohonynt i’w gyflawni o fewn { $days } diwrnod.
   *[other] Mae { $n } ohonynt i’w cyflawni o fewn { $days } diwrnod.
 }
actions-undated = { $n ->
    [two] Nid oes dyddiad i { $n } gam gweithredu.
    [few] Nid oes dyddiad i { $n } cham gweithredu.
    [many] Nid oes dyddiad i { $n } cham gweithredu.
   *[other] Nid oes dyddiad i { $n } cam gweithredu.
 }
actions-done = { $n ->
    [two] Cwblhawyd { $n } gam gweithredu.
    [few] Cwblhawyd { $n } cham gweithredu.
    [many] Cwblhawyd { $n } cham gweithredu.
   *[other] Cwblhawyd { $n } cam gweithredu.
 }
actions-closed = { $n ->
    [zero] Mae’r achos wedi’i gau, ac nid oes cam gweithredu ar ôl.
    [one] Mae’r achos wedi’i gau; nid oes cofnod o gyflawni { $n } cam gweithredu.
    [two] Mae’r achos wedi’i gau; nid oes cofnod o gyflawni { $n } gam gweithredu.
    [few] Mae’r achos wedi’i gau; nid oes cofnod o gyflawni { $n } cham gweithredu.
    [many] Mae’r achos wedi’i gau; nid oes cofnod o gyflawni { $n } cham gweithredu.
   *[other] Mae’r achos wedi’i gau; nid oes cofnod o gyflawni { $n } cam gweithredu.
 }
actions-overdue-heading = Yn hwyr
actions-due-heading = I’w cyflawni
actions-left-heading = Heb gofnod o’u cyflawni
actions-undated-heading = Heb ddyddiad
actions-done-heading = Cwblhawyd
state-not-done = Heb gofnod o’i gyflawni

## Plant
children = Plant
children-none = Ni enwir plentyn yn yr achos hwn.
child-never-seen = Nid oes cofnod o weld { $name }.
child-seen-never-alone = Gwelwyd { $name } ddiwethaf ar { $date }, { $days ->
    [zero] heddiw;
    [two] { $days } ddiwrnod yn ôl;
   *[other] { $days } diwrnod yn ôl;
 } nid oes cofnod o weld y plentyn heb riant na gofalwr.
child-seen-alone = Gwelwyd { $name } ddiwethaf ar { $date }, { $days ->
    [zero] heddiw,
    [two] { $days } ddiwrnod yn ôl,
   *[other] { $days } diwrnod yn ôl,
 } heb riant na gofalwr.
child-seen = Gwelwyd { $name } ddiwethaf ar { $date }, { $days ->
    [zero] heddiw,
    [two] { $days } ddiwrnod yn ôl,
   *[other] { $days } diwrnod yn ôl,
 } a heb riant na gofalwr ddiwethaf ar { $alone }.
child-longest = Y cyfnod hwyaf heb weld { $name } oedd { $days ->
    [two] { $days } ddiwrnod,
   *[other] { $days } diwrnod,
 } o { $from } i { $to }.
age = Oedran
age-n = { $n } oed
last-seen = Gwelwyd ddiwethaf
last-seen-alone = Gwelwyd ddiwethaf heb riant na gofalwr
never-recorded = Heb gofnod
days-ago = { $days ->
    [zero] Heddiw
    [two] { $days } ddiwrnod yn ôl
   *[other] { $days } diwrnod yn ôl
 }
days-n = { $days ->
    [two] { $days } ddiwrnod
   *[other] { $days } diwrnod
 }
not-seen = Heb gofnod o weld y plentyn
child-when-seen = Pryd y gwelwyd
child-table = Pryd y gwelwyd { $name }
by-whom = Gan bwy
written-in = Ysgrifennwyd yn
since-before = Ers y tro blaenorol
longest = Yr hwyaf
child-no-sightings = Nid oes cofnod yn dweud bod y plentyn hwn wedi’i weld, ac nid oes un wedi’i farcio’n waith uniongyrchol gyda’r plentyn.
child-own-words = Geiriau’r plentyn
child-no-words = Nid oes geiriau’r plentyn ei hun wedi’u cofnodi. Nid yw hynny’n dangos na ddywedwyd dim: dim ond nad oes cofnod yn marcio geiriau’n eiddo i’r plentyn.

## Penderfyniadau
decisions = Penderfyniadau
decisions-none = Nid oes paragraff yn yr achos hwn wedi’i farcio’n benderfyniad. Ni chesglir yma benderfyniadau sydd yn y testun heb eu marcio.
decisions-all-reasoned = { $n ->
    [one] Cofnodwyd { $n } penderfyniad, gyda’i reswm.
    [two] Cofnodwyd { $n } benderfyniad, pob un gyda’i reswm.
    [few] Cofnodwyd { $n } phenderfyniad, pob un gyda’i reswm.
    [many] Cofnodwyd { $n } phenderfyniad, pob un gyda’i reswm.
   *[other] Cofnodwyd { $n } penderfyniad, pob un gyda’i reswm.
 }
decisions-n = { $n ->
    [two] Cofnodwyd { $n } benderfyniad.
    [few] Cofnodwyd { $n } phenderfyniad.
    [many] Cofnodwyd { $n } phenderfyniad.
   *[other] Cofnodwyd { $n } penderfyniad.
 }
decisions-unreasoned = { $n ->
    [one] Nid oes rheswm gydag { $n } ohonynt.
   *[other] Nid oes rheswm gyda { $n } ohonynt.
 }
decisions-with-heading = Gyda’u rhesymau
decisions-without-heading = Heb reswm

## Diogelu
safeguarding = Diogelu
safeguarding-none = Nid oes cofnod yn codi mater diogelu, ac ni chofnodwyd atgyfeiriad diogelu. Dyna y mae’r cofnodion yn ei ddweud amdanynt eu hunain; nid yw’n dangos nad oes risg.
issues-n = { $n ->
    [zero] Nid oes cofnod wedi’i farcio fel un sy’n codi mater diogelu.
    [two] Mae { $n } gofnod yn codi mater diogelu.
    [few] Mae { $n } chofnod yn codi mater diogelu.
    [many] Mae { $n } chofnod yn codi mater diogelu.
   *[other] Mae { $n } cofnod yn codi mater diogelu.
 }
referrals-n = { $n ->
    [zero] Ni chofnodwyd atgyfeiriad diogelu.
   *[other] Cofnodwyd { $n } atgyfeiriad diogelu.
 }
issues = Materion, a’r hyn a wnaed
referrals = Atgyfeiriadau
referral = Atgyfeiriad
nothing-links-here = Nid oes cofnod yn cyfeirio ato
issue-unmarked = Mae’r cofnod yn codi mater, ond nid oes paragraff ynddo wedi’i farcio felly. Darllenwch y cofnod.

## Datganiadau
statements = Datganiadau
statements-none = Nid oes dim yn yr achos hwn wedi’i farcio’n ffaith, yn farn, yn achlust nac yn eiriau a ddywedwyd, felly nid oes dim i’w gasglu yma. Yn y cofnodion eu hunain y mae’r hyn a ysgrifennwyd.
statements-told = Marciwyd yn ffaith: { $facts }; yn farn: { $opinions }.
statements-no-hearsay = Nid oes paragraff wedi’i farcio’n achlust. Nid yw hynny’n dangos i’r awdur weld neu glywed popeth ei hun.
statements-hearsay-n = Marciwyd yn achlust: { $n }; o’r rhain, gwiriwyd wedyn: { $verified }.
statements-how = Eiddo eu hawdur yw ffeithiau a barn; eiddo’r sawl a’i hadroddodd yw achlust. Eiddo’r siaradwr yw geiriau a ddywedwyd: ffaith iddynt gael eu dweud, a dim mwy.
statements-summary = Pwy a ddatganodd beth
statements-who = Pwy
statements-facts = Ffeithiau
statements-opinions = Barn
statements-hearsay = Achlust
statements-said = Geiriau a ddywedwyd
statements-nobody = Neb wedi’i enwi
statements-unverified = Heb ei wirio

## Cymraeg a Saesneg
welsh = Cymraeg a Saesneg
welsh-both-n = { $n ->
    [two] Mae { $n } gofnod yn y ddwy iaith.
    [few] Mae { $n } chofnod yn y ddwy iaith.
    [many] Mae { $n } chofnod yn y ddwy iaith.
   *[other] Mae { $n } cofnod yn y ddwy iaith.
 }
welsh-only-en-n = { $n ->
    [one] Mae { $n } cofnod yn Saesneg yn unig, heb fod gofyn am destun Cymraeg.
    [two] Mae { $n } gofnod yn Saesneg yn unig, heb fod gofyn am destun Cymraeg.
    [few] Mae { $n } chofnod yn Saesneg yn unig, heb fod gofyn am destun Cymraeg.
    [many] Mae { $n } chofnod yn Saesneg yn unig, heb fod gofyn am destun Cymraeg.
   *[other] Mae { $n } cofnod yn Saesneg yn unig, heb fod gofyn am destun Cymraeg.
 }
welsh-only-cy-n = { $n ->
    [one] Mae { $n } cofnod yn Gymraeg yn unig, heb fod gofyn am destun Saesneg.
    [two] Mae { $n } gofnod yn Gymraeg yn unig, heb fod gofyn am destun Saesneg.
    [few] Mae { $n } chofnod yn Gymraeg yn unig, heb fod gofyn am destun Saesneg.
    [many] Mae { $n } chofnod yn Gymraeg yn unig, heb fod gofyn am destun Saesneg.
   *[other] Mae { $n } cofnod yn Gymraeg yn unig, heb fod gofyn am destun Saesneg.
 }
welsh-missing-n = { $n ->
    [zero] Nid oes cofnod heb destun mewn iaith y gofynnir amdani.
    [one] Mae { $n } cofnod heb destun yn newis iaith defnyddiwr gwasanaeth.
    [two] Mae { $n } gofnod heb destun yn newis iaith defnyddiwr gwasanaeth.
    [few] Mae { $n } chofnod heb destun yn newis iaith defnyddiwr gwasanaeth.
    [many] Mae { $n } chofnod heb destun yn newis iaith defnyddiwr gwasanaeth.
   *[other] Mae { $n } cofnod heb destun yn newis iaith defnyddiwr gwasanaeth.
 }
welsh-out-of-date-n = { $n ->
    [one] Mae { $n } cyfieithiad yn hŷn na’r testun y’i gwnaed ohono.
    [two] Mae { $n } gyfieithiad yn hŷn na’r testunau y’u gwnaed ohonynt.
    [few] Mae { $n } chyfieithiad yn hŷn na’r testunau y’u gwnaed ohonynt.
    [many] Mae { $n } chyfieithiad yn hŷn na’r testunau y’u gwnaed ohonynt.
   *[other] Mae { $n } cyfieithiad yn hŷn na’r testunau y’u gwnaed ohonynt.
 }
welsh-unchecked-n = { $n ->
    [two] Ni wiriwyd { $n } gyfieithiad peirianyddol.
    [few] Ni wiriwyd { $n } chyfieithiad peirianyddol.
    [many] Ni wiriwyd { $n } chyfieithiad peirianyddol.
   *[other] Ni wiriwyd { $n } cyfieithiad peirianyddol.
 }
welsh-missing = Heb destun yn y dewis iaith
welsh-out-of-date = Cyfieithiadau nad ydynt yn gyfredol
welsh-unchecked = Cyfieithiadau peirianyddol heb eu gwirio
welsh-only-en = Yn Saesneg yn unig
welsh-only-cy = Yn Gymraeg yn unig
welsh-both = Yn y ddwy iaith
welsh-preferences = Dewisiadau iaith
welsh-state-no-english = Dim testun Saesneg
welsh-state-no-welsh = Dim testun Cymraeg
welsh-state-out-of-date = Heb fod yn gyfredol
welsh-state-unchecked = Heb ei wirio
welsh-state-there = Ar gael
other-language = Yr iaith arall
preferred-by = Pwy sy’n ei dewis

## Datgeliadau
disclosures = Datgeliadau
disclosures-none = Nid oes datgeliad o’r achos hwn wedi’i gofnodi: dim copi mynediad, na dim i lys, cwyn, archwiliad nac arolygiad.
disclosures-open = { $n ->
    [zero] Nid oes datgeliad ar agor.
    [one] Mae { $n } datgeliad ar agor: gofynnwyd amdano, ac nis anfonwyd.
    [two] Mae { $n } ddatgeliad ar agor: gofynnwyd amdanynt, ac nis anfonwyd.
   *[other] Mae { $n } datgeliad ar agor: gofynnwyd amdanynt, ac nis anfonwyd.
 }
disclosures-overdue = Mae { $n } ohonynt yn hwyr.
disclosures-sent = { $n ->
    [zero] Nid anfonwyd yr un.
    [two] Anfonwyd { $n } ddatgeliad.
   *[other] Anfonwyd { $n } datgeliad.
 }
disclosure-subject-access = Cais am fynediad at ddata gan y testun
disclosure-court = Llys
disclosure-complaint = Cwyn
disclosure-audit = Archwiliad
disclosure-inspection = Arolygiad
disclosure-is-sent = Anfonwyd
disclosure-is-open = Ar agor
disclosure-to = I bwy
disclosure-why = Pam
disclosure-requested = Gofynnwyd ar
disclosure-due = Erbyn
disclosure-completed = Anfonwyd ar

## Y ffeil gyfan
whole-file = Y ffeil gyfan
whole-lead = Popeth ar un dudalen, i’w argraffu. Cofnodion, yr hynaf yn gyntaf: { $n }. Mae pob un yn cadw ei rif yn y gronoleg; rhif paragraff 5 o gofnod 3 yw 3.5.

## Atebion tudalennau eraill
people-n = { $n ->
    [zero] Ni enwir neb yn yr achos hwn.
    [two] Enwir { $n } berson.
    [few] Enwir { $n } pherson.
    [many] Enwir { $n } pherson.
   *[other] Enwir { $n } person.
 }
staff-n = { $n ->
    [zero] Ni enwir aelod o staff.
   *[other] Enwir { $n } aelod o staff.
 }
people-unasked = { $n ->
    [two] Ni nodwyd dewis iaith { $n } ddefnyddiwr gwasanaeth.
   *[other] Ni nodwyd dewis iaith { $n } defnyddiwr gwasanaeth.
 }
documents-n = { $n ->
    [zero] Nid oes dogfen wedi’i chofrestru.
    [one] Cofrestrwyd { $n } ddogfen.
    [two] Cofrestrwyd { $n } ddogfen.
   *[other] Cofrestrwyd { $n } dogfen.
 }
documents-not-there = { $n ->
    [one] Nid yw ffeil { $n } ddogfen yno.
    [two] Nid yw ffeiliau { $n } ddogfen yno.
   *[other] Nid yw ffeiliau { $n } dogfen yno.
 }
documents-unused = Nid oes cofnod yn defnyddio { $n } ohonynt.
plan-begun = Dechreuwyd y cynllun ar { $date }.
plan-actions-n = { $n ->
    [zero] Nid oes cam gweithredu ynddo.
    [two] Mae { $n } gam gweithredu ynddo.
    [few] Mae { $n } cham gweithredu ynddo.
    [many] Mae { $n } cham gweithredu ynddo.
   *[other] Mae { $n } cam gweithredu ynddo.
 }
plan-lacking = { $n ->
    [two] Mewn { $n } gam gweithredu mae Beth, Pam neu Sut ar goll.
    [few] Mewn { $n } cham gweithredu mae Beth, Pam neu Sut ar goll.
    [many] Mewn { $n } cham gweithredu mae Beth, Pam neu Sut ar goll.
   *[other] Mewn { $n } cam gweithredu mae Beth, Pam neu Sut ar goll.
 }
plan-updated = Ychwanegwyd ato ddiwethaf ar { $date }.
plan-unlinked = Nid oes dolen ynddo i { $n } o’r dyraniadau a’r adroddiadau ymholiadau.
person-about-n = { $n ->
    [zero] Nid oes cofnod am y person hwn.
    [two] Mae { $n } gofnod am y person hwn.
    [few] Mae { $n } chofnod am y person hwn.
    [many] Mae { $n } chofnod am y person hwn.
   *[other] Mae { $n } cofnod am y person hwn.
 }
person-by-n = { $n ->
    [zero] Nid oes cofnod gan y person hwn.
    [two] Mae { $n } gofnod gan y person hwn.
    [few] Mae { $n } chofnod gan y person hwn.
    [many] Mae { $n } chofnod gan y person hwn.
   *[other] Mae { $n } cofnod gan y person hwn.
 }
person-mentioned-n = { $n ->
    [one] Mae { $n } arall yn crybwyll y person hwn.
   *[other] Mae { $n } eraill yn crybwyll y person hwn.
 }
person-said-n = { $n ->
    [two] Mae { $n } ddarn o’r hyn a ddywedodd y person hwn.
   *[other] Mae { $n } darn o’r hyn a ddywedodd y person hwn.
 }
person-said-of-n = Mae { $n } o’r hyn a ddywedodd eraill am y person hwn.

## Copi i rywun o’r tu allan
copy-mark = [golygwyd: { $name }]
copy-person = person { $letters }
copy-notice = Deunydd cyfrinachol o’r llys teulu yw hwn. Ni chaniateir ei gyhoeddi na’i rannu.
copy-for = Copi ar gyfer { $name }
copy-for-behalf = Copi ar gyfer { $name }, y gofynnwyd amdano ar ran { $child }
copy-for-behalf-unnamed = Copi ar gyfer { $name }, y gofynnwyd amdano ar ran plentyn
copy-page-n = Tudalen { NUMBER($n) } o { NUMBER($total) }
copy-entry-n = Cofnod { NUMBER($n) }
copy-document-n = Dogfen { NUMBER($n) }
copy-turn = Y dudalen flaenorol a’r dudalen nesaf
copy-before = Blaenorol
copy-after = Nesaf
copy-first = Dechreuwch yma
copy-key = Ystyr y marciau
copy-contents = Beth sydd yma, yn ôl dyddiad
copy-documents = Dogfennau
copy-words = Egluro geiriau
copy-whole = Popeth ar un dudalen
copy-search = Dod o hyd i eiriau
copy-about = Ynghylch y copi hwn
copy-nav-first = Dechrau
copy-nav-key = Marciau
copy-nav-contents = Cynnwys
copy-nav-documents = Dogfennau
copy-nav-words = Geiriau
copy-nav-whole = Argraffu
copy-nav-search = Chwilio
copy-nav-about = Ynghylch
copy-first-heading = Beth sydd wedi’i ysgrifennu amdanoch chi
copy-first-heading-behalf = Beth sydd wedi’i ysgrifennu am { $child }
copy-first-heading-behalf-unnamed = Beth sydd wedi’i ysgrifennu am y plentyn
copy-first-heading-other = Copi o’r cofnod
copy-dear = Annwyl { $name },
copy-asked = Ar { $date }, gofynnoch am weld beth sydd wedi’i ysgrifennu amdanoch chi. Dyma eich copi.
copy-asked-behalf = Ar { $date }, gofynnoch am weld beth sydd wedi’i ysgrifennu am { $child }. Dyma eich copi.
copy-asked-behalf-unnamed = Ar { $date }, gofynnoch am weld beth sydd wedi’i ysgrifennu am blentyn. Dyma eich copi.
copy-asked-other = Gofynnwyd amdano ar { $date }.
copy-care = Gall rhannau ohono fod yn anodd eu darllen. Nid oes rhaid i chi ei ddarllen i gyd ar unwaith. Gall fod o help cael rhywun rydych yn ymddiried ynddo gyda chi.
copy-kind-subject-access = Mae gennych hawl i ofyn am hyn.
copy-kind-court = Gwnaed y copi hwn o’r cofnod ar gyfer y llys.
copy-kind-complaint = Gwnaed y copi hwn o’r cofnod er mwyn ymchwilio i gŵyn.
copy-kind-audit = Gwnaed y copi hwn o’r cofnod ar gyfer archwiliad.
copy-kind-inspection = Gwnaed y copi hwn o’r cofnod ar gyfer arolygiad.
copy-scope = Yr hyn y gofynnwyd amdano:
copy-court = Y llys:
copy-here = Beth sydd yma
copy-holds = { $entries ->
    [zero] Nid oes cofnodion yma.
    [one] Mae un cofnod yma.
    [two] Mae dau gofnod yma.
    [few] Mae tri chofnod yma.
    [many] Mae chwe chofnod yma.
   *[other] Mae { $entries } o gofnodion yma.
  }{ $documents ->
    [zero] { "" }
    [one] { " " }Mae un ddogfen yma hefyd.
    [two] { " " }Mae dwy ddogfen yma hefyd.
    [few] { " " }Mae tair dogfen yma hefyd.
    [many] { " " }Mae chwe dogfen yma hefyd.
   *[other] { " " }Mae { $documents } o ddogfennau yma hefyd.
  }
copy-here-how = Mae pob cofnod yn sôn am un peth a ddigwyddodd. Yr hynaf sy’n dod gyntaf.
copy-here-other-language = Ysgrifennwyd rhannau ohono yn Saesneg, ac yn Saesneg y maent yma.
copy-left = Beth a adawyd allan, a pham
copy-left-why = Nid yw rhai rhannau yn y copi hwn. Meddyliodd person am bob un ohonynt, a phenderfynu. Mae marc mewn bachau petryal yn dangos lle mae rhan ar goll. Dyma’r marciau, a pham y maent yno.
copy-left-none = Nid oes marc yn y copi hwn.
copy-left-silent = Weithiau mae’r gyfraith yn caniatáu i ni adael rhan allan heb farc. Rydym yn dweud hyn ym mhob copi.
copy-people = Gelwir rhai pobl yn “person A”, “person B” ac yn y blaen. Yr un person yw’r un llythyren bob tro. Ni allwn ddweud pwy ydynt.
copy-people-heading = Pobl a elwir wrth lythyren
copy-count = { $count ->
    [zero] Nid yw’r rheswm hwn yn codi.
    [one] Mae’r rheswm hwn yn codi unwaith.
    [two] Mae’r rheswm hwn yn codi ddwywaith.
    [few] Mae’r rheswm hwn yn codi deirgwaith.
    [many] Mae’r rheswm hwn yn codi chwe gwaith.
   *[other] Mae’r rheswm hwn yn codi { $count } o weithiau.
  }
copy-ask = Pwy i’w holi
copy-ask-how = Gallwch ein holi am unrhyw beth yn y copi hwn. Gallwch ofyn am help i’w ddarllen.
copy-right = Os oes rhywbeth o’i le
copy-right-how = Os oes rhywbeth o’i le yma, dywedwch wrthym. Gallwch ofyn i ni ei gywiro. Os nad ydym yn cytuno, gallwch ofyn i ni ysgrifennu’r hyn a ddywedwch.
copy-right-how-other = Os yw’n ymddangos bod rhywbeth yma o’i le, rhowch wybod i ni, er mwyn i ni edrych eto ar y cofnod.
copy-complain = Os nad ydych yn fodlon ar y copi hwn
copy-complain-other = Sut i gwyno am y copi hwn
copy-data = Sut rydym yn defnyddio’r hyn a ysgrifennwn
copy-answer-controller = Pwy sy’n ei gadw
copy-answer-purposes = Beth yw ei ddiben
copy-answer-categories = Pa fath o bethau a gedwir
copy-answer-recipients = Pwy a gaiff ei weld
copy-answer-retention = Am ba hyd y’i cedwir
copy-answer-sources = O ble y daw
copy-answer-rights = Eich hawliau
copy-answer-automated-decisions = Penderfyniadau a wneir gan gyfrifiadur
copy-answer-transfers = A anfonir ef dramor
copy-key-what = Mae marc mewn bachau petryal yn dangos bod rhywbeth wedi’i adael allan. Nid yw’n dangos pa mor hir oedd.
copy-key-ask = Cwestiynau am y marciau
copy-key-ask-how = Gellir edrych eto ar unrhyw beth a adawyd allan. Mae’r dudalen gyntaf yn dweud pwy i’w holi.
copy-contents-none = Nid oes cofnod yn y copi hwn.
copy-no-year = Dyddiad anhysbys
copy-what = Beth oedd
copy-when = Pryd y digwyddodd
copy-recorded = Pryd yr ysgrifennwyd ef
copy-author = Pwy a’i hysgrifennodd
copy-place = Ble
copy-documents-what = Dyma bapurau a gadwyd gyda’r hyn a ysgrifennwyd.
copy-words-what = Mae’r geiriau hyn yn y copi hwn. Dyma eu hystyr.
copy-words-none = Nid oes gair yn y copi hwn y mae angen ei egluro.
copy-search-what = Teipiwch air, neu fwy nag un. Cewch weld pob lle yn y copi hwn sydd â nhw i gyd.
copy-search-hint = Nid oes angen priflythrennau nac acenion. Rhowch eiriau sy’n perthyn i’w gilydd mewn dyfynodau: "y drws ffrynt".
copy-search-without-script = Nid yw’r chwilio’n gweithio yma, gan nad yw JavaScript ar waith yn eich porwr. Gallwch ddod o hyd i air o hyd. Agorwch y dudalen hon, pwyswch Ctrl ac F, a theipiwch y gair:
copy-search-loading = Wrthi’n paratoi …
copy-search-failed = Ni weithiodd y chwilio. A gopïwyd y ffolder gyfan?
copy-search-none = Ni chafwyd hyd i ddim. Gwiriwch y sillafu, neu defnyddiwch lai o eiriau.
copy-about-what = Mae’r ffolder hon yn cynnwys tudalennau ar gyfer porwr gwe. Nid anfonir dim ohoni i unman, ac nid oes angen y rhyngrwyd.
copy-about-check = Mae’r ffeil manifest.json yn rhestru pob ffeil yn y copi hwn, fel y gall unrhyw un wirio na newidiwyd yr un.

## Llwyth achosion
nav-caseload = Achosion
nav-practitioners = Fesul ymarferydd
nav-hearings = Gwrandawiadau
caseload = Llwyth achosion
caseload-nav = Y llwyth achosion hwn
caseload-root-title = Llwyth achosion: dewis iaith
caseload-open = Agor y llwyth achosion yn Gymraeg
caseload-holds = Mae gan bob achos fwndel cyfan ei hun, mewn ffolder o dan y ffolder “cases”. Gellir trosglwyddo’r ffolder ar ei phen ei hun: nid oes dim ynddi sy’n arwain yn ôl yma nac yn dweud pa achosion eraill sydd.
case = Achos
practitioner = Ymarferydd
overdue = Heibio’r terfyn amser
hearing-next = Gwrandawiad nesaf
case-broken = Ni ellid ei ddarllen
cases-order = Achosion na ellid eu darllen sydd gyntaf, yna’r rhai â’r mwyaf heibio’r terfyn amser, yna’r rhai â’r mwyaf o wallau.
cases-none = Nid oes achos yn y llwyth achosion hwn.
cases-n = { $n ->
    [zero] Nid oes achos yn y llwyth achosion hwn.
   *[other] Mae { $n } achos yn y llwyth achosion hwn.
 }
cases-broken = { $n ->
    [zero] Darllenwyd pob achos.
   *[other] Ni ellid darllen { $n } achos.
 }
cases-overdue = { $n ->
    [zero] Nid oes dim heibio’r terfyn amser yn yr un achos y gellid ei ddarllen.
    [one] { $all ->
        [one] Mae rhywbeth ynddo heibio’r terfyn amser.
       *[other] Mae rhywbeth heibio’r terfyn amser mewn 1 o’r { $all } achos.
    }
   *[other] Mae rhywbeth heibio’r terfyn amser mewn { $n } o’r { $all } achos.
 }
cases-errors = { $n ->
    [zero] Ni chanfuwyd gwall yn yr un ohonynt.
   *[other] Canfuwyd gwallau mewn { $n } achos.
 }
cases-broken-heading = Achosion na ellid eu darllen
cases-broken-means = Nid oes tudalennau i’r achosion hyn, ac ni chyfrifir dim ohonynt. Mae’r gorchymyn “cofnod check” yn dangos popeth a ganfuwyd ynddynt.
broken-case-file = Ni ellir darllen ffeil case.yaml yr achos hwn.
broken-theme = Ni ellir defnyddio’r thema y mae gosodiadau’r achos hwn yn ei henwi. Mae adeiladu’r achos ar ei ben ei hun yn dweud pam.
caseload-broken-not-counted = { $n ->
    [zero] Darllenwyd pob achos.
    [one] Ni ellid darllen 1 achos, ac nid yw wedi’i gyfrif yma.
   *[other] Ni ellid darllen { $n } achos, ac nid ydynt wedi’u cyfrif yma.
 }
caseload-next-hearing = Bydd y gwrandawiad nesaf ar { $date }, { $days ->
    [zero] heddiw
    [two] ymhen 2 ddiwrnod
   *[other] ymhen { $days } diwrnod
 }: { $kind }, achos { $reference }.
caseload-filter = Dewis achosion
caseload-words = Geiriau yn y rhes
caseload-all = Pob un
caseload-only-overdue = Dim ond y rhai â rhywbeth heibio’r terfyn amser
caseload-shown = Achosion a ddangosir: { $n } o { $all }
overdue-actions-n = { $n ->
    [two] 2 gam gweithredu
    [few] 3 cham gweithredu
    [many] 6 cham gweithredu
   *[other] { $n } cam gweithredu
 }
overdue-dates-n = { $n ->
    [two] 2 ddyddiad
   *[other] { $n } dyddiad
 }
overdue-disclosures-n = { $n ->
    [two] 2 ddatgeliad
   *[other] { $n } datgeliad
 }
practitioners-all = Pob ymarferydd
practitioners-names = Cyfrifir achosion i’r ymarferydd y’u dyrannwyd iddo, a chofnodion hwyr i’w hawdur. Gwahaniaethir rhwng pobl yn ôl eu henwau fel y maent yn yr achosion.
practitioners-none = Ni ellid darllen yr un achos, felly nid oes neb i’w ddangos.
practitioners-n = { $n ->
    [zero] Ni ddyrannwyd achos i neb.
    [one] Gan 1 ymarferydd y mae pob achos a ddyrannwyd.
   *[other] Mae achosion wedi’u dyrannu i { $n } ymarferydd.
 }
practitioners-overdue = { $n ->
    [zero] Nid oes gan yr un ohonynt ddim heibio’r terfyn amser.
   *[other] Mae gan { $n } ohonynt rywbeth heibio’r terfyn amser.
 }
practitioners-late = { $n ->
    [zero] Ni chofnodwyd yr un cofnod yn hwyr.
    [one] Cofnodwyd 1 cofnod yn hwyr.
    [two] Cofnodwyd 2 gofnod yn hwyr.
    [few] Cofnodwyd 3 chofnod yn hwyr.
    [many] Cofnodwyd 6 chofnod yn hwyr.
   *[other] Cofnodwyd { $n } cofnod yn hwyr.
 }
practitioner-nobody = Heb ei ddyrannu i neb
practitioner-no-cases = Nid oes achos yn y llwyth achosion hwn wedi’i ddyrannu i’r person hwn.
late-own = Eu cofnodion eu hunain a gofnodwyd yn hwyr
cases-of = Achosion { $name }
hearings-title = Gwrandawiadau i ddod
hearings-n = { $n ->
    [two] Mae 2 wrandawiad eto i ddod.
   *[other] Mae { $n } gwrandawiad eto i ddod.
 }
hearings-none = Nid oes gwrandawiad eto i ddod mewn unrhyw achos y gellid ei ddarllen.
