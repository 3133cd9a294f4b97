"""A roster for an office to fill in: numbers as text, lists to choose from, instructions beside it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import cast

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.domain.sessions import Event, Schedule
from netralitas_desktop.reports.looks import ACCENT, GROUND, MUTED, TEXT_FORMAT, WHITE, Look, Painter
from netralitas_desktop.reports.output_folder import write_all

ROWS = 2_000
"""Rows that are prepared: formatted as text and checked. An office with more people copies the last row down."""
HEADER_ROW = 4

_COLUMNS = (
    ("No", 6),
    ("Nama", 38),
    ("NIP / NIK", 24),
    ("L/P", 7),
    ("Gol. Ruang", 12),
    ("Jabatan", 28),
    ("Unit Kerja", 32),
    ("Kecamatan", 20),
    ("Status Kepegawaian", 20),
)
_NUMBER, _SEX, _GROUP, _STATUS = "C", "D", "H", "I"
_STATUSES = ("PNS", "PPPK", "Non ASN")
_STEPS = (
    "Isi lembar “Daftar Peserta” mulai baris 5, satu orang satu baris. Judul kolom jangan diubah.",
    "NIP dan NIK ditulis sebagai teks; kolomnya sudah diatur. Menempel dari berkas lain: pakai Tempel Khusus → Nilai.",
    "Excel merusak nomor panjang yang ditulis sebagai angka. Bila terlihat 1,98E+17, ketik ulang nomornya.",
    "NIP 18 angka, NIK 16 angka, dengan atau tanpa spasi. Yang tidak punya nomor: kosongkan.",
    "Kecamatan dipilih dari daftar, supaya sama dengan jadwal kegiatan.",
    "Contoh isi satu baris: 1 · Siti Rahayu, S.Pd. · 19850719 201001 2 023 · P · III/a · Guru · SDN Contoh 1 · … · PNS",
)


def write_template(event: Event | None, schedule: Schedule, target: Path) -> Path:
    """Writes the template to `target`, or beside it under the next free name; raises ExportRefused."""
    name = target.name if target.suffix.lower() == ".xlsx" else f"{target.name}.xlsx"
    [written] = write_all(target.parent, [(name, _content(event, schedule))])
    return written


def _content(event: Event | None, schedule: Schedule) -> bytes:
    book, painter = Workbook(), Painter()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Daftar Peserta"
    _titles(sheet, painter, event)
    _table(sheet, painter)
    groups = [group for session in schedule.sessions for group in session.groups]
    _lists(book, sheet, groups)
    _instructions(book.create_sheet("Petunjuk"), painter)
    filled = BytesIO()
    book.save(filled)
    return filled.getvalue()


def _titles(sheet: Worksheet, painter: Painter, event: Event | None) -> None:
    for row, text, look in (
        (1, "DAFTAR PESERTA IKRAR NETRALITAS ASN", Look(color=ACCENT, bold=True, size=14)),
        (2, event.name if event else "", Look(bold=True)),
    ):
        painter.paint(_said(sheet, row, 1, text), look)


def _table(sheet: Worksheet, painter: Painter) -> None:
    head = Look(color=WHITE, fill=ACCENT, bold=True, framed=True, align="center", wrap=True)
    body = Look(framed=True)
    number = Look(framed=True, number_format=TEXT_FORMAT)
    for column, (title, width) in enumerate(_COLUMNS, 1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = width
        painter.paint(_said(sheet, HEADER_ROW, column, title), head)
        for row in range(HEADER_ROW + 1, HEADER_ROW + 1 + ROWS):
            painter.paint(_cell(sheet, row, column), number if letter == _NUMBER else body)
    sheet.freeze_panes = f"A{HEADER_ROW + 1}"
    _fit_to_width(sheet)
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"


def _lists(book: Workbook, sheet: Worksheet, groups: list[str]) -> None:
    """What Excel offers to choose from, and what it warns of; a warning only, offices have exceptions."""
    _choose(sheet, _SEX, '"L,P"')
    _choose(sheet, _STATUS, f'"{",".join(_STATUSES)}"')
    if groups:
        listed = book.create_sheet("Pilihan")
        listed.sheet_state = "hidden"
        for row, group in enumerate(groups, 1):
            _said(listed, row, 1, group)
        _choose(sheet, _GROUP, f"{quote_sheetname('Pilihan')}!$A$1:$A${len(groups)}")
    first = f"{_NUMBER}{HEADER_ROW + 1}"
    bare = f'SUBSTITUTE(SUBSTITUTE({first}," ",""),".","")'
    number = DataValidation(
        type="custom", formula1=f"AND(ISTEXT({first}),OR(LEN({bare})=18,LEN({bare})=16))", errorStyle="warning"
    )
    number.error = "NIP 18 angka atau NIK 16 angka, ditulis sebagai teks."
    number.add(f"{_NUMBER}{HEADER_ROW + 1}:{_NUMBER}{HEADER_ROW + ROWS}")
    sheet.add_data_validation(number)


def _choose(sheet: Worksheet, column: str, formula: str) -> None:
    choice = DataValidation(type="list", formula1=formula, allow_blank=True, errorStyle="warning")
    choice.error = "Pilih dari daftar, supaya terbaca sama di meja registrasi."
    choice.add(f"{column}{HEADER_ROW + 1}:{column}{HEADER_ROW + ROWS}")
    sheet.add_data_validation(choice)


def _instructions(sheet: Worksheet, painter: Painter) -> None:
    _fit_to_width(sheet)
    sheet.column_dimensions["A"].width = 5
    sheet.column_dimensions["B"].width = 110
    painter.paint(_said(sheet, 1, 2, "Petunjuk pengisian"), Look(color=ACCENT, bold=True, size=14))
    for row, text in enumerate(_STEPS, 3):
        painter.paint(_said(sheet, row, 1, f"{row - 2}."), Look(color=MUTED, fill=GROUND, align="center"))
        painter.paint(_said(sheet, row, 2, text), Look(wrap=True))


def _fit_to_width(sheet: Worksheet) -> None:
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _said(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """A cell with that text, which stays text whatever it starts with."""
    cell = _cell(sheet, row, column)
    cell.value, cell.data_type = text, "s"
    return cell


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    return cast("Cell", sheet.cell(row, column))  # a new sheet has no merged cells
