"""The recap on paper: the identity, charts, and the tables by session, group and what stands beside the roster."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.lib.units import mm

from netralitas_desktop.domain.reconcile import Category, Totals, totals_of
from netralitas_desktop.reports import wording
from netralitas_desktop.reports.beside_words import counts_beside, not_summed, rows_and_removed
from netralitas_desktop.reports.conflict_words import conflict_lines
from netralitas_desktop.reports.looks import TONES
from netralitas_desktop.reports.paper.charts import draw_share
from netralitas_desktop.reports.paper.opening import about, begin, note, tells_sessions
from netralitas_desktop.reports.paper.prose import heading, paragraph
from netralitas_desktop.reports.paper.recap_panels import draw_charts
from netralitas_desktop.reports.paper.sheets import INK, MUTED, PALE, Sheets
from netralitas_desktop.reports.paper.tables import Column, Table
from netralitas_desktop.reports.paper.typefaces import Face
from netralitas_desktop.reports.recap import among_them, identity_numbers, identity_words
from netralitas_desktop.services.report_ports import Report

RECAP = "Rekapitulasi kehadiran"

_HEAD = {Category.UNEXCUSED: "Tanpa ket."}
_FIGURE = 17.5 * mm
_TAIL = 3
"""So many lines, the sum among them, never stand alone on a page."""


def recap_paper(report: Report) -> bytes:
    """The PDF of the recap, across the page."""
    sheets = begin(report, RECAP, landscape=True)
    about(sheets, report)
    totals = report.reconciliation.totals
    paragraph(sheets, identity_numbers(totals), Face.BOLD, 16, align="center")
    paragraph(sheets, identity_words(totals), size=9.5, align="center")
    paragraph(sheets, among_them(totals), size=8.5, color=MUTED, align="center")
    sheets.gap(1 * mm)
    draw_share(sheets, totals)
    if tells_sessions(report):
        _table(sheets, "Sesi", _sessions(report), totals)
    groups = [(name or wording.NO_GROUP, found) for name, found in report.reconciliation.by_group().items()]
    _table(sheets, wording.GROUP[report.event.group_by], groups, totals)
    _beside(sheets, report)
    _conflicts(sheets, report)
    draw_charts(sheets, report, groups)
    return sheets.finish()


def _sessions(report: Report) -> list[tuple[str, Totals]]:
    lines = [(f"{s.name} · {s.day:%d/%m/%Y}", found.totals) for s, found in report.sessions]
    homeless = [a for a in report.reconciliation.attendances if a.session is None]
    return [*lines, (wording.NO_SESSION, totals_of(homeless))] if homeless else lines


def _table(sheets: Sheets, first: str, lines: list[tuple[str, Totals]], total: Totals) -> None:
    """The last lines stay with their sum; nobody is pending any more once all is closed."""
    heading(sheets, f"Rekapitulasi menurut {first.lower()}", least=35 * mm)
    shown = [c for c in Category if c is not Category.PENDING or total.counts[c]]
    heads = ("Terdaftar", *(_HEAD.get(c, wording.CATEGORY_COLUMN[c]) for c in shown), "Pakta", "Kehadiran")
    table = Table(sheets, (Column(first), *(Column(head, _FIGURE, "right") for head in heads)), 8, tail=_TAIL)
    for name, totals in lines:
        table.row((name, *_figures(totals, shown)), colors=_colors(totals, shown))
    table.row(("Jumlah", *_figures(total, shown)), bold=True, fill=PALE)
    table.end(0)
    sheets.gap(3 * mm)


def _figures(totals: Totals, shown: Sequence[Category]) -> tuple[str, ...]:
    counts = (totals.roster, *(totals.counts[c] for c in shown), totals.pact)
    return (*map(wording.count_text, counts), wording.share_text(totals.came, totals.roster))


def _colors(totals: Totals, shown: Sequence[Category]) -> tuple[str, ...]:
    """Each count in its category's colour; zeros step back."""
    toned = (f"#{TONES[c][0]}" if totals.counts[c] else "#A5AEB8" for c in shown)
    return (INK, INK, *toned, INK, INK)


def _beside(sheets: Sheets, report: Report) -> None:
    counts = [(name, count) for name, count in counts_beside(report) if count]
    said = ", ".join(f"{wording.count_text(count)} {name[0].lower()}{name[1:]}" for name, count in counts)
    note(sheets, f"Di luar daftar: {said}. {not_summed(report)}" if counts else "Di luar daftar: tidak ada.")
    if removed := rows_and_removed(report):
        note(sheets, removed)


def _conflicts(sheets: Sheets, report: Report) -> None:
    """How many contradictions of each kind, and what was decided; each of them stands in the recap workbook."""
    lines = conflict_lines(report.reconciliation.conflicts)
    if not lines:
        return
    heading(sheets, "Catatan yang bertentangan", least=24 * mm)
    table = Table(sheets, (Column("Apa", 70 * mm), Column("Jumlah", 16 * mm, "right"), Column("Keputusan")), 8)
    for what, count, decision in lines:
        table.row((what, wording.count_text(count), decision))
    note(sheets, "Satu per satu: lembar “Perlu diketahui” di buku kerja Rekap.")
