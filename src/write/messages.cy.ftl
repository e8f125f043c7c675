# Pam nad oedd modd ysgrifennu bwndel na'i wirio.

write-no-name = Nid yw { $path } yn enw ar ffolder. Rhowch enw'r ffolder y bydd y bwndel ynddi.
write-link = Dolen symbolaidd yw { $path }. Rhowch enw'r ffolder ei hun.
write-not-folder = Nid ffolder yw { $path }.
write-not-empty = Mae rhywbeth yn { $path } eisoes, ac nid bwndel a wnaed gan y rhaglen cofnod ydyw. Ni newidiwyd dim ynddi. Rhowch enw ffolder newydd neu ffolder wag.
write-strangers = { $count ->
    [one] Yn y bwndel yn { $path } mae rhywbeth nad yw ei manifest.json yn ei enwi: { $files }. Byddai adeiladu yma yn ei ddileu. Symudwch ef i rywle arall yn gyntaf.
   *[other] Yn y bwndel yn { $path } mae { $count } eitem nad yw ei manifest.json yn eu henwi, er enghraifft { $files }. Byddai adeiladu yma yn eu dileu. Symudwch hwy i rywle arall yn gyntaf.
}
write-other-case = Mae bwndel achos arall, { $there }, yn { $path }. Ni newidiwyd dim ynddi.
write-other-case-caseload = Mae bwndel llwyth achosion yn { $path }. Ni newidiwyd dim ynddi.
write-other-audience = Mae bwndel a wnaed ar gyfer rhywun arall yn { $path }. Nid yw copi mynediad yn cymryd lle bwndel goruchwylio, na bwndel goruchwylio le copi mynediad. Ni newidiwyd dim ynddi.
write-inside-case = Mae { $path } y tu mewn i ffolder yr achos, { $case }. Rhowch y bwndel y tu allan iddi.
write-holds-case = Mae ffolder yr achos, { $case }, y tu mewn i { $path }. Rhowch y bwndel mewn ffolder arall.
write-busy = Mae bwndel arall yn cael ei adeiladu yn { $path } ar hyn o bryd. Rhowch gynnig arall arni pan fydd wedi gorffen.
write-in-the-way = Mae { $path } yno eisoes, ac mae angen yr enw hwnnw ar y rhaglen cofnod i wneud ei gwaith. Symudwch ef neu rhowch enw arall arno.
write-bad-path = Ni all { $path } fod yn enw ar ffeil mewn bwndel.
write-make = Nid oedd modd gwneud y dudalen { $path }: { $reason }
write-not-plain-file = Nid ffeil gyffredin yw { $path }, ac fe'i gadawyd fel y mae.
write-changed-since = Newidiwyd { $path } ar ôl iddi gael ei darllen, ac fe'i gadawyd fel y mae. Rhowch gynnig arall arni.
write-meddled = Newidiwyd { $path } tra oedd yn cael ei gopïo. Rhowch gynnig arall arni.
write-not-bundle = Nid bwndel yw { $path }: nid oes yno manifest.json a wnaed gan y rhaglen cofnod.
write-other-format = Fformat { $path } yw { $format }; fformat { $ours } y mae'r fersiwn hon o'r rhaglen yn ei ddarllen.
write-damaged = Mae { $path } wedi'i ddifrodi ac ni ellir dibynnu arno.
write-damaged-line = Mae { $path } wedi'i ddifrodi yn llinell { $line } ac ni ellir dibynnu arno.
write-disk-full = Mae'r ddisg yn llawn: nid oedd modd ysgrifennu { $path }. Ni newidiwyd yr hyn a oedd yno o'r blaen.
write-quota = Mae eich cyfran chi o'r ddisg wedi'i llenwi: nid oedd modd ysgrifennu { $path }. Ni newidiwyd yr hyn a oedd yno o'r blaen.
write-too-large = Mae { $path } yn rhy fawr i'r ddisg hon.
write-read-only = Nid oedd modd ysgrifennu { $path }: dim ond darllen y ddisg sy'n bosibl.
write-may-not-read = Nid oes gennych ganiatâd i ddarllen { $path }.
write-may-not-write = Nid oes gennych ganiatâd i ysgrifennu { $path }.
write-gone = Nid yw { $path } yno.
write-name-too-long = Mae'r enw { $path } yn rhy hir i'r ddisg hon.
write-cannot-read = Nid oedd modd darllen { $path }: { $reason }
write-cannot-write = Nid oedd modd ysgrifennu { $path }: { $reason }
write-left-over = Mae'r bwndel wedi'i adeiladu, ond nid oedd modd dileu'r un blaenorol o { $path }; efallai fod un o'i ffeiliau ar agor. Bydd yr adeiladu nesaf yn rhoi cynnig arall arni.
write-taken = Mae { $path } yno eisoes. Ni roddir dim drosto: dewiswch enw arall, neu symudwch ef.
