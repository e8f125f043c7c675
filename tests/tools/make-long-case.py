#!/usr/bin/env python3
"""Makes an invented case whose chronology is long: tests/tools/make-long-case.py FOLDER [ROWS]

It is the case that the rules are tested with, and beside its own entries ROWS short telephone calls (2000) in 2025, so
that the year 2025 is one page of that many rows and the lists are split by year. FOLDER must not be there yet.
"""

import shutil
import sys
from datetime import date, timedelta
from pathlib import Path

BASE = Path(__file__).resolve().parent.parent / "rules" / "base"
SAID = [
    "We spoke about the week, and about the walk to school.",
    "The time at the weekend stands as it was agreed.",
    "Cadi has a cold and stays at home today.",
    "A letter came in the post and will be brought along.",
]


def main(folder: Path, rows: int) -> None:
    shutil.copytree(BASE, folder)
    case = folder / "case.yaml"
    case.write_text(case.read_text().replace("involved: 2026-02-27", "involved: 2025-01-01").replace("2026-03-03}", "2025-01-01}"))
    entries = folder / "entries" / "2025"
    entries.mkdir()
    for row in range(rows):
        day = date(2025, 1, 1) + timedelta(days=row * 365 // rows)
        who = ("mother", "father")[row % 2]
        minute = row * 7 % 480
        begun = f"{8 + minute // 60:02}:{minute % 60:02}"
        text = (
            f"---\ntype: casework\ntitle: Telephone call {row + 1}\noccurred: {day} {begun}\nrecorded: {day} 18:00\n"
            f"author: {('efraser', 'nhughes')[row % 3 == 0]}\nactivity: telephone-call\npeople: [{who}]\n---\n"
            f"Fact: I telephoned @{who} about Cadi. {SAID[row % len(SAID)]}\n"
        )
        (entries / f"{day}-{row + 1:04}-telephone-call.md").write_text(text)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) == 3 else 2000)
