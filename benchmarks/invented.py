"""Rosters of people who do not exist, as large as asked for, laid out as offices do."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

HEADER = ("NO", "NIP", "NAMA", "L/P", "PANGKAT/GOL", "JABATAN", "UNIT KERJA", "KECAMATAN", "STATUS", "KETERANGAN")
TITLES = ("DAFTAR PESERTA IKRAR NETRALITAS", "TAHUN 2023", "")

_SYLLABLES = ("sa", "ri", "wa", "di", "pu", "tra", "lu", "mi", "ha", "ni", "ro", "ki", "yu", "an", "do", "ja")
_TITLES = ("", "", ", S.Pd.", ", S.Pd., M.Pd.", ", S.Sos.")
_RANKS = ("II/c", "III/a", "III/b", "III/d", "IV/a")
_POSITIONS = ("Guru Kelas", "Guru Mata Pelajaran", "Pengadministrasi", "Kepala Sekolah", "Penjaga Sekolah")

Row = tuple[str, ...]


def rows(count: int, groups: Sequence[str]) -> Iterator[Row]:
    """So many people under HEADER, each with a sound NIP of their own; the same ones every time."""
    dice = Random(count)
    for number in range(count):
        born = f"{1964 + number % 36}{1 + number // 36 % 12:02}{1 + number // 432 % 28:02}"
        sex, sequence = 1 + number % 2, 1 + number // 12_096 % 999
        nip = f"{born}{int(born[:4]) + 24}{1 + number // 7 % 12:02}{sex}{sequence:03}"
        group = groups[number * len(groups) // count]
        unit = f"SDN {group} {1 + number % 40}"
        name = f"{_word(dice)} {_word(dice)} {_word(dice)}{dice.choice(_TITLES)}"
        rank, position = dice.choice(_RANKS), dice.choice(_POSITIONS)
        yield str(number + 1), nip, name, "LP"[sex - 1], rank, position, unit, group, "PNS", ""


def _word(dice: Random) -> str:
    return "".join(dice.choices(_SYLLABLES, k=dice.choice((2, 3)))).title()


def write_csv(path: Path, count: int, groups: Sequence[str]) -> None:
    """A semicolon-separated export with the same people as `write_xlsx`."""
    with path.open("w", newline="", encoding="utf-8-sig") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(HEADER)
        writer.writerows(rows(count, groups))


def write_xlsx(path: Path, count: int, groups: Sequence[str]) -> None:
    """One sheet with titles above the header, its texts shared as by Excel; openpyxl would write each in place."""
    texts: dict[str, int] = {}
    table = [*((title,) for title in TITLES), HEADER, *rows(count, groups)]
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        with package.open("xl/worksheets/sheet1.xml", "w") as part:
            for piece in _sheet(table, texts):
                part.write(piece.encode())
        with package.open("xl/sharedStrings.xml", "w") as part:
            for piece in _shared(texts):
                part.write(piece.encode())
        for name, content in _PARTS.items():
            package.writestr(name, content)


_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def _sheet(table: Sequence[Sequence[str]], texts: dict[str, int]) -> Iterator[str]:
    """The sheet's XML row by row; `texts` gets its texts with their indexes."""
    yield f'{_XML}<worksheet xmlns="{_MAIN}"><dimension ref="A1:J{len(table)}"/><sheetData>'
    for at, row in enumerate(table, start=1):
        cells = "".join(_cell(f"{'ABCDEFGHIJ'[c]}{at}", text, texts) for c, text in enumerate(row) if text)
        yield f'<row r="{at}" spans="1:10">{cells}</row>'
    yield "</sheetData></worksheet>"


def _cell(place: str, text: str, texts: dict[str, int]) -> str:
    if text.isdecimal() and len(text) < 7:  # the row's number; a NIP stands as text
        return f'<c r="{place}" s="1"><v>{text}</v></c>'
    return f'<c r="{place}" s="1" t="s"><v>{texts.setdefault(text, len(texts))}</v></c>'


def _shared(texts: Iterable[str]) -> Iterator[str]:
    yield f'{_XML}<sst xmlns="{_MAIN}">'
    for text in texts:
        yield f"<si><t>{escape(text)}</t></si>"
    yield "</sst>"


def _relations(*kinds_and_targets: tuple[str, str]) -> str:
    told = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(kinds_and_targets, start=1)
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{told}</Relationships>'


_PARTS = {
    "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_KIND}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_KIND}.sharedStrings+xml"/></Types>',
    "_rels/.rels": _relations(("officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
    '<sheets><sheet name="DAFTAR" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": _relations(
        ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")
    ),
    "xl/styles.xml": f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts>'
    '<fills count="1"><fill><patternFill/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf/><xf numFmtId="49"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
}
