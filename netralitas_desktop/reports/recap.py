"""The recap: the identity of the totals in numbers and words, and tables by session, beside the roster and by group."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

from netralitas_desktop.domain.reconcile import Category, Totals, totals_of
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.beside_words import counts_beside, not_summed
from netralitas_desktop.reports.cells import put_text, set_paper, set_widths
from netralitas_desktop.reports.looks import (
    ACCENT,
    COUNT_FORMAT,
    GROUND,
    MUTED,
    SHARE_FORMAT,
    TONES,
    WHITE,
    Look,
    Painter,
)
from netralitas_desktop.services.report_ports import Report

RECAP_TITLE = "Rekap"
TITLE = Look(color=ACCENT, bold=True, size=18)
SUBTITLE = Look(bold=True, size=12)
NOTE = Look(color=MUTED)
HEAD = Look(color=WHITE, fill=ACCENT, bold=True, framed=True, align="center", wrap=True)
BODY = Look(framed=True, align="left")
COUNT = Look(framed=True, align="right", number_format=COUNT_FORMAT)
SHARE = replace(COUNT, number_format=SHARE_FORMAT)

_IDENTITY = Look(color=ACCENT, bold=True, size=16)
_TOTAL = replace(BODY, bold=True, fill=GROUND)
_TOTAL_COUNT = replace(COUNT, bold=True, fill=GROUND)
_TOTAL_SHARE = replace(SHARE, bold=True, fill=GROUND)

_COLUMNS = ("Terdaftar", *(wording.CATEGORY_COLUMN[c] for c in Category), "Pakta integritas", "Kehadiran %")
WIDTHS = (32.0, *[12.5] * len(_COLUMNS))

Line = tuple[str, Totals]


def write_recap(sheet: Worksheet, report: Report, notes: Sequence[str] = (), *, has_legend: bool = False) -> None:
    """Fills an empty sheet with the recap of the report; `notes` say what is to be known of the workbook around it.

    With `has_legend` the colours of the attendance columns beside it are explained.
    """
    writer = RecapWriter(sheet)
    writer.title(report, notes)
    writer.identity(report.reconciliation.totals)
    if has_legend:
        writer.legend()
    total = ("Jumlah", report.reconciliation.totals)
    if report.session is None:
        writer.table("Sesi", _by_session(report), total)
    writer.beside(report)
    groups = [(name or wording.NO_GROUP, totals) for name, totals in report.reconciliation.by_group().items()]
    writer.table(wording.GROUP[report.event.group_by], groups, total)
    writer.close()


def _by_session(report: Report) -> list[Line]:
    """Each session by itself, then those whom no session expects, so that the lines add up to the event."""
    lines = [(f"{s.name} · {s.day:%d/%m/%Y}", found.totals) for s, found in report.sessions]
    homeless = [a for a in report.reconciliation.attendances if a.session is None]
    return [*lines, (wording.NO_SESSION, totals_of(homeless))] if homeless else lines


def identity_terms(totals: Totals) -> list[tuple[int, str]]:
    """The numbers whose sum is the roster, each with its words."""
    unexcused, pending = totals.counts[Category.UNEXCUSED], totals.counts[Category.PENDING]
    terms = [
        (totals.counts[Category.PRESENT], "hadir"),
        (totals.counts[Category.OTHER_SESSION], "hadir di sesi lain"),
        (totals.excused, "berhalangan"),
    ]
    if unexcused or not pending:
        terms.append((unexcused, "tanpa keterangan"))
    if pending:
        terms.append((pending, "belum hadir"))
    return terms


def identity_numbers(totals: Totals) -> str:
    """`4.397 + 9 + 35 + 290 = 4.731`."""
    sign = "=" if totals.is_identity else "≠"
    terms = " + ".join(wording.count_text(number) for number, _ in identity_terms(totals))
    return f"{terms} {sign} {wording.count_text(totals.roster)}"


def identity_words(totals: Totals) -> str:
    """`909 hadir + 9 hadir di sesi lain + 35 berhalangan + 17 tanpa keterangan = 970 terdaftar`."""
    sign = "=" if totals.is_identity else "≠"
    terms = " + ".join(f"{wording.count_text(number)} {words}" for number, words in identity_terms(totals))
    return f"{terms} {sign} {wording.count_text(totals.roster)} terdaftar"


def among_them(totals: Totals) -> str:
    """`Di antaranya 12 orang terlambat dan 909 orang menandatangani pakta integritas.`; who came online, if anybody."""
    late, pact = wording.count_text(totals.late), wording.count_text(totals.pact)
    online = f", {wording.count_text(totals.online)} orang hadir daring" if totals.online else ""
    return f"Di antaranya {late} orang terlambat{online} dan {pact} orang menandatangani pakta integritas."


class RecapWriter:
    """Writes the recap from top to bottom."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._painter = Painter()
        self._row = 1
        self._table_heads = 0

    def title(self, report: Report, notes: Sequence[str], text: str = "Rekapitulasi kehadiran") -> None:
        event = report.event
        self._line(text, TITLE, height=28)
        self._line(event.name, SUBTITLE, height=18)
        self._line(" · ".join(filter(None, (event.organiser, event.place))), NOTE)
        self._line(_when(report), NOTE)
        self._line(f"{_state(report)} · Dibuat {wording.moment_text(event, report.made_at)}", NOTE)
        for note in notes:
            self._line(note, NOTE)
        self._row += 1

    def identity(self, totals: Totals) -> None:
        self._line(identity_numbers(totals), _IDENTITY, height=24)
        self._line(identity_words(totals), Look())
        if totals.excused:
            self._line("Berhalangan: izin, sakit, dinas luar, cuti, dan tugas belajar.", NOTE)
        self._line(among_them(totals), NOTE)
        self._row += 1

    def legend(self) -> None:
        """What the colours of the attendance columns mean."""
        self._put_text(1, "Warna di kolom Kehadiran", BODY)
        for column, category in enumerate(Category, 2):
            color, fill = TONES[category]
            look = replace(BODY, color=color, fill=fill, align="center", wrap=True)
            self._put_text(column, wording.CATEGORY[category], look)
        self._sheet.row_dimensions[self._row].height = 32
        self._row += 2

    def table(self, first: str, lines: Iterable[Line], total: Line) -> None:
        self._table_heads = self._row
        self._heads((first, *_COLUMNS))
        for name, totals in lines:
            self._totals(name, totals, BODY, COUNT, SHARE)
        self._totals(*total, _TOTAL, _TOTAL_COUNT, _TOTAL_SHARE)
        self._row += 1

    def beside(self, report: Report) -> None:
        """What is never in the sum; an event's visitors are in it where they are counted."""
        self._heads(("Di luar daftar", "Jumlah"))
        for name, count in counts_beside(report):
            self._put_text(1, name, BODY)
            self._put_number(2, count, COUNT)
            self._row += 1
        self._line(not_summed(report), NOTE)
        self._row += 1

    def shares(self, first: str, counts: Sequence[tuple[str, int]], note: str) -> None:
        """Counts, and what part of their sum each is."""
        whole = sum(count for _, count in counts)
        self._heads((first, "Jumlah", "%"))
        for name, count in counts:
            self._put_text(1, name, BODY)
            self._put_number(2, count, COUNT)
            self._put_number(3, count / whole if whole else 0, SHARE)
            self._row += 1
        self._line(note, NOTE)
        self._row += 1

    def close(self) -> None:
        """Sets widths and paper; the heads of the last table, the longest, stand again on the pages that follow."""
        set_widths(self._sheet, WIDTHS)
        set_paper(self._sheet, self._table_heads or None)

    def _heads(self, heads: Sequence[str]) -> None:
        for column, head in enumerate(heads, 1):
            self._put_text(column, head, HEAD)
        self._sheet.row_dimensions[self._row].height = 32
        self._row += 1

    def _totals(self, name: str, totals: Totals, text: Look, number: Look, share: Look) -> None:
        counts = (totals.roster, *(totals.counts[c] for c in Category), totals.pact)
        looks = (number, *(_toned(number, c, totals.counts[c]) for c in Category), number)
        self._put_text(1, name, text)
        for column, (count, look) in enumerate(zip(counts, looks, strict=True), 2):
            self._put_number(column, count, look)
        last = len(counts) + 2
        if totals.roster:
            self._put_number(last, totals.came / totals.roster, share)
        else:
            self._put_text(last, "–", replace(share, align="right"))
        self._row += 1

    def _line(self, text: str, look: Look, height: float | None = None) -> None:
        if not text:
            return
        self._put_text(1, text, look)
        if height is not None:
            self._sheet.row_dimensions[self._row].height = height
        self._row += 1

    def _put_text(self, column: int, text: str, look: Look) -> None:
        cell = self._cell(column, look)
        put_text(cell, text)

    def _put_number(self, column: int, number: float, look: Look) -> None:
        self._cell(column, look).value = number

    def _cell(self, column: int, look: Look) -> Cell:
        cell = Cell(self._sheet, row=self._row, column=column)
        self._sheet._cells[self._row, column] = cell
        self._painter.paint(cell, look)
        return cell


def _toned(look: Look, category: Category, count: int) -> Look:
    """A count in its category's colour; zeros step back."""
    return replace(look, color=TONES[category][0] if count else MUTED)


def _when(report: Report) -> str:
    if report.session is not None:
        return wording.session_text(report.session)
    days = tuple(session.day for session, _ in report.sessions)
    return f"{len(days)} sesi · {wording.days_text(days)}" if days else "Belum ada sesi"


def _state(report: Report) -> str:
    sessions = [session for session, _ in report.sessions]
    closed = sum(session.id in report.closed for session in sessions)
    if report.session is not None:
        return "Sesi sudah ditutup" if closed else "Sesi belum ditutup, angka masih sementara"
    if sessions and closed == len(sessions):
        return "Semua sesi sudah ditutup"
    return f"{closed} dari {len(sessions)} sesi sudah ditutup, angka masih sementara"
