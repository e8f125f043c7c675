#!/usr/bin/env bash
# Makes a small invented caseload in a folder that is not there yet: tests/tools/make-caseload.sh FOLDER
# Its cases are copies of the example and of the case that the rules are tested with, each changed a little, so that
# every state has a case: much overdue, nothing overdue, closed, in one language alone, and one that cannot be read.
set -euo pipefail
cd "$(dirname "$0")/../.."
load=$1
mkdir "$load"

printf 'organisation: {en: Bryn Court Service, cy: Gwasanaeth Llys y Bryn}\nmarking: {en: Official – sensitive, cy: Swyddogol – sensitif}\n' >"$load/cofnod.yaml"
cp -r example-casefile "$load/walsh"
rm -f "$load/walsh/cofnod.yaml"

# small FOLDER REFERENCE NAME: a copy of the small case, allocated to NAME.
small() {
  cp -r tests/rules/base "$load/$1"
  sed -i "s/^reference: .*/reference: $2/; s/name: Ewan Fraser/name: $3/" "$load/$1/case.yaml"
}
small grant CY-2026-0202 'Ewan Fraser'
sed -i 's/^staff:/deadlines: [{what: {en: Report to the court, cy: Adroddiad i’r llys}, due: 2026-06-22}]\n&/' "$load/grant/case.yaml"
small 'Teulu Huws' CY-2026-0203 'Siân Llwyd'
sed -i 's/^hearings:/&\n  - {kind: directions, date: 2026-08-20}/' "$load/Teulu Huws/case.yaml"
printf '\nAction (efraser; by 2026-06-10): Telephone the school.\n' >>"$load/Teulu Huws/entries/2026-05-20-assessment.md"
small closed CY-2025-0917 'Siân Llwyd'
printf 'closed: 2026-06-12\n' >>"$load/closed/case.yaml"
small in-english CY-2026-0205 'Chris Hopcyn'
printf 'languages: [en]\n' >"$load/in-english/cofnod.yaml"
small broken CY-2026-0206 'Chris Hopcyn'
printf 'reference: CY-2026-0206\nlaw: [private\n' >"$load/broken/case.yaml"
