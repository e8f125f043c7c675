#!/usr/bin/env python3
"""Makes the saved files of example-casefile/documents/: two forms and a filled-in template as PDF, a letter as DOCX,
a child's drawing as PNG and an e-mail as text. Nobody in them exists. Standard library only, and the same bytes on
every machine: dates are fixed, nothing is compressed by a library whose versions differ, and chance comes from a seed.

    python3 tests/tools/make-example-documents.py [FOLDER]
"""

import math
import struct
import sys
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

# --- PDF ------------------------------------------------------------------------------------------------------------

WIDTHS = {" ": 278, "i": 222, "l": 222, "j": 222, "t": 278, "f": 278, "r": 333, "m": 833, "w": 722, "W": 944, "M": 833}


def text_width(text, size):
    """The width of a text in Helvetica, near enough to break lines by."""
    return sum(WIDTHS.get(c, 667 if c.isupper() else 556) for c in text) * size / 1000


def wrap(text, size, width):
    """The lines of a text that is no wider than `width`."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and text_width(longer, size) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return lines + [line]


def pdf_string(text):
    """A PDF string in WinAnsi."""
    raw = text.encode("cp1252")
    for mark in (b"\\", b"(", b")"):
        raw = raw.replace(mark, b"\\" + mark)
    return b"(" + raw + b")"


def pdf(title, subtitle, rows, signed):
    """One A4 page: a heading, and a table of two columns, the left one the form's own words."""
    out = []

    def write(x, y, text, size, font="F1"):
        out.append(b"BT /%s %d Tf %.1f %.1f Td %s Tj ET" % (font.encode(), size, x, y, pdf_string(text)))

    write(56, 782, title, 17, "F2")
    write(56, 762, subtitle, 10)
    y = 746.0
    for name, value in rows:
        lines = wrap(value, 10, 338)
        names = wrap(name, 10, 120)
        height = 13 * max(len(lines), len(names)) + 9
        out.append(b"0.6 w 0.55 G 56 %.1f 483 %.1f re S 188 %.1f m 188 %.1f l S" % (y - height, height, y, y - height))
        for i, line in enumerate(names):
            write(62, y - 14 - 13 * i, line, 10, "F2")
        for i, line in enumerate(lines):
            write(196, y - 14 - 13 * i, line, 10)
        y -= height
    write(56, y - 26, signed, 10)
    write(56, 40, "Case CY-2026-0142. An invented case: nobody in it exists.", 8)

    content = b"\n".join(out) + b"\n"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n" % len(content) + content + b"endstream",
        font % b"Helvetica",
        font % b"Helvetica-Bold",
        b"<< /Title %s /CreationDate (D:20260101000000Z) >>" % pdf_string(title),
    ]
    file = BytesIO()
    file.write(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(file.tell())
        file.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    table = file.tell()
    file.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    for place in places:
        file.write(b"%010d 00000 n \n" % place)
    file.write(b"trailer\n<< /Size %d /Root 1 0 R /Info 7 0 R >>\n" % (len(objects) + 1))
    file.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return file.getvalue()


CAF_24 = pdf(
    "Contact observation form (CAF-24)",
    "One form for each session observed. Write what you saw and heard.",
    [
        ("Date and place", "Saturday 28 March 2026, Y Bont Contact Centre, Bangor, the garden room"),
        ("Times", "Began 10:00, ended 12:00 (120 minutes)"),
        ("Present", "Daniel Walsh, Nel (9), Osian (6). Carol Bellis of the centre was in and out of the room."),
        ("Observed by", "Nia Hughes, family court adviser"),
        ("Arrival", "Osian ran in and stopped a step short. Mr Walsh knelt and waited. Osian put his arms round his neck."
         " Nel stayed by the door with her coat on for about four minutes, then showed him her school bag."),
        ("What they did", "A jigsaw of the Menai bridge, toast, and a game of Snap. Mr Walsh read the Welsh words on the"
         " box slowly and Nel helped him. They laughed about one of them."),
        ("How the parent answered the children", "Osian asked why he had not come at Christmas. Mr Walsh said:"
         " \"I wanted to. The grown-ups had things to sort out, and that was not because of you.\""),
        ("Anything hard", "At 11:20 the jigsaw fell when Osian leaned on the table, and he cried. Mr Walsh sat by him"
         " and did not hurry him."
         " They picked up the pieces together."),
        ("Leaving", "Nel asked when the next time was and wrote it on her hand. Both children waved from the car."),
        ("Worry about safety", "None seen during this session."),
    ],
    "Completed 30 March 2026, N. Hughes",
)

CAF_25 = pdf(
    "Contact review form (CAF-25)",
    "Used when time together begins again after a break, or changes.",
    [
        ("Date and place", "Saturday 16 May 2026, Y Bont Contact Centre, Bangor, the garden room"),
        ("Times", "Began 10:05, ended 12:00 (115 minutes)"),
        ("Present", "Daniel Walsh, Nel (9), Osian (6). Carol Bellis of the centre was in the room throughout."),
        ("Observed by", "Nia Hughes, family court adviser"),
        ("Why a review", "The first session after the break from 29 April, which the court ended on 7 May."),
        ("What is new", "The gate to the car park is now kept shut until each child has an adult's hand."),
        ("The children", "Osian asked to stay inside for the first ten minutes. Nel asked for the garden and chose the"
         " game. Both sat close to their father for the story at the end."),
        ("The parent", "Mr Walsh told the children in a few words that everyone had made sure that all was well. He did"
         " not ask them what they had told other people."),
        ("Next", "Weekly at the centre until 30 May. An outing from the centre on 6 June if all goes well."),
    ],
    "Completed 18 May 2026, N. Hughes",
)

TEMPLATE = pdf(
    "Analysis report template",
    "Filled in for the section 7 report in the case of Nel and Osian.",
    [
        ("Wishes and feelings", "Nel wants Saturdays to go on and wants to be asked again about nights. Osian wants the"
         " boat, and his mother to know where he is."),
        ("Needs", "Welsh at home and at school, and a father who is part of both. One message from both parents."),
        ("Likely effect of change", "A gradual step keeps what has been won since March. A sudden one may cost it."),
        ("Harm or risk of harm", "Quarrels at the door in October 2025. The council found that the mark of 25 April was"
         " an accident in keeping Osian from a moving car."),
        ("How able each parent is", "Each has shown that they can put the children first when a third person holds the"
         " arrangements. They have now done so directly on two Saturdays."),
        ("What the court can do", "A child arrangements order with stages and a day on which to look again."),
        ("What is not known", "How a whole night away would be for Osian. What two summers apart have meant for Nel."),
    ],
    "Completed 9 June 2026, N. Hughes",
)

# --- DOCX -----------------------------------------------------------------------------------------------------------

LETTER = [
    "Cafcass Cymru, Example House, Heol y Porth, Caernarfon",
    "29 April 2026",
    "To the Family Court at Caernarfon",
    "Case CN26P00087. Our reference CY-2026-0142",
    "I write to tell the court of a change since the order of 26 February 2026.",
    "On 27 April the school told us that Osian, who is six, had a bruise on his upper arm, and that he had spoken of his"
    " father and of a car. We made a safeguarding referral to Gwynedd Council the same day. The council and North Wales"
    " Police are making enquiries. No finding has been made about how the bruise came about.",
    "Both parents have agreed that the Saturday sessions at Y Bont Contact Centre stop until the council has answered."
    " Mr Walsh will telephone the children on Wednesdays and Sundays at half past five.",
    "We ask the court to list the case for a short hearing in the week of 5 May, so that any longer break is the court's"
    " decision and not ours.",
    "A Welsh copy of this letter goes to Ms Parri today, and an English copy to Mr Walsh.",
    "Nia Hughes, family court adviser",
]

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def docx(paragraphs):
    """A Word document of plain paragraphs."""
    body = "".join(
        f'<w:p><w:pPr><w:spacing w:after="200"/></w:pPr><w:r><w:t xml:space="preserve">{escape(p)}</w:t></w:r></w:p>'
        for p in paragraphs
    )
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/word/document.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType='
        '"application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
        ' Target="word/document.xml"/>'
        '<Relationship Id="r2" Type='
        '"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"'
        ' Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": "<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>Letter to the court, 29 April 2026</dc:title><dc:creator>Nia Hughes</dc:creator>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-04-29T09:00:00Z</dcterms:created></cp:coreProperties>',
        "word/document.xml": f"<w:document {WORD}><w:body>{body}"
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440"'
        ' w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr></w:body></w:document>',
    }
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (2026, 4, 29, 9, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, XML + text)
    return file.getvalue()


# --- PNG ------------------------------------------------------------------------------------------------------------

WIDTH, HEIGHT = 600, 400
PAPER, BLACK, RED, BLUE, SKY, GREEN, YELLOW, BROWN, ORANGE, PURPLE, PINK, GREY = range(12)
PALETTE = [
    (252, 250, 243), (58, 54, 58), (206, 58, 52), (44, 92, 176), (120, 178, 222), (78, 148, 74),
    (240, 196, 52), (138, 90, 54), (232, 134, 50), (130, 82, 150), (228, 140, 160), (150, 150, 152),
]


class Crayon:
    """A sheet of paper and a hand that is not quite steady."""

    def __init__(self):
        self.sheet = [bytearray(WIDTH) for _ in range(HEIGHT)]
        self.state = 2026

    def chance(self):
        self.state = (self.state * 1103515245 + 12345) % 2**31
        return self.state / 2**31

    def wobble(self, by):
        return (self.chance() * 2 - 1) * by

    def dab(self, x, y, colour, radius):
        """One touch of the crayon: wax catches on most of the paper's grain."""
        for j in range(int(y - radius), int(y + radius) + 1):
            for i in range(int(x - radius), int(x + radius) + 1):
                grain = (i * 7 + j * 13 + (i * j) % 11) % 9
                if (i - x) ** 2 + (j - y) ** 2 <= radius * radius and grain > 1 and 0 <= i < WIDTH and 0 <= j < HEIGHT:
                    self.sheet[j][i] = colour

    def line(self, points, colour, radius=2.2, shake=1.3):
        """A line through the points, each a little beside where it was meant."""
        points = [(x + self.wobble(shake * 1.6), y + self.wobble(shake * 1.6)) for x, y in points]
        drift = 0.0
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            length = max(1, int(math.dist((x0, y0), (x1, y1))))
            for step in range(length + 1):
                t = step / length
                drift = drift * 0.94 + self.wobble(shake * 0.3)
                self.dab(x0 + (x1 - x0) * t + drift, y0 + (y1 - y0) * t + drift, colour, radius)

    def ring(self, x, y, radius, colour, thick=2.2):
        turn = [i * math.tau / 18 for i in range(20)]
        self.line([(x + radius * math.cos(a), y + radius * math.sin(a)) for a in turn], colour, thick, 0.8)

    def fill(self, left, top, right, bottom, colour, gap=6):
        """Filled in as children do, to and fro, and over the edge here and there."""
        points, down = [], True
        x = left
        while x < right:
            ends = (top + self.wobble(4), bottom + self.wobble(4))
            points += [(x, ends[0] if down else ends[1]), (x + gap / 2, ends[1] if down else ends[0])]
            down = not down
            x += gap
        self.line(points, colour, 1.9, 0.9)

    def person(self, x, ground, height, colour, hair, smile=True):
        head = height * 0.17
        top = ground - height
        self.ring(x, top + head, head, BLACK, 1.7)
        for side in (-0.4, 0.4):
            self.dab(x + side * head, top + head * 0.85, BLACK, 1.6)
        bend = 0.35 if smile else 0
        self.line([(x - head * 0.45, top + head * 1.3), (x, top + head * (1.3 + bend)),
                   (x + head * 0.45, top + head * 1.3)], RED, 1.3, 0.4)
        for i in range(7):
            a = math.pi + i * math.pi / 6
            self.line([(x + head * math.cos(a), top + head + head * math.sin(a)),
                       (x + head * 1.35 * math.cos(a), top + head + head * 1.35 * math.sin(a))], hair, 1.5, 0.6)
        neck, hip = top + head * 2, ground - height * 0.34
        self.line([(x, neck), (x, hip)], colour, 3.2, 0.8)
        self.line([(x - height * 0.2, neck + height * 0.2), (x, neck + 5), (x + height * 0.2, neck + height * 0.2)],
                  colour, 2, 0.8)
        self.line([(x - height * 0.12, ground), (x, hip), (x + height * 0.12, ground)], colour, 2.2, 0.8)

    def png(self):
        """The sheet as a PNG of four bits to a pixel."""
        rows = bytearray()
        for sheet_row in self.sheet:
            row = bytes(sheet_row[i] << 4 | sheet_row[i + 1] for i in range(0, WIDTH, 2))
            rows += b"\x00" + row
        file = b"\x89PNG\r\n\x1a\n"
        for kind, data in (
            (b"IHDR", struct.pack(">IIBBBBB", WIDTH, HEIGHT, 4, 3, 0, 0, 0)),
            (b"PLTE", bytes(value for colour in PALETTE for value in colour)),
            (b"IDAT", squeeze(bytes(rows))),
            (b"IEND", b""),
        ):
            file += struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        return file


def squeeze(data):
    """A zlib stream by hand, so that it is the same with every zlib: fixed codes, and matches found by their first
    three bytes alone."""
    bits, count, out = 0, 0, bytearray(b"\x78\x01")

    def put(value, width):
        nonlocal bits, count
        bits |= value << count
        count += width
        while count >= 8:
            out.append(bits & 255)
            bits >>= 8
            count -= 8

    def put_code(value, width):
        put(int(format(value, f"0{width}b")[::-1], 2), width)

    def put_symbol(symbol):
        if symbol < 144:
            put_code(0x30 + symbol, 8)
        elif symbol < 256:
            put_code(0x190 + symbol - 144, 9)
        elif symbol < 280:
            put_code(symbol - 256, 7)
        else:
            put_code(0xC0 + symbol - 280, 8)

    lengths, base = [], 3
    for code in range(28):
        extra = max(0, code // 4 - 1)
        lengths.append((base, extra, 257 + code))
        base += 1 << extra
    distances, base = [], 1
    for code in range(30):
        extra = max(0, code // 2 - 1)
        distances.append((base, extra, code))
        base += 1 << extra

    put(1, 1)
    put(1, 2)
    last, i = {}, 0
    while i < len(data):
        key, length = data[i : i + 3], 0
        start = last.get(key, -1)
        if len(key) == 3 and start >= 0 and i - start <= 32768:
            while length < 257 and i + length < len(data) and data[start + length] == data[i + length]:
                length += 1
        if length >= 4:
            base, extra, symbol = max(entry for entry in lengths if entry[0] <= length)
            put_symbol(symbol)
            put(length - base, extra)
            base, extra, symbol = max(entry for entry in distances if entry[0] <= i - start)
            put_code(symbol, 5)
            put(i - start - base, extra)
        else:
            length = 1
            put_symbol(data[i])
        for j in range(i, i + length):
            last[data[j : j + 3]] = j
        i += length
    put_symbol(256)
    if count:
        out.append(bits & 255)
    return bytes(out) + struct.pack(">I", zlib.adler32(data))


LETTERS = {
    "O": [[(0, 1), (0, 3), (1, 4), (2, 3), (2, 1), (1, 0), (0, 1)]],
    "s": [[(2, 2), (1, 1.6), (0, 2), (1, 2.8), (2, 3.4), (1, 4), (0, 3.7)]],
    "i": [[(1, 1.8), (1, 4)], [(1, 0.7), (1, 0.8)]],
    "a": [[(2, 2), (0.6, 1.8), (0, 3), (0.8, 4), (2, 3)], [(2, 1.8), (2, 4)]],
    "n": [[(0, 1.8), (0, 4)], [(0, 2.4), (1, 1.8), (2, 2.4), (2, 4)]],
}


def drawing():
    """A house, a boat, four people and the sun, by a boy of six."""
    c = Crayon()
    c.ring(545, 55, 30, YELLOW, 3)
    c.fill(525, 38, 566, 74, YELLOW, 7)
    for i in range(9):
        a = math.pi * 0.45 + i * math.pi / 7
        c.line([(545 + r * math.cos(a), 55 + r * math.sin(a)) for r in (40, 66)], ORANGE)
    for x, y in ((90, 42), (300, 56), (405, 38)):
        for dx, r in ((-22, 14), (0, 19), (22, 14)):
            c.ring(x + dx, y, r, SKY, 2)
    c.fill(8, 318, 330, 348, GREEN, 7)
    c.fill(325, 300, 592, 390, BLUE, 8)
    for y in (312, 340, 368):
        c.line([(330 + 22 * i, y + (9 if i % 2 else -7)) for i in range(12)], SKY, 2.4)

    c.fill(48, 196, 168, 314, PINK, 9)
    c.line([(44, 318), (44, 192), (172, 192), (172, 318), (44, 318)], BLACK)
    c.line([(30, 196), (108, 118), (188, 196), (30, 196)], RED, 3)
    c.fill(72, 164, 148, 190, RED, 7)
    c.line([(146, 150), (146, 122), (162, 122), (162, 168)], BROWN, 2.6)
    c.line([(154 + 9 * math.sin(i / 1.4) + i * 2.6, 116 - i * 6.4) for i in range(12)], GREY, 2)
    for x in (62, 128):
        c.line([(x, 214), (x + 28, 214), (x + 28, 242), (x, 242), (x, 214)], BLUE)
        c.line([(x + 14, 214), (x + 14, 242)], BLUE, 1.6)
        c.line([(x, 228), (x + 28, 228)], BLUE, 1.6)
    c.fill(96, 262, 122, 316, BROWN, 6)
    c.dab(117, 290, YELLOW, 3)

    c.person(206, 322, 84, PURPLE, BROWN)
    c.person(250, 324, 62, ORANGE, BROWN)
    for x, colour in ((286, RED), (302, YELLOW), (316, PINK)):
        c.line([(x, 330), (x, 310)], GREEN, 1.7)
        for i in range(6):
            c.dab(x + 5 * math.cos(i), 304 + 5 * math.sin(i), colour, 2.6)

    c.line([(376, 286), (398, 326), (516, 326), (542, 284), (376, 286)], BROWN, 3)
    c.fill(400, 292, 518, 320, ORANGE, 8)
    c.line([(494, 286), (494, 150)], BROWN, 3)
    c.line([(500, 158), (552, 262), (500, 266), (500, 158)], RED, 2.6)
    c.fill(505, 204, 532, 258, RED, 7)
    c.person(416, 288, 88, BLUE, BLACK)
    c.person(456, 290, 58, GREEN, BROWN)
    c.line([(398, 246), (352, 214), (348, 330)], BLACK, 1.5)
    c.line([(352, 346), (362, 338), (374, 346), (362, 353), (352, 346)], ORANGE, 2)
    c.line([(374, 346), (382, 338), (382, 354), (374, 346)], ORANGE, 2)

    x = 26
    for letter in "Osian":
        size = 9 if letter == "O" else 8
        for stroke in LETTERS[letter]:
            c.line([(x + px * size, 352 + py * size) for px, py in stroke], PURPLE, 2.2, 0.9)
        x += 27 if letter != "i" else 22
    return c.png()


# --- text -----------------------------------------------------------------------------------------------------------

EMAIL = """\
From: Daniel Walsh <daniel.walsh@example.org>
To: Nia Hughes <nia.hughes@example.org>
Date: Fri, 20 Mar 2026 19:42:00 +0000
Subject: My shifts

Hello Nia,

You asked for my shifts at the port. I have copied them off the board.

Week 1   Mon to Thu 07:00 to 19:00, Fri 07:00 to 19:00, weekend off
Week 2   Mon to Wed 07:00 to 19:00, rest of week off

So it is 19:00 on the Friday of week 1 and not earlier, sorry if I said
different. Saturdays are free every week. In July and August there is an
extra ferry and I may be asked to do one Saturday a month, but I can swap.

I have put the children's room back how it was. Osian's boat poster is up.

Thanks for listening the other day.

Dan
"""


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "example-casefile" / "documents"
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in {
        "analysis-report-template.pdf": TEMPLATE,
        "caf-24-2026-03-28.pdf": CAF_24,
        "caf-25-2026-05-16.pdf": CAF_25,
        "drawing-osian-2026-04-30.png": drawing(),
        "email-father-2026-03-20.txt": EMAIL.encode(),
        "letter-court-2026-04-29.docx": docx(LETTER),
    }.items():
        (folder / name).write_bytes(data)


if __name__ == "__main__":
    main()
