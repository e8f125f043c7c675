# Yr hyn sy'n rhwystro datgeliad, a'r hyn y mae ei ffeil yn ei ddweud amdani ei hun. Mae'r Saesneg yn messages.en.ftl.

judge-lang-en = Saesneg
judge-lang-cy = Cymraeg

judge-undecided = Nid oes dim wedi'i benderfynu ynghylch { $what }.
judge-not-in-file = Nid yw'r ffeil yn sôn am { $what }.
judge-run-draft = Rhedwch “cofnod disclose draft { $name }”, sy'n diweddaru'r ffeil ac yn cadw pob penderfyniad.
judge-changed = Mae { $what } wedi newid ers y penderfyniad.
judge-incomplete = Mae { $field } ar goll: { $what }.
judge-later-day = Mae { $field } yn ddiwrnod ar ôl { $on }, sef y diwrnod y bernir hyn.

judge-nobody = Nid oes na pherson nac aelod o staff “{ $value }” yn case.yaml.
judge-not-a-person = Nid oes person “{ $value }” yn case.yaml.
judge-not-staff = Nid oes aelod o staff “{ $value }” yn case.yaml.
judge-recipient-no-person = Nid oes person “{ $value }” yn case.yaml. Un o bobl yr achos sy'n gwneud cais am fynediad at ddata gan y testun.
judge-no-such-entry = Nid oes gan yr achos gofnod “{ $value }” y gellir ei ddatgelu.
judge-no-such-document = Nid oes gan yr achos ddogfen “{ $value }”.
judge-allow-nowhere = Nid oes gan yr achos na chofnod na dogfen “{ $value }”.

judge-completed = Mae'r datgeliad hwn wedi'i anfon, ac mae wedi'i gau.
judge-completed-help = Ffeil newydd â'i henw ei hun yw ateb pellach.
judge-for-oneself = Mae { $what } yn gofyn ar ei ran ei hun. Tynnwch on_behalf_of.
judge-for-no-child = Nid yw { $what } yn blentyn yn yr achos. Ar ran plentyn yn unig y gofynnir.
judge-for-redacted = { $what } yw'r plentyn y gofynnir ar ei ran, ac mae wedi'i olygu o dan people.
judge-identity-before-request = Daeth y prawf o hunaniaeth cyn i'r cais gael ei wneud.
judge-pause-backwards = Mae saib yn gorffen cyn iddo ddechrau.
judge-due-given = Cyfrifir dyddiad cau cais am fynediad at ddata gan y testun; ni chaiff ei roi. Tynnwch due.
judge-extended-too-long = Dau fis ar y mwyaf yw estyniad.
judge-extended-late = Rhoddwyd gwybod am yr estyniad ar ôl { $on }, diwedd y mis cyntaf, ac nid yw'n cyfrif.
judge-due-unknown = Ni ellir cyfrifo'r dyddiad cau: mae requested ar goll.
judge-overdue = Y dyddiad cau oedd { $on }.
judge-no-scope = Mae rhywbeth y tu allan i gwmpas y cais, ac nid yw scope yn dweud beth mae'r copi yn ei gynnwys.

judge-approval-help = Rheolwr ymarfer neu bennaeth gweithrediadau na pharatôdd y ffeil sy'n ei chymeradwyo: approved_by ac approved_on.
judge-approved-own = { $id } a baratôdd hyn, ac ni all ei gymeradwyo hefyd.
judge-approved-no-manager = Nid yw { $id } yn rheolwr ymarfer nac yn bennaeth gweithrediadau, ac ni all gymeradwyo.
judge-prepared-unknown = Ni enwir neb yn prepared_by, felly ni all neb wybod ai rhywun arall a gymeradwyodd.
judge-decided-after-approval = Penderfynwyd ynghylch { $what } ar ôl y gymeradwyaeth ar { $on }, felly nid yw'r penderfyniad hwnnw wedi'i gymeradwyo.

judge-recipient-treated = { $what } yw'r derbynnydd, ac ni chaiff ei hunaniaeth ei hun byth ei golygu. Tynnwch y llinell.
judge-code-and-disclose = Mae { $what } i'w ddatgelu, ac mae ganddo god.
judge-basis-and-redact = Mae { $what } i'w olygu, ac mae ganddo sail dros ei ddatgelu.
judge-basis-no-child = Nid yw { $what } yn blentyn yn yr achos, ac nid oes gan neb gyfrifoldeb rhiant drosto.
judge-staff-redacted = Aelod o staff yw { $id }, ac mae i'w olygu. Fel rheol, enwir staff.

judge-redact-without-redactions = Mae { $what } i'w olygu, ac nid oes golygiad yn dweud beth.
judge-redactions-without-redact = Mae gan { $what } olygiadau, ac nid yw i'w olygu. Tynnwch nhw, neu penderfynwch redact.
judge-withhold-without-code = Mae { $what } wedi'i ddal yn ôl heb god.
judge-code-without-withhold = Mae gan { $what } god, ac nid yw wedi'i ddal yn ôl. Mae gan olygiad ei god ei hun.
judge-shown-of-nothing = { $what }: nid oes dim yma y gallai shown fod yn berthnasol iddo. Mae gan olygiad ei shown ei hun.
judge-not-accepted = { $what }: mae unreadable yno, ac nid yw accepted yn wir.
judge-with-without-replace = Mae { $what } yn enwi dogfen yn ei lle, ac nid yw i'w disodli.
judge-replacement-elsewhere = Mae dogfen a roddir yn lle un arall yn sefyll o dan disclosures/redacted/.
judge-no-file = Nid oes ffeil { $what } y gellir ei darllen.

judge-may-not-decide = Mae { $id } yn paratoi, ac ni all benderfynu ynghylch { $what }.
judge-needs-manager = Ni all { $id } ddefnyddio'r cod { $code }. Rheolwr ymarfer neu bennaeth gweithrediadau sy'n penderfynu.
judge-no-advice = Mae angen cyngor ar gyfer y cod { $code }, ac ni enwir dim.
judge-advice-help = Dywedwch pwy a roddodd gyngor a phryd: advice, gyda from ac on.
judge-code-for-child = Mae'r cod { $code } ar gyfer cais ar ran plentyn: on_behalf_of, neu blentyn a ddatgelir drwy parental-responsibility.

judge-health = Mae { $what } yn cynnwys data iechyd, ac nid oes barn gweithiwr iechyd proffesiynol.
judge-health-help = Rhowch health_opinion gyda by, profession, on a serious_harm; neu dywedwch yn already_known sut mae'r derbynnydd yn ei wybod eisoes.
judge-health-harm = Mae { $what } yn cynnwys data iechyd a fyddai'n gwneud niwed difrifol. Ni ellir ei roi.
judge-health-old = { $what }: mae barn y gweithiwr iechyd proffesiynol yn hŷn na { $on }, chwe mis yn ôl.

judge-quote-not-found = Nid yw dyfyniad o { $what } yn y testun.
judge-quote-help = Copïwch y geiriau o dudalen y cofnod, ac edrychwch ar text, prefix a suffix.
judge-one-text = Mae gan { $what } ddau destun, ac mae rhywbeth wedi'i dynnu o un y mae'r llall yn dal i'w ddweud.
judge-one-text-help = Golygwch ef yn y testun arall hefyd, neu rhowch y rheswm yn one_text.
judge-confided = { $what }: dywedwyd hyn yn gyfrinachol, ac mae copïau i rywun y tu allan i'r achos yn cyrraedd y partïon. Golygwch ef, neu rhowch y rheswm yn despite_confidence.
judge-confided-from-nobody = Nid oes person “{ $value }” yn case.yaml y gellid cadw hyn rhagddo.
judge-confided-stray = { $what }: mae geiriau mewn cromfachau yn dweud pwy na ddylai hyn ei gyrraedd, ond nid oes label yn eu dal, ac felly nid ydynt yn cadw dim yn ôl.
judge-confided-stray-help = Cywirwch y label yn y cofnod, fel yn Dywedodd (child-1; nid i mother): ac yn y blaen; neu golygwch y darn; neu rhowch y rheswm yn despite_confidence.
judge-not-silent = Ni chaniateir gadael dim allan o dan y cod { $code } heb farc.
judge-not-whole = { $what }: nid brawddegau neu baragraffau cyfan yw dyfyniad a dynnir heb farc.
judge-not-whole-help = Estynnwch y dyfyniad i frawddegau cyfan, gan gynnwys yr atalnod llawn, neu gadewch i'r marc gael ei ddangos.
judge-traces = { $what }: mae'r ddolen hon yn dangos bod rhywbeth wedi'i adael allan heb farc. Golygwch hi, neu ysgrifennwch traces: accepted.

judge-allow-name = Gair o enw yw'r hyn a ganiateir, ac nid oes dim yn dweud ym mha gofnod neu ddogfen.
judge-allow-name-help = Dywedwch hynny gydag in.
judge-allow-finds-nothing = Nid yw'r hyn a ganiateir yn sefyll yn unman yn yr hyn a roddir.

judge-access-copy-missing = Nid yw access_copy yn cofnod.yaml yn dweud ({ $lang }) yr hyn y mae'n rhaid i ateb ei gynnwys: { $keys }.

draft-how = Penderfyniadau datgeliad. Nid oes dim yn gadael cyn i bob un gael ei wneud, gan rywun a gaiff ei wneud.

    Edrychwch ar bob cofnod a dogfen isod, ar y testun ac nid ar yr awgrymiadau'n unig: gall yr hyn nas awgrymir fod
    yn bwysig serch hynny. Yna ychwanegwch y penderfyniad, er enghraifft un o'r rhain:

        decision: disclose
        decision: withhold
        code: third-party
        decision: out-of-scope
        decision: redact
        redactions:
          - {"{"}quote: "yr union eiriau", code: third-party{"}"}

    ac oddi tano pwy a benderfynodd a phryd:

        by: nhughes
        on: 2026-05-14

    Cadwch y digest fel y mae: mae'n dweud pa destun a welwyd. Sylw yw llinell sy'n dechrau gyda #, ac mae'n aros.
    Mae'r gorchymyn “cofnod disclose check” yn dangos beth sydd ar ôl i'w wneud, ac mae “cofnod disclose draft” yn
    diweddaru'r ffeil pan fydd y cofnod wedi newid; mae'n cadw pob penderfyniad.
draft-head = Ychwanegwch y rhain pan fyddant yn hysbys, heb y #:
    requested: 2026-05-05           y diwrnod y daeth y cais
    identity_verified: 2026-05-06   y diwrnod yr oeddech yn gwybod pwy sy'n gofyn
    prepared_by: bjones             pwy sy'n paratoi'r ffeil hon
    approved_by: dpugh              rheolwr nad yw wedi'i pharatoi
    approved_on: 2026-05-15         ar ôl y penderfyniad olaf
draft-head-other = Ychwanegwch y rhain pan fyddant yn hysbys, heb y #:
    requested: 2026-05-05           y diwrnod y daeth y cais
    due: 2026-06-05                 y diwrnod y mae i'w anfon erbyn hynny
    prepared_by: bjones             pwy sy'n paratoi'r ffeil hon
    approved_by: dpugh              rheolwr nad yw wedi'i pharatoi
    approved_on: 2026-05-15         ar ôl y penderfyniad olaf
draft-people = Sut y caiff hunaniaeth pob person ei thrin. Cuddir pwy bynnag nas enwir yma. Awgrymir yr hyn sy'n dilyn:
    tynnwch y # o'r llinellau sy'n gywir, ac o'r llinell “people:”.
draft-entries = Y cofnodion.
draft-documents = Y dogfennau. Nid edrychwyd ar yr hyn sydd ynddynt: agorwch bob un.
