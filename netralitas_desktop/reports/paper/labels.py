"""Sheets of labels: three by eight on A4, 70 × 37 mm each, as stationers sell them."""

from __future__ import annotations

from reportlab.lib.units import mm

from netralitas_desktop.domain.handouts import CodeKind, Handouts, Holder, HoldersTold, nobody_counts
from netralitas_desktop.domain.paper import PaperSize
from netralitas_desktop.domain.signed_codes import looks_signed
from netralitas_desktop.reports.paper.codes import draw_code128, draw_qr
from netralitas_desktop.reports.paper.fitted import Text, draw_fitted
from netralitas_desktop.reports.paper.people_rows import number_of
from netralitas_desktop.reports.paper.sheets import MUTED, Sheets, layout_of
from netralitas_desktop.reports.paper.typefaces import Face

LABEL = (70 * mm, 37 * mm)
_COLUMNS, _ROWS = 3, 8
_QR = 31 * mm
_SIGNED_QR = 35 * mm
"""All that a label's height leaves."""
_BARS = 12 * mm
_PAD = 4 * mm


def label_sheets(handouts: Handouts, told: HoldersTold = nobody_counts) -> bytes:
    """Twenty-four labels a page; always A4, whatever the event's other papers are."""
    layout = layout_of(PaperSize.A4)
    sheets = Sheets(layout, f"Label · {handouts.event.name}")
    top = layout.height - (layout.height - _ROWS * LABEL[1]) / 2
    for turn, holder in enumerate(handouts.holders):
        told(turn)
        row, column = divmod(turn % (_COLUMNS * _ROWS), _COLUMNS)
        if turn and not row and not column:
            sheets.turn()
        draw_label(sheets, holder, column * LABEL[0], top - (row + 1) * LABEL[1])
    return sheets.finish()


def draw_label(sheets: Sheets, holder: Holder, x: float, y: float) -> None:
    """One label with its lower left corner there."""
    top, height = y + LABEL[1] - _PAD, LABEL[1] - 2 * _PAD
    if holder.code is CodeKind.QR:
        side = _SIGNED_QR if looks_signed(holder.payload) else _QR
        draw_qr(sheets, holder.payload, x + 2 * mm, y + (LABEL[1] - side) / 2, side)
        draw_fitted(sheets, (x + side + 2 * mm, top), (LABEL[0] - side - _PAD - 1 * mm, height), _texts(holder))
        return
    draw_code128(sheets, holder.payload, x + 1 * mm, y + _PAD, LABEL[0] - 2 * mm, _BARS)
    draw_fitted(sheets, (x + _PAD, top), (LABEL[0] - 2 * _PAD, height - _BARS - 1 * mm), _texts(holder))


def _texts(holder: Holder) -> tuple[Text, ...]:
    person = holder.person
    return (
        Text(person.name, Face.BOLD, 10.5),
        Text(number_of(person), Face.MONO, 9),
        Text(" · ".join(filter(None, (person.unit, person.group))), size=8, color=MUTED),
    )
