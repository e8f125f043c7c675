# Yr hyn y mae'r llinell orchymyn yn ei ddweud. Mae'r Saesneg yn messages.en.ftl.

about = Yn gwirio ffeiliau achos yn ôl y safon gofnodi, ac yn adeiladu bwndeli o dudalennau ohonynt.
heading-usage = Defnydd
heading-commands = Gorchmynion
heading-arguments = Mewnbwn
heading-options = Opsiynau
exit-status = Mae'n gorffen gyda 0 os nad oes dim yn cyfrif yn erbyn ffeil yr achos, 1 os oes canfyddiadau, 2 os na ellid gwneud yr hyn a ofynnwyd.
export-status = Mae'n gorffen gyda 0 os rhoddwyd pob achos, 1 os na ellid rhoi un o blith nifer, 2 os na ellid rhoi dim.
verify-status = Mae'n gorffen gyda 0 os yw'r bwndel yn gyfan, 1 os yw'n wahanol, 2 os nad yw'n fwndel.

usage = cofnod { "<GORCHYMYN> [OPSIYNAU]" }
check-usage = cofnod check { "[FFOLDER]… [OPSIYNAU]" }
build-usage = cofnod build { "[FFOLDER] --out FFOLDER [OPSIYNAU]" }
export-usage = cofnod export { "[FFOLDER] --format csv|json" }
verify-usage = cofnod verify { "BWNDEL" }
rule-usage = cofnod rule { "[ENW]" }
check-about = Yn gwirio ffolderi achos, neu bob achos mewn ffolder llwyth achosion
build-about = Yn adeiladu'r bwndel goruchwylio: tudalennau Cymraeg a Saesneg, i'w hagor drwy glicio ddwywaith
export-about = Yn rhoi'r gronoleg fel data: llinell neu wrthrych i bob cofnod
verify-about = Yn gwirio pob ffeil mewn bwndel yn ôl ei faniffest
rule-about = Yn rhestru'r rheolau, neu'n esbonio un

value-format = FFORMAT
value-name = ENW
value-severity = DIFRIFOLDEB
value-date = DYDDIAD
value-when = PRYD
value-folder = FFOLDER
value-bundle = BWNDEL
value-command = GORCHYMYN

arg-folder = Ffolder yr achos neu’r llwyth achosion; y ffolder yr ydych ynddi os na roddir un
arg-folders = Ffolderi achos neu ffolderi llwyth achosion; y ffolder yr ydych ynddi os na roddir un
arg-format = Sut i ddangos y canlyniad: text, short (llinell i bob canfyddiad), json, sarif neu github
arg-export-format = Sut i'w roi: csv, i daenlen, neu json
arg-deny = Y difrifoldeb lleiaf sy'n cyfrif yn erbyn ffeil yr achos: error, warning neu advice
arg-rule = Y rheol hon yn unig; gellir ei rhoi fwy nag unwaith
arg-rule-name = Y rheol i'w hesbonio
arg-out = Y ffolder y bydd y bwndel ynddi: un newydd, un wag, neu fwndel blaenorol o'r un achos neu o'r un llwyth achosion
arg-open = Agor y bwndel yn y porwr ar ôl ei adeiladu
arg-bundle = Ffolder y bwndel
arg-as-at = Barnu ffeil yr achos fel yr oedd ar y dyddiad hwn, er enghraifft 2026-03-04; heddiw os na roddir un
arg-lang = Iaith yr hyn a ddangosir: en neu cy
arg-color = A ddefnyddir lliw: auto, always neu never
arg-quiet = Dangos dim ond yr hyn a ofynnwyd amdano
arg-verbose = Dweud mwy am yr hyn a wneir
arg-help = Dangos y cymorth hwn
arg-version = Dangos fersiwn y rhaglen

args-unknown-command = Nid oes gorchymyn o'r enw { $command }.
args-no-command = Enwch orchymyn: check, build, export, verify, rule neu disclose.
args-unknown = Nid oes opsiwn o'r enw { $argument } yma.
args-missing = Mae rhywbeth ar goll: { $argument }.
args-twice = Rhoddwyd { $argument } fwy nag unwaith, neu gydag opsiwn na ellir ei ddefnyddio gydag ef.
args-no-value = Mae angen gwerth ar ôl { $argument }.
args-value = Nid yw { $value } yn werth dilys ar gyfer { $argument }. Gall fod yn un o'r rhain: { $known }.
args-date = Nid dyddiad yw { $value }. Ysgrifennwch ef fel blwyddyn, mis a diwrnod, er enghraifft 2026-03-04.
args-rule = Nid oes rheol o'r enw { $value }. Mae'r gorchymyn “cofnod rule” yn eu rhestru i gyd.
args-rule-near = Nid oes rheol o'r enw { $value }. Ai { $near } oeddech chi'n ei feddwl?
args-not-text = Nid yw rhan o'r gorchymyn yn destun y gellir ei ddarllen.
args-wrong = Nid yw rhannau'r gorchymyn hwn yn cyd-fynd â'i gilydd.
args-see-help = Ychwanegwch --help i weld beth y gellir gofyn amdano.

error-line = gwall: { $text }
cannot-print = Nid oedd modd dangos yr hyn a ofynnwyd amdano: { $reason }

folder-not-there = Nid yw { $path } yno. Gwiriwch yr enw, neu ewch i'r ffolder yn gyntaf.
folder-is-a-file = Ffeil yw { $path }. Rhowch y ffolder achos y mae'r ffeil ynddi.
folder-unreadable = Nid oes gennych ganiatâd i ddarllen { $path }, neu nid oes modd ei darllen ar hyn o bryd.
folder-without-case = Nid ffolder achos na ffolder llwyth achosion yw { $path }: nid oes case.yaml ynddi, nac mewn ffolder yn union oddi tani.
passed-over = Nid oes case.yaml yn { $path }, ac anwybyddwyd y ffolder.

severity-error = gwall
severity-warning = rhybudd
severity-advice = cyngor
word-help = cymorth
word-note = nodyn
word-standard = safon

case-heading = == { $path } ({ $reference })
waived-line = hepgorwyd: { $path }:{ $line } { $rule }: { $reason } (cymeradwywyd gan { $approver }, { $on })
summary = { $count ->
    [0] { $entries ->
        [zero] Dim cofnodion i'w gwirio: ni chanfuwyd dim.
        [one] Gwiriwyd 1 cofnod: ni chanfuwyd dim.
        [two] Gwiriwyd 2 gofnod: ni chanfuwyd dim.
        [few] Gwiriwyd 3 chofnod: ni chanfuwyd dim.
        [many] Gwiriwyd 6 chofnod: ni chanfuwyd dim.
       *[other] Gwiriwyd { $entries } cofnod: ni chanfuwyd dim.
    }
   *[other] { $entries ->
        [zero] Dim cofnodion i'w gwirio.
        [one] Gwiriwyd 1 cofnod.
        [two] Gwiriwyd 2 gofnod.
        [few] Gwiriwyd 3 chofnod.
        [many] Gwiriwyd 6 chofnod.
       *[other] Gwiriwyd { $entries } cofnod.
    } Gwallau: { $error }. Rhybuddion: { $warning }. Cyngor: { $advice }.
} { $waived ->
    [0] { "" }
   *[other] Hepgorwyd: { $waived }.
}

strays = { $count ->
    [one] Nid cofnod yw { $first }: mae enw cofnod yn gorffen gydag .md. Ni ddarllenwyd y ffeil.
   *[other] Ffeiliau nad ydynt yn gofnodion: { $count }, er enghraifft { $first }. Mae enw cofnod yn gorffen gydag .md. Ni ddarllenwyd y rhain.
}

value-file = FFEIL
arg-fix = Cywiro'r hyn nad oes ond un ateb iawn iddo, gan ddangos pob newid yn gyntaf; mae'n gofyn ar derfynell, ac yn cywiro ar unwaith fel arall
arg-stdin = Gwirio'r un ffeil hon o achos, gyda'i thestun o'r mewnbwn safonol, fel y mae mewn golygydd heb ei chadw
arg-watch = Gwirio eto bob tro y bydd rhywbeth yn newid, hyd nes y pwysir Ctrl-C; ar gyfer y fformatau text a short
check-more = Mae --fix yn cywiro enwau meysydd a labeli sydd â llithriad ynddynt, dyddiadau mewn ffigurau ar ffurf arall
    (y diwrnod cyn y mis, fel yng Nghymru), a thestun Cymraeg nad yw'n dweud hynny. Mae pob beit arall o'r
    ffeil yn aros fel y mae, a dangosir gweddill y canfyddiadau.
    Nid oes rhaid i'r ffeil FFEIL fod yno eto i ddefnyddio --stdin; ei hachos yw'r ffolder agosaf o'i chwmpas, neu FFOLDER.
    Mae --watch yn dangos { "[cofnod] begin" } cyn y canfyddiadau a { "[cofnod] end" } ar eu hôl, bob tro ac yn y
    ddwy iaith, fel y gall golygydd adnabod dechrau a diwedd pob gwiriad.

fix-nothing = Nid oes dim y gellir ei gywiro heb i rywun benderfynu.
fix-ask = { $count ->
    [one] A wneir y newid hwn?
    [two] A wneir y 2 newid hyn?
    [few] A wneir y 3 newid hyn?
    [many] A wneir y 6 newid hyn?
   *[other] A wneir y { $count } newid hyn?
} { $files ->
    [one] Bydd 1 ffeil yn newid.
    [two] Bydd 2 ffeil yn newid.
    [few] Bydd 3 ffeil yn newid.
    [many] Bydd 6 ffeil yn newid.
   *[other] Bydd { $files } ffeil yn newid.
} [i/N]
fix-declined = Ni newidiwyd dim.
fix-done = { $count ->
    [one] Gwnaed 1 newid
    [two] Gwnaed 2 newid
    [few] Gwnaed 3 newid
    [many] Gwnaed 6 newid
   *[other] Gwnaed { $count } newid
} { $files ->
    [one] mewn 1 ffeil.
    [two] mewn 2 ffeil.
    [few] mewn 3 ffeil.
    [many] mewn 6 ffeil.
   *[other] mewn { $files } ffeil.
}
stdin-no-part = Nid yw { $path } yn ffeil y mae gwiriad yn ei darllen. Rhowch gofnod, case.yaml, documents.yaml, cofnod.yaml neu ddatgeliad, yn ei ffolder achos.
stdin-no-folder = Nid yw'r ffolder y rhedwyd y gorchymyn ynddi yno mwyach.
stdin-unreadable = Nid oedd modd darllen y mewnbwn safonol: { $reason }
watch-format = Mae --watch yn dangos text neu short, nid { $format }.
watch-cannot = Nid oes modd gwylio'r ffolder. { $reason }
summary-file = { $count ->
    [0] Gwiriwyd { $path }: ni chanfuwyd dim.
   *[other] Gwiriwyd { $path }. Gwallau: { $error }. Rhybuddion: { $warning }. Cyngor: { $advice }.
} { $waived ->
    [0] { "" }
   *[other] Hepgorwyd: { $waived }.
}

progress-check = Wrthi'n gwirio'r cofnod …
progress-build = Wrthi'n adeiladu'r bwndel …

build-denied = Ni adeiladwyd dim: { $count ->
    [one] mae 1 canfyddiad
    [two] mae 2 ganfyddiad
    [few] mae 3 chanfyddiad
    [many] mae 6 chanfyddiad
   *[other] mae { $count } canfyddiad
} yn cyfrif yn erbyn ffeil yr achos yn { $path }. Mae'r gorchymyn “cofnod check” yn eu dangos.
build-no-case = Ni adeiladwyd dim: nid oes modd darllen { $path }/case.yaml. Mae'r gorchymyn “cofnod check” yn dangos beth sydd o'i le arni.
build-done = Mae'r bwndel wedi'i adeiladu: { $path }
    Yn ffeil yr achos: { $count ->
        [0] dim canfyddiadau.
       *[other] gwallau { $error }, rhybuddion { $warning }, cyngor { $advice }.
    } { $waived ->
        [0] { "" }
       *[other] Hepgorwyd: { $waived }.
    }
build-caseload-done = Mae bwndel y llwyth achosion wedi’i adeiladu: { $path }
    Achosion: { $cases }{ $broken ->
        [0] .
       *[other] ; ni ellid adeiladu: { $broken }.
    }
    Yn ffeiliau’r achosion: { $count ->
        [0] dim canfyddiadau.
       *[other] gwallau { $error }, rhybuddion { $warning }, cyngor { $advice }.
    } { $waived ->
        [0] { "" }
       *[other] Hepgorwyd: { $waived }.
    }
build-case-broken = Ni ellir darllen { $path }/case.yaml. Dangosir na ellid darllen yr achos; adeiledir y lleill. Mae’r gorchymyn “cofnod check” yn dangos beth sydd o’i le arno.
build-not-opened = Nid oedd modd cychwyn porwr o'r fan hon. Agorwch y ffeil a enwir uchod.
build-wrong-plan = Byddai gan ddwy dudalen yr enw { $path }. Nam ar y rhaglen yw hyn.

theme-outside = Mae'r thema { $path } yn cofnod.yaml y tu allan i'w ffolder. Rhowch ffolder oddi tani.
theme-not-there = Nid yw'r thema { $path } y mae cofnod.yaml yn ei henwi yno, neu nid yw'n ffolder y gellir ei darllen.
theme-link = Dolen symbolaidd yn y thema yw { $path }. Rhowch y ffeil ei hun yno.
theme-no-text = Ni ellir darllen { $path } yn y thema, neu mae'n rhy fawr.
theme-not-utf8 = Ni ellir defnyddio'r thema: { $path }, llinell { $line }, colofn { $column }: nid UTF-8 yw'r testun. Cadwch y ffeil eto ar ffurf UTF-8.
theme-taken = Mae enw ar { $path } yn y thema y mae'r rhaglen yn ei roi i'w ffeiliau ei hun (print-… a search-…). Rhowch enw arall arni.
theme-not-part = Nid yw { $path } yn ffeil i thema. Mewn thema mae strings.en.ftl a strings.cy.ftl, templedi (.html) yn templates, ac wrth ei ymyl arddulliau (.css), sgriptiau (.js) a darluniau (.svg). Rhowch y ffeil yn rhywle arall.
theme-text-missing = Ni ellir defnyddio'r thema: { $file }, llinell { $line }, colofn { $column }: nid oes testun { $text }.
theme-fault = Ni ellir defnyddio'r thema: { $file }, llinell { $line }, colofn { $column }: { $what }

verify-changed = wedi newid: { $path }
verify-missing = ar goll: { $path }
verify-added = wedi'i ychwanegu: { $path }
verify-whole = Mae { $path } yn gyfan: ffeiliau fel y'u hadeiladwyd: { $files }; achos { $reference }, fel yr oedd ar { $as_at }.
verify-whole-caseload = Mae { $path } yn gyfan: ffeiliau fel y'u hadeiladwyd: { $files }; llwyth achosion, fel yr oedd ar { $as_at }.
verify-different = Nid yw { $path } fel y'i hadeiladwyd. Ffeiliau sy'n wahanol: { $count }.

rule-head = { $rule } · { $severity } · { $paragraph }
rule-asks = Beth mae'n ei ofyn
rule-why = Pam
rule-breaks = Enghraifft sy'n ei thorri
rule-keeps = Enghraifft sy'n ei chadw
rule-settings = Gosodiadau
rule-limits = Yr hyn na all ei weld
rule-no-file = (dim { $path })

disclose-about = Yn paratoi copïau mynediad a datgeliadau eraill
disclose-usage = cofnod disclose { "<GORCHYMYN> [FFOLDER] ENW [OPSIYNAU]" }
disclose-status = Mae'n gorffen gyda 0 os yw'r gwaith wedi'i wneud ac nad oes dim yn rhwystro'r adeiladu, 1 os oes rhywbeth, 2 os na ellid gwneud yr hyn a ofynnwyd.
disclose-draft-about = Yn ysgrifennu ffeil benderfyniadau datgeliad, heb ddim wedi'i benderfynu; neu'n ei diweddaru
disclose-draft-usage = cofnod disclose draft { "[FFOLDER] ENW --kind MATH --recipient PWY [OPSIYNAU]" }
disclose-draft-status = Mae'n gorffen gyda 0 os yw'r ffeil wedi'i hysgrifennu, 1 os yw'r datgeliad wedi'i gau, 2 os na ellid gwneud yr hyn a ofynnwyd.
value-kind = MATH
value-recipient = PWY
arg-kind = Pa fath o ddatgeliad: subject-access, court, complaint, audit neu inspection
arg-recipient = Pwy sy'n ei gael: dynodydd un o bobl yr achos, neu eiriau
arg-on-behalf-of = Y plentyn y mae rhywun â chyfrifoldeb rhiant yn gofyn ar ei ran
arg-requested = Y diwrnod y daeth y cais
arg-language = Iaith y copi; fel arall yr un sy'n well gan y derbynnydd, neu Saesneg
disclose-no-case = Nid ysgrifennwyd dim: nid oes modd darllen { $path }/case.yaml. Mae'r gorchymyn “cofnod check” yn dangos beth sydd o'i le arni.
disclose-draft-needs = Nid oes datgeliad { $name } eto. Dywedwch gyda --kind beth ydyw, a gyda --recipient pwy sy'n ei gael.
disclose-no-person = Nid oes person { $value } yn case.yaml. Gall fod yn un o'r rhain: { $known }.
disclose-draft-unreadable = Nid ysgrifennwyd dim: nid oes modd darllen { $path }. Mae'r gorchymyn “cofnod disclose check { $name }” yn dangos beth sydd o'i le arni.
disclose-draft-completed = Nid ysgrifennwyd dim: mae { $path } wedi'i chwblhau. Ffeil newydd â'i henw ei hun yw ateb pellach.
disclose-draft-differs = Nid ysgrifennwyd dim: mae { $path } yn dweud yn wahanol am { $field }. Newidiwch ef yn y ffeil.
disclose-draft-cannot = Nid ysgrifennwyd dim: ni ellir diweddaru { $path } fel y mae wedi'i gosod heb golli rhywbeth. Ysgrifennwch un gwerth i bob llinell, heb angorau nac aliasau.
disclose-reopened = Mae { $what } wedi newid ers y penderfyniad, ac mae heb ei benderfynu eto. Cedwir ei olygiadau.
disclose-gone = Nid yw { $what } yn yr achos mwyach, ac mae'n sefyll o dan gone.
disclose-added = Mae { $what } yn newydd, a heb ei benderfynu.
disclose-drafted = Mae { $name } yn sôn am bob cofnod ({ $entries }) a phob dogfen ({ $documents }).
disclose-check-about = Yn dangos popeth sy'n rhwystro adeiladu datgeliad, a'r dyddiad cau
disclose-check-usage = cofnod disclose check { "[FFOLDER] ENW [OPSIYNAU]" }
value-folder-and-name = { "[FFOLDER] ENW" }
arg-folder-and-name = Ffolder yr achos, sef y ffolder yr ydych ynddi os na roddir un, ac enw'r datgeliad: disclosures/ENW.yaml yw'r ffeil
arg-disclose-format = Sut i ddangos y canlyniad: text neu json
arg-show-text = Dangos llinellau'r ffeil a'r cofnod hyd yn oed os nad i derfynell y dangosir y canlyniad
disclose-bad-name = Ni all { $value } fod yn enw ar ddatgeliad. Llythrennau bach, rhifau a chysylltnodau sydd mewn enw.
disclose-caseload = Ffolder llwyth achosion yw { $path }. Datgelwch un achos ar y tro, er enghraifft { $first }.
disclose-not-there = Nid oes { $path }. Mae'r gorchymyn “cofnod disclose draft { $name }” yn ei chreu.
disclose-due = Y dyddiad cau yw { $on }; y diwrnod cynt, { $target }, yw'r nod.
disclose-due-request = Cyfrifwyd o'r cais ar { $from }: { $months ->
    [zero] dim misoedd.
    [one] un mis.
    [two] dau fis.
    [few] tri mis.
    [many] { $months } mis.
   *[other] { $months } mis.
}
disclose-due-identity = Cyfrifwyd o'r prawf o hunaniaeth ar { $from }: { $months ->
    [zero] dim misoedd.
    [one] un mis.
    [two] dau fis.
    [few] tri mis.
    [many] { $months } mis.
   *[other] { $months } mis.
}
disclose-due-paused = Safodd y cloc am { $days ->
    [zero] 0 diwrnod.
    [one] 1 diwrnod.
    [two] 2 ddiwrnod.
    [few] 3 diwrnod.
    [many] 6 diwrnod.
   *[other] { $days } diwrnod.
}
disclose-due-rolled = Nid yw { $on } yn ddiwrnod gwaith, felly'r un nesaf sy'n cyfrif.
disclose-summary = { $count ->
    [0] { $name }: nid oes dim yn rhwystro'r adeiladu.
    [zero] { $name }: nid oes dim yn rhwystro'r adeiladu.
    [one] { $name }: mae 1 peth yn rhwystro'r adeiladu.
    [two] { $name }: mae 2 beth yn rhwystro'r adeiladu.
    [few] { $name }: mae 3 pheth yn rhwystro'r adeiladu.
    [many] { $name }: mae 6 pheth yn rhwystro'r adeiladu.
   *[other] { $name }: mae { $count } peth yn rhwystro'r adeiladu.
}

disclose-build-about = Gwneud y copi y penderfynwyd arno, ei ddarllen yn ôl, a'i roi yn ei le dim ond os nad oes dim yn gollwng
disclose-build-usage = cofnod disclose build { "[FFOLDER] ENW --out FFOLDER [OPSIYNAU]" }
disclose-build-status = Daw i ben â 0 lle mae'r copi yn ei le, 1 lle mae rhywbeth yn ei erbyn ac nad ysgrifennwyd dim, 2 lle na allai wneud yr hyn a ofynnwyd.
arg-copy-out = I ble mae'r copi yn mynd; gyda --zip, FFOLDER.zip
arg-zip = Ysgrifennu un ffeil, FFOLDER.zip, wedi'i hamgryptio â chyfrinymadrodd (AES-256)
arg-passphrase-file = Y ffeil y mae ei llinell gyntaf yn gyfrinymadrodd; hebddi, gofynnir amdano ddwywaith
arg-against = Ffolder yr achos ac enw'r datgeliad: chwilio yn y bwndel am bopeth y mae'n ei guddio
value-against = FFOLDER ENW
disclose-not-built = Nid ysgrifennwyd dim. { $count ->
    [zero] Nid oes dim yn ei erbyn.
    [one] Mae un peth yn ei erbyn.
    [two] Mae dau beth yn ei erbyn.
    [few] Mae tri pheth yn ei erbyn.
    [many] Mae chwe pheth yn ei erbyn.
   *[other] Mae { $count } o bethau yn ei erbyn.
  }
disclose-not-understood = Nid ysgrifennwyd dim: ni allai'r rhaglen ddilyn ei darlleniad ei hun o gofnod. Nam ar y rhaglen yw hyn; rhowch wybod amdano, heb y cofnod.
disclose-doubt = { $within }{ $line ->
    [0] { "" }
   *[other] { " " }({ $path }, llinell { $line })
  }: gall { $told ->
    [0] gair
   *[other] “{ $word }”
  } fod yn enw { $person } neu'n air cyffredin. Golygwch ef yno; neu, lle nad yw'n enw, ysgrifennwch o dan allow: y gair yn text, { $within } yn in, a'r rheswm yn why.
disclose-leaks = Nid ysgrifennwyd dim: roedd y copi gorffenedig yn dal i gynnwys yr hyn a enwir uchod.
disclose-record-failed = Nid ysgrifennwyd dim: ni ellir ysgrifennu'r cofnod { $path }.
disclose-built = Mae'r copi yn { $path }. Ffeiliau a ddarllenwyd yn ôl: { $files }; ffurfiau y chwiliwyd amdanynt: { $forms }; ni chafwyd yr un.
leak-hit = { $inside ->
    [0] { "" }
   *[other] { $within }:{ " " }
  }{ $file }{ $placed ->
    [0] { "" }
   *[other] { " " }({ $place })
  }, llinell { $line }: { $rule }, eiddo { $of }{ $told ->
    [0] { "" }
   *[other] : “{ $text }”
  }. { $rule ->
    [name] Mae enw rhywun a guddiwyd yno o hyd.
    [name-word] Mae gair o enw rhywun a guddiwyd yno o hyd.
    [initials] Mae llythrennau cyntaf rhywun a guddiwyd yno o hyd.
    [id] Mae id rhywun a guddiwyd yno o hyd.
    [date-of-birth] Mae dyddiad geni rhywun a guddiwyd yno o hyd.
    [confidential] Mae cyfeiriad neu rif nad yw'n mynd at neb yno o hyd.
    [quote] Mae geiriau a olygwyd yn y cofnod hwnnw yma o hyd.
    [sentence] Mae brawddeg o'r cofnod hwnnw, a ddaliwyd yn ôl, yma o hyd.
    [shared-sentence] Mae brawddeg o'r cofnod hwnnw, a ddaliwyd yn ôl, yma hefyd.
    [file-name] Mae enw ffeil a ddaliwyd yn ôl yno o hyd.
    [title] Mae teitl dogfen a ddaliwyd yn ôl yno o hyd.
    [ordinary-word] Gall gair yno fod yn enw rhywun a guddiwyd, neu'n air cyffredin.
    [near-miss] Mae gair yno sydd bron yn air o enw rhywun a guddiwyd.
   *[other] { "" }
  } { $where ->
    [copy] Mae ar un o dudalennau'r copi ei hun: edrychwch ar reference a scope yn y penderfyniadau, ar reference yn case.yaml, ac ar y testunau yn cofnod.yaml.
    [document] Cadwch y ddogfen yn ôl neu rhowch un arall yn ei lle, neu triniwch y person mewn ffordd arall.
   *[entry] Golygwch ef, neu triniwch y person mewn ffordd arall.
  }
leak-near = { $inside ->
    [0] { "" }
   *[other] { $within }:{ " " }
  }{ $file }{ $placed ->
    [0] { "" }
   *[other] { " " }({ $place })
  }, llinell { $line }: { $rule }, eiddo { $of } efallai{ $told ->
    [0] { "" }
   *[other] : “{ $text }”
  }. { $rule ->
    [name] Mae enw rhywun a guddiwyd yno o hyd.
    [name-word] Mae gair o enw rhywun a guddiwyd yno o hyd.
    [initials] Mae llythrennau cyntaf rhywun a guddiwyd yno o hyd.
    [id] Mae id rhywun a guddiwyd yno o hyd.
    [date-of-birth] Mae dyddiad geni rhywun a guddiwyd yno o hyd.
    [confidential] Mae cyfeiriad neu rif nad yw'n mynd at neb yno o hyd.
    [quote] Mae geiriau a olygwyd yn y cofnod hwnnw yma o hyd.
    [sentence] Mae brawddeg o'r cofnod hwnnw, a ddaliwyd yn ôl, yma o hyd.
    [shared-sentence] Mae brawddeg o'r cofnod hwnnw, a ddaliwyd yn ôl, yma hefyd.
    [file-name] Mae enw ffeil a ddaliwyd yn ôl yno o hyd.
    [title] Mae teitl dogfen a ddaliwyd yn ôl yno o hyd.
    [ordinary-word] Gall gair yno fod yn enw rhywun a guddiwyd, neu'n air cyffredin.
    [near-miss] Mae gair yno sydd bron yn air o enw rhywun a guddiwyd.
   *[other] { "" }
  } { $where ->
    [copy] Mae ar un o dudalennau'r copi ei hun: edrychwch ar reference a scope yn y penderfyniadau, ar reference yn case.yaml, ac ar y testunau yn cofnod.yaml.
   *[entry] Golygwch ef, neu caniatewch ef gan roi'r rheswm.
  }
leak-unreadable = Ni ellir darllen { $file }{ $placed ->
    [0] { "" }
   *[other] { " " }({ $place })
  } yn ôl: { $why }. Cadwch y ddogfen yn ôl, rhowch un arall yn ei lle, neu derbyniwch hi wrth ei henw.
leak-active = Gall { $file }{ $placed ->
    [0] { "" }
   *[other] { " " }({ $place })
  } weithredu pan agorir y ffeil: { $act }. Cadwch y ddogfen yn ôl, neu rhowch un arall yn ei lle.
leak-unused-allow = Nid yw eitem { NUMBER($n) } o allow yn canfod dim yn y copi. Tynnwch hi allan.
leak-clean = Nid oes dim yn { $path } y mae { $name } yn ei guddio. Ffeiliau a ddarllenwyd: { $files }; ffurfiau y chwiliwyd amdanynt: { $forms }.
leak-found = Ni chaiff { $path } adael. { $count ->
    [zero] Ni chafwyd dim.
    [one] Cafwyd un peth.
    [two] Cafwyd dau beth.
    [few] Cafwyd tri pheth.
    [many] Cafwyd chwe pheth.
   *[other] Cafwyd { $count } o bethau.
  }
passphrase-ask = Cyfrinymadrodd:
passphrase-again = Yr un peth eto:
passphrase-file-unreadable = Ni ellir darllen y cyfrinymadrodd o { $path }.
passphrase-not-asked = Dim ond ar derfynell y gellir gofyn am gyfrinymadrodd. Rhowch ef â --passphrase-file.
passphrase-differs = Nid yw'r ddau yr un fath. Nid ysgrifennwyd dim.
passphrase-short = Rhaid i gyfrinymadrodd gael o leiaf { $count } nod. Nid ysgrifennwyd dim.
progress-export = Wrthi'n darllen y cofnod …
export-no-case = Nid oes modd darllen { $path }/case.yaml, felly ni roddir ei gronoleg. Mae'r gorchymyn “cofnod check” yn dangos beth sydd o'i le arni.
export-unread = { $count ->
    [one] Ni ellid darllen { $first }, ac nid yw yn y data.
   *[other] Ffeiliau na ellid eu darllen ac nad ydynt yn y data: { $count }, er enghraifft { $first }.
}
