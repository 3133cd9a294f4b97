"""The minutes (berita acara): what took place, who came in numbers and words, and who signs for it."""

from __future__ import annotations

from datetime import date
from typing import Any

from reportlab.lib.units import mm

from netralitas_desktop.domain.reconcile import Category, Totals
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.beside_words import VISITORS, counts_beside, rows_and_removed
from netralitas_desktop.reports.paper.number_words import day_in_words, in_words
from netralitas_desktop.reports.paper.opening import begin, note, tells_sessions, warn_if_open
from netralitas_desktop.reports.paper.prose import BODY, paragraph, title
from netralitas_desktop.reports.paper.sheets import PALE, Sheets
from netralitas_desktop.reports.paper.signatures import draw_signatures, signatures_height
from netralitas_desktop.reports.paper.tables import Column, Table
from netralitas_desktop.reports.paper.typefaces import Face
from netralitas_desktop.reports.recap import identity_numbers, identity_words
from netralitas_desktop.services.report_ports import Report

MINUTES = "Berita acara"

_DOTS = "." * 28
_SHORT, _TAIL = 8, 4
"""A short table of groups goes whole to the page of the signatures, of a longer one the last rows: nobody signs a page
without figures."""


def minutes_paper(report: Report) -> bytes:
    """The PDF of the minutes of a session, or of the whole event."""
    sheets = begin(report, MINUTES)
    title(sheets, report.event.name, 11.5)
    title(sheets, f"Nomor: {_number(report) or _DOTS}", BODY, Face.REGULAR)
    warn_if_open(sheets, report)
    sheets.gap(5 * mm)
    paragraph(sheets, _what_took_place(report), justified=True)
    sheets.gap(2 * mm)
    _counts(sheets, report.reconciliation.totals)
    _identity(sheets, report.reconciliation.totals)
    _beside(sheets, report)
    if tells_sessions(report):
        _by_session(sheets, report)
    _by_group(sheets, report)
    sheets.gap(4 * mm)
    sheets.need(min(_closing(sheets, report), sheets.room_on_a_page))
    paragraph(
        sheets,
        "Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.",
        justified=True,
    )
    sheets.gap(2 * mm)
    draw_signatures(sheets, report.paper, report.event, _last_day(report))
    return sheets.finish()


def _number(report: Report) -> str:
    return report.paper.number_of(report.session, is_only=len(report.schedule.sessions) == 1)


def _last_day(report: Report) -> date:
    days = [session.day for session, _ in report.sessions]
    return max(days) if days else report.event.local(report.made_at).date()


def _what_took_place(report: Report) -> str:
    event, session = report.event, report.session
    if session is not None:
        place = session.place or event.place
        hours = f"pukul {session.starts:%H.%M} sampai dengan {session.ends:%H.%M} {_zone(report)}"
        return (
            f"Pada hari ini {day_in_words(session.day)} ({session.day:%d-%m-%Y}), bertempat di {place or _DOTS}, telah"
            f" dilaksanakan {event.name}, sesi {session.name}, {hours}, dengan hasil sebagai berikut."
        )
    return f"{_days(report)}, telah dilaksanakan {event.name}, dengan hasil sebagai berikut."


def _days(report: Report) -> str:
    places = dict.fromkeys(s.place or report.event.place for s, _ in report.sessions)
    where = f"bertempat di {', '.join(filter(None, places)) or report.event.place or _DOTS}"
    days = sorted({s.day for s, _ in report.sessions}) or [report.event.local(report.made_at).date()]
    if len(days) == 1:
        return f"Pada hari ini {day_in_words(days[0])} ({days[0]:%d-%m-%Y}), {where}"
    first, last = days[0], days[-1]
    return (
        f"Pada hari {day_in_words(first)} ({first:%d-%m-%Y}) sampai dengan hari {day_in_words(last)}"
        f" ({last:%d-%m-%Y}), dalam {in_words(len(report.sessions))} sesi, {where}"
    )


def _zone(report: Report) -> str:
    return report.event.local(report.made_at).tzname() or ""


def _counts(sheets: Sheets, totals: Totals) -> None:
    columns = (
        Column("Uraian", 62 * mm),
        Column("Jumlah", 24 * mm, "right"),
        Column("Dengan huruf"),
    )
    table = Table(sheets, columns, size=9.5)
    for category in Category:
        count = totals.counts[category]
        if count or category in (Category.PRESENT, Category.OTHER_SESSION, Category.UNEXCUSED):
            table.row((wording.CATEGORY[category], wording.count_text(count), f"{in_words(count)} orang"))
    roster = totals.roster
    table.row(("Jumlah terdaftar", wording.count_text(roster), f"{in_words(roster)} orang"), bold=True, fill=PALE)
    table.row(("Menandatangani pakta integritas", wording.count_text(totals.pact), f"{in_words(totals.pact)} orang"))


def _identity(sheets: Sheets, totals: Totals) -> None:
    sheets.gap(2 * mm)
    paragraph(sheets, identity_numbers(totals), Face.BOLD, 12, align="center")
    paragraph(sheets, identity_words(totals), size=8.5, align="center")


def _beside(sheets: Sheets, report: Report) -> None:
    """What there is of it; visitors of an event are in its sum."""
    said = ", ".join(
        f"{wording.count_text(count)} {name[0].lower()}{name[1:]}"
        for name, count in counts_beside(report)
        if count and (report.session is not None or name != VISITORS)
    )
    if said:
        note(sheets, f"Di luar daftar dan tidak ikut dijumlahkan: {said}.")
    if removed := rows_and_removed(report):
        note(sheets, removed)


_PENDING = "Belum hadir"
_FIGURES = {
    "Terdaftar": 18,
    "Hadir": 14,
    "Sesi lain": 13,
    "Berhalangan": 22,
    "Tanpa ket.": 15,
    _PENDING: 13,
    "Pakta": 13,
    "Kehadiran": 18,
}
"""Heads and their widths in millimetres."""


def _closing(sheets: Sheets, report: Report) -> float:
    """How high the last sentence and the signatures are."""
    return signatures_height(sheets, report.paper) + 8 * mm


class _Figures:
    """A table of totals; nobody is pending any more once all is closed."""

    def __init__(self, sheets: Sheets, report: Report, first: str, tail: int = 0) -> None:
        has_pending = bool(report.reconciliation.totals.counts[Category.PENDING])
        self._heads = [head for head in _FIGURES if has_pending or head != _PENDING]
        columns = (Column(head, _FIGURES[head] * mm, "right") for head in self._heads)
        self.table = Table(sheets, (Column(first), *columns), size=8.5, tail=tail)

    def row(self, name: str, totals: Totals, **looks: Any) -> None:
        said = dict(zip(_FIGURES, _figures(totals), strict=True))
        self.table.row((name, *(said[head] for head in self._heads)), **looks)


def _by_session(sheets: Sheets, report: Report) -> None:
    sheets.gap(4 * mm)
    figures = _Figures(sheets, report, "Sesi")
    for session, found in report.sessions:
        figures.row(f"{session.name}, {wording.day_text(session.day)}", found.totals)
    homeless = [a for a in report.reconciliation.attendances if a.session is None]
    if homeless:
        note(sheets, f"{wording.count_text(len(homeless))} orang terdaftar tanpa jadwal sesi.")


def _by_group(sheets: Sheets, report: Report) -> None:
    sheets.gap(4 * mm)
    groups = report.reconciliation.by_group()
    tail = len(groups) + 1 if len(groups) <= _SHORT else _TAIL
    figures = _Figures(sheets, report, wording.GROUP[report.event.group_by], tail)
    for name, totals in groups.items():
        figures.row(name or wording.NO_GROUP, totals)
    figures.row("Jumlah", report.reconciliation.totals, bold=True, fill=PALE)
    figures.table.end(_closing(sheets, report) + 4 * mm)


def _figures(totals: Totals) -> tuple[str, ...]:
    counts = totals.counts
    numbers = (
        totals.roster,
        counts[Category.PRESENT],
        counts[Category.OTHER_SESSION],
        totals.excused,
        counts[Category.UNEXCUSED],
        counts[Category.PENDING],
        totals.pact,
    )
    return (*map(wording.count_text, numbers), wording.share_text(totals.came, totals.roster))
